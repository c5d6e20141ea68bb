//! What a command was given as a revision.

use std::fmt;

use config::text::repr_tuple;

/// A revision argument: nothing, one identifier as the user wrote it, or several (the rows of the version table).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Python's `None`: the base.
    Nothing,
    /// One identifier, such as `head`, `ae10+2` or `label@base`.
    Symbol(String),
    /// Several identifiers.
    Many(Vec<String>),
}

impl Target {
    /// One identifier.
    pub fn symbol(symbol: impl Into<String>) -> Target {
        Target::Symbol(symbol.into())
    }

    /// Several identifiers.
    pub fn many<S: Into<String>>(symbols: impl IntoIterator<Item = S>) -> Target {
        Target::Many(symbols.into_iter().map(Into::into).collect())
    }

    /// The identifiers one by one.
    pub(crate) fn symbols(&self) -> &[String] {
        match self {
            Target::Nothing => &[],
            Target::Symbol(symbol) => std::slice::from_ref(symbol),
            Target::Many(symbols) => symbols,
        }
    }

    /// The identifier if there is a single one given as such.
    pub(crate) fn as_symbol(&self) -> Option<&str> {
        match self {
            Target::Symbol(symbol) => Some(symbol),
            _ => None,
        }
    }
}

/// As Python prints the value inside a message.
impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Target::Nothing => f.write_str("None"),
            Target::Symbol(symbol) => f.write_str(symbol),
            Target::Many(symbols) => f.write_str(&repr_tuple(symbols)),
        }
    }
}

impl From<&str> for Target {
    fn from(symbol: &str) -> Target {
        Target::symbol(symbol)
    }
}

impl From<&[String]> for Target {
    fn from(symbols: &[String]) -> Target {
        Target::Many(symbols.to_vec())
    }
}
