//! Naming conventions.

use indexmap::IndexMap;

/// `MetaData.naming_convention`: templates by kind of constraint (`ix`, `uq`, `ck`, `fk`, `pk`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamingConvention {
    /// The templates.
    pub templates: IndexMap<String, String>,
}

impl Default for NamingConvention {
    /// SQLAlchemy's own: indexes are `ix_%(column_0_label)s`, nothing else is named.
    fn default() -> Self {
        Self {
            templates: IndexMap::from([("ix".to_owned(), "ix_%(column_0_label)s".to_owned())]),
        }
    }
}
