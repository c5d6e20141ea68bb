//! `ALTER TABLE` for columns and names.

use super::{column as columns, constraint};
use crate::{
    dialect::Dialect,
    error::CompileError,
    quote,
    schema::{Autoincrement, Column, Constraint, ServerDefault, Table},
    setting::Setting,
    types::Type,
};

/// `op.alter_column(…)`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AlterColumn {
    /// The table.
    pub table: String,
    /// Its schema.
    pub schema: Option<String>,
    /// The column.
    pub column: String,
    /// Its new nullability.
    pub nullable: Option<bool>,
    /// Its new default.
    pub server_default: Setting<ServerDefault>,
    /// Its new name.
    pub name: Option<String>,
    /// Its new type.
    pub type_: Option<Type>,
    /// Its new comment.
    pub comment: Setting<String>,
    /// `autoincrement`.
    pub autoincrement: Option<Autoincrement>,
    /// The type it has.
    pub existing_type: Option<Type>,
    /// The default it has.
    pub existing_server_default: Setting<ServerDefault>,
    /// The nullability it has.
    pub existing_nullable: Option<bool>,
    /// The comment it has.
    pub existing_comment: Option<String>,
    /// The `autoincrement` it has.
    pub existing_autoincrement: Option<Autoincrement>,
    /// `postgresql_using`.
    pub using: Option<String>,
}

/// `ALTER TABLE name`.
pub fn table_head(dialect: &dyn Dialect, schema: Option<&str>, table: &str) -> String {
    format!("ALTER TABLE {}", table_name(dialect, schema, table))
}

/// A table's name as Alembic writes it: the parts of a dotted schema are quoted each for itself.
pub fn table_name(dialect: &dyn Dialect, schema: Option<&str>, table: &str) -> String {
    match schema.filter(|schema| !schema.is_empty()) {
        Some(schema) => format!("{}.{}", quote::dotted(dialect, schema), dialect.quote(table)),
        None => dialect.quote(table),
    }
}

/// `ADD COLUMN` with the constraints, the indexes and the comment of the column.
pub fn add_column(
    dialect: &dyn Dialect,
    table: &Table,
    column: &Column,
    if_not_exists: bool,
) -> Result<Vec<String>, CompileError> {
    let alone = with_only(table, column);
    let text = column_added(dialect, table, column, if_not_exists, "")?;
    let mut statements = vec![text];
    for constraint in alone.all_constraints() {
        if !matches!(constraint, Constraint::PrimaryKey(_)) {
            statements.extend(dialect.add_constraint_sql(&alone, &constraint)?);
        }
    }
    for index in alone.all_indexes() {
        statements.push(dialect.create_index_sql(&alone, &index, false)?);
    }
    if let Some(comment) = column.comment.as_deref().filter(|_| dialect.supports_comments()) {
        let schema = table.schema.as_deref();
        statements.push(dialect.column_comment_sql(&table.name, schema, &column.name, Some(comment))?);
    }
    Ok(statements)
}

/// `ADD COLUMN` alone; `inline` are words that come before the checks of the column.
///
/// Errors: what the dialect has no text for.
pub fn column_added(
    dialect: &dyn Dialect,
    table: &Table,
    column: &Column,
    if_not_exists: bool,
    inline: &str,
) -> Result<String, CompileError> {
    let alone = with_only(table, column);
    let condition = if if_not_exists { "IF NOT EXISTS " } else { "" };
    let mut text = format!(
        "{} ADD COLUMN {condition}{}{inline}",
        table_head(dialect, table.schema.as_deref(), &table.name),
        dialect.column_sql(&alone, column)?
    );
    for check in &column.constraints {
        if let Some(sql) = constraint::definition(dialect, &alone, check)? {
            text.push(' ');
            text.push_str(&sql);
        }
    }
    Ok(text)
}

/// A table that has no other column.
fn with_only(table: &Table, column: &Column) -> Table {
    Table {
        columns: vec![column.clone()],
        constraints: Vec::new(),
        indexes: Vec::new(),
        comment: None,
        ..table.clone()
    }
}

/// `DROP COLUMN`.
pub fn drop_column(
    dialect: &dyn Dialect,
    table: &Table,
    column: &Column,
    if_exists: bool,
) -> Result<Vec<String>, CompileError> {
    let head = table_head(dialect, table.schema.as_deref(), &table.name);
    let condition = if if_exists { "IF EXISTS " } else { "" };
    Ok(vec![format!(
        "{head} DROP COLUMN {condition}{}",
        dialect.quote(&column.name)
    )])
}

/// The statements of `op.alter_column`, in the order of Alembic's `DefaultImpl`.
pub fn alter_column(dialect: &dyn Dialect, change: &AlterColumn) -> Result<Vec<String>, CompileError> {
    let head = column_head(dialect, change);
    let mut statements = Vec::new();
    if let Some(nullable) = change.nullable {
        statements.push(format!(
            "{head} {}",
            if nullable { "DROP NOT NULL" } else { "SET NOT NULL" }
        ));
    }
    if change.server_default.is_set() {
        statements.push(column_default(dialect, change, &head)?);
    }
    if let Some(type_) = &change.type_ {
        statements.push(dialect.column_type_sql(change, type_)?);
    }
    if change.comment.is_set() {
        let comment = change.comment.value().map(String::as_str);
        statements.push(dialect.column_comment_sql(
            &change.table,
            change.schema.as_deref(),
            &change.column,
            comment,
        )?);
    }
    if let Some(name) = &change.name {
        statements.push(dialect.rename_column_sql(change, name));
    }
    Ok(statements)
}

/// `ALTER TABLE … ALTER COLUMN name`.
pub fn column_head(dialect: &dyn Dialect, change: &AlterColumn) -> String {
    let head = table_head(dialect, change.schema.as_deref(), &change.table);
    format!("{head} ALTER COLUMN {}", dialect.quote(&change.column))
}

fn column_default(dialect: &dyn Dialect, change: &AlterColumn, head: &str) -> Result<String, CompileError> {
    let (new, old) = (
        change.server_default.value(),
        change.existing_server_default.value(),
    );
    let either = |test: fn(&ServerDefault) -> bool| new.is_some_and(test) || old.is_some_and(test);
    if either(|default| matches!(default, ServerDefault::Computed(_))) {
        let message = "Adding or removing a \"computed\" construct, e.g. GENERATED ALWAYS AS, to or from an existing \
                       column is not supported.";
        return Err(CompileError::Compile(message.to_owned()));
    }
    if either(|default| matches!(default, ServerDefault::Identity(_))) {
        return dialect.column_identity_sql(change);
    }
    match new
        .map(|default| dialect.default_sql(default))
        .transpose()?
        .flatten()
    {
        Some(text) => Ok(format!("{head} SET DEFAULT {text}")),
        None => Ok(format!("{head} DROP DEFAULT")),
    }
}

/// `ALTER COLUMN … TYPE`.
pub fn column_type(
    dialect: &dyn Dialect,
    change: &AlterColumn,
    type_: &Type,
) -> Result<String, CompileError> {
    Ok(format!(
        "{} TYPE {}",
        column_head(dialect, change),
        columns::type_text(dialect, None, type_)?
    ))
}

/// `RENAME a TO b`, with the words a dialect wants.
pub fn rename_column(dialect: &dyn Dialect, change: &AlterColumn, new: &str, words: &str) -> String {
    let head = table_head(dialect, change.schema.as_deref(), &change.table);
    format!(
        "{head} {words} {} TO {}",
        dialect.quote(&change.column),
        dialect.quote(new)
    )
}

/// `RENAME TO`.
pub fn rename_table(dialect: &dyn Dialect, old: &str, new: &str, schema: Option<&str>) -> String {
    format!(
        "{} RENAME TO {}",
        table_head(dialect, schema, old),
        dialect.quote(new)
    )
}
