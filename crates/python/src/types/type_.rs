//! `type`

use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::object::ClassBuilder;
use crate::value::Value;

pub(super) fn define(class: ClassBuilder) -> ClassBuilder {
    class
        .tolerant()
        .static_method("__new__", |interp, args| {
            // `type(value)` asks for a class, `type(name, bases, namespace)` makes one.
            if let [_, value] = args.positional.as_slice() {
                return Ok(Value::Class(interp.class_of(value)));
            }
            if args.positional.len() != 4 {
                return Err(interp.type_error("type() takes 1 or 3 arguments"));
            }
            crate::eval::type_new(interp, args)
        })
        .method("__init__", |_, _| Ok(Value::None))
        .method("__call__", |interp, args| {
            let mut args = args;
            if args.positional.is_empty() {
                return Err(interp.type_error("type.__call__() needs a class"));
            }
            match args.positional.remove(0) {
                Value::Class(class) => interp.instantiate(&class, args),
                other => interp.call(&other, args),
            }
        })
        .method("mro", |interp, args| interp.get_attr(args.this()?, "__mro__"))
        .method("__subclasses__", subclasses)
        .method("__instancecheck__", |interp, args| {
            match args.positional.as_slice() {
                [Value::Class(class), value] => Ok(Value::Bool(interp.is_instance(value, class))),
                _ => Ok(Value::Bool(false)),
            }
        })
        .method("__setattr__", |interp, args| {
            let (this, mut reader) = args.method("__setattr__")?;
            let name = reader.required_str(interp, "name")?;
            let value = reader.required(interp, "value")?;
            if let Value::Class(class) = &this {
                interp.set_on_class(class, &name, value)?;
            }
            Ok(Value::None)
        })
        .method("__delattr__", |interp, args| {
            let (this, mut reader) = args.method("__delattr__")?;
            let name = reader.required_str(interp, "name")?;
            interp.delete_plain(&this, &name).map(|()| Value::None)
        })
        .class_method("__prepare__", |_, _| {
            Ok(Value::dict(crate::dict::Dict::default()))
        })
        .class_method("__class_getitem__", super::class_getitem)
}

fn subclasses(_: &Interp, args: Args) -> Result {
    let Value::Class(class) = args.this()? else {
        return Ok(Value::list(Vec::new()));
    };
    let alive = class
        .subclasses
        .borrow()
        .iter()
        .filter_map(std::rc::Weak::upgrade)
        .map(Value::Class)
        .collect();
    Ok(Value::list(alive))
}
