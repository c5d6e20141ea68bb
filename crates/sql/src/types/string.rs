//! Text of all kinds.

use super::{Type, TypeKind};

/// The class of a text type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StringName {
    /// `String`.
    String,
    /// `Text`.
    Text,
    /// `Unicode`.
    Unicode,
    /// `UnicodeText`.
    UnicodeText,
    /// `VARCHAR`.
    Varchar,
    /// `CHAR`.
    Char,
    /// `NVARCHAR`.
    Nvarchar,
    /// `NCHAR`.
    Nchar,
    /// `TEXT`.
    TextUpper,
    /// `CLOB`.
    Clob,
}

/// A text type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StringType {
    /// The class.
    pub name: StringName,
    /// The greatest length.
    pub length: Option<u64>,
    /// The collation.
    pub collation: Option<String>,
}

impl Type {
    /// `String(length)`.
    pub fn string(length: Option<u64>) -> Self {
        Self::text_of(StringName::String, length)
    }

    /// The type without its collation, and that.
    pub(crate) fn split_collation(&self) -> (Self, Option<String>) {
        let mut bare = self.clone();
        let collation = match &mut bare.kind {
            TypeKind::String(it) => it.collation.take(),
            _ => None,
        };
        (bare, collation)
    }

    /// `Text()`.
    pub fn text() -> Self {
        Self::text_of(StringName::Text, None)
    }

    /// A text type of a class and length.
    pub fn text_of(name: StringName, length: Option<u64>) -> Self {
        TypeKind::String(StringType {
            name,
            length,
            collation: None,
        })
        .into()
    }
}
