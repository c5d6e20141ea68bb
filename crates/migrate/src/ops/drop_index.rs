//! `op.drop_index`.

use sql::schema::Index;

use crate::{action::Action, scope::Scope};

/// The table of an index whose table was not given, as Alembic names it.
const NO_TABLE: &str = "no_table";

/// `op.drop_index(index_name, table_name=…, schema=…, if_exists=…, **kw)`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DropIndex {
    /// The index with the dialect's keyword arguments; it has no columns.
    pub index: Index,
    /// The table, if given.
    pub table: Option<String>,
    /// Its schema.
    pub schema: Option<String>,
    /// `IF EXISTS`.
    pub if_exists: bool,
}

impl DropIndex {
    pub(crate) fn actions(&self, scope: &Scope) -> Vec<Action> {
        let table = self.table.as_deref().unwrap_or(NO_TABLE);
        vec![Action::DropIndex {
            table: Box::new(scope.table(table, self.schema.as_deref())),
            index: Box::new(self.index.clone()),
            if_exists: self.if_exists,
        }]
    }
}
