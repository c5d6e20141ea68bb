//! An operation of a migration script as data.

use sql::schema::{Item, Table};

use crate::{
    action::Action,
    error::MigrateError,
    ops::{
        AddColumn, AddConstraint, AlterColumn, AlterColumnActions, BulkInsert, CreateIndex, CreateTable,
        DropColumn, DropConstraint, DropIndex, DropTable, Execute, RenameTable, TableComment,
    },
    scope::Scope,
    statement::Statement,
};

/// One directive of `alembic.op`.
#[derive(Debug, Clone, PartialEq)]
pub enum Operation {
    /// `op.create_table`.
    CreateTable(CreateTable),
    /// `op.drop_table`.
    DropTable(DropTable),
    /// `op.rename_table`.
    RenameTable(RenameTable),
    /// `op.create_table_comment` and `op.drop_table_comment`.
    TableComment(TableComment),
    /// `op.add_column`.
    AddColumn(AddColumn),
    /// `op.drop_column`.
    DropColumn(DropColumn),
    /// `op.alter_column`.
    AlterColumn(AlterColumn),
    /// `op.create_index`.
    CreateIndex(CreateIndex),
    /// `op.drop_index`.
    DropIndex(DropIndex),
    /// `op.create_primary_key`, `create_unique_constraint`, `create_foreign_key`, `create_check_constraint` and
    /// `create_exclude_constraint`.
    AddConstraint(AddConstraint),
    /// `op.drop_constraint`.
    DropConstraint(DropConstraint),
    /// `op.bulk_insert`.
    BulkInsert(BulkInsert),
    /// `op.execute`.
    Execute(Execute),
}

/// A constraint or index that an operation is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Touched {
    /// Its table, as far as the operation knows it.
    pub table: Table,
    /// The constraint or index.
    pub item: Item,
    /// Whether it is made; else it is dropped.
    pub made: bool,
}

impl Operation {
    /// The statements of the operation, in Alembic's order; warnings go to [`Scope::warnings`].
    ///
    /// Errors: what Alembic or SQLAlchemy raise for it. Statements that Alembic would have run before the error are
    /// lost; a transaction takes them back anyway.
    pub fn statements(&self, scope: &mut Scope) -> Result<Vec<Statement>, MigrateError> {
        let mut statements = Vec::new();
        for action in self.actions(scope)? {
            statements.extend(action.statements(scope)?);
        }
        Ok(statements)
    }

    /// The constraints and indexes that the operation makes or drops, each with its table.
    ///
    /// Errors: as [`Operation::statements`].
    pub fn items(&self, scope: &mut Scope) -> Result<Vec<Touched>, MigrateError> {
        let mut found = Vec::new();
        // They are given when the operation runs.
        let warnings = scope.warnings.len();
        let actions = self.actions(scope);
        scope.warnings.truncate(warnings);
        for action in actions? {
            let (table, items, made) = match action {
                Action::CreateTable { table, .. } => {
                    let items = table.items();
                    (table, items, true)
                }
                Action::AddConstraint { table, constraint } => {
                    (table, vec![Item::Constraint(*constraint)], true)
                }
                Action::CreateIndex { table, index, .. } => (table, vec![Item::Index(*index)], true),
                Action::DropConstraint {
                    table, constraint, ..
                } => (table, vec![Item::Constraint(*constraint)], false),
                Action::DropIndex { table, index, .. } => (table, vec![Item::Index(*index)], false),
                _ => continue,
            };
            found.extend(items.into_iter().map(|item| Touched {
                table: Table::clone(&table),
                item,
                made,
            }));
        }
        Ok(found)
    }

    /// What the operation does, step by step: what a batch collects, and what is written as SQL otherwise.
    pub(crate) fn actions(&self, scope: &mut Scope) -> Result<Vec<Action>, MigrateError> {
        match self {
            Self::CreateTable(op) => Ok(op.actions(scope)),
            Self::DropTable(op) => Ok(op.actions(scope)),
            Self::RenameTable(op) => Ok(op.actions()),
            Self::TableComment(op) => Ok(op.actions(scope)),
            Self::AddColumn(op) => Ok(op.actions(scope)),
            Self::DropColumn(op) => Ok(op.actions(scope)),
            Self::AlterColumn(op) => op.actions(scope),
            Self::CreateIndex(op) => Ok(op.actions(scope)),
            Self::DropIndex(op) => Ok(op.actions(scope)),
            Self::AddConstraint(op) => Ok(op.actions(scope)),
            Self::DropConstraint(op) => op.actions(scope),
            Self::BulkInsert(op) => op.actions(scope),
            Self::Execute(op) => Ok(op.actions()),
        }
    }
}

macro_rules! from {
    ($($name:ident),* $(,)?) => {$(
        impl From<$name> for Operation {
            fn from(op: $name) -> Self {
                Self::$name(op)
            }
        }
    )*};
}
from! {
    CreateTable, DropTable, RenameTable, TableComment, AddColumn, DropColumn, AlterColumn, CreateIndex, DropIndex,
    AddConstraint, DropConstraint, BulkInsert, Execute,
}
