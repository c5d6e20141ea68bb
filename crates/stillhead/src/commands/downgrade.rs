//! `downgrade`

use std::cell::RefCell;
use std::rc::Rc;

use alembic::RunOptions;

use super::SqlOptions;
use crate::{Failure, Session};

/// Downgrades to `revision`; with `--sql` it must be a range `from:to`.
///
/// Errors: as for [`super::upgrade`].
pub fn downgrade(session: &Session, revision: &str, options: &SqlOptions) -> Result<(), Failure> {
    let (start, destination) = match revision.split_once(':') {
        Some(_) if !options.sql => return Err(Failure::Command("Range revision not allowed".to_owned())),
        Some((start, destination)) => (Some(start.to_owned()), destination.to_owned()),
        None if options.sql => {
            return Err(Failure::Command(
                "downgrade with --sql requires <fromrev>:<torev>".to_owned(),
            ));
        }
        None => (None, revision.to_owned()),
    };
    let project = session.project();
    let (script, target) = (Rc::clone(project.script()), destination.clone());
    let warnings = Rc::new(RefCell::new(Vec::new()));
    let collected = Rc::clone(&warnings);
    let result = session.run_env(RunOptions {
        command: "downgrade",
        as_sql: options.sql,
        tag: options.tag.clone(),
        starting_rev: start,
        destination_rev: Some(destination),
        ..RunOptions::new(Box::new(move |heads, _| {
            Ok(script.downgrade_steps(&target, heads, &mut collected.borrow_mut())?)
        }))
    });
    session.warn(&warnings.borrow());
    result
}
