//! What statements are about, as terms: stems of words and of the parts of compounds, without what says nothing.

use std::collections::HashMap;

use rust_stemmers::{Algorithm, Stemmer};

use super::super::{STOP_WORDS, compounds, term};

/// Words that say nothing about a matter, besides [`STOP_WORDS`]: for searching they are words, for likeness they are noise.
const EMPTY: &[&str] = &[
    "ab",
    "aktuell",
    "alle",
    "allem",
    "allen",
    "aller",
    "alles",
    "allerdings",
    "also",
    "andere",
    "anderen",
    "anderer",
    "anderes",
    "ans",
    "außerdem",
    "beide",
    "beiden",
    "beim",
    "bereits",
    "besonders",
    "besser",
    "besteht",
    "bitte",
    "bleibt",
    "bringen",
    "bzw",
    "ca",
    "dabei",
    "dadurch",
    "dafür",
    "dagegen",
    "daher",
    "damit",
    "danach",
    "daneben",
    "dank",
    "danke",
    "dann",
    "daran",
    "darauf",
    "darf",
    "darüber",
    "davon",
    "dazu",
    "dein",
    "denen",
    "denn",
    "deren",
    "deshalb",
    "dessen",
    "deswegen",
    "diesem",
    "diesen",
    "dir",
    "dürfen",
    "ebenfalls",
    "ebenso",
    "eben",
    "eigentlich",
    "einfach",
    "einige",
    "einigen",
    "einiges",
    "einmal",
    "einzige",
    "erst",
    "etc",
    "etwa",
    "etwas",
    "euch",
    "eure",
    "evtl",
    "falls",
    "fast",
    "fehlen",
    "fehlt",
    "finde",
    "ganz",
    "ganze",
    "gar",
    "geben",
    "gegen",
    "gegenüber",
    "geht",
    "gehen",
    "genau",
    "genug",
    "gerade",
    "gern",
    "gerne",
    "ggf",
    "gibt",
    "gilt",
    "gleich",
    "gleichen",
    "gleichzeitig",
    "groß",
    "große",
    "großen",
    "gut",
    "gute",
    "guten",
    "habe",
    "haben",
    "halt",
    "hallo",
    "hatte",
    "hatten",
    "hätte",
    "hätten",
    "herren",
    "damen",
    "hier",
    "hierbei",
    "hin",
    "hinter",
    "idee",
    "ihm",
    "ihn",
    "ihnen",
    "ihre",
    "ihrem",
    "ihren",
    "ihrer",
    "immer",
    "innerhalb",
    "insbesondere",
    "irgendwie",
    "jede",
    "jedem",
    "jeden",
    "jeder",
    "jedes",
    "jedoch",
    "jetzt",
    "keinem",
    "keinen",
    "keiner",
    "kaum",
    "komme",
    "kommen",
    "kommt",
    "könnte",
    "könnten",
    "können",
    "lange",
    "lassen",
    "lässt",
    "leider",
    "lösung",
    "mache",
    "machen",
    "macht",
    "mal",
    "manche",
    "meine",
    "meinem",
    "meinen",
    "meiner",
    "mein",
    "meist",
    "meistens",
    "mich",
    "mindestens",
    "mir",
    "möchte",
    "möchten",
    "möglich",
    "möglichkeit",
    "momentan",
    "muss",
    "muß",
    "müssen",
    "müsste",
    "müssten",
    "nachdem",
    "natürlich",
    "neben",
    "nehmen",
    "nichts",
    "nie",
    "niemand",
    "nun",
    "nutzen",
    "ob",
    "obwohl",
    "oft",
    "problem",
    "recht",
    "rein",
    "sagen",
    "schön",
    "schöne",
    "sehen",
    "sein",
    "seine",
    "seinen",
    "seit",
    "selbst",
    "soll",
    "sollen",
    "sollte",
    "sollten",
    "somit",
    "sondern",
    "sonst",
    "sowie",
    "sowohl",
    "stehen",
    "steht",
    "statt",
    "trotz",
    "trotzdem",
    "tun",
    "überhaupt",
    "unbedingt",
    "unser",
    "unsere",
    "unserem",
    "unseren",
    "unserer",
    "viel",
    "viele",
    "vielen",
    "vieler",
    "vielleicht",
    "völlig",
    "vorschlag",
    "wann",
    "wäre",
    "wären",
    "warum",
    "weg",
    "weil",
    "weitere",
    "weiter",
    "welche",
    "welcher",
    "welches",
    "wenig",
    "wenige",
    "weniger",
    "wenigstens",
    "weshalb",
    "wieder",
    "wieso",
    "will",
    "wirklich",
    "wohl",
    "wollen",
    "worden",
    "wurde",
    "wurden",
    "würde",
    "würden",
    "zb",
    "ziemlich",
    "zudem",
    "zwar",
    "zwei",
    "zwischen",
    "stelle",
    "stellen",
    "lassen",
    "richtung",
    "ecke",
    "höhe",
    "teil",
    "bereich",
    "seite",
    "meter",
    "jahr",
    "jahren",
    "gruß",
    "grüße",
    "freundlichen",
    "mfg",
    "sinnvoll",
    "wünschenswert",
    "wünsche",
    "vorhanden",
    "eher",
    "neue",
    "neuen",
    "gegeben",
];

/// Terms of a part of a compound weigh less than the word itself.
const PART: f32 = 0.5;
/// Words of the title weigh more.
const TITLE: f32 = 1.5;

/// Terms by number; remembers what each word comes to.
pub struct Terms {
    stemmer: Stemmer,
    numbers: HashMap<String, u32>,
    /// What a word, in small letters, comes to; none when it says nothing.
    known: HashMap<String, Option<(u32, Vec<u32>)>>,
    /// How each term was written: with a capital in the middle of a sentence (a noun), and otherwise.
    written: Vec<Written>,
}

#[derive(Default)]
struct Written {
    nouns: HashMap<String, u32>,
    others: u32,
}

/// Terms of one statement and how often they stand there.
pub type Bag = Vec<(u32, f32)>;

impl Default for Terms {
    fn default() -> Self {
        Self { stemmer: Stemmer::create(Algorithm::German), numbers: HashMap::new(), known: HashMap::new(), written: Vec::new() }
    }
}

impl Terms {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.written.len()
    }

    /// The terms of a statement, ascending; learns new ones.
    pub fn bag(&mut self, title: &str, text: &str) -> Bag {
        let mut all = Vec::new();
        for (text, weight) in [(title, TITLE), (text, 1.0)] {
            let mut opens = true;
            for piece in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
                let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
                if !word.is_empty() {
                    self.add(word, opens, weight, &mut all);
                    opens = false;
                }
                opens |= piece.ends_with(['.', '!', '?', ':', '\n']);
            }
        }
        all.sort_unstable_by_key(|(term, _)| *term);
        all.dedup_by(|later, first| {
            let same = later.0 == first.0;
            if same {
                first.1 += later.1;
            }
            same
        });
        all
    }

    fn add(&mut self, word: &str, opens: bool, weight: f32, all: &mut Bag) {
        let small = word.to_lowercase();
        if !self.known.contains_key(&small) {
            let terms = self.look_up(&small);
            self.known.insert(small.clone(), terms);
        }
        let Some(Some((whole, parts))) = self.known.get(&small) else { return };
        all.push((*whole, weight));
        all.extend(parts.iter().map(|part| (*part, weight * PART)));
        let written = &mut self.written[*whole as usize];
        if !word.chars().next().is_some_and(char::is_uppercase) {
            written.others += 1;
        } else if !opens {
            match written.nouns.get_mut(word) {
                Some(times) => *times += 1,
                None => drop(written.nouns.insert(word.to_owned(), 1)),
            }
        }
    }

    fn look_up(&mut self, small: &str) -> Option<(u32, Vec<u32>)> {
        let says_nothing = small.chars().count() < 3 || !small.chars().all(char::is_alphabetic) || is_empty(small);
        if says_nothing {
            return None;
        }
        let whole = self.number(term(&self.stemmer, small));
        let parts = compounds::parts(small);
        let parts = parts.into_iter().map(|part| self.number(term(&self.stemmer, part))).filter(|part| *part != whole).collect();
        Some((whole, parts))
    }

    fn number(&mut self, term: String) -> u32 {
        let next = u32::try_from(self.written.len()).unwrap_or(u32::MAX);
        let number = *self.numbers.entry(term).or_insert(next);
        if number == next {
            self.written.push(Written::default());
        }
        number
    }

    /// A word for a term, as people wrote it; only nouns say what something is about.
    pub fn word(&self, term: u32) -> Option<&str> {
        let written = self.written.get(term as usize)?;
        let nouns: u32 = written.nouns.values().sum();
        let most =
            written.nouns.iter().filter(|(word, _)| !is_empty(&word.to_lowercase())).max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)))?;
        (nouns > written.others).then_some(most.0.as_str())
    }
}

fn is_empty(small: &str) -> bool {
    STOP_WORDS.contains(&small) || EMPTY.contains(&small)
}
