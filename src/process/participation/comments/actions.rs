//! What can be done with a comment.

use std::collections::HashSet;

use serde_json::json;

use super::model::{Comment, CommentId, Imported, NewComment, Visibility};
use super::store;
use crate::error::{Error, Result, Say};
use crate::process::participation::Outcome;
use crate::services::act::{self, SubjectId, Tx};
use crate::services::audit::{self, Entry};

/// Takes in a comment on something public; it waits for a decision.
///
/// # Errors
/// When the database is away.
pub async fn submit(tx: &mut Tx, on: SubjectId, new: &NewComment) -> Result<CommentId> {
    let subject = act::new_subject(tx, "comment").await?;
    let id = store::insert(tx, subject, on, new).await?;
    audit::record(tx, Entry::new("comment.submit", "comment", id.0)).await?;
    Ok(id)
}

/// Moves a comment to another visibility. Triage decides and writes the decision; this holds the machine and the date.
///
/// # Errors
/// [`Error::Refused`] when the machine has no such transition: somebody else was faster.
pub async fn change_visibility(tx: &mut Tx, comment: &mut Comment, to: Visibility) -> Result<()> {
    comment.visibility = comment.visibility.become_(to).map_err(|_| Error::refused("error-comment-visibility"))?;
    let published_at = (to == Visibility::Published).then(|| tx.now());
    store::save_visibility(tx, comment.id, to, published_at).await
}

/// Gives a comment that waits another wording; the first time, what its author wrote is locked away.
///
/// # Errors
/// [`Error::Refused`] when it does not wait.
pub async fn redact(tx: &mut Tx, comment: &Comment, title: &str, text: &str) -> Result<()> {
    if comment.visibility != Visibility::Submitted {
        return Err(Error::refused("error-comment-visibility"));
    }
    store::keep_original(tx, comment.id).await?;
    store::save_wording(tx, comment.id, (!title.is_empty()).then_some(title), text).await?;
    audit::record(tx, Entry::new("comment.redact", "comment", comment.id.0).fields(&["title", "text"])).await
}

/// Brings back what the author of a waiting comment wrote. The look at it is logged.
///
/// # Errors
/// [`Error::Refused`] when it does not wait, or nothing was cut.
pub async fn restore(tx: &mut Tx, comment: &Comment) -> Result<()> {
    tx.account()?;
    if comment.visibility != Visibility::Submitted || !store::take_original(tx, comment.id).await? {
        return Err(Error::refused("error-comment-visibility"));
    }
    audit::record(tx, Entry::new("comment.restore", "comment", comment.id.0).fields(&["title", "text"])).await
}

/// Takes in published comments from another system, all of one system, up to 1,000 at once; says for each row what became
/// of it. Good rows are kept whatever happens to others.
///
/// # Errors
/// When the database is away.
pub async fn import_batch(tx: &mut Tx, system: &str, rows: &[Imported]) -> Result<Vec<Outcome>> {
    let (contributions, ids): (Vec<_>, Vec<_>) = rows.iter().map(|row| (row.contribution.clone(), row.id.clone())).unzip();
    let known = store::known(tx, system, &contributions, &ids).await?;
    let mut seen = HashSet::new();
    let mut good = Vec::new();
    let outcomes = rows
        .iter()
        .zip(known)
        .map(|(row, known)| match (mistake(row), known.on) {
            (Some(say), _) => Outcome::Refused(say),
            (None, None) => Outcome::Refused(Say::new("import-no-contribution").with("id", row.contribution.as_str())),
            (None, Some(_)) if known.there || !seen.insert(row.id.as_str()) => Outcome::AlreadyThere,
            (None, Some(on)) => {
                good.push(json!({ "id": row.id, "on": on, "title": row.title, "text": row.text,
                                  "author_name": row.author_name, "at": row.at.to_string() }));
                Outcome::Imported
            }
        })
        .collect();
    let ids = store::insert_published(tx, system, good.into()).await?;
    if !ids.is_empty() {
        let process = tx.process.0;
        audit::record(tx, Entry::new("comment.import", "process", process).related(&ids)).await?;
    }
    Ok(outcomes)
}

/// What the database would refuse in a row.
fn mistake(row: &Imported) -> Option<Say> {
    let long = |text: Option<&str>, max: usize| text.map_or(0, |text| text.chars().count()) > max;
    if row.text.trim().is_empty() {
        Some(Say::new("import-no-text"))
    } else if long(Some(&row.text), 4_000) || long(row.title.as_deref(), 200) || long(row.author_name.as_deref(), 80) {
        Some(Say::new("import-too-long"))
    } else {
        None
    }
}
