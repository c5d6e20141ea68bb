//! The servers of a URL, by the rules of SQLAlchemy and libpq.

use super::flavour::Flavour;
use crate::backend::ConnectError;
use crate::error::{DatabaseError, ErrorKind};
use crate::url::Url;

/// A host name, address or socket folder, with its port; an empty host is the default one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Host {
    pub(super) name: String,
    pub(super) port: Option<u16>,
}

/// The hosts of `url`; `host` and `port` are those of a service file or of the environment.
///
/// Errors: lists that do not fit together (SQLAlchemy's `ArgumentError`); a port that is no port.
pub(super) fn hosts(
    url: &Url,
    flavour: Flavour,
    host: Option<&str>,
    port: Option<&str>,
) -> Result<Vec<Host>, ConnectError> {
    let query = |key: &str| url.query.get(key).map(Vec::as_slice).unwrap_or_default();
    let (mut names, mut ports) = match (query("host"), query("port")) {
        ([], []) => (url.host.clone(), url.port.map(|port| port.to_string())),
        ([], [port, ..]) => (url.host.clone(), Some(port.clone())),
        ([one], []) => match host_and_port(one) {
            Some((name, port)) => (Some(name.to_owned()), Some(port.to_owned())),
            None => (Some(one.clone()), url.port.map(|port| port.to_string())),
        },
        ([names], [ports]) => {
            if names.split(',').count() != ports.split(',').count() {
                return Err(argument("number of hosts and ports don't match"));
            }
            (Some(names.clone()), Some(ports.clone()))
        }
        (several, []) => {
            let pairs: Vec<(&str, &str)> = several
                .iter()
                .map(|it| host_and_port(it).unwrap_or((it, "")))
                .collect();
            if flavour == Flavour::Asyncpg && pairs.iter().any(|(_, port)| port.is_empty()) {
                return Err(argument(
                    "All ports are required to be present for asyncpg multiple host URL",
                ));
            }
            let (names, ports): (Vec<_>, Vec<_>) = pairs.into_iter().unzip();
            (Some(names.join(",")), Some(ports.join(",")))
        }
        _ => {
            return Err(argument(
                "Can't mix 'multihost' formats together; use \"host=h1,h2,h3&port=p1,p2,p3\" or \
                 \"host=h1:p1&host=h2:p2&host=h3:p3\" separately",
            ));
        }
    };
    names = names.filter(|it| !it.is_empty()).or(host.map(str::to_owned));
    ports = ports.filter(|it| !it.is_empty()).or(port.map(str::to_owned));
    matched(names.as_deref(), ports.as_deref(), flavour)
}

fn argument(message: &str) -> ConnectError {
    ConnectError::Argument(message.to_owned())
}

/// SQLAlchemy takes `host:port` apart where the host is a plain name or an IPv4 address.
fn host_and_port(token: &str) -> Option<(&str, &str)> {
    let (host, port) = token.split_once(':')?;
    let plain = host
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.'));
    (plain && port.chars().all(|c| c.is_ascii_digit())).then_some((host, port))
}

/// libpq: `h1,h2` with `5432,5433`; one port serves all hosts.
fn matched(names: Option<&str>, ports: Option<&str>, flavour: Flavour) -> Result<Vec<Host>, ConnectError> {
    let ports: Vec<Option<u16>> = match ports {
        None => vec![None],
        Some(text) => text
            .split(',')
            .map(|text| parse_port(text, flavour))
            .collect::<Result<_, _>>()?,
    };
    let names: Vec<&str> = names.unwrap_or_default().split(',').collect();
    if ports.len() > 1 && ports.len() != names.len() {
        let message = format!(
            "could not match {} port numbers to {} hosts",
            ports.len(),
            names.len()
        );
        return Err(DatabaseError::new(ErrorKind::Operational, message)
            .with_module(flavour.module())
            .into());
    }
    let port = |index: usize| if ports.len() > 1 { ports[index] } else { ports[0] };
    let host = |(index, name): (usize, &&str)| Host {
        name: (*name).to_owned(),
        port: port(index),
    };
    Ok(names.iter().enumerate().map(host).collect())
}

fn parse_port(text: &str, flavour: Flavour) -> Result<Option<u16>, ConnectError> {
    if text.is_empty() {
        return Ok(None);
    }
    match text.trim().parse::<u16>() {
        Ok(port) if port > 0 => Ok(Some(port)),
        _ => Err(flavour.bad(&format!("invalid port number: \"{text}\"")).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(url: &str) -> Result<Vec<(String, Option<u16>)>, String> {
        let url = Url::parse(url).unwrap();
        match hosts(&url, Flavour::of(&url), None, Some("6543")) {
            Ok(hosts) => Ok(hosts.into_iter().map(|it| (it.name, it.port)).collect()),
            Err(error) => Err(error.to_string().trim_end().to_owned()),
        }
    }

    fn pairs(list: &[(&str, u16)]) -> Result<Vec<(String, Option<u16>)>, String> {
        Ok(list
            .iter()
            .map(|(name, port)| ((*name).to_owned(), Some(*port)))
            .collect())
    }

    /// SQLAlchemy 2.1 and libpq were asked where they connect to.
    #[test]
    fn hosts_and_ports_of_every_spelling() {
        for (url, expected) in [
            ("postgresql://h:1/d", pairs(&[("h", 1)])),
            ("postgresql://h/d", pairs(&[("h", 6543)])),
            ("postgresql://[::1]:1/d", pairs(&[("::1", 1)])),
            ("postgresql:///d?host=/tmp&port=9", pairs(&[("/tmp", 9)])),
            ("postgresql://:9/d?host=/tmp", pairs(&[("/tmp", 9)])),
            ("postgresql:///d?host=/tmp:9", pairs(&[("/tmp:9", 6543)])),
            ("postgresql://u@h:1/d?port=2", pairs(&[("h", 2)])),
            ("postgresql://u@h:1/d?host=g", pairs(&[("g", 1)])),
            ("postgresql://u@h:1/d?host=g:2", pairs(&[("g", 2)])),
            ("postgresql:///d?host=g:1&host=h:2", pairs(&[("g", 1), ("h", 2)])),
            ("postgresql:///d?host=g,h&port=1,2", pairs(&[("g", 1), ("h", 2)])),
            ("postgresql://g,h:1/d", pairs(&[("g", 1), ("h", 1)])),
            ("postgresql:///d", pairs(&[("", 6543)])),
        ] {
            assert_eq!(of(url), expected, "{url}");
        }
    }

    #[test]
    fn hosts_and_ports_that_do_not_fit() {
        let mixed = "Can't mix 'multihost' formats together; use \"host=h1,h2,h3&port=p1,p2,p3\" or \
                     \"host=h1:p1&host=h2:p2&host=h3:p3\" separately";
        for (url, expected) in [
            ("postgresql:///d?host=g&host=h&port=1", mixed),
            (
                "postgresql:///d?host=g,h&port=1",
                "number of hosts and ports don't match",
            ),
            (
                "postgresql+asyncpg:///d?host=g:1&host=h",
                "All ports are required to be present for asyncpg multiple host URL",
            ),
            (
                "postgresql://h:99999/d",
                "connection is bad: invalid port number: \"99999\"",
            ),
            (
                "postgresql+psycopg2://h:99999/d",
                "invalid port number: \"99999\"",
            ),
        ] {
            assert_eq!(of(url), Err(expected.to_owned()), "{url}");
        }
    }
}
