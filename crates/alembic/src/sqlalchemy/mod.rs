//! The module tree `sqlalchemy` as host objects.
//!
//! [`register`] makes the modules known; nothing is built before the first import. Objects keep Python values, since
//! files may change them at any time; the functions `to_…` turn them into the SQL writer's data once the dialect is
//! known. An unknown value that would decide something is an error that names what it would decide.

mod boundary;
mod compiles;
mod convert;
mod elements;
mod engine;
mod exc;
mod modules;
mod orm;
mod schema;
mod state;
mod statements;
mod types;
mod util;
mod values;

pub(crate) use boundary::copy_of_column;
pub use boundary::{
    Kind, Piece, client_default, client_defaults, column_of_key, execute_offline, inline_literal, is_column,
    kind_of, make, set_offline, to_bound, to_column_value, to_naming_convention, to_options,
    to_server_default, using_text,
};
pub(crate) use compiles::compiled_class;
pub use convert::{to_expr, to_statement};
pub(crate) use engine::fire_ddl;
pub use engine::{
    ConnectionHandle, close_left_open, connection_handle, connection_value, dialect_value, url_text,
};
pub use exc::{connect_error, database_error};
pub use modules::register;
pub use schema::{
    TableItems, ddl_statements, naming_convention, new_metadata, new_table, to_column, to_constraint,
    to_index, to_index_element, to_metadata, to_sequence, to_table, to_table_items,
};
pub(crate) use schema::{
    autoincrement_column, check_column_name, check_lengths, dialect_options, is_table, token_functions,
    written, written_class, written_creation,
};
pub use types::to_type;
pub(crate) use util::quote_of;
pub use util::{compile_error, conv};
pub use values::{from_sql_value, to_sql_value};
