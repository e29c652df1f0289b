//! Demands (Forderungen): which sentences of a text ask for something, and into which points a long text may be split. Pure: a
//! text in, passages out; nothing leaves the machine, and a proposal has no effect until somebody accepts it.
//!
//! A linear model over hashed features ([`features`]) says for each sentence how much it looks like a demand. The features are
//! words, letters and the shape of the sentence, a little of the sentences before and after it, its place, and turns by which
//! Germans ask ("ich schlage vor", "wäre schön", "warum nicht", an infinitive at the end). The weights ship with the program
//! (`weights.bin`, one byte each, 131 kB) and are learned by `make text-model` from the sentences of Moers in the CIMT corpus
//! (texts: Moerser Raddialog, CC BY 4.0; labels: J. Romberg, CC BY-SA 4.0). Learning is exact and the same on every machine. No text
//! can be read out of the weights: several of 200,000 words and pieces of words share each byte.
//!
//! Decision 2026-12-01: no neural network. A linear model learns in a second, is read by a person (which features spoke), and its
//! mistakes are mostly sentences on which labellers disagree: "Ein Radweg auf der Bismarckstraße fehlt." is a reason in one
//! contribution and a demand in the next.
//!
//! Measured 2026-12-01 by `make bench-text`: F1 0.755 on Moers (five parts, grouped by contribution, mean of ten partings), 0.753 on 169
//! sentences of Bonn and Ottensen that one reader labelled before (0.806 in texts, 0.556 in titles). More in `docs/text.md`.
//!
//! What it cannot do: short titles ("Querungshilfe" may be what there is or what is wanted), wishes without a verb in lists,
//! irony, other languages than German, and other matters than traffic as well as traffic, of which it learned.

mod features;
pub mod learn;
mod points;
mod sentences;

use std::sync::LazyLock;

use features::{BUCKETS, Features};
pub use points::propose;
pub use sentences::{Sentence, sentences};

/// The weights, as `make text-model` wrote them.
static SHIPPED: LazyLock<Model> = LazyLock::new(|| {
    let shipped = Model::from_bytes(include_bytes!("weights.bin"));
    shipped.unwrap_or_else(|| Model { weights: vec![0; BUCKETS], scale: 0.0, bias: -1.0 })
});

/// A sentence among its neighbours.
#[derive(Clone, Copy, Debug)]
struct Context<'t> {
    text: &'t str,
    before: Option<&'t str>,
    after: Option<&'t str>,
    is_title: bool,
    /// From 0; the title counts.
    position: usize,
    count: usize,
}

impl<'t> Context<'t> {
    /// The sentence at a place; the first may be a title.
    fn at(position: usize, texts: &[&'t str], has_title: bool) -> Self {
        Self {
            text: texts[position],
            before: position.checked_sub(1).map(|before| texts[before]),
            after: texts.get(position + 1).copied(),
            is_title: has_title && position == 0,
            position,
            count: texts.len(),
        }
    }
}

/// For each sentence of a contribution in order whether it demands something. The title, if there is one, stands first.
pub fn are_demands(sentences: &[&str], has_title: bool) -> Vec<bool> {
    SHIPPED.scores(sentences, has_title).into_iter().map(|score| score > 0.0).collect()
}

/// Weights of a linear model, one byte each.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    weights: Vec<i8>,
    scale: f32,
    bias: f32,
}

/// What a file of weights begins with.
const MAGIC: &[u8; 8] = b"rfdemnd1";

impl Model {
    /// Rounds weights to bytes.
    #[expect(clippy::cast_possible_truncation, reason = "between -127 and 127")]
    fn quantise(weights: &[f32], bias: f32) -> Self {
        let most = weights.iter().fold(f32::MIN_POSITIVE, |most, weight| most.max(weight.abs()));
        let scale = most / 127.0;
        Self { weights: weights.iter().map(|weight| (weight / scale).round() as i8).collect(), scale, bias }
    }

    /// Scores of the sentences of a contribution: above zero means a demand.
    pub fn scores(&self, sentences: &[&str], has_title: bool) -> Vec<f32> {
        (0..sentences.len()).map(|at| self.score(&features::features(&Context::at(at, sentences, has_title)))).collect()
    }

    fn score(&self, features: &Features) -> f32 {
        let sum: f32 = features.iter().map(|(bucket, value)| f32::from(self.weights[*bucket as usize]) * value).sum();
        sum * self.scale + self.bias
    }

    /// As it stands in a file: [`MAGIC`], scale, bias, weights; little-endian.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(self.scale.to_le_bytes());
        bytes.extend(self.bias.to_le_bytes());
        bytes.extend(self.weights.iter().map(|weight| weight.cast_unsigned()));
        bytes
    }

    /// Reads what [`Self::to_bytes`] wrote; none when it is something else.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(MAGIC)?;
        let (scale, rest) = rest.split_first_chunk::<4>()?;
        let (bias, weights) = rest.split_first_chunk::<4>()?;
        let weights: Vec<i8> = weights.iter().map(|weight| weight.cast_signed()).collect();
        (weights.len() == BUCKETS).then(|| Self { weights, scale: f32::from_le_bytes(*scale), bias: f32::from_le_bytes(*bias) })
    }
}

#[cfg(test)]
mod tests {
    use super::learn::{Labelled, train};
    use super::*;

    fn is_demand(sentence: &str) -> bool {
        are_demands(&["Am Bahnhof", sentence, "Das ist so."], true)[1]
    }

    #[test]
    fn who_asks_for_something_is_found() {
        for demand in [
            "Hier sollte dringend ein Zebrastreifen eingerichtet werden.",
            "Ich wünsche mir mehr Bänke im Drosteipark.",
            "Es wäre schön, wenn der Spielplatz eine Rutsche bekommt.",
            "Bitte den Radweg verbreitern!",
            "Warum nicht einen Zebrastreifen vor der Schule einrichten?",
            "Ich schlage vor, die Ampel anders zu schalten.",
        ] {
            assert!(is_demand(demand), "{demand}");
        }
    }

    #[test]
    fn who_tells_how_it_is_does_not_ask() {
        for other in [
            "Der Weg ist sehr schmal und voller Löcher.",
            "Vielen Dank und freundliche Grüße",
            "Jeden Morgen fahren hier viele Kinder zur Schule.",
            "Letzte Woche gab es einen Unfall.",
            "Die Autos parken auf dem Gehweg.",
        ] {
            assert!(!is_demand(other), "{other}");
        }
    }

    #[test]
    fn learning_twice_gives_the_same_bytes_and_bytes_give_the_same_model() {
        let sentence = |at: usize| Labelled {
            document: format!("D{}", at / 3),
            text: if at.is_multiple_of(3) { format!("Hier sollte ein Baum {at} stehen.") } else { format!("Der Weg {at} ist lang.") },
            is_title: false,
            is_demand: at.is_multiple_of(3),
        };
        let labelled: Vec<Labelled> = (0..60).map(sentence).collect();
        let model = train(&labelled);
        assert_eq!(model.to_bytes(), train(&labelled).to_bytes());
        assert_eq!(Model::from_bytes(&model.to_bytes()).as_ref(), Some(&model));
        assert!(model.scores(&["Hier sollte ein Haus stehen."], false)[0] > model.scores(&["Der Weg ist kurz."], false)[0]);
    }

    #[test]
    fn the_weights_that_ship_are_whole_and_small() {
        let bytes = include_bytes!("weights.bin");
        assert!(Model::from_bytes(bytes).is_some() && bytes.len() < 300_000);
        assert!(Model::from_bytes(b"something else").is_none() && Model::from_bytes(&bytes[..100]).is_none());
    }
}
