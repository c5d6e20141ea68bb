//! What a database must be able to tell about itself.

use std::fmt;

use sql::schema::Options;

use super::{
    InspectError, ReflectedCheck, ReflectedColumn, ReflectedEnum, ReflectedForeignKey, ReflectedIndex,
    ReflectedPrimaryKey, ReflectedUnique, Result,
};
use crate::connection::Connection;

/// How the schema of one kind of database is read. The methods are those of [`super::Inspector`]; the defaults are
/// those of databases that lack the thing.
pub trait Catalog: Sync {
    /// Names of the schemas.
    fn schema_names(&self, connection: &mut Connection) -> Result<Vec<String>>;

    /// The schema of names without one.
    fn default_schema_name(&self, connection: &mut Connection) -> Result<Option<String>>;

    /// Names of the tables.
    fn table_names(&self, connection: &mut Connection, schema: Option<&str>) -> Result<Vec<String>>;

    /// Names of the temporary tables of this session.
    fn temp_table_names(&self, connection: &mut Connection) -> Result<Vec<String>>;

    /// Names of the views.
    fn view_names(&self, connection: &mut Connection, schema: Option<&str>) -> Result<Vec<String>>;

    /// Names of the materialized views; none by default.
    fn materialized_view_names(
        &self,
        _connection: &mut Connection,
        _schema: Option<&str>,
    ) -> Result<Vec<String>> {
        Ok(Vec::new())
    }

    /// The text of a view.
    fn view_definition(
        &self,
        connection: &mut Connection,
        view: &str,
        schema: Option<&str>,
    ) -> Result<String>;

    /// Names of the sequences; none by default.
    fn sequence_names(&self, _connection: &mut Connection, _schema: Option<&str>) -> Result<Vec<String>> {
        Ok(Vec::new())
    }

    /// Whether there is a table or view of that name.
    fn has_table(&self, connection: &mut Connection, table: &str, schema: Option<&str>) -> Result<bool>;

    /// Columns in their order.
    fn columns(
        &self,
        connection: &mut Connection,
        table: &str,
        schema: Option<&str>,
    ) -> Result<Vec<ReflectedColumn>>;

    /// The primary key.
    fn pk_constraint(
        &self,
        connection: &mut Connection,
        table: &str,
        schema: Option<&str>,
    ) -> Result<ReflectedPrimaryKey>;

    /// The foreign keys.
    fn foreign_keys(
        &self,
        connection: &mut Connection,
        table: &str,
        schema: Option<&str>,
    ) -> Result<Vec<ReflectedForeignKey>>;

    /// The indexes, without the primary key's.
    fn indexes(
        &self,
        connection: &mut Connection,
        table: &str,
        schema: Option<&str>,
    ) -> Result<Vec<ReflectedIndex>>;

    /// The unique constraints.
    fn unique_constraints(
        &self,
        connection: &mut Connection,
        table: &str,
        schema: Option<&str>,
    ) -> Result<Vec<ReflectedUnique>>;

    /// The check constraints.
    fn check_constraints(
        &self,
        connection: &mut Connection,
        table: &str,
        schema: Option<&str>,
    ) -> Result<Vec<ReflectedCheck>>;

    /// The comment of a table; none by default.
    fn table_comment(
        &self,
        _connection: &mut Connection,
        _table: &str,
        _schema: Option<&str>,
    ) -> Result<Option<String>> {
        Ok(None)
    }

    /// Options of a table with the dialect's prefix; none by default.
    fn table_options(
        &self,
        _connection: &mut Connection,
        _table: &str,
        _schema: Option<&str>,
    ) -> Result<Options> {
        Ok(Options::new())
    }

    /// Enumeration types; none by default.
    fn enums(&self, _connection: &mut Connection, _schema: Option<&str>) -> Result<Vec<ReflectedEnum>> {
        Ok(Vec::new())
    }

    /// Whether there is a type of that name; never by default.
    fn has_type(&self, _connection: &mut Connection, _name: &str, _schema: Option<&str>) -> Result<bool> {
        Ok(false)
    }
}

impl fmt::Debug for dyn Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Catalog")
    }
}

/// The error for a table that does not exist.
pub(crate) fn no_such_table(table: &str, schema: Option<&str>) -> InspectError {
    InspectError::NoSuchTable(match schema {
        Some(schema) => format!("{schema}.{table}"),
        None => table.to_owned(),
    })
}
