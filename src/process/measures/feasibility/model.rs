//! Types of feasibility. No IO.

use serde::Deserialize;

crate::text_enum! {
    /// In which respect.
    pub enum Respect: "feasibility" { Legal = "legal", Technical = "technical", Land = "land", Staff = "staff", Money = "money" }
}

crate::text_enum! {
    /// How it looks.
    pub enum Rating: "feasibility-rating" { Good = "good", Conditional = "conditional", Critical = "critical", Unclear = "unclear" }
}

impl Respect {
    /// Names of the form fields of this respect: rating and reason.
    pub const fn fields(self) -> (&'static str, &'static str) {
        match self {
            Self::Legal => ("legal", "legal_reason"),
            Self::Technical => ("technical", "technical_reason"),
            Self::Land => ("land", "land_reason"),
            Self::Staff => ("staff", "staff_reason"),
            Self::Money => ("money", "money_reason"),
        }
    }
}

/// The rating of one respect.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Finding {
    /// In which respect.
    pub respect: Respect,
    /// How it looks.
    pub rating: Rating,
    /// Why: at most 2,000 characters; required unless it is good.
    pub reason: String,
}

impl Finding {
    /// Whether a reason is missing: only what is good needs none.
    pub fn lacks_reason(&self) -> bool {
        self.rating != Rating::Good && self.reason.trim().is_empty()
    }
}
