//! Step 2a, Beteiligung: residents say what is good, what is bad and what could be.
//!
//! Contributions with their photos, forms and surveys whose free texts become contributions, comments on them, support, the contacts of those who want to hear what became of it, the private
//! page of an author ("Mein Beitrag") with what authors change and add, and subscriptions of those who want to hear of more.

pub mod attachments;
pub mod comments;
pub mod contacts;
pub mod contributions;
pub mod forms;
pub mod mine;
mod privacy;
pub mod similar;
pub mod submission;
pub mod subscriptions;
pub mod support;
pub mod wording;

use crate::error::{Error, Result, Say};
use crate::services::accounts::Role;
use crate::services::act::Tx;
use crate::services::people::Person;
use crate::web::form::Form;
use crate::web::routes::Routes;
use crate::web::step::{Later, NavGroup, NavItem, Step};
use contributions::ContributionId;

/// The step, as the rest of the program sees it.
pub const STEP: Step =
    Step { key: "participation", routes, nav: NAV, erase: Some(erase), forget: Some(forget_person), retention: privacy::RETENTION };

const NAV: &[NavItem] = &[NavItem {
    group: NavGroup::Intake,
    label: "nav-surveys",
    path: "/formulare",
    roles: &[Role::Moderator, Role::Editor, Role::Planner, Role::Recorder],
    badge: None,
}];

fn routes() -> Routes {
    submission::routes::routes()
        .merge(forms::routes::routes())
        .merge(attachments::routes::routes())
        .merge(mine::routes::routes())
        .merge(wording::routes())
        .merge(comments::routes::routes())
        .merge(subscriptions::routes::routes())
        .merge(support::routes::routes())
}

fn erase(tx: &mut Tx, contribution: i64) -> Later<'_, ()> {
    Box::pin(forget(tx, ContributionId(contribution)))
}

fn forget_person<'a>(tx: &'a mut Tx, person: &'a Person) -> Later<'a, u64> {
    Box::pin(privacy::forget(tx, person))
}

/// Removes what was added to a contribution, what others gave to it, and its photos.
async fn forget(tx: &mut Tx, contribution: ContributionId) -> Result<()> {
    comments::forget_additions(tx, contribution.0).await?;
    support::forget(tx, contribution.0).await?;
    attachments::forget(tx, contribution).await
}

/// What became of a row of an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is in.
    Imported,
    /// It was imported before, or stands twice in the file; nothing changed.
    AlreadyThere,
    /// It was left out, and why.
    Refused(Say),
}

/// Refuses a form that no page of ours made in the last day (its token says so), and one in which a program filled the field that
/// people do not see. A person whose page lay open for too long, or whose browser filled in the field by itself, gets everything
/// back and can send again.
///
/// # Errors
/// [`Error::Invalid`] for the form as a whole.
pub fn refuse_robots(form: &Form) -> Result<()> {
    if form.is_from_a_robot() {
        return Err(Error::field("", "form-robot"));
    }
    if form.nonce().is_none() { Err(Error::field("", "form-expired")) } else { Ok(()) }
}
