//! `history`

use revisions::{History, Target};

use super::current_heads;
use crate::{Failure, Session};

/// The options of `history`.
#[derive(Debug, Clone, Default)]
pub struct HistoryOptions {
    /// `-r start:end`
    pub range: Option<String>,
    /// `-v`
    pub verbose: bool,
    /// `-i`: mark what the database is at.
    pub indicate_current: bool,
}

/// Prints the revisions, the latest first.
///
/// Errors: a range that is none, or that does not lie on one branch.
pub fn history(session: &Session, options: &HistoryOptions) -> Result<(), Failure> {
    let (base, head) = match &options.range {
        None => (None, None),
        Some(range) => {
            let mut parts = range.trim().split(':');
            match (parts.next(), parts.next(), parts.next()) {
                (Some(base), Some(head), None) => (part(base), part(head)),
                (Some(_), Some(_), Some(_)) => {
                    return Err(Failure::Uncaught(
                        "ValueError: too many values to unpack (expected 2)".to_owned(),
                    ));
                }
                _ => {
                    return Err(Failure::Command(
                        "History range requires [start]:[end], [start]:, or :[end]".to_owned(),
                    ));
                }
            }
        }
    };
    let is_current = |part: &Option<String>| part.as_deref() == Some("current");
    let needs_database = is_current(&base)
        || is_current(&head)
        || options.indicate_current
        || session.config().revision_environment()?;
    let rows = if needs_database {
        Some(current_heads(session)?)
    } else {
        None
    };
    let target = |part: Option<String>| match (part, &rows) {
        (Some(symbol), Some(rows)) if symbol == "current" => Some(Target::from(rows.as_slice())),
        (Some(symbol), _) => Some(Target::symbol(symbol)),
        (None, _) => None,
    };
    let history = History {
        base: target(base),
        head: target(head),
        verbose: options.verbose,
        indicate: rows.clone().filter(|_| options.indicate_current),
    };
    let text = session.script().history_text(&history);
    session.show_warnings();
    session.print(&text?);
    Ok(())
}

fn part(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
