//! Statements onto the script of `--sql`.

use std::io::Write;

use database::ResultSet;
use sql::Dialect;

use super::Executor;
use crate::{error::MigrateError, origin::Origin, statement::Statement};

/// Prints statements.
pub struct Script {
    dialect: &'static dyn Dialect,
    out: Box<dyn Write>,
}

impl Script {
    /// A script for a dialect.
    pub fn new(dialect: &'static dyn Dialect, out: Box<dyn Write>) -> Self {
        Self { dialect, out }
    }

    /// A piece of text that is no statement: a comment, `BEGIN;`.
    pub fn line(&mut self, text: &str) -> Result<(), MigrateError> {
        write!(self.out, "{text}\n\n")?;
        self.out.flush()?;
        Ok(())
    }

    /// `BEGIN` with the dialect's terminator.
    pub fn begin(&mut self) -> Result<(), MigrateError> {
        self.line(&format!("BEGIN{}", self.dialect.command_terminator()))
    }

    /// `COMMIT` with the dialect's terminator.
    pub fn commit(&mut self) -> Result<(), MigrateError> {
        self.line(&format!("COMMIT{}", self.dialect.command_terminator()))
    }
}

impl std::fmt::Debug for Script {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Script")
            .field("dialect", &self.dialect.name())
            .finish_non_exhaustive()
    }
}

impl Executor for Script {
    fn execute(
        &mut self,
        statement: &Statement,
        _origin: Option<&Origin>,
    ) -> Result<ResultSet, MigrateError> {
        let text = match statement {
            Statement::Ddl(text) => text.clone(),
            Statement::Dml(statement) => self.dialect.literal_sql(statement)?,
        };
        let text = text.replace('\t', "    ");
        self.line(&format!("{}{}", text.trim(), self.dialect.command_terminator()))?;
        Ok(ResultSet::default())
    }
}
