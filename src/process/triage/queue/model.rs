//! What the desk shows. No IO.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;

use crate::process::participation::attachments::{Attachment, State};
use crate::process::participation::comments::Addition;
use crate::process::participation::contacts::ContactState;
use crate::process::participation::contributions::{Class, Contribution, Handling, Kind, Visibility};
use crate::process::preparation::occasions::OccasionKind;
use crate::process::triage::assignments::{Colleague, Presence};
use crate::process::triage::decisions::{Decision, DecisionId, Reason, Verdict, way_back};
use crate::process::triage::inquiries::Inquiry;
use crate::process::triage::replies::ReplyState;
use crate::services::act::SubjectId;
use crate::services::geo::Geom;
use crate::services::i18n::Localised;
use crate::services::text;

crate::text_enum! {
    /// A form that is open at the desk, as the address names it.
    pub enum Act: "act" {
        Redact = "unkenntlich", Internal = "intern", Reject = "ablehnen", Hide = "verbergen", Exclude = "ausschliessen",
        Ask = "rueckfrage", Note = "notiz", Refer = "weiterleiten", Reply = "antworten", District = "ortsteil", Assign = "zuweisen",
    }
}

impl Act {
    /// The form that a decision needs; none for those that need no words.
    pub const fn of(decision: Decision) -> Option<Self> {
        match decision {
            Decision::Redact => Some(Self::Redact),
            Decision::Internal => Some(Self::Internal),
            Decision::Reject => Some(Self::Reject),
            Decision::Hide => Some(Self::Hide),
            Decision::Exclude => Some(Self::Exclude),
            Decision::Publish | Decision::Unhide | Decision::Reopen | Decision::Withdraw | Decision::Erase => None,
        }
    }

    /// The decision that the form sends, if it sends one.
    pub const fn decision(self) -> Option<Decision> {
        match self {
            Self::Redact => Some(Decision::Redact),
            Self::Internal => Some(Decision::Internal),
            Self::Reject => Some(Decision::Reject),
            Self::Hide => Some(Decision::Hide),
            Self::Exclude => Some(Decision::Exclude),
            Self::Ask | Self::Note | Self::Refer | Self::Reply | Self::District | Self::Assign => None,
        }
    }
}

/// The parameters as they stand in the address.
#[derive(Debug, Default, Deserialize)]
struct Raw {
    stand: Option<String>,
    wer: Option<String>,
    #[serde(default)]
    format: Vec<String>,
    #[serde(default)]
    ortsteil: Vec<String>,
    q: Option<String>,
    seite: Option<String>,
}

/// Which contributions the list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Standing {
    /// What waits for a decision, oldest first.
    #[default]
    Waiting,
    /// What waits for an answer of its author.
    Asked,
    /// All of them, newest first.
    All,
}

impl Standing {
    /// As the address names it; what waits has no name.
    pub const fn word(self) -> Option<&'static str> {
        match self {
            Self::Waiting => None,
            Self::Asked => Some("rueckfrage"),
            Self::All => Some("alle"),
        }
    }
}

/// What the list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Filter {
    /// Which state.
    pub standing: Standing,
    /// Only what was given to the reader.
    pub mine: bool,
    /// Keys of occasions; none means any.
    pub occasions: Vec<i64>,
    /// Slugs of districts; none means any.
    pub districts: Vec<String>,
    /// Words or a number to look for, as typed.
    pub q: Option<String>,
    /// Page, from 0.
    pub page: u32,
}

/// Last page that is counted up to; whoever needs more narrows the filter.
const LAST_PAGE: u32 = 50;

impl Filter {
    /// Reads the query of an address; what cannot be read is left out.
    pub fn parse(query: &str) -> Self {
        let Ok(raw) = serde_html_form::from_str::<Raw>(query) else { return Self::default() };
        let is_slug = |text: &String| !text.is_empty() && text.len() <= 60 && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        Self {
            standing: match raw.stand.as_deref() {
                Some("alle") => Standing::All,
                Some("rueckfrage") => Standing::Asked,
                _ => Standing::Waiting,
            },
            mine: raw.wer.as_deref() == Some("ich"),
            occasions: raw.format.iter().filter_map(|key| key.parse().ok()).take(50).collect(),
            districts: raw.ortsteil.into_iter().filter(is_slug).take(50).collect(),
            q: raw.q.map(|q| q.trim().chars().take(200).collect::<String>()).filter(|q| !q.is_empty()),
            page: raw.seite.and_then(|page| page.parse::<u32>().ok()).unwrap_or(1).clamp(1, LAST_PAGE) - 1,
        }
    }

    /// The words as a `tsquery`, if any word says something.
    pub fn tsquery(&self) -> Option<String> {
        self.q.as_deref().and_then(text::tsquery)
    }

    /// The typed words as a contribution's number would be written.
    pub fn number(&self) -> Option<String> {
        self.q.as_deref().map(str::to_uppercase)
    }

    /// The filter as a query, with its `?`, and more pairs after it.
    pub fn query(&self, more: &[(&str, &str)]) -> String {
        let page = (self.page > 0).then(|| (self.page + 1).to_string());
        let occasions: Vec<String> = self.occasions.iter().map(ToString::to_string).collect();
        let mut pairs: Vec<(&str, &str)> = Vec::new();
        pairs.extend(self.standing.word().map(|word| ("stand", word)));
        pairs.extend(self.mine.then_some(("wer", "ich")));
        pairs.extend(occasions.iter().map(|key| ("format", key.as_str())));
        pairs.extend(self.districts.iter().map(|slug| ("ortsteil", slug.as_str())));
        pairs.extend(self.q.as_deref().map(|q| ("q", q)));
        pairs.extend(page.as_deref().map(|page| ("seite", page)));
        pairs.extend_from_slice(more);
        if pairs.is_empty() {
            return String::new();
        }
        // Pairs of strings always encode.
        serde_html_form::to_string(pairs).map_or_else(|_| String::new(), |query| format!("?{query}"))
    }

    /// Whether it leaves anything out of its standing.
    pub fn is_narrowed(&self) -> bool {
        self.mine || self.q.is_some() || !self.occasions.is_empty() || !self.districts.is_empty()
    }

    /// The same filter on another page, counted from 1.
    pub fn on_page(&self, page: u32) -> Self {
        Self { page: page.clamp(1, LAST_PAGE) - 1, ..self.clone() }
    }
}

/// An entry of the list.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub subject: SubjectId,
    pub number: String,
    pub kind: Kind,
    pub title: String,
    /// Beginning of the text.
    pub excerpt: String,
    pub occasion: Localised,
    pub event_on: Date,
    pub online: bool,
    pub received_at: Timestamp,
    pub visibility: Visibility,
    pub outside: bool,
    /// Photos that nobody decided about.
    pub waiting_photos: i64,
    /// Name of whom it was given to.
    pub assignee: Option<String>,
    /// Name of a colleague who has it open.
    pub open_by: Option<String>,
    /// Last day for the author's answer, while a question is open.
    pub asked_until: Option<Date>,
    /// Whether the author answered a question after the newest decision.
    pub answered: bool,
}

impl Item {
    /// What the list names beside the kind: photos that wait although the contribution itself is public. Those of one that
    /// waits itself are decided about with it.
    pub fn late_photos(&self) -> Option<i64> {
        (self.visibility.is_public() && self.waiting_photos > 0).then_some(self.waiting_photos)
    }
}

/// How many things wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Waiting {
    pub contributions: i64,
    pub comments: i64,
    /// Questions that nobody answered.
    pub asked: i64,
}

/// A filter that somebody keeps under a name.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Saved {
    pub id: i64,
    pub name: String,
    /// As it stands in the address, with its `?`.
    pub query: String,
}

/// An entry of the filter for occasions.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct OccasionChoice {
    pub id: i64,
    pub title: Localised,
}

/// An entry of the filter for districts.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct DistrictChoice {
    pub id: i64,
    pub slug: String,
    pub name: String,
}

/// What the desk needs besides the list itself.
#[derive(Clone, Debug)]
pub(super) struct Options {
    pub waiting: Waiting,
    pub occasions: Vec<OccasionChoice>,
    pub districts: Vec<DistrictChoice>,
    /// The reader's own filters, by name.
    pub saved: Vec<Saved>,
}

/// A contribution as the desk opens it.
#[derive(Clone, Debug)]
pub(super) struct Detail {
    pub contribution: Contribution,
    pub geom: Option<Geom>,
    pub outside: bool,
    pub class: Class,
    pub signatories: i32,
    pub event_on: Date,
    pub occasion: Localised,
    pub occasion_kind: OccasionKind,
    pub district: Option<String>,
    pub theme: Option<Localised>,
    pub recorder: Option<String>,
    pub contact: Option<ContactState>,
    /// Whether an original is locked away.
    pub has_original: bool,
    /// Oldest first.
    pub decisions: Vec<Past>,
    /// Oldest first.
    pub referrals: Vec<Referral>,
    /// Oldest first.
    pub replies: Vec<Reply>,
    /// What the author added, oldest first.
    pub additions: Vec<Addition>,
    /// Photos, whatever their state.
    pub photos: Vec<Attachment>,
    /// The form that it came with, and the question that it answers.
    pub asked: Option<(Localised, Localised)>,
    /// What its author was asked, oldest first.
    pub inquiries: Vec<Inquiry>,
    /// What colleagues wrote about it, oldest first.
    pub notes: Vec<Note>,
    /// Whom it was given to.
    pub assignee: Option<Colleague>,
    /// Who else has it open.
    pub present: Vec<Presence>,
}

impl Detail {
    /// The newest decision, which the page shows.
    pub fn newest(&self) -> Option<DecisionId> {
        self.decisions.last().map(|past| past.id)
    }

    /// How many photos nobody decided about.
    pub fn waiting_photos(&self) -> i64 {
        self.photos.iter().map(|photo| i64::from(photo.state == State::Internal)).sum()
    }

    /// Whether its author is asked something and has not answered.
    pub fn open_inquiry(&self) -> Option<&Inquiry> {
        self.inquiries.iter().find(|inquiry| inquiry.is_open())
    }

    /// What is shown of it, and how far it is dealt with.
    pub const fn state(&self) -> (Visibility, Handling) {
        (self.contribution.visibility, self.contribution.handling)
    }
}

/// A decision of the past.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Past {
    pub id: DecisionId,
    pub decision: Decision,
    pub reason: Option<Reason>,
    pub facts: String,
    pub text_to_author: String,
    pub internal_note: String,
    pub by: Option<String>,
    pub decided_at: Timestamp,
    pub told_at: Option<Timestamp>,
}

/// A note of a colleague.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Note {
    pub text: String,
    pub by: String,
    pub at: Timestamp,
}

/// A referral with its answer.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Referral {
    pub id: i64,
    pub to_name: String,
    pub note: String,
    pub by: String,
    pub referred_at: Timestamp,
    pub answer: Option<String>,
    pub answered_at: Option<Timestamp>,
}

/// A reply of the town.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Reply {
    pub id: i64,
    pub department: String,
    pub text: String,
    pub state: ReplyState,
    pub written_at: Timestamp,
    pub released_at: Option<Timestamp>,
}

/// The last decision, with the way back.
#[derive(Clone, Debug)]
pub(super) struct Last {
    pub number: String,
    pub id: DecisionId,
    pub decision: Decision,
    pub visibility: Visibility,
    pub handling: Handling,
    pub decided_at: Timestamp,
    /// Whether a mail still waits.
    pub mail_waits: bool,
}

impl Last {
    /// The decision that takes the last one back, if the state has one.
    pub fn way_back(&self) -> Option<Verdict> {
        way_back(self.decision, self.visibility, self.handling)
    }
}

/// A comment that waits.
#[derive(Clone, Debug)]
pub(super) struct WaitingComment {
    pub id: i64,
    pub text: String,
    pub author_name: Option<String>,
    pub received_at: Timestamp,
    /// Number and title of the contribution it is on, if it is on one.
    pub on: Option<(String, String)>,
    /// Whether it is an addition by the author.
    pub by_author: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_survives_its_own_address() {
        let filter = Filter::parse("stand=alle&wer=ich&format=3&format=5&ortsteil=quellental&q=Weg+%26+Stra%C3%9Fe&seite=3");
        assert_eq!((filter.standing, filter.mine), (Standing::All, true));
        assert_eq!(filter.occasions, [3, 5]);
        assert_eq!(filter.q.as_deref(), Some("Weg & Straße"));
        assert_eq!(Filter::parse(filter.query(&[]).trim_start_matches('?')), filter);
        assert!(filter.query(&[("zuletzt", "PI-2026-00001")]).ends_with("&zuletzt=PI-2026-00001"));
    }

    #[test]
    fn nonsense_is_left_out() {
        assert_eq!(Filter::parse("stand=<b>&format=x&ortsteil=%27--%20&q=%20&seite=%3Cscript%3E"), Filter::default());
        assert_eq!(Filter::parse("seite=9999999").page, LAST_PAGE - 1);
    }

    #[test]
    fn a_decision_and_its_form_know_each_other() {
        for &act in Act::ALL {
            if let Some(decision) = act.decision() {
                assert_eq!(Act::of(decision), Some(act));
            }
        }
    }
}
