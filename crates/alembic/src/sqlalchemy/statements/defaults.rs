//! What the client puts into columns that a statement leaves out (`default=`, `onupdate=`).

use python::{Args, ClassBuilder, Interp, Result, Value};

use super::from::columns_of;
use crate::sqlalchemy::schema::is_table;
use crate::sqlalchemy::state::{State, is_a, make, state};
use crate::sqlalchemy::util::{attr, known, set};

/// The columns with a value for `attribute` (`default` or `onupdate`) that a row leaves out, with those values.
/// Functions are called, as SQLAlchemy does when it executes the statement. A script has no such moment: there every
/// value that is no SQL is `NULL`, in SQLAlchemy too.
///
/// Errors: what the functions raise; an unknown value.
pub(in crate::sqlalchemy) fn missing(
    interp: &Interp,
    table: &Value,
    row: &[(Value, Value)],
    attribute: &str,
) -> Result<Vec<(Value, Value)>> {
    let mut added = Vec::new();
    if !is_table(interp, table) {
        return Ok(added);
    }
    let offline = state(interp).offline.get();
    for column in columns_of(interp, table)? {
        let default = attr(&column, attribute);
        if default.is_none() || row.iter().any(|(it, _)| names(it, &column)) {
            continue;
        }
        known(
            interp,
            &default,
            &format!(
                "`{attribute}` of column '{}'",
                interp.str(&attr(&column, "name"))?
            ),
        )?;
        let value = if offline && !is_sql(interp, &default) {
            Value::None
        } else {
            let known = row.iter().chain(&added).cloned().collect::<Vec<_>>();
            value(interp, &default, &known)?
        };
        added.push((column, value));
    }
    Ok(added)
}

/// What a `default=` gives outside of any row: a function is called.
///
/// Errors: what the function raises.
pub(in crate::sqlalchemy) fn called(interp: &Interp, default: &Value) -> Result {
    value(interp, default, &[])
}

pub(super) fn is_sql(interp: &Interp, default: &Value) -> bool {
    if is_a(interp, default, "ColumnDefault") {
        return is_sql(interp, &attr(default, "arg"));
    }
    is_a(interp, default, "ClauseElement") || is_a(interp, default, "Sequence")
}

/// Whether a key of a row means a column.
fn names(key: &Value, column: &Value) -> bool {
    match key.as_str() {
        Some(key) => [attr(column, "key"), attr(column, "name")]
            .iter()
            .any(|it| it.as_str().is_some_and(|it| it == key)),
        None => key.is(column),
    }
}

/// The value of a default; `row` is what the statement puts in so far.
fn value(interp: &Interp, default: &Value, row: &[(Value, Value)]) -> Result {
    if is_a(interp, default, "ColumnDefault") {
        return value(interp, &attr(default, "arg"), row);
    }
    match default {
        Value::Function(function) => {
            let parameters = &function.code.parameters;
            let required = parameters.posonlyargs.len() + parameters.args.len();
            // A function with one parameter gets the execution's context.
            let context = if required > function.defaults.len() {
                vec![context(interp, row)]
            } else {
                Vec::new()
            };
            interp.call(default, Args::of(context))
        }
        Value::Native(_) | Value::Method(_) | Value::Class(_) => interp.call(default, Args::default()),
        Value::StaticMethod(inner) => value(interp, inner, row),
        other => Ok(other.clone()),
    }
}

/// The context of a default: it knows the values of the row.
fn context(interp: &Interp, row: &[(Value, Value)]) -> Value {
    let named = row.iter().filter_map(|(column, value)| {
        let name = column.as_str().or_else(|| attr(column, "name").as_str())?;
        Some((name, value.clone()))
    });
    let made = make(interp, "DefaultExecutionContext", ());
    set(&made, "current_parameters", Value::dict_of(named));
    made
}

/// Makes the class of the context of defaults.
pub(super) fn classes(interp: &Interp, state: &State) {
    let builder = ClassBuilder::new("sqlalchemy.engine.default", "DefaultExecutionContext")
        .method("get_current_parameters", |_, args| {
            Ok(attr(args.this()?, "current_parameters"))
        });
    state.build(interp, builder);
}
