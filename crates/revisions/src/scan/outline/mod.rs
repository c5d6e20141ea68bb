//! A quick look at revision files of the usual kind.
//!
//! Most of what `heads` and `history` need is time in the parser, for statements that they do not look at. This
//! recogniser accepts a small part of Python, the part that generated revision files are made of, builds no tree, and
//! gives up at everything else: the file is then parsed properly. What it accepts, the parser accepts too, with the same
//! constants (`tests.rs` holds the two against each other).
//!
//! Grammar: <https://docs.python.org/3/reference/grammar.html>.
#![allow(clippy::option_option)] // The outer `None` is "not certain" everywhere here.

mod cursor;
mod expression;
mod statement;
#[cfg(test)]
mod tests;

use cursor::Cursor;

/// The constants of a file, in its own words.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Outline<'a> {
    pub(super) docstring: Option<&'a str>,
    pub(super) revision: Option<Simple<'a>>,
    pub(super) down_revision: Option<Simple<'a>>,
    pub(super) branch_labels: Option<Simple<'a>>,
    pub(super) depends_on: Option<Simple<'a>>,
}

/// The constants that are told apart here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Simple<'a> {
    None,
    /// A string without escapes.
    String(&'a str),
}

impl<'a> Outline<'a> {
    /// The outline of a file; `None` if anything in it is not certain.
    pub(super) fn of(text: &'a str) -> Option<Outline<'a>> {
        let mut outline = Outline::default();
        Cursor::new(text).module(&mut outline)?;
        Some(outline)
    }

    /// Where the value of a variable is kept, if it is one of those that count.
    fn slot(&mut self, name: &str) -> Option<&mut Option<Simple<'a>>> {
        match name {
            "revision" => Some(&mut self.revision),
            "down_revision" => Some(&mut self.down_revision),
            "branch_labels" => Some(&mut self.branch_labels),
            "depends_on" => Some(&mut self.depends_on),
            _ => None,
        }
    }
}
