//! `current`

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use alembic::PlanError;

use super::looking;
use crate::{Failure, Session};

/// The options of `current`.
#[derive(Debug, Clone, Copy, Default)]
pub struct CurrentOptions {
    /// `-v`
    pub verbose: bool,
    /// `-c`: fail unless the database is at all heads.
    pub check_heads: bool,
}

/// Prints the revisions that the database is at.
///
/// Errors: with `check_heads`, Alembic's "Database is not on all head revisions".
pub fn current(session: &Session, options: CurrentOptions) -> Result<(), Failure> {
    let project = session.project();
    let script = Rc::clone(project.script());
    let stdout = Rc::clone(&session.options().streams.stdout);
    let quiet = session.options().quiet;
    session.run_env(looking(move |heads, view| {
        let mut text = String::new();
        if options.verbose {
            text = format!("Current revision(s) for {}:\n", view.url.unwrap_or("None"));
        }
        if options.check_heads {
            let (have, want): (BTreeSet<_>, BTreeSet<_>) = (
                heads.iter().cloned().collect(),
                script.heads()?.into_iter().collect(),
            );
            if have != want {
                return Err(PlanError::Command(
                    "Database is not on all head revisions".to_owned(),
                ));
            }
        }
        text += &script.current_text(heads, options.verbose)?;
        if !quiet {
            stdout(&text);
        }
        Ok(())
    }))
}

/// The rows of the version table, as `env.py` finds it.
pub fn current_heads(session: &Session) -> Result<Vec<String>, Failure> {
    let found = Rc::new(RefCell::new(Vec::new()));
    let rows = Rc::clone(&found);
    session.run_env(looking(move |heads, _| {
        *rows.borrow_mut() = heads.to_vec();
        Ok(())
    }))?;
    let heads = found.borrow().clone();
    Ok(heads)
}
