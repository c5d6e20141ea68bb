//! `heads`

use crate::{Failure, Session};

/// The options of `heads`.
#[derive(Debug, Clone, Copy, Default)]
pub struct HeadsOptions {
    /// `-v`
    pub verbose: bool,
    /// `--resolve-dependencies`: revisions that others depend on are no heads.
    pub resolve_dependencies: bool,
}

/// Prints the heads of the script directory.
pub fn heads(session: &Session, options: HeadsOptions) -> Result<(), Failure> {
    let text = session
        .script()
        .heads_text(options.verbose, options.resolve_dependencies);
    session.show_warnings();
    session.print(&text?);
    Ok(())
}
