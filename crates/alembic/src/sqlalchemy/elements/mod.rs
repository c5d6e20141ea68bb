//! SQL expressions: columns, literals, functions, operators.
//!
//! An element is a value that knows how to become an [`Expr`] once the dialect is known.

mod classes;
mod constructors;
mod func;
mod json;
mod operators;
mod text;

use std::rc::Rc;

use python::{Interp, Result, Value};
use sql::{Dialect, Expr};

use super::state::make;

pub(super) use classes::classes;
pub(super) use constructors::{bind_value, constructor, constructor_names, exists, table_ref};
pub(super) use func::{func_value, named as named_function};
pub(super) use text::{TextNode, text_clause};

type Build = dyn Fn(&Interp, &dyn Dialect) -> Result<Expr>;

/// What an expression object carries.
pub(super) struct Element {
    build: Box<Build>,
    /// Its type as a Python value; `None` when nothing is known.
    pub(super) type_: Value,
}

impl Element {
    /// The expression on a dialect.
    pub(super) fn expr(&self, interp: &Interp, dialect: &dyn Dialect) -> Result<Expr> {
        (self.build)(interp, dialect)
    }
}

/// An element of the class with this key.
pub(super) fn element(
    interp: &Interp,
    key: &str,
    type_: Value,
    build: impl Fn(&Interp, &dyn Dialect) -> Result<Expr> + 'static,
) -> Value {
    make(
        interp,
        key,
        Element {
            build: Box::new(build),
            type_,
        },
    )
}

/// A condition.
pub(super) fn condition(
    interp: &Interp,
    build: impl Fn(&Interp, &dyn Dialect) -> Result<Expr> + 'static,
) -> Value {
    let boolean = boolean(interp);
    element(interp, "BinaryExpression", boolean, build)
}

/// `Boolean()`
pub(super) fn boolean(interp: &Interp) -> Value {
    super::types::plain(interp, "Boolean")
}

/// The type of an expression as a Python value.
pub(super) fn type_of(interp: &Interp, value: &Value) -> Value {
    if let Some(element) = value.native::<Element>() {
        return match &element.type_ {
            Value::None => super::types::plain(interp, "NullType"),
            known => known.clone(),
        };
    }
    // Columns of tables keep theirs as an attribute that files may change.
    if let known @ Value::Instance(_) = super::util::attr(value, "_type") {
        return known;
    }
    match super::util::attr(value, "type") {
        Value::Property(_) | Value::None => super::types::plain(interp, "NullType"),
        known => known,
    }
}

/// A column of something in `FROM`, as `table.c.name` of a `table()`, alias or subquery.
pub(super) fn column_of(interp: &Interp, from: Option<Value>, name: &str, type_: Value) -> Value {
    let (text, kept): (Rc<str>, Value) = (Rc::from(name), type_.clone());
    let source = from.clone();
    let column = element(interp, "ColumnClause", type_, move |interp, dialect| {
        let from = match &source {
            Some(from) => Some(std::sync::Arc::new(super::convert::to_from(
                interp, from, dialect,
            )?)),
            None => None,
        };
        Ok(Expr::Column(sql::expr::ColumnRef {
            name: text.to_string(),
            from,
            type_: super::types::to_type(interp, &kept, dialect)?,
        }))
    });
    for key in ["name", "key"] {
        super::util::set(&column, key, Value::str(name));
    }
    super::util::set(&column, "table", from.unwrap_or(Value::None));
    column
}
