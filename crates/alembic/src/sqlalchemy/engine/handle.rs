//! The live connection that Python's `Connection` and the migration share.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use database::{Connection, DatabaseError, InspectError, Inspector, LockOptions, ResultSet, Savepoint};
use migrate::SharedConnection;
use python::{Interp, Result, Value};
use sql::{Dialect, SqlValue};

use crate::sqlalchemy::exc::database_error;
use crate::sqlalchemy::state::{make, state};
use crate::sqlalchemy::util::{attr, compile_error, raise, set};

/// A live connection; clones are the same connection.
#[derive(Clone)]
pub struct ConnectionHandle(Rc<Inner>);

/// A connection that somebody else may hold.
#[derive(Clone)]
pub(in crate::sqlalchemy) struct WeakConnection(Weak<Inner>);

struct Inner {
    connection: SharedConnection,
    closed: Cell<bool>,
    /// Whether a migration decides about transactions, so that a statement begins none by itself.
    managed: Cell<bool>,
    options: RefCell<Vec<(String, Value)>>,
    /// How many savepoints are open.
    nested: Cell<usize>,
    /// Whether Python code has opened it, so that its transaction ends with it.
    opened: Cell<bool>,
    /// Whether Python code has a transaction, be it that the database has none yet.
    begun: Cell<bool>,
    /// The connection is a migration's, which lends it.
    loan: Option<Loan>,
}

/// What somebody has begun who was lent the connection of a migration: the migration's transaction is not his to end.
#[derive(Default)]
struct Loan {
    savepoint: RefCell<Option<Savepoint>>,
    autocommit: Cell<bool>,
}

impl Inner {
    /// Ends the transaction of Python code; nothing if there is none.
    fn end(&self, connection: &mut Connection, keep: bool) -> std::result::Result<(), DatabaseError> {
        self.begun.set(false);
        let Some(loan) = &self.loan else {
            return if keep {
                connection.commit()
            } else {
                connection.rollback_step()
            };
        };
        let Some(savepoint) = loan.savepoint.borrow_mut().take() else {
            return Ok(());
        };
        if !connection.in_transaction() {
            Ok(())
        } else if keep {
            connection.release(savepoint)
        } else {
            connection.rollback_to(savepoint)
        }
    }
}

impl Drop for Inner {
    /// A database in memory outlives what was connected to it.
    fn drop(&mut self) {
        if self.opened.get()
            && !self.closed.get()
            && let Ok(mut connection) = Rc::clone(&self.connection).try_borrow_mut()
            && connection.in_transaction()
        {
            // A connection that cannot be rolled back any more holds no locks either.
            let _ = self.end(&mut connection, false);
        }
    }
}

impl ConnectionHandle {
    /// A handle on a new connection.
    pub fn new(connection: Connection) -> ConnectionHandle {
        Self::of(Rc::new(RefCell::new(connection)))
    }

    /// A handle on a connection that somebody else holds too.
    pub fn of(connection: SharedConnection) -> ConnectionHandle {
        Self::with(connection, None)
    }

    /// A handle on the connection of a migration that would be in the way of another one: a transaction of the handle is a
    /// savepoint, and its end leaves the migration's own transaction alone.
    pub(super) fn lent(connection: SharedConnection) -> ConnectionHandle {
        Self::with(connection, Some(Loan::default()))
    }

    fn with(connection: SharedConnection, loan: Option<Loan>) -> ConnectionHandle {
        ConnectionHandle(Rc::new(Inner {
            connection,
            closed: Cell::new(false),
            managed: Cell::new(false),
            options: RefCell::default(),
            nested: Cell::new(0),
            opened: Cell::new(false),
            begun: Cell::new(false),
            loan,
        }))
    }

    /// Says that Python code has opened it: [`close_left_open`] closes it.
    pub(super) fn set_opened(&self, interp: &Interp) {
        self.0.opened.set(true);
        let known = state(interp);
        let mut opened = known.opened.borrow_mut();
        opened.retain(|it| it.0.strong_count() > 0);
        opened.push(WeakConnection(Rc::downgrade(&self.0)));
    }

    /// The connection itself.
    pub fn shared(&self) -> SharedConnection {
        Rc::clone(&self.0.connection)
    }

    /// Its SQL.
    pub fn dialect(&self) -> &'static dyn Dialect {
        self.0.connection.borrow().dialect()
    }

    /// How many savepoints (`begin_nested()`) are open.
    pub(super) fn nested(&self) -> usize {
        self.0.nested.get()
    }

    /// Counts savepoints that are begun and ended.
    pub(super) fn set_nested(&self, count: usize) {
        self.0.nested.set(count);
    }

    /// Says whether a migration decides about transactions: then no statement begins one by itself.
    pub fn set_managed(&self, managed: bool) {
        self.0.managed.set(managed);
    }

    /// Whether it was closed.
    pub fn is_closed(&self) -> bool {
        self.0.closed.get()
    }

    /// Closes it for Python; an open transaction is rolled back.
    ///
    /// Errors: what the database says.
    pub fn close(&self, interp: &Interp) -> Result<()> {
        if self.0.closed.replace(true) {
            return Ok(());
        }
        if self.0.loan.is_some() {
            return self.end(interp, false);
        }
        self.0.begun.set(false);
        self.try_with(interp, Connection::rollback)
    }

    /// Whether Python code has a transaction, as SQLAlchemy sees it.
    pub fn in_transaction(&self) -> bool {
        let open = || self.0.connection.borrow().in_transaction();
        self.0.begun.get() || (self.0.loan.is_none() && open())
    }

    /// `isolation_level="AUTOCOMMIT"`.
    pub(super) fn set_autocommit(&self, interp: &Interp, on: bool) -> Result<()> {
        match &self.0.loan {
            Some(loan) => loan.autocommit.set(on),
            None => self.try_with(interp, |connection| connection.set_autocommit(on))?,
        }
        Ok(())
    }

    /// Ends the transaction of Python code, and keeps what it has done or takes it back.
    pub(super) fn end(&self, interp: &Interp, keep: bool) -> Result<()> {
        self.try_with(interp, |connection| self.0.end(connection, keep))
    }

    /// Calls the database, with its errors as exceptions.
    pub(crate) fn try_with<T>(
        &self,
        interp: &Interp,
        call: impl FnOnce(&mut Connection) -> std::result::Result<T, database::DatabaseError>,
    ) -> Result<T> {
        let result = match self.0.connection.try_borrow_mut() {
            Ok(mut connection) => call(&mut connection),
            Err(_) => return Err(raise(interp, "InvalidRequestError", "This connection is in use.")),
        };
        result.map_err(|error| database_error(interp, &error, None))
    }

    /// Ends the transaction as Python code asks for. If it was a migration's, whose changes of the schema are part of
    /// it, what follows is in a transaction again, which the migration ends.
    pub(super) fn end_transaction(&self, interp: &Interp, keep: bool) -> Result<()> {
        let migration = self.0.managed.get() && self.dialect().transactional_ddl();
        self.try_with(interp, |connection| {
            let was_open = connection.in_transaction();
            self.0.end(connection, keep)?;
            if migration && was_open && !connection.in_transaction() {
                return connection.begin();
            }
            Ok(())
        })
    }

    /// Begins a transaction unless one is open (SQLAlchemy's "autobegin"), as far as Python's driver begins one for this
    /// statement.
    fn autobegin(&self, interp: &Interp, sql: &str) -> Result<()> {
        if self.0.managed.get() && !self.is_closed() {
            return Ok(());
        }
        let begins = self.try_with(interp, |connection| Ok(connection.begins_for(sql)))?;
        if begins || self.is_closed() {
            return self.begin_now(interp);
        }
        self.0.begun.set(true);
        Ok(())
    }

    /// Begins a transaction unless one is open or a migration decides about them.
    pub(crate) fn begin_now(&self, interp: &Interp) -> Result<()> {
        if self.0.managed.get() && !self.is_closed() {
            return Ok(());
        }
        self.begin_unless_open(interp, Connection::begin)
    }

    /// Begins a transaction that the code asks for by name (`begin()`), unless one is open. It may write, and other
    /// runs may be at it too: on SQLite it takes the write lock at once and waits for it, as reading first and writing
    /// later fails there when another run has written meanwhile.
    pub(crate) fn begin_explicitly(&self, interp: &Interp) -> Result<()> {
        self.begin_unless_open(interp, |connection| {
            connection.begin_write_waiting(&LockOptions::default(), &mut || {})
        })
    }

    fn begin_unless_open(
        &self,
        interp: &Interp,
        begin: impl FnOnce(&mut Connection) -> std::result::Result<(), database::DatabaseError>,
    ) -> Result<()> {
        if self.is_closed() {
            return Err(raise(interp, "ResourceClosedError", "This Connection is closed"));
        }
        self.0.begun.set(true);
        self.try_with(interp, |connection| {
            if let Some(loan) = &self.0.loan {
                let mut savepoint = loan.savepoint.borrow_mut();
                if savepoint.is_none() && !loan.autocommit.get() && connection.in_transaction() {
                    *savepoint = Some(connection.savepoint()?);
                }
                return Ok(());
            }
            if connection.in_transaction() {
                Ok(())
            } else {
                begin(connection)
            }
        })
    }

    /// Runs one statement.
    ///
    /// Errors: the exception of `sqlalchemy.exc`, with the statement and its parameters.
    pub fn run(&self, interp: &Interp, sql: &str, params: &[SqlValue]) -> Result<ResultSet> {
        self.autobegin(interp, sql)?;
        if !self.0.managed.get() {
            interp.settle()?;
        }
        let Ok(mut connection) = self.0.connection.try_borrow_mut() else {
            return Err(raise(interp, "InvalidRequestError", "This connection is in use."));
        };
        let sql = connection
            .translated(sql)
            .map_err(|error| compile_error(interp, &error))?;
        let result = connection.execute(&sql, params);
        drop(connection);
        result.map_err(|error| database_error(interp, &error, Some((&sql, params))))
    }

    /// Reads the live schema.
    ///
    /// Errors: `NoSuchTableError`, or what the database says.
    pub fn inspect<T>(
        &self,
        interp: &Interp,
        read: impl FnOnce(&mut Inspector<'_>) -> std::result::Result<T, InspectError>,
    ) -> Result<T> {
        self.autobegin(interp, "SELECT")?;
        let (result, warnings) = match self.0.connection.try_borrow_mut() {
            Ok(mut connection) => (read(&mut connection.inspect()), connection.take_warnings()),
            Err(_) => return Err(raise(interp, "InvalidRequestError", "This connection is in use.")),
        };
        for warning in warnings {
            crate::hooks::warn(interp, "SAWarning", &warning);
        }
        result.map_err(|error| match error {
            InspectError::NoSuchTable(name) => raise(interp, "NoSuchTableError", name),
            InspectError::Database(error) => database_error(interp, &error, None),
        })
    }

    /// The `execution_options` set so far.
    pub(crate) fn options(&self) -> Vec<(String, Value)> {
        self.0.options.borrow().clone()
    }

    /// Sets one of them.
    pub(crate) fn set_option(&self, name: &str, value: Value) {
        let mut options = self.0.options.borrow_mut();
        match options.iter_mut().find(|(it, _)| it == name) {
            Some(slot) => slot.1 = value,
            None => options.push((name.to_owned(), value)),
        }
    }

    /// The schema that stands for one (`schema_translate_map`).
    pub(crate) fn schema(&self, schema: Option<&str>) -> Option<String> {
        let connection = self.0.connection.borrow();
        connection.schemas().get(schema).map(str::to_owned)
    }

    /// Whether both are the same connection.
    pub fn is(&self, other: &ConnectionHandle) -> bool {
        Rc::ptr_eq(&self.0.connection, &other.0.connection)
    }
}

/// Closes what Python code has opened and never closed, as the end of a Python process does: nothing may wait for the
/// locks of a transaction that nobody will end.
pub fn close_left_open(interp: &Interp) {
    let opened = std::mem::take(&mut *state(interp).opened.borrow_mut());
    for inner in opened.iter().filter_map(|it| it.0.upgrade()) {
        // A connection that cannot be rolled back any more holds no locks either.
        let _ = ConnectionHandle(inner).close(interp);
    }
}

/// A `sqlalchemy.engine.Connection` on a live connection.
pub fn connection_value(interp: &Interp, handle: &ConnectionHandle) -> Value {
    let made = make(interp, "Connection", handle.clone());
    set(&made, "info", Value::dict(python::Dict::default()));
    made
}

/// The live connection of a `Connection`, `AsyncConnection` or `Session`; `None` for anything else.
pub fn connection_handle(value: &Value) -> Option<ConnectionHandle> {
    if let Some(handle) = value.native::<ConnectionHandle>() {
        return Some((*handle).clone());
    }
    match attr(value, "_connection") {
        inner @ Value::Instance(_) => connection_handle(&inner),
        _ => None,
    }
}
