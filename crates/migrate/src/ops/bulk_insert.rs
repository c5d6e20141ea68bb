//! `op.bulk_insert`.

use indexmap::IndexMap;
use sql::{
    Type,
    expr::{Expr, Insert, InsertSource, TableRef},
};

use crate::{action::Action, error::MigrateError, scope::Scope};

/// `op.bulk_insert(table, rows, multiinsert=…)`.
#[derive(Debug, Clone, PartialEq)]
pub struct BulkInsert {
    /// The table.
    pub table: TableRef,
    /// Its columns with their types, in the table's order.
    pub columns: IndexMap<String, Type>,
    /// The rows: values by column. A plain value is an [`Expr::Bind`]; its type is that of the column unless it has
    /// one of its own.
    pub rows: Vec<IndexMap<String, Expr>>,
    /// Whether all rows are inserted at once, with the columns of the first row. Only matters when statements are
    /// sent.
    pub multiinsert: bool,
}

impl BulkInsert {
    pub(crate) fn actions(&self, scope: &Scope) -> Result<Vec<Action>, MigrateError> {
        let multi = self.multiinsert && !scope.as_sql;
        let keys = self.rows.first().filter(|_| multi);
        let mut actions = Vec::new();
        for (position, row) in self.rows.iter().enumerate() {
            self.check_row(row, scope.as_sql, multi)?;
            let insert = self.insert(row, keys.unwrap_or(row), position)?;
            actions.push(Action::Execute(Box::new(sql::Statement::Insert(insert))));
        }
        Ok(actions)
    }

    /// A key that is no column: nobody sees it where many rows are sent, elsewhere there is no place for its value.
    fn check_row(&self, row: &IndexMap<String, Expr>, as_sql: bool, multi: bool) -> Result<(), MigrateError> {
        match row.keys().find(|name| !self.columns.contains_key(*name)) {
            Some(name) if as_sql => Err(MigrateError::Key(name.clone())),
            Some(name) if !multi => {
                let message = format!("Unconsumed column names: {name}");
                Err(MigrateError::Compile(sql::CompileError::Compile(message)))
            }
            _ => Ok(()),
        }
    }

    fn insert(
        &self,
        row: &IndexMap<String, Expr>,
        keys: &IndexMap<String, Expr>,
        position: usize,
    ) -> Result<Insert, MigrateError> {
        let mut columns = Vec::new();
        let mut values = Vec::new();
        for (name, type_) in self.columns.iter().filter(|(name, _)| keys.contains_key(*name)) {
            let Some(value) = row.get(name) else {
                return Err(MigrateError::Compile(sql::CompileError::Unset {
                    name: name.clone(),
                    group: Some(position),
                    sql: format!("INSERT INTO {}", self.table.name),
                }));
            };
            columns.push(name.clone());
            values.push(typed(value, type_));
        }
        let source = if columns.is_empty() {
            InsertSource::Defaults
        } else {
            InsertSource::Values(vec![values])
        };
        Ok(Insert {
            table: self.table.clone(),
            columns,
            source,
            on_conflict: None,
            returning: Vec::new(),
            prefixes: Vec::new(),
            ctes: Vec::new(),
        })
    }
}

/// The value with the column's type, unless it has its own.
fn typed(value: &Expr, type_: &Type) -> Expr {
    match value {
        Expr::Bind(bind) if bind.type_.is_null() => {
            let mut bind = bind.clone();
            bind.type_ = type_.clone();
            Expr::Bind(bind)
        }
        other => other.clone(),
    }
}
