//! Types of `sqlalchemy.dialects.mysql`, so that `with_variant` can carry them.

use super::{
    IntegerSize, IntegerType, NumericName, NumericType, StringName, StringType, TemporalName, TemporalType,
    Type, TypeKind,
};

/// A whole number of MySQL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MysqlInteger {
    /// `TINYINT`, `SMALLINT`, `MEDIUMINT`, `INTEGER`, `BIGINT`.
    pub name: &'static str,
    /// Display width.
    pub display_width: Option<u32>,
    /// `UNSIGNED`.
    pub unsigned: bool,
    /// `ZEROFILL`.
    pub zerofill: bool,
}

/// The types of MySQL's dialect.
#[derive(Debug, Clone, PartialEq)]
pub enum MysqlType {
    /// A whole number.
    Integer(MysqlInteger),
    /// `TINYTEXT`, `TEXT`, `MEDIUMTEXT`, `LONGTEXT`, `VARCHAR`, `CHAR` with MySQL's options.
    Text {
        /// The word.
        name: &'static str,
        /// The length.
        length: Option<u64>,
        /// `CHARACTER SET`.
        charset: Option<String>,
        /// `COLLATE`.
        collation: Option<String>,
    },
    /// `TINYBLOB`, `MEDIUMBLOB`, `LONGBLOB`.
    Blob(&'static str),
    /// `DATETIME(fsp)`.
    DateTime(Option<u32>),
    /// `TIMESTAMP(fsp)`, and whether other databases keep the zone.
    Timestamp(Option<u32>, bool),
    /// `TIME(fsp)`.
    Time(Option<u32>),
    /// `YEAR`.
    Year(Option<u32>),
    /// `BIT(length)`.
    Bit(Option<u32>),
    /// `DECIMAL`, `DOUBLE`, `FLOAT`, … with MySQL's options.
    Number {
        /// The word.
        name: &'static str,
        /// Digits in all.
        precision: Option<u32>,
        /// Digits after the point.
        scale: Option<u32>,
        /// `UNSIGNED`.
        unsigned: bool,
    },
    /// `SET(*values)`.
    Set(Vec<String>),
}

impl MysqlType {
    /// The name of the SQLAlchemy class.
    pub const fn class_name(&self) -> &'static str {
        match self {
            Self::Integer(it) => it.name,
            Self::Text { name, .. } | Self::Number { name, .. } | Self::Blob(name) => name,
            Self::DateTime(_) => "DATETIME",
            Self::Timestamp(..) => "TIMESTAMP",
            Self::Time(_) => "TIME",
            Self::Year(_) => "YEAR",
            Self::Bit(_) => "BIT",
            Self::Set(_) => "SET",
        }
    }

    /// What other databases write: the type of the same name, where SQLAlchemy's compilers know that name.
    pub fn generic(&self) -> Option<Type> {
        let temporal = |name| {
            TypeKind::Temporal(TemporalType {
                name,
                timezone: false,
                precision: None,
                postgresql: false,
            })
        };
        let kind = match self {
            Self::Integer(it) => TypeKind::Integer(IntegerType {
                size: match it.name {
                    "INTEGER" => IntegerSize::Normal,
                    "BIGINT" => IntegerSize::Big,
                    "SMALLINT" => IntegerSize::Small,
                    _ => return None,
                },
                upper: true,
            }),
            Self::Text {
                name,
                length,
                collation,
                ..
            } => TypeKind::String(StringType {
                name: match *name {
                    "TEXT" => StringName::TextUpper,
                    "VARCHAR" => StringName::Varchar,
                    "CHAR" => StringName::Char,
                    "NVARCHAR" => StringName::Nvarchar,
                    "NCHAR" => StringName::Nchar,
                    _ => return None,
                },
                length: *length,
                collation: collation.clone(),
            }),
            Self::Number {
                name,
                precision,
                scale,
                ..
            } => TypeKind::Numeric(NumericType {
                name: match *name {
                    "DECIMAL" => NumericName::Decimal,
                    "NUMERIC" => NumericName::NumericUpper,
                    "FLOAT" => NumericName::FloatUpper,
                    "DOUBLE" => NumericName::DoubleUpper,
                    "REAL" => NumericName::Real,
                    _ => return None,
                },
                precision: *precision,
                scale: *scale,
                asdecimal: true,
            }),
            Self::DateTime(_) => temporal(TemporalName::DateTimeUpper),
            Self::Timestamp(_, timezone) => TypeKind::Temporal(TemporalType {
                name: TemporalName::Timestamp,
                timezone: *timezone,
                precision: None,
                postgresql: false,
            }),
            Self::Time(_) => temporal(TemporalName::TimeUpper),
            Self::Blob(_) | Self::Year(_) | Self::Bit(_) | Self::Set(_) => return None,
        };
        Some(kind.into())
    }
}
