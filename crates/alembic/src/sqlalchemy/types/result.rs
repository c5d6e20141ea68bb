//! Values of the database → values of a type: what a driver of a database without such a type cannot know.

use python::{Args, Error, Interp, Result, Value};
use sql::types::{PgType, TemporalName};
use sql::{Type, TypeKind};

use super::{enums, to_type};
use crate::sqlalchemy::elements::{bind_value, type_of};
use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::util::{attr, compile_error, raise, unsupported};

/// The type of a column of a query.
pub(crate) fn type_of_result(interp: &Interp, column: &Value) -> Value {
    match attr(column, "_type") {
        Value::None => type_of(interp, column),
        type_ => type_,
    }
}

/// What a type makes of values of the database.
pub(crate) enum Processor {
    Boolean,
    Json,
    /// `date`, `time` or `datetime` kept as text.
    Temporal(&'static str),
    /// A span of time kept as a moment.
    Interval,
    /// `Decimal` of a number, with this many digits behind the point.
    Decimal(usize),
    Float,
    Uuid,
    /// A UUID as text.
    UuidText,
    /// Words and the members of a class that they stand for, and the type for its errors.
    Enum(Vec<(Value, Value)>, Value),
    /// A range, or several, as the driver gives it.
    Range,
    Array(Box<Processor>),
    /// A `TypeDecorator`, and what its own type makes first.
    Decorator(Value, Option<Box<Processor>>),
}

/// What a type makes of values of the database; nothing where it takes them as they are.
///
/// Errors: none but those of the type's own code.
pub(crate) fn processor(interp: &Interp, type_: &Value) -> Result<Option<Processor>> {
    if is_a(interp, type_, "TypeDecorator") {
        let inner = processor(interp, &attr(type_, "impl"))?;
        return Ok(match interp.class_of(type_).lookup("process_result_value") {
            Some(_) => Some(Processor::Decorator(type_.clone(), inner.map(Box::new))),
            None => inner,
        });
    }
    if is_a(interp, type_, "NullType") {
        return Ok(None);
    }
    let Ok(converted) = to_type(interp, type_, &sql::dialect::Sqlite::PLAIN) else {
        return Ok(None);
    };
    of_type(interp, type_, &converted)
}

fn of_type(interp: &Interp, value: &Value, type_: &Type) -> Result<Option<Processor>> {
    Ok(Some(match &type_.kind {
        TypeKind::Boolean(_) => Processor::Boolean,
        TypeKind::Json(_) => Processor::Json,
        TypeKind::Temporal(it) => Processor::Temporal(match it.name {
            TemporalName::Date | TemporalName::DateUpper => "date",
            TemporalName::Time | TemporalName::TimeUpper => "time",
            _ => "datetime",
        }),
        TypeKind::Interval(_) => Processor::Interval,
        TypeKind::Numeric(it) if it.asdecimal => {
            let digits = it.scale.filter(|_| it.name.is_fixed()).unwrap_or(10);
            Processor::Decimal(usize::try_from(digits).unwrap_or(10))
        }
        TypeKind::Numeric(_) => Processor::Float,
        TypeKind::Uuid(it) if it.as_uuid => Processor::Uuid,
        TypeKind::Uuid(_) => Processor::UuidText,
        TypeKind::Enum(_) => match enums::members(interp, value)? {
            Some(members) => Processor::Enum(members, value.clone()),
            None => {
                let words = interp.collect(&attr(value, "enums"))?;
                Processor::Enum(
                    words.into_iter().map(|it| (it.clone(), it)).collect(),
                    value.clone(),
                )
            }
        },
        TypeKind::Postgresql(PgType::Word(word)) if word.ends_with("RANGE") => Processor::Range,
        TypeKind::Array(_) => match processor(interp, &attr(value, "item_type"))? {
            Some(item) => Processor::Array(Box::new(item)),
            None => return Ok(None),
        },
        _ => return Ok(None),
    }))
}

/// A class or function of a module of the standard library, called.
fn call(interp: &Interp, module: &str, path: &[&str], args: Vec<Value>) -> Result {
    let mut callee = interp.import_module(module)?;
    for name in path {
        callee = interp.get_attr(&callee, name)?;
    }
    interp.call(&callee, Args::of(args))
}

impl Processor {
    /// The value as Python sees it.
    ///
    /// Errors: what the type's own code raises; a text that is no value of the type.
    pub(crate) fn value(&self, interp: &Interp, value: Value) -> Result {
        if let Processor::Decorator(type_, inner) = self {
            let value = match inner {
                Some(inner) => inner.value(interp, value)?,
                None => value,
            };
            return match interp.class_of(type_).lookup("process_result_value") {
                Some(function) => interp.call(&function, Args::of(vec![type_.clone(), value, Value::None])),
                None => Ok(value),
            };
        }
        match (self, &value) {
            (Processor::Boolean, Value::Int(number)) => Ok(Value::Bool(*number != 0)),
            (Processor::Json, Value::Str(_)) => call(interp, "json", &["loads"], vec![value]),
            (Processor::Temporal(class), Value::Str(_)) => {
                call(interp, "datetime", &[class, "fromisoformat"], vec![value])
            }
            (Processor::Interval, Value::Str(_)) => {
                let moment = call(interp, "datetime", &["datetime", "fromisoformat"], vec![value])?;
                let epoch = vec![Value::Int(1970), Value::Int(1), Value::Int(1)];
                let epoch = call(interp, "datetime", &["datetime"], epoch)?;
                interp.call_method(&moment, "__sub__", Args::of(vec![epoch]))
            }
            (Processor::Decimal(digits), Value::Float(number)) => call(
                interp,
                "decimal",
                &["Decimal"],
                vec![Value::str(format!("{number:.digits$}"))],
            ),
            (Processor::Decimal(digits), Value::Int(number)) => {
                let zeros = "0".repeat(*digits);
                let point = if zeros.is_empty() { "" } else { "." };
                call(
                    interp,
                    "decimal",
                    &["Decimal"],
                    vec![Value::str(format!("{number}{point}{zeros}"))],
                )
            }
            (Processor::Float, Value::Instance(_)) => {
                let text = interp.str(&value)?;
                Ok(text.parse().map_or(value, Value::Float))
            }
            (Processor::Range, Value::Instance(_)) => {
                call(interp, crate::sqlalchemy::values::RANGES, &["typed"], vec![value])
            }
            (Processor::Uuid, Value::Str(_)) => call(interp, "uuid", &["UUID"], vec![value]),
            (Processor::UuidText, Value::Str(_)) => {
                let made = call(interp, "uuid", &["UUID"], vec![value])?;
                interp.str(&made).map(Value::str)
            }
            (Processor::UuidText, Value::Instance(_)) => interp.str(&value).map(Value::str),
            (Processor::Enum(members, type_), Value::Str(word)) => {
                match members.iter().find(|(it, _)| it.as_str().as_ref() == Some(word)) {
                    Some((_, member)) => Ok(member.clone()),
                    None => Err(enums::no_such_word(interp, type_, word)),
                }
            }
            (Processor::Array(item), Value::List(items)) => {
                let mut values = Vec::new();
                for one in items.borrow().iter() {
                    // An array of arrays is of the same item type.
                    let inner: &Processor = if matches!(one, Value::List(_)) { self } else { item };
                    values.push(inner.value(interp, one.clone())?);
                }
                Ok(Value::list(values))
            }
            _ => Ok(value),
        }
    }
}

/// A value as its type gives it to the database (`process_bind_param`, the words of an `Enum`, `bind_expression`);
/// SQL stays as it is.
///
/// Errors: what the type's own code raises.
pub(crate) fn bind_processor(
    interp: &Interp,
    type_: &Value,
    value: &Value,
    dialect: &dyn sql::Dialect,
) -> Result {
    if is_a(interp, value, "ClauseElement") {
        return Ok(value.clone());
    }
    let type_ = &on_dialect(type_, dialect);
    let processed = processed(interp, type_, value, dialect)?;
    let Some(function @ Value::Function(_)) = interp.class_of(type_).lookup("bind_expression") else {
        return Ok(processed);
    };
    let inner = match attr(type_, "impl") {
        Value::None => type_.clone(),
        inner => inner,
    };
    let parameter = bind_value(interp, None, Some(processed), inner, false);
    interp.call(&function, Args::of(vec![type_.clone(), parameter]))
}

/// The variant of a type on a dialect, or the type itself.
fn on_dialect(type_: &Value, dialect: &dyn sql::Dialect) -> Value {
    let Value::Dict(variants) = attr(type_, "_variant_mapping") else {
        return type_.clone();
    };
    let variant = variants.borrow().get_str(dialect.name()).cloned();
    variant.unwrap_or_else(|| type_.clone())
}

fn processed(interp: &Interp, type_: &Value, value: &Value, dialect: &dyn sql::Dialect) -> Result {
    let refuse = |error| refused(interp, error, value, type_, dialect);
    let offline = crate::sqlalchemy::state::state(interp).offline.get();
    if offline && value.is_none() {
        // A script says NULL without asking the type.
        return Ok(Value::None);
    }
    if is_a(interp, type_, "PickleType") && !value.is_none() {
        return unsupported("a value of PickleType (there is no pickle here)");
    }
    if is_a(interp, type_, "Enum") {
        return enums::word(interp, type_, value).map_err(refuse);
    }
    if let (true, Value::List(_) | Value::Tuple(_)) = (is_a(interp, type_, "ARRAY"), value) {
        let item = attr(type_, "item_type");
        let items = interp.collect(value)?;
        let items = items.iter().map(|one| {
            let inner = if matches!(one, Value::List(_) | Value::Tuple(_)) {
                type_
            } else {
                &item
            };
            bind_processor(interp, inner, one, dialect)
        });
        return Ok(Value::list(items.collect::<Result<_>>()?));
    }
    let own = interp.class_of(type_);
    let method = |name: &str| own.lookup(name).filter(|it| matches!(it, Value::Function(_)));
    let seen = || crate::sqlalchemy::engine::dialect_value(interp, dialect, None);
    if !is_a(interp, type_, "TypeDecorator") {
        let name = if offline {
            "literal_processor"
        } else {
            "bind_processor"
        };
        let Some(function) = method(name) else {
            return Ok(value.clone());
        };
        let processor = interp.call(&function, Args::of(vec![type_.clone(), seen()]))?;
        if processor.is_none() {
            return Ok(value.clone());
        }
        let made = interp
            .call(&processor, Args::of(vec![value.clone()]))
            .map_err(refuse)?;
        return if offline {
            literal_column(interp, &made)
        } else {
            Ok(made)
        };
    }
    let literal = method("process_literal_param").filter(|_| offline);
    let value = match literal.or_else(|| method("process_bind_param")) {
        Some(function) => interp
            .call(&function, Args::of(vec![type_.clone(), value.clone(), seen()]))
            .map_err(refuse)?,
        None => value.clone(),
    };
    bind_processor(interp, &attr(type_, "impl"), &value, dialect)
}

/// SQL that a type's own code has made.
fn literal_column(interp: &Interp, text: &Value) -> Result {
    let module = interp.import_module("sqlalchemy")?;
    interp.call_method(&module, "literal_column", Args::of(vec![text.clone()]))
}

/// What a type raised for a value, as SQLAlchemy hands it on: when a statement is sent, or when it is written.
fn refused(interp: &Interp, error: Error, value: &Value, type_: &Value, dialect: &dyn sql::Dialect) -> Error {
    let Error::Raised(raised) = &error else {
        return error;
    };
    if !crate::sqlalchemy::state::state(interp).offline.get() {
        let class = interp.class_of(&raised.exception);
        let message = interp.str(&raised.exception).unwrap_or_default();
        return raise(
            interp,
            "StatementError",
            format!("({}.{}) {message}", class.module(), class.qualified_name()),
        );
    }
    let shown = interp.repr(value).unwrap_or_default();
    let type_ = to_type(interp, type_, dialect).and_then(|it| {
        sql::types::render::generic(dialect, &it).map_err(|error| compile_error(interp, &error))
    });
    match type_ {
        Ok(type_) => raise(
            interp,
            "CompileError",
            format!(
                "Could not render literal value \"{shown}\" with datatype {type_}; see parent stack trace for more detail."
            ),
        ),
        Err(_) => error,
    }
}
