//! `alembic.ini` and `pyproject.toml`, read as Alembic reads them.
//!
//! [`Config`] is the counterpart of `alembic.config.Config`: the object that the commands and `env.py` ask for
//! options. Underneath are [`Ini`], a reader with exactly the rules of `CPython`'s `configparser.ConfigParser`, and
//! the `[tool.alembic]` table of a `pyproject.toml`.
//!
//! The ini reader is our own: what a value *is* (continuation lines, comments, `%` interpolation, the case of
//! option names) decides which database is migrated, and no ini crate has Python's rules for it.
//!
//! Nothing here prints: warnings are returned as [`Warning`] values, errors as [`ConfigError`].

mod config;
mod error;
mod files;
mod ini;
mod ini_error;
mod interpolation;
mod locations;
mod percent;
mod pythons;
pub mod text;
mod toml_file;
mod warning;

pub use config::{Config, ConfigOptions};
pub use error::ConfigError;
pub use files::{ConfigFiles, config_files};
pub use ini::Ini;
pub use ini_error::IniError;
pub use locations::{absolute_path, pathlib_string, resolve_resource};
pub use pythons::ProjectPython;
pub use toml_file::OptionValue;
pub use warning::{Warning, WarningCategory};
