//! Looking through words, and what people make of what was found.

use sqlx::PgPool;

use super::model::{Field, Found, HintId, HintState, Hints, MARK, Places, Words, changes, notice};
use super::store;
use crate::error::{Error, FieldError, Result, Say};
use crate::process::participation::comments::{self, Comment, CommentId};
use crate::process::participation::contributions::{self, Contribution, Wording};
use crate::process::participation::{attachments, similar};
use crate::process::triage::decisions::{CommentVerdict, Ruling, Verdict};
use crate::services::act::{SubjectId, Tx};
use crate::services::audit::{self, Entry};
use crate::services::keys::{Keys, Purpose};
use crate::services::text::hints::{VERSION, detect, without_passage};

fn digest(keys: &Keys, words: &Words) -> Vec<u8> {
    let parts = words.parts();
    keys.mac(Purpose::Hint, &parts.iter().map(Vec::as_slice).collect::<Vec<_>>()).to_vec()
}

fn passage_mac(keys: &Keys, passage: &str) -> Vec<u8> {
    keys.mac(Purpose::Hint, &[passage.to_lowercase().as_bytes()]).to_vec()
}

fn is_fresh(keys: &Keys, row: &store::Row) -> bool {
    row.scanned.as_ref().is_some_and(|(version, mac)| *version == VERSION && *mac == digest(keys, &row.words))
}

/// Whether all of these subjects were looked through as they are now.
///
/// # Errors
/// When the database is away.
pub async fn all_fresh(pool: &PgPool, keys: &Keys, subjects: &[i64]) -> Result<bool> {
    let mut db = pool.acquire().await?;
    Ok(store::words(&mut db, subjects).await?.iter().all(|row| is_fresh(keys, row)))
}

/// Looks through those of the subjects whose words, or the rules, changed.
///
/// # Errors
/// When the database is away.
pub async fn refresh(tx: &mut Tx, subjects: &[i64]) -> Result<()> {
    store::lock(tx, subjects).await?;
    let keys = tx.keys.clone();
    let mut stale: Vec<Words> = Vec::new();
    for row in store::words(tx.db(), subjects).await? {
        if !is_fresh(&keys, &row) {
            stale.push(row.words);
        }
    }
    if stale.is_empty() {
        return Ok(());
    }
    let places = store::places(tx).await?;
    for words in stale {
        look_through(tx, &words, &places).await?;
    }
    Ok(())
}

async fn look_through(tx: &mut Tx, words: &Words, places: &Places) -> Result<()> {
    let keys = tx.keys.clone();
    let noticed = notice(words, places);
    let mac_of = |now: &super::model::Noticed| passage_mac(&keys, now.hit.of(words.field(now.field, now.position)));
    let macs: Vec<Vec<u8>> = noticed.iter().map(mac_of).collect();
    let stored = store::stored(tx.db(), &[words.subject.0]).await?.remove(&words.subject.0).unwrap_or_default();
    let changes = changes(&stored, &noticed, &macs);
    store::save(tx, words, &digest(&keys, words), &changes, &noticed, &macs).await
}

/// Looks through a subject that waits and counts what is similar, for the worker.
///
/// # Errors
/// When the database is away.
pub async fn look_ahead(tx: &mut Tx, subject: SubjectId) -> Result<()> {
    tx.record_stays();
    refresh(tx, &[subject.0]).await?;
    count_similar(tx, subject).await
}

/// Counts what is similar to a contribution, so that the list can say it.
///
/// # Errors
/// When the database is away.
pub async fn count_similar(tx: &mut Tx, subject: SubjectId) -> Result<()> {
    let process = tx.process;
    let alike = similar::alike(tx.db(), process, subject).await?;
    store::save_similar(tx, subject, i32::try_from(alike.len()).unwrap_or(i32::MAX)).await
}

/// The hints of a contribution as its words are now; called behind its lock.
async fn fresh(tx: &mut Tx, subject: SubjectId) -> Result<Hints> {
    refresh(tx, &[subject.0]).await?;
    store::of_contribution(tx.db(), subject).await?.ok_or(Error::NotFound)
}

/// Lets a decision pass, or not: nothing is published while a hint about a person is open or was accepted and still stands.
/// A redaction accepts every hint whose passage it leaves out. Called inside the decision, behind the lock of the contribution.
///
/// # Errors
/// [`Error::Refused`] when words with such a passage would be published as they are; [`Error::Invalid`] at the field of a
/// wording that holds one.
pub async fn settle(tx: &mut Tx, contribution: &Contribution, verdict: &Verdict) -> Result<()> {
    match verdict {
        Verdict::Publish => none_open(&fresh(tx, contribution.subject).await?),
        Verdict::Redact { wording, .. } => redaction(tx, contribution, wording).await,
        _ => Ok(()),
    }
}

/// The same for a comment.
///
/// # Errors
/// [`Error::Refused`] as for contributions.
pub async fn settle_comment(tx: &mut Tx, comment: &Comment, verdict: CommentVerdict) -> Result<()> {
    if verdict == CommentVerdict::Publish { none_open(&fresh(tx, comment.subject).await?) } else { Ok(()) }
}

fn none_open(hints: &Hints) -> Result<()> {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    match (hints.open_persons(), hints.persons()) {
        (0, 0) => Ok(()),
        (0, n) => Err(Error::Refused(Say::new("error-hints-accepted").with("n", count(n)))),
        (n, _) => Err(Error::Refused(Say::new("error-hints-open").with("n", count(n)))),
    }
}

async fn redaction(tx: &mut Tx, contribution: &Contribution, wording: &Wording) -> Result<()> {
    let hints = fresh(tx, contribution.subject).await?;
    let keys = tx.keys.clone();
    let dismissed =
        |kind, mac: &[u8]| hints.found.iter().any(|hint| hint.state == HintState::Dismissed && hint.kind == kind && hint.mac == mac);
    let (mut mistakes, mut left) = (Vec::new(), Vec::new());
    for (field, text) in [("title", &wording.title), ("text", &wording.text)] {
        for hit in detect(text).into_iter().filter(|hit| hit.kind.is_person()) {
            let mac = passage_mac(&keys, hit.of(text));
            if !dismissed(hit.kind, &mac) {
                let say = Say::new("error-hint-left").with("passage", hit.of(text));
                mistakes.push(FieldError { field: field.into(), say });
                left.push(mac);
            }
        }
    }
    // One sentence per field is enough to know what to look for.
    mistakes.dedup_by(|later, earlier| later.field == earlier.field);
    if !mistakes.is_empty() {
        return Err(Error::Invalid(mistakes));
    }
    if hints.found.iter().any(|hint| hint.field == Field::Alt && hint.blocks()) {
        return Err(Error::Refused(Say::new("error-hints-alt")));
    }
    let cut: Vec<HintId> = hints
        .found
        .iter()
        .filter(|hint| hint.blocks() && hint.field != Field::Alt && !left.contains(&hint.mac))
        .map(|hint| hint.id)
        .collect();
    record(tx, "contribution", contribution.id.0, &cut, HintState::Accepted).await
}

/// Writes down what somebody made of hints, once for all of them.
async fn record(tx: &mut Tx, kind: &'static str, id: i64, hints: &[HintId], to: HintState) -> Result<()> {
    if hints.is_empty() {
        return Ok(());
    }
    let by = tx.account()?;
    store::decide(tx, hints, to, by).await?;
    let action = match to {
        HintState::Accepted => "hint.accept",
        HintState::Dismissed => "hint.dismiss",
        HintState::Open => "hint.reopen",
    };
    let related: Vec<i64> = hints.iter().map(|hint| hint.0).collect();
    audit::record(tx, Entry::new(action, kind, id).fields(&["state"]).related(&related)).await
}

/// Which hints somebody means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// This one, and every other that marks the same words.
    One(HintId),
    /// Every one about a person that nobody decided about.
    Persons,
}

/// What `which` means among the hints that stand in the words.
fn chosen(hints: &Hints, which: Which) -> Result<Vec<&Found>> {
    let all: Vec<&Found> = match which {
        Which::Persons => hints.standing().filter(|hint| hint.blocks() && hint.state == HintState::Open).collect(),
        Which::One(id) => {
            let one = hints.standing().find(|hint| hint.id == id).ok_or_else(|| Error::refused("error-hint-gone"))?;
            hints.standing().filter(|hint| hint.kind == one.kind && hint.mac == one.mac).collect()
        }
    };
    Ok(all)
}

/// Accepts or dismisses hints about a contribution, or opens them again. What is accepted in the description of a photo is cut
/// there at once, because no redaction follows.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Refused`] when the words changed and the passage is gone.
pub async fn decide(tx: &mut Tx, number: &str, which: Which, to: HintState) -> Result<()> {
    let contribution = contributions::lock(tx, number).await?;
    let hints = fresh(tx, contribution.subject).await?;
    let chosen = chosen(&hints, which)?;
    let ids: Vec<HintId> = chosen.iter().map(|hint| hint.id).collect();
    record(tx, "contribution", contribution.id.0, &ids, to).await?;
    if to == HintState::Accepted {
        for (position, alt) in &hints.words.alts {
            let cut = cut_in(
                alt,
                chosen.iter().filter(|hint| hint.position == Some(*position) && hint.kind.is_person()).map(|hint| hints.passage(hint)),
            );
            if cut != *alt {
                attachments::redact_alt(tx, &contribution, *position, &cut).await?;
            }
        }
    }
    Ok(())
}

/// Accepts or dismisses hints about a comment, or opens them again. What is accepted is cut at once, and what its author wrote
/// is locked away; opened again, it comes back.
///
/// # Errors
/// As [`decide`].
pub async fn decide_of_comment(tx: &mut Tx, id: CommentId, which: Which, to: HintState) -> Result<()> {
    let comment = comments::lock(tx, id).await?;
    let hints = fresh(tx, comment.subject).await?;
    let chosen = chosen(&hints, which)?;
    let ids: Vec<HintId> = chosen.iter().map(|hint| hint.id).collect();
    record(tx, "comment", id.0, &ids, to).await?;
    if to == HintState::Accepted {
        let of = |field| chosen.iter().filter(move |hint| hint.field == field && hint.kind.is_person()).map(|hint| hints.passage(hint));
        let (title, text) = (cut_in(&hints.words.title, of(Field::Title)), cut_in(&hints.words.text, of(Field::Text)));
        if title != hints.words.title || text != hints.words.text {
            comments::redact(tx, &comment, &title, &text).await?;
        }
    }
    Ok(())
}

/// Brings back what the author of a comment wrote, as long as the comment waits; what was accepted in it is open again.
///
/// # Errors
/// [`Error::Refused`] when nothing was cut, or the comment does not wait.
pub async fn restore_comment(tx: &mut Tx, id: CommentId) -> Result<()> {
    let comment = comments::lock(tx, id).await?;
    comments::restore(tx, &comment).await?;
    let hints = fresh(tx, comment.subject).await?;
    let accepted: Vec<HintId> = hints.standing().filter(|hint| hint.state == HintState::Accepted).map(|hint| hint.id).collect();
    record(tx, "comment", id.0, &accepted, HintState::Open).await
}

fn cut_in<'p>(text: &str, passages: impl Iterator<Item = &'p str>) -> String {
    passages.fold(text.to_owned(), |text, passage| without_passage(&text, passage, MARK))
}

/// What the form of a redaction says about hints: those that it showed, and those whose passages are to be cut.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cut {
    /// Shown.
    pub shown: Vec<HintId>,
    /// Ticked.
    pub ticked: Vec<HintId>,
}

/// Cuts the passages of the ticked hints out of a redaction's wording; who leaves one unticked dismisses it.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn cut(tx: &mut Tx, number: &str, mut ruling: Ruling, choice: &Cut) -> Result<Ruling> {
    let Verdict::Redact { wording, .. } = &mut ruling.verdict else { return Ok(ruling) };
    if choice.shown.is_empty() {
        return Ok(ruling);
    }
    let contribution = contributions::lock(tx, number).await?;
    let hints = fresh(tx, contribution.subject).await?;
    let shown: Vec<&Found> = hints.found.iter().filter(|hint| hint.blocks() && choice.shown.contains(&hint.id)).collect();
    let passages: Vec<&str> = shown.iter().filter(|hint| choice.ticked.contains(&hint.id)).map(|hint| hints.passage(hint)).collect();
    wording.title = cut_in(&wording.title, passages.iter().copied());
    wording.text = cut_in(&wording.text, passages.iter().copied());
    let same = |hint: &Found| shown.iter().any(|one| one.kind == hint.kind && one.mac == hint.mac && !choice.ticked.contains(&one.id));
    let left: Vec<HintId> = hints.found.iter().filter(|hint| hint.blocks() && same(hint)).map(|hint| hint.id).collect();
    record(tx, "contribution", contribution.id.0, &left, HintState::Dismissed).await?;
    Ok(ruling)
}
