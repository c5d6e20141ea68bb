//! Letting another program run a step on the same database.

use super::{MigrationContext, Output, Transaction};
use crate::{error::MigrateError, version_table::VersionChange};

impl MigrationContext {
    /// Whether the transaction belongs to the caller: then nothing can be committed for another program to see.
    pub const fn is_external(&self) -> bool {
        self.external_transaction
    }

    /// Takes back what the step at hand has done and commits the steps before it, so that another program sees them
    /// and finds nothing locked but the migration lock (where that is the session's).
    ///
    /// Errors: the transaction is the caller's; part of the step is committed already, so that it cannot be taken back.
    /// Nothing has changed then.
    pub fn step_aside(&mut self) -> Result<(), MigrateError> {
        if self.external_transaction {
            return Err(MigrateError::Command(
                "env.py keeps a transaction of its own open around the migrations".to_owned(),
            ));
        }
        if self.in_step {
            self.take_back()?;
        }
        if self.transaction == Transaction::Open {
            self.close(true)?;
            if self.outer_transaction() {
                self.transaction = Transaction::Wanted;
            }
        }
        Ok(())
    }

    fn take_back(&mut self) -> Result<(), MigrateError> {
        if self.step_has_escaped() {
            return Err(MigrateError::Command(
                "some of the revision's statements are committed already and cannot be taken back".to_owned(),
            ));
        }
        self.in_step = false;
        if self.step_transaction {
            return self.abort_step();
        }
        match self.take_savepoint() {
            Some(savepoint) => self.with_connection(|connection| connection.rollback_to(savepoint)),
            None => Ok(()),
        }
    }

    /// Whether statements of the step are committed, or would be with the steps before it.
    fn step_has_escaped(&self) -> bool {
        if self.escaped {
            return true;
        }
        let open = self
            .connection()
            .is_some_and(|connection| connection.borrow().in_transaction());
        let undoable = self.dialect.supports_transactional_ddl()
            && open
            && (self.step_transaction || self.savepoint.is_some());
        self.touched && !undoable
    }

    /// The other program is done: the heads as it has left them.
    pub fn step_in(&mut self) -> Result<Vec<String>, MigrateError> {
        self.heads = self.current_heads()?;
        Ok(self.heads.clone())
    }

    /// From now on the script is kept back, until [`MigrationContext::release_script`] writes it or drops it.
    pub fn hold_script(&mut self) {
        if let Output::Script(script) = &mut self.output {
            script.hold();
        }
    }

    /// Writes what was kept back, or forgets it.
    pub fn release_script(&mut self, keep: bool) -> Result<(), MigrateError> {
        match &mut self.output {
            Output::Script(script) => script.release(keep),
            Output::Live(_) => Ok(()),
        }
    }

    /// Puts text of another program onto the script as it is.
    pub fn splice(&mut self, text: &str) -> Result<(), MigrateError> {
        match &mut self.output {
            Output::Script(script) => script.raw(text),
            Output::Live(_) => Ok(()),
        }
    }

    /// The text that a change of the version table has on a script.
    pub fn change_text(&self, change: &VersionChange) -> Result<String, MigrateError> {
        let statement = self.options.version_table.change(change);
        match &self.output {
            Output::Script(script) => script.text(&statement),
            Output::Live(_) => Ok(String::new()),
        }
    }
}
