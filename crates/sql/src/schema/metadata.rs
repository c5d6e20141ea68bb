//! A collection of tables.

use std::sync::Arc;

use indexmap::IndexMap;

use super::{NamingConvention, Sequence, Table};

/// `MetaData(schema=…, naming_convention=…)`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MetaData {
    /// The default schema of its tables.
    pub schema: Option<String>,
    /// How unnamed constraints are named.
    pub naming: Arc<NamingConvention>,
    /// Its tables by full name, in the order they were made.
    pub tables: IndexMap<String, Table>,
    /// Its sequences by full name.
    pub sequences: IndexMap<String, Sequence>,
}
