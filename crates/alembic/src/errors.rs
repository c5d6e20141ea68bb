//! Errors of the layers below as Python exceptions.

use config::ConfigError;
use migrate::MigrateError;
use python::syntax::{Source, TextRange};
use python::{Class, ClassBuilder, Error, Interp, Stop, StopKind, Value};
use revisions::ScriptError;
use revisions::scan::ScanError;
use std::rc::Rc;

/// The qualified name of Alembic's `CommandError`.
pub(crate) const COMMAND_ERROR: &str = "alembic.util.exc.CommandError";

/// An exception of the class with this qualified name (`ValueError`, `sqlalchemy.exc.NoSuchTableError`).
pub(crate) fn raise(interp: &Interp, class: &str, message: &str) -> Error {
    match find_class(interp, class) {
        Ok(class) => interp.raise_class(&class, vec![Value::str(message)]),
        Err(error) => error,
    }
}

fn find_class(interp: &Interp, name: &str) -> python::Result<Rc<Class>> {
    let Some((module, class)) = name.rsplit_once('.') else {
        return Ok(interp.exception(name));
    };
    if let Some(module) = interp.try_import(module)?
        && let Some(Value::Class(class)) = interp.find_attr(&module, class)?
    {
        return Ok(class);
    }
    // A class that no file can name: it only has to look right in the last line of a traceback.
    Ok(ClassBuilder::new(module, class)
        .base(&interp.exception("Exception"))
        .build(interp))
}

/// `alembic.util.CommandError(message)`.
pub(crate) fn command_error(interp: &Interp, message: &str) -> Error {
    raise(interp, COMMAND_ERROR, message)
}

/// An error of the configuration.
pub(crate) fn from_config(interp: &Interp, error: &ConfigError) -> Error {
    raise(interp, error.python_class(), &error.to_string())
}

/// An error of the script directory.
pub(crate) fn from_script(interp: &Interp, error: &ScriptError) -> Error {
    if let ScriptError::Scan(ScanError::Syntax {
        path,
        line,
        column,
        message,
    }) = error
    {
        let source = Source::new(path, std::fs::read_to_string(path).unwrap_or_default());
        let place = TextRange::empty(source.offset(*line, *column));
        return Stop::new(StopKind::Syntax, format!("SyntaxError: {message}"))
            .at(source, place)
            .into();
    }
    let class = match error {
        error if error.is_command_error() => COMMAND_ERROR,
        ScriptError::Revision(error) => error.python_class(),
        ScriptError::Config(error) => error.python_class(),
        ScriptError::Scan(ScanError::NoDownRevision { .. }) => "AttributeError",
        _ => "Exception",
    };
    raise(interp, class, &error.to_string())
}

/// An error of an operation or of the database.
pub(crate) fn from_migrate(interp: &Interp, error: &MigrateError) -> Error {
    match error {
        MigrateError::Database(failure) => crate::sqlalchemy::database_error(
            interp,
            &failure.error,
            Some((&failure.statement, &failure.params)),
        ),
        MigrateError::Connection(error) => crate::sqlalchemy::database_error(interp, error, None),
        MigrateError::Output(_) => match crate::output::take_exception(interp) {
            Some(exception) => exception,
            None => raise(interp, &error.python_class(), &error.to_string()),
        },
        // The message of a `KeyError` is the key's `repr`, which Python makes itself.
        MigrateError::Key(key) => raise(interp, "KeyError", key),
        error => raise(interp, &error.python_class(), &error.to_string()),
    }
}
