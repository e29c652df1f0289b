//! The demo's staff. Their password is known to everybody, which is why the demo answers this machine only.

use crate::error::Result;
use crate::office::accounts::{self, Grant, NewAccount};
use crate::services::accounts::Role;
use crate::services::act::{AccountId, Actor, Tx};

/// Password of every demo account.
pub const PASSWORD: &str = "rotfaden-demo";

/// Who works in the demo's town hall.
#[derive(Clone, Copy, Debug)]
pub(super) struct People {
    /// `moderation@demo.example`
    pub moderation: AccountId,
    /// `planung@demo.example`
    pub planning: AccountId,
    /// `leitung@demo.example`: planner and admin, the second person.
    pub lead: AccountId,
    /// `erfassung@demo.example`
    pub recording: AccountId,
    /// `redaktion@demo.example`
    pub editing: AccountId,
}

impl Default for People {
    fn default() -> Self {
        let nobody = AccountId(0);
        Self { moderation: nobody, planning: nobody, lead: nobody, recording: nobody, editing: nobody }
    }
}

impl People {
    pub(super) const fn moderator(&self) -> Actor {
        Actor::Staff(self.moderation)
    }

    pub(super) const fn planner(&self) -> Actor {
        Actor::Staff(self.planning)
    }

    pub(super) const fn second(&self) -> Actor {
        Actor::Staff(self.lead)
    }
}

pub(super) async fn hire(tx: &mut Tx) -> Result<People> {
    Ok(People {
        moderation: hire_one(tx, "moderation@demo.example", "Mo Beispiel", &[Role::Moderator]).await?,
        planning: hire_one(tx, "planung@demo.example", "Petra Plan", &[Role::Planner]).await?,
        lead: hire_one(tx, "leitung@demo.example", "Lena Leitung", &[Role::Planner, Role::Admin]).await?,
        recording: hire_one(tx, "erfassung@demo.example", "Erik Erfassung", &[Role::Recorder]).await?,
        editing: hire_one(tx, "redaktion@demo.example", "Rita Redaktion", &[Role::Editor]).await?,
    })
}

async fn hire_one(tx: &mut Tx, email: &str, name: &str, roles: &[Role]) -> Result<AccountId> {
    let grants = roles.iter().map(|&role| Grant { role, process: None }).collect();
    let new = NewAccount { email: email.to_owned(), name: name.to_owned(), external_until: None, grants };
    accounts::create(tx, &new, PASSWORD).await
}
