//! `str` and `repr`.

use std::fmt::Write;

use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::value::Value;

/// Integers with more decimal digits have no text (`sys.set_int_max_str_digits`).
pub(crate) const MAX_DIGITS: usize = 4300;

impl Interp {
    /// `str(value)`
    pub fn str(&self, value: &Value) -> Result<String> {
        match value {
            Value::Str(text) => Ok(text.to_string()),
            Value::Instance(instance) => {
                let class = instance.class();
                if let Some(method) = class.lookup_own("__str__") {
                    let method = self.bind(method, value, &class)?;
                    return self.text_of(&method, "__str__");
                }
                match value.unwrapped() {
                    Value::Instance(_) => self.repr(value),
                    // `class X(str)` shows its text; `class X(dict)` with its own `__repr__` shows that.
                    Value::Str(text) => Ok(text.to_string()),
                    inner if class.lookup_own("__repr__").is_none() => self.str(&inner),
                    _ => self.repr(value),
                }
            }
            _ => self.repr(value),
        }
    }

    /// The decimal digits of an integer.
    pub(crate) fn decimal(&self, number: &num_bigint::BigInt) -> Result<String> {
        // 4300 digits have at most this many bits; to make the digits of more takes too long.
        let text = (number.bits() <= 14_285).then(|| number.to_string());
        text.filter(|text| text.trim_start_matches('-').len() <= MAX_DIGITS)
            .ok_or_else(|| {
                self.value_error(format!(
                    "Exceeds the limit ({MAX_DIGITS} digits) for integer string conversion; \
                     use sys.set_int_max_str_digits() to increase the limit"
                ))
            })
    }

    fn text_of(&self, method: &Value, name: &str) -> Result<String> {
        let result = self.call(method, Args::default())?;
        match result.as_str() {
            Some(text) => Ok(text.to_string()),
            None if matches!(result, Value::Unknown(_)) => Err(self.unknown_decides(&result, "a text")),
            None => Err(self.type_error(format!(
                "{name} returned non-string (type {})",
                self.type_name(&result)
            ))),
        }
    }

    /// `repr(value)`
    pub fn repr(&self, value: &Value) -> Result<String> {
        let (Value::List(_) | Value::Dict(_) | Value::Tuple(_), Some(address)) = (value, value.address())
        else {
            return self.repr_of(value);
        };
        if self.shown.borrow().contains(&address) {
            let brackets = match value {
                Value::List(_) => "[...]",
                Value::Dict(_) => "{...}",
                _ => "(...)",
            };
            return Ok(brackets.to_owned());
        }
        self.shown.borrow_mut().push(address);
        let result = self.guarded(|| self.repr_of(value));
        self.shown.borrow_mut().pop();
        result
    }

    fn repr_of(&self, value: &Value) -> Result<String> {
        let list = |items: &[Value]| -> Result<String> {
            let parts: Vec<String> = items.iter().map(|item| self.repr(item)).collect::<Result<_>>()?;
            Ok(parts.join(", "))
        };
        Ok(match value {
            Value::None => "None".to_owned(),
            Value::Ellipsis => "Ellipsis".to_owned(),
            Value::NotImplemented => "NotImplemented".to_owned(),
            Value::Bool(truth) => if *truth { "True" } else { "False" }.to_owned(),
            Value::Int(number) => number.to_string(),
            Value::Big(number) => self.decimal(number)?,
            Value::Float(number) => float_repr(*number),
            Value::Str(text) => str_repr(text),
            Value::Bytes(bytes) => bytes_repr(bytes),
            Value::List(items) => format!("[{}]", list(&items.borrow().clone())?),
            Value::Tuple(items) if items.len() == 1 => format!("({},)", list(items)?),
            Value::Tuple(items) => format!("({})", list(items)?),
            Value::Dict(dict) => {
                let entries: Vec<(Value, Value)> = dict
                    .borrow()
                    .iter()
                    .map(|(k, v)| (k.clone(), v.clone()))
                    .collect();
                let parts: Vec<String> = entries
                    .iter()
                    .map(|(k, v)| Ok(format!("{}: {}", self.repr(k)?, self.repr(v)?)))
                    .collect::<Result<_>>()?;
                format!("{{{}}}", parts.join(", "))
            }
            Value::Set(set) if set.borrow().is_empty() => "set()".to_owned(),
            Value::Set(set) => {
                let items: Vec<Value> = set.borrow().iter().cloned().collect();
                format!("{{{}}}", list(&items)?)
            }
            Value::FrozenSet(set) if set.is_empty() => "frozenset()".to_owned(),
            Value::FrozenSet(set) => {
                let items: Vec<Value> = set.iter().cloned().collect();
                format!("frozenset({{{}}})", list(&items)?)
            }
            Value::Range(range) if range.step == 1 => format!("range({}, {})", range.start, range.stop),
            Value::Range(range) => format!("range({}, {}, {})", range.start, range.stop, range.step),
            Value::Slice(slice) => {
                format!(
                    "slice({})",
                    list(&[slice.start.clone(), slice.stop.clone(), slice.step.clone()])?
                )
            }
            Value::Class(class) => self.class_repr(value, class)?,
            Value::Instance(instance) => {
                let class = instance.class();
                match class.lookup_own("__repr__") {
                    Some(method) => {
                        let method = self.bind(method, value, &class)?;
                        self.text_of(&method, "__repr__")?
                    }
                    None => match value.unwrapped() {
                        Value::Instance(_) => format!(
                            "<{} object at 0x{:012x}>",
                            class.full_name(),
                            value.address().unwrap_or(0)
                        ),
                        inner => self.repr(&inner)?,
                    },
                }
            }
            Value::Module(module) => match &module.file {
                Some(file) => format!("<module '{}' from '{}'>", module.name, file.display()),
                None => format!("<module '{}' (built-in)>", module.name),
            },
            Value::Function(function) => {
                format!(
                    "<function {} at 0x{:012x}>",
                    function.code.qualname,
                    value.address().unwrap_or(0)
                )
            }
            Value::Native(native) => format!("<built-in function {}>", native.name),
            Value::Method(method) => {
                format!(
                    "<bound method {} of {}>",
                    self.function_name(&method.function),
                    self.repr(&method.this)?
                )
            }
            Value::Unknown(_) => return Err(self.unknown_decides(value, "a text")),
            other => format!(
                "<{} object at 0x{:012x}>",
                self.type_name(other),
                other.address().unwrap_or(0)
            ),
        })
    }

    fn class_repr(&self, value: &Value, class: &std::rc::Rc<crate::object::Class>) -> Result<String> {
        if let Some(method) = class.metaclass().and_then(|meta| meta.lookup_own("__repr__")) {
            let method = self.bind(method, value, &self.class_of(value))?;
            return self.text_of(&method, "__repr__");
        }
        Ok(format!("<class '{}'>", class.full_name()))
    }

    fn function_name(&self, function: &Value) -> String {
        match function {
            Value::Function(function) => function.code.qualname.to_string(),
            Value::Native(native) => native.name.to_string(),
            other => self.type_name(other).to_string(),
        }
    }
}

/// A float as Python writes it: the shortest text that reads back the same, with an exponent from 1e16 on.
pub fn float_repr(number: f64) -> String {
    if number.is_nan() {
        return "nan".to_owned();
    }
    if number.is_infinite() {
        return if number > 0.0 { "inf" } else { "-inf" }.to_owned();
    }
    let magnitude = number.abs();
    if magnitude != 0.0 && !(1e-4..1e16).contains(&magnitude) {
        let text = format!("{number:e}");
        let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let (sign, digits) = exponent
            .strip_prefix('-')
            .map_or(('+', exponent), |digits| ('-', digits));
        return format!("{mantissa}e{sign}{digits:0>2}");
    }
    let text = number.to_string();
    if text.contains('.') {
        text
    } else {
        format!("{text}.0")
    }
}

fn str_repr(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') {
        '"'
    } else {
        '\''
    };
    let mut out = String::with_capacity(text.len() + 2);
    out.push(quote);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c == quote => {
                out.push('\\');
                out.push(c);
            }
            c if (c as u32) < 0x20 || c as u32 == 0x7f => {
                let _ = write!(out, "\\x{:02x}", c as u32);
            }
            c if c.is_control()
                || matches!(c, '\u{a0}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{feff}') =>
            {
                let code = c as u32;
                let _ = if code < 0x100 {
                    write!(out, "\\x{code:02x}")
                } else {
                    write!(out, "\\u{code:04x}")
                };
            }
            c => out.push(c),
        }
    }
    out.push(quote);
    out
}

fn bytes_repr(bytes: &[u8]) -> String {
    let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') {
        '"'
    } else {
        '\''
    };
    let mut out = format!("b{quote}");
    for byte in bytes {
        match byte {
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            byte if char::from(*byte) == quote => {
                out.push('\\');
                out.push(quote);
            }
            0x20..=0x7e => out.push(char::from(*byte)),
            _ => {
                let _ = write!(out, "\\x{byte:02x}");
            }
        }
    }
    out.push(quote);
    out
}

/// A `repr` with everything outside ASCII escaped (`ascii(value)`).
pub(crate) fn ascii(repr: &str) -> String {
    let mut out = String::with_capacity(repr.len());
    for c in repr.chars() {
        let code = c as u32;
        let _ = match code {
            0..=0x7f => {
                out.push(c);
                Ok(())
            }
            0x80..=0xff => write!(out, "\\x{code:02x}"),
            0x100..=0xffff => write!(out, "\\u{code:04x}"),
            _ => write!(out, "\\U{code:08x}"),
        };
    }
    out
}
