//! What can be done with a complaint.

use super::model::{Complaint, Signature};
use super::store::{self, CaseAbout, Row, Subject};
use crate::error::{Error, OnConstraint as _, Result, Say};
use crate::process::participation::{contacts, contributions};
use crate::process::triage::decisions::{self, Cause, complain_until};
use crate::process::triage::reports;
use crate::services::accounts;
use crate::services::act::{AccountId, Tx};
use crate::services::audit::{self, Entry};
use crate::services::i18n::Lang;
use crate::services::outbox::{self, Addressee, Mail};
use crate::services::{numbers, time};

/// The author complains about the decision at this place of the contribution's history, counted from 1; returns the number.
///
/// # Errors
/// [`Error::NotFound`] for a decision that withholds nothing; [`Error::Refused`] after six months, or the second time.
pub async fn complain_as_author(tx: &mut Tx, token: &str, position: i64, text: &str) -> Result<String> {
    let contribution = contributions::lock_by_link(tx, token).await?;
    let told = store::told(tx.db(), contribution.subject, position).await?;
    told.reason.ok_or(Error::NotFound)?;
    in_time(tx, told.at, Lang::from_code(&contribution.language).unwrap_or_default())?;
    let by = told.by.ok_or(Error::NotFound)?;
    let number = file(tx, Subject::Decision(told.id), by, &contribution.language, text).await?;
    if let Some(contact) = contacts::confirmed_of(tx.db(), contribution.id).await? {
        receipt(tx, Addressee::Contact(contact), &number).await?;
    }
    Ok(number)
}

/// The reporter complains about the newest decision on the report; returns the number.
///
/// # Errors
/// [`Error::NotFound`] before there is a decision; [`Error::Refused`] after six months, or the second time.
pub async fn complain_about_report(tx: &mut Tx, own: &reports::Own, lang: Lang, text: &str) -> Result<String> {
    let decided = own.report.decisions.last().ok_or(Error::NotFound)?;
    in_time(tx, decided.at, lang)?;
    let number = file(tx, Subject::Report(decided.id), AccountId(decided.by), lang.code(), text).await?;
    receipt(tx, Addressee::Report(own.report.id), &number).await?;
    Ok(number)
}

fn in_time(tx: &Tx, decided_at: jiff::Timestamp, lang: Lang) -> Result<()> {
    let until = complain_until(decided_at);
    if time::day(tx.now()) > until {
        return Err(Error::Refused(Say::new("complaint-too-late").with("until", lang.date(until))));
    }
    Ok(())
}

async fn file(tx: &mut Tx, about: Subject, first_decider: AccountId, language: &str, text: &str) -> Result<String> {
    let year = time::day(tx.now()).year();
    let prefix = store::prefix(tx).await?;
    let number = numbers::next(tx, "complaint", i32::from(year)).await?;
    let number = format!("{prefix}-BS-{year}-{number:03}");
    let id = store::insert(tx, Row { about, number: &number, text, language, first_decider })
        .await
        .on_constraint("complaint_decision_key", || Error::refused("complaint-twice"))
        .on_constraint("complaint_report_decision_key", || Error::refused("complaint-twice"))?;
    audit::record(tx, Entry::new("complaint.file", "complaint", id.0)).await?;
    outbox::ask_second(tx, super::ROLES, first_decider).await?;
    Ok(number)
}

async fn receipt(tx: &mut Tx, to: Addressee, number: &str) -> Result<()> {
    let params = [("number", number.to_owned())];
    outbox::enqueue(tx, Mail { template: "complaint_receipt", to, params: &params, delay: jiff::SignedDuration::ZERO }).await
}

/// Decides a complaint: upheld, the decision is taken back, or the report waits again. Whoever complained is told.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Refused`] for the first decider (invariant 7) and when somebody was faster; [`Error::Forbidden`] for
/// outside offices.
pub async fn decide(tx: &mut Tx, number: &str, upheld: bool, answer: &str) -> Result<()> {
    let signature = Signature { by: accounts::releaser(tx).await?, at: tx.now() };
    let complaint: Complaint = store::lock(tx, number).await?;
    complaint.decide(signature, upheld).map_err(|reason| Error::Refused(reason.say()))?;
    store::save(tx, complaint.id, signature, upheld, answer)
        .await
        .on_constraint("complaint_other_person", || Error::refused("complaint-same-person"))?;
    let process = tx.process;
    let case = store::case(tx.db(), process, number).await?;
    let lang = Lang::from_code(&case.language).unwrap_or_default();
    let to = match &case.about {
        CaseAbout::Decision { id, .. } => {
            if upheld {
                decisions::take_back(tx, &case.contribution.0, *id, Cause::Complaint).await?;
            }
            let contribution = contributions::lock(tx, &case.contribution.0).await?;
            contacts::confirmed_of(tx.db(), contribution.id).await?.map(Addressee::Contact)
        }
        CaseAbout::Report { id, .. } => {
            if upheld {
                reports::reopen(tx, *id).await?;
            }
            Some(Addressee::Report(*id))
        }
    };
    if let Some(to) = to {
        let key = if upheld { "complaint-upheld" } else { "complaint-dismissed" };
        let params = [("number", number.to_owned()), ("reason", lang.t(key)), ("text", answer.to_owned())];
        outbox::enqueue(tx, Mail { template: "complaint_decided", to, params: &params, delay: jiff::SignedDuration::ZERO }).await?;
    }
    audit::record(tx, Entry::new("complaint.decide", "complaint", complaint.id.0).fields(&["upheld"]).note(answer)).await
}
