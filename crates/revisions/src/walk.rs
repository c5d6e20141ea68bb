//! Relative identifiers: `+2`, `ae10-1`, `label@+1`.

use config::Warning;

use crate::error::RevisionError;
use crate::graph::{Edges, NodeId, RevisionMap};
use crate::resolve::Found;
use crate::target::Target;

/// The parts of a relative identifier.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Relative<'a> {
    pub(crate) label: Option<&'a str>,
    pub(crate) symbol: Option<&'a str>,
    /// The number as it is written, with its sign.
    pub(crate) text: &'a str,
    pub(crate) steps: i64,
}

impl Relative<'_> {
    /// Splits `label@symbol+number`; whatever follows the number does not count. `None` if it is not of that form.
    pub(crate) fn parse(target: &str) -> Option<Relative<'_>> {
        let labelled = target
            .char_indices()
            .skip(1)
            .filter(|&(_, c)| c == '@')
            .find_map(|(at, _)| {
                let label = &target[..at];
                let relative = Relative::parse_plain(&target[at + 1..])?;
                (!label.contains('\n')).then_some(Relative {
                    label: Some(label),
                    ..relative
                })
            });
        labelled.or_else(|| Relative::parse_plain(target))
    }

    fn parse_plain(text: &str) -> Option<Relative<'_>> {
        let sign = text.find(|c: char| !c.is_alphanumeric() && c != '_')?;
        let (symbol, rest) = text.split_at(sign);
        if !rest.starts_with(['+', '-']) {
            return None;
        }
        let digits = rest[1..].bytes().take_while(u8::is_ascii_digit).count();
        let number = &rest[..=digits];
        let steps = if digits == 0 { None } else { number.parse().ok() };
        Some(Relative {
            label: None,
            symbol: (!symbol.is_empty()).then_some(symbol),
            text: number,
            steps: steps?,
        })
    }

    fn too_far(&self) -> RevisionError {
        RevisionError::Other(format!(
            "Relative revision {} didn't produce {} migrations",
            self.text,
            self.steps.abs()
        ))
    }
}

impl RevisionMap {
    /// Walks up or down. Where the walk leaves the graph it gives [`Found::Nothing`] if `strict`, and stops otherwise.
    ///
    /// Fails where several ways lead on; `label` chooses among them on the way up.
    pub(crate) fn walk(
        &self,
        start: Found,
        steps: i64,
        label: Option<&str>,
        strict: bool,
    ) -> Result<Found, RevisionError> {
        let mut at = start;
        for _ in 0..steps.unsigned_abs() {
            let onward = if steps > 0 {
                self.above(at, label)?
            } else {
                self.below(at)
            };
            at = match onward.as_slice() {
                [] if strict => return Ok(Found::Nothing),
                [] => return Ok(at),
                [one] => *one,
                _ => return Err(RevisionError::Other("Ambiguous walk".to_owned())),
            };
        }
        Ok(at)
    }

    fn above(&self, at: Found, label: Option<&str>) -> Result<Vec<Found>, RevisionError> {
        let up = match at {
            Found::Revision(node) => &self.node(node).next,
            Found::Nothing => &self.bases,
            Found::Base => return at.expect_revision().map(|_| Vec::new()),
        };
        let up = match label.filter(|label| !label.is_empty()) {
            Some(label) => self.filter_for_lineage(up, label, Edges::Versioned)?,
            None => up.clone(),
        };
        Ok(up.into_iter().map(Found::Revision).collect())
    }

    fn below(&self, at: Found) -> Vec<Found> {
        let down = match at {
            Found::Base => return Vec::new(),
            Found::Nothing => &self.heads,
            Found::Revision(node) => &self.node(node).down,
        };
        if down.is_empty() {
            vec![Found::Base]
        } else {
            down.iter().copied().map(Found::Revision).collect()
        }
    }

    fn get_found(&self, symbol: &str) -> Result<Found, RevisionError> {
        Ok(self.get_revision(symbol)?.map_or(Found::Nothing, Found::Revision))
    }

    /// `symbol` on the branch `label`, as a place to walk from.
    fn start(&self, label: Option<&str>, symbol: &str) -> Result<Found, RevisionError> {
        match label {
            Some(label) => self.get_found(&format!("{label}@{symbol}")),
            None => self.get_found(symbol),
        }
    }

    /// What a downgrade goes to, and the branch it is limited to.
    pub(crate) fn downgrade_target(
        &self,
        current: &Target,
        target: &Target,
        strict: bool,
        warnings: &mut Vec<Warning>,
    ) -> Result<(Option<String>, Found), RevisionError> {
        let target = match target {
            Target::Nothing => return Ok((None, Found::Nothing)),
            Target::Symbol(target) => target,
            Target::Many(_) => {
                return Err(RevisionError::Unforeseen(
                    "Expected downgrade target in string form".to_owned(),
                ));
            }
        };
        let Some(relative) = Relative::parse(target) else {
            let (label, symbol) = target.rsplit_once('@').unwrap_or(("", target));
            let label = (!label.is_empty()).then(|| label.to_owned());
            return Ok((label, self.get_found(symbol)?));
        };
        let Some(symbol) = relative.symbol else {
            if relative.steps >= 0 {
                return Err(relative.too_far());
            }
            let (label, symbol) = self.downgrade_start(current, &relative, warnings)?;
            let start = self.start(Some(&label), &symbol)?;
            let found = self.walk(start, relative.steps, None, strict)?;
            if found == Found::Nothing {
                return Err(relative.too_far());
            }
            return Ok((Some(label), found));
        };
        let found = if relative.steps >= 0 {
            self.walk(self.get_found(symbol)?, relative.steps, relative.label, strict)?
        } else {
            self.walk(self.start(relative.label, symbol)?, relative.steps, None, strict)?
        };
        if found == Found::Nothing {
            return Err(RevisionError::Other("Walked too far".to_owned()));
        }
        Ok((relative.label.map(str::to_owned), found))
    }

    /// Where `-1` or `label@-1` starts: the current revision (of the branch).
    fn downgrade_start(
        &self,
        current: &Target,
        relative: &Relative<'_>,
        warnings: &mut Vec<Warning>,
    ) -> Result<(String, String), RevisionError> {
        let current = current.symbols();
        let Some(label) = relative.label else {
            let Some(first) = current.first() else {
                return Err(relative.too_far());
            };
            if current.iter().any(|other| other != first) {
                warnings.push(Warning::user(
                    "downgrade -1 from multiple heads is ambiguous; this usage will be disallowed in a future release.",
                ));
            }
            return Ok((first.clone(), first.clone()));
        };
        let mut nodes = Vec::with_capacity(current.len());
        for id in current {
            nodes.push(self.look_up(id, None)?);
        }
        let mut starts = self.filter_for_lineage(&nodes, label, Edges::Versioned)?;
        if starts.is_empty() {
            // Another branch that depends on this one may be the only head.
            starts = self.filter_for_lineage(&self.all_current(current)?, label, Edges::Versioned)?;
        }
        match starts.as_slice() {
            [one] => Ok((label.to_owned(), self.id(*one).to_owned())),
            _ => Err(RevisionError::Unforeseen(format!(
                "Branch '{label}' has {} current revisions, {} needs exactly one",
                starts.len(),
                relative.text
            ))),
        }
    }

    /// What an upgrade goes to.
    pub(crate) fn upgrade_targets(
        &self,
        current: &Target,
        target: &Target,
        strict: bool,
    ) -> Result<Vec<NodeId>, RevisionError> {
        let Some(relative) = target.as_symbol().and_then(Relative::parse) else {
            return self
                .get_revisions(target)?
                .into_iter()
                .map(Found::expect_revision)
                .collect();
        };
        let found = match relative.symbol {
            None if relative.steps <= 0 => {
                return Err(RevisionError::Other(format!(
                    "Relative revision {} didn't produce {} migrations",
                    relative.steps,
                    relative.steps.abs()
                )));
            }
            None => {
                let start = self.upgrade_start(current, relative.label)?;
                match self.walk(start, relative.steps, relative.label, strict)? {
                    Found::Nothing => return Err(relative.too_far()),
                    found => found,
                }
            }
            Some(symbol) if relative.steps > 0 => {
                self.walk(self.get_found(symbol)?, relative.steps, relative.label, strict)?
            }
            Some(symbol) => self.walk(self.start(relative.label, symbol)?, relative.steps, None, strict)?,
        };
        Ok(vec![found.expect_revision()?])
    }

    /// Where `+1` or `label@+1` starts.
    fn upgrade_start(&self, current: &Target, label: Option<&str>) -> Result<Found, RevisionError> {
        let mut starts = Vec::new();
        match label {
            None => match current.symbols() {
                [] => {}
                [id] => starts.push(self.get_found(id)?),
                several => starts.resize(several.len(), Found::Nothing),
            },
            Some(label) => {
                let mut nodes = Vec::new();
                for found in self.get_revisions(current)? {
                    nodes.push(match found {
                        // Alembic looks for a revision of that name.
                        Found::Base => self.look_up("base", None)?,
                        other => other.expect_revision()?,
                    });
                }
                starts.extend(
                    self.branch_starts(&nodes, label)?
                        .into_iter()
                        .map(Found::Revision),
                );
            }
        }
        match starts.as_slice() {
            [] => Ok(Found::Nothing),
            [one] => Ok(*one),
            _ => Err(RevisionError::Other(
                "Ambiguous upgrade from multiple current revisions".to_owned(),
            )),
        }
    }

    /// Those of the current revisions that are on the branch, or else the last applied ones before it.
    fn branch_starts(&self, current: &[NodeId], label: &str) -> Result<Vec<NodeId>, RevisionError> {
        let starts = self.filter_for_lineage(current, label, Edges::Versioned)?;
        if !starts.is_empty() {
            return Ok(starts);
        }
        let applied: Vec<NodeId> = self.ancestors(current, Edges::WithDependencies).iter().collect();
        let mut active = self.filter_for_lineage(&applied, label, Edges::Versioned)?;
        let passed: Vec<NodeId> = active
            .iter()
            .flat_map(|&node| self.node(node).normalized_down.iter().copied())
            .collect();
        active.retain(|node| !passed.contains(node));
        Ok(active)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(target: &str) -> Option<(Option<&str>, Option<&str>, &str)> {
        Relative::parse(target).map(|relative| (relative.label, relative.symbol, relative.text))
    }

    #[test]
    fn relative_identifiers_are_split_as_by_the_regular_expression() {
        assert_eq!(parts("+2"), Some((None, None, "+2")));
        assert_eq!(parts("ae10-1"), Some((None, Some("ae10"), "-1")));
        assert_eq!(parts("label@+2"), Some((Some("label"), None, "+2")));
        assert_eq!(parts("a@b@c-2"), Some((Some("a@b"), Some("c"), "-2")));
        assert_eq!(parts("a-1rest"), Some((None, Some("a"), "-1")));
        assert_eq!(parts("@-1"), None);
        assert_eq!(parts("head"), None);
        assert_eq!(parts("a-b"), None);
        assert_eq!(parts("a.b-1"), None);
    }
}
