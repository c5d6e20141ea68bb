//! Which revisions an upgrade, a downgrade or a range consists of.

use config::Warning;

use crate::error::RevisionError;
use crate::graph::{Edges, NodeId, RevisionMap};
use crate::resolve::Found;
use crate::target::Target;

impl RevisionMap {
    /// The revisions from `upper` down to `lower`, the latest first.
    ///
    /// `inclusive` takes `lower` along. `implicit_base` asks for everything `upper` needs (an upgrade); without it only
    /// what follows `lower` is taken (a range of the history), and `lower` must be before `upper`. Unless `strict`,
    /// a relative identifier that leads out of the graph stops at its end. Adds Alembic's warning for a number that is
    /// counted from several revisions to `warnings`.
    pub fn iterate_revisions(
        &self,
        upper: &Target,
        lower: &Target,
        inclusive: bool,
        implicit_base: bool,
        strict: bool,
        warnings: &mut Vec<Warning>,
    ) -> Result<Vec<NodeId>, RevisionError> {
        let mut targets = self.upgrade_targets(lower, upper, strict)?;
        if let Some((branch, _)) = lower.as_symbol().and_then(|lower| lower.split_once('@')) {
            self.keep_branch(&mut targets, branch)?;
        }
        let required = self.reach_apart(&targets, |node| &node.normalized_down)?;
        let mut current = self.get_revisions(lower)?;
        let is_required = |found: &Found| match found {
            Found::Revision(node) => required.contains(*node),
            Found::Base => false,
            Found::Nothing => true,
        };
        if !implicit_base && !current.iter().all(is_required) {
            return Err(not_ancestor(lower, upper));
        }
        let mut included = lower.clone();
        if current.first() == Some(&Found::Nothing) {
            // A relative identifier that is none from the heads is taken as one from `upper`.
            (current, included) = match self.downgrade_target(upper, lower, strict, warnings)?.1 {
                Found::Revision(node) => (vec![Found::Revision(node)], Target::symbol(self.id(node))),
                Found::Base => (Vec::new(), Target::Nothing),
                Found::Nothing => {
                    return Err(RevisionError::Unforeseen(format!(
                        "Can't find the start of the range, {lower}"
                    )));
                }
            };
        }
        let start: Vec<NodeId> = current.iter().filter_map(|found| found.revision()).collect();
        let mut needed = required;
        needed.subtract(&self.reach_apart(&start, |node| &node.normalized_down)?);
        for found in current {
            found.expect_revision()?;
        }
        if inclusive {
            for found in self.get_revisions(&included)? {
                needed.insert(found.expect_revision()?);
            }
        }
        if !start.is_empty() && !implicit_base {
            needed.intersect(&self.reach_apart(&start, |node| &node.next)?);
        }
        self.topological_sort(&needed, &targets)
    }

    /// Limits the targets of `branch@…` to that branch.
    fn keep_branch(&self, targets: &mut Vec<NodeId>, branch: &str) -> Result<(), RevisionError> {
        let mut label = branch;
        if let Some(node) = self.get_revision(branch)?
            && self.id(node) == branch
        {
            label = match self.node(node).labels.as_slice() {
                [label] => label,
                labels => {
                    return Err(RevisionError::Unforeseen(format!(
                        "Revision {branch} has {} branch labels; as the name of a branch it must have one",
                        labels.len()
                    )));
                }
            };
        }
        targets.retain(|&target| self.node(target).labels.iter().any(|other| other == label));
        Ok(())
    }

    /// The revisions to revert so that `upper`, what is applied, becomes `lower`, the latest first.
    ///
    /// Adds Alembic's warning for `-1` from several heads to `warnings`.
    pub fn iterate_downgrade(
        &self,
        upper: &Target,
        lower: &Target,
        warnings: &mut Vec<Warning>,
    ) -> Result<Vec<NodeId>, RevisionError> {
        let (label, target) = self.downgrade_target(upper, lower, true, warnings)?;
        let target = target.revision();
        let roots = self.downgrade_roots(label.as_deref(), target)?;
        let heads = self.get_revisions(upper)?;
        let mut dropped = self.descendants(&roots, Edges::WithDependencies);
        let mut applied = Vec::with_capacity(heads.len());
        for found in heads {
            applied.push(found.expect_revision()?);
        }
        dropped.intersect(&self.ancestors(&applied, Edges::WithDependencies));
        if let Some(target) = target
            && dropped.is_empty()
            && !applied.contains(&target)
        {
            return Err(not_ancestor(&Target::symbol("Nothing to drop"), upper));
        }
        self.topological_sort(&dropped, &applied)
    }

    /// The first revisions to revert: those right after the target, on the branch if there is a choice.
    fn downgrade_roots(
        &self,
        label: Option<&str>,
        target: Option<NodeId>,
    ) -> Result<Vec<NodeId>, RevisionError> {
        let mut roots: Vec<NodeId> = match target {
            Some(target) => self.node(target).next.clone(),
            // A labelled base counts once by its id and once by each label, as in Alembic.
            None => self
                .names
                .values()
                .copied()
                .filter(|&node| self.revision(node).is_base())
                .collect(),
        };
        if let Some(label) = label
            && roots.len() > 1
        {
            let branch = self.ancestors(&[self.resolve_branch(label)?], Edges::Versioned);
            roots.retain(|&root| branch.contains(root));
            if roots.is_empty() {
                return Err(RevisionError::Other(
                    "Not a valid downgrade target from current heads".to_owned(),
                ));
            }
        }
        Ok(roots)
    }
}

fn not_ancestor(lower: &Target, upper: &Target) -> RevisionError {
    RevisionError::RangeNotAncestor {
        lower: lower.clone(),
        upper: upper.clone(),
    }
}
