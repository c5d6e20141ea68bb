//! An SQLite connection.

use std::fs;

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, OpenFlags};
use sql::{Dialect, SqlValue};

use super::catalog::SqliteCatalog;
use super::error::convert;
use super::functions;
use super::target::Target;
use super::write_lock;
use crate::driver::{ColumnMeta, Driver, ResultSet};
use crate::error::{DatabaseError, ErrorKind};
use crate::inspect::Catalog;
use crate::lock::{LockKey, LockScope};
use crate::url::Url;

/// See [`Driver`].
pub(super) struct SqliteDriver {
    connection: Connection,
}

impl SqliteDriver {
    /// Opens the file, or makes it.
    pub(super) fn open(target: &Target) -> Result<Self, DatabaseError> {
        let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        if target.uri {
            flags |= OpenFlags::SQLITE_OPEN_URI;
        }
        // Absolute as with SQLAlchemy; also because this build of SQLite takes `file:…` for an URI at any time.
        let is_path = !target.uri && target.filename != ":memory:";
        let absolute = is_path
            .then(|| std::path::absolute(&target.filename).ok())
            .flatten();
        let filename = absolute.unwrap_or_else(|| target.filename.clone().into());
        let connection = Connection::open_with_flags(&filename, flags).map_err(|error| {
            // rusqlite adds the path to SQLite's own words; Python does not.
            let error = convert(&error);
            let path = format!(": {}", filename.display());
            let message = error.message();
            let message = message.strip_suffix(&path).unwrap_or(message).to_owned();
            DatabaseError::new(error.kind(), message)
                .with_module("sqlite3")
                .with_connection_lost(true)
        })?;
        connection
            .busy_timeout(target.timeout)
            .map_err(|error| convert(&error))?;
        functions::register(&connection).map_err(|error| convert(&error))?;
        // rusqlite builds SQLite with foreign keys on; SQLite by itself, and so Python's, has them off.
        connection
            .execute_batch("PRAGMA foreign_keys = OFF")
            .map_err(|error| convert(&error))?;
        Ok(Self { connection })
    }
}

/// As Python's `sqlite3` adapts it, or SQLAlchemy's type where `sqlite3` knows nothing.
fn bind(value: &SqlValue) -> Result<Value, DatabaseError> {
    Ok(match value {
        SqlValue::Null => Value::Null,
        SqlValue::Bool(value) => Value::Integer(i64::from(*value)),
        SqlValue::Int(value) => Value::Integer(*value),
        SqlValue::Decimal(text) => Value::Real(text.parse().map_err(|_| unsupported("decimal.Decimal"))?),
        SqlValue::Float(value) => Value::Real(*value),
        SqlValue::Text(text) | SqlValue::Json(text) => Value::Text(text.clone()),
        SqlValue::Bytes(bytes) => Value::Blob(bytes.clone()),
        SqlValue::Date(value) => Value::Text(value.to_string()),
        SqlValue::Time(value) => Value::Text(value.to_string()),
        SqlValue::DateTime(value) => Value::Text(value.to_string()),
        SqlValue::Uuid(bytes) => Value::Text(uuid::Uuid::from_bytes(*bytes).simple().to_string()),
        SqlValue::Interval(_) => return Err(unsupported("datetime.timedelta")),
        SqlValue::Array(_) => return Err(unsupported("list")),
    })
}

fn unsupported(class: &str) -> DatabaseError {
    let message = format!("Error binding parameter: type '{class}' is not supported");
    DatabaseError::new(ErrorKind::Programming, message)
}

fn read(value: ValueRef<'_>) -> SqlValue {
    match value {
        ValueRef::Null => SqlValue::Null,
        ValueRef::Integer(value) => SqlValue::Int(value),
        ValueRef::Real(value) => SqlValue::Float(value),
        ValueRef::Text(bytes) => SqlValue::Text(String::from_utf8_lossy(bytes).into_owned()),
        ValueRef::Blob(bytes) => SqlValue::Bytes(bytes.to_vec()),
    }
}

/// What follows the comments at the start of a text.
fn after_comments(sql: &str) -> &str {
    let mut rest = sql.trim_start();
    while rest.starts_with("--") || rest.starts_with("/*") {
        let end = if rest.starts_with("--") {
            rest.find('\n')
        } else {
            rest.find("*/").map(|end| end + 2)
        };
        rest = end.map_or("", |end| &rest[end..]).trim_start();
    }
    rest
}

/// Whether a statement changes rows: `rowcount` of Python's `sqlite3` is −1 for all others.
fn changes_rows(sql: &str) -> bool {
    let rest = after_comments(sql);
    let starts = |word: &str| {
        rest.get(..word.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(word))
    };
    ["insert", "update", "delete", "replace"].into_iter().any(starts)
}

impl Driver for SqliteDriver {
    fn dialect(&self) -> &'static dyn Dialect {
        &sql::dialect::Sqlite::PLAIN
    }

    fn execute(&mut self, sql: &str, params: &[SqlValue]) -> Result<ResultSet, DatabaseError> {
        let failed = |error: rusqlite::Error| convert(&error);
        let mut result = ResultSet {
            rowcount: -1,
            ..ResultSet::default()
        };
        if after_comments(sql).trim_matches([';', ' ', '\n']).is_empty() {
            // SQLite makes no statement of it, so there is none to run.
            return Ok(result);
        }
        let mut statement = self.connection.prepare(sql).map_err(failed)?;
        let values: Vec<Value> = params.iter().map(bind).collect::<Result<_, _>>()?;
        for column in statement.columns() {
            result.columns.push(ColumnMeta {
                name: column.name().to_owned(),
                type_name: column.decl_type().map(str::to_owned),
                type_oid: None,
            });
        }
        let width = result.columns.len();
        let mut rows = statement
            .query(rusqlite::params_from_iter(values))
            .map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            let cells = (0..width).map(|i| row.get_ref(i).map(read));
            result.rows.push(cells.collect::<Result<_, _>>().map_err(failed)?);
        }
        drop(rows);
        drop(statement);
        if changes_rows(sql) {
            result.rowcount = i64::try_from(self.connection.changes()).unwrap_or(i64::MAX);
            result.last_insert_id = Some(self.connection.last_insert_rowid());
        }
        Ok(result)
    }

    fn execute_script(&mut self, sql: &str) -> Result<(), DatabaseError> {
        self.connection
            .execute_batch(sql)
            .map_err(|error| convert(&error))
    }

    fn begin(&mut self, write: bool) -> Result<(), DatabaseError> {
        self.execute_script(if write { "BEGIN IMMEDIATE" } else { "BEGIN" })
    }

    fn commit(&mut self) -> Result<(), DatabaseError> {
        self.execute_script("COMMIT")
    }

    fn rollback(&mut self) -> Result<(), DatabaseError> {
        self.execute_script("ROLLBACK")
    }

    fn in_transaction(&self) -> bool {
        !self.connection.is_autocommit()
    }

    fn begins_for(&self, sql: &str) -> bool {
        changes_rows(sql)
    }

    fn shares_file(&self, url: &Url) -> bool {
        let own = self
            .connection
            .path()
            .and_then(|path| fs::canonicalize(path).ok());
        let other = Target::of(url).ok().and_then(|target| target.written_file());
        own.is_some() && own == other.and_then(|path| fs::canonicalize(path).ok())
    }

    fn needs_no_transaction(&self, sql: &str) -> bool {
        // SQLite manual, "VACUUM", "ATTACH DATABASE" and "PRAGMA Statements".
        let word = sql.trim_start().split(|c: char| !c.is_ascii_alphabetic()).next();
        match word.unwrap_or_default().to_ascii_lowercase().as_str() {
            "vacuum" | "attach" | "detach" => true,
            "pragma" => sql.contains('=') || sql.contains("wal_checkpoint"),
            _ => false,
        }
    }

    fn server_version(&mut self) -> Result<Vec<u32>, DatabaseError> {
        Ok(super::library_version()
            .split('.')
            .filter_map(|part| part.parse().ok())
            .collect())
    }

    /// There is nothing to take before a transaction begins.
    fn try_lock(&mut self, _: &LockKey) -> Result<Option<LockScope>, DatabaseError> {
        Ok(Some(LockScope::Transaction))
    }

    fn try_lock_open(&mut self, _: &LockKey, may_restart: bool) -> Result<bool, DatabaseError> {
        write_lock::take(&self.connection, may_restart)
    }

    fn unlock(&mut self, _: &LockKey) -> Result<(), DatabaseError> {
        Ok(())
    }

    fn catalog(&self) -> &'static dyn Catalog {
        &SqliteCatalog
    }
}
