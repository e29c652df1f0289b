//! Vectors of statements: TF-IDF, latent semantics by a randomised singular value decomposition (Halko, Martinsson and Tropp, SIAM
//! Review 2011), and the place, so that one dot product measures likeness of words and nearness at once.

use std::f32::consts::TAU;

use nalgebra::{DMatrix, SymmetricEigen};

use super::terms::Bag;
use super::{Progress, Stopped, parallel, random};

/// Latent dimensions.
pub const LATENT: usize = 64;
/// More dimensions than wanted make the decomposition exact enough.
const SPARE: usize = 12;
/// Rounds of the decomposition.
const ROUNDS: usize = 3;
/// Numbers that say where a statement is.
pub const PLACED: usize = 32;
/// Length of a vector.
pub const WIDTH: usize = LATENT + PLACED;
/// Statements at this distance (metres) are half as near as at none.
const NEAR: f64 = 300.0;
/// A term in more than this share of the statements says nothing.
const COMMON: f32 = 0.25;

/// Rows with few entries.
struct Sparse {
    starts: Vec<usize>,
    entries: Vec<(u32, f32)>,
}

impl Sparse {
    fn rows(&self) -> usize {
        self.starts.len() - 1
    }

    fn row(&self, at: usize) -> &[(u32, f32)] {
        &self.entries[self.starts[at]..self.starts[at + 1]]
    }

    fn from_rows(rows: impl Iterator<Item = Vec<(u32, f32)>>) -> Self {
        let mut all = Self { starts: vec![0], entries: Vec::new() };
        for row in rows {
            all.entries.extend(row);
            all.starts.push(all.entries.len());
        }
        all
    }

    fn transposed(&self, columns: usize) -> Self {
        let mut starts = vec![0; columns + 1];
        for (column, _) in &self.entries {
            starts[*column as usize + 1] += 1;
        }
        for at in 0..columns {
            starts[at + 1] += starts[at];
        }
        let (mut next, mut entries) = (starts.clone(), vec![(0, 0.0); self.entries.len()]);
        for at in 0..self.rows() {
            for (column, value) in self.row(at) {
                let place = &mut next[*column as usize];
                entries[*place] = (u32::try_from(at).unwrap_or_default(), *value);
                *place += 1;
            }
        }
        Self { starts, entries }
    }

    /// This times a dense matrix whose rows have this width.
    fn times(&self, dense: &[f32], width: usize) -> Vec<f32> {
        let mut product = vec![0.0_f32; self.rows() * width];
        parallel(&mut product, width, |at, row| {
            for (column, value) in self.row(at) {
                let from = &dense[*column as usize * width..][..width];
                for (sum, term) in row.iter_mut().zip(from) {
                    *sum += value * term;
                }
            }
        });
        product
    }
}

/// What makes vectors of bags.
pub struct Space {
    /// Place of a term in the vocabulary, and its weight (inverse document frequency).
    vocabulary: Vec<Option<(u32, f32)>>,
    /// A row of latent numbers for each term of the vocabulary.
    projection: Vec<f32>,
    width: usize,
}

/// Learns a space and gives the latent vectors of the bags, [`LATENT`] numbers each, of length 1 or 0. A dimension counts by this
/// power of its singular value: 1 is the usual way, 2 lets the great themes speak, 0.5 the small ones.
pub fn learn(bags: &[Bag], terms: usize, strength: f32, progress: &mut Progress<'_>) -> Result<(Space, Vec<f32>), Stopped> {
    let vocabulary = vocabulary(bags, terms);
    let words = vocabulary.iter().flatten().count();
    let mut space = Space { vocabulary, projection: Vec::new(), width: 0 };
    let matrix = Sparse::from_rows(bags.iter().map(|bag| space.weigh(bag)));
    let turned = matrix.transposed(words);
    let width = (LATENT + SPARE).min(words).max(1);
    let mut basis: Vec<f32> = (0..words * width).map(|at| random(at as u64, 1) - 0.5).collect();
    orthonormalise(&mut basis, words, width);
    for round in 0..ROUNDS {
        progress.at(0.1 + 0.08 * share(round, ROUNDS))?;
        basis = turned.times(&matrix.times(&basis, width), width);
        orthonormalise(&mut basis, words, width);
    }
    let coordinates = matrix.times(&basis, width);
    let (values, turn) = eigen(&gram(&coordinates, width), width);
    let kept = LATENT.min(width);
    space.width = kept;
    space.projection = vec![0.0; words * kept];
    let scale: Vec<f32> = values.iter().map(|value| if *value > 1e-6 { value.powf(0.5 * (strength - 1.0)) } else { 0.0 }).collect();
    parallel(&mut space.projection, kept, |at, row| {
        for (column, out) in row.iter_mut().enumerate() {
            *out = (0..width).map(|inner| basis[at * width + inner] * turn[inner * width + column]).sum::<f32>() * scale[column];
        }
    });
    progress.at(0.4)?;
    let mut latent = matrix.times(&space.projection, kept);
    latent.chunks_mut(kept).for_each(normalise);
    let latent = latent.chunks(kept).flat_map(|row| row.iter().copied().chain(std::iter::repeat_n(0.0, LATENT - kept))).collect();
    Ok((space, latent))
}

/// Terms that stand in more than one statement and not nearly everywhere, with their weights.
fn vocabulary(bags: &[Bag], terms: usize) -> Vec<Option<(u32, f32)>> {
    let mut frequency = vec![0_usize; terms];
    for (term, _) in bags.iter().flatten() {
        frequency[*term as usize] += 1;
    }
    let all = bags.len();
    let least = if all < 30 { 1 } else { 2 };
    // Among few statements, one matter may well be a third of them.
    let common = if all < 200 { 0.6 } else { COMMON };
    let mut next = 0;
    let place = |frequency: usize| {
        (frequency >= least && (share(frequency, all) <= common || all < 30)).then(|| {
            next += 1;
            (next - 1, (1.0 / share(frequency, all)).ln() + 0.5)
        })
    };
    frequency.into_iter().map(place).collect()
}

impl Space {
    /// A row of the matrix: logarithms of counts times weights, of length 1.
    fn weigh(&self, bag: &Bag) -> Vec<(u32, f32)> {
        let known = bag.iter().filter_map(|(term, times)| Some((self.vocabulary.get(*term as usize).copied().flatten()?, times)));
        let mut row: Vec<(u32, f32)> = known.map(|((place, weight), times)| (place, weight * (1.0 + times).ln())).collect();
        let norm = row.iter().map(|(_, value)| value * value).sum::<f32>().sqrt();
        if norm > 0.0 {
            row.iter_mut().for_each(|(_, value)| *value /= norm);
        }
        row
    }

    /// The latent vector of a statement that came later.
    pub fn fold_in(&self, bag: &Bag) -> Vec<f32> {
        let mut vector = vec![0.0; LATENT];
        for (place, value) in self.weigh(bag) {
            let from = &self.projection[place as usize * self.width..][..self.width];
            for (sum, term) in vector.iter_mut().zip(from) {
                *sum += value * term;
            }
        }
        normalise(&mut vector);
        vector
    }

    /// How much a term tells.
    pub fn weight(&self, term: u32) -> f32 {
        self.vocabulary.get(term as usize).copied().flatten().map_or(0.0, |(_, weight)| weight)
    }
}

/// Makes columns orthonormal by their Gram matrix, twice for exactness.
fn orthonormalise(matrix: &mut Vec<f32>, rows: usize, width: usize) {
    for _ in 0..2 {
        let (values, turn) = eigen(&gram(matrix, width), width);
        let scale: Vec<f32> =
            values.iter().map(|value| if *value > 1e-9 * values[0].max(1e-9) { value.sqrt().recip() } else { 0.0 }).collect();
        let mut next = vec![0.0_f32; rows * width];
        let from = &*matrix;
        parallel(&mut next, width, |at, row| {
            let source = &from[at * width..][..width];
            for (inner, value) in source.iter().enumerate() {
                for (out, factor) in row.iter_mut().zip(&turn[inner * width..][..width]) {
                    *out += value * factor;
                }
            }
            for (out, factor) in row.iter_mut().zip(&scale) {
                *out *= factor;
            }
        });
        *matrix = next;
    }
}

/// The Gram matrix of the columns, in double precision.
fn gram(matrix: &[f32], width: usize) -> Vec<f64> {
    const BLOCK: usize = 4096;
    let blocks = matrix.len().div_ceil(BLOCK * width).max(1);
    let mut partial = vec![0.0_f64; blocks * width * width];
    parallel(&mut partial, width * width, |block, sums| {
        for row in matrix[block * BLOCK * width..].chunks_exact(width).take(BLOCK) {
            for (at, left) in row.iter().enumerate() {
                let left = f64::from(*left);
                for (sum, right) in sums[at * width..][..width].iter_mut().zip(row) {
                    *sum += left * f64::from(*right);
                }
            }
        }
    });
    let mut sum = vec![0.0; width * width];
    for block in partial.chunks(width * width) {
        for (sum, value) in sum.iter_mut().zip(block) {
            *sum += value;
        }
    }
    sum
}

/// Eigenvalues, largest first, and eigenvectors as columns of a matrix in rows.
#[expect(clippy::cast_possible_truncation, reason = "single precision is enough from here on")]
fn eigen(gram: &[f64], width: usize) -> (Vec<f32>, Vec<f32>) {
    let found = SymmetricEigen::new(DMatrix::from_row_slice(width, width, gram));
    let mut order: Vec<usize> = (0..width).collect();
    order.sort_by(|a, b| found.eigenvalues[*b].total_cmp(&found.eigenvalues[*a]));
    let values = order.iter().map(|at| found.eigenvalues[*at] as f32).collect();
    let mut turn = vec![0.0; width * width];
    for (column, at) in order.iter().enumerate() {
        for row in 0..width {
            turn[row * width + column] = found.eigenvectors[(row, *at)] as f32;
        }
    }
    (values, turn)
}

/// Puts latent vector and place together: words count `1 - weight`, nearness counts `weight`. The dot product of two places' numbers is
/// about exp(-d² ln 2 / NEAR²) (random Fourier features, Rahimi and Recht, NIPS 2007). Without a place words count alone.
#[expect(clippy::cast_possible_truncation, reason = "angles")]
pub fn place(latent: &[f32], at: Option<(f64, f64)>, weight: f32, out: &mut [f32]) {
    let words = if at.is_some() { (1.0 - weight).sqrt() } else { 1.0 };
    for (out, value) in out.iter_mut().zip(latent) {
        *out = value * words;
    }
    out[LATENT..].fill(0.0);
    if let Some((east, north)) = at {
        let deviation = (2.0 * std::f64::consts::LN_2).sqrt() / NEAR;
        let scale = (weight * 2.0 / PLACED as f32).sqrt();
        for (number, pair) in out[LATENT..].chunks_mut(2).enumerate() {
            let (x, y) = normal(number as u64);
            let angle = ((east * f64::from(x) + north * f64::from(y)) * deviation) as f32;
            pair[0] = angle.cos() * scale;
            pair[1] = angle.sin() * scale;
        }
    }
    normalise(out);
}

/// Two numbers of the normal distribution (Box and Muller).
fn normal(number: u64) -> (f32, f32) {
    let radius = (-2.0 * random(number, 2).max(1e-7).ln()).sqrt();
    let angle = TAU * random(number, 3);
    (radius * angle.cos(), radius * angle.sin())
}

/// Stretches a vector to length 1; nothing stays nothing.
pub fn normalise(vector: &mut [f32]) {
    let norm = vector.iter().map(|value| value * value).sum::<f32>().sqrt();
    if norm > 1e-9 {
        vector.iter_mut().for_each(|value| *value /= norm);
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts")]
fn share(part: usize, whole: usize) -> f32 {
    part as f32 / whole.max(1) as f32
}
