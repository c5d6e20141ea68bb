//! The built-in functions.

mod attributes;
mod denied;
mod file;
mod numbers;
mod script_file;
mod sequences;
mod text;

pub(crate) use attributes::dir;
pub use script_file::Scripts;

use std::rc::Rc;

use crate::args::Args;
use crate::error::Result;
use crate::function::Native;
use crate::interp::Interp;
use crate::module::Module;
use crate::types;
use crate::value::Value;

/// Fills the module `builtins`.
pub(crate) fn install(interp: &Interp) {
    let builtins = Rc::clone(&interp.builtins);
    let built_in = interp.types();
    let classes = [
        &built_in.object,
        &built_in.type_,
        &built_in.bool,
        &built_in.int,
        &built_in.float,
        &built_in.str,
        &built_in.bytes,
        &built_in.tuple,
        &built_in.list,
        &built_in.dict,
        &built_in.set,
        &built_in.frozenset,
        &built_in.range,
        &built_in.slice,
        &built_in.property,
        &built_in.staticmethod,
        &built_in.classmethod,
        &built_in.super_,
    ];
    for class in classes {
        builtins.set(&class.name(), Value::Class(Rc::clone(class)));
    }
    for class in [
        types::bytearray::bytearray(interp),
        types::bytearray::memoryview(interp),
    ] {
        builtins.set(&class.name(), Value::Class(class));
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
