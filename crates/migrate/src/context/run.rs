//! The steps of a run and their rows in the version table.

use database::Savepoint;

use super::{MigrationContext, Output, Transaction};
use crate::{error::MigrateError, version_table::VersionChange};

/// One step of a plan, in the words of the log.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Step {
    /// `str(step)`: `upgrade a -> b, add a table`.
    pub text: String,
    /// `step.short_log`: `upgrade a -> b`.
    pub short: String,
}

/// How a step starts.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub enum StepStart {
    /// Run it.
    Go,
    /// Another run has changed the heads meanwhile; the plan must be made again from these. Nothing is open.
    Replan(Vec<String>),
}

impl MigrationContext {
    /// The beginning of `context.run_migrations()`: reads the heads, and creates the version table where it is
    /// missing, unless `dont_mutate` is set.
    ///
    /// Errors: `--purge` in `--sql` mode.
    pub fn start_run(&mut self) -> Result<Vec<String>, MigrateError> {
        if self.options.purge {
            self.start_purged()?;
        } else {
            self.heads = self.current_heads()?;
            if !self.as_sql() && self.heads.is_empty() && !self.options.dont_mutate {
                self.ensure_version_table()?;
                self.heads = self.current_heads()?;
            }
        }
        Ok(self.heads.clone())
    }

    /// Empties the version table. The transaction stays open for the first step, so that the rows cannot be lost.
    fn start_purged(&mut self) -> Result<(), MigrateError> {
        if self.as_sql() {
            return Err(MigrateError::Command(
                "Can't use --purge with --sql mode".to_owned(),
            ));
        }
        self.begin_own()?;
        self.create_missing_version_table()?;
        let purge = self.options.version_table.purge();
        self.send(&purge)?;
        self.heads.clear();
        Ok(())
    }

    /// Takes the migration lock, because there is something to do. If another run has changed the heads while this
    /// one waited, they are returned: the plan must be made again.
    pub fn take_lock(&mut self) -> Result<Option<Vec<String>>, MigrateError> {
        if !self.take_lock_for_change()? {
            return Ok(None);
        }
        self.heads_if_changed()
    }

    pub(super) fn heads_if_changed(&mut self) -> Result<Option<Vec<String>>, MigrateError> {
        // Where there was a head, there is a version table.
        let heads = if self.heads.is_empty() {
            self.current_heads()?
        } else {
            self.stored_heads()?
        };
        let same = heads.len() == self.heads.len() && heads.iter().all(|head| self.heads.contains(head));
        if same {
            return Ok(None);
        }
        self.heads.clone_from(&heads);
        Ok(Some(heads))
    }

    /// The beginning of a step: its transaction, its log line, and on a script the version table and the comment.
    pub fn begin_step(&mut self, step: &Step) -> Result<StepStart, MigrateError> {
        let had_lock = self.lock.is_some();
        let begun = self.begin_step_transaction()?;
        if self
            .lock
            .as_ref()
            .is_some_and(|lock| !had_lock || (begun && lock.must_reread()))
            && let Some(heads) = self.heads_if_changed()?
        {
            self.abort_step()?;
            if begun && !self.external_transaction && !self.outer_transaction() {
                self.close(false)?;
            }
            return Ok(StepStart::Replan(heads));
        }
        self.in_step = true;
        self.escaped = false;
        if self.as_sql() && self.heads.is_empty() {
            self.create_version_table()?;
        }
        self.info(&format!("Running {}", step.text));
        self.static_output(&format!("-- Running {}", step.short))?;
        Ok(StepStart::Go)
    }

    /// True when a transaction was begun now.
    fn begin_step_transaction(&mut self) -> Result<bool, MigrateError> {
        self.step_transaction = false;
        if self.external_transaction {
            return Ok(false);
        }
        let per_step = !self.transactional_ddl || self.options.transaction_per_migration;
        if let Output::Script(script) = &mut self.output {
            if per_step && self.transactional_ddl {
                self.step_transaction = true;
                script.begin()?;
            }
            return Ok(false);
        }
        let begun = self.transaction != Transaction::Open;
        if !per_step {
            self.ensure_begun()?;
            if self.options.step_savepoints {
                self.set_savepoint()?;
            }
            return Ok(begun);
        }
        if begun {
            self.begin_now()?;
        }
        self.step_transaction = true;
        self.begin_savepoint()?;
        Ok(begun)
    }

    /// Where Alembic has no transaction around the steps but the database could have one (SQLite), the steps share
    /// one, each behind a savepoint: a step that fails is taken back alone, as if each had a transaction of its own,
    /// and the disk is waited for once and not once a step.
    pub(super) fn begin_savepoint(&mut self) -> Result<(), MigrateError> {
        // The rows that `--purge` took away must come back with the first step that fails.
        let shared = !self.options.transaction_per_migration
            && !self.options.purge
            && self.dialect.supports_transactional_ddl();
        if shared && self.step_transaction {
            self.set_savepoint()?;
            if let (Some(connection), Some(savepoint)) = (self.connection(), &self.savepoint) {
                connection.borrow_mut().begin_step(savepoint);
            }
        }
        Ok(())
    }

    fn set_savepoint(&mut self) -> Result<(), MigrateError> {
        if let Output::Live(live) = &self.output {
            self.savepoint = Some(live.connection().borrow_mut().savepoint()?);
            self.touched = false;
        }
        Ok(())
    }

    /// The savepoint of the step, unless a statement of the migration has ended the transaction it belonged to.
    pub(super) fn take_savepoint(&mut self) -> Option<Savepoint> {
        let savepoint = self.savepoint.take()?;
        let open = self
            .connection()
            .is_some_and(|connection| connection.borrow().in_transaction());
        open.then_some(savepoint)
    }

    /// Writes the changes of a step into the version table.
    ///
    /// Errors: Alembic's `CommandError` when a row was not there exactly once.
    pub fn record(&mut self, changes: &[VersionChange]) -> Result<(), MigrateError> {
        for change in changes {
            let line = self.move_heads(change)?;
            let statement = self.options.version_table.change(change);
            let result = self.send(&statement)?;
            // Not before: what was posted may fail with it.
            self.debug(&line);
            if !self.as_sql() {
                self.options.version_table.check(change, &result)?;
            }
        }
        Ok(())
    }

    /// Applies a change to the heads in memory; Alembic asserts that they fit. The line that it logs is returned.
    fn move_heads(&mut self, change: &VersionChange) -> Result<String, MigrateError> {
        let (gone, new, line) = match change {
            VersionChange::Insert(version) => (None, Some(version), format!("new branch insert {version}")),
            VersionChange::Delete(version) => (Some(version), None, format!("branch delete {version}")),
            VersionChange::Update { from, to } => (Some(from), Some(to), format!("update {from} to {to}")),
        };
        if new.is_some_and(|new| self.heads.contains(new)) {
            return Err(MigrateError::Assertion(String::new()));
        }
        if let Some(gone) = gone {
            let Some(place) = self.heads.iter().position(|head| head == gone) else {
                return Err(MigrateError::Key(gone.clone()));
            };
            self.heads.remove(place);
        }
        self.heads.extend(new.cloned());
        Ok(line)
    }

    /// The end of a step that went well.
    pub fn commit_step(&mut self) -> Result<(), MigrateError> {
        self.in_step = false;
        let own = std::mem::take(&mut self.step_transaction);
        if let Some(savepoint) = self.take_savepoint() {
            return self.with_connection(|connection| connection.release(savepoint));
        }
        if !own {
            return Ok(());
        }
        match &mut self.output {
            Output::Script(script) => script.commit(),
            Output::Live(_) => self.close(true),
        }
    }

    /// The end of a step that failed: what it did is taken back where the transaction is its own; otherwise
    /// [`MigrationContext::end_transaction`] does it.
    pub fn abort_step(&mut self) -> Result<(), MigrateError> {
        self.in_step = false;
        if !std::mem::take(&mut self.step_transaction) || self.as_sql() {
            return Ok(());
        }
        match self.take_savepoint() {
            // The steps before stay; `finish_run` commits them.
            Some(savepoint) => self.with_connection(|connection| connection.rollback_to(savepoint)),
            None => self.close(false),
        }
    }

    /// The end of `run_migrations()`: gives the lock back, unless a transaction of `begin_transaction()` is still
    /// open, whose end gives it back. Also to be called after an error.
    pub fn finish_run(&mut self) -> Result<(), MigrateError> {
        self.origin = None;
        if self.transaction == Transaction::Open && !self.outer_transaction() {
            self.close(true)?;
        }
        if self.transaction == Transaction::None {
            self.release_lock()
        } else {
            Ok(())
        }
    }

    /// Whether the open transaction is that of `begin_transaction()`.
    pub(super) fn outer_transaction(&self) -> bool {
        self.transactional_ddl && !self.options.transaction_per_migration
    }
}
