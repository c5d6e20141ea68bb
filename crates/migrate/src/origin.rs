//! Where in a migration a statement comes from.

use std::fmt;

/// The place in the Python source that asked for a statement.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Origin {
    /// The revision that runs.
    pub revision: Option<String>,
    /// `file:line`.
    pub place: Option<String>,
}

impl fmt::Display for Origin {
    /// `revision ae10, versions/ae10_x.py:12`, with the parts that are known.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let separator = if self.revision.is_some() && self.place.is_some() {
            ", "
        } else {
            ""
        };
        if let Some(revision) = &self.revision {
            write!(f, "revision {revision}")?;
        }
        write!(f, "{separator}{}", self.place.as_deref().unwrap_or_default())
    }
}
