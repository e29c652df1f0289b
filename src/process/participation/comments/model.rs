//! Types, states and rules of comments. No IO.

use jiff::Timestamp;
use serde::Deserialize;
use uuid::Uuid;

use crate::services::act::SubjectId;

crate::id! {
    /// Key of a comment.
    CommentId
}

/// Most characters of a comment.
pub const MAX_TEXT: usize = 2_000;
/// Most characters of an author's name.
pub const MAX_NAME: usize = 80;

crate::text_enum! {
    /// What is shown of a comment.
    pub enum Visibility: "comment-visibility" {
        Submitted = "submitted", Published = "published", Rejected = "rejected", Hidden = "hidden", Withdrawn = "withdrawn",
        Erased = "erased",
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
    /// The next state, if the machine has this transition.
    ///
    /// # Errors
    /// [`NotAllowed`] with both states.
    pub const fn become_(self, to: Self) -> Result<Self, NotAllowed> {
        use Visibility::{Erased, Hidden, Published, Rejected, Submitted, Withdrawn};
        let allowed = match to {
            Submitted => matches!(self, Published | Rejected),
            Published => matches!(self, Submitted | Hidden),
            Rejected => matches!(self, Submitted),
            Hidden => matches!(self, Published),
            Withdrawn => !matches!(self, Withdrawn | Erased),
            Erased => !matches!(self, Erased),
        };
        if allowed { Ok(to) } else { Err(NotAllowed { from: self, to }) }
    }
}

/// A comment, as those who decide about it need it.
#[derive(Clone, Debug)]
pub struct Comment {
    /// Key.
    pub id: CommentId,
    /// As something that can be decided about.
    pub subject: SubjectId,
    /// What it is a comment on.
    pub on: SubjectId,
    /// Title, for imported ones.
    pub title: Option<String>,
    /// Text.
    pub text: String,
    /// Name the author gave, if any.
    pub author_name: Option<String>,
    /// When it came in.
    pub received_at: Timestamp,
    /// What is shown of it.
    pub visibility: Visibility,
}

/// A comment that everybody may read.
#[derive(Clone, Debug)]
pub struct PublicComment {
    /// Name in addresses.
    pub uuid: Uuid,
    /// Title, for imported ones.
    pub title: Option<String>,
    /// Text.
    pub text: String,
    /// Code of the language that it is written in.
    pub language: String,
    /// Name the author gave, if any.
    pub author_name: Option<String>,
    /// When it came in.
    pub received_at: Timestamp,
    /// Whether the author of the contribution adds to it.
    pub by_author: bool,
}

/// What an author added to a contribution, whatever its state: for the author and for those who decide.
#[derive(Clone, Debug, Deserialize)]
pub struct Addition {
    /// Text.
    pub text: String,
    /// When it came in.
    pub received_at: Timestamp,
    /// What is shown of it.
    pub visibility: Visibility,
    /// Word of the reason of the newest decision: `off_topic` …
    pub reason: Option<String>,
}

/// A comment that comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewComment {
    /// Text, at most [`MAX_TEXT`] characters.
    pub text: String,
    /// Name the author gave, if any.
    pub author_name: Option<String>,
    /// Language of the text.
    pub language: String,
    /// Whether the author of the contribution adds to it; then there is no name here.
    pub by_author: bool,
}

/// A comment from another system: published there, so published here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// Name of the other system.
    pub system: String,
    /// Its key there; a second import of the same key changes nothing.
    pub id: String,
    /// Key of the contribution there.
    pub contribution: String,
    /// Title, at most 200 characters.
    pub title: Option<String>,
    /// Text, at most 4,000 characters.
    pub text: String,
    /// Name of the author, if published there.
    pub author_name: Option<String>,
    /// When it was written.
    pub at: Timestamp,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_visibility() -> impl Strategy<Value = Visibility> {
        proptest::sample::select(Visibility::ALL)
    }

    #[test]
    fn a_refusal_can_be_taken_back_but_not_skipped() {
        assert_eq!(Visibility::Rejected.become_(Visibility::Submitted), Ok(Visibility::Submitted));
        assert!(Visibility::Rejected.become_(Visibility::Published).is_err());
    }

    proptest! {
        /// What is public was waiting or hidden before: somebody decided.
        #[test]
        fn only_decisions_make_public(from in any_visibility()) {
            if from.become_(Visibility::Published).is_ok() {
                prop_assert!(matches!(from, Visibility::Submitted | Visibility::Hidden));
            }
        }

        /// Nothing comes back from erasure.
        #[test]
        fn erased_is_the_end(to in any_visibility()) {
            prop_assert!(Visibility::Erased.become_(to).is_err());
        }
    }
}
