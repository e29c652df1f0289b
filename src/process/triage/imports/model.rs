//! Types of imports. No IO.

use jiff::Timestamp;

use super::mapping::Mapping;
use super::rows::Wrong;
use crate::process::participation::contributions::Published;

crate::text_enum! {
    /// Where an import stands.
    pub enum State: "import-state" { Draft = "draft", Imported = "imported", Undone = "undone" }
}

/// An import.
#[derive(Clone, Debug)]
pub struct Import {
    /// Key.
    pub id: i64,
    /// Name of the source.
    pub source: String,
    /// Which column is what.
    pub mapping: Mapping,
    /// The occasion of its rows, once chosen.
    pub occasion: Option<i64>,
    /// Where it stands.
    pub state: State,
    /// What came of it.
    pub counts: Counts,
    /// Who brought the file.
    pub by: String,
    /// Key of that account.
    pub by_id: i64,
    /// When.
    pub made_at: Timestamp,
    /// Whether the file is still there.
    pub has_file: bool,
}

/// What became of the rows of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Came in.
    pub imported: i32,
    /// Were there before.
    pub already_there: i32,
    /// Were left out.
    pub refused: i32,
}

/// Most rows with mistakes on a page, and rows of the sample.
pub const SHOWN: (usize, usize) = (50, 5);

/// What a look at every row found.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// Rows that can come in.
    pub good: usize,
    /// Rows with mistakes.
    pub wrong: usize,
    /// The first mistakes, each with its line.
    pub mistakes: Vec<(usize, Wrong)>,
    /// The first good rows, each with its line.
    pub sample: Vec<(usize, Published)>,
}
