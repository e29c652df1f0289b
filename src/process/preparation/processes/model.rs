//! What a process is made from. No IO.

use crate::services::geo::Geom;
use crate::services::i18n::{Lang, Localised};
use crate::services::scope::ProcessState;

/// A process to be made.
#[derive(Clone, Debug)]
pub struct NewProcess {
    /// Name in addresses: `isek`.
    pub slug: String,
    /// Two to four capital letters in front of contribution numbers.
    pub number_prefix: String,
    /// Title.
    pub title: Localised,
    /// Line below the title.
    pub subtitle: Localised,
    /// The question to the public.
    pub question: Localised,
    /// What is open.
    pub open_text: Localised,
    /// What is fixed.
    pub fixed_text: Localised,
    /// What was heard before, if anything.
    pub heard_text: Option<Localised>,
    /// When moderators work: "Di und Fr".
    pub moderation_days: String,
    /// State.
    pub state: ProcessState,
    /// Whether the root address is its own.
    pub is_main: bool,
    /// Where public forms accept a place: polygon or multipolygon, EPSG:4326.
    pub boundary: Geom,
    /// Credit of boundary and districts.
    pub boundary_credit: String,
}

/// A participation window that was extended.
#[derive(Clone, Debug)]
pub struct Extension {
    /// What its process is called.
    pub process: Localised,
    /// What it is called.
    pub title: Localised,
    /// First instant after it.
    pub closes_at: jiff::Timestamp,
}

impl Extension {
    /// What a mail says of it.
    pub fn words(&self, lang: Lang) -> [(&'static str, String); 3] {
        [("process", self.process.get(lang).to_owned()), ("title", self.title.get(lang).to_owned()), ("until", lang.day(self.closes_at))]
    }
}

/// A participation window that has not closed, for those who may extend it.
#[derive(Clone, Debug)]
pub struct OpenWindow {
    /// Key.
    pub id: i64,
    /// What it is called.
    pub title: Localised,
    /// First instant after it.
    pub closes_at: jiff::Timestamp,
}
