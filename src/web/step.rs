//! What a step of the process tells the rest: one constant, `STEP`, that `app.rs` collects.

use std::pin::Pin;

use super::cx::Cx;
use super::routes::Routes;
use crate::error::Result;
use crate::services::accounts::Role;
use crate::services::act::Tx;
use crate::services::people::Person;
use crate::services::retention::Rule;

/// A future that a step's hook returns.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'a>>;

/// A step, or a topic of a step, as the rest of the program sees it.
#[derive(Clone, Copy)]
pub struct Step {
    /// Name, for the house rules and the log.
    pub key: &'static str,
    /// Its pages and acts.
    pub routes: fn() -> Routes,
    /// Its entries in the staff navigation.
    pub nav: &'static [NavItem],
    /// Removes what the step holds of a contribution whose person or content is erased; none when it holds nothing.
    pub erase: Option<for<'a> fn(&'a mut Tx, i64) -> Later<'a, ()>>,
    /// Forgets a person wherever the step holds something of them, and says of how many things (invariant 16); none when it holds nothing.
    pub forget: Option<for<'a> fn(&'a mut Tx, &'a Person) -> Later<'a, u64>>,
    /// How long what it holds of people is kept.
    pub retention: &'static [Rule],
}

/// The retention rules of all steps, in the order of the steps.
pub fn rules(steps: &[Step]) -> impl Iterator<Item = &'static Rule> {
    steps.iter().flat_map(|step| step.retention)
}

/// Removes what every step holds of a contribution whose person or content is erased.
///
/// # Errors
/// When a step cannot.
pub async fn erase_everywhere(steps: &[Step], tx: &mut Tx, contribution: i64) -> Result<()> {
    for erase in steps.iter().filter_map(|step| step.erase) {
        erase(tx, contribution).await?;
    }
    Ok(())
}

/// An entry of the staff navigation.
pub struct NavItem {
    /// Group in which it stands.
    pub group: NavGroup,
    /// Key of its label.
    pub label: &'static str,
    /// Address below `/verwaltung/{process}`.
    pub path: &'static str,
    /// Who sees it.
    pub roles: &'static [Role],
    /// How many things wait there.
    pub badge: Option<for<'a> fn(&'a Cx) -> Later<'a, i64>>,
}

/// Groups of the staff navigation, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NavGroup {
    /// What comes in.
    Intake,
    /// What it means.
    Analysis,
    /// What follows.
    Planning,
    /// Town-wide matters.
    Office,
}
