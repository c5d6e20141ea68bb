//! Arithmetic of numbers.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Pow, Signed, ToPrimitive, Zero};

use crate::error::Result;
use crate::interp::Interp;
use crate::syntax::ast::{Operator, UnaryOp};
use crate::value::Value;

/// The result for two plain numbers; `None` when one operand is no plain number.
pub(crate) fn numbers(
    interp: &Interp,
    operator: Operator,
    left: &Value,
    right: &Value,
) -> Result<Option<Value>> {
    use Value::{Big, Bool, Float, Int};
    if let (Bool(a), Bool(b)) = (left, right) {
        match operator {
            Operator::BitOr => return Ok(Some(Bool(a | b))),
            Operator::BitAnd => return Ok(Some(Bool(a & b))),
            Operator::BitXor => return Ok(Some(Bool(a ^ b))),
            _ => {}
        }
    }
    match (left, right) {
        (Int(_) | Bool(_), Int(_) | Bool(_)) => {
            let (a, b) = (left.as_int().unwrap_or(0), right.as_int().unwrap_or(0));
            match small(operator, a, b) {
                Some(result) => Ok(Some(Int(result))),
                None => integers(interp, operator, &BigInt::from(a), &BigInt::from(b)).map(Some),
            }
        }
        (Int(_) | Bool(_) | Big(_), Int(_) | Bool(_) | Big(_)) => {
            let (a, b) = (
                left.as_big().unwrap_or_default(),
                right.as_big().unwrap_or_default(),
            );
            integers(interp, operator, &a, &b).map(Some)
        }
        (Float(_), Float(_) | Int(_) | Bool(_) | Big(_)) | (Int(_) | Bool(_) | Big(_), Float(_)) => floats(
            interp,
            operator,
            left.as_float().unwrap_or(0.0),
            right.as_float().unwrap_or(0.0),
        ),
        _ => Ok(None),
    }
}

/// The result in 64 bits; `None` when it does not fit or the operation needs more care.
fn small(operator: Operator, a: i64, b: i64) -> Option<i64> {
    match operator {
        Operator::Add => a.checked_add(b),
        Operator::Sub => a.checked_sub(b),
        Operator::Mult => a.checked_mul(b),
        Operator::BitOr => Some(a | b),
        Operator::BitAnd => Some(a & b),
        Operator::BitXor => Some(a ^ b),
        Operator::FloorDiv if b != 0 => a.checked_div(b).map(|_| Integer::div_floor(&a, &b)),
        Operator::Mod if b != 0 => a.checked_rem(b).map(|_| Integer::mod_floor(&a, &b)),
        _ => None,
    }
}

fn integers(interp: &Interp, operator: Operator, a: &BigInt, b: &BigInt) -> Result {
    let zero = |what: &str| interp.raise("ZeroDivisionError", what);
    Ok(Value::big(match operator {
        Operator::Add => a + b,
        Operator::Sub => a - b,
        Operator::Mult => a * b,
        Operator::FloorDiv if b.is_zero() => return Err(zero("integer division or modulo by zero")),
        Operator::Mod if b.is_zero() => return Err(zero("integer modulo by zero")),
        Operator::FloorDiv => a.div_floor(b),
        Operator::Mod => a.mod_floor(b),
        Operator::Div => {
            if b.is_zero() {
                return Err(zero("division by zero"));
            }
            return Ok(Value::Float(
                a.to_f64().unwrap_or(f64::NAN) / b.to_f64().unwrap_or(f64::NAN),
            ));
        }
        Operator::Pow => return power(interp, a, b),
        Operator::LShift | Operator::RShift => return shift(interp, operator, a, b),
        Operator::BitOr => a | b,
        Operator::BitAnd => a & b,
        Operator::BitXor => a ^ b,
        Operator::MatMult => {
            return Err(interp.type_error("unsupported operand type(s) for @: 'int' and 'int'"));
        }
    }))
}

fn power(interp: &Interp, a: &BigInt, b: &BigInt) -> Result {
    if b.is_negative() {
        if a.is_zero() {
            return Err(interp.raise("ZeroDivisionError", "0.0 cannot be raised to a negative power"));
        }
        let (a, b) = (a.to_f64().unwrap_or(f64::NAN), b.to_f64().unwrap_or(f64::NAN));
        return Ok(Value::Float(a.powf(b)));
    }
    let exponent = b.to_u64().filter(|e| e.saturating_mul(a.bits()) <= MAX_BITS);
    match exponent {
        Some(exponent) => Ok(Value::big(Pow::pow(a, exponent))),
        None if a.is_zero() || a == &BigInt::from(1) => Ok(Value::big(a.clone())),
        None => Err(interp.raise("MemoryError", "the result of ** would be too large")),
    }
}

/// Numbers with more bits are refused.
const MAX_BITS: u64 = 1 << 24;

fn shift(interp: &Interp, operator: Operator, a: &BigInt, b: &BigInt) -> Result {
    if b.is_negative() {
        return Err(interp.value_error("negative shift count"));
    }
    let count = b.to_u64().unwrap_or(u64::MAX);
    if operator == Operator::RShift {
        return Ok(Value::big(a >> count.min(MAX_BITS * 2)));
    }
    if count > MAX_BITS {
        return Err(interp.raise("MemoryError", "the result of << would be too large"));
    }
    Ok(Value::big(a << count))
}

fn floats(interp: &Interp, operator: Operator, a: f64, b: f64) -> Result<Option<Value>> {
    let zero = |what: &str| interp.raise("ZeroDivisionError", what);
    Ok(Some(Value::Float(match operator {
        Operator::Add => a + b,
        Operator::Sub => a - b,
        Operator::Mult => a * b,
        Operator::Div if b == 0.0 => return Err(zero("float division by zero")),
        Operator::FloorDiv if b == 0.0 => return Err(zero("float floor division by zero")),
        Operator::Mod if b == 0.0 => return Err(zero("float modulo")),
        Operator::Div => a / b,
        Operator::FloorDiv => (a / b).floor(),
        Operator::Mod => a - b * (a / b).floor(),
        Operator::Pow if a == 0.0 && b < 0.0 => {
            return Err(zero("0.0 cannot be raised to a negative power"));
        }
        Operator::Pow => a.powf(b),
        _ => return Ok(None),
    })))
}

/// `-x`, `+x`, `~x` of a plain number.
pub(crate) fn unary(operator: UnaryOp, operand: &Value) -> Option<Value> {
    match (operator, operand) {
        (UnaryOp::USub, Value::Float(number)) => Some(Value::Float(-number)),
        (UnaryOp::UAdd, Value::Float(number)) => Some(Value::Float(*number)),
        (_, Value::Int(_) | Value::Bool(_) | Value::Big(_)) => {
            let number = operand.as_big()?;
            Some(Value::big(match operator {
                UnaryOp::USub => -number,
                UnaryOp::UAdd => number,
                UnaryOp::Invert => -number - 1,
                UnaryOp::Not => return None,
            }))
        }
        _ => None,
    }
}
