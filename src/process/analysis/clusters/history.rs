//! What is done to clusters, as links that are made and unmade: so everything can be undone, and nothing is ever lost
//! (invariant 13). No IO.

use jiff::Timestamp;

use super::model::ClusterId;
use crate::process::analysis::statements::StatementId;

crate::id! {
    /// Key of a line in a cluster's history.
    EventId
}

crate::text_enum! {
    /// What was done.
    pub enum EventKind: "cluster-event" {
        Created = "created", Added = "added", Removed = "removed", Merged = "merged", Split = "split", Undone = "undone",
    }
}

/// A statement stands in a cluster.
pub type Link = (ClusterId, StatementId);

/// Something done to a cluster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// What was done.
    pub kind: EventKind,
    /// To which cluster.
    pub cluster: ClusterId,
    /// The cluster that was merged in, or that received what was split off.
    pub other: Option<ClusterId>,
    /// Which statements moved.
    pub statements: Vec<StatementId>,
}

/// What a deed changes. It fits only while all of it is still to be done: links to be cut are there, links to be made are
/// not, the merge stands the other way round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// Links that are cut.
    pub unlink: Vec<Link>,
    /// Links that are made.
    pub link: Vec<Link>,
    /// A cluster that stands no longer by itself, and the one it goes into.
    pub merge: Option<(ClusterId, ClusterId)>,
    /// A cluster that stands by itself again, and the one it comes out of.
    pub unmerge: Option<(ClusterId, ClusterId)>,
}

impl Effect {
    /// What takes this effect back.
    #[must_use]
    pub fn inverse(self) -> Self {
        Self { unlink: self.link, link: self.unlink, merge: self.unmerge, unmerge: self.merge }
    }
}

impl Deed {
    /// What the deed changes. An undo changes nothing by itself: it applies the inverse of what it undoes.
    pub fn effect(&self) -> Effect {
        let links = |cluster: ClusterId| self.statements.iter().map(|&statement| (cluster, statement)).collect();
        match (self.kind, self.other) {
            (EventKind::Created | EventKind::Added, _) => Effect { link: links(self.cluster), ..Effect::default() },
            (EventKind::Removed, _) => Effect { unlink: links(self.cluster), ..Effect::default() },
            (EventKind::Merged, Some(other)) => Effect { merge: Some((other, self.cluster)), ..Effect::default() },
            (EventKind::Split, Some(other)) => Effect { unlink: links(self.cluster), link: links(other), ..Effect::default() },
            (EventKind::Merged | EventKind::Split, None) | (EventKind::Undone, _) => Effect::default(),
        }
    }
}

/// A line of a cluster's history, as a page shows it.
#[derive(Clone, Debug)]
pub struct Event {
    /// Key.
    pub id: EventId,
    /// What was done.
    pub kind: EventKind,
    /// Code of the cluster it was done to (one that was merged in keeps its own history).
    pub code: String,
    /// Code of the other cluster.
    pub other: Option<String>,
    /// Numbers of the contributions whose statements moved.
    pub numbers: Vec<String>,
    /// Who did it.
    pub by: Option<String>,
    /// When.
    pub at: Timestamp,
    /// Whether it was taken back.
    pub undone: bool,
}

impl Event {
    /// Whether it can be taken back.
    pub fn can_be_undone(&self) -> bool {
        !self.undone && self.kind != EventKind::Undone && (self.kind == EventKind::Merged || !self.numbers.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::*;

    /// Links and merges in memory, with the same rule as the database: an effect is done whole or not at all.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    struct World {
        links: BTreeSet<Link>,
        merged: BTreeMap<ClusterId, ClusterId>,
    }

    impl World {
        fn apply(&mut self, effect: &Effect) -> bool {
            let fits = effect.unlink.iter().all(|link| self.links.contains(link))
                && effect.link.iter().all(|link| !self.links.contains(link))
                && effect.merge.is_none_or(|(from, into)| self.stands(from) && self.stands(into) && from != into)
                && effect.unmerge.is_none_or(|(from, into)| self.merged.get(&from) == Some(&into));
            if fits {
                self.links.retain(|link| !effect.unlink.contains(link));
                self.links.extend(&effect.link);
                if let Some((from, into)) = effect.merge {
                    self.merged.insert(from, into);
                }
                if let Some((from, _)) = effect.unmerge {
                    self.merged.remove(&from);
                }
            }
            fits
        }

        fn stands(&self, cluster: ClusterId) -> bool {
            !self.merged.contains_key(&cluster)
        }

        fn root(&self, mut cluster: ClusterId) -> ClusterId {
            while let Some(next) = self.merged.get(&cluster) {
                cluster = *next;
            }
            cluster
        }

        fn members(&self, root: ClusterId) -> BTreeSet<StatementId> {
            self.links.iter().filter(|(cluster, _)| self.root(*cluster) == root).map(|(_, statement)| *statement).collect()
        }
    }

    fn deed() -> impl Strategy<Value = Deed> {
        let kinds = prop::sample::select(&[EventKind::Added, EventKind::Removed, EventKind::Merged, EventKind::Split][..]);
        (kinds, 1..6_i64, 1..6_i64, prop::collection::btree_set(1..12_i64, 1..4)).prop_map(|(kind, cluster, other, statements)| Deed {
            kind,
            cluster: ClusterId(cluster),
            other: matches!(kind, EventKind::Merged | EventKind::Split).then_some(ClusterId(if other == cluster {
                other % 5 + 1
            } else {
                other
            })),
            statements: if kind == EventKind::Merged { vec![] } else { statements.into_iter().map(StatementId).collect() },
        })
    }

    proptest! {
        /// Invariant 13: any deed, done and undone, leaves the exact member sets of before.
        #[test]
        fn invariant_13_undo_restores_the_exact_members(history in prop::collection::vec(deed(), 0..40), last in deed()) {
            let mut world = World::default();
            for deed in &history {
                world.apply(&deed.effect());
            }
            let before = world.clone();
            let members: Vec<_> = (1..6).map(|id| before.members(ClusterId(id))).collect();
            if world.apply(&last.effect()) {
                prop_assert!(world.apply(&last.effect().inverse()));
            }
            prop_assert_eq!(&world, &before);
            prop_assert_eq!((1..6).map(|id| world.members(ClusterId(id))).collect::<Vec<_>>(), members);
        }

        /// Invariant 13: merging and splitting lose nothing: who was in a cluster is in a standing one afterwards.
        #[test]
        fn invariant_13_no_statement_is_lost(history in prop::collection::vec(deed(), 0..60)) {
            let mut world = World::default();
            for deed in history {
                let before: BTreeSet<StatementId> = world.links.iter().map(|(_, statement)| *statement).collect();
                let done = world.apply(&deed.effect());
                let gone: BTreeSet<StatementId> = match deed.kind {
                    EventKind::Removed if done => deed.statements.iter().copied().collect(),
                    _ => BTreeSet::new(),
                };
                for statement in before.difference(&gone) {
                    let home = world.links.iter().find(|(_, linked)| linked == statement).map(|(cluster, _)| world.root(*cluster));
                    prop_assert!(home.is_some_and(|root| world.stands(root) && world.members(root).contains(statement)));
                }
            }
        }

        /// A history undone from its end leads back to nothing.
        #[test]
        fn a_whole_history_can_be_undone(history in prop::collection::vec(deed(), 0..40)) {
            let mut world = World::default();
            let done: Vec<Deed> = history.into_iter().filter(|deed| world.apply(&deed.effect())).collect();
            for deed in done.iter().rev() {
                prop_assert!(world.apply(&deed.effect().inverse()));
            }
            prop_assert_eq!(world, World::default());
        }
    }
}
