//! The graph of revisions.

use indexmap::IndexMap;

use crate::bits::NodeSet;
use crate::build::push_new;
use crate::error::RevisionError;
use crate::revision::Revision;

/// A revision's place in its [`RevisionMap`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u32);

impl NodeId {
    pub(crate) fn from_index(index: usize) -> NodeId {
        // More than four thousand million files are not a case to serve.
        NodeId(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// The position among the revisions as they were given.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A revision and its neighbours.
#[derive(Debug, Clone, Default)]
pub(crate) struct Node {
    pub(crate) revision: Revision,
    /// Its own labels and those that spread to it, in alphabetical order.
    pub(crate) labels: Vec<String>,
    /// `down_revision`.
    pub(crate) down: Vec<NodeId>,
    /// `depends_on`.
    pub(crate) dependencies: Vec<NodeId>,
    /// Those of `depends_on` that no ancestor depends on already.
    pub(crate) normalized_dependencies: Vec<NodeId>,
    /// `down` and `dependencies`, each node once.
    pub(crate) all_down: Vec<NodeId>,
    /// `down` and `normalized_dependencies`, each node once.
    pub(crate) normalized_down: Vec<NodeId>,
    /// Who names this one as `down_revision`.
    pub(crate) next: Vec<NodeId>,
    /// Who names this one at all.
    pub(crate) all_next: Vec<NodeId>,
}

/// Which edges a traversal follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edges {
    /// `down_revision` only.
    Versioned,
    /// `depends_on` too.
    WithDependencies,
}

/// The graph of all revisions of a project: the counterpart of `alembic.script.revision.RevisionMap`.
#[derive(Debug, Clone)]
pub struct RevisionMap {
    pub(crate) nodes: Vec<Node>,
    /// Ids in the order of the files, then labels. A label's node is the revision that declares it.
    pub(crate) names: IndexMap<String, NodeId>,
    pub(crate) heads: Vec<NodeId>,
    pub(crate) real_heads: Vec<NodeId>,
    pub(crate) bases: Vec<NodeId>,
}

impl RevisionMap {
    /// The revision at a place.
    pub fn revision(&self, node: NodeId) -> &Revision {
        &self.node(node).revision
    }

    /// The id of the revision at a place.
    pub fn id(&self, node: NodeId) -> &str {
        &self.node(node).revision.id
    }

    /// The place of the revision with exactly this id (or that declares this label).
    pub fn find(&self, name: &str) -> Option<NodeId> {
        self.names.get(name).copied()
    }

    /// All revisions, in the order of their files.
    pub fn revisions(&self) -> impl Iterator<Item = &Revision> {
        self.nodes.iter().map(|node| &node.revision)
    }

    /// How many revisions there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// Revisions that no `down_revision` names.
    pub fn heads(&self) -> &[NodeId] {
        &self.heads
    }

    /// Revisions that neither a `down_revision` nor a `depends_on` names: what the version table holds when everything
    /// is applied.
    pub fn real_heads(&self) -> &[NodeId] {
        &self.real_heads
    }

    /// Revisions without `down_revision`.
    pub fn bases(&self) -> &[NodeId] {
        &self.bases
    }

    /// The labels of a revision's branch, in alphabetical order.
    pub fn labels(&self, node: NodeId) -> &[String] {
        &self.node(node).labels
    }

    /// The revisions that name this one as `down_revision`.
    pub fn next(&self, node: NodeId) -> &[NodeId] {
        &self.node(node).next
    }

    /// The revisions that this one names as `down_revision`.
    pub fn down(&self, node: NodeId) -> &[NodeId] {
        &self.node(node).down
    }

    /// The revisions that this one names in `depends_on`.
    pub fn dependencies(&self, node: NodeId) -> &[NodeId] {
        &self.node(node).dependencies
    }

    /// Whether no `down_revision` names it.
    pub fn is_head(&self, node: NodeId) -> bool {
        self.node(node).next.is_empty()
    }

    /// Whether neither a `down_revision` nor a `depends_on` names it.
    pub fn is_real_head(&self, node: NodeId) -> bool {
        self.node(node).all_next.is_empty()
    }

    /// Whether several revisions follow it.
    pub fn is_branch_point(&self, node: NodeId) -> bool {
        self.node(node).next.len() > 1
    }

    /// Whether it follows several revisions.
    pub fn is_merge_point(&self, node: NodeId) -> bool {
        self.node(node).revision.down_revision.len() > 1
    }

    /// The ids at some places.
    pub fn ids(&self, nodes: &[NodeId]) -> Vec<String> {
        nodes.iter().map(|&node| self.id(node).to_owned()).collect()
    }

    pub(crate) fn node(&self, node: NodeId) -> &Node {
        // A NodeId is only made by the map it belongs to.
        &self.nodes[node.index()]
    }

    pub(crate) fn all_nodes(&self) -> impl Iterator<Item = NodeId> + use<> {
        (0..self.nodes.len()).map(NodeId::from_index)
    }

    pub(crate) fn empty_set(&self) -> NodeSet {
        NodeSet::new(self.nodes.len())
    }

    /// `targets` and everything before them. Dependencies that an ancestor has already are not followed again.
    pub(crate) fn ancestors(&self, targets: &[NodeId], edges: Edges) -> NodeSet {
        self.reach(targets, |node| match edges {
            Edges::Versioned => &node.down,
            Edges::WithDependencies => &node.normalized_down,
        })
    }

    /// `targets` and everything after them.
    pub(crate) fn descendants(&self, targets: &[NodeId], edges: Edges) -> NodeSet {
        self.reach(targets, |node| match edges {
            Edges::Versioned => &node.next,
            Edges::WithDependencies => &node.all_next,
        })
    }

    pub(crate) fn reach(&self, targets: &[NodeId], edges: impl Fn(&Node) -> &[NodeId]) -> NodeSet {
        let mut seen = self.empty_set();
        let mut todo = targets.to_vec();
        while let Some(node) = todo.pop() {
            if seen.insert(node) {
                todo.extend_from_slice(edges(self.node(node)));
            }
        }
        seen
    }

    /// As [`RevisionMap::ancestors`] or [`RevisionMap::descendants`], and refuses targets one of which is reached from
    /// another. As in Alembic, what an earlier target has reached is not walked again, so that an overlap behind it
    /// stays unseen.
    pub(crate) fn reach_apart(
        &self,
        targets: &[NodeId],
        edges: impl Fn(&Node) -> &[NodeId],
    ) -> Result<NodeSet, RevisionError> {
        let mut seen = self.empty_set();
        for &target in targets {
            let mut met = self.empty_set();
            let mut todo = vec![target];
            while let Some(node) = todo.pop() {
                met.insert(node);
                if seen.insert(node) {
                    todo.extend_from_slice(edges(self.node(node)));
                }
            }
            let mut overlaps: Vec<&str> = Vec::new();
            for &other in targets {
                if other != target && met.contains(other) {
                    push_new(&mut overlaps, self.id(other));
                }
            }
            if !overlaps.is_empty() {
                return Err(RevisionError::Other(format!(
                    "Requested revision {} overlaps with other requested revisions {}",
                    self.id(target),
                    overlaps.join(", ")
                )));
            }
        }
        Ok(seen)
    }
}
