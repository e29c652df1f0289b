//! What happens at the door.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};
use sqlx::PgPool;

use crate::error::{Error, Result};
use crate::services::accounts;
use crate::services::act::AccountId;
use crate::services::keys::{self, Keys, Purpose};

/// How long the second step may take.
const PATIENCE: SignedDuration = SignedDuration::from_mins(10);

/// Somebody between the two steps of the door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pending {
    /// Whose password was right; none when it was not, which only the server knows.
    pub account: Option<AccountId>,
    /// What stands for the typed address in the limits: the same whether there is such an account or not.
    pub name: String,
}

/// Seals what is known after the first step; always of the same length, and unreadable to the browser that carries it.
pub(super) fn seal(keys: &Keys, account: Option<AccountId>, email: &str, now: Timestamp) -> String {
    let name = keys::hex(&keys.mac(Purpose::SecondStep, &[email.trim().to_lowercase().as_bytes()])[..16]);
    let plain = format!("{:020}:{:020}:{name}", account.map_or(0, |account| account.0), now.as_second());
    URL_SAFE_NO_PAD.encode(keys.encrypt(Purpose::SecondStep, b"pending", &plain))
}

/// Reads it back; nothing when it is not ours or too old.
pub(super) fn unseal(keys: &Keys, sealed: &str, now: Timestamp) -> Option<Pending> {
    let plain = keys.decrypt(Purpose::SecondStep, b"pending", &URL_SAFE_NO_PAD.decode(sealed).ok()?).ok()?;
    let mut parts = plain.split(':');
    let (account, at, name) = (parts.next()?.parse::<i64>().ok()?, parts.next()?.parse().ok()?, parts.next()?.to_owned());
    let age = now.duration_since(Timestamp::from_second(at).ok()?);
    let pending = Pending { account: (account != 0).then_some(AccountId(account)), name };
    (age <= PATIENCE && !age.is_negative()).then_some(pending)
}

/// The account of this address and password, if they fit. The hash is computed for unknown addresses too, and off the
/// threads that answer requests: it costs tens of milliseconds by design.
///
/// # Errors
/// When the database is away.
pub(super) async fn authenticate(pool: &PgPool, email: &str, password: String, now: Timestamp) -> Result<Option<AccountId>> {
    let found = accounts::find_for_sign_in(pool, email.trim(), now).await?;
    let (id, hash) = found.map_or((None, None), |(id, hash)| (Some(id), hash));
    let fits = tokio::task::spawn_blocking(move || accounts::password_fits(&password, hash.as_deref())).await.map_err(Error::internal)?;
    Ok(id.filter(|_| fits))
}

/// The address to go on to, if it is one of our own staff pages. Everything else (other hosts, `//host`, control
/// characters) is nothing.
pub(super) fn own_page(wanted: Option<&str>) -> Option<&str> {
    let rest = wanted?.strip_prefix("/verwaltung")?;
    let bounded = rest.is_empty() || rest.starts_with(['/', '?']);
    let plain = rest.chars().all(|c| c.is_ascii_graphic() && c != '\\');
    wanted.filter(|_| bounded && plain && !rest.starts_with("/anmelden") && !rest.starts_with("/abmelden"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_step_tells_its_carrier_nothing_and_ends() {
        let (keys, now) = (Keys::from_secret([7; 32]), Timestamp::from_second(1_800_000_000).expect("an instant"));
        let right = seal(&keys, Some(AccountId(17)), "a@b.example", now);
        let wrong = seal(&keys, None, " A@b.example", now);
        assert_eq!(right.len(), wrong.len());
        let read = |sealed: &str, later| unseal(&keys, sealed, now + SignedDuration::from_mins(later));
        assert_eq!(read(&right, 10).and_then(|pending| pending.account), Some(AccountId(17)));
        assert_eq!(read(&wrong, 0).map(|pending| (pending.account, pending.name)), read(&right, 0).map(|pending| (None, pending.name)));
        assert_eq!(read(&right, 11), None);
        assert_eq!(read(&right[..right.len() - 2], 0), None);
    }

    #[test]
    fn only_our_own_staff_pages_are_gone_on_to() {
        assert_eq!(own_page(Some("/verwaltung/isek/eingang?seite=2")), Some("/verwaltung/isek/eingang?seite=2"));
        assert_eq!(own_page(Some("/verwaltung")), Some("/verwaltung"));
        for elsewhere in [
            "https://example.org/",
            "//example.org/verwaltung",
            "/\\example.org",
            "/verwaltung.example.org",
            "/verwaltung\\..\\x",
            "/verwaltung/a\r\nSet-Cookie: x",
            "/verwaltung/anmelden?weiter=/verwaltung/anmelden",
            "/karte",
            "javascript:alert(1)",
            "",
        ] {
            assert_eq!(own_page(Some(elsewhere)), None, "{elsewhere}");
        }
        assert_eq!(own_page(None), None);
    }
}
