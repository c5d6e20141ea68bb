//! What is wrong in a document, in the words of CPython's `tomllib`.
//!
//! The two readers do not always stop at the same place; where the crate's words have no counterpart they stay.

use std::ops::Range;

use toml::de::Error;

/// The message about the first error in the text.
pub(super) fn message(text: &str, errors: &[Error]) -> String {
    let span = |error: &Error| error.span().unwrap_or(text.len()..text.len());
    let Some(first) = errors.iter().min_by_key(|error| span(error).start) else {
        return String::new();
    };
    let (words, at) = words(text, first.message(), span(first));
    located(text, &words, at)
}

/// A message with its place.
pub(super) fn located(text: &str, words: &str, at: usize) -> String {
    let before = text.get(..at).unwrap_or(text);
    if before.len() == text.len() {
        return format!("{words} (at end of document)");
    }
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let column = before[start..].chars().count() + 1;
    format!("{words} (at line {line}, column {column})")
}

/// Words of the crate, and CPython's where both are about the same place.
const SAME_PLACE: &[(&str, &str)] = &[
    ("extra `=`", "Invalid value"),
    ("extra comma in array", "Invalid value"),
    (
        "key with no value",
        "Expected '=' after a key in a key/value pair",
    ),
    (
        "unexpected key or value",
        "Expected newline or end of document after a statement",
    ),
    (
        "unclosed array table",
        "Expected ']]' at the end of an array declaration",
    ),
    ("unclosed table", "Expected ']' at the end of a table declaration"),
    ("unclosed array", "Unclosed array"),
    ("unclosed inline table", "Unclosed inline table"),
    (
        "invalid multi-line literal string, expected `'`",
        "Expected \"'''\"",
    ),
    ("invalid literal string, expected `'`", "Expected \"'\""),
    ("invalid date", "Invalid date or datetime"),
];

/// CPython's words for the crate's, and the place they are about.
fn words(text: &str, message: &str, span: Range<usize>) -> (String, usize) {
    let Range { start, end } = span;
    let is = |beginning: &str| message.starts_with(beginning);
    if SCALARS.iter().any(|beginning| is(beginning)) {
        return scalar(text, start);
    }
    if let Some((_, theirs)) = SAME_PLACE.iter().find(|(ours, _)| is(ours)) {
        return ((*theirs).to_owned(), start);
    }
    if is("unquoted keys cannot be empty") || is("invalid unquoted key") {
        return (key(text, start).to_owned(), start);
    }
    if is("duplicate key") || is("cannot extend value") {
        return overwritten(text, start, end);
    }
    if is("missing escaped value") {
        let character = text[start..].chars().next().map_or(0, char::len_utf8);
        return ("Unescaped '\\' in a string".to_owned(), start + character);
    }
    if is("too few unicode value digits") {
        let escape = text[..start].rfind('\\').map_or(start, |at| at + 2);
        return ("Invalid hex value".to_owned(), escape);
    }
    if is("invalid basic string") || is("invalid multi-line basic string") {
        return match text[start..].chars().next() {
            None => ("Unterminated string".to_owned(), start),
            Some(character) => (format!("Illegal character {}", quoted(character)), start),
        };
    }
    match text[start..]
        .chars()
        .next()
        .filter(|_| is("invalid comment") || is("invalid literal"))
    {
        Some(character) => (format!("Found invalid character {}", quoted(character)), start),
        None => (message.to_owned(), start),
    }
}

/// The crate's words about a value without brackets.
const SCALARS: &[&str] = &[
    "string values must be quoted",
    "`_` may only",
    "unexpected leading zero",
    "integers with a radix",
    "invalid boolean",
    "invalid float",
    "invalid hexadecimal",
    "invalid octal",
    "invalid binary",
    "invalid mantissa",
    "invalid fraction",
    "invalid exponent",
];

/// A value that goes wrong at a place: CPython reads as much of it as is one, and misses an end after it.
fn scalar(text: &str, at: usize) -> (String, usize) {
    let is_delimiter = |c: char| c.is_whitespace() || matches!(c, '=' | ',' | '[' | '{');
    let start = text[..at].rfind(is_delimiter).map_or(0, |before| before + 1);
    let length = value_length(&text[start..]);
    if length == 0 {
        return ("Invalid value".to_owned(), start);
    }
    let rest = text[start + length..].trim_start_matches([' ', '\t']);
    let line = text[..start].rsplit('\n').next().unwrap_or_default();
    let words = match line
        .split_once('=')
        .and_then(|(_, value)| value.rfind(['[', '{']).map(|at| &value[at..]))
    {
        None => "Expected newline or end of document after a statement",
        Some(bracket) if bracket.starts_with('[') => "Unclosed array",
        Some(_) => "Unclosed inline table",
    };
    (words.to_owned(), text.len() - rest.len())
}

/// A key that goes wrong at a place.
fn key(text: &str, at: usize) -> &'static str {
    let line = text[..at].rsplit('\n').next().unwrap_or_default();
    if line.trim().is_empty() {
        "Invalid statement"
    } else if line.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')) {
        "Expected '=' after a key in a key/value pair"
    } else {
        "Invalid initial character for a key part"
    }
}

/// How much of a text is a number or a word that is a value.
fn value_length(text: &str) -> usize {
    if let Some(word) = ["true", "false"].iter().find(|word| text.starts_with(*word)) {
        return word.len();
    }
    let number = text.strip_prefix(['+', '-']).unwrap_or(text);
    if number.starts_with("inf") || number.starts_with("nan") {
        return text.len() - number.len() + 3;
    }
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut length = if number.starts_with('0') {
        1
    } else {
        digits(number)
    };
    if length == 0 {
        return 0;
    }
    let fraction = number[length..].strip_prefix('.').map_or(0, digits);
    length += if fraction > 0 { 1 + fraction } else { 0 };
    if let Some(exponent) = number[length..].strip_prefix(['e', 'E']) {
        let unsigned = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        if digits(unsigned) > 0 {
            length += 1 + exponent.len() - unsigned.len() + digits(unsigned);
        }
    }
    text.len() - number.len() + length
}

/// A key that is there already: in the header of a table, or before a value.
fn overwritten(text: &str, start: usize, end: usize) -> (String, usize) {
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[end..].find('\n').map_or(text.len(), |at| end + at);
    let header = text[line..line_end].trim_start().trim_start_matches('[');
    if header.len() == text[line..line_end].trim_start().len() {
        return ("Cannot overwrite a value".to_owned(), line_end);
    }
    let name = header.split(']').next().unwrap_or_default();
    let parts: Vec<String> = name
        .split('.')
        .map(|part| format!("'{}'", part.trim().trim_matches(['"', '\''])))
        .collect();
    let comma = if parts.len() == 1 { "," } else { "" };
    let words = format!("Cannot declare ({}{comma}) twice", parts.join(", "));
    (words, line_end - header.len() + name.trim_end().len())
}

fn quoted(character: char) -> String {
    match character {
        '\n' => "'\\n'".to_owned(),
        '\r' => "'\\r'".to_owned(),
        control => format!("'\\x{:02x}'", u32::from(control)),
    }
}
