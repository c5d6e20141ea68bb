//! Transactions of a run: which there are, and when they begin.

use database::{DatabaseError, LockKey, LockScope, MigrationLock, ResultSet};
use sql::SqlValue;

use super::{MigrationContext, Output, Transaction};
use crate::{error::MigrateError, statement::Statement};

/// What `with context.begin_transaction():` opened and must close.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum TransactionBlock {
    /// Nothing: the caller has a transaction of its own, or each migration has.
    Nothing,
    /// `BEGIN` on the script.
    Script,
    /// A transaction.
    Live,
}

/// What `with context.autocommit_block():` must put back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub struct AutocommitBlock {
    was_autocommit: bool,
    was_open: bool,
    /// The transaction is left only when a statement asks for it.
    loose: bool,
}

impl MigrationContext {
    /// `context.begin_transaction()`: a real transaction where DDL is transactional and `transaction_per_migration`
    /// is off. It begins with the first statement that changes anything.
    pub fn begin_transaction(&mut self) -> Result<TransactionBlock, MigrateError> {
        if self.external_transaction || !self.transactional_ddl || self.options.transaction_per_migration {
            return Ok(TransactionBlock::Nothing);
        }
        if let Output::Script(script) = &mut self.output {
            script.begin()?;
            return Ok(TransactionBlock::Script);
        }
        if self.transaction == Transaction::None {
            self.transaction = Transaction::Wanted;
        }
        Ok(TransactionBlock::Live)
    }

    /// The end of `with context.begin_transaction():`; `success` is false after an exception.
    pub fn end_transaction(&mut self, block: TransactionBlock, success: bool) -> Result<(), MigrateError> {
        match (block, &mut self.output) {
            (TransactionBlock::Script, Output::Script(script)) if success => script.commit(),
            (TransactionBlock::Live, _) => {
                self.close(success)?;
                self.release_lock()
            }
            _ => Ok(()),
        }
    }

    /// `get_context().autocommit_block()`: commits what is open, then every statement is its own transaction. Where the
    /// open transaction is the migration lock (SQLite), it is left only for a statement that cannot run in one.
    ///
    /// Errors: Python's `AssertionError` when the transaction belongs to somebody else.
    pub fn begin_autocommit(&mut self) -> Result<AutocommitBlock, MigrateError> {
        if let Output::Script(script) = &mut self.output {
            if self.transactional_ddl {
                script.commit()?;
            }
            return Ok(AutocommitBlock {
                was_autocommit: false,
                was_open: false,
                loose: false,
            });
        }
        let was_open = self.transaction != Transaction::None;
        if !was_open && self.with_connection(|connection| Ok(connection.in_transaction()))? {
            return Err(MigrateError::Assertion(String::new()));
        }
        let had_lock = self.lock.is_some();
        if self.transaction == Transaction::Open && self.lock.as_ref().is_some_and(MigrationLock::must_reread)
        {
            // Leaving the transaction would let another run in, which would do the same revision again.
            self.with_connection(|connection| {
                connection.loosen();
                Ok(())
            })?;
            return Ok(AutocommitBlock {
                was_autocommit: false,
                was_open,
                loose: true,
            });
        }
        self.escaped = true;
        self.close(true)?;
        if self.take_lock_for_change()? && had_lock {
            self.refuse_other_heads()?;
        }
        let was_autocommit = self.with_connection(|connection| {
            let was = connection.is_autocommit();
            connection.set_autocommit(true)?;
            Ok(was)
        })?;
        Ok(AutocommitBlock {
            was_autocommit,
            was_open,
            loose: false,
        })
    }

    /// The end of the block, after an exception too.
    pub fn end_autocommit(&mut self, block: AutocommitBlock) -> Result<(), MigrateError> {
        if let Output::Script(script) = &mut self.output {
            return if self.transactional_ddl {
                script.begin()
            } else {
                Ok(())
            };
        }
        if block.loose {
            if self.with_connection(database::Connection::tighten)? {
                return Ok(());
            }
            self.escaped = true;
            self.savepoint = None;
            self.transaction = Transaction::None;
            self.begin_now()?;
            return self.refuse_other_heads();
        }
        self.with_connection(|connection| connection.set_autocommit(block.was_autocommit))?;
        if block.was_open {
            self.begin_now()?;
        }
        Ok(())
    }

    /// Begins the transaction that was asked for, if it has not begun.
    pub(super) fn ensure_begun(&mut self) -> Result<(), MigrateError> {
        if self.transaction == Transaction::Wanted {
            self.begin_now()
        } else {
            Ok(())
        }
    }

    /// Begins a transaction, under the lock where one is used. One that is open already is taken over, as Alembic
    /// takes over what SQLAlchemy began by itself.
    pub(super) fn begin_now(&mut self) -> Result<(), MigrateError> {
        self.take_lock_for_change()?;
        let (lock, observer) = (&mut self.lock, &self.observer);
        if let Output::Live(live) = &self.output {
            let mut connection = live.connection().borrow_mut();
            if !connection.in_transaction() {
                match lock {
                    Some(lock) => lock.begin(&mut connection, &mut || observer.waiting_for_lock())?,
                    None => connection.begin()?,
                }
            }
            self.transaction = Transaction::Open;
            self.touched = false;
        }
        Ok(())
    }

    /// Opens a transaction for one piece of bookkeeping, unless one is wanted, open, or somebody else's, in which the
    /// lock is taken. True when it is the caller's to close.
    pub(super) fn begin_own(&mut self) -> Result<bool, MigrateError> {
        if self.external_transaction {
            self.take_lock_for_change()?;
            return Ok(false);
        }
        let own = self.transaction == Transaction::None;
        if own {
            self.begin_now()?;
        } else {
            self.ensure_begun()?;
        }
        Ok(own)
    }

    pub(super) fn end_own(&mut self, own: bool, success: bool) -> Result<(), MigrateError> {
        if own { self.close(success) } else { Ok(()) }
    }

    /// Commits or rolls back what is open. A lock that was taken in it is gone then.
    pub(super) fn close(&mut self, success: bool) -> Result<(), MigrateError> {
        // Savepoints end with their transaction.
        self.savepoint = None;
        if self.transaction == Transaction::Open {
            self.lock
                .take_if(|lock| lock.scope() == LockScope::OpenTransaction);
            self.with_connection(|connection| {
                if success {
                    connection.commit()
                } else {
                    connection.rollback()
                }
            })?;
        }
        self.transaction = Transaction::None;
        Ok(())
    }

    /// Takes the lock unless it is held or not wanted; true when it was taken now. In a transaction that is open
    /// already, whoever began it, the lock is held to its end.
    pub(super) fn take_lock_for_change(&mut self) -> Result<bool, MigrateError> {
        let (Output::Live(live), Some(options)) = (&self.output, &self.options.lock) else {
            return Ok(false);
        };
        let mut connection = live.connection().borrow_mut();
        if self.lock.is_some() {
            return Ok(false);
        }
        let table = &self.options.version_table;
        let key = LockKey::new(table.schema.as_deref(), &table.name);
        let observer = &self.observer;
        let lock = MigrationLock::acquire(&mut connection, &key, options, &mut || {
            observer.waiting_for_lock();
        })?;
        self.lock = Some(lock);
        Ok(true)
    }

    /// Gives the lock back, if it is held and no transaction of the run is open.
    pub(super) fn release_lock(&mut self) -> Result<(), MigrateError> {
        if let (Output::Live(live), Some(lock)) = (&self.output, self.lock.take()) {
            lock.release(&mut live.connection().borrow_mut())?;
        }
        Ok(())
    }

    /// Switches foreign keys off where they are on. SQLite ignores this while a transaction is open; so the one of the
    /// step is left for it and begun again. Migrations do so before they rebuild a table that others refer to: were it
    /// ignored, the drop of the old table would delete the rows that refer to it. What the step has done before is
    /// committed by that.
    ///
    /// SQLite manual, "`PRAGMA foreign_keys`". Errors: another run has changed the heads meanwhile.
    pub(super) fn outside_transaction(&mut self, statement: &Statement) -> Result<ResultSet, MigrateError> {
        let asked = self.send_now(&Statement::Ddl("PRAGMA foreign_keys".to_owned()))?;
        if asked.scalar() != Some(&SqlValue::Int(1)) {
            return self.send_now(statement);
        }
        self.escaped |= self.touched;
        self.close(true)?;
        let result = self.send_now(statement);
        self.begin_now()?;
        self.begin_savepoint()?;
        if self.lock.as_ref().is_some_and(MigrationLock::must_reread) {
            self.refuse_other_heads()?;
        }
        result
    }

    /// In the middle of a step there is no way back to planning.
    fn refuse_other_heads(&mut self) -> Result<(), MigrateError> {
        if self.heads_if_changed()?.is_none() {
            return Ok(());
        }
        Err(MigrateError::Command(
            "another run has changed the version table meanwhile; run the command again".to_owned(),
        ))
    }

    pub(super) fn with_connection<T: Default>(
        &mut self,
        call: impl FnOnce(&mut database::Connection) -> Result<T, DatabaseError>,
    ) -> Result<T, MigrateError> {
        match &self.output {
            Output::Live(live) => Ok(call(&mut live.connection().borrow_mut())?),
            Output::Script(_) => Ok(T::default()),
        }
    }
}
