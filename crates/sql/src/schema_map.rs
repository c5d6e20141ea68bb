//! `schema_translate_map`: tables whose schema is decided by the connection that they are used on.
//!
//! As in SQLAlchemy, a statement is written with placeholders for schemas (`__[SCHEMA_name]`), which are replaced when it
//! is sent. What Alembic writes itself (`ALTER TABLE …`) has none.

use std::borrow::Cow;

use crate::{dialect::Dialect, error::CompileError};

/// Which schemas are written as placeholders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Placeholders {
    /// None.
    #[default]
    None,
    /// Those that have a name.
    Named,
    /// Also the one of tables without a schema.
    All,
}

impl Placeholders {
    /// The placeholder of a schema; nothing where it is written as it is.
    pub(crate) fn of(self, schema: Option<&str>) -> Option<String> {
        match (self, schema) {
            (Self::None, _) | (Self::Named, None) => None,
            (_, schema) => Some(format!("{START}{}]", schema.unwrap_or(NO_NAME))),
        }
    }
}

const START: &str = "__[SCHEMA_";
/// What stands in the placeholder of no schema.
const NO_NAME: &str = "_none";

/// Which schema stands for which; `None` is that of tables without one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SchemaMap(pub Vec<(Option<String>, Option<String>)>);

impl SchemaMap {
    /// Which schemas of a statement it may replace.
    pub fn placeholders(&self) -> Placeholders {
        match self.0.iter().any(|(from, _)| from.is_none()) {
            _ if self.0.is_empty() => Placeholders::None,
            true => Placeholders::All,
            false => Placeholders::Named,
        }
    }

    /// The schema that stands for this one.
    pub fn get<'a>(&'a self, schema: Option<&'a str>) -> Option<&'a str> {
        let found = self.0.iter().find(|(from, _)| from.as_deref() == schema);
        found.map_or(schema, |(_, to)| to.as_deref())
    }

    /// A statement with its placeholders replaced; `default` is the schema of tables without one.
    ///
    /// Errors: `None` stands for a schema, and there is no default.
    pub fn apply<'a>(
        &self,
        dialect: &dyn Dialect,
        default: Option<&str>,
        sql: &'a str,
    ) -> Result<Cow<'a, str>, CompileError> {
        if self.0.is_empty() || !sql.contains(START) {
            return Ok(Cow::Borrowed(sql));
        }
        let (mut text, mut rest) = (String::new(), sql);
        while let Some((before, (name, after))) = rest
            .split_once(START)
            .and_then(|(before, after)| Some((before, after.split_once(']')?)))
        {
            let named = (name != NO_NAME).then_some(name);
            let schema = self.get(named).filter(|it| !it.is_empty()).or(default);
            let Some(schema) = schema else {
                let message = "Dialect has no default schema name; can't use None as dynamic schema target.";
                return Err(CompileError::Compile(message.to_owned()));
            };
            text.push_str(before);
            text.push_str(&dialect.quote(schema));
            rest = after;
        }
        Ok(Cow::Owned(text + rest))
    }
}
