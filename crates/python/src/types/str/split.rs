//! Splitting.

use std::rc::Rc;

use super::case::is_space;
use super::this_text;
use crate::args::{Args, Reader};
use crate::error::Result;
use crate::interp::Interp;
use crate::object::ClassBuilder;
use crate::value::Value;

pub(super) fn define(class: ClassBuilder) -> ClassBuilder {
    class
        .method("split", |interp, args| split(interp, args, "split"))
        .method("rsplit", |interp, args| split(interp, args, "rsplit"))
        .method("splitlines", |interp, args| {
            let (text, mut reader) = this_text(interp, args, "splitlines")?;
            let keep = reader.bool_or(interp, "keepends", false)?;
            reader.finish(interp)?;
            Ok(texts(lines(&text, keep)))
        })
        .method("partition", |interp, args| {
            let (text, separator) = separated(interp, args, "partition")?;
            Ok(match text.split_once(&*separator) {
                Some((before, after)) => three(before, &separator, after),
                None => three(&text, "", ""),
            })
        })
        .method("rpartition", |interp, args| {
            let (text, separator) = separated(interp, args, "rpartition")?;
            Ok(match text.rsplit_once(&*separator) {
                Some((before, after)) => three(before, &separator, after),
                None => three("", "", &text),
            })
        })
}

fn three(before: &str, separator: &str, after: &str) -> Value {
    Value::tuple(vec![Value::str(before), Value::str(separator), Value::str(after)])
}

fn texts<'a>(parts: impl IntoIterator<Item = &'a str>) -> Value {
    Value::list(parts.into_iter().map(Value::str).collect())
}

fn separator(interp: &Interp, reader: &mut Reader) -> Result<Option<Rc<str>>> {
    match reader.optional("sep") {
        None | Some(Value::None) => Ok(None),
        Some(value) => match value.as_str() {
            Some(text) if text.is_empty() => Err(interp.value_error("empty separator")),
            Some(text) => Ok(Some(text)),
            None => Err(interp.type_error(format!("must be str or None, not {}", interp.type_name(&value)))),
        },
    }
}

fn separated(interp: &Interp, args: Args, name: &str) -> Result<(Rc<str>, Rc<str>)> {
    let (text, mut reader) = this_text(interp, args, name)?;
    let separator =
        separator(interp, &mut reader)?.ok_or_else(|| interp.type_error("must be str, not NoneType"))?;
    reader.finish(interp)?;
    Ok((text, separator))
}

fn split(interp: &Interp, args: Args, name: &str) -> Result {
    let (text, mut reader) = this_text(interp, args, name)?;
    let separator = separator(interp, &mut reader)?;
    let limit = usize::try_from(reader.int_or(interp, "maxsplit", -1)?).unwrap_or(usize::MAX - 1);
    reader.finish(interp)?;
    Ok(match (separator, name) {
        (Some(separator), "split") => texts(text.splitn(limit + 1, &*separator)),
        (Some(separator), _) => {
            let mut parts: Vec<&str> = text.rsplitn(limit + 1, &*separator).collect();
            parts.reverse();
            texts(parts)
        }
        (None, "split") => texts(by_space(&text, limit)),
        (None, _) => texts(by_space_from_right(&text, limit)),
    })
}

fn by_space(text: &str, limit: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text.trim_start_matches(is_space);
    while !rest.is_empty() {
        if parts.len() == limit {
            parts.push(rest);
            break;
        }
        let end = rest.find(is_space).unwrap_or(rest.len());
        parts.push(&rest[..end]);
        rest = rest[end..].trim_start_matches(is_space);
    }
    parts
}

fn by_space_from_right(text: &str, limit: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text.trim_end_matches(is_space);
    while !rest.is_empty() {
        if parts.len() == limit {
            parts.push(rest);
            break;
        }
        let start = rest
            .char_indices()
            .rev()
            .find(|(_, c)| is_space(*c))
            .map_or(0, |(at, c)| at + c.len_utf8());
        parts.push(&rest[start..]);
        rest = rest[..start].trim_end_matches(is_space);
    }
    parts.reverse();
    parts
}

/// The lines of a text; Python ends lines at more characters than `\n`.
fn lines(text: &str, keep: bool) -> Vec<&str> {
    let ends = |c: char| {
        matches!(
            c,
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}'
        )
    };
    let (mut parts, mut rest) = (Vec::new(), text);
    while !rest.is_empty() {
        let Some(at) = rest.find(ends) else {
            parts.push(rest);
            break;
        };
        let width = if rest[at..].starts_with("\r\n") {
            2
        } else {
            rest[at..].chars().next().map_or(1, char::len_utf8)
        };
        parts.push(&rest[..if keep { at + width } else { at }]);
        rest = &rest[at + width..];
    }
    parts
}
