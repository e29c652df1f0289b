//! Texts of the town for the legal and help pages.

use sqlx::PgPool;
use sqlx::types::Json;

use crate::error::{Error, Result};
use crate::services::i18n::Localised;

/// A page's text.
pub struct PageText {
    /// Title.
    pub title: Localised,
    /// Paragraphs separated by blank lines; a block that starts with `## ` is a heading.
    pub body: Localised,
    /// Whether the town has not yet replaced the text that came with the program.
    pub placeholder: bool,
}

/// The text of a page.
///
/// # Errors
/// [`Error::NotFound`] when the town has none.
pub async fn page(pool: &PgPool, slug: &str) -> Result<PageText> {
    let row = sqlx::query!(
        r#"select title as "title: Json<Localised>", body as "body: Json<Localised>", placeholder from page where slug = $1"#,
        slug
    )
    .fetch_optional(pool)
    .await?
    .ok_or(Error::NotFound)?;
    Ok(PageText { title: row.title.0, body: row.body.0, placeholder: row.placeholder })
}
