//! What happens at the door.

use jiff::Timestamp;
use sqlx::PgPool;

use crate::error::{Error, Result};
use crate::services::accounts;
use crate::services::act::AccountId;

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
    use super::own_page;

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
