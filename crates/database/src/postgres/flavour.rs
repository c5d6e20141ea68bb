//! Which Python driver a URL names: one Rust driver serves all of them, but each takes arguments of its own, looks for
//! what is missing in other places, and words its errors in its own way.

use crate::backend::ConnectError;
use crate::error::{DatabaseError, ErrorKind};
use crate::url::Url;

/// A Python driver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flavour {
    /// `psycopg`, also asynchronous.
    Psycopg,
    /// `psycopg2` and its kin.
    Psycopg2,
    Asyncpg,
    Pg8000,
}

/// Parameters of libpq (PostgreSQL manual, "Parameter Key Words").
const LIBPQ: &[&str] = &[
    "application_name",
    "channel_binding",
    "client_encoding",
    "connect_timeout",
    "dbname",
    "fallback_application_name",
    "gssdelegation",
    "gssencmode",
    "gsslib",
    "host",
    "hostaddr",
    "keepalives",
    "keepalives_count",
    "keepalives_idle",
    "keepalives_interval",
    "krbsrvname",
    "load_balance_hosts",
    "max_protocol_version",
    "min_protocol_version",
    "options",
    "passfile",
    "password",
    "port",
    "replication",
    "require_auth",
    "requirepeer",
    "requiressl",
    "service",
    "ssl_max_protocol_version",
    "ssl_min_protocol_version",
    "sslcert",
    "sslcertmode",
    "sslcompression",
    "sslcrl",
    "sslcrldir",
    "sslkey",
    "sslmode",
    "sslnegotiation",
    "sslpassword",
    "sslrootcert",
    "sslsni",
    "target_session_attrs",
    "tcp_user_timeout",
    "user",
];

/// Arguments of `psycopg.connect()` beside libpq's.
const PSYCOPG: &[&str] = &[
    "autocommit",
    "context",
    "cursor_factory",
    "prepare_threshold",
    "row_factory",
];

/// Arguments of `psycopg2.connect()` beside libpq's.
const PSYCOPG2: &[&str] = &[
    "async",
    "async_",
    "connection_factory",
    "cursor_factory",
    "database",
    "dsn",
];

/// Arguments of `asyncpg.connect()` and those that SQLAlchemy's dialect takes.
const ASYNCPG: &[&str] = &[
    "async_creator_fn",
    "async_fallback",
    "command_timeout",
    "connection_class",
    "database",
    "direct_tls",
    "dsn",
    "gsslib",
    "host",
    "krbsrvname",
    "loop",
    "max_cacheable_statement_size",
    "max_cached_statement_lifetime",
    "passfile",
    "password",
    "port",
    "prepared_statement_cache_size",
    "prepared_statement_name_func",
    "record_class",
    "server_settings",
    "service",
    "servicefile",
    "ssl",
    "statement_cache_size",
    "target_session_attrs",
    "timeout",
    "user",
];

/// Arguments of `pg8000.connect()`.
const PG8000: &[&str] = &[
    "application_name",
    "database",
    "host",
    "password",
    "port",
    "replication",
    "source_address",
    "ssl_context",
    "startup_params",
    "tcp_keepalive",
    "timeout",
    "unix_sock",
    "user",
];

impl Flavour {
    /// The driver of a URL.
    pub(super) fn of(url: &Url) -> Self {
        match url.driver_name() {
            Some("psycopg2" | "psycopg2cffi") => Self::Psycopg2,
            Some("asyncpg") => Self::Asyncpg,
            Some("pg8000") => Self::Pg8000,
            _ => Self::Psycopg,
        }
    }

    /// Whether it is libpq that connects.
    pub(super) fn is_libpq(self) -> bool {
        matches!(self, Self::Psycopg | Self::Psycopg2)
    }

    /// The module that its errors are of. Those of the drivers that are not libpq's are worded as psycopg's.
    pub(super) fn module(self) -> &'static str {
        match self {
            Self::Psycopg2 => "psycopg2",
            _ => "psycopg",
        }
    }

    /// Checks that the driver has this argument.
    ///
    /// Errors: the one of the driver.
    pub(super) fn check(self, argument: &str) -> Result<(), ConnectError> {
        let own = match self {
            Self::Psycopg => PSYCOPG,
            Self::Psycopg2 => PSYCOPG2,
            Self::Asyncpg => ASYNCPG,
            Self::Pg8000 => PG8000,
        };
        if own.contains(&argument) || (self.is_libpq() && LIBPQ.contains(&argument)) {
            return Ok(());
        }
        let message = format!("invalid connection option \"{argument}\"");
        Err(match self {
            Self::Psycopg => self.wrong(message).into(),
            Self::Psycopg2 => self.wrong(format!("invalid dsn: {message}")).into(),
            Self::Asyncpg | Self::Pg8000 => ConnectError::Call(format!(
                "connect() got an unexpected keyword argument '{argument}'"
            )),
        })
    }

    /// libpq's name of an argument.
    pub(super) fn parameter(self, argument: &str) -> &str {
        match argument {
            "database" => "dbname",
            "ssl" => "sslmode",
            "timeout" if !self.is_libpq() => "connect_timeout",
            other => other,
        }
    }

    /// An argument that is wrong in itself.
    pub(super) fn wrong(self, message: String) -> DatabaseError {
        DatabaseError::new(ErrorKind::Programming, message).with_module(self.module())
    }

    /// The error of several hosts: that of the last, but `psycopg2` tells of all.
    pub(super) fn of_several(self, errors: Vec<DatabaseError>) -> DatabaseError {
        let messages: Vec<&str> = errors.iter().map(DatabaseError::message).collect();
        let all = (self == Self::Psycopg2 && messages.len() > 1).then(|| messages.join("\n"));
        match (all, errors.into_iter().next_back()) {
            (Some(all), _) => DatabaseError::new(ErrorKind::Operational, all).with_module(self.module()),
            (None, Some(last)) => last,
            (None, None) => self.bad("no host was given"),
        }
    }

    /// An error before anything was sent to a server.
    pub(super) fn bad(self, message: &str) -> DatabaseError {
        let message = match self {
            Self::Psycopg2 => message.to_owned(),
            _ => format!("connection is bad: {message}"),
        };
        DatabaseError::new(ErrorKind::Operational, message).with_module(self.module())
    }
}
