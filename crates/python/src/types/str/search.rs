//! Finding, counting and replacing.

use std::rc::Rc;

use super::this_text;
use crate::args::{Args, Reader};
use crate::error::Result;
use crate::interp::Interp;
use crate::object::ClassBuilder;
use crate::value::{Slice, Value};

pub(super) fn define(class: ClassBuilder) -> ClassBuilder {
    class
        .method("find", |interp, args| find(interp, args, "find", false))
        .method("rfind", |interp, args| find(interp, args, "rfind", true))
        .method("index", |interp, args| index(interp, args, "index", false))
        .method("rindex", |interp, args| index(interp, args, "rindex", true))
        .method("count", |interp, args| {
            let (text, mut reader) = this_text(interp, args, "count")?;
            let part = required_text(interp, &mut reader)?;
            let Some((_, window)) = window(interp, &text, &mut reader)? else {
                return Ok(Value::Int(0));
            };
            Ok(Value::size(if part.is_empty() {
                window.chars().count() + 1
            } else {
                window.matches(&*part).count()
            }))
        })
        .method("startswith", |interp, args| affix(interp, args, "startswith"))
        .method("endswith", |interp, args| affix(interp, args, "endswith"))
        .method("replace", |interp, args| {
            let (text, mut reader) = this_text(interp, args, "replace")?;
            let old = argument(interp, &mut reader, "replace", 1)?;
            let new = argument(interp, &mut reader, "replace", 2)?;
            let count = reader.int_or(interp, "count", -1)?;
            reader.finish(interp)?;
            if new.len() > old.len() {
                let places = usize::try_from(count)
                    .unwrap_or(usize::MAX)
                    .min(text.matches(&*old).count());
                interp.check_bytes(text.len().saturating_add(places.saturating_mul(new.len())))?;
            }
            Ok(Value::str(match usize::try_from(count) {
                Ok(count) => text.replacen(&*old, &new, count),
                Err(_) => text.replace(&*old, &new),
            }))
        })
        .method("removeprefix", |interp, args| {
            let (text, mut reader) = this_text(interp, args, "removeprefix")?;
            let part = argument(interp, &mut reader, "removeprefix", 1)?;
            Ok(Value::str(text.strip_prefix(&*part).unwrap_or(&text)))
        })
        .method("removesuffix", |interp, args| {
            let (text, mut reader) = this_text(interp, args, "removesuffix")?;
            let part = argument(interp, &mut reader, "removesuffix", 1)?;
            Ok(Value::str(text.strip_suffix(&*part).unwrap_or(&text)))
        })
}

fn argument(interp: &Interp, reader: &mut Reader, name: &str, number: usize) -> Result<Rc<str>> {
    let value = reader.required(interp, if number == 1 { "old" } else { "new" })?;
    value.as_str().ok_or_else(|| {
        interp.type_error(format!(
            "{name}() argument {number} must be str, not {}",
            interp.type_name(&value)
        ))
    })
}

fn required_text(interp: &Interp, reader: &mut Reader) -> Result<Rc<str>> {
    let value = reader.required(interp, "sub")?;
    value
        .as_str()
        .ok_or_else(|| interp.type_error(format!("must be str, not {}", interp.type_name(&value))))
}

/// The part between the optional arguments `start` and `end`, and where it starts (in characters); `None` when the
/// start lies behind the end.
fn window(interp: &Interp, text: &str, reader: &mut Reader) -> Result<Option<(usize, String)>> {
    let start = reader.optional("start").unwrap_or(Value::None);
    let stop = reader.optional("end").unwrap_or(Value::None);
    let length = text.chars().count();
    if start.is_none() && stop.is_none() {
        return Ok(Some((0, text.to_owned())));
    }
    if start.as_int().and_then(|n| usize::try_from(n).ok()) > Some(length) {
        return Ok(None);
    }
    let whole = Slice {
        start: start.clone(),
        stop,
        step: Value::None,
    };
    let positions = interp.slice_positions(&whole, length)?;
    let from = Slice {
        start,
        stop: Value::None,
        step: Value::None,
    };
    let first = interp.slice_positions(&from, length)?.first().copied();
    let first = first.unwrap_or(length);
    let part = text.chars().skip(first).take(positions.len()).collect();
    Ok(Some((first, part)))
}

fn position(interp: &Interp, args: Args, name: &str, last: bool) -> Result<Option<usize>> {
    let (text, mut reader) = this_text(interp, args, name)?;
    let part = required_text(interp, &mut reader)?;
    let Some((start, window)) = window(interp, &text, &mut reader)? else {
        return Ok(None);
    };
    reader.finish(interp)?;
    let found = if last {
        window.rfind(&*part)
    } else {
        window.find(&*part)
    };
    Ok(found.map(|at| start + window[..at].chars().count()))
}

fn find(interp: &Interp, args: Args, name: &str, last: bool) -> Result {
    Ok(position(interp, args, name, last)?.map_or(Value::Int(-1), Value::size))
}

fn index(interp: &Interp, args: Args, name: &str, last: bool) -> Result {
    position(interp, args, name, last)?
        .map(Value::size)
        .ok_or_else(|| interp.value_error("substring not found"))
}

fn affix(interp: &Interp, args: Args, name: &str) -> Result {
    let (text, mut reader) = this_text(interp, args, name)?;
    let affix = reader.required(interp, "prefix")?;
    let window = window(interp, &text, &mut reader)?;
    reader.finish(interp)?;
    let wrong = |value: &Value, of: &str| {
        interp.type_error(format!(
            "{name} {of} str{}, not {}",
            if of.contains("first") {
                " or a tuple of str"
            } else {
                ""
            },
            interp.type_name(value)
        ))
    };
    let affixes: Vec<Rc<str>> = match affix.unwrapped() {
        Value::Str(one) => vec![one],
        Value::Tuple(many) => many
            .iter()
            .map(|item| {
                item.as_str()
                    .ok_or_else(|| wrong(item, "tuple must only contain"))
            })
            .collect::<Result<_>>()?,
        _ => return Err(wrong(&affix, "first arg must be")),
    };
    let Some((_, window)) = window else {
        return Ok(Value::Bool(false));
    };
    Ok(Value::Bool(affixes.iter().any(|affix| {
        if name == "startswith" {
            window.starts_with(&**affix)
        } else {
            window.ends_with(&**affix)
        }
    })))
}
