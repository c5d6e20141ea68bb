//! Values of the database → values of a type: what a driver of a database without such a type cannot know.

use python::{Args, Interp, Result, Value};
use sql::TypeKind;

use super::to_type;
use crate::sqlalchemy::elements::type_of;
use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::util::attr;

/// The type of a column of a query.
pub(crate) fn type_of_result(interp: &Interp, column: &Value) -> Value {
    match attr(column, "_type") {
        Value::None => type_of(interp, column),
        type_ => type_,
    }
}

/// A value as its type gives it to Python (`process_result_value`, booleans, dates and documents kept as text).
///
/// Errors: what the type's own code raises.
pub(crate) fn result_processor(interp: &Interp, type_: &Value, value: Value) -> Result {
    if is_a(interp, type_, "TypeDecorator") {
        let inner = attr(type_, "impl");
        let value = result_processor(interp, &inner, value)?;
        return match interp.class_of(type_).lookup("process_result_value") {
            Some(function) => interp.call(&function, Args::of(vec![type_.clone(), value, Value::None])),
            None => Ok(value),
        };
    }
    if value.is_none() || is_a(interp, type_, "NullType") {
        return Ok(value);
    }
    let Ok(converted) = to_type(interp, type_, &sql::dialect::Sqlite) else {
        return Ok(value);
    };
    let parse = |module: &str, class: &str, method: &str, value: &Value| -> Result {
        let module = interp.import_module(module)?;
        let class = interp.get_attr(&module, class)?;
        interp.call_method(&class, method, Args::of(vec![value.clone()]))
    };
    match (&converted.kind, &value) {
        (TypeKind::Boolean(_), Value::Int(number)) => Ok(Value::Bool(*number != 0)),
        (TypeKind::Json(_), Value::Str(_)) => {
            let module = interp.import_module("json")?;
            interp.call_method(&module, "loads", Args::of(vec![value]))
        }
        (TypeKind::Temporal(it), Value::Str(_)) => {
            use sql::types::TemporalName::{Date, DateUpper, Time, TimeUpper};
            let class = match it.name {
                Date | DateUpper => "date",
                Time | TimeUpper => "time",
                _ => "datetime",
            };
            parse("datetime", class, "fromisoformat", &value)
        }
        (TypeKind::Numeric(it), Value::Float(_) | Value::Int(_)) if it.asdecimal => {
            // SQLAlchemy writes the number with the digits of the type, or with ten.
            let digits = it.scale.map_or(10, |scale| usize::try_from(scale).unwrap_or(10));
            let text = match &value {
                Value::Float(number) => format!("{number:.digits$}"),
                other => format!("{}.{}", interp.str(other)?, "0".repeat(digits)),
            };
            let module = interp.import_module("decimal")?;
            interp.call_method(
                &module,
                "Decimal",
                Args::of(vec![Value::str(text.trim_end_matches('.'))]),
            )
        }
        (TypeKind::Uuid(it), Value::Str(_)) if it.as_uuid => {
            let module = interp.import_module("uuid")?;
            interp.call_method(&module, "UUID", Args::of(vec![value]))
        }
        (TypeKind::Enum(_), Value::Str(_)) => match interp.collect(&attr(type_, "enums"))?.as_slice() {
            [class @ Value::Class(_)] => interp.get_item(class, &value),
            _ => Ok(value),
        },
        _ => Ok(value),
    }
}

/// A value as its type gives it to the database (`process_bind_param`); SQL stays as it is.
///
/// Errors: what the type's own code raises.
pub(crate) fn bind_processor(
    interp: &Interp,
    type_: &Value,
    value: &Value,
    dialect: &dyn sql::Dialect,
) -> Result {
    if !is_a(interp, type_, "TypeDecorator") || is_a(interp, value, "ClauseElement") {
        return Ok(value.clone());
    }
    match interp.class_of(type_).lookup("process_bind_param") {
        Some(function) => {
            let dialect = crate::sqlalchemy::engine::dialect_value(interp, dialect, None);
            interp.call(&function, Args::of(vec![type_.clone(), value.clone(), dialect]))
        }
        None => Ok(value.clone()),
    }
}
