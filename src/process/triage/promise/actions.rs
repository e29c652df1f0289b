//! What can be done about the promise.

use jiff::SignedDuration;

use super::model::backlog;
use super::store;
use crate::error::Result;
use crate::process::preparation::processes;
use crate::services::act::{AccountId, Tx};
use crate::services::audit::{self, Entry};
use crate::services::i18n::Lang;
use crate::services::outbox::{self, Addressee, Mail};
use crate::services::time;
use crate::services::workdays::Rhythm;

/// Sets the days of moderation of the act's process, and who is told when they are not kept.
///
/// # Errors
/// When the database is away.
pub async fn set(tx: &mut Tx, rhythm: &Rhythm, deputy: Option<AccountId>) -> Result<()> {
    processes::set_rhythm(tx, rhythm).await?;
    store::save_deputy(tx, deputy).await?;
    let process = tx.process.0;
    let related: Vec<i64> = deputy.map(|id| id.0).into_iter().collect();
    audit::record(tx, Entry::new("process.set_deputy", "process", process).fields(&["deputy"]).related(&related)).await
}

/// Tells the moderators of the act's process what waits, and the deputy when it waits too long: once a day, however often it is called.
///
/// # Errors
/// When the database is away.
pub async fn tell(tx: &mut Tx, process: &str) -> Result<()> {
    let received = store::received(tx).await?;
    let rhythm = processes::rhythm(tx).await?;
    let Some(backlog) = backlog(&rhythm, &received, time::day(tx.now())) else { return Ok(()) };
    if !store::claim_day(tx).await? {
        return Ok(());
    }
    let mut to = store::moderators(tx).await?;
    let deputy = if backlog.overdue > 0 { store::deputy_today(tx).await? } else { None };
    to.extend(deputy.filter(|deputy| !to.contains(deputy)));
    let lang = Lang::De;
    let params = [
        ("title", lang.text("mail-waiting-title", &[("n", backlog.waiting.into()), ("days", backlog.oldest_days.into())])),
        ("text", lang.text("mail-waiting-overdue", &[("n", backlog.overdue.into())])),
        ("process", process.to_owned()),
    ];
    for account in &to {
        outbox::enqueue(tx, Mail { template: "waiting", to: Addressee::Account(*account), params: &params, delay: SignedDuration::ZERO })
            .await?;
    }
    let told: Vec<i64> = to.iter().map(|account| account.0).collect();
    let id = tx.process.0;
    audit::record(tx, Entry::new("moderation.tell", "process", id).related(&told)).await
}
