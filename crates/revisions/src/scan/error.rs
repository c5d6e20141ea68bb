//! What can be wrong with a revision file.

use std::path::{Path, PathBuf};

/// An error in one file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScanError {
    /// The file is no Python.
    #[error("{}:{line}:{column}: SyntaxError: {message}", path.display())]
    Syntax {
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
        /// What the parser says.
        message: String,
    },
    /// The file does not say which revision it is.
    #[error(
        "Could not determine revision id from filename {file_name}. Be sure the 'revision' variable is declared inside \
         the script (please see 'Upgrading from Alembic 0.1 to 0.2' in the documentation)."
    )]
    NoRevision {
        /// The file's name without its folder.
        file_name: String,
    },
    /// The file does not say what it follows. The text is that of Python's `AttributeError`.
    #[error("module '{module}' has no attribute 'down_revision'")]
    NoDownRevision {
        /// The file.
        path: PathBuf,
        /// The name under which Alembic imports it.
        module: String,
    },
    /// A value that would have to be computed.
    #[error(
        "{}:{line}:{column}: the value of {name} is not a literal string, None, or a tuple or list of strings: {text}",
        path.display()
    )]
    NotLiteral {
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
        /// Which of the module's variables.
        name: &'static str,
        /// The expression.
        text: String,
    },
    /// A compiled file whose source is not there, with `sourceless = true`.
    #[error("{}: compiled Python without its source cannot be read", path.display())]
    Compiled {
        /// The file.
        path: PathBuf,
    },
    /// The file or folder cannot be read.
    #[error("{}: {message}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the operating system says.
        message: String,
    },
}

impl ScanError {
    /// Whether Alembic raises this as `CommandError` (exit code 255 instead of 1).
    pub fn is_command_error(&self) -> bool {
        matches!(self, ScanError::NoRevision { .. })
    }

    pub(crate) fn io(path: &Path, error: &std::io::Error) -> ScanError {
        ScanError::Io {
            path: path.to_owned(),
            message: error.to_string(),
        }
    }
}
