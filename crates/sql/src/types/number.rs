//! Whole and fractional numbers.

use super::{Type, TypeKind};

/// The three sizes of a whole number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntegerSize {
    /// `SmallInteger`, `SMALLINT`.
    Small,
    /// `Integer`, `INTEGER`.
    Normal,
    /// `BigInteger`, `BIGINT`.
    Big,
}

/// A whole number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IntegerType {
    /// The size.
    pub size: IntegerSize,
    /// True for the upper-case classes.
    pub upper: bool,
}

/// The class of a fractional number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumericName {
    /// `Numeric`.
    Numeric,
    /// `NUMERIC`.
    NumericUpper,
    /// `DECIMAL`.
    Decimal,
    /// `Float`.
    Float,
    /// `FLOAT`.
    FloatUpper,
    /// `Double`.
    Double,
    /// `DOUBLE`.
    DoubleUpper,
    /// `DOUBLE_PRECISION`.
    DoublePrecision,
    /// `REAL`.
    Real,
}

impl NumericName {
    /// Whether it is a fixed-point number.
    pub const fn is_fixed(self) -> bool {
        matches!(self, Self::Numeric | Self::NumericUpper | Self::Decimal)
    }
}

/// A fractional number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumericType {
    /// The class.
    pub name: NumericName,
    /// Digits in all, or bits for floating point.
    pub precision: Option<u32>,
    /// Digits after the point.
    pub scale: Option<u32>,
    /// Whether results are `Decimal`.
    pub asdecimal: bool,
}

impl Type {
    /// `Integer()`.
    pub fn integer() -> Self {
        Self::integer_of(IntegerSize::Normal)
    }

    /// `SmallInteger()`.
    pub fn small_integer() -> Self {
        Self::integer_of(IntegerSize::Small)
    }

    /// `BigInteger()`.
    pub fn big_integer() -> Self {
        Self::integer_of(IntegerSize::Big)
    }

    /// A generic whole number of a size.
    pub fn integer_of(size: IntegerSize) -> Self {
        TypeKind::Integer(IntegerType { size, upper: false }).into()
    }

    /// `Numeric(precision, scale)`.
    pub fn numeric(precision: Option<u32>, scale: Option<u32>) -> Self {
        TypeKind::Numeric(NumericType {
            name: NumericName::Numeric,
            precision,
            scale,
            asdecimal: true,
        })
        .into()
    }

    /// `Float(precision)`.
    pub fn float(precision: Option<u32>) -> Self {
        TypeKind::Numeric(NumericType {
            name: NumericName::Float,
            precision,
            scale: None,
            asdecimal: false,
        })
        .into()
    }

    /// `Double(precision)`.
    pub fn double(precision: Option<u32>) -> Self {
        TypeKind::Numeric(NumericType {
            name: NumericName::Double,
            precision,
            scale: None,
            asdecimal: false,
        })
        .into()
    }
}
