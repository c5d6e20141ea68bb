//! Schema vocabulary, column types, the expression tree and the SQL writer of Stillhead.
//!
//! Everything here is data and text: nothing connects to a database and nothing knows Python. The text is that
//! of SQLAlchemy 2.1's compilers and Alembic 1.20's DDL elements. Differences between databases are methods of
//! [`dialect::Dialect`].

// Putting text together is what this crate does; `write!` would add a `Result` that cannot fail to every line.
#![allow(clippy::format_push_string, clippy::format_collect)]
// Trees are built once per statement and walked once: boxing every large variant would cost more than it saves.
#![allow(clippy::large_enum_variant)]

pub mod compile;
pub mod ddl;
pub mod dialect;
pub mod error;
pub mod expr;
mod md5;
pub mod quote;
pub mod schema;
pub mod schema_map;
pub mod setting;
pub mod types;
pub mod value;

pub use dialect::Dialect;
pub use error::CompileError;
pub use expr::{Expr, Statement};
pub use schema_map::{Placeholders, SchemaMap};
pub use setting::Setting;
pub use types::{Type, TypeKind};
pub use value::SqlValue;
