//! Warnings as data.

use std::fmt;

/// The Python class of a warning.
///
/// Python hides a `DeprecationWarning` by default, unless the code that causes it is the main program; the command
/// line therefore shows only the other kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WarningCategory {
    /// `UserWarning`: shown.
    User,
    /// `DeprecationWarning`: hidden by default.
    Deprecation,
}

/// Something that Alembic reports through Python's `warnings` module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Its class.
    pub category: WarningCategory,
    /// Its text, equal to Alembic's.
    pub message: String,
}

impl Warning {
    /// A `UserWarning`.
    pub fn user(message: impl Into<String>) -> Warning {
        Warning {
            category: WarningCategory::User,
            message: message.into(),
        }
    }

    /// A `DeprecationWarning`.
    pub fn deprecation(message: impl Into<String>) -> Warning {
        Warning {
            category: WarningCategory::Deprecation,
            message: message.into(),
        }
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let class = match self.category {
            WarningCategory::User => "UserWarning",
            WarningCategory::Deprecation => "DeprecationWarning",
        };
        write!(f, "{class}: {}", self.message)
    }
}
