//! `dict`

use std::cell::RefCell;
use std::rc::Rc;

use super::dict_view::{Kind, View};
use super::{container, made, operators, receiver};
use crate::args::{Args, Reader};
use crate::dict::Dict;
use crate::error::Result;
use crate::interp::Interp;
use crate::object::ClassBuilder;
use crate::syntax::ast::Operator;
use crate::value::Value;

type Entries = Rc<RefCell<Dict>>;

pub(super) fn define(class: ClassBuilder) -> ClassBuilder {
    let class = container(class)
        .static_method("__new__", new)
        .method("__init__", |interp, args| {
            let (entries, reader) = this_dict(interp, args, "__init__")?;
            update(interp, &entries, reader, "dict")?;
            Ok(Value::None)
        })
        .method("__getitem__", get_item)
        .method("__setitem__", |interp, args| {
            let (this, mut reader) = receiver(args, "__setitem__")?;
            let key = reader.required(interp, "key")?;
            let value = reader.required(interp, "value")?;
            interp.set_item(&this, &key, value).map(|()| Value::None)
        })
        .method("__delitem__", |interp, args| {
            let (this, mut reader) = receiver(args, "__delitem__")?;
            let key = reader.required(interp, "key")?;
            interp.delete_item(&this, &key).map(|()| Value::None)
        })
        .method("__ior__", |interp, args| {
            let this = args.this()?.clone();
            let (entries, reader) = this_dict(interp, args, "__ior__")?;
            update(interp, &entries, reader, "dict")?;
            Ok(this)
        })
        .method("__reversed__", |interp, args| {
            let (entries, _) = this_dict(interp, args, "__reversed__")?;
            let mut keys: Vec<Value> = entries.borrow().iter().map(|(k, _)| k.clone()).collect();
            Ok(crate::iterate::PyIter::value(
                "dict_reversekeyiterator",
                move |_| Ok(keys.pop()),
            ))
        })
        .class_method("__class_getitem__", super::class_getitem)
        .class_method("fromkeys", from_keys)
        .method("keys", |interp, args| view(interp, args, Kind::Keys))
        .method("values", |interp, args| view(interp, args, Kind::Values))
        .method("items", |interp, args| view(interp, args, Kind::Items));
    lookups(operators(class, &[Operator::BitOr]))
}

fn lookups(class: ClassBuilder) -> ClassBuilder {
    class
        .method("get", |interp, args| {
            let (entries, mut reader) = this_dict(interp, args, "get")?;
            let key = reader.required(interp, "key")?;
            let default = reader.optional("default").unwrap_or(Value::None);
            if let Value::Unknown(unknown) = &key {
                return Ok(Value::Unknown(unknown.derived(" in a dict")));
            }
            let hash = interp.key_in(&*entries, &key)?;
            let found = entries.borrow().get(&hash).cloned();
            Ok(found.unwrap_or(default))
        })
        .method("pop", |interp, args| {
            let (entries, mut reader) = this_dict(interp, args, "pop")?;
            let key = reader.required(interp, "key")?;
            let default = reader.optional("default");
            let hash = interp.key_in(&*entries, &key)?;
            let taken = entries.borrow_mut().remove(&hash);
            match (taken, default) {
                (Some((_, value)), _) | (None, Some(value)) => Ok(value),
                (None, None) => Err(interp.raise_class(&interp.exception("KeyError"), vec![key])),
            }
        })
        .method("popitem", |interp, args| {
            let (entries, _) = this_dict(interp, args, "popitem")?;
            let taken = entries.borrow_mut().pop();
            taken
                .map(|(key, value)| Value::tuple(vec![key, value]))
                .ok_or_else(|| interp.raise("KeyError", "popitem(): dictionary is empty"))
        })
        .method("setdefault", |interp, args| {
            let (entries, mut reader) = this_dict(interp, args, "setdefault")?;
            let key = reader.required(interp, "key")?;
            let default = reader.optional("default").unwrap_or(Value::None);
            let hash = interp.key_in(&*entries, &key)?;
            let found = entries.borrow().get(&hash).cloned();
            if let Some(value) = found {
                return Ok(value);
            }
            entries.borrow_mut().set(hash, key, default.clone());
            Ok(default)
        })
        .method("update", |interp, args| {
            let (entries, reader) = this_dict(interp, args, "update")?;
            update(interp, &entries, reader, "update")?;
            Ok(Value::None)
        })
        .method("copy", |interp, args| {
            let (entries, _) = this_dict(interp, args, "copy")?;
            let copy = entries.borrow().clone();
            Ok(Value::dict(copy))
        })
        .method("clear", |interp, args| {
            let (entries, _) = this_dict(interp, args, "clear")?;
            entries.borrow_mut().clear();
            Ok(Value::None)
        })
}

fn this_dict(interp: &Interp, args: Args, method: &str) -> Result<(Entries, Reader)> {
    let (this, reader) = receiver(args, method)?;
    match this {
        Value::Dict(entries) => Ok((entries, reader)),
        other => Err(interp.type_error(format!(
            "descriptor '{method}' for 'dict' objects doesn't apply to a '{}' object",
            interp.type_name(&other)
        ))),
    }
}

fn view(interp: &Interp, args: Args, kind: Kind) -> Result {
    let (entries, reader) = this_dict(interp, args, kind.method())?;
    reader.finish(interp)?;
    Ok(View { entries, kind }.into_value(interp))
}

fn new(interp: &Interp, args: Args) -> Result {
    let (class, reader) = args.method("dict")?;
    let dict = &interp.types().dict;
    let entries: Entries = Rc::default();
    let value = Value::Dict(Rc::clone(&entries));
    if !matches!(&class, Value::Class(class) if Rc::ptr_eq(class, dict)) {
        // `__init__` fills it.
        return Ok(made(&class, dict, value));
    }
    Ok(update(interp, &entries, reader, "dict")?.unwrap_or(value))
}

/// `update(mapping or pairs, **more)`; returns the unknown value if that is what was given.
fn update(interp: &Interp, entries: &Entries, mut reader: Reader, function: &str) -> Result<Option<Value>> {
    let given = reader.rest();
    let keywords = reader.rest_named();
    if given.len() > 1 {
        return Err(interp.type_error(format!(
            "{function} expected at most 1 argument, got {}",
            given.len()
        )));
    }
    match given.first() {
        Some(Value::Unknown(unknown)) => {
            return Ok(Some(Value::Unknown(unknown.derived(" as a dict"))));
        }
        Some(given) => {
            for (key, value) in pairs(interp, given)? {
                let hash = interp.key_in(&**entries, &key)?;
                entries.borrow_mut().set(hash, key, value);
            }
        }
        None => {}
    }
    for (key, value) in keywords {
        entries.borrow_mut().set_str(&key, value);
    }
    Ok(None)
}

fn pairs(interp: &Interp, given: &Value) -> Result<Vec<(Value, Value)>> {
    if matches!(given.unwrapped(), Value::Dict(_)) || interp.find_attr(given, "keys")?.is_some() {
        return interp.mapping_items(given);
    }
    let mut pairs = Vec::new();
    for (index, item) in interp.collect(given)?.into_iter().enumerate() {
        if interp.special(&item, "__iter__")?.is_none() {
            return Err(interp.type_error(format!(
                "cannot convert dictionary update sequence element #{index} to a sequence"
            )));
        }
        match interp.collect(&item)?.as_slice() {
            [key, value] => pairs.push((key.clone(), value.clone())),
            other => {
                return Err(interp.value_error(format!(
                    "dictionary update sequence element #{index} has length {}; 2 is required",
                    other.len()
                )));
            }
        }
    }
    Ok(pairs)
}

fn get_item(interp: &Interp, args: Args) -> Result {
    let this = args.this()?.clone();
    let (_, mut reader) = args.method("__getitem__")?;
    let key = reader.required(interp, "key")?;
    match interp.get_item(&this.unwrapped(), &key) {
        Err(error) if matches!(this, Value::Instance(_)) && interp.is_raised(&error, "KeyError") => {
            match interp.special(&this, "__missing__")? {
                Some(missing) => interp.call(&missing, Args::of(vec![key])),
                None => Err(error),
            }
        }
        result => result,
    }
}

fn from_keys(interp: &Interp, args: Args) -> Result {
    let (class, mut reader) = args.method("fromkeys")?;
    let keys = reader.required(interp, "iterable")?;
    let value = reader.optional("value").unwrap_or(Value::None);
    reader.finish(interp)?;
    let result = interp.call(&class, Args::default())?;
    for key in interp.collect(&keys)? {
        interp.set_item(&result, &key, value.clone())?;
    }
    Ok(result)
}
