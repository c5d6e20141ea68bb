//! What a connection asks of a database driver.

use sql::{Dialect, SqlValue};

use crate::error::DatabaseError;
use crate::inspect::Catalog;
use crate::lock::{LockKey, LockScope};
use crate::url::Url;

/// One column of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnMeta {
    /// Its name or label.
    pub name: String,
    /// The type: PostgreSQL's type name (`int4`, `_text`), SQLite's declared type as written (`VARCHAR(30)`).
    pub type_name: Option<String>,
    /// PostgreSQL's type OID.
    pub type_oid: Option<u32>,
}

/// What a statement gave back.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ResultSet {
    /// The columns; empty for a statement that returns no rows.
    pub columns: Vec<ColumnMeta>,
    /// The rows.
    pub rows: Vec<Vec<SqlValue>>,
    /// As `cursor.rowcount` of the Python driver: rows changed or returned, −1 where that says nothing (DDL, and
    /// queries on SQLite).
    pub rowcount: i64,
    /// `cursor.lastrowid` (SQLite).
    pub last_insert_id: Option<i64>,
}

impl ResultSet {
    /// The first column of the first row.
    pub fn scalar(&self) -> Option<&SqlValue> {
        self.rows.first()?.first()
    }

    /// True when the statement returns rows, even if there are none now (`result.returns_rows`).
    pub fn returns_rows(&self) -> bool {
        !self.columns.is_empty()
    }
}

/// A driver: one session with one database. [`crate::Connection`] adds the bookkeeping that all have in common.
pub trait Driver: Send {
    /// The SQL of this database.
    fn dialect(&self) -> &'static dyn Dialect;

    /// Runs one statement; `params` are the values of the dialect's placeholders. Several statements without
    /// `params` are allowed where the Python driver allows them; the result is that of the last one.
    fn execute(&mut self, sql: &str, params: &[SqlValue]) -> Result<ResultSet, DatabaseError>;

    /// Runs one statement whose result nobody wants. In a transaction it may be sent later, with the next one whose
    /// result is wanted; if it fails then, the error says so ([`DatabaseError::posted`]) with this `mark`.
    fn post(&mut self, sql: &str, params: &[SqlValue], _mark: u64) -> Result<(), DatabaseError> {
        self.execute(sql, params).map(drop)
    }

    /// As [`Driver::post`] for a `SAVEPOINT` or its `RELEASE`, which fails only where a statement before has.
    fn post_savepoint(&mut self, sql: &str) -> Result<(), DatabaseError> {
        self.execute_script(sql)
    }

    /// Whether something that was posted has not run yet.
    fn waits(&self) -> bool {
        false
    }

    /// Waits for everything that was posted.
    ///
    /// Errors: that of the first statement that failed.
    fn settle(&mut self) -> Result<(), DatabaseError> {
        Ok(())
    }

    /// Runs several statements separated by `;` and forgets their results.
    fn execute_script(&mut self, sql: &str) -> Result<(), DatabaseError>;

    /// Opens a transaction. With `write`, one that takes the right to write at once, where the database has such a
    /// right (SQLite's `BEGIN IMMEDIATE`).
    fn begin(&mut self, write: bool) -> Result<(), DatabaseError>;

    /// Ends the transaction and keeps its changes.
    fn commit(&mut self) -> Result<(), DatabaseError>;

    /// Ends the transaction and takes its changes back.
    fn rollback(&mut self) -> Result<(), DatabaseError>;

    /// Whether a transaction is open.
    fn in_transaction(&self) -> bool;

    /// Whether Python's driver begins a transaction for this statement, if none is open and the caller wants one.
    /// `sqlite3` does so only for statements that change rows: what else is run alone leaves no lock behind.
    fn begins_for(&self, _sql: &str) -> bool {
        true
    }

    /// Whether `url` leads to the file that this connection writes to, so that a second connection would have to wait
    /// for the transaction of this one.
    fn shares_file(&self, _url: &Url) -> bool {
        false
    }

    /// Whether the database refuses or ignores a statement while a transaction is open, as SQLite does with `VACUUM`.
    /// Asked only where the migration lock is a transaction's.
    fn needs_no_transaction(&self, _sql: &str) -> bool {
        false
    }

    /// The version of the database, major number first (`(15, 4)`, `(3, 46, 1)`).
    fn server_version(&mut self) -> Result<Vec<u32>, DatabaseError>;

    /// Messages of the server since the last call (PostgreSQL's NOTICE and WARNING).
    fn take_notices(&mut self) -> Vec<String> {
        Vec::new()
    }

    /// Tries once to take the migration lock, without waiting. The answer says whether it is held now, and for how
    /// long: see [`LockScope`]. Called outside a transaction.
    fn try_lock(&mut self, key: &LockKey) -> Result<Option<LockScope>, DatabaseError>;

    /// Tries once to take the migration lock for the transaction that is open; its end gives the lock back. Without
    /// `may_restart` the transaction must stay the same one, because the caller relies on it.
    fn try_lock_open(&mut self, key: &LockKey, may_restart: bool) -> Result<bool, DatabaseError>;

    /// Gives a lock of [`LockScope::Session`] back.
    fn unlock(&mut self, key: &LockKey) -> Result<(), DatabaseError>;

    /// How the live schema of this database is read.
    fn catalog(&self) -> &'static dyn Catalog;
}
