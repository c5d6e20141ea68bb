//! Statements of SQLAlchemy Core and what they read from.

mod change;
mod defaults;
mod from;
mod select;

use python::{ClassBuilder, Interp, Result, Value};
use sql::{Dialect, Statement};

use super::state::State;

pub(super) use change::{Change, bound, change_constructor, returning_columns};
pub(super) use defaults::missing;
pub(super) use from::{From, from_constructor, function_alias, is_from, subquery_item, table_methods};
pub(super) use select::{SelectNode, conditions_of, entities_of, entity_columns, select, select_constructor};

/// Makes the classes.
pub(super) fn classes(interp: &Interp, state: &State) {
    from::classes(interp, state);
    select::classes(interp, state);
    change::classes(interp, state);
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
    Ok(None)
}

/// Methods that change nothing here.
pub(super) fn ignored(mut builder: ClassBuilder, names: &[&str]) -> ClassBuilder {
    for name in names {
        builder = builder.method(name, |_, args| Ok(args.this()?.clone()));
    }
    builder
}
