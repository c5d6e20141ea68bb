//! Database URLs as SQLAlchemy reads and writes them (`sqlalchemy.engine.make_url`, `sqlalchemy.engine.URL`).
//!
//! The password is kept in a [`Secret`]: neither `Display`, `Debug` nor any error of this module shows it.

mod escape;
mod parse;
mod secret;

use std::fmt;

use indexmap::IndexMap;

pub use parse::UrlError;
pub use secret::Secret;

use escape::{quote, quote_plus};

/// One database URL: `dialect+driver://username:password@host:port/database?key=value`.
#[derive(Clone, PartialEq, Eq)]
pub struct Url {
    /// `dialect` or `dialect+driver`, as written.
    pub drivername: String,
    /// The user name, percent-decoded.
    pub username: Option<String>,
    /// The password, percent-decoded; an empty one is not the same as none.
    pub password: Option<Secret>,
    /// The host name or address; an IPv6 address stands here without its brackets.
    pub host: Option<String>,
    /// The port number. SQLAlchemy does not limit it to 16 bits, and neither does this type.
    pub port: Option<i64>,
    /// What follows the first slash, percent-decoded. `Some("")` for `sqlite:///`.
    pub database: Option<String>,
    /// Query arguments in the order written; a repeated key has several values.
    pub query: IndexMap<String, Vec<String>>,
}

/// What [`Url::set`] shall change; `None` leaves a part as it is.
#[derive(Clone, Debug, Default)]
pub struct UrlChanges {
    /// New `dialect+driver`.
    pub drivername: Option<String>,
    /// New user name.
    pub username: Option<String>,
    /// New password.
    pub password: Option<Secret>,
    /// New host.
    pub host: Option<String>,
    /// New port.
    pub port: Option<i64>,
    /// New database.
    pub database: Option<String>,
    /// New query, replacing all of the old one.
    pub query: Option<IndexMap<String, Vec<String>>>,
}

impl Url {
    /// Reads `text` as `make_url` does.
    ///
    /// Errors: the text has no `name://` part, or its port is not a number.
    pub fn parse(text: &str) -> Result<Self, UrlError> {
        parse::parse(text)
    }

    /// A URL that consists of `dialect+driver` only.
    pub fn new(drivername: impl Into<String>) -> Self {
        Self {
            drivername: drivername.into(),
            username: None,
            password: None,
            host: None,
            port: None,
            database: None,
            query: IndexMap::new(),
        }
    }

    /// The part of the driver name before `+`: `URL.get_backend_name()`.
    pub fn backend_name(&self) -> &str {
        self.drivername.split('+').next().unwrap_or_default()
    }

    /// The part after `+`, if the URL names a driver. SQLAlchemy's `get_driver_name()` falls back to the
    /// dialect's default driver, which here only the dialect's own file knows.
    pub fn driver_name(&self) -> Option<&str> {
        self.drivername.split_once('+').map(|(_, driver)| driver)
    }

    /// The first value of the query argument `key`.
    pub fn query_value(&self, key: &str) -> Option<&str> {
        self.query.get(key)?.first().map(String::as_str)
    }

    /// A copy with the given parts changed: `URL.set()`.
    #[must_use]
    pub fn set(&self, changes: UrlChanges) -> Self {
        Self {
            drivername: changes.drivername.unwrap_or_else(|| self.drivername.clone()),
            username: changes.username.or_else(|| self.username.clone()),
            password: changes.password.or_else(|| self.password.clone()),
            host: changes.host.or_else(|| self.host.clone()),
            port: changes.port.or(self.port),
            database: changes.database.or_else(|| self.database.clone()),
            query: changes.query.unwrap_or_else(|| self.query.clone()),
        }
    }

    /// The URL as text: `URL.render_as_string(hide_password=…)`. With `hide_password` the password is `***`.
    ///
    /// One difference to SQLAlchemy: an unescaped `@` in a password makes the rest of the password part of the host
    /// (`u:pa@ss@host`); with `hide_password` that part is left out.
    pub fn render_as_string(&self, hide_password: bool) -> String {
        let mut out = format!("{}://", self.drivername);
        if let Some(username) = &self.username {
            out += &quote(username, " +");
            if let Some(password) = &self.password {
                out.push(':');
                out += &(if hide_password {
                    "***".to_owned()
                } else {
                    quote(password.reveal(), " +")
                });
            }
            out.push('@');
        }
        if let Some(host) = &self.host {
            let host = if hide_password { visible_host(host) } else { host };
            if host.contains(':') {
                out.extend(["[", host, "]"]);
            } else {
                out += host;
            }
        }
        if let Some(port) = self.port {
            out.push(':');
            out += &port.to_string();
        }
        if let Some(database) = &self.database {
            out.push('/');
            out += &quote(database, " +/");
        }
        out += &self.render_query(hide_password);
        out
    }

    /// `?a=1&b=2`, sorted by key, or nothing.
    fn render_query(&self, hide_password: bool) -> String {
        if self.query.is_empty() {
            return String::new();
        }
        let mut keys: Vec<&String> = self.query.keys().collect();
        keys.sort();
        let mut pairs = Vec::new();
        for key in keys {
            for value in &self.query[key] {
                let hidden = hide_password && matches!(key.as_str(), "password" | "sslpassword");
                let value = if hidden {
                    "***".to_owned()
                } else {
                    quote_plus(value)
                };
                pairs.push(format!("{}={value}", quote_plus(key)));
            }
        }
        format!("?{}", pairs.join("&"))
    }
}

/// The host without what may be the tail of a password.
fn visible_host(host: &str) -> &str {
    host.rsplit('@').next().unwrap_or(host)
}

impl fmt::Display for Url {
    /// `str(url)`: with `***` for the password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render_as_string(true))
    }
}

impl fmt::Debug for Url {
    /// As `Display`, for the same reason.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests;
