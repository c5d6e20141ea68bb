//! A live schema as data: what SQLAlchemy's `inspect(connection)` tells.
//!
//! SQLAlchemy manual, "Reflecting Database Objects", `sqlalchemy.engine.reflection.Inspector`.

mod catalog;
mod model;
mod table;

pub use catalog::Catalog;
pub(crate) use catalog::no_such_table;
pub use model::{
    ReflectedCheck, ReflectedColumn, ReflectedComputed, ReflectedEnum, ReflectedForeignKey, ReflectedIndex,
    ReflectedPrimaryKey, ReflectedUnique,
};

use sql::schema::{Options, Table};

use crate::connection::Connection;
use crate::error::DatabaseError;

/// Why something could not be read.
#[derive(Clone, Debug, thiserror::Error)]
pub enum InspectError {
    /// There is no such table or view (`sqlalchemy.exc.NoSuchTableError`, whose text is the name).
    #[error("{0}")]
    NoSuchTable(String),
    /// What the database says.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

type Result<T> = std::result::Result<T, InspectError>;

/// Reads the schema of a connection. A `schema` of `None` is the default schema.
#[derive(Debug)]
pub struct Inspector<'c> {
    connection: &'c mut Connection,
    catalog: &'static dyn Catalog,
}

impl<'c> Inspector<'c> {
    pub(crate) fn new(connection: &'c mut Connection, catalog: &'static dyn Catalog) -> Self {
        Self { connection, catalog }
    }

    /// `get_schema_names()`.
    pub fn schema_names(&mut self) -> Result<Vec<String>> {
        self.catalog.schema_names(self.connection)
    }

    /// `default_schema_name`.
    pub fn default_schema_name(&mut self) -> Result<Option<String>> {
        self.catalog.default_schema_name(self.connection)
    }

    /// `get_table_names()`.
    pub fn table_names(&mut self, schema: Option<&str>) -> Result<Vec<String>> {
        self.catalog.table_names(self.connection, schema)
    }

    /// `get_temp_table_names()`.
    pub fn temp_table_names(&mut self) -> Result<Vec<String>> {
        self.catalog.temp_table_names(self.connection)
    }

    /// `get_view_names()`.
    pub fn view_names(&mut self, schema: Option<&str>) -> Result<Vec<String>> {
        self.catalog.view_names(self.connection, schema)
    }

    /// `get_materialized_view_names()`.
    pub fn materialized_view_names(&mut self, schema: Option<&str>) -> Result<Vec<String>> {
        self.catalog.materialized_view_names(self.connection, schema)
    }

    /// `get_view_definition()`.
    pub fn view_definition(&mut self, view: &str, schema: Option<&str>) -> Result<String> {
        self.catalog.view_definition(self.connection, view, schema)
    }

    /// `get_sequence_names()`.
    pub fn sequence_names(&mut self, schema: Option<&str>) -> Result<Vec<String>> {
        self.catalog.sequence_names(self.connection, schema)
    }

    /// `has_table()`: tables, views and temporary tables count.
    pub fn has_table(&mut self, table: &str, schema: Option<&str>) -> Result<bool> {
        self.catalog.has_table(self.connection, table, schema)
    }

    /// `get_columns()`.
    pub fn columns(&mut self, table: &str, schema: Option<&str>) -> Result<Vec<ReflectedColumn>> {
        self.catalog.columns(self.connection, table, schema)
    }

    /// `has_column`: whether a table has a column of that name.
    pub fn has_column(&mut self, table: &str, column: &str, schema: Option<&str>) -> Result<bool> {
        Ok(self
            .columns(table, schema)?
            .iter()
            .any(|found| found.name == column))
    }

    /// `get_pk_constraint()`.
    pub fn pk_constraint(&mut self, table: &str, schema: Option<&str>) -> Result<ReflectedPrimaryKey> {
        self.catalog.pk_constraint(self.connection, table, schema)
    }

    /// `get_foreign_keys()`.
    pub fn foreign_keys(&mut self, table: &str, schema: Option<&str>) -> Result<Vec<ReflectedForeignKey>> {
        self.catalog.foreign_keys(self.connection, table, schema)
    }

    /// `get_indexes()`.
    pub fn indexes(&mut self, table: &str, schema: Option<&str>) -> Result<Vec<ReflectedIndex>> {
        self.catalog.indexes(self.connection, table, schema)
    }

    /// `has_index()`.
    pub fn has_index(&mut self, table: &str, index: &str, schema: Option<&str>) -> Result<bool> {
        if !self.has_table(table, schema)? {
            return Ok(false);
        }
        Ok(self
            .indexes(table, schema)?
            .iter()
            .any(|found| found.name.as_deref() == Some(index)))
    }

    /// `get_unique_constraints()`.
    pub fn unique_constraints(&mut self, table: &str, schema: Option<&str>) -> Result<Vec<ReflectedUnique>> {
        self.catalog.unique_constraints(self.connection, table, schema)
    }

    /// `get_check_constraints()`.
    pub fn check_constraints(&mut self, table: &str, schema: Option<&str>) -> Result<Vec<ReflectedCheck>> {
        self.catalog.check_constraints(self.connection, table, schema)
    }

    /// `get_table_comment()`.
    pub fn table_comment(&mut self, table: &str, schema: Option<&str>) -> Result<Option<String>> {
        self.catalog.table_comment(self.connection, table, schema)
    }

    /// `get_table_options()`.
    pub fn table_options(&mut self, table: &str, schema: Option<&str>) -> Result<Options> {
        self.catalog.table_options(self.connection, table, schema)
    }

    /// `get_enums()` (PostgreSQL); empty elsewhere. A `schema` of `*` means all.
    pub fn enums(&mut self, schema: Option<&str>) -> Result<Vec<ReflectedEnum>> {
        self.catalog.enums(self.connection, schema)
    }

    /// Whether there is an enumeration or a domain of that name; without a schema, one that is found without it.
    pub fn has_type(&mut self, name: &str, schema: Option<&str>) -> Result<bool> {
        self.catalog.has_type(self.connection, name, schema)
    }

    /// `Table(name, metadata, autoload_with=connection)`: the whole table. Foreign keys name the tables they refer
    /// to, which are not read.
    ///
    /// Errors: [`InspectError::NoSuchTable`].
    pub fn table(&mut self, table: &str, schema: Option<&str>) -> Result<Table> {
        table::reflect(self, table, schema)
    }
}
