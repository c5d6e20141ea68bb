//! PostgreSQL over `tokio-postgres` and rustls.

mod catalog;
mod connect;
mod decode;
mod driver;
mod encode;
mod error;
mod numeric;
mod params;
mod scan;
mod session;
mod sqlstate;
mod tls;

use sql::Dialect;

use crate::backend::{Backend, ConnectError};
use crate::driver::Driver;
use crate::url::Url;

/// The parameters of this driver are `$1`, so a `%` is a `%`.
static DIALECT: sql::dialect::Postgresql = sql::dialect::Postgresql {
    double_percents: false,
};

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

    fn connect(&self, url: &Url) -> Result<Box<dyn Driver>, ConnectError> {
        Ok(Box::new(connect::connect(url)?))
    }
}
