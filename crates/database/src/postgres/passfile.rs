//! The password file (PostgreSQL manual, "The Password File").

use std::path::{Path, PathBuf};

use super::params::{Params, home};

/// The folders of sockets that a password file calls `localhost`.
pub(super) const SOCKET_FOLDERS: [&str; 2] = ["/var/run/postgresql", "/tmp"];

/// The password of `passfile`, or of `~/.pgpass`, for this host, port, database and user.
pub(super) fn password(params: &Params, host: &str, port: u16, database: &str, user: &str) -> Option<String> {
    let path = params
        .get("passfile")
        .map(PathBuf::from)
        .or_else(|| Some(home()?.join(".pgpass")))?;
    if !is_private(&path) {
        return None;
    }
    let text = std::fs::read_to_string(path).ok()?;
    let host = if host.is_empty() || SOCKET_FOLDERS.contains(&host) {
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

/// Fields separated by `:`, each decoded and raw; `\` protects the next character. The last one, the password, goes on
/// to the end of the line.
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

    #[test]
    fn a_password_file_is_matched_field_by_field() {
        let file = "# c\nh:5432:*:bob:one\n*:*:d\\:1:*:t\\\\wo:x\n";
        assert_eq!(lookup(file, ["h", "5432", "x", "bob"]).as_deref(), Some("one"));
        assert_eq!(lookup(file, ["g", "1", "d:1", "eve"]).as_deref(), Some("t\\wo:x"));
        assert_eq!(lookup(file, ["g", "1", "d", "eve"]), None);
    }
}
