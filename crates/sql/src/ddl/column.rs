//! Columns in `CREATE TABLE` and `ADD COLUMN`.

use super::{constraint::condition, sequence};
use crate::{
    dialect::Dialect,
    error::CompileError,
    quote,
    schema::{Autoincrement, Column, ColumnDefault, Computed, ServerDefault, Table},
    types::{Type, TypeKind},
};

/// Name, type, default and nullability.
pub fn specification(dialect: &dyn Dialect, table: &Table, column: &Column) -> Result<String, CompileError> {
    let type_text = type_text(dialect, table.schema.as_deref(), &column.type_)?;
    let mut text = format!("{} {type_text}", name(dialect, column));
    if let Some(default) = server_default(dialect, column)? {
        text.push_str(" DEFAULT ");
        text.push_str(&default);
    }
    tail(dialect, table, column, &mut text)?;
    Ok(text)
}

/// What follows the default: `GENERATED`, `NOT NULL`.
pub fn tail(
    dialect: &dyn Dialect,
    table: &Table,
    column: &Column,
    text: &mut String,
) -> Result<(), CompileError> {
    if let Some(computed) = column.computed() {
        text.push(' ');
        text.push_str(&computed_text(dialect, computed)?);
    }
    let identity = column.identity().filter(|_| dialect.supports_identity());
    if let Some(identity) = identity {
        text.push(' ');
        text.push_str(&sequence::identity(identity));
    }
    let nullable = table.is_nullable(column);
    if !nullable && identity.is_none() {
        text.push_str(" NOT NULL");
    } else if nullable && identity.is_some() {
        text.push_str(" NULL");
    }
    Ok(())
}

/// The column's name.
pub fn name(dialect: &dyn Dialect, column: &Column) -> String {
    quote::identifier(dialect, &column.name, column.quote)
}

/// A column's type, looked up among its variants; an enumeration may take the schema of its table.
pub fn type_text(dialect: &dyn Dialect, schema: Option<&str>, type_: &Type) -> Result<String, CompileError> {
    let type_ = type_.on(dialect.name());
    match (&type_.kind, schema) {
        (TypeKind::Enum(it), Some(schema)) if it.inherit_schema && it.schema.is_none() => {
            let mut it = it.clone();
            it.schema = Some(schema.to_owned());
            dialect.type_sql(&TypeKind::Enum(it).into())
        }
        _ => dialect.type_sql(type_),
    }
}

/// The column's default as it follows `DEFAULT`; computed and identity columns have none.
pub fn server_default(dialect: &dyn Dialect, column: &Column) -> Result<Option<String>, CompileError> {
    column
        .server_default
        .as_ref()
        .map_or(Ok(None), |default| dialect.default_sql(default))
}

/// The text of a default.
pub fn default_text(dialect: &dyn Dialect, default: &ServerDefault) -> Result<Option<String>, CompileError> {
    match default {
        ServerDefault::Literal(text) => Ok(Some(quote::string(dialect, text))),
        ServerDefault::Expr(expr) => dialect.literal_expr(expr, true).map(Some),
        ServerDefault::Identity(_) | ServerDefault::Computed(_) | ServerDefault::Fetched => Ok(None),
    }
}

/// `GENERATED ALWAYS AS (…)`.
pub fn computed_text(dialect: &dyn Dialect, computed: &Computed) -> Result<String, CompileError> {
    let expression = condition(dialect, &computed.sqltext)?;
    let kind = dialect.computed_kind_sql(computed)?;
    Ok(format!("GENERATED ALWAYS AS ({expression}){kind}"))
}

/// The primary-key column that counts up by itself, by the rules of `Table.autoincrement_column`.
pub fn autoincrement(table: &Table) -> Option<&Column> {
    let key = table.primary_key_columns();
    let mut columns = key.iter().filter_map(|name| table.column(name));
    if let Some(column) = columns.find(|column| column.autoincrement == Autoincrement::True) {
        return Some(column);
    }
    let [only] = key.as_slice() else { return None };
    let column = table.column(only)?;
    let whole = matches!(column.type_.kind, TypeKind::Integer(_));
    let foreign = table.has_foreign_key(only) && column.autoincrement == Autoincrement::Auto;
    let wanted = column.autoincrement != Autoincrement::False;
    (wanted && whole && !foreign && has_no_default(column)).then_some(column)
}

/// Nothing but an identity or a sequence gives the column its values.
fn has_no_default(column: &Column) -> bool {
    let server = column.server_default.as_ref();
    let client = column.default.as_ref();
    server.is_none_or(|it| matches!(it, ServerDefault::Identity(_)))
        && client.is_none_or(|it| matches!(it, ColumnDefault::Sequence(_)))
}
