//! Reports, their states and rules. No IO.

use jiff::Timestamp;
use uuid::Uuid;

use crate::process::participation::attachments::{AttachmentId, Refusal};
use crate::process::triage::decisions::Reason;
use crate::services::act::SubjectId;
use crate::services::outbox::ReportId;

crate::text_enum! {
    /// Why somebody says that something should not be there, in words of residents.
    pub enum ReportReason: "report-reason" {
        Insult = "insult", Discrimination = "discrimination", Criminal = "criminal", Minors = "minors", PersonalData = "personal_data",
        ImageRights = "image_rights", Advertising = "advertising", FalseIdentity = "false_identity", Other = "other",
    }
}

crate::text_enum! {
    /// What became of what was reported.
    pub enum Outcome: "report-outcome" { Kept = "kept", Redacted = "redacted", Hidden = "hidden", Erasure = "erasure" }
}

crate::text_enum! {
    /// What can be reported.
    pub enum ThingKind: "report-thing" { Contribution = "contribution", Comment = "comment", Photo = "photo" }
}

impl Outcome {
    /// What can be decided about a thing of this kind, from the mildest to the last means.
    pub const fn offered(kind: ThingKind) -> &'static [Self] {
        match kind {
            ThingKind::Contribution => &[Self::Kept, Self::Redacted, Self::Hidden, Self::Erasure],
            ThingKind::Comment | ThingKind::Photo => &[Self::Kept, Self::Hidden],
        }
    }

    /// Whether the decision needs a reason: whatever withholds something (invariant 6).
    pub const fn needs_reason(self) -> bool {
        !matches!(self, Self::Kept)
    }
}

/// The word for a photo that is not shown for this reason.
pub(super) const fn refusal(reason: Reason) -> Refusal {
    match reason {
        Reason::PersonalData | Reason::OnRequest => Refusal::Persons,
        Reason::ImageRights => Refusal::Rights,
        Reason::Insult | Reason::Discrimination | Reason::Criminal => Refusal::Offensive,
        Reason::Advertising | Reason::Spam | Reason::OffTopic | Reason::Test | Reason::Duplicate => Refusal::Unrelated,
        Reason::Unclear | Reason::NoPlace => Refusal::Unusable,
    }
}

/// Most characters of an explanation, and of an answer.
pub(super) const MAX_WORDS: usize = 4_000;
/// Most characters of a name.
pub(super) const MAX_NAME: usize = 120;

/// Most characters of a public title.
pub(super) const MAX_TITLE: usize = 200;
/// Most characters of a public text.
pub(super) const MAX_TEXT: usize = 10_000;

/// The number of a contribution in what somebody typed or pasted: alone, or inside of the address of a page.
pub(super) fn number_in(typed: &str) -> Option<String> {
    let upper = typed.to_uppercase();
    let is_number = |word: &&str| {
        let parts: Vec<&str> = word.split('-').collect();
        matches!(parts.as_slice(), [prefix, year, n]
            if (2..=4).contains(&prefix.len()) && prefix.chars().all(|c| c.is_ascii_uppercase())
                && year.len() == 4 && n.len() >= 5 && year.chars().chain(n.chars()).all(|c| c.is_ascii_digit()))
    };
    upper.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').find(is_number).map(str::to_owned)
}

/// What is reported, as everybody may read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// What it is.
    pub kind: ThingKind,
    /// As something that can be decided about; of a photo that of its contribution.
    pub subject: SubjectId,
    /// The photo, if it is one.
    pub attachment: Option<AttachmentId>,
    /// Name of the comment in addresses, if it is one.
    pub comment: Option<Uuid>,
    /// Number of the contribution that it is, or belongs to.
    pub number: String,
    /// Its title, or that of the contribution.
    pub title: String,
    /// Its text; of a photo what its author says of it.
    pub words: String,
    /// Code of the language of title and words.
    pub language: String,
    /// The small copy, of a photo.
    pub picture: Option<Uuid>,
}

/// A decision about a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// Key.
    pub id: i64,
    /// What became of it.
    pub outcome: Outcome,
    /// Why, where something is withheld.
    pub reason: Option<Reason>,
    /// What the reporter reads besides.
    pub answer: String,
    /// Key of the account that decided.
    pub by: i64,
    /// Name of that account.
    pub by_name: String,
    /// When.
    pub at: Timestamp,
}

/// How far a report is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It waits for a decision.
    Open,
    /// It is decided.
    Decided,
}

/// The step does not follow: it is decided already, or not yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotNow;

impl State {
    /// A decision.
    ///
    /// # Errors
    /// [`NotNow`] when somebody was faster.
    pub const fn decide(self) -> Result<Self, NotNow> {
        match self {
            Self::Open => Ok(Self::Decided),
            Self::Decided => Err(NotNow),
        }
    }

    /// A complaint about the decision is upheld: it waits again.
    ///
    /// # Errors
    /// [`NotNow`] when it is not decided.
    pub const fn reopen(self) -> Result<Self, NotNow> {
        match self {
            Self::Decided => Ok(Self::Open),
            Self::Open => Err(NotNow),
        }
    }
}

/// A report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Key.
    pub id: ReportId,
    /// Number.
    pub number: String,
    /// Why, in the reporter's choice.
    pub reason: ReportReason,
    /// In the reporter's words.
    pub explanation: String,
    /// When it came.
    pub received_at: Timestamp,
    /// When it was decided last; none while it waits.
    pub closed_at: Option<Timestamp>,
    /// Whether mails go to an address.
    pub has_email: bool,
    /// Whether the words are gone.
    pub erased: bool,
    /// Decisions, oldest first.
    pub decisions: Vec<Decided>,
}

impl Report {
    /// How far it is.
    pub const fn state(&self) -> State {
        if self.closed_at.is_some() { State::Decided } else { State::Open }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Whatever people try in whatever order: decided and reopened by turns, so each decision is about something open.
        #[test]
        fn a_report_is_decided_and_reopened_by_turns(acts in prop::collection::vec(any::<bool>(), 0..12)) {
            let mut state = State::Open;
            let (mut decided, mut reopened) = (0, 0);
            for decide in acts {
                if let Ok(next) = if decide { state.decide() } else { state.reopen() } {
                    if decide { decided += 1 } else { reopened += 1 }
                    state = next;
                }
                prop_assert!(decided == reopened || decided == reopened + 1);
                prop_assert_eq!(state == State::Decided, decided == reopened + 1);
            }
        }
    }

    #[test]
    fn a_number_is_found_in_the_address_of_a_page_too() {
        for typed in ["PI-2026-00042", " pi-2026-00042 ", "https://stadt.example/beitraege/PI-2026-00042?x=1#kommentare"] {
            assert_eq!(number_in(typed).as_deref(), Some("PI-2026-00042"), "{typed}");
        }
        for typed in ["", "42", "P-2026-00042", "PI-26-00042", "PI-2026-42", "https://stadt.example/karte"] {
            assert_eq!(number_in(typed), None, "{typed}");
        }
    }

    #[test]
    fn what_is_withheld_has_a_reason_and_the_mildest_means_stands_first() {
        for &kind in ThingKind::ALL {
            let offered = Outcome::offered(kind);
            assert_eq!(offered[0], Outcome::Kept);
            assert!(offered.is_sorted(), "{kind}");
            assert!(offered.iter().all(|outcome| outcome.needs_reason() == (*outcome != Outcome::Kept)));
        }
    }
}
