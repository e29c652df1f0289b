//! Which words of a draft tell what it is about. No IO.

use uuid::Uuid;

use crate::process::participation::contributions::{Kind, Visibility};

/// Most contributions that are shown.
pub const MOST: i64 = 5;
/// How near is near, in metres.
pub const NEAR_METRES: f64 = 150.0;
/// Most terms of a draft that are compared.
const MOST_TERMS: usize = 16;
/// Rows that all rare terms together may bring.
const MOST_ROWS: f64 = 600.0;
/// A term in more contributions than this share says nothing.
const TOO_COMMON: f64 = 0.1;
/// Share of a term that the statistics do not know: less than any that they know.
const UNKNOWN: f64 = 0.000_3;
/// Frequent terms that are asked for in pairs.
const PAIRED: usize = 4;

/// A contribution that may say the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Similar {
    /// Public number.
    pub number: String,
    /// What it is.
    pub kind: Kind,
    /// Title.
    pub title: String,
    /// Whole text.
    pub text: String,
    /// Language of both.
    pub language: String,
    /// Name of the district.
    pub district: Option<String>,
    /// Address in words.
    pub address: Option<String>,
    /// Metres from the place of the draft, where both have one.
    pub metres: Option<f64>,
    /// Small copy of its first photo, with size and description.
    pub photo: Option<Photo>,
    /// Devices that support it.
    pub supports: i64,
    /// Whether this device is one of them.
    pub mine: bool,
}

/// A contribution that may say the same as another one, as staff see it: also one that waits.
#[derive(Clone, Debug, PartialEq)]
pub struct Alike {
    /// Public number.
    pub number: String,
    /// What it is.
    pub kind: Kind,
    /// Title.
    pub title: String,
    /// Whole text.
    pub text: String,
    /// What is shown of it.
    pub visibility: Visibility,
    /// Metres between the places, where both have one.
    pub metres: Option<f64>,
    /// Words of its own that the other one has too, as they stand there.
    pub shared: Vec<String>,
}

/// A photo beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// File.
    pub small: Uuid,
    /// Pixels across.
    pub width: i32,
    /// Pixels down.
    pub height: i32,
    /// What can be seen; may be empty.
    pub alt: String,
}

/// How common terms are: their share of all contributions, and how many there are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frequencies {
    /// Shares of the terms that the statistics know.
    pub known: Vec<(String, f64)>,
    /// Contributions.
    pub rows: f64,
}

/// A draft's telling terms with their weights, and the question that finds what shares them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Telling {
    /// Terms.
    pub terms: Vec<String>,
    /// The rarer, the heavier.
    pub weights: Vec<f64>,
    /// A `tsquery` as text; none when nothing is telling.
    pub query: Option<String>,
}

impl Telling {
    /// Chooses among the terms of a draft.
    pub fn of(terms: &[String], frequencies: &Frequencies) -> Self {
        let share = |term: &String| frequencies.known.iter().find(|(known, _)| known == term).map_or(UNKNOWN, |(_, share)| *share);
        let mut shares: Vec<(&String, f64)> = terms
            .iter()
            .filter(|term| term.chars().count() > 2)
            .map(|term| (term, share(term)))
            .filter(|(_, share)| *share <= TOO_COMMON)
            .collect();
        shares.sort_by(|one, other| one.1.total_cmp(&other.1).then_with(|| one.0.cmp(other.0)));
        shares.truncate(MOST_TERMS);
        let mut rows = 0.0;
        let rare = shares
            .iter()
            .take_while(|(_, share)| {
                rows += share * frequencies.rows;
                rows <= MOST_ROWS
            })
            .count();
        let quoted = |(term, _): &(&String, f64)| format!("'{term}'");
        let mut parts: Vec<String> = shares[..rare].iter().map(quoted).collect();
        let frequent: Vec<String> = shares[rare..].iter().take(PAIRED).map(quoted).collect();
        for (index, one) in frequent.iter().enumerate() {
            parts.extend(frequent[index + 1..].iter().map(|other| format!("({one} & {other})")));
        }
        Self {
            weights: shares.iter().map(|(_, share)| -share.ln()).collect(),
            query: (!parts.is_empty()).then(|| parts.join(" | ")),
            terms: shares.into_iter().map(|(term, _)| term.clone()).collect(),
        }
    }

    /// The weight that two contributions must share to be alike in words: a quarter of the draft's.
    pub fn enough(&self) -> f64 {
        self.weights.iter().sum::<f64>() / 4.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn telling(terms: &[&str], known: &[(&str, f64)], rows: f64) -> Telling {
        let terms: Vec<String> = terms.iter().map(|term| (*term).to_owned()).collect();
        let known = known.iter().map(|(term, share)| ((*term).to_owned(), *share)).collect();
        Telling::of(&terms, &Frequencies { known, rows })
    }

    #[test]
    fn rare_terms_are_asked_for_alone_and_frequent_ones_in_pairs() {
        let known = [("radweg", 0.03), ("stadt", 0.4), ("ampel", 0.02), ("weg", 0.09)];
        let found = telling(&["ampel", "drostei", "radweg", "stadt", "weg", "zu"], &known, 100_000.0);
        assert_eq!(found.query.as_deref(), Some("'drostei' | ('ampel' & 'radweg') | ('ampel' & 'weg') | ('radweg' & 'weg')"));
        assert_eq!(found.terms, ["drostei", "ampel", "radweg", "weg"]);
        assert!(found.weights.is_sorted_by(|heavy, light| heavy >= light));
    }

    #[test]
    fn a_small_town_asks_for_every_term() {
        let found = telling(&["ampel", "radweg"], &[("ampel", 0.05)], 300.0);
        assert_eq!(found.query.as_deref(), Some("'radweg' | 'ampel'"));
    }

    #[test]
    fn whatever_is_typed_the_question_stays_small() {
        let terms: Vec<String> = (0..1_000).map(|n| format!("term{n}")).collect();
        let found = Telling::of(&terms, &Frequencies { known: Vec::new(), rows: 10_000_000.0 });
        assert_eq!(found.terms.len(), MOST_TERMS);
        assert_eq!(found.query.expect("a question").matches('&').count(), PAIRED * (PAIRED - 1) / 2);
        assert_eq!(telling(&["zu", "stadt"], &[("stadt", 0.5)], 10.0).query, None);
    }
}
