//! German sentences. Full stops of abbreviations, ordinals, dates and addresses do not end one; a blank line, a bullet and a
//! line break that is no wrapped line do.

use std::ops::Range;

/// Abbreviations that sentences go on after, lower case, without the last full stop.
const ABBREVIATIONS: &[&str] = &[
    "abb", "abs", "abschn", "allg", "anl", "anm", "art", "aug", "az", "b", "bes", "betr", "bez", "bhf", "bsp", "bspw", "bzgl", "bzw", "ca",
    "chr", "d", "dez", "dgl", "dipl", "dr", "e", "ehem", "eigtl", "einschl", "entspr", "etc", "ev", "evtl", "exkl", "feb", "ff", "fr",
    "geb", "gem", "ges", "ggf", "ggfs", "ggü", "h", "hbf", "hausnr", "hr", "hrsg", "i", "ing", "inkl", "insb", "insbes", "jan", "jh",
    "jhd", "kath", "kl", "lt", "max", "mind", "min", "mio", "mrd", "mtl", "möglw", "nr", "nov", "o", "od", "okt", "pers", "pl", "prof",
    "r", "s", "sek", "sen", "sept", "sog", "sonst", "st", "std", "str", "stv", "tel", "u", "urspr", "usf", "usw", "v", "var", "verm",
    "vgl", "vs", "wg", "z", "zb", "zt", "ztl", "zzgl", "ä",
];

/// Words that begin sentences and, in the middle of one, are written small.
const BEGINNINGS: &[&str] = &[
    "Aber",
    "Also",
    "Alle",
    "Alternativ",
    "Am",
    "An",
    "Auch",
    "Auf",
    "Aus",
    "Außerdem",
    "Bei",
    "Bitte",
    "Da",
    "Dabei",
    "Dadurch",
    "Daher",
    "Damit",
    "Dann",
    "Das",
    "Dass",
    "Dazu",
    "Dem",
    "Den",
    "Denn",
    "Der",
    "Des",
    "Deshalb",
    "Die",
    "Dies",
    "Diese",
    "Dieser",
    "Dieses",
    "Doch",
    "Dort",
    "Durch",
    "Ein",
    "Eine",
    "Einen",
    "Er",
    "Es",
    "Falls",
    "Für",
    "Gerade",
    "Gibt",
    "Hier",
    "Ich",
    "Ihr",
    "Im",
    "In",
    "Insbesondere",
    "Ist",
    "Jeder",
    "Kann",
    "Kein",
    "Keine",
    "Leider",
    "Man",
    "Mehr",
    "Meine",
    "Mit",
    "Momentan",
    "Nach",
    "Nicht",
    "Nur",
    "Ob",
    "Obwohl",
    "Oft",
    "Schön",
    "Sehr",
    "Seit",
    "Sie",
    "Sind",
    "So",
    "Sollte",
    "Somit",
    "Trotz",
    "Trotzdem",
    "Um",
    "Und",
    "Viele",
    "Vielleicht",
    "Vom",
    "Von",
    "Vor",
    "Wann",
    "Warum",
    "Was",
    "Weil",
    "Wenn",
    "Wer",
    "Wie",
    "Wieso",
    "Wir",
    "Wo",
    "Wäre",
    "Zu",
    "Zudem",
    "Zum",
    "Zur",
    "Zusätzlich",
];

/// Months, by which "3." is known as a day.
const MONTHS: &[&str] = &[
    "Jan",
    "Feb",
    "Mär",
    "Apr",
    "Mai",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Okt",
    "Nov",
    "Dez",
    "Quartal",
    "Jahrhundert",
    "Klasse",
    "Stock",
    "OG",
];

/// Words before an ordinal: "der 2. Abschnitt".
const BEFORE_ORDINAL: &[&str] =
    &["am", "ab", "bis", "dem", "den", "der", "die", "das", "des", "im", "vom", "zum", "zur", "jeder", "jeden", "jede", "ein", "eine"];

/// A wrapped line of a mail is as long as this at least and at most.
const WRAPPED: Range<usize> = 55..82;

/// A sentence with its place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence<'t> {
    /// Its words, without white space around them.
    pub text: &'t str,
    /// Where it stands, in bytes.
    pub at: Range<usize>,
    /// Whether a paragraph, or a point of a list, begins with it.
    pub opens: bool,
}

/// The sentences of a text, in order; together they hold everything but white space.
pub fn sentences(text: &str) -> Vec<Sentence<'_>> {
    let mut found = Vec::new();
    let mut opens = true;
    for (block, is_new) in blocks(text) {
        opens |= is_new;
        let mut start = block.start;
        for end in ends(&text[block.clone()]) {
            push(text, start..block.start + end, &mut opens, &mut found);
            start = block.start + end;
        }
        push(text, start..block.end, &mut opens, &mut found);
    }
    found
}

fn push<'t>(text: &'t str, at: Range<usize>, opens: &mut bool, found: &mut Vec<Sentence<'t>>) {
    let piece = &text[at.clone()];
    let trimmed = piece.trim();
    if trimmed.is_empty() {
        return;
    }
    let start = at.start + (piece.len() - piece.trim_start().len());
    let at = start..start + trimmed.len();
    // A piece without a letter or digit ("!!", "->") belongs to what stands before it.
    if !trimmed.chars().any(char::is_alphanumeric)
        && !*opens
        && let Some(last) = found.last_mut()
    {
        last.at.end = at.end;
        last.text = &text[last.at.clone()];
        return;
    }
    found.push(Sentence { text: trimmed, at, opens: std::mem::take(opens) });
}

/// Runs of lines that belong together, and whether a paragraph or a point of a list begins there.
fn blocks(text: &str) -> Vec<(Range<usize>, bool)> {
    let is_wrapped = is_wrapped(text);
    let mut found: Vec<(Range<usize>, bool)> = Vec::new();
    let (mut at, mut after_blank) = (0, true);
    for line in text.split_inclusive('\n') {
        let range = at..at + line.len();
        at = range.end;
        let words = line.trim();
        if words.is_empty() {
            after_blank = true;
            continue;
        }
        let is_point = is_point(words);
        let goes_on = !after_blank
            && !is_point
            && found.last().is_some_and(|(before, _)| goes_on(text[before.clone()].trim_end(), words, is_wrapped));
        match found.last_mut() {
            Some((before, _)) if goes_on => before.end = range.end,
            _ => found.push((range, after_blank || is_point)),
        }
        after_blank = false;
    }
    found
}

/// Whether a line goes on with the sentence of the line before.
fn goes_on(before: &str, line: &str, is_wrapped: bool) -> bool {
    let Some(last) = before.chars().last() else { return false };
    if matches!(last, '.' | '!' | '?' | ':' | ';') {
        // Whether a sentence ends there is for `ends` to say, when lines are wrapped.
        return is_wrapped;
    }
    let begins_small = line.chars().next().is_some_and(char::is_lowercase);
    begins_small || last == ',' || is_wrapped
}

/// Whether a program broke the lines, as in mails: several lines, and all but the last of each paragraph are about as long.
fn is_wrapped(text: &str) -> bool {
    let lines: Vec<usize> = text.lines().map(|line| line.trim_end().chars().count()).collect();
    let inner: Vec<usize> = lines.windows(2).filter(|pair| pair[0] > 0 && pair[1] > 0).map(|pair| pair[0]).collect();
    inner.len() >= 2 && lines.iter().all(|length| *length < WRAPPED.end) && inner.iter().all(|length| WRAPPED.contains(length))
}

/// Whether a line is a point of a list: "- …", "* …", "2) …", "a) …", "3. …".
fn is_point(line: &str) -> bool {
    let mut chars = line.chars();
    match chars.next() {
        Some('-' | '–' | '*' | '•' | '+' | '>' | '→') => true,
        Some(first) if first.is_ascii_alphanumeric() => {
            let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
            let rest = if first.is_ascii_digit() { rest } else { &line[1..] };
            let is_number = rest.starts_with(") ") || (first.is_ascii_digit() && rest.starts_with(". "));
            is_number && line.len() - rest.len() <= 2
        }
        _ => false,
    }
}

/// Where sentences end inside of one block, in bytes.
fn ends(block: &str) -> Vec<usize> {
    let chars: Vec<(usize, char)> = block.char_indices().collect();
    let mut found = Vec::new();
    let mut start = 0;
    let mut i = 0;
    while i < chars.len() {
        if !matches!(chars[i].1, '.' | '!' | '?' | '…') {
            i += 1;
            continue;
        }
        let mark = i;
        while i < chars.len() && matches!(chars[i].1, '.' | '!' | '?' | '…') {
            i += 1;
        }
        let run = mark..i;
        while i < chars.len() && matches!(chars[i].1, '"' | '“' | '”' | '«' | '»' | '\'' | '’' | ')' | ']') {
            i += 1;
        }
        let end = chars.get(i).map_or(block.len(), |(at, _)| *at);
        if end < block.len() && is_end(&block[chars[start].0..], block, &chars, run, i) {
            found.push(end);
            start = i;
        }
    }
    found
}

/// Whether a run of marks ends a sentence; `next` is the first character behind it and its closing quotes.
fn is_end(sentence: &str, block: &str, chars: &[(usize, char)], run: Range<usize>, next: usize) -> bool {
    let mark_at = chars[run.start].0;
    let only_stop = run.len() == 1 && chars[run.start].1 == '.';
    let before = &block[..mark_at];
    let word = before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '"' | '„' | '/')).next().unwrap_or_default();
    let behind = &block[chars[next].0..];
    let following = behind.trim_start();
    let Some(first) =
        following.chars().find(|c| !matches!(c, '"' | '„' | '“' | '»' | '«' | '(' | '[' | '-' | '–' | '=' | '>' | '*' | '\''))
    else {
        return true;
    };
    if behind.len() == following.len() {
        // No white space: "Weg.Dann" ends a sentence, "bonn.de", "z.B.", "3.5" do not.
        let is_word =
            word.chars().count() >= 3 && word.chars().all(char::is_alphabetic) && word.chars().rev().take(2).all(char::is_lowercase);
        let opens_word = following.chars().next().is_some_and(char::is_uppercase)
            && following.chars().nth(1).is_some_and(|c| c.is_lowercase() || c.is_whitespace());
        return is_word && opens_word && !is_abbreviation(word);
    }
    let next_word: String = following.chars().skip_while(|c| !c.is_alphanumeric()).take_while(|c| c.is_alphanumeric()).collect();
    let begins = BEGINNINGS.contains(&next_word.as_str());
    if !only_stop {
        // "(!)" and "..." in the middle of a sentence go on with a small letter.
        return !first.is_lowercase();
    }
    if first.is_lowercase() {
        return false;
    }
    if word.chars().all(|c| c.is_ascii_digit()) && !word.is_empty() {
        return !is_ordinal(sentence, before, word, following) && (begins || word.len() > 2 || !next_word.chars().all(char::is_numeric));
    }
    if is_abbreviation(word) {
        return begins
            && !matches!(
                word.to_lowercase().as_str(),
                "z" | "d" | "u" | "dr" | "prof" | "nr" | "ca" | "bzw" | "st" | "b" | "evtl" | "ggf" | "inkl" | "max" | "vgl"
            );
    }
    true
}

/// Whether "3." is a day, a numbered thing or the number of a point.
fn is_ordinal(sentence: &str, before: &str, number: &str, following: &str) -> bool {
    if MONTHS.iter().any(|month| following.starts_with(month)) {
        return true;
    }
    let begins_with_it = sentence.trim_start().starts_with(number) && before.trim_end().len() <= before.len() && {
        let offset = before.len() - number.len();
        before[..offset].trim_end().is_empty() || sentence.trim_start().as_ptr() == before[offset..].as_ptr()
    };
    let previous = before[..before.len() - number.len()].split_whitespace().next_back().unwrap_or_default().to_lowercase();
    number.len() <= 2 && (begins_with_it || BEFORE_ORDINAL.contains(&previous.as_str()))
}

/// Whether a word in front of a full stop is short for something: "z", "z.B", "Kautzstr", "Nr".
fn is_abbreviation(word: &str) -> bool {
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    if word.is_empty() {
        return false;
    }
    let parts: Vec<&str> = word.split('.').filter(|part| !part.is_empty()).collect();
    let initials = parts.len() > 1 && parts.iter().all(|part| part.chars().count() <= 2 && part.chars().all(char::is_alphabetic));
    let letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    initials
        || letter
        || ABBREVIATIONS.contains(&word.as_str())
        || (word.ends_with("str") && word.chars().count() > 4)
        || word.ends_with("-str")
}

#[cfg(test)]
mod tests {
    use super::sentences;

    fn split(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|sentence| sentence.text).collect()
    }

    #[test]
    fn abbreviations_do_not_end_a_sentence() {
        for whole in [
            "Die Barriere auf der Kautzstr. sollte weg, wie z.B. am Rad- und Wanderweg an der Uerdinger Str. geschehen.",
            "Das kostet ca. 3 Mio. Euro, d. h. zu viel, u. a. wegen Dr. Müller und Prof. Dr. Schmidt.",
            "Von der Nr. 12 bzw. Hausnr. 14 bis zum St. Josef Krankenhaus, ggf. Richtung Bhf. Süd.",
            "Seit dem 3. Oktober ist der 2. Abschnitt am 1. Ring ab 17.30 Uhr zu.",
            "Siehe www.bonn.de/radweg.html und info@bonn.de oder V1.2 mit 3.5 km.",
            "Das ist (leider!) so ... aber wer weiß?! vielleicht.",
            "In der 1. Klasse z. B. Kinder aus der Gartenstr. Ecke Bahnhofstr.",
        ] {
            assert_eq!(split(whole), [whole]);
        }
    }

    #[test]
    fn marks_end_a_sentence() {
        assert_eq!(
            split("Der Weg ist eng. Hier fehlt Licht! Warum? Unklar."),
            ["Der Weg ist eng.", "Hier fehlt Licht!", "Warum?", "Unklar."]
        );
        assert_eq!(split("Er sagt: „Das ist gut.“ Und geht."), ["Er sagt: „Das ist gut.“", "Und geht."]);
        assert_eq!(split("Bäume, Bänke usw. Das fehlt."), ["Bäume, Bänke usw.", "Das fehlt."]);
        assert_eq!(split("Der Weg an der Bahnhofstr. Dort fehlt Licht."), ["Der Weg an der Bahnhofstr.", "Dort fehlt Licht."]);
        assert_eq!(split("Der Weg ist eng.Dann wird er breit."), ["Der Weg ist eng.", "Dann wird er breit."]);
        assert_eq!(split("Gesperrt seit 2017. Bitte öffnen."), ["Gesperrt seit 2017.", "Bitte öffnen."]);
        assert_eq!(split("Unfallgefahr!!! => Poller weg"), ["Unfallgefahr!!!", "=> Poller weg"]);
        assert_eq!(split("Schön !! :-)"), ["Schön !! :-)"]);
    }

    #[test]
    fn lists_and_paragraphs_end_a_sentence() {
        assert_eq!(split("Wünsche:\n- mehr Licht\n- 2 Bänke\n\nDanke"), ["Wünsche:", "- mehr Licht", "- 2 Bänke", "Danke"]);
        assert_eq!(split("1. Mehr Licht\n2. Mehr Bänke"), ["1. Mehr Licht", "2. Mehr Bänke"]);
        assert_eq!(split("Der Weg ist\nzu eng."), ["Der Weg ist\nzu eng."]);
    }

    #[test]
    fn lines_that_a_mail_program_broke_are_put_together() {
        let mail = "Sehr geehrte Damen und Herren, ich möchte hiermit auf den Weg am\nBahnhof hinweisen, der seit Jahren in einem so schlechten Zustand am\nRand ist. Er fehlt.";
        assert_eq!(split(mail).len(), 2, "{:?}", split(mail));
    }

    #[test]
    fn nothing_but_white_space_is_lost() {
        let text = "  A. B.c!\r\n\r\n ü? (x) … – 5. Mai\t\"Zitat.\" Ende…  ";
        let all: String = sentences(text).iter().map(|sentence| sentence.text).collect();
        let solid = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        assert_eq!(solid(&all), solid(text));
        assert!(sentences(text).iter().all(|sentence| &text[sentence.at.clone()] == sentence.text));
        assert!(sentences("").is_empty() && sentences(" \n ").is_empty());
    }
}
