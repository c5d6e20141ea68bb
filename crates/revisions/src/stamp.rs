//! What `stamp` does.

use crate::build::push_new;
use crate::error::RevisionError;
use crate::graph::{Edges, NodeId, RevisionMap};
use crate::resolve::Found;
use crate::step::{StampStep, Step};
use crate::target::Target;

impl RevisionMap {
    /// The steps that make the version table say `revisions` when it says `heads`.
    ///
    /// Heads on the line of a revision are replaced by it, up or down; otherwise it is added as another branch. `base`
    /// removes the heads of its branch, or all.
    pub fn stamp_steps(&self, revisions: &[String], heads: &[String]) -> Result<Vec<Step>, RevisionError> {
        let mut applied = Vec::new();
        for found in self.get_revisions(&Target::from(heads))? {
            applied.push(found.expect_revision()?);
        }
        let base = ["base".to_owned()];
        let revisions = if revisions.is_empty() { &base } else { revisions };
        let mut filtered: Vec<NodeId> = Vec::new();
        for revision in revisions.iter().filter(|revision| !revision.is_empty()) {
            for node in self.filter_for_lineage(&applied, revision, Edges::WithDependencies)? {
                push_new(&mut filtered, node);
            }
        }
        let mut destinations = self.get_revisions(&Target::from(revisions))?;
        if destinations.is_empty() {
            destinations.push(Found::Nothing);
        }
        let mut steps = Vec::new();
        for destination in destinations {
            match destination {
                Found::Nothing => steps.extend(filtered.iter().map(|&head| self.stamp_away(head))),
                Found::Base => {
                    destination.expect_revision()?;
                }
                Found::Revision(node) if filtered.contains(&node) => {}
                Found::Revision(node) => steps.push(self.stamp_to(node, &filtered)?),
            }
        }
        Ok(steps)
    }

    fn stamp_away(&self, head: NodeId) -> Step {
        Step::Stamp(StampStep {
            from: vec![self.id(head).to_owned()],
            to: Vec::new(),
            is_upgrade: false,
            branch_move: true,
        })
    }

    fn stamp_to(&self, destination: NodeId, heads: &[NodeId]) -> Result<Step, RevisionError> {
        let after = self.descendants(&[destination], Edges::WithDependencies);
        let before = self.ancestors(&[destination], Edges::WithDependencies);
        let down = heads.iter().any(|&head| after.contains(head));
        let up = heads.iter().any(|&head| before.contains(head));
        if down && up {
            return Err(RevisionError::Unforeseen(format!(
                "Some current versions are before and some after {}",
                self.id(destination)
            )));
        }
        let new = !down && !up;
        Ok(Step::Stamp(StampStep {
            from: if new { Vec::new() } else { self.ids(heads) },
            to: vec![self.id(destination).to_owned()],
            is_upgrade: !down,
            branch_move: new,
        }))
    }
}
