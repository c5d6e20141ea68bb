//! JSON documents.

use super::{Type, TypeKind};

/// The class of a JSON type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonName {
    /// `JSON`, generic or of a dialect.
    Json,
    /// `postgresql.JSON`, which reflection gives.
    Postgresql,
    /// `postgresql.JSONB`.
    Jsonb,
}

/// A JSON type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JsonType {
    /// The class.
    pub name: JsonName,
    /// Whether Python's `None` is SQL `NULL` rather than JSON `null`.
    pub none_as_null: bool,
}

impl Type {
    /// `JSON()`.
    pub fn json() -> Self {
        TypeKind::Json(JsonType {
            name: JsonName::Json,
            none_as_null: false,
        })
        .into()
    }

    /// `postgresql.JSONB()`.
    pub fn jsonb() -> Self {
        TypeKind::Json(JsonType {
            name: JsonName::Jsonb,
            none_as_null: false,
        })
        .into()
    }
}
