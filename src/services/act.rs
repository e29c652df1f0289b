//! One act: one transaction, one actor, one instant. Everything that writes gets a [`Tx`] and nothing else.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::{PgConnection, PgPool, Postgres};

use super::keys::Keys;
use crate::error::Result;

crate::id! {
    /// Key of a process.
    ProcessId
}
crate::id! {
    /// Key of a staff account.
    AccountId
}
crate::id! {
    /// Key of anything that can be commented on, supported, reported, followed or attached to.
    SubjectId
}

/// The process of acts that belong to the whole town: accounts, settings.
pub const TOWN: ProcessId = ProcessId(0);

/// Who acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A resident or anybody else who is not signed in.
    Visitor,
    /// A signed-in member of staff.
    Staff(AccountId),
    /// The program itself: a worker or a command.
    System,
}

impl Actor {
    /// The account, for staff.
    pub const fn account(&self) -> Option<AccountId> {
        match self {
            Self::Staff(id) => Some(*id),
            Self::Visitor | Self::System => None,
        }
    }
}

/// A transaction with what every act needs: who, when, in which process, with which keys.
pub struct Tx {
    db: sqlx::Transaction<'static, Postgres>,
    at: Timestamp,
    /// Who acts.
    pub actor: Actor,
    /// In which process; [`TOWN`] for acts that belong to none.
    pub process: ProcessId,
    /// The keys of this installation.
    pub keys: Keys,
    public_changed: bool,
    record_changed: bool,
    record_stays: bool,
}

impl Tx {
    /// Begins an act.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn begin(pool: &PgPool, actor: Actor, process: ProcessId, at: Timestamp, keys: Keys) -> Result<Self> {
        Ok(Self { db: pool.begin().await?, at, actor, process, keys, public_changed: false, record_changed: false, record_stays: false })
    }

    /// The connection, for `store.rs`.
    pub fn db(&mut self) -> &mut PgConnection {
        &mut self.db
    }

    /// The instant of the act.
    pub const fn now(&self) -> Timestamp {
        self.at
    }

    /// The instant of the act, to bind as `$at`.
    pub fn at(&self) -> jiff_sqlx::Timestamp {
        self.at.to_sqlx()
    }

    /// The acting account.
    ///
    /// # Errors
    /// [`crate::error::Error::Forbidden`] when it is not a member of staff who acts.
    pub fn account(&self) -> Result<AccountId> {
        self.actor.account().ok_or(crate::error::Error::Forbidden)
    }

    /// Says that this act changes which contributions are public, or where and what kind they are, or the districts, themes
    /// and lines around them: the process's revision is raised by the last statement before the commit, and tiles, pictures
    /// and cached counts follow.
    pub const fn public_changes(&mut self) {
        self.public_changed = true;
    }

    /// Says that a resident's act changes what the planning record counts. Acts of staff and of the program always may, and
    /// need not say so; see [`Tx::record_stays`].
    pub const fn record_changes(&mut self) {
        self.record_changed = true;
    }

    /// Says that this act of the program changes nothing but contacts, subscriptions and waiting mails: what is kept by the
    /// revision of the record stays good.
    pub const fn record_stays(&mut self) {
        self.record_stays = true;
    }

    /// Ends the act.
    ///
    /// # Errors
    /// When a deferred rule of the database says no, or the database is away.
    pub async fn commit(mut self) -> Result<()> {
        let (process, public) = (self.process.0, self.public_changed);
        if public || self.record_changed || (self.actor != Actor::Visitor && !self.record_stays) {
            sqlx::query!(
                "update process_revision set rev = rev + $2::boolean::integer, record_rev = record_rev + 1 where process_id = $1",
                process,
                public,
            )
            .execute(self.db())
            .await?;
        }
        Ok(self.db.commit().await?)
    }
}

/// What became of a form that was sent before.
#[derive(Debug, PartialEq, Eq)]
pub enum Claim {
    /// It is new: the act goes on.
    New,
    /// It was sent before, with this outcome.
    Settled(String),
}

/// Claims a form's nonce for this act. A second post of the same form waits here until the first one ends.
///
/// # Errors
/// When the database is away.
pub async fn claim(tx: &mut Tx, nonce: uuid::Uuid) -> Result<Claim> {
    let at = tx.at();
    let fresh =
        sqlx::query!("insert into idempotency_key (nonce, outcome, created_at) values ($1, '', $2) on conflict do nothing", nonce, at as _)
            .execute(tx.db())
            .await?
            .rows_affected();
    if fresh == 1 {
        return Ok(Claim::New);
    }
    let outcome = sqlx::query_scalar!("select outcome from idempotency_key where nonce = $1", nonce).fetch_one(tx.db()).await?;
    Ok(Claim::Settled(outcome))
}

/// Writes down the outcome of a claimed form.
///
/// # Errors
/// When the database is away.
pub async fn settle(tx: &mut Tx, nonce: uuid::Uuid, outcome: &str) -> Result<()> {
    sqlx::query!("update idempotency_key set outcome = $2 where nonce = $1", nonce, outcome).execute(tx.db()).await?;
    Ok(())
}

/// Makes a subject for something new.
///
/// # Errors
/// When the database is away.
pub async fn new_subject(tx: &mut Tx, kind: &str) -> Result<SubjectId> {
    let process = tx.process.0;
    let id = sqlx::query_scalar!("insert into subject (process_id, kind) values ($1, $2) returning id", process, kind)
        .fetch_one(tx.db())
        .await?;
    Ok(SubjectId(id))
}

impl Tx {
    /// Goes on as somebody else at another instant, in the same transaction: the demo town is replayed through the real
    /// actions, all of it or nothing.
    pub fn replay(&mut self, actor: Actor, process: ProcessId, at: Timestamp) {
        (self.actor, self.process, self.at) = (actor, process, at);
    }
}
