//! `bytes`, and text encodings

use std::fmt::Write;
use std::rc::Rc;

use super::{container, made, operators, receiver};
use crate::args::{Args, Reader};
use crate::error::{Error, Result};
use crate::interp::Interp;
use crate::object::ClassBuilder;
use crate::syntax::ast::Operator;
use crate::value::Value;

pub(super) fn define(class: ClassBuilder) -> ClassBuilder {
    let class = operators(container(class), &[Operator::Add, Operator::Mult])
        .static_method("__new__", new)
        .class_method("fromhex", from_hex)
        .method("decode", |interp, args| {
            let (bytes, mut reader) = this_bytes(interp, args, "decode")?;
            let encoding = reader.optional_str(interp, "encoding")?;
            let errors = reader.optional_str(interp, "errors")?;
            reader.finish(interp)?;
            let (encoding, errors) = (
                encoding.as_deref().unwrap_or("utf-8"),
                errors.as_deref().unwrap_or("strict"),
            );
            decode(interp, &bytes, encoding, errors).map(Value::str)
        })
        .method("hex", |interp, args| {
            let (bytes, mut reader) = this_bytes(interp, args, "hex")?;
            let separator = reader.optional_str(interp, "sep")?;
            let parts: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            Ok(Value::str(parts.join(separator.as_deref().unwrap_or(""))))
        })
        .method("join", |interp, args| {
            let (separator, mut reader) = this_bytes(interp, args, "join")?;
            let items = interp.collect(&reader.required(interp, "iterable_of_bytes")?)?;
            let parts = items
                .iter()
                .map(|item| bytes_of(interp, item).map(|bytes| bytes.to_vec()))
                .collect::<Result<Vec<_>>>()?;
            Ok(Value::bytes(&parts.join(&*separator)))
        });
    searches(class)
}

fn searches(class: ClassBuilder) -> ClassBuilder {
    class
        .method("startswith", |interp, args| {
            let (bytes, mut reader) = this_bytes(interp, args, "startswith")?;
            let part = bytes_of(interp, &reader.required(interp, "prefix")?)?;
            Ok(Value::Bool(bytes.starts_with(&part)))
        })
        .method("endswith", |interp, args| {
            let (bytes, mut reader) = this_bytes(interp, args, "endswith")?;
            let part = bytes_of(interp, &reader.required(interp, "suffix")?)?;
            Ok(Value::Bool(bytes.ends_with(&part)))
        })
        .method("find", |interp, args| {
            let (bytes, mut reader) = this_bytes(interp, args, "find")?;
            let part = bytes_of(interp, &reader.required(interp, "sub")?)?;
            Ok(find(&bytes, &part, 0).map_or(Value::Int(-1), Value::size))
        })
        .method("count", |interp, args| {
            let (bytes, mut reader) = this_bytes(interp, args, "count")?;
            let part = bytes_of(interp, &reader.required(interp, "sub")?)?;
            let pieces = pieces(&bytes, &part);
            Ok(Value::size(if part.is_empty() {
                bytes.len() + 1
            } else {
                pieces.len() - 1
            }))
        })
        .method("replace", |interp, args| {
            let (bytes, mut reader) = this_bytes(interp, args, "replace")?;
            let old = bytes_of(interp, &reader.required(interp, "old")?)?;
            let new = bytes_of(interp, &reader.required(interp, "new")?)?;
            Ok(Value::bytes(&pieces(&bytes, &old).join(&*new)))
        })
        .method("split", |interp, args| {
            let (bytes, mut reader) = this_bytes(interp, args, "split")?;
            let parts: Vec<Value> = match reader.optional("sep") {
                None | Some(Value::None) => bytes
                    .split(u8::is_ascii_whitespace)
                    .filter(|part| !part.is_empty())
                    .map(Value::bytes)
                    .collect(),
                Some(separator) => {
                    let separator = bytes_of(interp, &separator)?;
                    if separator.is_empty() {
                        return Err(interp.value_error("empty separator"));
                    }
                    pieces(&bytes, &separator).into_iter().map(Value::bytes).collect()
                }
            };
            Ok(Value::list(parts))
        })
        .method("strip", |interp, args| {
            let (bytes, _) = this_bytes(interp, args, "strip")?;
            Ok(Value::bytes(bytes.trim_ascii()))
        })
        .method("upper", |interp, args| {
            let (bytes, _) = this_bytes(interp, args, "upper")?;
            Ok(Value::bytes(&bytes.to_ascii_uppercase()))
        })
        .method("lower", |interp, args| {
            let (bytes, _) = this_bytes(interp, args, "lower")?;
            Ok(Value::bytes(&bytes.to_ascii_lowercase()))
        })
}

fn find(bytes: &[u8], part: &[u8], start: usize) -> Option<usize> {
    if part.is_empty() {
        return Some(start);
    }
    bytes[start..]
        .windows(part.len())
        .position(|window| window == part)
        .map(|at| at + start)
}

fn pieces<'a>(bytes: &'a [u8], separator: &[u8]) -> Vec<&'a [u8]> {
    let (mut parts, mut start) = (Vec::new(), 0);
    if !separator.is_empty() {
        while let Some(at) = find(bytes, separator, start) {
            parts.push(&bytes[start..at]);
            start = at + separator.len();
        }
    }
    parts.push(&bytes[start..]);
    parts
}

fn this_bytes(interp: &Interp, args: Args, method: &str) -> Result<(Rc<[u8]>, Reader)> {
    let (this, reader) = receiver(args, method)?;
    match this {
        Value::Bytes(bytes) => Ok((bytes, reader)),
        other => Err(interp.type_error(format!(
            "descriptor '{method}' for 'bytes' objects doesn't apply to a '{}' object",
            interp.type_name(&other)
        ))),
    }
}

/// The bytes of a bytes-like object.
pub(crate) fn bytes_of(interp: &Interp, value: &Value) -> Result<Rc<[u8]>> {
    match value.unwrapped() {
        Value::Bytes(bytes) => Ok(bytes),
        other => Err(interp.type_error(format!(
            "a bytes-like object is required, not '{}'",
            interp.type_name(&other)
        ))),
    }
}

/// Longer results are refused.
const MAX_BYTES: i64 = 1 << 28;

fn new(interp: &Interp, args: Args) -> Result {
    let (class, mut reader) = args.method("bytes")?;
    let source = reader.optional("source");
    let encoding = reader.optional_str(interp, "encoding")?;
    let errors = reader.optional_str(interp, "errors")?;
    reader.finish(interp)?;
    let bytes = match source.as_ref().map(Value::unwrapped) {
        None => Value::bytes(&[]),
        Some(same @ Value::Bytes(_)) => same,
        Some(Value::Str(text)) => match encoding {
            Some(encoding) => Value::bytes(&encode(
                interp,
                &text,
                &encoding,
                errors.as_deref().unwrap_or("strict"),
            )?),
            None => return Err(interp.type_error("string argument without an encoding")),
        },
        Some(Value::Int(count)) => {
            if count < 0 {
                return Err(interp.value_error("negative count"));
            }
            if count > MAX_BYTES {
                return Err(interp.raise("MemoryError", "too many bytes"));
            }
            Value::bytes(&vec![0; usize::try_from(count).unwrap_or(0)])
        }
        Some(other) => {
            if let Some(method) = interp.special(&other, "__bytes__")? {
                return interp.call(&method, Args::default());
            }
            let items = interp.collect(&other)?;
            Value::bytes(&bytes_from(interp, &items)?)
        }
    };
    Ok(made(&class, &interp.types().bytes, bytes))
}

/// The bytes with these numbers.
pub(super) fn bytes_from(interp: &Interp, items: &[Value]) -> Result<Vec<u8>> {
    items
        .iter()
        .map(|item| {
            let number = interp.index(item)?.ok_or_else(|| {
                interp.type_error(format!(
                    "'{}' object cannot be interpreted as an integer",
                    interp.type_name(item)
                ))
            })?;
            u8::try_from(number).map_err(|_| interp.value_error("bytes must be in range(0, 256)"))
        })
        .collect()
}

fn from_hex(interp: &Interp, args: Args) -> Result {
    let (class, mut reader) = args.method("fromhex")?;
    let text = reader.required_str(interp, "string")?;
    let digits: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    let wrong = || interp.value_error("non-hexadecimal number found in fromhex() arg");
    let bytes = digits
        .chunks(2)
        .map(|pair| match pair {
            [high, low] => {
                let (high, low) = (high.to_digit(16)?, low.to_digit(16)?);
                u8::try_from(high * 16 + low).ok()
            }
            _ => None,
        })
        .collect::<Option<Vec<u8>>>()
        .ok_or_else(wrong)?;
    interp.call(&class, Args::of(vec![Value::bytes(&bytes)]))
}

/// The name of an encoding without its spelling.
fn codec(interp: &Interp, encoding: &str) -> Result<&'static str> {
    let name = encoding.to_ascii_lowercase().replace(['-', ' '], "_");
    Ok(match name.as_str() {
        "utf_8" | "utf8" | "u8" | "utf_8_sig" => "utf-8",
        "ascii" | "us_ascii" => "ascii",
        "latin_1" | "latin1" | "iso_8859_1" | "iso8859_1" | "l1" => "latin-1",
        _ => return Err(interp.raise("LookupError", format!("unknown encoding: {encoding}"))),
    })
}

/// `str.encode`
pub(super) fn encode(interp: &Interp, text: &str, encoding: &str, errors: &str) -> Result<Vec<u8>> {
    let codec = codec(interp, encoding)?;
    let limit = match codec {
        "utf-8" => return Ok(text.as_bytes().to_vec()),
        "ascii" => 0x80,
        _ => 0x100,
    };
    let mut out = Vec::new();
    for (at, c) in text.chars().enumerate() {
        let code = c as u32;
        match u8::try_from(code) {
            Ok(byte) if code < limit => out.push(byte),
            _ => match errors {
                "ignore" => {}
                "replace" => out.push(b'?'),
                "backslashreplace" => out.extend(crate::ops::ascii(&c.to_string()).into_bytes()),
                "xmlcharrefreplace" => out.extend(format!("&#{code};").into_bytes()),
                _ => {
                    let args = vec![
                        Value::str(codec),
                        Value::str(text),
                        Value::size(at),
                        Value::size(at + 1),
                        Value::str(format!("ordinal not in range({limit})")),
                    ];
                    return Err(interp.raise_class(&interp.exception("UnicodeEncodeError"), args));
                }
            },
        }
    }
    Ok(out)
}

/// `bytes.decode`
pub(crate) fn decode(interp: &Interp, bytes: &[u8], encoding: &str, errors: &str) -> Result<String> {
    let codec = codec(interp, encoding)?;
    let wrong = |at: usize, reason: &str| -> Error {
        let args = vec![
            Value::str(codec),
            Value::bytes(bytes),
            Value::size(at),
            Value::size(at + 1),
            Value::str(reason),
        ];
        interp.raise_class(&interp.exception("UnicodeDecodeError"), args)
    };
    match codec {
        "latin-1" => Ok(bytes.iter().map(|byte| char::from(*byte)).collect()),
        "utf-8" if errors == "replace" => Ok(String::from_utf8_lossy(bytes).into_owned()),
        _ => {
            let mut out = String::new();
            for chunk in bytes.utf8_chunks() {
                let ascii_only = codec == "ascii";
                for c in chunk.valid().chars() {
                    if ascii_only && !c.is_ascii() {
                        bad_bytes(&mut out, c.to_string().as_bytes(), errors).ok_or_else(|| {
                            let at = bytes.iter().position(|byte| *byte >= 0x80).unwrap_or(0);
                            wrong(at, "ordinal not in range(128)")
                        })?;
                    } else {
                        out.push(c);
                    }
                }
                if !chunk.invalid().is_empty() {
                    bad_bytes(&mut out, chunk.invalid(), errors).ok_or_else(|| {
                        let at = chunk.invalid().as_ptr() as usize - bytes.as_ptr() as usize;
                        let end = at + chunk.invalid().len() == bytes.len()
                            && matches!(chunk.invalid()[0], 0xc2..=0xf4);
                        wrong(
                            at,
                            if ascii_only {
                                "ordinal not in range(128)"
                            } else if end {
                                "unexpected end of data"
                            } else if matches!(chunk.invalid()[0], 0x80..=0xc1 | 0xf5..=0xff) {
                                "invalid start byte"
                            } else {
                                "invalid continuation byte"
                            },
                        )
                    })?;
                }
            }
            Ok(out)
        }
    }
}

/// What stands for bytes that cannot be decoded; `None` when that is an error.
fn bad_bytes(out: &mut String, bytes: &[u8], errors: &str) -> Option<()> {
    match errors {
        "ignore" => {}
        "replace" => out.push('\u{fffd}'),
        "backslashreplace" => {
            for byte in bytes {
                let _ = write!(out, "\\x{byte:02x}");
            }
        }
        _ => return None,
    }
    Some(())
}
