//! Types of text blocks. No IO.

use crate::process::triage::decisions::Reason;

crate::id! {
    /// Key of a text block.
    TextBlockId
}

crate::text_enum! {
    /// The languages in which people write to the town.
    pub enum Written: "text-block-language" { De = "de", En = "en", Tr = "tr", Uk = "uk" }
}

/// Most characters of a text, as in the database.
pub(super) const MAX_TEXT: usize = 2_000;

/// A text block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextBlock {
    /// Key.
    pub id: TextBlockId,
    /// For which reason it is meant; none: for any.
    pub reason: Option<Reason>,
    /// In which language it is written.
    pub language: Written,
    /// What colleagues find it by.
    pub title: String,
    /// What the author reads.
    pub text: String,
}

/// What somebody typed into a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// For which reason; none: for any.
    pub reason: Option<Reason>,
    /// In which language.
    pub language: Written,
    /// Name, 1 to 80 characters.
    pub title: String,
    /// Text, 1 to 2,000 characters.
    pub text: String,
}
