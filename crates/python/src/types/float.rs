//! `float`

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::FromPrimitive;

use super::{made, operators};
use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::object::ClassBuilder;
use crate::syntax::ast::{Operator, UnaryOp};
use crate::value::Value;

/// The operators of all numbers.
pub(super) const ARITHMETIC: [Operator; 7] = [
    Operator::Add,
    Operator::Sub,
    Operator::Mult,
    Operator::Div,
    Operator::FloorDiv,
    Operator::Mod,
    Operator::Pow,
];

pub(super) fn define(class: ClassBuilder) -> ClassBuilder {
    operators(class, &ARITHMETIC)
        .static_method("__new__", |interp, args| {
            let (class, mut reader) = args.method("float")?;
            let given = reader.optional("x");
            reader.finish(interp)?;
            let number = match given {
                None => 0.0,
                Some(value) => interp.to_float(&value)?,
            };
            Ok(made(&class, &interp.types().float, Value::Float(number)))
        })
        .method("__float__", |_, args| Ok(args.this()?.unwrapped()))
        .method("__int__", |interp, args| interp.to_int(&args.this()?.unwrapped()))
        .method("__trunc__", |interp, args| {
            interp.to_int(&args.this()?.unwrapped())
        })
        .method("__bool__", |interp, args| {
            interp.truth(&args.this()?.unwrapped()).map(Value::Bool)
        })
        .method("__neg__", |interp, args| {
            interp.unary(UnaryOp::USub, &args.this()?.unwrapped())
        })
        .method("__abs__", |interp, args| {
            Ok(Value::Float(interp.to_float(args.this()?)?.abs()))
        })
        .method("is_integer", |interp, args| {
            Ok(Value::Bool(interp.to_float(args.this()?)?.fract() == 0.0))
        })
        .method("conjugate", |_, args| Ok(args.this()?.unwrapped()))
        .method("as_integer_ratio", |interp, args| {
            ratio(interp, interp.to_float(args.this()?)?)
        })
        .method("hex", |interp, args| {
            Ok(Value::str(hex(interp.to_float(args.this()?)?)))
        })
        .class_method("fromhex", |interp, args| {
            let (class, mut reader) = args.method("fromhex")?;
            let text = reader.required_str(interp, "string")?;
            let number = from_hex(&text)
                .ok_or_else(|| interp.value_error("invalid hexadecimal floating-point string"))?;
            interp.call(&class, Args::of(vec![Value::Float(number)]))
        })
        .property("real", |_, this| Ok(this.unwrapped()))
        .property("imag", |_, _| Ok(Value::Float(0.0)))
}

impl Interp {
    /// `float(value)`
    ///
    /// # Errors
    /// `ValueError` for texts that are no number, `TypeError` for values that cannot become one.
    pub fn to_float(&self, value: &Value) -> Result<f64> {
        if let Some(number) = value.as_float() {
            if number.is_infinite() && matches!(value.unwrapped(), Value::Big(_)) {
                return Err(self.raise("OverflowError", "int too large to convert to float"));
            }
            return Ok(number);
        }
        let text = match value.unwrapped() {
            Value::Str(text) => Some(text),
            Value::Bytes(bytes) => Some(String::from_utf8_lossy(&bytes).into()),
            _ => None,
        };
        if let Some(text) = text {
            return match parse(&text) {
                Some(number) => Ok(number),
                None => Err(self.value_error(format!(
                    "could not convert string to float: {}",
                    self.repr(&value.unwrapped())?
                ))),
            };
        }
        if !matches!(value, Value::Instance(_)) {
            return Err(self.no_float(value));
        }
        for name in ["__float__", "__index__"] {
            if let Some(method) = self.special(value, name)? {
                let result = self.call(&method, Args::default())?;
                return result.as_float().ok_or_else(|| {
                    self.type_error(format!(
                        "{}.{name} returned non-float (type {})",
                        self.type_name(value),
                        self.type_name(&result)
                    ))
                });
            }
        }
        Err(self.no_float(value))
    }

    fn no_float(&self, value: &Value) -> crate::error::Error {
        self.type_error(format!(
            "float() argument must be a string or a real number, not '{}'",
            self.type_name(value)
        ))
    }
}

fn parse(text: &str) -> Option<f64> {
    let text = text.trim().to_ascii_lowercase();
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(&text);
    let digits = unsigned.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    if !digits && !matches!(unsigned, "nan" | "inf" | "infinity") {
        return None;
    }
    let well_placed = |(at, _): (usize, &str)| {
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        digit(text[..at].chars().last()) && digit(text[at + 1..].chars().next())
    };
    if !text.match_indices('_').all(well_placed) {
        return None;
    }
    text.replace('_', "").parse().ok()
}

fn ratio(interp: &Interp, number: f64) -> Result {
    if !number.is_finite() {
        return Err(interp.raise(
            "OverflowError",
            if number.is_nan() {
                "cannot convert NaN to integer ratio"
            } else {
                "cannot convert Infinity to integer ratio"
            },
        ));
    }
    let (mut scaled, mut denominator) = (number, BigInt::from(1));
    while scaled.fract() != 0.0 {
        scaled *= 2.0;
        denominator *= 2;
    }
    let numerator = BigInt::from_f64(scaled).unwrap_or_default();
    let common = numerator.gcd(&denominator);
    Ok(Value::tuple(vec![
        Value::big(numerator / &common),
        Value::big(denominator / common),
    ]))
}

fn hex(number: f64) -> String {
    let sign = if number.is_sign_negative() { "-" } else { "" };
    if !number.is_finite() {
        return crate::ops::float_repr(number);
    }
    if number == 0.0 {
        return format!("{sign}0x0.0p+0");
    }
    let bits = number.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    let exponent = i64::try_from((bits >> 52) & 0x7ff).unwrap_or(0);
    let (lead, exponent) = if exponent == 0 {
        (0, -1022)
    } else {
        (1, exponent - 1023)
    };
    format!("{sign}0x{lead}.{fraction:013x}p{exponent:+}")
}

fn from_hex(text: &str) -> Option<f64> {
    let lower = text.trim().to_ascii_lowercase();
    let (sign, rest) = match lower.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, lower.strip_prefix('+').unwrap_or(&lower)),
    };
    match rest {
        "inf" | "infinity" => return Some(sign * f64::INFINITY),
        "nan" => return Some(f64::NAN),
        _ => {}
    }
    let rest = rest.strip_prefix("0x").unwrap_or(rest);
    let (digits, exponent) = match rest.split_once('p') {
        Some((digits, exponent)) => (digits, exponent.parse::<i32>().ok()?),
        None => (rest, 0),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let mut value = 0.0;
    for c in whole.chars().chain(fraction.chars()) {
        value = value * 16.0 + f64::from(c.to_digit(16)?);
    }
    let places = i32::try_from(fraction.len()).ok()?.checked_mul(4)?;
    Some(sign * value * 2f64.powi(exponent.checked_sub(places)?))
}
