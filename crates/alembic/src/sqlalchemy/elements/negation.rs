//! The opposite of a condition.

use sql::Expr;
use sql::expr::{BinaryOp, Like};

/// The opposite of a condition, as SQLAlchemy words it: operators with an opposite are turned around.
pub(super) fn negate(expr: Expr) -> Expr {
    let opposite = |op: &BinaryOp| {
        Some(match op {
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
    };
    match expr {
        Expr::Binary {
            left,
            op: BinaryOp::RegexpMatch { flags, negated },
            right,
        } => Expr::Binary {
            left,
            op: BinaryOp::RegexpMatch {
                flags,
                negated: !negated,
            },
            right,
        },
        Expr::Binary { left, op, right } => match opposite(&op) {
            Some(op) => Expr::Binary { left, op, right },
            None => Expr::Not(Box::new(Expr::Binary { left, op, right })),
        },
        Expr::In { expr, list, negated } => Expr::In {
            expr,
            list,
            negated: !negated,
        },
        Expr::Like(like) => Expr::Like(Like {
            negated: !like.negated,
            ..like
        }),
        Expr::Between {
            expr,
            low,
            high,
            negated,
            symmetric,
        } => Expr::Between {
            expr,
            low,
            high,
            negated: !negated,
            symmetric,
        },
        Expr::True => Expr::False,
        Expr::False => Expr::True,
        Expr::Not(inner) => *inner,
        other => Expr::Not(Box::new(other)),
    }
}
