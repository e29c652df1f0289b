//! Types, states and rules of weighings. No IO.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::error::{FieldError, Say};
use crate::services::act::AccountId;

crate::id! {
    /// Key of a version of a weighing.
    WeighingId
}

crate::text_enum! {
    /// What the town answers to a cluster; the label is the word of the staff, [`WeighingResult::public_label`] that of the public.
    pub enum WeighingResult: "weighing" {
        Followed = "followed", Partly = "partly", Noted = "noted", NotFollowed = "not_followed", Exists = "exists",
        Forwarded = "forwarded", Postponed = "postponed", OutOfScope = "out_of_scope",
    }
}

impl WeighingResult {
    /// Key of the word that residents read. "Nicht übernommen, weil …" and "weitergegeben an …" end before what follows.
    pub const fn public_label(self) -> &'static str {
        match self {
            Self::Followed => "weighing-public-followed",
            Self::Partly => "weighing-public-partly",
            Self::Noted => "weighing-public-noted",
            Self::NotFollowed => "weighing-public-not_followed",
            Self::Exists => "weighing-public-exists",
            Self::Forwarded => "weighing-public-forwarded",
            Self::Postponed => "weighing-public-postponed",
            Self::OutOfScope => "weighing-public-out_of_scope",
        }
    }
}

crate::text_enum! {
    /// How far a version of a weighing is.
    pub enum WeighingState: "weighing-state" { Draft = "draft", Checked = "checked", Released = "released", Resolved = "resolved" }
}

/// What somebody writes as the town's answer to a cluster. `P` is how goals, measures, SWOT items and projects are named:
/// by code in a form, by key in the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal<P> {
    /// What the town answers.
    pub result: WeighingResult,
    /// The one plain sentence for the resident.
    pub verdict: String,
    /// Why.
    pub reason: String,
    /// What changes in the concept, if anything.
    pub effect: String,
    /// Goal that takes it up.
    pub goal: Option<P>,
    /// Measure that takes it up, or that is already under way.
    pub measure: Option<P>,
    /// SWOT item that takes it up.
    pub swot_item: Option<P>,
    /// Running project of the town that already does it.
    pub project: Option<P>,
    /// To whom it was forwarded.
    pub forwarded_to: Option<String>,
    /// When it was forwarded.
    pub forwarded_on: Option<Date>,
    /// Until when it is put off.
    pub postponed_until: Option<Date>,
}

/// Fewest characters of the reason for "nicht gefolgt" (invariant 9).
pub const REFUSAL_REASON: usize = 30;

impl<P> Proposal<P> {
    /// What is missing for this result (invariant 9), each by its field.
    pub fn mistakes(&self) -> Vec<FieldError> {
        let missing = match self.result {
            WeighingResult::Followed | WeighingResult::Partly
                if self.goal.is_none() && self.measure.is_none() && self.swot_item.is_none() =>
            {
                vec![("goal", "weighing-needs-target")]
            }
            WeighingResult::Exists if self.measure.is_none() && self.project.is_none() => vec![("project", "weighing-needs-existing")],
            WeighingResult::NotFollowed if self.reason.chars().count() < REFUSAL_REASON => vec![("reason", "weighing-needs-long-reason")],
            WeighingResult::Postponed if self.postponed_until.is_none() => vec![("postponed_until", "weighing-needs-until")],
            WeighingResult::Forwarded => [
                ("forwarded_to", "weighing-needs-addressee", self.forwarded_to.is_none()),
                ("forwarded_on", "weighing-needs-day", self.forwarded_on.is_none()),
            ]
            .into_iter()
            .filter_map(|(field, key, missing)| missing.then_some((field, key)))
            .collect(),
            _ => Vec::new(),
        };
        missing.into_iter().map(|(field, key)| FieldError { field: field.into(), say: Say::new(key) }).collect()
    }

    /// The same without what belongs to other results: a choice that was taken back leaves nothing behind.
    pub fn tidied(mut self) -> Self {
        if self.result != WeighingResult::Forwarded {
            (self.forwarded_to, self.forwarded_on) = (None, None);
        }
        if self.result != WeighingResult::Postponed {
            self.postponed_until = None;
        }
        self
    }
}

/// Who signed a step, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature {
    /// Account.
    pub by: AccountId,
    /// Instant.
    pub at: Timestamp,
}

/// State of a version with the signatures that led to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Being written.
    Draft,
    /// Ready for the second person.
    Checked(Signature),
    /// Shown to everybody as the administration's proposal.
    Released(Signature),
    /// The council decided on it.
    Resolved(Signature),
}

impl Standing {
    /// The word for it.
    pub const fn state(self) -> WeighingState {
        match self {
            Self::Draft => WeighingState::Draft,
            Self::Checked(_) => WeighingState::Checked,
            Self::Released(_) => WeighingState::Released,
            Self::Resolved(_) => WeighingState::Resolved,
        }
    }
}

/// Why a step of the procedure is not possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum NotPossible {
    /// Only a draft is marked as ready.
    #[error("not a draft")]
    NotADraft,
    /// Only what is marked as ready is released.
    #[error("not checked")]
    NotChecked,
    /// Whoever wrote it does not release it (invariant 7).
    #[error("released by its author")]
    SamePerson,
}

impl NotPossible {
    /// The reason as a sentence.
    pub fn say(self) -> Say {
        Say::new(match self {
            Self::NotADraft => "weighing-not-a-draft",
            Self::NotChecked => "weighing-not-checked",
            Self::SamePerson => "weighing-same-person",
        })
    }
}

/// A version of the town's answer to a cluster, as those who decide about it need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weighing {
    /// Key.
    pub id: WeighingId,
    /// Key of the cluster.
    pub cluster: i64,
    /// Counted from 1 for each cluster.
    pub version: i32,
    /// Who wrote it.
    pub drafted: Signature,
    /// How far it is.
    pub standing: Standing,
}

impl Weighing {
    /// Whether it can still be written over. After its release a change is a new version.
    pub const fn is_open(&self) -> bool {
        matches!(self.standing, Standing::Draft | Standing::Checked(_))
    }

    /// Marks a draft as ready for the second person.
    ///
    /// # Errors
    /// [`NotPossible::NotADraft`].
    pub fn check(self, signature: Signature) -> Result<Self, NotPossible> {
        match self.standing {
            Standing::Draft => Ok(Self { standing: Standing::Checked(signature), ..self }),
            _ => Err(NotPossible::NotADraft),
        }
    }

    /// Releases what is ready, by a second person (invariant 7).
    ///
    /// # Errors
    /// [`NotPossible::NotChecked`], [`NotPossible::SamePerson`].
    pub fn release(self, signature: Signature) -> Result<Self, NotPossible> {
        match self.standing {
            Standing::Checked(_) if self.drafted.by == signature.by => Err(NotPossible::SamePerson),
            Standing::Checked(_) => Ok(Self { standing: Standing::Released(signature), ..self }),
            _ => Err(NotPossible::NotChecked),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn signed(by: i64) -> Signature {
        Signature { by: AccountId(by), at: Timestamp::UNIX_EPOCH }
    }

    fn draft() -> Weighing {
        Weighing { id: WeighingId(1), cluster: 1, version: 1, drafted: signed(1), standing: Standing::Draft }
    }

    fn proposal(result: WeighingResult) -> Proposal<&'static str> {
        Proposal {
            result,
            verdict: "Der Gehweg soll kommen.".into(),
            reason: "Weil er fehlt.".into(),
            effect: String::new(),
            goal: None,
            measure: None,
            swot_item: None,
            project: None,
            forwarded_to: None,
            forwarded_on: None,
            postponed_until: None,
        }
    }

    fn fields(proposal: &Proposal<&str>) -> Vec<String> {
        proposal.mistakes().into_iter().map(|mistake| mistake.field.into_owned()).collect()
    }

    #[test]
    fn invariant_09_every_result_says_what_follows_from_it() {
        use WeighingResult::{Exists, Followed, Forwarded, NotFollowed, Noted, OutOfScope, Partly, Postponed};
        for (result, missing) in [
            (Followed, vec!["goal"]),
            (Partly, vec!["goal"]),
            (Noted, vec![]),
            (NotFollowed, vec!["reason"]),
            (Exists, vec!["project"]),
            (Forwarded, vec!["forwarded_to", "forwarded_on"]),
            (Postponed, vec!["postponed_until"]),
            (OutOfScope, vec![]),
        ] {
            assert_eq!(fields(&proposal(result)), missing, "{result}");
        }
        assert!(fields(&Proposal { swot_item: Some("W-MO-04"), ..proposal(Followed) }).is_empty());
        assert!(fields(&Proposal { measure: Some("M-MO-QU-03"), ..proposal(Exists) }).is_empty());
        assert_eq!(fields(&Proposal { goal: Some("2.3"), ..proposal(Exists) }), ["project"]);
    }

    #[test]
    fn what_belongs_to_another_result_is_left_out() {
        let until = Some(jiff::civil::date(2028, 1, 1));
        let typed = Proposal { postponed_until: until, forwarded_to: Some("Deutsche Bahn".into()), ..proposal(WeighingResult::Postponed) };
        let tidied = typed.tidied();
        assert_eq!((tidied.postponed_until, tidied.forwarded_to), (until, None));
    }

    #[test]
    fn invariant_07_whoever_wrote_it_does_not_release_it() {
        let checked = draft().check(signed(1)).expect("a draft");
        assert_eq!(checked.release(signed(1)), Err(NotPossible::SamePerson));
        let released = checked.release(signed(2)).expect("a second person");
        assert_eq!(released.standing, Standing::Released(signed(2)));
        assert!(!released.is_open());
    }

    proptest! {
        /// Whatever two people try in whatever order: nothing is released that was not checked, or by its author.
        #[test]
        fn nothing_is_released_without_check_and_second_person(acts in prop::collection::vec((any::<bool>(), 1_i64..4), 0..8)) {
            let mut weighing = draft();
            let mut checked = false;
            for (release, by) in acts {
                let next = if release { weighing.release(signed(by)) } else { weighing.check(signed(by)) };
                if let Ok(next) = next {
                    if release {
                        prop_assert!(checked && signed(by).by != weighing.drafted.by);
                    }
                    checked |= !release;
                    weighing = next;
                }
            }
        }
    }
}
