//! Python's `"…" % mapping` for the values of `pyproject.toml`.

use indexmap::IndexMap;

use crate::error::ConfigError;
use crate::text::repr;

/// `text % arguments` where every conversion is `%(name)s` or `%%`.
///
/// Fails with the text of Python's `KeyError` for a name that is not there and of its `ValueError` for a `%` that
/// begins no conversion. Other conversions (`%(name)d`) cannot succeed in Python either, since every argument is a
/// string; `%s` without a name, which would print the whole mapping, is refused.
pub(crate) fn format(text: &str, arguments: &IndexMap<String, String>) -> Result<String, ConfigError> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(percent) = rest.find('%') {
        out.push_str(&rest[..percent]);
        rest = &rest[percent + 1..];
        if let Some(after) = rest.strip_prefix('%') {
            out.push('%');
            rest = after;
            continue;
        }
        if rest.is_empty() {
            return Err(value_error("incomplete format"));
        }
        let Some(inner) = rest.strip_prefix('(') else {
            return Err(bad_character(text, rest));
        };
        let Some(close) = closing_parenthesis(inner) else {
            return Err(value_error("incomplete format key"));
        };
        let name = &inner[..close];
        let value = arguments.get(name).ok_or_else(|| ConfigError::Percent {
            class: "KeyError",
            message: repr(name),
        })?;
        rest = &inner[close + 1..];
        match rest.strip_prefix('s') {
            Some(after) => {
                out.push_str(value);
                rest = after;
            }
            None if rest.is_empty() => return Err(value_error("incomplete format")),
            None => return Err(bad_character(text, rest)),
        }
    }
    out.push_str(rest);
    Ok(out)
}

fn closing_parenthesis(text: &str) -> Option<usize> {
    let mut depth = 1;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

fn bad_character(text: &str, rest: &str) -> ConfigError {
    let c = rest.chars().next().unwrap_or_default();
    let index = text.chars().count() - rest.chars().count();
    value_error(&format!(
        "unsupported format character '{c}' ({:#x}) at index {index}",
        u32::from(c)
    ))
}

fn value_error(message: &str) -> ConfigError {
    ConfigError::Percent {
        class: "ValueError",
        message: message.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str) -> Result<String, String> {
        let arguments = IndexMap::from([("here".to_owned(), "/x".to_owned())]);
        format(text, &arguments).map_err(|error| error.to_string())
    }

    #[test]
    fn conversions_of_python() {
        assert_eq!(run("%(here)s/a%%(rev)s").unwrap(), "/x/a%(rev)s");
        assert_eq!(run("%(rev)s").unwrap_err(), "'rev'");
        assert_eq!(run("a %").unwrap_err(), "incomplete format");
        assert_eq!(run("a %(here").unwrap_err(), "incomplete format key");
        assert_eq!(
            run("100%y").unwrap_err(),
            "unsupported format character 'y' (0x79) at index 4"
        );
    }
}
