//! What `BinaryExpression` tells of itself: `left`, `operator` and `right`.

use python::{Args, ClassBuilder, Interp, Result, Value};
use sql::expr::BinaryOp;

use crate::sqlalchemy::util::{attr, native, set, unsupported};

/// The operators by their names in `sqlalchemy.sql.operators`.
const OPERATORS: &[(&str, BinaryOp)] = &[
    ("eq", BinaryOp::Eq),
    ("ne", BinaryOp::Ne),
    ("lt", BinaryOp::Lt),
    ("le", BinaryOp::Le),
    ("gt", BinaryOp::Gt),
    ("ge", BinaryOp::Ge),
    ("add", BinaryOp::Add),
    ("sub", BinaryOp::Sub),
    ("mul", BinaryOp::Mul),
    ("truediv", BinaryOp::Div),
    ("floordiv", BinaryOp::FloorDiv),
    ("mod", BinaryOp::Mod),
    ("is_", BinaryOp::Is),
    ("is_not", BinaryOp::IsNot),
    ("is_distinct_from", BinaryOp::IsDistinctFrom),
    ("is_not_distinct_from", BinaryOp::IsNotDistinctFrom),
    ("match_op", BinaryOp::Match),
    ("concat_op", BinaryOp::Concat),
    ("bitwise_and_op", BinaryOp::BitAnd),
    ("bitwise_or_op", BinaryOp::BitOr),
    ("bitwise_xor_op", BinaryOp::BitXor),
    ("bitwise_lshift_op", BinaryOp::ShiftLeft),
    ("bitwise_rshift_op", BinaryOp::ShiftRight),
];

/// The names of `sqlalchemy.sql.operators`: functions of both sides.
pub(crate) fn operator_functions() -> impl Iterator<Item = (&'static str, Value)> {
    OPERATORS.iter().map(|(name, _)| {
        let method = match *name {
            "match_op" => "match".to_owned(),
            name if name.starts_with("is_") => name.to_owned(),
            name => name
                .strip_suffix("_op")
                .map_or_else(|| format!("__{name}__"), str::to_owned),
        };
        let call = move |interp: &Interp, args: Args| {
            let (left, rest) = crate::sqlalchemy::util::split(args)?;
            interp.call_method(&left, &method, rest)
        };
        (*name, native(name, call))
    })
}

/// Notes the operator and the sides of an expression.
pub(super) fn note(made: &Value, parts: Vec<Value>, op: &BinaryOp, reflected: bool) {
    let name = OPERATORS.iter().find(|(_, it)| it == op).map(|(name, _)| *name);
    set(made, "_op", Value::optional_str(name));
    set(made, "_reflected", Value::Bool(reflected));
    set(made, "_parts", Value::list(parts));
}

/// Notes that an expression is the opposite of another one.
pub(super) fn note_negated(made: &Value, of: &Value) {
    let own = attr(of, "_op").as_str();
    let own = OPERATORS.iter().find(|(name, _)| own.as_deref() == Some(*name));
    let opposite = own.and_then(|(_, op)| op.opposite());
    if let (Some(opposite), Value::List(parts)) = (opposite, attr(of, "_parts")) {
        let parts = parts.borrow().clone();
        note(made, parts, &opposite, false);
    }
}

/// The properties.
pub(super) fn properties(class: ClassBuilder) -> ClassBuilder {
    class
        .property("left", |interp, this| side(interp, this, 0))
        .property("right", |interp, this| side(interp, this, 1))
        .property("operator", |interp, this| match attr(this, "_op").as_str() {
            Some(name) => interp.get_attr(&interp.import_module("sqlalchemy.sql.operators")?, &name),
            None => unsupported("`operator` of this expression"),
        })
}

fn side(interp: &Interp, this: &Value, index: usize) -> Result {
    if attr(this, "_op").is_none() {
        return unsupported("the sides of this expression");
    }
    let turned = matches!(attr(this, "_reflected"), Value::Bool(true));
    let parts = interp.collect(&attr(this, "_parts"))?;
    match parts.get(if turned { 1 - index } else { index }).cloned() {
        Some(part @ Value::Instance(_)) => Ok(part),
        Some(Value::None) => {
            super::constructor("null").map_or(Ok(Value::None), |null| interp.call(&null, Args::default()))
        }
        Some(value) => super::constructors::literal(interp, Args::of(vec![value])),
        None => Ok(Value::None),
    }
}
