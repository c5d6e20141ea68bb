//! `op.rename_table`.

use crate::action::Action;

/// `op.rename_table(old_table_name, new_table_name, schema=…)`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RenameTable {
    /// The name it has.
    pub old: String,
    /// The name it gets.
    pub new: String,
    /// Its schema.
    pub schema: Option<String>,
}

impl RenameTable {
    pub(crate) fn actions(&self) -> Vec<Action> {
        vec![Action::RenameTable(self.clone())]
    }
}
