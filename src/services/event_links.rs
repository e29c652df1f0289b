//! Links for those who are at an event: what stands in one, and whether it still holds. They are made and ended by
//! `process::preparation::event_links`; the door looks here at every request that brings one.
//!
//! The token is `uuid ‖ end ‖ HMAC`: one that was invented, changed or is over is known without asking the database.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use sqlx::PgPool;
use sqlx::types::Json;
use uuid::Uuid;

use super::act::ProcessId;
use super::i18n::Localised;
use super::keys::{Keys, Purpose};
use crate::error::Result;

/// A link that holds, as a request brings it.
#[derive(Clone, Debug)]
pub struct EventLink {
    /// Key.
    pub id: i64,
    /// Key of the occasion that contributions belong to.
    pub occasion: i64,
    /// What each connection may send in an hour.
    pub per_hour: u32,
    /// What the event is called.
    pub title: Localised,
}

/// The token of a link.
pub fn token(keys: &Keys, uuid: Uuid, ends_at: Timestamp) -> String {
    let mut token = uuid.as_bytes().to_vec();
    token.extend_from_slice(&ends_at.as_second().to_be_bytes());
    let mac = keys.mac(Purpose::EventLink, &[&token]);
    token.extend_from_slice(&mac[..16]);
    URL_SAFE_NO_PAD.encode(token)
}

/// What a token says, if it is one of ours: the link's name, and until when it holds.
pub fn read(keys: &Keys, token: &str) -> Option<(Uuid, Timestamp)> {
    let bytes: [u8; 40] = URL_SAFE_NO_PAD.decode(token).ok()?.try_into().ok()?;
    let (signed, mac) = bytes.split_at(24);
    if mac != &keys.mac(Purpose::EventLink, &[signed])[..16] {
        return None;
    }
    let ends_at = Timestamp::from_second(i64::from_be_bytes(signed[16..].try_into().ok()?)).ok()?;
    Some((Uuid::from_slice(&signed[..16]).ok()?, ends_at))
}

/// The link of a token in its own process, while it holds: signed by us, not over, and not ended by staff.
///
/// # Errors
/// When the database is away.
pub async fn open(pool: &PgPool, keys: &Keys, token: &str, process: ProcessId, now: Timestamp) -> Result<Option<EventLink>> {
    let Some((uuid, _)) = read(keys, token).filter(|(_, ends_at)| now < *ends_at) else { return Ok(None) };
    let row = sqlx::query!(
        r#"select link.id, link.occasion_id, link.per_hour, event.title as "title: Json<Localised>"
           from event_link as link
           join event on event.id = link.event_id
           where link.uuid = $1 and link.process_id = $2 and link.ended_at is null"#,
        uuid,
        process.0,
    )
    .fetch_optional(pool)
    .await?;
    Ok(row.map(|row| EventLink {
        id: row.id,
        occasion: row.occasion_id,
        per_hour: u32::try_from(row.per_hour).unwrap_or_default(),
        title: row.title.0,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEYS: Keys = Keys::from_secret([5; 32]);

    #[test]
    fn a_token_says_what_was_signed_and_nothing_else() {
        let (uuid, end) = (Uuid::from_u128(7), Timestamp::from_second(1_800_000_000).expect("an instant"));
        let token = token(&KEYS, uuid, end);
        assert_eq!(read(&KEYS, &token), Some((uuid, end)));
        assert_eq!(read(&Keys::from_secret([6; 32]), &token), None, "of another town");
        let bytes = URL_SAFE_NO_PAD.decode(&token).expect("base64");
        for place in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[place] ^= 1;
            assert_eq!(read(&KEYS, &URL_SAFE_NO_PAD.encode(&changed)), None, "byte {place}");
        }
        for nonsense in ["", "nonsense", &token[1..]] {
            assert_eq!(read(&KEYS, nonsense), None, "{nonsense}");
        }
    }
}
