//! Statements to a database.

use std::{cell::RefCell, rc::Rc};

use database::{Connection, DatabaseError, ResultSet};
use sql::{CompileError, SqlValue};

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
    /// Where the statements come from that were posted and may fail yet.
    posted: Vec<(u64, Option<Origin>)>,
}

impl Live {
    /// An executor on a connection.
    pub fn new(connection: SharedConnection) -> Self {
        Self {
            connection,
            posted: Vec::new(),
        }
    }

    /// The connection.
    pub fn connection(&self) -> &SharedConnection {
        &self.connection
    }

    /// Waits for everything that was posted.
    pub(crate) fn settle(&self) -> Result<(), MigrateError> {
        let result = self.connection.borrow_mut().settle();
        result.map_err(|error| self.failure(error, String::new(), Vec::new(), None))
    }

    /// Forgets where posted statements come from: they have run.
    pub(crate) fn forget_posted(&mut self) {
        self.posted.clear();
    }

    fn text(&self, statement: &Statement) -> Result<(String, Vec<SqlValue>), MigrateError> {
        Ok(match statement {
            Statement::Ddl(text) => (
                self.connection.borrow().translated(text)?.into_owned(),
                Vec::new(),
            ),
            Statement::Dml(statement) => {
                let compiled = self.connection.borrow().dialect().compile(statement)?;
                if let Some(name) = compiled.unset.values().next() {
                    return Err(MigrateError::Compile(CompileError::Unset {
                        name: name.clone(),
                        group: None,
                        sql: compiled.sql,
                    }));
                }
                let text = self.connection.borrow().translated(&compiled.sql)?.into_owned();
                (text, compiled.params)
            }
        })
    }

    /// An error with the statement that it is about: the posted one that it names, else the one that was run.
    fn failure(
        &self,
        error: DatabaseError,
        statement: String,
        params: Vec<SqlValue>,
        origin: Option<&Origin>,
    ) -> MigrateError {
        let posted = error.posted().map(|(mark, params)| {
            let origin = self.posted.iter().find(|(it, _)| *it == mark);
            StatementFailure {
                statement: error.statement().unwrap_or_default().to_owned(),
                params: params.to_vec(),
                origin: origin.and_then(|(_, origin)| origin.clone()),
                error: error.clone(),
            }
        });
        MigrateError::Database(Box::new(posted.unwrap_or_else(|| StatementFailure {
            error,
            statement,
            params,
            origin: origin.cloned(),
        })))
    }
}

impl Executor for Live {
    fn execute(&mut self, statement: &Statement, origin: Option<&Origin>) -> Result<ResultSet, MigrateError> {
        let (text, params) = self.text(statement)?;
        let result = self.connection.borrow_mut().execute(&text, &params);
        result.map_err(|error| self.failure(error, text, params, origin))
    }

    fn post(&mut self, statement: &Statement, origin: Option<&Origin>) -> Result<(), MigrateError> {
        let (text, params) = self.text(statement)?;
        let result = self.connection.borrow_mut().post(&text, &params);
        match result {
            Ok(mark) => {
                self.posted.push((mark, origin.cloned()));
                Ok(())
            }
            Err(error) => Err(self.failure(error, text, params, origin)),
        }
    }
}
