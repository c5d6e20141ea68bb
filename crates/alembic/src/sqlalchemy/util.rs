//! Reading Python values.

use python::{Args, Error, Instance, Interp, Payload, Result, Value};
use sql::CompileError;
use sql::schema::ConstraintName;

use super::state::{class, is_a};

/// An attribute as it is stored, without calling properties; `None` when there is none.
pub(super) fn attr(value: &Value, name: &str) -> Value {
    match value {
        Value::Instance(instance) => instance
            .get(name)
            .or_else(|| instance.class().lookup(name))
            .unwrap_or(Value::None),
        Value::Class(class) => class.lookup(name).unwrap_or(Value::None),
        _ => Value::None,
    }
}

/// Sets an attribute of an instance without calling anything.
pub(super) fn set(value: &Value, name: &str, to: Value) {
    if let Value::Instance(instance) = value {
        instance.set(name, to);
    }
}

/// Refuses an unknown value.
pub(super) fn known(interp: &Interp, value: &Value, what: &str) -> Result<()> {
    match value {
        Value::Unknown(_) => Err(interp.unknown_decides(value, what)),
        _ => Ok(()),
    }
}

/// A `str`; `what` names the value in errors.
pub(super) fn text(interp: &Interp, value: &Value, what: &str) -> Result<String> {
    known(interp, value, what)?;
    if let Some(text) = value.as_str() {
        return Ok(text.to_string());
    }
    Err(interp.type_error(format!("{what} must be str, not {}", interp.type_name(value))))
}

/// A `str` or `None`.
pub(super) fn optional_text(interp: &Interp, value: &Value, what: &str) -> Result<Option<String>> {
    match value {
        Value::None => Ok(None),
        _ => text(interp, value, what).map(Some),
    }
}

/// A whole number or `None`, of any width.
pub(super) fn optional_number<N: TryFrom<i64>>(
    interp: &Interp,
    value: &Value,
    what: &str,
) -> Result<Option<N>> {
    known(interp, value, what)?;
    if value.is_none() {
        return Ok(None);
    }
    // `String("50")` works in SQLAlchemy, because the number is only printed.
    let number = match value.as_str() {
        Some(text) => text.trim().parse().ok(),
        None => value.as_int(),
    };
    match number.and_then(|number| N::try_from(number).ok()) {
        Some(number) => Ok(Some(number)),
        None => Err(interp.type_error(format!("{what} must be a number, not {}", interp.repr(value)?))),
    }
}

/// A truth; `None` counts as false.
pub(super) fn truth(interp: &Interp, value: &Value, what: &str) -> Result<bool> {
    known(interp, value, what)?;
    interp.truth(value)
}

/// A truth, or nothing for `None`.
pub(super) fn optional_truth(interp: &Interp, value: &Value, what: &str) -> Result<Option<bool>> {
    match value {
        Value::None => Ok(None),
        _ => truth(interp, value, what).map(Some),
    }
}

/// The name of a constraint or index: `op.f(…)` and `conv(…)` are final.
pub(super) fn constraint_name(interp: &Interp, value: &Value, what: &str) -> Result<ConstraintName> {
    if is_a(interp, value, "conv") {
        return text(interp, value, what).map(ConstraintName::Formatted);
    }
    if value.is_none() || is_a(interp, value, "_NoneName") {
        return Ok(ConstraintName::Unnamed);
    }
    text(interp, value, what).map(ConstraintName::Named)
}

/// `conv(name)`, what `op.f` returns.
pub fn conv(interp: &Interp, name: &str) -> Value {
    let instance = Instance::with(&class(interp, "conv"), Payload::Value(Value::str(name)));
    instance.set("quote", Value::None);
    Value::Instance(instance)
}

/// Whether a name carries `quoted_name(…, quote=…)`.
pub(crate) fn quote_of(interp: &Interp, value: &Value) -> Option<bool> {
    if is_a(interp, value, "quoted_name")
        && let Value::Bool(quote) = attr(value, "quote")
    {
        return Some(quote);
    }
    None
}

/// A Python exception from an error of the SQL writer.
pub fn compile_error(interp: &Interp, error: &CompileError) -> Error {
    let name = error.python_class();
    let message = vec![Value::str(error.to_string())];
    let last = name.rsplit('.').next().unwrap_or(name);
    let class = match super::state::state(interp).find(last) {
        Some(class) => class,
        None if last == "NotImplementedError" => interp.exception("NotImplementedError"),
        None => match interp.try_import("alembic.util.exc") {
            Ok(Some(module)) => match interp.find_attr(&module, last) {
                Ok(Some(Value::Class(class))) => class,
                _ => interp.exception("Exception"),
            },
            _ => interp.exception("Exception"),
        },
    };
    interp.raise_class(&class, message)
}

/// The error for something that SQLAlchemy has and this program has not.
pub(super) fn unsupported<T>(what: impl std::fmt::Display) -> Result<T> {
    Err(Error::unsupported(format!("{what} is not supported yet")))
}

/// A Python exception of `sqlalchemy.exc`.
pub(super) fn raise(interp: &Interp, name: &str, message: impl AsRef<str>) -> Error {
    interp.raise_class(&class(interp, name), vec![Value::str(message)])
}

/// Calls a class by its key.
pub(super) fn construct(interp: &Interp, key: &str, args: Args) -> Result {
    interp.call(&Value::Class(class(interp, key)), args)
}

/// The items of a list, tuple or other iterable; one value alone counts as a list of itself.
pub(super) fn one_or_many(interp: &Interp, value: &Value) -> Result<Vec<Value>> {
    match value {
        Value::List(_)
        | Value::Tuple(_)
        | Value::Set(_)
        | Value::FrozenSet(_)
        | Value::Iter(_)
        | Value::Generator(_) => interp.collect(value),
        _ => Ok(vec![value.clone()]),
    }
}

/// A native function as a bound-less value.
pub(super) fn native(name: &str, call: impl Fn(&Interp, Args) -> Result + 'static) -> Value {
    python::Native::tolerant(name, call)
}

/// The arguments of a method without its instance.
pub(super) fn split(args: Args) -> Result<(Value, Args)> {
    let this = args.this()?.clone();
    Ok((
        this,
        Args {
            positional: args.positional[1..].to_vec(),
            keywords: args.keywords,
        },
    ))
}

/// Takes a keyword argument out.
pub(super) fn take(args: &mut Args, name: &str) -> Option<Value> {
    let index = args.keywords.iter().position(|(key, _)| &**key == name)?;
    Some(args.keywords.remove(index).1)
}
