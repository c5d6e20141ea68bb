//! `Enum` and `postgresql.ENUM`.

use super::{Type, TypeKind};
use crate::schema::ConstraintName;

/// One of several words.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::struct_excessive_bools)] // They are the keyword arguments of `Enum`.
pub struct EnumType {
    /// The words.
    pub values: Vec<String>,
    /// The name of the database type or of the check constraint.
    pub name: ConstraintName,
    /// The schema of the database type.
    pub schema: Option<String>,
    /// Whether the database's own enumeration is used where there is one.
    pub native_enum: bool,
    /// Whether a check constraint is made where there is none.
    pub create_constraint: bool,
    /// The length of the `VARCHAR` where there is none; the longest word by default.
    pub length: Option<u64>,
    /// Whether creating the table creates the type (PostgreSQL).
    pub create_type: bool,
    /// Whether the type lives in the table's schema.
    pub inherit_schema: bool,
    /// True for `postgresql.ENUM`.
    pub postgresql: bool,
}

impl EnumType {
    /// `Enum(*values)` with the defaults of SQLAlchemy.
    pub fn new(values: Vec<String>) -> Self {
        Self {
            values,
            name: ConstraintName::Unnamed,
            schema: None,
            native_enum: true,
            create_constraint: false,
            length: None,
            create_type: true,
            inherit_schema: false,
            postgresql: false,
        }
    }

    /// The length of the `VARCHAR` where there is no enumeration: what was asked for, or the longest word.
    pub fn varchar_length(&self) -> u64 {
        let longest = self
            .values
            .iter()
            .map(|value| value.chars().count())
            .max()
            .unwrap_or(0);
        self.length.unwrap_or(longest as u64)
    }
}

impl Type {
    /// `Enum(*values, name=name)`.
    pub fn enumeration(values: &[&str], name: Option<&str>) -> Self {
        let values = values.iter().map(|&value| value.to_owned()).collect();
        let name = name.map_or(ConstraintName::Unnamed, |name| {
            ConstraintName::Named(name.to_owned())
        });
        TypeKind::Enum(EnumType {
            name,
            ..EnumType::new(values)
        })
        .into()
    }
}
