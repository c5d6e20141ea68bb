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
    /// `bitwise_xor`.
    BitXor,
    /// `<<`.
    ShiftLeft,
    /// `>>`.
    ShiftRight,
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
    /// `regexp_match(pattern, flags=…)`; the dialect chooses the text.
    RegexpMatch {
        /// The flags, as the database writes them.
        flags: Option<String>,
        /// Whether the text must not match.
        negated: bool,
    },
    /// `@@` of PostgreSQL (`match`).
    Match,
}

impl BinaryOp {
    /// The operator that says the opposite, where there is one.
    pub fn opposite(&self) -> Option<BinaryOp> {
        Some(match self {
            BinaryOp::RegexpMatch { flags, negated } => BinaryOp::RegexpMatch {
                flags: flags.clone(),
                negated: !negated,
            },
            BinaryOp::Eq => BinaryOp::Ne,
            BinaryOp::Ne => BinaryOp::Eq,
            BinaryOp::Lt => BinaryOp::Ge,
            BinaryOp::Ge => BinaryOp::Lt,
            BinaryOp::Gt => BinaryOp::Le,
            BinaryOp::Le => BinaryOp::Gt,
            BinaryOp::Is => BinaryOp::IsNot,
            BinaryOp::IsNot => BinaryOp::Is,
            BinaryOp::IsDistinctFrom => BinaryOp::IsNotDistinctFrom,
            BinaryOp::IsNotDistinctFrom => BinaryOp::IsDistinctFrom,
            _ => return None,
        })
    }
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
