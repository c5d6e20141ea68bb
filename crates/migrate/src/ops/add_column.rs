//! `op.add_column`.

use sql::schema::{Column, Constraint, Index, IndexElement};

use crate::{action::Action, implied::implied_constraints, scope::Scope};

/// `op.add_column(table_name, column, schema=…, …)`.
#[derive(Debug, Clone, PartialEq)]
pub struct AddColumn {
    /// The table.
    pub table: String,
    /// Its schema.
    pub schema: Option<String>,
    /// The new column.
    pub column: Column,
    /// `IF NOT EXISTS`.
    pub if_not_exists: bool,
    /// Write the only foreign key as `REFERENCES` at the column.
    pub inline_references: bool,
    /// Write `PRIMARY KEY` at the column.
    pub inline_primary_key: bool,
    /// In a batch: the column it comes before.
    pub insert_before: Option<String>,
    /// In a batch: the column it comes after.
    pub insert_after: Option<String>,
}

impl AddColumn {
    /// `op.add_column(table, column)`.
    pub fn new(table: impl Into<String>, column: Column) -> Self {
        Self {
            table: table.into(),
            schema: None,
            column,
            if_not_exists: false,
            inline_references: false,
            inline_primary_key: false,
            insert_before: None,
            insert_after: None,
        }
    }

    pub(crate) fn actions(&self, scope: &Scope) -> Vec<Action> {
        let mut table = scope.table(&self.table, self.schema.as_deref());
        table.columns.push(self.column.clone());
        let inline = self.inline_references && self.column.foreign_keys.len() == 1;
        let mut actions = vec![Action::AddColumn(Box::new(self.clone()))];
        for constraint in implied_constraints(&self.column, scope.dialect) {
            if !(inline && matches!(constraint, Constraint::ForeignKey(_))) {
                actions.push(Action::AddConstraint {
                    table: Box::new(table.clone()),
                    constraint: Box::new(constraint),
                });
            }
        }
        if self.column.index {
            actions.push(Action::CreateIndex {
                table: Box::new(table.clone()),
                index: Box::new(Index {
                    expressions: vec![IndexElement::Column(self.column.name.clone())],
                    unique: self.column.unique,
                    ..Index::default()
                }),
                if_not_exists: false,
            });
        }
        if let Some(comment) = &self.column.comment
            && scope.dialect.supports_comments()
        {
            actions.push(Action::ColumnComment {
                table: Box::new(table),
                column: self.column.name.clone(),
                comment: comment.clone(),
            });
        }
        actions
    }
}
