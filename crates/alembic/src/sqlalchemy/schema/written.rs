//! Constraints whose text a project writes itself: `@compiles` on a class of constraints.
//!
//! SQLAlchemy, "Custom SQL Constructs and Compilation Extension": the function gets the constraint and the compiler, and
//! what it returns stands in `CREATE TABLE` or after `ALTER TABLE … ADD`.

use std::sync::Arc;

use python::{Args, Dict, Interp, Result, Value};
use sql::schema::{Constraint, OptionValue, Table};
use sql::{Dialect, Expr, ddl};

use super::convert::{to_constraint, to_table};
use super::is_table;
use super::reflect::constraint_value;
use super::table::append;
use crate::sqlalchemy::compiles::compiled_class;
use crate::sqlalchemy::types::compiled_by_hand;
use crate::sqlalchemy::util::{attr, compile_error, construct, set, unsupported};

/// The classes that a project can write itself.
const CLASSES: &[&str] = &[
    "PrimaryKeyConstraint",
    "ForeignKeyConstraint",
    "UniqueConstraint",
    "CheckConstraint",
    "ExcludeConstraint",
];

/// The first class of constraints for which a function applies to the dialect.
pub(crate) fn written_class(interp: &Interp, dialect: &dyn Dialect) -> Option<&'static str> {
    compiled_class(interp, CLASSES, dialect)
}

/// What functions of `@compiles` give for these constraints, each with its table; none where no function applies.
///
/// Errors: those of the functions; a constraint that cannot be shown to one.
pub(crate) fn written(
    interp: &Interp,
    constraints: &[(Table, Constraint)],
    dialect: &dyn Dialect,
) -> Result<Vec<(Constraint, String)>> {
    let mut texts = Vec::new();
    for (table, constraint) in constraints {
        let applies = ddl::constraint::applies(dialect, constraint) && !is_empty(constraint);
        if !applies || compiled_class(interp, &[constraint.class_name()], dialect).is_none() {
            continue;
        }
        let element = element(interp, table, constraint, dialect)?;
        if let Some(text) = compiled_by_hand(interp, &element, dialect)? {
            texts.push((constraint.clone(), text));
        }
    }
    Ok(texts)
}

/// A `Table` object for `CREATE TABLE`, with the constraints that the project writes itself.
///
/// Errors: as [`to_table`] and [`written`].
pub(super) fn to_written_table(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Table> {
    let mut table = to_table(interp, value, dialect)?;
    if written_class(interp, dialect).is_some() {
        let of_columns = table.columns.iter().flat_map(|it| it.constraints.clone());
        let all = table.all_constraints().into_iter().chain(of_columns);
        let all: Vec<_> = all.map(|it| (table.clone(), it)).collect();
        table.written = written(interp, &all, dialect)?;
    }
    Ok(table)
}

/// The text of a constraint as it is without such functions: `compiler.visit_foreign_key_constraint(element)`.
///
/// Errors: what the SQL writer refuses.
pub(crate) fn own_text(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<String> {
    let mut table = match attr(value, "table") {
        it if is_table(interp, &it) => to_table(interp, &it, dialect)?,
        _ => Table::default(),
    };
    // The name is final: a function that takes it away wants none.
    Arc::make_mut(&mut table.naming).templates.clear();
    let constraint = to_constraint(interp, value, dialect)?;
    ddl::constraint::definition(dialect, &table, &constraint)
        .map(Option::unwrap_or_default)
        .map_err(|error| compile_error(interp, &error))
}

/// A primary key of no columns is not written.
fn is_empty(constraint: &Constraint) -> bool {
    matches!(constraint, Constraint::PrimaryKey(key) if key.columns.is_empty())
}

/// The Python object of a constraint, on a table with its columns.
fn element(interp: &Interp, table: &Table, constraint: &Constraint, dialect: &dyn Dialect) -> Result {
    let named = table
        .constraint_name(dialect, constraint)
        .map_err(|error| compile_error(interp, &error))?;
    let metadata = construct(interp, "MetaData", Args::default())?;
    let on = Args::of(vec![Value::str(&table.name), metadata])
        .with("schema", Value::optional_str(table.schema.as_deref()));
    let on = construct(interp, "Table", on)?;
    let known = table.columns.iter().map(|it| &it.name);
    let missing = constraint.columns().iter().filter(|name| table.column(name).is_none());
    for name in known.chain(missing) {
        let column = construct(interp, "Column", Args::of(vec![Value::str(name)]))?;
        append(interp, &on, column, false)?;
    }
    let mut shown = constraint.clone();
    if let Constraint::Check(check) = &mut shown
        && !matches!(check.sqltext, Expr::Text(_))
    {
        let text = ddl::constraint::condition(dialect, &check.sqltext);
        check.sqltext = Expr::text(text.map_err(|error| compile_error(interp, &error))?);
    }
    let Some(value) = constraint_value(interp, &shown)? else {
        return unsupported(format!("@compiles({})", constraint.class_name()));
    };
    set(&value, "name", Value::optional_str(named));
    settings(&value, constraint)?;
    append(interp, &on, value.clone(), false)?;
    set(&value, "table", on.clone());
    set(&value, "parent", on);
    Ok(value)
}

/// What a reflected constraint does not have.
fn settings(value: &Value, constraint: &Constraint) -> Result<()> {
    let timing = match constraint {
        Constraint::PrimaryKey(it) => &it.timing,
        Constraint::ForeignKey(it) => &it.timing,
        Constraint::Unique(it) => &it.timing,
        Constraint::Check(it) => &it.timing,
        Constraint::Exclude(it) => &it.timing,
    };
    set(value, "deferrable", timing.deferrable.map_or(Value::None, Value::Bool));
    set(value, "initially", Value::optional_str(timing.initially.as_deref()));
    if let Constraint::ForeignKey(key) = constraint {
        set(value, "match", Value::optional_str(key.match_.as_deref()));
    }
    let mut options = Dict::default();
    for (name, option) in constraint.options() {
        options.set_str(name, option_value(option)?);
    }
    if !options.is_empty() {
        set(value, "dialect_kwargs", Value::dict(options));
    }
    Ok(())
}

fn option_value(option: &OptionValue) -> Result {
    Ok(match option {
        OptionValue::Null => Value::None,
        OptionValue::Bool(truth) => Value::Bool(*truth),
        OptionValue::Int(number) => Value::Int(*number),
        OptionValue::Text(text) => Value::str(text),
        OptionValue::List(items) => Value::list(items.iter().map(option_value).collect::<Result<_>>()?),
        OptionValue::Expr(_) | OptionValue::Map(_) => {
            return unsupported("@compiles on a constraint with an expression among its options".to_owned());
        }
    })
}
