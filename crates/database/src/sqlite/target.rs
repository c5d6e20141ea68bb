//! Which file a URL means, by the rules of SQLAlchemy's `pysqlite` dialect.

use std::path::PathBuf;
use std::time::Duration;

use crate::backend::ConnectError;
use crate::url::Url;

/// Arguments of Python's `sqlite3.connect`; the others belong to an SQLite URI.
const DRIVER_ARGUMENTS: &[&str] = &[
    "uri",
    "timeout",
    "isolation_level",
    "detect_types",
    "check_same_thread",
    "cached_statements",
];

/// Arguments that no URL can hold.
const OTHER_ARGUMENTS: &[&str] = &["database", "factory"];

/// Checks an argument of `connect_args`.
pub(super) fn check_argument(name: &str) -> Result<(), ConnectError> {
    if DRIVER_ARGUMENTS.contains(&name) || OTHER_ARGUMENTS.contains(&name) {
        return Ok(());
    }
    Err(ConnectError::Call(format!(
        "'{name}' is an invalid keyword argument for Connection()"
    )))
}

/// How long a statement waits for another writer. Python's default of five seconds is too short for a crowd of
/// migration runs that start together.
const LEAST_TIMEOUT: Duration = Duration::from_mins(1);

/// What to open.
#[derive(Debug, PartialEq)]
pub(super) struct Target {
    /// File name, `:memory:`, or an SQLite URI.
    pub(super) filename: String,
    /// Whether `filename` is an SQLite URI (`file:…?mode=ro`).
    pub(super) uri: bool,
    /// How long to wait for locks.
    pub(super) timeout: Duration,
}

impl Target {
    /// Reads the URL.
    ///
    /// Errors: it has a user, password, host or port (SQLAlchemy's `ArgumentError`); a flag that is no truth value, a
    /// number that is none.
    pub(super) fn of(url: &Url) -> Result<Self, ConnectError> {
        let given = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.is_empty());
        if given(&url.username) || url.password.is_some() || given(&url.host) || url.port.is_some() {
            return Err(ConnectError::Argument(format!(
                "Invalid SQLite URL: {url}\nValid SQLite URL forms are:\n sqlite:///:memory: (or, sqlite://)\n \
                 sqlite:///relative/path/to/file.db\n sqlite:////absolute/path/to/file.db"
            )));
        }
        let uri = url.query_value("uri").map(as_bool).transpose()?.unwrap_or(false);
        let database = url.database.clone().unwrap_or_default();
        let mut filename = if database.is_empty() && !uri {
            ":memory:".to_owned()
        } else {
            database
        };
        if uri {
            let mut rest: Vec<_> = url
                .query
                .iter()
                .filter(|(key, _)| !DRIVER_ARGUMENTS.contains(&key.as_str()))
                .collect();
            rest.sort();
            let pairs: Vec<String> = rest
                .iter()
                .map(|(key, values)| format!("{key}={}", values.join(",")))
                .collect();
            if !pairs.is_empty() {
                filename = format!("{filename}?{}", pairs.join("&"));
            }
        }
        url.query_value("check_same_thread").map(as_bool).transpose()?;
        for number in ["detect_types", "cached_statements"] {
            url.query_value(number).map(as_int).transpose()?;
        }
        let timeout = url.query_value("timeout").map(as_float).transpose()?;
        let timeout = timeout
            .and_then(|seconds| Duration::try_from_secs_f64(seconds).ok())
            .unwrap_or_default();
        Ok(Self {
            filename,
            uri,
            timeout: timeout.max(LEAST_TIMEOUT),
        })
    }
}

impl Target {
    /// The file, if there is one that may be written.
    pub(super) fn written_file(&self) -> Option<PathBuf> {
        if !self.uri {
            return (self.filename != ":memory:").then(|| self.filename.clone().into());
        }
        let (path, query) = self.filename.split_once('?').unwrap_or((&self.filename, ""));
        let read_only = query
            .split('&')
            .any(|it| matches!(it, "mode=ro" | "immutable=1" | "mode=memory"));
        let path = path.strip_prefix("file:").unwrap_or(path);
        (!read_only && path != ":memory:").then(|| PathBuf::from(path))
    }
}

/// `sqlalchemy.util.asbool`.
fn as_bool(text: &str) -> Result<bool, ConnectError> {
    match text.trim().to_ascii_lowercase().as_str() {
        "true" | "yes" | "on" | "y" | "t" | "1" => Ok(true),
        "false" | "no" | "off" | "n" | "f" | "0" => Ok(false),
        other => Err(ConnectError::Value(format!(
            "String is not true/false: '{other}'"
        ))),
    }
}

/// Python's `int`.
fn as_int(text: &str) -> Result<i64, ConnectError> {
    text.trim()
        .parse()
        .map_err(|_| ConnectError::Value(format!("invalid literal for int() with base 10: '{text}'")))
}

/// Python's `float`.
fn as_float(text: &str) -> Result<f64, ConnectError> {
    text.trim()
        .parse()
        .map_err(|_| ConnectError::Value(format!("could not convert string to float: '{text}'")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(url: &str) -> (String, bool) {
        let target = Target::of(&Url::parse(url).unwrap()).unwrap();
        (target.filename, target.uri)
    }

    #[test]
    fn files_and_memory() {
        assert_eq!(target("sqlite://"), (":memory:".into(), false));
        assert_eq!(target("sqlite:///"), (":memory:".into(), false));
        assert_eq!(target("sqlite:///:memory:"), (":memory:".into(), false));
        assert_eq!(target("sqlite:///a/b.db"), ("a/b.db".into(), false));
        assert_eq!(
            target("sqlite+aiosqlite:////a/b.db?mode=ro"),
            ("/a/b.db".into(), false)
        );
        assert_eq!(
            target("sqlite:///file:b.db?mode=ro&uri=true&timeout=9&cache=x"),
            ("file:b.db?cache=x&mode=ro".into(), true)
        );
    }

    #[test]
    fn a_host_is_an_error_with_sqlalchemys_text() {
        let error = Target::of(&Url::parse("sqlite://host/x").unwrap()).unwrap_err();
        assert_eq!(
            error.to_string(),
            "Invalid SQLite URL: sqlite://host/x\nValid SQLite URL forms are:\n sqlite:///:memory: (or, \
             sqlite://)\n sqlite:///relative/path/to/file.db\n sqlite:////absolute/path/to/file.db"
        );
    }
}
