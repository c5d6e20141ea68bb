//! `upgrade`

use std::rc::Rc;

use alembic::RunOptions;

use super::SqlOptions;
use crate::{Failure, Session};

/// Upgrades to `revision`; with `--sql` it may be a range `from:to`.
///
/// Errors: Alembic's `CommandError` for a revision that is not there or not above the heads, and whatever `env.py`,
/// the revisions and the database raise.
pub fn upgrade(session: &Session, revision: &str, options: &SqlOptions) -> Result<(), Failure> {
    let (start, destination) = match revision.split_once(':') {
        Some(_) if !options.sql => return Err(Failure::Command("Range revision not allowed".to_owned())),
        Some((start, destination)) => (Some(start.to_owned()), destination.to_owned()),
        None => (None, revision.to_owned()),
    };
    let project = session.project();
    let (script, target) = (Rc::clone(project.script()), destination.clone());
    session.run_env(RunOptions {
        command: "upgrade",
        as_sql: options.sql,
        tag: options.tag.clone(),
        starting_rev: start,
        destination_rev: Some(destination),
        ..RunOptions::new(Box::new(
            move |heads, _| Ok(script.upgrade_steps(&target, heads)?),
        ))
    })
}
