//! Numbers in a format.

use num_bigint::Sign;

use super::spec::Spec;
use crate::error::Result;
use crate::interp::Interp;
use crate::value::Value;

/// An `int` or `bool` in a format.
pub(super) fn integer(interp: &Interp, value: &Value, spec: &Spec) -> Result<String> {
    let number = value.as_big().unwrap_or_default();
    let kind = match spec.kind {
        Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') => {
            let Some(float) = value.as_float().filter(|f| f.is_finite()) else {
                return Err(interp.raise("OverflowError", "int too large to convert to float"));
            };
            return self::float(interp, float, spec);
        }
        // `format(True, "5")` pads the text of the bool as a number.
        kind => kind.unwrap_or('d'),
    };
    if spec.precision.is_some() {
        return Err(interp.value_error("Precision not allowed in integer format specifier"));
    }
    if let (Some(','), 'b' | 'o' | 'x' | 'X' | 'n') = (spec.grouping, kind) {
        return Err(interp.value_error(format!("Cannot specify ',' with '{kind}'.")));
    }
    let (prefix, digits) = match kind {
        'd' | 'n' => ("", number.magnitude().to_str_radix(10)),
        'b' => ("0b", number.magnitude().to_str_radix(2)),
        'o' => ("0o", number.magnitude().to_str_radix(8)),
        'x' => ("0x", number.magnitude().to_str_radix(16)),
        'X' => ("0X", number.magnitude().to_str_radix(16).to_uppercase()),
        'c' => return character(interp, value, spec),
        _ => return Err(spec.unknown_kind(interp)),
    };
    let prefix = if spec.alternate { prefix } else { "" };
    Ok(spec.number(number.sign() == Sign::Minus, prefix, &digits, ""))
}

fn character(interp: &Interp, value: &Value, spec: &Spec) -> Result<String> {
    if spec.sign.is_some() {
        return Err(interp.value_error("Sign not allowed with integer format specifier 'c'"));
    }
    let code = value.as_int().and_then(|n| u32::try_from(n).ok());
    match code.and_then(char::from_u32) {
        Some(c) => Ok(spec.pad(&c.to_string(), '<')),
        None => Err(interp.raise("OverflowError", "%c arg not in range(0x110000)")),
    }
}

/// A `float` in a format.
pub(super) fn float(interp: &Interp, number: f64, spec: &Spec) -> Result<String> {
    let negative = number.is_sign_negative() && !number.is_nan();
    let magnitude = number.abs();
    let kind = spec.kind.unwrap_or('r');
    let precision = spec.precision;
    let upper = kind.is_ascii_uppercase();
    let text = match kind {
        _ if !number.is_finite() => {
            let text = if number.is_nan() { "nan" } else { "inf" };
            if kind == '%' {
                format!("{text}%")
            } else {
                text.to_owned()
            }
        }
        'f' | 'F' => fixed(magnitude, precision.unwrap_or(6), spec.alternate),
        'e' | 'E' => scientific(magnitude, precision.unwrap_or(6), spec.alternate),
        'g' | 'G' | 'n' => general(magnitude, precision.unwrap_or(6), spec.alternate, false),
        '%' => format!(
            "{}%",
            fixed(magnitude * 100.0, precision.unwrap_or(6), spec.alternate)
        ),
        'r' => match precision {
            Some(precision) => general(magnitude, precision, spec.alternate, true),
            None => crate::ops::float_repr(magnitude),
        },
        _ => return Err(spec.unknown_kind(interp)),
    };
    let text = if upper { text.to_uppercase() } else { text };
    let split = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (whole, rest) = text.split_at(split);
    if whole.is_empty() {
        return Ok(spec.number(negative, "", rest, ""));
    }
    Ok(spec.number(negative, "", whole, rest))
}

/// `%f`
pub(super) fn fixed(number: f64, precision: usize, alternate: bool) -> String {
    let text = format!("{number:.precision$}");
    if alternate && precision == 0 {
        format!("{text}.")
    } else {
        text
    }
}

/// `%e`
pub(super) fn scientific(number: f64, precision: usize, alternate: bool) -> String {
    let text = format!("{number:.precision$e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let (sign, digits) = exponent
        .strip_prefix('-')
        .map_or(('+', exponent), |digits| ('-', digits));
    let dot = if alternate && precision == 0 { "." } else { "" };
    format!("{mantissa}{dot}e{sign}{digits:0>2}")
}

/// `%g`; `as_repr` is the format without a type letter, which keeps one digit after the point.
pub(super) fn general(number: f64, precision: usize, alternate: bool, as_repr: bool) -> String {
    let precision = precision.max(1);
    let text = scientific(number, precision - 1, false);
    let exponent: i64 = text
        .split_once('e')
        .and_then(|(_, exponent)| exponent.parse().ok())
        .unwrap_or(0);
    let limit = i64::try_from(precision).unwrap_or(i64::MAX) - i64::from(as_repr);
    if exponent < -4 || exponent >= limit {
        let (mantissa, tail) = text.split_once('e').unwrap_or((&text, "+00"));
        let mantissa = if alternate { mantissa } else { stripped(mantissa) };
        return format!("{mantissa}e{tail}");
    }
    let places = usize::try_from(i64::try_from(precision).unwrap_or(i64::MAX) - 1 - exponent).unwrap_or(0);
    let text = fixed(number, places, alternate);
    let text = if alternate { &text } else { stripped(&text) };
    if as_repr && !text.contains('.') {
        return format!("{text}.0");
    }
    text.to_owned()
}

fn stripped(text: &str) -> &str {
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.')
    } else {
        text
    }
}
