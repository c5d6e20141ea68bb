//! `Connection`, also as `AsyncConnection`: `await` of a value that cannot be awaited is the value itself.

use std::rc::Rc;

use database::ResultSet;
use python::{Args, ClassBuilder, Interp, Result, Value};
use sql::Statement;

use super::handle::{ConnectionHandle, connection_handle};
use super::result::{ResultNode, set_inserted};
use super::transaction::transaction;
use crate::sqlalchemy::convert::to_statement;
use crate::sqlalchemy::schema::ddl_statements;
use crate::sqlalchemy::state::{State, make, state};
use crate::sqlalchemy::statements::{Change, SelectNode, entity_columns};
use crate::sqlalchemy::types::{result_processor, type_of_result};
use crate::sqlalchemy::util::{attr, compile_error, known, raise, set, text};
use crate::sqlalchemy::values::from_sql_value;

/// Makes `Connection`.
#[allow(clippy::too_many_lines, reason = "a table of methods")]
pub(super) fn classes(interp: &Interp, state: &State) {
    let builder = ClassBuilder::new("sqlalchemy.engine.base", "Connection")
        .tolerant()
        .method("execute", execute_method)
        .method("exec_driver_sql", driver_sql)
        .method("scalar", |interp, args| {
            let result = execute_method(interp, args)?;
            interp.call_method(&result, "scalar", Args::default())
        })
        .method("scalars", |interp, args| {
            let result = execute_method(interp, args)?;
            interp.call_method(&result, "scalars", Args::default())
        })
        .method("stream", execute_method)
        .method("begin", |interp, args| {
            let this = args.this()?.clone();
            let handle = handle(interp, &this)?;
            if handle.shared().borrow().in_transaction() {
                return Err(raise(
                    interp,
                    "InvalidRequestError",
                    "This connection has already initialized a SQLAlchemy Transaction() object via begin() or \
                     autobegin; can't call begin() here unless rollback() or commit() is called first.",
                ));
            }
            handle.begin_explicitly(interp)?;
            Ok(transaction(interp, &handle, None, this, false))
        })
        .method("begin_nested", |interp, args| {
            let this = args.this()?.clone();
            let handle = handle(interp, &this)?;
            handle.autobegin(interp)?;
            let savepoint = handle.try_with(interp, database::Connection::savepoint)?;
            Ok(transaction(interp, &handle, Some(savepoint), this, false))
        })
        .method("commit", |interp, args| {
            handle(interp, args.this()?)?.try_with(interp, database::Connection::commit)?;
            Ok(Value::None)
        })
        .method("rollback", |interp, args| {
            handle(interp, args.this()?)?.try_with(interp, database::Connection::rollback)?;
            Ok(Value::None)
        })
        .method("close", |interp, args| handle(interp, args.this()?)?.close(interp).map(|()| Value::None))
        .method("invalidate", |_, _| Ok(Value::None))
        .method("detach", |_, _| Ok(Value::None))
        .method("in_transaction", |interp, args| in_transaction(interp, args.this()?))
        .method("in_nested_transaction", |_, _| Ok(Value::Bool(false)))
        .method("get_transaction", |interp, args| {
            let this = args.this()?.clone();
            let handle = handle(interp, &this)?;
            let open = handle.shared().borrow().in_transaction();
            Ok(if open { transaction(interp, &handle, None, this, false) } else { Value::None })
        })
        .method("execution_options", |interp, args| {
            let this = args.this()?.clone();
            let handle = handle(interp, &this)?;
            for (name, value) in args.keywords {
                if &*name == "isolation_level" {
                    set_isolation(interp, &handle, &value)?;
                }
                handle.set_option(&name, value);
            }
            Ok(this)
        })
        .method("get_execution_options", |interp, args| {
            Ok(Value::dict_of(handle(interp, args.this()?)?.options()))
        })
        .method("get_isolation_level", |interp, args| {
            let this = args.this()?.clone();
            let handle = handle(interp, &this)?;
            let connection = handle.shared();
            let autocommit = connection.borrow().is_autocommit();
            if autocommit {
                return Ok(Value::str("AUTOCOMMIT"));
            }
            Ok(Value::str(if handle.dialect().default_schema().is_some() { "READ COMMITTED" } else { "SERIALIZABLE" }))
        })
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

fn in_transaction(interp: &Interp, this: &Value) -> Result {
    let handle = handle(interp, this)?;
    let connection = handle.shared();
    let open = connection.borrow().in_transaction();
    Ok(Value::Bool(open))
}

fn handle(interp: &Interp, this: &Value) -> Result<ConnectionHandle> {
    connection_handle(this).ok_or_else(|| interp.type_error("not a connection"))
}

/// `connection.dialect`, with the version of the server.
fn dialect(interp: &Interp, this: &Value) -> Result {
    let kept = attr(this, "_dialect");
    let handle = handle(interp, this)?;
    let value = if kept.is_none() {
        let driver = handle.shared().borrow().url().drivername.clone();
        super::dialect_value(interp, handle.dialect(), Some(&driver))
    } else {
        kept
    };
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

/// `isolation_level="AUTOCOMMIT"` and the SQL levels.
pub(super) fn set_isolation(interp: &Interp, handle: &ConnectionHandle, level: &Value) -> Result<()> {
    if level.is_none() {
        return Ok(());
    }
    let level = text(interp, level, "`isolation_level`")?;
    let word = level.to_uppercase().replace('_', " ");
    handle.try_with(interp, |connection| {
        connection.set_autocommit(word == "AUTOCOMMIT")?;
        if word != "AUTOCOMMIT" && connection.dialect().default_schema().is_some() {
            connection.execute(
                &format!("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL {word}"),
                &[],
            )?;
        }
        Ok(())
    })
}

fn execute_method(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("Connection.execute")?;
    let statement = reader.required(interp, "statement")?;
    let rest = reader.rest();
    let parameters = match rest.as_slice() {
        [] => reader.named("parameters"),
        [one] => Some(one.clone()),
        // `execute(statement, {…}, {…})` of before 2.0.
        many => Some(Value::list(many.to_vec())),
    };
    let mut keywords = reader.rest_named();
    keywords.retain(|(name, _)| !matches!(&**name, "execution_options" | "bind_arguments"));
    let parameters = if keywords.is_empty() {
        parameters
    } else {
        Some(Value::dict_of(keywords))
    };
    let handle = handle(interp, &this)?;
    execute(interp, &handle, &statement, parameters)
}

/// Executes a statement with a dictionary of parameters, or with a list of them.
pub(crate) fn execute(
    interp: &Interp,
    handle: &ConnectionHandle,
    statement: &Value,
    parameters: Option<Value>,
) -> Result {
    known(interp, statement, "the statement to execute")?;
    let parameters = parameters.filter(|it| !it.is_none());
    if let Some(parameters) = &parameters {
        known(interp, parameters, "the parameters of a statement")?;
    }
    if let Some(statements) = ddl_statements(interp, statement, handle.dialect())? {
        for sql in statements {
            handle.run(interp, &sql, &[])?;
        }
        return Ok(ResultNode::value(interp, Vec::new(), Vec::new(), -1, None, false));
    }
    if statement.as_str().is_some() {
        // SQLAlchemy 2 refuses strings; 1.x ran them as they are.
        return Err(raise(
            interp,
            "ObjectNotExecutableError",
            format!("Not an executable object: {}", interp.repr(statement)?),
        ));
    }
    let sets: Vec<Value> = match &parameters {
        None => vec![Value::None],
        Some(Value::List(list)) if list.borrow().is_empty() => vec![Value::None],
        Some(list @ (Value::List(_) | Value::Tuple(_))) => interp.collect(list)?,
        Some(one) => vec![one.clone()],
    };
    let mut last = None;
    let mut count = 0;
    for parameters in &sets {
        let result = execute_one(interp, handle, statement, parameters)?;
        count += result.rowcount.max(0);
        last = Some(result);
    }
    let mut result = last.unwrap_or_default();
    if sets.len() > 1 {
        result.rowcount = count;
        result.rows.clear();
        result.columns.clear();
    }
    let types = result_types(interp, statement)?;
    let value = result_value(interp, &result, &types)?;
    if let Some(id) = result.last_insert_id {
        set_inserted(&value, Value::tuple(vec![Value::Int(id)]));
    }
    Ok(value)
}

fn execute_one(
    interp: &Interp,
    handle: &ConnectionHandle,
    statement: &Value,
    parameters: &Value,
) -> Result<ResultSet> {
    let dialect = handle.dialect();
    let state = state(interp);
    let pairs: Vec<(String, Value)> = if parameters.is_none() {
        Vec::new()
    } else {
        interp
            .mapping_items(parameters)?
            .into_iter()
            .filter_map(|(key, value)| {
                let key = key.as_str().or_else(|| attr(&key, "name").as_str())?;
                Some((key.to_string(), value))
            })
            .collect()
    };
    let before = state.params.replace(pairs.clone());
    let converted =
        with_parameters(interp, statement, &pairs).and_then(|it| to_statement(interp, &it, dialect));
    *state.params.borrow_mut() = before;
    let converted: Statement = converted?;
    let compiled = dialect
        .compile(&converted)
        .map_err(|error| compile_error(interp, &error))?;
    handle.run(interp, &compiled.sql, &compiled.params)
}

/// Parameters of an `INSERT` or `UPDATE` without values are its values.
fn with_parameters(interp: &Interp, statement: &Value, pairs: &[(String, Value)]) -> Result {
    let Some(change) = statement.native::<Change>() else {
        return Ok(statement.clone());
    };
    if pairs.is_empty() || !change.takes_values() || change.has_values() {
        return Ok(statement.clone());
    }
    let row = Value::dict_of(pairs.iter().map(|(name, value)| (name.as_str(), value.clone())));
    let class = interp.class_of(statement).name();
    Ok(make(interp, &class, change.with_row(interp, &row)?))
}

/// The types of the columns of a query, as Python values; empty where nothing is known.
fn result_types(interp: &Interp, statement: &Value) -> Result<Vec<Value>> {
    let columns = if statement.native::<SelectNode>().is_some() {
        entity_columns(interp, statement)?
    } else {
        crate::sqlalchemy::statements::returning_columns(interp, statement)?
    };
    Ok(columns
        .iter()
        .map(|column| type_of_result(interp, column))
        .collect())
}

/// A `Result` object from what the database gave.
pub(super) fn result_value(interp: &Interp, result: &ResultSet, types: &[Value]) -> Result {
    let keys: Vec<Rc<str>> = result
        .columns
        .iter()
        .map(|it| Rc::from(it.name.as_str()))
        .collect();
    let mut rows = Vec::new();
    for row in &result.rows {
        let mut values = Vec::new();
        for (index, cell) in row.iter().enumerate() {
            let value = from_sql_value(interp, cell)?;
            values.push(match types.get(index) {
                Some(type_) => result_processor(interp, type_, value)?,
                None => value,
            });
        }
        rows.push(values);
    }
    Ok(ResultNode::value(
        interp,
        keys,
        rows,
        result.rowcount,
        result.last_insert_id,
        result.returns_rows(),
    ))
}

/// `connection.exec_driver_sql(text, parameters)`
fn driver_sql(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("Connection.exec_driver_sql")?;
    let statement = reader.required(interp, "statement")?;
    let parameters = reader.optional("parameters").unwrap_or(Value::None);
    let sql = text(interp, &statement, "the statement to execute")?;
    let handle = handle(interp, &this)?;
    let (sql, values) = driver_parameters(interp, &handle, sql, &parameters)?;
    let result = handle.run(interp, &sql, &values)?;
    result_value(interp, &result, &[])
}

/// `%s`, `%(name)s`, `?` and `:name` of the Python drivers → the placeholders used here.
fn driver_parameters(
    interp: &Interp,
    handle: &ConnectionHandle,
    sql: String,
    parameters: &Value,
) -> Result<(String, Vec<sql::SqlValue>)> {
    if parameters.is_none() || interp.len(parameters)? == 0 {
        // Without parameters psycopg leaves `%` alone; SQLAlchemy always passes parameters, so `%%` is one `%`.
        let doubled = handle.dialect().placeholder(1) != "?";
        return Ok((if doubled { sql.replace("%%", "%") } else { sql }, Vec::new()));
    }
    let convert = |value: &Value| crate::sqlalchemy::values::to_sql_value(interp, value, &sql::Type::null());
    let mut values = Vec::new();
    if let Value::Dict(dict) = parameters {
        let mut text = sql;
        for (key, value) in dict.borrow().iter() {
            let key = interp.str(key)?;
            for form in [format!("%({key})s"), format!(":{key}")] {
                while let Some(at) = text.find(&form) {
                    values.push((at, convert(value)?));
                    let mark = handle.dialect().placeholder(values.len());
                    text.replace_range(at..at + form.len(), &mark);
                }
            }
        }
        if handle.dialect().placeholder(1) == "?" && values.len() > 1 {
            return crate::sqlalchemy::util::unsupported("exec_driver_sql() with several named parameters");
        }
        return Ok((text, values.into_iter().map(|(_, value)| value).collect()));
    }
    let mut text = sql;
    let mut list = Vec::new();
    for value in interp.collect(parameters)? {
        list.push(convert(&value)?);
        if let Some(at) = text.find("%s") {
            let mark = handle.dialect().placeholder(list.len());
            text.replace_range(at..at + 2, &mark);
        }
    }
    Ok((text, list))
}
