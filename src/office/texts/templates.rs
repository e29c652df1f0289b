//! The pages as they come with the program, in German. They name no town: what every installation knows of its town is filled in, what
//! only the town knows stands in double square brackets.

use super::model::Words;
use crate::services::i18n::Lang;
use crate::services::scope::Town;

const TEMPLATES: [(&str, &str); 5] = [
    ("impressum", include_str!("templates/impressum.md")),
    ("datenschutz", include_str!("templates/datenschutz.md")),
    ("barrierefreiheit", include_str!("templates/barrierefreiheit.md")),
    ("netiquette", include_str!("templates/netiquette.md")),
    ("leichte-sprache", include_str!("templates/leichte-sprache.md")),
];

/// The template of a page, with what is known of the town.
pub(super) fn template(slug: &str, town: Option<&Town>) -> Option<Words> {
    let (_, text) = TEMPLATES.iter().find(|(known, _)| *known == slug)?;
    let mut words = Words::read(text)?;
    if let Some(town) = town {
        for (placeholder, known) in [
            ("[[Name der Stadt]]", town.name.as_str()),
            ("[[Ansprechperson]]", town.contact_name.as_str()),
            ("[[Fachbereich]]", town.role(Lang::De)),
            ("[[Telefon]]", town.contact_phone.as_str()),
            ("[[Sprechzeiten]]", town.contact_hours.get(Lang::De)),
            ("[[E-Mail-Adresse]]", town.contact_email.as_str()),
        ] {
            if !known.is_empty() {
                words.body = words.body.replace(placeholder, known);
            }
        }
    }
    Some(words)
}

/// The templates as files for whoever writes them outside of the program: name and content.
pub fn files(town: Option<&Town>) -> Vec<(String, String)> {
    let words = TEMPLATES.iter().filter_map(|(slug, _)| Some((slug, template(slug, town)?)));
    words.map(|(slug, words)| (format!("{slug}.md"), format!("# {}\n\n{}\n", words.title, words.body))).collect()
}

impl Words {
    /// Words from a file: the title is its first line, as a heading of the first level.
    pub fn read(file: &str) -> Option<Self> {
        let (first, body) = file.trim_start_matches('\u{feff}').trim().split_once('\n')?;
        let title = first.strip_prefix("# ")?.trim().to_owned();
        let body = body.trim().replace("\r\n", "\n");
        (!title.is_empty() && !body.is_empty()).then_some(Self { title, body })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::texts::model::{PAGES, placeholders};
    use crate::services::i18n::Localised;

    fn town() -> Town {
        let text = str::to_owned;
        Town {
            name: text("Musterstadt"),
            contact_name: text("Frau Muster"),
            contact_role: Some(Localised::german("Stadtplanung")),
            contact_phone: text("04000 1-0"),
            contact_hours: Localised::german("Mo bis Do"),
            contact_email: text("stadt@muster.example"),
        }
    }

    #[test]
    fn every_page_has_a_template_that_names_no_town_and_asks_for_what_is_missing() {
        for slug in PAGES {
            let bare = template(slug, None).expect(slug);
            assert!(!bare.body.contains("Pinneberg"), "{slug}");
            let filled = template(slug, Some(&town())).expect(slug);
            let left = placeholders(&filled.body);
            assert!(!left.is_empty(), "{slug} can be published without anybody having read it");
            assert!(!left.iter().any(|it| it.contains("Telefon]]") && it.len() < 14), "{slug}: {left:?}");
        }
        assert!(template("impressum", Some(&town())).expect("there").body.contains("Stadt Musterstadt"));
    }

    #[test]
    fn a_file_begins_with_its_title() {
        assert_eq!(Words::read("# Titel\r\n\r\nText\r\nmehr\n"), Some(Words { title: "Titel".into(), body: "Text\nmehr".into() }));
        assert_eq!(Words::read("Text ohne Titel\n\nmehr"), None);
    }
}
