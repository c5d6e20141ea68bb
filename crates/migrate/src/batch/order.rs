//! The order of the columns of a table that is built anew.

use std::collections::{HashMap, HashSet};

use super::recreate::Recreation;
use crate::error::MigrateError;

impl Recreation<'_> {
    /// Remembers where a new column goes: before or after another one, or at the end.
    pub(super) fn place(
        &mut self,
        name: &str,
        before: Option<&str>,
        after: Option<&str>,
    ) -> Result<(), MigrateError> {
        let (mut before, mut after) = (before.map(str::to_owned), after.map(str::to_owned));
        let partial = !self.batch.partial_reordering.is_empty();
        if !partial {
            match (&before, &after) {
                (None, Some(column)) => before = self.follower(column)?,
                (Some(column), None) => after = self.predecessor(column)?,
                _ => {}
            }
        }
        let last = self.existing_ordering.last().cloned();
        if let Some(before) = &before {
            self.added_ordering.push((name.to_owned(), before.clone()));
        }
        if let Some(after) = &after {
            self.added_ordering.push((after.clone(), name.to_owned()));
        }
        if let (false, None, None, Some(last)) = (partial, before, after, last) {
            self.added_ordering.push((last, name.to_owned()));
        }
        Ok(())
    }

    /// What comes after a column: nothing for the last one.
    fn follower(&self, column: &str) -> Result<Option<String>, MigrateError> {
        if let Some(place) = self.existing_ordering.iter().position(|it| it == column) {
            return Ok(self.existing_ordering.get(place + 1).cloned());
        }
        let new = self
            .added_ordering
            .iter()
            .rev()
            .find(|(first, _)| first == column);
        new.map(|(_, second)| Some(second.clone()))
            .ok_or_else(|| MigrateError::Key(column.to_string()))
    }

    /// What comes before a column: nothing for the first one.
    fn predecessor(&self, column: &str) -> Result<Option<String>, MigrateError> {
        if let Some(place) = self.existing_ordering.iter().position(|it| it == column) {
            let before = place
                .checked_sub(1)
                .and_then(|place| self.existing_ordering.get(place));
            return Ok(before.cloned());
        }
        let new = self
            .added_ordering
            .iter()
            .rev()
            .find(|(_, second)| second == column);
        new.map(|(first, _)| Some(first.clone()))
            .ok_or_else(|| MigrateError::Key(column.to_string()))
    }

    /// Sorts columns and transfers by the wishes that were collected.
    pub(super) fn reorder(&mut self) -> Result<(), MigrateError> {
        let all: Vec<String> = self.columns.keys().cloned().collect();
        let mut pairs: Vec<(String, String)> = Vec::new();
        if self.batch.partial_reordering.is_empty() {
            for (place, column) in self.existing_ordering.iter().enumerate().skip(1) {
                pairs.push((all[place - 1].clone(), column.clone()));
            }
        } else {
            for group in &self.batch.partial_reordering {
                pairs.extend(group.windows(2).map(|two| (two[0].clone(), two[1].clone())));
            }
        }
        pairs.extend(self.added_ordering.iter().cloned());
        pairs.retain(|(first, second)| first != second);
        let sorted = topological(&pairs, &all)?;
        let (mut columns, mut transfers) = (indexmap::IndexMap::new(), indexmap::IndexMap::new());
        for name in sorted {
            let (Some(column), Some(transfer)) = (
                self.columns.shift_remove(&name),
                self.transfers.shift_remove(&name),
            ) else {
                return Err(MigrateError::Key(name.clone()));
            };
            columns.insert(name.clone(), column);
            transfers.insert(name, transfer);
        }
        self.columns = columns;
        self.transfers = transfers;
        Ok(())
    }
}

/// Sorts so that the first of every pair comes before the second, in rounds: each takes everything that waits for
/// nothing, in the order given.
fn topological(pairs: &[(String, String)], all: &[String]) -> Result<Vec<String>, MigrateError> {
    let mut waits: HashMap<&str, HashSet<&str>> = HashMap::new();
    for (first, second) in pairs {
        waits.entry(second).or_default().insert(first);
    }
    let mut left: Vec<&str> = all.iter().map(String::as_str).collect();
    let mut sorted = Vec::new();
    while !left.is_empty() {
        let open: HashSet<&str> = left.iter().copied().collect();
        let is_free = |name: &&str| waits.get(*name).is_none_or(|waits| waits.is_disjoint(&open));
        let (free, rest): (Vec<&str>, Vec<&str>) = left.into_iter().partition(is_free);
        if free.is_empty() {
            return Err(MigrateError::Circular(
                rest.iter()
                    .map(|it| format!("'{it}'"))
                    .collect::<Vec<_>>()
                    .join(", "),
            ));
        }
        sorted.extend(free.into_iter().map(str::to_owned));
        left = rest;
    }
    Ok(sorted)
}
