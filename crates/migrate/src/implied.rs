//! Constraints that a column brings with it.

use sql::{
    Dialect, Type, TypeKind,
    ddl::constraint::applies,
    schema::{Column, Constraint, Table},
};

use crate::action::is_type_bound;

/// The constraints that `Column(…)` adds to its table: foreign keys, `unique=True`, and the check of its type where
/// the dialect needs one. The primary key is not among them.
pub(crate) fn implied_constraints(column: &Column, dialect: &dyn Dialect) -> Vec<Constraint> {
    let mut table = Table::new("");
    table.columns.push(column.clone());
    let mut constraints = table.all_constraints();
    constraints.retain(|it| !matches!(it, Constraint::PrimaryKey(_)) && applies(dialect, it));
    constraints
}

/// The check constraint of `Boolean(create_constraint=True)` or `Enum(create_constraint=True)` on a column, where
/// the dialect has no such type of its own.
pub(crate) fn type_check(column: &Column, dialect: &dyn Dialect) -> Option<Constraint> {
    implied_constraints(column, dialect)
        .into_iter()
        .find(is_type_bound)
}

/// The name of a type that has one: that of its check constraint or of the database type.
pub(crate) fn type_name(type_: &Type, dialect: &dyn Dialect) -> Option<String> {
    match &type_.on(dialect.name()).kind {
        TypeKind::Boolean(boolean) => boolean.name.as_str().map(str::to_owned),
        TypeKind::Enum(kind) => kind.name.as_str().map(str::to_owned),
        _ => None,
    }
}

/// The type without a check constraint of its own.
pub(crate) fn without_check(mut type_: Type) -> Type {
    match &mut type_.kind {
        TypeKind::Boolean(boolean) => boolean.create_constraint = false,
        TypeKind::Enum(kind) => kind.create_constraint = false,
        _ => {}
    }
    type_.variants = type_
        .variants
        .into_iter()
        .map(|(name, it)| (name, without_check(it)))
        .collect();
    type_
}

/// A table whose columns keep nothing to themselves: their foreign keys and `unique` flags are constraints of the
/// table, as is the primary key. Checks of types stay with their types. What `index=True` asks for is left out, as
/// Alembic leaves it out of a batch.
pub(crate) fn expanded(table: &Table) -> Table {
    let mut constraints = table.all_constraints();
    constraints.retain(|it| !is_type_bound(it));
    let mut table = Table {
        constraints,
        ..table.clone()
    };
    for column in &mut table.columns {
        column.foreign_keys.clear();
        column.unique = false;
        column.index = false;
    }
    table
}
