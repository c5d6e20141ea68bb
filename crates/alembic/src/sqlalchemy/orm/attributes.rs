//! The attributes of mapped classes: columns are read here, everything else in Python (`py/state.py`).

use std::rc::Rc;

use python::{Args, ClassBuilder, Instance, Interp, Result, Value};

use super::runtime;
use crate::sqlalchemy::state::{State, make};
use crate::sqlalchemy::util::{attr, native, set};

/// What the object that `relationship()` and the like return carries.
pub(super) struct MapperProperty;

/// The classes of these objects.
pub(super) const PROPERTIES: &[&str] = &["Relationship", "ColumnProperty", "Synonym", "Composite"];

/// The key of an object's state in its dictionary.
const STATE: &str = "_sa_instance_state";

/// Makes the classes.
pub(super) fn classes(interp: &Interp, state: &State) {
    let module = "sqlalchemy.orm.attributes";
    let column = ClassBuilder::new(module, "InstrumentedAttribute")
        .tolerant()
        .method("__get__", get_column)
        .method("__set__", set_column)
        .method("__delete__", |_, args| {
            if let [this, Value::Instance(object), ..] = args.positional.as_slice() {
                let key = attr(this, "key").as_str().unwrap_or_default();
                object.set(&key, Value::None);
            }
            Ok(Value::None)
        });
    state.build(interp, column);
    let mapper = ClassBuilder::new(module, "MapperAttribute").method("__get__", |interp, args| {
        let owner = args.positional.get(2).cloned().unwrap_or(Value::None);
        runtime(interp, "_mapping", "mapper_of", vec![owner])
    });
    state.build(interp, mapper);
    for name in PROPERTIES {
        state.build(interp, property(name));
    }
    let validates = ClassBuilder::new(module, "Validates").method("__get__", |_, args| {
        let function = attr(args.this()?, "function");
        match args.positional.get(1) {
            Some(object @ Value::Instance(_)) => {
                let object = object.clone();
                Ok(native("validator", move |interp, args| {
                    let mut args = args;
                    args.positional.insert(0, object.clone());
                    interp.call(&function, args)
                }))
            }
            _ => Ok(function),
        }
    });
    state.build(interp, validates);
}

/// `Model.name` is the column, `object.name` the value.
fn get_column(interp: &Interp, args: Args) -> Result {
    let this = args.this()?.clone();
    let Some(Value::Instance(object)) = args.positional.get(1) else {
        return Ok(attr(&this, "column"));
    };
    let key = attr(&this, "key");
    let name = key.as_str().unwrap_or_default();
    if let Some(value) = object.get(&name) {
        return Ok(value);
    }
    if object.get(STATE).is_none() {
        return Ok(Value::None);
    }
    let object = Value::Instance(Rc::clone(object));
    runtime(interp, "_state", "load_attribute", vec![object, key])
}

fn set_column(interp: &Interp, args: Args) -> Result {
    let [this, object, value, ..] = args.positional.as_slice() else {
        return Ok(Value::None);
    };
    let key = attr(this, "key");
    let name = key.as_str().unwrap_or_default();
    let mut value = value.clone();
    if let Some(Value::Dict(validators)) = interp.class_of(object).lookup("__sa_validators__") {
        let validator = validators.borrow().get_str(&name).cloned();
        if let Some(validator) = validator {
            value = interp.call(&validator, Args::of(vec![object.clone(), key, value]))?;
        }
    }
    set(object, &name, value);
    Ok(Value::None)
}

/// The class of `relationship()` and the like: Python decides what their attributes are.
fn property(name: &str) -> ClassBuilder {
    ClassBuilder::new("sqlalchemy.orm", name)
        .tolerant()
        .method("__get__", |interp, args| {
            let mut args = args.positional;
            args.resize(3, Value::None);
            runtime(interp, "_state", "property_get", args)
        })
        .method("__set__", |interp, args| {
            runtime(interp, "_state", "property_set", args.positional)
        })
        .method("__set_name__", |_, args| {
            if let [this, _, name] = args.positional.as_slice() {
                set(this, "key", name.clone());
            }
            Ok(Value::None)
        })
}

/// The object that `relationship(…)` and the like return.
pub(super) fn marker(interp: &Interp, kind: &str, args: Args) -> Value {
    let made = make(interp, kind, MapperProperty);
    for (name, value) in [
        ("kind", Value::str(kind)),
        ("args", Value::tuple(args.positional)),
        ("kwargs", Value::dict_of(args.keywords)),
        ("key", Value::None),
    ] {
        set(&made, name, value);
    }
    made
}

/// Whether an object is one of these.
pub(super) fn is_marker(value: &Value) -> bool {
    matches!(value, Value::Instance(instance) if Instance::native::<MapperProperty>(instance).is_some())
}
