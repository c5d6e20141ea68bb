//! Joins, and the conditions that foreign keys give them.

use std::sync::Arc;

use python::{Args, Interp, Result, Value};
use sql::compile::sources;
use sql::expr::{FromItem, JoinKind};

use super::from::{columns_of, make_from};
use super::is_from;
use crate::sqlalchemy::convert::{to_expr, to_from};
use crate::sqlalchemy::orm::as_table;
use crate::sqlalchemy::schema::{foreign_keys, is_table};
use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::util::{attr, known, raise, set, text, unsupported};

/// `left.join(right, onclause, isouter=…, full=…)`
pub(super) fn join(interp: &Interp, args: Args, outer: bool) -> Result {
    let (left, mut reader) = args.method("join")?;
    let right = as_table(interp, &reader.required(interp, "right")?)?;
    let on = reader.optional("onclause").unwrap_or(Value::None);
    let outer = reader.bool_or(interp, "isouter", outer)?;
    let full = reader.bool_or(interp, "full", false)?;
    reader.finish(interp)?;
    known(interp, &on, "the condition of a join")?;
    let left = as_table(interp, &left)?;
    let on = if on.is_none() {
        foreign_key_condition(interp, &left, &right)?
    } else {
        on
    };
    let kind = match (full, outer) {
        (true, _) => JoinKind::Full,
        (false, true) => JoinKind::Left,
        (false, false) => JoinKind::Inner,
    };
    let mut columns = columns_of(interp, &left)?;
    columns.extend(columns_of(interp, &right)?);
    let made = make_from(interp, "Join", None, move |interp, dialect| {
        Ok(FromItem::Join {
            left: Arc::new(to_from(interp, &left, dialect)?),
            right: Arc::new(to_from(interp, &right, dialect)?),
            on: Box::new(to_expr(interp, &on, dialect)?),
            kind,
        })
    });
    set(&made, "_columns", Value::list(columns));
    Ok(made)
}

/// What a query without `select_from()` joins to `right`: the first table of its columns that is another one.
pub(super) fn implicit_left(interp: &Interp, columns: &[Value], right: Option<&Value>) -> Result {
    let right = match right {
        Some(right) => as_table(interp, right)?,
        None => Value::None,
    };
    let mut others = Vec::new();
    for column in columns {
        let mut column = as_table(interp, column)?;
        while is_a(interp, &column, "Label") {
            column = attr(&column, "element");
        }
        let left = match attr(&column, "table") {
            table @ Value::Instance(_) => table,
            _ if is_from(interp, &column) || is_table(interp, &column) => column,
            _ => {
                others.push(column);
                continue;
            }
        };
        if !left.is(&right) {
            return Ok(left);
        }
    }
    if others.is_empty() && !columns.is_empty() {
        return Ok(right);
    }
    // Only the dialect's expressions say what functions and the like read.
    Ok(make_from(interp, "FromClause", None, move |interp, dialect| {
        let right = to_from(interp, &right, dialect)?;
        for column in &others {
            let sources = sources(&to_expr(interp, column, dialect)?);
            if let Some(left) = sources.into_iter().find(|it| **it != right) {
                return Ok(FromItem::clone(&left));
            }
        }
        unsupported("join() of a query without a table")
    }))
}

/// The foreign keys of what a join has on one side.
fn keys_of(interp: &Interp, value: &Value) -> Result<Vec<Value>> {
    if is_table(interp, value) {
        return foreign_keys(interp, value);
    }
    // A join has the columns of its tables.
    let mut tables: Vec<Value> = Vec::new();
    for column in columns_of(interp, value)? {
        let table = attr(&column, "table");
        if is_table(interp, &table) && !tables.iter().any(|it| it.is(&table)) {
            tables.push(table);
        }
    }
    let mut keys = Vec::new();
    for table in tables {
        keys.extend(foreign_keys(interp, &table)?);
    }
    Ok(keys)
}

/// The condition that foreign keys between two tables give.
fn foreign_key_condition(interp: &Interp, left: &Value, right: &Value) -> Result {
    let mut found: Vec<(Value, Value)> = Vec::new();
    for (from, to) in [(left, right), (right, left)] {
        let columns = columns_of(interp, to)?;
        for key in keys_of(interp, from)? {
            let target = interp.get_attr(&key, "target_fullname")?;
            let target = text(interp, &target, "the target of a ForeignKey")?;
            let named = |other: &&Value| {
                let table = attr(&attr(other, "table"), "fullname").as_str();
                let name = attr(other, "name").as_str();
                table.is_some_and(|table| name.is_some_and(|name| target == format!("{table}.{name}")))
            };
            if let Some(other) = columns.iter().find(named) {
                found.push((other.clone(), attr(&key, "parent")));
            }
        }
        if !found.is_empty() {
            break;
        }
    }
    let described = |value: &Value| match attr(value, "description")
        .as_str()
        .or_else(|| attr(value, "name").as_str())
    {
        Some(name) => name.to_string(),
        None => "Join object".to_owned(),
    };
    // A column with two keys, or two columns that refer to one, are two ways to join.
    let ambiguous = found.iter().enumerate().any(|(index, (target, column))| {
        found[..index]
            .iter()
            .any(|(it, from)| it.is(target) || from.is(column))
    });
    if found.is_empty() || ambiguous {
        let (class, message) = if ambiguous {
            (
                "AmbiguousForeignKeysError",
                format!(
                    "Can't determine join between '{}' and '{}'; tables have more than one foreign key constraint \
                     relationship between them. Please specify the 'onclause' of this join explicitly.",
                    described(left),
                    described(right)
                ),
            )
        } else {
            (
                "NoForeignKeysError",
                format!(
                    "Can't find any foreign key relationships between '{}' and '{}'.",
                    described(left),
                    described(right)
                ),
            )
        };
        return Err(raise(interp, class, message));
    }
    let mut conditions = Vec::new();
    for (target, column) in found {
        conditions.push(interp.call_method(&target, "__eq__", Args::of(vec![column]))?);
    }
    match conditions.as_slice() {
        [one] => Ok(one.clone()),
        _ => crate::sqlalchemy::elements::all_of(interp, conditions),
    }
}
