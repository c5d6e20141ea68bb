//! Expressions and statements become text: with literals for scripts, with placeholders for drivers.

mod bind;
mod dml;
mod expression;
mod forms;
mod from;
mod json;
pub(crate) mod literal;
mod precedence;
mod query;
mod text;
mod typing;

use std::sync::Arc;

use indexmap::IndexMap;

use crate::{
    dialect::Dialect,
    error::CompileError,
    expr::{Expr, FromItem, Statement},
    types::Type,
    value::SqlValue,
};

pub use json::{JsonForm, JsonKey};
pub use query::sources;
pub use text::parameters;
pub use typing::{of_driver as type_of_driver, of_value as type_of_value};

/// A statement ready for a driver.
#[derive(Debug, Clone, PartialEq)]
pub struct Compiled {
    /// The text with the driver's placeholders.
    pub sql: String,
    /// The values of the placeholders, in order.
    pub params: Vec<SqlValue>,
    /// The types of the placeholders, in the same order; null where unknown.
    pub types: Vec<Type>,
    /// The names of the placeholders that have no value yet, by position from 0.
    pub unset: IndexMap<usize, String>,
}

/// The text of one statement while it is written.
#[allow(clippy::struct_excessive_bools)] // Each is a state of its own.
struct Compiler<'a> {
    dialect: &'a dyn Dialect,
    /// Values are written as literals.
    literal: bool,
    /// Columns carry the name of their table.
    tables: bool,
    /// Inside an expression that DDL stores: values are literals, and too few types is no error.
    params: Vec<SqlValue>,
    types: Vec<Type>,
    unset: IndexMap<usize, String>,
    named: IndexMap<String, usize>,
    /// What the enclosing queries read, innermost last.
    enclosing: Vec<Vec<Arc<FromItem>>>,
    /// Names made up so far: what for, and the name.
    made_up: Vec<(String, String)>,
    /// `WITH` elements met so far: name and text.
    with: IndexMap<String, String>,
    recursive: bool,
    /// Inside an operand of an operator, where subscripts of documents stand in parentheses.
    in_operator: bool,
    /// Inside a `text()`.
    in_text: bool,
}

impl<'a> Compiler<'a> {
    fn new(dialect: &'a dyn Dialect, literal: bool, tables: bool) -> Self {
        Self {
            dialect,
            literal,
            tables,
            params: Vec::new(),
            types: Vec::new(),
            unset: IndexMap::new(),
            named: IndexMap::new(),
            enclosing: Vec::new(),
            made_up: Vec::new(),
            with: IndexMap::new(),
            recursive: false,
            in_operator: false,
            in_text: false,
        }
    }

    fn statement(&mut self, statement: &Statement) -> Result<String, CompileError> {
        let body = self.body(statement)?;
        Ok(self.with_clause() + &body)
    }

    /// A statement without its `WITH`.
    fn body(&mut self, statement: &Statement) -> Result<String, CompileError> {
        match statement {
            Statement::Query(query) => self.query(query),
            Statement::Insert(insert) => self.insert(insert),
            Statement::Update(update) => self.update(update),
            Statement::Delete(delete) => self.delete(delete),
            Statement::Text(text) => self.text(text),
        }
    }

    /// `WITH …` for everything met so far.
    fn with_clause(&mut self) -> String {
        if self.with.is_empty() {
            return String::new();
        }
        let word = if self.recursive {
            "WITH RECURSIVE "
        } else {
            "WITH "
        };
        let elements: Vec<_> = self.with.drain(..).map(|(_, text)| text).collect();
        format!("{word}{}\n ", elements.join(", \n"))
    }

    /// A name like `count_1`, the same for the same thing.
    fn made_up(&mut self, key: String, base: &str) -> String {
        if let Some((_, name)) = self.made_up.iter().find(|(known, _)| *known == key) {
            return name.clone();
        }
        let prefix = format!("{base}_");
        let count = self.made_up.iter().filter(|(_, name)| {
            name.strip_prefix(&prefix)
                .is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit()))
        });
        let name = format!("{prefix}{}", count.count() + 1);
        self.made_up.push((key, name.clone()));
        name
    }
}

/// A statement with literals.
pub(crate) fn literal_statement(
    dialect: &dyn Dialect,
    statement: &Statement,
) -> Result<String, CompileError> {
    Compiler::new(dialect, true, true).statement(statement)
}

/// A statement with placeholders.
pub(crate) fn statement(dialect: &dyn Dialect, statement: &Statement) -> Result<Compiled, CompileError> {
    let mut compiler = Compiler::new(dialect, false, true);
    let sql = compiler.statement(statement)?;
    let Compiler {
        params, types, unset, ..
    } = compiler;
    Ok(Compiled {
        sql,
        params,
        types,
        unset,
    })
}

/// An expression with literals.
pub(crate) fn literal_expr(dialect: &dyn Dialect, expr: &Expr, tables: bool) -> Result<String, CompileError> {
    Compiler::new(dialect, true, tables).expr(expr)
}
