//! Types, states and rules of contributions. No IO.

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use super::drawing::Drawing;
use crate::services::act::{AccountId, SubjectId};
use crate::services::geo::{Geom, LonLat, Shape};

crate::id! {
    /// Key of a contribution.
    ContributionId
}

crate::text_enum! {
    /// What a contribution is.
    pub enum Kind: "kind" { Idea = "idea", Problem = "problem", Praise = "praise", Question = "question", Note = "note" }
}

crate::text_enum! {
    /// Who speaks: experts are counted apart.
    pub enum Class: "class" { Resident = "resident", Expert = "expert", Administration = "administration" }
}

crate::text_enum! {
    /// How a place was given.
    pub enum PlaceKind: "place" {
        Point = "point", Line = "line", Area = "area", Address = "address", District = "district", Town = "town", None = "none",
    }
}

crate::text_enum! {
    /// What is shown of a contribution.
    pub enum Visibility: "visibility" {
        Submitted = "submitted", InReview = "in_review", Published = "published", Redacted = "published_redacted",
        Internal = "internal_only", Rejected = "rejected", Hidden = "hidden", Withdrawn = "withdrawn", Erased = "erased",
    }
}

crate::text_enum! {
    /// How far the town has dealt with a contribution.
    pub enum Handling: "handling" {
        New = "new", Sighted = "sighted", Assigned = "assigned", Weighed = "weighed", Answered = "answered", Excluded = "excluded",
    }
}

/// A transition that the state machine does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{from} does not become {to}")]
pub struct NotAllowed {
    /// The state it is in.
    pub from: Visibility,
    /// The state asked for.
    pub to: Visibility,
}

impl Visibility {
    /// Whether everybody may read it.
    pub const fn is_public(self) -> bool {
        matches!(self, Self::Published | Self::Redacted)
    }

    /// Whether its text is no longer there.
    pub const fn is_gone(self) -> bool {
        matches!(self, Self::Withdrawn | Self::Erased)
    }

    /// Whether the author may still change the wording: nobody has decided yet.
    pub const fn is_correctable(self) -> bool {
        matches!(self, Self::Submitted)
    }

    /// Whether the author may add to it: somebody has decided, and it is still there.
    pub const fn takes_additions(self) -> bool {
        !self.is_correctable() && !self.is_gone()
    }

    /// Whether it waits for a decision.
    pub const fn is_waiting(self) -> bool {
        matches!(self, Self::Submitted | Self::InReview)
    }

    /// The next state, if the machine has this transition.
    ///
    /// # Errors
    /// [`NotAllowed`] with both states.
    pub const fn become_(self, to: Self) -> Result<Self, NotAllowed> {
        use Visibility::{Erased, Hidden, InReview, Internal, Published, Redacted, Rejected, Submitted, Withdrawn};
        let allowed = match to {
            Submitted => false,
            InReview => matches!(self, Submitted | Published | Redacted | Internal | Rejected),
            Published => matches!(self, Submitted | InReview | Hidden),
            Redacted => matches!(self, Submitted | InReview | Published | Hidden),
            Internal | Rejected => matches!(self, Submitted | InReview),
            Hidden => matches!(self, Published | Redacted),
            Withdrawn => !matches!(self, Withdrawn | Erased),
            Erased => !matches!(self, Erased),
        };
        if allowed { Ok(to) } else { Err(NotAllowed { from: self, to }) }
    }
}

impl Handling {
    /// Whether this step follows the other: handling goes forward, `excluded` can follow everything but an answer, and what
    /// was excluded can be taken up again.
    pub const fn may_follow(self, before: Self) -> bool {
        match self {
            Self::Excluded => !matches!(before, Self::Answered | Self::Excluded),
            Self::New => false,
            Self::Sighted => matches!(before, Self::New | Self::Excluded | Self::Assigned),
            Self::Assigned => matches!(before, Self::New | Self::Sighted | Self::Weighed),
            Self::Weighed => matches!(before, Self::Assigned | Self::Answered),
            Self::Answered => matches!(before, Self::Weighed),
        }
    }
}

/// A contribution, as those who decide about it need it.
#[derive(Clone, Debug)]
pub struct Contribution {
    /// Key.
    pub id: ContributionId,
    /// As something that can be commented on.
    pub subject: SubjectId,
    /// Name for derived tokens; never shown.
    pub uuid: Uuid,
    /// Public number: `PI-2026-00042`.
    pub number: String,
    /// What it is.
    pub kind: Kind,
    /// Public title.
    pub title: String,
    /// Public text.
    pub text: String,
    /// Name the author gave, if any.
    pub author_name: Option<String>,
    /// Language of the text.
    pub language: String,
    /// How the place was given.
    pub place_kind: PlaceKind,
    /// Address, as typed.
    pub address: Option<String>,
    /// Key of the district.
    pub district_id: Option<i64>,
    /// Why a person set the district.
    pub district_reason: Option<String>,
    /// Key of the theme.
    pub theme_id: Option<i64>,
    /// Key of the occasion.
    pub occasion_id: i64,
    /// When it came in.
    pub received_at: Timestamp,
    /// What is shown of it.
    pub visibility: Visibility,
    /// How far the town has dealt with it.
    pub handling: Handling,
    /// Generation of the private link; raising it revokes older links.
    pub link_generation: i32,
    /// When its author last changed the wording.
    pub corrected_at: Option<Timestamp>,
    /// When it was withdrawn or erased.
    pub gone_at: Option<Timestamp>,
}

crate::text_enum! {
    /// The bins of invariant 1.
    pub enum Tally: "tally" {
        Gone = "gone", NotCounted = "not_counted", Published = "published", Redacted = "redacted", Internal = "internal",
        InReview = "in_review", Hidden = "hidden",
    }
}

impl Tally {
    /// Whether contributions in this bin are counted.
    pub const fn is_counted(self) -> bool {
        !matches!(self, Self::Gone | Self::NotCounted)
    }

    /// Whether the public can read contributions in this bin.
    pub const fn is_public(self) -> bool {
        matches!(self, Self::Published | Self::Redacted)
    }
}

/// A place, as somebody gave it.
#[derive(Clone, Debug, PartialEq)]
pub enum NewPlace {
    /// A pin.
    Point(LonLat),
    /// A line or an area.
    Drawn(Drawing),
    /// An address in words, with its position where the search knew it.
    Address(String, Option<LonLat>),
    /// A district, by key.
    District(i64),
    /// The whole town.
    Town,
    /// No place.
    None,
}

impl NewPlace {
    /// How the place was given.
    pub fn kind(&self) -> PlaceKind {
        match self {
            Self::Point(_) => PlaceKind::Point,
            Self::Drawn(drawing) if drawing.shape() == Shape::Line => PlaceKind::Line,
            Self::Drawn(_) => PlaceKind::Area,
            Self::Address(..) => PlaceKind::Address,
            Self::District(_) => PlaceKind::District,
            Self::Town => PlaceKind::Town,
            Self::None => PlaceKind::None,
        }
    }

    /// Its shape on the map, if it has one.
    pub fn geom(&self) -> Option<Geom> {
        match self {
            Self::Point(position) => Some(position.geom()),
            Self::Drawn(drawing) => Some(drawing.geom()),
            Self::Address(_, position) => position.map(LonLat::geom),
            Self::District(_) | Self::Town | Self::None => None,
        }
    }

    /// The town that the words of an address name: "Hauptstraße 1, 25462 Rellingen". It is asked where nothing else tells the place.
    pub fn town_named(&self) -> Option<&str> {
        let Self::Address(address, None) = self else { return None };
        let last = address.rsplit(',').next().unwrap_or(address).trim();
        let is_postcode = |word: &str| word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit());
        let after_postcode = last.split_whitespace().find(|word| is_postcode(word)).and_then(|code| last.split_once(code));
        let town = match after_postcode {
            Some((_, town)) => town.trim(),
            None if address.contains(',') => last,
            None => return None,
        };
        (!town.is_empty()).then_some(town)
    }
}

/// Where a contribution was imported from, kept as the source had it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// Name of the source: `raddialog-bonn-2017`.
    pub system: String,
    /// Id there.
    pub id: String,
    /// Address there.
    pub url: Option<String>,
    /// Votes there; never mixed with our support.
    pub votes: Option<i32>,
    /// Category there.
    pub category: Option<String>,
}

/// What an author changes as long as nobody has decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// What it is.
    pub kind: Kind,
    /// Title, 5 to 90 characters.
    pub title: String,
    /// Text, at most 5,000 characters.
    pub text: String,
    /// Key of the theme.
    pub theme_id: Option<i64>,
}

/// A contribution that comes in.
#[derive(Clone, Debug)]
pub struct NewContribution {
    /// What it is.
    pub kind: Kind,
    /// Title, 5 to 90 characters from forms, up to 300 from imports.
    pub title: String,
    /// Text, at most 5,000 characters from forms.
    pub text: String,
    /// Name the author gave, if any.
    pub author_name: Option<String>,
    /// Language of the text.
    pub language: String,
    /// Where.
    pub place: NewPlace,
    /// Key of the theme.
    pub theme_id: Option<i64>,
    /// Key of the occasion.
    pub occasion_id: i64,
    /// Day of the event; for online input the day of receipt.
    pub event_on: Date,
    /// Who speaks.
    pub class: Class,
    /// Number of people who signed it.
    pub signatories: i32,
    /// Who typed it in, for offline input.
    pub recorded_by: Option<AccountId>,
    /// E-mail for news of it, if wanted.
    pub email: Option<String>,
    /// Where it was imported from.
    pub origin: Option<Origin>,
    /// Whether a place outside of the area is kept (intake, import) or refused (public forms).
    pub outside_allowed: bool,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_visibility() -> impl Strategy<Value = Visibility> {
        proptest::sample::select(Visibility::ALL)
    }

    #[test]
    fn an_address_names_a_town_after_a_comma_or_a_postcode() {
        let named = |address: &str| NewPlace::Address(address.to_owned(), None).town_named().map(str::to_owned);
        for (address, town) in [
            ("Hauptstraße 1, Rellingen", Some("Rellingen")),
            ("Hauptstraße 1, 25462 Rellingen", Some("Rellingen")),
            ("Hauptstraße 1 25462 Rellingen", Some("Rellingen")),
            ("Rellinger Straße 12", None),
            ("Hauptstraße 1, ", None),
            ("Damm 12345", None),
        ] {
            assert_eq!(named(address), town.map(str::to_owned), "{address}");
        }
        let found = LonLat::new(9.79, 53.66).expect("a place");
        assert_eq!(NewPlace::Address("Damm 1, Rellingen".into(), Some(found)).town_named(), None, "the position tells more");
    }

    #[test]
    fn what_is_refused_can_be_taken_up_again() {
        assert_eq!(Visibility::Rejected.become_(Visibility::InReview), Ok(Visibility::InReview));
        assert!(Visibility::Rejected.become_(Visibility::Published).is_err());
    }

    #[test]
    fn handling_goes_forward_and_exclusion_can_be_undone() {
        assert!(Handling::Assigned.may_follow(Handling::Sighted));
        assert!(!Handling::Assigned.may_follow(Handling::Excluded));
        assert!(Handling::Sighted.may_follow(Handling::Excluded));
        assert!(!Handling::Excluded.may_follow(Handling::Answered));
    }

    proptest! {
        /// From wherever a random history leads, nothing comes back from erasure and nothing is submitted twice.
        #[test]
        fn erased_is_the_end(history in prop::collection::vec(any_visibility(), 0..20)) {
            let mut state = Visibility::Submitted;
            for wanted in history {
                let before = state;
                if let Ok(next) = state.become_(wanted) {
                    prop_assert_ne!(next, Visibility::Submitted);
                    prop_assert_ne!(before, Visibility::Erased);
                    state = next;
                }
            }
            prop_assert!(state == Visibility::Erased || state.become_(Visibility::Erased).is_ok());
        }

        /// What was never decided about is never public.
        #[test]
        fn only_decisions_make_public(from in any_visibility()) {
            if let Ok(next) = from.become_(Visibility::Published) {
                prop_assert!(from.is_waiting() || from == Visibility::Hidden);
                prop_assert!(next.is_public());
            }
        }
    }
}
