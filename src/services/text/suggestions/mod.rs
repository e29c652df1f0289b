//! Suggestions.
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
