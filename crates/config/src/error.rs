//! What can be wrong with the configuration.

use std::path::PathBuf;

use crate::ini_error::IniError;
use crate::text::repr;

/// An error of [`crate::Config`]. Where Alembic has a message for it, the text is Alembic's.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// The section named with `-n` (or `[alembic]`) is not in the ini file.
    #[error("No config file {} found, or file has no '[{section}]' section", file.as_deref().map_or("None".to_owned(), repr))]
    NoSection {
        /// The ini file's name, if one is in use.
        file: Option<String>,
        /// The section.
        section: String,
    },
    /// Neither file has `script_location`; a missing ini file gives this too.
    #[error("No 'script_location' key found in configuration.")]
    NoScriptLocation,
    /// `-c` named two files called `pyproject.toml`.
    #[error("pyproject.toml indicated more than once")]
    TwoTomlFiles,
    /// `-c` named two ini files.
    #[error("only one ini file may be indicated")]
    TwoIniFiles,
    /// A switch in `[tool.alembic]` that is neither `true` nor `false`.
    #[error("boolean value expected for TOML parameter {}", repr(name))]
    BooleanExpected {
        /// Its name.
        name: String,
    },
    /// A value in `[tool.alembic]` of a type Alembic has no use for.
    #[error("unsupported TOML value type for key: {}", repr(name))]
    UnsupportedTomlType {
        /// Its name.
        name: String,
    },
    /// `tool.alembic` is no table.
    #[error("Incorrect TOML format")]
    IncorrectToml,
    /// The ini file cannot be read or a value in it cannot be interpolated.
    #[error(transparent)]
    Ini(#[from] IniError),
    /// `pyproject.toml` is no TOML.
    #[error("{}: {message}", path.display())]
    Toml {
        /// The file.
        path: PathBuf,
        /// What the parser says, with the place.
        message: String,
    },
    /// A value in `pyproject.toml` that Python's `%` cannot format.
    #[error("{message}")]
    Percent {
        /// The Python class of the error.
        class: &'static str,
        /// Python's text.
        message: String,
    },
    /// `path_separator` (or `version_path_separator`) names no separator.
    #[error("'{value}' is not a valid value for {name}; expected 'space', 'newline', 'os', ':', ';'")]
    BadSeparator {
        /// The option.
        name: &'static str,
        /// Its value.
        value: String,
    },
    /// `truncate_slug_length` is no number.
    #[error("invalid literal for int() with base 10: {}", repr(value))]
    NotAnInteger {
        /// The value.
        value: String,
    },
    /// The package in `package:directory` is not below any entry of the Python path.
    #[error("No module named {}", repr(name))]
    ModuleNotFound {
        /// The package.
        name: String,
    },
    /// A file that is there cannot be read.
    #[error("{}: {message}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the operating system says.
        message: String,
    },
}

impl ConfigError {
    /// Whether Alembic raises this as `CommandError` (`FAILED: …`, exit code 255). Everything else ends its command
    /// line with a traceback and exit code 1.
    pub fn is_command_error(&self) -> bool {
        self.python_class() == "alembic.util.exc.CommandError"
    }

    /// The Python class of the error.
    pub fn python_class(&self) -> &'static str {
        match self {
            ConfigError::NoSection { .. }
            | ConfigError::NoScriptLocation
            | ConfigError::TwoTomlFiles
            | ConfigError::TwoIniFiles
            | ConfigError::BooleanExpected { .. }
            | ConfigError::UnsupportedTomlType { .. }
            | ConfigError::IncorrectToml => "alembic.util.exc.CommandError",
            ConfigError::Ini(error) => error.python_class(),
            ConfigError::Toml { .. } => "tomllib.TOMLDecodeError",
            ConfigError::Percent { class, .. } => class,
            ConfigError::BadSeparator { .. } | ConfigError::NotAnInteger { .. } => "ValueError",
            ConfigError::ModuleNotFound { .. } => "ModuleNotFoundError",
            ConfigError::Io { .. } => "OSError",
        }
    }
}
