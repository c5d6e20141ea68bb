//! Primary keys, foreign keys, unique constraints and checks.

use sql::schema::{OptionValue, Options};

use super::options::list;
use super::row::Row;
use super::{Result, query};
use crate::connection::Connection;
use crate::inspect::{ReflectedCheck, ReflectedForeignKey, ReflectedPrimaryKey, ReflectedUnique};

/// Constraints with an index: name, columns, number of key columns, comment, nulls not distinct, deferrable,
/// deferred.
fn keys(connection: &mut Connection, oid: i64, kind: char) -> Result<Vec<Row>> {
    let sql = format!(
        "SELECT c.conname, \
           (SELECT array_agg(a.attname::text ORDER BY k.ord) \
            FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k(attnum, ord) \
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum), \
           i.indnkeyatts::int, pg_catalog.obj_description(c.oid, 'pg_constraint'), \
           coalesce((to_jsonb(i)->>'indnullsnotdistinct')::bool, false) \
         FROM pg_catalog.pg_constraint c JOIN pg_catalog.pg_index i ON i.indexrelid = c.conindid \
         WHERE c.conrelid = {oid} AND c.contype = '{kind}' ORDER BY c.conname"
    );
    query(connection, &sql, &[])
}

/// Key columns, and the `INCLUDE`d ones as an option.
fn split(row: &Row) -> (Vec<String>, Options) {
    let mut columns = row.texts(1);
    let count = usize::try_from(row.int(2))
        .unwrap_or(usize::MAX)
        .min(columns.len());
    let included = columns.split_off(count);
    (
        columns,
        Options::from_iter([("postgresql_include".to_owned(), list(included))]),
    )
}

pub(super) fn primary_key(connection: &mut Connection, oid: i64) -> Result<ReflectedPrimaryKey> {
    let read = |row: &Row| {
        let (columns, options) = split(row);
        ReflectedPrimaryKey {
            name: row.text(0),
            columns,
            comment: row.text(3),
            options,
        }
    };
    Ok(keys(connection, oid, 'p')?.first().map(read).unwrap_or_default())
}

pub(super) fn uniques(connection: &mut Connection, oid: i64) -> Result<Vec<ReflectedUnique>> {
    let read = |row: &Row| {
        let (columns, mut options) = split(row);
        options.insert(
            "postgresql_nulls_not_distinct".to_owned(),
            OptionValue::Bool(row.flag(4)),
        );
        ReflectedUnique {
            name: row.text(0),
            columns,
            comment: row.text(3),
            options,
            ..ReflectedUnique::default()
        }
    };
    Ok(keys(connection, oid, 'u')?.iter().map(read).collect())
}

pub(super) fn foreign_keys(
    connection: &mut Connection,
    oid: i64,
    schema: Option<&str>,
) -> Result<Vec<ReflectedForeignKey>> {
    let columns = |table: &str, numbers: &str| {
        format!(
            "(SELECT array_agg(a.attname::text ORDER BY k.ord) \
             FROM unnest(c.{numbers}) WITH ORDINALITY AS k(attnum, ord) \
             JOIN pg_catalog.pg_attribute a ON a.attrelid = c.{table} AND a.attnum = k.attnum)"
        )
    };
    // `confdelsetcols` is new in PostgreSQL 15, hence the detour over JSON.
    let sql = format!(
        "SELECT c.conname, {own}, n.nspname, r.relname, pg_catalog.pg_table_is_visible(r.oid), {referred}, \
           c.confupdtype::text, c.confdeltype::text, c.confmatchtype::text, c.condeferrable, c.condeferred, \
           pg_catalog.obj_description(c.oid, 'pg_constraint'), \
           (SELECT array_agg(pg_catalog.quote_ident(a.attname) ORDER BY k.ord) \
            FROM jsonb_array_elements_text(coalesce(nullif(to_jsonb(c)->'confdelsetcols', 'null'), '[]')) \
              WITH ORDINALITY AS k(attnum, ord) \
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum::int) \
         FROM pg_catalog.pg_constraint c JOIN pg_catalog.pg_class r ON r.oid = c.confrelid \
         JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace \
         WHERE c.conrelid = {oid} AND c.contype = 'f' ORDER BY c.conname",
        own = columns("conrelid", "conkey"),
        referred = columns("confrelid", "confkey"),
    );
    Ok(query(connection, &sql, &[])?
        .iter()
        .map(|row| foreign_key(row, schema))
        .collect())
}

fn foreign_key(row: &Row, schema: Option<&str>) -> ReflectedForeignKey {
    let own_schema = row.string(2);
    let visible = row.flag(4);
    let deferrable = row.flag(9);
    let delete_columns = row.texts(12);
    let ondelete = action(&row.string(7)).map(|action| match delete_columns.as_slice() {
        [] => action.to_owned(),
        columns => format!("{action} ({})", columns.join(", ")),
    });
    ReflectedForeignKey {
        name: row.text(0),
        columns: row.texts(1),
        referred_schema: (!visible || schema == Some(own_schema.as_str())).then_some(own_schema),
        referred_table: row.string(3),
        referred_columns: row.texts(5),
        onupdate: action(&row.string(6)).map(str::to_owned),
        ondelete,
        // The defaults are not told: PostgreSQL does not print them.
        deferrable: deferrable.then_some(true),
        initially: row.flag(10).then(|| "DEFERRED".to_owned()),
        match_: match row.string(8).as_str() {
            "f" => Some("FULL".to_owned()),
            "p" => Some("PARTIAL".to_owned()),
            _ => None,
        },
        comment: row.text(11),
    }
}

/// `NO ACTION` is the default and not told.
fn action(code: &str) -> Option<&'static str> {
    match code {
        "r" => Some("RESTRICT"),
        "c" => Some("CASCADE"),
        "n" => Some("SET NULL"),
        "d" => Some("SET DEFAULT"),
        _ => None,
    }
}

pub(super) fn checks(connection: &mut Connection, oid: i64) -> Result<Vec<ReflectedCheck>> {
    let sql = format!(
        "SELECT c.conname, pg_catalog.pg_get_constraintdef(c.oid, true), \
           pg_catalog.obj_description(c.oid, 'pg_constraint') \
         FROM pg_catalog.pg_constraint c WHERE c.conrelid = {oid} AND c.contype = 'c' ORDER BY c.conname"
    );
    Ok(query(connection, &sql, &[])?.iter().map(check).collect())
}

/// `CHECK (…) NO INHERIT NOT VALID`.
fn check(row: &Row) -> ReflectedCheck {
    let definition = row.string(1);
    let mut options = Options::new();
    let mut rest = definition.as_str();
    for (words, name) in [
        (" NOT VALID", "postgresql_not_valid"),
        (" NO INHERIT", "postgresql_no_inherit"),
    ] {
        if let Some(before) = rest.strip_suffix(words) {
            rest = before;
            options.insert(name.to_owned(), OptionValue::Bool(true));
        }
    }
    let inner = rest
        .strip_prefix("CHECK")
        .map(str::trim_start)
        .and_then(|rest| rest.strip_prefix('('));
    let inner = inner.and_then(|rest| rest.strip_suffix(')')).unwrap_or_default();
    ReflectedCheck {
        name: row.text(0),
        sqltext: strip_parentheses(inner).to_owned(),
        comment: row.text(2),
        options,
    }
}

/// Takes away one pair of parentheses around the whole text.
fn strip_parentheses(text: &str) -> &str {
    let inner = text
        .trim()
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    inner.filter(|inner| is_balanced(inner)).unwrap_or(text)
}

/// Whether no parenthesis closes one that was not opened here; quoted text does not count.
fn is_balanced(text: &str) -> bool {
    let (mut depth, mut quote) = (0_i32, None);
    for c in text.chars() {
        match (quote, c) {
            (Some(open), _) if open == c => quote = None,
            (None, '\'' | '"') => quote = Some(c),
            (None, '(') => depth += 1,
            (None, ')') => depth -= 1,
            _ => {}
        }
        if depth < 0 {
            return false;
        }
    }
    depth == 0
}
