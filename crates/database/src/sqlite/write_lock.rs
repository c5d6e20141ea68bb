//! Making an open transaction the one that may write.
//!
//! A transaction begun with `BEGIN IMMEDIATE` is that already. One begun with `BEGIN` reads first, and the step to
//! writing fails at once, without any waiting, when another connection writes or has written meanwhile: it could only
//! wait for a writer that may itself be waiting for this reader (SQLite manual, "Transaction", 2.2).

use rusqlite::{Connection, TransactionState};

use super::error::convert;
use crate::error::{DatabaseError, ErrorKind};

/// Tries to make the open transaction the writing one. True when it is; false when another one writes and this one
/// was begun again and holds nothing, so that the caller may wait and try again.
///
/// Errors: another one writes, and this one may not be begun again, or has changes of its own in another database.
pub(super) fn take(connection: &Connection, may_restart: bool) -> Result<bool, DatabaseError> {
    if state(connection, Some("main"))? == TransactionState::Write {
        return Ok(true);
    }
    match write_nothing(connection) {
        Err(error) if error.is_busy() => {}
        result => return result.map(|()| true),
    }
    if !may_restart || state(connection, None)? == TransactionState::Write {
        let message = "another connection writes to the database, and the transaction that is open cannot be begun \
                       again without losing what it has done; begin it with engine.begin() or connection.begin(), or \
                       try again later";
        return Err(DatabaseError::new(ErrorKind::Operational, message).with_busy(true));
    }
    restart(connection)
}

fn state(connection: &Connection, database: Option<&str>) -> Result<TransactionState, DatabaseError> {
    connection
        .transaction_state(database)
        .map_err(|error| convert(&error))
}

fn run(connection: &Connection, sql: &str) -> Result<(), DatabaseError> {
    connection.execute_batch(sql).map_err(|error| convert(&error))
}

fn number(connection: &Connection, sql: &str) -> Result<i64, DatabaseError> {
    connection
        .query_row(sql, [], |row| row.get(0))
        .map_err(|error| convert(&error))
}

/// Takes the right to write by writing what is there already.
fn write_nothing(connection: &Connection) -> Result<(), DatabaseError> {
    let version = number(connection, "PRAGMA main.user_version")?;
    run(connection, &format!("PRAGMA main.user_version = {version}"))
}

/// Begins a transaction that has only read again, behind the other writer. If that one needs longer than SQLite waits,
/// a transaction that holds nothing is left open, as the caller expects one.
fn restart(connection: &Connection) -> Result<bool, DatabaseError> {
    // The only setting that ends with the transaction.
    let deferred = number(connection, "PRAGMA defer_foreign_keys")? != 0;
    run(connection, "ROLLBACK")?;
    let taken = match run(connection, "BEGIN IMMEDIATE") {
        Ok(()) => true,
        Err(error) if error.is_busy() => {
            run(connection, "BEGIN")?;
            false
        }
        Err(error) => return Err(error),
    };
    if deferred {
        run(connection, "PRAGMA defer_foreign_keys = ON")?;
    }
    Ok(taken)
}
