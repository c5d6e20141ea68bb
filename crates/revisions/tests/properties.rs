//! Plans on random graphs, applied to a model of the version table.
#![allow(clippy::unwrap_used, clippy::panic)] // Helpers of tests fail as tests do.

use std::collections::BTreeSet;

use config::Warning;
use proptest::prelude::*;
use stillhead_revisions::{NodeId, Revision, ScriptDirectory, Step, Target, VersionHeads};

/// What the choices of one revision among the earlier ones come from: down revisions and dependencies.
type Choices = (Vec<prop::sample::Index>, Vec<prop::sample::Index>);

fn choices() -> impl Strategy<Value = Vec<Choices>> {
    let down = prop_oneof![
        1 => Just(0usize), 8 => Just(1), 3 => Just(2), 1 => Just(3)
    ]
    .prop_flat_map(|count| prop::collection::vec(any::<prop::sample::Index>(), count));
    let dependencies = prop_oneof![5 => Just(0usize), 1 => Just(1), 1 => Just(2)]
        .prop_flat_map(|count| prop::collection::vec(any::<prop::sample::Index>(), count));
    prop::collection::vec((down, dependencies), 1..14)
}

/// The revisions of some choices. A choice that another one of the same revision implies is left out: with a merge of
/// a revision and its own ancestor Alembic leaves both rows behind when the merge is reverted, and then refuses to
/// upgrade again because they overlap (and so do we).
fn revisions(choices: &[Choices]) -> Vec<Revision> {
    let mut revisions: Vec<Revision> = Vec::new();
    // What each revision needs, directly or not.
    let mut behind: Vec<BTreeSet<usize>> = Vec::new();
    for (index, (down, dependencies)) in choices.iter().enumerate() {
        let pick = |indices: &[prop::sample::Index]| -> BTreeSet<usize> {
            indices
                .iter()
                .filter(|_| index > 0)
                .map(|choice| choice.index(index))
                .collect()
        };
        let (down, dependencies) = (pick(down), pick(dependencies));
        let all: BTreeSet<usize> = down.union(&dependencies).copied().collect();
        let implied: BTreeSet<usize> = all.iter().flat_map(|&other| behind[other].clone()).collect();
        let name = |other: &usize| format!("rev{other:02}");
        revisions.push(Revision {
            id: name(&index),
            down_revision: down.difference(&implied).map(name).collect(),
            depends_on: dependencies
                .difference(&implied)
                .filter(|other| !down.contains(other))
                .map(name)
                .collect(),
            ..Revision::default()
        });
        behind.push(implied.into_iter().chain(all).collect());
    }
    revisions
}

/// The version table and what has really been applied.
struct Model<'a> {
    directory: &'a ScriptDirectory,
    rows: VersionHeads,
    applied: BTreeSet<NodeId>,
}

impl Model<'_> {
    fn needs(&self, node: NodeId) -> Vec<NodeId> {
        let map = self.directory.revision_map().unwrap();
        map.down(node)
            .iter()
            .chain(map.dependencies(node))
            .copied()
            .collect()
    }

    /// What nothing applied needs: what the rows have to be.
    fn tips(&self) -> BTreeSet<String> {
        let map = self.directory.revision_map().unwrap();
        let needed: BTreeSet<NodeId> = self.applied.iter().flat_map(|&node| self.needs(node)).collect();
        let tips = self.applied.difference(&needed);
        tips.map(|&node| map.revision(node).id.clone()).collect()
    }

    fn heads(&self) -> Vec<String> {
        self.rows.heads().map(str::to_owned).collect()
    }

    fn run(&mut self, steps: &[Step]) {
        let map = self.directory.revision_map().unwrap();
        for step in steps {
            let Step::Revision(revision) = step else {
                panic!("{step:?} is no revision")
            };
            if revision.is_upgrade {
                assert!(
                    self.needs(revision.node)
                        .iter()
                        .all(|node| self.applied.contains(node)),
                    "{step:?} too soon"
                );
                assert!(self.applied.insert(revision.node), "{step:?} twice");
            } else {
                assert!(self.applied.remove(&revision.node), "{step:?} was not applied");
                let needed = self
                    .applied
                    .iter()
                    .any(|&other| self.needs(other).contains(&revision.node));
                assert!(!needed, "{step:?} is still needed");
            }
            self.rows.apply(map, step).unwrap();
            let heads: BTreeSet<String> = self.heads().into_iter().collect();
            assert_eq!(heads, self.tips(), "rows after {step:?}");
        }
    }

    fn upgrade(&mut self, target: &str) {
        let steps = self.directory.upgrade_steps(target, &self.heads()).unwrap();
        self.run(&steps);
    }

    fn downgrade(&mut self, target: &str) {
        let steps = self
            .directory
            .downgrade_steps(target, &self.heads(), &mut Vec::<Warning>::new())
            .unwrap();
        self.run(&steps);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn every_plan_leads_where_it_should(choices in choices(), first in any::<prop::sample::Index>(), second in any::<prop::sample::Index>()) {
        let directory = ScriptDirectory::from_revisions(revisions(&choices));
        let map = directory.revision_map().unwrap();
        let mut model = Model { directory: &directory, rows: VersionHeads::default(), applied: BTreeSet::new() };
        let id = |index: &prop::sample::Index| format!("rev{:02}", index.index(choices.len()));
        let (first, second) = (id(&first), id(&second));

        model.upgrade(&first);
        prop_assert!(model.applied.contains(&map.find(&first).unwrap()));
        let halfway = model.applied.clone();
        model.upgrade("heads");
        prop_assert_eq!(model.applied.len(), map.len());
        let heads: BTreeSet<String> = map.ids(map.real_heads()).into_iter().collect();
        prop_assert_eq!(model.heads().into_iter().collect::<BTreeSet<_>>(), heads);
        // Nothing is left to do.
        prop_assert!(directory.upgrade_steps("heads", &model.heads()).unwrap().is_empty());

        // A downgrade reverts what follows the target and what needs that, no more.
        let node = map.find(&second).unwrap();
        if map.next(node).is_empty() && !map.is_real_head(node) {
            // Nothing follows it, and it has no row because something needs it: Alembic does not take that as a target.
            prop_assert!(directory.downgrade_steps(&second, &model.heads(), &mut Vec::new()).is_err());
            return Ok(());
        }
        model.downgrade(&second);
        prop_assert!(model.applied.contains(&map.find(&second).unwrap()));
        let after: Vec<NodeId> = map.next(map.find(&second).unwrap()).to_vec();
        prop_assert!(after.iter().all(|node| !model.applied.contains(node)));
        model.upgrade("heads");
        prop_assert_eq!(model.applied.len(), map.len());

        model.downgrade("base");
        prop_assert!(model.applied.is_empty() && model.rows.is_empty());
        model.upgrade(&first);
        prop_assert_eq!(model.applied, halfway);
    }

    #[test]
    fn a_stamp_leads_where_it_should(choices in choices(), first in any::<prop::sample::Index>(), second in any::<prop::sample::Index>()) {
        let directory = ScriptDirectory::from_revisions(revisions(&choices));
        let map = directory.revision_map().unwrap();
        let id = |index: &prop::sample::Index| format!("rev{:02}", index.index(choices.len()));
        let mut rows = VersionHeads::default();
        for target in [id(&first), id(&second), "base".to_owned()] {
            let heads: Vec<String> = rows.heads().map(str::to_owned).collect();
            let Ok(steps) = directory.stamp_steps(std::slice::from_ref(&target), &heads) else {
                // Rows before and after the target at once: Alembic refuses that too.
                return Ok(());
            };
            for step in &steps {
                rows.apply(map, step).unwrap();
            }
            match target.as_str() {
                "base" => prop_assert!(rows.is_empty()),
                target => prop_assert!(rows.heads().any(|head| head == target)),
            }
        }
    }

    #[test]
    fn the_history_lists_everything_once_and_in_order(choices in choices()) {
        let directory = ScriptDirectory::from_revisions(revisions(&choices));
        let map = directory.revision_map().unwrap();
        let listed = directory.walk_revisions(&Target::symbol("base"), &Target::symbol("heads")).unwrap();
        prop_assert_eq!(listed.iter().collect::<BTreeSet<_>>().len(), map.len());
        prop_assert_eq!(listed.len(), map.len());
        for (place, &node) in listed.iter().enumerate() {
            for down in map.down(node).iter().chain(map.dependencies(node)) {
                prop_assert!(listed[place..].contains(down));
            }
        }
    }
}
