//! `Uuid` and `UUID`.

use super::{Type, TypeKind};

/// A UUID.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UuidType {
    /// Whether the database's own type is used where there is one.
    pub native: bool,
    /// Whether Python sees `uuid.UUID` rather than text.
    pub as_uuid: bool,
    /// True for the upper-case class `UUID`.
    pub upper: bool,
}

impl Type {
    /// `Uuid()`.
    pub fn uuid() -> Self {
        TypeKind::Uuid(UuidType {
            native: true,
            as_uuid: true,
            upper: false,
        })
        .into()
    }

    /// `UUID()`.
    pub fn uuid_upper() -> Self {
        TypeKind::Uuid(UuidType {
            native: true,
            as_uuid: true,
            upper: true,
        })
        .into()
    }
}
