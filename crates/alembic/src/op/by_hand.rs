//! Directives whose SQL the project has taken into its own hands with `@compiles(DropTable)` and the like.

use migrate::{Batch, Operation, ops};
use python::{Args, Error, Interp, Result, Value};
use sql::schema::Written;

use crate::context::Current;
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
        _ => Err(refused(class)),
    }
}

/// What the project says itself about the constraints and indexes of operations.
///
/// Errors: those of its functions.
pub(super) fn written(interp: &Interp, current: &Current, operations: &[Operation]) -> Result<Written> {
    let dialect = current.dialect();
    if current.tokens.is_empty() && sqlalchemy::written_class(interp, dialect).is_none() {
        return Ok(Written::default());
    }
    let mut items = Vec::new();
    for operation in operations {
        items.extend(current.with(interp, |context| operation.items(context.scope()))?);
    }
    sqlalchemy::written(interp, &items, &current.tokens, dialect)
}

/// What the project says itself about a table that is to be created, and its columns.
///
/// Errors: those of its functions.
pub(super) fn creation(
    interp: &Interp,
    current: &Current,
    value: &Value,
    create: &mut ops::CreateTable,
) -> Result<()> {
    let dialect = current.dialect();
    if sqlalchemy::compiled_class(interp, &["CreateTable", "CreateColumn"], dialect).is_some() {
        // Its constraints are named as those of the target metadata.
        let metadata = interp.get_attr(value, "metadata")?;
        interp.set_attr(&metadata, "naming_convention", current.naming.clone())?;
        create.table.written = sqlalchemy::written_creation(interp, value, create.if_not_exists, dialect)?;
    }
    Ok(())
}

/// Refuses a batch whose SQL the project has taken into its own hands.
///
/// Errors: a function of `@compiles` that would not be called; where the table is built `anew`, also one for
/// constraints: those that the batch reads would go without it.
pub(super) fn check_batch(
    interp: &Interp,
    batch: &Batch,
    anew: bool,
    dialect: &dyn sql::Dialect,
) -> Result<()> {
    let mut found = batch
        .operations()
        .iter()
        .find_map(|it| sqlalchemy::compiled_class(interp, classes(it), dialect));
    if anew {
        let tables = &[
            "CreateTable",
            "CreateColumn",
            "CreateIndex",
            "DropTable",
            "RenameTable",
        ];
        found = found
            .or_else(|| sqlalchemy::compiled_class(interp, tables, dialect))
            .or_else(|| sqlalchemy::written_class(interp, dialect));
    }
    found.map_or(Ok(()), |class| Err(refused(class)))
}

fn refused(class: &str) -> Error {
    Error::unsupported(format!(
        "the function of @compiles({class}) is not called for directives of op, and leaving it out would change the \
         statement"
    ))
}

/// The classes that Alembic makes of an operation.
fn classes(operation: &Operation) -> &'static [&'static str] {
    match operation {
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
        Operation::CreateTable(_) | Operation::CreateIndex(_) => &["CreateIndex"],
        Operation::DropIndex(_) => &["DropIndex"],
        Operation::AddConstraint(_) => &["AddConstraint"],
        Operation::DropConstraint(_) => &["DropConstraint"],
        Operation::BulkInsert(_) => &["Insert"],
        Operation::Execute(_) => &[],
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
