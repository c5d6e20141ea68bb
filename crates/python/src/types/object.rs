//! `object`

use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::object::{ClassBuilder, Instance};
use crate::syntax::ast::CmpOp;
use crate::value::Value;

pub(super) fn define(class: ClassBuilder) -> ClassBuilder {
    class
        .tolerant()
        .static_method("__new__", new)
        .method("__init__", |interp, args| {
            let class = interp.class_of(args.this()?);
            // Native classes may take in `__new__` what the classes they stand for take in `__init__`.
            let native_new = class
                .lookup_own("__new__")
                .is_some_and(|new| !matches!(new, Value::Function(_)));
            let excess = args.positional.len() > 1 || !args.keywords.is_empty();
            if excess && !native_new && class.unknown_base.is_none() && class.lookup_own("__init__").is_some()
            {
                return Err(interp.type_error(
                    "object.__init__() takes exactly one argument (the instance to initialize)",
                ));
            }
            Ok(Value::None)
        })
        .class_method("__init_subclass__", |interp, args| match args.this()? {
            // A base that could not be found may take any keyword.
            Value::Class(class) if class.unknown_base.is_none() && !args.keywords.is_empty() => Err(interp
                .type_error(format!(
                    "{}.__init_subclass__() takes no keyword arguments",
                    class.name()
                ))),
            _ => Ok(Value::None),
        })
        .method("__setattr__", |interp, args| {
            let (this, mut reader) = args.method("__setattr__")?;
            let name = reader.required_str(interp, "name")?;
            let value = reader.required(interp, "value")?;
            if let Value::Instance(instance) = &this {
                interp.set_plain(&this, instance, &name, value)?;
            }
            Ok(Value::None)
        })
        .method("__getattribute__", |interp, args| {
            let (this, mut reader) = args.method("__getattribute__")?;
            let name = reader.required_str(interp, "name")?;
            match &this {
                Value::Instance(instance) => interp
                    .plain_attr(&this, instance, &name)?
                    .ok_or_else(|| interp.no_attribute(&this, &name)),
                _ => interp.get_attr(&this, &name),
            }
        })
        .method("__eq__", |interp, args| equal(interp, &args))
        .method("__ne__", |interp, args| match equal(interp, &args)? {
            Value::Bool(truth) => Ok(Value::Bool(!truth)),
            other => Ok(other),
        })
        .method("__lt__", |interp, args| ordered(interp, CmpOp::Lt, &args))
        .method("__le__", |interp, args| ordered(interp, CmpOp::LtE, &args))
        .method("__gt__", |interp, args| ordered(interp, CmpOp::Gt, &args))
        .method("__ge__", |interp, args| ordered(interp, CmpOp::GtE, &args))
        .method("__hash__", |interp, args| {
            let this = args.this()?;
            match this.unwrapped() {
                Value::Instance(_) => interp.identity(this),
                inner => interp.hash(&inner),
            }
        })
        .method("__repr__", |interp, args| {
            let this = args.this()?;
            match this.unwrapped() {
                Value::Instance(_) => {
                    let class = interp.class_of(this);
                    Ok(Value::str(format!(
                        "<{} object at 0x{:012x}>",
                        class.full_name(),
                        this.address().unwrap_or(0)
                    )))
                }
                inner => interp.repr(&inner).map(Value::str),
            }
        })
        .method("__str__", |interp, args| {
            let this = args.this()?;
            match this.unwrapped() {
                Value::Str(text) => Ok(Value::Str(text)),
                _ => interp.repr(this).map(Value::str),
            }
        })
        .method("__format__", |interp, args| {
            let (this, mut reader) = args.method("__format__")?;
            let spec = reader.required_str(interp, "format_spec")?;
            interp.format_plain(&this, &spec).map(Value::str)
        })
        .method("__delattr__", |interp, args| {
            let (this, mut reader) = args.method("__delattr__")?;
            let name = reader.required_str(interp, "name")?;
            interp.delete_plain(&this, &name).map(|()| Value::None)
        })
        .method("__dir__", |interp, args| {
            let this = args.this()?;
            crate::builtins::dir(interp, this)
        })
}

/// `==` of what stands below the operands; objects without a value of their own are equal to themselves only.
fn equal(interp: &Interp, args: &Args) -> Result {
    match args.positional.as_slice() {
        [a, b] if a.is(b) => Ok(Value::Bool(true)),
        [a, b] => match (a.unwrapped(), b.unwrapped()) {
            (Value::Instance(_) | Value::Class(_), _) | (_, Value::Instance(_) | Value::Class(_)) => {
                Ok(Value::NotImplemented)
            }
            (a, b) if comparable(&a, &b) => interp.compare(CmpOp::Eq, &a, &b),
            _ => Ok(Value::NotImplemented),
        },
        _ => Ok(Value::NotImplemented),
    }
}

/// Whether two built-in values have types that know each other.
fn comparable(a: &Value, b: &Value) -> bool {
    use Value::{Big, Bool, Float, FrozenSet, Int, Set};
    matches!(
        (a, b),
        (
            Int(_) | Bool(_) | Big(_) | Float(_),
            Int(_) | Bool(_) | Big(_) | Float(_)
        ) | (Set(_) | FrozenSet(_), Set(_) | FrozenSet(_))
    ) || std::mem::discriminant(a) == std::mem::discriminant(b)
}

fn ordered(interp: &Interp, operator: CmpOp, args: &Args) -> Result {
    let [a, b] = args.positional.as_slice() else {
        return Ok(Value::NotImplemented);
    };
    match (a.unwrapped(), b.unwrapped()) {
        (Value::Instance(_) | Value::Class(_), _) | (_, Value::Instance(_) | Value::Class(_)) => {
            Ok(Value::NotImplemented)
        }
        (a, b) => match interp.compare(operator, &a, &b) {
            Err(error) if interp.is_raised(&error, "TypeError") => Ok(Value::NotImplemented),
            other => other,
        },
    }
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
