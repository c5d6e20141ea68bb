//! The opposite of a condition.

use sql::Expr;
use sql::expr::Like;

/// The opposite of a condition, as SQLAlchemy words it: operators with an opposite are turned around.
pub(super) fn negate(expr: Expr) -> Expr {
    match expr {
        Expr::Binary { left, op, right } => match op.opposite() {
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
