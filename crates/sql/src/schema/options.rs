//! Keyword arguments that belong to one dialect (`postgresql_where=…`).

use indexmap::IndexMap;

use crate::expr::Expr;

/// Keyword arguments by their full name, dialect prefix included, in the order given.
pub type Options = IndexMap<String, OptionValue>;

/// The value of a dialect's keyword argument.
#[derive(Debug, Clone, PartialEq)]
pub enum OptionValue {
    /// `None`.
    Null,
    /// `True` or `False`.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A string.
    Text(String),
    /// A SQL expression.
    Expr(Expr),
    /// A list or tuple.
    List(Vec<OptionValue>),
    /// A dictionary.
    Map(Options),
}

impl OptionValue {
    /// The string, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        if let Self::Text(text) = self {
            Some(text)
        } else {
            None
        }
    }

    /// Python's truth of the value; an expression counts as true.
    pub fn is_true(&self) -> bool {
        match self {
            Self::Null => false,
            Self::Bool(value) => *value,
            Self::Int(value) => *value != 0,
            Self::Text(text) => !text.is_empty(),
            Self::Expr(_) => true,
            Self::List(list) => !list.is_empty(),
            Self::Map(map) => !map.is_empty(),
        }
    }
}

impl From<&str> for OptionValue {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<bool> for OptionValue {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<Expr> for OptionValue {
    fn from(value: Expr) -> Self {
        Self::Expr(value)
    }
}
