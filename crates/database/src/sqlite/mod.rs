//! SQLite over `rusqlite`, bundled.

mod catalog;
mod ddl;
mod driver;
mod error;
mod functions;
mod target;
mod types;
mod write_lock;

use sql::Dialect;

use crate::backend::{Backend, ConnectError, Environment};
use crate::driver::Driver;
use crate::url::Url;

/// The version of the SQLite that is part of this program.
pub fn library_version() -> &'static str {
    rusqlite::version()
}

/// The backend of `sqlite://` URLs.
pub(crate) struct Sqlite;

impl Backend for Sqlite {
    fn dialect(&self) -> &'static dyn Dialect {
        &sql::dialect::Sqlite::PLAIN
    }

    fn driver_names(&self) -> &'static [&'static str] {
        &["pysqlite", "aiosqlite", "pysqlite_numeric"]
    }

    fn check_argument(&self, _: &Url, name: &str) -> Result<(), ConnectError> {
        target::check_argument(name)
    }

    fn connect(&self, url: &Url, _: Environment<'_>) -> Result<Box<dyn Driver>, ConnectError> {
        let target = target::Target::of(url)?;
        Ok(Box::new(driver::SqliteDriver::open(&target)?))
    }
}
