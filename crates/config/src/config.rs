//! The configuration object.

use std::path::{Path, PathBuf};

use indexmap::IndexMap;

use crate::error::ConfigError;
use crate::ini::Ini;
use crate::locations::{absolute_path, pathlib_string};
use crate::text::{repr, strip};
use crate::toml_file::{OptionValue, TomlFile};

/// The section of the ini file that is Stillhead's alone.
const OWN_SECTION: &str = "stillhead";

/// What a [`Config`] is made from.
#[derive(Debug, Clone)]
pub struct ConfigOptions {
    /// The ini file. It need not exist, as in Alembic: then it has no sections.
    pub ini: Option<String>,
    /// The `pyproject.toml`. It need not exist.
    pub toml: Option<String>,
    /// The main section of the ini file (`-n`).
    pub section: String,
    /// The values of `-x`, in order.
    pub x_arguments: Vec<String>,
    /// More names for `%(name)s` in both files, beside `here`.
    pub arguments: IndexMap<String, String>,
    /// The folder that relative names belong to.
    pub cwd: PathBuf,
}

impl ConfigOptions {
    /// The main section `alembic`, no files, relative names below `cwd`.
    pub fn new(cwd: impl Into<PathBuf>) -> ConfigOptions {
        ConfigOptions {
            ini: None,
            toml: None,
            section: "alembic".to_owned(),
            x_arguments: Vec::new(),
            arguments: IndexMap::new(),
            cwd: cwd.into(),
        }
    }
}

/// The counterpart of `alembic.config.Config`.
///
/// Ini options are read lazily, that is a value that cannot be interpolated is an error only when it is asked for.
#[derive(Debug, Clone)]
pub struct Config {
    /// The ini file as it was named, in `pathlib`'s spelling.
    pub config_file_name: Option<String>,
    /// The `pyproject.toml` as it was named.
    pub toml_file_name: Option<String>,
    /// The main section of the ini file.
    pub config_ini_section: String,
    /// The values of `-x`, in order.
    pub x_arguments: Vec<String>,
    cwd: PathBuf,
    ini: Ini,
    toml: TomlFile,
}

impl Config {
    /// Reads the files.
    ///
    /// A file that cannot be opened counts as empty, as in Alembic. Fails for an ini file or a `pyproject.toml` that
    /// cannot be parsed. Without an ini file there is one section in memory, the main one.
    pub fn load(options: ConfigOptions) -> Result<Config, ConfigError> {
        let ini = load_ini(&options)?;
        let toml = load_toml(&options)?;
        Ok(Config {
            config_file_name: options.ini,
            toml_file_name: options.toml,
            config_ini_section: options.section,
            x_arguments: options.x_arguments,
            cwd: options.cwd,
            ini,
            toml,
        })
    }

    /// The folder that relative names belong to.
    pub fn cwd(&self) -> &Path {
        &self.cwd
    }

    /// The ini file, for its other sections (`[loggers]`, `[post_write_hooks]`, …).
    pub fn ini(&self) -> &Ini {
        &self.ini
    }

    /// All options of a section of the ini file, those of `[DEFAULT]` and `here` first; `None` without the section.
    ///
    /// Fails when one of the values cannot be interpolated.
    pub fn get_section(&self, name: &str) -> Result<Option<IndexMap<String, String>>, ConfigError> {
        if !self.ini.has_section(name) {
            return Ok(None);
        }
        Ok(Some(self.ini.items(name)?))
    }

    /// An option of the main section of the ini file, or `None`.
    ///
    /// Fails when the file has no such section, and when the value cannot be interpolated.
    pub fn get_main_option(&self, name: &str) -> Result<Option<String>, ConfigError> {
        self.get_section_option(&self.config_ini_section, name)
    }

    /// An option of any section of the ini file, or `None`; fails as [`Config::get_main_option`] does.
    pub fn get_section_option(&self, section: &str, name: &str) -> Result<Option<String>, ConfigError> {
        if !self.ini.has_section(section) {
            return Err(ConfigError::NoSection {
                file: self.config_file_name.clone(),
                section: section.to_owned(),
            });
        }
        Ok(self.ini.get(section, name)?)
    }

    /// Sets an option of the main section. A `%` in the value must be written `%%` or belong to `%(name)s`; otherwise
    /// this fails with the text of Python's `ValueError`.
    pub fn set_main_option(&mut self, name: &str, value: &str) -> Result<(), ConfigError> {
        let section = self.config_ini_section.clone();
        self.set_section_option(&section, name, value)
    }

    /// Sets an option of a section, which is created if need be; fails as [`Config::set_main_option`] does.
    pub fn set_section_option(&mut self, section: &str, name: &str, value: &str) -> Result<(), ConfigError> {
        self.ini.add_section(section)?;
        Ok(self.ini.set(section, name, value)?)
    }

    /// Removes an option of the main section. Fails when there is no such section.
    pub fn remove_main_option(&mut self, name: &str) -> Result<(), ConfigError> {
        self.ini.remove_option(&self.config_ini_section, name)?;
        Ok(())
    }

    /// An option of the main section or, if that does not have it, of `[tool.alembic]`.
    ///
    /// Fails when the value cannot be interpolated or has a type that Alembic does not know.
    pub fn get_alembic_option(&self, name: &str) -> Result<Option<OptionValue>, ConfigError> {
        if self.ini.has_option(&self.config_ini_section, name) {
            let value = self.ini.get(&self.config_ini_section, name)?;
            return Ok(value.map(OptionValue::String));
        }
        self.toml_option(name)
    }

    /// As [`Config::get_alembic_option`] for options that must be a string; a whole number is given as its digits.
    pub fn get_alembic_string(&self, name: &str) -> Result<Option<String>, ConfigError> {
        match self.get_alembic_option(name)? {
            None => Ok(None),
            Some(OptionValue::String(text)) => Ok(Some(text)),
            Some(OptionValue::Integer(number)) => Ok(Some(number.to_string())),
            Some(_) => Err(ConfigError::UnsupportedTomlType {
                name: name.to_owned(),
            }),
        }
    }

    /// A switch. In an ini file only the literal `true` is true.
    ///
    /// Fails when `pyproject.toml` has something else than a boolean there.
    pub fn get_alembic_boolean_option(&self, name: &str) -> Result<bool, ConfigError> {
        if self.ini.has_option(&self.config_ini_section, name) {
            let value = self.ini.get(&self.config_ini_section, name)?;
            return Ok(value.as_deref() == Some("true"));
        }
        self.toml.boolean(name)
    }

    /// The folder of the ini file, if `env.py` is there.
    fn folder_of_env(&self) -> Option<String> {
        let folder = Path::new(self.config_file_name.as_deref()?).parent()?;
        let found = folder.join("env.py").is_file();
        let folder = if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        };
        found.then(|| folder.to_string_lossy().into_owned())
    }

    /// `script_location` as it is written, after interpolation. An ini file beside an `env.py` need not have it:
    /// Flask-Migrate's, whose program knows the folder. Fails when there is neither.
    pub fn script_location(&self) -> Result<String, ConfigError> {
        self.get_alembic_string("script_location")?
            .or_else(|| self.folder_of_env())
            .ok_or(ConfigError::NoScriptLocation)
    }

    /// `file_template`, by default `%(rev)s_%(slug)s`.
    pub fn file_template(&self) -> Result<String, ConfigError> {
        Ok(self
            .get_alembic_string("file_template")?
            .unwrap_or_else(|| "%(rev)s_%(slug)s".to_owned()))
    }

    /// `truncate_slug_length`, by default (and when it is 0) 40. Fails when it is no number.
    pub fn truncate_slug_length(&self) -> Result<usize, ConfigError> {
        let Some(value) = self.get_alembic_string("truncate_slug_length")? else {
            return Ok(40);
        };
        match strip(&value).parse() {
            Ok(0) => Ok(40),
            Ok(length) => Ok(length),
            Err(_) => Err(ConfigError::NotAnInteger { value }),
        }
    }

    /// `revision_environment`: whether `revision`, `merge` and `history` run `env.py`.
    ///
    /// Fails for a word that is neither true nor false.
    pub fn revision_environment(&self) -> Result<bool, ConfigError> {
        match self.get_alembic_option("revision_environment")? {
            None => Ok(false),
            Some(OptionValue::Boolean(switch)) => Ok(switch),
            Some(OptionValue::Integer(number)) => Ok(number != 0),
            Some(OptionValue::String(text)) => match strip(&text).to_lowercase().as_str() {
                "true" | "yes" | "on" | "y" | "t" | "1" => Ok(true),
                "false" | "no" | "off" | "n" | "f" | "0" => Ok(false),
                word => Err(ConfigError::Percent {
                    class: "ValueError",
                    message: format!("String is not true/false: {}", repr(word)),
                }),
            },
            Some(_) => Err(ConfigError::UnsupportedTomlType {
                name: "revision_environment".to_owned(),
            }),
        }
    }

    /// `output_encoding`, by default `utf-8`.
    pub fn output_encoding(&self) -> Result<String, ConfigError> {
        Ok(self
            .get_alembic_string("output_encoding")?
            .unwrap_or_else(|| "utf-8".to_owned()))
    }

    /// `timezone`, if it is set.
    pub fn timezone(&self) -> Result<Option<String>, ConfigError> {
        self.get_alembic_string("timezone")
    }

    /// An option of Stillhead's own: in the main section or a section `[stillhead]` of the ini file, in `[tool.alembic]`
    /// or `[tool.stillhead]`.
    ///
    /// Fails when the value cannot be interpolated or is no string.
    pub fn own_option(&self, name: &str) -> Result<Option<String>, ConfigError> {
        if let Some(value) = self.get_alembic_string(name)? {
            return Ok(Some(value));
        }
        if self.ini.has_option(OWN_SECTION, name) {
            return Ok(self.ini.get(OWN_SECTION, name)?);
        }
        Ok(self.toml.own_string(name))
    }

    pub(crate) fn toml_option(&self, name: &str) -> Result<Option<OptionValue>, ConfigError> {
        self.toml.get(name)
    }
}

/// `arguments` and `here`, the folder of `file`.
fn arguments(options: &ConfigOptions, file: Option<&str>) -> IndexMap<String, String> {
    let here = match file {
        None => ".".to_owned(),
        Some(file) => {
            let path = absolute_path(&options.cwd, Path::new(file));
            path.parent()
                .map_or_else(|| pathlib_string(&path), pathlib_string)
        }
    };
    let mut arguments = options.arguments.clone();
    arguments.insert("here".to_owned(), here);
    arguments
}

fn load_ini(options: &ConfigOptions) -> Result<Ini, ConfigError> {
    let mut ini = Ini::new(arguments(options, options.ini.as_deref()));
    let Some(file) = &options.ini else {
        ini.add_section(&options.section)?;
        return Ok(ini);
    };
    if let Ok(bytes) = std::fs::read(options.cwd.join(file)) {
        let source_name = format!("PosixPath({})", repr(&pathlib_string(Path::new(file))));
        ini.read(&bytes, &source_name)?;
    }
    Ok(ini)
}

fn load_toml(options: &ConfigOptions) -> Result<TomlFile, ConfigError> {
    let Some(file) = &options.toml else {
        return Ok(TomlFile::default());
    };
    let path = options.cwd.join(file);
    if !path.exists() {
        return Ok(TomlFile::default());
    }
    let text = std::fs::read_to_string(&path).map_err(|error| ConfigError::Io {
        path: PathBuf::from(file),
        message: error.to_string(),
    })?;
    TomlFile::parse(&text, Path::new(file), arguments(options, Some(file)))
}
