//! Mails leave through the outbox: an act enqueues a template with parameters in its own transaction, a worker renders,
//! sends and deletes. The row never holds an address; a decision's mail waits sixty seconds, so that it can be undone.
//!
//! A template `receipt` is the texts `mail-receipt-subject` and `mail-receipt-body` (paragraphs divided by blank lines);
//! every text may use the parameters and `{ $link }`, `{ $code }`, `{ $confirm_link }`, `{ $unsubscribe }`, `{ $town }`, `{ $contact }`.
//! Every mail ends with the name of a person and says why it came; it holds no picture and nothing that reports back.

mod letter;
mod worker;

use jiff::{SignedDuration, Timestamp};
use jiff_sqlx::ToSqlx as _;

use super::accounts::Role;
use super::act::{AccountId, Tx};
use crate::error::Result;

pub use letter::{BARRIER_FOOTER, REPORT_FOOTER};
pub use worker::{Mailer, Recipient, Resolve, Sender, deliver_due};

crate::id! {
    /// Key of a resident's contact.
    ContactId
}

crate::id! {
    /// Key of a subscription.
    SubscriptionId
}

crate::id! {
    /// Key of a reported barrier.
    BarrierId
}

crate::id! {
    /// Key of a report of some content.
    ReportId
}

/// How long the mail of a decision waits, so that the decision can be taken back.
pub const UNDO_TIME: SignedDuration = SignedDuration::from_secs(60);

/// To whom a mail goes.
#[derive(Clone, Copy, Debug)]
pub enum Addressee {
    /// An author of a contribution.
    Contact(ContactId),
    /// A member of staff.
    Account(AccountId),
    /// Somebody who follows something.
    Subscription(SubscriptionId),
    /// Who reported a barrier.
    Barrier(BarrierId),
    /// Who reported some content.
    Report(ReportId),
}

/// A mail to send later.
pub struct Mail<'a> {
    /// Name of the template.
    pub template: &'static str,
    /// To whom.
    pub to: Addressee,
    /// Parameters of the texts: numbers, titles, reasons; never an address or a secret.
    pub params: &'a [(&'static str, String)],
    /// How long it waits.
    pub delay: SignedDuration,
}

/// Puts a mail into the outbox, in the act's transaction.
///
/// # Errors
/// When the database is away.
pub async fn enqueue(tx: &mut Tx, mail: Mail<'_>) -> Result<()> {
    let (contact, account, subscription, barrier, report) = match mail.to {
        Addressee::Contact(id) => (Some(id.0), None, None, None, None),
        Addressee::Account(id) => (None, Some(id.0), None, None, None),
        Addressee::Subscription(id) => (None, None, Some(id.0), None, None),
        Addressee::Barrier(id) => (None, None, None, Some(id.0), None),
        Addressee::Report(id) => (None, None, None, None, Some(id.0)),
    };
    let params: serde_json::Map<String, serde_json::Value> =
        mail.params.iter().map(|(name, value)| ((*name).to_owned(), value.clone().into())).collect();
    let not_before = (tx.now() + mail.delay).to_sqlx();
    let at = tx.at();
    sqlx::query!(
        "insert into outbox_message (template, contact_id, account_id, subscription_id, barrier_id, report_id, params, not_before, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        mail.template,
        contact,
        account,
        subscription,
        barrier,
        report,
        serde_json::Value::Object(params),
        not_before as _,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// How long "a second person is asked" waits: what is proposed in that time is one mail.
const SECOND_WAITS: SignedDuration = SignedDuration::from_mins(10);

/// Asks everybody of the house with one of these roles in the act's process, except one account, for a second approval; whoever is asked
/// already, and was not written to yet, is not asked again.
///
/// # Errors
/// When the database is away.
pub async fn ask_second(tx: &mut Tx, roles: &[Role], except: AccountId) -> Result<()> {
    let roles: Vec<String> = roles.iter().map(ToString::to_string).collect();
    let (process, at) = (tx.process.0, tx.at());
    let not_before = (tx.now() + SECOND_WAITS).to_sqlx();
    let today = crate::services::time::day(tx.now()).to_sqlx();
    sqlx::query!(
        "insert into outbox_message (template, account_id, params, not_before, created_at)
         select 'second_asked', account.id, jsonb_build_object('path', '/verwaltung/' || process.slug || '/zweite-person'), $4, $5
         from account cross join process
         where process.id = $1 and account.id <> $3 and not account.external
           and account.deactivated_at is null and (account.ends_on is null or account.ends_on >= $6)
           and exists (select from account_role as held
                       where held.account_id = account.id and held.role = any($2) and coalesce(held.process_id, $1) = $1)
           and not exists (select from outbox_message as asked
                           where asked.account_id = account.id and asked.template = 'second_asked' and asked.attempts = 0
                             and asked.params ->> 'path' = '/verwaltung/' || process.slug || '/zweite-person')",
        process,
        &roles,
        except.0,
        not_before as _,
        at as _,
        today as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Throws away everything that waits: mails of acts that are replayed (the demo town) were sent at their time.
///
/// # Errors
/// When the database is away.
pub async fn discard_all(tx: &mut Tx) -> Result<u64> {
    Ok(sqlx::query!("delete from outbox_message").execute(tx.db()).await?.rows_affected())
}

/// Takes back the waiting mails of a template to a contact: the decision behind them was undone.
///
/// # Errors
/// When the database is away.
pub async fn recall(tx: &mut Tx, template: &str, to: ContactId) -> Result<u64> {
    let done = sqlx::query!("delete from outbox_message where template = $1 and contact_id = $2 and attempts = 0", template, to.0)
        .execute(tx.db())
        .await?;
    Ok(done.rows_affected())
}

/// Removes dead letters: mails that could not be sent and were given up before an instant.
///
/// # Errors
/// When the database is away.
pub async fn forget_dead(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    Ok(sqlx::query!("delete from outbox_message where dead_at < $1", before.to_sqlx() as _).execute(tx.db()).await?.rows_affected())
}
