//! `bytes`

mod codec;
mod text_like;

pub(crate) use codec::decode;
pub(super) use codec::encode;

use std::fmt::Write;
use std::rc::Rc;

use super::{container, made, operators, receiver};
use crate::args::{Args, Reader};
use crate::error::Result;
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
            let group = reader.int_or(interp, "bytes_per_sep", 1)?;
            Ok(Value::str(hex(&bytes, separator.as_deref().unwrap_or(""), group)))
        })
        .method("join", |interp, args| {
            let (separator, mut reader) = this_bytes(interp, args, "join")?;
            let items = interp.collect(&reader.required(interp, "iterable_of_bytes")?)?;
            let mut parts = Vec::with_capacity(items.len());
            for (index, item) in items.iter().enumerate() {
                let Value::Bytes(part) = item.unwrapped() else {
                    return Err(interp.type_error(format!(
                        "sequence item {index}: expected a bytes-like object, {} found",
                        interp.type_name(item)
                    )));
                };
                parts.push(part.to_vec());
            }
            Ok(Value::bytes(&parts.join(&*separator)))
        });
    text_like::define(class)
}

/// `bytes.hex`: groups are counted from the right, or from the left when the size is negative.
fn hex(bytes: &[u8], separator: &str, group: i64) -> String {
    let size = usize::try_from(group.unsigned_abs()).unwrap_or(usize::MAX);
    let offset = if group > 0 && size > 0 {
        bytes.len() % size
    } else {
        0
    };
    let mut text = String::with_capacity(bytes.len() * 2);
    for (index, byte) in bytes.iter().enumerate() {
        if index > 0 && size > 0 && (index + size - offset) % size == 0 {
            text.push_str(separator);
        }
        let _ = write!(text, "{byte:02x}");
    }
    text
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
    let wrong = |at: usize| {
        interp.value_error(format!(
            "non-hexadecimal number found in fromhex() arg at position {at}"
        ))
    };
    let (mut bytes, mut high) = (Vec::new(), None);
    for (at, c) in text.chars().enumerate() {
        if high.is_none() && c.is_ascii_whitespace() {
            continue;
        }
        let digit = c
            .to_digit(16)
            .and_then(|digit| u8::try_from(digit).ok())
            .ok_or_else(|| wrong(at))?;
        match high.take() {
            Some(high) => bytes.push(high << 4 | digit),
            None => high = Some(digit),
        }
    }
    if high.is_some() {
        return Err(wrong(text.chars().count()));
    }
    interp.call(&class, Args::of(vec![Value::bytes(&bytes)]))
}
