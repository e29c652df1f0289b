//! `rotfaden text`: learns and measures what `services/text` knows of German. It is left out of the list of commands and speaks
//! English: a tool of those who build the program. It reads files of published contributions and never keeps them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::error::{Error, Result};
use crate::services::text::demands::learn::{Labelled, Score, cross_validate, train};
use crate::services::text::demands::{are_demands, sentences};
use crate::services::text::suggestions::{self, Grain, LATENT, Progress, Suggestion, Terms, Voice, kmeans};

/// What `text` does.
#[derive(Clone, Debug, clap::Subcommand)]
pub enum Args {
    /// Learns from labelled sentences which ones demand something, and writes the weights.
    Learn {
        /// `statements_moers.csv` of the CIMT corpus.
        #[arg(long)]
        sentences: PathBuf,
        /// Where the weights go.
        #[arg(long, default_value = "src/services/text/demands/weights.bin")]
        weights: PathBuf,
    },
    /// Prints how well demands and clusters are found, and how fast.
    Bench {
        /// The folder with `statements_moers.csv`, `raddialog_bonn_2017.csv` and `freiraum_ottensen_2021.csv`.
        #[arg(long)]
        data: PathBuf,
    },
}

/// Labels of sentences of other towns.
const OTHER_TOWNS: &str = include_str!("../../tests/data/demands/other_towns.csv");
/// Repeats of a measurement that depends on chance.
const REPEATS: u64 = 10;
/// Starts of one k-means, of which the best by its own measure counts.
const STARTS: u64 = 10;
/// Latent dimensions and their strength for k-means: the great themes.
const DIMENSIONS: usize = 32;
const STRENGTH: f32 = 2.0;

/// Learns or measures.
///
/// # Errors
/// When a file cannot be read or written, or is not what it should be.
pub fn run(args: &Args) -> Result<()> {
    match args {
        Args::Learn { sentences, weights } => {
            let model = train(&labelled(sentences)?);
            std::fs::write(weights, model.to_bytes()).map_err(Error::internal)?;
            println!("{}: {} bytes", weights.display(), model.to_bytes().len());
            Ok(())
        }
        Args::Bench { data } => {
            demands(data)?;
            other_towns(data)?;
            let bonn = bonn(data)?;
            vectors(&bonn)?;
            clusters(&bonn)?;
            speed(&bonn)
        }
    }
}

fn rows(path: &Path) -> Result<Vec<BTreeMap<String, String>>> {
    let open = csv::Reader::from_path(path).map_err(|cause| Error::setup(format!("{}: {cause}", path.display())))?;
    open.into_deserialize().collect::<Result<_, _>>().map_err(Error::internal)
}

fn labelled(path: &Path) -> Result<Vec<Labelled>> {
    let sentence = |row: BTreeMap<String, String>| Labelled {
        document: row["document_id"].clone(),
        text: row["content"].clone(),
        is_title: row["title/text"] == "title",
        is_demand: row["code"].contains("mpos"),
    };
    Ok(rows(path)?.into_iter().map(sentence).collect())
}

fn print_score(what: &str, score: Score) {
    let Score { found, wrong, missed } = score;
    println!(
        "{what}: precision {:.3}, recall {:.3}, F1 {:.3} ({found} found, {wrong} wrong, {missed} missed)",
        score.precision(),
        score.recall(),
        score.f1()
    );
}

/// Moers: five parts, each held back once, a contribution never on both sides; ten ways to part.
fn demands(data: &Path) -> Result<()> {
    let labelled = labelled(&data.join("statements_moers.csv"))?;
    let mut scores = Vec::new();
    for seed in 0..REPEATS {
        let score = cross_validate(&labelled, 5, seed);
        print_score(&format!("demands, Moers, 5-fold by contribution, parting {seed}"), score);
        scores.push(score.f1());
    }
    println!("demands, Moers: mean F1 {:.3}", scores.iter().sum::<f64>() / f64::from(u32::try_from(scores.len()).unwrap_or(1)));
    Ok(())
}

/// Bonn and Ottensen with the weights that ship, by the labels of this repository.
fn other_towns(data: &Path) -> Result<()> {
    let mut texts = BTreeMap::new();
    for (file, id) in [("raddialog_bonn_2017.csv", "id"), ("freiraum_ottensen_2021.csv", "document_id")] {
        texts.extend(rows(&data.join(file))?.into_iter().map(|row| (row[id].clone(), (row["title"].clone(), row["text"].clone()))));
    }
    let mut labels: BTreeMap<String, Vec<(usize, bool)>> = BTreeMap::new();
    for row in csv::Reader::from_reader(OTHER_TOWNS.as_bytes()).into_deserialize::<(String, usize, usize, u8)>() {
        let (contribution, _, words, demand) = row.map_err(Error::internal)?;
        labels.entry(contribution).or_default().push((words, demand == 1));
    }
    let (mut bodies, mut titles) = (Score::default(), Score::default());
    for (contribution, labels) in labels {
        let (title, text) = texts.get(&contribution).ok_or_else(|| Error::setup(format!("{contribution} is not in the files")))?;
        let split: Vec<&str> = std::iter::once(title.as_str()).chain(sentences(text).into_iter().map(|sentence| sentence.text)).collect();
        if split.len() != labels.len() {
            return Err(Error::setup(format!("{contribution} has {} sentences, {} are labelled", split.len(), labels.len())));
        }
        for (at, (taken, (_, demand))) in are_demands(&split, true).into_iter().zip(labels).enumerate() {
            (if at == 0 { &mut titles } else { &mut bodies }).add(demand, taken);
        }
    }
    print_score("demands, other towns, sentences of texts", bodies);
    print_score("demands, other towns, titles", titles);
    let both = Score { found: bodies.found + titles.found, wrong: bodies.wrong + titles.wrong, missed: bodies.missed + titles.missed };
    print_score("demands, other towns, all", both);
    Ok(())
}

struct Idea {
    title: String,
    text: String,
    category: String,
    place: (f64, f64),
}

impl Idea {
    fn voice(&self) -> Voice<'_> {
        Voice { title: &self.title, text: &self.text, place: Some(self.place) }
    }
}

/// The ideas of Bonn without those of "Sonstiges".
fn bonn(data: &Path) -> Result<Vec<Idea>> {
    let mut ideas = Vec::new();
    for row in rows(&data.join("raddialog_bonn_2017.csv"))? {
        if row["category"] != "Sonstiges" {
            let number = |name: &str| row[name].parse::<f64>().map_err(Error::internal);
            let place = (number("lon")?, number("lat")?);
            ideas.push(Idea { title: row["title"].clone(), text: row["text"].clone(), category: row["category"].clone(), place });
        }
    }
    Ok(ideas)
}

/// How much k-means on the vectors tells of the seven categories.
fn vectors(bonn: &[Idea]) -> Result<()> {
    let mut terms = Terms::default();
    let bags: Vec<_> = bonn.iter().map(|idea| terms.bag(&idea.title, &idea.text)).collect();
    let (_, latent) = suggestions::learn(&bags, terms.count(), STRENGTH, &mut Progress::new(&mut |_| true)).map_err(Error::internal)?;
    let mut vectors: Vec<f32> = latent.chunks(LATENT).flat_map(|row| row[..DIMENSIONS].iter().copied()).collect();
    vectors.chunks_mut(DIMENSIONS).for_each(suggestions::normalise);
    let categories: Vec<&str> = bonn.iter().map(|idea| idea.category.as_str()).collect();
    let mut best = Vec::new();
    let mut all = Vec::new();
    for repeat in 0..REPEATS {
        let tries = (0..STARTS).map(|start| kmeans(&vectors, DIMENSIONS, 7, repeat * 1000 + start, 100));
        let tries: Vec<(f64, f32)> = tries.map(|(centres, likeness)| (mutual_information(&centres, &categories), likeness)).collect();
        all.extend(tries.iter().map(|one| one.0));
        best.extend(tries.iter().max_by(|a, b| a.1.total_cmp(&b.1)).map(|one| one.0));
    }
    println!(
        "vectors, Bonn, {} ideas, k-means with 7 centres: NMI {:.3} (mean of {REPEATS}, each the tightest of {STARTS} starts), {:.3} (mean of all starts)",
        bonn.len(),
        mean(&best),
        mean(&all)
    );
    Ok(())
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / count(values.len())
}

#[expect(clippy::cast_precision_loss, reason = "counts")]
fn count(of: usize) -> f64 {
    of as f64
}

/// Normalised mutual information of two ways to part, by the mean of their entropies.
fn mutual_information(centres: &[u32], categories: &[&str]) -> f64 {
    let (mut left, mut right, mut both) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for pair in centres.iter().zip(categories) {
        *left.entry(pair.0).or_insert(0.0) += 1.0;
        *right.entry(pair.1).or_insert(0.0) += 1.0;
        *both.entry(pair).or_insert(0.0) += 1.0;
    }
    let all = count(centres.len());
    let entropy = |counts: Vec<f64>| -counts.into_iter().map(|n| n / all * (n / all).ln()).sum::<f64>();
    let shared: f64 = both.iter().map(|((a, b), n)| n / all * (n * all / (left[a] * right[b])).ln()).sum();
    2.0 * shared / (entropy(left.into_values().collect()) + entropy(right.into_values().collect()))
}

/// Purity: share of the suggested statements whose category is the most frequent one of their suggestion. Coverage: share of all
/// statements that are in a suggestion. By chance: the purity of suggestions of the same sizes with members drawn blindly.
fn clusters(bonn: &[Idea]) -> Result<()> {
    let voices: Vec<Voice<'_>> = bonn.iter().map(Idea::voice).collect();
    for grain in [Grain::Coarse, Grain::Middle, Grain::Fine] {
        let found = suggestions::suggest(&voices, &[], &[], grain, &mut Progress::new(&mut |_| true)).map_err(Error::internal)?;
        let covered: usize = found.iter().map(|one| one.members.len()).sum();
        let (pure, blind) = (purity(&found, bonn, 1), purity(&found, bonn, 383));
        println!(
            "clusters, Bonn, {grain:?}: {} suggestions, largest {}, coverage {:.3}, purity {pure:.3} (by chance {blind:.3})",
            found.len(),
            found.first().map_or(0, |one| one.members.len()),
            count(covered) / count(bonn.len())
        );
        for one in found.iter().take(3) {
            println!(
                "  {} statements, likeness {:.2}, {:.0} m: {}",
                one.members.len(),
                one.likeness,
                one.spread.unwrap_or_default(),
                one.words.join(", ")
            );
        }
    }
    Ok(())
}

/// With a stride other than 1 members are others than were suggested: each number times a stride without a common divisor.
fn purity(found: &[Suggestion], bonn: &[Idea], stride: usize) -> f64 {
    let (mut pure, mut all) = (0, 0);
    for one in found {
        let mut categories = BTreeMap::new();
        for member in &one.members {
            *categories.entry(&bonn[member * stride % bonn.len()].category).or_insert(0) += 1;
        }
        pure += categories.values().max().copied().unwrap_or(0);
        all += one.members.len();
    }
    count(pure) / count(all.max(1))
}

/// Many statements, mixed from the ideas of Bonn: a title, a text and another title each; two of three have a place.
fn speed(bonn: &[Idea]) -> Result<()> {
    for many in [10_000_usize, 100_000] {
        let pick = |at: usize, stride: usize| &bonn[(at * stride + at / 997) % bonn.len()];
        let texts: Vec<String> = (0..many).map(|at| format!("{} {}", pick(at, 104_729).text, pick(at, 15_485_863).title)).collect();
        let voice = |at: usize| Voice {
            title: &pick(at, 7919).title,
            text: &texts[at],
            place: (!at.is_multiple_of(3)).then(|| pick(at, 31).place),
        };
        let voices: Vec<Voice<'_>> = (0..many).map(voice).collect();
        for grain in [Grain::Coarse, Grain::Middle, Grain::Fine] {
            let began = Instant::now();
            let found = suggestions::suggest(&voices, &[], &[], grain, &mut Progress::new(&mut |_| true)).map_err(Error::internal)?;
            let covered: usize = found.iter().map(|one| one.members.len()).sum();
            println!(
                "speed, {many} statements, {grain:?}: {:.1} s, {} suggestions, coverage {:.3}",
                began.elapsed().as_secs_f64(),
                found.len(),
                count(covered) / count(many)
            );
        }
    }
    Ok(())
}
