//! Reads a form field by field and collects every mistake, so that people see all of them at once, each by its field.

use std::str::FromStr;

use jiff::civil::{Date, Time};

use super::components::cents_from_input;
use super::form::Form;
use super::form::in_language;
use crate::error::{Error, FieldError, Result, Say};
use crate::services::i18n::{Lang, Localised};

/// A reader over one form. Every method notes a mistake and goes on; [`Reader::finish`] says whether there was any.
pub struct Reader<'f> {
    form: &'f Form,
    errors: Vec<FieldError>,
}

impl<'f> Reader<'f> {
    /// Starts reading; a mistake of the form as a whole (an expired token) is already noted.
    pub fn new(form: &'f Form) -> Self {
        Self { form, errors: form.errors().to_vec() }
    }

    /// Notes a mistake.
    pub fn mistake(&mut self, field: &str, say: Say) {
        self.errors.push(FieldError { field: field.to_owned().into(), say });
    }

    /// What was typed, without spaces around it; empty text is none.
    pub fn raw(&self, field: &str) -> Option<&'f str> {
        self.form.value(field).map(str::trim).filter(|value| !value.is_empty())
    }

    /// Notes a missing field in words of its own: in the list of mistakes at the top, "this field" would say nothing.
    pub fn given(&mut self, field: &str, missing: &'static str) -> Option<()> {
        if self.raw(field).is_none() {
            self.mistake(field, Say::new(missing));
            return None;
        }
        Some(())
    }

    /// A required text of `min` to `max` characters.
    pub fn text(&mut self, field: &str, min: usize, max: usize) -> Option<String> {
        let Some(value) = self.raw(field) else {
            self.mistake(field, Say::new("error-required"));
            return None;
        };
        let length = value.chars().count();
        if length < min {
            self.mistake(field, Say::new("error-too-short").with("n", min as i64));
            None
        } else {
            self.at_most(field, value, max)
        }
    }

    /// A text that may be missing, of at most `max` characters.
    pub fn optional(&mut self, field: &str, max: usize) -> Option<String> {
        let value = self.raw(field)?;
        self.at_most(field, value, max)
    }

    /// A text of the town of `min` to `max` characters in German, and in the languages that it was translated into.
    pub fn localised(&mut self, field: &str, min: usize, max: usize) -> Option<Localised> {
        let german = self.text(field, min, max);
        let text = self.translated(Localised::default(), field, max);
        Some(text.with(Lang::De, Some(german?)))
    }

    /// A text of the town that may be missing; a translation without German is a mistake.
    pub fn optional_localised(&mut self, field: &str, max: usize) -> Option<Localised> {
        let german = self.optional(field, max);
        let text = self.translated(Localised::default(), field, max);
        if self.raw(field).is_none() && text != Localised::default() {
            self.mistake(field, Say::new("translations-german-first"));
        }
        Some(text.with(Lang::De, Some(german?)))
    }

    fn translated(&mut self, text: Localised, field: &str, max: usize) -> Localised {
        Lang::TRANSLATED.into_iter().fold(text, |text, lang| {
            let words = self.optional(&in_language(field, lang), max);
            text.with(lang, words)
        })
    }

    fn at_most(&mut self, field: &str, value: &str, max: usize) -> Option<String> {
        let length = value.chars().count();
        if length > max {
            self.mistake(field, Say::new("error-too-long").with("n", max as i64).with("length", length as i64));
            return None;
        }
        // Line ends of browsers are CRLF (HTML standard, form submission); ours are LF.
        Some(value.replace("\r\n", "\n"))
    }

    /// One word of a closed list.
    pub fn choice<T: FromStr>(&mut self, field: &str) -> Option<T> {
        if self.raw(field).is_none() {
            self.mistake(field, Say::new("error-choose"));
        }
        self.optional_choice(field)
    }

    /// One word of a closed list, or nothing.
    pub fn optional_choice<T: FromStr>(&mut self, field: &str) -> Option<T> {
        let value = self.raw(field)?;
        let parsed = value.parse().ok();
        if parsed.is_none() {
            self.mistake(field, Say::new("error-not-in-list"));
        }
        parsed
    }

    /// Several words of a closed list; none is allowed.
    pub fn choices<T: FromStr>(&mut self, field: &str) -> Vec<T> {
        let form = self.form;
        let mut chosen = Vec::new();
        for value in form.values(field).map(str::trim).filter(|value| !value.is_empty()) {
            match value.parse() {
                Ok(word) => chosen.push(word),
                Err(_) => self.mistake(field, Say::new("error-not-in-list")),
            }
        }
        chosen
    }

    /// A checkbox.
    pub fn checked(&self, field: &str) -> bool {
        self.raw(field).is_some()
    }

    /// A required whole number; thousands may be written with dots or spaces.
    pub fn number(&mut self, field: &str, min: i64, max: i64) -> Option<i64> {
        if self.raw(field).is_none() {
            self.mistake(field, Say::new("error-required"));
        }
        self.optional_number(field, min, max)
    }

    /// A whole number that may be missing.
    pub fn optional_number(&mut self, field: &str, min: i64, max: i64) -> Option<i64> {
        let value = self.raw(field)?;
        let digits: String = value.chars().filter(|c| !matches!(c, '.' | ' ' | '\u{a0}' | '\u{202f}')).collect();
        let parsed = digits.parse::<i64>().ok().filter(|number| (min..=max).contains(number));
        if parsed.is_none() {
            self.mistake(field, Say::new("error-number").with("min", min).with("max", max));
        }
        parsed
    }

    /// A number with up to `decimals` places, as an integer in units of 10^-decimals: `16,2` with one decimal is 162.
    pub fn optional_decimal(&mut self, field: &str, decimals: u32) -> Option<i64> {
        let value = self.raw(field)?;
        let parsed = decimal(value, decimals);
        if parsed.is_none() {
            self.mistake(field, Say::new("error-decimal").with("n", i64::from(decimals)));
        }
        parsed
    }

    /// A required amount in euros, as cents.
    pub fn euros(&mut self, field: &str) -> Option<i64> {
        if self.raw(field).is_none() {
            self.mistake(field, Say::new("error-required"));
        }
        self.optional_euros(field)
    }

    /// An amount in euros that may be missing, as cents; see [`cents_from_input`].
    pub fn optional_euros(&mut self, field: &str) -> Option<i64> {
        let parsed = cents_from_input(self.raw(field)?);
        if parsed.is_none() {
            self.mistake(field, Say::new("error-euros"));
        }
        parsed
    }

    /// A required day, as `2026-12-04` (date inputs) or `4.12.2026`.
    pub fn date(&mut self, field: &str) -> Option<Date> {
        if self.raw(field).is_none() {
            self.mistake(field, Say::new("error-required"));
        }
        self.optional_date(field)
    }

    /// A day that may be missing.
    pub fn optional_date(&mut self, field: &str) -> Option<Date> {
        let value = self.raw(field)?;
        let parsed = value.parse().ok().or_else(|| german_date(value)).filter(|date: &Date| (1900..=2200).contains(&date.year()));
        if parsed.is_none() {
            self.mistake(field, Say::new("error-date"));
        }
        parsed
    }

    /// A required time of the day: `18:00`, `18.30` or `9`.
    pub fn time(&mut self, field: &str) -> Option<Time> {
        let Some(value) = self.raw(field) else {
            self.mistake(field, Say::new("error-required"));
            return None;
        };
        let parsed = time_of_day(value);
        if parsed.is_none() {
            self.mistake(field, Say::new("error-time"));
        }
        parsed
    }

    /// An e-mail address that may be missing.
    pub fn optional_email(&mut self, field: &str) -> Option<String> {
        let value = self.optional(field, 254)?;
        if value.parse::<lettre::Address>().is_err() {
            self.mistake(field, Say::new("error-email"));
            return None;
        }
        Some(value)
    }

    /// What was read, if nothing is wrong.
    ///
    /// # Errors
    /// [`Error::Invalid`] with every mistake noted.
    pub fn finish<T>(self, build: impl FnOnce() -> Option<T>) -> Result<T> {
        if !self.errors.is_empty() {
            return Err(Error::Invalid(self.errors));
        }
        build().ok_or_else(|| Error::internal("a reader returned nothing without noting a mistake"))
    }
}

/// `4.12.2026`, as people type it.
fn german_date(text: &str) -> Option<Date> {
    let mut parts = text.split('.').map(|part| part.trim().parse::<i16>());
    let (day, month, year) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    if parts.next().is_some() {
        return None;
    }
    Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok()
}

/// German or plain notation: dots group thousands only in groups of three, a comma or a last dot with fewer digits divides.
fn decimal(text: &str, decimals: u32) -> Option<i64> {
    let text = text.replace(['\u{a0}', '\u{202f}', ' '], "").replace('−', "-");
    let (sign, text) = text.strip_prefix('-').map_or((1, text.as_str()), |rest| (-1, rest));
    let (whole, fraction) = match text.rsplit_once(',') {
        Some((whole, fraction)) => (whole.to_owned(), fraction),
        None => match text.rsplit_once('.') {
            Some((whole, fraction)) if fraction.len() != 3 => (whole.to_owned(), fraction),
            _ => (text.to_owned(), ""),
        },
    };
    let grouped: Vec<&str> = whole.split('.').collect();
    let well_grouped = grouped.len() == 1 || (grouped[0].len() <= 3 && grouped[1..].iter().all(|group| group.len() == 3));
    let places = usize::try_from(decimals).ok()?;
    let digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
    let whole = whole.replace('.', "");
    if whole.is_empty() || !well_grouped || !digits(&whole) || !digits(fraction) || fraction.len() > places {
        return None;
    }
    format!("{whole}{fraction:0<places$}").parse::<i64>().ok().map(|value| sign * value)
}

/// Hours and minutes as people write them.
fn time_of_day(value: &str) -> Option<Time> {
    let value = value.trim_end_matches("Uhr").trim();
    let (hours, minutes) = value.split_once([':', '.']).unwrap_or((value, "0"));
    Time::new(hours.parse().ok()?, minutes.parse().ok()?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(values: &[(&'static str, &str)]) -> Form {
        Form::with(values.iter().map(|(name, value)| (*name, (*value).to_owned())))
    }

    #[test]
    fn all_mistakes_come_at_once() {
        let form = form(&[("title", "ab"), ("email", "kein at"), ("sum", "-5"), ("day", "31.2.2026")]);
        let mut reader = Reader::new(&form);
        reader.text("title", 5, 90);
        reader.text("text", 10, 100);
        reader.optional_email("email");
        reader.euros("sum");
        reader.date("day");
        let Err(Error::Invalid(errors)) = reader.finish(|| Some(())) else { panic!("mistakes") };
        let keys: Vec<_> = errors.iter().map(|error| (error.field.as_ref(), error.say.key)).collect();
        assert_eq!(
            keys,
            [
                ("title", "error-too-short"),
                ("text", "error-required"),
                ("email", "error-email"),
                ("sum", "error-euros"),
                ("day", "error-date"),
            ]
        );
    }

    #[test]
    fn a_text_is_read_in_every_language_and_comes_back() {
        let typed = form(&[("title", "Werkstatt"), ("title_tr", "Atölye"), ("title_leicht", " Wir treffen uns "), ("title_uk", "")]);
        let mut reader = Reader::new(&typed);
        let title = reader.localised("title", 3, 20).expect("a title");
        assert_eq!((title.get(Lang::Tr), title.get(Lang::Easy), title.own(Lang::Uk)), ("Atölye", "Wir treffen uns", None));
        let mut again = Form::empty();
        again.put("title", Some(&title));
        assert_eq!(Reader::new(&again).localised("title", 3, 20), Some(title));
    }

    #[test]
    fn a_translation_is_no_text_without_german_and_is_as_short() {
        let typed = form(&[("text_uk", "Текст"), ("title", "Werkstatt"), ("title_en", "far too long a title")]);
        let mut reader = Reader::new(&typed);
        assert_eq!(reader.optional_localised("text", 10), None);
        reader.localised("title", 3, 10);
        let Err(Error::Invalid(errors)) = reader.finish(|| Some(())) else { panic!("mistakes") };
        let keys: Vec<_> = errors.iter().map(|error| (error.field.as_ref(), error.say.key)).collect();
        assert_eq!(keys, [("text", "translations-german-first"), ("title_en", "error-too-long")]);
    }

    #[test]
    fn decimals_are_read_as_people_write_them() {
        for (text, tenths) in [("16,2", 162), ("16.2", 162), ("-5", -50), ("−0,5", -5), ("1.234", 12_340), ("1.234,5", 12_345)] {
            assert_eq!(Reader::new(&form(&[("value", text)])).optional_decimal("value", 1), Some(tenths), "{text}");
        }
        for text in ["16,25", "1.23.4", "zwölf", "1e5", ",5"] {
            assert_eq!(Reader::new(&form(&[("value", text)])).optional_decimal("value", 1), None, "{text}");
        }
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, time) in [("18:00", (18, 0)), ("9.30", (9, 30)), ("18 Uhr", (18, 0)), ("07:05", (7, 5))] {
            let expected = Time::constant(time.0, time.1, 0, 0);
            assert_eq!(Reader::new(&form(&[("from", text)])).time("from"), Some(expected), "{text}");
        }
        for text in ["", "24:00", "18:60", "abends"] {
            assert_eq!(Reader::new(&form(&[("from", text)])).time("from"), None, "{text}");
        }
    }

    #[test]
    fn days_are_read_in_both_notations() {
        let form = form(&[("a", "2026-12-04"), ("b", "4.12.2026")]);
        let mut reader = Reader::new(&form);
        assert_eq!(reader.date("a"), reader.date("b"));
    }
}
