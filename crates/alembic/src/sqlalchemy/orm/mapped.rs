//! `mapped_column`, `relationship` and the like: what stands in the body of a declarative class.

use std::rc::Rc;

use python::{Args, ClassBuilder, Instance, Interp, Result, Value};

use super::attributes::marker;
use crate::sqlalchemy::state::{State, is_a, make};
use crate::sqlalchemy::util::{attr, construct, native, set, take};

/// Makes the classes.
pub(super) fn classes(interp: &Interp, state: &State) {
    // `Mapped[int]` keeps what is inside; it is only ever an annotation.
    let module = "sqlalchemy.orm.base";
    let alias = state.build(interp, ClassBuilder::new(module, "MappedAnnotation"));
    for name in ["Mapped", "WriteOnlyMapped", "DynamicMapped"] {
        let alias = Rc::clone(&alias);
        let builder =
            ClassBuilder::new(module, name)
                .tolerant()
                .class_method("__class_getitem__", move |_, args| {
                    let made = Value::Instance(Instance::new(&alias));
                    let inner = args.positional.get(1).cloned().unwrap_or(Value::None);
                    set(&made, "inner", inner);
                    Ok(made)
                });
        state.build(interp, builder);
    }
    declared_attr(interp, state);
}

fn declared_attr(interp: &Interp, state: &State) {
    let make = |interp: &Interp, args: Args| {
        construct(interp, "declared_attr", Args::of(args.positional[1..].to_vec()))
    };
    let declared = ClassBuilder::new("sqlalchemy.orm.decl_api", "declared_attr")
        .tolerant()
        .method("__init__", |_, args| {
            let function = args.positional.get(1).cloned().unwrap_or(Value::None);
            let function = match function {
                Value::ClassMethod(inner) => (*inner).clone(),
                other => other,
            };
            set(args.this()?, "fget", function);
            Ok(Value::None)
        })
        .method("__get__", |interp, args| {
            let this = args.this()?.clone();
            let owner = args.positional.get(2).cloned().unwrap_or(Value::None);
            interp.call(&attr(&this, "fget"), Args::of(vec![owner]))
        })
        .class_method("directive", make)
        .class_method("cascading", make);
    state.build(interp, declared);
}

/// The functions.
pub(crate) fn mapped_function(name: &str) -> Option<Value> {
    Some(match name {
        "mapped_column" => native(name, mapped_column),
        "relationship" | "relation" => native(name, |interp, args| Ok(marker(interp, "Relationship", args))),
        "dynamic_loader" => native(name, |interp, args| {
            Ok(marker(
                interp,
                "Relationship",
                args.with("lazy", Value::str("dynamic")),
            ))
        }),
        "column_property" | "query_expression" => native(name, column_property),
        "synonym" => native(name, |interp, args| Ok(marker(interp, "Synonym", args))),
        "composite" => native(name, |interp, args| Ok(marker(interp, "Composite", args))),
        "deferred" => native(name, |interp, args| {
            let made = column_property(interp, args)?;
            set(&made, "_deferred", Value::Bool(true));
            Ok(made)
        }),
        "backref" => native(name, |_, args| {
            let name = args.positional.into_iter().next().unwrap_or(Value::None);
            Ok(Value::tuple(vec![name, Value::dict_of(args.keywords)]))
        }),
        // Which side of a condition is the other table's is found by its foreign keys.
        "foreign" | "remote" => native(name, |_, args| {
            Ok(args.positional.first().cloned().unwrap_or(Value::None))
        }),
        "validates" => native(name, validates),
        _ => return None,
    })
}

/// `column_property(column)` is the column; any other expression is read by a query.
fn column_property(interp: &Interp, args: Args) -> Result {
    match args.positional.first() {
        Some(column) if is_a(interp, column, "Column") && attr(column, "table").is_none() => {
            Ok(column.clone())
        }
        _ => Ok(marker(interp, "ColumnProperty", args)),
    }
}

/// `@validates("name", …)`
fn validates(_: &Interp, args: Args) -> Result {
    let names = Value::tuple(args.positional);
    Ok(native("decorate", move |interp, args| {
        let made = make(interp, "Validates", ());
        set(&made, "names", names.clone());
        let function = args.positional.into_iter().next().unwrap_or(Value::None);
        set(&made, "function", function);
        Ok(made)
    }))
}

/// What only dataclasses and queries ask for.
const ASIDE: &[&str] = &[
    "compare",
    "deferred_group",
    "deferred_raiseload",
    "use_existing_column",
    "active_history",
    "hash",
    "dataclass_metadata",
];

/// `mapped_column(name, type_, *items, **keywords)`: a `Column` whose type and nullability the annotation may give.
fn mapped_column(interp: &Interp, mut args: Args) -> Result {
    for name in ASIDE {
        take(&mut args, name);
    }
    let deferred = take(&mut args, "deferred");
    let sort_order = take(&mut args, "sort_order");
    let field: Vec<_> = ["init", "default_factory", "default", "kw_only", "repr"]
        .into_iter()
        .filter_map(|name| take(&mut args, name).map(|value| (name, value)))
        .collect();
    let insert_default = take(&mut args, "insert_default");
    let default = field.iter().find(|(name, _)| *name == "default");
    let given = insert_default.or_else(|| default.map(|(_, value)| value.clone()));
    if let Some(value) = given {
        args = args.with("default", value);
    }
    let nullable_given = args.keywords.iter().any(|(name, _)| &**name == "nullable");
    let column = construct(interp, "Column", args)?;
    set(&column, "_mapped", Value::Bool(true));
    set(&column, "_nullable_given", Value::Bool(nullable_given));
    if let Some(deferred) = deferred {
        set(&column, "_deferred", deferred);
    }
    if let Some(order) = sort_order {
        set(&column, "_sort_order", order);
    }
    if !field.is_empty() {
        set(&column, "_field", Value::dict_of(field));
    }
    Ok(column)
}
