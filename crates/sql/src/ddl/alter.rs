//! What an `ALTER TABLE … ALTER COLUMN` changes.

use crate::{
    schema::{Autoincrement, ServerDefault},
    setting::Setting,
    types::Type,
};

/// `op.alter_column(…)`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AlterColumn {
    /// The table.
    pub table: String,
    /// Its schema.
    pub schema: Option<String>,
    /// The column.
    pub column: String,
    /// Its new nullability.
    pub nullable: Option<bool>,
    /// Its new default.
    pub server_default: Setting<ServerDefault>,
    /// Its new name.
    pub name: Option<String>,
    /// Its new type.
    pub type_: Option<Type>,
    /// Its new comment.
    pub comment: Setting<String>,
    /// `autoincrement`.
    pub autoincrement: Option<Autoincrement>,
    /// The type it has.
    pub existing_type: Option<Type>,
    /// The default it has.
    pub existing_server_default: Setting<ServerDefault>,
    /// The nullability it has.
    pub existing_nullable: Option<bool>,
    /// The comment it has.
    pub existing_comment: Option<String>,
    /// The `autoincrement` it has.
    pub existing_autoincrement: Option<Autoincrement>,
    /// `postgresql_using`.
    pub using: Option<String>,
}

/// How `CREATE TABLE` is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CreateTable {
    /// `IF NOT EXISTS`.
    pub if_not_exists: bool,
}
