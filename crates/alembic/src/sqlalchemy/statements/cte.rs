//! Common table expressions.

use std::rc::Rc;
use std::sync::Arc;

use python::{Args, Interp, Result, Value};
use sql::expr::{CompoundKind, Cte, FromItem, Query};

use super::from::{make_from, proxy, query_columns};
use super::rows::to_values;
use super::{Prefix, prefixes_on, select};
use crate::sqlalchemy::convert::to_query;
use crate::sqlalchemy::state::{is_a, make, state};
use crate::sqlalchemy::util::{attr, set};

/// What a common table expression carries besides.
struct CteParts {
    query: Value,
    name: Option<String>,
    recursive: bool,
    prefixes: Vec<Prefix>,
    id: u64,
}

/// `select.cte(name, recursive=…)`
pub(crate) fn cte(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("cte")?;
    let name = reader.optional_str(interp, "name")?.map(|it| it.to_string());
    let recursive = reader.bool_or(interp, "recursive", false)?;
    let _nesting = reader.named("nesting");
    reader.finish(interp)?;
    let id = state(interp).next_id();
    let (query, prefixes) = (this, Vec::new());
    make_cte(
        interp,
        CteParts {
            query,
            name,
            recursive,
            prefixes,
            id,
        },
    )
}

fn make_cte(interp: &Interp, parts: CteParts) -> Result {
    let parts = Rc::new(parts);
    let query = parts.query.clone();
    let columns = query_columns(interp, &query)?;
    let kept = Rc::clone(&parts);
    let name = parts.name.clone();
    let made = make_from(interp, "CTE", name.as_deref(), move |interp, dialect| {
        let is_values = is_a(interp, &kept.query, "Values");
        let columns = if kept.recursive || is_values {
            names_of(interp, &kept.query)?
        } else {
            Vec::new()
        };
        let query = match (is_values, to_values(interp, &kept.query, dialect)?) {
            (true, Some(rows)) => Query::Values(rows),
            _ => to_query(interp, &kept.query, dialect)?,
        };
        Ok(FromItem::Cte(Arc::new(Cte {
            name: kept.name.clone(),
            id: kept.id,
            columns,
            prefixes: prefixes_on(&kept.prefixes, dialect),
            query,
            recursive: kept.recursive,
        })))
    });
    set(&made, "_parts", make(interp, "ClauseElement", parts));
    proxy(interp, &made, &columns);
    Ok(made)
}

/// The names of the columns of a query.
fn names_of(interp: &Interp, query: &Value) -> Result<Vec<String>> {
    let columns = query_columns(interp, query)?;
    let names = columns.iter().filter_map(|it| attr(it, "name").as_str());
    Ok(names.map(|it| it.to_string()).collect())
}

fn cte_parts(interp: &Interp, this: &Value) -> Result<Rc<CteParts>> {
    attr(this, "_parts")
        .native::<Rc<CteParts>>()
        .map(|parts| Rc::clone(&*parts))
        .ok_or_else(|| interp.type_error("not a common table expression"))
}

/// `cte.union_all(select(… cte …))`: the same expression, which reads itself.
pub(super) fn cte_union(interp: &Interp, args: Args, kind: CompoundKind) -> Result {
    let this = args.this()?.clone();
    let parts = cte_parts(interp, &this)?;
    let mut queries = vec![parts.query.clone()];
    queries.extend(args.positional[1..].iter().cloned());
    let query = select::compound(interp, kind, queries);
    make_cte(
        interp,
        CteParts {
            query,
            name: parts.name.clone(),
            recursive: parts.recursive,
            prefixes: parts.prefixes.clone(),
            id: parts.id,
        },
    )
}

/// `cte.prefix_with("MATERIALIZED", dialect=…)`
pub(super) fn cte_prefix(interp: &Interp, args: Args) -> Result {
    let this = args.this()?.clone();
    let parts = cte_parts(interp, &this)?;
    let mut prefixes = parts.prefixes.clone();
    prefixes.extend(super::prefixes(interp, args)?);
    make_cte(
        interp,
        CteParts {
            query: parts.query.clone(),
            name: parts.name.clone(),
            recursive: parts.recursive,
            prefixes,
            id: parts.id,
        },
    )
}
