//! Parameters of expressions: `bindparam(…)`, and the values that stand beside columns.

use python::{Args, Interp, Result, Value};
use sql::Expr;
use sql::expr::BindParam;

use super::constructors::instance_of_type;
use super::func::type_of_value;
use super::{element, type_of};
use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::types::{bind_processor, is_enum, to_type};
use crate::sqlalchemy::util::{attr, native, set, truth};
use crate::sqlalchemy::values::to_sql_value;

/// A parameter object.
pub(crate) fn bind_value(
    interp: &Interp,
    name: Option<String>,
    value: Option<Value>,
    type_: Value,
    inline: bool,
) -> Value {
    bind_of(interp, name, value, type_, (inline, false))
}

fn bind_of(
    interp: &Interp,
    name: Option<String>,
    value: Option<Value>,
    type_: Value,
    (inline, expanding): (bool, bool),
) -> Value {
    let (kept, shown, given) = (type_.clone(), name.clone(), value.clone());
    let again = (name.clone(), value.clone());
    let made = element(interp, "BindParameter", type_, move |interp, dialect| {
        let type_ = to_type(interp, &kept, dialect)?;
        let given = name.as_ref().and_then(|name| {
            let params = crate::sqlalchemy::state::state(interp);
            let params = params.params.borrow();
            params
                .iter()
                .find(|(it, _)| it == name)
                .map(|(_, value)| value.clone())
        });
        let item = if expanding {
            sql::Type::array(type_.clone())
        } else {
            type_.clone()
        };
        let value = match given.as_ref().or(value.as_ref()) {
            Some(value) => {
                let value = match value {
                    Value::List(_) | Value::Tuple(_) if expanding => {
                        let items = interp.collect(value)?;
                        let items = items.iter().map(|it| bind_processor(interp, &kept, it, dialect));
                        Value::list(items.collect::<Result<_>>()?)
                    }
                    value => bind_processor(interp, &kept, value, dialect)?,
                };
                Some(to_sql_value(interp, &value, &item)?)
            }
            None => None,
        };
        Ok(Expr::Bind(BindParam {
            name: name.clone(),
            value,
            type_,
            inline,
            expanding,
        }))
    });
    set(&made, "key", Value::optional_str(shown));
    set(&made, "value", given.unwrap_or(Value::None));
    let retyped = native("_retyped", move |interp, args| {
        let (name, value) = again.clone();
        Ok(bind_of(
            interp,
            name,
            value,
            args.this()?.clone(),
            (inline, expanding),
        ))
    });
    set(&made, "_retyped", retyped);
    made
}

/// A parameter without a type beside a column whose type changes values gets that type; anything else stays.
///
/// Errors: none of its own.
pub(crate) fn retyped(interp: &Interp, value: &Value, type_: &Value) -> Result {
    let changes = is_enum(interp, type_) || is_a(interp, type_, "TypeDecorator");
    if changes && is_a(interp, value, "BindParameter") && is_a(interp, &type_of(interp, value), "NullType") {
        return interp.call(&attr(value, "_retyped"), Args::of(vec![type_.clone()]));
    }
    Ok(value.clone())
}

/// `bindparam(key, value, type_)`
pub(super) fn bindparam(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("bindparam");
    let key = reader.optional_str(interp, "key")?.map(|it| it.to_string());
    let value = reader.optional("value");
    let type_ = reader.optional("type_").unwrap_or(Value::None);
    let expanding = reader.named("expanding").unwrap_or(Value::Bool(false));
    let inline = reader
        .named("literal_execute")
        .is_some_and(|it| matches!(it, Value::Bool(true)));
    let callable = reader.named("callable_");
    let _rest = reader.rest_named();
    let value = match (value, callable) {
        (None, Some(callable)) if !callable.is_none() => Some(interp.call(&callable, Args::default())?),
        (value, _) => value,
    };
    // A value that is given with the parameter decides its type; one that comes with `execute()` does not.
    let type_ = match (&type_, &value) {
        (Value::None, Some(value)) => type_of_value(interp, value),
        _ => type_,
    };
    let type_ = instance_of_type(interp, type_)?;
    let required = value.is_none();
    let expanding = truth(interp, &expanding, "`expanding`")?;
    let made = bind_of(interp, key, value, type_, (inline, expanding));
    set(&made, "expanding", Value::Bool(expanding));
    set(&made, "required", Value::Bool(required));
    Ok(made)
}
