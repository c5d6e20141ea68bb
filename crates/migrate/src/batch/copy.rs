//! Building the new table, filling it, and putting it in place of the old one.

use sql::{
    expr::{Insert, InsertSource, Query, Select, TableRef},
    schema::Table,
};

use super::recreate::Plan;
use crate::{action::Action, context::MigrationContext, error::MigrateError, ops::RenameTable};

/// Runs a plan.
///
/// Errors: what the database says. If filling the new table fails, the new table is dropped again, as Alembic does,
/// so that a database without transactions is left as it was.
pub(super) fn run(context: &mut MigrationContext, plan: &Plan) -> Result<(), MigrateError> {
    context.pass_warnings();
    if context.dialect().supports_alter() {
        for constraint in &plan.taken_names {
            context.act(&Action::DropConstraint {
                table: Box::new(plan.old.clone()),
                constraint: Box::new(constraint.clone()),
                if_exists: false,
            })?;
        }
    }
    context.act(&Action::CreateTable {
        table: Box::new(plan.new.clone()),
        if_not_exists: false,
    })?;
    if let Err(error) = fill_and_drop(context, plan) {
        // In a transaction that the error has spoiled the DROP fails too; the first error is the one to report.
        let _ = context.act(&drop(&plan.new));
        return Err(error);
    }
    context.act(&Action::RenameTable(RenameTable {
        old: plan.new.name.clone(),
        new: plan.old.name.clone(),
        schema: plan.old.schema.clone(),
    }))?;
    let renamed = Table {
        name: plan.old.name.clone(),
        ..plan.new.clone()
    };
    for index in &plan.indexes {
        context.act(&Action::CreateIndex {
            table: Box::new(renamed.clone()),
            index: Box::new(index.clone()),
            if_not_exists: false,
        })?;
    }
    Ok(())
}

fn fill_and_drop(context: &mut MigrationContext, plan: &Plan) -> Result<(), MigrateError> {
    context.act(&Action::Execute(Box::new(sql::Statement::Insert(fill(plan)))))?;
    context.act(&drop(&plan.old))
}

fn drop(table: &Table) -> Action {
    let bare = Table {
        name: table.name.clone(),
        schema: table.schema.clone(),
        ..Table::default()
    };
    Action::DropTable {
        table: Box::new(bare),
        if_exists: false,
    }
}

/// `INSERT INTO new (…) SELECT … FROM old`.
fn fill(plan: &Plan) -> Insert {
    let (columns, exprs): (Vec<_>, Vec<_>) = plan.copied.iter().cloned().unzip();
    let select = Select {
        columns: exprs,
        ..Select::default()
    };
    Insert {
        table: TableRef {
            name: plan.new.name.clone(),
            schema: plan.new.schema.clone(),
            translated: true,
        },
        columns,
        source: InsertSource::Query(Box::new(Query::Select(Box::new(select)))),
        on_conflict: None,
        returning: Vec::new(),
        prefixes: Vec::new(),
        ctes: Vec::new(),
    }
}
