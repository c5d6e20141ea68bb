//! `MetaData`.

use python::{Args, ClassBuilder, Interp, Result, Value};

use crate::sqlalchemy::state::{State, is_a};
use crate::sqlalchemy::util::{attr, construct, raise, set};

/// Makes `MetaData`.
pub(super) fn classes(interp: &Interp, state: &State) {
    let item = state.class(interp, "SchemaItem");
    let builder = ClassBuilder::new("sqlalchemy.sql.schema", "MetaData")
        .base(&item)
        .tolerant()
        .method("__init__", init)
        .property("sorted_tables", |interp, this| {
            sorted_tables(interp, this).map(Value::list)
        })
        .method("create_all", |interp, args| {
            super::create::create_all(interp, args, true)
        })
        .method("drop_all", |interp, args| {
            super::create::create_all(interp, args, false)
        })
        .method("reflect", super::reflect::reflect)
        .method("clear", |_, args| {
            if let Value::Dict(tables) = attr(args.this()?, "tables") {
                tables.borrow_mut().clear();
            }
            Ok(Value::None)
        })
        .method("remove", |interp, args| {
            let table = args.positional.get(1).cloned().unwrap_or(Value::None);
            if let Value::Dict(tables) = attr(args.this()?, "tables") {
                let key = interp.hash_key(&attr(&table, "key"))?;
                tables.borrow_mut().remove(&key);
            }
            Ok(Value::None)
        })
        .method("__contains__", |interp, args| {
            let key = match args.positional.get(1) {
                Some(table) if is_a(interp, table, "Table") => attr(table, "key"),
                Some(key) => key.clone(),
                None => Value::None,
            };
            match attr(args.this()?, "tables") {
                Value::Dict(tables) => Ok(Value::Bool(tables.borrow().contains(&interp.hash_key(&key)?))),
                _ => Ok(Value::Bool(false)),
            }
        })
        .method("__repr__", |_, _| Ok(Value::str("MetaData()")));
    state.build(interp, builder);
}

/// `MetaData(schema=…, naming_convention=…)`
fn init(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("MetaData.__init__")?;
    let first = reader.optional("bind");
    let schema = match first {
        // Before 2.0 the first parameter was the bind; now it is the schema.
        Some(schema @ (Value::Str(_) | Value::Unknown(_))) => schema,
        Some(bind) if !bind.is_none() => {
            set(&this, "bind", bind);
            reader.optional("schema").unwrap_or(Value::None)
        }
        _ => reader.named("schema").unwrap_or(Value::None),
    };
    set(&this, "schema", schema);
    for name in ["quote_schema", "naming_convention"] {
        let value = reader.named(name).unwrap_or(Value::None);
        set(&this, name, value);
    }
    let reflects = reader.named("reflect");
    set(&this, "tables", Value::dict(python::Dict::default()));
    set(&this, "_sequences", Value::dict(python::Dict::default()));
    set(&this, "_info", reader.named("info").unwrap_or(Value::None));
    reader.finish(interp)?;
    if matches!(reflects, Some(Value::Bool(true))) {
        interp.call_method(&this, "reflect", Args::default())?;
    }
    Ok(Value::None)
}

/// `MetaData(naming_convention=…)`, with the convention of another `MetaData` value if there is one.
///
/// Errors: none of its own.
pub fn new_metadata(interp: &Interp, like: Option<&Value>) -> Result {
    let made = construct(interp, "MetaData", Args::default())?;
    if let Some(like) = like {
        set(&made, "naming_convention", attr(like, "naming_convention"));
    }
    Ok(made)
}

/// The tables in the order of their foreign keys; those that wait for nothing in the order of their names
/// (`sort_tables` in `sqlalchemy/sql/ddl.py`).
pub(super) fn sorted_tables(interp: &Interp, this: &Value) -> Result<Vec<Value>> {
    let Value::Dict(tables) = attr(this, "tables") else {
        return Ok(Vec::new());
    };
    let mut waiting: Vec<(String, Value, Vec<String>)> = Vec::new();
    for (key, table) in tables.borrow().iter() {
        let key = key.as_str().unwrap_or_default().to_string();
        let needs = super::targets::referred_tables(interp, table)?;
        let needs = needs.into_iter().filter(|needed| *needed != key).collect();
        waiting.push((key, table.clone(), needs));
    }
    waiting.sort_by(|left, right| left.0.cmp(&right.0));
    let known: Vec<String> = waiting.iter().map(|(key, _, _)| key.clone()).collect();
    let mut done: Vec<String> = Vec::new();
    let mut sorted = Vec::new();
    while !waiting.is_empty() {
        let ready: Vec<bool> = waiting
            .iter()
            .map(|(_, _, needs)| needs.iter().all(|it| done.contains(it) || !known.contains(it)))
            .collect();
        if !ready.contains(&true) {
            let names: Vec<&str> = waiting.iter().map(|(key, _, _)| key.as_str()).collect();
            return Err(raise(
                interp,
                "CircularDependencyError",
                format!("Circular dependency detected. ({})", names.join(", ")),
            ));
        }
        let mut rest = Vec::new();
        for (entry, ready) in waiting.into_iter().zip(ready) {
            if ready {
                done.push(entry.0);
                sorted.push(entry.1);
            } else {
                rest.push(entry);
            }
        }
        waiting = rest;
    }
    Ok(sorted)
}
