//! Running statements, and what comes back.

use std::rc::Rc;

use database::ResultSet;
use python::{Args, ClassBuilder, Interp, Result, Value};
use sql::{CompileError, SqlValue, dialect::Compiled};

use super::connection::{handle, with_schemas};
use super::handle::ConnectionHandle;
use super::result::{ResultNode, set_inserted};
use super::row::{Header, row_value};
use crate::sqlalchemy::convert::to_statement;
use crate::sqlalchemy::schema::ddl_statements;
use crate::sqlalchemy::state::{is_a, make, state};
use crate::sqlalchemy::statements::{Change, SelectNode, entity_columns, returning_columns};
use crate::sqlalchemy::types::{Processor, processor, type_of_result};
use crate::sqlalchemy::util::{attr, compile_error, known, raise, set, text};
use crate::sqlalchemy::values::{from_cell, from_sql_value, to_sql_value};

/// `connection.execute(statement, parameters)`; the forms of versions before 2.0 too.
pub(super) fn execute_method(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("Connection.execute")?;
    let statement = reader.required(interp, "statement")?;
    let rest = reader.rest();
    let parameters = match rest.as_slice() {
        [] => reader.named("parameters"),
        [one] => Some(one.clone()),
        // `execute(statement, {…}, {…})`, `execute("… ? …", 1, 2)` of before 2.0.
        many => Some(Value::list(many.to_vec())),
    };
    let options = reader.named("execution_options");
    let mut keywords = reader.rest_named();
    keywords.retain(|(name, _)| &**name != "bind_arguments");
    let parameters = if keywords.is_empty() {
        parameters
    } else {
        Some(Value::dict_of(keywords))
    };
    let handle = handle(interp, &this)?;
    let result = with_schemas(interp, &handle, options.as_ref(), || {
        execute(interp, &handle, &statement, parameters)
    })?;
    if let Value::Instance(_) = result {
        set(&result, "connection", this);
    }
    Ok(result)
}

/// Executes a statement with a dictionary of parameters, or with a list of them.
pub(crate) fn execute(
    interp: &Interp,
    handle: &ConnectionHandle,
    statement: &Value,
    parameters: Option<Value>,
) -> Result {
    known(interp, statement, "the statement to execute")?;
    let parameters = parameters.filter(|it| !it.is_none()).unwrap_or(Value::None);
    known(interp, &parameters, "the parameters of a statement")?;
    if let Some(statements) = ddl_statements(interp, statement, handle.dialect())? {
        for sql in statements {
            handle.run(interp, &sql, &[])?;
        }
        let header = Header::default();
        return Ok(ResultNode::value(interp, header, Vec::new(), -1, None, false));
    }
    if let Some(sql) = statement.as_str() {
        // SQLAlchemy 2 refuses strings; 1.x gave them to the driver as they are.
        return run_driver_sql(interp, handle, &sql, &parameters);
    }
    if is_a(interp, statement, "Sequence") {
        let next = interp.call_method(statement, "next_value", Args::default())?;
        let result = execute(interp, handle, &next, None)?;
        return interp.call_method(&result, "scalar", Args::default());
    }
    let mut sets = Vec::new();
    match &parameters {
        Value::List(list) if list.borrow().is_empty() => {}
        Value::List(_) | Value::Tuple(_) => {
            for one in interp.collect(&parameters)? {
                sets.push(pairs(interp, &one)?);
            }
        }
        Value::None => {}
        one => sets.push(pairs(interp, one)?),
    }
    match sets.as_slice() {
        [] => execute_single(interp, handle, statement, &[]),
        [one] if !matches!(parameters, Value::List(_)) || statement.native::<Change>().is_none() => {
            execute_single(interp, handle, statement, one)
        }
        many => execute_many(interp, handle, statement, many),
    }
}

type Pairs = Vec<(String, Value)>;

/// A set of parameters by name.
fn pairs(interp: &Interp, parameters: &Value) -> Result<Pairs> {
    let items = interp.mapping_items(parameters)?.into_iter();
    Ok(items
        .filter_map(|(key, value)| {
            let key = key.as_str().or_else(|| attr(&key, "name").as_str())?;
            Some((key.to_string(), value))
        })
        .collect())
}

fn keys_of(pairs: &Pairs) -> Vec<String> {
    pairs.iter().map(|(name, _)| name.clone()).collect()
}

/// One set of parameters, or none.
fn execute_single(
    interp: &Interp,
    handle: &ConnectionHandle,
    statement: &Value,
    given: &[(String, Value)],
) -> Result {
    let given = given.to_vec();
    let Some(change) = statement.native::<Change>() else {
        let result = run(interp, handle, statement, &given, None)?;
        return result_of(interp, statement, &result);
    };
    let mut change = (*change).clone();
    if change.takes_values() {
        change = change.with_parameters(interp, &keys_of(&given), &given)?;
    }
    change = change.with_defaults(interp)?;
    let made = make(interp, &interp.class_of(statement).name(), change.clone());
    let mut result = run(interp, handle, &made, &given, None)?;
    if !change.has_key(interp) {
        let value = result_of(interp, statement, &result)?;
        set(&value, "is_insert", Value::Bool(change.is_insert()));
        set_inserted(&value, row_value(interp, &Rc::default(), Vec::new()));
        return Ok(value);
    }
    let returned = match result.rows.first() {
        Some(row) => Some(
            row.iter()
                .map(|it| from_sql_value(interp, it))
                .collect::<Result<Vec<_>>>()?,
        ),
        None => None,
    };
    let key = change.inserted_key(interp, returned.as_deref(), result.last_insert_id)?;
    let (names, values): (Vec<_>, Vec<_>) = key.into_iter().unzip();
    result.rows.clear();
    result.columns.clear();
    let value = result_of(interp, statement, &result)?;
    set(&value, "is_insert", Value::Bool(true));
    let header = Header::new(names.iter().map(|it| Rc::from(it.as_str())).collect(), Vec::new());
    set_inserted(&value, row_value(interp, &Rc::new(header), values));
    Ok(value)
}

/// Several sets of parameters: the first says which columns an `INSERT` or `UPDATE` has.
fn execute_many(interp: &Interp, handle: &ConnectionHandle, statement: &Value, sets: &[Pairs]) -> Result {
    let keys = sets.first().map(keys_of).unwrap_or_default();
    let mut all = ResultSet::default();
    let mut count = 0;
    let one = |given: &Pairs| -> Result {
        Ok(match statement.native::<Change>() {
            Some(change) if change.takes_values() => {
                let change = change.with_parameters(interp, &keys, given)?.inlined();
                make(interp, &interp.class_of(statement).name(), change)
            }
            _ => statement.clone(),
        })
    };
    for (index, given) in sets.iter().enumerate() {
        let mut result = run(interp, handle, &one(given)?, given, Some(index)).inspect_err(|error| {
            if let (python::Error::Raised(raised), [_, _, ..]) = (error, sets)
                && !attr(&raised.exception, "params").is_none()
            {
                let all = sets
                    .iter()
                    .map(|given| parameters_of(interp, handle, &one(given)?, given));
                if let Ok(all) = all.collect() {
                    set(&raised.exception, "params", Value::list(all));
                }
            }
        })?;
        count = if result.rowcount < 0 {
            -1
        } else {
            count + result.rowcount
        };
        all.columns = result.columns;
        all.rows.append(&mut result.rows);
        all.last_insert_id = result.last_insert_id;
    }
    if statement.native::<Change>().is_none() {
        all.rows.clear();
        all.columns.clear();
    }
    all.rowcount = count;
    let value = result_of(interp, statement, &all)?;
    let is_insert = statement.native::<Change>().is_some_and(|it| it.is_insert());
    set(&value, "is_insert", Value::Bool(is_insert));
    set(&value, "_many", Value::Bool(true));
    Ok(value)
}

/// A statement with its parameters for the database.
fn compiled(
    interp: &Interp,
    handle: &ConnectionHandle,
    statement: &Value,
    given: &Pairs,
) -> Result<Compiled> {
    let dialect = handle.dialect();
    let state = state(interp);
    let before = state.params.replace(given.clone());
    let converted = to_statement(interp, statement, dialect);
    *state.params.borrow_mut() = before;
    dialect
        .compile(&converted?)
        .map_err(|error| compile_error(interp, &error))
}

/// The parameters that the database gets, as Python values.
fn parameters_of(interp: &Interp, handle: &ConnectionHandle, statement: &Value, given: &Pairs) -> Result {
    let params = compiled(interp, handle, statement, given)?.params;
    let values = params.iter().map(|it| from_sql_value(interp, it));
    Ok(Value::tuple(values.collect::<Result<_>>()?))
}

/// Sends one statement; `group` is the number of its set of parameters among several.
fn run(
    interp: &Interp,
    handle: &ConnectionHandle,
    statement: &Value,
    given: &Pairs,
    group: Option<usize>,
) -> Result<ResultSet> {
    let compiled = compiled(interp, handle, statement, given)?;
    if let Some(name) = compiled.unset.values().next() {
        let unset = CompileError::Unset {
            name: name.clone(),
            group: group.filter(|index| *index > 0),
            sql: compiled.sql,
        };
        return Err(compile_error(interp, &unset));
    }
    let mut result = handle.run(interp, &compiled.sql, &compiled.params)?;
    if let Some(change) = statement.native::<Change>()
        && change.is_insert()
        && change.returned().is_empty()
        && handle.dialect().implicit_returning()
    {
        // SQLAlchemy has read what such a driver returned, and its cursor has forgotten how many rows it was.
        result.rowcount = -1;
    }
    Ok(result)
}

/// The columns of what a statement returns, as Python values; empty where nothing is known.
fn columns_of_result(interp: &Interp, statement: &Value, result: &ResultSet) -> Result<Vec<Value>> {
    if statement.native::<SelectNode>().is_some() {
        return entity_columns(interp, statement);
    }
    if statement.native::<Change>().is_some() {
        return returning_columns(interp, statement);
    }
    if let Value::List(columns) = attr(statement, "_columns") {
        // `text(…).columns(…)` knows its columns by name.
        let columns = columns.borrow();
        let found = result.columns.iter().map(|it| {
            let named = |column: &&Value| {
                attr(column, "name")
                    .as_str()
                    .is_some_and(|name| *name == *it.name)
            };
            columns.iter().find(named).cloned().unwrap_or(Value::None)
        });
        return Ok(found.collect());
    }
    if is_a(interp, statement, "ColumnElement") {
        return Ok(vec![statement.clone()]);
    }
    Ok(Vec::new())
}

/// A `Result` object from what the database gave.
pub(super) fn result_of(interp: &Interp, statement: &Value, result: &ResultSet) -> Result {
    let columns = columns_of_result(interp, statement, result)?;
    let processors: Vec<Option<Processor>> = columns
        .iter()
        .map(|column| match column {
            Value::None => Ok(None),
            column => processor(interp, &type_of_result(interp, column)),
        })
        .collect::<Result<_>>()?;
    let keys = result
        .columns
        .iter()
        .map(|it| Rc::from(it.name.as_str()))
        .collect();
    let mut rows = Vec::new();
    for row in &result.rows {
        let mut values = Vec::new();
        for (index, cell) in row.iter().enumerate() {
            let value = match result.columns.get(index) {
                Some(column) => from_cell(interp, cell, column)?,
                None => from_sql_value(interp, cell)?,
            };
            values.push(match processors.get(index) {
                Some(Some(processor)) => processor.value(interp, value)?,
                _ => value,
            });
        }
        rows.push(values);
    }
    let header = Header::new(keys, columns);
    Ok(ResultNode::value(
        interp,
        header,
        rows,
        result.rowcount,
        result.last_insert_id,
        result.returns_rows(),
    ))
}

/// `connection.exec_driver_sql(text, parameters)`
pub(super) fn driver_sql(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("Connection.exec_driver_sql")?;
    let statement = reader.required(interp, "statement")?;
    let parameters = reader.optional("parameters").unwrap_or(Value::None);
    let sql = text(interp, &statement, "the statement to execute")?;
    run_driver_sql(interp, &handle(interp, &this)?, &sql, &parameters)
}

/// Runs a text with the placeholders of a Python driver; a list of tuples or dictionaries runs it for each.
fn run_driver_sql(interp: &Interp, handle: &ConnectionHandle, sql: &str, parameters: &Value) -> Result {
    let many = match parameters {
        Value::List(list) => {
            let list = list.borrow();
            let grouped = |it: &Value| matches!(it, Value::Tuple(_) | Value::Dict(_) | Value::List(_));
            list.iter()
                .all(grouped)
                .then(|| list.clone())
                .filter(|list| !list.is_empty())
        }
        _ => None,
    };
    let Some(many) = many else {
        let (sql, values) = driver_parameters(interp, handle, sql, parameters)?;
        let result = handle.run(interp, &sql, &values)?;
        return result_of(interp, &Value::None, &result);
    };
    let mut all = ResultSet::default();
    for one in &many {
        let (sql, values) = driver_parameters(interp, handle, sql, one)?;
        all.rowcount += handle.run(interp, &sql, &values)?.rowcount.max(0);
    }
    result_of(interp, &Value::None, &all)
}

/// `%s`, `%(name)s`, `?` and `:name` of the Python drivers → the placeholders used here. A text without parameters
/// only loses the doubling of its `%`.
fn driver_parameters(
    interp: &Interp,
    handle: &ConnectionHandle,
    sql: &str,
    parameters: &Value,
) -> Result<(String, Vec<SqlValue>)> {
    let dialect = handle.dialect();
    let formats = dialect.placeholder(1) != "?";
    let named: Option<Pairs> = match parameters {
        Value::Dict(_) => Some(pairs(interp, parameters)?),
        _ => None,
    };
    let listed = match parameters {
        Value::None | Value::Dict(_) => Vec::new(),
        many => interp.collect(many)?,
    };
    let convert = |value: &Value| to_sql_value(interp, value, &sql::Type::null());
    let (mut out, mut values, mut rest) = (String::new(), Vec::new(), sql);
    let mut next = listed.iter();
    while let Some(at) = rest.find(['%', ':', '?', '\'']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(end) = rest.strip_prefix('\'').and_then(|it| it.find('\'')) {
            // Nothing in a string is a parameter, but drivers with `%s` take its `%%` for one `%`.
            let string = &rest[..end + 2];
            out.push_str(&if formats {
                string.replace("%%", "%")
            } else {
                string.to_owned()
            });
            rest = &rest[end + 2..];
            continue;
        }
        let (found, length) = match (placeholder_name(rest), &named) {
            (Some((name, length)), Some(named)) => (
                named.iter().find(|(it, _)| it == name).map(|(_, value)| value),
                length,
            ),
            _ if rest.starts_with("%s") && formats => (next.next(), 2),
            _ if rest.starts_with('?') && !formats => (next.next(), 1),
            _ => (None, 0),
        };
        if let Some(value) = found {
            let value = convert(value)?;
            let cast = dialect.bind_cast(&sql::compile::type_of_driver(&value));
            values.push(value);
            out.push_str(&dialect.placeholder(values.len()));
            out.push_str(&cast.map_or_else(String::new, |cast| format!("::{cast}")));
            rest = &rest[length..];
        } else {
            let doubled = formats && rest.starts_with("%%");
            let plain = if rest.starts_with("::") || doubled { 2 } else { 1 };
            out.push_str(if doubled { "%" } else { &rest[..plain] });
            rest = &rest[plain..];
        }
    }
    out.push_str(rest);
    // Values beyond the placeholders are the driver's to refuse.
    for value in next {
        values.push(convert(value)?);
    }
    Ok((out, values))
}

/// The name of `%(name)s` or `:name` at the start of a text, and the length of the whole.
fn placeholder_name(text: &str) -> Option<(&str, usize)> {
    if let Some(rest) = text.strip_prefix("%(") {
        let end = rest.find(")s")?;
        return Some((&rest[..end], end + 4));
    }
    let rest = text.strip_prefix(':')?;
    let end = rest
        .find(|c: char| !(c.is_alphanumeric() || c == '_'))
        .unwrap_or(rest.len());
    (end > 0).then(|| (&rest[..end], end + 1))
}

/// Adds what statements could do before 2.0: run themselves on the bind of their table's `MetaData`.
pub(crate) fn executable(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("execute", |interp, args| {
            let (statement, args) = crate::sqlalchemy::util::split(args)?;
            let bind = bind_of(interp, &statement)?;
            let mut all = vec![statement];
            all.extend(args.positional);
            interp.call_method(
                &bind,
                "execute",
                Args {
                    positional: all,
                    keywords: args.keywords,
                },
            )
        })
        .method("scalar", |interp, args| {
            let (statement, args) = crate::sqlalchemy::util::split(args)?;
            let result = interp.call_method(&statement, "execute", args)?;
            interp.call_method(&result, "scalar", Args::default())
        })
        .property("bind", |interp, this| match bind_of(interp, this) {
            Ok(bind) => Ok(bind),
            Err(_) => Ok(Value::None),
        })
}

fn bind_of(interp: &Interp, statement: &Value) -> Result {
    let mut tables = Vec::new();
    let own = if let Some(change) = statement.native::<Change>() {
        tables.push(change.table.clone());
        change.bind()
    } else if let Some(select) = statement.native::<SelectNode>() {
        for column in entity_columns(interp, statement)? {
            tables.push(attr(&column, "table"));
        }
        tables.extend(select.sources());
        select.bind()
    } else {
        Value::None
    };
    let binds = tables.iter().map(|table| attr(&attr(table, "metadata"), "bind"));
    std::iter::once(own)
        .chain(binds)
        .find(|it| matches!(it, Value::Instance(_)))
        .ok_or_else(|| {
            raise(
                interp,
                "UnboundExecutionError",
                "This statement is not bound to an Engine or Connection.  Execution can not proceed without a \
                 database to execute against.",
            )
        })
}
