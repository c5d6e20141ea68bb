//! `op.create_primary_key`, `op.create_unique_constraint`, `op.create_foreign_key`, `op.create_check_constraint` and
//! `op.create_exclude_constraint`.

use sql::schema::Constraint;

use crate::{action::Action, scope::Scope};

/// A directive that adds a constraint to a table.
#[derive(Debug, Clone, PartialEq)]
pub struct AddConstraint {
    /// The table.
    pub table: String,
    /// Its schema (`schema`, or `source_schema` of a foreign key).
    pub schema: Option<String>,
    /// The constraint.
    pub constraint: Constraint,
}

impl AddConstraint {
    /// A constraint on a table of the default schema.
    pub fn new(table: impl Into<String>, constraint: Constraint) -> Self {
        Self {
            table: table.into(),
            schema: None,
            constraint,
        }
    }

    pub(crate) fn actions(&self, scope: &Scope) -> Vec<Action> {
        vec![Action::AddConstraint {
            table: Box::new(scope.table(&self.table, self.schema.as_deref())),
            constraint: Box::new(self.constraint.clone()),
        }]
    }
}
