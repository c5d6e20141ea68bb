//! What differs between databases.

mod postgresql;
mod sqlite;

use crate::{
    ddl::{AlterColumn, CreateTable},
    error::CompileError,
    expr::Statement,
    schema::{Column, Constraint, Index, Sequence, Table},
    types::{EnumType, Type},
    value::SqlValue,
};

pub use postgresql::Postgresql;
pub use sqlite::Sqlite;

/// A statement ready for a driver.
#[derive(Debug, Clone, PartialEq)]
pub struct Compiled {
    /// The text with the driver's placeholders.
    pub sql: String,
    /// The values of the placeholders, in order.
    pub params: Vec<SqlValue>,
    /// The types of the placeholders, in the same order; null where unknown.
    pub types: Vec<Type>,
}

/// Everything that differs between databases. Each method's default is what most of them do.
pub trait Dialect: Send + Sync {
    /// SQLAlchemy's name: `postgresql`, `sqlite`.
    fn name(&self) -> &'static str;

    /// The class that Alembic names in `Context impl PostgresqlImpl.`
    fn impl_name(&self) -> &'static str;

    /// Alembic's `transactional_ddl`: whether its own runs put DDL into a transaction; decides `BEGIN` in `--sql`
    /// and the log line `Will assume transactional DDL.`
    fn transactional_ddl(&self) -> bool {
        false
    }

    /// Whether the database really rolls DDL back.
    fn supports_transactional_ddl(&self) -> bool {
        self.transactional_ddl()
    }

    /// The longest identifier the database keeps.
    fn max_identifier_length(&self) -> usize {
        9999
    }

    /// The schema of tables named without one, when it is fixed.
    fn default_schema(&self) -> Option<&'static str> {
        None
    }

    /// What ends a statement in `--sql`.
    fn command_terminator(&self) -> &'static str {
        ";"
    }

    /// Whether `ALTER TABLE` can change constraints and columns.
    fn supports_alter(&self) -> bool {
        true
    }

    /// Whether `COMMENT ON` and the like exist.
    fn supports_comments(&self) -> bool {
        false
    }

    /// Whether there is a boolean type of its own.
    fn supports_native_boolean(&self) -> bool {
        false
    }

    /// Whether there is an enumeration type of its own.
    fn supports_native_enum(&self) -> bool {
        false
    }

    /// Whether `CREATE SEQUENCE` exists.
    fn supports_sequences(&self) -> bool {
        false
    }

    /// The placeholder of the n-th parameter, from 1.
    fn placeholder(&self, position: usize) -> String {
        let _ = position;
        "?".to_owned()
    }

    /// The text of a type in DDL and `CAST`.
    fn type_sql(&self, type_: &Type) -> Result<String, CompileError> {
        let _ = (type_,);
        Err(CompileError::NotImplemented(
            "type_sql is not written yet".to_owned(),
        ))
    }

    /// A statement with its values written into it (`literal_binds=True`), as `--sql` prints it.
    fn literal_sql(&self, statement: &Statement) -> Result<String, CompileError> {
        let _ = (statement,);
        Err(CompileError::NotImplemented(
            "literal_sql is not written yet".to_owned(),
        ))
    }

    /// A statement with placeholders.
    fn compile(&self, statement: &Statement) -> Result<Compiled, CompileError> {
        let _ = (statement,);
        Err(CompileError::NotImplemented(
            "compile is not written yet".to_owned(),
        ))
    }

    /// A value as a literal of a type.
    fn literal_value(&self, value: &SqlValue, type_: &Type) -> Result<String, CompileError> {
        let _ = (value, type_);
        Err(CompileError::NotImplemented(
            "literal_value is not written yet".to_owned(),
        ))
    }

    /// An identifier, quoted where it must be.
    fn quote(&self, identifier: &str) -> String {
        identifier.to_owned()
    }

    /// `CREATE TABLE`, and what goes with it before and after: enumeration types, indexes, comments.
    fn create_table_sql(&self, table: &Table, how: CreateTable) -> Result<Vec<String>, CompileError> {
        let _ = (table, how);
        Err(CompileError::NotImplemented(
            "create_table_sql is not written yet".to_owned(),
        ))
    }

    /// `DROP TABLE`, and what goes with it.
    fn drop_table_sql(&self, table: &Table, if_exists: bool) -> Result<Vec<String>, CompileError> {
        let _ = (table, if_exists);
        Err(CompileError::NotImplemented(
            "drop_table_sql is not written yet".to_owned(),
        ))
    }

    /// `ALTER TABLE … ADD COLUMN`, and what goes with it.
    fn add_column_sql(
        &self,
        table: &Table,
        column: &Column,
        if_not_exists: bool,
    ) -> Result<Vec<String>, CompileError> {
        let _ = (table, column, if_not_exists);
        Err(CompileError::NotImplemented(
            "add_column_sql is not written yet".to_owned(),
        ))
    }

    /// `ALTER TABLE … DROP COLUMN`, and what goes before it.
    fn drop_column_sql(
        &self,
        table: &Table,
        column: &Column,
        if_exists: bool,
    ) -> Result<Vec<String>, CompileError> {
        let _ = (table, column, if_exists);
        Err(CompileError::NotImplemented(
            "drop_column_sql is not written yet".to_owned(),
        ))
    }

    /// The statements of one `op.alter_column`.
    fn alter_column_sql(&self, change: &AlterColumn) -> Result<Vec<String>, CompileError> {
        let _ = (change,);
        Err(CompileError::NotImplemented(
            "alter_column_sql is not written yet".to_owned(),
        ))
    }

    /// `ALTER TABLE … RENAME TO`.
    fn rename_table_sql(&self, old: &str, new: &str, schema: Option<&str>) -> Result<String, CompileError> {
        let _ = (old, new, schema);
        Err(CompileError::NotImplemented(
            "rename_table_sql is not written yet".to_owned(),
        ))
    }

    /// `ALTER TABLE … ADD CONSTRAINT`.
    fn add_constraint_sql(&self, table: &Table, constraint: &Constraint) -> Result<String, CompileError> {
        let _ = (table, constraint);
        Err(CompileError::NotImplemented(
            "add_constraint_sql is not written yet".to_owned(),
        ))
    }

    /// `ALTER TABLE … DROP CONSTRAINT`.
    fn drop_constraint_sql(
        &self,
        table: &Table,
        constraint: &Constraint,
        if_exists: bool,
    ) -> Result<String, CompileError> {
        let _ = (table, constraint, if_exists);
        Err(CompileError::NotImplemented(
            "drop_constraint_sql is not written yet".to_owned(),
        ))
    }

    /// `CREATE INDEX`.
    fn create_index_sql(
        &self,
        table: &Table,
        index: &Index,
        if_not_exists: bool,
    ) -> Result<String, CompileError> {
        let _ = (table, index, if_not_exists);
        Err(CompileError::NotImplemented(
            "create_index_sql is not written yet".to_owned(),
        ))
    }

    /// `DROP INDEX`; the table may be unknown to the caller.
    fn drop_index_sql(&self, table: &Table, index: &Index, if_exists: bool) -> Result<String, CompileError> {
        let _ = (table, index, if_exists);
        Err(CompileError::NotImplemented(
            "drop_index_sql is not written yet".to_owned(),
        ))
    }

    /// The comment of a table, or its removal.
    fn table_comment_sql(&self, table: &Table, comment: Option<&str>) -> Result<String, CompileError> {
        let _ = (table, comment);
        Err(CompileError::NotImplemented(
            "table_comment_sql is not written yet".to_owned(),
        ))
    }

    /// `CREATE TYPE … AS ENUM`.
    fn create_enum_sql(&self, type_: &EnumType) -> Result<String, CompileError> {
        let _ = (type_,);
        Err(CompileError::NotImplemented(
            "create_enum_sql is not written yet".to_owned(),
        ))
    }

    /// `DROP TYPE`.
    fn drop_enum_sql(&self, type_: &EnumType) -> Result<String, CompileError> {
        let _ = (type_,);
        Err(CompileError::NotImplemented(
            "drop_enum_sql is not written yet".to_owned(),
        ))
    }

    /// `CREATE SEQUENCE`.
    fn create_sequence_sql(&self, sequence: &Sequence) -> Result<String, CompileError> {
        let _ = (sequence,);
        Err(CompileError::NotImplemented(
            "create_sequence_sql is not written yet".to_owned(),
        ))
    }

    /// `DROP SEQUENCE`.
    fn drop_sequence_sql(&self, sequence: &Sequence) -> Result<String, CompileError> {
        let _ = (sequence,);
        Err(CompileError::NotImplemented(
            "drop_sequence_sql is not written yet".to_owned(),
        ))
    }

    /// `CREATE SCHEMA`.
    fn create_schema_sql(&self, name: &str, if_not_exists: bool) -> Result<String, CompileError> {
        let _ = (name, if_not_exists);
        Err(CompileError::NotImplemented(
            "create_schema_sql is not written yet".to_owned(),
        ))
    }
}

/// The dialect of an SQLAlchemy name, if it is known.
pub fn by_name(name: &str) -> Option<&'static dyn Dialect> {
    const ALL: [&dyn Dialect; 2] = [&Postgresql, &Sqlite];
    ALL.into_iter().find(|dialect| dialect.name() == name)
}
