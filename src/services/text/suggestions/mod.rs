//! Suggestions (Vorschläge): which statements may say the same, and which cluster a new one may join. Pure: texts and places in,
//! groups out; nothing leaves the machine, and a suggestion has no effect until a named account accepts it (invariant 14).
//!
//! 1. [`terms`]: words become stems; the parts of known compounds count half; words that say nothing are left out.
//! 2. [`space`]: TF-IDF, then latent semantics of the statements themselves (64 dimensions by a randomised singular value
//!    decomposition), so that "Laterne" and "Beleuchtung" come near to each other where people use them together. The place is put
//!    beside it, so that one dot product measures words (85 %) and nearness (15 %; half at 300 m). Who has no place is measured by words.
//! 3. [`find`]: open statements near a standing cluster are offered to it; the rest is halved by k-means until each group
//!    is coherent, groups that are alike are joined, everybody goes to the likest group nearby, who is like none stays alone.
//!
//! What stands is never touched: statements in a cluster keep it, and are only what others are measured by. The same question gets
//! the same answer, on every machine with the same number of cores or another. Each suggestion says its words (nouns that many
//! members share), how alike its members are, how far apart they lie and, first, its examples. [`Grain`] chooses between few large
//! and many small ones. What was refused does not come again: a group that shares half or more of its statements with a refused
//! one (Jaccard, [`is_same`]) and a statement at the cluster where it was refused.
//!
//! Measured by `make bench-text` (definitions in `cli/text.rs`), figures in `docs/text.md`.
//!
//! Limits: words, not meaning: who says the same in other words, or the opposite in the same words, is not told apart. It
//! learns from the statements it is asked about; below about fifty of them it knows little. German only. A group that was refused comes
//! back when so many new statements join it that less than half is the same. Suggestions for few statements change when
//! many new ones come, because the words' weights do.

mod find;
mod kmeans;
mod space;
mod terms;

pub use find::{Grain, Refusal, Suggestion, Voice, is_same, suggest};
pub use kmeans::kmeans;
pub use space::{LATENT, learn, normalise};
pub use terms::Terms;

/// Somebody stopped the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("stopped")]
pub struct Stopped;

/// Tells how far the work is (0 to 1), and whether to go on.
pub struct Progress<'p>(&'p mut (dyn FnMut(f32) -> bool + 'p));

impl<'p> Progress<'p> {
    /// The callback is told the share that is done and answers whether to go on.
    pub fn new(tell: &'p mut (dyn FnMut(f32) -> bool + 'p)) -> Self {
        Self(tell)
    }

    fn at(&mut self, done: f32) -> Result<(), Stopped> {
        if (self.0)(done) { Ok(()) } else { Err(Stopped) }
    }
}

/// A number from 0 to 1 that is the same every time.
#[expect(clippy::cast_precision_loss, reason = "24 bits")]
fn random(number: u64, kind: u64) -> f32 {
    let mut hash = number.wrapping_add(kind.wrapping_mul(0x9e37_79b9_7f4a_7c15)).wrapping_add(0x9e37_79b9_7f4a_7c15);
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((hash ^ (hash >> 31)) >> 40) as f32 / (1_u32 << 24) as f32
}

/// Fills rows of a matrix, each from its number, on all cores.
fn parallel<T: Send>(rows: &mut [T], width: usize, fill: impl Fn(usize, &mut [T]) + Sync) {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let count = rows.len() / width.max(1);
    if count < 512 && width < 1024 {
        rows.chunks_mut(width.max(1)).enumerate().for_each(|(at, row)| fill(at, row));
        return;
    }
    let each = count.div_ceil(cores).max(1);
    std::thread::scope(|scope| {
        for (part, rows) in rows.chunks_mut(each * width).enumerate() {
            let fill = &fill;
            scope.spawn(move || rows.chunks_mut(width).enumerate().for_each(|(at, row)| fill(part * each + at, row)));
        }
    });
}
