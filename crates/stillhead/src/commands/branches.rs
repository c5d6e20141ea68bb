//! `branches`

use crate::{Failure, Session};

/// Prints the branch points.
pub fn branches(session: &Session, verbose: bool) -> Result<(), Failure> {
    let text = session.script().branches_text(verbose);
    session.show_warnings();
    session.print(&text?);
    Ok(())
}
