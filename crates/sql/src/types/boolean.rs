//! `Boolean` and `BOOLEAN`.

use super::{Type, TypeKind};
use crate::schema::ConstraintName;

/// A boolean, with a check constraint where the database has none.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BooleanType {
    /// Whether a `CHECK (x IN (0, 1))` is made where the dialect has no boolean.
    pub create_constraint: bool,
    /// The name of that constraint.
    pub name: ConstraintName,
    /// True for the upper-case class `BOOLEAN`.
    pub upper: bool,
}

impl Type {
    /// `Boolean()`.
    pub fn boolean() -> Self {
        TypeKind::Boolean(BooleanType::default()).into()
    }
}
