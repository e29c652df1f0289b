//! What can be done with a report.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sqlx::PgPool;
use uuid::Uuid;

use super::model::{Outcome, ReportReason, State, Thing, ThingKind, refusal};
use super::store::{self, Case, Row};
use crate::error::{Error, Result, Say};
use crate::process::participation::attachments::{self, State as PhotoState, Verdict as PhotoVerdict};
use crate::process::participation::comments::CommentId;
use crate::process::participation::contributions::{self, Wording};
use crate::process::triage::decisions::{self, Cause, CommentVerdict, Reason, Ruling, Seen, Verdict, complain_until};
use crate::process::triage::erasing;
use crate::services::accounts;
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};
use crate::services::erasures::{Erasure, Extent};
use crate::services::i18n::Lang;
use crate::services::keys::{self, Keys, Purpose};
use crate::services::outbox::{self, Addressee, Mail, Recipient, ReportId, UNDO_TIME};
use crate::services::{numbers, time};

/// A report, as somebody sends it.
#[derive(Clone, Debug)]
pub struct NewReport {
    /// What is reported.
    pub thing: Thing,
    /// Why.
    pub reason: ReportReason,
    /// In the reporter's words.
    pub explanation: String,
    /// Name, if given.
    pub name: Option<String>,
    /// Where receipt and decision go, if they are wanted by e-mail.
    pub email: Option<String>,
    /// The reader's language.
    pub lang: Lang,
}

fn token(keys: &Keys, uuid: Uuid) -> String {
    URL_SAFE_NO_PAD.encode(keys.mac(Purpose::ReportLink, &[uuid.as_bytes()]))
}

/// Takes a report in; returns the token of its private page. The receipt goes out at once.
///
/// # Errors
/// When the database is away.
pub async fn report(tx: &mut Tx, new: &NewReport) -> Result<String> {
    let uuid = Uuid::from_bytes(keys::random());
    let token = token(&tx.keys, uuid);
    let sealed = |tx: &Tx, text: &String| tx.keys.encrypt(Purpose::ContactCipher, uuid.as_bytes(), text.trim());
    let name_cipher = new.name.as_ref().map(|name| sealed(tx, name));
    let email_cipher = new.email.as_ref().map(|email| sealed(tx, email));
    let year = time::day(tx.now()).year();
    let prefix = store::prefix(tx).await?;
    let number = numbers::next(tx, "report", i32::from(year)).await?;
    let number = format!("{prefix}-ML-{year}-{number:03}");
    let row = Row {
        thing: &new.thing,
        uuid,
        number: &number,
        token: keys::sha256(token.as_bytes()),
        reason: new.reason,
        explanation: &new.explanation,
        language: new.lang.code(),
        name_cipher,
        email_cipher,
    };
    let id = store::insert(tx, row).await?;
    audit::record(tx, Entry::new("report.submit", "content_report", id.0).related(&[new.thing.subject.0])).await?;
    if new.email.is_some() {
        let params = [("number", number), ("title", new.thing.title.clone())];
        let to = Addressee::Report(id);
        outbox::enqueue(tx, Mail { template: "report_receipt", to, params: &params, delay: jiff::SignedDuration::ZERO }).await?;
    }
    Ok(token)
}

/// A decision about everything that was reported of a thing.
#[derive(Clone, Debug)]
pub struct Judgement {
    /// What becomes of it.
    pub outcome: Outcome,
    /// Why; only [`Outcome::Kept`] goes without.
    pub reason: Option<Reason>,
    /// Public title and text, for [`Outcome::Redacted`].
    pub wording: Option<(String, String)>,
    /// What was found, for the author.
    pub facts: String,
    /// What the reporters read besides outcome and reason.
    pub answer: String,
}

/// Decides the reports of a thing that wait, up to the newest that the page showed; the thing itself is decided about with it, by the
/// same rules as at the desk, and everybody who reported it is told.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Refused`] when somebody was faster; [`Error::Invalid`] at `outcome` when the thing's state does not
/// allow it; [`Error::Forbidden`] for outside offices.
pub async fn decide(tx: &mut Tx, number: &str, newest: i64, judgement: &Judgement) -> Result<()> {
    accounts::releaser(tx).await?;
    let process = tx.process;
    let seen = store::case(tx.db(), process, number).await?;
    let open = store::lock_open(tx, &seen, newest).await?;
    // Read once more behind the lock: somebody may have decided meanwhile.
    let case = store::case(tx.db(), process, number).await?;
    let state = if open.is_empty() { State::Decided } else { State::Open };
    state.decide().map_err(|_| decided_before(&case))?;
    if !Outcome::offered(case.kind).contains(&judgement.outcome) {
        return Err(Error::field("outcome", "error-not-in-list"));
    }
    apply(tx, &case, judgement).await?;
    for (id, number, language) in open {
        store::save_decision(tx, id, judgement.outcome, judgement.reason, &judgement.answer).await?;
        tell(tx, id, number, Lang::from_code(&language).unwrap_or_default(), judgement).await?;
        let entry = Entry::new("report.decide", "content_report", id.0).fields(&["closed_at"]);
        audit::record(tx, entry.related(&[case.subject.0]).note(&judgement.answer)).await?;
    }
    Ok(())
}

fn decided_before(case: &Case) -> Error {
    let last = case.reports.iter().flat_map(|report| &report.decisions).max_by_key(|decided| decided.id);
    let (name, at) = last.map_or_else(Default::default, |decided| {
        (decided.by_name.clone(), time::local(decided.at).strftime("%d.%m.%Y, %H:%M").to_string())
    });
    Error::Refused(Say::new("report-decided-before").with("name", name).with("at", at))
}

/// Does to the thing what the judgement says. What is hidden already stays so.
async fn apply(tx: &mut Tx, case: &Case, judgement: &Judgement) -> Result<()> {
    let Some(reason) = judgement.reason.filter(|_| judgement.outcome.needs_reason()) else { return Ok(()) };
    match (case.kind, judgement.outcome) {
        (_, Outcome::Kept) => Ok(()),
        (ThingKind::Contribution, Outcome::Erasure) => {
            erasing::propose(tx, &case.number, reason, &judgement.facts, "", Cause::Report).await.map(drop)
        }
        (ThingKind::Contribution, Outcome::Redacted) => {
            let (title, text) = judgement.wording.clone().ok_or_else(|| Error::field("title", "error-required"))?;
            let shown = contributions::lock(tx, &case.number).await?;
            let wording = Wording { title, text, address: shown.address, author_name: shown.author_name };
            rule(tx, case, Verdict::Redact { reason, wording }, judgement).await
        }
        (ThingKind::Contribution, Outcome::Hidden) => {
            let public = contributions::lock(tx, &case.number).await?.visibility.is_public();
            if public { rule(tx, case, Verdict::Hide { reason }, judgement).await } else { Ok(()) }
        }
        (ThingKind::Comment, _) => {
            let id = CommentId(case.comment.ok_or(Error::NotFound)?);
            if case.shown == "published" {
                decisions::decide_comment_because(tx, id, CommentVerdict::Hide(reason), "", Cause::Report).await?;
            }
            Ok(())
        }
        (ThingKind::Photo, _) => {
            let photos = attachments::of(tx.db(), case.subject).await?;
            let photo = photos.iter().find(|photo| Some(photo.id) == case.attachment && photo.state == PhotoState::Released);
            match photo {
                Some(photo) => {
                    decisions::decide_photo(tx, &case.number, photo.position, photo.state, PhotoVerdict::Refuse(refusal(reason))).await
                }
                None => Ok(()),
            }
        }
    }
}

async fn rule(tx: &mut Tx, case: &Case, verdict: Verdict, judgement: &Judgement) -> Result<()> {
    let ruling = Ruling { facts: judgement.facts.clone(), ..Ruling::plain(verdict).because_of(Cause::Report) };
    match decisions::decide(tx, &case.number, Seen::Alone, &ruling).await {
        Ok(_) => Ok(()),
        // What is redacted already is redacted further at the desk, where its words stand.
        Err(Error::Refused(say)) if say.key == "error-visibility" => Err(Error::field("outcome", "report-at-the-desk")),
        Err(other) => Err(other),
    }
}

/// The decision with its reasons and what can be done about it.
async fn tell(tx: &mut Tx, id: ReportId, number: String, lang: Lang, judgement: &Judgement) -> Result<()> {
    let until = lang.date(complain_until(tx.now()));
    let mut said = vec![lang.t(judgement.outcome.label())];
    said.extend(judgement.reason.map(|reason| format!("{} ({})", lang.t(reason.label()), lang.t(reason.ground()))));
    let params = [("number", number), ("reason", said.join(" ")), ("text", judgement.answer.clone()), ("until", until)];
    outbox::enqueue(tx, Mail { template: "report_decided", to: Addressee::Report(id), params: &params, delay: UNDO_TIME }).await
}

/// A complaint about the decision is upheld: the report waits again.
///
/// # Errors
/// [`Error::Refused`] when it waits already.
pub async fn reopen(tx: &mut Tx, id: ReportId) -> Result<()> {
    let state = if store::reopen(tx, id).await? { State::Decided } else { State::Open };
    state.reopen().map_err(|_| Error::refused("report-is-open"))?;
    audit::record(tx, Entry::new("report.reopen", "content_report", id.0).fields(&["closed_at"])).await
}

/// Its owner erases name and address; when they are gone already, nothing happens.
///
/// # Errors
/// When the database is away.
pub(super) async fn end_contact(tx: &mut Tx, token: &str) -> Result<()> {
    if let Some(id) = store::end_contact(tx, keys::sha256(token.as_bytes())).await? {
        audit::record(tx, Entry::new("report.end_contact", "content_report", id.0)).await?;
    }
    Ok(())
}

/// Erases names and addresses again that came back with a backup. Returns how many.
///
/// # Errors
/// When the database is away.
pub async fn end_again(tx: &mut Tx, erasures: &BTreeSet<Erasure>) -> Result<u64> {
    let names: Vec<Uuid> = erasures.iter().filter(|erasure| erasure.extent == Extent::Report).map(|erasure| erasure.name).collect();
    store::end_again(tx, &names).await
}

/// To whom a mail about a report goes; nobody when the address was erased since, or none was given.
///
/// # Errors
/// When the database is away, or an address does not belong to this secret.
pub async fn recipient(pool: &PgPool, keys: &Keys, id: ReportId) -> Result<Option<Recipient>> {
    let Some(found) = store::addressed(pool, id).await? else { return Ok(None) };
    let Some(cipher) = found.email_cipher else { return Ok(None) };
    let email = keys.decrypt(Purpose::ContactCipher, found.uuid.as_bytes(), &cipher)?;
    let page = format!("{}/meldung/{}", found.base, token(keys, found.uuid));
    let lang = Lang::from_code(&found.language).unwrap_or_default();
    Ok(Some(Recipient { link: Some(page), ..Recipient::new(email, lang, outbox::REPORT_FOOTER) }))
}
