//! What an operation needs to know to be written as SQL.

use std::{collections::HashSet, sync::Arc};

use sql::{
    Dialect,
    schema::{NamingConvention, Table, Written},
};

use crate::log::WarningClass;

/// The surroundings of an operation: dialect, naming convention, and what is remembered between operations.
#[derive(Clone)]
pub struct Scope {
    /// The dialect.
    pub dialect: &'static dyn Dialect,
    /// The naming convention of the target metadata.
    pub naming: Arc<NamingConvention>,
    /// Whether statements are printed rather than sent.
    pub as_sql: bool,
    /// Warnings of the operations, to be handed to the user.
    pub warnings: Vec<(WarningClass, String)>,
    /// What the caller says itself about the constraints and indexes of the operation under way.
    pub written: Written,
    /// `CREATE TYPE` statements that tables of this run have brought with them: SQLAlchemy writes each name once.
    pub(crate) types_created: HashSet<String>,
}

impl Scope {
    /// Surroundings without a naming convention.
    pub fn new(dialect: &'static dyn Dialect, as_sql: bool) -> Self {
        Self {
            dialect,
            naming: Arc::default(),
            as_sql,
            warnings: Vec::new(),
            written: Written::default(),
            types_created: HashSet::new(),
        }
    }

    /// Notes a warning of Alembic's.
    pub(crate) fn warn(&mut self, message: impl Into<String>) {
        self.warnings.push((WarningClass::User, message.into()));
    }

    /// An empty table under the naming convention.
    pub(crate) fn table(&self, name: &str, schema: Option<&str>) -> Table {
        Table {
            schema: schema.map(str::to_owned),
            naming: Arc::clone(&self.naming),
            written: self.written.clone(),
            ..Table::new(name)
        }
    }
}

impl std::fmt::Debug for Scope {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Scope")
            .field("dialect", &self.dialect.name())
            .field("as_sql", &self.as_sql)
            .finish_non_exhaustive()
    }
}
