use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

fn found(text: &str) -> Vec<(Kind, &str)> {
    detect(text).iter().map(|hit| (hit.kind, hit.of(text))).collect()
}

#[test]
fn the_picture_of_the_desk() {
    assert_eq!(found("Falschparker vor Nr. 14"), [(Kind::HouseNumber, "Nr. 14")]);
    let text = "Jeden Abend steht Herr Petersen mit PI-AB 123 auf dem Gehweg.";
    assert_eq!(found(text), [(Kind::Name, "Herr Petersen"), (Kind::Plate, "PI-AB 123")]);
}

#[test]
fn an_iban_needs_its_check_digits() {
    assert_eq!(found("DE89 3704 0044 0532 0130 00")[0].0, Kind::Iban);
    assert!(found("DE88 3704 0044 0532 0130 00").iter().all(|(kind, _)| *kind != Kind::Iban));
    assert_eq!(found("IBAN gb82 WEST 1234 5698 7654 32."), [(Kind::Iban, "gb82 WEST 1234 5698 7654 32")]);
}

#[test]
fn dates_times_and_sums_are_no_telephone_numbers() {
    for text in [
        "am 01.12.2026",
        "02.03.2026 bis 04.03.2026",
        "07.30-18.00 Uhr",
        "0,50 Euro",
        "00123",
        "10.000.000.000 Euro",
        "0,0123456",
        "9,79809, 53,66006",
        "01067 Dresden",
    ] {
        assert!(found(text).is_empty(), "{text}: {:?}", found(text));
    }
    assert_eq!(found("Telefon: 66 96 90"), [(Kind::Phone, "66 96 90")]);
}

#[test]
fn codes_of_the_program_are_no_plates() {
    for text in [
        "W-MO-04",
        "M-MO-QU-03",
        "PI-2026-00042",
        "A-017",
        "DIN A4",
        "WIR WOLLEN DA IN 10 MINUTEN SEIN UND NICHT SPÄTER",
        "B 5 und A 23",
        "S-Bahn S 3",
    ] {
        assert!(found(text).is_empty(), "{text}: {:?}", found(text));
    }
}

#[test]
fn a_language_is_told_by_its_small_words() {
    assert_eq!(speaks("Der Gehweg ist zu schmal und die Ampel ist kaputt."), Some("de"));
    assert_eq!(speaks("The pavement is too narrow and there are no benches for the elderly."), Some("en"));
    assert_eq!(speaks("Burada çok güzel bir park var ama bank yok."), Some("tr"));
    assert_eq!(speaks("Тротуар занадто вузький, і немає лавок."), Some("uk"));
    assert_eq!(speaks("Mehr Bäume"), None);
    assert_eq!(speaks(""), None);
}

#[test]
fn another_district_is_only_named_where_the_own_one_is_not() {
    let known = |id, names: &[&str]| Known { id, names: names.iter().map(|name| (*name).to_owned()).collect() };
    let districts = [known(1, &["Innenstadt", "Zentrum"]), known(2, &["Quellental"]), known(3, &["Waldenau-Datum"])];
    let text = "In Waldenau-Datum fehlt ein Quellentaler Brunnen.";
    let hits = named_elsewhere(text, 1, &districts);
    assert_eq!(hits.iter().map(|hit| hit.of(text)).collect::<Vec<_>>(), ["Waldenau-Datum", "Quellentaler"]);
    assert!(named_elsewhere(text, 2, &districts).is_empty());
    assert!(named_elsewhere("Die Innenstadtring-Idee", 2, &districts).is_empty());
}

#[test]
fn what_is_cut_leaves_the_rest_as_it_was() {
    let text = "Vor Nr. 14 steht Herr Petersen.";
    let passages: Vec<(usize, usize)> = detect(text).iter().map(|hit| (hit.start, hit.end)).collect();
    assert_eq!(without(text, &passages, "[gekürzt]"), "Vor [gekürzt] steht [gekürzt].");
    assert_eq!(without("äöü", &[(1, 3), (0, 2), (0, 4)], "x"), "xöü", "no cut within a letter, none twice");
}

#[test]
fn a_passage_is_cut_wherever_it_stands_but_not_out_of_a_longer_one() {
    assert_eq!(without_passage("Nr. 1, Nr. 14 und Nr. 1", "Nr. 1", "[gekürzt]"), "[gekürzt], Nr. 14 und [gekürzt]");
    assert_eq!(without_passage("Petersens und Petersen", "Petersen", "x"), "Petersens und x");
    assert_eq!(without_passage("abc", "", "x"), "abc");
}

/// The sentences with their marks taken off, and what was marked. A passage with a question mark stands at the end of its line
/// and is one that the rules are known to miss.
fn sentences() -> Vec<(String, Vec<(String, String)>)> {
    let lines = include_str!("../../../../tests/data/hints/sentences.txt").lines();
    lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let (mut plain, mut marked) = (String::new(), Vec::new());
            let mut rest = line;
            while let Some((before, after)) = rest.split_once('{') {
                let (mark, after) = after.split_once('}').expect("closed");
                let (kind, passage) = mark.split_once(':').expect("a kind");
                plain.push_str(before);
                if !kind.ends_with('?') {
                    plain.push_str(passage);
                }
                marked.push((kind.trim_end_matches('?').to_owned(), passage.to_owned()));
                rest = after;
            }
            (plain + rest, marked)
        })
        .collect()
}

/// Found, wrongly found, missed.
type Score = [usize; 3];

#[test]
fn measured_on_sentences() {
    let sentences = sentences();
    assert!(sentences.len() >= 60);
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    for (text, mut marked) in sentences {
        for (kind, passage) in found(&text) {
            let right = marked.iter().position(|(wanted, words)| wanted == kind.as_str() && words == passage);
            match right {
                Some(index) => {
                    marked.remove(index);
                    scores.entry(kind.to_string()).or_default()[0] += 1;
                }
                None => {
                    println!("wrong: {kind} {passage:?} in {text:?}");
                    scores.entry(kind.to_string()).or_default()[1] += 1;
                }
            }
        }
        for (kind, passage) in marked {
            println!("missed: {kind} {passage:?} in {text:?}");
            scores.entry(kind).or_default()[2] += 1;
        }
    }
    let mut all = Score::default();
    println!("{:<14} {:>5} {:>5} {:>6} {:>9} {:>6}", "kind", "found", "wrong", "missed", "precision", "recall");
    for (kind, score) in &scores {
        println!(
            "{kind:<14} {:>5} {:>5} {:>6} {:>8.0}% {:>5.0}%",
            score[0],
            score[1],
            score[2],
            share(score[0], score[1]),
            share(score[0], score[2])
        );
        all.iter_mut().zip(score).for_each(|(sum, n)| *sum += n);
    }
    println!("{:<14} {:>5} {:>5} {:>6} {:>8.0}% {:>5.0}%", "all", all[0], all[1], all[2], share(all[0], all[1]), share(all[0], all[2]));
    assert!(share(all[0], all[1]) >= 95.0 && share(all[0], all[2]) >= 90.0);
}

fn share(right: usize, other: usize) -> f64 {
    if right + other == 0 { 100.0 } else { 100.0 * right as f64 / (right + other) as f64 }
}

proptest! {
    /// Whatever somebody types: passages lie in the text, in its order, between letters, and do not overlap.
    #[test]
    fn passages_lie_in_the_text(text in "(\\PC|[A-ZÄÖÜß0-9@. -]|Herr |Nr\\. |DE89 |0171|straße |PI-|\n){0,60}") {
        let hits = detect(&text);
        for hit in &hits {
            prop_assert!(hit.start < hit.end && text.is_char_boundary(hit.start) && text.is_char_boundary(hit.end));
            prop_assert!(!hit.of(&text).is_empty());
        }
        prop_assert!(hits.windows(2).all(|pair| pair[0].end <= pair[1].start));
    }

    /// A number with right check digits is found wherever it stands; with one digit changed it is not one.
    #[test]
    fn ibans_are_found_wherever_they_stand(account in 0_u64..1_000_000_000_000_000_000, before in "[a-zäöü]{0,8}", digit in 4_usize..22) {
        let bban = format!("{account:018}");
        let check = 98 - bban.bytes().chain(*b"131400").fold(0_u64, |sum, byte| (sum * 10 + u64::from(byte - b'0')) % 97);
        let iban = format!("DE{check:02}{bban}");
        let text = format!("{before} {iban}.");
        prop_assert!(detect(&text).iter().any(|hit| hit.kind == Kind::Iban && hit.of(&text) == iban));
        let mut broken = iban.into_bytes();
        broken[digit] = b'0' + (broken[digit] - b'0' + 1) % 10;
        let broken = String::from_utf8(broken).expect("digits");
        prop_assert!(detect(&broken).iter().all(|hit| hit.kind != Kind::Iban));
    }

    /// A plate of the town is found in any sentence without other capitals.
    #[test]
    fn plates_are_found(letters in "[A-Z]{1,2}", number in 1_u16..10_000, sep in "[ -]", words in "[a-zäöü ]{0,30}") {
        let plate = format!("PI-{letters}{sep}{number}");
        let text = format!("{words} {plate}, {words}").trim().to_owned();
        prop_assert!(detect(&text).iter().any(|hit| hit.kind == Kind::Plate && hit.of(&text) == plate), "{text}");
    }

    /// After a cut of all passages nothing of them is left.
    #[test]
    fn what_was_cut_is_not_found_again(name in "[A-Z][a-z]{3,9}sen") {
        let text = format!("Gestern hat Herr {name} vor Nr. 7 geparkt, uwe@example.org sah es.");
        let passages: Vec<(usize, usize)> = detect(&text).iter().map(|hit| (hit.start, hit.end)).collect();
        prop_assert_eq!(passages.len(), 3);
        let cut = without(&text, &passages, "[gekürzt]");
        prop_assert!(!cut.contains(&name));
        prop_assert!(detect(&cut).is_empty());
    }
}
