//! What can be done with statements. Each function is one act inside the caller's transaction.

use super::model::{NotSplit, Statement, StatementId, check_parts};
use super::store;
use crate::error::{Error, FieldError, Result, Say};
use crate::process::participation::contributions::{self, Contribution, ContributionId, Handling};
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};

/// Splits a contribution into the points it makes. The statements that stood so far are retired and stay (invariant 13).
///
/// # Errors
/// [`Error::Invalid`] at `parts` when the points break a rule; [`Error::Refused`] while a statement is in a cluster or
/// unassignable.
pub async fn split(tx: &mut Tx, number: &str, parts: &[String]) -> Result<Vec<StatementId>> {
    let contribution = contributions::lock(tx, number).await?;
    open_statements(tx, &contribution).await?;
    check_parts(&format!("{} {}", contribution.title, contribution.text), parts).map_err(not_split)?;
    store::retire(tx, contribution.id).await?;
    let ids = store::insert_parts(tx, contribution.id, parts).await?;
    follow_handling(tx, &[contribution.id]).await?;
    audit::record(tx, Entry::new("contribution.split", "contribution", contribution.id.0).related(&store::keys(&ids))).await?;
    Ok(ids)
}

/// Makes a split contribution one statement again: the original one, which was only retired.
///
/// # Errors
/// [`Error::Refused`] when it was never split, or while a statement is in a cluster or unassignable.
pub async fn join(tx: &mut Tx, number: &str) -> Result<()> {
    let contribution = contributions::lock(tx, number).await?;
    let statements = open_statements(tx, &contribution).await?;
    if statements.iter().all(|statement| statement.text.is_none()) {
        return Err(Error::refused("statement-not-split"));
    }
    store::retire(tx, contribution.id).await?;
    store::revive_whole(tx, contribution.id).await?;
    audit::record(tx, Entry::new("contribution.join", "contribution", contribution.id.0)).await
}

/// The statements of a contribution, if all of them are open: what somebody has already sorted is not cut up unseen.
async fn open_statements(tx: &mut Tx, contribution: &Contribution) -> Result<Vec<Statement>> {
    let statements = store::of_contribution(tx.db(), contribution.id).await?;
    if let Some(code) = statements.iter().find_map(|statement| statement.clusters.first()) {
        return Err(Error::Refused(Say::new("statement-in-cluster").with("code", code.as_str())));
    }
    if statements.iter().any(|statement| statement.unassignable.is_some()) {
        return Err(Error::refused("statement-is-unassignable"));
    }
    Ok(statements)
}

fn not_split(error: NotSplit) -> Error {
    let say = match error {
        NotSplit::TooFew => Say::new("statement-too-few"),
        NotSplit::TooMany => Say::new("statement-too-many").with("n", super::model::MAX_PARTS as i64),
        NotSplit::Length(part) => Say::new("statement-length").with("part", part),
        NotSplit::Twice(part) => Say::new("statement-twice").with("part", part),
        NotSplit::NotQuoted(part) => Say::new("statement-not-quoted").with("part", part),
    };
    Error::Invalid(vec![FieldError { field: "parts".into(), say }])
}

/// Says that a statement belongs to no cluster, and why.
///
/// # Errors
/// [`Error::NotFound`] when it is not a statement of this contribution; [`Error::Invalid`] at `reason`; [`Error::Refused`]
/// when it is in a cluster.
pub async fn set_unassignable(tx: &mut Tx, number: &str, id: StatementId, reason: &str) -> Result<()> {
    let contribution = contributions::lock(tx, number).await?;
    let statement = one(tx, contribution.id, id).await?;
    if let Some(code) = statement.clusters.first() {
        return Err(Error::Refused(Say::new("statement-in-cluster").with("code", code.as_str())));
    }
    let reason = reason.trim();
    if reason.chars().count() < 3 {
        return Err(Error::field("reason", "error-required"));
    }
    store::save_unassignable(tx, id, Some(reason)).await?;
    follow_handling(tx, &[contribution.id]).await?;
    audit::record(tx, Entry::new("statement.set_unassignable", "statement", id.0).note(reason)).await
}

/// Takes "unassignable" back.
///
/// # Errors
/// [`Error::NotFound`] when it is not a statement of this contribution.
pub async fn set_assignable(tx: &mut Tx, number: &str, id: StatementId) -> Result<()> {
    let contribution = contributions::lock(tx, number).await?;
    one(tx, contribution.id, id).await?;
    store::save_unassignable(tx, id, None).await?;
    follow_handling(tx, &[contribution.id]).await?;
    audit::record(tx, Entry::new("statement.set_assignable", "statement", id.0)).await
}

async fn one(tx: &mut Tx, contribution: ContributionId, id: StatementId) -> Result<Statement> {
    let statements = store::of_contribution(tx.db(), contribution).await?;
    statements.into_iter().find(|statement| statement.id == id).ok_or(Error::NotFound)
}

/// Lets the handling of contributions follow their statements: `assigned` once every statement is in a cluster or
/// unassignable, back to `sighted` when one is open again. What is excluded, weighed or answered stays as it is.
///
/// # Errors
/// When the database is away.
pub async fn follow_handling(tx: &mut Tx, contributions: &[ContributionId]) -> Result<()> {
    let progress = store::progress(tx, contributions).await?;
    let pick = |complete: bool, from: &[Handling]| -> Vec<ContributionId> {
        let moved = progress.iter().filter(|it| it.complete == complete && from.contains(&it.handling));
        moved.map(|it| ContributionId(it.id)).collect()
    };
    contributions::change_handling_of(tx, &pick(true, &[Handling::New, Handling::Sighted]), Handling::Assigned).await?;
    contributions::change_handling_of(tx, &pick(false, &[Handling::Assigned]), Handling::Sighted).await
}

/// Removes the quoted words of a contribution that was withdrawn or erased.
///
/// # Errors
/// When the database is away.
pub async fn erase(tx: &mut Tx, contribution: i64) -> Result<()> {
    store::blank(tx, contribution).await
}
