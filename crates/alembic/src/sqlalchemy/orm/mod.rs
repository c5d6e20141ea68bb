//! `sqlalchemy.orm`: declarative classes and sessions.
//!
//! A class gets its `__table__`, and its attributes are the table's columns. Objects know nothing of a session by
//! themselves; see [`session`].

mod declarative;
mod mapped;
mod query;
mod session;

use python::{Args, Interp, Result, Value};

use super::state::{State, is_a};
use super::util::known;

pub(super) use declarative::declarative_function;
pub(super) use mapped::mapped_function;
pub(super) use session::session_function;

/// Makes the classes.
pub(super) fn classes(interp: &Interp, state: &State) {
    mapped::classes(interp, state);
    declarative::classes(interp, state);
    session::classes(interp, state);
}

/// The table of a mapped class; `None` for anything else.
pub(super) fn table_of(interp: &Interp, value: &Value) -> Result<Option<Value>> {
    let Value::Class(class) = value else {
        return Ok(None);
    };
    match class.lookup("__table__") {
        Some(table) if is_a(interp, &table, "Table") || super::statements::is_from(interp, &table) => {
            Ok(Some(table))
        }
        _ => Ok(None),
    }
}

/// The value itself, or the table of a mapped class.
pub(super) fn as_table(interp: &Interp, value: &Value) -> Result {
    known(interp, value, "a table of a statement")?;
    Ok(table_of(interp, value)?.unwrap_or_else(|| value.clone()))
}

/// A function by its name in `sqlalchemy.orm`.
pub(super) fn function(name: &str) -> Option<Value> {
    mapped_function(name)
        .or_else(|| declarative_function(name))
        .or_else(|| session_function(name))
}

/// Calls `configure` hooks that change nothing here.
pub(super) fn nothing(_: &Interp, _: Args) -> Result {
    Ok(Value::None)
}
