//! Bytes.

use super::{Type, TypeKind};

/// The class of a binary type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BinaryName {
    /// `LargeBinary`.
    LargeBinary,
    /// `BLOB`.
    Blob,
    /// `BINARY`.
    Binary,
    /// `VARBINARY`.
    Varbinary,
    /// `PickleType`, a `LargeBinary` underneath.
    Pickle,
}

/// A binary type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BinaryType {
    /// The class.
    pub name: BinaryName,
    /// The greatest length.
    pub length: Option<u64>,
}

impl Type {
    /// `LargeBinary(length)`.
    pub fn large_binary(length: Option<u64>) -> Self {
        Self::binary(BinaryName::LargeBinary, length)
    }

    /// A binary type of a class and length.
    pub fn binary(name: BinaryName, length: Option<u64>) -> Self {
        TypeKind::Binary(BinaryType { name, length }).into()
    }
}
