//! `op.create_table_comment` and `op.drop_table_comment`.

use crate::{action::Action, scope::Scope};

/// `op.create_table_comment(table_name, comment, existing_comment=…, schema=…)`; without a comment it is
/// `op.drop_table_comment`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TableComment {
    /// The table.
    pub table: String,
    /// Its schema.
    pub schema: Option<String>,
    /// The comment; `None` drops it.
    pub comment: Option<String>,
    /// The comment it has.
    pub existing_comment: Option<String>,
}

impl TableComment {
    pub(crate) fn actions(&self, scope: &Scope) -> Vec<Action> {
        vec![Action::TableComment {
            table: Box::new(scope.table(&self.table, self.schema.as_deref())),
            comment: self.comment.clone(),
        }]
    }
}
