//! Why a statement could not be written.

/// A statement that cannot be written for a dialect. The messages are SQLAlchemy's and Alembic's own.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CompileError {
    /// SQLAlchemy's `CompileError`.
    #[error("{0}")]
    Compile(String),
    /// SQLAlchemy's `UnsupportedCompilationError`: an element this dialect has no text for.
    #[error("Compiler {compiler} can't render element of type {element}")]
    Unsupported {
        /// The compiler as SQLAlchemy prints it.
        compiler: String,
        /// The name of the element's class.
        element: String,
    },
    /// Python's `NotImplementedError`, for operations a dialect refuses.
    #[error("{0}")]
    NotImplemented(String),
    /// SQLAlchemy's `ArgumentError`.
    #[error("{0}")]
    Argument(String),
    /// SQLAlchemy's `InvalidRequestError`, e.g. a naming convention that lacks a token.
    #[error("{0}")]
    InvalidRequest(String),
    /// SQLAlchemy's `StatementError` for a parameter that nobody has given a value.
    #[error(
        "(sqlalchemy.exc.InvalidRequestError) A value is required for bind parameter '{name}'{}\n[SQL: {sql}]\n\
         (Background on this error at: https://sqlalche.me/e/21/cd3x)",
        .group.map_or_else(String::new, |it| format!(", in parameter group {it}"))
    )]
    Unset {
        /// The parameter.
        name: String,
        /// The number of its row, where there are several and it is not the first.
        group: Option<usize>,
        /// The statement.
        sql: String,
    },
    /// Python's `KeyError`: a token that no naming convention knows.
    #[error("{0}")]
    Key(String),
    /// SQLAlchemy's `IdentifierError`: a name that is too long.
    #[error("{0}")]
    Identifier(String),
    /// Alembic's `CommandError`.
    #[error("{0}")]
    Command(String),
}

impl CompileError {
    /// The qualified name of the Python exception that Alembic's user would see.
    pub const fn python_class(&self) -> &'static str {
        match self {
            Self::Compile(_) => "sqlalchemy.exc.CompileError",
            Self::Unsupported { .. } => "sqlalchemy.exc.UnsupportedCompilationError",
            Self::NotImplemented(_) => "NotImplementedError",
            Self::Argument(_) => "sqlalchemy.exc.ArgumentError",
            Self::InvalidRequest(_) => "sqlalchemy.exc.InvalidRequestError",
            Self::Unset { .. } => "sqlalchemy.exc.StatementError",
            Self::Key(_) => "KeyError",
            Self::Identifier(_) => "sqlalchemy.exc.IdentifierError",
            Self::Command(_) => "alembic.util.exc.CommandError",
        }
    }
}
