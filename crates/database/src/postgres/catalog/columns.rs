//! Columns.

use sql::schema::{Identity, SequenceOptions};
use sql::types::TypeKind;

use super::named_types::NamedTypes;
use super::row::Row;
use super::{Result, query, types};
use crate::connection::Connection;
use crate::inspect::{ReflectedColumn, ReflectedComputed};

/// The columns of a relation. `schema` is the one the caller named, if any.
pub(super) fn columns(
    connection: &mut Connection,
    oid: i64,
    schema: Option<&str>,
) -> Result<Vec<ReflectedColumn>> {
    let rows = query(connection, &sql(oid), &[])?;
    let formats: Vec<String> = rows.iter().map(|row| row.string(1)).collect();
    let named = NamedTypes::load(connection, &formats)?;
    Ok(rows.iter().map(|row| column(row, &named, schema)).collect())
}

fn sql(oid: i64) -> String {
    format!(
        "SELECT a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), \
           pg_catalog.pg_get_expr(d.adbin, d.adrelid), a.attnotnull, \
           pg_catalog.col_description(a.attrelid, a.attnum), a.attgenerated::text, a.attidentity::text, \
           s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle, \
           CASE WHEN a.attcollation <> t.typcollation THEN l.collname END \
         FROM pg_catalog.pg_attribute a \
         JOIN pg_catalog.pg_type t ON t.oid = a.atttypid \
         LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum \
         LEFT JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation \
         LEFT JOIN pg_catalog.pg_sequence s ON a.attidentity <> '' \
           AND s.seqrelid = pg_catalog.pg_get_serial_sequence(a.attrelid::regclass::text, a.attname)::regclass::oid \
         WHERE a.attrelid = {oid} AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum"
    )
}

fn column(row: &Row, named: &NamedTypes, schema: Option<&str>) -> ReflectedColumn {
    let mut type_ = types::reflect(&row.string(1), named);
    if let Some(collation) = row.text(13) {
        types::set_collation(&mut type_, collation);
    }
    let mut default = row.text(2).filter(|default| !default.is_empty());
    let mut nullable = !row.flag(3);
    if let Some(domain) = types::domain(&type_, named) {
        default = default.or_else(|| domain.default.clone());
        nullable = nullable && domain.nullable;
    }
    let generated = row.string(5);
    let computed = (!generated.is_empty()).then(|| ReflectedComputed {
        sqltext: default.take().unwrap_or_default(),
        persisted: Some(generated == "s"),
    });
    let identity = identity(row);
    let sequence = default.as_deref().and_then(sequence_of);
    let counts = sequence.is_some() && matches!(type_.kind, TypeKind::Integer(_));
    if let (Some((start, name, end)), Some(schema)) = (sequence, schema)
        && !name.contains('.')
    {
        default = Some(format!("{start}\"{schema}\".{name}{end}"));
    }
    ReflectedColumn {
        name: row.string(0),
        type_,
        nullable,
        default,
        autoincrement: Some(counts || identity.is_some()),
        comment: row.text(4),
        identity,
        computed,
        primary_key: None,
    }
}

/// `nextval('name'::regclass)` → what stands before the name, the name, what stands after it.
fn sequence_of(default: &str) -> Option<(String, String, String)> {
    let start = default.find("nextval('")? + "nextval('".len();
    let length = default[start..].find('\'').filter(|length| *length > 0)?;
    let (head, tail) = default.split_at(start);
    let (name, end) = tail.split_at(length);
    Some((head.to_owned(), name.to_owned(), end.to_owned()))
}

fn identity(row: &Row) -> Option<Identity> {
    let kind = row.string(6);
    (!kind.is_empty()).then(|| Identity {
        always: kind == "a",
        on_null: None,
        options: SequenceOptions {
            start: Some(row.int(7)),
            increment: Some(row.int(8)),
            minvalue: Some(row.int(9)),
            maxvalue: Some(row.int(10)),
            cache: Some(row.int(11)),
            cycle: Some(row.flag(12)),
            nominvalue: false,
            nomaxvalue: false,
        },
    })
}
