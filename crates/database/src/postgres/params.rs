//! Connection parameters of libpq: from the environment, from the URL, and libpq's own defaults.
//!
//! PostgreSQL manual, chapter "libpq", "Parameter Key Words", "Environment Variables".

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::error::{DatabaseError, ErrorKind};
use crate::url::Url;

/// Environment variable → parameter.
const ENVIRONMENT: &[(&str, &str)] = &[
    ("PGHOST", "host"),
    ("PGHOSTADDR", "hostaddr"),
    ("PGPORT", "port"),
    ("PGDATABASE", "dbname"),
    ("PGUSER", "user"),
    ("PGPASSWORD", "password"),
    ("PGPASSFILE", "passfile"),
    ("PGOPTIONS", "options"),
    ("PGAPPNAME", "application_name"),
    ("PGSSLMODE", "sslmode"),
    ("PGSSLROOTCERT", "sslrootcert"),
    ("PGSSLCERT", "sslcert"),
    ("PGSSLKEY", "sslkey"),
    ("PGCONNECT_TIMEOUT", "connect_timeout"),
    ("PGTARGETSESSIONATTRS", "target_session_attrs"),
    ("PGCHANNELBINDING", "channel_binding"),
    ("PGSERVICE", "service"),
];

/// Parameters that are used, each where its name says.
const USED: &[&str] = &[
    "hostaddr",
    "dbname",
    "user",
    "password",
    "passfile",
    "options",
    "application_name",
    "sslmode",
    "sslrootcert",
    "sslcert",
    "sslkey",
    "connect_timeout",
    "target_session_attrs",
    "channel_binding",
    "service",
    "keepalives",
    "keepalives_idle",
    "keepalives_interval",
    "keepalives_count",
    "tcp_user_timeout",
    "client_encoding",
];

/// Arguments of Python drivers (and of libpq) that have no meaning for a migration run over this driver.
const WITHOUT_EFFECT: &[&str] = &[
    "async_fallback",
    "command_timeout",
    "executemany_mode",
    "fallback_application_name",
    "gssencmode",
    "krbsrvname",
    "load_balance_hosts",
    "prepare_threshold",
    "prepared_statement_cache_size",
    "prepared_statement_name_func",
    "ssl_min_protocol_version",
    "sslcompression",
    "sslsni",
    "statement_cache_size",
    "timeout",
];

/// Everything a connection needs to know, before any default is filled in that depends on the machine.
pub(super) struct Params {
    values: BTreeMap<String, String>,
    /// Host name, address or socket folder, with its port.
    pub(super) hosts: Vec<(String, Option<u16>)>,
}

impl Params {
    /// Collects the parameters of `url`; `environment` is asked for the `PG*` variables.
    ///
    /// Errors: a query argument that neither libpq nor a Python driver has, a port that is no port.
    pub(super) fn new(
        url: &Url,
        environment: &dyn Fn(&str) -> Option<String>,
    ) -> Result<Self, DatabaseError> {
        let mut values = BTreeMap::new();
        for (variable, name) in ENVIRONMENT {
            if let Some(value) = environment(variable).filter(|value| !value.is_empty()) {
                values.insert((*name).to_owned(), value);
            }
        }
        let mut host = values.remove("host");
        let mut port = values.remove("port");
        if let Some(from_url) = &url.host {
            host = Some(if from_url.contains(':') {
                format!("[{from_url}]")
            } else {
                from_url.clone()
            });
        }
        port = url.port.map(|port| port.to_string()).or(port);
        for (name, value) in [("user", &url.username), ("dbname", &url.database)] {
            if let Some(value) = value.as_ref().filter(|value| !value.is_empty()) {
                values.insert(name.to_owned(), value.clone());
            }
        }
        if let Some(password) = &url.password {
            values.insert("password".to_owned(), password.reveal().to_owned());
        }
        for (name, given) in &url.query {
            match name.as_str() {
                "host" => host = Some(given.join(",")),
                "port" => port = Some(given.join(",")),
                "ssl" => drop(values.insert("sslmode".to_owned(), asyncpg_ssl(given.join(",")))),
                known if USED.contains(&known) => drop(values.insert(name.clone(), given.join(","))),
                ignored if WITHOUT_EFFECT.contains(&ignored) => {}
                other => return Err(invalid(format!("invalid connection option \"{other}\""))),
            }
        }
        Ok(Self {
            values,
            hosts: split_hosts(host.as_deref(), port.as_deref())?,
        })
    }

    /// The value of one parameter.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str)
    }

    /// A parameter that is a number; libpq's message if it isn't.
    pub(super) fn number(&self, name: &str) -> Result<Option<u64>, DatabaseError> {
        let Some(text) = self.get(name) else {
            return Ok(None);
        };
        let number: i64 = text.trim().parse().map_err(|_| {
            invalid(format!(
                "invalid integer value \"{text}\" for connection option \"{name}\""
            ))
        })?;
        Ok(u64::try_from(number).ok())
    }

    /// The user: as given, else the name of the operating system's user.
    pub(super) fn user(&self) -> Option<String> {
        self.get("user").map(str::to_owned).or_else(system_user)
    }
}

/// asyncpg's `ssl` takes libpq's words and Python's truth values.
fn asyncpg_ssl(value: String) -> String {
    match value.as_str() {
        "true" | "True" => "require".to_owned(),
        "false" | "False" => "disable".to_owned(),
        _ => value,
    }
}

/// A wrong parameter.
pub(super) fn invalid(message: String) -> DatabaseError {
    DatabaseError::new(ErrorKind::Programming, message)
}

/// `h1:1,h2` and `5432,5433` → hosts with their ports. One port serves all hosts.
fn split_hosts(
    hosts: Option<&str>,
    ports: Option<&str>,
) -> Result<Vec<(String, Option<u16>)>, DatabaseError> {
    let ports: Vec<Option<u16>> = match ports {
        None => vec![],
        Some(text) => text.split(',').map(parse_port).collect::<Result<_, _>>()?,
    };
    let hosts: Vec<&str> = hosts.map(|text| text.split(',').collect()).unwrap_or_default();
    if hosts.is_empty() {
        return Ok(vec![(String::new(), ports.first().copied().flatten())]);
    }
    if ports.len() > 1 && ports.len() != hosts.len() {
        return Err(invalid(format!(
            "could not match {} port numbers to {} hosts",
            ports.len(),
            hosts.len()
        )));
    }
    let mut out = Vec::new();
    for (i, token) in hosts.iter().enumerate() {
        let (host, own_port) = split_host_port(token)?;
        let shared = if ports.len() > 1 {
            ports.get(i)
        } else {
            ports.first()
        };
        out.push((host, own_port.or(shared.copied().flatten())));
    }
    Ok(out)
}

fn parse_port(text: &str) -> Result<Option<u16>, DatabaseError> {
    if text.is_empty() {
        return Ok(None);
    }
    match text.trim().parse::<u16>() {
        Ok(port) if port > 0 => Ok(Some(port)),
        _ => Err(invalid(format!("invalid port number: \"{text}\""))),
    }
}

/// `host`, `host:port`, `[v6]`, `[v6]:port`, `/folder`, or a bare IPv6 address.
fn split_host_port(token: &str) -> Result<(String, Option<u16>), DatabaseError> {
    if token.starts_with('/') {
        return Ok((token.to_owned(), None));
    }
    if let Some((host, rest)) = token.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        let port = rest.strip_prefix(':').map(parse_port).transpose()?.flatten();
        return Ok((host.to_owned(), port));
    }
    match token.split_once(':') {
        Some((host, port)) if !port.contains(':') => Ok((host.to_owned(), parse_port(port)?)),
        _ => Ok((token.to_owned(), None)),
    }
}

/// The name of the user that runs this process, as `getpwuid` finds it, else from the environment.
fn system_user() -> Option<String> {
    passwd_user()
        .or_else(|| std::env::var("USER").ok())
        .or_else(|| std::env::var("LOGNAME").ok())
}

#[cfg(unix)]
fn passwd_user() -> Option<String> {
    use std::os::unix::fs::MetadataExt;
    let uid = std::fs::metadata("/proc/self").ok()?.uid().to_string();
    let passwd = std::fs::read_to_string("/etc/passwd").ok()?;
    passwd.lines().find_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next()?;
        (fields.nth(1)? == uid).then(|| name.to_owned())
    })
}

#[cfg(not(unix))]
fn passwd_user() -> Option<String> {
    None
}

/// The user's own folder.
pub(super) fn home() -> Option<PathBuf> {
    std::env::var_os("HOME").map(PathBuf::from)
}

/// The password of `.pgpass` for this host, port, database and user.
pub(super) fn pgpass(params: &Params, host: &str, port: u16, database: &str, user: &str) -> Option<String> {
    let path = params
        .get("passfile")
        .map(PathBuf::from)
        .or_else(|| Some(home()?.join(".pgpass")))?;
    if !is_private(&path) {
        return None;
    }
    let text = std::fs::read_to_string(path).ok()?;
    let host = if host.is_empty() || host.starts_with('/') {
        "localhost"
    } else {
        host
    };
    lookup(&text, [host, &port.to_string(), database, user])
}

/// libpq ignores a password file that others may read.
#[cfg(unix)]
fn is_private(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path)
        .is_ok_and(|meta| meta.is_file() && meta.permissions().mode().trailing_zeros() >= 6)
}

#[cfg(not(unix))]
fn is_private(path: &Path) -> bool {
    path.is_file()
}

/// The first line of a password file whose four fields fit.
fn lookup(text: &str, wanted: [&str; 4]) -> Option<String> {
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .find_map(|line| {
            let fields = split_fields(line);
            let fits = fields.len() >= 5
                && fields
                    .iter()
                    .zip(wanted)
                    .all(|((field, raw), wanted)| raw == "*" || field == wanted);
            fits.then(|| fields[4].0.clone())
        })
}

/// Fields separated by `:`, each decoded and raw; `\` protects the next character.
fn split_fields(line: &str) -> Vec<(String, String)> {
    let mut fields = vec![(String::new(), String::new())];
    let mut characters = line.chars();
    while let Some(c) = characters.next() {
        if c == ':' && fields.len() < 5 {
            fields.push(Default::default());
            continue;
        }
        let Some((field, raw)) = fields.last_mut() else {
            break;
        };
        raw.push(c);
        let plain = if c == '\\' {
            characters.next().unwrap_or(c)
        } else {
            c
        };
        field.push(plain);
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts(url: &str) -> Vec<(String, Option<u16>)> {
        Params::new(&Url::parse(url).unwrap(), &|_| None).unwrap().hosts
    }

    #[test]
    fn hosts_and_ports_of_every_spelling() {
        let host = |host: &str, port| (host.to_owned(), port);
        assert_eq!(hosts("postgresql://h:1/d"), [host("h", Some(1))]);
        assert_eq!(hosts("postgresql://[::1]:1/d"), [host("::1", Some(1))]);
        assert_eq!(hosts("postgresql:///d?host=/tmp&port=9"), [host("/tmp", Some(9))]);
        assert_eq!(hosts("postgresql:///d"), [host("", None)]);
        assert_eq!(
            hosts("postgresql:///d?host=h1:123&host=h2:234"),
            [host("h1", Some(123)), host("h2", Some(234))]
        );
        assert_eq!(
            hosts("postgresql:///d?host=h1,h2&port=1,2"),
            [host("h1", Some(1)), host("h2", Some(2))]
        );
    }

    #[test]
    fn the_url_wins_over_the_environment() {
        let environment = |name: &str| match name {
            "PGUSER" => Some("eve".to_owned()),
            "PGHOST" => Some("other".to_owned()),
            "PGSSLMODE" => Some("require".to_owned()),
            _ => None,
        };
        let params = Params::new(&Url::parse("postgresql://bob@h/").unwrap(), &environment).unwrap();
        assert_eq!(params.get("user"), Some("bob"));
        assert_eq!(params.get("sslmode"), Some("require"));
        assert_eq!(params.get("dbname"), None);
        assert_eq!(params.hosts, [("h".to_owned(), None)]);
    }

    #[test]
    fn an_option_that_nobody_knows_is_an_error() {
        let url = Url::parse("postgresql://h/d?sslmod=require").unwrap();
        let error = Params::new(&url, &|_| None).err().unwrap();
        assert_eq!(error.message(), "invalid connection option \"sslmod\"");
    }

    #[test]
    fn a_password_file_is_matched_field_by_field() {
        let file = "# c\nh:5432:*:bob:one\n*:*:d\\:1:*:t\\\\wo:x\n";
        assert_eq!(lookup(file, ["h", "5432", "x", "bob"]).as_deref(), Some("one"));
        assert_eq!(lookup(file, ["g", "1", "d:1", "eve"]).as_deref(), Some("t\\wo:x"));
        assert_eq!(lookup(file, ["g", "1", "d", "eve"]), None);
    }
}
