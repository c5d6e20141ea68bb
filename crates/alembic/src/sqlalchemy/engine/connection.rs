//! `Connection`, also as `AsyncConnection`: `await` of a value that cannot be awaited is the value itself.

use std::rc::Rc;

use python::{Args, ClassBuilder, Interp, Result, Value};
use sql::SchemaMap;

use super::execute::{driver_sql, execute_method};
use super::handle::{ConnectionHandle, connection_handle};
use super::transaction::{transaction, two_phase};
use crate::environment::Environment;
use crate::sqlalchemy::state::State;
use crate::sqlalchemy::util::{attr, known, optional_text, raise, set, text, unsupported};

/// Makes `Connection`.
#[allow(clippy::too_many_lines, reason = "a table of methods")]
pub(super) fn classes(interp: &Interp, state: &State) {
    let builder = ClassBuilder::new("sqlalchemy.engine.base", "Connection")
        .tolerant()
        .method("execute", execute_method)
        .method("exec_driver_sql", driver_sql)
        .method("scalar", |interp, args| {
            let result = execute_method(interp, args)?;
            match &result {
                // A sequence is a number already.
                Value::Instance(_) => interp.call_method(&result, "scalar", Args::default()),
                _ => Ok(result),
            }
        })
        .method("scalars", |interp, args| {
            let result = execute_method(interp, args)?;
            interp.call_method(&result, "scalars", Args::default())
        })
        .method("stream", execute_method)
        .method("begin", |interp, args| {
            let this = args.this()?.clone();
            let handle = begin(interp, &this, "This connection has already initialized a SQLAlchemy Transaction() \
                object via begin() or autobegin; can't call begin() here unless rollback() or commit() is called first.")?;
            Ok(transaction(interp, &handle, None, this, false))
        })
        .method("begin_twophase", begin_two_phase)
        .method("begin_nested", |interp, args| {
            let this = args.this()?.clone();
            let handle = handle(interp, &this)?;
            handle.begin_now(interp)?;
            let savepoint = handle.try_with(interp, database::Connection::savepoint)?;
            Ok(transaction(interp, &handle, Some(savepoint), this, false))
        })
        .method("commit", |interp, args| {
            handle(interp, args.this()?)?.end_transaction(interp, true)?;
            Ok(Value::None)
        })
        .method("rollback", |interp, args| {
            handle(interp, args.this()?)?.end_transaction(interp, false)?;
            Ok(Value::None)
        })
        .method("close", |interp, args| handle(interp, args.this()?)?.close(interp).map(|()| Value::None))
        .method("invalidate", |_, _| Ok(Value::None))
        .method("detach", |_, _| Ok(Value::None))
        .method("in_transaction", |interp, args| in_transaction(interp, args.this()?))
        .method("in_nested_transaction", |interp, args| {
            let handle = handle(interp, args.this()?)?;
            Ok(Value::Bool(handle.nested() > 0))
        })
        .method("get_nested_transaction", |_, _| Ok(Value::None))
        .method("schema_for_object", |interp, args| {
            let (this, mut reader) = args.method("schema_for_object")?;
            let of = attr(&reader.required(interp, "obj")?, "schema");
            let schema = handle(interp, &this)?.schema(of.as_str().as_deref());
            Ok(Value::optional_str(schema))
        })
        // Names of versions before 2.0.
        .method("connect", |_, args| Ok(args.this()?.clone()))
        .method("contextual_connect", |_, args| Ok(args.this()?.clone()))
        .method("has_table", super::inspector::has_table)
        .method("table_names", super::inspector::table_names)
        .method("run_callable", |interp, mut args| {
            let this = args.positional.remove(0);
            let function = args.this()?.clone();
            args.positional[0] = this;
            interp.call(&function, args)
        })
        .method("cursor", |_, _| unsupported("a cursor of the database driver"))
        .method("get_transaction", |interp, args| {
            let this = args.this()?.clone();
            let handle = handle(interp, &this)?;
            let open = handle.in_transaction();
            Ok(if open { transaction(interp, &handle, None, this, false) } else { Value::None })
        })
        .method("execution_options", |interp, args| {
            let this = args.this()?.clone();
            let handle = handle(interp, &this)?;
            for (name, value) in args.keywords {
                set_execution_option(interp, &handle, &name, value)?;
            }
            Ok(this)
        })
        .method("get_execution_options", |interp, args| {
            Ok(Value::dict_of(handle(interp, args.this()?)?.options()))
        })
        .method("get_isolation_level", |interp, args| isolation_level(interp, args.this()?))
        .method("run_sync", |interp, args| {
            let (this, mut reader) = args.method("run_sync")?;
            let function = reader.required(interp, "fn")?;
            let mut positional = vec![this];
            positional.extend(reader.rest());
            let result = interp.call(&function, Args { positional, keywords: reader.rest_named() })?;
            interp.await_value(&result)
        })
        .method("start", |_, args| Ok(args.this()?.clone()))
        .method("__enter__", |_, args| Ok(args.this()?.clone()))
        .method("__aenter__", |_, args| Ok(args.this()?.clone()))
        .method("__exit__", |interp, args| handle(interp, args.this()?)?.close(interp).map(|()| Value::Bool(false)))
        .method("__aexit__", |interp, args| handle(interp, args.this()?)?.close(interp).map(|()| Value::Bool(false)))
        .property("closed", |interp, this| Ok(Value::Bool(handle(interp, this)?.is_closed())))
        .property("invalidated", |_, _| Ok(Value::Bool(false)))
        .property("connection", |_, this| Ok(this.clone()))
        .property("sync_connection", |_, this| Ok(this.clone()))
        .property("engine", |_, this| Ok(match attr(this, "_engine_value") { Value::None => this.clone(), engine => engine }))
        .property_rw("dialect", dialect, |_, this, to| {
            set(this, "_dialect", to);
            Ok(())
        })
        .property("default_isolation_level", |_, _| Ok(Value::str("READ COMMITTED")));
    let connection = state.build(interp, builder);
    let builder = ClassBuilder::new("sqlalchemy.ext.asyncio.engine", "AsyncConnection").base(&connection);
    state.build(interp, builder);
}

/// Begins a transaction; `open` is the error if there is one already.
fn begin(interp: &Interp, this: &Value, open: &str) -> Result<ConnectionHandle> {
    let handle = handle(interp, this)?;
    if handle.in_transaction() {
        return Err(raise(interp, "InvalidRequestError", open));
    }
    handle.begin_explicitly(interp)?;
    Ok(handle)
}

/// `begin_twophase(xid=None)`
fn begin_two_phase(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("begin_twophase")?;
    let given = reader.optional_str(interp, "xid")?;
    reader.finish(interp)?;
    let dialect = handle(interp, &this)?.dialect();
    if !dialect.supports_two_phase() {
        let message = format!("{} has no two-phase transactions", dialect.name());
        return Err(interp.raise("NotImplementedError", message));
    }
    let name = given.map_or_else(
        || format!("_sa_{}", uuid::Uuid::new_v4().simple()),
        |name| name.replace('\'', "''"),
    );
    let handle = begin(
        interp,
        &this,
        "Cannot start a two phase transaction when a transaction is already in progress.",
    )?;
    Ok(two_phase(interp, &handle, name, this))
}

fn in_transaction(interp: &Interp, this: &Value) -> Result {
    Ok(Value::Bool(handle(interp, this)?.in_transaction()))
}

pub(super) fn handle(interp: &Interp, this: &Value) -> Result<ConnectionHandle> {
    connection_handle(this).ok_or_else(|| interp.type_error("not a connection"))
}

/// `connection.dialect`, with the version of the server.
fn dialect(interp: &Interp, this: &Value) -> Result {
    let kept = attr(this, "_dialect");
    let handle = handle(interp, this)?;
    let value = if kept.is_none() {
        let driver = handle.shared().borrow().url().drivername.clone();
        let made = super::dialect_value(interp, handle.dialect(), Some(&driver));
        let of_engine = attr(&attr(this, "_engine_value"), "dialect");
        if !of_engine.is_none() {
            set(&made, "is_async", attr(&of_engine, "is_async"));
        }
        made
    } else {
        kept
    };
    // An error of what was sent before must not be taken for one of the question.
    interp.settle()?;
    if attr(&value, "server_version_info").is_none()
        && !handle.is_closed()
        && let Ok(version) = handle.try_with(interp, database::Connection::server_version)
    {
        let parts = version.iter().map(|it| Value::Int(i64::from(*it))).collect();
        set(&value, "server_version_info", Value::tuple(parts));
    }
    set(this, "_dialect", value.clone());
    Ok(value)
}

/// One of `execution_options(…)`.
///
/// Errors: an isolation level that there is not; an option that would decide where statements go, and is not supported.
pub(super) fn set_execution_option(
    interp: &Interp,
    handle: &ConnectionHandle,
    name: &str,
    value: Value,
) -> Result<()> {
    match name {
        "isolation_level" => set_isolation(interp, handle, &value)?,
        MAP => translate_schemas(interp, handle, &value)?,
        _ => {}
    }
    handle.set_option(name, value);
    Ok(())
}

/// Runs something with the `schema_translate_map` of its own `execution_options`; the other options change no text.
///
/// Errors: those of `run`, and of an option that is none.
pub(super) fn with_schemas<T>(
    interp: &Interp,
    handle: &ConnectionHandle,
    options: Option<&Value>,
    run: impl FnOnce() -> Result<T>,
) -> Result<T> {
    let map = match options {
        Some(Value::Dict(options)) => options.borrow().get_str(MAP).cloned(),
        _ => None,
    };
    let Some(map) = map else { return run() };
    let before = handle.options().into_iter().find(|(name, _)| name == MAP);
    translate_schemas(interp, handle, &map)?;
    let result = run();
    interp.settle()?;
    translate_schemas(interp, handle, &before.map_or(Value::None, |(_, map)| map))?;
    result
}

const MAP: &str = "schema_translate_map";

/// `schema_translate_map={None: "tenant"}`, also for the migration that runs on the connection.
fn translate_schemas(interp: &Interp, handle: &ConnectionHandle, map: &Value) -> Result<()> {
    known(interp, map, "`schema_translate_map`")?;
    let mut schemas = SchemaMap::default();
    if !map.is_none() {
        for (from, to) in interp.mapping_items(map)? {
            let name = |it: &Value| optional_text(interp, it, "a schema of `schema_translate_map`");
            schemas.0.push((name(&from)?, name(&to)?));
        }
    }
    handle.try_with(interp, |connection| connection.translate_schemas(schemas))?;
    if let Ok(current) = Environment::current(interp)
        && let Ok(mut context) = current.context.try_borrow_mut()
        && context
            .connection()
            .is_some_and(|own| Rc::ptr_eq(&own, &handle.shared()))
    {
        context.follow_connection();
    }
    Ok(())
}

/// `isolation_level="AUTOCOMMIT"` and the SQL levels.
fn set_isolation(interp: &Interp, handle: &ConnectionHandle, level: &Value) -> Result<()> {
    if level.is_none() {
        return Ok(());
    }
    let level = text(interp, level, "`isolation_level`")?;
    let word = level.to_uppercase().replace('_', " ");
    let dialect = handle.dialect();
    let levels = dialect.isolation_levels();
    if !levels.contains(&&*word) {
        let message = format!(
            "Invalid value '{word}' for isolation_level. Valid isolation levels for '{}' are {}",
            dialect.name(),
            levels.join(", ")
        );
        return Err(raise(interp, "ArgumentError", message));
    }
    handle.set_autocommit(interp, word == "AUTOCOMMIT")?;
    if word == "AUTOCOMMIT" || dialect.isolation_query().is_none() {
        return Ok(());
    }
    let sql = format!("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL {word}");
    handle.try_with(interp, |connection| connection.execute(&sql, &[]).map(drop))
}

/// `connection.get_isolation_level()`: what the database says, which knows nothing of autocommit.
fn isolation_level(interp: &Interp, this: &Value) -> Result {
    let handle = handle(interp, this)?;
    let Some(query) = handle.dialect().isolation_query() else {
        return Ok(Value::str("SERIALIZABLE"));
    };
    let level = handle.try_with(interp, |connection| connection.execute(query, &[]))?;
    Ok(match level.scalar() {
        Some(sql::SqlValue::Text(level)) => Value::str(level.to_uppercase()),
        _ => Value::None,
    })
}
