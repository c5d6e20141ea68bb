//! `sqlalchemy.orm._host`: what the part of the ORM that is written in Python needs from Rust.

use std::path::Path;
use std::rc::Rc;

use python::{Args, Class, Instance, Interp, Module, ModuleBuilder, Result, Value};
use sql::Expr;
use sql::expr::FromItem;

use super::annotations::mapped_annotation;
use super::attributes::{is_marker, marker};
use super::mapping::{Unconfigured, map_class};
use crate::sqlalchemy::convert::to_expr;
use crate::sqlalchemy::engine::{Header, ResultNode, connection_handle, row_value};
use crate::sqlalchemy::state::{is_a, state};
use crate::sqlalchemy::statements::{self, Change, SelectNode};
use crate::sqlalchemy::util::{attr, known, native, unsupported};

/// Builds the module.
pub(super) fn make(_: &Interp) -> Result<Rc<Module>> {
    let module = ModuleBuilder::new("sqlalchemy.orm._host").tolerant();
    Ok(results(statements_(objects(classes(module)))).build())
}

fn arg(args: &Args, index: usize) -> Value {
    args.positional.get(index).cloned().unwrap_or(Value::None)
}

fn class_arg(interp: &Interp, args: &Args) -> Result<Rc<Class>> {
    match args.positional.first() {
        Some(Value::Class(class)) => Ok(Rc::clone(class)),
        _ => Err(interp.type_error("a class is needed")),
    }
}

fn own(class: &Class, name: &str) -> Option<Value> {
    class.dict.borrow().get(name).cloned()
}

/// What declarative mapping left on classes.
fn classes(module: ModuleBuilder) -> ModuleBuilder {
    module
        .function("is_mapped", |_, args| {
            let mapped = matches!(args.positional.first(), Some(Value::Class(class)) if own(class, "__sa_columns__").is_some());
            Ok(Value::Bool(mapped))
        })
        .function("mapper", |interp, args| {
            Ok(own(&*class_arg(interp, &args)?, "__sa_mapper__").unwrap_or(Value::None))
        })
        .function("set_mapper", |interp, args| {
            class_arg(interp, &args)?.set("__sa_mapper__", arg(&args, 1));
            Ok(Value::None)
        })
        .function("remap", |interp, args| {
            let class = class_arg(interp, &args)?;
            class.set("__sa_mapper__", Value::None);
            map_class(interp, &class).map(|()| Value::None)
        })
        .function("mapper_args", |interp, args| {
            Ok(own(&*class_arg(interp, &args)?, "__sa_mapper_args__").unwrap_or(Value::None))
        })
        .function("mapped_columns", |interp, args| {
            let columns = own(&*class_arg(interp, &args)?, "__sa_columns__").unwrap_or(Value::None);
            let pairs = interp.mapping_items(&columns)?;
            Ok(Value::list(
                pairs.into_iter().map(|(key, column)| Value::tuple(vec![key, column])).collect(),
            ))
        })
        .function("validators", |interp, args| {
            let found = class_arg(interp, &args)?.lookup("__sa_validators__");
            Ok(found.unwrap_or_else(|| Value::dict(python::Dict::default())))
        })
        .function("markers", |interp, args| {
            let class = class_arg(interp, &args)?;
            let found = class.dict.borrow();
            let markers = found.iter().filter(|(_, value)| is_marker(value));
            Ok(Value::list(
                markers
                    .map(|(key, value)| Value::tuple(vec![Value::Str(Rc::clone(key)), value.clone()]))
                    .collect(),
            ))
        })
        .function("marker", |interp, args| {
            let (kind, key) = (arg(&args, 0).as_str().unwrap_or_default(), arg(&args, 1));
            let mut made = Args::of(interp.collect(&arg(&args, 2))?);
            for (name, value) in interp.mapping_items(&arg(&args, 3))? {
                made = made.with(&name.as_str().unwrap_or_default(), value);
            }
            let made = marker(interp, &kind, made);
            crate::sqlalchemy::util::set(&made, "key", key);
            Ok(made)
        })
        .function("take_unconfigured", |interp, _| {
            Ok(Value::list(Unconfigured::of(interp).0.take()))
        })
        .function("class_registry", |interp, args| {
            let registry = class_arg(interp, &args)?.lookup("registry").unwrap_or(Value::None);
            Ok(attr(&registry, "_class_registry"))
        })
        .function("mapped_inner", |interp, args| {
            let name = arg(&args, 1).as_str().unwrap_or_default();
            let found = mapped_annotation(interp, &class_arg(interp, &args)?, &name)?;
            Ok(found.unwrap_or(Value::None))
        })
        .function("raw_attribute", |interp, args| {
            let name = arg(&args, 1).as_str().unwrap_or_default();
            Ok(class_arg(interp, &args)?.lookup(&name).unwrap_or(Value::None))
        })
        .function("evaluate", evaluate)
}

/// An expression that stands in a string, with the values of its names.
fn evaluate(interp: &Interp, args: Args) -> Result {
    let text = arg(&args, 0).as_str().unwrap_or_default();
    let (mut names, mut values) = (Vec::new(), Vec::new());
    for (name, value) in interp.mapping_items(&arg(&args, 1))? {
        names.extend(name.as_str().map(|it| it.to_string()));
        values.push(value);
    }
    let source = format!("def value({}):\n    return ({text})\n", names.join(", "));
    let module = interp.run_text("<relationship>", Path::new("<frozen>/relationship.py"), &source)?;
    let function = module.get("value").unwrap_or(Value::None);
    interp.call(&function, Args::of(values))
}

fn instance(value: &Value) -> Option<&Rc<Instance>> {
    match value {
        Value::Instance(instance) => Some(instance),
        _ => None,
    }
}

/// The values in objects, past their attributes' own ways.
fn objects(module: ModuleBuilder) -> ModuleBuilder {
    module
        .function("new", |interp, args| {
            Ok(Value::Instance(Instance::new(&class_arg(interp, &args)?)))
        })
        .function("weak", |interp, args| {
            let Some(Value::Instance(instance)) = args.positional.first() else {
                return Err(interp.type_error("an instance is needed"));
            };
            let weak = Rc::downgrade(instance);
            Ok(native("weak", move |_, _| {
                Ok(weak.upgrade().map_or(Value::None, Value::Instance))
            }))
        })
        .function("has", |_, args| {
            let name = arg(&args, 1).as_str().unwrap_or_default();
            let found = args
                .positional
                .first()
                .and_then(instance)
                .and_then(|it| it.get(&name));
            Ok(Value::Bool(found.is_some()))
        })
        .function("peek", |_, args| {
            let name = arg(&args, 1).as_str().unwrap_or_default();
            let found = args
                .positional
                .first()
                .and_then(instance)
                .and_then(|it| it.get(&name));
            Ok(found.unwrap_or(Value::None))
        })
        .function("put", |_, args| {
            let name = arg(&args, 1).as_str().unwrap_or_default();
            crate::sqlalchemy::util::set(&arg(&args, 0), &name, arg(&args, 2));
            Ok(Value::None)
        })
        .function("drop", |_, args| {
            let name = arg(&args, 1).as_str().unwrap_or_default();
            if let Some(object) = args.positional.first().and_then(instance) {
                object.attrs.borrow_mut().shift_remove(&*name);
            }
            Ok(Value::None)
        })
        .function("fill", fill)
        .function("changes", changes)
}

/// `fill(object, keys, values, state)`: puts the values of a row in where the object has none from the database.
fn fill(interp: &Interp, args: Args) -> Result {
    let object = arg(&args, 0);
    let state = arg(&args, 3);
    let Value::Dict(saved) = attr(&state, "saved") else {
        return Err(interp.type_error("not a state"));
    };
    let (keys, values) = (interp.collect(&arg(&args, 1))?, interp.collect(&arg(&args, 2))?);
    if let Some(object) = instance(&object) {
        object.set("_sa_instance_state", state);
        for (key, value) in keys.iter().zip(values) {
            let Some(key) = key.as_str() else { continue };
            if saved.borrow().get_str(&key).is_some() {
                continue;
            }
            saved.borrow_mut().set_str(&key, value.clone());
            // What was set while the column was not loaded stays.
            if object.get(&key).is_none() {
                object.set(&key, value);
            }
        }
    }
    Ok(Value::None)
}

/// `changes(object, columns, saved, flagged)`: the attributes whose values are not the saved ones.
fn changes(interp: &Interp, args: Args) -> Result {
    let (object, flagged) = (arg(&args, 0), arg(&args, 3));
    let (Value::Dict(columns), Value::Dict(saved)) = (arg(&args, 1), arg(&args, 2)) else {
        return Err(interp.type_error("not dictionaries"));
    };
    let mut found = python::Dict::default();
    let Some(object) = instance(&object) else {
        return Ok(Value::dict(found));
    };
    let keys: Vec<Rc<str>> = columns
        .borrow()
        .iter()
        .filter_map(|(key, _)| key.as_str())
        .collect();
    for key in keys {
        let Some(now) = object.get(&key) else { continue };
        let before = saved.borrow().get_str(&key).cloned();
        let same = match &before {
            Some(before) if now.is(before) => !interp.contains(&flagged, &Value::Str(Rc::clone(&key)))?,
            Some(before) if !is_sql(interp, &now) => interp.eq(&now, before)?,
            _ => false,
        };
        if !same {
            found.set_str(&key, now);
        }
    }
    Ok(Value::dict(found))
}

fn is_sql(interp: &Interp, value: &Value) -> bool {
    is_a(interp, value, "ClauseElement") || is_a(interp, value, "Sequence")
}

/// What statements are made of.
fn statements_(module: ModuleBuilder) -> ModuleBuilder {
    let select = |args: &Args| args.positional.first().and_then(Value::native::<SelectNode>);
    module
        .function("entities", |_, args| {
            Ok(statements::entities_of(&arg(&args, 0)).map_or(Value::None, Value::list))
        })
        .function("options", move |_, args| {
            Ok(Value::list(
                select(&args).map(|node| node.options.clone()).unwrap_or_default(),
            ))
        })
        .function("has_from", move |_, args| {
            Ok(Value::Bool(select(&args).is_some_and(|node| node.has_from())))
        })
        .function("plain", |_, args| {
            Ok(Value::Bool(statements::conditions_of(&arg(&args, 0)).is_some()))
        })
        .function("conditions", move |_, args| {
            Ok(Value::list(
                statements::conditions_of(&arg(&args, 0)).unwrap_or_default(),
            ))
        })
        .function("changed_entity", |_, args| {
            let change = args.positional.first().and_then(Value::native::<Change>);
            Ok(change.map_or(Value::None, |change| change.table.clone()))
        })
        .function("returned_entities", move |_, args| {
            let change = args.positional.first().and_then(Value::native::<Change>);
            Ok(Value::list(
                change
                    .map(|change| change.returned().to_vec())
                    .unwrap_or_default(),
            ))
        })
        .function("column_pairs", |interp, args| {
            let expr = to_expr(interp, &arg(&args, 0), &sql::dialect::Sqlite::PLAIN)?;
            let mut pairs = Vec::new();
            column_pairs(&expr, &mut pairs);
            Ok(Value::list(pairs))
        })
        .function("client_defaults", |interp, args| {
            let mut row = Vec::new();
            for key in interp.collect(&arg(&args, 1))? {
                row.push((key, Value::None));
            }
            let attribute = arg(&args, 2).as_str();
            let attribute = attribute.as_deref().unwrap_or("default");
            let added = statements::missing(interp, &arg(&args, 0), &row, attribute)?;
            Ok(Value::list(
                added
                    .into_iter()
                    // The statement itself sees to sequences, as not every database has them.
                    .filter(|(_, value)| !is_a(interp, value, "Sequence"))
                    .map(|(column, value)| Value::tuple(vec![column, value]))
                    .collect(),
            ))
        })
        .function("is_sql", |interp, args| {
            Ok(Value::Bool(is_sql(interp, &arg(&args, 0))))
        })
}

/// The columns that a condition compares with each other: pairs of (table, column).
fn column_pairs(expr: &Expr, pairs: &mut Vec<Value>) {
    let name = |expr: &Expr| match expr {
        Expr::Column(column) => match column.from.as_deref() {
            Some(FromItem::Table(table)) => {
                let full = match &table.schema {
                    Some(schema) => format!("{schema}.{}", table.name),
                    None => table.name.clone(),
                };
                Some(Value::tuple(vec![Value::str(full), Value::str(&column.name)]))
            }
            _ => None,
        },
        _ => None,
    };
    match expr {
        Expr::Binary { left, right, .. } => {
            if let (Some(left), Some(right)) = (name(left), name(right)) {
                pairs.push(Value::tuple(vec![left, right]));
            }
        }
        Expr::And(parts) | Expr::Or(parts) => parts.iter().for_each(|part| column_pairs(part, pairs)),
        _ => {}
    }
}

/// Rows, connections, listeners, refusals.
fn results(module: ModuleBuilder) -> ModuleBuilder {
    module
        .function("result", |interp, args| {
            let mut keys = Vec::new();
            for key in interp.collect(&arg(&args, 0))? {
                keys.push(key.as_str().unwrap_or_default());
            }
            let mut rows = Vec::new();
            for row in interp.collect(&arg(&args, 1))? {
                rows.push(interp.collect(&row)?);
            }
            let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
            let header = Header::new(keys, Vec::new());
            Ok(ResultNode::value(interp, header, rows, count, None, true))
        })
        .function("row", |interp, args| {
            let mut keys: Vec<Rc<str>> = Vec::new();
            for key in interp.collect(&arg(&args, 0))? {
                keys.extend(key.as_str());
            }
            Ok(row_value(
                interp,
                &Rc::new(Header::new(keys, Vec::new())),
                interp.collect(&arg(&args, 1))?,
            ))
        })
        .function("is_connection", |_, args| {
            Ok(Value::Bool(connection_handle(&arg(&args, 0)).is_some()))
        })
        .function("listeners", |interp, args| {
            let (target, name) = (arg(&args, 0), arg(&args, 1).as_str().unwrap_or_default());
            let all = state(interp).listeners.borrow().clone();
            let mut found = Vec::new();
            for (on, event, function) in all {
                if event == name && concerns(interp, &on, &target) {
                    found.push(function);
                }
            }
            Ok(Value::list(found))
        })
        .function("known", |interp, args| {
            let what = arg(&args, 1).as_str().unwrap_or_default();
            known(interp, &arg(&args, 0), &what).map(|()| Value::None)
        })
        .function("unsupported", |_, args| {
            unsupported(arg(&args, 0).as_str().unwrap_or_default())
        })
}

/// Whether a listener on something hears of an event of `target`: a class of its parents, a session of its class.
fn concerns(interp: &Interp, on: &Value, target: &Value) -> bool {
    if on.is(target) {
        return true;
    }
    match (on, target) {
        (Value::Class(on), Value::Class(target)) => target.is_subclass(on),
        (Value::Class(on), target @ Value::Instance(_)) => interp.is_instance(target, on),
        // A `sessionmaker` or `scoped_session` stands for its sessions.
        (Value::Instance(_), Value::Instance(_)) => {
            matches!(
                &*interp.class_of(on).name(),
                "sessionmaker" | "scoped_session" | "async_sessionmaker"
            )
        }
        (Value::Instance(on), Value::Class(_)) => {
            &*on.class().name() == "Mapper" && attr(&Value::Instance(Rc::clone(on)), "class_").is(target)
        }
        _ => false,
    }
}
