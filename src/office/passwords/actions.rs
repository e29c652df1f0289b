//! What can be done with the links.

use crate::error::{Error, Result};
use crate::office::accounts::{check_password, save_password};
use crate::services::account_tokens::{self, TokenPurpose};
use crate::services::act::{AccountId, TOWN, Tx};
use crate::services::audit::{self, Entry};
use crate::services::outbox::{self, Addressee, Mail};
use jiff::SignedDuration;

/// Sends an invitation with a link to choose a password; gives the link's token, for whoever cannot wait for the mail.
///
/// # Errors
/// When the database is away.
pub async fn invite(tx: &mut Tx, id: AccountId) -> Result<String> {
    tx.process = TOWN;
    let token = send(tx, id, TokenPurpose::Invitation).await?;
    audit::record(tx, Entry::new("account.invite", "account", id.0)).await?;
    Ok(token)
}

/// Sends a link to choose a new password.
///
/// # Errors
/// When the database is away.
pub async fn send_reset(tx: &mut Tx, id: AccountId) -> Result<()> {
    tx.process = TOWN;
    send(tx, id, TokenPurpose::Reset).await?;
    audit::record(tx, Entry::new("account.send_reset", "account", id.0)).await
}

async fn send(tx: &mut Tx, id: AccountId, purpose: TokenPurpose) -> Result<String> {
    let token = account_tokens::issue(tx, id, purpose).await?;
    outbox::enqueue(tx, Mail { template: purpose.as_str(), to: Addressee::Account(id), params: &[], delay: SignedDuration::ZERO }).await?;
    Ok(token)
}

/// Chooses a password by a link, which is used up by it; all sessions of the account end.
///
/// # Errors
/// [`Error::Invalid`] at `new` when the password is too short, which leaves the link as it is; [`Error::Refused`] when the link holds no longer.
pub(super) async fn choose(tx: &mut Tx, token: &str, new: String) -> Result<()> {
    tx.process = TOWN;
    check_password(&new)?;
    let account = account_tokens::redeem(tx, token).await?.ok_or_else(|| Error::refused("password-link-over"))?;
    save_password(tx, account, new).await?;
    audit::record(tx, Entry::new("account.choose_password", "account", account.0).fields(&["password"])).await
}
