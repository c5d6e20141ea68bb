//! Letter case, and what kind of characters a text has.

use super::this_text;
use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::object::ClassBuilder;
use crate::value::Value;

pub(super) fn define(class: ClassBuilder) -> ClassBuilder {
    let class = CHANGES.iter().fold(class, |class, &(name, change)| {
        class.method(name, move |interp, args| changed(interp, args, name, change))
    });
    TESTS.iter().fold(class, |class, &(name, test)| {
        class.method(name, move |interp, args| {
            let (text, reader) = this_text(interp, args, name)?;
            reader.finish(interp)?;
            Ok(Value::Bool(test(&text)))
        })
    })
}

fn changed(interp: &Interp, args: Args, name: &str, change: fn(&str) -> String) -> Result {
    let (text, reader) = this_text(interp, args, name)?;
    reader.finish(interp)?;
    Ok(Value::str(change(&text)))
}

type Change = (&'static str, fn(&str) -> String);

const CHANGES: &[Change] = &[
    ("upper", |text| text.to_uppercase()),
    ("lower", |text| text.to_lowercase()),
    ("casefold", |text| text.to_lowercase().replace('ß', "ss")),
    ("capitalize", capitalize),
    ("title", title),
    ("swapcase", |text| {
        text.chars()
            .map(|c| {
                if c.is_uppercase() {
                    c.to_lowercase().collect::<String>()
                } else {
                    c.to_uppercase().collect()
                }
            })
            .collect()
    }),
];

type Test = (&'static str, fn(&str) -> bool);

const TESTS: &[Test] = &[
    ("isdigit", |text| all(text, is_digit)),
    ("isdecimal", |text| all(text, |c| c.is_ascii_digit())),
    ("isnumeric", |text| all(text, char::is_numeric)),
    ("isalpha", |text| all(text, char::is_alphabetic)),
    ("isalnum", |text| all(text, char::is_alphanumeric)),
    ("isspace", |text| all(text, is_space)),
    ("isascii", str::is_ascii),
    ("isprintable", |text| {
        text.chars().all(|c| c == ' ' || !(c.is_control() || is_space(c)))
    }),
    ("isupper", |text| {
        text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
    }),
    ("islower", |text| {
        text.chars().any(char::is_lowercase) && !text.chars().any(char::is_uppercase)
    }),
    ("istitle", |text| {
        text.chars().any(char::is_alphabetic) && title(text) == text
    }),
    ("isidentifier", is_identifier),
];

fn all(text: &str, test: fn(char) -> bool) -> bool {
    !text.is_empty() && text.chars().all(test)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '²' | '³' | '¹' | '⁰' | '⁴'..='⁹' | '₀'..='₉')
}

/// White space as `str.split` and `str.strip` see it.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{1c}'..='\u{1f}')
}

fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| c == '_' || c.is_alphabetic())
        && chars.all(|c| c == '_' || c.is_alphanumeric())
}

fn capitalize(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first
            .to_uppercase()
            .chain(chars.as_str().to_lowercase().chars())
            .collect(),
        None => String::new(),
    }
}

/// Every letter after something that is no letter in upper case, the others in lower case.
fn title(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    for c in text.chars() {
        if inside {
            out.extend(c.to_lowercase());
        } else {
            out.extend(c.to_uppercase());
        }
        inside = c.is_alphabetic();
    }
    out
}
