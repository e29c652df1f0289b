//! What a sentence looks like to the model: words and letters of the sentence, a little of its neighbours, its place.

use super::Context;

/// Buckets that features are hashed into.
pub const BUCKETS: usize = 1 << 17;

/// Features of a sentence: bucket and value, ascending, each bucket once.
pub type Features = Vec<(u32, f32)>;

/// The groups of features have these lengths (L2), so that long sentences do not shout.
const WORDS: f32 = 1.0;
const LETTERS: f32 = 1.5;
const TITLE: f32 = 1.0;
const SHAPE: f32 = 1.0;
const NEIGHBOURS: f32 = 0.35;
const PLACE: f32 = 0.8;

/// The features of one sentence in its contribution.
pub fn features(context: &Context<'_>) -> Features {
    let mut all = Vec::new();
    let own = tokens(context.text);
    group(&mut all, WORDS, words(&own));
    group(&mut all, LETTERS, letters("c", context.text));
    if context.is_title {
        group(&mut all, TITLE, letters("t", context.text));
    }
    group(&mut all, SHAPE, shape_features(context));
    group(&mut all, NEIGHBOURS, neighbours(context));
    group(&mut all, PLACE, place(context, &own));
    all.sort_unstable_by_key(|(bucket, _)| *bucket);
    all.dedup_by(|later, first| {
        let same = later.0 == first.0;
        if same {
            first.1 += later.1;
        }
        same
    });
    all
}

/// Adds hashed features, scaled so that the group has this length; a feature that stands often counts by its logarithm.
fn group(all: &mut Features, length: f32, mut hashes: Vec<u32>) {
    hashes.sort_unstable();
    let counted: Vec<(u32, f32)> = hashes
        .chunk_by(|a, b| a == b)
        .map(|same| (same[0], 1.0 + f32::ln(u16::try_from(same.len()).map_or(f32::MAX, f32::from))))
        .collect();
    let norm = counted.iter().map(|(_, value)| value * value).sum::<f32>().sqrt();
    if norm > 0.0 {
        all.extend(counted.into_iter().map(|(bucket, value)| (bucket, value * length / norm)));
    }
}

/// Words in small letters, and the marks between them.
fn tokens(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut word = String::new();
    for c in text.chars() {
        if c.is_alphabetic() {
            word.extend(c.to_lowercase());
        } else {
            if !word.is_empty() {
                found.push(std::mem::take(&mut word));
            }
            if c.is_ascii_digit() {
                if found.last().is_none_or(|last| last != "0") {
                    found.push("0".into());
                }
            } else if matches!(c, '?' | '!' | ',' | ':' | '.' | ';') {
                found.push(c.into());
            }
        }
    }
    if !word.is_empty() {
        found.push(word);
    }
    found
}

fn words(own: &[String]) -> Vec<u32> {
    let mut hashes = Vec::new();
    for (at, token) in own.iter().enumerate() {
        hashes.push(hash("w", &[token]));
        if let Some(next) = own.get(at + 1) {
            hashes.push(hash("ww", &[token, next]));
            if let Some(third) = own.get(at + 2) {
                hashes.push(hash("w_w", &[token, third]));
                hashes.push(hash("www", &[token, next, third]));
            }
        }
    }
    hashes
}

fn letters(name: &str, text: &str) -> Vec<u32> {
    let spread: Vec<char> = format!(" {} ", text.to_lowercase()).chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    let mut hashes = Vec::new();
    let mut buffer = String::new();
    for length in 3..=5 {
        for window in spread.windows(length) {
            buffer.clear();
            buffer.extend(window);
            hashes.push(hash(name, &[&buffer]));
        }
    }
    hashes
}

/// Turns by which Germans ask for something, as patterns over words in small letters. `*` stands for up to three words, a
/// dash at the end for any ending, `$` for the end.
const TURNS: &[(&str, &[&str])] = &[
    (
        "i ask",
        &[
            "ich|wir * schlage-|rege-|wünsche-|fordere-|plädiere-|empfehle-|beantrage-|bitte-|appelliere-|erwarte-|hoffe-",
            "würde-|möchte- * vorschlagen|anregen|bitten|begrüßen|freuen|wünschen|empfehlen",
            "bin|wäre * dafür",
            "würde * begrüßen|freuen",
            "mir * wünschen",
        ],
    ),
    (
        "a wish",
        &[
            "vorschlag-|vorschläge|verbesserungsvorschlag-|lösungsvorschlag-|anregung-|wunsch|wünsche|idee|traum|bitte|forderung-|empfehlung|anpassungsvorschlag|lösungsmöglichkeit-|alternativvorschlag * :|wäre|ist",
        ],
    ),
    ("should be done", &["sollte-|muss|müssen|müsste-|könnte-|soll|sollen|müßte-|muß * * werden"]),
    ("one should", &["sollte-|könnte-|müsste- * man|hier|dort|die|der|das|es", "man|hier|dort|stadt|es * sollte-|könnte-|müsste-"]),
    (
        "would be good",
        &[
            "wäre-|würde|fände|ist * schön|gut|besser|sinnvoll|wünschenswert|hilfreich|toll|super|wichtig|ratsam|nötig|notwendig|angebracht|ideal|prima|klasse|optimal|hilfreicher|sinnvoller|erforderlich|überlegenswert|denkbar|zweckmäßig|angebrachter|praktisch",
        ],
    ),
    ("why not", &["warum|wieso|weshalb * nicht|kein-", "kann|könnte * man|stadt|hier * nicht", "wie * wäre * mit"]),
    ("please", &["bitte", "bitten", "gebeten"]),
    (
        "needs",
        &["bedarf|braucht|brauchen|benötigt|benötigen|gehört|gehören|nötig|notwendig|erforderlich|dringend|überfällig|gewünscht|geboten"],
    ),
    ("could be solved", &["ließe-|lässt|lasst|läßt|ließ- * sich", "hilft|helfen|hilfreich|abhilfe", "reicht|reichen|genügt|würde-"]),
    ("instead", &["statt|anstatt|stattdessen|lieber|alternativ-|besser|zumindest|wenigstens|mindestens|entweder|am besten"]),
    (
        "do it",
        &[
            "entfernen|abschaffen|einrichten|bauen|ausbauen|schaffen|aufstellen|anbringen|freigeben|öffnen|erneuern|sanieren|reparieren|verbreitern|absenken|versetzen|verlegen|verbessern|markieren|asphaltieren|einführen|umsetzen|abbauen|umbauen|anpassen|verlängern|kontrollieren|erweitern|errichten|beseitigen|installieren|reduzieren|begrenzen|sperren|abbauen|ändern|optimieren|ermöglichen|einzurichten|anzubringen|aufzustellen|umzubauen|machen|trennen|wiederherstellen|herrichten|ersetzen|austauschen|instandsetzen|ausbessern|schalten|aufheben|pflanzen|beleuchten|verbieten|verhindern|fortführen|weiterführen $|!|.|,|und|oder",
        ],
    ),
    (
        "the doing of",
        &[
            "absenkung|ausbau|bau|neubau|umbau|anlage|erstellung|einrichtung|schaffung|verlegung|freigabe|öffnung|verbreiterung|erneuerung|sanierung|errichtung|installation|aufhebung|beseitigung|entfernung|verlängerung|erweiterung|markierung|umwandlung|abschaffung|einführung|aufstellen|anbringung|reduzierung|begrenzung|rückbau|abbau|beleuchtung|trennung|entschärfung|anpassung|umgestaltung|verbesserung|fortführung|weiterführung|rückschnitt * von|der|des|eines|einer|an|am|auf|zwischen|für|in|im|mit",
        ],
    ),
    ("is missing", &["fehlt|fehlen|fehlende-|fehlte"]),
    ("if only", &["wenn * würde-|wäre-|könnte-|könnten"]),
    ("had", &["hätte-|wurde|wurden|war|waren|worden"]),
    (
        "i must",
        &[
            "muss|müssen|muß|musste|mussten * ich|man|fahrradfahrer|radfahrer|fußgänger",
            "ich|man|radfahrer|fahrradfahrer|fußgänger * muss|müssen|muß",
        ],
    ),
    ("question", &["?"]),
    (
        "something",
        &["etwas|was|lösung|lösungen|abhilfe|zustände|zustand|erkenntnis|interessieren|nachdenken|prüfen|überprüfen|überprüft|geprüft"],
    ),
    ("is good for", &["dadurch|hierdurch|dies|das|somit|so|damit * würde-|wäre-|könnte-|verbessert|spart"]),
    ("first, second", &["1|2|3|0 )|.", "oder|also|daher|deshalb|darum|alternativ|zusätzlich|außerdem|auch"]),
    ("best", &["am besten|sinnvollsten|einfachsten|liebsten", "einfach", "endlich", "unbedingt", "dringend", "vielleicht|eventuell|evtl"]),
    ("possible", &["möglichkeit|möglich|machbar|umsetzbar"]),
];

/// Whether a pattern of [`TURNS`] stands in these words.
fn stands(pattern: &str, own: &[String]) -> bool {
    let steps: Vec<&str> = pattern.split(' ').collect();
    (0..own.len()).any(|at| follows(&steps, own, at))
}

fn follows(steps: &[&str], own: &[String], at: usize) -> bool {
    let Some((step, rest)) = steps.split_first() else { return true };
    if *step == "*" {
        return (0..=4).any(|skip| at + skip <= own.len() && follows(rest, own, at + skip));
    }
    let fits = match own.get(at) {
        Some(word) => step.split('|').any(|one| one.strip_suffix('-').map_or(one == word, |start| word.starts_with(start))),
        None => step.split('|').any(|one| one == "$"),
    };
    fits && (own.get(at).is_none() || follows(rest, own, at + 1))
}

/// Small words that shape a sentence, besides those by which people ask.
const SHAPING: &[&str] = &[
    "aber",
    "als",
    "also",
    "am",
    "an",
    "auch",
    "auf",
    "aus",
    "außerdem",
    "bei",
    "beim",
    "da",
    "dabei",
    "dadurch",
    "dafür",
    "daher",
    "damit",
    "dann",
    "daran",
    "das",
    "dass",
    "davon",
    "dazu",
    "dem",
    "den",
    "denn",
    "der",
    "des",
    "deshalb",
    "die",
    "dies",
    "diese",
    "diesem",
    "diesen",
    "dieser",
    "dieses",
    "doch",
    "dort",
    "durch",
    "ein",
    "eine",
    "einem",
    "einen",
    "einer",
    "eines",
    "einfach",
    "endet",
    "entweder",
    "er",
    "es",
    "etwas",
    "evtl",
    "fehlt",
    "fehlen",
    "für",
    "gar",
    "gegen",
    "gern",
    "gerne",
    "gibt",
    "gut",
    "habe",
    "haben",
    "hat",
    "hatte",
    "hier",
    "hinter",
    "ich",
    "ihr",
    "im",
    "immer",
    "in",
    "ist",
    "ja",
    "jede",
    "jeder",
    "jetzt",
    "kann",
    "kein",
    "keine",
    "keinen",
    "können",
    "leider",
    "man",
    "mehr",
    "mein",
    "meine",
    "mich",
    "mir",
    "mit",
    "möchte",
    "möchten",
    "möglich",
    "nach",
    "neben",
    "nicht",
    "nichts",
    "noch",
    "nun",
    "nur",
    "ob",
    "oder",
    "oft",
    "ohne",
    "schon",
    "sehr",
    "sein",
    "seit",
    "sich",
    "sie",
    "sind",
    "so",
    "sondern",
    "sowie",
    "statt",
    "stattdessen",
    "über",
    "um",
    "und",
    "uns",
    "unter",
    "viel",
    "viele",
    "vielleicht",
    "vom",
    "von",
    "vor",
    "wann",
    "war",
    "waren",
    "was",
    "weil",
    "weitere",
    "wenig",
    "wenigstens",
    "wenn",
    "wer",
    "werde",
    "werden",
    "wie",
    "wieder",
    "wir",
    "wird",
    "wo",
    "worden",
    "wurde",
    "wurden",
    "zu",
    "zum",
    "zumindest",
    "zur",
    "zwischen",
    "hätte",
    "hätten",
    "mal",
    "alle",
    "allen",
    "anstatt",
    "halte",
    "finde",
    "bin",
    "lassen",
    "lässt",
    "dürfen",
    "darf",
    "dürfte",
    "lieber",
    "zusätzlich",
    "alternativ",
    "ggf",
    "daß",
    "falls",
    "bereits",
    "generell",
];

/// The sentence with its content taken out: "hier sollte ein NOUN INF".
fn shape(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut fresh = true;
    for piece in text.split_inclusive(|c: char| !c.is_alphabetic()) {
        let word = piece.trim_end_matches(|c: char| !c.is_alphabetic());
        let mark = piece[word.len()..].chars().next();
        if !word.is_empty() {
            let small = word.to_lowercase();
            let is_big = word.chars().next().is_some_and(char::is_uppercase);
            let is_known = SHAPING.contains(&small.as_str()) || ASKING.contains(&small.as_str());
            let form = if is_known {
                small
            } else if is_big && !fresh {
                noun(&small)
            } else if is_big {
                format!("FIRST{}", form_of(&small))
            } else {
                form_of(&small).to_owned()
            };
            found.push(form);
            fresh = false;
        }
        match mark {
            Some(c) if c.is_ascii_digit() && found.last().is_none_or(|last| last != "0") => found.push("0".into()),
            Some(c @ ('?' | '!' | ',' | ':' | '.')) => {
                if found.last().is_none_or(|last| !last.starts_with(c)) {
                    found.push(c.into());
                }
                fresh = c != ',';
            }
            _ => {}
        }
    }
    found
}

/// Nouns that name a doing ("Verbreiterung", "Bau", "Öffnung") ask more often than others.
fn noun(small: &str) -> String {
    let is_doing = ["ung", "ungen", "bau", "ausbau", "abbau", "umbau", "neubau", "entfernen", "einrichten", "erneuern"]
        .iter()
        .any(|end| small.ends_with(end));
    if is_doing { "DOING" } else { "NOUN" }.into()
}

/// The form of a small word, as far as its ends show it.
fn form_of(small: &str) -> &'static str {
    let ends = |endings: &[&str]| endings.iter().any(|end| small.ends_with(end));
    if ends(&["zuführen"])
        || (small.len() > 6
            && small.contains("zu")
            && ends(&["en"])
            && ["an", "auf", "aus", "ein", "ab", "um", "hin", "her", "vor", "nach", "frei"]
                .iter()
                .any(|start| small.starts_with(&format!("{start}zu"))))
    {
        "ZUINF"
    } else if (small.contains("ge")
        && ends(&["t", "en"])
        && (small.starts_with("ge") || small.char_indices().nth(2).is_some_and(|(at, _)| small[at..].contains("ge"))))
        || ends(&["iert"])
    {
        "PART"
    } else if ends(&["ieren", "igen", "ern", "eln"]) {
        "INF"
    } else if ends(&[
        "lich", "ig", "isch", "bar", "sam", "haft", "los", "iche", "ige", "iger", "igen", "ische", "lichen", "licher", "iges", "liches",
    ]) {
        "ADJ"
    } else if ends(&["en"]) {
        "EN"
    } else if ends(&["er", "es", "em"]) {
        "ER"
    } else if ends(&["e"]) {
        "E"
    } else if ends(&["te", "ten"]) {
        "TE"
    } else if ends(&["t"]) {
        "T"
    } else {
        "X"
    }
}

fn shape_features(context: &Context<'_>) -> Vec<u32> {
    let mut shape = shape(context.text);
    shape.insert(0, if context.is_title { "<t" } else { "<" }.into());
    shape.push(">".into());
    let mut hashes = Vec::new();
    for length in 1..=4 {
        hashes.extend(shape.windows(length).map(|window| hash("s", window)));
    }
    hashes.extend(shape.windows(3).map(|window| hash("s_s", &[&window[0], &window[2]])));
    hashes
}

fn neighbours(context: &Context<'_>) -> Vec<u32> {
    let mut hashes = Vec::new();
    for (name, text) in [("b", context.before), ("a", context.after)] {
        match text {
            Some(text) => hashes.extend(tokens(text).iter().map(|token| hash(name, &[token]))),
            None => hashes.push(hash(name, &["-"])),
        }
    }
    hashes
}

/// Verbs and turns by which Germans ask for something; the model learns what they are worth.
const ASKING: &[&str] = &[
    "sollte",
    "sollten",
    "soll",
    "sollen",
    "müsste",
    "müssten",
    "muss",
    "müssen",
    "könnte",
    "könnten",
    "wäre",
    "wären",
    "würde",
    "würden",
    "bitte",
    "wünsche",
    "wünschen",
    "wünschenswert",
    "fordere",
    "fordern",
    "vorschlag",
    "vorschlage",
    "schlage",
    "idee",
    "warum",
    "wieso",
    "brauchen",
    "braucht",
    "benötigt",
    "nötig",
    "notwendig",
    "sinnvoll",
    "hilfreich",
    "dringend",
    "erforderlich",
    "besser",
    "schön",
    "lösung",
];

fn place(context: &Context<'_>, own: &[String]) -> Vec<u32> {
    let title = if context.is_title { "t" } else { "x" };
    let count = own.iter().filter(|token| token.chars().all(char::is_alphabetic)).count();
    let size = match count {
        0..=2 => "2",
        3..=5 => "5",
        6..=9 => "9",
        10..=16 => "16",
        17..=26 => "26",
        _ => "99",
    };
    let position = match (context.position, context.count) {
        (0, 1) => "only",
        (0, _) => "first",
        (at, count) if at + 1 == count => "last",
        (at, count) if at * 2 >= count => "late",
        _ => "early",
    };
    let mark = own.last().map_or("-", |token| if matches!(token.as_str(), "?" | "!" | "." | ":") { token } else { "-" });
    let last = own.iter().rev().find(|token| token.chars().all(char::is_alphabetic)).map_or("", String::as_str);
    let ending: String = last.chars().rev().take(3).collect();
    let asks = own.iter().any(|token| ASKING.contains(&token.as_str()));
    let asked_before = context.before.is_some_and(|text| tokens(text).iter().any(|token| ASKING.contains(&token.as_str())));
    let first = own.first().map_or("", String::as_str);
    let mut hashes = vec![
        hash("title", &[title]),
        hash("size", &[title, size]),
        hash("position", &[title, position]),
        hash("mark", &[title, mark]),
        hash("ending", &[title, &ending]),
        hash("first", &[title, first]),
        hash("asks", &[title, if asks { "1" } else { "0" }]),
        hash("asks, place", &[position, if asks { "1" } else { "0" }]),
        hash("asked before", &[if asked_before { "1" } else { "0" }, if asks { "1" } else { "0" }]),
    ];
    let turns: Vec<&str> =
        TURNS.iter().filter(|(_, patterns)| patterns.iter().any(|pattern| stands(pattern, own))).map(|(name, _)| *name).collect();
    for (at, turn) in turns.iter().enumerate() {
        hashes.push(hash("turn", &[turn]));
        hashes.push(hash("turn, title", &[title, turn]));
        hashes.extend(turns[at + 1..].iter().map(|other| hash("turns", &[turn, other])));
    }
    hashes.push(hash("turns", &[title, ["0", "1", "2", "3"][turns.len().min(3)]]));
    if context.is_title {
        hashes.extend(own.iter().map(|token| hash("word of title", &[token])));
    }
    hashes
}

/// FNV-1a, which will be the same on every machine and in every version.
fn hash(kind: &str, parts: &[impl AsRef<str>]) -> u32 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut eat = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    kind.bytes().for_each(&mut eat);
    for part in parts {
        eat(0);
        part.as_ref().bytes().for_each(&mut eat);
    }
    let mixed = hash ^ (hash >> 29);
    u32::try_from(mixed % BUCKETS as u64).unwrap_or_default()
}
