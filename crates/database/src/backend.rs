//! The databases that can be connected to, by the name in the URL.

use sql::Dialect;

use crate::driver::Driver;
use crate::error::DatabaseError;
use crate::url::{Url, UrlError};

/// A database product: one implementation per folder beside this file.
pub(crate) trait Backend: Sync {
    /// Its SQL.
    fn dialect(&self) -> &'static dyn Dialect;

    /// SQLAlchemy's driver names after `+`; the first is the one meant when none is given. All are served by the
    /// same Rust driver.
    fn driver_names(&self) -> &'static [&'static str];

    /// Checks that the Python driver of a URL has this argument.
    ///
    /// Errors: the one of the driver.
    fn check_argument(&self, url: &Url, name: &str) -> Result<(), ConnectError>;

    /// Opens a connection; `environment` is asked for variables.
    fn connect(&self, url: &Url, environment: Environment<'_>) -> Result<Box<dyn Driver>, ConnectError>;
}

/// The variables of the environment that a connection is made in.
pub(crate) type Environment<'a> = &'a dyn Fn(&str) -> Option<String>;

const BACKENDS: [&dyn Backend; 2] = [&crate::postgres::Postgres, &crate::sqlite::Sqlite];

/// Dialects that SQLAlchemy knows and this crate does not serve.
const OTHERS: &[&str] = &["mysql", "mariadb", "oracle", "mssql"];

/// Why no connection could be made.
#[derive(Clone, Debug, thiserror::Error)]
pub enum ConnectError {
    /// The text is no URL.
    #[error(transparent)]
    Url(#[from] UrlError),
    /// The URL names a dialect or driver that SQLAlchemy does not have (`sqlalchemy.exc.NoSuchModuleError`).
    #[error("Can't load plugin: sqlalchemy.dialects:{0}")]
    NoSuchModule(String),
    /// A dialect that SQLAlchemy has and this program does not.
    #[error("the database \"{0}\" is not supported yet; supported are postgresql and sqlite")]
    Unsupported(String),
    /// The URL does not fit the dialect (`sqlalchemy.exc.ArgumentError`).
    #[error("{0}")]
    Argument(String),
    /// The driver has no such argument (Python: `TypeError`).
    #[error("{0}")]
    Call(String),
    /// A value that is none of its argument (Python: `ValueError`).
    #[error("{0}")]
    Value(String),
    /// The database refused, or could not be reached.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

/// The backend of `url`.
pub(crate) fn backend_of(url: &Url) -> Result<&'static dyn Backend, ConnectError> {
    let name = url.backend_name();
    let backend = BACKENDS
        .into_iter()
        .find(|backend| backend.dialect().name() == name);
    match backend {
        Some(backend) => match url.driver_name() {
            Some(driver) if !backend.driver_names().contains(&driver) => {
                Err(ConnectError::NoSuchModule(format!("{name}.{driver}")))
            }
            _ => Ok(backend),
        },
        None if OTHERS.contains(&name) => Err(ConnectError::Unsupported(name.to_owned())),
        None => Err(ConnectError::NoSuchModule(url.drivername.replace('+', "."))),
    }
}

/// The dialect that a URL asks for, without connecting: what offline mode needs.
///
/// Errors: [`ConnectError::NoSuchModule`] with SQLAlchemy's text, [`ConnectError::Unsupported`].
pub fn dialect_of(url: &Url) -> Result<&'static dyn Dialect, ConnectError> {
    backend_of(url).map(Backend::dialect)
}

/// Checks that the Python driver of a URL takes an argument of this name (`connect_args`).
///
/// Errors: the one of the driver ([`ConnectError::Call`], or one of its own).
pub fn check_argument(url: &Url, name: &str) -> Result<(), ConnectError> {
    backend_of(url)?.check_argument(url, name)
}

/// SQLAlchemy's driver name of a URL: what follows `+`, else the dialect's default driver.
pub fn driver_name_of(url: &Url) -> Result<&str, ConnectError> {
    let backend = backend_of(url)?;
    Ok(url
        .driver_name()
        .or_else(|| backend.driver_names().first().copied())
        .unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(url: &str) -> String {
        dialect_of(&Url::parse(url).unwrap()).err().unwrap().to_string()
    }

    #[test]
    fn the_url_names_the_dialect() {
        for url in [
            "postgresql://",
            "postgresql+asyncpg://h",
            "postgresql+psycopg2://",
            "postgresql+pg8000://",
        ] {
            assert_eq!(
                dialect_of(&Url::parse(url).unwrap()).unwrap().name(),
                "postgresql"
            );
        }
        let url = Url::parse("sqlite+aiosqlite://").unwrap();
        assert_eq!(dialect_of(&url).unwrap().name(), "sqlite");
        assert_eq!(driver_name_of(&url).unwrap(), "aiosqlite");
        assert_eq!(
            driver_name_of(&Url::parse("postgresql://").unwrap()).unwrap(),
            "psycopg"
        );
    }

    #[test]
    fn unknown_names_give_sqlalchemys_message() {
        assert_eq!(
            message("postgres://x/y"),
            "Can't load plugin: sqlalchemy.dialects:postgres"
        );
        assert_eq!(
            message("postgresql+foo://x/y"),
            "Can't load plugin: sqlalchemy.dialects:postgresql.foo"
        );
        assert_eq!(
            message("foo+bar://"),
            "Can't load plugin: sqlalchemy.dialects:foo.bar"
        );
    }
}
