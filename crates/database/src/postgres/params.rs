//! Connection parameters of libpq: from the environment, from the URL, and libpq's own defaults.
//!
//! PostgreSQL manual, chapter "libpq", "Parameter Key Words", "Environment Variables".

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::flavour::Flavour;
use super::hosts::{Host, hosts};
use super::service;
use crate::backend::{ConnectError, Environment};
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
    ("PGSSLPASSWORD", "sslpassword"),
];

/// The run-time settings of a session that a driver takes in a dictionary (`server_settings`, `startup_params`), each as
/// `name=value`.
const SETTINGS: &[&str] = &["server_settings", "startup_params"];

/// What `ssl=True` of asyncpg stands for: Python's own default context.
const DEFAULT_CONTEXT: &str = "True";

/// Everything a connection needs to know, before any default is filled in that depends on the machine.
pub(super) struct Params {
    values: BTreeMap<String, String>,
    pub(super) flavour: Flavour,
    pub(super) hosts: Vec<Host>,
}

impl Params {
    /// Collects the parameters: those of `url`, then those of a service, then the `PG*` variables that `environment` is
    /// asked for.
    ///
    /// Errors: a query argument that the driver of the URL does not have, hosts and ports that do not fit, a service that
    /// is not found.
    pub(super) fn new(url: &Url, environment: Environment<'_>) -> Result<Self, ConnectError> {
        let flavour = Flavour::of(url);
        let mut values = BTreeMap::new();
        for (name, value) in [("user", &url.username), ("dbname", &url.database)] {
            if let Some(value) = value.as_ref().filter(|value| !value.is_empty()) {
                values.insert(name.to_owned(), value.clone());
            }
        }
        if let Some(password) = &url.password {
            values.insert("password".to_owned(), password.reveal().to_owned());
        }
        for (name, given) in &url.query {
            flavour.check(name)?;
            match flavour.parameter(name) {
                "host" | "port" => {}
                settings if SETTINGS.contains(&settings) => {
                    drop(values.insert("options".to_owned(), options(given)));
                }
                "sslmode" if name == "ssl" => ssl(&mut values, &given.join(","))?,
                known => drop(values.insert(known.to_owned(), given.join(","))),
            }
        }
        if flavour == Flavour::Pg8000 {
            return Self::of_pg8000(url, values);
        }
        let variables = |(variable, name): &(&str, &str)| {
            let value = environment(variable).filter(|value| !value.is_empty())?;
            Some(((*name).to_owned(), value))
        };
        let variables: Vec<(String, String)> = ENVIRONMENT.iter().filter_map(variables).collect();
        let service = values.get("service").cloned();
        if let Some(service) = service.or_else(|| environment("PGSERVICE")) {
            match service::parameters(&service, environment) {
                Ok(found) => fill(&mut values, found),
                // asyncpg goes on without it.
                Err(_) if flavour == Flavour::Asyncpg => {}
                Err(message) => return Err(flavour.bad(&message).into()),
            }
        }
        fill(&mut values, variables);
        let (host, port) = (values.remove("host"), values.remove("port"));
        Ok(Self {
            hosts: hosts(url, flavour, host.as_deref(), port.as_deref())?,
            values,
            flavour,
        })
    }

    /// pg8000 knows no environment.
    fn of_pg8000(url: &Url, mut values: BTreeMap<String, String>) -> Result<Self, ConnectError> {
        if !values.contains_key("user") {
            let message = "connect() missing 1 required positional argument: 'user'";
            return Err(ConnectError::Call(message.to_owned()));
        }
        let socket = values.remove("unix_sock");
        let hosts = match socket.as_deref().and_then(|path| path.rsplit_once("/.s.PGSQL.")) {
            Some((folder, port)) => hosts(
                &Url::new(url.drivername.clone()),
                Flavour::Pg8000,
                Some(folder),
                Some(port),
            )?,
            None => hosts(url, Flavour::Pg8000, Some("localhost"), None)?,
        };
        Ok(Self {
            values,
            flavour: Flavour::Pg8000,
            hosts,
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
        let number: i64 = text.trim().parse().map_err(|_| match (self.flavour, name) {
            (Flavour::Psycopg, "connect_timeout") => {
                self.flavour.wrong(format!("bad value for {name}: '{text}'"))
            }
            _ => self.flavour.bad(&format!(
                "invalid integer value \"{text}\" for connection option \"{name}\""
            )),
        })?;
        Ok(u64::try_from(number).ok())
    }

    /// The user: as given, else the name of the operating system's user.
    pub(super) fn user(&self) -> Option<String> {
        self.get("user").map(str::to_owned).or_else(system_user)
    }
}

/// Sets what is not set yet; of two values of one name the first counts.
fn fill(values: &mut BTreeMap<String, String>, more: Vec<(String, String)>) {
    for (name, value) in more {
        values.entry(name).or_insert(value);
    }
}

/// asyncpg's `ssl`.
fn ssl(values: &mut BTreeMap<String, String>, word: &str) -> Result<(), DatabaseError> {
    let mode = match word {
        "disable" | "allow" | "prefer" | "require" | "verify-ca" | "verify-full" => word,
        "False" => "disable",
        DEFAULT_CONTEXT => {
            values.insert("sslrootcert".to_owned(), "system".to_owned());
            "verify-full"
        }
        _ => {
            let message =
                "`sslmode` parameter must be one of: disable, allow, prefer, require, verify-ca, verify-full";
            return Err(DatabaseError::new(ErrorKind::Interface, message)
                .with_module("sqlalchemy.dialects.postgresql.asyncpg"));
        }
    };
    values.insert("sslmode".to_owned(), mode.to_owned());
    Ok(())
}

/// Settings as a command line has them.
fn options(settings: &[String]) -> String {
    let escaped = |setting: &String| {
        setting.chars().fold("-c".to_owned(), |mut out, c| {
            if c == '\\' || c.is_whitespace() {
                out.push('\\');
            }
            out.push(c);
            out
        })
    };
    settings.iter().map(escaped).collect::<Vec<_>>().join(" ")
}

/// A wrong parameter.
pub(super) fn invalid(message: String) -> DatabaseError {
    DatabaseError::new(ErrorKind::Programming, message)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn of(url: &str, environment: &dyn Fn(&str) -> Option<String>) -> Result<Params, String> {
        Params::new(&Url::parse(url).unwrap(), environment)
            .map_err(|error| error.to_string().trim_end().to_owned())
    }

    #[test]
    fn the_url_wins_over_the_service_and_the_service_over_the_environment() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("services");
        std::fs::write(&file, "[s]\nuser=carol\ndbname=own\nport=7\n").unwrap();
        let file = file.display().to_string();
        let environment = |name: &str| match name {
            "PGUSER" | "PGDATABASE" => Some("eve".to_owned()),
            "PGHOST" => Some("other".to_owned()),
            "PGSSLMODE" => Some("require".to_owned()),
            "PGSERVICE" => Some("s".to_owned()),
            "PGSERVICEFILE" => Some(file.clone()),
            _ => None,
        };
        let params = of("postgresql://bob@/", &environment).ok().unwrap();
        assert_eq!(params.get("user"), Some("bob"));
        assert_eq!(params.get("dbname"), Some("own"));
        assert_eq!(params.get("sslmode"), Some("require"));
        assert_eq!(
            (params.hosts[0].name.as_str(), params.hosts[0].port),
            ("other", Some(7))
        );
        let params = of("postgresql+pg8000://bob@/d", &environment).ok().unwrap();
        assert_eq!(params.get("sslmode"), None);
        assert_eq!(
            (params.hosts[0].name.as_str(), params.hosts[0].port),
            ("localhost", None)
        );
        let error = of("postgresql://bob@/?service=t", &environment).err().unwrap();
        assert_eq!(error, "connection is bad: definition of service \"t\" not found");
    }

    #[test]
    fn each_driver_has_its_own_arguments() {
        let unexpected = "connect() got an unexpected keyword argument";
        for (url, expected) in [
            (
                "postgresql://h/d?sslmod=require",
                "invalid connection option \"sslmod\"".to_owned(),
            ),
            (
                "postgresql+psycopg2://h/d?ssl=1",
                "invalid dsn: invalid connection option \"ssl\"".to_owned(),
            ),
            (
                "postgresql+asyncpg://h/d?sslmode=require",
                format!("{unexpected} 'sslmode'"),
            ),
            (
                "postgresql+pg8000://u@h/d?options=-cx%3D1",
                format!("{unexpected} 'options'"),
            ),
            (
                "postgresql+asyncpg://h/d?ssl=true",
                "`sslmode` parameter must be one of: disable, allow, prefer, require, verify-ca, verify-full"
                    .to_owned(),
            ),
        ] {
            assert_eq!(of(url, &|_| None).err(), Some(expected), "{url}");
        }
        let params = of("postgresql+asyncpg://h/d?ssl=require&database=e", &|_| None)
            .ok()
            .unwrap();
        assert_eq!(
            (params.get("sslmode"), params.get("dbname")),
            (Some("require"), Some("e"))
        );
        let params = of("postgresql+pg8000://u@/d?unix_sock=/a/.s.PGSQL.7", &|_| None)
            .ok()
            .unwrap();
        assert_eq!(
            (params.hosts[0].name.as_str(), params.hosts[0].port),
            ("/a", Some(7))
        );
    }

    #[test]
    fn settings_become_options() {
        let settings = ["search_path=a, b".to_owned(), "x=\\".to_owned()];
        assert_eq!(options(&settings), "-csearch_path=a,\\ b -cx=\\\\");
    }
}
