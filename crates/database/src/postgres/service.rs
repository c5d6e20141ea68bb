//! Connection service files (PostgreSQL manual, "The Connection Service File").

use std::path::PathBuf;

use super::params::home;
use crate::backend::Environment;

/// The parameters of a service: those of the user's file, else of the system's. `Err` is libpq's message.
pub(super) fn parameters(
    service: &str,
    environment: Environment<'_>,
) -> Result<Vec<(String, String)>, String> {
    let own = environment("PGSERVICEFILE")
        .map(PathBuf::from)
        .or_else(|| Some(home()?.join(".pg_service.conf")));
    let system = environment("PGSYSCONFDIR").map(|folder| PathBuf::from(folder).join("pg_service.conf"));
    for path in own.into_iter().chain(system) {
        let Ok(text) = std::fs::read_to_string(&path) else {
            continue;
        };
        if let Some(found) = read(&text, service, &path.display().to_string())? {
            return Ok(found);
        }
    }
    Err(format!("definition of service \"{service}\" not found"))
}

/// The group `[service]` of a file.
fn read(text: &str, service: &str, path: &str) -> Result<Option<Vec<(String, String)>>, String> {
    let mut found: Option<Vec<(String, String)>> = None;
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(name) = line.strip_prefix('[') {
            if found.is_some() {
                break;
            }
            if name.split(']').next() == Some(service) {
                found = Some(Vec::new());
            }
            continue;
        }
        let Some(found) = &mut found else { continue };
        match line.split_once('=') {
            Some(("service", _)) => {
                return Err(format!(
                    "nested service specifications not supported in service file \"{path}\", line {}",
                    number + 1
                ));
            }
            // The first of several counts.
            Some((name, value)) => found.push((name.to_owned(), value.to_owned())),
            None => {
                return Err(format!(
                    "syntax error in service file \"{path}\", line {}",
                    number + 1
                ));
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_group_of_a_file_is_read() {
        let file = "# all\n[a]\nhost=x\n\n[b]\n # comment\nhost=y\nport=7\npassword=p=q \n[c]\nhost=z\n";
        let pairs = |list: &[(&str, &str)]| {
            let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
            Ok(Some(list.iter().map(own).collect::<Vec<_>>()))
        };
        assert_eq!(read(file, "a", "f"), pairs(&[("host", "x")]));
        assert_eq!(
            read(file, "b", "f"),
            pairs(&[("host", "y"), ("port", "7"), ("password", "p=q")])
        );
        assert_eq!(read(file, "d", "f"), Ok(None));
        assert_eq!(
            read("[a]\nx\n", "a", "f"),
            Err("syntax error in service file \"f\", line 2".to_owned())
        );
    }
}
