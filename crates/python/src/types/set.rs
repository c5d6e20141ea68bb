//! `set` and `frozenset`

use std::cell::RefCell;
use std::rc::Rc;

use super::{collection, made, operators, receiver};
use crate::args::{Args, Reader};
use crate::dict::Set;
use crate::error::Result;
use crate::interp::Interp;
use crate::object::ClassBuilder;
use crate::syntax::ast::{CmpOp, Operator};
use crate::value::Value;

pub(super) fn define(class: ClassBuilder) -> ClassBuilder {
    let class = changing(shared(class))
        .static_method("__new__", |interp, args| {
            let (class, mut reader) = args.method("set")?;
            let builtin = &interp.types().set;
            if !matches!(&class, Value::Class(class) if Rc::ptr_eq(class, builtin)) {
                // `__init__` fills it.
                return Ok(made(&class, builtin, Value::set(Set::default())));
            }
            let given = reader.optional("iterable");
            reader.finish(interp)?;
            match given {
                Some(Value::Unknown(unknown)) => Ok(Value::Unknown(unknown.derived(" as a set"))),
                given => Ok(Value::set(elements(interp, given.as_ref())?)),
            }
        })
        .method("__init__", |interp, args| {
            let (set, mut reader) = this_set(interp, args, "__init__")?;
            let given = reader.optional("iterable");
            *set.borrow_mut() = elements(interp, given.as_ref())?;
            Ok(Value::None)
        });
    ["__ior__", "__iand__", "__isub__", "__ixor__"]
        .into_iter()
        .zip(SYMBOLS)
        .fold(class, |class, (name, operator)| {
            class.method(name, move |interp, args| {
                let this = args.this()?.clone();
                let (set, mut reader) = this_set(interp, args, name)?;
                let other = reader.required(interp, "value")?;
                let result = interp.binary(operator, &Value::Set(Rc::clone(&set)), &other.unwrapped())?;
                *set.borrow_mut() = elements(interp, Some(&result))?;
                Ok(this)
            })
        })
}

pub(super) fn define_frozen(class: ClassBuilder) -> ClassBuilder {
    shared(class.tolerant()).static_method("__new__", |interp, args| {
        let (class, mut reader) = args.method("frozenset")?;
        let given = reader.optional("iterable");
        reader.finish(interp)?;
        if let Some(Value::Unknown(unknown)) = &given {
            return Ok(Value::Unknown(unknown.derived(" as a set")));
        }
        let set = Value::FrozenSet(Rc::new(elements(interp, given.as_ref())?));
        Ok(made(&class, &interp.types().frozenset, set))
    })
}

const SYMBOLS: [Operator; 4] = [Operator::BitOr, Operator::BitAnd, Operator::Sub, Operator::BitXor];

fn shared(class: ClassBuilder) -> ClassBuilder {
    let class = operators(collection(class), &SYMBOLS)
        .class_method("__class_getitem__", super::class_getitem)
        .method("copy", |_, args| {
            let this = args.this()?.unwrapped();
            Ok(match &this {
                Value::Set(set) => Value::set(set.borrow().clone()),
                _ => this,
            })
        });
    let class = [
        ("union", Operator::BitOr),
        ("intersection", Operator::BitAnd),
        ("difference", Operator::Sub),
        ("symmetric_difference", Operator::BitXor),
    ]
    .into_iter()
    .fold(class, |class, (name, operator)| {
        class.method(name, move |interp, args| {
            let (this, mut reader) = receiver(args, name)?;
            let mut result = match &this {
                Value::Set(set) => Value::set(set.borrow().clone()),
                other => other.clone(),
            };
            for other in reader.rest() {
                let other = Value::set(elements(interp, Some(&other))?);
                result = interp.binary(operator, &result, &other)?;
            }
            Ok(result)
        })
    });
    [("issubset", CmpOp::LtE), ("issuperset", CmpOp::GtE)]
        .into_iter()
        .fold(class, |class, (name, operator)| {
            class.method(name, move |interp, args| {
                let (this, mut reader) = receiver(args, name)?;
                let other = reader.required(interp, "other")?;
                interp.compare(operator, &this, &Value::set(elements(interp, Some(&other))?))
            })
        })
        .method("isdisjoint", |interp, args| {
            let (this, mut reader) = receiver(args, "isdisjoint")?;
            let other = reader.required(interp, "other")?;
            for item in interp.collect(&other)? {
                if interp.contains(&this, &item)? {
                    return Ok(Value::Bool(false));
                }
            }
            Ok(Value::Bool(true))
        })
}

fn changing(class: ClassBuilder) -> ClassBuilder {
    let class = class
        .method("add", |interp, args| {
            let (set, mut reader) = this_set(interp, args, "add")?;
            let item = reader.required(interp, "element")?;
            let hash = interp.key_in(&*set, &item)?;
            set.borrow_mut().insert(hash, item);
            Ok(Value::None)
        })
        .method("discard", |interp, args| {
            let (set, mut reader) = this_set(interp, args, "discard")?;
            let hash = interp.key_in(&*set, &reader.required(interp, "element")?)?;
            set.borrow_mut().remove(&hash);
            Ok(Value::None)
        })
        .method("remove", |interp, args| {
            let (set, mut reader) = this_set(interp, args, "remove")?;
            let item = reader.required(interp, "element")?;
            let hash = interp.key_in(&*set, &item)?;
            let removed = set.borrow_mut().remove(&hash);
            match removed {
                Some(_) => Ok(Value::None),
                None => Err(interp.raise_class(&interp.exception("KeyError"), vec![item])),
            }
        })
        .method("pop", |interp, args| {
            let (set, _) = this_set(interp, args, "pop")?;
            let taken = set.borrow_mut().pop();
            taken.ok_or_else(|| interp.raise("KeyError", "pop from an empty set"))
        })
        .method("clear", |interp, args| {
            let (set, _) = this_set(interp, args, "clear")?;
            set.borrow_mut().clear();
            Ok(Value::None)
        });
    [
        ("update", Operator::BitOr),
        ("intersection_update", Operator::BitAnd),
        ("difference_update", Operator::Sub),
        ("symmetric_difference_update", Operator::BitXor),
    ]
    .into_iter()
    .fold(class, |class, (name, operator)| {
        class.method(name, move |interp, args| {
            let (set, mut reader) = this_set(interp, args, name)?;
            for other in reader.rest() {
                let other = Value::set(elements(interp, Some(&other))?);
                let result = interp.binary(operator, &Value::Set(Rc::clone(&set)), &other)?;
                *set.borrow_mut() = elements(interp, Some(&result))?;
            }
            Ok(Value::None)
        })
    })
}

fn this_set(interp: &Interp, args: Args, method: &str) -> Result<(Rc<RefCell<Set>>, Reader)> {
    let (this, reader) = receiver(args, method)?;
    match this {
        Value::Set(set) => Ok((set, reader)),
        other => Err(interp.type_error(format!(
            "descriptor '{method}' for 'set' objects doesn't apply to a '{}' object",
            interp.type_name(&other)
        ))),
    }
}

/// The elements of an iterable as a set.
fn elements(interp: &Interp, given: Option<&Value>) -> Result<Set> {
    let mut set = Set::default();
    match given.map(Value::unwrapped) {
        None => {}
        Some(Value::Set(other)) => set = other.borrow().clone(),
        Some(Value::FrozenSet(other)) => set = (*other).clone(),
        Some(_) => {
            if let Some(given) = given {
                for item in interp.collect(given)? {
                    set.insert(interp.key_in(&set, &item)?, item);
                }
            }
        }
    }
    Ok(set)
}
