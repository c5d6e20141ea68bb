//! Options of tables and indexes.

use sql::schema::{OptionValue, Options};

use super::row::Row;
use super::{Result, query};
use crate::connection::Connection;

/// `name=value` pairs of `reloptions`.
pub(super) fn storage(pairs: &[String]) -> Options {
    let split = |pair: &String| {
        let (name, value) = pair.split_once('=')?;
        Some((name.to_owned(), OptionValue::Text(value.to_owned())))
    };
    pairs.iter().filter_map(split).collect()
}

/// A list of names.
pub(super) fn list(names: Vec<String>) -> OptionValue {
    OptionValue::List(names.into_iter().map(OptionValue::Text).collect())
}

/// `postgresql_using`, `postgresql_inherits`, `postgresql_with`, `postgresql_tablespace`.
pub(super) fn of_table(connection: &mut Connection, oid: i64) -> Result<Options> {
    let sql = format!(
        "SELECT CASE WHEN m.amname <> current_setting('default_table_access_method') THEN m.amname END, \
           (SELECT array_agg(p.relname::text ORDER BY i.inhseqno) FROM pg_catalog.pg_inherits i \
            JOIN pg_catalog.pg_class p ON p.oid = i.inhparent WHERE i.inhrelid = c.oid), \
           c.reloptions, s.spcname \
         FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_am m ON m.oid = c.relam \
         LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace WHERE c.oid = {oid}"
    );
    Ok(query(connection, &sql, &[])?
        .first()
        .map(of_row)
        .unwrap_or_default())
}

fn of_row(row: &Row) -> Options {
    let mut options = Options::new();
    if let Some(method) = row.text(0) {
        options.insert("postgresql_using".to_owned(), OptionValue::Text(method));
    }
    let parents = row.texts(1);
    if !parents.is_empty() {
        options.insert("postgresql_inherits".to_owned(), list(parents));
    }
    let with = storage(&row.texts(2));
    if !with.is_empty() {
        options.insert("postgresql_with".to_owned(), OptionValue::Map(with));
    }
    if let Some(tablespace) = row.text(3) {
        options.insert("postgresql_tablespace".to_owned(), OptionValue::Text(tablespace));
    }
    options
}
