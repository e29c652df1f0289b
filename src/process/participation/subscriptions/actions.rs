//! What can be done with a subscription.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};
use sqlx::PgPool;
use uuid::Uuid;

use super::model::{CONFIRM_TIME, Followed, NewSubscription, Rhythm, State};
use super::store;
use crate::error::{Error, Result};
use crate::process::preparation::processes::Extension;
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};
use crate::services::erasures::{Erasure, Extent};
use crate::services::i18n::Lang;
use crate::services::keys::{self, Keys, Purpose};
use crate::services::outbox::{self, Addressee, Mail, Recipient, SubscriptionId};
use crate::services::people::{Person, address_index};
use crate::services::time;

/// The token of the links in its mails.
fn token(keys: &Keys, uuid: Uuid) -> String {
    URL_SAFE_NO_PAD.encode(keys.mac(Purpose::Subscription, &[uuid.as_bytes()]))
}

/// Somebody wants to follow something: the address gets a mail, to confirm, or to hear that it follows this already. The caller cannot
/// tell which.
///
/// # Errors
/// When the database is away.
pub async fn request(tx: &mut Tx, new: &NewSubscription) -> Result<()> {
    let index = address_index(&tx.keys, &new.email);
    let uuid = Uuid::from_bytes(keys::random());
    let cipher = tx.keys.encrypt(Purpose::ContactCipher, uuid.as_bytes(), new.email.trim());
    let sha256 = keys::sha256(token(&tx.keys, uuid).as_bytes());
    let (id, state) = store::insert(tx, new, uuid, &cipher, index, sha256).await?;
    let template = match state {
        State::Unconfirmed => "follow_confirm",
        State::Confirmed => "follow_already",
    };
    let params = [("topic", new.words.clone())];
    outbox::enqueue(tx, Mail { template, to: Addressee::Subscription(id), params: &params, delay: SignedDuration::ZERO }).await?;
    audit::record(tx, Entry::new("subscription.request", "subscription", id.0)).await
}

/// Confirms a subscription; it hears of what happens from now on. Nothing happens when it is confirmed already.
///
/// # Errors
/// [`Error::NotFound`] for an unknown or late token.
pub async fn confirm(tx: &mut Tx, token: &str) -> Result<()> {
    let followed = by_token(tx, token).await?;
    if followed.state == State::Unconfirmed {
        let today = time::day(tx.now());
        store::confirm(tx, followed.id, today).await?;
        audit::record(tx, Entry::new("subscription.confirm", "subscription", followed.id.0)).await?;
    }
    Ok(())
}

/// Sets how often somebody hears.
///
/// # Errors
/// [`Error::NotFound`] for an unknown or late token.
pub async fn set_rhythm(tx: &mut Tx, token: &str, rhythm: Rhythm) -> Result<()> {
    let followed = by_token(tx, token).await?;
    store::save_rhythm(tx, followed.id, rhythm).await?;
    audit::record(tx, Entry::new("subscription.set_rhythm", "subscription", followed.id.0).fields(&["rhythm"])).await
}

/// Ends a subscription and forgets the address, with the mails that wait for it. Nothing happens when there is none (any more).
///
/// # Errors
/// When the database is away.
pub async fn end(tx: &mut Tx, token: &str) -> Result<()> {
    if let Some(id) = store::delete(tx, keys::sha256(token.as_bytes())).await? {
        audit::record(tx, Entry::new("subscription.end", "subscription", id.0)).await?;
    }
    Ok(())
}

/// Ends once more what a restored backup brought back; returns how many subscriptions that were.
///
/// # Errors
/// When the database is away.
pub async fn end_again(tx: &mut Tx, erasures: &BTreeSet<Erasure>) -> Result<u64> {
    let names: Vec<Uuid> = erasures.iter().filter(|erasure| erasure.extent == Extent::Subscription).map(|erasure| erasure.name).collect();
    store::delete_again(tx, &names).await
}

async fn by_token(tx: &mut Tx, token: &str) -> Result<Followed> {
    let since = tx.now() - CONFIRM_TIME;
    store::lock(tx, keys::sha256(token.as_bytes()), since).await?.ok_or(Error::NotFound)
}

/// Sends a digest.
///
/// # Errors
/// When the database is away.
pub async fn tell(tx: &mut Tx, id: SubscriptionId, topic: &str, text: &str) -> Result<()> {
    let params = [("topic", topic.to_owned()), ("text", text.to_owned())];
    outbox::enqueue(tx, Mail { template: "digest", to: Addressee::Subscription(id), params: &params, delay: SignedDuration::ZERO }).await
}

/// Tells those who follow all of the act's process until when the public may write now, except whoever hears of it as an author.
///
/// # Errors
/// When the database is away.
pub async fn tell_extension(tx: &mut Tx, extension: &Extension) -> Result<()> {
    for (id, lang) in store::followers_only(tx).await? {
        let params = extension.words(lang);
        let mail = Mail { template: "follow_extended", to: Addressee::Subscription(id), params: &params, delay: SignedDuration::ZERO };
        outbox::enqueue(tx, mail).await?;
    }
    let process = tx.process.0;
    audit::record(tx, Entry::new("subscription.tell_extension", "process", process)).await
}

/// Forgets addresses that were given before an instant and that nobody confirmed. Returns how many.
///
/// # Errors
/// When the database is away.
pub async fn sweep(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    store::forget_unconfirmed(tx, before).await
}

/// Ends every subscription of a person and forgets the address with it. Returns how many.
///
/// # Errors
/// When the database is away.
pub async fn forget_person(tx: &mut Tx, person: &Person) -> Result<u64> {
    let Person::Address { index, .. } = person else { return Ok(0) };
    let ended = store::delete_of(tx, index).await?;
    for id in &ended {
        audit::record(tx, Entry::new("subscription.end", "subscription", id.0)).await?;
    }
    Ok(ended.len() as u64)
}

/// Who stands behind a subscription, for the outbox; nobody once it has ended.
///
/// # Errors
/// When the database is away, or the address was encrypted under another secret.
pub async fn recipient(pool: &PgPool, keys: &Keys, id: SubscriptionId) -> Result<Option<Recipient>> {
    let Some(found) = store::addressed(pool, id).await? else {
        return Ok(None);
    };
    let email = keys.decrypt(Purpose::ContactCipher, found.uuid.as_bytes(), &found.email_cipher)?;
    let page = format!("{}/abonnement/{}", found.base, token(keys, found.uuid));
    let lang = Lang::from_code(&found.language).unwrap_or_default();
    let recipient = match found.state {
        State::Unconfirmed => Recipient { confirm_link: Some(page), ..Recipient::new(email, lang, "mail-footer-follow") },
        State::Confirmed => Recipient {
            unsubscribe: Some(format!("{page}/abbestellen")),
            link: Some(page),
            ..Recipient::new(email, lang, "mail-footer-follow")
        },
    };
    Ok(Some(recipient))
}
