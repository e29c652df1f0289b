//! Answers to a question over all versions, ready to be shown. No IO.

use std::collections::BTreeMap;

use super::suppression::{self, Shown};
use crate::process::participation::forms::model::{Ask, AskKind, Question};
use crate::process::participation::forms::store::Version;
use crate::process::participation::forms::store::counts::{Count, Counts};
use crate::services::i18n::Localised;

/// What districts and themes are called.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Slug and name of each district.
    pub districts: Vec<(String, Localised)>,
    /// Code and name of each theme.
    pub themes: Vec<(String, Localised)>,
}

/// An answer that can be given, with how often it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Key of the option, number or day; empty: not said.
    pub key: String,
    /// What it is called; none: not said, or a day.
    pub label: Option<Localised>,
    /// How often; none: suppressed.
    pub n: Shown,
}

/// What was answered to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// The question, in its newest wording.
    pub question: Question,
    /// Whether the newest version still asks it.
    pub current: bool,
    /// Submissions of versions that ask it.
    pub asked: i64,
    /// How many of them say something to it; of texts, places and photos: contributions.
    pub n: i64,
    /// Answers; none where a list of them would say nothing.
    pub rows: Vec<Row>,
    /// Mean and median in hundredths, of scales and numbers.
    pub middle: Option<(i64, i64)>,
}

impl Tally {
    /// The share of a row in those who answered, in tenths of a percent; of demographic questions, in all submissions.
    pub fn share(&self, row: &Row) -> Option<i64> {
        let of = if self.question.demographic { self.asked } else { self.n };
        row.n.filter(|_| of > 0).map(|n| (n * 2_000 + of) / (2 * of))
    }

    /// Whether a count of it is suppressed.
    pub fn is_suppressed(&self) -> bool {
        self.rows.iter().any(|row| row.n.is_none())
    }
}

/// Numbers and days of which there are more different ones are not listed.
const MOST_LISTED: usize = 15;

/// Every question of every version with its answers: those of the newest version first, in their order.
pub fn tallies(versions: &[Version], counts: &Counts, known: &Known) -> Vec<Tally> {
    let mut keys: Vec<&str> = Vec::new();
    for question in versions.iter().flat_map(|version| version.definition.questions()).map(|(_, question)| question) {
        if !keys.contains(&question.key.as_str()) {
            keys.push(&question.key);
        }
    }
    keys.into_iter().filter_map(|key| tally(versions, counts, known, key)).collect()
}

fn tally(versions: &[Version], counts: &Counts, known: &Known, key: &str) -> Option<Tally> {
    let question = versions.iter().find_map(|version| version.definition.question(key))?.clone();
    let current = versions.first().is_some_and(|newest| newest.definition.question(key).is_some());
    let asking = asking(versions, key);
    let asked: i64 = asking.iter().filter_map(|version| counts.answers.get(version)).sum();
    let count = counts.questions.get(key).cloned().unwrap_or_default();
    let closed = question.ask.kind().is_closed();
    let n = if closed { count.n } else { counts.voices.get(key).copied().unwrap_or_default() };
    let mut rows = if closed { rows(versions, known, &question, &count) } else { Vec::new() };
    if question.demographic {
        rows.push(Row { key: String::new(), label: None, n: Some(asked - n) });
        let numbers: Vec<i64> = rows.iter().map(|row| row.n.unwrap_or_default()).collect();
        for (row, shown) in rows.iter_mut().zip(suppression::groups(&numbers)) {
            row.n = shown;
        }
    }
    Some(Tally { middle: middle(&question, &count), question, current, asked, n, rows })
}

/// Numbers of the versions that ask a question.
pub(super) fn asking(versions: &[Version], key: &str) -> Vec<i32> {
    versions.iter().filter(|version| version.definition.question(key).is_some()).map(|version| version.version).collect()
}

/// What can be answered, over all versions: the newest one's options first.
pub(super) fn answers(versions: &[Version], known: &Known, question: &Question) -> Vec<(String, Localised)> {
    match &question.ask {
        Ask::District {} => known.districts.clone(),
        Ask::Theme {} => known.themes.clone(),
        _ => {
            let mut all: Vec<(String, Localised)> = Vec::new();
            for old in versions.iter().filter_map(|version| version.definition.question(&question.key)) {
                for option in old.ask.deciding() {
                    if !all.iter().any(|(key, _)| *key == option.key) {
                        all.push((option.key, option.label));
                    }
                }
            }
            all
        }
    }
}

fn rows(versions: &[Version], known: &Known, question: &Question, count: &Count) -> Vec<Row> {
    match question.ask.kind() {
        AskKind::Number if count.numbers.len() <= MOST_LISTED => count
            .numbers
            .iter()
            .map(|(number, n)| Row { key: number.to_string(), label: Some(Localised::german(number.to_string())), n: Some(*n) })
            .collect(),
        AskKind::Date if count.days.len() <= MOST_LISTED => {
            count.days.iter().map(|(day, n)| Row { key: day.to_string(), label: None, n: Some(*n) }).collect()
        }
        AskKind::Number | AskKind::Date => Vec::new(),
        kind => {
            let of = |key: &str| match kind {
                AskKind::Scale => key.parse().ok().and_then(|step: i64| count.numbers.get(&step)),
                _ => count.options.get(key),
            };
            let named = answers(versions, known, question);
            let mut rows: Vec<Row> = named
                .iter()
                .map(|(key, label)| Row { key: key.clone(), label: Some(label.clone()), n: Some(of(key).copied().unwrap_or_default()) })
                .collect();
            // A district or theme that is no longer there keeps its answers.
            let lost = count.options.iter().filter(|(key, _)| !named.iter().any(|(known, _)| known == *key));
            rows.extend(lost.map(|(key, n)| Row { key: key.clone(), label: Some(Localised::german(key.clone())), n: Some(*n) }));
            rows
        }
    }
}

/// Mean and median in hundredths.
fn middle(question: &Question, count: &Count) -> Option<(i64, i64)> {
    if !matches!(question.ask.kind(), AskKind::Scale | AskKind::Number) {
        return None;
    }
    let n: i64 = count.numbers.values().sum();
    if n == 0 {
        return None;
    }
    let sum: i128 = count.numbers.iter().map(|(number, n)| i128::from(*number) * i128::from(*n)).sum();
    let mean = i64::try_from((sum * 200 + i128::from(n) * sum.signum()) / (2 * i128::from(n))).ok()?;
    let at = |place: i64| {
        let mut before = 0;
        count.numbers.iter().find_map(|(number, n)| {
            before += n;
            (before > place).then_some(*number)
        })
    };
    let median = (at((n - 1) / 2)? + at(n / 2)?) * 50;
    Some((mean, median))
}

/// A cross table with the words of its rows and columns.
#[derive(Clone, Debug, PartialEq)]
pub struct CrossTable {
    /// Groups; none: not said.
    pub groups: Vec<Option<Localised>>,
    /// Answers; none: not said.
    pub answers: Vec<Option<Localised>>,
    /// The counts that may be shown.
    pub counts: suppression::Cross,
}

/// Who answered, crossed with what they answered; none when the two cannot be crossed, or too few answered.
pub fn cross(
    versions: &[Version],
    known: &Known,
    (group, question): (&Question, &Question),
    counts: &BTreeMap<(Option<String>, Option<String>), i64>,
) -> Option<CrossTable> {
    if !group.demographic || question.demographic || !question.ask.kind().can_be_crossed() {
        return None;
    }
    let with_none = |question: &Question, found: Vec<&Option<String>>| {
        let mut all: Vec<(Option<String>, Option<Localised>)> =
            answers(versions, known, question).into_iter().map(|(key, label)| (Some(key), Some(label))).collect();
        for key in found.into_iter().flatten() {
            if !all.iter().any(|(known, _)| known.as_ref() == Some(key)) {
                all.push((Some(key.clone()), Some(Localised::german(key.clone()))));
            }
        }
        all.push((None, None));
        all
    };
    let rows = with_none(group, counts.keys().map(|(group, _)| group).collect());
    let columns = with_none(question, counts.keys().map(|(_, answer)| answer).collect());
    let n = |row: &Option<String>, column: &Option<String>| counts.get(&(row.clone(), column.clone())).copied().unwrap_or_default();
    let numbers: Vec<Vec<i64>> = rows.iter().map(|(row, _)| columns.iter().map(|(column, _)| n(row, column)).collect()).collect();
    let counts = suppression::cross(&numbers)?;
    let labels = |all: Vec<(Option<String>, Option<Localised>)>| all.into_iter().map(|(_, label)| label).collect();
    Some(CrossTable { groups: labels(rows), answers: labels(columns), counts })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::participation::forms::model::{Definition, Opt, Section};

    fn version(version: i32, questions: Vec<Question>) -> Version {
        let section = Section { key: "s1".into(), title: Localised::german("Teil"), text: None, condition: None, questions };
        let definition = Definition { sections: vec![section], next: 9, ..Definition::default() };
        Version { version, definition, published_at: jiff::Timestamp::UNIX_EPOCH }
    }

    fn choice(options: &[&str], demographic: bool) -> Question {
        let options = options.iter().map(|key| Opt { key: (*key).into(), label: Localised::german(*key) }).collect();
        Question {
            key: "f1".into(),
            label: Localised::german("Frage"),
            hint: None,
            required: false,
            demographic,
            ask: Ask::Choice { options },
        }
    }

    fn counted(options: &[(&str, i64)], asked: i64) -> Counts {
        let options: BTreeMap<String, i64> = options.iter().map(|(key, n)| ((*key).to_owned(), *n)).collect();
        let count = Count { n: options.values().sum(), options, ..Count::default() };
        Counts { answers: BTreeMap::from([(1, asked)]), questions: BTreeMap::from([("f1".to_owned(), count)]), ..Counts::default() }
    }

    #[test]
    fn options_of_earlier_versions_keep_their_answers() {
        let versions = [version(2, vec![choice(&["rad", "bus"], false)]), version(1, vec![choice(&["rad", "auto"], false)])];
        let tallies = tallies(&versions, &counted(&[("rad", 3), ("auto", 1)], 4), &Known::default());
        let rows: Vec<(&str, Shown)> = tallies[0].rows.iter().map(|row| (row.key.as_str(), row.n)).collect();
        assert_eq!(rows, [("rad", Some(3)), ("bus", Some(0)), ("auto", Some(1))]);
        assert_eq!((tallies[0].n, tallies[0].asked, tallies[0].share(&tallies[0].rows[0])), (4, 4, Some(750)));
    }

    /// Invariant 15 at the place where a question's table is made.
    #[test]
    fn a_demographic_question_hides_its_small_groups_and_those_who_did_not_say() {
        let versions = [version(1, vec![choice(&["jung", "alt"], true)])];
        let tallies = tallies(&versions, &counted(&[("jung", 20), ("alt", 12)], 34), &Known::default());
        let rows: Vec<Shown> = tallies[0].rows.iter().map(|row| row.n).collect();
        assert_eq!(rows, [Some(20), None, None], "2 did not say; 12 would tell it");
        assert!(tallies[0].is_suppressed());
    }

    #[test]
    fn mean_and_median_in_hundredths() {
        let ask = Ask::Number { min: 0, max: 100, unit: None };
        let number = Question { ask, ..choice(&[], false) };
        let of = |numbers: &[(i64, i64)]| middle(&number, &Count { numbers: numbers.iter().copied().collect(), ..Count::default() });
        assert_eq!(of(&[(1, 1), (2, 1)]), Some((150, 150)));
        assert_eq!(of(&[(1, 2), (4, 1)]), Some((200, 100)));
        assert_eq!(of(&[(1, 1), (2, 2)]), Some((167, 200)));
        assert_eq!(of(&[]), None);
    }

    #[test]
    fn only_who_is_crossed_with_what() {
        let (who, what) = (choice(&["a", "b"], true), choice(&["x", "y"], false));
        let counts = BTreeMap::from([((Some("a".to_owned()), Some("x".to_owned())), 20)]);
        assert!(cross(&[], &Known::default(), (&who, &what), &counts).is_some());
        assert!(cross(&[], &Known::default(), (&what, &what), &counts).is_none());
        assert!(cross(&[], &Known::default(), (&who, &who), &counts).is_none());
        let text = Question { ask: Ask::Place {}, ..what };
        assert!(cross(&[], &Known::default(), (&who, &text), &counts).is_none(), "never with a place");
    }
}
