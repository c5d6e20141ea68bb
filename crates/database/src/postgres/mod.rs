//! PostgreSQL over `tokio-postgres` and rustls.

mod catalog;
mod connect;
mod decode;
mod driver;
mod encode;
mod error;
mod flavour;
mod hosts;
mod numeric;
mod params;
mod passfile;
mod scan;
mod service;
mod session;
mod sqlstate;
mod text;
mod tls;
mod wanted;

use sql::Dialect;

use crate::backend::{Backend, ConnectError, Environment};
use crate::driver::Driver;
use crate::url::Url;

/// The parameters of this driver are `$1`, so a `%` is a `%`.
static DIALECT: sql::dialect::Postgresql = sql::dialect::Postgresql::NEWEST;

/// The backend of `postgresql://` URLs.
pub(crate) struct Postgres;

impl Backend for Postgres {
    fn dialect(&self) -> &'static dyn Dialect {
        &DIALECT
    }

    fn driver_names(&self) -> &'static [&'static str] {
        &[
            "psycopg",
            "psycopg2",
            "asyncpg",
            "pg8000",
            "psycopg_async",
            "psycopg2cffi",
        ]
    }

    fn check_argument(&self, url: &Url, name: &str) -> Result<(), ConnectError> {
        flavour::Flavour::of(url).check(name)
    }

    fn connect(&self, url: &Url, environment: Environment<'_>) -> Result<Box<dyn Driver>, ConnectError> {
        Ok(Box::new(connect::connect(url, environment)?))
    }
}
