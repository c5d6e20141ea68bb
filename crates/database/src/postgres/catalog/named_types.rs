//! Enumerations and domains.

use super::row::Row;
use super::{Result, in_schema, query, types};
use crate::connection::Connection;
use crate::inspect::ReflectedEnum;

/// A domain.
#[derive(Clone, Debug)]
pub(super) struct ReflectedDomain {
    pub(super) name: String,
    pub(super) schema: String,
    pub(super) visible: bool,
    /// The type underneath, without its length.
    pub(super) format: String,
    pub(super) nullable: bool,
    pub(super) default: Option<String>,
    pub(super) collation: Option<String>,
    /// The first check by name: its name and condition.
    pub(super) check: Option<(String, String)>,
}

/// The types that a database has by name, loaded only when a column needs one.
#[derive(Default)]
pub(super) struct NamedTypes {
    pub(super) enums: Vec<ReflectedEnum>,
    pub(super) domains: Vec<ReflectedDomain>,
}

impl NamedTypes {
    /// Loads them if one of `formats` is not a type of PostgreSQL's own.
    pub(super) fn load(connection: &mut Connection, formats: &[String]) -> Result<Self> {
        if formats.iter().all(|format| types::is_known(format)) {
            return Ok(Self::default());
        }
        Ok(Self {
            enums: enums(connection, Some("*"))?,
            domains: domains(connection)?,
        })
    }

    /// The enumeration that `tokens` (a name, or a schema and a name) means.
    pub(super) fn find_enum(&self, tokens: &[String]) -> Option<&ReflectedEnum> {
        self.enums
            .iter()
            .find(|found| is_named(tokens, &found.schema, &found.name, found.visible))
    }

    /// The domain that `tokens` means.
    pub(super) fn find_domain(&self, tokens: &[String]) -> Option<&ReflectedDomain> {
        self.domains
            .iter()
            .find(|found| is_named(tokens, &found.schema, &found.name, found.visible))
    }
}

fn is_named(tokens: &[String], schema: &str, name: &str, visible: bool) -> bool {
    match tokens {
        [one] => visible && one == name,
        [first, second] => !visible && first == schema && second == name,
        _ => false,
    }
}

/// Enumerations of a schema, of all (`*`), or those that can be named without one.
pub(super) fn enums(connection: &mut Connection, schema: Option<&str>) -> Result<Vec<ReflectedEnum>> {
    let (condition, rest) = match schema {
        Some("*") => ("true".to_owned(), vec![]),
        _ => in_schema(schema, "pg_catalog.pg_type_is_visible(t.oid)"),
    };
    let sql = format!(
        "SELECT t.typname, n.nspname, pg_catalog.pg_type_is_visible(t.oid), \
           (SELECT array_agg(e.enumlabel::text ORDER BY e.enumsortorder) FROM pg_catalog.pg_enum e \
            WHERE e.enumtypid = t.oid) \
         FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace \
         WHERE $1::text IS NULL AND t.typtype = 'e' AND {condition} ORDER BY n.nspname, t.typname"
    );
    let params: Vec<_> = std::iter::once(sql::SqlValue::Null).chain(rest).collect();
    let read = |row: &Row| ReflectedEnum {
        name: row.string(0),
        schema: row.string(1),
        visible: row.flag(2),
        labels: row.texts(3),
    };
    Ok(query(connection, &sql, &params)?.iter().map(read).collect())
}

/// Whether there is a type of that name.
pub(super) fn has_type(connection: &mut Connection, name: &str, schema: Option<&str>) -> Result<bool> {
    let (condition, rest) = in_schema(schema, "pg_catalog.pg_type_is_visible(t.oid)");
    let sql = format!(
        "SELECT t.oid FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace \
         WHERE t.typname = $1::text AND {condition}"
    );
    let params: Vec<_> = std::iter::once(name.into()).chain(rest).collect();
    Ok(!query(connection, &sql, &params)?.is_empty())
}

fn domains(connection: &mut Connection) -> Result<Vec<ReflectedDomain>> {
    let sql = "SELECT t.typname, n.nspname, pg_catalog.pg_type_is_visible(t.oid), \
         pg_catalog.format_type(t.typbasetype, t.typtypmod), NOT t.typnotnull, t.typdefault, l.collname, \
         (SELECT array_agg(c.conname::text ORDER BY c.conname) FROM pg_catalog.pg_constraint c \
          WHERE c.contypid = t.oid AND c.contype = 'c'), \
         (SELECT array_agg(pg_catalog.pg_get_constraintdef(c.oid, true) ORDER BY c.conname) \
          FROM pg_catalog.pg_constraint c WHERE c.contypid = t.oid AND c.contype = 'c') \
         FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace \
         LEFT JOIN pg_catalog.pg_collation l ON l.oid = t.typcollation \
         WHERE t.typtype = 'd' ORDER BY n.nspname, t.typname";
    let read = |row: &Row| ReflectedDomain {
        name: row.string(0),
        schema: row.string(1),
        visible: row.flag(2),
        format: row.string(3).split('(').next().unwrap_or_default().to_owned(),
        nullable: row.flag(4),
        default: row.text(5),
        collation: row.text(6),
        check: row
            .texts(7)
            .into_iter()
            .zip(row.texts(8))
            .next()
            .map(|(name, definition)| {
                let inner = definition
                    .strip_prefix("CHECK (")
                    .and_then(|rest| rest.strip_suffix(')'));
                (name, inner.unwrap_or_default().to_owned())
            }),
    };
    Ok(query(connection, sql, &[])?.iter().map(read).collect())
}
