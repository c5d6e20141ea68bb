//! URLs, connections, transactions, the migration lock, and inspection of a live schema.
//!
//! The way in: [`Url::parse`], [`Connection::open`], [`Connection::execute`]; [`MigrationLock`] around a run that
//! changes anything; [`Connection::inspect`] to read what is there. Each database is one folder (`postgres/`,
//! `sqlite/`) that implements a driver and a catalog; nothing else here knows which one it talks to.

mod backend;
mod connection;
mod driver;
mod error;
pub mod inspect;
mod lock;
mod postgres;
mod sqlite;
pub mod url;

pub use backend::{ConnectError, check_argument, dialect_of, driver_name_of};
pub use connection::{Connection, Savepoint};
pub use driver::{ColumnMeta, Driver, ResultSet};
pub use error::{DatabaseError, ErrorKind};
pub use inspect::{InspectError, Inspector};
pub use lock::{LockKey, LockOptions, LockScope, MigrationLock};
pub use sqlite::library_version as sqlite_version;
pub use url::{Secret, Url, UrlChanges, UrlError};
