//! The column that counts by itself.

use python::{Interp, Result, Value};

use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::util::{attr, raise};

/// The column of the primary key that the database numbers, if there is one.
///
/// Errors: a type that cannot be read.
pub(crate) fn autoincrement_column(interp: &Interp, table: &Value) -> Result<Option<Value>> {
    let key = interp.get_attr(table, "primary_key")?;
    let keys = interp.collect(&interp.get_attr(&key, "columns")?)?;
    let asked = |column: &Value| match attr(column, "autoincrement") {
        Value::Str(word) => word.to_string(),
        Value::Bool(true) => "True".to_owned(),
        _ => String::new(),
    };
    let mut found = None;
    for column in &keys {
        let word = asked(column);
        // `"auto"` means a key of one column; the others are meant whatever else there is.
        if word.is_empty() || (word == "auto" && keys.len() > 1) {
            continue;
        }
        let is_number = is_a(interp, &attr(column, "_type"), "Integer");
        let refers = word == "auto" && interp.len(&attr(column, "_foreign_keys"))? > 0;
        let default = attr(column, "default");
        let filled = !(default.is_none() || is_a(interp, &default, "Sequence"));
        let server = attr(column, "server_default");
        let has_server_default = !server.is_none() && !is_a(interp, &server, "Identity");
        if word == "True" {
            check_autoincrement(interp, column, found.as_ref())?;
        }
        if word == "True" || (is_number && !refers && !filled && !has_server_default) {
            found = Some(column.clone());
        }
    }
    Ok(found)
}

/// Refuses `autoincrement=True` for what is no number, or for a second column.
fn check_autoincrement(interp: &Interp, column: &Value, other: Option<&Value>) -> Result<()> {
    let type_ = attr(column, "_type");
    let message = match other {
        Some(other) => format!(
            "Only one Column may be marked autoincrement=True, found both {} and {}.",
            interp.str(&attr(column, "name"))?,
            interp.str(&attr(other, "name"))?
        ),
        None if is_a(interp, &type_, "Integer") || is_a(interp, &type_, "Numeric") => return Ok(()),
        None => format!(
            "Column type {} on column '{}' is not compatible with autoincrement=True",
            interp.str(&type_)?,
            interp.str(column)?
        ),
    };
    Err(raise(interp, "ArgumentError", message))
}
