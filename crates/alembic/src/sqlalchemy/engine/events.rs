//! `event.listen` and `event.listens_for`.
//!
//! Only "connect" listeners matter here: they set a new connection up (PRAGMAs on SQLite, `SET` on PostgreSQL).

use std::rc::Rc;

use python::{Args, ClassBuilder, Instance, Interp, Native, Result, Value};

use super::handle::ConnectionHandle;
use crate::sqlalchemy::state::state;
use crate::sqlalchemy::util::{attr, set, text};

/// The functions of `sqlalchemy.event`.
pub(crate) fn event_function(name: &str) -> Option<Value> {
    Some(match name {
        "listen" => crate::sqlalchemy::util::native("listen", |interp, args| {
            let mut reader = args.reader("listen");
            let target = reader.required(interp, "target")?;
            let identifier = reader.required_str(interp, "identifier")?;
            let function = reader.required(interp, "fn")?;
            state(interp)
                .listeners
                .borrow_mut()
                .push((target, identifier, function));
            Ok(Value::None)
        }),
        "listens_for" => crate::sqlalchemy::util::native("listens_for", |interp, args| {
            let mut reader = args.reader("listens_for");
            let target = reader.required(interp, "target")?;
            let identifier = reader.required_str(interp, "identifier")?;
            Ok(Native::value("decorate", move |interp, args| {
                let function = args.positional.first().cloned().unwrap_or(Value::None);
                let entry = (target.clone(), Rc::clone(&identifier), function.clone());
                state(interp).listeners.borrow_mut().push(entry);
                Ok(function)
            }))
        }),
        "remove" | "contains" => crate::sqlalchemy::util::native(name, |interp, args| {
            let function = args.positional.get(2).cloned().unwrap_or(Value::None);
            state(interp)
                .listeners
                .borrow_mut()
                .retain(|(_, _, it)| !it.is(&function));
            Ok(Value::Bool(false))
        }),
        _ => return None,
    })
}

/// Calls the "connect" listeners of an engine with a DBAPI-like connection.
pub(crate) fn fire_connect(interp: &Interp, engine: &Value, handle: &ConnectionHandle) -> Result<()> {
    let listeners = state(interp).listeners.borrow().clone();
    for (target, name, function) in listeners {
        let applies = match &target {
            Value::Class(class) => matches!(&*class.name(), "Engine" | "Pool"),
            target => {
                target.is(engine)
                    || attr(engine, "sync_engine").is(target)
                    || attr(target, "_engine").is(engine)
            }
        };
        if !applies || !matches!(&*name, "connect" | "first_connect") {
            continue;
        }
        let connection = dbapi_connection(interp, handle);
        interp.call(&function, Args::of(vec![connection, Value::None]))?;
    }
    Ok(())
}

/// Calls the listeners for a step of the life of a `Table` or a `MetaData` (`before_create`, `after_drop`, …).
///
/// Errors: what they raise.
pub(crate) fn fire_ddl(interp: &Interp, target: &Value, event: &str, connection: &Value) -> Result<()> {
    let listeners = state(interp).listeners.borrow().clone();
    for (listened, name, function) in listeners {
        let applies = match &listened {
            Value::Class(class) => {
                matches!(&*class.name(), "Table" | "MetaData") && interp.is_instance(target, class)
            }
            object => object.is(target),
        };
        if applies && &*name == event {
            let args = Args::of(vec![target.clone(), connection.clone()])
                .with("checkfirst", Value::Bool(false))
                .with("tables", Value::None)
                .with("_ddl_runner", Value::None);
            interp.call(&function, args)?;
        }
    }
    Ok(())
}

/// An object with `cursor()`, `execute()`, `commit()`, as drivers have it.
fn dbapi_connection(interp: &Interp, handle: &ConnectionHandle) -> Value {
    let (for_execute, for_cursor) = (handle.clone(), handle.clone());
    let nothing = |_: &Interp, _: Args| Ok(Value::None);
    let class = ClassBuilder::new("sqlalchemy.engine.interfaces", "DBAPIConnection")
        .method("execute", move |interp, args| {
            raw_execute(interp, args, &for_execute)
        })
        .method("cursor", move |interp, _| Ok(cursor(interp, &for_cursor)))
        .method("commit", nothing)
        .method("rollback", nothing)
        .method("close", nothing)
        .method("create_function", nothing)
        .method("create_collation", nothing)
        .method("enable_load_extension", nothing)
        .constant("isolation_level", Value::None)
        .constant("autocommit", false)
        .build(interp);
    Value::Instance(Instance::new(&class))
}

fn cursor(interp: &Interp, handle: &ConnectionHandle) -> Value {
    let handle = handle.clone();
    let nothing = |_: &Interp, _: Args| Ok(Value::None);
    let class = ClassBuilder::new("sqlalchemy.engine.interfaces", "DBAPICursor")
        .method("execute", move |interp, args| raw_execute(interp, args, &handle))
        .method("fetchone", |interp, args| {
            let result = attr(args.this()?, "_result");
            interp.call_method(&result, "fetchone", Args::default())
        })
        .method("fetchall", |interp, args| {
            let result = attr(args.this()?, "_result");
            interp.call_method(&result, "fetchall", Args::default())
        })
        .method("close", nothing)
        .method("__enter__", |_, args| Ok(args.this()?.clone()))
        .method("__exit__", nothing)
        .build(interp);
    Value::Instance(Instance::new(&class))
}

/// Runs SQL outside of any transaction, as a driver in autocommit mode does.
fn raw_execute(interp: &Interp, args: Args, handle: &ConnectionHandle) -> Result {
    let this = args.this()?.clone();
    let sql = args.positional.get(1).cloned().unwrap_or(Value::None);
    let sql = text(interp, &sql, "an SQL statement")?;
    let result = handle.try_with(interp, |connection| connection.execute(&sql, &[]))?;
    let value = super::execute::result_of(interp, &Value::None, &result)?;
    set(&this, "_result", value);
    Ok(this)
}
