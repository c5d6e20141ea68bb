//! From a URL to a session, by libpq's rules.

use std::net::IpAddr;
use std::path::Path;
use std::time::Duration;

use tokio::runtime::Builder;
use tokio_postgres::config::{ChannelBinding, SslMode};
use tokio_postgres::{Config, Error, NoTls};

use super::driver::PostgresDriver;
use super::error::{connection_error, depends_on_tls, refused};
use super::flavour::Flavour;
use super::hosts::Host;
use super::params::{Params, invalid};
use super::passfile::{self, SOCKET_FOLDERS};
use super::session::Session;
use super::tls::{self, Mode};
use super::wanted::Wanted;
use crate::backend::{ConnectError, Environment};
use crate::error::DatabaseError;
use crate::url::Url;

const DEFAULT_PORT: u16 = 5432;

/// Opens a session.
pub(super) fn connect(url: &Url, environment: Environment<'_>) -> Result<PostgresDriver, ConnectError> {
    let params = Params::new(url, environment)?;
    let mode = Mode::of(&params)?;
    let wanted = Wanted::of(&params)?;
    let addresses = addresses(&params)?;
    let mut errors = Vec::new();
    for wanted in wanted.passes() {
        for (host, address) in &addresses {
            match reach(&params, mode, host, *address, *wanted) {
                Ok(session) => return Ok(PostgresDriver::new(session)),
                Err(error) => errors.push(error),
            }
        }
    }
    Err(params.flavour.of_several(errors).into())
}

/// The hosts, each with its entry of `hostaddr`.
fn addresses(params: &Params) -> Result<Vec<(Host, Option<IpAddr>)>, DatabaseError> {
    let Some(list) = params.get("hostaddr") else {
        return Ok(params.hosts.iter().map(|host| (host.clone(), None)).collect());
    };
    let addresses: Vec<IpAddr> = list
        .split(',')
        .map(|text| {
            text.parse().map_err(|_| {
                params
                    .flavour
                    .bad(&format!("could not parse network address \"{text}\""))
            })
        })
        .collect::<Result<_, _>>()?;
    let mut hosts = params.hosts.clone();
    if let [only] = hosts.as_slice()
        && only.name.is_empty()
    {
        hosts = vec![only.clone(); addresses.len()];
    }
    if hosts.len() != addresses.len() {
        let (hosts, addresses) = (hosts.len(), addresses.len());
        let message = format!("could not match {hosts} host names to {addresses} hostaddr values");
        return Err(params.flavour.bad(&message));
    }
    Ok(hosts.into_iter().zip(addresses.into_iter().map(Some)).collect())
}

/// Connects to one host, and sees that it is what is wanted.
fn reach(
    params: &Params,
    mode: Mode,
    host: &Host,
    address: Option<IpAddr>,
    wanted: Wanted,
) -> Result<Session, DatabaseError> {
    let mut last = None;
    let name = match host.name.as_str() {
        "" if address.is_none() => default_host(host.port.unwrap_or(DEFAULT_PORT), params.flavour),
        name => name,
    };
    for ssl_mode in attempts(mode, name.starts_with('/')) {
        let config = configure(
            params,
            *ssl_mode,
            &Host {
                name: name.to_owned(),
                ..*host
            },
            address,
        )?;
        match open(&config, params, mode)? {
            Ok(mut session) => {
                wanted
                    .check(&mut session)?
                    .map_err(|message| refused(message, &config, params.flavour))?;
                return Ok(session);
            }
            Err(error) => {
                last = Some(connection_error(&error, &config, params.flavour));
                if !depends_on_tls(&error) {
                    break;
                }
            }
        }
    }
    Err(last.unwrap_or_else(|| invalid("no way to connect".to_owned())))
}

fn open(config: &Config, params: &Params, mode: Mode) -> Result<Result<Session, Error>, DatabaseError> {
    let runtime = Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| invalid(format!("the system gives no way to wait for a server: {error}")))?;
    let module = params.flavour.module();
    Ok(match config.get_ssl_mode() {
        SslMode::Disable => Session::open(runtime, config, NoTls, module),
        _ => {
            let tls =
                tls::connector(params, mode).map_err(|message| refused(&message, config, params.flavour))?;
            Session::open(runtime, config, tls, module)
        }
    })
}

/// The ways to connect that a mode allows, one after the other. Sockets have no TLS.
fn attempts(mode: Mode, is_socket: bool) -> &'static [SslMode] {
    match mode {
        _ if is_socket => &[SslMode::Disable],
        Mode::Disable => &[SslMode::Disable],
        Mode::Allow => &[SslMode::Disable, SslMode::Require],
        Mode::Prefer => &[SslMode::Prefer, SslMode::Disable],
        Mode::Require | Mode::Verify(_) => &[SslMode::Require],
    }
}

/// The driver's configuration for one host.
fn configure(
    params: &Params,
    ssl_mode: SslMode,
    host: &Host,
    address: Option<IpAddr>,
) -> Result<Config, DatabaseError> {
    let mut config = Config::new();
    let port = host.port.unwrap_or(DEFAULT_PORT);
    config.port(port);
    if let Some(address) = address {
        config.hostaddr(address);
    }
    if !host.name.is_empty() {
        config.host(&host.name);
    }
    let user = params.user().unwrap_or_default();
    let database = params.get("dbname").unwrap_or(&user).to_owned();
    config.user(&user).dbname(&database).ssl_mode(ssl_mode);
    let password = params.get("password").map(str::to_owned);
    if let Some(password) =
        password.or_else(|| passfile::password(params, &host.name, port, &database, &user))
    {
        config.password(password);
    }
    if let Some(options) = params.get("options") {
        config.options(options);
    }
    if let Some(name) = params
        .get("application_name")
        .or(params.get("fallback_application_name"))
    {
        config.application_name(name);
    }
    timeouts(&mut config, params)?;
    match params.get("channel_binding").unwrap_or("prefer") {
        "prefer" => {}
        "disable" => drop(config.channel_binding(ChannelBinding::Disable)),
        "require" => drop(config.channel_binding(ChannelBinding::Require)),
        other => {
            let message = format!("invalid channel_binding value: \"{other}\"");
            return Err(params.flavour.bad(&message));
        }
    }
    Ok(config)
}

/// The folder in which a server has its socket; without one libpq fails there, asyncpg goes on to `localhost`.
fn default_host(port: u16, flavour: Flavour) -> &'static str {
    let has_socket = |folder: &&str| Path::new(folder).join(format!(".s.PGSQL.{port}")).exists();
    let fallback = if cfg!(unix) && flavour.is_libpq() {
        SOCKET_FOLDERS[0]
    } else {
        "localhost"
    };
    SOCKET_FOLDERS.into_iter().find(has_socket).unwrap_or(fallback)
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
