//! Types of `sqlalchemy.dialects.postgresql`.

use super::{Type, TypeKind};
use crate::expr::Expr;

/// `ARRAY(item, dimensions=…)`.
#[derive(Debug, Clone, PartialEq)]
pub struct ArrayType {
    /// The type of the elements.
    pub item: Box<Type>,
    /// The number of dimensions, when fixed.
    pub dimensions: Option<u32>,
    /// True for `postgresql.ARRAY`.
    pub postgresql: bool,
}

/// `postgresql.INTERVAL`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PgInterval {
    /// `DAY TO SECOND` and the like.
    pub fields: Option<String>,
    /// Digits of the fraction of a second.
    pub precision: Option<u32>,
}

/// `postgresql.DOMAIN`.
#[derive(Debug, Clone, PartialEq)]
pub struct PgDomain {
    /// Its name.
    pub name: String,
    /// Its schema.
    pub schema: Option<String>,
    /// The type underneath.
    pub data_type: Box<Type>,
    /// Its collation.
    pub collation: Option<String>,
    /// Its default.
    pub default: Option<Expr>,
    /// The name of its constraint.
    pub constraint_name: Option<String>,
    /// `NOT NULL`.
    pub not_null: Option<bool>,
    /// Its check.
    pub check: Option<Expr>,
    /// Whether creating the table creates the domain.
    pub create_type: bool,
}

/// The remaining types of PostgreSQL.
#[derive(Debug, Clone, PartialEq)]
pub enum PgType {
    /// A type that is nothing but its name: `TSVECTOR`, `INET`, `CIDR`, `MACADDR`, `MACADDR8`, `OID`, `REGCLASS`,
    /// `MONEY`, `TSQUERY`, `CITEXT`, `HSTORE`, `BYTEA`, `INT4RANGE`, `INT4MULTIRANGE`, ….
    Word(&'static str),
    /// `BYTEA`.
    Bytea,
    /// `HSTORE`.
    Hstore,
    /// `BIT(length, varying)`.
    Bit {
        /// Number of bits.
        length: Option<u32>,
        /// `BIT VARYING`.
        varying: bool,
    },
    /// `INTERVAL`.
    Interval(PgInterval),
    /// `DOMAIN`.
    Domain(Box<PgDomain>),
}

/// Every type of [`PgType::Word`], by the name of its SQLAlchemy class, which is its text too.
pub const PG_WORDS: [&str; 26] = [
    "TSVECTOR",
    "TSQUERY",
    "INET",
    "CIDR",
    "MACADDR",
    "MACADDR8",
    "OID",
    "REGCLASS",
    "REGCONFIG",
    "JSONPATH",
    "MONEY",
    "CITEXT",
    "INT4RANGE",
    "INT8RANGE",
    "NUMRANGE",
    "DATERANGE",
    "TSRANGE",
    "TSTZRANGE",
    "INT4MULTIRANGE",
    "INT8MULTIRANGE",
    "NUMMULTIRANGE",
    "DATEMULTIRANGE",
    "TSMULTIRANGE",
    "TSTZMULTIRANGE",
    "BYTEA",
    "HSTORE",
];

impl PgType {
    /// The type whose class has this upper-case name, if it takes no arguments.
    pub fn word(name: &str) -> Option<Self> {
        match name {
            "BYTEA" => Some(Self::Bytea),
            "HSTORE" => Some(Self::Hstore),
            _ => PG_WORDS
                .iter()
                .find(|word| **word == name)
                .map(|word| Self::Word(word)),
        }
    }
}

impl PgType {
    /// The name of the SQLAlchemy class.
    pub const fn class_name(&self) -> &'static str {
        match self {
            Self::Word(word) => word,
            Self::Bytea => "BYTEA",
            Self::Hstore => "HSTORE",
            Self::Bit { .. } => "BIT",
            Self::Interval(_) => "INTERVAL",
            Self::Domain(_) => "DOMAIN",
        }
    }
}

impl Type {
    /// `ARRAY(item)`.
    pub fn array(item: Self) -> Self {
        TypeKind::Array(ArrayType {
            item: Box::new(item),
            dimensions: None,
            postgresql: false,
        })
        .into()
    }
}
