//! What a query reads from.

use std::sync::Arc;

use super::{Expr, Function, Query, TextClause};
use crate::types::Type;

/// A table by name: `Table`, `table()`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TableRef {
    /// Its name.
    pub name: String,
    /// Its schema.
    pub schema: Option<String>,
    /// Whether a `schema_translate_map` decides about its schema: that of a `Table`, not of a `table()`.
    pub translated: bool,
}

impl TableRef {
    /// A table in the default schema.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            schema: None,
            translated: false,
        }
    }
}

/// The kinds of a join.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JoinKind {
    /// `JOIN`.
    Inner,
    /// `LEFT OUTER JOIN`.
    Left,
    /// `FULL OUTER JOIN`.
    Full,
}

/// A common table expression.
#[derive(Debug, Clone, PartialEq)]
pub struct Cte {
    /// Its name; made up (`anon_1`) when absent.
    pub name: Option<String>,
    /// Tells two unnamed expressions apart. A recursive expression and what it reads of itself share one.
    pub id: u64,
    /// The names of its columns, where they are written.
    pub columns: Vec<String>,
    /// Words after `AS` (`MATERIALIZED`).
    pub prefixes: Vec<String>,
    /// Its query.
    pub query: Query,
    /// `WITH RECURSIVE`.
    pub recursive: bool,
}

/// An element of `FROM`.
#[derive(Debug, Clone, PartialEq)]
pub enum FromItem {
    /// A table.
    Table(TableRef),
    /// An element under another name.
    Alias {
        /// The element.
        inner: Arc<FromItem>,
        /// The name; made up (`users_1`) when absent.
        name: Option<String>,
        /// Tells two unnamed aliases of one table apart.
        id: u64,
    },
    /// A query in parentheses.
    Subquery {
        /// The query.
        query: Arc<Query>,
        /// The name; made up (`anon_1`) when absent.
        name: Option<String>,
        /// Tells two unnamed subqueries apart.
        id: u64,
        /// `LATERAL`.
        lateral: bool,
    },
    /// A common table expression, written once in `WITH`.
    Cte(Arc<Cte>),
    /// A join.
    Join {
        /// The left side.
        left: Arc<FromItem>,
        /// The right side.
        right: Arc<FromItem>,
        /// The condition.
        on: Box<Expr>,
        /// The kind.
        kind: JoinKind,
    },
    /// A function that returns rows, with an alias.
    Function {
        /// The function.
        function: Function,
        /// The alias; made up (`anon_1`) when absent.
        name: Option<String>,
        /// Tells two unnamed functions apart.
        id: u64,
        /// `WITH ORDINALITY`.
        ordinality: bool,
        /// The columns written after the alias (`render_derived`), with their types where those are written too.
        columns: Option<Vec<(String, Option<Type>)>>,
        /// `LATERAL`.
        lateral: bool,
    },
    /// `VALUES`, with the names of its columns.
    Values {
        /// Its rows.
        rows: Vec<Vec<Expr>>,
        /// Its columns.
        columns: Vec<String>,
        /// The name; made up (`anon_1`) when absent.
        name: Option<String>,
        /// Tells two unnamed lists apart.
        id: u64,
        /// `LATERAL`.
        lateral: bool,
    },
    /// A piece of SQL.
    Text(TextClause),
}
