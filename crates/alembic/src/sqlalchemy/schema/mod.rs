//! Tables, columns, constraints, indexes and sequences as Python sees them.
//!
//! The state of these objects is their attributes, as in SQLAlchemy: a file may change them at any time, and they
//! become [`sql::schema`] values only when a statement is written.

mod autoincrement;
mod collection;
mod column;
mod constraint;
mod convert;
mod create;
mod ddl;
mod defaults;
mod events;
mod generated;
mod index;
mod metadata;
mod moved;
mod reflect;
mod table;
mod targets;
mod written;

use python::{Interp, Value};

use super::state::{State, is_a};
use super::util::{attr, set};

pub(crate) use autoincrement::autoincrement_column;
pub(super) use collection::collection;
pub(crate) use column::dialect_options;
pub(super) use column::{column_expr, copy as copy_column};
pub(crate) use constraint::check_lengths;
pub(super) use convert::to_options;
pub use convert::{
    TableItems, metadata as to_metadata, naming_convention, to_column, to_constraint, to_index,
    to_index_element, to_table, to_table_items,
};
pub(super) use create::create_or_drop_type;
pub use ddl::ddl_statements;
pub(super) use ddl::own_statements;
pub(super) use defaults::next_value;
pub use generated::to_sequence;
pub(super) use generated::{to_computed, to_identity};
pub(super) use index::OPTIONS as INDEX_OPTIONS;
pub use metadata::new_metadata;
pub(super) use reflect::{options_value, reflect_into};

pub(crate) use table::check_name as check_column_name;
pub use table::new_table;
pub(super) use table::{foreign_keys, table_ref};
pub(super) use written::own_text;
pub(crate) use written::{token_functions, written, written_class, written_creation};

/// `info`: a dictionary of the project's own, there from its first use.
fn info(this: &Value) -> Value {
    if attr(this, "_info").is_none() {
        set(this, "_info", Value::dict(python::Dict::default()));
    }
    attr(this, "_info")
}

/// Makes the classes.
pub(super) fn classes(interp: &Interp, state: &State) {
    collection::classes(interp, state);
    let item = python::ClassBuilder::new("sqlalchemy.sql.schema", "SchemaItem").property_rw(
        "info",
        |_, this| Ok(info(this)),
        |_, this, value| {
            set(this, "_info", value);
            Ok(())
        },
    );
    state.build(interp, item);
    defaults::classes(interp, state);
    column::classes(interp, state);
    constraint::classes(interp, state);
    index::classes(interp, state);
    table::classes(interp, state);
    metadata::classes(interp, state);
    ddl::classes(interp, state);
}

/// Whether a value is a `Table`.
pub(crate) fn is_table(interp: &Interp, value: &Value) -> bool {
    is_a(interp, value, "Table")
}
