//! The migration lock: only one run at a time changes a database.
//!
//! What a lock covers differs between databases, and [`LockScope`] says which it is:
//!
//! - PostgreSQL has advisory locks that belong to the session ([`LockScope::Session`]). The lock is held from
//!   [`MigrationLock::acquire`] to [`MigrationLock::release`], over any number of transactions, whether they commit or
//!   abort; the server frees it when the session ends, however it ends. Waiting is polling with short statements
//!   outside any transaction: a session that waits *inside* a statement holds a snapshot, and the
//!   `CREATE INDEX CONCURRENTLY` of the session that holds the lock would wait for that snapshot for ever.
//! - SQLite has one writer at a time, for one transaction ([`LockScope::Transaction`]). Every transaction of the run
//!   is begun with `BEGIN IMMEDIATE`. Between two transactions another run may get in and do the same work; so after
//!   each [`MigrationLock::begin`] the caller reads the version table again and goes on from there
//!   ([`MigrationLock::must_reread`]).
//!
//! Where the caller has a transaction open already (`with engine.begin() as connection:` in `env.py`), the lock is
//! that transaction's, on any database ([`LockScope::OpenTransaction`]): its commit or rollback gives the lock back.
//! The version table must be read after the lock is taken. With PostgreSQL's default, READ COMMITTED, that reading
//! sees what the run before has committed. In a REPEATABLE READ or SERIALIZABLE transaction that has run a statement
//! before, it does not; the first statement that both runs would do then fails, at the latest the change of the
//! version table, and the caller's rollback takes everything back. Waiting is polling here too, and the server
//! cannot see it: a caller must not hold other locks in this transaction that the run it waits for needs.
//!
//! The way of a run, for any database:
//!
//! ```text
//! let mut lock = MigrationLock::acquire(&mut connection, &key, &options, &mut on_wait)?;
//! while there is work to do {
//!     lock.begin(&mut connection, &mut on_wait)?;        // holds the lock now, whatever the scope
//!     if lock.must_reread() { read the version table, plan again; if nothing is left: rollback and stop }
//!     one revision, or all of them, and the version row
//!     connection.commit()?;
//! }
//! lock.release(&mut connection)?;
//! ```

use std::time::{Duration, Instant};

use crate::connection::Connection;
use crate::error::{DatabaseError, ErrorKind};

/// What is locked: the version table of a database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockKey {
    schema: Option<String>,
    table: String,
}

impl LockKey {
    /// The lock of the version table `table` in `schema`.
    pub fn new(schema: Option<&str>, table: &str) -> Self {
        Self {
            schema: schema.map(str::to_owned),
            table: table.to_owned(),
        }
    }

    /// The same 64-bit number in every version of this program, for databases whose locks are numbers: FNV-1a over
    /// `stillhead`, the schema and the table.
    pub fn number(&self) -> i64 {
        let text = format!(
            "stillhead\0{}\0{}",
            self.schema.as_deref().unwrap_or_default(),
            self.table
        );
        let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        hash.cast_signed()
    }
}

/// For how long a lock is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockScope {
    /// Until it is released or the session ends.
    Session,
    /// From the begin of a transaction to its end; [`MigrationLock::begin`] takes it again.
    Transaction,
    /// To the end of the transaction that was open when the lock was taken, and that belongs to the caller.
    OpenTransaction,
}

/// How to wait.
#[derive(Clone, Debug)]
pub struct LockOptions {
    /// Give up after this time; `None` waits for ever.
    pub timeout: Option<Duration>,
    /// Time between two attempts.
    pub poll: Duration,
}

impl Default for LockOptions {
    /// No limit; five attempts a second.
    fn default() -> Self {
        Self {
            timeout: None,
            poll: Duration::from_millis(200),
        }
    }
}

/// The lock of a run. Dropping it releases nothing: the session's end does.
#[derive(Debug)]
#[must_use]
pub struct MigrationLock {
    key: LockKey,
    scope: LockScope,
    options: LockOptions,
}

impl MigrationLock {
    /// Takes the lock, waiting while another run holds it. `on_wait` is called once, before the first wait. In an open
    /// transaction the lock is held to its end.
    ///
    /// SQLite: an open transaction that cannot write yet is made one that can. If another writer is in the way, and
    /// nothing was written, it is begun again after that writer, so that what was read before may have changed.
    ///
    /// Errors: the time is over ([`DatabaseError::is_busy`]); on SQLite, another writer is in the way of an open
    /// transaction that cannot be begun again, because it has a savepoint or has written to another database; what
    /// the database says.
    pub fn acquire(
        connection: &mut Connection,
        key: &LockKey,
        options: &LockOptions,
        on_wait: &mut dyn FnMut(),
    ) -> Result<Self, DatabaseError> {
        let within = connection.in_transaction();
        let started = Instant::now();
        let mut told = false;
        loop {
            let taken = if within {
                connection
                    .try_lock_open(key)?
                    .then_some(LockScope::OpenTransaction)
            } else {
                connection.driver().try_lock(key)?
            };
            if let Some(scope) = taken {
                return Ok(Self {
                    key: key.clone(),
                    scope,
                    options: options.clone(),
                });
            }
            if options.timeout.is_some_and(|limit| started.elapsed() >= limit) {
                return Err(timed_out(started.elapsed()));
            }
            if !told {
                on_wait();
                told = true;
            }
            std::thread::sleep(options.poll);
        }
    }

    /// For how long the lock is held.
    pub fn scope(&self) -> LockScope {
        self.scope
    }

    /// Whether another run may have changed the database since the last transaction of this one, so that the version
    /// table must be read again after [`MigrationLock::begin`].
    pub fn must_reread(&self) -> bool {
        self.scope == LockScope::Transaction
    }

    /// Begins a transaction in which the lock is held, waiting for it where its scope is a transaction. `on_wait` is
    /// called once, when the database's own waiting (a minute on SQLite) was not enough.
    ///
    /// Errors: as [`MigrationLock::acquire`]; the lock was one of [`LockScope::OpenTransaction`], which is over.
    pub fn begin(
        &mut self,
        connection: &mut Connection,
        on_wait: &mut dyn FnMut(),
    ) -> Result<(), DatabaseError> {
        if self.scope == LockScope::OpenTransaction {
            return Err(DatabaseError::new(
                ErrorKind::Interface,
                "the migration lock ended with the caller's transaction and must be taken again",
            ));
        }
        connection.begin_write_waiting(&self.options, on_wait)
    }

    /// Gives the lock back. An open transaction must be ended before, except one of [`LockScope::OpenTransaction`],
    /// whose end gives the lock back.
    pub fn release(self, connection: &mut Connection) -> Result<(), DatabaseError> {
        match self.scope {
            LockScope::Session => connection.driver().unlock(&self.key),
            LockScope::Transaction | LockScope::OpenTransaction => Ok(()),
        }
    }
}

pub(crate) fn timed_out(waited: Duration) -> DatabaseError {
    let message = format!(
        "another migration run holds the lock; gave up after {} s",
        waited.as_secs()
    );
    DatabaseError::new(ErrorKind::Operational, message).with_busy(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_key_never_changes() {
        assert_eq!(LockKey::new(None, "alembic_version").number(), NUMBER);
        assert_ne!(
            LockKey::new(Some("a"), "b").number(),
            LockKey::new(None, "ab").number()
        );
    }

    /// Computed with Python from the definition of FNV-1a.
    const NUMBER: i64 = 4_938_665_221_715_583_153;
}
