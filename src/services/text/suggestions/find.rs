//! Finding suggestions: what comes near to a cluster that stands, and what is left and alike.

use super::kmeans::{dot, kmeans};
use super::space::{self, LATENT, WIDTH, normalise};
use super::terms::{Bag, Terms};
use super::{Progress, Stopped, parallel};

/// A statement as the machine reads it.
#[derive(Clone, Copy, Debug)]
pub struct Voice<'t> {
    /// Title of its contribution.
    pub title: &'t str,
    /// Its words.
    pub text: &'t str,
    /// Longitude and latitude (EPSG:4326).
    pub place: Option<(f64, f64)>,
}

/// How fine suggestions are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grain {
    /// Few large ones.
    Coarse,
    /// In between.
    #[default]
    Middle,
    /// Many small ones.
    Fine,
}

impl Grain {
    /// How like its centre the members of a suggestion are on average, at least.
    const fn cohesion(self) -> f32 {
        match self {
            Self::Coarse => 0.60,
            Self::Middle => 0.70,
            Self::Fine => 0.80,
        }
    }

    /// How like the centre each member is, at least.
    const fn likeness(self) -> f32 {
        self.cohesion() - 0.15
    }
}

/// A suggestion that somebody refused: these statements, and the cluster they were offered to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Numbers of the statements, in any order.
    pub members: Vec<usize>,
    /// Number of the cluster; none: they were to make a new one.
    pub into: Option<usize>,
}

/// Statements that may say the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// Number of the cluster they may join; none: they may make a new one.
    pub into: Option<usize>,
    /// Numbers of the statements, the likest first: the first ones are the examples.
    pub members: Vec<usize>,
    /// Words they share, as people wrote them, the most telling first.
    pub words: Vec<String>,
    /// How like their centre they are on average, 0 to 1.
    pub likeness: f32,
    /// Metres from their middle, half of those with a place are nearer.
    pub spread: Option<f64>,
}

/// How much nearness counts beside words.
const NEARNESS: f32 = 0.15;
/// Fewer make no cluster.
const LEAST: usize = 3;
/// Words that explain a suggestion.
const WORDS: usize = 6;
/// A word explains when this share of the members has it.
const SHARED: f32 = 0.3;
/// Suggestions with this much in common (Jaccard) are the same.
const SAME: f64 = 0.5;
/// Metres of a degree of latitude.
const DEGREE: f64 = 111_320.0;

/// Whether a suggestion is one that was refused: the same statements by half or more of both together. An offer to a cluster is the
/// same for every statement that was refused there.
pub fn is_same(members: &[usize], refused: &[usize]) -> bool {
    let both = members.iter().filter(|member| refused.contains(member)).count();
    let either = members.len() + refused.len() - both;
    #[expect(clippy::cast_precision_loss, reason = "counts of statements")]
    let jaccard = both as f64 / either.max(1) as f64;
    jaccard >= SAME
}

/// Suggests to which cluster open statements may go, and which may make a new one; offers first, then large ones first. The same for
/// the same statements, whatever was asked before.
///
/// # Errors
/// [`Stopped`] when the callback said so.
pub fn suggest(
    voices: &[Voice<'_>],
    clusters: &[Vec<usize>],
    refused: &[Refusal],
    grain: Grain,
    progress: &mut Progress<'_>,
) -> Result<Vec<Suggestion>, Stopped> {
    let mut terms = Terms::default();
    let mut bags = Vec::with_capacity(voices.len());
    for (at, voice) in voices.iter().enumerate() {
        if at % 4096 == 0 {
            progress.at(0.1 * share(at, voices.len()))?;
        }
        bags.push(terms.bag(voice.title, voice.text));
    }
    let (space, latent) = space::learn(&bags, terms.count(), STRENGTH, progress)?;
    let places = metres(voices);
    let mut vectors = vec![0.0_f32; voices.len() * WIDTH];
    parallel(&mut vectors, WIDTH, |at, out| space::place(&latent[at * LATENT..][..LATENT], places[at], NEARNESS, out));
    let maker = Maker { terms: &terms, space: &space, bags: &bags, places: &places, vectors: &vectors, grain };
    progress.at(0.5)?;
    let mut is_open = vec![true; voices.len()];
    clusters.iter().flatten().for_each(|at| is_open[*at] = false);
    // Who says nothing is like nobody.
    is_open.iter_mut().enumerate().for_each(|(at, open)| *open &= maker.says_something(at));
    let mut found = maker.offers(clusters, refused, &mut is_open);
    progress.at(0.55)?;
    let open: Vec<usize> = (0..voices.len()).filter(|at| is_open[*at]).collect();
    let mut groups = maker.groups(open, progress)?;
    maker.tidy(&mut groups);
    progress.at(0.95)?;
    let is_refused = |group: &Vec<usize>| refused.iter().any(|refusal| refusal.into.is_none() && is_same(group, &refusal.members));
    groups.retain(|group| group.len() >= LEAST && !is_refused(group));
    groups.sort_by(|a, b| b.len().cmp(&a.len()).then(a.iter().min().cmp(&b.iter().min())));
    found.extend(groups.into_iter().map(|group| maker.explain(None, group)));
    progress.at(1.0)?;
    Ok(found)
}

/// Small themes speak, too.
const STRENGTH: f32 = 1.0;

/// Places in metres on a plane that is good enough for a town.
fn metres(voices: &[Voice<'_>]) -> Vec<Option<(f64, f64)>> {
    let middle = voices.iter().find_map(|voice| voice.place).unwrap_or_default();
    let east = DEGREE * middle.1.to_radians().cos();
    voices.iter().map(|voice| voice.place.map(|(lon, lat)| ((lon - middle.0) * east, (lat - middle.1) * DEGREE))).collect()
}

struct Maker<'m> {
    terms: &'m Terms,
    space: &'m space::Space,
    bags: &'m [Bag],
    places: &'m [Option<(f64, f64)>],
    vectors: &'m [f32],
    grain: Grain,
}

impl Maker<'_> {
    fn vector(&self, at: usize) -> &[f32] {
        &self.vectors[at * WIDTH..][..WIDTH]
    }

    fn says_something(&self, at: usize) -> bool {
        self.bags[at].iter().any(|(term, _)| self.space.weight(*term) > 0.0)
    }

    fn centre(&self, members: &[usize]) -> Vec<f32> {
        let mut centre = vec![0.0_f32; WIDTH];
        for member in members {
            for (sum, value) in centre.iter_mut().zip(self.vector(*member)) {
                *sum += value;
            }
        }
        normalise(&mut centre);
        centre
    }

    fn cohesion(&self, members: &[usize], centre: &[f32]) -> f32 {
        members.iter().map(|member| dot(self.vector(*member), centre)).sum::<f32>() / share(members.len(), 1)
    }

    /// Open statements that are like a cluster that stands; who is offered is not open any more.
    fn offers(&self, clusters: &[Vec<usize>], refused: &[Refusal], is_open: &mut [bool]) -> Vec<Suggestion> {
        let centres: Vec<Vec<f32>> = clusters.iter().map(|members| self.centre(members)).collect();
        let may = |at: usize, cluster: usize| !refused.iter().any(|refusal| refusal.into == Some(cluster) && refusal.members.contains(&at));
        let mut nearest = vec![None; is_open.len()];
        let open = &*is_open;
        parallel(&mut nearest, 1, |at, out| {
            if open[at] {
                let all = centres.iter().enumerate().filter(|(cluster, _)| !clusters[*cluster].is_empty() && may(at, *cluster));
                let likest = all.map(|(cluster, centre)| (cluster, dot(self.vector(at), centre))).max_by(|a, b| a.1.total_cmp(&b.1));
                out[0] = likest.filter(|(_, likeness)| *likeness >= self.grain.cohesion()).map(|(cluster, _)| cluster);
            }
        });
        let mut found = Vec::new();
        for cluster in 0..clusters.len() {
            let members: Vec<usize> = (0..nearest.len()).filter(|at| nearest[*at] == Some(cluster)).collect();
            if !members.is_empty() {
                members.iter().for_each(|at| is_open[*at] = false);
                found.push(self.explain(Some(cluster), members));
            }
        }
        found
    }

    /// Halves statements until each group is coherent (bisecting k-means, Steinbach, Karypis and Kumar, KDD 2000).
    fn groups(&self, open: Vec<usize>, progress: &mut Progress<'_>) -> Result<Vec<Vec<usize>>, Stopped> {
        let (all, mut done) = (open.len(), 0);
        let (mut waiting, mut groups) = (vec![open], Vec::new());
        while let Some(members) = waiting.pop() {
            let centre = self.centre(&members);
            if members.len() < 2 * LEAST || self.cohesion(&members, &centre) >= self.grain.cohesion() {
                done += members.len();
                groups.push(members);
                progress.at(0.55 + 0.3 * share(done, all))?;
                continue;
            }
            let mut own = Vec::with_capacity(members.len() * WIDTH);
            members.iter().for_each(|member| own.extend_from_slice(self.vector(*member)));
            let (sides, _) = kmeans(&own, WIDTH, 2, members.len() as u64, 8);
            let (left, right): (Vec<_>, Vec<_>) = members.iter().copied().zip(sides).partition(|(_, side)| *side == 0);
            let strip = |side: Vec<(usize, u32)>| side.into_iter().map(|(member, _)| member).collect::<Vec<usize>>();
            if left.is_empty() || right.is_empty() {
                done += members.len();
                groups.push(members);
            } else {
                waiting.push(strip(left));
                waiting.push(strip(right));
            }
        }
        Ok(groups)
    }

    /// Halving cuts through the middle of things: groups that are alike are put together, and everybody goes to the likest of the groups
    /// nearby; who is like none stays alone.
    fn tidy(&self, groups: &mut Vec<Vec<usize>>) {
        groups.retain(|group| group.len() >= LEAST);
        self.join(groups);
        for _ in 0..2 {
            let centres: Vec<f32> = groups.iter().flat_map(|group| self.centre(group)).collect();
            let near = near(&centres);
            let mut next = vec![Vec::new(); groups.len()];
            for (own, group) in groups.iter().enumerate() {
                for member in group {
                    let choice = near[own].iter().map(|other| (*other, dot(self.vector(*member), &centres[other * WIDTH..][..WIDTH])));
                    if let Some((likest, likeness)) = choice.max_by(|a, b| a.1.total_cmp(&b.1))
                        && likeness >= self.grain.likeness()
                    {
                        next[likest].push(*member);
                    }
                }
            }
            next.retain(|group| group.len() >= LEAST);
            *groups = next;
        }
    }

    fn join(&self, groups: &mut Vec<Vec<usize>>) {
        let centres: Vec<f32> = groups.iter().flat_map(|group| self.centre(group)).collect();
        let near = near(&centres);
        let mut taken = vec![false; groups.len()];
        let mut joined = Vec::new();
        for own in 0..groups.len() {
            if std::mem::replace(&mut taken[own], true) {
                continue;
            }
            let mut group = groups[own].clone();
            for other in &near[own] {
                if !taken[*other] {
                    let both: Vec<usize> = group.iter().chain(&groups[*other]).copied().collect();
                    if self.cohesion(&both, &self.centre(&both)) >= self.grain.cohesion() {
                        taken[*other] = true;
                        group = both;
                    }
                }
            }
            joined.push(group);
        }
        *groups = joined;
    }

    fn explain(&self, into: Option<usize>, mut members: Vec<usize>) -> Suggestion {
        let centre = self.centre(&members);
        members.sort_by(|a, b| dot(self.vector(*b), &centre).total_cmp(&dot(self.vector(*a), &centre)).then(a.cmp(b)));
        Suggestion { into, words: self.words(&members), likeness: self.cohesion(&members, &centre), spread: self.spread(&members), members }
    }

    fn words(&self, members: &[usize]) -> Vec<String> {
        let mut terms: Vec<u32> = members.iter().flat_map(|member| self.bags[*member].iter().map(|(term, _)| *term)).collect();
        terms.sort_unstable();
        let counted = terms.chunk_by(|a, b| a == b).map(|same| (same[0], share(same.len(), members.len())));
        let shared = counted.filter(|(_, part)| *part >= SHARED).map(|(term, part)| (term, part * self.space.weight(term)));
        let mut telling: Vec<(f32, &str)> = shared.filter_map(|(term, weight)| Some((weight, self.terms.word(term)?))).collect();
        telling.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        telling.into_iter().take(WORDS).map(|(_, word)| word.to_owned()).collect()
    }

    fn spread(&self, members: &[usize]) -> Option<f64> {
        let places: Vec<(f64, f64)> = members.iter().filter_map(|member| self.places[*member]).collect();
        let middle = |mut values: Vec<f64>| {
            values.sort_by(f64::total_cmp);
            values.get(values.len() / 2).copied()
        };
        let east = middle(places.iter().map(|place| place.0).collect())?;
        let north = middle(places.iter().map(|place| place.1).collect())?;
        middle(places.iter().map(|place| (place.0 - east).hypot(place.1 - north)).collect())
    }
}

/// For each centre the likest ones, itself first.
fn near(centres: &[f32]) -> Vec<Vec<usize>> {
    let mut found = vec![Vec::new(); centres.len() / WIDTH];
    parallel(&mut found, 1, |at, out| {
        let own = &centres[at * WIDTH..][..WIDTH];
        let mut all: Vec<(f32, usize)> =
            centres.chunks_exact(WIDTH).map(|centre| dot(own, centre)).enumerate().map(|(other, likeness)| (likeness, other)).collect();
        all.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        out[0] = all.into_iter().map(|(_, other)| other).take(8).collect();
    });
    found
}

#[expect(clippy::cast_precision_loss, reason = "counts")]
fn share(part: usize, whole: usize) -> f32 {
    part as f32 / whole.max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three matters in many words, the last of each kind elsewhere.
    fn texts() -> Vec<(String, String)> {
        let things = [
            ("Laterne", "ist kaputt, nachts ist es dunkel, die Beleuchtung und das Licht der Laterne"),
            ("Spielplatz", "die Rutsche und die Schaukel sind alt, die Kinder und der Sandkasten am Spielplatz"),
            ("Müll", "der Abfall liegt neben dem Eimer, der Mülleimer und der Container sind voll"),
        ];
        let extras = ["Bahnhof", "Markt", "Kirche", "Rathaus", "Teich", "Schule", "Park", "Post"];
        (0..48)
            .map(|at| {
                let (title, text) = things[at % 3];
                let extra = extras[at / 3 % extras.len()];
                (format!("{title} {extra}"), format!("Meine Sorge am {extra}: {text} jeden Tag. Bei {extra} ist die {title} das Ärgernis."))
            })
            .collect()
    }

    fn ask(texts: &[(String, String)], clusters: &[Vec<usize>], refused: &[Refusal]) -> Vec<Suggestion> {
        let voices: Vec<Voice<'_>> = texts.iter().map(|(title, text)| Voice { title, text, place: None }).collect();
        suggest(&voices, clusters, refused, Grain::Coarse, &mut Progress::new(&mut |_| true)).expect("nobody stops")
    }

    #[test]
    fn alike_comes_together_and_twice_the_same() {
        let texts = texts();
        let found = ask(&texts, &[], &[]);
        assert!(found.len() >= 3, "{found:#?}");
        for suggestion in &found {
            assert!(suggestion.members.iter().all(|member| member % 3 == suggestion.members[0] % 3), "{suggestion:#?}");
        }
        assert_eq!(found, ask(&texts, &[], &[]));
    }

    #[test]
    fn words_explain_and_empty_words_do_not() {
        for suggestion in ask(&texts(), &[], &[]) {
            assert!(!suggestion.words.is_empty() && suggestion.words.len() <= WORDS);
            for empty in ["Meine", "meine", "Tag.", "jeden", "Bei", "die"] {
                assert!(!suggestion.words.iter().any(|word| word == empty), "{:?}", suggestion.words);
            }
        }
    }

    #[test]
    fn what_was_refused_does_not_come_again() {
        let texts = texts();
        let first = ask(&texts, &[], &[]);
        let refused: Vec<Refusal> = first.iter().map(|one| Refusal { members: one.members.clone(), into: None }).collect();
        assert!(ask(&texts, &[], &refused[..1]).len() < first.len());
        assert!(ask(&texts, &[], &refused).is_empty());
        assert!(is_same(&[1, 2, 3], &[3, 2, 1, 4]) && !is_same(&[1, 2, 3], &[3, 4, 5]));
    }

    #[test]
    fn new_statements_are_offered_to_clusters_that_stand() {
        let texts = texts();
        let lanterns: Vec<usize> = (0..30).step_by(3).collect();
        let found = ask(&texts, std::slice::from_ref(&lanterns), &[]);
        let offer = found.iter().find(|one| one.into == Some(0)).expect("an offer");
        assert!(offer.members.iter().all(|member| member % 3 == 0 && *member >= 30), "{offer:?}");
        assert!(found.iter().all(|one| one.members.iter().all(|member| !lanterns.contains(member))), "who has a place keeps it");
        let refusal = Refusal { members: offer.members.clone(), into: Some(0) };
        let again = ask(&texts, &[lanterns], &[refusal]);
        assert!(again.iter().all(|one| one.into != Some(0) || one.members.iter().all(|member| !offer.members.contains(member))));
    }

    #[test]
    fn somebody_can_stop_it_and_the_share_only_grows() {
        let texts = texts();
        let voices: Vec<Voice<'_>> = texts.iter().map(|(title, text)| Voice { title, text, place: None }).collect();
        let mut seen = Vec::new();
        let all = suggest(
            &voices,
            &[],
            &[],
            Grain::Fine,
            &mut Progress::new(&mut |share| {
                seen.push(share);
                true
            }),
        );
        assert!(all.is_ok() && seen.is_sorted() && seen.last() == Some(&1.0), "{seen:?}");
        assert_eq!(suggest(&voices, &[], &[], Grain::Fine, &mut Progress::new(&mut |share| share < 0.3)), Err(Stopped));
        assert_eq!(suggest(&[], &[], &[], Grain::Fine, &mut Progress::new(&mut |_| true)), Ok(Vec::new()));
    }

    #[test]
    fn place_parts_what_words_do_not() {
        let text = ("Bank fehlt".to_owned(), "Hier fehlt eine Bank zum Sitzen für Senioren.".to_owned());
        let voices: Vec<Voice<'_>> = (0..12)
            .map(|at| Voice {
                title: &text.0,
                text: &text.1,
                place: Some((9.79 + if at < 6 { 0.0 } else { 0.05 } + f64::from(at) * 1e-5, 53.66)),
            })
            .collect();
        let found = suggest(&voices, &[], &[], Grain::Fine, &mut Progress::new(&mut |_| true)).expect("nobody stops");
        assert!(found.iter().all(|one| one.spread.is_some()), "{found:?}");
    }
}
