//! Paths and lists of paths in options.

use std::path::{Component, Path, PathBuf};

use crate::config::Config;
use crate::error::ConfigError;
use crate::toml_file::OptionValue;
use crate::warning::Warning;

/// The separator of `sys.path`-like lists on this operating system.
const OS_SEPARATOR: char = if cfg!(windows) { ';' } else { ':' };

/// `str(pathlib.Path(text))`: no doubled slashes, no `.` parts, no slash at the end; `..` stays.
pub fn pathlib_string(path: &Path) -> String {
    let mut out = PathBuf::new();
    for part in path.components() {
        if part != Component::CurDir {
            out.push(part);
        }
    }
    if out.as_os_str().is_empty() {
        ".".to_owned()
    } else {
        out.to_string_lossy().into_owned()
    }
}

/// `pathlib.Path(path).absolute()`, relative to `cwd`: symbolic links and `..` stay as they are.
pub fn absolute_path(cwd: &Path, path: &Path) -> PathBuf {
    PathBuf::from(pathlib_string(&cwd.join(path)))
}

/// Turns `script_location` or a version location into a path.
///
/// A relative name with a colon is a resource, `package:directory:…`, looked up below `sys_path`; the package is found
/// as a folder and not imported. Anything else is a path and returned as it is. Fails when no entry of `sys_path`
/// has the package.
pub fn resolve_resource(name: &str, cwd: &Path, sys_path: &[PathBuf]) -> Result<PathBuf, ConfigError> {
    if Path::new(name).is_absolute() || !name.contains(':') {
        return Ok(PathBuf::from(pathlib_string(Path::new(name))));
    }
    let mut parts = name.split(':');
    let package = parts.next().unwrap_or_default();
    let relative: PathBuf = package.split('.').collect();
    let folder = sys_path
        .iter()
        .map(|entry| cwd.join(entry).join(&relative))
        .find(|folder| !package.is_empty() && folder.is_dir())
        .ok_or_else(|| ConfigError::ModuleNotFound {
            name: package.to_owned(),
        })?;
    Ok(parts.fold(folder, |path, part| path.join(part)))
}

impl Config {
    /// `version_locations`, split; `None` when it is not set.
    ///
    /// Adds the deprecation warnings Alembic gives to `warnings`. Fails for a `path_separator` that is none, and for a
    /// value in `pyproject.toml` that is no list of strings.
    pub fn version_locations(&self, warnings: &mut Vec<Warning>) -> Result<Option<Vec<String>>, ConfigError> {
        let Some(text) = self.ini_list("version_locations")? else {
            return self.toml_list("version_locations");
        };
        let separator = self.separator(&["path_separator", "version_path_separator"], warnings)?;
        Ok(Some(separator.map_or_else(
            || {
                warnings.push(Warning::deprecation(
                    "No path_separator found in configuration; falling back to legacy splitting on spaces/commas for \
                     version_locations.  Consider adding path_separator=os to Alembic config.",
                ));
                split_legacy(&text, false)
            },
            |separator| split(&text, separator),
        )))
    }

    /// `prepend_sys_path`, split; `None` when it is not set. Warnings and errors are as for
    /// [`Config::version_locations`].
    pub fn prepend_sys_path(&self, warnings: &mut Vec<Warning>) -> Result<Option<Vec<String>>, ConfigError> {
        let Some(text) = self.ini_list("prepend_sys_path")? else {
            return self.toml_list("prepend_sys_path");
        };
        let separator = self.separator(&["path_separator"], warnings)?;
        Ok(Some(separator.map_or_else(
            || {
                warnings.push(Warning::deprecation(
                    "No path_separator found in configuration; falling back to legacy splitting on spaces, commas, and \
                     colons for prepend_sys_path.  Consider adding path_separator=os to Alembic config.",
                ));
                split_legacy(&text, true)
            },
            |separator| split(&text, separator),
        )))
    }

    fn ini_list(&self, name: &str) -> Result<Option<String>, ConfigError> {
        let value = self.ini().get(&self.config_ini_section, name)?;
        Ok(value.filter(|text| !text.is_empty()))
    }

    fn toml_list(&self, name: &'static str) -> Result<Option<Vec<String>>, ConfigError> {
        match self.toml_option(name)? {
            None => Ok(None),
            Some(OptionValue::List(items)) => Ok(Some(items)),
            Some(_) => Err(ConfigError::UnsupportedTomlType {
                name: name.to_owned(),
            }),
        }
    }

    /// The separator that the first option of `names` that is set stands for.
    fn separator(
        &self,
        names: &[&'static str],
        warnings: &mut Vec<Warning>,
    ) -> Result<Option<char>, ConfigError> {
        for &name in names {
            let Some(value) = self.get_main_option(name)? else {
                continue;
            };
            let separator = match value.as_str() {
                "space" => ' ',
                "newline" => '\n',
                "os" => OS_SEPARATOR,
                ":" => ':',
                ";" => ';',
                _ => return Err(ConfigError::BadSeparator { name, value }),
            };
            if name == "version_path_separator" {
                warnings.push(Warning::deprecation(
                    "The version_path_separator configuration parameter is deprecated; please use path_separator",
                ));
            }
            return Ok(Some(separator));
        }
        Ok(None)
    }
}

fn split(text: &str, separator: char) -> Vec<String> {
    text.split(separator)
        .filter(|part| !part.is_empty())
        .map(|part| crate::text::strip(part).to_owned())
        .collect()
}

/// The splitting before there was a `path_separator`: at a comma with the blanks after it, at a run of blanks, and at
/// each colon if `colons`. Empty parts stay, as they do in Alembic.
fn split_legacy(text: &str, colons: bool) -> Vec<String> {
    let mut parts = Vec::new();
    let mut part = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            ',' | ' ' => while chars.next_if_eq(&' ').is_some() {},
            ':' if colons => {}
            c => {
                part.push(c);
                continue;
            }
        }
        parts.push(std::mem::take(&mut part));
    }
    parts.push(part);
    parts
}
