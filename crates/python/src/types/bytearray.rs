//! `bytearray` and `memoryview`
//!
//! An instance carries its bytes as a `bytes` value, so that whatever takes bytes takes it as well; a change gives it
//! another one. A `memoryview` shows a part of such an object and writes into it.

use std::rc::Rc;

use super::bytes::{bytes_from, bytes_of};
use super::{container, made};
use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::object::{Class, ClassBuilder, Instance, Payload};
use crate::syntax::ast::Operator;
use crate::value::{Slice, Value};

/// Methods that read, and those that answer with new bytes: both are the methods of `bytes`.
const SHARED: &[&str] = &[
    "capitalize",
    "center",
    "count",
    "decode",
    "endswith",
    "expandtabs",
    "find",
    "hex",
    "index",
    "isalnum",
    "isalpha",
    "isascii",
    "isdigit",
    "islower",
    "isspace",
    "isupper",
    "join",
    "ljust",
    "lower",
    "lstrip",
    "partition",
    "removeprefix",
    "removesuffix",
    "replace",
    "rfind",
    "rindex",
    "rjust",
    "rpartition",
    "rsplit",
    "rstrip",
    "split",
    "splitlines",
    "startswith",
    "strip",
    "swapcase",
    "title",
    "translate",
    "upper",
    "zfill",
];

/// The class `bytearray`.
pub(crate) fn bytearray(interp: &Interp) -> Rc<Class> {
    let class = container(ClassBuilder::new("builtins", "bytearray").tolerant())
        .static_method("__new__", |interp, args| {
            let mut args = args;
            let class = args.positional.first().cloned().unwrap_or(Value::None);
            if let Some(first) = args.positional.first_mut() {
                *first = Value::Class(Rc::clone(&interp.types().bytes));
            }
            let new = interp.types().bytes.lookup("__new__").unwrap_or(Value::None);
            let bytes = interp.call(&new, args)?;
            Ok(made(&class, &interp.types().bytes, bytes))
        })
        .method("__init__", |_, _| Ok(Value::None))
        .class_method("fromhex", |interp, args| {
            let (class, mut reader) = args.method("fromhex")?;
            let text = reader.required(interp, "string")?;
            let bytes = Value::Class(Rc::clone(&interp.types().bytes));
            let bytes = interp.call_method(&bytes, "fromhex", Args::of(vec![text]))?;
            interp.call(&class, Args::of(vec![bytes]))
        })
        .method("__getitem__", |interp, args| {
            let (this, mut reader) = args.method("__getitem__")?;
            let index = reader.required(interp, "key")?;
            match index {
                Value::Slice(_) => interp
                    .get_item(&this.unwrapped(), &index)
                    .map(|part| wrapped(interp, &this, part)),
                _ => {
                    let bytes = bytes_of(interp, &this)?;
                    Ok(Value::Int(i64::from(
                        bytes[interp.position(&index, bytes.len(), "bytearray")?],
                    )))
                }
            }
        })
        .method("__setitem__", |interp, args| {
            let (this, mut reader) = args.method("__setitem__")?;
            let index = reader.required(interp, "key")?;
            let value = reader.required(interp, "value")?;
            set_item(interp, &this, &index, &value)
        })
        .method("__delitem__", |interp, args| {
            let (this, mut reader) = args.method("__delitem__")?;
            let index = reader.required(interp, "key")?;
            edit(interp, &this, |list| {
                interp.delete_item(list, &index).map(|()| Value::None)
            })
        })
        .method("__repr__", |interp, args| {
            let shown = interp.repr(&args.this()?.unwrapped())?;
            Ok(Value::str(format!("{}({shown})", interp.type_name(args.this()?))))
        })
        .constant("__hash__", Value::None);
    let class = operators(changes(class));
    SHARED
        .iter()
        .fold(class, |class, name| {
            class.method(name, move |interp, args| {
                let mut args = args;
                let this = args.positional.first().cloned().unwrap_or(Value::None);
                if let Some(first) = args.positional.first_mut() {
                    *first = this.unwrapped();
                }
                let method = interp.types().bytes.lookup(name).unwrap_or(Value::None);
                interp
                    .call(&method, args)
                    .map(|result| wrapped(interp, &this, result))
            })
        })
        .build(interp)
}

/// `bytes` in a result of a method are `bytearray`s.
fn wrapped(interp: &Interp, this: &Value, result: Value) -> Value {
    let again = |item: &Value| wrapped(interp, this, item.clone());
    match &result {
        Value::Bytes(_) => Value::Instance(Instance::with(&interp.class_of(this), Payload::Value(result))),
        Value::List(items) => Value::list(items.borrow().iter().map(again).collect()),
        Value::Tuple(items) => Value::tuple(items.iter().map(again).collect()),
        _ => result,
    }
}

fn replace(this: &Value, bytes: &[u8]) {
    if let Value::Instance(instance) = this {
        instance.set_payload(Payload::Value(Value::bytes(bytes)));
    }
}

/// Changes the bytes as the list of numbers that they are.
fn edit(interp: &Interp, this: &Value, change: impl FnOnce(&Value) -> Result) -> Result {
    let numbers = bytes_of(interp, this)?
        .iter()
        .map(|byte| Value::Int(i64::from(*byte)))
        .collect();
    let list = Value::list(numbers);
    let result = change(&list)?;
    replace(this, &bytes_from(interp, &interp.collect(&list)?)?);
    Ok(result)
}

fn set_item(interp: &Interp, this: &Value, index: &Value, value: &Value) -> Result {
    if let Value::Slice(_) = index {
        let new = match value.unwrapped() {
            Value::Bytes(bytes) => bytes.iter().map(|byte| Value::Int(i64::from(*byte))).collect(),
            _ => interp.collect(value)?,
        };
        return edit(interp, this, |list| {
            interp
                .set_item(list, index, Value::list(new))
                .map(|()| Value::None)
        });
    }
    let mut bytes = bytes_of(interp, this)?.to_vec();
    let at = interp.position(index, bytes.len(), "bytearray")?;
    bytes[at] = byte(interp, value)?;
    replace(this, &bytes);
    Ok(Value::None)
}

fn byte(interp: &Interp, value: &Value) -> Result<u8> {
    let number = interp.index(value)?.ok_or_else(|| {
        interp.type_error(format!(
            "'{}' object cannot be interpreted as an integer",
            interp.type_name(value)
        ))
    })?;
    u8::try_from(number).map_err(|_| interp.value_error("byte must be in range(0, 256)"))
}

/// The methods of lists that change it.
fn changes(class: ClassBuilder) -> ClassBuilder {
    let class = ["append", "insert", "remove", "pop", "reverse", "clear"]
        .into_iter()
        .fold(class, |class, name| {
            class.method(name, move |interp, args| {
                let (this, mut reader) = args.method(name)?;
                let mut given = reader.rest();
                if matches!(name, "append" | "insert")
                    && let Some(value) = given.last_mut()
                {
                    *value = Value::Int(i64::from(byte(interp, value)?));
                }
                edit(interp, &this, |list| {
                    interp.call_method(list, name, Args::of(given))
                })
            })
        });
    class
        .method("copy", |interp, args| {
            let this = args.this()?;
            Ok(wrapped(interp, this, this.unwrapped()))
        })
        .method("extend", |interp, args| {
            let (this, mut reader) = args.method("extend")?;
            extend(interp, &this, &reader.required(interp, "iterable")?)?;
            Ok(Value::None)
        })
}

fn extend(interp: &Interp, this: &Value, more: &Value) -> Result<()> {
    let mut bytes = bytes_of(interp, this)?.to_vec();
    match more.unwrapped() {
        Value::Bytes(more) => bytes.extend_from_slice(&more),
        _ => bytes.extend(bytes_from(interp, &interp.collect(more)?)?),
    }
    replace(this, &bytes);
    Ok(())
}

fn operators(class: ClassBuilder) -> ClassBuilder {
    class
        .method("__iadd__", |interp, args| {
            let (this, mut reader) = args.method("__iadd__")?;
            extend(interp, &this, &reader.required(interp, "value")?)?;
            Ok(this)
        })
        .method("__imul__", |interp, args| {
            let (this, mut reader) = args.method("__imul__")?;
            let times = reader.required(interp, "value")?;
            let bytes = interp.binary(Operator::Mult, &this.unwrapped(), &times)?;
            replace(&this, &bytes_of(interp, &bytes)?);
            Ok(this)
        })
        .method("__add__", |interp, args| {
            let (this, mut reader) = args.method("__add__")?;
            let other = reader.required(interp, "value")?.unwrapped();
            interp
                .binary(Operator::Add, &this.unwrapped(), &other)
                .map(|sum| wrapped(interp, &this, sum))
        })
        .method("__mul__", |interp, args| {
            let (this, mut reader) = args.method("__mul__")?;
            let times = reader.required(interp, "value")?;
            interp
                .binary(Operator::Mult, &this.unwrapped(), &times)
                .map(|bytes| wrapped(interp, &this, bytes))
        })
}

/// What a `memoryview` shows: an object, and which of its bytes.
struct View {
    of: Value,
    start: usize,
    length: usize,
}

/// The class `memoryview`.
pub(crate) fn memoryview(interp: &Interp) -> Rc<Class> {
    container(ClassBuilder::new("builtins", "memoryview").tolerant())
        .static_method("__new__", |interp, args| {
            let (class, mut reader) = args.method("memoryview")?;
            let of = reader.required(interp, "object")?;
            let Value::Bytes(bytes) = of.unwrapped() else {
                return Err(interp.type_error(format!(
                    "memoryview: a bytes-like object is required, not '{}'",
                    interp.type_name(&of)
                )));
            };
            let Value::Class(class) = class else {
                return Ok(Value::None);
            };
            let (of, start) = match of {
                Value::Instance(ref view) if view.get(BASE).is_some() => {
                    let view = shown(interp, &of)?;
                    (view.of, view.start)
                }
                of => (of, 0),
            };
            Ok(view(&class, of, start, &bytes))
        })
        .method("__getitem__", |interp, args| {
            let (this, mut reader) = args.method("__getitem__")?;
            let index = reader.required(interp, "key")?;
            let shown = shown(interp, &this)?;
            let bytes = shown.bytes(interp)?;
            match &index {
                Value::Slice(slice) => {
                    let (at, length) = part(interp, slice, bytes.len())?;
                    Ok(view(
                        &interp.class_of(&this),
                        shown.of,
                        shown.start + at,
                        &bytes[at..at + length],
                    ))
                }
                _ => Ok(Value::Int(i64::from(
                    bytes[interp.position(&index, bytes.len(), "memoryview")?],
                ))),
            }
        })
        .method("__setitem__", |interp, args| {
            let (this, mut reader) = args.method("__setitem__")?;
            let index = reader.required(interp, "key")?;
            let value = reader.required(interp, "value")?;
            let shown = shown(interp, &this)?;
            if matches!(shown.of, Value::Bytes(_)) {
                return Err(interp.type_error("cannot modify read-only memory"));
            }
            let mut all = bytes_of(interp, &shown.of)?.to_vec();
            match &index {
                Value::Slice(slice) => {
                    let (at, length) = part(interp, slice, shown.length)?;
                    let new = bytes_of(interp, &value)?;
                    if new.len() != length {
                        return Err(interp.value_error(
                            "memoryview assignment: lvalue and rvalue have different structures",
                        ));
                    }
                    all[shown.start + at..shown.start + at + length].copy_from_slice(&new);
                }
                _ => {
                    let at = interp.position(&index, shown.length, "memoryview")?;
                    all[shown.start + at] = byte(interp, &value)?;
                }
            }
            replace(&this, &all[shown.start..shown.start + shown.length]);
            replace(&shown.of, &all);
            Ok(Value::None)
        })
        .method("tobytes", |interp, args| {
            Ok(Value::bytes(&shown(interp, args.this()?)?.bytes(interp)?))
        })
        .method("tolist", |interp, args| {
            let bytes = shown(interp, args.this()?)?.bytes(interp)?;
            Ok(Value::list(
                bytes.iter().map(|byte| Value::Int(i64::from(*byte))).collect(),
            ))
        })
        .method("hex", |interp, args| {
            let bytes = Value::bytes(&shown(interp, args.this()?)?.bytes(interp)?);
            interp.call_method(&bytes, "hex", Args::default())
        })
        .method("release", |_, _| Ok(Value::None))
        .method("__enter__", |_, args| args.this().cloned())
        .method("__exit__", |_, _| Ok(Value::None))
        .property("obj", |interp, this| Ok(shown(interp, this)?.of))
        .property("nbytes", |interp, this| {
            Ok(Value::size(shown(interp, this)?.length))
        })
        .property("readonly", |interp, this| {
            Ok(Value::Bool(matches!(shown(interp, this)?.of, Value::Bytes(_))))
        })
        .build(interp)
}

/// Where a `memoryview` keeps what it shows; not a name that Python source can contain.
const BASE: &str = "<view of>";

fn view(class: &Rc<Class>, of: Value, start: usize, bytes: &[u8]) -> Value {
    let instance = Instance::with(class, Payload::Value(Value::bytes(bytes)));
    instance.set(
        BASE,
        Value::tuple(vec![of, Value::size(start), Value::size(bytes.len())]),
    );
    Value::Instance(instance)
}

fn shown(interp: &Interp, this: &Value) -> Result<View> {
    let base = match this {
        Value::Instance(instance) => instance.get(BASE),
        _ => None,
    };
    let Some(Value::Tuple(parts)) = base else {
        return Err(interp.type_error("not a memoryview"));
    };
    let size = |value: &Value| value.as_int().and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
    Ok(View {
        of: parts[0].clone(),
        start: size(&parts[1]),
        length: size(&parts[2]),
    })
}

impl View {
    fn bytes(&self, interp: &Interp) -> Result<Vec<u8>> {
        let all = bytes_of(interp, &self.of)?;
        Ok(all
            .get(self.start..self.start + self.length)
            .unwrap_or_default()
            .to_vec())
    }
}

/// Where a slice without a step starts, and how long it is.
fn part(interp: &Interp, slice: &Slice, length: usize) -> Result<(usize, usize)> {
    let bounds = interp.slice_bounds(slice, length)?;
    if bounds.step != 1 {
        return Err(crate::error::Error::unsupported(
            "a memoryview with a step is not supported",
        ));
    }
    let start = usize::try_from(bounds.start).unwrap_or(0);
    Ok((start, bounds.len()))
}
