//! What stands on the assignment desk. No IO.

use jiff::Timestamp;

use crate::process::analysis::statements::StatementId;
use crate::process::participation::contributions::Visibility;
use crate::services::i18n::Localised;

/// Statements on one page of the desk.
pub const PAGE_SIZE: i64 = 50;

crate::text_enum! {
    /// Which statements the desk shows.
    pub enum Show: "statement-show" { Open = "offen", Unassignable = "nicht-zuordenbar" }
}

/// A statement on the desk.
#[derive(Clone, Debug)]
pub struct OnDesk {
    /// Key.
    pub id: StatementId,
    /// Number of its contribution.
    pub number: String,
    /// Title of its contribution.
    pub title: String,
    /// Its words, or the beginning of the contribution.
    pub words: String,
    /// Whether it is a part only.
    pub is_part: bool,
    /// Name of the district.
    pub district: Option<String>,
    /// Name of the theme.
    pub theme: Option<Localised>,
    /// When the contribution came in.
    pub received_at: Timestamp,
    /// What is shown of the contribution.
    pub visibility: Visibility,
    /// Why it belongs to no cluster.
    pub unassignable: Option<String>,
}
