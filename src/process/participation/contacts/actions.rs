//! What can be done with a contact.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use sqlx::PgPool;
use uuid::Uuid;

use super::model::{CONFIRM_TIME, ConsentText, Contact, ContactState, Ending, time_kept, time_to_answer};
use super::store::{self, NewContact};
use crate::error::{Error, Result};
use crate::process::participation::contributions::ContributionId;
use crate::process::preparation::processes::{self, Extension};
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};
use crate::services::i18n::Lang;
use crate::services::keys::{self, Keys, Purpose};
use crate::services::outbox::{self, Addressee, ContactId, Mail, Recipient};
use crate::services::people::address_index;
use crate::services::time;

/// Adds the contact of a contribution, or replaces one that was never confirmed or is erased, and asks for confirmation by mail. The mail is also the receipt: number, private
/// link, return code.
///
/// # Errors
/// [`Error::Refused`] when the contribution has a confirmed address already.
pub async fn add(tx: &mut Tx, contribution: ContributionId, uuid: Uuid, email: &str, language: &str, number: &str) -> Result<ContactId> {
    let index = address_index(&tx.keys, email);
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
    let params =
        [("number", number.to_owned()), ("text", until_read(tx, contribution, Lang::from_code(language).unwrap_or_default()).await?)];
    outbox::enqueue(tx, Mail { template: "receipt", to: Addressee::Contact(id), params: &params, delay: SignedDuration::ZERO }).await?;
    Ok(id)
}

/// That the contribution is read before it appears, and until when, as long as that day is to come.
async fn until_read(tx: &mut Tx, contribution: ContributionId, lang: Lang) -> Result<String> {
    let received = store::waits_since(tx, contribution).await?;
    let rhythm = processes::rhythm(tx).await?;
    let due = received.and_then(|at| rhythm.due(time::day(at))).filter(|due| *due >= time::day(tx.now()));
    Ok(match due {
        Some(due) => lang.text("mail-receipt-until", &[("until", lang.date(due).into())]),
        None => lang.t("mail-receipt-read"),
    })
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

/// Ends all mails to the address behind a contact, whatever contribution they are about: the one-click way out of a mail. Nothing
/// happens when they are ended already.
///
/// # Errors
/// When the database is away.
pub async fn silence(tx: &mut Tx, id: ContactId) -> Result<()> {
    let silenced = store::silence(tx, id).await?;
    if !silenced.is_empty() {
        audit::record(tx, Entry::new("contact.silence", "contact", id.0).related(&silenced)).await?;
    }
    Ok(())
}

/// Looks for news of a contribution, once a day: remembers its knots and returns those that the author does not know. On the first
/// look, what was there before the address was confirmed is known. None when somebody has looked today.
///
/// # Errors
/// When the database is away.
pub async fn look(tx: &mut Tx, id: ContactId, today: Date, known: &[String], knots: &[String]) -> Result<Option<Vec<String>>> {
    if !store::claim_look(tx, id, today).await? {
        return Ok(None);
    }
    store::learn(tx, id, known).await?;
    store::learn(tx, id, knots).await.map(Some)
}

/// Writes to an author what is new: one mail, whatever number of contributions and knots it names.
///
/// # Errors
/// When the database is away.
pub async fn tell_news(tx: &mut Tx, id: ContactId, numbers: &str, text: &str) -> Result<()> {
    let params = [("number", numbers.to_owned()), ("text", text.to_owned())];
    outbox::enqueue(tx, Mail { template: "news", to: Addressee::Contact(id), params: &params, delay: SignedDuration::ZERO }).await?;
    audit::record(tx, Entry::new("contact.tell_news", "contact", id.0)).await
}

/// Tells every author of the act's process until when the public may write now: one mail to each address.
///
/// # Errors
/// When the database is away.
pub async fn tell_extension(tx: &mut Tx, extension: &Extension) -> Result<()> {
    let told = store::one_of_each_address(tx).await?;
    for (id, lang) in &told {
        let params = extension.words(*lang);
        outbox::enqueue(tx, Mail { template: "extended", to: Addressee::Contact(*id), params: &params, delay: SignedDuration::ZERO })
            .await?;
    }
    let process = tx.process.0;
    audit::record(tx, Entry::new("contact.tell_extension", "process", process)).await
}

/// Ends the time of contacts that belong to one address: erases those that are over for good, and asks once whether the address may be
/// kept for the others. They are looked at again, locked: an answer that came meanwhile wins. Returns how many were erased.
///
/// # Errors
/// When the database is away.
pub async fn end(tx: &mut Tx, contacts: &[ContactId], lang: Lang) -> Result<u64> {
    let now = tx.now();
    let (mut asked, mut erased) = (Vec::new(), 0);
    for held in store::lock_held(tx, contacts).await? {
        match held.ending(now) {
            Ending::Ask => asked.push(held.id),
            Ending::Erase => {
                erase(tx, held.contribution).await?;
                erased += 1;
            }
            Ending::Wait => {}
        }
    }
    ask_ending(tx, &asked, lang).await?;
    Ok(erased)
}

/// Erases addresses that were given before an instant and that nobody confirmed. Returns how many.
///
/// # Errors
/// When the database is away.
pub async fn end_unconfirmed(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    let over = store::unconfirmed(tx, before).await?;
    for &contribution in &over {
        erase(tx, contribution).await?;
    }
    Ok(over.len() as u64)
}

/// Asks whether an address may be kept, with one mail about all of its contributions.
async fn ask_ending(tx: &mut Tx, contacts: &[ContactId], lang: Lang) -> Result<()> {
    let Some(&first) = contacts.first() else { return Ok(()) };
    let today = time::day(tx.now());
    let numbers = store::save_asked(tx, contacts, today).await?;
    let params = [("number", numbers.join(", ")), ("until", lang.date(today.saturating_add(time_to_answer())))];
    outbox::enqueue(tx, Mail { template: "ending", to: Addressee::Contact(first), params: &params, delay: SignedDuration::ZERO }).await?;
    let ids: Vec<i64> = contacts.iter().map(|id| id.0).collect();
    audit::record(tx, Entry::new("contact.ask_ending", "contact", first.0).related(&ids)).await
}

/// The author lets the address be kept, for all contributions that it stands by.
///
/// # Errors
/// [`Error::Refused`] when nobody has asked.
pub async fn keep(tx: &mut Tx, contact: &Contact) -> Result<()> {
    contact.ending_asked_on.ok_or_else(|| Error::refused("contact-not-asked"))?;
    let until = time::day(tx.now()).saturating_add(time_kept());
    let kept = store::save_kept(tx, contact.id, until).await?;
    audit::record(tx, Entry::new("contact.keep", "contact", contact.id.0).fields(&["kept_until"]).related(&kept)).await
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
        ContactState::Unconfirmed => Some(format!("{}/mein/bestaetigen/{}", contact.base, confirm_token(keys, id, &contact.email_index))),
        ContactState::Confirmed => None,
    };
    let email = keys.decrypt(Purpose::ContactCipher, contact.uuid.as_bytes(), &contact.email_cipher)?;
    let page = format!("{}/mein/{}", contact.base, keys.private_token(contact.uuid, contact.link_generation));
    let code = Some(keys.return_code(contact.uuid, contact.link_generation));
    let unsubscribe = (contact.state == ContactState::Confirmed).then(|| format!("{page}/abbestellen"));
    let lang = Lang::from_code(&contact.language).unwrap_or_default();
    Ok(Some(Recipient { email, lang, link: Some(page), code, confirm_link, unsubscribe, footer: "mail-footer" }))
}
