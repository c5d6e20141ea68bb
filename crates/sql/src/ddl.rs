//! DDL text, as Alembic prints it in a `--sql` script but for the terminator.

pub mod alter;
pub mod column;
pub mod constraint;
pub mod index;
pub mod phrase;
pub mod sequence;
pub mod table;

pub use alter::AlterColumn;
pub use table::CreateTable;
