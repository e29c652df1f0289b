//! "Mein Beitrag": the private page of an author, reached by the private link or by number and return code.
//!
//! Nothing here needs an account. The link's token is derived from a secret and stored only as a digest; the pages are never
//! cached, never indexed, and tell no other site where somebody came from. The page itself also shows decisions and the
//! thread, which later steps hold: it is put together in `pages::mine` from [`views`].

pub mod routes;
pub mod views;

use crate::error::Result;
use crate::process::participation::contributions;
use crate::services::limits::Limit;
use crate::services::people::address_index;
use crate::web::cx::Cx;

/// Address of the private page of a contribution of this process.
///
/// # Errors
/// [`crate::error::Error::NotFound`] for an unknown number.
pub async fn path_of(cx: &Cx, number: &str) -> Result<String> {
    let contribution = contributions::by_number(cx.db(), cx.process.id, number).await?;
    let token = cx.host.keys.private_token(contribution.uuid, contribution.link_generation);
    Ok(cx.url(&format!("/mein/{token}")))
}

/// Counts a mail that a visitor causes, by connection and by address.
///
/// # Errors
/// [`crate::error::Error::TooMany`].
pub fn limit_mail(cx: &Cx, email: &str) -> Result<()> {
    cx.limit(Limit::Mail)?;
    cx.host.limits.check_addressee(&address_index(&cx.host.keys, email))
}
