//! The rows of the version table, and what each step does to them.

use indexmap::IndexSet;

use crate::error::RevisionError;
use crate::graph::{Edges, RevisionMap};
use crate::step::{RevisionStep, StampStep, Step};

/// One statement on the version table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowChange {
    /// A row is added.
    Insert(String),
    /// A row is removed.
    Delete(String),
    /// A row gets another value.
    Update {
        /// The value before.
        from: String,
        /// The value after.
        to: String,
    },
}

/// The rows of the version table while a plan is carried out: the counterpart of Alembic's `HeadMaintainer`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VersionHeads {
    heads: IndexSet<String>,
}

/// What a step means for the rows, in the order in which Alembic asks.
enum Change {
    DeleteBranch(String),
    CreateBranch(String),
    Merge {
        delete: Vec<String>,
        from: String,
        to: String,
    },
    Unmerge {
        insert: Vec<String>,
        from: String,
        to: String,
    },
    Move {
        from: String,
        to: String,
    },
}

impl VersionHeads {
    /// The rows as they are now.
    pub fn new<S: Into<String>>(heads: impl IntoIterator<Item = S>) -> VersionHeads {
        VersionHeads {
            heads: heads.into_iter().map(Into::into).collect(),
        }
    }

    /// The rows.
    pub fn heads(&self) -> impl Iterator<Item = &str> {
        self.heads.iter().map(String::as_str)
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.heads.is_empty()
    }

    /// Changes the rows as the step asks, and says by which statements.
    ///
    /// Fails when a row that has to change is not there, or one that has to appear already is; with steps planned from
    /// these very rows that does not happen.
    pub fn apply(&mut self, map: &RevisionMap, step: &Step) -> Result<Vec<RowChange>, RevisionError> {
        let change = match step {
            Step::Revision(step) => self.revision_change(map, step)?,
            Step::Stamp(step) => self.stamp_change(step)?,
        };
        let mut changes = Vec::new();
        match change {
            Change::DeleteBranch(id) => self.delete(id, &mut changes)?,
            Change::CreateBranch(id) => self.insert(id, &mut changes)?,
            Change::Merge { delete, from, to } => {
                for id in delete {
                    self.delete(id, &mut changes)?;
                }
                self.update(from, to, &mut changes)?;
            }
            Change::Unmerge { insert, from, to } => {
                for id in insert {
                    self.insert(id, &mut changes)?;
                }
                self.update(from, to, &mut changes)?;
            }
            Change::Move { from, to } => self.update(from, to, &mut changes)?,
        }
        Ok(changes)
    }

    fn revision_change(&self, map: &RevisionMap, step: &RevisionStep) -> Result<Change, RevisionError> {
        let id = step.id.clone();
        let down = &step.normalized_down;
        let present: Vec<&String> = down.iter().filter(|id| self.heads.contains(*id)).collect();
        if step.is_upgrade {
            if present.is_empty() {
                return Ok(Change::CreateBranch(id));
            }
            if down.len() > 1 && present.len() > 1 {
                let (from, delete) = split_last(self.merged_rows(map, down))?;
                return Ok(Change::Merge { delete, from, to: id });
            }
        } else if self.heads.contains(&id) {
            let to = self.unmerged_rows(map, step);
            if to.is_empty() {
                return Ok(Change::DeleteBranch(id));
            }
            if down.len() > 1 {
                let (to, insert) = split_last(to)?;
                return Ok(Change::Unmerge { insert, from: id, to });
            }
        }
        let other = match (down.as_slice(), present.as_slice()) {
            ([one], _) => one.clone(),
            (_, [one]) => (*one).clone(),
            _ => {
                return Err(RevisionError::Unforeseen(
                    "Can't do an UPDATE because downrevision is ambiguous".to_owned(),
                ));
            }
        };
        Ok(if step.is_upgrade {
            Change::Move { from: other, to: id }
        } else {
            Change::Move { from: id, to: other }
        })
    }

    /// The rows that a merge replaces: what the revision follows, without what other rows imply.
    fn merged_rows(&self, map: &RevisionMap, down: &[String]) -> Vec<String> {
        let others: Vec<&String> = self.heads.iter().filter(|head| !down.contains(head)).collect();
        map.outside(down, &map.ancestors_of_ids(others))
    }

    /// The rows that the end of a merge leaves: what the revision follows, without what other rows (or each other)
    /// imply.
    fn unmerged_rows(&self, map: &RevisionMap, step: &RevisionStep) -> Vec<String> {
        let others: Vec<&String> = self.heads.iter().filter(|head| **head != step.id).collect();
        if !others.is_empty() {
            return map.outside(&step.normalized_down, &map.ancestors_of_ids(others));
        }
        let mut implied = map.empty_set();
        for node in step.normalized_down.iter().filter_map(|id| map.find(id)) {
            let mut before = map.ancestors(&[node], Edges::WithDependencies);
            before.remove(node);
            implied.union(&before);
        }
        map.outside(&step.normalized_down, &implied)
    }

    fn stamp_change(&self, step: &StampStep) -> Result<Change, RevisionError> {
        let unknown = |ids: &[String]| ids.iter().any(|id| !self.heads.contains(id));
        if !step.is_upgrade && step.branch_move {
            return Ok(Change::DeleteBranch(only(&step.from)?));
        }
        if step.is_upgrade && (step.branch_move || unknown(&step.from)) && unknown(&step.to) {
            return Ok(Change::CreateBranch(only(&step.to)?));
        }
        if step.from.len() > 1 {
            let (from, delete) = split_last(step.from.clone())?;
            let to = step.to.first().cloned().unwrap_or_default();
            return Ok(Change::Merge { delete, from, to });
        }
        if step.to.len() > 1 {
            let (to, insert) = split_last(step.to.clone())?;
            let from = step.from.first().cloned().unwrap_or_default();
            return Ok(Change::Unmerge { insert, from, to });
        }
        Ok(Change::Move {
            from: only(&step.from)?,
            to: only(&step.to)?,
        })
    }

    fn insert(&mut self, id: String, changes: &mut Vec<RowChange>) -> Result<(), RevisionError> {
        if !self.heads.insert(id.clone()) {
            return Err(RevisionError::Unforeseen(format!(
                "Version {id} is already present"
            )));
        }
        changes.push(RowChange::Insert(id));
        Ok(())
    }

    fn delete(&mut self, id: String, changes: &mut Vec<RowChange>) -> Result<(), RevisionError> {
        if !self.heads.shift_remove(&id) {
            return Err(RevisionError::Unforeseen(format!("Version {id} is not present")));
        }
        changes.push(RowChange::Delete(id));
        Ok(())
    }

    fn update(
        &mut self,
        from: String,
        to: String,
        changes: &mut Vec<RowChange>,
    ) -> Result<(), RevisionError> {
        if self.heads.contains(&to) {
            return Err(RevisionError::Unforeseen(format!(
                "Version {to} is already present"
            )));
        }
        if !self.heads.shift_remove(&from) {
            return Err(RevisionError::Unforeseen(format!(
                "Version {from} is not present"
            )));
        }
        self.heads.insert(to.clone());
        changes.push(RowChange::Update { from, to });
        Ok(())
    }
}

/// The last id, and those before it.
fn split_last(mut ids: Vec<String>) -> Result<(String, Vec<String>), RevisionError> {
    match ids.pop() {
        Some(last) => Ok((last, ids)),
        None => Err(RevisionError::Unforeseen(
            "There is no version to change".to_owned(),
        )),
    }
}

fn only(ids: &[String]) -> Result<String, RevisionError> {
    match ids {
        [one] => Ok(one.clone()),
        _ => Err(RevisionError::Unforeseen(format!(
            "Expected one version, not {}",
            ids.len()
        ))),
    }
}
