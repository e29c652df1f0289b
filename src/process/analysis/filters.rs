//! The filter in the address that the lists of this step share: `?thema=&ortsteil=&q=&zeigen=&seite=`. Whatever cannot be
//! read is left out; nothing is used as more than a bound value.

use serde::{Deserialize, Serialize};

use crate::process::preparation::districts::District;
use crate::process::preparation::themes::Theme;
use crate::web::components::{FilterChoice, FilterMenu};
use crate::web::cx::Cx;
use crate::web::form::Form;

/// What is asked of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Slugs of themes; none: all.
    #[serde(default)]
    pub thema: Vec<String>,
    /// Slugs of districts; none: all.
    #[serde(default)]
    pub ortsteil: Vec<String>,
    /// Words to search, as typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// A word of the list's own: which state, which tab.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zeigen: Option<String>,
    /// Page, as typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seite: Option<String>,
}

impl Asked {
    /// Reads the query of an address.
    pub fn read(query: Option<&str>) -> Self {
        // A parameter that stands twice where it may not is nonsense: the whole list is shown.
        let Ok(asked) = serde_html_form::from_str::<Self>(query.unwrap_or_default()) else { return Self::default() };
        asked.tidy()
    }

    /// Reads the filter that a form carried along.
    pub fn of_form(form: &Form) -> Self {
        let one = |name| form.value(name).map(str::to_owned);
        let many = |name| form.values(name).map(str::to_owned).collect();
        Self { thema: many("thema"), ortsteil: many("ortsteil"), q: one("q"), zeigen: one("zeigen"), seite: one("seite") }.tidy()
    }

    fn tidy(mut self) -> Self {
        self.thema.retain(|slug| !slug.is_empty());
        self.ortsteil.retain(|slug| !slug.is_empty());
        self.q = self.q.map(|words| words.trim().chars().take(200).collect::<String>()).filter(|words| !words.is_empty());
        self.zeigen = self.zeigen.filter(|word| !word.is_empty());
        self
    }

    /// Page, from 1.
    pub fn page(&self) -> u32 {
        self.seite.as_deref().and_then(|page| page.parse().ok()).unwrap_or(1).clamp(1, 2000)
    }

    /// The same list at another page.
    #[must_use]
    pub fn at_page(&self, page: u32) -> Self {
        Self { seite: (page > 1).then(|| page.to_string()), ..self.clone() }
    }

    /// Names and values, as they stand in the address.
    pub fn pairs(&self) -> Vec<(&str, &str)> {
        let many =
            self.thema.iter().map(|slug| ("thema", slug.as_str())).chain(self.ortsteil.iter().map(|slug| ("ortsteil", slug.as_str())));
        let one = [("q", &self.q), ("zeigen", &self.zeigen), ("seite", &self.seite)];
        many.chain(one.into_iter().filter_map(|(name, value)| Some((name, value.as_deref()?)))).collect()
    }

    /// The filter as a query with its `?`, with what was just done; empty when there is nothing to say.
    pub fn query(&self, done: Option<&str>) -> String {
        let mut pairs = self.pairs();
        pairs.extend(done.map(|done| ("meldung", done)));
        if pairs.is_empty() {
            return String::new();
        }
        // Pairs of strings always encode.
        serde_html_form::to_string(pairs).map_or_else(|_| String::new(), |query| format!("?{query}"))
    }
}

/// The menu of themes.
pub fn theme_menu(cx: &Cx, themes: &[Theme], asked: &Asked) -> FilterMenu<'static> {
    let choices = themes.iter().map(|theme| FilterChoice {
        value: theme.slug.clone(),
        label: cx.local(&theme.name).to_owned(),
        count: None,
        chosen: asked.thema.contains(&theme.slug),
    });
    FilterMenu { name: "thema", label: "filter-theme", choices: choices.collect() }
}

/// The menu of districts.
pub fn district_menu(districts: &[District], asked: &Asked) -> FilterMenu<'static> {
    let choices = districts.iter().map(|district| FilterChoice {
        value: district.slug.clone(),
        label: district.name.clone(),
        count: None,
        chosen: asked.ortsteil.contains(&district.slug),
    });
    FilterMenu { name: "ortsteil", label: "filter-district", choices: choices.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Asked {
        Asked::read(Some(query))
    }

    #[test]
    fn a_filter_survives_its_own_address() {
        let asked = read("thema=mobilitaet&thema=klima&ortsteil=quellental&q=Weg+%26+Stra%C3%9Fe&seite=3");
        assert_eq!(asked.thema, ["mobilitaet", "klima"]);
        assert_eq!(asked.page(), 3);
        assert_eq!(read(asked.query(None).trim_start_matches('?')), asked);
    }

    #[test]
    fn nonsense_is_left_out() {
        assert_eq!(read("seite=1&seite=2&thema=x"), Asked::default());
        assert_eq!(read("thema=&q=+&seite=-4").query(None), "?seite=-4");
        assert_eq!(read("seite=-4").page(), 1);
        assert_eq!(read("").query(Some("saved")), "?meldung=saved");
    }
}
