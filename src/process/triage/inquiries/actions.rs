//! What can be done with a question to an author.

use jiff::ToSpan as _;

use super::model::{InquiryId, LASTS_DAYS};
use super::store::{self, NewInquiry, Unanswered};
use crate::error::{Error, Result};
use crate::process::participation::contacts;
use crate::process::participation::contributions::{self, ContributionId};
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};
use crate::services::i18n::Lang;
use crate::services::outbox::{self, Addressee, Mail, UNDO_TIME};
use crate::services::time;

/// Asks the author: on the private page, and by mail if the address is confirmed.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Gone`] for what is withdrawn or erased; [`Error::Refused`] when a question is open already.
pub async fn ask(tx: &mut Tx, number: &str, question: &str) -> Result<InquiryId> {
    let by = tx.account()?;
    let contribution = contributions::lock(tx, number).await?;
    if contribution.visibility.is_gone() {
        return Err(Error::Gone);
    }
    let contact = contacts::confirmed_of(tx.db(), contribution.id).await?;
    let ends_on = time::day(tx.now()).saturating_add(LASTS_DAYS.days());
    let new = NewInquiry { subject: contribution.subject, question, by, ends_on, by_mail: contact.is_some() };
    let id = store::insert(tx, new).await?.ok_or_else(|| Error::refused("error-inquiry-open"))?;
    if let Some(contact) = contact {
        let lang = Lang::from_code(&contribution.language).unwrap_or_default();
        let params = [
            ("number", contribution.number.clone()),
            ("title", contribution.title.clone()),
            ("text", question.to_owned()),
            ("until", lang.date(ends_on)),
        ];
        outbox::enqueue(tx, Mail { template: "inquiry", to: Addressee::Contact(contact), params: &params, delay: UNDO_TIME }).await?;
    }
    audit::record(tx, Entry::new("inquiry.ask", "contribution", contribution.id.0).related(&[id.0])).await?;
    Ok(id)
}

/// The author answers, once.
///
/// # Errors
/// [`Error::NotFound`] for an unknown link; [`Error::Refused`] when no question is open: it is answered, withdrawn or over.
pub async fn answer(tx: &mut Tx, token: &str, answer: &str) -> Result<()> {
    let contribution = contributions::lock_by_link(tx, token).await?;
    let id = store::lock_open(tx, contribution.subject).await?.ok_or_else(|| Error::refused("error-inquiry-over"))?;
    store::save_answer(tx, id, answer).await?;
    audit::record(tx, Entry::new("inquiry.answer", "contribution", contribution.id.0).related(&[id.0])).await
}

/// Takes the open question back; its mail too, if it still waits.
///
/// # Errors
/// [`Error::Refused`] when no question is open.
pub async fn withdraw(tx: &mut Tx, number: &str) -> Result<()> {
    tx.account()?;
    let contribution = contributions::lock(tx, number).await?;
    if !end(tx, contribution.id, contribution.subject, "inquiry.withdraw").await? {
        return Err(Error::refused("error-inquiry-over"));
    }
    Ok(())
}

/// Ends the open question about a contribution that was decided about meanwhile; nothing happens when there is none.
///
/// # Errors
/// When the database is away.
pub async fn settle(tx: &mut Tx, number: &str) -> Result<()> {
    let contribution = contributions::lock(tx, number).await?;
    end(tx, contribution.id, contribution.subject, "inquiry.settle").await.map(drop)
}

async fn end(tx: &mut Tx, contribution: ContributionId, subject: crate::services::act::SubjectId, action: &'static str) -> Result<bool> {
    let Some(id) = store::lock_open(tx, subject).await? else { return Ok(false) };
    store::end(tx, id).await?;
    if let Some(contact) = contacts::confirmed_of(tx.db(), contribution).await? {
        outbox::recall(tx, "inquiry", contact).await?;
        outbox::recall(tx, "inquiry_reminder", contact).await?;
    }
    audit::record(tx, Entry::new(action, "contribution", contribution.0).related(&[id.0])).await?;
    Ok(true)
}

/// Reminds authors of questions in the act's process, once each, and ends those whose time is over. Both are told by mail.
///
/// # Errors
/// When the database is away.
pub async fn end_overdue(tx: &mut Tx) -> Result<()> {
    for over in store::end_overdue(tx).await? {
        tell(tx, "inquiry_over", &over).await?;
        audit::record(tx, Entry::new("inquiry.end", "contribution", over.contribution_id).related(&[over.id])).await?;
    }
    for open in store::take_reminders(tx).await? {
        tell(tx, "inquiry_reminder", &open).await?;
        audit::record(tx, Entry::new("inquiry.remind", "contribution", open.contribution_id).related(&[open.id])).await?;
    }
    Ok(())
}

async fn tell(tx: &mut Tx, template: &'static str, open: &Unanswered) -> Result<()> {
    let Some(contact) = contacts::confirmed_of(tx.db(), ContributionId(open.contribution_id)).await? else { return Ok(()) };
    let lang = Lang::from_code(&open.language).unwrap_or_default();
    let params = [
        ("number", open.number.clone()),
        ("title", open.title.clone()),
        ("text", open.question.clone()),
        ("until", lang.date(open.ends_on.to_jiff())),
    ];
    outbox::enqueue(tx, Mail { template, to: Addressee::Contact(contact), params: &params, delay: jiff::SignedDuration::ZERO }).await
}
