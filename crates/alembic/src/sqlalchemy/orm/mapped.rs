//! `mapped_column`, `relationship` and the like: what stands in the body of a declarative class.

use python::{Args, ClassBuilder, Instance, Interp, Result, Value};

use crate::sqlalchemy::state::{State, make};
use crate::sqlalchemy::util::{attr, construct, native, set, take};

/// Makes the classes.
pub(super) fn classes(interp: &Interp, state: &State) {
    let module = "sqlalchemy.orm";
    for name in [
        "Relationship",
        "ColumnProperty",
        "Synonym",
        "Composite",
        "InstrumentedAttribute",
    ] {
        let mut builder = ClassBuilder::new(module, name);
        if name == "InstrumentedAttribute" {
            // `Model.name` is the column, `object.name` the value.
            builder = builder
                .method("__get__", |_, args| {
                    let this = args.this()?.clone();
                    let object = args.positional.get(1).cloned().unwrap_or(Value::None);
                    let column = attr(&this, "column");
                    let Value::Instance(object) = &object else {
                        return Ok(column);
                    };
                    let key = attr(&this, "key").as_str().unwrap_or_default();
                    Ok(object.get(&key).unwrap_or(Value::None))
                })
                .method("__set__", |_, args| {
                    let this = args.this()?.clone();
                    let key = attr(&this, "key").as_str().unwrap_or_default();
                    if let [_, object, value] = args.positional.as_slice() {
                        set(object, &key, value.clone());
                    }
                    Ok(Value::None)
                });
        } else {
            builder = builder
                .tolerant()
                .method("__get__", move |_, args| match args.positional.get(1) {
                    Some(Value::Instance(_)) => crate::sqlalchemy::util::unsupported(format!(
                        "the attribute of a {name} on an object"
                    )),
                    _ => Ok(args.this()?.clone()),
                })
                .method("__set__", move |_, _| {
                    crate::sqlalchemy::util::unsupported(format!("the attribute of a {name} on an object"))
                })
                .method("__set_name__", |_, args| {
                    if let [this, _, name] = args.positional.as_slice() {
                        set(this, "key", name.clone());
                    }
                    Ok(Value::None)
                })
                .method("__getattr__", |interp, args| {
                    let name = args.positional.get(1).and_then(Value::as_str).unwrap_or_default();
                    if name.starts_with("__") {
                        return Err(interp.attribute_error(&*name));
                    }
                    crate::sqlalchemy::util::unsupported(format!("`{name}` of a relationship()"))
                });
        }
        state.build(interp, builder);
    }
    // `Mapped[int]` keeps what is inside; it is only ever an annotation.
    let alias = state.build(interp, ClassBuilder::new(module, "MappedAnnotation"));
    for name in ["Mapped", "WriteOnlyMapped", "DynamicMapped"] {
        let alias = std::rc::Rc::clone(&alias);
        let builder =
            ClassBuilder::new(module, name)
                .tolerant()
                .class_method("__class_getitem__", move |_, args| {
                    let made = Value::Instance(Instance::new(&alias));
                    set(
                        &made,
                        "inner",
                        args.positional.get(1).cloned().unwrap_or(Value::None),
                    );
                    Ok(made)
                });
        state.build(interp, builder);
    }
}

/// The functions.
pub(crate) fn mapped_function(name: &str) -> Option<Value> {
    Some(match name {
        "mapped_column" => native(name, mapped_column),
        "relationship" | "relation" | "dynamic_loader" => {
            native(name, |interp, args| marker(interp, args, "Relationship"))
        }
        "column_property" => native(name, |interp, args| marker(interp, args, "ColumnProperty")),
        "synonym" => native(name, |interp, args| marker(interp, args, "Synonym")),
        "composite" | "query_expression" | "association_proxy" => {
            native(name, |interp, args| marker(interp, args, "Composite"))
        }
        "backref" | "joinedload" | "selectinload" | "subqueryload" | "lazyload" | "load_only" | "noload"
        | "raiseload" | "contains_eager" | "defer" | "undefer" | "defaultload" | "foreign" | "remote"
        | "configure_mappers" | "clear_mappers" => native(name, |_, args| {
            Ok(args.positional.first().cloned().unwrap_or(Value::None))
        }),
        "deferred" => native(name, |_, args| {
            Ok(args.positional.first().cloned().unwrap_or(Value::None))
        }),
        "validates" | "reconstructor" => native(name, |_, _| {
            Ok(native("decorate", |_, args| {
                Ok(args.positional.first().cloned().unwrap_or(Value::None))
            }))
        }),
        _ => return None,
    })
}

fn marker(interp: &Interp, args: Args, key: &str) -> Result {
    let made = make(interp, key, ());
    set(
        &made,
        "argument",
        args.positional.first().cloned().unwrap_or(Value::None),
    );
    set(&made, "key", Value::None);
    Ok(made)
}

/// `mapped_column(name, type_, *items, **keywords)`: a `Column` whose type and nullability the annotation may give.
fn mapped_column(interp: &Interp, mut args: Args) -> Result {
    for name in [
        "init",
        "repr",
        "default_factory",
        "compare",
        "kw_only",
        "deferred",
        "deferred_group",
        "deferred_raiseload",
        "use_existing_column",
        "active_history",
        "sort_order",
        "hash",
        "dataclass_metadata",
    ] {
        take(&mut args, name);
    }
    if let Some(value) = take(&mut args, "insert_default") {
        args = args.with("default", value);
    }
    let nullable_given = args.keywords.iter().any(|(name, _)| &**name == "nullable");
    let column = construct(interp, "Column", args)?;
    set(&column, "_mapped", Value::Bool(true));
    set(&column, "_nullable_given", Value::Bool(nullable_given));
    Ok(column)
}
