//! `math`, by its documentation.

use std::cmp::Ordering;
use std::rc::Rc;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{FromPrimitive, One, Signed, ToPrimitive, Zero};

use crate::args::{Args, Reader};
use crate::error::{Error, Result};
use crate::interp::Interp;
use crate::module::{Module, ModuleBuilder};
use crate::syntax::ast::Operator;
use crate::value::Value;

/// A name and the function of one float that it stands for.
type Named = (&'static str, fn(f64) -> f64);

/// Functions of one float that are defined everywhere, or are NaN where they are not.
const PLAIN: &[Named] = &[
    ("acos", f64::acos),
    ("acosh", f64::acosh),
    ("asin", f64::asin),
    ("asinh", f64::asinh),
    ("atan", f64::atan),
    ("atanh", f64::atanh),
    ("cbrt", f64::cbrt),
    ("cos", f64::cos),
    ("cosh", f64::cosh),
    ("degrees", f64::to_degrees),
    ("exp", f64::exp),
    ("exp2", f64::exp2),
    ("expm1", f64::exp_m1),
    ("fabs", f64::abs),
    ("log1p", f64::ln_1p),
    ("radians", f64::to_radians),
    ("sin", f64::sin),
    ("sinh", f64::sinh),
    ("sqrt", f64::sqrt),
    ("tan", f64::tan),
    ("tanh", f64::tanh),
];

pub(super) fn make(_: &Interp) -> Result<Rc<Module>> {
    let module = ModuleBuilder::new("math")
        .constant("pi", std::f64::consts::PI)
        .constant("e", std::f64::consts::E)
        .constant("tau", std::f64::consts::TAU)
        .constant("inf", f64::INFINITY)
        .constant("nan", f64::NAN);
    let module = PLAIN.iter().fold(module, |module, &(name, of)| {
        module.function(name, move |interp, args| {
            let number = one(interp, name, args)?;
            let result = of(number);
            if result.is_nan() && !number.is_nan() || result.is_infinite() && of_pole(name, number) {
                return Err(interp.value_error("math domain error"));
            }
            if result.is_infinite() && number.is_finite() {
                return Err(interp.raise("OverflowError", "math range error"));
            }
            Ok(Value::Float(result))
        })
    });
    Ok(combinatorics(pairs(rounding(logarithms(module)))).build())
}

/// Whether an infinite result stands at a pole, where Python says "domain" and not "range".
fn of_pole(name: &str, number: f64) -> bool {
    number.is_finite() && matches!(name, "atanh" | "log1p")
}

fn take(interp: &Interp, reader: &mut Reader, name: &str) -> Result<f64> {
    let value = reader.required(interp, name)?;
    real(interp, &value)
}

fn real(interp: &Interp, value: &Value) -> Result<f64> {
    if let Some(number) = value.as_float() {
        return Ok(number);
    }
    if matches!(value, Value::Instance(_))
        && let Some(method) = interp.special(value, "__float__")?
        && let Some(number) = interp.call(&method, Args::default())?.as_float()
    {
        return Ok(number);
    }
    Err(interp.type_error(format!("must be real number, not {}", interp.type_name(value))))
}

fn integer(interp: &Interp, value: &Value) -> Result<BigInt> {
    value.as_big().ok_or_else(|| {
        interp.type_error(format!(
            "'{}' object cannot be interpreted as an integer",
            interp.type_name(value)
        ))
    })
}

fn one(interp: &Interp, name: &str, args: Args) -> Result<f64> {
    let mut reader = args.reader(name);
    let number = take(interp, &mut reader, "x")?;
    reader.finish(interp)?;
    Ok(number)
}

/// The natural logarithm of a positive number; an `int` may be larger than any float.
fn logarithm(interp: &Interp, value: &Value, of: fn(f64) -> f64) -> Result<f64> {
    let domain = || interp.value_error("math domain error");
    if let Value::Big(number) = value.unwrapped() {
        if !number.is_positive() {
            return Err(domain());
        }
        let shift = number.bits().saturating_sub(64);
        let head = (&*number >> shift).to_f64().unwrap_or(f64::MAX);
        #[allow(clippy::cast_precision_loss, reason = "no int has 2**53 bits")]
        return Ok(of(head) + of(2.0) * shift as f64);
    }
    let number = real(interp, value)?;
    if number <= 0.0 {
        return Err(domain());
    }
    Ok(of(number))
}

fn logarithms(module: ModuleBuilder) -> ModuleBuilder {
    module
        .function("log", |interp, args| {
            let mut reader = args.reader("log");
            let number = reader.required(interp, "x")?;
            let base = reader.optional("base");
            reader.finish(interp)?;
            let result = logarithm(interp, &number, f64::ln)?;
            match base {
                None => Ok(Value::Float(result)),
                Some(base) => match logarithm(interp, &base, f64::ln)? {
                    0.0 => Err(interp.raise("ZeroDivisionError", "float division by zero")),
                    base => Ok(Value::Float(result / base)),
                },
            }
        })
        .function("log2", |interp, args| {
            let number = args.reader("log2").required(interp, "x")?;
            logarithm(interp, &number, f64::log2).map(Value::Float)
        })
        .function("log10", |interp, args| {
            let number = args.reader("log10").required(interp, "x")?;
            logarithm(interp, &number, f64::log10).map(Value::Float)
        })
}

fn whole(interp: &Interp, args: Args, name: &str, special: &str, of: fn(f64) -> f64) -> Result {
    let mut reader = args.reader(name);
    let value = reader.required(interp, "x")?;
    reader.finish(interp)?;
    if let Some(number) = value.as_big() {
        return Ok(Value::big(number));
    }
    if matches!(value, Value::Instance(_))
        && let Some(method) = interp.special(&value, special)?
    {
        return interp.call(&method, Args::default());
    }
    let number = real(interp, &value)?;
    if number.is_nan() {
        return Err(interp.value_error("cannot convert float NaN to integer"));
    }
    BigInt::from_f64(of(number))
        .map(Value::big)
        .ok_or_else(|| interp.raise("OverflowError", "cannot convert float infinity to integer"))
}

fn rounding(module: ModuleBuilder) -> ModuleBuilder {
    module
        .function("ceil", |interp, args| {
            whole(interp, args, "ceil", "__ceil__", f64::ceil)
        })
        .function("floor", |interp, args| {
            whole(interp, args, "floor", "__floor__", f64::floor)
        })
        .function("trunc", |interp, args| {
            whole(interp, args, "trunc", "__trunc__", f64::trunc)
        })
        .function("isnan", |interp, args| {
            Ok(Value::Bool(one(interp, "isnan", args)?.is_nan()))
        })
        .function("isinf", |interp, args| {
            Ok(Value::Bool(one(interp, "isinf", args)?.is_infinite()))
        })
        .function("isfinite", |interp, args| {
            Ok(Value::Bool(one(interp, "isfinite", args)?.is_finite()))
        })
        .function("modf", |interp, args| {
            let number = one(interp, "modf", args)?;
            let fraction = if number.is_infinite() { 0.0 } else { number.fract() };
            Ok(Value::tuple(vec![
                Value::Float(fraction.copysign(number)),
                Value::Float(number.trunc()),
            ]))
        })
        .function("frexp", |interp, args| {
            let (fraction, exponent) = split(one(interp, "frexp", args)?);
            Ok(Value::tuple(vec![Value::Float(fraction), Value::Int(exponent)]))
        })
        .function("ldexp", |interp, args| {
            let mut reader = args.reader("ldexp");
            let number = take(interp, &mut reader, "x")?;
            let exponent = reader.int_or(interp, "i", 0)?.clamp(-5000, 5000);
            let half = i32::try_from(exponent / 2).unwrap_or(0);
            let rest = i32::try_from(exponent).unwrap_or(0) - half;
            let result = number * 2f64.powi(half) * 2f64.powi(rest);
            if result.is_infinite() && number.is_finite() {
                return Err(interp.raise("OverflowError", "math range error"));
            }
            Ok(Value::Float(result))
        })
}

/// A fraction between a half and one, and the power of two to multiply it with.
fn split(number: f64) -> (f64, i64) {
    if number == 0.0 || !number.is_finite() {
        return (number, 0);
    }
    let (mut fraction, mut exponent) = (number, 0);
    while fraction.abs() >= 1.0 {
        fraction /= 2.0;
        exponent += 1;
    }
    while fraction.abs() < 0.5 {
        fraction *= 2.0;
        exponent -= 1;
    }
    (fraction, exponent)
}

/// Functions of two floats or of several numbers.
fn pairs(module: ModuleBuilder) -> ModuleBuilder {
    let two = |module: ModuleBuilder, name: &'static str, of: fn(f64, f64) -> f64| {
        module.function(name, move |interp, args| {
            let mut reader = args.reader(name);
            let (a, b) = (take(interp, &mut reader, "x")?, take(interp, &mut reader, "y")?);
            reader.finish(interp)?;
            let result = of(a, b);
            let finite = a.is_finite() && b.is_finite();
            if result.is_nan() && !a.is_nan() && !b.is_nan() || name == "pow" && a == 0.0 && b < 0.0 {
                return Err(interp.value_error("math domain error"));
            }
            if result.is_infinite() && finite {
                return Err(interp.raise("OverflowError", "math range error"));
            }
            Ok(Value::Float(result))
        })
    };
    let module = two(module, "pow", f64::powf);
    let module = two(module, "fmod", |a, b| a % b);
    let module = two(module, "atan2", f64::atan2);
    let module = two(module, "copysign", f64::copysign);
    module
        .function("remainder", |interp, args| {
            let mut reader = args.reader("remainder");
            let (x, y) = (take(interp, &mut reader, "x")?, take(interp, &mut reader, "y")?);
            if x.is_infinite() || y == 0.0 {
                return Err(interp.value_error("math domain error"));
            }
            if y.is_infinite() {
                return Ok(Value::Float(x));
            }
            // The quotient is rounded to the nearest whole number, an even one if two are as near.
            let rest = (x % y).abs();
            let size = y.abs();
            let other = size - rest;
            let odd = (x.abs() - rest) % (2.0 * size) != 0.0;
            let nearest = match rest.total_cmp(&other) {
                Ordering::Greater => -other,
                Ordering::Equal if odd => -other,
                _ => rest,
            };
            Ok(Value::Float(nearest.copysign(nearest * x)))
        })
        .function("nextafter", |interp, args| {
            let mut reader = args.reader("nextafter");
            let (x, y) = (take(interp, &mut reader, "x")?, take(interp, &mut reader, "y")?);
            let next = if x.is_nan() || y.is_nan() {
                f64::NAN
            } else if y > x {
                x.next_up()
            } else if y < x {
                x.next_down()
            } else {
                y
            };
            Ok(Value::Float(next))
        })
        .function("ulp", |interp, args| {
            let number = one(interp, "ulp", args)?.abs();
            Ok(Value::Float(if !number.is_finite() {
                number
            } else if number.next_up().is_infinite() {
                number - number.next_down()
            } else {
                number.next_up() - number
            }))
        })
        .function("hypot", |interp, args| {
            let numbers = args
                .positional
                .iter()
                .map(|value| real(interp, value))
                .collect::<Result<Vec<f64>>>()?;
            Ok(Value::Float(numbers.into_iter().fold(0.0, f64::hypot)))
        })
        .function("fsum", |interp, args| {
            let items = args.reader("fsum").required(interp, "seq")?;
            let numbers = interp.collect(&items)?;
            let numbers = numbers.iter().map(|value| real(interp, value));
            Ok(Value::Float(exact_sum(numbers.collect::<Result<Vec<f64>>>()?)))
        })
        .function("isclose", is_close)
        .function("prod", |interp, args| {
            let mut reader = args.reader("prod");
            let items = reader.required(interp, "iterable")?;
            let mut product = reader.named("start").unwrap_or(Value::Int(1));
            reader.finish(interp)?;
            interp.for_each(&items, |item| {
                product = interp.binary(Operator::Mult, &product, &item)?;
                Ok(true)
            })?;
            Ok(product)
        })
}

/// Shewchuk's exact summation ("Adaptive Precision Floating-Point Arithmetic", 1997): partial sums that do not overlap.
fn exact_sum(numbers: Vec<f64>) -> f64 {
    let mut partials: Vec<f64> = Vec::new();
    for mut number in numbers {
        let mut kept = Vec::new();
        for mut partial in std::mem::take(&mut partials) {
            if number.abs() < partial.abs() {
                std::mem::swap(&mut number, &mut partial);
            }
            let high = number + partial;
            let low = partial - (high - number);
            if low != 0.0 {
                kept.push(low);
            }
            number = high;
        }
        kept.push(number);
        partials = kept;
    }
    partials.iter().sum()
}

#[allow(clippy::float_cmp, reason = "equal numbers are close, whatever the tolerance")]
fn is_close(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("isclose");
    let (a, b) = (take(interp, &mut reader, "a")?, take(interp, &mut reader, "b")?);
    let relative = reader.named("rel_tol").and_then(|v| v.as_float()).unwrap_or(1e-9);
    let absolute = reader.named("abs_tol").and_then(|v| v.as_float()).unwrap_or(0.0);
    reader.finish(interp)?;
    let close = a == b
        || a.is_finite() && b.is_finite() && (a - b).abs() <= (relative * a.abs().max(b.abs())).max(absolute);
    Ok(Value::Bool(close))
}

fn combinatorics(module: ModuleBuilder) -> ModuleBuilder {
    let fold = |module: ModuleBuilder, name: &'static str, start: i32, of: fn(&BigInt, &BigInt) -> BigInt| {
        module.function(name, move |interp, args| {
            let mut result = BigInt::from(start);
            for value in &args.positional {
                result = of(&result, &integer(interp, value)?);
            }
            Ok(Value::big(result.abs()))
        })
    };
    let module = fold(module, "gcd", 0, Integer::gcd);
    fold(module, "lcm", 1, Integer::lcm)
        .function("factorial", |interp, args| {
            let number = counted(
                interp,
                &mut args.reader("factorial"),
                "factorial() not defined for negative values",
            )?;
            Ok(Value::big(
                (1..=number).fold(BigInt::one(), |product, one| product * one),
            ))
        })
        .function("isqrt", |interp, args| {
            let value = args.reader("isqrt").required(interp, "n")?;
            let number = integer(interp, &value)?;
            if number.is_negative() {
                return Err(interp.value_error("isqrt() argument must be nonnegative"));
            }
            Ok(Value::big(number.sqrt()))
        })
        .function("comb", |interp, args| {
            let (n, k) = chosen(interp, args, "comb")?;
            if k > n {
                return Ok(Value::Int(0));
            }
            let k = k.min(n - k);
            Ok(Value::big(falling(n, k) / falling(k, k)))
        })
        .function("perm", |interp, args| {
            let (n, k) = chosen(interp, args, "perm")?;
            Ok(Value::big(falling(n, k)))
        })
        .function("dist", |interp, args| {
            let mut reader = args.reader("dist");
            let (p, q) = (reader.required(interp, "p")?, reader.required(interp, "q")?);
            let (p, q) = (interp.collect(&p)?, interp.collect(&q)?);
            if p.len() != q.len() {
                return Err(interp.value_error("both points must have the same number of dimensions"));
            }
            let mut total: f64 = 0.0;
            for (a, b) in p.iter().zip(&q) {
                total = total.hypot(real(interp, a)? - real(interp, b)?);
            }
            Ok(Value::Float(total))
        })
}

/// `n * (n - 1) * …`, `k` factors.
fn falling(n: u64, k: u64) -> BigInt {
    if k > n {
        return BigInt::zero();
    }
    (n - k + 1..=n).fold(BigInt::one(), |product, one| product * one)
}

/// A number that is counted to; one that would take all memory is refused.
fn counted(interp: &Interp, reader: &mut Reader, negative: &str) -> Result<u64> {
    let value = reader.required(interp, "n")?;
    let number = integer(interp, &value)?;
    if number.is_negative() {
        return Err(interp.value_error(negative));
    }
    number
        .to_u64()
        .filter(|number| *number <= 100_000)
        .ok_or_else(|| Error::unsupported("a factorial of a number over 100000"))
}

fn chosen(interp: &Interp, args: Args, name: &str) -> Result<(u64, u64)> {
    let mut reader = args.reader(name);
    let n = counted(interp, &mut reader, "n must be a non-negative integer")?;
    let k = match reader.optional("k").filter(|k| !k.is_none()) {
        None => n,
        Some(k) => {
            let k = integer(interp, &k)?;
            if k.is_negative() {
                return Err(interp.value_error("k must be a non-negative integer"));
            }
            k.to_u64().unwrap_or(u64::MAX)
        }
    };
    Ok((n, k))
}
