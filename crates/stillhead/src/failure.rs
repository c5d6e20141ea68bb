//! Why a command failed.

use std::path::PathBuf;

use alembic::RunError;
use config::ConfigError;
use revisions::ScriptError;
use revisions::scan::ScanError;

/// Why a command failed.
#[derive(Debug)]
pub enum Failure {
    /// Alembic's `CommandError`: `FAILED: …`, exit code 255.
    Command(String),
    /// A command line that cannot be carried out; exit code 2.
    Usage(String),
    /// A file that is no Python; exit code 1.
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
    /// An error outside `env.py` that Alembic does not catch: its Python class and message; exit code 1.
    Uncaught(String),
    /// `env.py` or a revision file did not end well.
    Run(Box<RunError>),
}

impl Failure {
    /// The exit code of Alembic's command line.
    pub fn exit_code(&self) -> u8 {
        match self {
            Failure::Command(_) => 255,
            Failure::Usage(_) => 2,
            Failure::Run(error) if error.command_error.is_some() => 255,
            Failure::Run(error) => match &error.error {
                python::Error::Stop(stop) => match stop.kind {
                    // `sys.exit(n)`: the lowest byte, as the operating system does it.
                    python::StopKind::Exit(status) => status.to_le_bytes()[0],
                    _ => 1,
                },
                python::Error::Raised(_) => 1,
            },
            Failure::Uncaught(_) | Failure::Syntax { .. } => 1,
        }
    }

    /// The message, without anything of the place.
    pub fn message(&self) -> String {
        match self {
            Failure::Command(message) | Failure::Usage(message) | Failure::Uncaught(message) => {
                message.clone()
            }
            Failure::Syntax { message, .. } => format!("SyntaxError: {message}"),
            Failure::Run(error) => match (&error.command_error, &error.last_line, &error.error) {
                (Some(message), _, _) | (None, Some(message), _) => message.clone(),
                (None, None, python::Error::Stop(stop)) => stop.message.clone(),
                (None, None, python::Error::Raised(_)) => "a Python exception".to_owned(),
            },
        }
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::error::Error for Failure {}

impl From<ConfigError> for Failure {
    fn from(error: ConfigError) -> Failure {
        if error.is_command_error() {
            Failure::Command(error.to_string())
        } else {
            Failure::Uncaught(format!("{}: {error}", error.python_class()))
        }
    }
}

impl From<ScriptError> for Failure {
    fn from(error: ScriptError) -> Failure {
        if error.is_command_error() {
            return Failure::Command(error.to_string());
        }
        if let ScriptError::Scan(ScanError::Syntax {
            path,
            line,
            column,
            message,
        }) = error
        {
            return Failure::Syntax {
                path,
                line,
                column,
                message,
            };
        }
        match &error {
            ScriptError::Revision(inner) => Failure::Uncaught(format!("{}: {error}", inner.python_class())),
            ScriptError::Config(inner) => Failure::Uncaught(format!("{}: {error}", inner.python_class())),
            _ => Failure::Uncaught(error.to_string()),
        }
    }
}

impl From<Box<RunError>> for Failure {
    fn from(error: Box<RunError>) -> Failure {
        Failure::Run(error)
    }
}
