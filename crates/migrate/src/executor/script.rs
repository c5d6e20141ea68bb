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
    /// What is not written yet, because it may have to be dropped.
    held: Option<String>,
}

impl Script {
    /// A script for a dialect.
    pub fn new(dialect: &'static dyn Dialect, out: Box<dyn Write>) -> Self {
        Self {
            dialect,
            out,
            held: None,
        }
    }

    /// A piece of text that is no statement: a comment, `BEGIN;`.
    pub fn line(&mut self, text: &str) -> Result<(), MigrateError> {
        self.raw(&format!("{text}\n\n"))
    }

    /// Text without an empty line after it.
    pub fn raw(&mut self, text: &str) -> Result<(), MigrateError> {
        if let Some(held) = &mut self.held {
            held.push_str(text);
            return Ok(());
        }
        self.out.write_all(text.as_bytes())?;
        self.out.flush()?;
        Ok(())
    }

    /// Keeps everything back from now on.
    pub fn hold(&mut self) {
        self.held.get_or_insert_default();
    }

    /// Writes what was kept back, or forgets it.
    pub fn release(&mut self, keep: bool) -> Result<(), MigrateError> {
        match self.held.take() {
            Some(held) if keep && !held.is_empty() => self.raw(&held),
            _ => Ok(()),
        }
    }

    /// The text of a statement with the dialect's terminator.
    pub fn text(&self, statement: &Statement) -> Result<String, MigrateError> {
        let text = match statement {
            Statement::Ddl(text) => text.clone(),
            Statement::Dml(statement) => self.dialect.literal_sql(statement)?,
        };
        let text = text.replace('\t', "    ");
        Ok(format!("{}{}", text.trim(), self.dialect.command_terminator()))
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
        let text = self.text(statement)?;
        self.line(&text)?;
        Ok(ResultSet::default())
    }
}
