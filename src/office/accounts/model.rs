//! Types and rules of accounts. No IO.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::error::{Error, Result};
use crate::services::accounts::Role;
use crate::services::act::{AccountId, ProcessId};

/// A role in one process, or in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Grant {
    /// What the account may do.
    pub role: Role,
    /// Where; `None` is everywhere.
    pub process: Option<ProcessId>,
}

/// A grant as a checkbox sends it: `moderator@3`, `admin@0` for all processes.
impl std::str::FromStr for Grant {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let (role, process) = text.split_once('@').ok_or(Error::NotFound)?;
        let process: i64 = process.parse().map_err(|_| Error::NotFound)?;
        Ok(Self { role: role.parse().map_err(|_| Error::NotFound)?, process: (process != 0).then_some(ProcessId(process)) })
    }
}

/// As [`std::str::FromStr`] reads it.
impl std::fmt::Display for Grant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}@{}", self.role, self.process.map_or(0, |process| process.0))
    }
}

/// An account to be made.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// Address to sign in with.
    pub email: String,
    /// Name, as colleagues see it.
    pub name: String,
    /// Last day of an outside office's account; `None` for the town's own staff.
    pub external_until: Option<Date>,
    /// Roles.
    pub grants: Vec<Grant>,
}

/// An account in the list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Key.
    pub id: AccountId,
    /// Address to sign in with.
    pub email: String,
    /// Name.
    pub name: String,
    /// Last day, for outside offices.
    pub ends_on: Option<Date>,
    /// Since when it is switched off.
    pub deactivated_at: Option<Timestamp>,
    /// Whether its owner has chosen a password.
    pub has_password: bool,
    /// Whether its owner signs in with a second factor.
    pub has_factor: bool,
    /// When a session of it was last used.
    pub seen_at: Option<Timestamp>,
    /// Roles.
    pub grants: Vec<Grant>,
}

impl Listed {
    /// Whether nobody can use it on this day.
    pub fn is_closed(&self, today: Date) -> bool {
        self.deactivated_at.is_some() || self.ends_on.is_some_and(|last| last < today)
    }
}

/// Fewest characters of a password that a person chooses (BSI ORP.4: length counts more than signs).
pub(super) const SHORTEST_PASSWORD: usize = 12;

/// Checks that somebody does not take away from themselves what would lock the town out.
///
/// # Errors
/// [`Error::Refused`] when `own` grants no longer rule all processes.
pub(super) fn keeps_admin(own: &[Grant]) -> Result<()> {
    let rules = own.contains(&Grant { role: Role::Admin, process: None });
    if rules { Ok(()) } else { Err(Error::refused("error-own-admin")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_takes_the_last_key_away_from_themselves() {
        let admin = |process| Grant { role: Role::Admin, process };
        assert!(keeps_admin(&[admin(None)]).is_ok());
        assert!(keeps_admin(&[admin(Some(ProcessId(1)))]).is_err());
        assert!(keeps_admin(&[]).is_err());
    }
}
