//! What an upgrade, a downgrade or a stamp does, one revision at a time.

use crate::bits::NodeSet;
use crate::graph::{Edges, NodeId, RevisionMap};

/// One step of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A revision is applied or reverted.
    Revision(RevisionStep),
    /// Only the version table changes.
    Stamp(StampStep),
}

/// `upgrade()` or `downgrade()` of one revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisionStep {
    /// The revision.
    pub node: NodeId,
    /// Whether it is applied (or reverted).
    pub is_upgrade: bool,
    /// Its id.
    pub id: String,
    /// The first paragraph of its docstring.
    pub doc: String,
    /// Its `down_revision`.
    pub down: Vec<String>,
    /// Its `down_revision` and those of its dependencies that no ancestor has.
    pub normalized_down: Vec<String>,
}

/// A change of the version table by `stamp`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StampStep {
    /// The rows before.
    pub from: Vec<String>,
    /// The rows after.
    pub to: Vec<String>,
    /// Whether it goes up.
    pub is_upgrade: bool,
    /// Whether a branch appears or disappears.
    pub branch_move: bool,
}

impl Step {
    /// Whether it goes up.
    pub fn is_upgrade(&self) -> bool {
        match self {
            Step::Revision(step) => step.is_upgrade,
            Step::Stamp(step) => step.is_upgrade,
        }
    }

    /// Whether only the version table changes.
    pub fn is_stamp(&self) -> bool {
        matches!(self, Step::Stamp(_))
    }

    /// The name of the Python function: `upgrade`, `downgrade` or `stamp_revision`.
    pub fn name(&self) -> &'static str {
        match self {
            Step::Revision(step) if step.is_upgrade => "upgrade",
            Step::Revision(_) => "downgrade",
            Step::Stamp(_) => "stamp_revision",
        }
    }

    /// Where it starts, dependencies aside; empty at the base.
    pub fn from_revisions(&self) -> Vec<String> {
        match self {
            Step::Revision(step) if step.is_upgrade => step.down.clone(),
            Step::Revision(step) => vec![step.id.clone()],
            Step::Stamp(step) => step.from.clone(),
        }
    }

    /// Where it leads, dependencies aside; empty at the base.
    pub fn to_revisions(&self) -> Vec<String> {
        match self {
            Step::Revision(step) if step.is_upgrade => vec![step.id.clone()],
            Step::Revision(step) => step.down.clone(),
            Step::Stamp(step) => step.to.clone(),
        }
    }

    /// The docstring's first paragraph; empty for a stamp.
    pub fn doc(&self) -> &str {
        match self {
            Step::Revision(step) => &step.doc,
            Step::Stamp(_) => "",
        }
    }

    /// `upgrade a -> b`, as it stands in `-- Running …` of a script.
    pub fn short_log(&self) -> String {
        format!(
            "{} {} -> {}",
            self.name(),
            self.from_revisions().join(", "),
            self.to_revisions().join(", ")
        )
    }

    /// `upgrade a -> b, doc`, as it stands in the log line `Running …`.
    pub fn log(&self) -> String {
        match self.doc() {
            "" => self.short_log(),
            doc => format!("{}, {doc}", self.short_log()),
        }
    }

    /// `MigrationInfo.up_revision_ids`, for `on_version_apply`.
    pub fn up_revision_ids(&self) -> Vec<String> {
        match self {
            Step::Revision(step) => vec![step.id.clone()],
            Step::Stamp(step) if step.is_upgrade => step.to.clone(),
            Step::Stamp(step) => step.from.clone(),
        }
    }

    /// `MigrationInfo.down_revision_ids`, for `on_version_apply`.
    pub fn down_revision_ids(&self) -> Vec<String> {
        match self {
            Step::Revision(step) => step.normalized_down.clone(),
            Step::Stamp(step) if step.is_upgrade => step.from.clone(),
            Step::Stamp(step) => step.to.clone(),
        }
    }
}

impl RevisionMap {
    /// The step that applies or reverts a revision.
    pub fn step(&self, node: NodeId, is_upgrade: bool) -> Step {
        let entry = self.node(node);
        Step::Revision(RevisionStep {
            node,
            is_upgrade,
            id: entry.revision.id.clone(),
            doc: entry.revision.doc().to_owned(),
            down: entry.revision.down_revision.clone(),
            normalized_down: self.ids(&entry.normalized_down),
        })
    }

    /// Everything before `ids`, and they themselves. Ids that are not here are passed over.
    pub(crate) fn ancestors_of_ids<'a>(&self, ids: impl IntoIterator<Item = &'a String>) -> NodeSet {
        let nodes: Vec<NodeId> = ids.into_iter().filter_map(|id| self.find(id)).collect();
        self.ancestors(&nodes, Edges::WithDependencies)
    }

    /// Those of `ids` that are not in `set`.
    pub(crate) fn outside(&self, ids: &[String], set: &NodeSet) -> Vec<String> {
        let outside = ids
            .iter()
            .filter(|id| !self.find(id).is_some_and(|node| set.contains(node)));
        outside.cloned().collect()
    }
}
