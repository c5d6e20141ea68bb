//! What can be wrong with revisions.

use config::ConfigError;

use crate::scan::ScanError;
use crate::target::Target;

/// Which kind of circle the graph has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CycleKind {
    /// Revisions that follow each other.
    Cycle,
    /// A revision that follows itself.
    SelfLoop,
    /// Revisions that need each other through `depends_on`.
    DependencyCycle,
    /// A revision that needs itself.
    DependencySelfLoop,
}

impl CycleKind {
    fn words(self) -> &'static str {
        match self {
            CycleKind::Cycle => "Cycle",
            CycleKind::SelfLoop => "Self-loop",
            CycleKind::DependencyCycle => "Dependency cycle",
            CycleKind::DependencySelfLoop => "Dependency self-loop",
        }
    }
}

/// An error of the graph, before a command has put it in its own words.
///
/// The counterparts are the exceptions in `alembic.script.revision`; the texts are theirs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RevisionError {
    /// The two ends of a range are not on one line.
    #[error(
        "Revision {} is not an ancestor of revision {}",
        or_base(lower),
        or_base(upper)
    )]
    RangeNotAncestor {
        /// The end that should come first.
        lower: Target,
        /// The end that should come last.
        upper: Target,
    },
    /// One revision was asked for and the identifier stands for several.
    #[error("Multiple heads are present for given argument '{argument}'; {}", heads.join(", "))]
    MultipleHeads {
        /// The revisions.
        heads: Vec<String>,
        /// The identifier.
        argument: String,
    },
    /// No revision is called that.
    #[error("{message}")]
    Resolution {
        /// The text.
        message: String,
        /// The part of the identifier that was looked for.
        argument: String,
    },
    /// The graph is no directed acyclic graph.
    #[error("{} is detected in revisions ({})", kind.words(), revisions.join(", "))]
    Cycle {
        /// Which kind.
        kind: CycleKind,
        /// The revisions that cannot be reached from both ends.
        revisions: Vec<String>,
    },
    /// Any other error that Alembic reports in a sentence.
    #[error("{0}")]
    Other(String),
    /// A `down_revision` that no file has. Alembic warns in these words and ends with Python's `KeyError`.
    #[error("Revision {down_revision} referenced from {revision} is not present")]
    MissingDownRevision {
        /// The id that is missing.
        down_revision: String,
        /// The line that `history` would print for the revision that names it.
        revision: String,
    },
    /// A `depends_on` that is neither a revision nor a label. Alembic ends with Python's `KeyError`.
    #[error("Dependency {dependency} referenced from {revision} is not present")]
    MissingDependency {
        /// What is missing.
        dependency: String,
        /// The revision that names it.
        revision: String,
    },
    /// A combination that Alembic does not foresee: it ends with Python's `AssertionError` or another traceback.
    #[error("{0}")]
    Unforeseen(String),
}

impl RevisionError {
    pub(crate) fn cycle(kind: CycleKind, revisions: impl IntoIterator<Item = String>) -> RevisionError {
        RevisionError::Cycle {
            kind,
            revisions: revisions.into_iter().collect(),
        }
    }

    pub(crate) fn resolution(message: String, argument: &str) -> RevisionError {
        RevisionError::Resolution {
            message,
            argument: argument.to_owned(),
        }
    }

    /// Whether it is one of Alembic's own exceptions, which the commands turn into a `CommandError`.
    pub fn is_alembic_error(&self) -> bool {
        !matches!(
            self,
            RevisionError::MissingDownRevision { .. }
                | RevisionError::MissingDependency { .. }
                | RevisionError::Unforeseen(_)
        )
    }

    /// The Python class that Alembic ends with.
    pub fn python_class(&self) -> &'static str {
        match self {
            RevisionError::RangeNotAncestor { .. } => "alembic.script.revision.RangeNotAncestorError",
            RevisionError::MultipleHeads { .. } => "alembic.script.revision.MultipleHeads",
            RevisionError::Resolution { .. } => "alembic.script.revision.ResolutionError",
            RevisionError::Cycle { kind, .. } => match kind {
                CycleKind::Cycle => "alembic.script.revision.CycleDetected",
                CycleKind::SelfLoop => "alembic.script.revision.LoopDetected",
                CycleKind::DependencyCycle => "alembic.script.revision.DependencyCycleDetected",
                CycleKind::DependencySelfLoop => "alembic.script.revision.DependencyLoopDetected",
            },
            RevisionError::Other(_) => "alembic.script.revision.RevisionError",
            RevisionError::MissingDownRevision { .. } | RevisionError::MissingDependency { .. } => "KeyError",
            RevisionError::Unforeseen(_) => "AssertionError",
        }
    }
}

fn or_base(target: &Target) -> String {
    if target.symbols().is_empty() {
        "base".to_owned()
    } else {
        target.to_string()
    }
}

/// An error of a command on the script directory.
#[derive(Debug, Clone, thiserror::Error)]
pub enum ScriptError {
    /// Alembic's `CommandError`: `FAILED: …`, exit code 255.
    #[error("{0}")]
    Command(String),
    /// An error of the graph that no command caught: a traceback and exit code 1.
    #[error(transparent)]
    Revision(#[from] RevisionError),
    /// A revision file that cannot be read.
    #[error(transparent)]
    Scan(#[from] ScanError),
    /// The configuration.
    #[error(transparent)]
    Config(#[from] ConfigError),
}

impl ScriptError {
    /// Whether Alembic raises this as `CommandError` (exit code 255 instead of 1).
    pub fn is_command_error(&self) -> bool {
        match self {
            ScriptError::Command(_) => true,
            ScriptError::Revision(_) => false,
            ScriptError::Scan(error) => error.is_command_error(),
            ScriptError::Config(error) => error.is_command_error(),
        }
    }
}
