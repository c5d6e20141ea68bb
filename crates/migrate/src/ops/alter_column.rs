//! `op.alter_column`.

use sql::schema::Column;

use crate::{action::Action, error::MigrateError, implied::type_check, scope::Scope};

/// `op.alter_column(…)`, with all of its keyword arguments.
pub type AlterColumn = sql::ddl::AlterColumn;

/// What an `alter_column` does, in order.
pub(crate) trait AlterColumnActions {
    /// The check constraints of the old type, the change itself, the check constraints of the new type.
    fn actions(&self, scope: &mut Scope) -> Result<Vec<Action>, MigrateError>;
}

impl AlterColumnActions for AlterColumn {
    fn actions(&self, scope: &mut Scope) -> Result<Vec<Action>, MigrateError> {
        let mut actions = Vec::new();
        if let (Some(existing), Some(_)) = (&self.existing_type, &self.type_) {
            let column = Column::new(self.column.clone(), existing.clone());
            if let Some(check) = type_check(&column, scope.dialect) {
                actions.push(Action::DropConstraint {
                    table: Box::new(scope.table(&self.table, self.schema.as_deref())),
                    constraint: Box::new(check),
                    if_exists: false,
                });
            }
        }
        actions.push(Action::AlterColumn(Box::new(self.clone())));
        if let Some(type_) = &self.type_ {
            let column = Column::new(self.column.clone(), type_.clone());
            if let Some(check) = type_check(&column, scope.dialect) {
                let mut table = scope.table(&self.table, self.schema.as_deref());
                table.columns.push(column);
                actions.push(Action::AddConstraint {
                    table: Box::new(table),
                    constraint: Box::new(check),
                });
            }
        }
        Ok(actions)
    }
}
