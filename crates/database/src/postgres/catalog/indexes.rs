//! Indexes.

use indexmap::IndexMap;
use sql::expr::Expr;
use sql::schema::{OptionValue, Options};

use super::options::{list, storage};
use super::row::Row;
use super::{Result, query};
use crate::connection::Connection;
use crate::inspect::ReflectedIndex;

/// All indexes but the primary key's.
pub(super) fn indexes(connection: &mut Connection, oid: i64) -> Result<Vec<ReflectedIndex>> {
    let sql = format!(
        "SELECT c.relname, i.indisunique, i.indisvalid, i.indnkeyatts::int, \
           array_agg(CASE WHEN k.attnum = 0 THEN pg_catalog.pg_get_indexdef(i.indexrelid, k.ord::int, true) \
                     ELSE a.attname::text END ORDER BY k.ord), \
           array_agg(k.attnum = 0 ORDER BY k.ord), \
           array_agg(CASE WHEN NOT o.opcdefault THEN o.opcname::text END ORDER BY k.ord), \
           i.indoption::int2[], \
           EXISTS (SELECT 1 FROM pg_catalog.pg_constraint t WHERE t.conrelid = i.indrelid \
                   AND t.conindid = i.indexrelid AND t.contype IN ('p', 'u', 'x')), \
           c.reloptions, m.amname, pg_catalog.pg_get_expr(i.indpred, i.indrelid), \
           coalesce((to_jsonb(i)->>'indnullsnotdistinct')::bool, false) \
         FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid \
         JOIN pg_catalog.pg_am m ON m.oid = c.relam \
         JOIN unnest(i.indkey::int2[]) WITH ORDINALITY AS k(attnum, ord) ON true \
         LEFT JOIN unnest(i.indclass::oid[]) WITH ORDINALITY AS q(opclass, ord) ON q.ord = k.ord \
         LEFT JOIN pg_catalog.pg_opclass o ON o.oid = q.opclass \
         LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum \
         WHERE i.indrelid = {oid} AND NOT i.indisprimary \
         GROUP BY i.*, i.indexrelid, i.indrelid, i.indisunique, i.indisvalid, i.indnkeyatts, i.indoption, \
           i.indpred, c.relname, c.reloptions, m.amname \
         ORDER BY c.relname"
    );
    Ok(query(connection, &sql, &[])?.iter().map(index).collect())
}

fn index(row: &Row) -> ReflectedIndex {
    let mut elements = row.texts(4);
    let count = usize::try_from(row.int(3))
        .unwrap_or(usize::MAX)
        .min(elements.len());
    let included = elements.split_off(count);
    let is_expression: Vec<bool> = row.flags(5).into_iter().take(count).collect();
    let columns = elements
        .iter()
        .zip(&is_expression)
        .map(|(text, is)| (!is).then(|| text.clone()))
        .collect();
    let name = row.text(0);
    ReflectedIndex {
        unique: row.flag(1),
        columns,
        duplicates_constraint: if row.flag(8) { name.clone() } else { None },
        sorting: sorting(&elements, &row.ints(7)),
        comment: None,
        options: options(row, &elements, included),
        expressions: is_expression.contains(&true).then_some(elements),
        name,
    }
}

/// What differs from PostgreSQL's own order (`pg_index.indoption`: 1 is `DESC`, 2 is `NULLS FIRST`).
fn sorting(elements: &[String], flags: &[i64]) -> IndexMap<String, Vec<String>> {
    let words = |flags: i64| -> &[&str] {
        match (flags & 1 != 0, flags & 2 != 0) {
            (true, true) => &["desc"],
            (true, false) => &["desc", "nulls_last"],
            (false, true) => &["nulls_first"],
            (false, false) => &[],
        }
    };
    let pairs = elements
        .iter()
        .zip(flags)
        .map(|(element, flags)| (element, words(*flags)));
    pairs
        .filter(|(_, words)| !words.is_empty())
        .map(|(element, words)| {
            (
                element.clone(),
                words.iter().map(|word| (*word).to_owned()).collect(),
            )
        })
        .collect()
}

fn options(row: &Row, elements: &[String], included: Vec<String>) -> Options {
    let mut options = Options::new();
    let mut add = |name: &str, value| drop(options.insert(format!("postgresql_{name}"), value));
    let classes: Options = elements
        .iter()
        .zip(row.optional_texts(6))
        .filter_map(|(element, class)| Some((element.clone(), OptionValue::Text(class?))))
        .collect();
    if !classes.is_empty() {
        add("ops", OptionValue::Map(classes));
    }
    let with = storage(&row.texts(9));
    if !with.is_empty() {
        add("with", OptionValue::Map(with));
    }
    if row.string(10) != "btree" {
        add("using", OptionValue::Text(row.string(10)));
    }
    if let Some(predicate) = row.text(11) {
        add("where", OptionValue::Expr(Expr::text(predicate)));
    }
    add("include", list(included));
    if row.flag(12) {
        add("nulls_not_distinct", OptionValue::Bool(true));
    }
    if !row.flag(2) {
        add("invalid", OptionValue::Bool(true));
    }
    options
}
