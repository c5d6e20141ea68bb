//! The built-in functions.

use std::rc::Rc;

use crate::interp::Interp;
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
    for (name, value) in [
        ("Ellipsis", Value::Ellipsis),
        ("NotImplemented", Value::NotImplemented),
        ("__debug__", Value::Bool(true)),
    ] {
        builtins.set(name, value);
    }
}
