//! `%(name)s` in ini values: `configparser.BasicInterpolation`.

use crate::ini_error::IniError;
use crate::text::repr;

/// Deeper references than this are an error (`configparser.MAX_INTERPOLATION_DEPTH`).
const MAX_DEPTH: usize = 10;

/// The option that is being read, for messages, and where names are looked up.
pub(crate) struct Lookup<'a> {
    pub(crate) section: &'a str,
    pub(crate) option: &'a str,
    pub(crate) raw: &'a str,
    pub(crate) get: &'a dyn Fn(&str) -> Option<&'a str>,
}

/// The value with every reference replaced.
///
/// Fails for a `%` that begins nothing, a name that is not there, and references nested deeper than ten.
pub(crate) fn expand(lookup: &Lookup<'_>, value: &str) -> Result<String, IniError> {
    let mut out = String::with_capacity(value.len());
    expand_into(lookup, value, &mut out, 1)?;
    Ok(out)
}

fn expand_into(lookup: &Lookup<'_>, value: &str, out: &mut String, depth: usize) -> Result<(), IniError> {
    if depth > MAX_DEPTH {
        return Err(IniError::InterpolationDepth {
            option: lookup.option.to_owned(),
            section: lookup.section.to_owned(),
            raw: lookup.raw.to_owned(),
        });
    }
    let mut rest = value;
    while let Some(percent) = rest.find('%') {
        out.push_str(&rest[..percent]);
        rest = &rest[percent..];
        if let Some(after) = rest.strip_prefix("%%") {
            out.push('%');
            rest = after;
        } else if rest.starts_with("%(") {
            let Some((name, after)) = reference(rest) else {
                return Err(syntax(
                    lookup,
                    format!("bad interpolation variable reference {}", repr(rest)),
                ));
            };
            rest = after;
            let name = name.to_lowercase();
            let Some(found) = (lookup.get)(&name) else {
                return Err(IniError::MissingReference {
                    option: lookup.option.to_owned(),
                    section: lookup.section.to_owned(),
                    reference: name,
                    raw: lookup.raw.to_owned(),
                });
            };
            if found.contains('%') {
                expand_into(lookup, found, out, depth + 1)?;
            } else {
                out.push_str(found);
            }
        } else {
            return Err(syntax(
                lookup,
                format!("'%' must be followed by '%' or '(', found: {}", repr(rest)),
            ));
        }
    }
    out.push_str(rest);
    Ok(())
}

fn syntax(lookup: &Lookup<'_>, message: String) -> IniError {
    IniError::InterpolationSyntax {
        option: lookup.option.to_owned(),
        section: lookup.section.to_owned(),
        message,
    }
}

/// Splits `%(name)srest` into `name` and `rest`.
fn reference(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix("%(")?;
    let close = inner.find(')')?;
    let after = inner[close + 1..].strip_prefix('s')?;
    (close > 0).then_some((&inner[..close], after))
}

/// Refuses a value that could not be read back, as `ConfigParser.set` does.
pub(crate) fn check(value: &str) -> Result<(), IniError> {
    let unescaped = value.replace("%%", "");
    let mut plain = String::with_capacity(unescaped.len());
    let mut rest = unescaped.as_str();
    while let Some(percent) = rest.find('%') {
        plain.push_str(&rest[..percent]);
        rest = &rest[percent..];
        if let Some((_, after)) = reference(rest) {
            rest = after;
        } else {
            return Err(IniError::InvalidValue {
                value: value.to_owned(),
                position: plain.chars().count(),
            });
        }
    }
    Ok(())
}
