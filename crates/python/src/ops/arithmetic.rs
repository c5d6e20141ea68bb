//! Arithmetic of numbers.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Pow, Signed, ToPrimitive, Zero};

use crate::error::{Error, Result};
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
            return true_quotient(interp, a, b);
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
        return floats(interp, Operator::Pow, a, b).map(|result| result.unwrap_or(Value::None));
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
        Operator::FloorDiv => divided(a, b).0,
        Operator::Mod => divided(a, b).1,
        Operator::Pow if a == 0.0 && b < 0.0 => {
            return Err(zero("0.0 cannot be raised to a negative power"));
        }
        Operator::Pow => {
            let result = a.powf(b);
            if result.is_infinite() && a.is_finite() && b.is_finite() {
                let args = vec![Value::Int(34), Value::str("Numerical result out of range")];
                return Err(interp.raise_class(&interp.exception("OverflowError"), args));
            }
            if result.is_nan() && !a.is_nan() && !b.is_nan() {
                return Err(Error::unsupported(
                    "the power would be a complex number, which is not supported",
                ));
            }
            result
        }
        _ => return Ok(None),
    })))
}

/// Quotient and remainder; the remainder has the sign of the divisor.
fn divided(a: f64, b: f64) -> (f64, f64) {
    let mut rest = a % b;
    let mut quotient = (a - rest) / b;
    if rest == 0.0 {
        rest = 0.0_f64.copysign(b);
    } else if (b < 0.0) != (rest < 0.0) {
        rest += b;
        quotient -= 1.0;
    }
    let quotient = if quotient == 0.0 {
        0.0_f64.copysign(a / b)
    } else {
        let floor = quotient.floor();
        if quotient - floor > 0.5 {
            floor + 1.0
        } else {
            floor
        }
    };
    (quotient, rest)
}

/// `a / b`, rounded once.
fn true_quotient(interp: &Interp, a: &BigInt, b: &BigInt) -> Result {
    const EXACT: u64 = 53;
    if a.bits() <= EXACT && b.bits() <= EXACT {
        return Ok(Value::Float(
            a.to_f64().unwrap_or(f64::NAN) / b.to_f64().unwrap_or(f64::NAN),
        ));
    }
    // As many bits of the quotient as a float has and some more; whether others follow is one bit of its own.
    let (high, low) = (
        i64::try_from(a.bits()).unwrap_or(i64::MAX),
        i64::try_from(b.bits()).unwrap_or(i64::MAX),
    );
    let shift = low - high + 66;
    let (numerator, denominator) = if shift > 0 {
        (a.abs() << shift, b.abs())
    } else {
        (a.abs(), b.abs() << -shift)
    };
    let (quotient, rest) = numerator.div_rem(&denominator);
    let quotient: BigInt = (quotient << 1) + i32::from(!rest.is_zero());
    let mut result = quotient.to_f64().unwrap_or(f64::INFINITY);
    let mut left = -(shift + 1);
    while left != 0 && result != 0.0 && result.is_finite() {
        let step = left.clamp(-1000, 1000);
        result *= 2f64.powi(i32::try_from(step).unwrap_or(0));
        left -= step;
    }
    if result.is_infinite() {
        return Err(interp.raise("OverflowError", "integer division result too large for a float"));
    }
    Ok(Value::Float(if a.is_negative() == b.is_negative() {
        result
    } else {
        -result
    }))
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
