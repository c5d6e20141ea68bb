//! `text("…")`.

use super::BindParam;

/// A piece of SQL with `:name` parameters.
///
/// `\:` is a colon and `::` is left alone, as in SQLAlchemy.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TextClause {
    /// The text as given.
    pub text: String,
    /// What `bindparams` gave: values and types by name.
    pub binds: Vec<BindParam>,
}

impl TextClause {
    /// `text(text)`.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            binds: Vec::new(),
        }
    }
}

impl From<&str> for TextClause {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}
