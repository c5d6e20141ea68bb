//! What can go wrong in a migration.

use std::fmt;

use database::{DatabaseError, InspectError};
use sql::{CompileError, SqlValue};

use crate::origin::Origin;

/// An error of an operation, of the database under it, or of the bookkeeping. The messages are Alembic's and
/// SQLAlchemy's own; [`MigrateError::python_class`] names the exception a Python program would see.
#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    /// A statement that cannot be written for the dialect.
    #[error(transparent)]
    Compile(#[from] CompileError),
    /// The database refused a statement.
    #[error(transparent)]
    Database(Box<StatementFailure>),
    /// The database refused something that is no statement of the migration: a lock, a `BEGIN`, reading the schema.
    #[error(transparent)]
    Connection(#[from] DatabaseError),
    /// Alembic's `CommandError`.
    #[error("{0}")]
    Command(String),
    /// Python's `ValueError`.
    #[error("{0}")]
    Value(String),
    /// Python's `TypeError`.
    #[error("{0}")]
    Type(String),
    /// Python's `KeyError` with its key, which it shows in quotes.
    #[error("'{0}'")]
    Key(String),
    /// SQLAlchemy's `ArgumentError`.
    #[error("{0}")]
    Argument(String),
    /// SQLAlchemy's `CircularDependencyError`; the text lists what goes round.
    #[error("Circular dependency detected. ({0})")]
    Circular(String),
    /// Python's `NotImplementedError`.
    #[error("{0}")]
    NotImplemented(String),
    /// Python's `AssertionError`.
    #[error("{0}")]
    Assertion(String),
    /// SQLAlchemy's `NoSuchTableError`; the text is the table's name.
    #[error("{0}")]
    NoSuchTable(String),
    /// The script of `--sql` could not be written.
    #[error("the script cannot be written: {0}")]
    Output(#[from] std::io::Error),
}

/// A statement that the database refused.
#[derive(Debug)]
pub struct StatementFailure {
    /// What the database said.
    pub error: DatabaseError,
    /// The statement as it was sent.
    pub statement: String,
    /// Its parameters.
    pub params: Vec<SqlValue>,
    /// Where the migration asked for it.
    pub origin: Option<Origin>,
}

impl fmt::Display for StatementFailure {
    /// The database's own message, the statement, and where it came from.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n[SQL: {}]", self.error, self.statement)?;
        if let Some(origin) = &self.origin {
            write!(f, "\n[at: {origin}]")?;
        }
        Ok(())
    }
}

impl std::error::Error for StatementFailure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}

impl MigrateError {
    /// The qualified name of the Python exception that Alembic's user would see.
    pub fn python_class(&self) -> String {
        match self {
            Self::Compile(error) => error.python_class().to_owned(),
            Self::Database(failure) => exc(failure.error.kind().class_name()),
            Self::Connection(error) => exc(error.kind().class_name()),
            Self::Command(_) => "alembic.util.exc.CommandError".to_owned(),
            Self::Value(_) => "ValueError".to_owned(),
            Self::Type(_) => "TypeError".to_owned(),
            Self::Key(_) => "KeyError".to_owned(),
            Self::Argument(_) => exc("ArgumentError"),
            Self::Circular(_) => exc("CircularDependencyError"),
            Self::NotImplemented(_) => "NotImplementedError".to_owned(),
            Self::Assertion(_) => "AssertionError".to_owned(),
            Self::NoSuchTable(_) => exc("NoSuchTableError"),
            Self::Output(_) => "OSError".to_owned(),
        }
    }
}

impl From<InspectError> for MigrateError {
    fn from(error: InspectError) -> Self {
        match error {
            InspectError::NoSuchTable(table) => Self::NoSuchTable(table),
            InspectError::Database(error) => Self::Connection(error),
        }
    }
}

fn exc(class: &str) -> String {
    format!("sqlalchemy.exc.{class}")
}
