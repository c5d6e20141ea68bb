//! `ensure_version`

use alembic::RunOptions;

use crate::{Failure, Session};

/// Creates the version table where it is missing; with `sql` its statement is printed.
pub fn ensure_version(session: &Session, sql: bool) -> Result<(), Failure> {
    session.run_env(RunOptions {
        as_sql: sql,
        ensure_version: true,
        ..RunOptions::new(Box::new(|_, _| Ok(Vec::new())))
    })
}
