//! Operators that a project spells itself, and those over the items of an array.

use python::{Args, Interp, Result, Value};
use sql::Expr;
use sql::expr::BinaryOp;

use super::COMPARISONS;
use crate::sqlalchemy::convert::to_expr;
use crate::sqlalchemy::elements::{boolean, condition, element, type_of};
use crate::sqlalchemy::util::known;

/// `x.op("…")(y)`
pub(super) fn op(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("op")?;
    let opstring = reader.required_str(interp, "opstring")?.to_string();
    let precedence = reader.int_or(interp, "precedence", 0)?;
    let is_comparison = reader.bool_or(interp, "is_comparison", false)?;
    let return_type = match reader.optional("return_type").unwrap_or(Value::None) {
        Value::None if is_comparison => boolean(interp),
        Value::Class(class) => interp.call_class(&class, Args::default())?,
        type_ => type_,
    };
    let op = BinaryOp::Custom {
        text: opstring,
        precedence: i8::try_from(precedence).unwrap_or(0),
        is_comparison,
    };
    Ok(python::Native::value("op", move |interp, args| {
        let other = args
            .positional
            .first()
            .cloned()
            .ok_or_else(|| interp.type_error("an operator needs a second operand"))?;
        let (this, op) = (this.clone(), op.clone());
        let type_ = if return_type.is_none() {
            type_of(interp, &this)
        } else {
            return_type.clone()
        };
        Ok(element(
            interp,
            "BinaryExpression",
            type_,
            move |interp, dialect| {
                let left = to_expr(interp, &this, dialect)?;
                Ok(Expr::binary(left, op.clone(), to_expr(interp, &other, dialect)?))
            },
        ))
    }))
}

/// `column.any(value, operator=…)`: `value = ANY (column)`.
pub(super) fn quantified_compare(interp: &Interp, args: Args, word: &'static str) -> Result {
    let (this, mut reader) = args.method("any")?;
    let other = reader.required(interp, "other")?;
    known(interp, &other, "an operand of an SQL expression")?;
    let name = match reader.optional("operator") {
        Some(operator) => interp.get_attr(&operator, "__name__")?,
        None => Value::str("eq"),
    };
    reader.finish(interp)?;
    let op = name
        .as_str()
        .and_then(|name| COMPARISONS.iter().find(|(it, _)| *it == format!("__{name}__")))
        .map(|(_, op)| op.clone());
    let Some(op) = op else {
        return crate::sqlalchemy::util::unsupported("this operator of any() and all()");
    };
    Ok(condition(interp, move |interp, dialect| {
        let array = to_expr(interp, &this, dialect)?;
        let value = to_expr(interp, &other, dialect)?;
        Ok(Expr::binary(
            value,
            op.clone(),
            Expr::Quantified(word, Box::new(array)),
        ))
    }))
}
