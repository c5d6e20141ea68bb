//! Column types: the classes of `sqlalchemy.types` and of the dialects, and their way into [`sql::Type`].

mod convert;
mod custom;
mod enums;
mod methods;
mod reflect;
mod result;
mod spec;
mod tables;

pub(super) use convert::is_type;
pub use convert::to_type;
pub(super) use custom::{compiled_by_hand, function_for};
pub(super) use enums::is_enum;
pub(super) use reflect::type_value;
pub(super) use result::{Processor, bind_processor, processor, type_of_result};
pub(super) use tables::{CORE, DIALECTS};

use python::{ClassBuilder, Instance, Interp, Value};

use super::state::State;

/// Makes all classes of types.
pub(super) fn classes(interp: &Interp, state: &State) {
    methods::classes(interp, state);
    let symbol = ClassBuilder::new("sqlalchemy.util.langhelpers", "JSON_NULL");
    let json_null = state.build(interp, symbol);
    for spec in CORE
        .iter()
        .chain(DIALECTS.iter().flat_map(|(_, specs)| specs.iter()))
    {
        let mut builder = ClassBuilder::new(spec.module, spec.name).constant("__sa_type__", spec.key);
        for base in spec.bases {
            builder = builder.base(&state.class(interp, base));
        }
        builder = spec::with_init(builder.tolerant(), spec);
        if spec.key == "JSON" {
            builder = builder.constant("NULL", Value::Instance(Instance::new(&json_null)));
        }
        if let Some(word) = spec.visit {
            builder = builder.constant("__visit_name__", word);
        }
        state.add(spec.key, builder.build(interp));
    }
    custom::classes(interp, state);
    // `INT` and `DEC` are other names for the same classes.
    for (alias, key) in [("INT", "INTEGER"), ("DEC", "DECIMAL")] {
        state.add(alias, state.class(interp, key));
    }
}

/// The key of the type class that a class is, or is made from.
pub(super) fn key_of(value: &Value) -> Option<std::rc::Rc<str>> {
    let class = match value {
        Value::Class(class) => std::rc::Rc::clone(class),
        Value::Instance(instance) => instance.class(),
        _ => return None,
    };
    class.lookup("__sa_type__").and_then(|key| key.as_str())
}

/// A type without arguments, by its key.
pub(super) fn plain(interp: &Interp, key: &str) -> Value {
    super::util::construct(interp, key, python::Args::default()).unwrap_or(Value::None)
}
