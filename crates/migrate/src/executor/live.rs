//! Statements to a database.

use std::{cell::RefCell, rc::Rc};

use database::{Connection, DatabaseError, ResultSet};
use sql::SqlValue;

use super::Executor;
use crate::{
    error::{MigrateError, StatementFailure},
    origin::Origin,
    statement::Statement,
};

/// A connection that the migration shares with `env.py` and `op.get_bind()`.
pub type SharedConnection = Rc<RefCell<Connection>>;

/// Sends statements.
#[derive(Debug, Clone)]
pub struct Live {
    connection: SharedConnection,
}

impl Live {
    /// An executor on a connection.
    pub fn new(connection: SharedConnection) -> Self {
        Self { connection }
    }

    /// The connection.
    pub fn connection(&self) -> &SharedConnection {
        &self.connection
    }

    fn send(&self, sql: &str, params: &[SqlValue]) -> Result<ResultSet, DatabaseError> {
        self.connection.borrow_mut().execute(sql, params)
    }
}

impl Executor for Live {
    fn execute(&mut self, statement: &Statement, origin: Option<&Origin>) -> Result<ResultSet, MigrateError> {
        let (text, params) = match statement {
            Statement::Ddl(text) => (text.clone(), Vec::new()),
            Statement::Dml(statement) => {
                let compiled = self.connection.borrow().dialect().compile(statement)?;
                (compiled.sql, compiled.params)
            }
        };
        self.send(&text, &params).map_err(|error| {
            MigrateError::Database(Box::new(StatementFailure {
                error,
                statement: text,
                params,
                origin: origin.cloned(),
            }))
        })
    }
}
