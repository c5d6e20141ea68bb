//! Indexes.

use super::{ConstraintName, Options};
use crate::expr::Expr;

/// What an index is built on.
#[derive(Debug, Clone, PartialEq)]
pub enum IndexElement {
    /// A column.
    Column(String),
    /// An expression: `text("lower(name)")`, `column.desc()`, ….
    Expr(Expr),
}

impl IndexElement {
    /// The name, if it is a column.
    pub fn column(&self) -> Option<&str> {
        match self {
            Self::Column(name) => Some(name),
            Self::Expr(_) => None,
        }
    }
}

/// `Index(name, *expressions, unique=…, **options)`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Index {
    /// Its name; the naming convention decides when there is none.
    pub name: ConstraintName,
    /// What it is built on.
    pub expressions: Vec<IndexElement>,
    /// `UNIQUE`.
    pub unique: bool,
    /// The dialect's keyword arguments (`postgresql_where`, `sqlite_where`, …).
    pub options: Options,
    /// Whether the name is always (`Some(true)`) or never quoted.
    pub quote: Option<bool>,
}
