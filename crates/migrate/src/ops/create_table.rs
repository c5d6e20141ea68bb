//! `op.create_table`.

use std::sync::Arc;

use sql::schema::Table;

use crate::{action::Action, scope::Scope};

/// `op.create_table(name, *columns, if_not_exists=…, **kw)`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CreateTable {
    /// The table; its naming convention is replaced by that of the target metadata.
    pub table: Table,
    /// `IF NOT EXISTS`.
    pub if_not_exists: bool,
}

impl CreateTable {
    /// The table as SQL sees it: under the naming convention of the target metadata.
    pub fn to_table(&self, scope: &Scope) -> Table {
        let mut table = Table {
            naming: Arc::clone(&scope.naming),
            ..self.table.clone()
        };
        table.written.extend(&scope.written);
        table
    }

    pub(crate) fn actions(&self, scope: &Scope) -> Vec<Action> {
        vec![Action::CreateTable {
            table: Box::new(self.to_table(scope)),
            if_not_exists: self.if_not_exists,
        }]
    }
}
