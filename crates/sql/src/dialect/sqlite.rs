//! SQLite.

use super::Dialect;

/// SQLite 3.35 and later.
#[derive(Debug, Clone, Copy)]
pub struct Sqlite;

impl Dialect for Sqlite {
    fn name(&self) -> &'static str {
        "sqlite"
    }

    fn impl_name(&self) -> &'static str {
        "SQLiteImpl"
    }

    /// Alembic says no, though SQLite does roll DDL back.
    fn transactional_ddl(&self) -> bool {
        false
    }

    fn supports_transactional_ddl(&self) -> bool {
        true
    }

    fn supports_alter(&self) -> bool {
        false
    }
}
