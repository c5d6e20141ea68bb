//! The directives of `alembic.op`, one per file, each with all of its keyword arguments.

mod add_column;
mod add_constraint;
mod alter_column;
mod bulk_insert;
mod create_index;
mod create_table;
mod drop_column;
mod drop_constraint;
mod drop_index;
mod drop_table;
mod execute;
mod rename_table;
mod table_comment;

pub use add_column::AddColumn;
pub use add_constraint::AddConstraint;
pub use alter_column::AlterColumn;
pub(crate) use alter_column::AlterColumnActions;
pub use bulk_insert::BulkInsert;
pub use create_index::CreateIndex;
pub use create_table::CreateTable;
pub use drop_column::DropColumn;
pub use drop_constraint::{ConstraintKind, DropConstraint};
pub use drop_index::DropIndex;
pub use drop_table::DropTable;
pub use execute::Execute;
pub use rename_table::RenameTable;
pub use table_comment::TableComment;
