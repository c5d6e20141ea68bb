//! `list[int]`, `X | Y`: subscripted types, which matter only as annotations and bases

use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::object::{ClassBuilder, Instance};
use crate::value::Value;

/// A subscripted type.
pub struct Alias {
    /// What is subscripted.
    pub origin: Value,
    /// What stands between the brackets.
    pub arguments: Vec<Value>,
}

impl Interp {
    /// `origin[arguments]`
    pub fn make_alias(&self, origin: &Value, arguments: Value) -> Value {
        let arguments = match arguments {
            Value::Tuple(items) => items.to_vec(),
            one => vec![one],
        };
        Instance::of(
            &self.types().generic_alias,
            Alias {
                origin: origin.clone(),
                arguments,
            },
        )
    }

    /// `left | right` of two types.
    pub(crate) fn make_union(&self, left: &Value, right: &Value) -> Result {
        let mut members = Vec::new();
        for side in [left, right] {
            match side.native::<Alias>() {
                Some(alias) if self.is_instance(side, &self.types().union) => {
                    members.extend(alias.arguments.iter().cloned());
                }
                _ => members.push(side.clone()),
            }
        }
        let mut unique: Vec<Value> = Vec::new();
        for member in members {
            if !unique.iter().any(|seen| seen.is(&member)) {
                unique.push(member);
            }
        }
        Ok(Instance::of(
            &self.types().union,
            Alias {
                origin: Value::Class(Rc::clone(&self.types().union)),
                arguments: unique,
            },
        ))
    }
}

/// Whether `|` with this operand makes a union of types.
pub(crate) fn is_type_like(value: &Value) -> bool {
    match value {
        Value::None | Value::Class(_) | Value::Str(_) => true,
        Value::Instance(_) => value.native::<Alias>().is_some(),
        _ => false,
    }
}
pub(super) fn define(class: ClassBuilder) -> ClassBuilder {
    class
        .static_method("__new__", |interp, args| {
            let (_, mut reader) = args.method("GenericAlias")?;
            let origin = reader.required(interp, "origin")?;
            Ok(interp.make_alias(&origin, reader.required(interp, "args")?))
        })
        .property("__origin__", |_, this| {
            Ok(this
                .native::<Alias>()
                .map_or(Value::None, |alias| alias.origin.clone()))
        })
        .property("__args__", |_, this| {
            Ok(Value::tuple(
                this.native::<Alias>()
                    .map_or_else(Vec::new, |alias| alias.arguments.clone()),
            ))
        })
        .property("__parameters__", |interp, this| {
            Ok(Value::tuple(interp.type_variables(this)))
        })
        .method("__mro_entries__", |interp, args| {
            let this = args.this()?;
            Ok(match this.native::<Alias>() {
                Some(alias) if matches!(alias.origin, Value::Class(_) | Value::Unknown(_)) => {
                    Value::tuple(vec![alias.origin.clone()])
                }
                _ => Value::tuple(vec![Value::Class(Rc::clone(&interp.types().object))]),
            })
        })
        .method("__call__", |interp, args| {
            let mut args = args;
            let this = args.this()?.clone();
            args.positional.remove(0);
            match this.native::<Alias>() {
                Some(alias) => interp.call(&alias.origin, args),
                None => Ok(Value::None),
            }
        })
        .method("__getitem__", |interp, args| {
            let this = args.this()?;
            let index = args.positional.get(1).cloned().unwrap_or(Value::None);
            interp.subscript_alias(this, &index)
        })
        .method("__getattr__", |interp, args| {
            let name = args
                .positional
                .get(1)
                .and_then(Value::as_str)
                .unwrap_or_else(|| "".into());
            match args.this()?.native::<Alias>() {
                Some(alias) => interp.get_attr(&alias.origin, &name),
                None => Err(interp.attribute_error(name)),
            }
        })
        .method("__eq__", equal)
        .method("__hash__", hash)
        .method("__repr__", repr)
}

pub(super) fn define_union(class: ClassBuilder) -> ClassBuilder {
    class
        .property("__args__", |interp, this| {
            let none_type = || Value::Class(Rc::clone(&interp.types().none_type));
            let arguments = this
                .native::<Alias>()
                .map_or_else(Vec::new, |alias| alias.arguments.clone());
            let shown = arguments.into_iter().map(|argument| match argument {
                Value::None => none_type(),
                other => other,
            });
            Ok(Value::tuple(shown.collect()))
        })
        .property("__parameters__", |interp, this| {
            Ok(Value::tuple(interp.type_variables(this)))
        })
        .method("__getitem__", |interp, args| {
            let index = args.positional.get(1).cloned().unwrap_or(Value::None);
            interp.subscript_alias(args.this()?, &index)
        })
        .method("__eq__", equal)
        .method("__hash__", hash)
        .method("__or__", |interp, args| match args.positional.as_slice() {
            [this, other] => interp.make_union(this, other),
            _ => Ok(Value::NotImplemented),
        })
        .method("__ror__", |interp, args| match args.positional.as_slice() {
            [this, other] => interp.make_union(other, this),
            _ => Ok(Value::NotImplemented),
        })
        .method("__repr__", |interp, args| {
            let Some(alias) = args.this()?.native::<Alias>() else {
                return Ok(Value::str(""));
            };
            let parts: Vec<String> = alias
                .arguments
                .iter()
                .map(|arg| show(interp, arg))
                .collect::<Result<_>>()?;
            Ok(Value::str(parts.join(" | ")))
        })
}

/// Two subscripted types are equal when they show the same, a union's members in any order.
fn equal(interp: &Interp, args: Args) -> Result {
    let [this, other] = args.positional.as_slice() else {
        return Ok(Value::NotImplemented);
    };
    if other.native::<Alias>().is_none() {
        return Ok(Value::NotImplemented);
    }
    Ok(Value::Bool(
        identity_of(interp, this)? == identity_of(interp, other)?,
    ))
}

fn hash(interp: &Interp, args: Args) -> Result {
    let mut hasher = DefaultHasher::new();
    identity_of(interp, args.this()?)?.hash(&mut hasher);
    Ok(Value::Int(i64::from_ne_bytes(hasher.finish().to_ne_bytes())))
}

fn identity_of(interp: &Interp, value: &Value) -> Result<Vec<String>> {
    let union = &interp.types().union;
    let is_literal = matches!(value, Value::Instance(instance)
        if instance.get("_name").and_then(|name| name.as_str()).as_deref() == Some("Literal"));
    match value.native::<Alias>() {
        // Their order says nothing.
        Some(alias) if is_literal || interp.is_instance(value, union) => {
            let mut parts: Vec<String> = alias
                .arguments
                .iter()
                .map(|argument| show(interp, argument))
                .collect::<Result<_>>()?;
            parts.sort();
            Ok(parts)
        }
        _ => Ok(vec![interp.repr(value)?]),
    }
}

fn show(interp: &Interp, value: &Value) -> Result<String> {
    match value {
        Value::Class(class) => Ok(class.full_name()),
        // The parameters of a `Callable`.
        Value::List(items) => {
            let items = items.borrow().clone();
            let parts: Vec<String> = items
                .iter()
                .map(|item| show(interp, item))
                .collect::<Result<_>>()?;
            Ok(format!("[{}]", parts.join(", ")))
        }
        Value::Ellipsis => Ok("...".to_owned()),
        other => interp.repr(other),
    }
}

fn repr(interp: &Interp, args: Args) -> Result {
    let Some(alias) = args.this()?.native::<Alias>() else {
        return Ok(Value::str(""));
    };
    let parts: Vec<String> = alias
        .arguments
        .iter()
        .map(|arg| show(interp, arg))
        .collect::<Result<_>>()?;
    Ok(Value::str(format!(
        "{}[{}]",
        show(interp, &alias.origin)?,
        parts.join(", ")
    )))
}
