//! What an identifier stands for.

use crate::error::RevisionError;
use crate::graph::{Edges, NodeId, RevisionMap};
use crate::target::Target;

/// What one identifier was resolved to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// A revision.
    Revision(NodeId),
    /// The base, reached by walking down exactly to it.
    Base,
    /// Nothing: the base by name, or a walk that left the graph.
    Nothing,
}

impl Found {
    /// The revision, if it is one.
    pub fn revision(self) -> Option<NodeId> {
        match self {
            Found::Revision(node) => Some(node),
            Found::Base | Found::Nothing => None,
        }
    }

    /// The revision; where Alembic's code relies on there being one, it ends with an `AssertionError`.
    pub(crate) fn expect_revision(self) -> Result<NodeId, RevisionError> {
        self.revision()
            .ok_or_else(|| RevisionError::Unforeseen("The base is not a possible target here".to_owned()))
    }
}

/// An identifier without its label: full ids or prefixes to look up.
pub(crate) struct Resolved {
    pub(crate) ids: Vec<String>,
    pub(crate) label: Option<String>,
}

impl RevisionMap {
    /// The revisions that an argument stands for: none for `base`, possibly several for `heads`.
    ///
    /// A negative number walks that far down from each head. Fails for an identifier that nothing or several things
    /// match, and for `head` when there are several.
    pub fn get_revisions(&self, target: &Target) -> Result<Vec<Found>, RevisionError> {
        let mut found = Vec::new();
        for symbol in target.symbols() {
            found.extend(self.get_symbol(symbol)?);
        }
        Ok(found)
    }

    fn get_symbol(&self, symbol: &str) -> Result<Vec<Found>, RevisionError> {
        let resolved = self.resolve(symbol)?;
        if let [only] = resolved.ids.as_slice()
            && let Ok(steps) = only.trim().parse::<i64>()
            && steps < 0
        {
            let label = resolved.label.as_deref();
            let heads = self.real_heads.iter().copied().filter(|&head| {
                label.is_none_or(|label| self.node(head).labels.iter().any(|other| other == label))
            });
            return heads
                .map(|head| self.walk(Found::Revision(head), steps, None, true))
                .collect();
        }
        resolved
            .ids
            .iter()
            .map(|id| Ok(Found::Revision(self.look_up(id, resolved.label.as_deref())?)))
            .collect()
    }

    /// The one revision that an identifier stands for, `None` for `base`.
    ///
    /// Fails as [`RevisionMap::get_revisions`] does, and for an identifier that stands for several revisions.
    pub fn get_revision(&self, symbol: &str) -> Result<Option<NodeId>, RevisionError> {
        let resolved = self.resolve(symbol)?;
        match resolved.ids.as_slice() {
            [] => {
                if let Some(label) = &resolved.label {
                    self.resolve_branch(label)?;
                }
                Ok(None)
            }
            [id] => self.look_up(id, resolved.label.as_deref()).map(Some),
            _ => Err(RevisionError::MultipleHeads {
                heads: resolved.ids,
                argument: symbol.to_owned(),
            }),
        }
    }

    /// Takes the label off and replaces `head`, `heads` and `base`.
    pub(crate) fn resolve(&self, symbol: &str) -> Result<Resolved, RevisionError> {
        let (label, id) = match symbol.split_once('@') {
            Some((label, id)) => (Some(label), id),
            None => (None, symbol),
        };
        // An empty label is no label where Alembic asks for truth.
        let given = label.filter(|label| !label.is_empty());
        let ids = match id {
            "heads" => match given {
                Some(label) => self.ids(&self.filter_for_lineage(&self.heads, label, Edges::Versioned)?),
                None => self.ids(&self.real_heads),
            },
            "head" => self
                .current_head(given)?
                .map(|node| self.id(node).to_owned())
                .into_iter()
                .collect(),
            "base" => Vec::new(),
            id => vec![id.to_owned()],
        };
        Ok(Resolved {
            ids,
            label: label.map(str::to_owned),
        })
    }

    /// The only head (of a branch), `None` without revisions. Fails when there are several.
    pub fn current_head(&self, label: Option<&str>) -> Result<Option<NodeId>, RevisionError> {
        let heads = match label {
            Some(label) => self.filter_for_lineage(&self.heads, label, Edges::Versioned)?,
            None => self.heads.clone(),
        };
        if heads.len() > 1 {
            return Err(RevisionError::MultipleHeads {
                heads: self.ids(&heads),
                argument: label.map_or_else(|| "head".to_owned(), |label| format!("{label}@head")),
            });
        }
        Ok(heads.first().copied())
    }

    /// The revision that declares a label, or the one with this id or prefix.
    pub(crate) fn resolve_branch(&self, label: &str) -> Result<NodeId, RevisionError> {
        match self.find(label) {
            Some(node) => Ok(node),
            None => self.look_up(label, None).map_err(|error| match error {
                RevisionError::Resolution { .. } => {
                    RevisionError::resolution(format!("No such branch: '{label}'"), label)
                }
                other => other,
            }),
        }
    }

    /// The revision with this id, label, or prefix of either, on the branch if one is given.
    ///
    /// Only names longer than three characters are found by a prefix.
    pub(crate) fn look_up(&self, id: &str, branch: Option<&str>) -> Result<NodeId, RevisionError> {
        if id.is_empty() {
            return Err(RevisionError::Unforeseen(
                "An empty revision identifier".to_owned(),
            ));
        }
        let branch = branch.filter(|branch| !branch.is_empty());
        let branch = match branch {
            Some(label) => Some((label, self.resolve_branch(label)?)),
            None => None,
        };
        let node = match self.find(id) {
            Some(node) => node,
            None => self.look_up_prefix(id, branch.map(|(label, _)| label))?,
        };
        if let Some((label, branch)) = branch
            && !self.shares_lineage(node, &[branch], Edges::Versioned)
        {
            return Err(RevisionError::resolution(
                format!("Revision {} is not a member of branch '{label}'", self.id(node)),
                id,
            ));
        }
        Ok(node)
    }

    fn look_up_prefix(&self, prefix: &str, branch: Option<&str>) -> Result<NodeId, RevisionError> {
        let names = self.names.iter();
        let names = names.filter(|(name, _)| name.starts_with(prefix) && name.chars().count() > 3);
        let mut matches: Vec<_> = names.collect();
        if let Some(branch) = branch {
            let nodes: Vec<NodeId> = matches.iter().map(|(_, node)| **node).collect();
            let shared = self.filter_for_lineage(&nodes, branch, Edges::Versioned)?;
            matches.retain(|(_, node)| shared.contains(node));
        }
        match matches.as_slice() {
            [] => {
                let hint = if prefix.chars().count() < 4 {
                    "; please ensure at least four characters are present for partial revision identifier matches"
                } else {
                    ""
                };
                Err(RevisionError::resolution(
                    format!("No such revision or branch '{prefix}'{hint}"),
                    prefix,
                ))
            }
            [(_, node)] => Ok(**node),
            several => {
                let names: Vec<String> = several
                    .iter()
                    .take(3)
                    .map(|(name, _)| format!("'{name}'"))
                    .collect();
                Err(RevisionError::resolution(
                    format!(
                        "Multiple revisions start with '{prefix}': {}...",
                        names.join(", ")
                    ),
                    prefix,
                ))
            }
        }
    }

    /// Those of `targets` that are before, after or equal to what `check` stands for (all of them for `base`).
    pub(crate) fn filter_for_lineage(
        &self,
        targets: &[NodeId],
        check: &str,
        edges: Edges,
    ) -> Result<Vec<NodeId>, RevisionError> {
        let resolved = self.resolve(check)?;
        let mut shares = Vec::new();
        if !targets.is_empty() {
            for name in resolved
                .label
                .iter()
                .filter(|label| !label.is_empty())
                .chain(&resolved.ids)
            {
                shares.push(self.look_up(name, None)?);
            }
        }
        let shared = targets
            .iter()
            .copied()
            .filter(|&target| self.shares_lineage(target, &shares, edges));
        Ok(shared.collect())
    }

    fn shares_lineage(&self, target: NodeId, others: &[NodeId], edges: Edges) -> bool {
        if others.is_empty() {
            return true;
        }
        let mut lineage = self.descendants(&[target], edges);
        lineage.union(&self.ancestors(&[target], edges));
        others.iter().any(|&other| lineage.contains(other))
    }

    /// Everything that is applied when the version table holds `heads`, reduced to the tip of each branch (a branch
    /// that another one depends on has a tip of its own). This is what `current` lists.
    ///
    /// Fails when a head is no revision here.
    pub fn all_current(&self, heads: &[String]) -> Result<Vec<NodeId>, RevisionError> {
        let found = self.get_revisions(&Target::from(heads))?;
        let mut top = Vec::with_capacity(found.len());
        for one in found {
            top.push(one.expect_revision()?);
        }
        let applied = self.ancestors(&top, Edges::WithDependencies);
        // What is applied reaches down without gaps, so that a look at the next revisions is enough.
        let mut tips: Vec<NodeId> = applied
            .iter()
            .filter(|&node| !self.node(node).next.iter().any(|&next| applied.contains(next)))
            .collect();
        tips.sort_by_key(|&node| self.names.get_index_of(self.id(node)));
        Ok(tips)
    }
}
