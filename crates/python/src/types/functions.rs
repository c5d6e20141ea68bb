//! `property`, `staticmethod`, `classmethod`, `super`, generators and iterators

use std::rc::Rc;

use crate::args::Args;
use crate::error::{Error, Result};
use crate::exceptions;
use crate::function::{Property, Super};
use crate::generator::{Resume, Step};
use crate::interp::Interp;
use crate::object::ClassBuilder;
use crate::value::Value;

fn take(args: &Args, index: usize, name: &str) -> Option<Value> {
    args.positional
        .get(index)
        .cloned()
        .or_else(|| {
            args.keywords
                .iter()
                .find(|(key, _)| &**key == name)
                .map(|(_, value)| value.clone())
        })
        .filter(|value| !value.is_none())
}

pub(super) fn define_property(class: ClassBuilder) -> ClassBuilder {
    let rebuilt = |change: fn(&mut Property, Value)| {
        move |interp: &Interp, args: Args| -> Result {
            let [Value::Property(old), function] = args.positional.as_slice() else {
                return Err(interp.type_error("a property decorator takes one function"));
            };
            let mut property = Property {
                getter: old.getter.clone(),
                setter: old.setter.clone(),
                deleter: old.deleter.clone(),
                doc: old.doc.clone(),
            };
            change(&mut property, function.clone());
            Ok(Value::Property(Rc::new(property)))
        }
    };
    class
        .static_method("__new__", |_, args| {
            let property = Property {
                getter: take(&args, 1, "fget"),
                setter: take(&args, 2, "fset"),
                deleter: take(&args, 3, "fdel"),
                doc: take(&args, 4, "doc"),
            };
            Ok(Value::Property(Rc::new(property)))
        })
        .method(
            "getter",
            rebuilt(|property, function| property.getter = Some(function)),
        )
        .method(
            "setter",
            rebuilt(|property, function| property.setter = Some(function)),
        )
        .method(
            "deleter",
            rebuilt(|property, function| property.deleter = Some(function)),
        )
}

pub(super) fn define_staticmethod(class: ClassBuilder) -> ClassBuilder {
    class.static_method("__new__", |_, args| {
        Ok(Value::StaticMethod(Rc::new(
            take(&args, 1, "function").unwrap_or(Value::None),
        )))
    })
}

pub(super) fn define_classmethod(class: ClassBuilder) -> ClassBuilder {
    class.static_method("__new__", |_, args| {
        Ok(Value::ClassMethod(Rc::new(
            take(&args, 1, "function").unwrap_or(Value::None),
        )))
    })
}

pub(super) fn define_super(class: ClassBuilder) -> ClassBuilder {
    class.static_method("__new__", |interp, args| match args.positional.as_slice() {
        [_, Value::Class(after), this] => {
            let below = matches!(this, Value::Class(class) if class.is_subclass(after));
            if !below && !interp.is_instance(this, after) {
                return Err(interp.type_error("super(type, obj): obj must be an instance or subtype of type"));
            }
            Ok(Value::Super(Rc::new(Super {
                after: Rc::clone(after),
                this: this.clone(),
            })))
        }
        _ => Err(interp.raise("RuntimeError", "super(): no arguments")),
    })
}

pub(super) fn define_iterator(class: ClassBuilder) -> ClassBuilder {
    class
        .method("__iter__", |_, args| Ok(args.this()?.clone()))
        .method("__next__", next)
}

fn next(interp: &Interp, args: Args) -> Result {
    match interp.next(args.this()?)? {
        Some(value) => Ok(value),
        None => Err(interp.raise_class(&interp.exception("StopIteration"), Vec::new())),
    }
}

pub(super) fn define_generator(class: ClassBuilder) -> ClassBuilder {
    class
        .tolerant()
        .method("__iter__", |_, args| Ok(args.this()?.clone()))
        .method("__next__", |interp, args| {
            step(interp, args.this()?, Resume::Send(Value::None))
        })
        .method("__anext__", |interp, args| {
            step(interp, args.this()?, Resume::Send(Value::None))
                .map_err(|error| asynchronous_end(interp, error))
        })
        .method("__aiter__", |_, args| Ok(args.this()?.clone()))
        .method("send", |interp, args| {
            let value = args.positional.get(1).cloned().unwrap_or(Value::None);
            if let Value::Generator(generator) = args.this()?
                && !value.is_none()
                && generator.is_fresh()
            {
                return Err(interp.type_error(format!(
                    "can't send non-None value to a just-started {}",
                    if generator.is_coroutine {
                        "coroutine"
                    } else {
                        "generator"
                    }
                )));
            }
            step(interp, args.this()?, Resume::Send(value))
        })
        .method("asend", |interp, args| {
            let value = args.positional.get(1).cloned().unwrap_or(Value::None);
            step(interp, args.this()?, Resume::Send(value)).map_err(|error| asynchronous_end(interp, error))
        })
        .method("athrow", |interp, args| {
            interp
                .call_method(
                    args.this()?,
                    "throw",
                    Args::of(args.positional.iter().skip(1).cloned().collect()),
                )
                .map_err(|error| asynchronous_end(interp, error))
        })
        .method("aclose", |interp, args| {
            interp.call_method(args.this()?, "close", Args::default())
        })
        .method("throw", |interp, args| {
            let exception = args
                .positional
                .get(2)
                .filter(|v| !v.is_none())
                .or_else(|| args.positional.get(1));
            let exception = exceptions::instantiate(interp, exception.unwrap_or(&Value::None))?;
            let raised = crate::error::Raised {
                exception,
                trace: Vec::new(),
            };
            step(
                interp,
                args.this()?,
                Resume::Throw(Error::Raised(Box::new(raised))),
            )
        })
        .method("close", |interp, args| {
            if let Value::Generator(generator) = args.this()? {
                generator.close(interp)?;
            }
            Ok(Value::None)
        })
}

/// The end of an asynchronous generator has an exception of its own.
fn asynchronous_end(interp: &Interp, error: Error) -> Error {
    if interp.is_raised(&error, "StopIteration") {
        interp.raise_class(&interp.exception("StopAsyncIteration"), Vec::new())
    } else {
        error
    }
}

fn step(interp: &Interp, this: &Value, with: Resume) -> Result {
    let Value::Generator(generator) = this else {
        return Err(interp.type_error("not a generator"));
    };
    match generator.resume(interp, with)? {
        Step::Yielded(value) => Ok(value),
        Step::Returned(Value::None) => {
            Err(interp.raise_class(&interp.exception("StopIteration"), Vec::new()))
        }
        Step::Returned(value) => Err(interp.raise_class(&interp.exception("StopIteration"), vec![value])),
    }
}
