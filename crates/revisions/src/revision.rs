//! One revision, as its file describes it.

use std::path::PathBuf;

use config::text;

use crate::error::{CycleKind, RevisionError};

/// The values of a revision file that the graph is made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Revision {
    /// `revision`.
    pub id: String,
    /// `down_revision`; empty for `None`.
    pub down_revision: Vec<String>,
    /// `depends_on`: ids or branch labels.
    pub depends_on: Vec<String>,
    /// `branch_labels`.
    pub branch_labels: Vec<String>,
    /// The docstring, stripped.
    pub long_doc: String,
    /// The file.
    pub path: PathBuf,
}

impl Revision {
    /// A revision with an id and its down revisions, and nothing else.
    pub fn new<'a>(id: &str, down_revision: impl IntoIterator<Item = &'a str>) -> Revision {
        Revision {
            id: id.to_owned(),
            down_revision: down_revision.into_iter().map(str::to_owned).collect(),
            ..Revision::default()
        }
    }

    /// The docstring up to its first empty line.
    pub fn doc(&self) -> &str {
        self.long_doc.split("\n\n").next().unwrap_or_default()
    }

    /// The docstring's lines, split as Python splits them.
    pub fn doc_lines(&self) -> Vec<&str> {
        text::splitlines(&self.long_doc)
    }

    /// Whether nothing comes before it, dependencies aside.
    pub fn is_base(&self) -> bool {
        self.down_revision.is_empty()
    }

    /// Refuses a revision that follows or needs itself, and one whose id has characters that relative identifiers and
    /// ranges are made of.
    pub fn check(&self) -> Result<(), RevisionError> {
        if self.down_revision.contains(&self.id) {
            return Err(RevisionError::cycle(CycleKind::SelfLoop, [self.id.clone()]));
        }
        if self.depends_on.contains(&self.id) {
            return Err(RevisionError::cycle(
                CycleKind::DependencySelfLoop,
                [self.id.clone()],
            ));
        }
        Revision::check_id(&self.id)
    }

    /// Refuses an id with one of the characters `@`, `-`, `+` and `:`.
    pub fn check_id(id: &str) -> Result<(), RevisionError> {
        // In the order of their code points, as the message lists them.
        let illegal: Vec<&str> = ["+", "-", ":", "@"]
            .into_iter()
            .filter(|&c| id.contains(c))
            .collect();
        if illegal.is_empty() {
            return Ok(());
        }
        Err(RevisionError::Other(format!(
            "Character(s) '{}' not allowed in revision identifier '{id}'",
            illegal.join(", ")
        )))
    }
}
