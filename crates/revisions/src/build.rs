//! Building the graph from the revisions, and what can be wrong with it.

use config::Warning;
use indexmap::IndexMap;

use crate::display;
use crate::error::{CycleKind, RevisionError};
use crate::graph::{Edges, Node, NodeId, RevisionMap};
use crate::revision::Revision;

impl RevisionMap {
    /// Builds the graph. `revisions` are in the order in which the files are listed, which decides ties.
    ///
    /// Adds the warnings that Alembic gives to `warnings`, also when it fails. Fails for ids that are not allowed, a
    /// label used twice, a revision or a dependency that is missing, and for circles.
    pub fn new(revisions: Vec<Revision>, warnings: &mut Vec<Warning>) -> Result<RevisionMap, RevisionError> {
        let mut map = RevisionMap {
            nodes: Vec::with_capacity(revisions.len()),
            names: IndexMap::with_capacity(revisions.len()),
            heads: Vec::new(),
            real_heads: Vec::new(),
            bases: Vec::new(),
        };
        for revision in revisions {
            map.add(revision, warnings)?;
        }
        map.add_labels()?;
        map.resolve_dependencies()?;
        map.connect(warnings)?;
        map.normalize_dependencies();
        map.find_ends();
        map.refuse_cycles()?;
        map.use_names();
        map.spread_labels();
        Ok(map)
    }

    fn add(&mut self, revision: Revision, warnings: &mut Vec<Warning>) -> Result<(), RevisionError> {
        revision.check()?;
        let node = NodeId::from_index(self.nodes.len());
        // Of two files with one id the later one counts, at the place of the earlier one.
        if self.names.insert(revision.id.clone(), node).is_some() {
            warnings.push(Warning::user(format!(
                "Revision {} is present more than once",
                revision.id
            )));
        }
        let mut labels = revision.branch_labels.clone();
        labels.sort();
        labels.dedup();
        self.nodes.push(Node {
            revision,
            labels,
            ..Node::default()
        });
        Ok(())
    }

    /// Makes labels names beside the ids.
    fn add_labels(&mut self) -> Result<(), RevisionError> {
        for (index, node) in self.nodes.iter().enumerate() {
            for label in &node.revision.branch_labels {
                if let Some(other) = self.names.get(label) {
                    return Err(RevisionError::Other(format!(
                        "Branch name '{label}' in revision {} already used by revision {}",
                        node.revision.id,
                        self.id(*other)
                    )));
                }
                self.names.insert(label.clone(), NodeId::from_index(index));
            }
        }
        Ok(())
    }

    fn resolve_dependencies(&mut self) -> Result<(), RevisionError> {
        for index in 0..self.nodes.len() {
            let revision = &self.nodes[index].revision;
            let mut dependencies = Vec::with_capacity(revision.depends_on.len());
            for name in &revision.depends_on {
                let Some(&dependency) = self.names.get(name) else {
                    return Err(RevisionError::MissingDependency {
                        dependency: name.clone(),
                        revision: revision.id.clone(),
                    });
                };
                dependencies.push(dependency);
            }
            self.nodes[index].dependencies = dependencies;
        }
        Ok(())
    }

    /// Finds every `down_revision` and tells it who follows.
    fn connect(&mut self, warnings: &mut Vec<Warning>) -> Result<(), RevisionError> {
        let order: Vec<NodeId> = self.ids_first().collect();
        let hidden = self
            .all_nodes()
            .filter(|&node| self.find(self.id(node)) != Some(node));
        let hidden: Vec<NodeId> = hidden.collect();
        for &node in order.iter().chain(&hidden) {
            let mut down = Vec::new();
            for name in &self.node(node).revision.down_revision {
                match self.names.get(name) {
                    Some(&found) => down.push(found),
                    None => return Err(self.missing(node, name, warnings)),
                }
            }
            let mut all_down = Vec::new();
            for &other in down.iter().chain(&self.node(node).dependencies) {
                push_new(&mut all_down, other);
            }
            // A file whose id a later file has too is followed by nobody and follows nobody.
            if !hidden.contains(&node) {
                for &other in &all_down {
                    push_new(&mut self.nodes[other.index()].all_next, node);
                    if down.contains(&other) {
                        push_new(&mut self.nodes[other.index()].next, node);
                    }
                }
            }
            self.nodes[node.index()].down = down;
            self.nodes[node.index()].all_down = all_down;
        }
        Ok(())
    }

    fn missing(&self, node: NodeId, name: &str, warnings: &mut Vec<Warning>) -> RevisionError {
        let error = RevisionError::MissingDownRevision {
            down_revision: name.to_owned(),
            revision: display::summary(self, node),
        };
        warnings.push(Warning::user(error.to_string()));
        error
    }

    /// The nodes that ids stand for, in the order of the files.
    fn ids_first(&self) -> impl Iterator<Item = NodeId> + '_ {
        self.names
            .iter()
            .filter(|&(name, &node)| self.id(node) == name)
            .map(|(_, &node)| node)
    }

    /// Drops the dependencies that an ancestor has already.
    fn normalize_dependencies(&mut self) {
        for node in self.all_nodes() {
            let mut normalized: Vec<NodeId> = Vec::new();
            for &dependency in &self.node(node).dependencies {
                push_new(&mut normalized, dependency);
            }
            if !normalized.is_empty() {
                for ancestor in self.ancestors(&[node], Edges::Versioned).iter() {
                    if ancestor != node {
                        let known = &self.node(ancestor).dependencies;
                        normalized.retain(|dependency| !known.contains(dependency));
                    }
                }
            }
            let mut normalized_down = Vec::new();
            for &other in self.node(node).down.iter().chain(&normalized) {
                push_new(&mut normalized_down, other);
            }
            let node = &mut self.nodes[node.index()];
            node.normalized_down = normalized_down;
            node.normalized_dependencies = normalized;
        }
    }

    fn find_ends(&mut self) {
        let nodes: Vec<NodeId> = self.all_nodes().collect();
        let select = |is_end: &dyn Fn(NodeId) -> bool| nodes.iter().copied().filter(|&n| is_end(n)).collect();
        self.heads = select(&|node| self.is_head(node));
        self.real_heads = select(&|node| self.is_real_head(node));
        self.bases = select(&|node| self.revision(node).is_base());
    }

    /// From the heads down and from the bases up everything must be met.
    fn refuse_cycles(&self) -> Result<(), RevisionError> {
        self.refuse_cycle(
            CycleKind::Cycle,
            &self.heads,
            &self.bases,
            |n| &n.down,
            |n| &n.next,
        )?;
        let real_bases: Vec<NodeId> = self
            .bases
            .iter()
            .copied()
            .filter(|&node| self.revision(node).depends_on.is_empty())
            .collect();
        self.refuse_cycle(
            CycleKind::DependencyCycle,
            &self.real_heads,
            &real_bases,
            |n| &n.all_down,
            |n| &n.all_next,
        )
    }

    fn refuse_cycle(
        &self,
        kind: CycleKind,
        heads: &[NodeId],
        bases: &[NodeId],
        down: impl Fn(&Node) -> &[NodeId],
        next: impl Fn(&Node) -> &[NodeId],
    ) -> Result<(), RevisionError> {
        if self.nodes.is_empty() {
            return Ok(());
        }
        let ids = || self.ids_first().map(|node| self.id(node).to_owned());
        if heads.is_empty() || bases.is_empty() {
            return Err(RevisionError::cycle(kind, ids()));
        }
        let mut met = self.reach(heads, down);
        met.intersect(&self.reach(bases, next));
        let mut lost: Vec<String> = self
            .ids_first()
            .filter(|&node| !met.contains(node))
            .map(|node| self.id(node).to_owned())
            .collect();
        lost.sort();
        if lost.is_empty() {
            Ok(())
        } else {
            Err(RevisionError::cycle(kind, lost))
        }
    }

    /// From here on an id that two files have stands for the later one, in the lists of ends too.
    fn use_names(&mut self) {
        let by_name = |map: &RevisionMap, nodes: &[NodeId]| -> Vec<NodeId> {
            nodes
                .iter()
                .map(|&node| map.find(map.id(node)).unwrap_or(node))
                .collect()
        };
        self.heads = by_name(self, &self.heads);
        self.real_heads = by_name(self, &self.real_heads);
        self.bases = by_name(self, &self.bases);
    }

    /// A label holds for everything after its revision and, on an unbranched line, for what comes before it.
    fn spread_labels(&mut self) {
        let labelled: Vec<NodeId> = self
            .all_nodes()
            .filter(|&node| !self.revision(node).branch_labels.is_empty())
            .collect();
        for revision in labelled {
            let labels = self.node(revision).labels.clone();
            let mut last = revision;
            let mut seen = self.empty_set();
            let mut todo = vec![revision];
            while let Some(node) = todo.pop() {
                if seen.insert(node) {
                    self.add_labels_to(node, &labels);
                    last = node;
                    todo.extend_from_slice(&self.node(node).next);
                }
            }
            self.spread_down(last, &labels);
        }
    }

    fn spread_down(&mut self, from: NodeId, labels: &[String]) {
        let mut node = from;
        while self.node(node).all_next.len() <= 1 && !self.is_merge_point(node) {
            self.add_labels_to(node, labels);
            match self.node(node).down.first() {
                Some(&parent) => node = parent,
                None => break,
            }
        }
    }

    fn add_labels_to(&mut self, node: NodeId, labels: &[String]) {
        let known = &mut self.nodes[node.index()].labels;
        for label in labels {
            if let Err(place) = known.binary_search(label) {
                known.insert(place, label.clone());
            }
        }
    }
}

pub(crate) fn push_new<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}
