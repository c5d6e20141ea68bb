//! `op.bulk_insert(table, rows, *, multiinsert=True)`

use indexmap::IndexMap;
use migrate::{Operation, ops};
use python::{Result, Value};
use sql::expr::TableRef;

use super::Call;
use crate::sqlalchemy;

pub(super) fn operation(call: &mut Call<'_>) -> Result<Operation> {
    let interp = call.interp;
    let table = call.args.required(interp, "table")?;
    let rows = call.args.required(interp, "rows")?;
    let multiinsert = match call.args.named("multiinsert") {
        Some(value) => interp.truth(&value)?,
        None => true,
    };
    if matches!(table, Value::Unknown(_)) {
        return Err(interp.unknown_decides(&table, "the table of op.bulk_insert()"));
    }
    let (name, columns) = target(call, &table)?;
    let own = interp.collect(&interp.get_attr(&table, "columns")?)?;
    if !matches!(rows.unwrapped(), Value::List(_)) {
        return Err(match rows {
            Value::Unknown(_) => interp.unknown_decides(&rows, "the rows of op.bulk_insert()"),
            _ => interp.type_error("List expected"),
        });
    }
    let rows = interp
        .collect(&rows)?
        .iter()
        .map(|value| row(call, &table, (&own, &columns), value))
        .collect::<Result<Vec<_>>>()?;
    Ok(Operation::BulkInsert(ops::BulkInsert {
        table: name,
        columns,
        rows,
        multiinsert,
    }))
}

/// The name of a `Table`, a `table()` or a mapped class's table, and the types of its columns.
fn target(call: &Call<'_>, table: &Value) -> Result<(TableRef, IndexMap<String, sql::Type>)> {
    let interp = call.interp;
    let name = crate::arguments::text(interp, &interp.get_attr(table, "name")?, "the name of a table")?;
    let schema = interp.find_attr(table, "schema")?;
    let schema = crate::arguments::optional_text(interp, schema, "the schema of a table")?;
    let mut columns = IndexMap::new();
    for column in interp.collect(&interp.get_attr(table, "columns")?)? {
        let name = column_name(call, &column)?;
        let type_ = sqlalchemy::to_type(interp, &interp.get_attr(&column, "type")?, call.dialect)?;
        columns.insert(name, type_);
    }
    let table = TableRef {
        name,
        schema,
        translated: sqlalchemy::is_table(interp, table),
    };
    Ok((table, columns))
}

fn column_name(call: &Call<'_>, column: &Value) -> Result<String> {
    let name = call.interp.get_attr(column, "name")?;
    crate::arguments::text(call.interp, &name, "the name of a column")
}

/// The values of a row by the names of the columns, with the client's defaults of the columns it leaves out.
fn row(
    call: &Call<'_>,
    table: &Value,
    (own, types): (&[Value], &IndexMap<String, sql::Type>),
    value: &Value,
) -> Result<IndexMap<String, sql::Expr>> {
    let interp = call.interp;
    if !matches!(value.unwrapped(), Value::Dict(_)) {
        return Err(interp.type_error("List of dictionaries expected"));
    }
    let (mut row, mut keys) = (IndexMap::new(), Vec::new());
    let mut put = |column: &Value, value: &Value| {
        let name = column_name(call, column)?;
        let expr = match types.get(&name) {
            Some(type_) => sqlalchemy::to_column_value(interp, (column, type_), value, call.dialect),
            None => sqlalchemy::to_bound(interp, value, call.dialect),
        };
        row.insert(name, expr?);
        Ok::<_, python::Error>(())
    };
    let mut strangers = Vec::new();
    for (key, value) in interp.mapping_items(value)? {
        let key = crate::arguments::text(interp, &key, "a column of op.bulk_insert()")?;
        match sqlalchemy::column_of_key(own, &key) {
            Some(column) => put(column, &value)?,
            None => strangers.push((key.clone(), sqlalchemy::to_bound(interp, &value, call.dialect)?)),
        }
        keys.push(key);
    }
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    for (column, value) in sqlalchemy::client_defaults(interp, table, &keys)? {
        put(&column, &value)?;
    }
    row.extend(strangers);
    Ok(row)
}
