//! What DDL runs on: a live connection, an engine's new one, or a mock connection of offline mode.

use database::{InspectError, Inspector};
use python::{Args, Interp, Result, Value};
use sql::Dialect;

use super::handle::{ConnectionHandle, connection_handle, connection_value};
use crate::sqlalchemy::convert::dialect_argument;
use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::util::{construct, known, unsupported};

/// The `bind` argument of `create()`, `drop()`, `create_all()`, ….
pub(crate) enum Bind {
    /// A live connection; `true` when it was opened for this call only, and is committed and closed after it.
    Live(ConnectionHandle, bool),
    /// An object with an `execute` of its own (`MockConnection`).
    Mock(Value),
}

impl Bind {
    /// The bind of an argument.
    ///
    /// Errors: as SQLAlchemy for `None`; something that is no bind.
    pub(crate) fn of(interp: &Interp, value: &Value) -> Result<Bind> {
        known(interp, value, "the connection to run on")?;
        if let Some(handle) = connection_handle(value) {
            return Ok(Bind::Live(handle, false));
        }
        if is_a(interp, value, "Engine") || is_a(interp, value, "AsyncEngine") {
            let connection = interp.call_method(value, "connect", Args::default())?;
            return match connection_handle(&connection) {
                Some(handle) => Ok(Bind::Live(handle, true)),
                None => unsupported("this engine"),
            };
        }
        if is_a(interp, value, "Session") {
            let connection = interp.call_method(value, "connection", Args::default())?;
            return Bind::of(interp, &connection);
        }
        if value.is_none() {
            return Err(interp.attribute_error("'NoneType' object has no attribute '_run_ddl_visitor'"));
        }
        match interp.find_attr(value, "execute")? {
            Some(_) => Ok(Bind::Mock(value.clone())),
            None => Err(interp.attribute_error(format!(
                "'{}' object has no attribute '_run_ddl_visitor'",
                interp.type_name(value)
            ))),
        }
    }

    /// Its SQL.
    pub(crate) fn dialect(&self, interp: &Interp) -> &'static dyn Dialect {
        match self {
            Bind::Live(handle, _) => handle.dialect(),
            Bind::Mock(value) => dialect_argument(interp, value),
        }
    }

    /// The connection as Python sees it.
    pub(crate) fn value(&self, interp: &Interp) -> Value {
        match self {
            Bind::Live(handle, _) => connection_value(interp, handle),
            Bind::Mock(value) => value.clone(),
        }
    }

    /// Whether it can be asked what exists.
    pub(crate) fn is_live(&self) -> bool {
        matches!(self, Bind::Live(..))
    }

    /// The schema that stands for one (`schema_translate_map`).
    pub(crate) fn schema(&self, schema: Option<&str>) -> Option<String> {
        match self {
            Bind::Live(handle, _) => handle.schema(schema),
            Bind::Mock(_) => schema.map(str::to_owned),
        }
    }

    /// Runs a DDL statement.
    pub(crate) fn run(&self, interp: &Interp, sql: &str) -> Result<()> {
        match self {
            Bind::Live(handle, own) => {
                handle.run(interp, sql, &[])?;
                if *own {
                    handle.end(interp, true)?;
                }
                Ok(())
            }
            Bind::Mock(value) => {
                let element = construct(interp, "DDL", Args::of(vec![Value::str(sql.replace('%', "%%"))]))?;
                interp
                    .call_method(value, "execute", Args::of(vec![element]))
                    .map(drop)
            }
        }
    }

    /// Reads the live schema.
    pub(crate) fn inspect<T>(
        &self,
        interp: &Interp,
        read: impl FnOnce(&mut Inspector<'_>) -> std::result::Result<T, InspectError>,
    ) -> Result<T> {
        match self {
            Bind::Live(handle, _) => handle.inspect(interp, read),
            Bind::Mock(_) => Err(crate::sqlalchemy::util::raise(
                interp,
                "NoInspectionAvailable",
                "No inspection system is available for object of type <class \
                 'sqlalchemy.engine.mock.MockConnection'>",
            )),
        }
    }
}
