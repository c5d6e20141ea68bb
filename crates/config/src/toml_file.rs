//! The `[tool.alembic]` table of `pyproject.toml`.

use std::path::Path;

use indexmap::IndexMap;

use crate::error::ConfigError;
use crate::percent;

/// An option's value. Ini files have only strings; `pyproject.toml` has all of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OptionValue {
    /// A string.
    String(String),
    /// A list of strings.
    List(Vec<String>),
    /// A table of strings.
    Table(IndexMap<String, String>),
    /// A list of tables, as post-write hooks are.
    Tables(Vec<IndexMap<String, String>>),
    /// A whole number.
    Integer(i64),
    /// A switch.
    Boolean(bool),
}

/// `[tool.alembic]` and `[tool.stillhead]`, and what `%(here)s` stands for in the first.
#[derive(Debug, Clone, Default)]
pub(crate) struct TomlFile {
    table: toml::Table,
    own: toml::Table,
    arguments: IndexMap<String, String>,
}

impl TomlFile {
    /// Reads the file's text; `path` is for messages.
    ///
    /// Fails when it is no TOML and when `tool.alembic` is no table.
    pub(crate) fn parse(
        text: &str,
        path: &Path,
        arguments: IndexMap<String, String>,
    ) -> Result<TomlFile, ConfigError> {
        let mut document: toml::Table = text.parse().map_err(|error: toml::de::Error| ConfigError::Toml {
            path: path.to_owned(),
            message: error.to_string(),
        })?;
        let mut tool = match document.remove("tool") {
            None => toml::Table::new(),
            Some(toml::Value::Table(tool)) => tool,
            Some(_) => return Err(ConfigError::IncorrectToml),
        };
        let table = match tool.remove("alembic") {
            None => toml::Table::new(),
            Some(toml::Value::Table(table)) => table,
            Some(_) => return Err(ConfigError::IncorrectToml),
        };
        let own = match tool.remove("stillhead") {
            Some(toml::Value::Table(table)) => table,
            _ => toml::Table::new(),
        };
        Ok(TomlFile {
            table,
            own,
            arguments,
        })
    }

    /// A string of `[tool.stillhead]`.
    pub(crate) fn own_string(&self, name: &str) -> Option<String> {
        self.own
            .get(name)
            .and_then(toml::Value::as_str)
            .map(str::to_owned)
    }

    /// The option's value with `%(here)s` replaced in every string; `None` when it is not there.
    pub(crate) fn get(&self, name: &str) -> Result<Option<OptionValue>, ConfigError> {
        let unsupported = || ConfigError::UnsupportedTomlType {
            name: name.to_owned(),
        };
        Ok(Some(match self.table.get(name) {
            None => return Ok(None),
            Some(toml::Value::String(text)) => OptionValue::String(percent::format(text, &self.arguments)?),
            Some(toml::Value::Array(items)) => self.list(items).unwrap_or_else(|| Err(unsupported()))?,
            Some(toml::Value::Table(table)) => {
                OptionValue::Table(self.strings(table).unwrap_or_else(|| Err(unsupported()))?)
            }
            Some(toml::Value::Integer(number)) => OptionValue::Integer(*number),
            Some(toml::Value::Boolean(switch)) => OptionValue::Boolean(*switch),
            Some(toml::Value::Float(_) | toml::Value::Datetime(_)) => return Err(unsupported()),
        }))
    }

    /// A switch, `false` when it is not there.
    pub(crate) fn boolean(&self, name: &str) -> Result<bool, ConfigError> {
        match self.table.get(name) {
            None => Ok(false),
            Some(toml::Value::Boolean(switch)) => Ok(*switch),
            Some(_) => Err(ConfigError::BooleanExpected {
                name: name.to_owned(),
            }),
        }
    }

    /// `None` when an item has a type that cannot be formatted.
    fn list(&self, items: &[toml::Value]) -> Option<Result<OptionValue, ConfigError>> {
        if let Some(toml::Value::Table(_)) = items.first() {
            let mut tables = Vec::new();
            for item in items {
                match self.strings(item.as_table()?)? {
                    Ok(table) => tables.push(table),
                    Err(error) => return Some(Err(error)),
                }
            }
            return Some(Ok(OptionValue::Tables(tables)));
        }
        let mut strings = Vec::new();
        for item in items {
            match percent::format(item.as_str()?, &self.arguments) {
                Ok(text) => strings.push(text),
                Err(error) => return Some(Err(error)),
            }
        }
        Some(Ok(OptionValue::List(strings)))
    }

    fn strings(&self, table: &toml::Table) -> Option<Result<IndexMap<String, String>, ConfigError>> {
        let mut strings = IndexMap::new();
        for (key, value) in table {
            match percent::format(value.as_str()?, &self.arguments) {
                Ok(text) => strings.insert(key.clone(), text),
                Err(error) => return Some(Err(error)),
            };
        }
        Some(Ok(strings))
    }
}
