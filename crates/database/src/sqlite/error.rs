//! Errors of `rusqlite` in terms of [`DatabaseError`].

use rusqlite::{Error, ErrorCode};

use crate::error::{DatabaseError, ErrorKind};

/// The class is the one that CPython's `_sqlite/util.c` derives from the result code; the message is SQLite's own.
pub(super) fn convert(error: &Error) -> DatabaseError {
    let converted = match error {
        Error::SqliteFailure(failure, message) => {
            let message = message.clone().unwrap_or_else(|| failure.to_string());
            DatabaseError::new(kind(failure.code), message).with_busy(is_busy(failure.code))
        }
        Error::SqlInputError {
            error: failure, msg, ..
        } => DatabaseError::new(kind(failure.code), msg.clone()),
        Error::MultipleStatement => DatabaseError::new(
            ErrorKind::Programming,
            "You can only execute one statement at a time.",
        ),
        Error::InvalidParameterCount(given, wanted) => DatabaseError::new(
            ErrorKind::Programming,
            format!(
                "Incorrect number of bindings supplied. The current statement uses {wanted}, and there are \
                 {given} supplied."
            ),
        ),
        other => DatabaseError::new(ErrorKind::Interface, other.to_string()),
    };
    converted.with_module("sqlite3")
}

fn kind(code: ErrorCode) -> ErrorKind {
    match code {
        ErrorCode::InternalMalfunction | ErrorCode::NotFound => ErrorKind::Internal,
        ErrorCode::Unknown
        | ErrorCode::PermissionDenied
        | ErrorCode::OperationAborted
        | ErrorCode::DatabaseBusy
        | ErrorCode::DatabaseLocked
        | ErrorCode::ReadOnly
        | ErrorCode::OperationInterrupted
        | ErrorCode::SystemIoFailure
        | ErrorCode::DiskFull
        | ErrorCode::CannotOpen
        | ErrorCode::FileLockingProtocolFailed
        | ErrorCode::SchemaChanged => ErrorKind::Operational,
        ErrorCode::TooBig => ErrorKind::Data,
        ErrorCode::ConstraintViolation | ErrorCode::TypeMismatch => ErrorKind::Integrity,
        ErrorCode::ApiMisuse | ErrorCode::ParameterOutOfRange => ErrorKind::Interface,
        _ => ErrorKind::Database,
    }
}

fn is_busy(code: ErrorCode) -> bool {
    matches!(code, ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked)
}
