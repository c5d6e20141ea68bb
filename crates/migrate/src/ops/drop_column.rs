//! `op.drop_column`.

use sql::{Type, schema::Column};

use crate::{action::Action, scope::Scope};

/// `op.drop_column(table_name, column_name, schema=…, if_exists=…)`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DropColumn {
    /// The table.
    pub table: String,
    /// Its schema.
    pub schema: Option<String>,
    /// The column.
    pub column: String,
    /// `IF EXISTS`.
    pub if_exists: bool,
    /// In a batch: the type it has, whose named check constraint goes with it.
    pub existing_type: Option<Type>,
}

impl DropColumn {
    pub(crate) fn actions(&self, scope: &Scope) -> Vec<Action> {
        vec![Action::DropColumn {
            table: Box::new(scope.table(&self.table, self.schema.as_deref())),
            column: Box::new(Column::new(self.column.clone(), Type::null())),
            if_exists: self.if_exists,
            existing_type: self.existing_type.clone(),
        }]
    }
}
