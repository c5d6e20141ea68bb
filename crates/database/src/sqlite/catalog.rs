//! Reading a live SQLite schema: `PRAGMA`s, and the text of `CREATE TABLE` for what they don't tell.
//!
//! SQLite manual, "PRAGMA Statements"; SQLAlchemy manual, "SQLite", "Reflecting internal schema tables".

use indexmap::IndexMap;
use sql::SqlValue;
use sql::expr::Expr;
use sql::schema::{OptionValue, Options};

use super::{ddl, types};
use crate::connection::Connection;
use crate::error::DatabaseError;
use crate::inspect::{
    Catalog, InspectError, ReflectedCheck, ReflectedColumn, ReflectedComputed, ReflectedForeignKey,
    ReflectedIndex, ReflectedPrimaryKey, ReflectedUnique, no_such_table,
};

/// See [`Catalog`].
pub(super) struct SqliteCatalog;

type Result<T> = std::result::Result<T, InspectError>;
type Row = Vec<SqlValue>;

fn quote(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// `"schema".`, or nothing.
fn prefix(schema: Option<&str>) -> String {
    schema
        .map(|schema| format!("{}.", quote(schema)))
        .unwrap_or_default()
}

fn text(row: &Row, i: usize) -> Option<String> {
    match row.get(i)? {
        SqlValue::Text(text) => Some(text.clone()),
        SqlValue::Int(number) => Some(number.to_string()),
        SqlValue::Float(number) => Some(number.to_string()),
        _ => None,
    }
}

fn int(row: &Row, i: usize) -> i64 {
    match row.get(i) {
        Some(SqlValue::Int(number)) => *number,
        _ => 0,
    }
}

/// The rows of `PRAGMA pragma(name)`. Without a schema, of the main database, else of the temporary one; without
/// saying so SQLite would look through attached databases too.
fn pragma(
    connection: &mut Connection,
    pragma: &str,
    name: &str,
    schema: Option<&str>,
) -> std::result::Result<Vec<Row>, DatabaseError> {
    let schemas = schema.map_or_else(|| vec!["main", "temp"], |schema| vec![schema]);
    for schema in schemas {
        let sql = format!("PRAGMA {}.{pragma}({})", quote(schema), quote(name));
        let rows = connection.execute(&sql, &[])?.rows;
        if !rows.is_empty() {
            return Ok(rows);
        }
    }
    Ok(vec![])
}

/// Names from `sqlite_master`, SQLite's own tables left out.
fn names(connection: &mut Connection, master: &str, kind: &str) -> Result<Vec<String>> {
    let sql = format!(
        "SELECT name FROM {master} WHERE type = '{kind}' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name"
    );
    let rows = connection.execute(&sql, &[])?.rows;
    Ok(rows.iter().filter_map(|row| text(row, 0)).collect())
}

/// The text that made a table or view. `None` for SQLite's own tables.
fn table_sql(connection: &mut Connection, table: &str, schema: Option<&str>) -> Result<Option<String>> {
    let masters = match schema {
        Some(_) => vec![format!("{}sqlite_master", prefix(schema))],
        None => vec!["sqlite_master".to_owned(), "sqlite_temp_master".to_owned()],
    };
    for master in masters {
        let sql = format!("SELECT sql FROM {master} WHERE name = ? AND type IN ('table', 'view')");
        let rows = connection.execute(&sql, &[table.into()])?.rows;
        if let Some(found) = rows.first().and_then(|row| text(row, 0)) {
            return Ok(Some(found));
        }
    }
    let internal = [
        "sqlite_schema",
        "sqlite_master",
        "sqlite_temp_schema",
        "sqlite_temp_master",
    ];
    if internal.contains(&table) {
        Ok(None)
    } else {
        Err(no_such_table(table, schema))
    }
}

/// All indexes; `automatic` ones belong to `UNIQUE` and `PRIMARY KEY`. Those on expressions are left out, as
/// SQLAlchemy does.
fn indexes(
    connection: &mut Connection,
    table: &str,
    schema: Option<&str>,
    automatic: bool,
) -> Result<Vec<ReflectedIndex>> {
    let mut indexes = Vec::new();
    for row in pragma(connection, "index_list", table, schema)? {
        let name = text(&row, 1).unwrap_or_default();
        if name.starts_with("sqlite_autoindex") && !automatic {
            continue;
        }
        let mut index = ReflectedIndex {
            name: Some(name.clone()),
            unique: int(&row, 2) != 0,
            ..ReflectedIndex::default()
        };
        if int(&row, 4) != 0 {
            let sql = format!(
                "SELECT sql FROM {}sqlite_master WHERE name = ? AND type = 'index'",
                prefix(schema)
            );
            let rows = connection.execute(&sql, &[name.as_str().into()])?.rows;
            let index_sql = rows.first().and_then(|row| text(row, 0)).unwrap_or_default();
            if let Some(predicate) = ddl::predicate(&index_sql)? {
                index.options.insert(
                    "sqlite_where".to_owned(),
                    OptionValue::Expr(Expr::text(predicate)),
                );
            }
        }
        let parts = pragma(connection, "index_info", &name, schema)?;
        index.columns = parts.iter().map(|row| text(row, 2)).collect();
        if index.columns.iter().all(Option::is_some) {
            indexes.push(index);
        } else if !automatic {
            connection.warn(format!(
                "Skipped unsupported reflection of expression-based index {name}"
            ));
        }
    }
    indexes.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(indexes)
}

/// The foreign keys of the `PRAGMA`, in its order.
fn pragma_keys(
    connection: &mut Connection,
    table: &str,
    schema: Option<&str>,
) -> Result<Vec<ReflectedForeignKey>> {
    let mut keys: IndexMap<i64, ReflectedForeignKey> = IndexMap::new();
    for row in pragma(connection, "foreign_key_list", table, schema)? {
        let id = int(&row, 0);
        let referred_table = text(&row, 2).unwrap_or_default();
        let referred_column = text(&row, 4).filter(|name| !name.is_empty());
        if !keys.contains_key(&id) {
            // Columns that are not named are those of the primary key.
            let referred_columns = match referred_column {
                Some(_) => vec![],
                None => match SqliteCatalog.pk_constraint(connection, &referred_table, schema) {
                    Ok(key) => key.columns,
                    Err(InspectError::NoSuchTable(_)) => vec![],
                    Err(error) => return Err(error),
                },
            };
            let key = ReflectedForeignKey {
                referred_schema: schema.map(str::to_owned),
                referred_table,
                referred_columns,
                ..ReflectedForeignKey::default()
            };
            keys.insert(id, key);
        }
        if let Some(key) = keys.get_mut(&id) {
            key.columns.extend(text(&row, 3));
            key.referred_columns.extend(referred_column);
        }
    }
    Ok(keys.into_values().collect())
}

fn column(connection: &mut Connection, row: &Row, table_sql: Option<&str>) -> Result<ReflectedColumn> {
    let name = text(row, 1).unwrap_or_default();
    let mut declared = text(row, 2).unwrap_or_default().to_uppercase();
    let hidden = int(row, 6);
    let mut computed = None;
    if hidden != 0 {
        // SQLite takes these two words for a part of the type.
        let words = declared.replace("GENERATED", "").replace("ALWAYS", "");
        words.trim().clone_into(&mut declared);
        let sqltext = ddl::generated(table_sql.unwrap_or_default(), &name)?;
        computed = Some(ReflectedComputed {
            sqltext,
            persisted: Some(hidden == 3),
        });
    }
    let (type_, warning) = types::reflect(&declared);
    if let Some(warning) = warning {
        connection.warn(warning);
    }
    Ok(ReflectedColumn {
        type_,
        nullable: int(row, 3) == 0,
        default: text(row, 4),
        autoincrement: None,
        comment: None,
        identity: None,
        computed,
        primary_key: u32::try_from(int(row, 5)).ok(),
        name,
    })
}

impl Catalog for SqliteCatalog {
    fn schema_names(&self, connection: &mut Connection) -> Result<Vec<String>> {
        let rows = connection.execute("PRAGMA database_list", &[])?.rows;
        Ok(rows
            .iter()
            .filter_map(|row| text(row, 1))
            .filter(|name| name != "temp")
            .collect())
    }

    fn default_schema_name(&self, _: &mut Connection) -> Result<Option<String>> {
        Ok(Some("main".to_owned()))
    }

    fn table_names(&self, connection: &mut Connection, schema: Option<&str>) -> Result<Vec<String>> {
        names(connection, &format!("{}sqlite_master", prefix(schema)), "table")
    }

    fn temp_table_names(&self, connection: &mut Connection) -> Result<Vec<String>> {
        names(connection, "sqlite_temp_master", "table")
    }

    fn view_names(&self, connection: &mut Connection, schema: Option<&str>) -> Result<Vec<String>> {
        names(connection, &format!("{}sqlite_master", prefix(schema)), "view")
    }

    fn view_definition(
        &self,
        connection: &mut Connection,
        view: &str,
        schema: Option<&str>,
    ) -> Result<String> {
        table_sql(connection, view, schema)?.ok_or_else(|| no_such_table(view, schema))
    }

    fn has_table(&self, connection: &mut Connection, table: &str, schema: Option<&str>) -> Result<bool> {
        if let Some(schema) = schema
            && !self.schema_names(connection)?.iter().any(|name| name == schema)
        {
            return Ok(false);
        }
        Ok(!pragma(connection, "table_info", table, schema)?.is_empty())
    }

    fn columns(
        &self,
        connection: &mut Connection,
        table: &str,
        schema: Option<&str>,
    ) -> Result<Vec<ReflectedColumn>> {
        let rows = pragma(connection, "table_xinfo", table, schema)?;
        if rows.is_empty() && !self.has_table(connection, table, schema)? {
            return Err(no_such_table(table, schema));
        }
        // 1: hidden column of a virtual table, 2: generated, virtual, 3: generated, stored.
        let generated = rows.iter().any(|row| int(row, 6) > 1);
        let sql = if generated {
            table_sql(connection, table, schema)?
        } else {
            None
        };
        rows.iter()
            .filter(|row| int(row, 6) != 1)
            .map(|row| column(connection, row, sql.as_deref()))
            .collect()
    }

    fn pk_constraint(
        &self,
        connection: &mut Connection,
        table: &str,
        schema: Option<&str>,
    ) -> Result<ReflectedPrimaryKey> {
        let sql = table_sql(connection, table, schema)?;
        let mut columns = self.columns(connection, table, schema)?;
        columns.retain(|column| column.primary_key.is_some_and(|place| place > 0));
        columns.sort_by_key(|column| column.primary_key);
        if columns.is_empty() {
            return Ok(ReflectedPrimaryKey::default());
        }
        Ok(ReflectedPrimaryKey {
            name: ddl::primary_key_name(&sql.unwrap_or_default())?,
            columns: columns.into_iter().map(|column| column.name).collect(),
            ..ReflectedPrimaryKey::default()
        })
    }

    fn foreign_keys(
        &self,
        connection: &mut Connection,
        table: &str,
        schema: Option<&str>,
    ) -> Result<Vec<ReflectedForeignKey>> {
        // By signature, so that of two equal keys the last one stands in the place of the first.
        let mut by_signature = IndexMap::new();
        for key in pragma_keys(connection, table, schema)? {
            let signature = (
                key.columns.clone(),
                key.referred_table.clone(),
                key.referred_columns.clone(),
            );
            by_signature.insert(signature, key);
        }
        let sql = table_sql(connection, table, schema)?.unwrap_or_default();
        let mut keys = Vec::new();
        for parsed in ddl::foreign_keys(&sql)? {
            let signature = (
                parsed.columns.clone(),
                parsed.referred_table.clone(),
                parsed.referred_columns.clone(),
            );
            if by_signature.shift_remove(&signature).is_some() {
                keys.push(ReflectedForeignKey {
                    referred_schema: schema.map(str::to_owned),
                    ..parsed
                });
            }
        }
        keys.extend(by_signature.into_values());
        Ok(keys)
    }

    fn indexes(
        &self,
        connection: &mut Connection,
        table: &str,
        schema: Option<&str>,
    ) -> Result<Vec<ReflectedIndex>> {
        let found = indexes(connection, table, schema, false)?;
        if found.is_empty() && !self.has_table(connection, table, schema)? {
            return Err(no_such_table(table, schema));
        }
        Ok(found)
    }

    fn unique_constraints(
        &self,
        connection: &mut Connection,
        table: &str,
        schema: Option<&str>,
    ) -> Result<Vec<ReflectedUnique>> {
        let mut automatic: Vec<Vec<Option<String>>> = indexes(connection, table, schema, true)?
            .into_iter()
            .filter(|index| {
                index
                    .name
                    .as_ref()
                    .is_some_and(|name| name.starts_with("sqlite_autoindex"))
            })
            .map(|index| index.columns)
            .collect();
        let sql = table_sql(connection, table, schema)?.unwrap_or_default();
        let mut found = Vec::new();
        for (name, columns) in ddl::uniques(&sql)? {
            let is_same = |index: &Vec<Option<String>>| {
                index
                    .iter()
                    .map(Option::as_deref)
                    .eq(columns.iter().map(|column| Some(column.as_str())))
            };
            if automatic.iter().any(is_same) {
                automatic.retain(|index| !is_same(index));
                found.push(ReflectedUnique {
                    name,
                    columns,
                    ..ReflectedUnique::default()
                });
            }
        }
        Ok(found)
    }

    fn check_constraints(
        &self,
        connection: &mut Connection,
        table: &str,
        schema: Option<&str>,
    ) -> Result<Vec<ReflectedCheck>> {
        ddl::checks(&table_sql(connection, table, schema)?.unwrap_or_default())
    }

    fn table_options(
        &self,
        connection: &mut Connection,
        table: &str,
        schema: Option<&str>,
    ) -> Result<Options> {
        let sql = table_sql(connection, table, schema)?.unwrap_or_default();
        let (without_rowid, strict) = ddl::table_options(&sql)?;
        let mut options = Options::new();
        if without_rowid {
            options.insert("sqlite_with_rowid".to_owned(), OptionValue::Bool(false));
        }
        if strict {
            options.insert("sqlite_strict".to_owned(), OptionValue::Bool(true));
        }
        Ok(options)
    }
}
