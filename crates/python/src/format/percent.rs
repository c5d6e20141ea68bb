//! `format % arguments`
//! (<https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting>).

use num_bigint::{BigInt, Sign};
use num_traits::FromPrimitive;

use super::number;
use crate::error::Result;
use crate::interp::Interp;
use crate::value::Value;

/// One `%` conversion.
#[derive(Default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "the flags are independent of each other"
)]
struct Conversion {
    key: Option<String>,
    alternate: bool,
    zero: bool,
    left: bool,
    space: bool,
    plus: bool,
    width: usize,
    precision: Option<usize>,
    kind: char,
}

/// The arguments, taken one by one or by name.
struct Arguments<'a> {
    given: &'a Value,
    items: Vec<Value>,
    next: usize,
    by_name: bool,
}

/// Wider results are refused.
const MAX_WIDTH: usize = 1 << 24;

impl Interp {
    /// `format % arguments` for bytes, which are taken for the characters of their numbers.
    pub(crate) fn percent_bytes(&self, format: &[u8], arguments: &Value) -> Result {
        let text = |bytes: &[u8]| bytes.iter().map(|byte| char::from(*byte)).collect::<String>();
        let plain = |value: &Value| match value.unwrapped() {
            Value::Bytes(bytes) => Value::str(text(&bytes)),
            _ => value.clone(),
        };
        let arguments = match arguments.unwrapped() {
            Value::Tuple(items) => Value::tuple(items.iter().map(plain).collect()),
            Value::Dict(dict) => Value::dict_of(dict.borrow().iter().map(|(key, value)| {
                let key = plain(key).as_str().unwrap_or_else(|| "".into());
                (key, plain(value))
            })),
            _ => plain(arguments),
        };
        let format = text(format).replace("%r", "%a").replace("%b", "%s");
        Ok(match self.percent_format(&format, &arguments)? {
            Value::Str(text) => {
                let bytes: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(c as u32).ok()).collect();
                Value::bytes(&bytes.ok_or_else(|| self.type_error("%b requires a bytes-like object"))?)
            }
            other => other,
        })
    }

    /// `format % arguments`; an unknown value among the arguments makes the whole text unknown.
    pub(crate) fn percent_format(&self, format: &str, arguments: &Value) -> Result {
        if let Value::Unknown(unknown) = arguments {
            return Ok(Value::Unknown(unknown.derived(" in a format")));
        }
        let chars: Vec<char> = format.chars().collect();
        let items = match arguments.unwrapped() {
            Value::Tuple(items) => items.to_vec(),
            _ => vec![arguments.clone()],
        };
        let mut source = Arguments {
            given: arguments,
            items,
            next: 0,
            by_name: false,
        };
        let (mut out, mut at) = (String::new(), 0);
        while let Some(&c) = chars.get(at) {
            at += 1;
            if c != '%' {
                out.push(c);
                continue;
            }
            let conversion = self.conversion(&chars, &mut at, &mut source)?;
            if conversion.kind == '%' {
                out.push('%');
                continue;
            }
            let value = self.argument(&conversion, &mut source)?;
            if let Value::Unknown(unknown) = &value {
                return Ok(Value::Unknown(unknown.derived(" in a format")));
            }
            let text = self.converted(&conversion, &value, at - 1)?;
            out.push_str(&text);
            self.check_bytes(out.len())?;
        }
        self.all_used(&source)?;
        Ok(Value::str(out))
    }

    fn all_used(&self, source: &Arguments<'_>) -> Result<()> {
        let is_mapping = !matches!(source.given.unwrapped(), Value::Tuple(_) | Value::Str(_))
            && self.special(source.given, "__getitem__")?.is_some();
        if source.next < source.items.len() && !source.by_name && !is_mapping {
            return Err(self.type_error("not all arguments converted during string formatting"));
        }
        Ok(())
    }

    fn conversion(&self, chars: &[char], at: &mut usize, source: &mut Arguments<'_>) -> Result<Conversion> {
        let incomplete = || self.value_error("incomplete format");
        let mut conversion = Conversion::default();
        if chars.get(*at) == Some(&'(') {
            let (mut open, start) = (1, *at + 1);
            let mut end = start;
            loop {
                match chars.get(end) {
                    Some('(') => open += 1,
                    Some(')') => open -= 1,
                    Some(_) => {}
                    None => return Err(self.value_error("incomplete format key")),
                }
                if open == 0 {
                    break;
                }
                end += 1;
            }
            conversion.key = Some(chars[start..end].iter().collect());
            *at = end + 1;
        }
        while let Some(flag @ ('#' | '0' | '-' | ' ' | '+')) = chars.get(*at) {
            match flag {
                '#' => conversion.alternate = true,
                '0' => conversion.zero = true,
                '-' => conversion.left = true,
                ' ' => conversion.space = true,
                _ => conversion.plus = true,
            }
            *at += 1;
        }
        let width = self.size(chars, at, source)?;
        if let Some(width) = width {
            conversion.left |= width < 0;
            conversion.width = usize::try_from(width.unsigned_abs()).unwrap_or(0);
        }
        if chars.get(*at) == Some(&'.') {
            *at += 1;
            let precision = self.size(chars, at, source)?.unwrap_or(0);
            conversion.precision = Some(usize::try_from(precision).unwrap_or(0));
        }
        while let Some('h' | 'l' | 'L') = chars.get(*at) {
            *at += 1;
        }
        conversion.kind = *chars.get(*at).ok_or_else(incomplete)?;
        *at += 1;
        Ok(conversion)
    }

    /// A width or precision: digits, or `*` for the next argument.
    fn size(&self, chars: &[char], at: &mut usize, source: &mut Arguments<'_>) -> Result<Option<i64>> {
        if chars.get(*at) == Some(&'*') {
            *at += 1;
            let value = self.next_argument(source)?;
            return value
                .as_int()
                .map(Some)
                .ok_or_else(|| self.type_error("* wants int"));
        }
        let mut size: Option<usize> = None;
        while let Some(digit) = chars.get(*at).and_then(|c| c.to_digit(10)) {
            size = Some(size.unwrap_or(0) * 10 + digit as usize);
            if size > Some(MAX_WIDTH) {
                return Err(self.value_error("width too big"));
            }
            *at += 1;
        }
        Ok(size.and_then(|size| i64::try_from(size).ok()))
    }

    fn next_argument(&self, source: &mut Arguments<'_>) -> Result {
        let item = source.items.get(source.next).cloned();
        source.next += 1;
        item.ok_or_else(|| self.type_error("not enough arguments for format string"))
    }

    fn argument(&self, conversion: &Conversion, source: &mut Arguments<'_>) -> Result {
        let Some(key) = &conversion.key else {
            return self.next_argument(source);
        };
        source.by_name = true;
        match source.given.unwrapped() {
            Value::Tuple(_) | Value::Str(_) | Value::Int(_) | Value::None => {
                Err(self.type_error("format requires a mapping"))
            }
            _ => self.get_item(source.given, &Value::str(key)),
        }
    }

    fn converted(&self, conversion: &Conversion, value: &Value, at: usize) -> Result<String> {
        let text = match conversion.kind {
            's' => self.str(value)?,
            'r' => self.repr(value)?,
            'a' => crate::ops::ascii(&self.repr(value)?),
            'c' => self.character(value)?,
            'd' | 'i' | 'u' | 'o' | 'x' | 'X' => return self.integer(conversion, value),
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' => return self.float(conversion, value),
            other => {
                return Err(self.value_error(format!(
                    "unsupported format character '{other}' (0x{:x}) at index {at}",
                    other as u32
                )));
            }
        };
        let text = match conversion.precision {
            Some(precision) if conversion.kind != 'c' => text.chars().take(precision).collect(),
            _ => text,
        };
        Ok(pad(conversion, "", &text, false))
    }

    fn character(&self, value: &Value) -> Result<String> {
        if let Some(text) = value.as_str()
            && text.chars().count() == 1
        {
            return Ok(text.to_string());
        }
        match value.as_int() {
            Some(code) => u32::try_from(code)
                .ok()
                .and_then(char::from_u32)
                .map(String::from)
                .ok_or_else(|| self.raise("OverflowError", "%c arg not in range(0x110000)")),
            None => Err(self.type_error("%c requires int or char")),
        }
    }

    fn integer(&self, conversion: &Conversion, value: &Value) -> Result<String> {
        let kind = conversion.kind;
        let decimal = matches!(kind, 'd' | 'i' | 'u');
        let number = match value.unwrapped() {
            Value::Float(float) if decimal => BigInt::from_f64(float.trunc()),
            other => other.as_big(),
        };
        let number = match number {
            Some(number) => number,
            None => match self.special(value, if decimal { "__int__" } else { "__index__" })? {
                Some(method) if !matches!(value, Value::Str(_)) => self
                    .call(&method, crate::args::Args::default())?
                    .as_big()
                    .unwrap_or_default(),
                _ => {
                    let name = self.type_name(value);
                    return Err(self.type_error(if decimal {
                        format!("%{kind} format: a real number is required, not {name}")
                    } else {
                        format!("%{kind} format: an integer is required, not {name}")
                    }));
                }
            },
        };
        let (prefix, digits) = match kind {
            'o' => ("0o", number.magnitude().to_str_radix(8)),
            'x' => ("0x", number.magnitude().to_str_radix(16)),
            'X' => ("0X", number.magnitude().to_str_radix(16).to_uppercase()),
            _ => ("", number.magnitude().to_str_radix(10)),
        };
        let digits = format!("{digits:0>width$}", width = conversion.precision.unwrap_or(0));
        let prefix = if conversion.alternate { prefix } else { "" };
        let head = format!("{}{prefix}", sign(conversion, number.sign() == Sign::Minus));
        Ok(pad(conversion, &head, &digits, true))
    }

    fn float(&self, conversion: &Conversion, value: &Value) -> Result<String> {
        let number = match value.as_float() {
            Some(number) => number,
            None => match self.special(value, "__float__")? {
                Some(method) => self
                    .call(&method, crate::args::Args::default())?
                    .as_float()
                    .unwrap_or(f64::NAN),
                None => {
                    return Err(
                        self.type_error(format!("must be real number, not {}", self.type_name(value)))
                    );
                }
            },
        };
        let (magnitude, precision) = (number.abs(), conversion.precision.unwrap_or(6));
        let text = if number.is_nan() {
            "nan".to_owned()
        } else if number.is_infinite() {
            "inf".to_owned()
        } else {
            match conversion.kind.to_ascii_lowercase() {
                'f' => number::fixed(magnitude, precision, conversion.alternate),
                'e' => number::scientific(magnitude, precision, conversion.alternate),
                _ => number::general(magnitude, precision, conversion.alternate, false),
            }
        };
        let text = if conversion.kind.is_ascii_uppercase() {
            text.to_uppercase()
        } else {
            text
        };
        let negative = number.is_sign_negative() && !number.is_nan();
        Ok(pad(conversion, sign(conversion, negative), &text, true))
    }
}

fn sign(conversion: &Conversion, negative: bool) -> &'static str {
    match (negative, conversion.plus, conversion.space) {
        (true, ..) => "-",
        (_, true, _) => "+",
        (_, _, true) => " ",
        _ => "",
    }
}

fn pad(conversion: &Conversion, head: &str, text: &str, numeric: bool) -> String {
    let used = head.chars().count() + text.chars().count();
    let missing = conversion.width.saturating_sub(used);
    if conversion.left {
        format!("{head}{text}{}", " ".repeat(missing))
    } else if conversion.zero && numeric {
        format!("{head}{}{text}", "0".repeat(missing))
    } else {
        format!("{}{head}{text}", " ".repeat(missing))
    }
}
