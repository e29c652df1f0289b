//! Spherical k-means: centres of vectors of length 1 (Dhillon and Modha, Machine Learning 2001). The same for the same seed.

use super::space::normalise;
use super::{parallel, random};

/// Dot product.
pub fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut sums = [0.0_f32; 8];
    let (mut left, mut right) = (a.chunks_exact(8), b.chunks_exact(8));
    for (a, b) in (&mut left).zip(&mut right) {
        for ((sum, a), b) in sums.iter_mut().zip(a).zip(b) {
            *sum += a * b;
        }
    }
    sums.iter().sum::<f32>() + left.remainder().iter().zip(right.remainder()).map(|(a, b)| a * b).sum::<f32>()
}

/// For each of the vectors the number of its centre, and the sum of likenesses.
pub fn kmeans(vectors: &[f32], width: usize, count: usize, seed: u64, rounds: usize) -> (Vec<u32>, f32) {
    let all = vectors.len() / width;
    let count = count.min(all);
    if count == 0 {
        return (Vec::new(), 0.0);
    }
    let mut centres = first_centres(vectors, width, count, seed);
    let mut nearest = vec![(0_u32, 0.0_f32); all];
    for _ in 0..rounds {
        let before: Vec<u32> = nearest.iter().map(|(centre, _)| *centre).collect();
        assign(vectors, width, &centres, &mut nearest);
        if nearest.iter().zip(&before).all(|((now, _), before)| now == before) {
            break;
        }
        centres = means(vectors, width, count, &nearest);
    }
    assign(vectors, width, &centres, &mut nearest);
    (nearest.iter().map(|(centre, _)| *centre).collect(), nearest.iter().map(|(_, likeness)| likeness).sum())
}

fn assign(vectors: &[f32], width: usize, centres: &[f32], nearest: &mut [(u32, f32)]) {
    parallel(nearest, 1, |at, out| {
        let own = &vectors[at * width..][..width];
        let likest = centres.chunks_exact(width).map(|centre| dot(own, centre)).enumerate();
        let best = likest.fold((0, f32::MIN), |best, (centre, likeness)| if likeness > best.1 { (centre, likeness) } else { best });
        out[0] = (u32::try_from(best.0).unwrap_or_default(), best.1);
    });
}

fn means(vectors: &[f32], width: usize, count: usize, nearest: &[(u32, f32)]) -> Vec<f32> {
    let mut centres = vec![0.0_f32; count * width];
    for (vector, (centre, _)) in vectors.chunks_exact(width).zip(nearest) {
        for (sum, value) in centres[*centre as usize * width..][..width].iter_mut().zip(vector) {
            *sum += value;
        }
    }
    centres.chunks_mut(width).for_each(normalise);
    centres
}

/// k-means++ (Arthur and Vassilvitskii, SODA 2007).
fn first_centres(vectors: &[f32], width: usize, count: usize, seed: u64) -> Vec<f32> {
    let all = vectors.len() / width;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a place in the list")]
    let mut chosen = (random(seed, 11) * all as f32) as usize % all;
    let mut centres = Vec::with_capacity(count * width);
    let mut far = vec![f32::MAX; all];
    for number in 0..count {
        let centre = vectors[chosen * width..][..width].to_vec();
        for (far, vector) in far.iter_mut().zip(vectors.chunks_exact(width)) {
            *far = far.min((1.0 - dot(vector, &centre)).max(0.0));
        }
        centres.extend(centre);
        let mut target = far.iter().sum::<f32>() * random(seed.wrapping_mul(31).wrapping_add(number as u64), 12);
        chosen = far
            .iter()
            .position(|far| {
                target -= far;
                target < 0.0
            })
            .unwrap_or(all - 1);
    }
    centres
}
