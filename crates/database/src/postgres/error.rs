//! Errors of `tokio-postgres` in terms of [`DatabaseError`].

use std::error::Error as _;

use postgres::config::Host;
use postgres::error::ErrorPosition;
use postgres::{Config, Error};

use super::sqlstate;
use crate::error::{DatabaseError, ErrorKind};

/// An error of a statement.
pub(super) fn statement_error(error: &Error) -> DatabaseError {
    let Some(server) = error.as_db_error() else {
        let lost = error.is_closed() || has_io_cause(error);
        let kind = if lost {
            ErrorKind::Operational
        } else {
            ErrorKind::Interface
        };
        return DatabaseError::new(kind, with_causes(error)).with_connection_lost(lost);
    };
    let code = server.code().code();
    let position = match server.position() {
        Some(ErrorPosition::Original(position)) => usize::try_from(*position).ok(),
        _ => None,
    };
    DatabaseError::new(sqlstate::kind(code), server.message())
        .with_sqlstate(code, sqlstate::class_name(code))
        .with_notes(server.detail(), server.hint(), server.where_())
        .with_constraint(server.constraint())
        .with_position(position)
        // 57P0x: the server shuts down or throws this session out; 55P03: lock_timeout or NOWAIT.
        .with_connection_lost(code.starts_with("08") || code.starts_with("57P") || error.is_closed())
        .with_busy(code == "55P03")
}

/// An error while connecting, worded as libpq words it. The password is not part of any of its sources.
pub(super) fn connection_error(error: &Error, config: &Config) -> DatabaseError {
    let reason = match error.as_db_error() {
        Some(server) => format!("{}:  {}", server.severity(), server.message()),
        None => with_causes(error),
    };
    let mut message = format!("connection failed: {}{reason}", place(config));
    if has_io_cause(error) {
        message += "\n\tIs the server running on that host and accepting TCP/IP connections?";
    }
    let result = DatabaseError::new(ErrorKind::Operational, message);
    match error.code() {
        Some(code) => result.with_sqlstate(code.code(), None),
        None => result.with_connection_lost(true),
    }
}

/// `connection to server at "h", port 5432 failed: `; with several hosts it is not known which one failed.
fn place(config: &Config) -> String {
    let ports = config.get_ports();
    let places: Vec<String> = config
        .get_hosts()
        .iter()
        .enumerate()
        .map(|(i, host)| {
            let port = ports.get(i).or(ports.first()).copied().unwrap_or(5432);
            match host {
                Host::Tcp(name) => format!("at \"{name}\", port {port}"),
                #[cfg(unix)]
                Host::Unix(folder) => {
                    format!(
                        "on socket \"{}\"",
                        folder.join(format!(".s.PGSQL.{port}")).display()
                    )
                }
            }
        })
        .collect();
    if places.is_empty() {
        String::new()
    } else {
        format!("connection to server {} failed: ", places.join(" or "))
    }
}

fn has_io_cause(error: &Error) -> bool {
    let mut source = error.source();
    while let Some(cause) = source {
        if cause.is::<std::io::Error>() {
            return true;
        }
        source = cause.source();
    }
    false
}

/// The error with what caused it; `tokio-postgres` says only "error connecting to server" by itself.
fn with_causes(error: &Error) -> String {
    let mut parts = vec![error.to_string()];
    let mut source = error.source();
    while let Some(cause) = source {
        let text = cause.to_string();
        if parts.last() != Some(&text) {
            parts.push(text);
        }
        source = cause.source();
    }
    if parts.len() > 1
        && matches!(
            parts[0].as_str(),
            "error connecting to server" | "invalid configuration"
        )
    {
        parts.remove(0);
    }
    parts.join(": ")
}
