//! States and rules of photos, and what their authors consent to. No IO.

use jiff::Timestamp;
use uuid::Uuid;

use crate::error::Say;
use crate::services::geo::LonLat;
use crate::services::images::{Picture, Unusable};

crate::id! {
    /// Key of a photo.
    AttachmentId
}

/// Most photos of a contribution.
pub const MOST_PHOTOS: usize = 5;
/// Most characters of a description.
pub const MAX_ALT: usize = 300;
/// Most characters of the name of a parent.
pub const MAX_NAME: usize = 80;
/// Version of the wording of all consents here (texts `photo-consent…`), kept with each.
pub const WORDING: &str = "2026-11";

crate::text_enum! {
    /// How far a photo is.
    pub enum State: "photo-state" {
        Pending = "pending", Internal = "internal", Released = "released", Refused = "refused",
    }
}

crate::text_enum! {
    /// Why a photo is not shown.
    pub enum Refusal: "photo-refusal" {
        Persons = "persons", Rights = "rights", Offensive = "offensive", Unrelated = "unrelated", Unusable = "unusable",
    }
}

crate::text_enum! {
    /// What somebody agreed to.
    pub enum Purpose: "consent" {
        Publication = "photo_publication", OpenData = "photo_open_data", Parental = "parental",
    }
}

/// Pixels across and down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Across.
    pub width: i32,
    /// Down.
    pub height: i32,
}

/// A photo of a form that is not sent yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// The token that stands in the form, and nowhere else.
    pub token: String,
    /// Size of the small copy.
    pub size: Size,
}

/// What became of a file that came with a form.
#[derive(Clone, Debug, PartialEq)]
pub enum Arrived {
    /// It is kept; where it was taken is only offered.
    Kept {
        /// The photo.
        pending: Pending,
        /// Where the camera says it was.
        taken_at: Option<LonLat>,
    },
    /// It is not, and why.
    Refused(Say),
}

/// The photos of a form that is sent, with the words of their author.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewPhotos {
    /// Tokens and descriptions, in their order.
    pub photos: Vec<NewPhoto>,
    /// Whether they may go into open data.
    pub open_data: bool,
    /// The parent who agrees, for authors below 16.
    pub parent: Option<String>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPhoto {
    /// The token of the pending photo.
    pub token: String,
    /// What can be seen, for those who do not see it; may be empty.
    pub alt: String,
}

/// A photo of a contribution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Key.
    pub id: AttachmentId,
    /// How far it is.
    pub state: State,
    /// Place among the others, from 1.
    pub position: i16,
    /// File of the large copy.
    pub large: Uuid,
    /// File of the small copy.
    pub small: Uuid,
    /// Size of the large copy.
    pub size: Size,
    /// Size of the small copy.
    pub small_size: Size,
    /// What can be seen; may be empty.
    pub alt: String,
    /// Why it is not shown.
    pub reason: Option<Refusal>,
    /// When that was decided.
    pub decided_at: Option<Timestamp>,
    /// Whether parts of it are covered.
    pub covered: bool,
    /// File of the large copy without covers, if there are any; locked.
    pub original: Option<Uuid>,
}

/// Both copies of a photo with parts covered.
#[derive(Clone, Debug)]
pub struct Covered {
    /// The large one.
    pub large: Picture,
    /// The small one.
    pub small: Picture,
}

impl Attachment {
    /// Whether outside offices may see it: what the town keeps back is for the town alone.
    pub fn is_for_outside(&self) -> bool {
        self.state != State::Refused
    }
}

/// A released photo of a public contribution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicPhoto {
    /// File of the large copy.
    pub large: Uuid,
    /// File of the small copy.
    pub small: Uuid,
    /// Size of the large copy.
    pub size: Size,
    /// Size of the small copy.
    pub small_size: Size,
    /// What can be seen; may be empty.
    pub alt: String,
    /// Whether it is open data.
    pub open_data: bool,
}

/// A consent as its author reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// What for.
    pub purpose: Purpose,
    /// Version of the wording.
    pub wording: String,
    /// The parent who gave it for a young author.
    pub given_by: Option<String>,
    /// Since when.
    pub given_at: Timestamp,
    /// Until when.
    pub withdrawn_at: Option<Timestamp>,
}

/// What a moderator decides about a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Everybody may see it.
    Release,
    /// It is not shown.
    Refuse(Refusal),
}

impl Verdict {
    /// The state that follows.
    pub const fn state(self) -> State {
        match self {
            Self::Release => State::Released,
            Self::Refuse(_) => State::Refused,
        }
    }

    /// The reason, if it needs one.
    pub const fn reason(self) -> Option<Refusal> {
        match self {
            Self::Release => None,
            Self::Refuse(reason) => Some(reason),
        }
    }
}

/// The sentence for a file that is no photo for us.
pub fn sentence(unusable: Unusable) -> Say {
    Say::new(match unusable {
        Unusable::Format => "photo-wrong-format",
        Unusable::Pixels => "photo-too-many-pixels",
        Unusable::Damaged => "photo-damaged",
    })
}
