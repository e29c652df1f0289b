//! The small words of reports and exports: weeks, years, shortened quotes.

use jiff::civil::Date;

use super::facts::{Measure, Occasion, Weighing};
use crate::services::i18n::Lang;

/// A quote is at most so long, in characters.
const LONGEST_QUOTE: usize = 240;

/// The week that begins on this Monday: its name and its days ("KW 37/2026", "7.–13. September").
pub fn week(lang: Lang, monday: Date) -> (String, String) {
    let iso = monday.iso_week_date();
    let args = [("week", iso.week().to_string().into()), ("year", iso.year().to_string().into())];
    let sunday = monday.saturating_add(jiff::Span::new().days(6));
    let key = if monday.month() == sunday.month() { "report-week-days" } else { "report-week-two-months" };
    let days = [
        ("from", monday.day().to_string().into()),
        ("to", sunday.day().to_string().into()),
        ("month", month(lang, monday).into()),
        ("next", month(lang, sunday).into()),
    ];
    (lang.text("report-week", &args), lang.text(key, &days))
}

fn month(lang: Lang, day: Date) -> String {
    lang.month_name(day)
}

/// Day, place and head count of an event; none for a channel that is always open.
pub fn event(lang: Lang, occasion: &Occasion) -> Option<String> {
    let day = occasion.held_on.map(|day| lang.date(day));
    let people = occasion.head_count.map(|n| lang.text("report-people", &[("n", n.into())]));
    let parts: Vec<String> = [day, occasion.place.clone(), people].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// "2027", "2027–2028", "ab 2027", "bis 2028".
pub fn years(lang: Lang, measure: &Measure) -> Option<String> {
    match (measure.starts_year, measure.ends_year) {
        (Some(start), Some(end)) if start == end => Some(start.to_string()),
        (Some(start), Some(end)) => Some(format!("{start}–{end}")),
        (Some(start), None) => Some(lang.text("report-years-from", &[("year", start.to_string().into())])),
        (None, Some(end)) => Some(lang.text("report-years-until", &[("year", end.to_string().into())])),
        (None, None) => None,
    }
}

/// Where a weighing shows: its effect in words, the things it points to, the recipient, the day of review.
pub fn effect(lang: Lang, weighing: &Weighing) -> Option<String> {
    let own = Some(weighing.effect.trim().to_owned()).filter(|effect| !effect.is_empty());
    let targets =
        (!weighing.targets.is_empty()).then(|| lang.text("report-taken-up-in", &[("targets", weighing.targets.join("; ").into())]));
    let forwarded = weighing
        .forwarded_to
        .as_ref()
        .zip(weighing.forwarded_on)
        .map(|(to, on)| lang.text("report-forwarded", &[("to", to.as_str().into()), ("on", lang.date(on).into())]));
    let postponed = weighing.postponed_until.map(|until| lang.text("report-postponed", &[("until", lang.date(until).into())]));
    let parts: Vec<String> = [own, targets, forwarded, postponed].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// A resident's words, in whole sentences where that is possible, on one line.
pub fn quote(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST_QUOTE {
        return line;
    }
    let cut = line.char_indices().nth(LONGEST_QUOTE).map_or(line.len(), |(index, _)| index);
    match sentence_ends(&line).take_while(|&end| end <= cut).last() {
        Some(end) => line[..end].to_owned(),
        None => format!("{} …", line[..cut].rsplit_once(' ').map_or(&line[..cut], |(words, _)| words)),
    }
}

/// Byte positions after the sentences of a line: after a stop, an exclamation or a question mark that a space and a capital
/// letter follow, but not after dates ("24. Dezember") and common abbreviations.
fn sentence_ends(line: &str) -> impl Iterator<Item = usize> {
    line.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?')).filter_map(move |(index, mark)| {
        let (before, after) = (&line[..index], &line[index + 1..]);
        let word = before.rsplit([' ', '(']).next().unwrap_or(before);
        let mut next = after.chars();
        let begins_anew = next.next().is_none_or(char::is_whitespace) && next.next().is_none_or(|c| !c.is_lowercase());
        let abbreviated = mark == '.' && (word.ends_with(|c: char| c.is_ascii_digit()) || is_abbreviation(word));
        (begins_anew && !abbreviated).then_some(index + 1)
    })
}

fn is_abbreviation(word: &str) -> bool {
    const KNOWN: [&str; 14] = ["bzw", "ca", "dr", "evtl", "fr", "ggf", "hr", "inkl", "nr", "prof", "str", "tel", "usw", "vgl"];
    word.chars().count() == 1 || KNOWN.contains(&word.to_lowercase().as_str()) || word.ends_with("str")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn weeks_have_numbers_and_days() {
        assert_eq!(week(Lang::De, date(2026, 9, 7)), ("KW 37/2026".into(), "7.–13. September".into()));
        assert_eq!(week(Lang::De, date(2026, 9, 28)).1, "28. September – 4. Oktober");
        assert_eq!(week(Lang::De, date(2026, 12, 28)).0, "KW 53/2026");
        assert_eq!(week(Lang::En, date(2026, 9, 7)), ("Week 37/2026".into(), "7–13 September".into()));
    }

    #[test]
    fn quotes_end_with_a_sentence() {
        assert_eq!(quote("Kurz\nund gut."), "Kurz und gut.");
        let long = format!("Am 24. Dezember z. B. war die Saarlandstr. Nr. 5 zu. {}", "Wort ".repeat(60));
        assert_eq!(quote(&long), "Am 24. Dezember z. B. war die Saarlandstr. Nr. 5 zu.");
        let endless = "Wort ".repeat(60);
        assert!(quote(&endless).ends_with("Wort …"));
        assert!(quote(&endless).chars().count() <= LONGEST_QUOTE + 2);
        assert_eq!(quote(&"ä".repeat(300)).chars().count(), LONGEST_QUOTE + 2);
    }
}
