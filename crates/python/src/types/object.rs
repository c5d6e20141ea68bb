//! `object`

use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::object::{ClassBuilder, Instance};
use crate::value::Value;

pub(super) fn define(class: ClassBuilder) -> ClassBuilder {
    class
        .tolerant()
        .static_method("__new__", new)
        .method("__init__", |_, _| Ok(Value::None))
        .class_method("__init_subclass__", |interp, args| {
            let (_, mut reader) = args.method("__init_subclass__")?;
            // A base that could not be found may take any keyword.
            let _ = reader.rest_named();
            reader.finish(interp)?;
            Ok(Value::None)
        })
        .method("__setattr__", |_, args| {
            let name = args.positional.get(1).and_then(Value::as_str);
            if let (Some(Value::Instance(instance)), Some(name), Some(value)) =
                (args.positional.first(), name, args.positional.get(2))
            {
                instance.set(&name, value.clone());
            }
            Ok(Value::None)
        })
        .method("__getattribute__", |interp, args| {
            let name = args
                .positional
                .get(1)
                .and_then(Value::as_str)
                .unwrap_or_else(|| "".into());
            interp.get_attr(args.this()?, &name)
        })
        .method("__eq__", |_, args| match args.positional.as_slice() {
            [a, b] if a.is(b) => Ok(Value::Bool(true)),
            _ => Ok(Value::NotImplemented),
        })
        .method("__hash__", |interp, args| interp.identity(args.this()?))
        .method("__repr__", |interp, args| {
            let this = args.this()?;
            let class = interp.class_of(this);
            Ok(Value::str(format!(
                "<{} object at 0x{:012x}>",
                class.full_name(),
                this.address().unwrap_or(0)
            )))
        })
        .method("__str__", |interp, args| {
            interp.repr(args.this()?).map(Value::str)
        })
}

fn new(interp: &Interp, args: Args) -> Result {
    match args.positional.first() {
        Some(Value::Class(class)) => Ok(Value::Instance(Instance::new(class))),
        _ => Err(interp.type_error("object.__new__(X): X is not a type object")),
    }
}

impl Interp {
    /// `id(value)`
    pub fn identity(&self, value: &Value) -> Result {
        Ok(Value::size(value.address().unwrap_or(0)))
    }
}
