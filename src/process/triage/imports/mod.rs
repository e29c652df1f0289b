//! Imports (Import von Tabellen): many contributions at once, from CSV or XLSX. Upload, preview with the columns, import, and back.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> draft: upload
//!     draft --> draft: other columns
//!     draft --> imported
//!     imported --> imported: the same file once more
//!     imported --> undone
//! ```
//!
//! Rows become contributions that wait at the desk like all others. Good rows come in whatever happens to others; each other row is
//! named with its line, its column and the reason, and can be downloaded, corrected and sent again. Source and id of a row stay with the
//! contribution, so that nothing comes in twice; an import that broke off is simply run again. An import can be taken back as a whole as
//! long as nobody worked with any of its contributions. [`rows`] and [`mapping`] are the same for `rotfaden import`.

mod actions;
mod forms;
mod mapping;
mod model;
mod presets;
mod routes;
mod rows;
mod store;
mod views;

pub use actions::locate;
pub use mapping::{Columns, Field, Mapping};
pub use model::State;
pub(super) use routes::routes;
pub use rows::{Reader, Target, Wrong};
pub(super) use store::numbers;

use crate::services::retention::{Pace, Rule, Term};

/// How long the file of an import is kept.
pub(super) const RETENTION: Rule = Rule {
    key: "import_file",
    term: Term::Days(30),
    pace: Pace::Hourly,
    work: Some(|tx, before| Box::pin(store::sweep_files(tx, before))),
};
