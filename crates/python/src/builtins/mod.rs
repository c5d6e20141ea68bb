//! The built-in functions.

mod attributes;
mod denied;
mod file;
mod numbers;
mod sequences;
mod text;

pub(crate) use attributes::dir;

use std::rc::Rc;

use crate::args::Args;
use crate::error::Result;
use crate::function::Native;
use crate::interp::Interp;
use crate::module::Module;
use crate::value::Value;

/// Fills the module `builtins`.
pub(crate) fn install(interp: &Interp) {
    let builtins = Rc::clone(&interp.builtins);
    let types = interp.types();
    let classes = [
        &types.object,
        &types.type_,
        &types.bool,
        &types.int,
        &types.float,
        &types.str,
        &types.bytes,
        &types.tuple,
        &types.list,
        &types.dict,
        &types.set,
        &types.frozenset,
        &types.range,
        &types.slice,
        &types.property,
        &types.staticmethod,
        &types.classmethod,
        &types.super_,
    ];
    for class in classes {
        builtins.set(&class.name(), Value::Class(Rc::clone(class)));
    }
    for class in interp.exceptions().all() {
        builtins.set(&class.name(), Value::Class(class));
    }
    let os_error = Value::Class(interp.exception("OSError"));
    for (name, value) in [
        ("Ellipsis", Value::Ellipsis),
        ("NotImplemented", Value::NotImplemented),
        ("__debug__", Value::Bool(true)),
        ("IOError", os_error.clone()),
        ("EnvironmentError", os_error),
    ] {
        builtins.set(name, value);
    }
    attributes::install(&builtins);
    denied::install(interp, &builtins);
    file::install(interp, &builtins);
    numbers::install(&builtins);
    sequences::install(&builtins);
    text::install(&builtins);
}

/// Registers a function that accepts unknown values.
fn tolerant(builtins: &Module, name: &str, call: fn(&Interp, Args) -> Result) {
    builtins.set(name, Native::tolerant(name, call));
}

/// Registers a function whose result is unknown when one of its arguments is.
fn plain(builtins: &Module, name: &str, call: fn(&Interp, Args) -> Result) {
    builtins.set(name, Native::value(name, call));
}
