//! Log lines and warnings, handed to whoever runs the migration.

use std::rc::Rc;

/// The logger of the lines that Alembic's runtime writes.
pub const RUNTIME: &str = "alembic.runtime.migration";

/// The levels of Python's `logging` that are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// `DEBUG`.
    Debug,
    /// `INFO`.
    Info,
}

/// Whose warning it is, and so its class in Python.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WarningClass {
    /// Alembic's: `UserWarning`.
    User,
    /// SQLAlchemy's: `SAWarning`.
    Sqlalchemy,
}

/// Where log lines and warnings go.
pub trait Observer {
    /// A line of the Python logger `logger`.
    fn log(&self, level: Level, logger: &str, message: &str);

    /// A warning.
    fn warn(&self, class: WarningClass, message: &str) {
        let _ = (class, message);
    }

    /// Another run holds the migration lock; this one waits.
    fn waiting_for_lock(&self) {}
}

/// An observer that is shared.
pub type SharedObserver = Rc<dyn Observer>;

/// Hears nothing.
#[derive(Debug, Clone, Copy)]
pub struct Silent;

impl Observer for Silent {
    fn log(&self, _level: Level, _logger: &str, _message: &str) {}
}
