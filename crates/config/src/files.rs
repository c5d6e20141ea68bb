//! Which configuration files are meant: `-c` and `ALEMBIC_CONFIG`.

use std::path::Path;

use crate::error::ConfigError;

const DEFAULT_INI: &str = "alembic.ini";
const DEFAULT_TOML: &str = "pyproject.toml";

/// The names of the two configuration files. Neither needs to exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigFiles {
    /// The file in ini format.
    pub ini: String,
    /// The `pyproject.toml`.
    pub toml: String,
}

/// Chooses the files as Alembic's command line does.
///
/// `names` are the values of `-c` in order, `environment` is the value of `ALEMBIC_CONFIG`. A name whose last part is
/// `pyproject.toml` is the TOML file, any other one is the ini file. Fails when one kind is named twice.
pub fn config_files(names: &[String], environment: Option<&str>) -> Result<ConfigFiles, ConfigError> {
    let environment = environment.filter(|name| !name.is_empty());
    let (default_ini, default_toml) = match environment {
        Some(name) if is_toml(name) => (DEFAULT_INI, name),
        Some(name) => (name, DEFAULT_TOML),
        None => (DEFAULT_INI, DEFAULT_TOML),
    };
    let (mut ini, mut toml) = (None, None);
    for name in names {
        if is_toml(name) {
            if toml.replace(name.as_str()).is_some() {
                return Err(ConfigError::TwoTomlFiles);
            }
        } else if ini.replace(name.as_str()).is_some() {
            return Err(ConfigError::TwoIniFiles);
        }
    }
    Ok(ConfigFiles {
        ini: ini
            .filter(|name| !name.is_empty())
            .unwrap_or(default_ini)
            .to_owned(),
        toml: toml.unwrap_or(default_toml).to_owned(),
    })
}

fn is_toml(name: &str) -> bool {
    Path::new(name)
        .file_name()
        .is_some_and(|name| name == DEFAULT_TOML)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(names: &[&str], environment: Option<&str>) -> Result<(String, String), String> {
        let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        config_files(&names, environment)
            .map(|files| (files.ini, files.toml))
            .map_err(|error| error.to_string())
    }

    fn pair(ini: &str, toml: &str) -> Result<(String, String), String> {
        Ok((ini.to_owned(), toml.to_owned()))
    }

    #[test]
    fn defaults_names_and_environment() {
        assert_eq!(choose(&[], None), pair("alembic.ini", "pyproject.toml"));
        assert_eq!(choose(&["x.ini"], None), pair("x.ini", "pyproject.toml"));
        assert_eq!(
            choose(&["a/pyproject.toml", "x.ini"], None),
            pair("x.ini", "a/pyproject.toml")
        );
        assert_eq!(
            choose(&[], Some("b/pyproject.toml")),
            pair("alembic.ini", "b/pyproject.toml")
        );
        assert_eq!(choose(&[], Some("b.ini")), pair("b.ini", "pyproject.toml"));
        assert_eq!(choose(&["x.ini"], Some("b.ini")), pair("x.ini", "pyproject.toml"));
        assert_eq!(
            choose(&["a.ini", "b.ini"], None).unwrap_err(),
            "only one ini file may be indicated"
        );
        assert_eq!(
            choose(&["pyproject.toml", "a/pyproject.toml"], None).unwrap_err(),
            "pyproject.toml indicated more than once"
        );
    }
}
