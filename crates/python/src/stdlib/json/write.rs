//! Values → JSON text.

use std::cell::{Cell, RefCell};
use std::fmt::Write;

use super::DEPTH;
use crate::args::Args;
use crate::error::{Error, Result};
use crate::interp::Interp;
use crate::ops::float_repr;
use crate::value::Value;

/// How to write.
#[allow(
    clippy::struct_excessive_bools,
    reason = "they are the switches of `json.dumps`"
)]
struct Writer {
    item_separator: String,
    key_separator: String,
    indent: Option<String>,
    sort_keys: bool,
    skip_keys: bool,
    ascii: bool,
    allow_nan: bool,
    default: Value,
    out: RefCell<String>,
    /// How many values have been replaced by `default`, inside each other.
    replaced: Cell<usize>,
}

/// `encode(value, indent, item_separator, key_separator, sort_keys, skipkeys, ensure_ascii, allow_nan, default)`
pub(super) fn encode(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("dumps");
    let value = reader.required(interp, "obj")?;
    let indent = match reader.optional("indent") {
        None | Some(Value::None) => None,
        Some(indent) => Some(match indent.as_str() {
            Some(text) => text.to_string(),
            None => " ".repeat(usize::try_from(indent.as_int().unwrap_or(0)).unwrap_or(0)),
        }),
    };
    let writer = Writer {
        indent,
        item_separator: reader.required_str(interp, "item_separator")?.to_string(),
        key_separator: reader.required_str(interp, "key_separator")?.to_string(),
        sort_keys: reader.bool_or(interp, "sort_keys", false)?,
        skip_keys: reader.bool_or(interp, "skipkeys", false)?,
        ascii: reader.bool_or(interp, "ensure_ascii", true)?,
        allow_nan: reader.bool_or(interp, "allow_nan", true)?,
        default: reader.optional("default").unwrap_or(Value::None),
        out: RefCell::default(),
        replaced: Cell::new(0),
    };
    writer.value(interp, &value, 0)?;
    Ok(Value::from(writer.out.into_inner()))
}

impl Writer {
    fn push(&self, text: &str) {
        self.out.borrow_mut().push_str(text);
    }

    fn newline(&self, level: usize) {
        if let Some(indent) = &self.indent {
            self.push("\n");
            self.push(&indent.repeat(level));
        }
    }

    fn value(&self, interp: &Interp, value: &Value, level: usize) -> Result<()> {
        if level + self.replaced.get() > DEPTH {
            return Err(interp.value_error("Circular reference detected"));
        }
        match value.unwrapped() {
            Value::None => self.push("null"),
            Value::Bool(true) => self.push("true"),
            Value::Bool(false) => self.push("false"),
            Value::Str(text) => self.push(&quote(&text, self.ascii)),
            number @ (Value::Int(_) | Value::Big(_)) => {
                let text = interp.str(&number)?;
                self.push(&text);
            }
            Value::Float(number) => {
                let text = self.float(interp, number)?;
                self.push(&text);
            }
            Value::List(items) => {
                let items = items.borrow().clone();
                self.array(interp, &items, level)?;
            }
            Value::Tuple(items) => self.array(interp, &items, level)?,
            Value::Dict(dict) => {
                let pairs: Vec<(Value, Value)> = dict
                    .borrow()
                    .iter()
                    .map(|(k, v)| (k.clone(), v.clone()))
                    .collect();
                self.object(interp, pairs, level)?;
            }
            Value::Unknown(_) => return Err(interp.unknown_decides(value, "a JSON text")),
            _ if self.default.is_none() => {
                return Err(interp.type_error(format!(
                    "Object of type {} is not JSON serializable",
                    interp.type_name(value)
                )));
            }
            _ => {
                let replaced = interp.call(&self.default, Args::of(vec![value.clone()]))?;
                if replaced.is(value) && replaced.address().is_some() {
                    return Err(interp.value_error("Circular reference detected"));
                }
                self.replaced.set(self.replaced.get() + 1);
                self.value(interp, &replaced, level)?;
                self.replaced.set(self.replaced.get() - 1);
            }
        }
        Ok(())
    }

    fn float(&self, interp: &Interp, number: f64) -> Result<String> {
        if number.is_finite() {
            return Ok(float_repr(number));
        }
        if !self.allow_nan {
            return Err(interp.value_error("Out of range float values are not JSON compliant"));
        }
        Ok(match (number.is_nan(), number > 0.0) {
            (true, _) => "NaN",
            (false, true) => "Infinity",
            (false, false) => "-Infinity",
        }
        .to_owned())
    }

    fn array(&self, interp: &Interp, items: &[Value], level: usize) -> Result<()> {
        if items.is_empty() {
            self.push("[]");
            return Ok(());
        }
        self.push("[");
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.push(&self.item_separator);
            }
            self.newline(level + 1);
            self.value(interp, item, level + 1)?;
        }
        self.newline(level);
        self.push("]");
        Ok(())
    }

    fn object(&self, interp: &Interp, mut pairs: Vec<(Value, Value)>, level: usize) -> Result<()> {
        if self.sort_keys {
            let as_pairs = pairs.into_iter().map(|(k, v)| Value::tuple(vec![k, v])).collect();
            let first = crate::function::Native::tolerant("key", |interp, args| {
                interp.get_item(args.this()?, &Value::Int(0))
            });
            let sorted = interp
                .builtins
                .get("sorted")
                .ok_or_else(|| Error::unsupported("sorted() is missing"))?;
            let call = Args::of(vec![Value::list(as_pairs)]).with("key", first);
            let sorted = interp.call(&sorted, call)?;
            pairs = interp
                .collect(&sorted)?
                .into_iter()
                .filter_map(|pair| match pair {
                    Value::Tuple(pair) => Some((pair[0].clone(), pair[1].clone())),
                    _ => None,
                })
                .collect();
        }
        let mut first = true;
        for (key, value) in &pairs {
            let Some(key) = self.key(interp, key)? else {
                continue;
            };
            self.push(if first { "{" } else { &self.item_separator });
            first = false;
            self.newline(level + 1);
            self.push(&quote(&key, self.ascii));
            self.push(&self.key_separator);
            self.value(interp, value, level + 1)?;
        }
        if first {
            self.push("{}");
        } else {
            self.newline(level);
            self.push("}");
        }
        Ok(())
    }

    /// A key as text; `None` when it is to be skipped.
    fn key(&self, interp: &Interp, key: &Value) -> Result<Option<String>> {
        Ok(Some(match key.unwrapped() {
            Value::Str(text) => text.to_string(),
            Value::None => "null".to_owned(),
            Value::Bool(truth) => truth.to_string(),
            number @ (Value::Int(_) | Value::Big(_)) => interp.str(&number)?,
            Value::Float(number) => self.float(interp, number)?,
            _ if self.skip_keys => return Ok(None),
            _ => {
                return Err(interp.type_error(format!(
                    "keys must be str, int, float, bool or None, not {}",
                    interp.type_name(key)
                )));
            }
        }))
    }
}

/// A JSON string, with everything outside ASCII escaped if `ascii`.
fn quote(text: &str, ascii: bool) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            c if u32::from(c) < 0x20 || (ascii && !(' '..='~').contains(&c)) => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    let _ = write!(out, "\\u{unit:04x}");
                }
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
