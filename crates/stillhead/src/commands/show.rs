//! `show`

use revisions::Target;

use super::current_heads;
use crate::{Failure, Session};

/// Prints what is known of the revisions that `revision` stands for; `current` asks the database.
pub fn show(session: &Session, revision: &str) -> Result<(), Failure> {
    let target = if revision == "current" {
        Target::from(current_heads(session)?.as_slice())
    } else {
        Target::symbol(revision)
    };
    let text = session.script().show_text(&target);
    session.show_warnings();
    session.print(&text?);
    Ok(())
}
