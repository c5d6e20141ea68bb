//! Errors of `tokio-postgres` in terms of [`DatabaseError`].

use std::error::Error as _;

use tokio_postgres::config::Host;
use tokio_postgres::error::ErrorPosition;
use tokio_postgres::{Config, Error};

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
        return DatabaseError::new(kind, with_causes(error))
            .with_module("psycopg")
            .with_connection_lost(lost);
    };
    let code = server.code().code();
    let position = match server.position() {
        Some(ErrorPosition::Original(position)) => usize::try_from(*position).ok(),
        _ => None,
    };
    DatabaseError::new(sqlstate::kind(code), server.message())
        .with_module("psycopg")
        .with_sqlstate(code, sqlstate::class_name(code))
        .with_notes(server.detail(), server.hint(), server.where_())
        .with_constraint(server.constraint())
        .with_position(position)
        // 57P0x: the server shuts down or throws this session out; 55P03: lock_timeout or NOWAIT.
        .with_connection_lost(code.starts_with("08") || code.starts_with("57P") || error.is_closed())
        .with_busy(code == "55P03")
}

/// An error while connecting, worded as psycopg words it. The password is not part of any of its sources.
pub(super) fn connection_error(error: &Error, config: &Config) -> DatabaseError {
    let message = match error.as_db_error() {
        Some(server) => {
            format!(
                "connection failed: {}{}:  {}",
                place(config),
                server.severity(),
                server.message()
            )
        }
        None => {
            let reason = with_causes(error);
            let is_io = has_io_cause(error) && !reason.contains("TLS");
            without_answer(&reason, is_io, config)
        }
    };
    let result = DatabaseError::new(ErrorKind::Operational, message).with_module("psycopg");
    match error.code() {
        Some(code) => result.with_sqlstate(code.code(), None),
        None => result.with_connection_lost(true),
    }
}

/// The message when the server said nothing.
fn without_answer(reason: &str, is_io: bool, config: &Config) -> String {
    const LOOKUP: &str = "failed to lookup address information: ";
    // Rust adds the number of a system error to its text.
    let reason = reason.split(" (os error").next().unwrap_or(reason);
    if let (Some((_, text)), [Host::Tcp(host), ..]) = (reason.split_once(LOOKUP), config.get_hosts()) {
        let number = match text {
            "Name or service not known" => "[Errno -2] ",
            "Temporary failure in name resolution" => "[Errno -3] ",
            _ => "",
        };
        return format!("failed to resolve host '{host}': {number}{text}");
    }
    if reason.ends_with("server does not support TLS") {
        return format!(
            "connection failed: {}server does not support SSL, but SSL was required",
            place(config)
        );
    }
    let local = !matches!(config.get_hosts(), [Host::Tcp(_), ..] | []);
    match (is_io, local) {
        (false, _) => format!("connection failed: {}{reason}", place(config)),
        (true, false) => format!(
            "connection failed: {}{reason}\n\tIs the server running on that host and accepting TCP/IP connections?",
            place(config)
        ),
        (true, true) => format!(
            "connection is bad: {}{reason}\n\tIs the server running locally and accepting connections on that \
             socket?",
            place(config)
        ),
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
