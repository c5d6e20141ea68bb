//! `stamp`

use std::rc::Rc;

use alembic::RunOptions;

use super::SqlOptions;
use crate::{Failure, Session};

/// The options of `stamp`.
#[derive(Debug, Clone, Default)]
pub struct StampOptions {
    /// `--sql` and `--tag`.
    pub sql: SqlOptions,
    /// `--purge`: empty the version table first.
    pub purge: bool,
}

/// Puts the version table at `revisions` without running anything.
///
/// Errors: as for [`super::upgrade`]; with `--sql`, several starting revisions.
pub fn stamp(session: &Session, revisions: &[String], options: &StampOptions) -> Result<(), Failure> {
    let (start, destinations) = if options.sql.sql {
        ranges(revisions)?
    } else {
        (None, revisions.to_vec())
    };
    let project = session.project();
    let (script, targets) = (Rc::clone(project.script()), destinations.clone());
    session.run_env(RunOptions {
        command: "stamp",
        as_sql: options.sql.sql,
        tag: options.sql.tag.clone(),
        starting_rev: start,
        destination_rev: (destinations.len() == 1).then(|| destinations.concat()),
        purge: options.purge,
        ..RunOptions::new(Box::new(move |heads, _| Ok(script.stamp_steps(&targets, heads)?)))
    })
}

/// Splits `from:to` arguments; all must start at the same revision.
fn ranges(revisions: &[String]) -> Result<(Option<String>, Vec<String>), Failure> {
    let mut start: Option<String> = None;
    let mut destinations = Vec::new();
    for revision in revisions {
        let Some((from, to)) = revision.split_once(':') else {
            destinations.push(revision.clone());
            continue;
        };
        if start.as_deref().is_some_and(|start| start != from) {
            return Err(Failure::Command(
                "Stamp operation with --sql only supports a single starting revision at a time".to_owned(),
            ));
        }
        start = Some(from.to_owned());
        destinations.push(to.to_owned());
    }
    Ok((start, destinations))
}
