//! From a URL to a session, by libpq's rules.

use std::path::Path;
use std::time::Duration;

use tokio::runtime::Builder;
use tokio_postgres::config::{ChannelBinding, SslMode, TargetSessionAttrs};
use tokio_postgres::{Config, NoTls};

use super::driver::PostgresDriver;
use super::error::connection_error;
use super::params::{Params, invalid, pgpass};
use super::session::Session;
use super::tls::{self, Mode};
use crate::error::DatabaseError;
use crate::url::Url;

/// Where PostgreSQL puts its socket: Debian's folder, then the one of an unchanged build.
const SOCKET_FOLDERS: [&str; 2] = ["/var/run/postgresql", "/tmp"];

const DEFAULT_PORT: u16 = 5432;

/// Opens a session.
pub(super) fn connect(url: &Url) -> Result<PostgresDriver, DatabaseError> {
    let params = Params::new(url, &|name| std::env::var(name).ok())?;
    let mode = Mode::of(&params)?;
    let mut last = None;
    for ssl_mode in attempts(mode) {
        let config = configure(&params, ssl_mode)?;
        match open(&config, &params, mode) {
            Ok(session) => return Ok(PostgresDriver::new(session)),
            Err(error) => last = Some(error),
        }
    }
    Err(last.unwrap_or_else(|| invalid("no way to connect".to_owned())))
}

fn open(config: &Config, params: &Params, mode: Mode) -> Result<Session, DatabaseError> {
    let runtime = Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| invalid(format!("the system gives no way to wait for a server: {error}")))?;
    let result = match config.get_ssl_mode() {
        SslMode::Disable => Session::open(runtime, config, NoTls),
        _ => Session::open(runtime, config, tls::connector(params, mode)?),
    };
    result.map_err(|error| connection_error(&error, config))
}

/// `allow` tries without TLS first, and with it if that fails; all others have one way.
fn attempts(mode: Mode) -> Vec<SslMode> {
    match mode {
        Mode::Disable => vec![SslMode::Disable],
        Mode::Allow => vec![SslMode::Disable, SslMode::Require],
        Mode::Prefer => vec![SslMode::Prefer],
        Mode::Require | Mode::Verify(_) => vec![SslMode::Require],
    }
}

/// The driver's configuration.
fn configure(params: &Params, ssl_mode: SslMode) -> Result<Config, DatabaseError> {
    if let Some(service) = params.get("service") {
        return Err(invalid(format!(
            "connection service files are not supported (service \"{service}\")"
        )));
    }
    let mut config = Config::new();
    let (host, port) = add_hosts(&mut config, params)?;
    let user = params.user().unwrap_or_default();
    let database = params.get("dbname").unwrap_or(&user).to_owned();
    config.user(&user).dbname(&database).ssl_mode(ssl_mode);
    let password = params.get("password").map(str::to_owned);
    if let Some(password) = password.or_else(|| pgpass(params, &host, port, &database, &user)) {
        config.password(password);
    }
    if let Some(options) = params.get("options") {
        config.options(options);
    }
    if let Some(name) = params.get("application_name") {
        config.application_name(name);
    }
    timeouts(&mut config, params)?;
    session(&mut config, params)?;
    Ok(config)
}

/// Adds every host; gives back the first, for the password file.
fn add_hosts(config: &mut Config, params: &Params) -> Result<(String, u16), DatabaseError> {
    for address in params
        .get("hostaddr")
        .into_iter()
        .flat_map(|list| list.split(','))
    {
        let address = address
            .parse()
            .map_err(|_| invalid(format!("could not parse network address \"{address}\"")))?;
        config.hostaddr(address);
    }
    for (host, port) in &params.hosts {
        let port = port.unwrap_or(DEFAULT_PORT);
        if host.is_empty() {
            if params.get("hostaddr").is_none() {
                config.host(default_host(port));
            }
        } else {
            config.host(host);
        }
        config.port(port);
    }
    let first = params.hosts.first().cloned().unwrap_or_default();
    Ok((first.0, first.1.unwrap_or(DEFAULT_PORT)))
}

/// The folder in which a server has its socket, else the host a server most likely listens on.
fn default_host(port: u16) -> &'static str {
    let has_socket = |folder: &&str| Path::new(folder).join(format!(".s.PGSQL.{port}")).exists();
    SOCKET_FOLDERS
        .into_iter()
        .find(has_socket)
        .unwrap_or(if cfg!(unix) {
            SOCKET_FOLDERS[0]
        } else {
            "localhost"
        })
}

fn timeouts(config: &mut Config, params: &Params) -> Result<(), DatabaseError> {
    // libpq: zero waits for ever, and one second is rounded up to two.
    if let Some(seconds) = params.number("connect_timeout")?.filter(|seconds| *seconds > 0) {
        config.connect_timeout(Duration::from_secs(seconds.max(2)));
    }
    if let Some(milliseconds) = params.number("tcp_user_timeout")? {
        config.tcp_user_timeout(Duration::from_millis(milliseconds));
    }
    if let Some(on) = params.number("keepalives")? {
        config.keepalives(on != 0);
    }
    if let Some(seconds) = params.number("keepalives_idle")? {
        config.keepalives_idle(Duration::from_secs(seconds));
    }
    if let Some(seconds) = params.number("keepalives_interval")? {
        config.keepalives_interval(Duration::from_secs(seconds));
    }
    if let Some(count) = params.number("keepalives_count")? {
        config.keepalives_retries(u32::try_from(count).unwrap_or(u32::MAX));
    }
    Ok(())
}

fn session(config: &mut Config, params: &Params) -> Result<(), DatabaseError> {
    match params.get("target_session_attrs").unwrap_or("any") {
        "any" => {}
        "read-write" | "primary" => drop(config.target_session_attrs(TargetSessionAttrs::ReadWrite)),
        "read-only" | "standby" => drop(config.target_session_attrs(TargetSessionAttrs::ReadOnly)),
        other => {
            return Err(invalid(format!(
                "target_session_attrs \"{other}\" is not supported"
            )));
        }
    }
    match params.get("channel_binding").unwrap_or("prefer") {
        "prefer" => {}
        "disable" => drop(config.channel_binding(ChannelBinding::Disable)),
        "require" => drop(config.channel_binding(ChannelBinding::Require)),
        other => return Err(invalid(format!("invalid channel_binding value: \"{other}\""))),
    }
    match params
        .get("client_encoding")
        .unwrap_or("utf8")
        .to_ascii_lowercase()
        .as_str()
    {
        "utf8" | "utf-8" | "unicode" | "auto" => Ok(()),
        other => Err(invalid(format!(
            "client_encoding \"{other}\" is not supported; only utf8 is"
        ))),
    }
}
