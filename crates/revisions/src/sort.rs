//! The order of revisions.

use crate::bits::NodeSet;
use crate::error::RevisionError;
use crate::graph::{Edges, NodeId, RevisionMap};

impl RevisionMap {
    /// Puts `revisions` in an order in which each comes before what it follows and depends on, beginning at `heads`.
    ///
    /// The order is Alembic's, including its choice between branches: one line is followed down as long as no other
    /// line still leads to its next revision; then that other line goes first.
    pub(crate) fn topological_sort(
        &self,
        revisions: &NodeSet,
        heads: &[NodeId],
    ) -> Result<Vec<NodeId>, RevisionError> {
        let mut todo = revisions.clone();
        let mut tips: Vec<NodeId> = heads
            .iter()
            .copied()
            .filter(|&head| todo.contains(head))
            .collect();
        tips.sort_by_key(|&node| self.names.get_index_of(self.id(node)));
        tips.dedup();
        let mut lines: Vec<Line> = tips.into_iter().map(|tip| self.line(tip)).collect();
        let mut sorted = Vec::new();
        let mut at = 0;
        while let Some(line) = lines.get(at) {
            let tip = line.tip;
            let leads_here = |(index, other): (usize, &Line)| index != at && other.behind.contains(tip);
            if let Some(other) = lines.iter().enumerate().position(leads_here) {
                at = other;
                continue;
            }
            if todo.contains(tip) {
                sorted.push(tip);
                todo.remove(tip);
            }
            at = self.step_down(&mut lines, at, tip, &todo);
        }
        if todo.is_empty() {
            Ok(sorted)
        } else {
            Err(RevisionError::Unforeseen(
                "Some revisions cannot be put in order".to_owned(),
            ))
        }
    }

    /// Moves the line at `at` from `tip` to what is before it, which may open further lines; says which line is next.
    fn step_down(&self, lines: &mut Vec<Line>, at: usize, tip: NodeId, todo: &NodeSet) -> usize {
        let node = self.node(tip);
        let onward: Vec<NodeId> = node
            .normalized_down
            .iter()
            .copied()
            .filter(|&down| todo.contains(down) && lines.iter().all(|line| line.tip != down))
            .collect();
        let Some((&first, others)) = onward.split_first() else {
            lines.remove(at);
            return at.saturating_sub(1);
        };
        if node.normalized_dependencies.is_empty() && node.down.len() == 1 {
            // On a plain line what is behind the next tip is what was behind this one.
            if let Some(line) = lines.get_mut(at) {
                line.tip = first;
                line.behind.remove(tip);
            }
        } else {
            lines[at] = self.line(first);
            lines.extend(others.iter().map(|&other| self.line(other)));
        }
        at
    }

    fn line(&self, tip: NodeId) -> Line {
        Line {
            tip,
            behind: self.ancestors(&[tip], Edges::WithDependencies),
        }
    }
}

/// A line of revisions being followed down.
struct Line {
    tip: NodeId,
    /// The tip and everything before it.
    behind: NodeSet,
}
