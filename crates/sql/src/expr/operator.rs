//! Operators.

/// An operator between two expressions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BinaryOp {
    /// `=`.
    Eq,
    /// `!=`.
    Ne,
    /// `<`.
    Lt,
    /// `<=`.
    Le,
    /// `>`.
    Gt,
    /// `>=`.
    Ge,
    /// `+`.
    Add,
    /// `-`.
    Sub,
    /// `*`.
    Mul,
    /// `/`.
    Div,
    /// `//`.
    FloorDiv,
    /// `%`.
    Mod,
    /// `||`.
    Concat,
    /// `IS`.
    Is,
    /// `IS NOT`.
    IsNot,
    /// `IS DISTINCT FROM`.
    IsDistinctFrom,
    /// `IS NOT DISTINCT FROM`.
    IsNotDistinctFrom,
    /// `&`.
    BitAnd,
    /// `|`.
    BitOr,
    /// `op("…")`: any other operator.
    Custom {
        /// Its text.
        text: String,
        /// SQLAlchemy's precedence, 0 by default.
        precedence: i8,
        /// Whether it compares (`bool_op`, `is_comparison`).
        is_comparison: bool,
    },
    /// `JSON` and `ARRAY` subscripts `x[key]`; the dialect chooses the text.
    GetItem,
    /// `JSON` path subscripts `x[(a, b)]`.
    GetPath,
    /// `~` of PostgreSQL (`regexp_match`).
    RegexpMatch,
    /// `@@` of PostgreSQL (`match`).
    Match,
}

/// An operator on one expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnaryOp {
    /// `-x`.
    Neg,
    /// `~x`, bitwise.
    BitNot,
    /// Any other, before its operand.
    Custom(String),
}
