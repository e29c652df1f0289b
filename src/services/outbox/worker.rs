//! The worker: takes what is due (`skip locked`), renders, sends, deletes; tries again with growing pauses, and after eight
//! times leaves a dead letter for the staff to see.

use std::os::unix::fs::DirBuilderExt as _;
use std::path::PathBuf;

use jiff::{SignedDuration, Timestamp};
use jiff_sqlx::ToSqlx as _;
use lettre::{AsyncFileTransport, AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use sqlx::PgPool;
use sqlx::types::Json;

use super::letter::{self, Town};
use super::{BarrierId, ContactId, ReportId, SubscriptionId};
use crate::error::{Error, Result};
use crate::services::account_tokens::{self, TokenPurpose};
use crate::services::act::AccountId;
use crate::services::i18n::{Lang, Localised};
use crate::services::keys::Keys;

/// Somebody who can be written to.
#[derive(Clone, Debug)]
pub struct Recipient {
    /// E-mail address, decrypted for this one mail.
    pub email: String,
    /// Language of the mail.
    pub lang: Lang,
    /// Path of the private page, for residents.
    pub link: Option<String>,
    /// Return code, for residents.
    pub code: Option<String>,
    /// Path that confirms the address, while it is unconfirmed.
    pub confirm_link: Option<String>,
    /// Path of the page that ends these mails; mail programs press its button by themselves (RFC 8058).
    pub unsubscribe: Option<String>,
    /// Key of the text that says why they get this mail.
    pub footer: &'static str,
}

impl Recipient {
    /// Somebody without a link.
    pub const fn new(email: String, lang: Lang, footer: &'static str) -> Self {
        Self { email, lang, link: None, code: None, confirm_link: None, unsubscribe: None, footer }
    }
}

/// Finds the recipient behind a key; none when the address was erased or wants no mail. The step that owns it gives this.
pub type Resolve<Id> =
    for<'a> fn(&'a PgPool, &'a Keys, Id) -> std::pin::Pin<Box<dyn Future<Output = Result<Option<Recipient>>> + Send + 'a>>;

/// Where mails go.
#[derive(Clone, Debug)]
pub enum Mailer {
    /// An SMTP server.
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    /// Files (`*.eml`) in a folder: demo and tests.
    Files(PathBuf),
}

impl Mailer {
    /// A mailer for an SMTP address, or for a folder.
    ///
    /// # Errors
    /// When the address cannot be read or the folder cannot be made.
    pub fn new(smtp: Option<&str>, folder: PathBuf) -> Result<Self> {
        match smtp {
            Some(url) => Ok(Self::Smtp(
                AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|error| Error::setup(format!("SMTP: {error}")))?.build(),
            )),
            None => {
                // Mails hold addresses: nobody else on the machine reads them.
                let made = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(&folder);
                made.map_err(|error| Error::setup(format!("{}: {error}", folder.display())))?;
                Ok(Self::Files(folder))
            }
        }
    }

    async fn send(&self, message: Message) -> Result<()> {
        match self {
            Self::Smtp(transport) => transport.send(message).await.map(drop).map_err(Error::internal),
            Self::Files(folder) => AsyncFileTransport::<Tokio1Executor>::new(folder).send(message).await.map(drop).map_err(Error::internal),
        }
    }
}

/// Everything that a mail needs besides its own row.
#[derive(Clone)]
pub struct Sender {
    /// Where mails go.
    pub mailer: Mailer,
    /// `From`.
    pub from: String,
    /// Address of the server, without a slash at the end.
    pub public_url: String,
    /// The keys that decrypt addresses.
    pub keys: Keys,
    /// How a contact becomes a recipient.
    pub contact: Resolve<ContactId>,
    /// How a subscription becomes a recipient.
    pub subscription: Resolve<SubscriptionId>,
    /// How the report of a barrier becomes a recipient.
    pub barrier: Resolve<BarrierId>,
    /// How the report of some content becomes a recipient.
    pub report: Resolve<ReportId>,
}

struct Due {
    id: i64,
    template: String,
    contact_id: Option<i64>,
    account_id: Option<i64>,
    subscription_id: Option<i64>,
    barrier_id: Option<i64>,
    report_id: Option<i64>,
    params: serde_json::Value,
    attempts: i32,
}

const MAX_ATTEMPTS: i32 = 8;

/// Sends what is due at `at`. Returns how many mails left.
///
/// # Errors
/// When the database is away. A mail that cannot be sent is no error here: it is tried again later.
pub async fn deliver_due(pool: &PgPool, sender: &Sender, at: Timestamp) -> Result<usize> {
    let mut sent = 0;
    loop {
        let mut tx = pool.begin().await?;
        let now = at.to_sqlx();
        let Some(due) = sqlx::query_as!(
            Due,
            "select id, template, contact_id, account_id, subscription_id, barrier_id, report_id, params, attempts from outbox_message
             where dead_at is null and not_before <= $1
             order by not_before, id
             limit 1
             for update skip locked",
            now as _,
        )
        .fetch_optional(&mut *tx)
        .await?
        else {
            return Ok(sent);
        };
        match send_one(pool, sender, &due, at).await {
            Ok(()) => {
                sqlx::query!("delete from outbox_message where id = $1", due.id).execute(&mut *tx).await?;
                sent += 1;
            }
            Err(error) => {
                let error = without_addresses(&error.to_string());
                tracing::warn!(mail = due.id, template = due.template, attempt = due.attempts + 1, error, "mail not sent");
                let attempts = due.attempts + 1;
                let pause = SignedDuration::from_mins(2_i64.pow(attempts.unsigned_abs().min(10)));
                let (next, dead) = ((at + pause).to_sqlx(), (attempts >= MAX_ATTEMPTS).then(|| at.to_sqlx()));
                sqlx::query!(
                    "update outbox_message set attempts = $2, last_error = left($3, 500), not_before = $4, dead_at = $5 where id = $1",
                    due.id,
                    attempts,
                    error,
                    next as _,
                    dead as _,
                )
                .execute(&mut *tx)
                .await?;
            }
        }
        tx.commit().await?;
    }
}

/// What went wrong, without the addresses that mail servers like to repeat: neither the log nor the row of a mail holds one.
fn without_addresses(error: &str) -> String {
    error.split(' ').map(|word| if word.contains('@') { "…" } else { word }).collect::<Vec<_>>().join(" ")
}

async fn send_one(pool: &PgPool, sender: &Sender, due: &Due, at: Timestamp) -> Result<()> {
    let recipient = match (due.contact_id, due.account_id, due.subscription_id, due.barrier_id, due.report_id) {
        (Some(contact), ..) => (sender.contact)(pool, &sender.keys, ContactId(contact)).await?,
        (_, Some(account), ..) => staff(pool, &sender.keys, account, due, at).await?,
        (_, _, Some(subscription), ..) => (sender.subscription)(pool, &sender.keys, SubscriptionId(subscription)).await?,
        (_, _, _, Some(barrier), _) => (sender.barrier)(pool, &sender.keys, BarrierId(barrier)).await?,
        (.., Some(report)) => (sender.report)(pool, &sender.keys, ReportId(report)).await?,
        (None, None, None, None, None) => None,
    };
    // Erased or unsubscribed since: there is nobody to write to, and the row goes.
    let Some(recipient) = recipient else {
        return Ok(());
    };
    let town = sqlx::query_as!(
        Town,
        r#"select name, contact_name, contact_role as "contact_role: Json<Localised>", contact_phone,
                  contact_hours as "contact_hours: Json<Localised>" from town"#,
    )
    .fetch_one(pool)
    .await?;
    let letter = letter::write(&town, &sender.public_url, &recipient, &due.template, &due.params);
    sender.mailer.send(letter.into_message(&sender.from, &recipient.email)?).await
}

/// Mails about the safety of an account: they lead to its sessions.
const SECURITY_MAILS: [&str; 3] = ["sign_in_new", "factor_on", "factor_off"];

/// A member of staff. A mail that brings a link to choose a password goes only while that link holds;
/// others may name a page of the staff as `path`.
async fn staff(pool: &PgPool, keys: &Keys, account: i64, due: &Due, at: Timestamp) -> Result<Option<Recipient>> {
    let email =
        sqlx::query_scalar!("select email from account where id = $1 and deactivated_at is null", account).fetch_optional(pool).await?;
    let Some(email) = email else { return Ok(None) };
    let recipient = Recipient::new(email, Lang::De, letter::STAFF_FOOTER);
    if SECURITY_MAILS.contains(&due.template.as_str()) {
        return Ok(Some(Recipient { link: Some("/verwaltung/konten/sitzungen".to_owned()), ..recipient }));
    }
    let Ok(purpose) = due.template.parse::<TokenPurpose>() else {
        let path = due.params.get("path").and_then(serde_json::Value::as_str).map(str::to_owned);
        return Ok(Some(Recipient { link: path, ..recipient }));
    };
    let link = account_tokens::open_path(pool, keys, AccountId(account), purpose, at).await?;
    Ok(link.map(|link| Recipient { link: Some(link), ..recipient }))
}
