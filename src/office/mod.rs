//! The town hall's own affairs: who may sign in, who may do what, and what was done; what the town writes itself, whom its
//! pages name, and which barriers were reported.
//!
//! Pages of accounts and log belong to the whole town, not to a process. Their routes therefore ask twice: the table asks for a role, and
//! [`town_wide`] for that role in *all* processes, so that the admin of one process does not rule the others.

pub mod accounts;
pub mod audit_log;
pub mod barriers;
pub mod contact;
pub mod passwords;
pub mod privacy;
pub mod second_factor;
pub mod sessions;
pub mod sign_in;
pub mod texts;

use crate::error::{Error, Result};
use crate::services::accounts::Role;
use crate::services::act::{TOWN, Tx};
use crate::services::people::Person;
use crate::web::cx::Cx;
use crate::web::routes::Routes;
use crate::web::step::{Later, NavGroup, NavItem, Step};

/// Accounts, sign-in and the audit log, as the rest of the program sees them.
pub const STEP: Step = Step { key: "office", routes, nav: NAV, erase: None, forget: Some(forget_person), retention: privacy::RETENTION };

const NAV: &[NavItem] = &[
    NavItem { group: NavGroup::Intake, label: "nav-texts", path: "/texte", roles: texts::ROLES, badge: None },
    NavItem { group: NavGroup::Intake, label: "nav-barriers", path: "/barrieren", roles: barriers::ROLES, badge: Some(barriers::badge) },
    NavItem { group: NavGroup::Office, label: "nav-accounts", path: "/konten", roles: &[Role::Admin], badge: None },
    NavItem { group: NavGroup::Office, label: "nav-audit-log", path: "/protokoll", roles: &[Role::Admin, Role::Privacy], badge: None },
    NavItem { group: NavGroup::Office, label: "nav-privacy", path: "/datenschutz", roles: privacy::ROLES, badge: None },
];

fn routes() -> Routes {
    Routes::new()
        .merge(sign_in::routes())
        .merge(passwords::routes())
        .merge(sessions::routes())
        .merge(second_factor::routes())
        .merge(accounts::routes())
        .merge(audit_log::routes())
        .merge(privacy::routes())
        .merge(texts::routes())
        .merge(barriers::routes())
        .merge(contact::routes())
}

fn forget_person<'a>(tx: &'a mut Tx, person: &'a Person) -> Later<'a, u64> {
    Box::pin(barriers::forget_person(tx, person))
}

/// Asks for one of these roles in all processes.
///
/// # Errors
/// [`Error::Forbidden`] for whoever has it in single processes only.
fn town_wide(cx: &Cx, roles: &[Role]) -> Result<()> {
    let account = cx.account().ok_or(Error::SignInNeeded)?;
    if roles.iter().any(|&role| account.has(role, TOWN)) { Ok(()) } else { Err(Error::Forbidden) }
}
