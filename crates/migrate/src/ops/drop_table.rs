//! `op.drop_table`.

use crate::{action::Action, scope::Scope};

/// `op.drop_table(table_name, schema=…, if_exists=…)`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DropTable {
    /// The table.
    pub table: String,
    /// Its schema.
    pub schema: Option<String>,
    /// `IF EXISTS`.
    pub if_exists: bool,
}

impl DropTable {
    pub(crate) fn actions(&self, scope: &Scope) -> Vec<Action> {
        vec![Action::DropTable {
            table: Box::new(scope.table(&self.table, self.schema.as_deref())),
            if_exists: self.if_exists,
        }]
    }
}
