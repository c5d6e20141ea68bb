//! `op.create_index`.

use sql::schema::Index;

use crate::{action::Action, scope::Scope};

/// `op.create_index(index_name, table_name, columns, schema=…, unique=…, if_not_exists=…, **kw)`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CreateIndex {
    /// The table.
    pub table: String,
    /// Its schema.
    pub schema: Option<String>,
    /// The index.
    pub index: Index,
    /// `IF NOT EXISTS`.
    pub if_not_exists: bool,
}

impl CreateIndex {
    pub(crate) fn actions(&self, scope: &Scope) -> Vec<Action> {
        vec![Action::CreateIndex {
            table: Box::new(scope.table(&self.table, self.schema.as_deref())),
            index: Box::new(self.index.clone()),
            if_not_exists: self.if_not_exists,
        }]
    }
}
