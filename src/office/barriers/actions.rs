//! What can be done with a reported barrier.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::SignedDuration;
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

use super::model::State;
use super::store::{self, Row};
use crate::error::{Error, Result};
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};
use crate::services::erasures::{Erasure, Extent};
use crate::services::i18n::Lang;
use crate::services::keys::{self, Keys, Purpose};
use crate::services::outbox::{self, Addressee, BarrierId, Mail, Recipient};
use crate::services::people::Person;
use crate::services::{numbers, time, workdays};

/// A barrier, as somebody reports it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewReport {
    /// What was met.
    pub what: String,
    /// Where; may be empty.
    pub page: String,
    /// Where the answer goes, if it is wanted by e-mail.
    pub email: Option<String>,
    /// The reader's language.
    pub lang: Lang,
}

fn token(keys: &Keys, uuid: Uuid) -> String {
    URL_SAFE_NO_PAD.encode(keys.mac(Purpose::BarrierLink, &[uuid.as_bytes()]))
}

/// Takes a report in; returns the token of its private page. The receipt goes out at once.
///
/// # Errors
/// When the database is away.
pub async fn report(tx: &mut Tx, new: &NewReport) -> Result<String> {
    let uuid = Uuid::from_bytes(keys::random());
    let token = token(&tx.keys, uuid);
    let today = time::day(tx.now());
    let (days, prefix) = store::terms(tx).await?;
    let due_on = workdays::after(today, days);
    let email_cipher = new.email.as_ref().map(|email| tx.keys.encrypt(Purpose::ContactCipher, uuid.as_bytes(), email.trim()));
    let number = numbers::next(tx, "barrier", i32::from(today.year())).await?;
    let number = format!("{prefix}-B-{}-{number:03}", today.year());
    let row = Row {
        uuid,
        number: &number,
        token: keys::sha256(token.as_bytes()),
        page: &new.page,
        what: &new.what,
        language: new.lang.code(),
        due_on,
        email_cipher,
    };
    let id = store::insert(tx, row).await?;
    audit::record(tx, Entry::new("barrier.report", "barrier_report", id.0)).await?;
    if new.email.is_some() {
        let params = [("number", number), ("until", new.lang.date(due_on))];
        write(tx, id, "barrier_receipt", &params, SignedDuration::ZERO).await?;
    }
    Ok(token)
}

async fn write(tx: &mut Tx, id: BarrierId, template: &'static str, params: &[(&'static str, String)], delay: SignedDuration) -> Result<()> {
    outbox::enqueue(tx, Mail { template, to: Addressee::Barrier(id), params, delay }).await
}

/// Answers a report. It can be answered more than once; a closed one is taken up first.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Refused`] when it is closed; [`Error::Forbidden`] for visitors.
pub(super) async fn answer(tx: &mut Tx, number: &str, text: &str) -> Result<()> {
    let report = store::lock(tx, number).await?;
    if report.state() == State::Closed {
        return Err(Error::refused("barrier-is-closed"));
    }
    store::insert_answer(tx, report.id, text).await?;
    if report.has_email {
        let params = [("number", report.number), ("text", text.to_owned())];
        write(tx, report.id, "barrier_answer", &params, SignedDuration::ZERO).await?;
    }
    audit::record(tx, Entry::new("barrier.answer", "barrier_report", report.id.0).note(text)).await
}

/// Closes a report that was answered, or takes a closed one up again.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Refused`] when it is not answered, or not closed.
pub(super) async fn set_closed(tx: &mut Tx, number: &str, closed: bool) -> Result<()> {
    let report = store::lock(tx, number).await?;
    let may = if closed { report.may_close() } else { report.may_reopen() };
    may.map_err(|_| Error::refused(if closed { "barrier-not-answered" } else { "barrier-not-closed" }))?;
    store::save_closed(tx, report.id, closed).await?;
    audit::record(tx, Entry::new(if closed { "barrier.close" } else { "barrier.reopen" }, "barrier_report", report.id.0)).await
}

/// Its owner erases the address; one that is gone already is fine.
///
/// # Errors
/// When the database is away.
pub(super) async fn end_contact(tx: &mut Tx, token: &str) -> Result<()> {
    if let Some(id) = store::end_contact(tx, keys::sha256(token.as_bytes())).await? {
        audit::record(tx, Entry::new("barrier.end_contact", "barrier_report", id.0)).await?;
    }
    Ok(())
}

/// Reports that somebody gave this address with.
///
/// # Errors
/// When the database is away, or an address does not belong to this secret.
pub async fn of_person(db: &mut PgConnection, keys: &Keys, person: &Person) -> Result<Vec<(BarrierId, Uuid)>> {
    let mut own = Vec::new();
    for (id, uuid, cipher) in store::ciphers(db).await? {
        if person.has_address(&keys.decrypt(Purpose::ContactCipher, uuid.as_bytes(), &cipher)?) {
            own.push((id, uuid));
        }
    }
    Ok(own)
}

/// Erases the address of a person wherever it was given for an answer. Returns at how many reports.
///
/// # Errors
/// As [`of_person`].
pub(in crate::office) async fn forget_person(tx: &mut Tx, person: &Person) -> Result<u64> {
    let keys = tx.keys.clone();
    let own = of_person(tx.db(), &keys, person).await?;
    let names: Vec<Uuid> = own.iter().map(|(_, uuid)| *uuid).collect();
    for (id, _) in &own {
        audit::record(tx, Entry::new("barrier.end_contact", "barrier_report", id.0)).await?;
    }
    store::end_again(tx, &names).await
}

/// Erases addresses again that came back with a backup. Returns how many.
///
/// # Errors
/// When the database is away.
pub async fn end_again(tx: &mut Tx, erasures: &BTreeSet<Erasure>) -> Result<u64> {
    let names: Vec<Uuid> = erasures.iter().filter(|erasure| erasure.extent == Extent::Barrier).map(|erasure| erasure.name).collect();
    store::end_again(tx, &names).await
}

/// To whom a mail about a report goes; nobody when the address was erased since.
///
/// # Errors
/// When the database is away, or an address does not belong to this secret.
pub async fn recipient(pool: &PgPool, keys: &Keys, id: BarrierId) -> Result<Option<Recipient>> {
    let Some(found) = store::addressed(pool, id).await? else { return Ok(None) };
    let Some(cipher) = found.email_cipher else { return Ok(None) };
    let email = keys.decrypt(Purpose::ContactCipher, found.uuid.as_bytes(), &cipher)?;
    let page = format!("{}/barrierefreiheit/meldung/{}", found.base, token(keys, found.uuid));
    let lang = Lang::from_code(&found.language).unwrap_or_default();
    Ok(Some(Recipient { link: Some(page), ..Recipient::new(email, lang, outbox::BARRIER_FOOTER) }))
}
