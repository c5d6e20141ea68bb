//! Functions of numbers.

use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{FromPrimitive, Signed, Zero};

use super::attributes::{exactly, one};
use super::plain;
use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::module::Module;
use crate::syntax::ast::Operator;
use crate::value::Value;

pub(super) fn install(builtins: &Module) {
    plain(builtins, "abs", |interp, args| {
        let [value] = one(interp, "abs", args)?;
        match value.unwrapped() {
            Value::Float(number) => Ok(Value::Float(number.abs())),
            other => match other.as_big() {
                Some(number) => Ok(Value::big(number.abs())),
                None => match interp.special(&value, "__abs__")? {
                    Some(method) => interp.call(&method, Args::default()),
                    None => Err(interp.type_error(format!(
                        "bad operand type for abs(): '{}'",
                        interp.type_name(&value)
                    ))),
                },
            },
        }
    });
    plain(builtins, "round", round);
    plain(builtins, "divmod", |interp, args| {
        let [a, b] = exactly(interp, "divmod", args)?;
        for (this, name, other) in [(&a, "__divmod__", &b), (&b, "__rdivmod__", &a)] {
            if let Value::Instance(_) = this
                && let Some(method) = interp.special(this, name)?
            {
                return interp.call(&method, Args::of(vec![other.clone()]));
            }
        }
        Ok(Value::tuple(vec![
            interp.binary(Operator::FloorDiv, &a, &b)?,
            interp.binary(Operator::Mod, &a, &b)?,
        ]))
    });
    plain(builtins, "pow", pow);
    plain(builtins, "hex", |interp, args| {
        radix(interp, "hex", args, 16, "0x")
    });
    plain(builtins, "oct", |interp, args| {
        radix(interp, "oct", args, 8, "0o")
    });
    plain(builtins, "bin", |interp, args| {
        radix(interp, "bin", args, 2, "0b")
    });
    plain(builtins, "sum", sum);
}

fn radix(interp: &Interp, name: &str, args: Args, radix: u32, prefix: &str) -> Result {
    let [value] = one(interp, name, args)?;
    let number = match value.as_big() {
        Some(number) => number,
        None => interp.index(&value)?.map(BigInt::from).ok_or_else(|| {
            interp.type_error(format!(
                "'{}' object cannot be interpreted as an integer",
                interp.type_name(&value)
            ))
        })?,
    };
    let sign = if number.sign() == Sign::Minus { "-" } else { "" };
    Ok(Value::str(format!(
        "{sign}{prefix}{}",
        number.magnitude().to_str_radix(radix)
    )))
}

fn round(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("round");
    let value = reader.required(interp, "number")?;
    let digits = reader.optional("ndigits").filter(|digits| !digits.is_none());
    reader.finish(interp)?;
    let places = match &digits {
        None => None,
        Some(digits) => Some(interp.index(digits)?.ok_or_else(|| {
            interp.type_error(format!(
                "'{}' object cannot be interpreted as an integer",
                interp.type_name(digits)
            ))
        })?),
    };
    match (value.unwrapped(), places) {
        (Value::Float(number), None) => {
            let rounded = number.round_ties_even();
            if rounded.is_nan() {
                return Err(interp.value_error("cannot convert float NaN to integer"));
            }
            BigInt::from_f64(rounded)
                .map(Value::big)
                .ok_or_else(|| interp.raise("OverflowError", "cannot convert float infinity to integer"))
        }
        (Value::Float(number), Some(places)) => Ok(Value::Float(round_float(number, places))),
        (Value::Instance(_), _) => match interp.special(&value, "__round__")? {
            Some(method) => interp.call(&method, Args::of(digits.into_iter().collect())),
            None => Err(no_round(interp, &value)),
        },
        (other, places) => match other.as_big() {
            Some(number) => Ok(Value::big(round_int(number, places.unwrap_or(0)))),
            None => Err(no_round(interp, &value)),
        },
    }
}

fn no_round(interp: &Interp, value: &Value) -> crate::error::Error {
    interp.type_error(format!(
        "type {} doesn't define __round__ method",
        interp.type_name(value)
    ))
}

/// The decimal text of the exact value is rounded, as CPython does it.
fn round_float(number: f64, places: i64) -> f64 {
    if !number.is_finite() {
        return number;
    }
    match usize::try_from(places) {
        Ok(places) if places > 330 => number,
        Ok(places) => format!("{number:.places$}").parse().unwrap_or(number),
        Err(_) => {
            let zeros = i32::try_from(places.saturating_neg()).unwrap_or(i32::MAX);
            let scale = 10f64.powi(zeros);
            if scale.is_finite() {
                (number / scale).round_ties_even() * scale
            } else {
                0.0
            }
        }
    }
}

fn round_int(number: BigInt, places: i64) -> BigInt {
    let Ok(zeros) = u32::try_from(-places) else {
        return number;
    };
    if zeros == 0 || u64::from(zeros) > number.bits() {
        return if zeros == 0 { number } else { BigInt::zero() };
    }
    let unit = BigInt::from(10).pow(zeros);
    let (quotient, rest) = number.div_mod_floor(&unit);
    let twice = rest * 2;
    let up = twice > unit || (twice == unit && quotient.is_odd());
    (quotient + i32::from(up)) * unit
}

fn pow(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("pow");
    let base = reader.required(interp, "base")?;
    let exponent = reader.required(interp, "exp")?;
    let modulus = reader.optional("mod").filter(|modulus| !modulus.is_none());
    reader.finish(interp)?;
    let Some(modulus) = modulus else {
        return interp.binary(Operator::Pow, &base, &exponent);
    };
    let (Some(base), Some(exponent), Some(modulus)) = (base.as_big(), exponent.as_big(), modulus.as_big())
    else {
        return Err(interp.type_error("pow() 3rd argument not allowed unless all arguments are integers"));
    };
    if modulus.is_zero() {
        return Err(interp.value_error("pow() 3rd argument cannot be 0"));
    }
    let (base, exponent) = if exponent.is_negative() {
        let inverse = base
            .modinv(&modulus)
            .ok_or_else(|| interp.value_error("base is not invertible for the given modulus"))?;
        (inverse, -exponent)
    } else {
        (base, exponent)
    };
    Ok(Value::big(base.modpow(&exponent, &modulus)))
}

fn sum(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("sum");
    let iterable = reader.required(interp, "iterable")?;
    let mut total = reader.optional("start").unwrap_or(Value::Int(0));
    reader.finish(interp)?;
    if let Value::Str(_) = total {
        return Err(interp.type_error("sum() can't sum strings [use ''.join(seq) instead]"));
    }
    interp.for_each(&iterable, |item| {
        total = interp.binary(Operator::Add, &total, &item)?;
        Ok(true)
    })?;
    Ok(total)
}
