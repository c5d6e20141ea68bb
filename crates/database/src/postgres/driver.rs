//! A PostgreSQL session.

use postgres::fallible_iterator::FallibleIterator as _;
use postgres::{Client, SimpleQueryMessage, Statement};
use sql::{Dialect, SqlValue};

use super::catalog::PostgresCatalog;
use super::connect::Notices;
use super::decode::{Cell, can_decode, from_text};
use super::encode::Param;
use super::error::statement_error;
use super::scan::{Outline, outline};
use crate::driver::{ColumnMeta, Driver, ResultSet};
use crate::error::{DatabaseError, ErrorKind};
use crate::inspect::Catalog;
use crate::lock::{LockKey, LockScope};

/// See [`Driver`].
pub(super) struct PostgresDriver {
    client: Client,
    notices: Notices,
    in_transaction: bool,
}

impl PostgresDriver {
    /// A session just opened.
    pub(super) fn new(client: Client, notices: Notices) -> Self {
        Self {
            client,
            notices,
            in_transaction: false,
        }
    }

    /// The simple protocol: any number of statements, results as text.
    fn simple(&mut self, sql: &str, outline: &Outline) -> Result<ResultSet, DatabaseError> {
        let messages = self
            .client
            .simple_query(sql)
            .map_err(|error| statement_error(&error))?;
        let mut result = ResultSet::default();
        for message in messages {
            match message {
                SimpleQueryMessage::RowDescription(columns) => {
                    result.rows.clear();
                    result.columns = columns.iter().map(|column| untyped(column.name())).collect();
                }
                SimpleQueryMessage::Row(row) => {
                    let cell = |i| {
                        row.get(i)
                            .map_or(SqlValue::Null, |text| SqlValue::Text(text.to_owned()))
                    };
                    result.rows.push((0..row.len()).map(cell).collect());
                }
                SimpleQueryMessage::CommandComplete(count) => {
                    result.rowcount = if outline.counts_rows() {
                        i64::try_from(count).unwrap_or(i64::MAX)
                    } else {
                        -1
                    };
                }
                _ => {}
            }
        }
        Ok(result)
    }

    /// The extended protocol: one statement, typed results.
    fn extended(
        &mut self,
        sql: &str,
        params: &[SqlValue],
        outline: &Outline,
    ) -> Result<ResultSet, DatabaseError> {
        let statement = self
            .client
            .prepare(sql)
            .map_err(|error| statement_error(&error))?;
        let unknown = statement
            .columns()
            .iter()
            .find(|column| !can_decode(column.type_()));
        if let Some(column) = unknown {
            if params.is_empty() {
                return self.typed_by_text(sql, &statement, outline);
            }
            let message = format!(
                "column \"{}\" has type {}, which cannot be read; cast it to text",
                column.name(),
                column.type_().name()
            );
            return Err(DatabaseError::new(ErrorKind::NotSupported, message));
        }
        let params: Vec<Param<'_>> = params.iter().map(Param).collect();
        let mut rows = self
            .client
            .query_raw(&statement, &params)
            .map_err(|error| statement_error(&error))?;
        let mut result = ResultSet {
            columns: columns_of(&statement),
            ..ResultSet::default()
        };
        while let Some(row) = rows.next().map_err(|error| statement_error(&error))? {
            let cells = (0..row.len()).map(|i| row.try_get::<_, Cell>(i).map(|cell| cell.0));
            result.rows.push(
                cells
                    .collect::<Result<_, _>>()
                    .map_err(|error| statement_error(&error))?,
            );
        }
        let count = rows.rows_affected().unwrap_or_default();
        result.rowcount = if outline.counts_rows() {
            i64::try_from(count).unwrap_or(i64::MAX)
        } else {
            -1
        };
        Ok(result)
    }

    /// For a result with a type whose binary format is not known here: its text, and the other columns by their type.
    fn typed_by_text(
        &mut self,
        sql: &str,
        statement: &Statement,
        outline: &Outline,
    ) -> Result<ResultSet, DatabaseError> {
        let mut result = self.simple(sql, outline)?;
        for row in &mut result.rows {
            for (cell, column) in row.iter_mut().zip(statement.columns()) {
                if let SqlValue::Text(text) = cell {
                    *cell = from_text(column.type_(), text);
                }
            }
        }
        result.columns = columns_of(statement);
        Ok(result)
    }

    fn run(&mut self, sql: &str) -> Result<(), DatabaseError> {
        self.client
            .batch_execute(sql)
            .map_err(|error| statement_error(&error))
    }
}

fn untyped(name: &str) -> ColumnMeta {
    ColumnMeta {
        name: name.to_owned(),
        type_name: None,
        type_oid: None,
    }
}

fn columns_of(statement: &Statement) -> Vec<ColumnMeta> {
    let meta = |column: &postgres::Column| ColumnMeta {
        name: column.name().to_owned(),
        type_name: Some(column.type_().name().to_owned()),
        type_oid: Some(column.type_().oid()),
    };
    statement.columns().iter().map(meta).collect()
}

impl Driver for PostgresDriver {
    fn dialect(&self) -> &'static dyn Dialect {
        &super::DIALECT
    }

    fn execute(&mut self, sql: &str, params: &[SqlValue]) -> Result<ResultSet, DatabaseError> {
        let outline = outline(sql);
        if outline.copies {
            let message = "COPY from or to the client is not supported";
            return Err(DatabaseError::new(ErrorKind::NotSupported, message));
        }
        if params.is_empty() && (outline.statements != 1 || !outline.returns_rows()) {
            self.simple(sql, &outline)
        } else {
            self.extended(sql, params, &outline)
        }
    }

    fn execute_script(&mut self, sql: &str) -> Result<(), DatabaseError> {
        self.run(sql)
    }

    fn begin(&mut self, _write: bool) -> Result<(), DatabaseError> {
        self.run("BEGIN")?;
        self.in_transaction = true;
        Ok(())
    }

    fn commit(&mut self) -> Result<(), DatabaseError> {
        self.in_transaction = false;
        self.run("COMMIT")
    }

    fn rollback(&mut self) -> Result<(), DatabaseError> {
        self.in_transaction = false;
        self.run("ROLLBACK")
    }

    fn in_transaction(&self) -> bool {
        self.in_transaction
    }

    fn server_version(&mut self) -> Result<Vec<u32>, DatabaseError> {
        let result = self.execute("SHOW server_version_num", &[])?;
        let Some(SqlValue::Text(text)) = result.scalar() else {
            return Ok(vec![]);
        };
        let number: u32 = text.parse().unwrap_or_default();
        Ok(vec![number / 10_000, number % 10_000])
    }

    fn take_notices(&mut self) -> Vec<String> {
        self.notices
            .lock()
            .map(|mut list| std::mem::take(&mut *list))
            .unwrap_or_default()
    }

    fn try_lock(&mut self, key: &LockKey) -> Result<Option<LockScope>, DatabaseError> {
        let result = self.execute(&format!("SELECT pg_try_advisory_lock({})", key.number()), &[])?;
        Ok((result.scalar() == Some(&SqlValue::Bool(true))).then_some(LockScope::Session))
    }

    /// A lock of the session and one of a transaction exclude each other: they are the same lock, held for longer or
    /// shorter (PostgreSQL manual, "Advisory Lock Functions").
    fn try_lock_open(&mut self, key: &LockKey, _may_restart: bool) -> Result<bool, DatabaseError> {
        let result = self.execute(
            &format!("SELECT pg_try_advisory_xact_lock({})", key.number()),
            &[],
        )?;
        Ok(result.scalar() == Some(&SqlValue::Bool(true)))
    }

    fn unlock(&mut self, key: &LockKey) -> Result<(), DatabaseError> {
        self.execute(&format!("SELECT pg_advisory_unlock({})", key.number()), &[])
            .map(drop)
    }

    fn catalog(&self) -> &'static dyn Catalog {
        &PostgresCatalog
    }
}
