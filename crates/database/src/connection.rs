//! A connection: a driver with the bookkeeping of transactions.

use std::borrow::Cow;
use std::fmt;
use std::time::Instant;

use sql::{CompileError, Dialect, Placeholders, SchemaMap, SqlValue};

use crate::backend::{ConnectError, backend_of};
use crate::driver::{Driver, ResultSet};
use crate::error::{DatabaseError, ErrorKind};
use crate::inspect::{InspectError, Inspector};
use crate::lock::{LockKey, LockOptions, timed_out};
use crate::url::Url;

/// One session with one database.
///
/// Nothing is begun by itself: a statement outside [`Connection::begin`] and [`Connection::commit`] is its own
/// transaction. A statement that ends the transaction behind the connection's back (`op.execute("COMMIT")`, an old
/// way to get `CREATE INDEX CONCURRENTLY` through) works as with psycopg2: the statements after it are each their own
/// transaction, and the next [`Connection::commit`] has nothing to do.
pub struct Connection {
    driver: Box<dyn Driver>,
    url: Url,
    autocommit: bool,
    savepoints: u32,
    /// How many statements were posted.
    posted: u64,
    /// How far back [`Connection::rollback_step`] goes.
    step: Option<Savepoint>,
    /// See [`Connection::loosen`].
    loose: bool,
    /// Whether the loosened transaction has ended.
    left: bool,
    /// See [`Connection::take_warnings`].
    warnings: Vec<String>,
    /// See [`Connection::translate_schemas`].
    schemas: SchemaMap,
    /// The schema of tables without one, where the map needs it.
    default_schema: Option<String>,
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection")
            .field("url", &self.url)
            .field("autocommit", &self.autocommit)
            .finish_non_exhaustive()
    }
}

/// A savepoint that is neither released nor rolled back yet.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct Savepoint(String);

impl Connection {
    /// Connects to the database of `url`.
    ///
    /// Errors: the dialect or driver is unknown, the URL does not fit it, the database refused or was not reached.
    /// No error text holds the password.
    pub fn open(url: &Url) -> Result<Self, ConnectError> {
        Self::open_in(url, &|name| std::env::var(name).ok())
    }

    /// As [`Connection::open`], but asks `environment` for the variables that a driver looks at (`PGHOST`, …).
    pub fn open_in(url: &Url, environment: &dyn Fn(&str) -> Option<String>) -> Result<Self, ConnectError> {
        let driver = backend_of(url)?.connect(url, environment)?;
        let mut url = url.clone();
        url.password = None;
        Ok(Self::with_driver(driver, url))
    }

    /// A connection over a driver of the caller's own.
    pub fn with_driver(driver: Box<dyn Driver>, url: Url) -> Self {
        Self {
            driver,
            url,
            autocommit: false,
            savepoints: 0,
            posted: 0,
            step: None,
            loose: false,
            left: false,
            warnings: Vec::new(),
            schemas: SchemaMap::default(),
            default_schema: None,
        }
    }

    /// The URL, without its password.
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// The SQL of this database, with placeholders for the schemas that are translated.
    pub fn dialect(&self) -> &'static dyn Dialect {
        let dialect = self.driver.dialect();
        match self.schemas.placeholders() {
            Placeholders::None => dialect,
            which => dialect.with_placeholders(which),
        }
    }

    /// Says which schemas stand for which (`schema_translate_map`), in statements written with [`Connection::dialect`].
    ///
    /// Errors: what the database says when it is asked for its default schema.
    pub fn translate_schemas(&mut self, schemas: SchemaMap) -> Result<(), DatabaseError> {
        if self.default_schema.is_none() && schemas.0.iter().any(|(_, to)| to.is_none()) {
            self.default_schema = self
                .inspect()
                .default_schema_name()
                .map_err(|error| match error {
                    InspectError::Database(error) => error,
                    InspectError::NoSuchTable(name) => DatabaseError::new(ErrorKind::Internal, name),
                })?;
        }
        self.schemas = schemas;
        Ok(())
    }

    /// Which schemas stand for which.
    pub fn schemas(&self) -> &SchemaMap {
        &self.schemas
    }

    /// A statement as it is to be sent: with its schemas.
    ///
    /// Errors: there is none for a table.
    pub fn translated<'a>(&self, sql: &'a str) -> Result<Cow<'a, str>, CompileError> {
        let default = self.default_schema.as_deref();
        self.schemas.apply(self.driver.dialect(), default, sql)
    }

    /// Runs one statement; `params` are the values of the dialect's placeholders (`$1`, `?`).
    ///
    /// Errors: what the database says, with the statement.
    pub fn execute(&mut self, sql: &str, params: &[SqlValue]) -> Result<ResultSet, DatabaseError> {
        if self.loose && self.driver.needs_no_transaction(sql) {
            self.commit()?;
            self.left = true;
        }
        self.driver
            .execute(sql, params)
            .map_err(|error| error.with_statement(sql))
    }

    /// Runs one statement whose result nobody wants. In a transaction it may be sent later, together with the next one
    /// whose result is wanted: a far-away database then costs few round trips. The number that is returned tells it
    /// from others, if an error says that it was a posted statement that failed ([`DatabaseError::posted`]).
    ///
    /// Errors: what the database says, of this statement or of one posted before it.
    pub fn post(&mut self, sql: &str, params: &[SqlValue]) -> Result<u64, DatabaseError> {
        self.posted += 1;
        if self.loose || self.autocommit {
            self.execute(sql, params)?;
        } else {
            self.driver
                .post(sql, params, self.posted)
                .map_err(|error| error.with_statement(sql))?;
        }
        Ok(self.posted)
    }

    /// The number of the statement posted last.
    pub fn last_posted(&self) -> u64 {
        self.posted
    }

    /// Whether a posted statement has not run yet.
    pub fn waits(&self) -> bool {
        self.driver.waits()
    }

    /// Waits until every posted statement has run.
    ///
    /// Errors: that of the first one that failed.
    pub fn settle(&mut self) -> Result<(), DatabaseError> {
        self.driver.settle()
    }

    /// Runs statements separated by `;`, in one round trip where the database allows, and forgets their results.
    pub fn execute_script(&mut self, sql: &str) -> Result<(), DatabaseError> {
        self.driver
            .execute_script(sql)
            .map_err(|error| error.with_statement(sql))
    }

    /// Opens a transaction; nothing in autocommit mode.
    ///
    /// Errors: one is open already.
    pub fn begin(&mut self) -> Result<(), DatabaseError> {
        self.begin_with(false)
    }

    /// As [`Connection::begin`], but takes the right to write at once (SQLite's `BEGIN IMMEDIATE`), so that what is
    /// read from now on stays true until the end of the transaction. Waits for other writers as long as the database
    /// itself does (on SQLite a minute, or the URL's `timeout` if that is longer).
    ///
    /// Errors: one is open already; another writer did not end in time ([`DatabaseError::is_busy`]).
    pub fn begin_write(&mut self) -> Result<(), DatabaseError> {
        self.begin_with(true)
    }

    /// As [`Connection::begin_write`], but waits as `options` say. `on_wait` is called once, when the database's own
    /// waiting was not enough.
    ///
    /// Errors: one is open already; the time is over ([`DatabaseError::is_busy`]).
    pub fn begin_write_waiting(
        &mut self,
        options: &LockOptions,
        on_wait: &mut dyn FnMut(),
    ) -> Result<(), DatabaseError> {
        let started = Instant::now();
        let mut told = false;
        loop {
            match self.begin_write() {
                Err(error) if error.is_busy() => {
                    if options.timeout.is_some_and(|limit| started.elapsed() >= limit) {
                        return Err(timed_out(started.elapsed()));
                    }
                    if !told {
                        on_wait();
                        told = true;
                    }
                    std::thread::sleep(options.poll);
                }
                result => return result,
            }
        }
    }

    /// Tries once to take the migration lock for the open transaction.
    pub(crate) fn try_lock_open(&mut self, key: &LockKey) -> Result<bool, DatabaseError> {
        let may_restart = self.savepoints == 0;
        self.driver.try_lock_open(key, may_restart)
    }

    fn begin_with(&mut self, write: bool) -> Result<(), DatabaseError> {
        if self.autocommit {
            return Ok(());
        }
        if self.driver.in_transaction() {
            return Err(DatabaseError::new(
                ErrorKind::Interface,
                "a transaction is already begun",
            ));
        }
        self.savepoints = 0;
        self.driver.begin(write)
    }

    /// Says that a step with a savepoint of its own runs in a transaction that it shares with others.
    pub fn begin_step(&mut self, savepoint: &Savepoint) {
        self.step = Some(savepoint.clone());
    }

    /// As [`Connection::rollback`], but within a step of [`Connection::begin_step`] only that step is taken back, and
    /// it goes on: what the steps before it did is theirs.
    pub fn rollback_step(&mut self) -> Result<(), DatabaseError> {
        match &self.step {
            Some(step) if self.driver.in_transaction() => self.take_back(&step.clone()),
            _ => self.rollback(),
        }
    }

    /// Ends the transaction and keeps its changes; nothing if none is open.
    pub fn commit(&mut self) -> Result<(), DatabaseError> {
        self.savepoints = 0;
        self.step = None;
        if self.driver.in_transaction() {
            self.driver.commit()
        } else {
            Ok(())
        }
    }

    /// Ends the transaction and takes its changes back; nothing if none is open.
    pub fn rollback(&mut self) -> Result<(), DatabaseError> {
        self.savepoints = 0;
        self.step = None;
        if self.driver.in_transaction() {
            self.driver.rollback()
        } else {
            Ok(())
        }
    }

    /// Prepares the open transaction under a name (two-phase commit): from now on it is open no more, and
    /// [`Connection::end_prepared`] ends it.
    pub fn prepare_transaction(&mut self, name: &str) -> Result<(), DatabaseError> {
        self.execute(&format!("PREPARE TRANSACTION '{name}'"), &[])?;
        // The server has ended the transaction; only the driver does not know it, and the server takes it easy.
        self.commit()
    }

    /// Commits or rolls back a transaction that was prepared.
    pub fn end_prepared(&mut self, name: &str, keep: bool) -> Result<(), DatabaseError> {
        let verb = if keep { "COMMIT" } else { "ROLLBACK" };
        self.execute(&format!("{verb} PREPARED '{name}'"), &[]).map(drop)
    }

    /// Whether Python's driver begins a transaction for this statement.
    pub fn begins_for(&self, sql: &str) -> bool {
        self.driver.begins_for(sql)
    }

    /// Whether a second connection to `url` would have to wait for this one: it has a transaction open on the only file
    /// of the database.
    pub fn is_in_the_way_of(&self, url: &Url) -> bool {
        self.driver.in_transaction() && self.driver.shares_file(url)
    }

    /// Whether a transaction is open.
    pub fn in_transaction(&self) -> bool {
        self.driver.in_transaction()
    }

    /// Sets a savepoint (`connection.begin_nested()`), named as SQLAlchemy names them.
    pub fn savepoint(&mut self) -> Result<Savepoint, DatabaseError> {
        self.savepoints += 1;
        let savepoint = Savepoint(format!("sa_savepoint_{}", self.savepoints));
        self.driver
            .post_savepoint(&format!("SAVEPOINT {}", savepoint.0))?;
        Ok(savepoint)
    }

    /// Forgets a savepoint and keeps what was done since.
    pub fn release(&mut self, savepoint: Savepoint) -> Result<(), DatabaseError> {
        if self.step.as_ref() == Some(&savepoint) {
            self.step = None;
        }
        self.driver
            .post_savepoint(&format!("RELEASE SAVEPOINT {}", savepoint.0))
    }

    /// Takes back what was done since a savepoint, and forgets it.
    pub fn rollback_to(&mut self, savepoint: Savepoint) -> Result<(), DatabaseError> {
        self.take_back(&savepoint)?;
        self.release(savepoint)
    }

    fn take_back(&mut self, savepoint: &Savepoint) -> Result<(), DatabaseError> {
        self.execute(&format!("ROLLBACK TO SAVEPOINT {}", savepoint.0), &[])
            .map(drop)
    }

    /// SQLAlchemy's `isolation_level="AUTOCOMMIT"`: while it is on, `begin`, `commit` and `rollback` do nothing and
    /// each statement is its own transaction.
    ///
    /// Errors: a transaction is open.
    pub fn set_autocommit(&mut self, on: bool) -> Result<(), DatabaseError> {
        if on && self.driver.in_transaction() {
            return Err(DatabaseError::new(
                ErrorKind::Interface,
                "autocommit cannot be switched on while a transaction is open",
            ));
        }
        self.autocommit = on;
        Ok(())
    }

    /// Autocommit for a transaction that is the migration lock: it goes on until a statement comes that the database
    /// does not run in a transaction, which ends it. So no other run gets in between for the statements that could as
    /// well stay. Switched off again by [`Connection::tighten`].
    pub fn loosen(&mut self) {
        self.loose = true;
    }

    /// The end of [`Connection::loosen`]: whether the transaction is still the same. If not, none is open.
    pub fn tighten(&mut self) -> Result<bool, DatabaseError> {
        self.loose = false;
        if std::mem::take(&mut self.left) {
            self.commit()?;
            return Ok(false);
        }
        Ok(self.driver.in_transaction())
    }

    /// Whether autocommit mode is on.
    pub fn is_autocommit(&self) -> bool {
        self.autocommit
    }

    /// The version of the database, major number first.
    pub fn server_version(&mut self) -> Result<Vec<u32>, DatabaseError> {
        self.driver.server_version()
    }

    /// Messages of the server since the last call (PostgreSQL's NOTICE and WARNING).
    pub fn take_notices(&mut self) -> Vec<String> {
        self.driver.take_notices()
    }

    /// Reads the live schema.
    pub fn inspect(&mut self) -> Inspector<'_> {
        let catalog = self.driver.catalog();
        Inspector::new(self, catalog)
    }

    /// What inspection could not read, in SQLAlchemy's words (its `SAWarning`s), since the last call.
    pub fn take_warnings(&mut self) -> Vec<String> {
        std::mem::take(&mut self.warnings)
    }

    pub(crate) fn warn(&mut self, message: String) {
        self.warnings.push(message);
    }

    /// Closes the connection; an open transaction is rolled back.
    pub fn close(mut self) -> Result<(), DatabaseError> {
        self.rollback()
    }

    pub(crate) fn driver(&mut self) -> &mut dyn Driver {
        self.driver.as_mut()
    }
}
