//! SQL expressions: columns, literals, functions, operators.
//!
//! An element is a value that knows how to become an [`Expr`] once the dialect is known.

mod binary;
mod binds;
mod classes;
mod comparators;
mod constructors;
mod exists;
mod func;
mod json;
mod negation;
mod operators;
mod own_function;
mod patterns;
mod text;
mod windows;

use std::rc::Rc;

use python::{Interp, Result, Value};
use sql::{Dialect, Expr};

use super::state::make;

pub(super) use binary::operator_functions;
pub(super) use binds::{bind_value, retyped};
pub(super) use classes::classes;
pub(super) use constructors::{OF_DIALECT, constructor, constructor_names, table_ref};
pub(super) use exists::exists;
pub(super) use func::{func_value, named as named_function, type_of_value};
pub(super) use operators::all_of;
pub(super) use own_function::own_function;
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

/// A string that names a column or label of the query it stands in (`order_by("name")`).
pub(super) fn label_reference(interp: &Interp, name: &Rc<str>) -> Value {
    let name = Rc::clone(name);
    let shown = Value::Str(Rc::clone(&name));
    let made = element(interp, "ColumnClause", Value::None, move |interp, dialect| {
        let scope = super::state::state(interp).labels.borrow().last().cloned();
        let Some(scope) = scope else {
            return Ok(Expr::column(&*name));
        };
        let found = scope
            .iter()
            .find(|(it, _)| **it == *name)
            .map(|(_, column)| column);
        match found {
            Some(column) if super::state::is_a(interp, column, "Label") => Ok(Expr::column(&*name)),
            Some(column) => super::convert::to_expr(interp, column, dialect),
            None => Err(super::util::raise(
                interp,
                "CompileError",
                format!(
                    "Can't resolve label reference for ORDER BY / GROUP BY / DISTINCT etc. Textual SQL expression \
                     '{name}' should be explicitly declared as text('{name}')"
                ),
            )),
        }
    });
    super::util::set(&made, "name", shown);
    made
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
            quote: None,
        }))
    });
    for key in ["name", "key"] {
        super::util::set(&column, key, Value::str(name));
    }
    super::util::set(&column, "table", from.unwrap_or(Value::None));
    column
}
