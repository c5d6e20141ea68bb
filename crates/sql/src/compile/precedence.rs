//! Which expressions need parentheses inside which.

use crate::expr::{BinaryOp, Expr, LikeKind, UnaryOp};

/// An operator: its binding strength by SQLAlchemy's table, and what tells it from others of the same strength.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Operator {
    strength: i8,
    name: &'static str,
    /// `a op b op a` needs no parentheses.
    associative: bool,
}

const fn operator(strength: i8, name: &'static str) -> Operator {
    Operator {
        strength,
        name,
        associative: false,
    }
}

const fn associative(strength: i8, name: &'static str) -> Operator {
    Operator {
        strength,
        name,
        associative: true,
    }
}

pub(super) const AND: Operator = associative(3, "and");
pub(super) const OR: Operator = associative(2, "or");
pub(super) const NOT: Operator = operator(5, "inv");
pub(super) const COMMA: Operator = associative(-1, "comma");
pub(super) const IN: Operator = operator(5, "in");
pub(super) const BETWEEN: Operator = operator(5, "between");
pub(super) const LIKE: Operator = operator(5, "like");
pub(super) const ORDER: Operator = operator(3, "order");
pub(super) const COLLATE: Operator = operator(4, "collate");
pub(super) const NEGATIVE: Operator = operator(8, "neg");
pub(super) const DISTINCT: Operator = operator(5, "distinct");
pub(super) const CONCAT: Operator = associative(5, "||");
/// Inside `CASE WHEN`, everything with an operator is grouped.
pub(super) const ANY: Operator = operator(100, "any");

/// The operator of a binary expression.
pub(super) const fn binary(op: &BinaryOp) -> Operator {
    match op {
        BinaryOp::Eq => operator(5, "="),
        BinaryOp::Ne => operator(5, "!="),
        BinaryOp::Lt => operator(5, "<"),
        BinaryOp::Le => operator(5, "<="),
        BinaryOp::Gt => operator(5, ">"),
        BinaryOp::Ge => operator(5, ">="),
        BinaryOp::Add => associative(7, "+"),
        BinaryOp::Sub => operator(7, "-"),
        BinaryOp::Mul => associative(8, "*"),
        BinaryOp::Div => operator(8, "/"),
        BinaryOp::FloorDiv => operator(8, "//"),
        BinaryOp::Mod => operator(8, "%"),
        BinaryOp::Concat => CONCAT,
        BinaryOp::Is => operator(5, "is"),
        BinaryOp::IsNot => operator(5, "is not"),
        BinaryOp::IsDistinctFrom => operator(5, "distinct from"),
        BinaryOp::IsNotDistinctFrom => operator(5, "not distinct from"),
        BinaryOp::BitAnd => operator(7, "&"),
        BinaryOp::BitOr => operator(7, "|"),
        BinaryOp::BitXor => operator(7, "^"),
        BinaryOp::ShiftLeft => operator(7, "<<"),
        BinaryOp::ShiftRight => operator(7, ">>"),
        BinaryOp::Custom { precedence, .. } => operator(*precedence, "custom"),
        BinaryOp::GetItem | BinaryOp::GetPath => associative(15, "[]"),
        BinaryOp::RegexpMatch { .. } => operator(5, "~"),
        BinaryOp::Match => operator(5, "match"),
    }
}

/// The operator of an expression, if it has one.
pub(super) fn of(expr: &Expr) -> Option<Operator> {
    match expr {
        Expr::Binary { op, .. } => Some(binary(op)),
        Expr::Unary { op: UnaryOp::Neg, .. } => Some(NEGATIVE),
        Expr::Unary {
            op: UnaryOp::BitNot, ..
        } => Some(operator(8, "~x")),
        Expr::Unary {
            op: UnaryOp::Custom(_),
            ..
        } => Some(operator(0, "custom unary")),
        Expr::And(parts) | Expr::Or(parts) if parts.len() == 1 => of(&parts[0]),
        Expr::And(_) => Some(AND),
        Expr::Or(_) => Some(OR),
        Expr::Not(_) => Some(NOT),
        Expr::In { .. } => Some(IN),
        Expr::Between { .. } => Some(BETWEEN),
        // SQLAlchemy's table of operators lacks `contains` and its like.
        Expr::Like(_) if always_grouped(expr) => Some(operator(-100, "contains")),
        Expr::Like(_) => Some(LIKE),
        Expr::Collate(..) => Some(COLLATE),
        Expr::Asc(_) | Expr::Desc(_) | Expr::Nulls(..) => Some(ORDER),
        Expr::Distinct(_) => Some(DISTINCT),
        Expr::Exists(_) => Some(operator(0, "exists")),
        Expr::JsonScalar(..) | Expr::JsonText(_) => Some(binary(&BinaryOp::GetItem)),
        Expr::TypeCoerce(inner, _) | Expr::Label(inner, _) | Expr::Written(inner, _) => of(inner),
        _ => None,
    }
}

/// Whether an expression stands in parentheses wherever it is a condition: `contains` and its like.
pub(super) fn always_grouped(expr: &Expr) -> bool {
    match expr {
        Expr::Like(like) => !matches!(like.kind, LikeKind::Like | LikeKind::Ilike),
        Expr::Not(inner) => always_grouped(inner),
        _ => false,
    }
}

/// Whether an expression needs parentheses as an operand.
pub(super) fn grouped(expr: &Expr, outer: Operator) -> bool {
    of(expr).is_some_and(|inner| {
        let same = inner.name == outer.name && inner.strength == outer.strength;
        !(same && inner.associative) && inner.strength <= outer.strength
    })
}
