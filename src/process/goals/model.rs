//! Types, states and rules of goals. No IO.

use std::fmt;
use std::str::FromStr;

crate::id! {
    /// Key of a goal.
    GoalId
}

crate::text_enum! {
    /// Level in the tree.
    pub enum Level: "goal-level" { Leitbild = "leitbild", Main = "main_goal", Sub = "sub_goal" }
}

crate::text_enum! {
    /// How far a goal has come.
    pub enum State: "goal-state" {
        Draft = "draft", PublicReview = "public_review", Agreed = "agreed", Resolved = "resolved", Superseded = "superseded",
    }
}

/// A transition that the state machine does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{from} does not become {to}")]
pub struct NotAllowed {
    /// The state it is in.
    pub from: State,
    /// The state asked for.
    pub to: State,
}

impl State {
    /// The state that follows, if any: goals only go forward.
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Draft => Some(Self::PublicReview),
            Self::PublicReview => Some(Self::Agreed),
            Self::Agreed => Some(Self::Resolved),
            Self::Resolved => Some(Self::Superseded),
            Self::Superseded => None,
        }
    }

    /// The next state, if the machine has this transition.
    ///
    /// # Errors
    /// [`NotAllowed`] with both states.
    pub fn become_(self, to: Self) -> Result<Self, NotAllowed> {
        if self.next() == Some(to) { Ok(to) } else { Err(NotAllowed { from: self, to }) }
    }

    /// Whether the wording may still change: what the council resolved stands.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::PublicReview | Self::Agreed)
    }
}

/// Code of a goal: `L`, `2` or `2.3`. Sorts as the tree is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct GoalCode {
    /// Number of the Oberziel; 0 for the Leitbild.
    main: u8,
    /// Number below it; 0 for the Oberziel itself.
    sub: u8,
}

/// Highest number of a goal below its parent.
const MAX_NUMBER: u8 = 99;

impl GoalCode {
    /// The Leitbild.
    pub const LEITBILD: Self = Self { main: 0, sub: 0 };

    /// The Oberziel with this number.
    pub const fn main(number: u8) -> Self {
        Self { main: number, sub: 0 }
    }

    /// Level in the tree.
    pub const fn level(self) -> Level {
        match (self.main, self.sub) {
            (0, _) => Level::Leitbild,
            (_, 0) => Level::Main,
            _ => Level::Sub,
        }
    }

    /// The goal above.
    pub const fn parent(self) -> Option<Self> {
        match self.level() {
            Level::Leitbild => None,
            Level::Main => Some(Self::LEITBILD),
            Level::Sub => Some(Self::main(self.main)),
        }
    }

    /// The first free code below this one, given the codes in use; none below a Teilziel, or when 99 are taken.
    pub fn next_below(self, used: &[Self]) -> Option<Self> {
        let child = |number| match self.level() {
            Level::Leitbild => Some(Self::main(number)),
            Level::Main => Some(Self { main: self.main, sub: number }),
            Level::Sub => None,
        };
        (1..=MAX_NUMBER).filter_map(child).find(|code| !used.contains(code))
    }
}

impl fmt::Display for GoalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.level() {
            Level::Leitbild => f.write_str("L"),
            Level::Main => write!(f, "{}", self.main),
            Level::Sub => write!(f, "{}.{}", self.main, self.sub),
        }
    }
}

/// The error of parsing a text that is no code of a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a code of a goal")]
pub struct NotACode;

impl FromStr for GoalCode {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        if text == "L" {
            return Ok(Self::LEITBILD);
        }
        match text.split_once('.') {
            Some((main, sub)) => Ok(Self { main: number(main)?, sub: number(sub)? }),
            None => Ok(Self::main(number(text)?)),
        }
    }
}

/// 1 to 99 without a leading zero or sign.
fn number(text: &str) -> Result<u8, NotACode> {
    let plain = !text.starts_with('0') && text.chars().all(|c| c.is_ascii_digit());
    let parsed = text.parse().ok().filter(|number| plain && *number <= MAX_NUMBER);
    parsed.ok_or(NotACode)
}

/// What a goal rests on, by its code or slug.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// A SWOT item: `W-MO-04`.
    Swot(String),
    /// A scenario: `stadt-der-kurzen-wege`.
    Scenario(String),
    /// A cluster: `A-017`.
    Cluster(String),
}

impl Basis {
    /// The code or slug alone.
    pub fn code(&self) -> &str {
        let (Self::Swot(code) | Self::Scenario(code) | Self::Cluster(code)) = self;
        code
    }
}

impl fmt::Display for Basis {
    /// The word a form sends: `cluster:A-017`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Swot(code) => write!(f, "swot:{code}"),
            Self::Scenario(slug) => write!(f, "scenario:{slug}"),
            Self::Cluster(code) => write!(f, "cluster:{code}"),
        }
    }
}

/// The error of parsing a text that names no basis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("names no basis of a goal")]
pub struct NoBasis;

impl FromStr for Basis {
    type Err = NoBasis;

    fn from_str(text: &str) -> Result<Self, NoBasis> {
        match text.split_once(':') {
            Some(("swot", code)) => Ok(Self::Swot(code.to_owned())),
            Some(("scenario", slug)) => Ok(Self::Scenario(slug.to_owned())),
            Some(("cluster", code)) => Ok(Self::Cluster(code.to_owned())),
            _ => Err(NoBasis),
        }
    }
}

/// Title and text of a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// Title, 3 to 200 characters.
    pub title: String,
    /// Text, at most 4,000 characters.
    pub text: String,
}

/// A goal that is added to the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewGoal {
    /// Its code, which says level and parent.
    pub code: GoalCode,
    /// Title and text.
    pub wording: Wording,
}

/// A goal, as those who decide about it need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Key.
    pub id: GoalId,
    /// Code.
    pub code: GoalCode,
    /// How far it has come.
    pub state: State,
    /// Whether it was released.
    pub released: bool,
}

impl Goal {
    /// Whether it must rest on a SWOT item or a scenario (invariant 10): beyond draft; the Leitbild stands above them all.
    pub fn needs_basis(&self) -> bool {
        self.state != State::Draft && self.code.level() != Level::Leitbild
    }

    /// The goal in another state.
    ///
    /// # Errors
    /// [`NotAllowed`] with both states.
    pub fn become_(self, to: State) -> Result<Self, NotAllowed> {
        Ok(Self { state: self.state.become_(to)?, ..self })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn code(text: &str) -> GoalCode {
        text.parse().expect("a code")
    }

    #[test]
    fn a_code_says_level_and_parent() {
        assert_eq!((code("L").level(), code("L").parent()), (Level::Leitbild, None));
        assert_eq!((code("2").level(), code("2").parent()), (Level::Main, Some(GoalCode::LEITBILD)));
        assert_eq!((code("2.3").level(), code("2.3").parent()), (Level::Sub, Some(code("2"))));
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for text in ["", "l", "0", "02", "2.", ".3", "2.0", "2.3.4", "100", "+2", "2,3", "L.1", "２"] {
            assert_eq!(text.parse::<GoalCode>(), Err(NotACode), "{text:?}");
        }
    }

    #[test]
    fn the_next_code_fills_the_first_gap() {
        let used = [code("L"), code("1"), code("2"), code("2.1"), code("2.3")];
        assert_eq!(GoalCode::LEITBILD.next_below(&used), Some(code("3")));
        assert_eq!(code("2").next_below(&used), Some(code("2.2")));
        assert_eq!(code("2.1").next_below(&used), None);
    }

    #[test]
    fn codes_sort_as_the_tree_is_read() {
        let mut codes = ["10", "2.10", "2", "L", "2.9"].map(code);
        codes.sort_unstable();
        assert_eq!(codes.map(|code| code.to_string()), ["L", "2", "2.9", "2.10", "10"]);
    }

    #[test]
    fn a_basis_is_read_as_it_is_written() {
        for text in ["swot:W-MO-04", "scenario:kurze-wege", "cluster:A-017"] {
            assert_eq!(text.parse().map(|basis: Basis| basis.to_string()), Ok(text.to_owned()));
        }
        for text in ["W-MO-04", "A-017", "kurze-wege", "source:Gutachten", ""] {
            assert_eq!(text.parse::<Basis>(), Err(NoBasis), "{text}");
        }
    }

    proptest! {
        #[test]
        fn codes_are_read_back(main in 1..=99_u8, sub in 0..=99_u8) {
            let code = GoalCode { main, sub };
            prop_assert_eq!(code.to_string().parse(), Ok(code));
        }

        /// However often somebody tries, a goal never goes back and never skips a state.
        #[test]
        fn goals_go_forward(wishes in prop::collection::vec(proptest::sample::select(State::ALL), 0..20)) {
            let mut state = State::Draft;
            for wish in wishes {
                if let Ok(next) = state.become_(wish) {
                    prop_assert_eq!(state.next(), Some(next));
                    prop_assert!(next > state);
                    state = next;
                }
            }
        }
    }
}
