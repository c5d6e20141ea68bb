//! `alembic.context`, and the `MigrationContext` that `op.get_context()` returns.

mod configure;
mod mock;
mod module;
mod object;
mod options;

use std::cell::RefCell;
use std::rc::Rc;

use migrate::MigrationContext;
use python::{Interp, Result, Value};

pub(crate) use module::build;
pub(crate) use object::{context_class, current_of, execute, static_output, value_of};

use crate::errors;
use crate::sqlalchemy::ConnectionHandle;

/// What `context.configure` made: Alembic's `MigrationContext` with what Python code put into it.
pub(crate) struct Current {
    pub(crate) context: Rc<RefCell<MigrationContext>>,
    /// What `op.get_bind()` returns.
    pub(crate) bind: Value,
    /// `opts`: the keyword arguments as they were given.
    pub(crate) opts: Value,
    /// `on_version_apply`
    pub(crate) on_version_apply: Vec<Value>,
    /// The naming convention of `target_metadata`.
    pub(crate) naming: Value,
    /// Its tokens that are functions.
    pub(crate) tokens: Vec<(String, Value)>,
    /// The live connection, where the migration decides about transactions: then its statements begin none.
    pub(crate) managed: Option<ConnectionHandle>,
    /// The URL without its password.
    pub(crate) url: Option<String>,
    /// The object that `get_context()` returns, once somebody asked.
    pub(crate) object: RefCell<Option<Value>>,
    /// The object behind `impl`, once somebody asked.
    pub(crate) implementation: RefCell<Option<Value>>,
}

impl Current {
    /// Does something with the context of the layer below; its errors become Python exceptions.
    pub(crate) fn with<T>(
        &self,
        interp: &Interp,
        run: impl FnOnce(&mut MigrationContext) -> std::result::Result<T, migrate::MigrateError>,
    ) -> Result<T> {
        let result = match self.context.try_borrow_mut() {
            Ok(mut context) => run(&mut context),
            Err(_) => return Err(interp.raise("RuntimeError", "the migration context is busy")),
        };
        result.map_err(|error| errors::from_migrate(interp, &error))
    }

    /// Gives the transactions of the connection back to Python code, once the run and its block are over.
    pub(crate) fn release(&self) {
        if let Some(handle) = &self.managed {
            handle.set_managed(false);
        }
    }

    /// The dialect.
    pub(crate) fn dialect(&self) -> &'static dyn sql::Dialect {
        self.context.borrow().dialect()
    }

    /// Whether this is `--sql` mode.
    pub(crate) fn as_sql(&self) -> bool {
        self.context.borrow().as_sql()
    }
}
