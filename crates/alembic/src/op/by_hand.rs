//! Directives whose SQL the project has taken into its own hands with `@compiles(DropTable)` and the like.

use migrate::{Operation, ops};
use python::{Args, Error, Interp, Result, Value};
use sql::schema::{Constraint, Table};

use crate::sqlalchemy;

/// The element to execute instead of an operation, if a function of `@compiles` writes it on this dialect.
///
/// Errors: a class whose functions are not called for directives.
pub(super) fn element(
    interp: &Interp,
    operation: &Operation,
    dialect: &dyn sql::Dialect,
) -> Result<Option<Value>> {
    let Some(class) = sqlalchemy::compiled_class(interp, classes(operation), dialect) else {
        return Ok(None);
    };
    match operation {
        Operation::DropTable(drop) => drop_table(interp, drop).map(Some),
        _ => Err(Error::unsupported(format!(
            "the function of @compiles({class}) is not called for directives of op, and leaving it out would change the \
             statement"
        ))),
    }
}

fn has_foreign_key(table: &Table) -> bool {
    let in_columns = table.columns.iter().any(|it| !it.foreign_keys.is_empty());
    in_columns
        || table
            .constraints
            .iter()
            .any(|it| matches!(it, Constraint::ForeignKey(_)))
}

/// The classes that Alembic makes of an operation.
fn classes(operation: &Operation) -> &'static [&'static str] {
    match operation {
        Operation::CreateTable(create) if has_foreign_key(&create.table) => &[
            "CreateTable",
            "CreateColumn",
            "CreateIndex",
            "ForeignKeyConstraint",
        ],
        Operation::CreateTable(_) => &["CreateTable", "CreateColumn", "CreateIndex"],
        Operation::DropTable(_) => &["DropTable"],
        Operation::RenameTable(_) => &["RenameTable", "AlterTable"],
        Operation::TableComment(_) => &["SetTableComment", "DropTableComment"],
        Operation::AddColumn(_) => &["AddColumn", "AlterTable"],
        Operation::DropColumn(_) => &["DropColumn", "AlterTable"],
        Operation::AlterColumn(_) => &[
            "AlterColumn",
            "AlterTable",
            "ColumnNullable",
            "ColumnType",
            "ColumnName",
            "ColumnDefault",
            "ColumnComment",
            "ComputedColumnDefault",
            "IdentityColumnDefault",
            "PostgresqlColumnType",
        ],
        Operation::CreateIndex(_) => &["CreateIndex"],
        Operation::DropIndex(_) => &["DropIndex"],
        Operation::AddConstraint(_) => &["AddConstraint"],
        Operation::DropConstraint(_) => &["DropConstraint"],
        Operation::BulkInsert(_) | Operation::Execute(_) => &[],
    }
}

fn drop_table(interp: &Interp, drop: &ops::DropTable) -> Result {
    let metadata = sqlalchemy::make(interp, "sqlalchemy", "MetaData", Args::default())?;
    let table = Args::of(vec![Value::str(&drop.table), metadata])
        .with("schema", Value::optional_str(drop.schema.as_deref()));
    let table = sqlalchemy::make(interp, "sqlalchemy", "Table", table)?;
    let element = Args::of(vec![table]).with("if_exists", Value::Bool(drop.if_exists));
    sqlalchemy::make(interp, "sqlalchemy.schema", "DropTable", element)
}
