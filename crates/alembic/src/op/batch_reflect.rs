//! `reflect_kwargs` of `op.batch_alter_table`: how the table is read, and listeners that have a say in it.

use std::rc::Rc;

use migrate::Batch;
use python::{Args, Interp, Result, Value};
use sql::Dialect;
use sql::schema::{Column, ServerDefault, Table};

use crate::arguments::{optional_text, texts};
use crate::context::Current;
use crate::sqlalchemy::{self, make};

/// Keywords of `Table` that change nothing of what a batch does with it.
const WITHOUT_EFFECT: &[&str] = &[
    "autoload_replace",
    "comment",
    "extend_existing",
    "implicit_returning",
    "info",
    "keep_existing",
    "must_exist",
    "prefixes",
    "quote",
    "quote_schema",
    "resolve_fks",
];

/// Reads `reflect_kwargs`: what the batch keeps, and the functions that listen to "`column_reflect`".
///
/// Errors: unknown values.
pub(super) fn options(
    interp: &Interp,
    keywords: &Value,
    dialect: &dyn Dialect,
    batch: &mut Batch,
) -> Result<Vec<Value>> {
    let mut listeners = Vec::new();
    let mut rest: Vec<(Rc<str>, Value)> = Vec::new();
    for (key, value) in interp.mapping_items(keywords)? {
        let Some(key) = key.as_str() else { continue };
        match &*key {
            "listeners" => {
                for pair in interp.collect(&value)? {
                    if let [event, function] = interp.collect(&pair)?.as_slice()
                        && event.as_str().as_deref() == Some("column_reflect")
                    {
                        listeners.push(function.clone());
                    }
                }
            }
            "include_columns" if !value.is_none() => {
                batch.reflect.only = Some(texts(interp, &value, "a column of include_columns")?);
            }
            key if key == "include_columns" || WITHOUT_EFFECT.contains(&key) => {}
            _ => rest.push((key, value)),
        }
    }
    batch.reflect.options = sqlalchemy::to_options(interp, &rest, dialect)?;
    Ok(listeners)
}

/// Has the listeners look at every column of the table and puts into it what they have changed.
///
/// Errors: what a listener raises.
pub(super) fn listen(
    interp: &Interp,
    current: &Current,
    listeners: &[Value],
    table: &mut Table,
) -> Result<()> {
    let inspector = make(
        interp,
        "sqlalchemy",
        "inspect",
        Args::of(vec![current.bind.clone()]),
    )?;
    let schema = Value::optional_str(table.schema.as_deref());
    let metadata = sqlalchemy::new_metadata(interp, None)?;
    let seen = Args::of(vec![Value::str(&table.name), metadata]).with("schema", schema.clone());
    let seen = make(interp, "sqlalchemy", "Table", seen)?;
    let wanted = Args::of(vec![Value::str(&table.name)]).with("schema", schema);
    let columns = interp.call_method(&inspector, "get_columns", wanted)?;
    for info in interp.collect(&columns)? {
        let item = |key: &str| interp.get_item(&info, &Value::str(key));
        let name = item("name")?;
        let before = (item("type")?, item("default")?);
        for listener in listeners {
            let args = vec![inspector.clone(), seen.clone(), info.clone()];
            interp.call(listener, Args::of(args))?;
        }
        let place = table
            .columns
            .iter_mut()
            .find(|it| name.as_str().as_deref() == Some(it.name.as_str()));
        if let Some(column) = place {
            change(interp, current.dialect(), column, &info, &before)?;
        }
    }
    Ok(())
}

/// Puts what is told of a column into it; type and default only if they are no longer those of before.
fn change(
    interp: &Interp,
    dialect: &dyn Dialect,
    column: &mut Column,
    info: &Value,
    (type_, default): &(Value, Value),
) -> Result<()> {
    let item = |key: &str| interp.get_item(info, &Value::str(key));
    let new = item("type")?;
    if !new.is(type_) {
        column.type_ = sqlalchemy::to_type(interp, &new, dialect)?;
    }
    let new = item("default")?;
    if !interp.eq(&new, default)? {
        column.server_default = optional_text(interp, Some(new), "the default of a column")?
            .map(|text| ServerDefault::Expr(sql::Expr::text(text)));
    }
    column.nullable = interp.truth(&item("nullable")?)?;
    Ok(())
}
