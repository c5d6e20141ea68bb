//! `int`

use num_bigint::{BigInt, Sign};
use num_traits::{FromPrimitive, Signed};

use super::{made, operators, receiver};
use crate::args::{Args, Reader};
use crate::error::Result;
use crate::interp::Interp;
use crate::object::ClassBuilder;
use crate::syntax::ast::{Operator, UnaryOp};
use crate::value::Value;

pub(super) fn define(class: ClassBuilder) -> ClassBuilder {
    let class = operators(class, &super::float::ARITHMETIC);
    let class = operators(
        class,
        &[
            Operator::BitOr,
            Operator::BitAnd,
            Operator::BitXor,
            Operator::LShift,
            Operator::RShift,
        ],
    );
    let class = [
        "__int__",
        "__index__",
        "__trunc__",
        "conjugate",
        "__floor__",
        "__ceil__",
    ]
    .into_iter()
    .fold(class, |class, name| {
        class.method(name, move |interp, args| {
            let (number, _) = this_int(interp, args, name)?;
            Ok(Value::big(number))
        })
    });
    class
        .static_method("__new__", new)
        .method("__float__", |interp, args| float_of(interp, args.this()?))
        .method("__bool__", |interp, args| {
            interp.truth(&args.this()?.unwrapped()).map(Value::Bool)
        })
        .method("__neg__", |interp, args| {
            interp.unary(UnaryOp::USub, &args.this()?.unwrapped())
        })
        .method("__abs__", |interp, args| {
            let (number, _) = this_int(interp, args, "__abs__")?;
            Ok(Value::big(number.abs()))
        })
        .method("bit_length", |interp, args| {
            let (number, _) = this_int(interp, args, "bit_length")?;
            Ok(Value::big(BigInt::from(number.bits())))
        })
        .method("bit_count", |interp, args| {
            let (number, _) = this_int(interp, args, "bit_count")?;
            let ones: u32 = number.iter_u64_digits().map(u64::count_ones).sum();
            Ok(Value::Int(i64::from(ones)))
        })
        .method("is_integer", |_, _| Ok(Value::Bool(true)))
        .method("as_integer_ratio", |interp, args| {
            let (number, _) = this_int(interp, args, "as_integer_ratio")?;
            Ok(Value::tuple(vec![Value::big(number), Value::Int(1)]))
        })
        .method("to_bytes", to_bytes)
        .class_method("from_bytes", from_bytes)
        .property("real", |_, this| Ok(this.unwrapped()))
        .property("imag", |_, _| Ok(Value::Int(0)))
        .property("numerator", |_, this| Ok(this.unwrapped()))
        .property("denominator", |_, _| Ok(Value::Int(1)))
}

fn this_int(interp: &Interp, args: Args, method: &str) -> Result<(BigInt, Reader)> {
    let (this, reader) = receiver(args, method)?;
    match this.as_big() {
        Some(number) => Ok((number, reader)),
        None => Err(interp.type_error(format!(
            "descriptor '{method}' for 'int' objects doesn't apply to a '{}' object",
            interp.type_name(&this)
        ))),
    }
}

fn float_of(interp: &Interp, value: &Value) -> Result {
    match value.as_float().filter(|number| number.is_finite()) {
        Some(number) => Ok(Value::Float(number)),
        None => Err(interp.raise("OverflowError", "int too large to convert to float")),
    }
}

fn new(interp: &Interp, args: Args) -> Result {
    let (class, mut reader) = args.method("int")?;
    let value = reader.optional("x");
    let base = reader.optional("base");
    reader.finish(interp)?;
    let number = match (value, base) {
        (None, _) => Value::Int(0),
        (Some(value), None) => interp.to_int(&value)?,
        (Some(value), Some(base)) => {
            let Some(text) = text_of(&value) else {
                return Err(interp.type_error("int() can't convert non-string with explicit base"));
            };
            let base = base.as_int().unwrap_or(-1);
            parse(interp, &text, base, &value)?
        }
    };
    Ok(made(&class, &interp.types().int, number))
}

fn text_of(value: &Value) -> Option<String> {
    match value.unwrapped() {
        Value::Str(text) => Some(text.to_string()),
        Value::Bytes(bytes) => Some(String::from_utf8_lossy(&bytes).into_owned()),
        _ => None,
    }
}

impl Interp {
    /// `int(value)`
    ///
    /// # Errors
    /// `ValueError` for texts that are no number, `TypeError` for values that cannot become one.
    pub fn to_int(&self, value: &Value) -> Result {
        match value.unwrapped() {
            Value::Bool(truth) => Ok(Value::Int(i64::from(truth))),
            number @ (Value::Int(_) | Value::Big(_)) => Ok(number),
            Value::Float(number) if number.is_nan() => {
                Err(self.value_error("cannot convert float NaN to integer"))
            }
            Value::Float(number) => BigInt::from_f64(number.trunc())
                .map(Value::big)
                .ok_or_else(|| self.raise("OverflowError", "cannot convert float infinity to integer")),
            Value::Str(_) | Value::Bytes(_) => parse(self, &text_of(value).unwrap_or_default(), 10, value),
            _ => {
                for name in ["__int__", "__index__", "__trunc__"] {
                    if let Some(method) = self.special(value, name)? {
                        return self.call(&method, Args::default());
                    }
                }
                Err(self.type_error(format!(
                    "int() argument must be a string, a bytes-like object or a real number, not '{}'",
                    self.type_name(value)
                )))
            }
        }
    }
}

fn parse(interp: &Interp, text: &str, base: i64, shown: &Value) -> Result {
    if base != 0 && !(2..=36).contains(&base) {
        return Err(interp.value_error("int() base must be >= 2 and <= 36, or 0"));
    }
    let invalid = || match interp.repr(shown) {
        Ok(shown) => interp.value_error(format!("invalid literal for int() with base {base}: {shown}")),
        Err(error) => error,
    };
    let trimmed = text.trim();
    let (sign, rest) = match trimmed.strip_prefix('-') {
        Some(rest) => (Sign::Minus, rest),
        None => (Sign::Plus, trimmed.strip_prefix('+').unwrap_or(trimmed)),
    };
    let lower = rest.to_ascii_lowercase();
    let prefixed = [("0x", 16), ("0o", 8), ("0b", 2)]
        .into_iter()
        .find(|(prefix, of)| lower.starts_with(prefix) && (base == 0 || base == *of));
    let (digits, radix) = match prefixed {
        Some((_, of)) => (&rest[2..], of),
        None if base == 0 => (rest, 10),
        None => (rest, base),
    };
    let digits = if prefixed.is_some() {
        digits.strip_prefix('_').unwrap_or(digits)
    } else {
        digits
    };
    let leading_zero = base == 0 && prefixed.is_none() && digits.len() > 1 && digits.starts_with('0');
    if digits.starts_with('_')
        || digits.ends_with('_')
        || digits.contains("__")
        || digits.starts_with(['+', '-'])
        || (leading_zero && digits.contains(|c| c != '0' && c != '_'))
    {
        return Err(invalid());
    }
    let radix = u32::try_from(radix).unwrap_or(10);
    let count = digits.chars().filter(|c| *c != '_').count();
    if count > crate::ops::MAX_DIGITS && !radix.is_power_of_two() {
        return Err(interp.value_error(format!(
            "Exceeds the limit ({} digits) for integer string conversion: value has {count} digits; \
             use sys.set_int_max_str_digits() to increase the limit",
            crate::ops::MAX_DIGITS
        )));
    }
    let number = BigInt::parse_bytes(digits.replace('_', "").as_bytes(), radix).ok_or_else(invalid)?;
    Ok(Value::big(if sign == Sign::Minus { -number } else { number }))
}

/// Longer results are refused.
const MAX_BYTES: usize = 1 << 24;

fn to_bytes(interp: &Interp, args: Args) -> Result {
    let (number, mut reader) = this_int(interp, args, "to_bytes")?;
    let length = usize::try_from(reader.int_or(interp, "length", 1)?)
        .ok()
        .filter(|length| *length <= MAX_BYTES)
        .ok_or_else(|| interp.value_error("length argument must be non-negative"))?;
    let little = byte_order(interp, &mut reader)?;
    let signed = match reader.named("signed") {
        Some(value) => interp.truth(&value)?,
        None => false,
    };
    reader.finish(interp)?;
    if number.is_negative() && !signed {
        return Err(interp.raise("OverflowError", "can't convert negative int to unsigned"));
    }
    let mut bytes = if signed {
        number.to_signed_bytes_le()
    } else {
        number.to_bytes_le().1
    };
    while bytes.len() > length && bytes.last() == Some(&0) && !signed {
        bytes.pop();
    }
    if bytes.len() > length {
        return Err(interp.raise("OverflowError", "int too big to convert"));
    }
    bytes.resize(length, if number.is_negative() { 0xff } else { 0 });
    if !little {
        bytes.reverse();
    }
    Ok(Value::bytes(&bytes))
}

fn byte_order(interp: &Interp, reader: &mut Reader) -> Result<bool> {
    match reader.optional_str(interp, "byteorder")?.as_deref() {
        Some("little") => Ok(true),
        Some("big") | None => Ok(false),
        Some(_) => Err(interp.value_error("byteorder must be either 'little' or 'big'")),
    }
}

fn from_bytes(interp: &Interp, args: Args) -> Result {
    let (class, mut reader) = args.method("from_bytes")?;
    let given = reader.required(interp, "bytes")?;
    let bytes = match given.unwrapped() {
        Value::Bytes(bytes) => bytes,
        Value::Instance(_) | Value::List(_) | Value::Tuple(_) => {
            super::bytes::bytes_from(interp, &interp.collect(&given)?)?.into()
        }
        _ => super::bytes::bytes_of(interp, &given)?,
    };
    let little = byte_order(interp, &mut reader)?;
    let signed = match reader.named("signed") {
        Some(value) => interp.truth(&value)?,
        None => false,
    };
    reader.finish(interp)?;
    let number = match (little, signed) {
        (true, false) => BigInt::from_bytes_le(Sign::Plus, &bytes),
        (false, false) => BigInt::from_bytes_be(Sign::Plus, &bytes),
        (true, true) => BigInt::from_signed_bytes_le(&bytes),
        (false, true) => BigInt::from_signed_bytes_be(&bytes),
    };
    interp.call(&class, Args::of(vec![Value::big(number)]))
}
