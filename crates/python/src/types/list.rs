//! `list`

use std::cell::RefCell;
use std::cmp::Ordering;
use std::rc::Rc;

use super::{container, made, operators, receiver};
use crate::args::{Args, Reader};
use crate::error::{Error, Result};
use crate::interp::Interp;
use crate::object::ClassBuilder;
use crate::syntax::ast::Operator;
use crate::value::{Slice, Value};

type Items = Rc<RefCell<Vec<Value>>>;

pub(super) fn define(class: ClassBuilder) -> ClassBuilder {
    let class = container(class)
        .static_method("__new__", new)
        .method("__init__", |interp, args| {
            let (items, mut reader) = this_list(interp, args, "__init__")?;
            let given = reader.optional("iterable");
            reader.finish(interp)?;
            let new = given.map_or(Ok(Vec::new()), |given| interp.collect(&given))?;
            *items.borrow_mut() = new;
            Ok(Value::None)
        })
        .method("__setitem__", |interp, args| {
            let (this, mut reader) = receiver(args, "__setitem__")?;
            let index = reader.required(interp, "key")?;
            let value = reader.required(interp, "value")?;
            interp.set_item(&this, &index, value).map(|()| Value::None)
        })
        .method("__delitem__", |interp, args| {
            let (this, mut reader) = receiver(args, "__delitem__")?;
            let index = reader.required(interp, "key")?;
            interp.delete_item(&this, &index).map(|()| Value::None)
        })
        .method("__iadd__", |interp, args| {
            let this = args.this()?.clone();
            let (items, mut reader) = this_list(interp, args, "__iadd__")?;
            let more = interp.collect(&reader.required(interp, "value")?)?;
            items.borrow_mut().extend(more);
            Ok(this)
        })
        .class_method("__class_getitem__", super::class_getitem)
        .method("__reversed__", reversed);
    changing(operators(class, &[Operator::Add, Operator::Mult]))
        .method("index", index)
        .method("count", |interp, args| {
            let (items, mut reader) = this_list(interp, args, "count")?;
            let wanted = reader.required(interp, "value")?;
            let items = items.borrow().clone();
            count(interp, &items, &wanted)
        })
        .method("copy", |interp, args| {
            let (items, _) = this_list(interp, args, "copy")?;
            let copy = items.borrow().clone();
            Ok(Value::list(copy))
        })
        .method("sort", |interp, args| {
            let (items, mut reader) = this_list(interp, args, "sort")?;
            let order = Order::read(interp, &mut reader)?;
            reader.finish(interp)?;
            // As in CPython the list is empty while its items are compared.
            let taken = std::mem::take(&mut *items.borrow_mut());
            let backup = taken.clone();
            match order.sort(interp, taken) {
                Ok(sorted) => {
                    *items.borrow_mut() = sorted;
                    Ok(Value::None)
                }
                Err(error) => {
                    *items.borrow_mut() = backup;
                    Err(error)
                }
            }
        })
}

fn changing(class: ClassBuilder) -> ClassBuilder {
    class
        .method("append", |interp, args| {
            let (items, mut reader) = this_list(interp, args, "append")?;
            let item = one(interp, &mut reader, "append")?;
            interp.check_items(items.borrow().len() + 1)?;
            items.borrow_mut().push(item);
            Ok(Value::None)
        })
        .method("extend", |interp, args| {
            let (items, mut reader) = this_list(interp, args, "extend")?;
            let more = interp.collect(&one(interp, &mut reader, "extend")?)?;
            interp.check_items(items.borrow().len() + more.len())?;
            items.borrow_mut().extend(more);
            Ok(Value::None)
        })
        .method("insert", |interp, args| {
            let (items, mut reader) = this_list(interp, args, "insert")?;
            let index = reader.int_or(interp, "index", 0)?;
            let item = reader.required(interp, "object")?;
            let mut items = items.borrow_mut();
            let at = clamped(index, items.len());
            items.insert(at, item);
            Ok(Value::None)
        })
        .method("pop", |interp, args| {
            let (items, mut reader) = this_list(interp, args, "pop")?;
            let index = reader.int_or(interp, "index", -1)?;
            reader.finish(interp)?;
            let mut items = items.borrow_mut();
            if items.is_empty() {
                return Err(interp.raise("IndexError", "pop from empty list"));
            }
            let length = i64::try_from(items.len()).unwrap_or(i64::MAX);
            let at = if index < 0 { index + length } else { index };
            match usize::try_from(at) {
                Ok(at) if at < items.len() => Ok(items.remove(at)),
                _ => Err(interp.raise("IndexError", "pop index out of range")),
            }
        })
        .method("remove", |interp, args| {
            let (items, mut reader) = this_list(interp, args, "remove")?;
            let wanted = one(interp, &mut reader, "remove")?;
            let copy = items.borrow().clone();
            for (at, item) in copy.iter().enumerate() {
                if item.is(&wanted) || interp.eq(item, &wanted)? {
                    items.borrow_mut().remove(at);
                    return Ok(Value::None);
                }
            }
            Err(interp.value_error("list.remove(x): x not in list"))
        })
        .method("reverse", |interp, args| {
            let (items, _) = this_list(interp, args, "reverse")?;
            items.borrow_mut().reverse();
            Ok(Value::None)
        })
        .method("clear", |interp, args| {
            let (items, _) = this_list(interp, args, "clear")?;
            items.borrow_mut().clear();
            Ok(Value::None)
        })
}

fn one(interp: &Interp, reader: &mut Reader, name: &str) -> Result {
    reader
        .optional("object")
        .ok_or_else(|| interp.type_error(format!("list.{name}() takes exactly one argument (0 given)")))
}

fn this_list(interp: &Interp, args: Args, method: &str) -> Result<(Items, Reader)> {
    let (this, reader) = receiver(args, method)?;
    match this {
        Value::List(items) => Ok((items, reader)),
        other => Err(interp.type_error(format!(
            "descriptor '{method}' for 'list' objects doesn't apply to a '{}' object",
            interp.type_name(&other)
        ))),
    }
}

fn new(interp: &Interp, args: Args) -> Result {
    let (class, mut reader) = args.method("list")?;
    let list = &interp.types().list;
    if !matches!(&class, Value::Class(class) if Rc::ptr_eq(class, list)) {
        // `__init__` fills it.
        return Ok(made(&class, list, Value::list(Vec::new())));
    }
    let given = reader.optional("iterable");
    reader.finish(interp)?;
    match given {
        None => Ok(Value::list(Vec::new())),
        Some(Value::Unknown(unknown)) => Ok(Value::Unknown(unknown.derived(" as a list"))),
        Some(given) => Ok(Value::list(interp.collect(&given)?)),
    }
}

fn clamped(index: i64, length: usize) -> usize {
    let size = i64::try_from(length).unwrap_or(i64::MAX);
    let at = if index < 0 { index + size } else { index };
    usize::try_from(at.clamp(0, size)).unwrap_or(0)
}

fn index(interp: &Interp, args: Args) -> Result {
    let (items, mut reader) = this_list(interp, args, "index")?;
    let wanted = reader.required(interp, "value")?;
    let items = items.borrow().clone();
    position(interp, &items, &wanted, &mut reader)?.ok_or_else(|| match interp.repr(&wanted) {
        Ok(shown) => interp.value_error(format!("{shown} is not in list")),
        Err(error) => error,
    })
}

/// The position of an item between the optional arguments `start` and `stop`.
pub(super) fn position(
    interp: &Interp,
    items: &[Value],
    wanted: &Value,
    reader: &mut Reader,
) -> Result<Option<Value>> {
    let slice = Slice {
        start: reader.optional("start").unwrap_or(Value::None),
        stop: reader.optional("stop").unwrap_or(Value::None),
        step: Value::None,
    };
    for at in interp.slice_positions(&slice, items.len())? {
        if items[at].is(wanted) || interp.eq(&items[at], wanted)? {
            return Ok(Some(Value::size(at)));
        }
    }
    Ok(None)
}

/// How many items are equal to one.
pub(super) fn count(interp: &Interp, items: &[Value], wanted: &Value) -> Result {
    let mut count = 0;
    for item in items {
        count += i64::from(item.is(wanted) || interp.eq(item, wanted)?);
    }
    Ok(Value::Int(count))
}

fn reversed(interp: &Interp, args: Args) -> Result {
    let (this, _) = receiver(args, "__reversed__")?;
    let mut items = interp.collect(&this)?;
    Ok(crate::iterate::PyIter::value("list_reverseiterator", move |_| {
        Ok(items.pop())
    }))
}

/// The arguments `key` and `reverse` of everything that sorts.
pub(crate) struct Order {
    key: Option<Value>,
    reverse: bool,
}

impl Order {
    /// Reads them.
    pub(crate) fn read(interp: &Interp, reader: &mut Reader) -> Result<Order> {
        let key = reader.named("key").filter(|key| !key.is_none());
        let reverse = match reader.named("reverse") {
            Some(value) => interp.truth(&value)?,
            None => false,
        };
        Ok(Order { key, reverse })
    }

    /// Sorts stably; the first error of a comparison or of the key function ends it.
    pub(crate) fn sort(&self, interp: &Interp, items: Vec<Value>) -> Result<Vec<Value>> {
        let mut keyed = Vec::with_capacity(items.len());
        for item in items {
            let key = match &self.key {
                Some(function) => interp.call(function, Args::of(vec![item.clone()]))?,
                None => item.clone(),
            };
            keyed.push((key, item));
        }
        // Reversing before and after keeps equal items in their order.
        if self.reverse {
            keyed.reverse();
        }
        let mut sorted = merge_sort(interp, keyed)?;
        if self.reverse {
            sorted.reverse();
        }
        Ok(sorted.into_iter().map(|(_, item)| item).collect())
    }
}

/// A merge sort by `<` alone that stops at an error. The standard library's sort may panic when an order is not
/// total, which a Python program can bring about.
fn merge_sort(interp: &Interp, mut items: Vec<(Value, Value)>) -> Result<Vec<(Value, Value)>> {
    if items.len() < 2 {
        return Ok(items);
    }
    let right = items.split_off(items.len() / 2);
    let left = merge_sort(interp, items)?;
    let right = merge_sort(interp, right)?;
    let mut merged = Vec::with_capacity(left.len() + right.len());
    let (mut left, mut right) = (left.into_iter().peekable(), right.into_iter().peekable());
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        let next = if less(interp, &b.0, &a.0)? {
            right.next()
        } else {
            left.next()
        };
        merged.extend(next);
    }
    merged.extend(left);
    merged.extend(right);
    Ok(merged)
}

fn less(interp: &Interp, a: &Value, b: &Value) -> std::result::Result<bool, Error> {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => Ok(a.cmp(b) == Ordering::Less),
        (Value::Str(a), Value::Str(b)) => Ok(a.cmp(b) == Ordering::Less),
        _ => interp.lt(a, b),
    }
}

/// Items in their natural order.
pub(crate) fn sorted(interp: &Interp, items: Vec<Value>) -> Result<Vec<Value>> {
    let order = Order {
        key: None,
        reverse: false,
    };
    order.sort(interp, items)
}
