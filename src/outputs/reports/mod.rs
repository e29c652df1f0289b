//! The participation report: what came in, what was said, what became of it, up to a cut-off. One document, printed as a
//! tagged PDF and given as JSON; [`super::exports`] gives the same data as tables.
//!
//! ```text
//! facts (counts of everything received, public record) ─ document (JSON, a language) ─ hash ─ rotfaden-pdf ─ PDF
//! ```
//!
//! Counts look at every contribution, because the adding-up line must hold (invariant 1); every text comes from a public
//! view (invariant 5). No clock is read after the cut-off is known: the same data gives the same bytes.

mod cut_off;
pub(super) mod document;
pub(super) mod facts;
mod page;
pub(super) mod pdf;
mod store;
pub(super) mod surveys;
mod views;
pub(super) mod words;

pub use cut_off::CutOff;
pub use page::{NAV, Wanted, routes};
pub(super) use views::in_preparation;

use sha2::{Digest as _, Sha256};
use tokio::sync::Semaphore;

use self::document::Picture;
use self::facts::Facts;
use crate::error::{Error, Result};
use crate::outputs::{marks, still};
use crate::services::i18n::Lang;
use crate::services::keys;
use crate::web::components::{Frame, Mark};
use crate::web::cx::Cx;

/// Gathering looks at every contribution: in a large process a second of work. More at once would hold up the other pages.
static FEW_AT_A_TIME: Semaphore = Semaphore::const_new(2);

/// Width and height of the map in units of text of 12.5.
const MAP_SIZE: (u32, u32) = (480, 600);

/// A report that has been gathered.
pub struct Report {
    /// What it rests on.
    pub facts: Facts,
    /// SHA-256 of the canonical document, in hex.
    pub hash: String,
    canonical: Vec<u8>,
    still: still::Still,
}

impl Report {
    /// Gathers the report of the request's process: a query for each of its parts and three for each form, however much there is.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn gather(cx: &Cx, cut_off: CutOff) -> Result<Self> {
        let (pool, process) = (cx.db(), cx.process.id);
        let _turn = FEW_AT_A_TIME.acquire().await.map_err(Error::internal)?;
        let facts = Facts {
            cut_off,
            counts: store::counts(pool, process, cut_off).await?,
            frame: store::frame(pool, process, cut_off).await?,
            planning: store::planning(pool, process, cut_off).await?,
            marks: marks::until(pool, process, cut_off.at()).await?,
            surveys: surveys::gather(pool, process, cut_off).await?,
        };
        let still = still::Still::load(cx).await?;
        let document = document::document(cx, &facts, &picture(cx, &facts, &still, Lang::De), Lang::De);
        let canonical = serde_json_canonicalizer::to_vec(&document).map_err(Error::internal)?;
        let hash = keys::hex(&Sha256::digest(&canonical));
        Ok(Self { facts, hash, canonical, still })
    }

    /// The canonical document (RFC 8785), German, without the hash: its SHA-256 is the hash.
    pub fn canonical(&self) -> &[u8] {
        &self.canonical
    }

    /// The document in a language with its hash, as `rotfaden-pdf` reads it.
    fn document(&self, cx: &Cx, lang: Lang) -> serde_json::Value {
        let mut document = document::document(cx, &self.facts, &picture(cx, &self.facts, &self.still, lang), lang);
        document["hash"] = self.hash.as_str().into();
        document
    }
}

/// The map without links: it is printed.
fn picture(cx: &Cx, facts: &Facts, still: &still::Still, lang: Lang) -> Picture {
    let shown: i64 = facts.marks.iter().map(|mark| mark.n).sum();
    let marks: Vec<Mark> = still::marks(cx, &facts.marks).into_iter().map(|mark| Mark { href: None, ..mark }).collect();
    let args = [("process", cx.process.title.get(lang).into()), ("n", shown.into())];
    let title = lang.text("report-map-alt", &args);
    let ground = still.ground();
    let svg = ground.map(title.clone(), &marks, Frame::Town, MAP_SIZE).svg().into_string();
    let most = most_contributions(facts, lang);
    let alt = most.map_or_else(|| format!("{title}."), |most| format!("{title}. {most}"));
    Picture { svg, alt, railways: ground.has_railways() }
}

/// "Die meisten Beiträge liegen in Quellental (48), Zentrum (31) und Thesdorf (20)."
fn most_contributions(facts: &Facts, lang: Lang) -> Option<String> {
    let mut rows: Vec<(String, i64)> = document::Rows { facts, lang }
        .district_rows()
        .into_iter()
        .filter(|(place, row)| matches!(place, facts::Place::District(_)) && row.count.n > 0)
        .map(|(_, row)| (row.label, row.count.n))
        .collect();
    rows.sort_by(|(name, n), (other_name, other)| other.cmp(n).then_with(|| name.cmp(other_name)));
    let named: Vec<String> = rows.into_iter().take(3).map(|(name, n)| format!("{name} ({})", lang.number(n))).collect();
    (!named.is_empty()).then(|| lang.text("report-map-most", &[("districts", named.join(", ").into())]))
}
