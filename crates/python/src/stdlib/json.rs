//! `_json`: the two halves of `json` that are worth being native, reading and writing.

use std::cell::RefCell;
use std::fmt::Write;
use std::rc::Rc;

use num_bigint::BigInt;

use crate::args::Args;
use crate::dict::{Dict, HashKey};
use crate::error::{Error, Result};
use crate::interp::Interp;
use crate::module::{Module, ModuleBuilder};
use crate::ops::float_repr;
use crate::value::Value;

/// Deeper nesting is refused: the reader and the writer keep their place on the machine stack.
const DEPTH: usize = 900;

pub(super) fn make(_: &Interp) -> Result<Rc<Module>> {
    Ok(ModuleBuilder::new("_json")
        .function("encode", encode)
        .function("decode", decode)
        .build())
}

/// How to write.
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
}

/// `encode(value, indent, item_separator, key_separator, sort_keys, skipkeys, ensure_ascii, allow_nan, default)`
fn encode(interp: &Interp, args: Args) -> Result {
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
        if level > DEPTH {
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
                // Counts as a level, so that a `default` that never ends is found.
                return self.value(interp, &replaced, level + 1);
            }
        }
        Ok(())
    }

    fn float(&self, interp: &Interp, number: f64) -> Result<String> {
        if number.is_finite() {
            return Ok(float_repr(number));
        }
        if !self.allow_nan {
            return Err(interp.value_error(format!(
                "Out of range float values are not JSON compliant: {}",
                float_repr(number)
            )));
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

/// What reading came to: a value, or a message and the position (in characters) it is about.
type Parsed<T> = std::result::Result<T, Problem>;

enum Problem {
    Json(&'static str, usize),
    Raised(Error),
}

struct Parser<'a> {
    interp: &'a Interp,
    chars: Vec<char>,
    at: usize,
    object_hook: Value,
    pairs_hook: Value,
    parse_float: Value,
    parse_int: Value,
    parse_constant: Value,
}

/// `decode(text, start, whole, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant)` returns
/// `(value, end)` or `(message, position, None)`.
fn decode(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("loads");
    let text = reader.required_str(interp, "s")?;
    let start = reader.int_or(interp, "start", 0)?;
    let whole = reader.bool_or(interp, "whole", true)?;
    let mut next = |name| reader.optional(name).unwrap_or(Value::None);
    let mut parser = Parser {
        interp,
        chars: text.chars().collect(),
        at: usize::try_from(start).unwrap_or(0),
        object_hook: next("object_hook"),
        pairs_hook: next("object_pairs_hook"),
        parse_float: next("parse_float"),
        parse_int: next("parse_int"),
        parse_constant: next("parse_constant"),
    };
    match parser.document(whole) {
        Ok(value) => Ok(Value::tuple(vec![value, Value::size(parser.at)])),
        Err(Problem::Json(message, at)) => Ok(Value::tuple(vec![
            Value::str(message),
            Value::size(at),
            Value::None,
        ])),
        Err(Problem::Raised(error)) => Err(error),
    }
}

impl Parser<'_> {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(' ' | '\t' | '\n' | '\r')) {
            self.at += 1;
        }
    }

    fn document(&mut self, whole: bool) -> Parsed<Value> {
        if whole {
            self.space();
        }
        let value = self.value(0)?;
        if whole {
            self.space();
            if self.at < self.chars.len() {
                return Err(Problem::Json("Extra data", self.at));
            }
        }
        Ok(value)
    }

    fn literal(&mut self, word: &str) -> bool {
        let end = self.at + word.len();
        let matches = self
            .chars
            .get(self.at..end)
            .is_some_and(|chars| chars.iter().copied().eq(word.chars()));
        if matches {
            self.at = end;
        }
        matches
    }

    fn value(&mut self, depth: usize) -> Parsed<Value> {
        if depth > DEPTH {
            let message =
                "maximum recursion depth exceeded while decoding a JSON array from a unicode string";
            return Err(Problem::Raised(self.interp.raise("RecursionError", message)));
        }
        match self.peek() {
            Some('"') => self.string().map(Value::from),
            Some('{') => self.object(depth),
            Some('[') => self.array(depth),
            Some('n') if self.literal("null") => Ok(Value::None),
            Some('t') if self.literal("true") => Ok(Value::Bool(true)),
            Some('f') if self.literal("false") => Ok(Value::Bool(false)),
            Some('N') if self.literal("NaN") => self.constant("NaN", f64::NAN),
            Some('I') if self.literal("Infinity") => self.constant("Infinity", f64::INFINITY),
            Some('-') if self.literal("-Infinity") => self.constant("-Infinity", f64::NEG_INFINITY),
            Some('-' | '0'..='9') => self.number(),
            _ => Err(Problem::Json("Expecting value", self.at)),
        }
    }

    fn call(&self, hook: &Value, argument: Value) -> Parsed<Value> {
        self.interp
            .call(hook, Args::of(vec![argument]))
            .map_err(Problem::Raised)
    }

    fn constant(&self, name: &str, number: f64) -> Parsed<Value> {
        if self.parse_constant.is_none() {
            return Ok(Value::Float(number));
        }
        self.call(&self.parse_constant, Value::str(name))
    }

    fn digits(&mut self) -> usize {
        let from = self.at;
        while self.peek().is_some_and(|c| c.is_ascii_digit()) {
            self.at += 1;
        }
        self.at - from
    }

    fn number(&mut self) -> Parsed<Value> {
        let start = self.at;
        if self.peek() == Some('-') {
            self.at += 1;
        }
        if self.peek() == Some('0') {
            self.at += 1;
        } else if self.digits() == 0 {
            return Err(Problem::Json("Expecting value", start));
        }
        let mut is_float = false;
        let mark = self.at;
        if self.peek() == Some('.') {
            self.at += 1;
            if self.digits() > 0 {
                is_float = true;
            } else {
                self.at = mark;
            }
        }
        let mark = self.at;
        if matches!(self.peek(), Some('e' | 'E')) {
            self.at += 1;
            if matches!(self.peek(), Some('+' | '-')) {
                self.at += 1;
            }
            if self.digits() > 0 {
                is_float = true;
            } else {
                self.at = mark;
            }
        }
        let text: String = self.chars[start..self.at].iter().collect();
        let hook = if is_float {
            &self.parse_float
        } else {
            &self.parse_int
        };
        if !hook.is_none() {
            return self.call(hook, Value::from(text));
        }
        if is_float {
            return Ok(Value::Float(text.parse().unwrap_or(f64::NAN)));
        }
        Ok(text.parse::<i64>().map_or_else(
            |_| Value::big(text.parse::<BigInt>().unwrap_or_default()),
            Value::Int,
        ))
    }

    fn array(&mut self, depth: usize) -> Parsed<Value> {
        self.at += 1;
        let mut items = Vec::new();
        self.space();
        if self.peek() == Some(']') {
            self.at += 1;
            return Ok(Value::list(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            self.space();
            match self.peek() {
                Some(',') => {
                    self.at += 1;
                    self.space();
                }
                Some(']') => {
                    self.at += 1;
                    return Ok(Value::list(items));
                }
                _ => return Err(Problem::Json("Expecting ',' delimiter", self.at)),
            }
        }
    }

    fn object(&mut self, depth: usize) -> Parsed<Value> {
        self.at += 1;
        let mut pairs: Vec<(String, Value)> = Vec::new();
        self.space();
        if self.peek() == Some('}') {
            self.at += 1;
            return self.finished(pairs);
        }
        loop {
            if self.peek() != Some('"') {
                let message = "Expecting property name enclosed in double quotes";
                return Err(Problem::Json(message, self.at));
            }
            let key = self.string()?;
            self.space();
            if self.peek() != Some(':') {
                return Err(Problem::Json("Expecting ':' delimiter", self.at));
            }
            self.at += 1;
            self.space();
            pairs.push((key, self.value(depth + 1)?));
            self.space();
            match self.peek() {
                Some(',') => {
                    self.at += 1;
                    self.space();
                }
                Some('}') => {
                    self.at += 1;
                    return self.finished(pairs);
                }
                _ => return Err(Problem::Json("Expecting ',' delimiter", self.at)),
            }
        }
    }

    fn finished(&self, pairs: Vec<(String, Value)>) -> Parsed<Value> {
        if !self.pairs_hook.is_none() {
            let pairs = pairs
                .into_iter()
                .map(|(key, value)| Value::tuple(vec![Value::from(key), value]))
                .collect();
            return self.call(&self.pairs_hook, Value::list(pairs));
        }
        let mut dict = Dict::default();
        for (key, value) in pairs {
            let key: Rc<str> = Rc::from(key);
            dict.set(HashKey::Str(Rc::clone(&key)), Value::Str(key), value);
        }
        let dict = Value::dict(dict);
        if self.object_hook.is_none() {
            return Ok(dict);
        }
        self.call(&self.object_hook, dict)
    }

    fn string(&mut self) -> Parsed<String> {
        let start = self.at;
        self.at += 1;
        let mut out = String::new();
        loop {
            let Some(c) = self.peek() else {
                return Err(Problem::Json("Unterminated string starting at", start));
            };
            match c {
                '"' => {
                    self.at += 1;
                    return Ok(out);
                }
                '\\' => out.push(self.escape(start)?),
                c if u32::from(c) < 0x20 => {
                    return Err(Problem::Json("Invalid control character at", self.at));
                }
                c => {
                    out.push(c);
                    self.at += 1;
                }
            }
        }
    }

    fn escape(&mut self, start: usize) -> Parsed<char> {
        let at = self.at;
        self.at += 2;
        Ok(match self.chars.get(at + 1) {
            None => return Err(Problem::Json("Unterminated string starting at", start)),
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('b') => '\u{8}',
            Some('f') => '\u{c}',
            Some(c @ ('"' | '\\' | '/')) => *c,
            Some('u') => {
                let high = self.unit(at)?;
                if (0xd800..0xdc00).contains(&high)
                    && self.chars.get(self.at..self.at + 2) == Some(&['\\', 'u'])
                {
                    let mark = self.at;
                    self.at += 2;
                    let low = self.unit(mark)?;
                    if (0xdc00..0xe000).contains(&low) {
                        let code = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
                        return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
                    }
                    self.at = mark;
                }
                // A lone surrogate has no place in our text.
                char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            Some(_) => return Err(Problem::Json("Invalid \\escape", at)),
        })
    }

    /// Four hexadecimal digits after `\u`, which stands at `escape`.
    fn unit(&mut self, escape: usize) -> Parsed<u32> {
        let digits: Option<String> = self.chars.get(self.at..self.at + 4).map(|c| c.iter().collect());
        let number = digits
            .filter(|digits| digits.chars().all(|c| c.is_ascii_hexdigit()))
            .and_then(|digits| u32::from_str_radix(&digits, 16).ok())
            .ok_or(Problem::Json("Invalid \\uXXXX escape", escape + 1))?;
        self.at += 4;
        Ok(number)
    }
}
