//! `CREATE TABLE` and `DROP TABLE`.

use super::constraint;
use crate::{
    dialect::Dialect,
    error::CompileError,
    quote,
    schema::{Column, Constraint, Table},
};

/// How `CREATE TABLE` is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CreateTable {
    /// `IF NOT EXISTS`.
    pub if_not_exists: bool,
}

/// The table's name with its schema.
pub fn name(dialect: &dyn Dialect, table: &Table) -> String {
    let own = quote::identifier(dialect, &table.name, table.quote);
    quote::in_schema(dialect, table.schema.as_deref(), &own)
}

/// `CREATE TYPE`s, `CREATE TABLE`, `CREATE INDEX`es and comments, in the order of Alembic's `create_table`.
pub fn create(dialect: &dyn Dialect, table: &Table, how: CreateTable) -> Result<Vec<String>, CompileError> {
    let mut statements = types(dialect, table)?;
    statements.push(alone(dialect, table, how)?);
    for index in table.all_indexes() {
        statements.push(dialect.create_index_sql(table, &index, false)?);
    }
    if !dialect.supports_comments() {
        return Ok(statements);
    }
    let schema = table.schema.as_deref();
    if let Some(comment) = &table.comment {
        statements.extend(dialect.table_comment_sql(&table.name, schema, Some(comment))?);
    }
    for column in &table.columns {
        if let Some(comment) = &column.comment {
            statements.push(dialect.column_comment_sql(&table.name, schema, &column.name, Some(comment))?);
        }
    }
    Ok(statements)
}

/// The `CREATE TYPE`s of a table.
pub fn types(dialect: &dyn Dialect, table: &Table) -> Result<Vec<String>, CompileError> {
    let types = dialect.named_types(table);
    types.iter().map(|it| dialect.create_type_sql(it)).collect()
}

/// `CREATE TABLE` alone.
pub fn alone(dialect: &dyn Dialect, table: &Table, how: CreateTable) -> Result<String, CompileError> {
    if let Some(text) = &table.written.table {
        return Ok(text.clone());
    }
    let prefixes: String = table.prefixes.iter().map(|word| format!("{word} ")).collect();
    let condition = if how.if_not_exists { "IF NOT EXISTS " } else { "" };
    let mut text = format!("\nCREATE {prefixes}TABLE {condition}{} (", name(dialect, table));
    let mut separator = "\n";
    for column in table.columns.iter().filter(|column| !column.system) {
        text.push_str(separator);
        separator = ", \n";
        text.push('\t');
        text.push_str(&column_line(dialect, table, column).map_err(|error| at_column(table, column, error))?);
    }
    for one in table.sorted_constraints() {
        let hidden = match &one {
            Constraint::PrimaryKey(_) => dialect.inline_primary_key(table),
            // Those are added later, by `ALTER TABLE`.
            Constraint::ForeignKey(key) => key.use_alter && dialect.supports_alter(),
            _ => false,
        };
        if hidden || !constraint::applies(dialect, &one) {
            continue;
        }
        if let Some(definition) = constraint::definition(dialect, table, &one)? {
            text.push_str(separator);
            separator = ", \n";
            text.push('\t');
            text.push_str(&definition);
        }
    }
    text.push_str("\n)");
    text.push_str(&dialect.table_suffix_sql(table));
    Ok(text + "\n\n")
}

/// `DROP TABLE`. The table's types stay: other tables may have them.
pub fn drop(dialect: &dyn Dialect, table: &Table, if_exists: bool) -> Result<Vec<String>, CompileError> {
    let condition = if if_exists { "IF EXISTS " } else { "" };
    Ok(vec![format!("\nDROP TABLE {condition}{}", name(dialect, table))])
}

/// A column as it stands in `CREATE TABLE`, its own constraints included.
pub fn column_line(dialect: &dyn Dialect, table: &Table, column: &Column) -> Result<String, CompileError> {
    if let Some(text) = table.written.column(&column.name) {
        return Ok(text.to_owned());
    }
    let mut text = dialect.column_sql(table, column)?;
    for one in &column.constraints {
        if let Some(definition) = constraint::definition(dialect, table, one)? {
            text.push(' ');
            text.push_str(&definition);
        }
    }
    Ok(text)
}

/// SQLAlchemy says where a column could not be written.
fn at_column(table: &Table, column: &Column, error: CompileError) -> CompileError {
    match error {
        CompileError::Compile(message) => CompileError::Compile(format!(
            "(in table '{}', column '{}'): {message}",
            table.name, column.name
        )),
        other @ CompileError::Unsupported { .. } => CompileError::Compile(format!(
            "(in table '{}', column '{}'): {other}",
            table.name, column.name
        )),
        other => other,
    }
}
