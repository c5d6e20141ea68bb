//! What foreign keys refer to.

use python::{Interp, Result, Value};
use sql::Dialect;
use sql::schema::ForeignKey;

use super::convert::{metadata_schema, timing, to_options};
use super::table::columns;
use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::util::{attr, constraint_name, known, optional_text, text, truth, unsupported};

/// `"schema.table.column"` of a `ForeignKey`'s argument.
pub(super) fn target_text(interp: &Interp, value: &Value) -> Result<String> {
    known(interp, value, "the column a ForeignKey refers to")?;
    if let Some(text) = value.as_str() {
        return Ok(text.to_string());
    }
    if is_a(interp, value, "Column") {
        let table = attr(value, "table");
        let name = text(interp, &attr(value, "name"), "the name of a column")?;
        if table.is_none() {
            return Ok(name);
        }
        return Ok(format!(
            "{}.{name}",
            text(interp, &attr(&table, "fullname"), "the name of a Table")?
        ));
    }
    unsupported(format!("ForeignKey({})", interp.repr(value)?))
}

/// Schema, table and column of `"schema.table.column"`.
pub(super) fn split_target(target: &str) -> (Option<String>, String, Option<String>) {
    let parts: Vec<&str> = target.split('.').collect();
    match parts.as_slice() {
        [table] => (None, (*table).to_owned(), None),
        [table, column] => (None, (*table).to_owned(), Some((*column).to_owned())),
        [schema @ .., table, column] => (
            Some(schema.join(".")),
            (*table).to_owned(),
            Some((*column).to_owned()),
        ),
        [] => (None, String::new(), None),
    }
}

/// The `Column` that the first foreign key refers to, if its table is known.
pub(super) fn target_column(interp: &Interp, column: &Value, keys: &[Value]) -> Result<Option<Value>> {
    let Some(key) = keys.first() else { return Ok(None) };
    let spec = attr(key, "_colspec");
    if is_a(interp, &spec, "Column") {
        return Ok(Some(spec));
    }
    let target = target_text(interp, &spec)?;
    let (schema, table, name) = split_target(&target);
    let metadata = attr(&attr(column, "table"), "metadata");
    let Value::Dict(tables) = attr(&metadata, "tables") else {
        return Ok(None);
    };
    let schema = match schema {
        Some(schema) => Some(schema),
        None => metadata_schema(interp, column)?,
    };
    let full = schema.map_or_else(|| table.clone(), |schema| format!("{schema}.{table}"));
    let Some(found) = tables.borrow().get_str(&full).cloned() else {
        return Ok(None);
    };
    let name = name.unwrap_or_else(|| {
        attr(column, "name")
            .as_str()
            .map(|it| it.to_string())
            .unwrap_or_default()
    });
    Ok(columns(&found)
        .into_iter()
        .find(|it| attr(it, "name").as_str().is_some_and(|it| *it == *name)))
}

/// The full names of the tables that a table's foreign keys refer to.
pub(super) fn referred_tables(interp: &Interp, table: &Value) -> Result<Vec<String>> {
    let default = optional_text(
        interp,
        &attr(&attr(table, "metadata"), "schema"),
        "the schema of a MetaData",
    )?;
    let mut targets = Vec::new();
    for column in columns(table) {
        let mut keys = interp.collect(&attr(&column, "_foreign_keys"))?;
        keys.retain(|key| !matches!(attr(key, "use_alter"), Value::Bool(true)));
        for key in keys {
            targets.push(target_text(interp, &attr(&key, "_colspec"))?);
        }
    }
    for constraint in interp.collect(&attr(table, "_constraints"))? {
        if is_a(interp, &constraint, "ForeignKeyConstraint")
            && !matches!(attr(&constraint, "use_alter"), Value::Bool(true))
        {
            for target in interp.collect(&attr(&constraint, "_refcolumns"))? {
                targets.push(target_text(interp, &target)?);
            }
        }
    }
    Ok(targets
        .iter()
        .map(|target| {
            let (schema, name, _) = split_target(target);
            match schema.or_else(|| default.clone()) {
                Some(schema) => format!("{schema}.{name}"),
                None => name,
            }
        })
        .collect())
}

pub(super) fn foreign_key(
    interp: &Interp,
    value: &Value,
    default_schema: Option<&str>,
    dialect: &dyn Dialect,
) -> Result<ForeignKey> {
    let spec = attr(value, "_colspec");
    let (schema, table, column) = target_parts(interp, &spec, default_schema)?;
    Ok(ForeignKey {
        schema,
        table,
        column,
        name: constraint_name(interp, &attr(value, "name"), "the name of a ForeignKey")?,
        ondelete: optional_text(interp, &attr(value, "ondelete"), "`ondelete` of a ForeignKey")?,
        onupdate: optional_text(interp, &attr(value, "onupdate"), "`onupdate` of a ForeignKey")?,
        match_: optional_text(interp, &attr(value, "match"), "`match` of a ForeignKey")?,
        timing: timing(interp, value)?,
        use_alter: truth(interp, &attr(value, "use_alter"), "`use_alter` of a ForeignKey")?,
        options: to_options(interp, &attr(value, "dialect_kwargs"), dialect)?,
    })
}

pub(super) fn target_parts(
    interp: &Interp,
    spec: &Value,
    default_schema: Option<&str>,
) -> Result<(Option<String>, String, Option<String>)> {
    if is_a(interp, spec, "Column") {
        let table = attr(spec, "table");
        return Ok((
            optional_text(interp, &attr(&table, "schema"), "the schema of a Table")?,
            text(interp, &attr(&table, "name"), "the name of a Table")?,
            Some(text(interp, &attr(spec, "name"), "the name of a column")?),
        ));
    }
    let (schema, table, column) = split_target(&target_text(interp, spec)?);
    Ok((
        schema.or_else(|| default_schema.map(str::to_owned)),
        table,
        column,
    ))
}
