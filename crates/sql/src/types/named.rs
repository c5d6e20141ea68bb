//! Types that a database knows by a name of their own.

use super::{EnumType, PgDomain};

/// A type that has to be made before a column may have it.
#[derive(Debug, Clone, PartialEq)]
pub enum NamedType {
    /// An enumeration.
    Enum(EnumType),
    /// A domain.
    Domain(Box<PgDomain>),
}

impl NamedType {
    /// Whether creating a table creates it (`create_type`).
    pub const fn comes_with_table(&self) -> bool {
        match self {
            Self::Enum(it) => it.create_type,
            Self::Domain(it) => it.create_type,
        }
    }

    /// Its schema and name.
    pub fn full_name(&self) -> (Option<&str>, &str) {
        match self {
            Self::Enum(it) => (it.schema.as_deref(), it.name.as_str().unwrap_or_default()),
            Self::Domain(it) => (it.schema.as_deref(), &it.name),
        }
    }
}
