//! How a database writes DDL.

use super::{Dialect, Facts};
use crate::{
    ddl::{self, AlterColumn, CreateTable, phrase::Phrase},
    error::CompileError,
    expr::Expr,
    quote,
    schema::{
        Column, Computed, Constraint, ForeignKeyConstraint, Index, Options, Sequence, ServerDefault, Table,
    },
    types::{NamedType, Type},
};

/// The texts of a database's DDL. Each method's default is what most of them write.
pub trait Ddl: Facts {
    /// A column in `CREATE TABLE` and `ADD COLUMN`: name, type, default, nullability.
    fn column_sql(&self, table: &Table, column: &Column) -> Result<String, CompileError> {
        ddl::column::specification(self.as_dyn(), table, column)
    }

    /// The text of a server default, without the word `DEFAULT`.
    fn default_sql(&self, default: &ServerDefault) -> Result<Option<String>, CompileError> {
        ddl::column::default_text(self.as_dyn(), default)
    }

    /// Whether the primary key is written at its column rather than as a constraint of the table.
    fn inline_primary_key(&self, table: &Table) -> bool {
        let _ = table;
        false
    }

    /// Whether a single-column foreign key is written at the column by `ADD COLUMN` rather than added afterwards.
    fn inline_references(&self) -> bool {
        false
    }

    /// Words after `CREATE TABLE (…)`.
    fn table_suffix_sql(&self, table: &Table) -> String {
        let _ = table;
        String::new()
    }

    /// Words after a unique constraint's, check's or primary key's columns (`sqlite_on_conflict`).
    fn constraint_suffix_sql(&self, table: &Table, constraint: &Constraint) -> String {
        let _ = (table, constraint);
        String::new()
    }

    /// Words between `UNIQUE` and its columns, with a space after them.
    fn unique_words(&self, options: &Options) -> &'static str {
        let _ = options;
        ""
    }

    /// The table a foreign key refers to, or nothing when such a key cannot be written at all.
    fn referred_table_sql(&self, table: &Table, key: &ForeignKeyConstraint) -> Option<String> {
        let _ = table;
        Some(quote::qualified(
            self.as_dyn(),
            key.referred_schema.as_deref(),
            &key.referred_table,
        ))
    }

    /// What may follow `ON DELETE`.
    fn on_delete_phrase(&self) -> Phrase {
        Phrase::Words
    }

    /// An error where there are no exclusion constraints.
    fn check_exclude(&self) -> Result<(), CompileError> {
        Err(CompileError::Unsupported {
            compiler: self.ddl_compiler_name(),
            element: "<class 'sqlalchemy.dialects.postgresql.ext.ExcludeConstraint'>".to_owned(),
        })
    }

    /// The table in `CREATE INDEX … ON`.
    fn index_table_sql(&self, table: &Table) -> String {
        ddl::table::name(self.as_dyn(), table)
    }

    /// Whether an expression of an index needs parentheses.
    fn index_needs_parentheses(&self, expr: &Expr) -> bool {
        let _ = expr;
        false
    }

    /// The name of an index, quoted already, with its schema, as `CREATE INDEX` (`creating`) or `DROP INDEX` writes it.
    fn index_name_sql(&self, table: &Table, name: &str, creating: bool) -> String {
        if creating {
            return name.to_owned();
        }
        quote::in_schema(self.as_dyn(), table.schema.as_deref(), name)
    }

    /// `CREATE TABLE`, and what goes with it before and after: enumeration types, indexes, comments.
    fn create_table_sql(&self, table: &Table, how: CreateTable) -> Result<Vec<String>, CompileError> {
        ddl::table::create(self.as_dyn(), table, how)
    }

    /// `DROP TABLE`, and what goes with it.
    fn drop_table_sql(&self, table: &Table, if_exists: bool) -> Result<Vec<String>, CompileError> {
        ddl::table::drop(self.as_dyn(), table, if_exists)
    }

    /// `ALTER TABLE … ADD COLUMN`, and what goes with it: constraints, indexes, its comment.
    fn add_column_sql(
        &self,
        table: &Table,
        column: &Column,
        if_not_exists: bool,
    ) -> Result<Vec<String>, CompileError> {
        ddl::alter::add_column(self.as_dyn(), table, column, if_not_exists)
    }

    /// `ALTER TABLE … DROP COLUMN`.
    fn drop_column_sql(
        &self,
        table: &Table,
        column: &Column,
        if_exists: bool,
    ) -> Result<Vec<String>, CompileError> {
        ddl::alter::drop_column(self.as_dyn(), table, column, if_exists)
    }

    /// The statements of one `op.alter_column`.
    fn alter_column_sql(&self, change: &AlterColumn) -> Result<Vec<String>, CompileError> {
        ddl::alter::alter_column(self.as_dyn(), change)
    }

    /// The type of a column changed.
    fn column_type_sql(&self, change: &AlterColumn, type_: &Type) -> Result<String, CompileError> {
        ddl::alter::column_type(self.as_dyn(), change, type_)
    }

    /// A column renamed.
    fn rename_column_sql(&self, change: &AlterColumn, new: &str) -> String {
        ddl::alter::rename_column(self.as_dyn(), change, new, "RENAME")
    }

    /// The identity of a column added, changed or dropped.
    fn column_identity_sql(&self, change: &AlterColumn) -> Result<String, CompileError> {
        let _ = change;
        let message = "Adding, removing or modifying an \"identity\" construct, e.g. GENERATED AS IDENTITY, to or from \
                       an existing column is not supported in this dialect.";
        Err(CompileError::Compile(message.to_owned()))
    }

    /// The comment of a column, or its removal.
    fn column_comment_sql(
        &self,
        table: &str,
        schema: Option<&str>,
        column: &str,
        comment: Option<&str>,
    ) -> Result<String, CompileError> {
        let _ = (table, schema, column, comment);
        Err(CompileError::Unsupported {
            compiler: self.ddl_compiler_name(),
            element: "<class 'alembic.ddl.base.ColumnComment'>: <class 'alembic.ddl.base.ColumnComment'> construct has \
                      no default compilation handler."
                .to_owned(),
        })
    }

    /// `ALTER TABLE … RENAME TO`.
    fn rename_table_sql(&self, old: &str, new: &str, schema: Option<&str>) -> Result<String, CompileError> {
        Ok(ddl::alter::rename_table(self.as_dyn(), old, new, schema))
    }

    /// `ALTER TABLE … ADD CONSTRAINT`; nothing where a type's check is not needed or cannot be added.
    fn add_constraint_sql(
        &self,
        table: &Table,
        constraint: &Constraint,
    ) -> Result<Vec<String>, CompileError> {
        ddl::constraint::add(self.as_dyn(), table, constraint)
    }

    /// `ALTER TABLE … DROP CONSTRAINT`.
    fn drop_constraint_sql(
        &self,
        table: &Table,
        constraint: &Constraint,
        if_exists: bool,
    ) -> Result<Vec<String>, CompileError> {
        ddl::constraint::drop(self.as_dyn(), table, constraint, if_exists)
    }

    /// `CREATE INDEX`.
    fn create_index_sql(
        &self,
        table: &Table,
        index: &Index,
        if_not_exists: bool,
    ) -> Result<String, CompileError> {
        ddl::index::create(self.as_dyn(), table, index, if_not_exists)
    }

    /// `DROP INDEX`; of the table only the name and schema are used.
    fn drop_index_sql(&self, table: &Table, index: &Index, if_exists: bool) -> Result<String, CompileError> {
        ddl::index::drop(self.as_dyn(), table, index, if_exists)
    }

    /// The comment of a table, or its removal. SQLAlchemy writes this even where there are no comments.
    fn table_comment_sql(
        &self,
        table: &str,
        schema: Option<&str>,
        comment: Option<&str>,
    ) -> Result<Vec<String>, CompileError> {
        let table = quote::qualified(self.as_dyn(), schema, table);
        let comment = comment.map_or_else(|| "NULL".to_owned(), |text| quote::string(self.as_dyn(), text));
        Ok(vec![format!("COMMENT ON TABLE {table} IS {comment}")])
    }

    /// The types of a table that its creation makes (enumerations, domains), each once.
    fn named_types(&self, table: &Table) -> Vec<NamedType> {
        let _ = table;
        Vec::new()
    }

    /// A type as one that has to be made before a column may have it; none by default.
    fn named_type(&self, type_: &Type) -> Option<NamedType> {
        let _ = type_;
        None
    }

    /// `CREATE TYPE … AS ENUM`, `CREATE DOMAIN`.
    fn create_type_sql(&self, type_: &NamedType) -> Result<String, CompileError> {
        Err(CompileError::Compile(format!(
            "{type_:?} is no type of this database"
        )))
    }

    /// `DROP TYPE`, `DROP DOMAIN`.
    fn drop_type_sql(&self, type_: &NamedType) -> Result<String, CompileError> {
        Err(CompileError::Compile(format!(
            "{type_:?} is no type of this database"
        )))
    }

    /// The dialect for a table on a server of this version, if it writes the table otherwise; asked only for tables
    /// of which [`Ddl::asks_version`] says so.
    fn for_version(&self, version: &[u32]) -> Option<&'static dyn Dialect> {
        let _ = version;
        None
    }

    /// Whether the text of a generated column depends on the version of the server.
    fn asks_version(&self, computed: &Computed) -> bool {
        let _ = computed;
        false
    }

    /// What follows the expression of a generated column.
    ///
    /// Errors: a kind that the server does not have.
    fn computed_kind_sql(&self, computed: &Computed) -> Result<&'static str, CompileError> {
        Ok(match computed.persisted {
            Some(true) => " STORED",
            Some(false) => " VIRTUAL",
            None => "",
        })
    }

    /// `CREATE SEQUENCE`.
    fn create_sequence_sql(&self, sequence: &Sequence, if_not_exists: bool) -> Result<String, CompileError> {
        ddl::sequence::create(self.as_dyn(), sequence, if_not_exists)
    }

    /// `DROP SEQUENCE`.
    fn drop_sequence_sql(&self, sequence: &Sequence, if_exists: bool) -> Result<String, CompileError> {
        Ok(ddl::sequence::drop(self.as_dyn(), sequence, if_exists))
    }

    /// `CREATE SCHEMA`.
    fn create_schema_sql(&self, name: &str, if_not_exists: bool) -> Result<String, CompileError> {
        let condition = if if_not_exists { "IF NOT EXISTS " } else { "" };
        Ok(format!("CREATE SCHEMA {condition}{}", self.quote(name)))
    }
}
