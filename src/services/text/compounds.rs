//! Parts of German compounds, by a list of words that towns talk about. Longest parts first, joints (s, es, n, en, er, e)
//! allowed; a word that does not come out even gives only the parts at its ends, which carry the meaning.

/// Words that stand alone inside compounds, lower case, in the form they take there.
const PARTS: &[&str] = &[
    "abend",
    "abfall",
    "ampel",
    "amt",
    "anlage",
    "apotheke",
    "arbeit",
    "arzt",
    "auto",
    "bad",
    "bahn",
    "bank",
    "bänke",
    "bau",
    "baum",
    "bäume",
    "beet",
    "beleuchtung",
    "beton",
    "biblio",
    "blume",
    "boden",
    "bordstein",
    "brache",
    "brücke",
    "brunnen",
    "buch",
    "bücherei",
    "bürger",
    "bus",
    "busch",
    "café",
    "dach",
    "damm",
    "deich",
    "denkmal",
    "dorf",
    "durchfahrt",
    "durchgang",
    "eck",
    "einbahn",
    "einkauf",
    "eis",
    "eltern",
    "energie",
    "fahr",
    "fahrrad",
    "familie",
    "fest",
    "feuer",
    "feuerwehr",
    "fläche",
    "flucht",
    "flug",
    "fluss",
    "frei",
    "freizeit",
    "fuß",
    "garten",
    "gärten",
    "gasse",
    "gebiet",
    "gebäude",
    "gehweg",
    "geld",
    "gemeinde",
    "geschäft",
    "gewässer",
    "gewerbe",
    "grün",
    "grund",
    "hafen",
    "halle",
    "haltestelle",
    "handel",
    "haus",
    "häuser",
    "hecke",
    "heim",
    "hilfe",
    "hitze",
    "hof",
    "holz",
    "hund",
    "innenstadt",
    "insel",
    "jugend",
    "karte",
    "kinder",
    "kino",
    "kirche",
    "kita",
    "klima",
    "klinik",
    "klo",
    "konzept",
    "kranken",
    "kreisel",
    "kreuzung",
    "kultur",
    "kunst",
    "kurve",
    "laden",
    "läden",
    "lampe",
    "landschaft",
    "lärm",
    "lauf",
    "leben",
    "leer",
    "lehrer",
    "leit",
    "licht",
    "luft",
    "markt",
    "mauer",
    "meister",
    "miete",
    "miet",
    "mitte",
    "mobil",
    "moor",
    "müll",
    "musik",
    "nacht",
    "nahverkehr",
    "natur",
    "netz",
    "ort",
    "park",
    "parken",
    "pfad",
    "pflege",
    "pflaster",
    "platz",
    "plätze",
    "poller",
    "post",
    "quartier",
    "rad",
    "rampe",
    "rasen",
    "rat",
    "raum",
    "räume",
    "regen",
    "ring",
    "roller",
    "rund",
    "saal",
    "sanierung",
    "schatten",
    "schiene",
    "schild",
    "schnell",
    "schranke",
    "schul",
    "schule",
    "schüler",
    "schutz",
    "schwimm",
    "see",
    "senioren",
    "sicherheit",
    "sitz",
    "solar",
    "sommer",
    "spiel",
    "sport",
    "stadt",
    "städte",
    "stall",
    "stand",
    "station",
    "stein",
    "stelle",
    "steuer",
    "strand",
    "straße",
    "straßen",
    "streifen",
    "strom",
    "tafel",
    "tag",
    "teich",
    "theater",
    "tier",
    "toilette",
    "tor",
    "treff",
    "treffpunkt",
    "treppe",
    "tunnel",
    "turm",
    "turn",
    "übergang",
    "ufer",
    "umwelt",
    "unterführung",
    "verein",
    "verkehr",
    "viertel",
    "vogel",
    "wald",
    "wand",
    "wander",
    "wärme",
    "wasser",
    "weg",
    "wege",
    "wehr",
    "werk",
    "wiese",
    "wind",
    "wirtschaft",
    "wochen",
    "wohn",
    "wohnung",
    "zaun",
    "zebra",
    "zeit",
    "zentrum",
    "ziel",
    "zone",
    "zug",
    "zugang",
];

/// Letters that join parts.
const JOINTS: &[&str] = &["", "s", "es", "n", "en", "er", "e"];

/// The parts of a lower-case word; none when it is no compound of known words.
pub fn parts(word: &str) -> Vec<&'static str> {
    if word.chars().count() < 6 {
        return Vec::new();
    }
    if let Some(split) = split(word) {
        return if split.len() > 1 { split } else { Vec::new() };
    }
    let head = longest(|part| word.len() > part.len() && word.ends_with(part));
    let tail = longest(|part| word.len() > part.len() && word.starts_with(part));
    head.into_iter().chain(tail).filter(|part| part.chars().count() > 2).collect()
}

fn longest(fits: impl Fn(&str) -> bool) -> Option<&'static str> {
    PARTS.iter().copied().filter(|part| fits(part)).max_by_key(|part| part.len())
}

/// Splits a word into known parts that leave nothing over but an ending.
fn split(word: &str) -> Option<Vec<&'static str>> {
    if JOINTS.contains(&word) {
        return Some(Vec::new());
    }
    let mut candidates: Vec<&'static str> = PARTS.iter().copied().filter(|part| word.starts_with(part)).collect();
    candidates.sort_by_key(|part| std::cmp::Reverse(part.len()));
    for part in candidates {
        let rest = &word[part.len()..];
        for joint in JOINTS {
            if let Some(mut tail) = rest.strip_prefix(joint).and_then(split) {
                tail.insert(0, part);
                return Some(tail);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn compounds_fall_apart() {
        assert_eq!(parts("radweg"), ["rad", "weg"]);
        assert_eq!(parts("wochenmarkt"), ["wochen", "markt"]);
        assert_eq!(parts("straßenbeleuchtung"), ["straßen", "beleuchtung"]);
        assert_eq!(parts("saarlandstraße"), ["straße"]);
    }

    #[test]
    fn simple_words_stay_whole() {
        assert!(parts("haus").is_empty());
        assert!(parts("straßen").is_empty());
        assert!(parts("pinneberg").is_empty());
    }
}
