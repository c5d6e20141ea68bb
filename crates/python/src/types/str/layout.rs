//! Padding and stripping.

use super::case::is_space;
use super::this_text;
use crate::args::{Args, Reader};
use crate::error::Result;
use crate::interp::Interp;
use crate::object::ClassBuilder;
use crate::value::Value;

pub(super) fn define(class: ClassBuilder) -> ClassBuilder {
    class
        .method("strip", |interp, args| strip(interp, args, "strip", true, true))
        .method("lstrip", |interp, args| {
            strip(interp, args, "lstrip", true, false)
        })
        .method("rstrip", |interp, args| {
            strip(interp, args, "rstrip", false, true)
        })
        .method("ljust", |interp, args| justified(interp, args, "ljust"))
        .method("rjust", |interp, args| justified(interp, args, "rjust"))
        .method("center", |interp, args| justified(interp, args, "center"))
        .method("zfill", |interp, args| {
            let (text, mut reader) = this_text(interp, args, "zfill")?;
            let width = width(interp, &mut reader)?;
            reader.finish(interp)?;
            let missing = width.saturating_sub(text.chars().count());
            let split = usize::from(text.starts_with(['+', '-']));
            Ok(Value::str(format!(
                "{}{}{}",
                &text[..split],
                "0".repeat(missing),
                &text[split..]
            )))
        })
        .method("expandtabs", expand_tabs)
}

fn strip(interp: &Interp, args: Args, name: &str, left: bool, right: bool) -> Result {
    let (text, mut reader) = this_text(interp, args, name)?;
    let characters = match reader.optional("chars") {
        None | Some(Value::None) => None,
        Some(value) => Some(value.as_str().ok_or_else(|| {
            interp.type_error(format!(
                "{name} arg must be None or str, not {}",
                interp.type_name(&value)
            ))
        })?),
    };
    reader.finish(interp)?;
    let strips = |c: char| match &characters {
        Some(characters) => characters.contains(c),
        None => is_space(c),
    };
    let mut part = &*text;
    if left {
        part = part.trim_start_matches(strips);
    }
    if right {
        part = part.trim_end_matches(strips);
    }
    Ok(Value::str(part))
}

/// Wider results are refused.
const MAX_WIDTH: i64 = 1 << 28;

fn width(interp: &Interp, reader: &mut Reader) -> Result<usize> {
    let value = reader.required(interp, "width")?;
    let width = interp.index(&value)?.ok_or_else(|| {
        interp.type_error(format!(
            "'{}' object cannot be interpreted as an integer",
            interp.type_name(&value)
        ))
    })?;
    if width > MAX_WIDTH {
        return Err(interp.raise("MemoryError", "a padded text would be too long"));
    }
    Ok(usize::try_from(width).unwrap_or(0))
}

fn justified(interp: &Interp, args: Args, name: &str) -> Result {
    let (text, mut reader) = this_text(interp, args, name)?;
    let width = width(interp, &mut reader)?;
    let fill = reader
        .optional_str(interp, "fillchar")?
        .unwrap_or_else(|| " ".into());
    reader.finish(interp)?;
    if fill.chars().count() != 1 {
        return Err(interp.type_error("The fill character must be exactly one character long"));
    }
    let missing = width.saturating_sub(text.chars().count());
    let before = match name {
        "ljust" => 0,
        "rjust" => missing,
        // CPython puts the odd character to the left when the width is odd.
        _ => missing / 2 + (missing & width & 1),
    };
    Ok(Value::str(format!(
        "{}{text}{}",
        fill.repeat(before),
        fill.repeat(missing - before)
    )))
}

fn expand_tabs(interp: &Interp, args: Args) -> Result {
    let (text, mut reader) = this_text(interp, args, "expandtabs")?;
    let size = usize::try_from(reader.int_or(interp, "tabsize", 8)?).unwrap_or(0);
    reader.finish(interp)?;
    let (mut out, mut column) = (String::new(), 0);
    for c in text.chars() {
        match c {
            '\t' => {
                let count = if size == 0 { 0 } else { size - column % size };
                interp.check_bytes(out.len().saturating_add(count))?;
                out.extend(std::iter::repeat_n(' ', count));
                column += count;
            }
            '\n' | '\r' => {
                out.push(c);
                column = 0;
            }
            c => {
                out.push(c);
                column += 1;
            }
        }
    }
    Ok(Value::str(out))
}
