//! Naming conventions.

use indexmap::IndexMap;

use super::{Constraint, ConstraintName, ForeignKeyConstraint, Index, IndexElement, Table};
use crate::{dialect::Dialect, error::CompileError, expr::Expr, md5};

/// `MetaData.naming_convention`: templates by kind of constraint (`ix`, `uq`, `ck`, `fk`, `pk`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamingConvention {
    /// The templates.
    pub templates: IndexMap<String, String>,
}

impl Default for NamingConvention {
    /// SQLAlchemy's own: indexes are `ix_%(column_0_label)s`, nothing else is named.
    fn default() -> Self {
        Self {
            templates: IndexMap::from([("ix".to_owned(), "ix_%(column_0_label)s".to_owned())]),
        }
    }
}

/// What the tokens of a template stand for.
struct Tokens<'a> {
    table: &'a Table,
    columns: Vec<String>,
    constraint: Option<&'a Constraint>,
    given: Option<&'a str>,
    /// Tokens of the project's own.
    own: &'a [(String, String)],
}

impl Table {
    /// The name a constraint gets: its own, that of the naming convention, or none. Too long a name is an error
    /// when the user chose it and is shortened when the convention or `op.f` did, as in SQLAlchemy.
    pub fn constraint_name(
        &self,
        dialect: &dyn Dialect,
        constraint: &Constraint,
    ) -> Result<Option<String>, CompileError> {
        let columns = match constraint {
            Constraint::Exclude(it) => it
                .elements
                .iter()
                .filter_map(|part| column_name(&part.expression))
                .collect(),
            Constraint::Check(it) => it.sqltext.columns(),
            other => other.columns().to_vec(),
        };
        let tokens = Tokens {
            table: self,
            columns,
            constraint: Some(constraint),
            given: constraint.name().as_str(),
            own: self.written.of_constraint(constraint),
        };
        self.name(dialect, constraint.prefix(), constraint.name(), &tokens)
    }

    /// The name an index gets, by the same rules.
    pub fn index_name(&self, dialect: &dyn Dialect, index: &Index) -> Result<Option<String>, CompileError> {
        let columns = index.expressions.iter().filter_map(|element| match element {
            IndexElement::Column(name) => Some(name.clone()),
            IndexElement::Expr(expr) => column_name(expr),
        });
        let tokens = Tokens {
            table: self,
            columns: columns.collect(),
            constraint: None,
            given: index.name.as_str(),
            own: self.written.of_index(index),
        };
        self.name(dialect, "ix", &index.name, &tokens)
    }

    fn name(
        &self,
        dialect: &dyn Dialect,
        prefix: &str,
        given: &ConstraintName,
        tokens: &Tokens<'_>,
    ) -> Result<Option<String>, CompileError> {
        let max = dialect.max_identifier_length();
        let template = self.naming.templates.get(prefix);
        match (given, template) {
            (ConstraintName::Formatted(name), _) => Ok(Some(shorten(name, max))),
            (ConstraintName::Named(name), Some(template)) if !template.contains("constraint_name") => {
                checked(name, max)
            }
            (ConstraintName::Named(name), None) => checked(name, max),
            (_, Some(template)) => Ok(Some(shorten(&tokens.fill(template)?, max))),
            (ConstraintName::Unnamed, None) => Ok(None),
        }
    }
}

fn checked(name: &str, max: usize) -> Result<Option<String>, CompileError> {
    if name.chars().count() > max {
        let message = format!("Identifier '{name}' exceeds maximum length of {max} characters");
        return Err(CompileError::Identifier(message));
    }
    Ok(Some(name.to_owned()))
}

/// A name cut to fit, with four digits of its MD5, as SQLAlchemy's `truncate_and_render_maxlen_name`.
pub(crate) fn shorten(name: &str, max: usize) -> String {
    if name.chars().count() <= max {
        return name.to_owned();
    }
    let digest = md5::hex(name.as_bytes());
    let start: String = name.chars().take(max.saturating_sub(8)).collect();
    format!("{start}_{}", &digest[digest.len() - 4..])
}

fn column_name(expr: &Expr) -> Option<String> {
    match expr {
        Expr::Column(column) => Some(column.name.clone()),
        Expr::Asc(inner) | Expr::Desc(inner) | Expr::Nulls(inner, _) => column_name(inner),
        Expr::Function(function) => function.args.iter().find_map(column_name),
        Expr::Binary { left, .. } => column_name(left),
        _ => None,
    }
}

impl Tokens<'_> {
    fn fill(&self, template: &str) -> Result<String, CompileError> {
        let (mut text, mut rest) = (String::new(), template);
        while let Some(start) = rest.find('%') {
            text.push_str(&rest[..start]);
            rest = &rest[start..];
            if let Some(after) = rest.strip_prefix("%%") {
                text.push('%');
                rest = after;
            } else if let Some((token, after)) =
                rest.strip_prefix("%(").and_then(|rest| rest.split_once(")s"))
            {
                text.push_str(&self.token(token)?);
                rest = after;
            } else {
                return Err(CompileError::InvalidRequest(format!(
                    "Cannot read the naming convention {template:?}"
                )));
            }
        }
        Ok(text + rest)
    }

    fn token(&self, token: &str) -> Result<String, CompileError> {
        if let Some((_, value)) = self.own.iter().find(|(name, _)| name == token) {
            return Ok(value.clone());
        }
        match token {
            "table_name" => return Ok(self.table.name.clone()),
            "constraint_name" => return self.own_name(),
            "referred_table_name" => {
                return self
                    .foreign()
                    .map(|foreign| foreign.referred_table.clone())
                    .ok_or_else(|| unknown(token));
            }
            _ => {}
        }
        let (columns, rest) = match token.strip_prefix("referred_column_") {
            Some(rest) => (
                self.foreign()
                    .map_or(&[][..], |foreign| &foreign.referred_columns),
                rest,
            ),
            None => (
                &self.columns[..],
                token.strip_prefix("column_").ok_or_else(|| unknown(token))?,
            ),
        };
        let (position, kind) = rest.rsplit_once('_').ok_or_else(|| unknown(token))?;
        let word = |name: &String| match kind {
            "label" => self.label(name),
            "key" => self.key(name),
            _ => name.clone(),
        };
        let separator = if position.ends_with("_N") { "_" } else { "" };
        if position.ends_with('N') {
            return Ok(columns.iter().map(word).collect::<Vec<_>>().join(separator));
        }
        let column = position
            .parse()
            .ok()
            .and_then(|position: usize| columns.get(position));
        Ok(column.map_or_else(String::new, word))
    }

    fn own_name(&self) -> Result<String, CompileError> {
        self.given.map(str::to_owned).ok_or_else(|| {
            let message = "Naming convention including %(constraint_name)s token requires that constraint is \
                           explicitly named.";
            CompileError::InvalidRequest(message.to_owned())
        })
    }

    const fn foreign(&self) -> Option<&ForeignKeyConstraint> {
        match self.constraint {
            Some(Constraint::ForeignKey(foreign)) => Some(foreign),
            _ => None,
        }
    }

    fn key(&self, name: &str) -> String {
        let key = self.table.column(name).and_then(|column| column.key.clone());
        key.unwrap_or_else(|| name.to_owned())
    }

    /// `schema_table_column`.
    fn label(&self, column: &str) -> String {
        let schema = self
            .table
            .schema
            .as_ref()
            .map_or_else(String::new, |schema| format!("{}_", schema.replace('.', "_")));
        format!("{schema}{}_{column}", self.table.name)
    }
}

fn unknown(token: &str) -> CompileError {
    CompileError::Key(token.to_owned())
}
