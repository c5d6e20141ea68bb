//! Tables.

use std::sync::Arc;

use super::{Column, Constraint, Index, NamingConvention, Options};

/// A table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its schema.
    pub schema: Option<String>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its constraints in the order they were made. [`Column::primary_key`], [`Column::unique`] and
    /// [`Column::foreign_keys`] add to them, see [`Table::all_constraints`].
    pub constraints: Vec<Constraint>,
    /// Its indexes; [`Column::index`] adds to them, see [`Table::all_indexes`].
    pub indexes: Vec<Index>,
    /// Its comment.
    pub comment: Option<String>,
    /// Words between `CREATE` and `TABLE`.
    pub prefixes: Vec<String>,
    /// The dialect's keyword arguments (`mysql_engine`, `sqlite_autoincrement`, …).
    pub options: Options,
    /// Whether the name is always (`Some(true)`) or never quoted.
    pub quote: Option<bool>,
    /// The naming convention of the `MetaData` it belongs to.
    pub naming: Arc<NamingConvention>,
}

impl Table {
    /// An empty table.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }

    /// `schema.name`, or the name alone.
    pub fn full_name(&self) -> String {
        match &self.schema {
            Some(schema) => format!("{schema}.{}", self.name),
            None => self.name.clone(),
        }
    }

    /// The column of that name.
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }
}
