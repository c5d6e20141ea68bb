//! JSON text → values.

use std::rc::Rc;

use num_bigint::BigInt;

use super::DEPTH;
use crate::args::Args;
use crate::dict::{Dict, HashKey};
use crate::error::{Error, Result};
use crate::interp::Interp;
use crate::value::Value;

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
    /// Whether control characters in strings are refused.
    strict: bool,
}

/// `decode(text, start, whole, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, strict)` returns
/// `(value, end)` or `(message, position, None)`.
pub(super) fn decode(interp: &Interp, args: Args) -> Result {
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
        strict: reader.bool_or(interp, "strict", true)?,
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
                c if u32::from(c) < 0x20 && self.strict => {
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
