//! `typing` and `typing_extensions`.
//!
//! Nearly every revision file imports them and hardly any uses what it imports, so importing is free: a name is made
//! when somebody first asks for it.

mod classes;
mod form;
mod hints;
mod inspect;
mod variables;

pub(super) use hints::annotation;

use std::rc::Rc;

use crate::error::Result;
use crate::function::Native;
use crate::interp::Interp;
use crate::module::{Module, ModuleBuilder};
use crate::object::Class;
use crate::value::Value;

/// The classes that the module's values belong to (an extension of the evaluator).
struct Classes {
    forms: form::Forms,
    generic: Rc<Class>,
    protocol: Rc<Class>,
}

fn classes(interp: &Interp) -> Rc<Classes> {
    interp.extension::<Classes>().unwrap_or_else(|| {
        let generic = classes::generic(interp);
        let made = Rc::new(Classes {
            forms: form::Forms::new(interp),
            protocol: classes::protocol(interp, &generic),
            generic,
        });
        interp.extend(Rc::clone(&made));
        made
    })
}

/// The names that `from typing import *` binds, apart from the forms of [`form::ALIASES`] and [`form::FORMS`].
const OTHERS: &[&str] = &[
    "AnyStr",
    "Any",
    "BinaryIO",
    "ForwardRef",
    "Generic",
    "IO",
    "NamedTuple",
    "NewType",
    "ParamSpec",
    "ParamSpecArgs",
    "ParamSpecKwargs",
    "Protocol",
    "SupportsAbs",
    "SupportsBytes",
    "SupportsComplex",
    "SupportsFloat",
    "SupportsIndex",
    "SupportsInt",
    "SupportsRound",
    "TYPE_CHECKING",
    "Text",
    "TextIO",
    "TypeVar",
    "TypeVarTuple",
    "TypedDict",
    "assert_never",
    "assert_type",
    "cast",
    "clear_overloads",
    "dataclass_transform",
    "final",
    "get_args",
    "get_origin",
    "get_overloads",
    "get_type_hints",
    "is_typeddict",
    "no_type_check",
    "no_type_check_decorator",
    "overload",
    "reveal_type",
    "runtime_checkable",
];

/// `typing`
pub(super) fn make(_: &Interp) -> Result<Rc<Module>> {
    Ok(lazy("typing"))
}

/// `typing_extensions`, which has the same names and some of later versions.
pub(super) fn make_extensions(_: &Interp) -> Result<Rc<Module>> {
    Ok(lazy("typing_extensions"))
}

fn lazy(module: &'static str) -> Rc<Module> {
    let names = form::ALIASES.iter().map(|(name, ..)| *name);
    let names = names.chain(form::FORMS.iter().map(|(name, _)| *name));
    let all = names.chain(OTHERS.iter().copied()).map(Value::from).collect();
    ModuleBuilder::new(module)
        .tolerant()
        .constant("TYPE_CHECKING", false)
        .constant("__all__", Value::list(all))
        .function("__getattr__", move |interp, args| {
            let name = args.reader("__getattr__").required_str(interp, "name")?;
            let made = lookup(interp, &name)?.ok_or_else(|| {
                interp.attribute_error(format!("module '{module}' has no attribute '{name}'"))
            })?;
            if let Some(Value::Module(own)) = interp.modules.borrow().get(module) {
                own.set(&name, made.clone());
            }
            Ok(made)
        })
        .build()
}

/// A name of `typing`, the same object each time whichever module it is asked of.
fn lookup(interp: &Interp, name: &str) -> Result<Option<Value>> {
    for module in ["typing", "typing_extensions"] {
        if let Some(Value::Module(module)) = interp.modules.borrow().get(module)
            && let Some(known) = module.get(name)
        {
            return Ok(Some(known));
        }
    }
    if let Some(form) = form::named(interp, name) {
        return Ok(Some(form));
    }
    if let Some(value) = classes::named(interp, name) {
        return Ok(Some(value));
    }
    if let Some(value) = variables::named(interp, name) {
        return Ok(Some(value));
    }
    Ok(inspect::named(name).or_else(|| decorator(name)))
}

/// A decorator that sets an attribute.
fn marker(name: &str, attribute: &'static str) -> Value {
    Native::tolerant(name, move |interp, args| {
        let value = args.reader("decorator").required(interp, "f")?;
        // What accepts no attributes is left alone.
        let _ = interp.set_attr(&value, attribute, Value::Bool(true));
        Ok(value)
    })
}

/// Functions that return what they are given: what they say matters to type checkers only.
fn decorator(name: &str) -> Option<Value> {
    let value = match name {
        "cast" | "assert_type" => {
            let index = usize::from(name == "cast");
            Native::tolerant(name, move |interp, args| {
                let value = args.positional.get(index).cloned();
                let by_name = args.keywords.iter().find(|(key, _)| &**key == "val");
                value
                    .or_else(|| by_name.map(|(_, value)| value.clone()))
                    .ok_or_else(|| interp.type_error("cast() missing 1 required positional argument: 'val'"))
            })
        }
        // These leave a mark on what they decorate.
        "final" => marker(name, "__final__"),
        "runtime_checkable" | "runtime" => marker(name, "_is_runtime_protocol"),
        "no_type_check" => marker(name, "__no_type_check__"),
        "overload" | "no_type_check_decorator" | "override" | "reveal_type" | "type_check_only" => {
            Native::tolerant(name, |interp, args| {
                args.reader("decorator").required(interp, "f")
            })
        }
        // These take options and give a decorator.
        "dataclass_transform" | "deprecated" => Native::tolerant(name, |_, _| {
            Ok(Native::tolerant("decorator", |interp, args| {
                args.reader("decorator").required(interp, "f")
            }))
        }),
        "get_overloads" => Native::tolerant(name, |_, _| Ok(Value::list(Vec::new()))),
        "clear_overloads" => Native::tolerant(name, |_, _| Ok(Value::None)),
        "assert_never" => Native::tolerant(name, |interp, args| {
            let value = args.reader("assert_never").required(interp, "arg")?;
            let shown = interp.repr(&value)?;
            Err(interp.raise(
                "AssertionError",
                format!("Expected code to be unreachable, but got: {shown}"),
            ))
        }),
        _ => return None,
    };
    Some(value)
}
