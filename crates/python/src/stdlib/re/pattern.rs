//! `re.Pattern`

use std::rc::Rc;

use super::matched::{self, Matched};
use super::{Compiled, FLAGS, Groups, UNICODE, bytes_as_text, run, template};
use crate::args::{Args, Reader};
use crate::error::Result;
use crate::interp::Interp;
use crate::iterate::PyIter;
use crate::object::{Class, ClassBuilder};
use crate::value::Value;

/// How many characters stand before a byte offset.
pub(super) fn characters(text: &str, at: usize) -> usize {
    if text.is_ascii() {
        at
    } else {
        text[..at].chars().count()
    }
}

/// The byte offset of a character index, at most the end.
fn offset(text: &str, index: i64) -> usize {
    let index = usize::try_from(index).unwrap_or(0);
    if text.is_ascii() {
        return index.min(text.len());
    }
    text.char_indices().nth(index).map_or(text.len(), |(at, _)| at)
}

/// What a search looks at.
struct Subject {
    pattern: Value,
    compiled: Rc<Compiled>,
    /// Cut off at `endpos`.
    text: Rc<str>,
    from: usize,
}

impl Subject {
    fn new(interp: &Interp, this: Value, reader: &mut Reader) -> Result<Subject> {
        let compiled = compiled(interp, &this)?;
        let string = reader.required(interp, "string")?;
        let mut text = subject_text(interp, &compiled, &string)?;
        let from = reader.int_or(interp, "pos", 0)?;
        let to = reader.int_or(interp, "endpos", i64::MAX)?;
        if to != i64::MAX {
            text = Rc::from(&text[..offset(&text, to)]);
        }
        let from = offset(&text, from);
        Ok(Subject {
            pattern: this,
            compiled,
            text,
            from,
        })
    }

    fn matched(&self, interp: &Interp, groups: Groups) -> Result {
        let bounds = (
            characters(&self.text, self.from),
            characters(&self.text, self.text.len()),
        );
        let matched = Matched {
            pattern: self.pattern.clone(),
            compiled: Rc::clone(&self.compiled),
            text: Rc::clone(&self.text),
            groups,
            bounds,
        };
        matched::value(interp, matched)
    }

    fn found(&self, interp: &Interp, groups: Option<Groups>) -> Result {
        groups.map_or(Ok(Value::None), |groups| self.matched(interp, groups))
    }

    /// All matches, at most `count` (0: no limit).
    fn all(&self, interp: &Interp, count: usize) -> Result<Vec<Groups>> {
        let mut all = Vec::new();
        let (mut at, mut must_advance) = (self.from, false);
        while count == 0 || all.len() < count {
            let Some(groups) = self.compiled.next(interp, &self.text, at, must_advance)? else {
                break;
            };
            let (start, end) = groups[0].unwrap_or((at, at));
            must_advance = start == end;
            at = end;
            all.push(groups);
        }
        Ok(all)
    }
}

/// What is searched, as text; it must be of the pattern's kind.
pub(super) fn subject_text(interp: &Interp, compiled: &Compiled, string: &Value) -> Result<Rc<str>> {
    let (text, bytes) = (string.as_str(), bytes_as_text(&string.unwrapped()));
    let message = match (compiled.bytes, text, bytes) {
        (false, Some(text), _) | (true, _, Some(text)) => return Ok(text),
        (false, None, Some(_)) => "cannot use a string pattern on a bytes-like object".to_owned(),
        (true, Some(_), None) => "cannot use a bytes pattern on a string-like object".to_owned(),
        _ => format!(
            "expected string or bytes-like object, got '{}'",
            interp.type_name(string)
        ),
    };
    Err(interp.type_error(message))
}

fn compiled(interp: &Interp, this: &Value) -> Result<Rc<Compiled>> {
    this.native::<Compiled>()
        .ok_or_else(|| interp.type_error("a re.Pattern object is required"))
}

pub(super) fn class(interp: &Interp) -> Rc<Class> {
    let class = ClassBuilder::new("re", "Pattern")
        .class_method("__class_getitem__", |interp, args| {
            let (this, mut reader) = args.method("__class_getitem__")?;
            Ok(interp.make_alias(&this, reader.required(interp, "item")?))
        })
        .method("__copy__", |_, args| Ok(args.this()?.clone()))
        .method("__deepcopy__", |_, args| Ok(args.this()?.clone()))
        .method("search", |interp, args| {
            let (this, mut reader) = args.method("search")?;
            let subject = Subject::new(interp, this, &mut reader)?;
            let found = run(interp, &subject.compiled.search, &subject.text, subject.from)?;
            subject.found(interp, found)
        })
        .method("match", |interp, args| {
            let (this, mut reader) = args.method("match")?;
            let subject = Subject::new(interp, this, &mut reader)?;
            let found = run(
                interp,
                subject.compiled.anchored(interp)?,
                &subject.text,
                subject.from,
            )?;
            subject.found(interp, found)
        })
        .method("fullmatch", |interp, args| {
            let (this, mut reader) = args.method("fullmatch")?;
            let subject = Subject::new(interp, this, &mut reader)?;
            let found = run(
                interp,
                subject.compiled.full(interp)?,
                &subject.text,
                subject.from,
            )?;
            subject.found(interp, found)
        })
        .method("findall", find_all)
        .method("finditer", |interp, args| {
            let (this, mut reader) = args.method("finditer")?;
            let subject = Subject::new(interp, this, &mut reader)?;
            let mut all = subject.all(interp, 0)?.into_iter();
            Ok(PyIter::value("callable_iterator", move |interp| {
                all.next()
                    .map(|groups| subject.matched(interp, groups))
                    .transpose()
            }))
        })
        .method("split", split)
        .method("sub", |interp, args| Ok(substitute(interp, args)?.0))
        .method("subn", |interp, args| {
            let (text, count) = substitute(interp, args)?;
            Ok(Value::tuple(vec![text, Value::size(count)]))
        });
    attributes(class).build(interp)
}

fn attributes(class: ClassBuilder) -> ClassBuilder {
    class
        .property("pattern", |interp, this| {
            let this = compiled(interp, this)?;
            Ok(this.piece(&this.pattern))
        })
        .property("flags", |interp, this| {
            Ok(Value::Int(compiled(interp, this)?.flags))
        })
        .property("groups", |interp, this| {
            Ok(Value::size(compiled(interp, this)?.group_count()))
        })
        .property("groupindex", |interp, this| {
            let names = compiled(interp, this)?.names();
            Ok(Value::dict_of(
                names.into_iter().map(|(name, index)| (name, Value::size(index))),
            ))
        })
        .method("__eq__", |interp, args| {
            let (this, mut reader) = args.method("__eq__")?;
            let (this, other) = (compiled(interp, &this)?, reader.required(interp, "other")?);
            Ok(match other.native::<Compiled>() {
                Some(other) => Value::Bool(
                    this.pattern == other.pattern && this.flags == other.flags && this.bytes == other.bytes,
                ),
                None => Value::NotImplemented,
            })
        })
        .method("__hash__", |interp, args| {
            let this = compiled(interp, args.this()?)?;
            let key = interp.hash_key(&Value::Str(Rc::clone(&this.pattern)))?;
            let text = format!("{key:?}");
            let hash = text.bytes().fold(this.flags, |hash, byte| {
                hash.wrapping_mul(31).wrapping_add(i64::from(byte))
            });
            Ok(Value::Int(hash))
        })
        .method("__repr__", |interp, args| {
            let this = compiled(interp, args.this()?)?;
            let pattern = interp.repr(&this.piece(&this.pattern))?;
            let flags: Vec<String> = FLAGS
                .iter()
                .filter(|(_, _, flag)| this.flags & flag & !UNICODE != 0)
                .map(|(_, long, _)| format!("re.{long}"))
                .collect();
            let flags = if flags.is_empty() {
                String::new()
            } else {
                format!(", {}", flags.join("|"))
            };
            Ok(Value::from(format!("re.compile({pattern}{flags})")))
        })
}

/// The whole match, the only group, or all groups of each match.
fn find_all(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("findall")?;
    let subject = Subject::new(interp, this, &mut reader)?;
    let text = |group: &Option<(usize, usize)>| {
        let piece = group.map_or("", |(start, end)| &subject.text[start..end]);
        subject.compiled.piece(piece)
    };
    let found = subject
        .all(interp, 0)?
        .iter()
        .map(|groups| match groups.as_slice() {
            [whole] => text(whole),
            [_, one] => text(one),
            [_, many @ ..] => Value::tuple(many.iter().map(text).collect()),
            [] => Value::None,
        })
        .collect();
    Ok(Value::list(found))
}

fn limit(interp: &Interp, reader: &mut Reader, name: &str) -> Result<usize> {
    Ok(usize::try_from(reader.int_or(interp, name, 0)?).unwrap_or(0))
}

fn split(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("split")?;
    let string = reader.required(interp, "string")?;
    let most = limit(interp, &mut reader, "maxsplit")?;
    let subject = Subject::new(interp, this, &mut Args::of(vec![string]).reader("split"))?;
    let mut parts = Vec::new();
    let mut last = 0;
    for groups in subject.all(interp, most)? {
        let (start, end) = groups[0].unwrap_or((last, last));
        parts.push(subject.compiled.piece(&subject.text[last..start]));
        for group in &groups[1..] {
            let piece = |(from, to): (usize, usize)| subject.compiled.piece(&subject.text[from..to]);
            parts.push(group.map_or(Value::None, piece));
        }
        last = end;
    }
    parts.push(subject.compiled.piece(&subject.text[last..]));
    Ok(Value::list(parts))
}

fn substitute(interp: &Interp, args: Args) -> Result<(Value, usize)> {
    let (this, mut reader) = args.method("sub")?;
    let replacement = reader.required(interp, "repl")?;
    let string = reader.required(interp, "string")?;
    let most = limit(interp, &mut reader, "count")?;
    let subject = Subject::new(interp, this, &mut Args::of(vec![string]).reader("sub"))?;
    let parts = match replacement
        .as_str()
        .or_else(|| bytes_as_text(&replacement.unwrapped()))
    {
        Some(text) => Some(template::read(interp, &text, &subject.compiled)?),
        None => None,
    };
    let mut out = String::new();
    let mut last = 0;
    let all = subject.all(interp, most)?;
    let count = all.len();
    for groups in all {
        let (start, end) = groups[0].unwrap_or((last, last));
        out.push_str(&subject.text[last..start]);
        match &parts {
            Some(parts) => out.push_str(&template::fill(parts, &subject.text, &groups)),
            None => {
                let matched = subject.matched(interp, groups)?;
                let text = interp.call(&replacement, Args::of(vec![matched]))?;
                out.push_str(&replaced(interp, &subject.compiled, &text)?);
            }
        }
        last = end;
    }
    out.push_str(&subject.text[last..]);
    Ok((subject.compiled.piece(&out), count))
}

/// What a replacing function returned, as text.
fn replaced(interp: &Interp, compiled: &Compiled, value: &Value) -> Result<Rc<str>> {
    let (text, wanted) = if compiled.bytes {
        (
            bytes_as_text(&value.unwrapped()),
            "a bytes-like object is required, not ",
        )
    } else {
        (value.as_str(), "expected str instance, ")
    };
    let given = interp.type_name(value);
    text.ok_or_else(|| {
        interp.type_error(if compiled.bytes {
            format!("{wanted}'{given}'")
        } else {
            format!("{wanted}{given} found")
        })
    })
}
