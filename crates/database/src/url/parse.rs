//! Text → [`Url`], with the rules of the pattern in SQLAlchemy's `engine/url.py`.

use indexmap::IndexMap;

use super::escape::{unquote, unquote_plus};
use super::{Secret, Url};

/// Why a text is no URL. The text itself is not part of the message: it may hold a password.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UrlError {
    /// No `name://` at the beginning (SQLAlchemy: `ArgumentError`).
    #[error("Could not parse SQLAlchemy URL from given URL string")]
    NotAUrl,
    /// The port is not a number (Python: `ValueError`). `***` stands for a text that may belong to a password.
    #[error("invalid literal for int() with base 10: '{0}'")]
    Port(String),
}

/// See [`Url::parse`].
pub(super) fn parse(text: &str) -> Result<Url, UrlError> {
    let name_end = text
        .find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '+'))
        .unwrap_or(text.len());
    let rest = text[name_end..].strip_prefix("://").ok_or(UrlError::NotAUrl)?;
    if name_end == 0 {
        return Err(UrlError::NotAUrl);
    }
    let (user, rest) = split_user(rest);
    let (host, rest) = split_host(rest);
    let (port, rest) = match rest.strip_prefix(':') {
        Some(after) => {
            let (port, rest) = split_at_any(after, &['/', '?']);
            (Some(parse_port(port, user.is_some())?), rest)
        }
        None => (None, rest),
    };
    let (database, rest) = match rest.strip_prefix('/') {
        Some(after) => {
            let (database, rest) = split_at_any(after, &['?']);
            (Some(unquote(database)), rest)
        }
        None => (None, rest),
    };
    let query = rest.strip_prefix('?').map(parse_query).unwrap_or_default();
    let (username, password) = user.unzip();
    Ok(Url {
        drivername: text[..name_end].to_owned(),
        username: username.map(unquote),
        password: password.flatten().map(|text| Secret::new(unquote(text))),
        host: host.map(str::to_owned),
        port,
        database,
        query,
    })
}

type User<'a> = Option<(&'a str, Option<&'a str>)>;

/// `user:password@`: the user ends at the first `:` and the password at the next `@`; without a password the user
/// ends at the last `@` before any `:` or `/`.
fn split_user(text: &str) -> (User<'_>, &str) {
    let (user, after) = split_at_any(text, &[':', '/']);
    if let Some((password, rest)) = after.strip_prefix(':').and_then(|after| after.split_once('@')) {
        return (Some((user, Some(password))), rest);
    }
    match user.rfind('@') {
        Some(at) => (Some((&user[..at], None)), &text[at + 1..]),
        None => (None, text),
    }
}

/// `[v6 address]` or everything up to `/`, `:` or `?`.
fn split_host(text: &str) -> (Option<&str>, &str) {
    if let Some(inner) = text.strip_prefix('[') {
        let (candidate, _) = split_at_any(inner, &['/', '?']);
        if let Some(end) = candidate.rfind(']').filter(|end| *end > 0) {
            return (Some(&inner[..end]), &inner[end + 1..]);
        }
    }
    let (host, rest) = split_at_any(text, &['/', ':', '?']);
    ((!host.is_empty()).then_some(host), rest)
}

fn split_at_any<'a>(text: &'a str, stops: &[char]) -> (&'a str, &'a str) {
    text.split_at(text.find(stops).unwrap_or(text.len()))
}

/// `has_user` says whether a user part was found: without one, `user:secret` looks like a host and a port; and an
/// `@` in the port means that the password had one that is not escaped.
fn parse_port(text: &str, has_user: bool) -> Result<i64, UrlError> {
    text.trim().parse().map_err(|_| {
        let presentable = text.is_empty() || (has_user && !text.contains('@'));
        UrlError::Port(if presentable {
            text.to_owned()
        } else {
            "***".to_owned()
        })
    })
}

/// `a=1&b=2`; arguments without a value are left out (`parse_qsl` with `keep_blank_values=False`).
fn parse_query(text: &str) -> IndexMap<String, Vec<String>> {
    let mut query: IndexMap<String, Vec<String>> = IndexMap::new();
    let text = text.lines().next().unwrap_or_default();
    for (key, value) in text.split('&').filter_map(|pair| pair.split_once('=')) {
        if !value.is_empty() {
            query
                .entry(unquote_plus(key))
                .or_default()
                .push(unquote_plus(value));
        }
    }
    query
}
