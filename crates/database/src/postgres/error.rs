//! Errors of `tokio-postgres` in terms of [`DatabaseError`].

use std::error::Error as _;
use std::net::{IpAddr, ToSocketAddrs as _};

use rustls::CertificateError;
use tokio_postgres::config::Host;
use tokio_postgres::error::ErrorPosition;
use tokio_postgres::{Config, Error};

use super::flavour::Flavour;
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

/// An error while connecting, worded as libpq and the driver above it word it. The password is not part of any of its
/// sources.
pub(super) fn connection_error(error: &Error, config: &Config, flavour: Flavour) -> DatabaseError {
    if let Some(server) = error.as_db_error() {
        let message = format!("{}:  {}", server.severity(), server.message());
        return refused(&message, config, flavour).with_sqlstate(server.code().code(), None);
    }
    let reason = with_causes(error);
    // Rust adds the number of a system error to its text.
    let reason = reason.split(" (os error").next().unwrap_or(&reason);
    if let (Some((_, text)), Some(Host::Tcp(host))) = (reason.split_once(LOOKUP), config.get_hosts().first())
    {
        return DatabaseError::new(ErrorKind::Operational, unresolved(host, text, flavour))
            .with_module(flavour.module())
            .with_connection_lost(true);
    }
    let local = matches!(config.get_hosts(), [Host::Unix(_), ..]);
    let message = match (is_unreachable(error), local) {
        (true, false) => {
            format!("{reason}\n\tIs the server running on that host and accepting TCP/IP connections?")
        }
        (true, true) => {
            let message = format!(
                "{}{reason}\n\tIs the server running locally and accepting connections on that socket?",
                place(config, flavour)
            );
            return flavour.bad(&message).with_connection_lost(true);
        }
        (false, _) => libpq_words(error, reason, config),
    };
    refused(&message, config, flavour).with_connection_lost(true)
}

/// An error of the conversation with one server, or of what it says of itself.
pub(super) fn refused(message: &str, config: &Config, flavour: Flavour) -> DatabaseError {
    let prefix = match flavour {
        Flavour::Psycopg2 => "",
        _ => "connection failed: ",
    };
    let message = format!("{prefix}{}{message}", place(config, flavour));
    DatabaseError::new(ErrorKind::Operational, message).with_module(flavour.module())
}

/// Whether there is no connection at all.
fn is_unreachable(error: &Error) -> bool {
    error.as_db_error().is_none() && has_io_cause(error) && tls_cause(error).is_none()
}

/// Whether it may go better with TLS, or without: the handshake failed, or the server has no entry for such a connection.
pub(super) fn depends_on_tls(error: &Error) -> bool {
    match error.as_db_error() {
        Some(server) => server.code().code() == "28000",
        None => !is_unreachable(error),
    }
}

const LOOKUP: &str = "failed to lookup address information: ";

fn unresolved(host: &str, text: &str, flavour: Flavour) -> String {
    if flavour == Flavour::Psycopg2 {
        return format!("could not translate host name \"{host}\" to address: {text}");
    }
    let number = match text {
        "Name or service not known" => "[Errno -2] ",
        "Temporary failure in name resolution" => "[Errno -3] ",
        _ => "",
    };
    format!("failed to resolve host '{host}': {number}{text}")
}

/// libpq's words for what the Rust driver and rustls call otherwise.
fn libpq_words(error: &Error, reason: &str, config: &Config) -> String {
    match tls_cause(error) {
        Some(rustls::Error::InvalidCertificate(
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. },
        )) => match config.get_hosts().first() {
            Some(Host::Tcp(host)) => format!("server certificate does not match host name \"{host}\""),
            _ => "server certificate does not match host name".to_owned(),
        },
        Some(rustls::Error::InvalidCertificate(_)) => {
            format!("SSL error: certificate verify failed ({reason})")
        }
        _ if reason.ends_with("server does not support TLS") => {
            "server does not support SSL, but SSL was required".to_owned()
        }
        _ if reason.ends_with("server did not use channel binding") => {
            "channel binding required, but server authenticated client without channel binding".to_owned()
        }
        _ if reason.ends_with("password missing") => "fe_sendauth: no password supplied".to_owned(),
        _ => reason.to_owned(),
    }
}

/// `connection to server at "127.0.0.1", port 5432 failed: `
fn place(config: &Config, flavour: Flavour) -> String {
    let port = config.get_ports().first().copied().unwrap_or(5432);
    let place = match config.get_hosts().first() {
        #[cfg(unix)]
        Some(Host::Unix(folder)) => {
            let path = folder.join(format!(".s.PGSQL.{port}"));
            format!("on socket \"{}\"", path.display())
        }
        Some(Host::Tcp(name)) => {
            let address = config
                .get_hostaddrs()
                .first()
                .copied()
                .or_else(|| only_address(name, port));
            match address.map(|it| it.to_string()).filter(|it| it != name) {
                Some(address) if flavour == Flavour::Psycopg2 => {
                    format!("at \"{name}\" ({address}), port {port}")
                }
                Some(address) => format!("at \"{address}\", port {port}"),
                None => format!("at \"{name}\", port {port}"),
            }
        }
        None => match config.get_hostaddrs().first() {
            Some(address) => format!("at \"{address}\", port {port}"),
            None => return String::new(),
        },
    };
    format!("connection to server {place} failed: ")
}

/// The address of a host that has one; of several it is not known which one was tried last.
fn only_address(host: &str, port: u16) -> Option<IpAddr> {
    let mut addresses = (host, port).to_socket_addrs().ok()?;
    let first = addresses.next()?.ip();
    addresses.all(|it| it.ip() == first).then_some(first)
}

/// What rustls says, if it is the cause.
fn tls_cause(error: &Error) -> Option<&rustls::Error> {
    let mut source = error.source();
    while let Some(cause) = source {
        if let Some(found) = cause.downcast_ref::<rustls::Error>() {
            return Some(found);
        }
        if let Some(io) = cause.downcast_ref::<std::io::Error>()
            && let Some(found) = io
                .get_ref()
                .and_then(|inner| inner.downcast_ref::<rustls::Error>())
        {
            return Some(found);
        }
        source = cause.source();
    }
    None
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
