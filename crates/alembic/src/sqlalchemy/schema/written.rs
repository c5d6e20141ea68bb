//! What a project's own functions say about constraints and indexes.
//!
//! `@compiles` on a class of constraints (SQLAlchemy, "Custom SQL Constructs and Compilation Extension"): the function
//! gets the constraint and the compiler, and what it returns stands in `CREATE TABLE` or after `ALTER TABLE … ADD`.
//! Tokens of a naming convention that are functions: they get the constraint and its table.

use std::sync::Arc;

use migrate::Touched;
use python::{Args, Interp, Result, Value};
use sql::schema::{Constraint, ConstraintName, IndexElement, Item, Table, TokenValues, Written};
use sql::{Dialect, Expr, ddl};

use super::convert::{to_constraint, to_table};
use super::is_table;
use super::reflect::{constraint_value, index_value};
use super::table::{append, columns as columns_of};
use crate::sqlalchemy::compiles::compiled_class;
use crate::sqlalchemy::types::compiled_by_hand;
use crate::sqlalchemy::util::{attr, compile_error, construct, set, text, unsupported};

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

/// The tokens of a naming convention that are functions of Python: `fn(constraint, table)`.
///
/// SQLAlchemy, "Creating Custom Tokens for Naming Conventions".
///
/// Errors: an unknown value.
pub(crate) fn token_functions(interp: &Interp, metadata: &Value) -> Result<Vec<(String, Value)>> {
    let convention = attr(metadata, "naming_convention");
    if convention.is_none() {
        return Ok(Vec::new());
    }
    let all = interp.mapping_items(&convention)?.into_iter();
    let functions = all.filter(|(_, it)| is_function(it));
    Ok(functions
        .filter_map(|(key, it)| Some((key.as_str()?.to_string(), it)))
        .collect())
}

/// Whether an entry of a naming convention is a token of its own rather than a template.
pub(super) fn is_function(entry: &Value) -> bool {
    matches!(entry, Value::Function(_) | Value::Native(_) | Value::Method(_))
}

/// What functions of the project give for these constraints and indexes: texts where they are `made`, tokens always.
///
/// Errors: those of the functions; a constraint that cannot be shown to one.
pub(crate) fn written(
    interp: &Interp,
    items: &[Touched],
    functions: &[(String, Value)],
    dialect: &dyn Dialect,
) -> Result<Written> {
    let mut written = Written::default();
    for Touched { table, item, .. } in items {
        if let Some(values) = tokens(interp, table, item, functions, dialect)? {
            written.tokens.push((item.clone(), values));
        }
    }
    for Touched { table, item, made } in items {
        let Item::Constraint(constraint) = item else {
            continue;
        };
        let applies = *made && ddl::constraint::applies(dialect, constraint) && !is_empty(constraint);
        if !applies || compiled_class(interp, &[constraint.class_name()], dialect).is_none() {
            continue;
        }
        let named = Table {
            written: written.clone(),
            ..table.clone()
        };
        let name = named
            .constraint_name(dialect, constraint)
            .map_err(|error| compile_error(interp, &error))?;
        let element = element(interp, table, item, name.as_deref(), dialect)?;
        if let Some(text) = compiled_by_hand(interp, &element, dialect)? {
            written.texts.push((constraint.clone(), text));
        }
    }
    Ok(written)
}

/// The values of a convention's own tokens for an item that the convention names with them.
fn tokens(
    interp: &Interp,
    table: &Table,
    item: &Item,
    functions: &[(String, Value)],
    dialect: &dyn Dialect,
) -> Result<Option<TokenValues>> {
    let (name, prefix) = match item {
        Item::Constraint(it) => (it.name(), it.prefix()),
        Item::Index(it) => (&it.name, "ix"),
    };
    let template = table.naming.templates.get(prefix).filter(|it| match name {
        ConstraintName::Unnamed => true,
        ConstraintName::Named(_) => it.contains("%(constraint_name)s"),
        ConstraintName::Formatted(_) => false,
    });
    let Some(template) = template else { return Ok(None) };
    let mut wanted = functions
        .iter()
        .filter(|(token, _)| template.contains(&format!("%({token})s")))
        .peekable();
    if wanted.peek().is_none() {
        return Ok(None);
    }
    let element = element(interp, table, item, name.as_str(), dialect)?;
    let mut values = Vec::new();
    for (token, function) in wanted {
        let args = Args::of(vec![element.clone(), attr(&element, "table")]);
        let value = interp.call(function, args)?;
        values.push((token.clone(), interp.str(&value)?));
    }
    Ok(Some(values))
}

/// What the project says itself about a `Table` and its columns: `@compiles(CreateTable)`, `@compiles(CreateColumn)`.
///
/// Errors: those of the functions.
pub(crate) fn written_creation(
    interp: &Interp,
    table: &Value,
    if_not_exists: bool,
    dialect: &dyn Dialect,
) -> Result<Written> {
    let mut written = Written {
        columns: written_columns(interp, table, dialect)?,
        ..Written::default()
    };
    if compiled_class(interp, &["CreateTable"], dialect).is_some() {
        let element = Args::of(vec![table.clone()]).with("if_not_exists", Value::Bool(if_not_exists));
        let element = construct(interp, "CreateTable", element)?;
        written.table = compiled_by_hand(interp, &element, dialect)?;
    }
    Ok(written)
}

/// The columns of a `Table` that the project writes itself, by their names.
///
/// Errors: those of the functions.
pub(super) fn written_columns(
    interp: &Interp,
    table: &Value,
    dialect: &dyn Dialect,
) -> Result<Vec<(String, String)>> {
    if compiled_class(interp, &["CreateColumn"], dialect).is_none() {
        return Ok(Vec::new());
    }
    let mut columns = Vec::new();
    for column in columns_of(table) {
        let name = text(interp, &attr(&column, "name"), "the name of a column")?;
        let element = construct(interp, "CreateColumn", Args::of(vec![column]))?;
        if let Some(text) = compiled_by_hand(interp, &element, dialect)? {
            columns.push((name, text));
        }
    }
    Ok(columns)
}

/// A `Table` object for `CREATE TABLE`, with what the project says itself about its constraints and indexes.
///
/// Errors: as [`to_table`] and [`written`].
pub(super) fn to_written_table(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Table> {
    let mut table = to_table(interp, value, dialect)?;
    let functions = token_functions(interp, &attr(value, "metadata"))?;
    if !functions.is_empty() || written_class(interp, dialect).is_some() {
        let items = table.items().into_iter().map(|item| Touched {
            table: table.clone(),
            item,
            made: true,
        });
        table.written = written(interp, &items.collect::<Vec<_>>(), &functions, dialect)?;
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

/// The Python object of a constraint or index, on a table with its columns.
fn element(interp: &Interp, table: &Table, item: &Item, name: Option<&str>, dialect: &dyn Dialect) -> Result {
    let on = bare_table(interp, table, item)?;
    let value = match item {
        Item::Constraint(constraint) => constraint_element(interp, constraint, dialect)?,
        Item::Index(index) => index_value(interp, index)?,
    };
    set(&value, "name", Value::optional_str(name));
    append(interp, &on, value.clone(), false)?;
    set(&value, "table", on.clone());
    set(&value, "parent", on);
    Ok(value)
}

/// A table with the columns that are known, and those that an item names, without their types.
fn bare_table(interp: &Interp, table: &Table, item: &Item) -> Result {
    let metadata = construct(interp, "MetaData", Args::default())?;
    let on = Args::of(vec![Value::str(&table.name), metadata])
        .with("schema", Value::optional_str(table.schema.as_deref()));
    let on = construct(interp, "Table", on)?;
    let mut names: Vec<&str> = table.columns.iter().map(|it| it.name.as_str()).collect();
    let own: Vec<&str> = match item {
        Item::Constraint(it) => it.columns().iter().map(String::as_str).collect(),
        Item::Index(it) => it.expressions.iter().filter_map(IndexElement::column).collect(),
    };
    for name in own {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    for name in names {
        let column = construct(interp, "Column", Args::of(vec![Value::str(name)]))?;
        append(interp, &on, column, false)?;
    }
    Ok(on)
}

fn constraint_element(interp: &Interp, constraint: &Constraint, dialect: &dyn Dialect) -> Result {
    let mut shown = constraint.clone();
    if let Constraint::Check(check) = &mut shown
        && !matches!(check.sqltext, Expr::Text(_))
    {
        let text = ddl::constraint::condition(dialect, &check.sqltext);
        check.sqltext = Expr::text(text.map_err(|error| compile_error(interp, &error))?);
    }
    match constraint_value(interp, &shown)? {
        Some(value) => Ok(value),
        None => unsupported(format!("@compiles({})", constraint.class_name())),
    }
}
