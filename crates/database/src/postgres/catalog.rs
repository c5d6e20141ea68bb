//! Reading a live PostgreSQL schema from `pg_catalog`.
//!
//! PostgreSQL manual, "System Catalogs". What is told, and how, is what SQLAlchemy's `Inspector` tells.

mod columns;
mod constraints;
mod indexes;
mod named_types;
mod options;
mod row;
mod types;

use sql::SqlValue;
use sql::schema::Options;

use crate::connection::Connection;
use crate::inspect::{
    Catalog, InspectError, ReflectedCheck, ReflectedColumn, ReflectedEnum, ReflectedForeignKey,
    ReflectedIndex, ReflectedPrimaryKey, ReflectedUnique, no_such_table,
};
use row::Row;

/// See [`Catalog`].
pub(super) struct PostgresCatalog;

type Result<T> = std::result::Result<T, InspectError>;

/// `relkind`s that count as tables: plain, partitioned, foreign, view, materialized view.
const TABLE_LIKE: &str = "'r','p','f','v','m'";

/// Runs a query of the catalog.
fn query(connection: &mut Connection, sql: &str, params: &[SqlValue]) -> Result<Vec<Row>> {
    Ok(connection
        .execute(sql, params)?
        .rows
        .into_iter()
        .map(Row)
        .collect())
}

/// The condition that an object is in `schema`, or can be named without one; and its parameters. `$1` is left to the
/// caller, who has one parameter of his own.
fn in_schema(schema: Option<&str>, visible: &str) -> (String, Vec<SqlValue>) {
    match schema {
        Some(schema) => ("n.nspname = $2".to_owned(), vec![schema.into()]),
        None => (format!("{visible} AND n.nspname <> 'pg_catalog'"), vec![]),
    }
}

/// Names of relations of some kinds.
fn relations(
    connection: &mut Connection,
    schema: Option<&str>,
    kinds: &str,
    persistence: &str,
) -> Result<Vec<String>> {
    let (condition, rest) = in_schema(schema, "pg_catalog.pg_table_is_visible(c.oid)");
    let sql = format!(
        "SELECT c.relname FROM pg_catalog.pg_class c \
         JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace \
         WHERE $1::text IS NULL AND c.relkind IN ({kinds}) {persistence} AND {condition} ORDER BY c.relname"
    );
    let params: Vec<SqlValue> = std::iter::once(SqlValue::Null).chain(rest).collect();
    Ok(query(connection, &sql, &params)?
        .iter()
        .map(|row| row.string(0))
        .collect())
}

/// The OID of a table or view.
fn find_oid(connection: &mut Connection, table: &str, schema: Option<&str>) -> Result<Option<i64>> {
    let (condition, rest) = in_schema(schema, "pg_catalog.pg_table_is_visible(c.oid)");
    let sql = format!(
        "SELECT c.oid FROM pg_catalog.pg_class c \
         JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace \
         WHERE c.relname = $1 AND c.relkind IN ({TABLE_LIKE}) AND {condition}"
    );
    let params: Vec<SqlValue> = std::iter::once(table.into()).chain(rest).collect();
    Ok(query(connection, &sql, &params)?.first().map(|row| row.int(0)))
}

/// As [`find_oid`]; a missing table is an error.
fn oid(connection: &mut Connection, table: &str, schema: Option<&str>) -> Result<i64> {
    find_oid(connection, table, schema)?.ok_or_else(|| no_such_table(table, schema))
}

impl Catalog for PostgresCatalog {
    fn schema_names(&self, connection: &mut Connection) -> Result<Vec<String>> {
        let sql =
            "SELECT nspname FROM pg_catalog.pg_namespace WHERE nspname NOT LIKE 'pg\\_%' ORDER BY nspname";
        Ok(query(connection, sql, &[])?
            .iter()
            .map(|row| row.string(0))
            .collect())
    }

    fn default_schema_name(&self, connection: &mut Connection) -> Result<Option<String>> {
        Ok(query(connection, "SELECT current_schema()", &[])?
            .first()
            .and_then(|row| row.text(0)))
    }

    fn table_names(&self, connection: &mut Connection, schema: Option<&str>) -> Result<Vec<String>> {
        relations(connection, schema, "'r','p'", "AND c.relpersistence <> 't'")
    }

    fn temp_table_names(&self, connection: &mut Connection) -> Result<Vec<String>> {
        relations(connection, None, "'r','p'", "AND c.relpersistence = 't'")
    }

    fn view_names(&self, connection: &mut Connection, schema: Option<&str>) -> Result<Vec<String>> {
        relations(connection, schema, "'v'", "AND c.relpersistence <> 't'")
    }

    fn materialized_view_names(
        &self,
        connection: &mut Connection,
        schema: Option<&str>,
    ) -> Result<Vec<String>> {
        relations(connection, schema, "'m'", "AND c.relpersistence <> 't'")
    }

    fn view_definition(
        &self,
        connection: &mut Connection,
        view: &str,
        schema: Option<&str>,
    ) -> Result<String> {
        let oid = oid(connection, view, schema)?;
        let sql = format!(
            "SELECT pg_catalog.pg_get_viewdef(oid) FROM pg_catalog.pg_class WHERE oid = {oid} AND relkind IN ('v','m')"
        );
        let definition = query(connection, &sql, &[])?.first().and_then(|row| row.text(0));
        definition.ok_or_else(|| no_such_table(view, schema))
    }

    fn sequence_names(&self, connection: &mut Connection, schema: Option<&str>) -> Result<Vec<String>> {
        relations(connection, schema, "'S'", "")
    }

    fn has_table(&self, connection: &mut Connection, table: &str, schema: Option<&str>) -> Result<bool> {
        Ok(find_oid(connection, table, schema)?.is_some())
    }

    fn columns(
        &self,
        connection: &mut Connection,
        table: &str,
        schema: Option<&str>,
    ) -> Result<Vec<ReflectedColumn>> {
        let oid = oid(connection, table, schema)?;
        columns::columns(connection, oid, schema)
    }

    fn pk_constraint(
        &self,
        connection: &mut Connection,
        table: &str,
        schema: Option<&str>,
    ) -> Result<ReflectedPrimaryKey> {
        let oid = oid(connection, table, schema)?;
        constraints::primary_key(connection, oid)
    }

    fn foreign_keys(
        &self,
        connection: &mut Connection,
        table: &str,
        schema: Option<&str>,
    ) -> Result<Vec<ReflectedForeignKey>> {
        let oid = oid(connection, table, schema)?;
        constraints::foreign_keys(connection, oid, schema)
    }

    fn indexes(
        &self,
        connection: &mut Connection,
        table: &str,
        schema: Option<&str>,
    ) -> Result<Vec<ReflectedIndex>> {
        let oid = oid(connection, table, schema)?;
        indexes::indexes(connection, oid)
    }

    fn unique_constraints(
        &self,
        connection: &mut Connection,
        table: &str,
        schema: Option<&str>,
    ) -> Result<Vec<ReflectedUnique>> {
        let oid = oid(connection, table, schema)?;
        constraints::uniques(connection, oid)
    }

    fn check_constraints(
        &self,
        connection: &mut Connection,
        table: &str,
        schema: Option<&str>,
    ) -> Result<Vec<ReflectedCheck>> {
        let oid = oid(connection, table, schema)?;
        constraints::checks(connection, oid)
    }

    fn table_comment(
        &self,
        connection: &mut Connection,
        table: &str,
        schema: Option<&str>,
    ) -> Result<Option<String>> {
        let oid = oid(connection, table, schema)?;
        let sql = format!("SELECT pg_catalog.obj_description({oid}, 'pg_class')");
        Ok(query(connection, &sql, &[])?.first().and_then(|row| row.text(0)))
    }

    fn table_options(
        &self,
        connection: &mut Connection,
        table: &str,
        schema: Option<&str>,
    ) -> Result<Options> {
        let oid = oid(connection, table, schema)?;
        options::of_table(connection, oid)
    }

    fn enums(&self, connection: &mut Connection, schema: Option<&str>) -> Result<Vec<ReflectedEnum>> {
        named_types::enums(connection, schema)
    }

    fn has_type(&self, connection: &mut Connection, name: &str, schema: Option<&str>) -> Result<bool> {
        named_types::has_type(connection, name, schema)
    }
}
