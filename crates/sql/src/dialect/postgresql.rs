//! PostgreSQL.

use super::Dialect;

/// PostgreSQL 13 and later.
#[derive(Debug, Clone, Copy)]
pub struct Postgresql;

impl Dialect for Postgresql {
    fn name(&self) -> &'static str {
        "postgresql"
    }

    fn impl_name(&self) -> &'static str {
        "PostgresqlImpl"
    }

    fn transactional_ddl(&self) -> bool {
        true
    }

    fn max_identifier_length(&self) -> usize {
        63
    }

    fn default_schema(&self) -> Option<&'static str> {
        Some("public")
    }

    fn supports_comments(&self) -> bool {
        true
    }

    fn supports_native_boolean(&self) -> bool {
        true
    }

    fn supports_native_enum(&self) -> bool {
        true
    }

    fn supports_sequences(&self) -> bool {
        true
    }

    fn placeholder(&self, position: usize) -> String {
        format!("${position}")
    }
}
