//! A PostgreSQL session.

use std::pin::pin;

use futures_util::TryStreamExt as _;
use sql::{Dialect, SqlValue};
use tokio_postgres::{SimpleQueryMessage, Statement};

use super::catalog::PostgresCatalog;
use super::decode::{Cell, can_decode};
use super::encode::{Param, literal};
use super::scan::{Outline, outline};
use super::session::{Session, run_with};
use super::text::from_text;
use crate::driver::{ColumnMeta, Driver, ResultSet};
use crate::error::{DatabaseError, ErrorKind};
use crate::inspect::Catalog;
use crate::lock::{LockKey, LockScope};

/// See [`Driver`].
pub(super) struct PostgresDriver {
    session: Session,
    in_transaction: bool,
    /// Whether a statement of the caller's may have ended the transaction.
    in_doubt: bool,
    /// How many statements were prepared by name.
    prepared: u32,
}

impl PostgresDriver {
    /// A session just opened.
    pub(super) fn new(session: Session) -> Self {
        Self {
            session,
            in_transaction: false,
            in_doubt: false,
            prepared: 0,
        }
    }

    /// The simple protocol: any number of statements, results as text.
    fn simple(&mut self, sql: &str, outline: &Outline) -> Result<ResultSet, DatabaseError> {
        let client = self.session.client();
        let messages = self.session.run(client.simple_query(sql))?;
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
                    result.rowcount = row_count(outline, count);
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
        let client = self.session.client();
        if !outline.returns_rows() {
            let count = self.session.run(run_with(&client, sql, params))?;
            return Ok(ResultSet {
                rowcount: row_count(outline, count),
                ..ResultSet::default()
            });
        }
        let statement = self.session.run(client.prepare(sql))?;
        if statement.columns().iter().any(|it| !can_decode(it.type_())) {
            return self.typed_by_text(sql, params, &statement, outline);
        }
        let params: Vec<Param<'_>> = params.iter().map(Param).collect();
        let (rows, count) = self.session.run(async {
            let mut stream = pin!(client.query_raw(&statement, &params).await?);
            let mut rows = Vec::new();
            while let Some(row) = stream.try_next().await? {
                let cells = (0..row.len()).map(|i| row.try_get::<_, Cell>(i).map(|cell| cell.0));
                rows.push(cells.collect::<Result<_, _>>()?);
            }
            Ok((rows, stream.rows_affected()))
        })?;
        Ok(ResultSet {
            columns: columns_of(&statement),
            rows,
            rowcount: row_count(outline, count.unwrap_or_default()),
            last_insert_id: None,
        })
    }

    /// For a result with a type whose binary format is not known here: its text, and the other columns by their type.
    /// Only the simple protocol gives text, and it has no parameters: `EXECUTE` takes them there.
    fn typed_by_text(
        &mut self,
        sql: &str,
        params: &[SqlValue],
        statement: &Statement,
        outline: &Outline,
    ) -> Result<ResultSet, DatabaseError> {
        let mut result = if params.is_empty() {
            self.simple(sql, outline)?
        } else {
            // A name of its own: after an error the last one is still there, and may not be given back then.
            self.prepared += 1;
            let name = format!("stillhead_{}", self.prepared);
            self.run(&format!("PREPARE {name} AS {sql}"))?;
            let values: Vec<String> = params.iter().map(literal).collect();
            let result = self.simple(&format!("EXECUTE {name}({})", values.join(", ")), outline)?;
            self.run(&format!("DEALLOCATE {name}"))?;
            result
        };
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
        let client = self.session.client();
        self.session.run(client.batch_execute(sql))
    }
}

/// `cursor.rowcount`
fn row_count(outline: &Outline, count: u64) -> i64 {
    if outline.counts_rows() {
        i64::try_from(count).unwrap_or(i64::MAX)
    } else {
        -1
    }
}

/// Copying needs a conversation of its own.
fn refuse_copy(outline: &Outline) -> Result<(), DatabaseError> {
    if outline.copies {
        let message = "COPY from or to the client is not supported";
        return Err(DatabaseError::new(ErrorKind::NotSupported, message));
    }
    Ok(())
}

fn untyped(name: &str) -> ColumnMeta {
    ColumnMeta {
        name: name.to_owned(),
        type_name: None,
        type_oid: None,
    }
}

fn columns_of(statement: &Statement) -> Vec<ColumnMeta> {
    let meta = |column: &tokio_postgres::Column| ColumnMeta {
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
        refuse_copy(&outline)?;
        if outline.controls_transactions {
            // What waits may fail, and then this would be run although it comes after it.
            self.session.settle()?;
            self.in_doubt = true;
        }
        if params.is_empty() && (outline.statements != 1 || !outline.returns_rows()) {
            self.simple(sql, &outline)
        } else {
            self.extended(sql, params, &outline)
        }
    }

    fn post(&mut self, sql: &str, params: &[SqlValue], mark: u64) -> Result<(), DatabaseError> {
        let outline = outline(sql);
        let alone = params.is_empty() || outline.statements == 1;
        if !self.in_transaction || self.in_doubt || outline.controls_transactions || !alone {
            return self.execute(sql, params).map(drop);
        }
        refuse_copy(&outline)?;
        self.session.post(sql, params, Some(mark))
    }

    fn post_savepoint(&mut self, sql: &str) -> Result<(), DatabaseError> {
        if self.in_transaction && !self.in_doubt {
            return self.session.post(sql, &[], None);
        }
        self.run(sql)
    }

    fn waits(&self) -> bool {
        self.session.waits()
    }

    fn settle(&mut self) -> Result<(), DatabaseError> {
        self.session.settle()
    }

    fn execute_script(&mut self, sql: &str) -> Result<(), DatabaseError> {
        self.run(sql)
    }

    fn begin(&mut self, _write: bool) -> Result<(), DatabaseError> {
        self.in_transaction = true;
        self.in_doubt = false;
        self.session.post("BEGIN", &[], None)
    }

    fn commit(&mut self) -> Result<(), DatabaseError> {
        self.session.settle()?;
        self.in_transaction = false;
        self.run("COMMIT")
    }

    fn rollback(&mut self) -> Result<(), DatabaseError> {
        // What still waits may fail; the transaction is over in any case.
        let waited = self.session.settle();
        self.in_transaction = false;
        self.run("ROLLBACK").and(waited)
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
        self.session.take_notices()
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
