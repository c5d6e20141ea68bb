//! `op.drop_table`.

use sql::schema::Table;

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
    /// Whether the name is always (`Some(true)`) or never quoted.
    pub quote: Option<bool>,
}

impl DropTable {
    pub(crate) fn actions(&self, scope: &Scope) -> Vec<Action> {
        let table = Table {
            quote: self.quote,
            ..scope.table(&self.table, self.schema.as_deref())
        };
        vec![Action::DropTable {
            table: Box::new(table),
            if_exists: self.if_exists,
        }]
    }
}
