//! Learning and measuring: a linear support vector machine with squared hinge loss, by dual coordinate descent (Hsieh et al.,
//! ICML 2008), which is exact, needs no step size and is the same on every machine.

use super::features::{BUCKETS, Features, features};
use super::{Context, Model};

/// A sentence that somebody labelled.
#[derive(Clone, Debug)]
pub struct Labelled {
    /// Its contribution; the parts of one never stand on both sides of a test.
    pub document: String,
    /// Its words.
    pub text: String,
    /// Whether it is the contribution's title.
    pub is_title: bool,
    /// Whether it demands something.
    pub is_demand: bool,
}

/// How well demands were found.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Score {
    /// Demands found.
    pub found: usize,
    /// Other sentences taken for demands.
    pub wrong: usize,
    /// Demands not found.
    pub missed: usize,
}

impl Score {
    /// Counts one sentence.
    pub fn add(&mut self, is_demand: bool, is_taken: bool) {
        match (is_demand, is_taken) {
            (true, true) => self.found += 1,
            (false, true) => self.wrong += 1,
            (true, false) => self.missed += 1,
            (false, false) => {}
        }
    }

    /// Share of the sentences taken for demands that are some.
    pub fn precision(&self) -> f64 {
        share(self.found, self.found + self.wrong)
    }

    /// Share of the demands that were found.
    pub fn recall(&self) -> f64 {
        share(self.found, self.found + self.missed)
    }

    /// Harmonic mean of precision and recall.
    pub fn f1(&self) -> f64 {
        share(2 * self.found, 2 * self.found + self.wrong + self.missed)
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of sentences")]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// Cost of a sentence on the wrong side.
const COST: f32 = 0.2;

/// Passes over the sentences; it stands still long before.
const PASSES: usize = 40;
/// Parts of the inner test that finds the threshold.
const INNER: usize = 4;

struct Example {
    features: Features,
    is_demand: bool,
    /// Where its contribution falls.
    fold: u64,
}

/// The features of labelled sentences; the sentences of a contribution stand in order, one after the other.
fn examples(labelled: &[Labelled]) -> Vec<Example> {
    let mut all = Vec::with_capacity(labelled.len());
    for document in labelled.chunk_by(|a, b| a.document == b.document) {
        let texts: Vec<&str> = document.iter().map(|sentence| sentence.text.as_str()).collect();
        for (position, sentence) in document.iter().enumerate() {
            let context = Context { is_title: sentence.is_title, ..Context::at(position, &texts, false) };
            all.push(Example { features: features(&context), is_demand: sentence.is_demand, fold: number(&sentence.document) });
        }
    }
    all
}

/// A number of a contribution by which it falls into a part of the test.
fn number(document: &str) -> u64 {
    let hash = document.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    hash ^ (hash >> 31)
}

/// Learns from all sentences.
pub fn train(labelled: &[Labelled]) -> Model {
    let examples = examples(labelled);
    let all: Vec<&Example> = examples.iter().collect();
    learn(&all, 0)
}

/// Learns from parts of the sentences and asks about the rest, so that no contribution is asked about that was learned from.
pub fn cross_validate(labelled: &[Labelled], parts: u64, seed: u64) -> Score {
    let examples = examples(labelled);
    let part = |example: &Example| mix(example.fold ^ mix(seed)) % parts;
    let mut score = Score::default();
    for held in 0..parts {
        let (asked, known): (Vec<&Example>, Vec<&Example>) = examples.iter().partition(|example| part(example) == held);
        let model = learn(&known, seed + 1);
        for example in asked {
            score.add(example.is_demand, model.score(&example.features) > 0.0);
        }
    }
    score
}

fn mix(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

/// Weights from all examples, and the threshold at which F1 is best when parts of them are held back.
fn learn(examples: &[&Example], seed: u64) -> Model {
    let mut held = Vec::with_capacity(examples.len());
    for inner in 0..INNER as u64 {
        let (asked, known): (Vec<&Example>, Vec<&Example>) =
            examples.iter().copied().partition(|example| mix(example.fold ^ 77 ^ mix(seed + 5)) % INNER as u64 == inner);
        let (weights, bias) = learn_weights(&known, seed);
        held.extend(asked.iter().map(|example| (dot(&weights, &example.features) + bias, example.is_demand)));
    }
    let (weights, bias) = learn_weights(examples, seed);
    Model::quantise(&weights, bias - best_threshold(&mut held))
}

/// The score above which F1 is best.
fn best_threshold(held: &mut [(f32, bool)]) -> f32 {
    held.sort_by(|a, b| b.0.total_cmp(&a.0));
    let demands = held.iter().filter(|(_, is_demand)| *is_demand).count();
    let mut score = Score { missed: demands, ..Score::default() };
    let mut curve = vec![0.0; held.len()];
    for (at, (_, is_demand)) in held.iter().enumerate() {
        if *is_demand {
            score.found += 1;
            score.missed -= 1;
        } else {
            score.wrong += 1;
        }
        curve[at] = score.f1();
    }
    // The curve is ragged; its mean over neighbours is what will hold elsewhere.
    let reach = (held.len() / 60).max(1);
    let smooth = |at: usize| {
        let window = &curve[at.saturating_sub(reach)..(at + reach + 1).min(curve.len())];
        window.iter().sum::<f64>() / share(window.len(), 1)
    };
    let best = (0..held.len()).max_by(|a, b| smooth(*a).total_cmp(&smooth(*b))).unwrap_or_default();
    held.get(best).map_or(0.0, |(score, _)| *score)
}

fn dot(weights: &[f32], features: &Features) -> f32 {
    features.iter().map(|(bucket, value)| weights[*bucket as usize] * value).sum()
}

/// Weights and bias from features scaled by what each tells about demands (naive Bayes log count ratios, Wang and Manning, ACL
/// 2012); the scale is then worked into the weights.
fn learn_weights(examples: &[&Example], seed: u64) -> (Vec<f32>, f32) {
    let ratios = ratios(examples);
    let scaled: Vec<Example> = examples
        .iter()
        .map(|example| Example {
            features: example.features.iter().map(|(bucket, value)| (*bucket, value * ratios[*bucket as usize])).collect(),
            ..**example
        })
        .collect();
    let (mut weights, bias) = descend(&scaled, seed);
    for (weight, ratio) in weights.iter_mut().zip(&ratios) {
        *weight *= ratio;
    }
    (weights, bias)
}

/// How much a bucket tells demands from other sentences: half of it its log count ratio, half of it 1.
fn ratios(examples: &[&Example]) -> Vec<f32> {
    let (mut demands, mut others) = (vec![1.0_f32; BUCKETS], vec![1.0_f32; BUCKETS]);
    let (mut all_demands, mut all_others) = (2.0_f32, 2.0_f32);
    for example in examples {
        let (counts, all) = if example.is_demand { (&mut demands, &mut all_demands) } else { (&mut others, &mut all_others) };
        *all += 1.0;
        for (bucket, _) in &example.features {
            counts[*bucket as usize] += 1.0;
        }
    }
    demands.iter().zip(&others).map(|(demand, other)| 0.5 + 0.5 * ((demand / all_demands) / (other / all_others)).ln().abs()).collect()
}

/// Dual coordinate descent for the L2-regularised squared hinge loss.
fn descend(examples: &[Example], seed: u64) -> (Vec<f32>, f32) {
    let mut weights = vec![0.0_f32; BUCKETS];
    let mut bias = 0.0_f32;
    let mut alpha = vec![0.0_f32; examples.len()];
    let diagonal = 0.5 / COST;
    let lengths: Vec<f32> =
        examples.iter().map(|example| 1.0 + example.features.iter().map(|(_, value)| value * value).sum::<f32>()).collect();
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut state = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    for _ in 0..PASSES {
        for at in (1..order.len()).rev() {
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let other = usize::try_from(mix(state) % (at as u64 + 1)).unwrap_or_default();
            order.swap(at, other);
        }
        for &at in &order {
            let example = &examples[at];
            let side = if example.is_demand { 1.0 } else { -1.0 };
            let gradient = side * (dot(&weights, &example.features) + bias) - 1.0 + diagonal * alpha[at];
            let next = (alpha[at] - gradient / (lengths[at] + diagonal)).max(0.0);
            let step = (next - alpha[at]) * side;
            alpha[at] = next;
            if step != 0.0 {
                bias += step;
                for (bucket, value) in &example.features {
                    weights[*bucket as usize] += step * value;
                }
            }
        }
    }
    (weights, bias)
}
