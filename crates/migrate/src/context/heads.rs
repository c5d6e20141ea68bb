//! Reading and creating the version table.

use database::ResultSet;

use super::{MigrationContext, Output};
use crate::{error::MigrateError, executor::Executor, statement::Statement};

impl MigrationContext {
    /// `get_current_heads()`: the rows of the version table in the order the database gives them; in `--sql` mode
    /// the starting revisions.
    ///
    /// Errors: a starting revision was given for a live database.
    pub fn current_heads(&mut self) -> Result<Vec<String>, MigrateError> {
        if self.as_sql() {
            return Ok(self.options.starting_revisions.clone());
        }
        if !self.options.starting_revisions.is_empty() {
            return Err(MigrateError::Command(
                "Can't specify current_rev to context when using a database connection".to_owned(),
            ));
        }
        if !self.has_version_table()? {
            return Ok(Vec::new());
        }
        self.stored_heads()
    }

    /// The rows of the version table, which must be there.
    pub(super) fn stored_heads(&mut self) -> Result<Vec<String>, MigrateError> {
        let result = self.read(&self.options.version_table.select())?;
        self.options.version_table.versions(result)
    }

    /// `get_current_revision()`.
    ///
    /// Errors: Alembic's `CommandError` when there are several heads.
    pub fn current_revision(&mut self) -> Result<Option<String>, MigrateError> {
        let mut heads = self.current_heads()?;
        if heads.len() > 1 {
            return Err(MigrateError::Command(format!(
                "Version table '{}' has more than one head present; please use get_current_heads()",
                self.options.version_table.name
            )));
        }
        Ok(heads.pop())
    }

    /// The heads as the run has left them.
    pub fn heads(&self) -> &[String] {
        &self.heads
    }

    /// Whether the version table is there.
    pub fn has_version_table(&mut self) -> Result<bool, MigrateError> {
        let Some(connection) = self.connection() else {
            return Ok(false);
        };
        let table = &self.options.version_table;
        let found = connection
            .borrow_mut()
            .inspect()
            .has_table(&table.name, table.schema.as_deref())?;
        Ok(found)
    }

    /// Creates the version table where it is missing (`ensure_version`), in a transaction of its own unless one is
    /// wanted or open. In `--sql` mode it is printed.
    pub fn ensure_version_table(&mut self) -> Result<(), MigrateError> {
        if self.as_sql() {
            return self.create_version_table();
        }
        if self.has_version_table()? {
            return Ok(());
        }
        let own = self.begin_own()?;
        let result = self.create_missing_version_table();
        self.end_own(own, result.is_ok())?;
        result
    }

    /// Looks again, now that nobody else can create it, and where it would be created: `schema_translate_map` has no say in
    /// [`Self::has_version_table`], in Alembic neither.
    pub(super) fn create_missing_version_table(&mut self) -> Result<(), MigrateError> {
        let there = self.connection().map_or(Ok(false), |connection| {
            let mut connection = connection.borrow_mut();
            let schemas = connection.schemas().clone();
            let table = &self.options.version_table;
            let schema = schemas.get(table.schema.as_deref());
            connection.inspect().has_table(&table.name, schema)
        })?;
        if there {
            Ok(())
        } else {
            self.create_version_table()
        }
    }

    pub(super) fn create_version_table(&mut self) -> Result<(), MigrateError> {
        for statement in self.options.version_table.create(self.dialect)? {
            self.send(&statement)?;
        }
        Ok(())
    }

    /// A query that opens no transaction.
    fn read(&mut self, statement: &Statement) -> Result<ResultSet, MigrateError> {
        match &mut self.output {
            Output::Live(live) => live.execute(statement, None),
            Output::Script(_) => Ok(ResultSet::default()),
        }
    }
}
