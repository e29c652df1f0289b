//! What can be done with a contact.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::SignedDuration;
use sqlx::PgPool;
use uuid::Uuid;

use super::model::{CONFIRM_TIME, ConsentText, Contact, ContactState};
use super::store::{self, NewContact};
use crate::error::{Error, Result};
use crate::process::participation::contributions::ContributionId;
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};
use crate::services::i18n::Lang;
use crate::services::keys::{self, Keys, Purpose};
use crate::services::outbox::{self, Addressee, ContactId, Mail, Recipient};

/// What stands for an address in the database and in the flood limits: never the address itself.
pub fn address_key(keys: &Keys, email: &str) -> [u8; 32] {
    keys.mac(Purpose::ContactIndex, &[email.trim().to_lowercase().as_bytes()])
}

/// Adds the contact of a contribution, or replaces one that was never confirmed or is erased, and asks for confirmation by mail. The mail is also the receipt: number, private
/// link, return code.
///
/// # Errors
/// [`Error::Refused`] when the contribution has a confirmed address already.
pub async fn add(tx: &mut Tx, contribution: ContributionId, uuid: Uuid, email: &str, language: &str, number: &str) -> Result<ContactId> {
    let index = address_key(&tx.keys, email);
    let new = NewContact {
        contribution,
        cipher: tx.keys.encrypt(Purpose::ContactCipher, uuid.as_bytes(), email.trim()),
        index,
        language,
        consent_version: ConsentText::VERSION,
    };
    let id = store::insert(tx, new).await?.ok_or_else(|| Error::refused("contact-already-there"))?;
    let until = tx.now() + CONFIRM_TIME;
    let token = confirm_token(&tx.keys, id, &index);
    store::save_token(tx, id, keys::sha256(token.as_bytes()), until).await?;
    audit::record(tx, Entry::new("contact.add", "contact", id.0)).await?;
    let mail =
        Mail { template: "receipt", to: Addressee::Contact(id), params: &[("number", number.to_owned())], delay: SignedDuration::ZERO };
    outbox::enqueue(tx, mail).await?;
    Ok(id)
}

/// The token of the confirming link: derived, so that it needs not be stored for the mail, and bound to the address, so that
/// the link of an address that was replaced confirms nothing.
fn confirm_token(keys: &Keys, id: ContactId, index: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(keys.mac(Purpose::ContactIndex, &[b"confirm", &id.0.to_be_bytes(), index]))
}

/// Confirms an address by its token and returns the contribution. A used, late or unknown token are the same to the caller.
///
/// # Errors
/// [`Error::Refused`] then.
pub async fn confirm(tx: &mut Tx, token: &str) -> Result<ContributionId> {
    let contribution = store::confirm(tx, keys::sha256(token.as_bytes())).await?.ok_or_else(|| Error::refused("contact-token-unknown"))?;
    audit::record(tx, Entry::new("contact.confirm", "contribution", contribution.0)).await?;
    Ok(contribution)
}

/// Switches news on or off.
///
/// # Errors
/// [`Error::Refused`] when the address is not confirmed or erased.
pub async fn set_subscribed(tx: &mut Tx, contact: &Contact, on: bool) -> Result<()> {
    let state = contact.state.subscribed(on).ok_or_else(|| Error::refused("contact-not-confirmed"))?;
    store::save_state(tx, contact.id, state).await?;
    audit::record(tx, Entry::new(if on { "contact.subscribe" } else { "contact.unsubscribe" }, "contact", contact.id.0)).await
}

/// Removes the address of a contribution for good, with the mails that wait for it; nothing happens when it has none.
///
/// # Errors
/// When the database is away.
pub async fn erase(tx: &mut Tx, contribution: ContributionId) -> Result<()> {
    if let Some(id) = store::erase(tx, contribution).await? {
        audit::record(tx, Entry::new("contact.erase", "contact", id.0)).await?;
    }
    Ok(())
}

/// The address behind a contact, for its owner; none once it is erased.
///
/// # Errors
/// When the database is away, or the address was encrypted under another secret.
pub async fn address(pool: &PgPool, keys: &Keys, id: ContactId) -> Result<Option<String>> {
    let contact = store::addressed(pool, id).await?.filter(|contact| contact.state != ContactState::Erased);
    contact.map(|contact| keys.decrypt(Purpose::ContactCipher, contact.uuid.as_bytes(), &contact.email_cipher)).transpose()
}

/// Who stands behind a contact, for the outbox: nobody once it is erased or unsubscribed.
///
/// # Errors
/// When the database is away, or the address was encrypted under another secret.
pub async fn recipient(pool: &PgPool, keys: &Keys, id: ContactId) -> Result<Option<Recipient>> {
    let Some(contact) = store::addressed(pool, id).await? else {
        return Ok(None);
    };
    let confirm_link = match contact.state {
        ContactState::Erased | ContactState::Unsubscribed => return Ok(None),
        ContactState::Unconfirmed => Some(format!("/mein/bestaetigen/{}", confirm_token(keys, id, &contact.email_index))),
        ContactState::Confirmed => None,
    };
    let email = keys.decrypt(Purpose::ContactCipher, contact.uuid.as_bytes(), &contact.email_cipher)?;
    let link = Some(format!("/mein/{}", keys.private_token(contact.uuid, contact.link_generation)));
    let code = Some(keys.return_code(contact.uuid, contact.link_generation));
    Ok(Some(Recipient { email, lang: Lang::from_code(&contact.language).unwrap_or_default(), link, code, confirm_link }))
}
