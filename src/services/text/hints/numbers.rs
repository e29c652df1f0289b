//! What has a form of its own: e-mail addresses, telephone numbers, IBANs, licence plates, house numbers.

use super::tokens::{Token, between};
use super::{Hit, Kind};
use super::{lists, measures};

/// `name@host.tld`, also with "(at)" or "[at]".
pub(super) fn emails(text: &str, _: &[Token<'_>]) -> Vec<Hit> {
    let mut found: Vec<Hit> = Vec::new();
    for sign in ["@", "(at)", "[at]", " at "] {
        for (at, _) in text.match_indices(sign) {
            let spaced = sign != "@";
            let before = if spaced { text[..at].trim_end() } else { &text[..at] };
            let after_at = at + sign.len();
            let after = if spaced { text[after_at..].trim_start() } else { &text[after_at..] };
            let name = before.len() - before.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c)).len();
            let host_end = after.find(|c: char| !(c.is_alphanumeric() || ".-".contains(c))).unwrap_or(after.len());
            let host = after[..host_end].trim_end_matches(['.', '-']);
            let top = host.rsplit('.').next().unwrap_or_default();
            let is_host = host.contains('.') && top.len() >= 2 && top.chars().all(char::is_alphabetic) && !host.starts_with('.');
            // " at " is an English word: only a domain that we know makes it an address.
            if name == 0 || !is_host || (sign == " at " && !lists::TOP_DOMAINS.contains(&top)) {
                continue;
            }
            let end = text.len() - after.len() + host.len();
            found.push(Hit { start: before.len() - name, end, kind: Kind::Email });
        }
    }
    found
}

/// Country, check digits, account; groups may be apart by one space. Only with right check digits.
pub(super) fn ibans(text: &str, tokens: &[Token<'_>]) -> Vec<Hit> {
    let mut found = Vec::new();
    for (index, first) in tokens.iter().enumerate() {
        let head = first.text.as_bytes();
        if head.len() < 4
            || !first.text.is_ascii()
            || !head[..2].iter().all(u8::is_ascii_alphabetic)
            || !head[2..4].iter().all(u8::is_ascii_digit)
        {
            continue;
        }
        let country = first.text[..2].to_ascii_uppercase();
        let Some(&(_, length)) = measures::IBAN_LENGTHS.iter().find(|(code, _)| *code == country) else { continue };
        let (mut account, mut last) = (String::new(), first);
        for (offset, token) in tokens[index..].iter().enumerate() {
            if offset > 0 && between(text, last, token) != " " || !token.text.is_ascii() {
                break;
            }
            account.push_str(token.text);
            last = token;
            if account.len() >= length {
                break;
            }
        }
        if account.len() == length && is_iban(&account) {
            found.push(Hit { start: first.start, end: last.end, kind: Kind::Iban });
        }
    }
    found
}

/// ISO 13616: the first four characters go to the end, letters count from 10, the remainder by 97 is 1.
fn is_iban(account: &str) -> bool {
    let (head, tail) = account.split_at(4);
    let digits = tail.chars().chain(head.chars()).try_fold(0_u32, |remainder, c| {
        let value = c.to_digit(36)?;
        Some(if value > 9 { (remainder * 100 + value) % 97 } else { (remainder * 10 + value) % 97 })
    });
    digits == Some(1)
}

/// Most digits of a number that can be called (ITU-T E.164 has 15; 00 stands in front of some).
const MOST_DIGITS: usize = 17;
/// Words after which a shorter number is one to call.
const CALLED: &[&str] = &[
    "tel",
    "telefon",
    "telefonnummer",
    "handy",
    "handynummer",
    "mobil",
    "mobilnummer",
    "fax",
    "whatsapp",
    "durchwahl",
    "rufnummer",
    "nummer",
    "anrufen",
];

/// Numbers with an area code or a country code, and shorter ones after a word like "Telefon".
pub(super) fn phones(text: &str, tokens: &[Token<'_>]) -> Vec<Hit> {
    let mut found: Vec<Hit> = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        if !token.is_number() || found.last().is_some_and(|hit| token.start < hit.end) {
            continue;
        }
        let before = &text[..token.start];
        // The rest of a decimal or of a large number.
        let digit_before = before.strip_suffix([',', '.']).is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit()));
        if digit_before {
            continue;
        }
        let plus = before.ends_with('+');
        let start = if plus || before.ends_with('(') { token.start - 1 } else { token.start };
        let (end, digits, groups) = run_of_digits(text, &tokens[index..]);
        let called = tokens[..index].iter().rev().take(3).any(|word| CALLED.contains(&word.lower().as_str()));
        let dialled = plus || token.text.starts_with("00") || (token.text.starts_with('0') && token.text.len() >= 3);
        let enough = if called { 5 } else { 7 };
        if (!dialled && !called) || !(enough..=MOST_DIGITS).contains(&digits) || is_time(&text[end..]) {
            continue;
        }
        // A year or a postcode after "Nummer" is none; groups of one or two digits are a date or times.
        if !dialled && groups.iter().all(|length| *length <= 2) && digits < 6 {
            continue;
        }
        found.push(Hit { start, end, kind: Kind::Phone });
    }
    found
}

/// Groups of digits that stand together like a telephone number: end, number of digits, lengths of the groups.
fn run_of_digits(text: &str, tokens: &[Token<'_>]) -> (usize, usize, Vec<usize>) {
    let (mut end, mut digits, mut groups) = (tokens[0].end, tokens[0].text.len(), vec![tokens[0].text.len()]);
    for pair in tokens.windows(2) {
        let gap = between(text, &pair[0], &pair[1]);
        let joined = !gap.is_empty()
            && gap.len() <= 3
            && gap.chars().all(|c| " -/.()–".contains(c))
            && !gap.starts_with(". ")
            && !gap.contains("..");
        if !joined || !pair[1].is_number() || digits + pair[1].text.len() > MOST_DIGITS {
            break;
        }
        end = pair[1].end;
        digits += pair[1].text.len();
        groups.push(pair[1].text.len());
    }
    (end, digits, groups)
}

fn is_time(after: &str) -> bool {
    after.trim_start().starts_with("Uhr")
}

/// Code of the district, one or two letters, a number. "04" is none (codes of measures have it), "000" is one that somebody made up.
pub(super) fn plates(text: &str, tokens: &[Token<'_>]) -> Vec<Hit> {
    // Who writes everything in capitals writes words that look like plates.
    let (upper, letters) =
        text.chars().filter(|c| c.is_alphabetic()).fold((0, 0), |(upper, all), c| (upper + usize::from(c.is_uppercase()), all + 1));
    let loud = letters > 20 && upper * 10 > letters * 7;
    let mut found = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let before = text[..token.start].chars().next_back();
        if before.is_some_and(|c| "-/.@".contains(c)) {
            continue;
        }
        // "PI-AB" is one word, "PI AB" are two; the number may stand apart or be glued to the letters.
        let hyphen = token.text.split_once('-');
        let (code, letters, mut end, mut next) = match hyphen {
            Some((code, rest)) => (code, rest, token.end, index + 1),
            None => match tokens.get(index + 1) {
                Some(second) if matches!(between(text, token, second), " " | " - " | ":" | "·") && !loud => {
                    (token.text, second.text, second.end, index + 2)
                }
                _ => continue,
            },
        };
        let spelled = code.to_uppercase();
        let shouted = code.chars().all(char::is_uppercase);
        if !lists::is_plate_code(&spelled) || (!shouted && hyphen.is_none()) {
            continue;
        }
        let mut number = letters.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let letters = &letters[..letters.len() - number.len()];
        if !(1..=2).contains(&letters.len()) || letters.chars().all(char::is_uppercase) != shouted {
            continue;
        }
        if number.is_empty() {
            let Some(third) = tokens.get(next) else { continue };
            if !matches!(between(text, &tokens[next - 1], third), " " | "-" | " - ") {
                continue;
            }
            (number, end, next) = (third.text, third.end, next + 1);
        }
        let digits = number.trim_end_matches(['E', 'H']);
        let is_number = (1..=4).contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && (!digits.starts_with('0') || digits.len() > 2);
        // DIN A4 is a size of paper, though Dinslaken has plates.
        let is_paper = spelled == "DIN" && matches!(letters, "A" | "B" | "C" | "EN");
        let is_amount = tokens
            .get(next)
            .is_some_and(|unit| between(text, &tokens[next - 1], unit) == " " && measures::UNITS.contains(&unit.lower().as_str()));
        if is_number && !is_paper && !is_amount {
            found.push(Hit { start: token.start, end, kind: Kind::Plate });
        }
    }
    found
}

/// "Nr. 14", "Hausnummer 3", and the number after the name of a street.
pub(super) fn house_numbers(text: &str, tokens: &[Token<'_>]) -> Vec<Hit> {
    let mut found = Vec::new();
    for (index, token) in tokens.iter().enumerate().skip(1) {
        let digits = token.text.bytes().take_while(u8::is_ascii_digit).count();
        let tail = &token.text[digits..];
        let is_number =
            (1..=3).contains(&digits) && !token.text.starts_with('0') && tail.len() <= 1 && tail.chars().all(|c| c.is_ascii_lowercase());
        if !is_number || is_measured(text, tokens, index) {
            continue;
        }
        let word = &tokens[index - 1];
        let gap = between(text, word, token);
        let lower = word.lower();
        let of_a_thing = index > 1 && measures::NUMBERED.contains(&tokens[index - 2].lower().as_str());
        let start = match lower.as_str() {
            "nr" | "hausnr" if matches!(gap, ". " | "." | " ") && !of_a_thing => word.start,
            "nummer" | "hausnummer" if gap == " " && !of_a_thing => word.start,
            _ if matches!(gap, " " | ". ") && is_street(tokens, index - 1, gap) => token.start,
            _ => continue,
        };
        found.push(Hit { start, end: end_of_number(text, tokens, index), kind: Kind::HouseNumber });
    }
    found
}

/// Whether a number counts or measures something: 2 Meter, 30 km/h, 5 %, 14:30, 3. Klasse.
fn is_measured(text: &str, tokens: &[Token<'_>], index: usize) -> bool {
    let after = &text[tokens[index].end..];
    let trimmed = after.trim_start();
    let next = tokens.get(index + 1).map(Token::lower).unwrap_or_default();
    let unit = measures::UNITS.contains(&next.as_str())
        && tokens.get(index + 1).is_some_and(|unit| between(text, &tokens[index], unit).trim().is_empty());
    let decimal =
        [",", ".", ":"].iter().any(|sign| after.strip_prefix(sign).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())));
    // "3. Klasse" is an order, "14. Das" the end of a sentence: after an order comes a noun without an article.
    let order = after.starts_with(". ")
        && tokens.get(index + 1).is_some_and(|noun| noun.is_capital() && measures::AFTER_ORDER.contains(&noun.lower().as_str()));
    // "Ruhrorter Straße 2 Ampeln": few of something, whatever it is.
    let few = tokens[index].text.parse::<u32>().is_ok_and(|n| (2..=12).contains(&n))
        && tokens.get(index + 1).is_some_and(|noun| between(text, &tokens[index], noun) == " " && noun.is_capital());
    unit || decimal || order || few || trimmed.starts_with(['%', '€', '°'])
}

/// Whether a word is the name of a street, or its last part: "Saarlandstraße", "Thesdorfer Weg", "Am Markt", "Elmshorner Str.".
fn is_street(tokens: &[Token<'_>], index: usize, gap: &str) -> bool {
    let word = &tokens[index];
    let lower = word.lower();
    if gap == ". " && !(lower == "str" || lower.ends_with("str")) {
        return false;
    }
    if !word.is_capital() {
        return false;
    }
    let Some(end) = measures::STREET_ENDS.iter().find(|end| lower.ends_with(*end)) else { return false };
    if lower.len() > end.len() + 2 {
        return !measures::NO_STREETS.contains(&lower.as_str());
    }
    // The last part alone: what stands before it is a name ("Thesdorfer"), or "Am".
    index > 0 && {
        let before = &tokens[index - 1];
        let lower = before.lower();
        matches!(lower.as_str(), "am" | "im") || before.is_capital() && !measures::ARTICLES.contains(&lower.as_str())
    }
}

/// The end of a house number with its letter or its second number: "12 a", "12–14".
fn end_of_number(text: &str, tokens: &[Token<'_>], index: usize) -> usize {
    let token = &tokens[index];
    let Some(next) = tokens.get(index + 1) else { return token.end };
    let letter = between(text, token, next) == " " && next.text.len() == 1 && next.text.chars().all(|c| c.is_ascii_lowercase());
    let range = matches!(between(text, token, next), "-" | "–" | "/")
        && next.text.len() <= 4
        && next.text.starts_with(|c: char| c.is_ascii_digit());
    if letter || range { next.end } else { token.end }
}
