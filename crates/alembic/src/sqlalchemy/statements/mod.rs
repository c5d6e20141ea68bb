//! Statements of SQLAlchemy Core and what they read from.

mod change;
mod conflict;
mod cte;
mod defaults;
mod from;
mod insert;
mod joins;
mod lock;
mod rows;
mod scope;
mod select;

use std::rc::Rc;

use python::{Args, ClassBuilder, Interp, Result, Value};
use sql::{Dialect, Statement};

use super::convert::clause_of;
use super::state::State;
use super::util::attr;

pub(super) use change::{Change, bound, change_constructor, column_value, returning_columns};
pub(super) use defaults::{called, missing};
pub(super) use from::{From, from_constructor, is_from, query_methods, subquery_item, table_methods};
pub(super) use rows::{TableValued, table_valued};
pub(super) use select::{SelectNode, conditions_of, entities_of, entity_columns, select, select_constructor};

/// Makes the classes.
pub(super) fn classes(interp: &Interp, state: &State) {
    from::classes(interp, state);
    select::classes(interp, state);
    change::classes(interp, state);
    defaults::classes(interp, state);
}

/// Whether a value is a query (`select()`, `union()`, …).
pub(super) fn is_query(value: &Value) -> bool {
    value.native::<SelectNode>().is_some()
}

/// The statement that a value is; `None` for anything else.
pub(super) fn statement(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Option<Statement>> {
    if let Some(node) = value.native::<SelectNode>() {
        return node.query(interp, dialect).map(|it| Some(Statement::Query(it)));
    }
    if let Some(node) = value.native::<Change>() {
        return node.statement(interp, dialect).map(Some);
    }
    match clause_of(interp, value)? {
        // A query of the ORM.
        Some(inner) if is_query(&inner) => statement(interp, &inner, dialect),
        _ => Ok(None),
    }
}

/// A word of `prefix_with()`, and the dialect it is for.
pub(super) type Prefix = (Value, Option<Rc<str>>);

/// The arguments of `prefix_with(*words, dialect=…)`.
fn prefixes(interp: &Interp, args: Args) -> Result<Vec<Prefix>> {
    let (_, mut reader) = args.method("prefix_with")?;
    let dialect = reader.named("dialect").and_then(|it| it.as_str());
    let words = reader.rest();
    reader.finish(interp)?;
    Ok(words.into_iter().map(|word| (word, dialect.clone())).collect())
}

/// The words that are for a dialect.
fn prefixes_on(prefixes: &[Prefix], dialect: &dyn Dialect) -> Vec<String> {
    let own = prefixes.iter().filter(|(_, name)| {
        name.as_deref()
            .is_none_or(|name| name == dialect.name() || name == "*")
    });
    own.filter_map(|(word, _)| word.as_str().or_else(|| attr(word, "text").as_str()))
        .map(|it| it.to_string())
        .collect()
}

/// Methods that change nothing here.
pub(super) fn ignored(mut builder: ClassBuilder, names: &[&str]) -> ClassBuilder {
    for name in names {
        builder = builder.method(name, |_, args| Ok(args.this()?.clone()));
    }
    builder
}
