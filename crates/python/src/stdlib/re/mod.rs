//! `re`, on `fancy-regex`.

mod matched;
mod pattern;
mod template;
mod translate;

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use fancy_regex::{Regex, RegexBuilder};

use crate::args::Args;
use crate::error::{Error, Result};
use crate::interp::Interp;
use crate::module::{Module, ModuleBuilder};
use crate::object::{Class, ClassBuilder, Instance};
use crate::value::Value;

const IGNORECASE: i64 = 2;
const LOCALE: i64 = 4;
const MULTILINE: i64 = 8;
const DOTALL: i64 = 16;
const UNICODE: i64 = 32;
const VERBOSE: i64 = 64;
const ASCII: i64 = 256;

const FLAGS: &[(&str, &str, i64)] = &[
    ("A", "ASCII", ASCII),
    ("I", "IGNORECASE", IGNORECASE),
    ("L", "LOCALE", LOCALE),
    ("M", "MULTILINE", MULTILINE),
    ("S", "DOTALL", DOTALL),
    ("U", "UNICODE", UNICODE),
    ("X", "VERBOSE", VERBOSE),
];

/// The module's classes and the patterns compiled so far.
struct State {
    pattern: Rc<Class>,
    matched: Rc<Class>,
    error: Rc<Class>,
    cache: RefCell<Cache>,
}

/// Compiled patterns by text, flags and whether they are for bytes.
type Cache = HashMap<(Rc<str>, i64, bool), Rc<Compiled>>;

/// A compiled pattern.
struct Compiled {
    pattern: Rc<str>,
    flags: i64,
    /// A pattern of bytes: each byte is the character of its number while it is matched.
    bytes: bool,
    /// The pattern in the engine's syntax.
    translated: String,
    search: Regex,
    /// Anchored where the search starts.
    anchored: OnceCell<Regex>,
    /// The same, and it must take at least one character.
    advancing: OnceCell<Regex>,
    /// Anchored at both ends.
    full: OnceCell<Regex>,
}

/// Where the groups of a match are, in bytes; the first is the whole match.
type Groups = Vec<Option<(usize, usize)>>;

pub(super) fn make(interp: &Interp) -> Result<Rc<Module>> {
    let error = ClassBuilder::new("re", "error")
        .base(&interp.exception("Exception"))
        .build(interp);
    let state = State {
        pattern: pattern::class(interp),
        matched: matched::class(interp),
        error,
        cache: RefCell::default(),
    };
    let mut module = ModuleBuilder::new("re")
        .class(&state.pattern)
        .class(&state.matched)
        .constant("error", Value::Class(Rc::clone(&state.error)))
        .constant("PatternError", Value::Class(Rc::clone(&state.error)))
        .constant("NOFLAG", 0)
        .constant("RegexFlag", Value::Class(Rc::clone(&interp.types().int)))
        .function("compile", |interp, args| {
            let mut reader = args.reader("compile");
            let pattern = reader.required(interp, "pattern")?;
            let flags = reader.int_or(interp, "flags", 0)?;
            reader.finish(interp)?;
            pattern_value(interp, &pattern, flags)
        })
        .function("escape", |interp, args| {
            let pattern = args.reader("escape").required(interp, "pattern")?;
            if let Some(text) = bytes_as_text(&pattern.unwrapped()) {
                return Ok(Value::bytes(&text_as_bytes(&escape(&text))));
            }
            let text = Args::of(vec![pattern])
                .reader("escape")
                .required_str(interp, "pattern")?;
            Ok(Value::from(escape(&text)))
        })
        .function("purge", |_, _| Ok(Value::None));
    interp.extend(Rc::new(state));
    for (short, long, flag) in FLAGS {
        module = module.constant(short, *flag).constant(long, *flag);
    }
    // `re.search(pattern, …, flags)` is `compile(pattern, flags).search(…)`.
    for name in [
        "search",
        "match",
        "fullmatch",
        "findall",
        "finditer",
        "split",
        "sub",
        "subn",
    ] {
        module = module.function(name, move |interp, args| through_pattern(interp, name, args));
    }
    Ok(module.build())
}

fn through_pattern(interp: &Interp, name: &str, mut args: Args) -> Result {
    let mut take = |parameter: &str| {
        let at = args.keywords.iter().position(|(key, _)| &**key == parameter);
        at.map(|at| args.keywords.remove(at).1)
    };
    let (named_pattern, named_flags) = (take("pattern"), take("flags"));
    let pattern = match named_pattern {
        Some(pattern) => pattern,
        None if args.positional.is_empty() => {
            return Err(interp.type_error(format!(
                "{name}() missing 1 required positional argument: 'pattern'"
            )));
        }
        None => args.positional.remove(0),
    };
    let most = match name {
        "sub" | "subn" => 3,
        "split" => 2,
        _ => 1,
    };
    let flags = match named_flags {
        Some(flags) => flags,
        None if args.positional.len() > most => args.positional.remove(most),
        None => Value::Int(0),
    };
    let pattern = pattern_value(interp, &pattern, flags.as_int().unwrap_or(0))?;
    interp.call_method(&pattern, name, args)
}

fn state(interp: &Interp) -> Result<Rc<State>> {
    interp
        .extension::<State>()
        .ok_or_else(|| Error::unsupported("`re` is not imported"))
}

/// A `re.Pattern` from a text, or the pattern itself.
fn pattern_value(interp: &Interp, pattern: &Value, flags: i64) -> Result {
    if pattern.native::<Compiled>().is_some() {
        if flags != 0 {
            return Err(interp.value_error("cannot process flags argument with a compiled pattern"));
        }
        return Ok(pattern.clone());
    }
    let (text, bytes) = match (pattern.as_str(), bytes_as_text(&pattern.unwrapped())) {
        (Some(text), _) => (text, false),
        (None, Some(text)) => (text, true),
        (None, None) => {
            return Err(interp.type_error("first argument must be string or compiled pattern"));
        }
    };
    let state = state(interp)?;
    let known = state
        .cache
        .borrow()
        .get(&(Rc::clone(&text), flags, bytes))
        .cloned();
    let compiled = match known {
        Some(compiled) => compiled,
        None => {
            let compiled = Rc::new(Compiled::new(interp, &text, flags, bytes)?);
            state
                .cache
                .borrow_mut()
                .insert((text, flags, bytes), Rc::clone(&compiled));
            compiled
        }
    };
    let instance = Instance::with(&state.pattern, crate::object::Payload::Native(compiled));
    Ok(Value::Instance(instance))
}

fn error(interp: &Interp, message: impl AsRef<str>) -> Error {
    match state(interp) {
        Ok(state) => interp.raise_class(&state.error, vec![Value::str(message)]),
        Err(error) => error,
    }
}

/// `re.error` with what it knows about a pattern: what is wrong, and where (in characters).
fn pattern_error(interp: &Interp, message: &str, pattern: Value, text: &str, at: usize) -> Error {
    let before: Vec<char> = text.chars().take(at).collect();
    let line = before.iter().filter(|c| **c == '\n').count() + 1;
    let column = before.iter().rev().take_while(|c| **c != '\n').count() + 1;
    let place = if text.contains('\n') {
        format!(" (line {line}, column {column})")
    } else {
        String::new()
    };
    let error = error(interp, format!("{message} at position {at}{place}"));
    if let Error::Raised(raised) = &error
        && let Value::Instance(instance) = &raised.exception
    {
        instance.set("msg", Value::str(message));
        instance.set("pattern", pattern);
        for (name, number) in [("pos", at), ("lineno", line), ("colno", column)] {
            instance.set(name, Value::size(number));
        }
    }
    error
}

impl Compiled {
    fn new(interp: &Interp, pattern: &Rc<str>, flags: i64, bytes: bool) -> Result<Compiled> {
        // The classes of a pattern of bytes are those of ASCII.
        let asked = if bytes { flags | ASCII } else { flags };
        let (translated, found) = translate::translate(pattern, asked).map_err(|(message, at)| {
            let given = if bytes {
                Value::bytes(&text_as_bytes(pattern))
            } else {
                Value::Str(Rc::clone(pattern))
            };
            pattern_error(interp, message, given, pattern, at)
        })?;
        let implied = asked & !flags;
        let flags = found & !implied;
        let search = build(interp, &translated, flags, false)?;
        Ok(Compiled {
            pattern: Rc::clone(pattern),
            flags,
            bytes,
            translated,
            search,
            anchored: OnceCell::new(),
            advancing: OnceCell::new(),
            full: OnceCell::new(),
        })
    }

    /// A piece of what was matched, of the kind that the pattern is.
    fn piece(&self, text: &str) -> Value {
        if self.bytes {
            Value::bytes(&text_as_bytes(text))
        } else {
            Value::str(text)
        }
    }

    /// A variant of the pattern, made when it is first needed.
    fn variant<'c>(
        &self,
        interp: &Interp,
        cell: &'c OnceCell<Regex>,
        text: &str,
        advance: bool,
    ) -> Result<&'c Regex> {
        if cell.get().is_none() {
            let regex = build(interp, text, self.flags, advance)?;
            let _ = cell.set(regex);
        }
        cell.get()
            .ok_or_else(|| Error::unsupported("a regular expression could not be kept"))
    }

    fn anchored(&self, interp: &Interp) -> Result<&Regex> {
        self.variant(
            interp,
            &self.anchored,
            &format!("\\G(?:{})", self.translated),
            false,
        )
    }

    fn advancing(&self, interp: &Interp) -> Result<&Regex> {
        self.variant(
            interp,
            &self.advancing,
            &format!("\\G(?:{})", self.translated),
            true,
        )
    }

    fn full(&self, interp: &Interp) -> Result<&Regex> {
        self.variant(
            interp,
            &self.full,
            &format!("\\G(?:{})\\z", self.translated),
            false,
        )
    }

    fn group_count(&self) -> usize {
        self.search.captures_len().saturating_sub(1)
    }

    fn names(&self) -> Vec<(String, usize)> {
        self.search
            .capture_names()
            .enumerate()
            .filter_map(|(index, name)| name.map(|name| (name.to_owned(), index)))
            .collect()
    }

    /// The next match from `at` on; after an empty match at `at` only one that moves on.
    fn next(&self, interp: &Interp, text: &str, at: usize, must_advance: bool) -> Result<Option<Groups>> {
        let found = run(interp, &self.search, text, at)?;
        let empty_here = |groups: &Groups| groups[0] == Some((at, at));
        match found {
            Some(groups) if must_advance && empty_here(&groups) => {
                // The engine refuses to build a pattern of nothing but assertions when it must take a character.
                if let Ok(advancing) = self.advancing(interp)
                    && let Some(groups) = run(interp, advancing, text, at)?
                {
                    return Ok(Some(groups));
                }
                match text[at..].chars().next() {
                    Some(c) => run(interp, &self.search, text, at + c.len_utf8()),
                    None => Ok(None),
                }
            }
            found => Ok(found),
        }
    }
}

fn build(interp: &Interp, pattern: &str, flags: i64, advance: bool) -> Result<Regex> {
    RegexBuilder::new(pattern)
        .case_insensitive(flags & IGNORECASE != 0)
        .multi_line(flags & MULTILINE != 0)
        .dot_matches_new_line(flags & DOTALL != 0)
        .find_not_empty(advance)
        .build()
        .map_err(|problem| error(interp, problem.to_string()))
}

/// The characters with the numbers of the bytes.
fn bytes_as_text(value: &Value) -> Option<Rc<str>> {
    match value {
        Value::Bytes(bytes) => Some(
            bytes
                .iter()
                .map(|byte| char::from(*byte))
                .collect::<String>()
                .into(),
        ),
        _ => None,
    }
}

fn text_as_bytes(text: &str) -> Vec<u8> {
    text.chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?'))
        .collect()
}

/// One search; the whole match is the first group.
fn run(interp: &Interp, regex: &Regex, text: &str, at: usize) -> Result<Option<Groups>> {
    let found = regex
        .captures_from_pos(text, at)
        .map_err(|problem| interp.raise("RuntimeError", format!("regular expression: {problem}")))?;
    Ok(found.map(|captures| {
        (0..captures.len())
            .map(|index| captures.get(index).map(|m| (m.start(), m.end())))
            .collect()
    }))
}

/// Python's `re.escape`: what is special in a pattern, and nothing else.
fn escape(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if "()[]{}?*+-|^$\\.&~# \t\n\r\u{b}\u{c}".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
