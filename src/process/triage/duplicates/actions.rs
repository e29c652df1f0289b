//! Linking a duplicate to its main one, and undoing it.

use super::store;
use crate::error::{Error, OnConstraint as _, Result};
use crate::process::participation::contacts;
use crate::process::participation::contributions::{self, Contribution};
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};
use crate::services::outbox::{self, Addressee, Mail, UNDO_TIME};

/// Template of the mail to the author.
const MAIL: &str = "duplicate";

/// Links a contribution to another one; when that one is linked itself, to its main one. What was linked to the contribution goes
/// along. The author is told, once the link can no longer be taken back in the same minute.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] at `main` when both are the same, or the other one is gone; [`Error::Refused`] when somebody
/// links the same ones at the same time.
pub async fn link(tx: &mut Tx, number: &str, main: &str) -> Result<String> {
    if number == main {
        return Err(Error::field("main", "duplicate-itself"));
    }
    let (contribution, named) = both(tx, number, main).await?;
    let target = match store::main_id(tx, named.id).await? {
        Some(id) => contributions::load(tx.db(), id).await?,
        None => named,
    };
    if target.id == contribution.id {
        return Err(Error::field("main", "duplicate-other-way"));
    }
    if target.visibility.is_gone() || contribution.visibility.is_gone() {
        return Err(Error::field("main", "duplicate-gone"));
    }
    if store::main_id(tx, contribution.id).await? == Some(target.id) {
        return Ok(target.number);
    }
    let chain = || Error::refused("duplicate-meanwhile");
    let mut related = vec![target.id.0];
    related.extend(store::move_all(tx, contribution.id, target.id).await.on_constraint("duplicate_no_chain", chain)?);
    store::insert(tx, contribution.id, target.id).await.on_constraint("duplicate_no_chain", chain)?;
    audit::record(tx, Entry::new("duplicate.link", "contribution", contribution.id.0).related(&related)).await?;
    tell(tx, &contribution, &target).await?;
    Ok(target.number)
}

/// Locks both, always in the same order.
async fn both(tx: &mut Tx, number: &str, main: &str) -> Result<(Contribution, Contribution)> {
    if number < main {
        let contribution = contributions::lock(tx, number).await?;
        Ok((contribution, contributions::lock(tx, main).await.map_err(unknown)?))
    } else {
        let named = contributions::lock(tx, main).await.map_err(unknown)?;
        Ok((contributions::lock(tx, number).await?, named))
    }
}

/// A number that the process does not have was typed wrongly.
fn unknown(error: Error) -> Error {
    match error {
        Error::NotFound => Error::field("main", "duplicate-unknown"),
        other => other,
    }
}

async fn tell(tx: &mut Tx, contribution: &Contribution, main: &Contribution) -> Result<()> {
    let Some(contact) = contacts::confirmed_of(tx.db(), contribution.id).await? else { return Ok(()) };
    outbox::recall(tx, MAIL, contact).await?;
    let params = [("number", contribution.number.clone()), ("title", contribution.title.clone()), ("topic", main.number.clone())];
    outbox::enqueue(tx, Mail { template: MAIL, to: Addressee::Contact(contact), params: &params, delay: UNDO_TIME }).await
}

/// Undoes a link: both are what they were. A mail that still waits does not leave.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Refused`] when there is no link: somebody else undid it.
pub async fn unlink(tx: &mut Tx, number: &str) -> Result<()> {
    let contribution = contributions::lock(tx, number).await?;
    let Some(main) = store::delete(tx, contribution.id).await? else { return Err(Error::refused("duplicate-not-linked")) };
    if let Some(contact) = contacts::confirmed_of(tx.db(), contribution.id).await? {
        outbox::recall(tx, MAIL, contact).await?;
    }
    audit::record(tx, Entry::new("duplicate.unlink", "contribution", contribution.id.0).related(&[main])).await
}
