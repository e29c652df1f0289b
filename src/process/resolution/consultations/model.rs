//! Types and rules of consultations and resolutions. No IO.

use jiff::civil::Date;

use crate::error::{FieldError, Say};

crate::id! {
    /// Key of a consultation.
    ConsultationId
}

crate::text_enum! {
    /// What a committee does with an edition.
    pub enum CommitteeRole: "committee-role" { Advice = "advice", Decision = "decision" }
}

crate::text_enum! {
    /// How a consultation ended.
    pub enum Outcome: "consultation" { Unanimous = "unanimous", Majority = "majority", Rejected = "rejected", Noted = "noted" }
}

/// A vote, as counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Votes {
    /// For it.
    pub yes: i32,
    /// Against it.
    pub no: i32,
    /// Neither.
    pub abstain: i32,
}

impl Outcome {
    /// Whether these votes can have led to it.
    pub const fn fits(self, votes: Votes) -> bool {
        match self {
            Self::Unanimous => votes.no == 0,
            Self::Majority => votes.yes > votes.no && votes.no > 0,
            Self::Rejected => votes.no >= votes.yes,
            Self::Noted => true,
        }
    }

    /// Whether the committee said yes.
    pub const fn is_approval(self) -> bool {
        matches!(self, Self::Unanimous | Self::Majority)
    }
}

/// A committee that will deal with an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewConsultation {
    /// Name of the committee.
    pub body: String,
    /// What it does.
    pub role: CommitteeRole,
    /// The day it meets.
    pub held_on: Date,
    /// Whether everybody may listen.
    pub public: bool,
    /// Number of the paper, if it has one.
    pub paper_number: String,
    /// Address in the council's information system.
    pub url: Option<String>,
}

/// A consultation, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consultation {
    /// Key.
    pub id: ConsultationId,
    /// Place in the order, from 1.
    pub position: i32,
    /// Committee, day, paper.
    pub about: NewConsultation,
    /// How it ended, once it was held.
    pub outcome: Option<Outcome>,
    /// The vote, if it was counted.
    pub votes: Option<Votes>,
}

/// What the council resolved, as somebody writes it down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewResolution {
    /// The wording.
    pub wording: String,
    /// What the council changed: code of a measure, and the text.
    pub amendments: Vec<(String, String)>,
}

/// Reads amendments as they are typed: one line each, `M-MO-QU-03: text`; empty lines count for nothing.
///
/// # Errors
/// A mistake at `amendments` that names the first line that is not so.
pub fn read_amendments(typed: &str) -> Result<Vec<(String, String)>, FieldError> {
    typed
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(index, line)| {
            let parts = line.split_once(':').map(|(code, text)| (code.trim().to_uppercase(), text.trim().to_owned()));
            parts.filter(|(code, text)| !code.is_empty() && text.chars().count() >= 3).ok_or_else(|| FieldError {
                field: "amendments".into(),
                say: Say::new("resolution-amendment-line").with("line", i64::try_from(index + 1).unwrap_or(i64::MAX)),
            })
        })
        .collect()
}

/// The consultation by which the council decided: the last that decides, if it said yes.
pub fn decision(consultations: &[Consultation]) -> Option<&Consultation> {
    consultations
        .iter()
        .rfind(|consultation| consultation.about.role == CommitteeRole::Decision)
        .filter(|consultation| consultation.outcome.is_some_and(Outcome::is_approval))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn consultation(position: i32, role: CommitteeRole, outcome: Option<Outcome>) -> Consultation {
        let about = NewConsultation {
            body: "Ratsversammlung".into(),
            role,
            held_on: jiff::civil::date(2022, 11, 24),
            public: true,
            paper_number: String::new(),
            url: None,
        };
        Consultation { id: ConsultationId(position.into()), position, about, outcome, votes: None }
    }

    #[test]
    fn votes_fit_their_outcome() {
        let votes = |yes, no, abstain| Votes { yes, no, abstain };
        assert!(Outcome::Unanimous.fits(votes(11, 0, 2)));
        assert!(!Outcome::Unanimous.fits(votes(11, 1, 0)));
        assert!(Outcome::Majority.fits(votes(27, 8, 4)));
        assert!(!Outcome::Majority.fits(votes(27, 0, 4)), "that is unanimous");
        assert!(Outcome::Rejected.fits(votes(10, 10, 0)), "a tie rejects");
        assert!(!Outcome::Rejected.fits(votes(11, 10, 0)));
    }

    #[test]
    fn amendments_are_read_line_by_line() {
        let read = read_amendments("M-MO-QU-03: Erst nach der Zählung.\n\n m-sw-gs-02 : Ein Jahr später: 2028.").expect("two lines");
        assert_eq!(
            read,
            [("M-MO-QU-03".into(), "Erst nach der Zählung.".into()), ("M-SW-GS-02".into(), "Ein Jahr später: 2028.".to_owned())]
        );
        let mistake = read_amendments("M-MO-QU-03: Gut so.\nohne Kennung").expect_err("the second line has no code");
        assert_eq!(mistake.say, Say::new("resolution-amendment-line").with("line", 2));
    }

    #[test]
    fn the_last_deciding_committee_decides() {
        use CommitteeRole::{Advice, Decision};
        let advice = consultation(1, Advice, Some(Outcome::Unanimous));
        let rejected = consultation(2, Decision, Some(Outcome::Rejected));
        let resolved = consultation(3, Decision, Some(Outcome::Majority));
        assert_eq!(decision(&[advice.clone(), rejected.clone()]), None);
        assert_eq!(decision(&[advice.clone(), rejected, resolved.clone()]), Some(&resolved));
        assert_eq!(decision(&[advice, consultation(2, Decision, None)]), None);
    }
}
