//! The report as a document: the JSON that `rotfaden-pdf` prints, whose canonical form is hashed.
//!
//! Decision 2026-11-23: the hash is that of the German document, and every format and language of the same report carries
//! it. `/berichte/beteiligung.json` gives exactly these bytes, so that anybody can check.

use serde_json::{Value, json};

use super::facts::{Cost, Count, Facts, Measure, OnMap, Place, SwotItem, Weighing};
use super::{surveys, words};
use crate::process::participation::contributions::Tally;
use crate::process::participation::contributions::{Class, Kind};
use crate::services::i18n::Lang;
use crate::services::scope::Town;
use crate::web::components::Kind as Shape;
use crate::web::cx::Cx;

/// A figure of the map: the drawing and what it says.
pub struct Picture {
    /// A complete SVG document.
    pub svg: String,
    /// What it says, for those who do not see it.
    pub alt: String,
    /// Whether railways are drawn.
    pub railways: bool,
}

/// The document in a language, without its hash.
pub fn document(cx: &Cx, facts: &Facts, picture: &Picture, lang: Lang) -> Value {
    let (process, town) = (&cx.process, &cx.process.town);
    let web = cx.host.config.public_url.trim_start_matches("https://").trim_start_matches("http://");
    let rows = Rows { facts, lang };
    json!({
        "kind": "participation_report",
        "language": lang.code(),
        "town": lang.text("town-name", &[("name", town.name.as_str().into())]),
        "process": process.title.get(lang),
        "title": title(cx, lang),
        "cut_off": facts.cut_off.rfc3339(),
        "cut_off_text": lang.text("report-moment", &[("moment", lang.moment(facts.cut_off.at()).into())]),
        "filter": null,
        "contact": contact(town, lang),
        "web_address": format!("{web}{}", cx.url("/berichte")),
        "introduction": introduction(cx, lang),
        "tally": tally(facts),
        "districts": rows.districts(),
        "themes": rows.themes(),
        "kinds": rows.kinds(),
        "occasions": rows.occasions(),
        "weeks": rows.weeks(),
        "maps": [map(cx, facts, picture, lang)],
        "clusters": rows.clusters(),
        "swot": rows.swot(),
        "measures": rows.measures(),
        "weighings": facts.planning.weighings.iter().map(|weighing| weighing_row(weighing, lang)).collect::<Vec<_>>(),
        "surveys": surveys::json(&facts.surveys, lang),
        "method": method(cx, facts, lang),
        "caveats": caveats(facts, lang),
    })
}

/// The report of the main process speaks for the town, the others for themselves.
fn title(cx: &Cx, lang: Lang) -> String {
    let town = cx.process.town.name.as_str();
    if cx.process.is_main { lang.text("report-title", &[("town", town.into())]) } else { cx.process.title.get(lang).to_owned() }
}

fn contact(town: &Town, lang: Lang) -> String {
    let parts = [town.contact_name.as_str(), town.role(lang), town.contact_phone.as_str(), town.contact_hours.get(lang)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn note(lang: Lang, title: &str, text: &str) -> Value {
    json!({ "title": lang.t(title), "text": text })
}

fn introduction(cx: &Cx, lang: Lang) -> Vec<Value> {
    let process = &cx.process;
    let mut notes = vec![
        note(lang, "report-question", process.question.get(lang)),
        note(lang, "report-open", process.open_text.get(lang)),
        note(lang, "report-fixed", process.fixed_text.get(lang)),
    ];
    notes.extend(process.heard_text.as_ref().map(|heard| note(lang, "report-heard", heard.get(lang))));
    notes
}

fn tally(facts: &Facts) -> Value {
    let bin = |tally| facts.counts.tally(tally);
    json!({
        "received": facts.counts.received(),
        "counted": facts.counts.counted().n,
        "withdrawn_or_erased": bin(Tally::Gone),
        "not_counted": bin(Tally::NotCounted),
        "published": bin(Tally::Published),
        "redacted": bin(Tally::Redacted),
        "internal": bin(Tally::Internal),
        "in_review": bin(Tally::InReview),
        "hidden": bin(Tally::Hidden),
        "experts": facts.counts.classes.get(&Class::Expert).copied().unwrap_or_default(),
        "signatories": facts.counts.signatories,
        "comments": facts.frame.comments,
        "supports": facts.frame.supports,
    })
}

/// Tables of counts in a language.
pub struct Rows<'a> {
    pub facts: &'a Facts,
    pub lang: Lang,
}

/// A row of a table of counts.
pub struct Row {
    /// Name of the row.
    pub label: String,
    /// A second, quieter line.
    pub detail: Option<String>,
    /// What was counted.
    pub count: Count,
}

impl Row {
    fn json(&self) -> Value {
        json!({ "label": self.label, "detail": self.detail, "count": self.count.n, "not_public": self.count.not_public })
    }
}

impl Rows<'_> {
    /// Columns of the cross table: every theme, and "ohne Thema" where something is counted there.
    fn columns(&self) -> Vec<Option<i64>> {
        let themes = self.facts.frame.themes.iter().map(|theme| Some(theme.id));
        let without = (self.facts.counts.theme(None).n > 0).then_some(None);
        themes.chain(without).collect()
    }

    /// The district rows: today's districts, former ones with counts, and "in keinem Ortsteil" where that is counted.
    pub fn district_rows(&self) -> Vec<(Place, Row)> {
        let counts = &self.facts.counts;
        let districts =
            self.facts.frame.districts.iter().map(|district| (Place::District(district.id), district.name.clone(), district.current));
        let rest = (Place::NoDistrict, self.lang.t("report-no-district"), false);
        districts
            .chain([rest])
            .map(|(place, label, always)| (place, label, always, counts.place(place)))
            .filter(|(.., always, count)| *always || count.n > 0)
            .map(|(place, label, _, count)| (place, Row { label, detail: None, count }))
            .collect()
    }

    /// The rows that belong to no district, after the others.
    pub fn other_places(&self) -> [(Place, Row); 3] {
        [(Place::WholeTown, "report-whole-town"), (Place::None, "report-no-place"), (Place::Outside, "report-outside")]
            .map(|(place, key)| (place, Row { label: self.lang.t(key), detail: None, count: self.facts.counts.place(place) }))
    }

    fn place(&self, place: Place, count: Count) -> Value {
        let by_theme: Vec<i64> = self.columns().into_iter().map(|theme| self.facts.counts.cell(place, theme)).collect();
        json!({ "count": count.n, "not_public": count.not_public, "by_theme": by_theme })
    }

    fn districts(&self) -> Value {
        let rows: Vec<Value> = self
            .district_rows()
            .iter()
            .map(|(place, row)| json!({ "label": row.label, "counts": self.place(*place, row.count) }))
            .collect();
        let [whole_town, no_place, outside] = self.other_places().map(|(place, row)| self.place(place, row.count));
        json!({
            "approximate": self.facts.frame.is_approximate(),
            "rows": rows, "whole_town": whole_town, "no_place": no_place, "outside": outside,
        })
    }

    /// Counts by theme.
    pub fn theme_rows(&self) -> Vec<Row> {
        let name = |theme: Option<i64>| {
            self.facts.frame.theme(theme).map_or_else(|| self.lang.t("report-no-theme"), |theme| theme.name.get(self.lang).to_owned())
        };
        self.columns().into_iter().map(|theme| Row { label: name(theme), detail: None, count: self.facts.counts.theme(theme) }).collect()
    }

    fn themes(&self) -> Vec<Value> {
        self.theme_rows().iter().map(Row::json).collect()
    }

    /// Counts by kind.
    pub fn kind_rows(&self) -> Vec<(Kind, Count)> {
        Kind::ALL.iter().map(|&kind| (kind, self.facts.counts.kinds.get(&kind).copied().unwrap_or_default())).collect()
    }

    fn kinds(&self) -> Vec<Value> {
        let row = |(kind, count): &(Kind, Count)| json!({ "kind": kind, "count": count.n, "not_public": count.not_public });
        self.kind_rows().iter().map(row).collect()
    }

    /// Counts by occasion; an occasion that brought nothing is a row only if it was an event that has taken place.
    pub fn occasion_rows(&self) -> Vec<Row> {
        let day = self.facts.cut_off.day();
        self.facts
            .frame
            .occasions
            .iter()
            .map(|occasion| (occasion, self.facts.counts.occasions.get(&occasion.id).copied().unwrap_or_default()))
            .filter(|(occasion, count)| count.n > 0 || occasion.held_on.is_some_and(|held_on| held_on <= day))
            .map(|(occasion, count)| Row {
                label: occasion.title.get(self.lang).to_owned(),
                detail: words::event(self.lang, occasion),
                count,
            })
            .collect()
    }

    fn occasions(&self) -> Vec<Value> {
        self.occasion_rows().iter().map(Row::json).collect()
    }

    /// Counts by week of receipt, oldest first.
    pub fn week_rows(&self) -> Vec<Row> {
        let mut weeks: Vec<_> = self.facts.counts.weeks.iter().collect();
        weeks.sort_by_key(|(monday, _)| **monday);
        weeks
            .into_iter()
            .map(|(&monday, &count)| {
                let (label, days) = words::week(self.lang, monday);
                Row { label, detail: Some(days), count }
            })
            .collect()
    }

    fn weeks(&self) -> Vec<Value> {
        self.week_rows().iter().map(Row::json).collect()
    }

    fn clusters(&self) -> Vec<Value> {
        let theme = |id| self.facts.frame.theme(id).map(|theme| theme.name.get(self.lang));
        self.facts
            .planning
            .clusters
            .iter()
            .map(|cluster| {
                let quotes: Vec<Value> =
                    cluster.quotes.iter().map(|quote| json!({ "text": words::quote(&quote.text), "number": quote.number })).collect();
                json!({
                    "code": cluster.code, "title": cluster.title, "summary": cluster.summary, "count": cluster.n,
                    "not_public": cluster.not_public, "districts": cluster.districts,
                    "themes": theme(cluster.theme_id).into_iter().collect::<Vec<_>>(),
                    "controversial": cluster.controversial, "minority": cluster.minority, "quotes": quotes,
                })
            })
            .collect()
    }

    fn swot(&self) -> Vec<Value> {
        let item = |item: &SwotItem| json!({ "code": item.code, "text": item.title, "supported_by": item.supported_by, "contradicted_by": item.contradicted_by });
        let items = |theme: i64, quadrant: &str| -> Vec<Value> {
            let fits = |item: &&SwotItem| item.theme_id == theme && item.quadrant == quadrant;
            self.facts.planning.swot.iter().filter(fits).map(item).collect()
        };
        self.facts
            .frame
            .themes
            .iter()
            .filter(|theme| self.facts.planning.swot.iter().any(|item| item.theme_id == theme.id))
            .map(|theme| {
                json!({
                    "theme": theme.name.get(self.lang),
                    "strengths": items(theme.id, "strength"), "weaknesses": items(theme.id, "weakness"),
                    "opportunities": items(theme.id, "opportunity"), "threats": items(theme.id, "threat"),
                })
            })
            .collect()
    }

    fn measures(&self) -> Vec<Value> {
        self.facts.planning.measures.iter().filter(|measure| measure.is_alive()).map(|measure| self.measure(measure)).collect()
    }

    fn measure(&self, measure: &Measure) -> Value {
        let frame = &self.facts.frame;
        let ongoing = measure.kind == "ongoing" || measure.state == "continuous";
        let commitment = match measure.commitment.as_str() {
            "resolved_financed" => "resolved_and_financed",
            "pool" => "pool_of_ideas",
            same => same,
        };
        json!({
            "code": measure.code, "title": measure.title,
            "theme": frame.theme(Some(measure.theme_id)).map(|theme| theme.name.get(self.lang)),
            "district": frame.district(measure.district_id).map(|district| &district.name),
            "priority": measure.priority,
            "cost": measure.cost.map(|Cost { min, expected, max, price_year }| {
                json!({ "min": min, "expected": expected, "max": max, "price_year": price_year })
            }),
            "horizon": measure.horizon.as_deref().or(ongoing.then_some("continuous")),
            "years": words::years(self.lang, measure),
            "commitment": commitment,
            "resolved": measure.is_resolved(),
        })
    }
}

fn weighing_row(weighing: &Weighing, lang: Lang) -> Value {
    let result = match weighing.result.as_str() {
        "partly" => "partly_followed",
        "exists" => "already_exists",
        same => same,
    };
    json!({
        "cluster": weighing.cluster, "title": weighing.title, "count": weighing.n, "result": result, "reason": weighing.reason,
        "effect": words::effect(lang, weighing), "resolved": weighing.resolved,
    })
}

fn map(cx: &Cx, facts: &Facts, picture: &Picture, lang: Lang) -> Value {
    let entry = |shape: &str, colour: &str, label: String| json!({ "shape": shape, "colour": colour, "label": label });
    let mut legend: Vec<Value> = Shape::ALL.into_iter().map(|kind| entry(legend_shape(kind), kind.colour(), lang.t(kind.word()))).collect();
    legend.push(entry("several", "#22314d", lang.t("report-map-several")));
    legend.extend(picture.railways.then(|| entry("dashed", "#6b7a92", lang.t("map-line-rail"))));
    json!({
        "title": lang.t("report-map-title"),
        "picture": { "svg": picture.svg, "alt": picture.alt },
        "legend": legend,
        "attribution": format!("{} · {}", lang.t("map-simplified"), cx.process.boundary_credit),
        "not_shown": not_shown(facts, lang),
    })
}

const fn legend_shape(kind: Shape) -> &'static str {
    match kind {
        Shape::Idea => "circle",
        Shape::Problem => "square",
        Shape::Praise => "triangle",
        Shape::Question => "diamond",
        Shape::Note => "ring",
    }
}

/// How many counted contributions are not on the map, and why.
fn not_shown(facts: &Facts, lang: Lang) -> Option<String> {
    let n = |reason: OnMap| facts.counts.on_map.get(&reason).copied().unwrap_or_default();
    let reasons: Vec<String> = OnMap::ALL
        .iter()
        .filter(|&&reason| reason != OnMap::Shown && n(reason) > 0)
        .map(|&reason| lang.text(reason.label(), &[("n", n(reason).into())]))
        .collect();
    let missing = facts.counts.counted().n - n(OnMap::Shown);
    (missing > 0).then(|| lang.text("report-map-missing", &[("n", missing.into()), ("reasons", reasons.join(", ").into())]))
}

fn method(cx: &Cx, facts: &Facts, lang: Lang) -> Vec<Value> {
    let process = &cx.process;
    let held: Vec<String> = Rows { facts, lang }
        .occasion_rows()
        .into_iter()
        .map(|row| match row.detail {
            Some(detail) => format!("{} ({detail})", row.label),
            None => row.label,
        })
        .collect();
    let mut notes = vec![
        note(lang, "report-method-counting", &lang.t("report-method-counting-text")),
        note(
            lang,
            "report-method-moderation",
            &lang.text("report-method-moderation-text", &[("days", process.moderation_days(lang).into())]),
        ),
    ];
    if !held.is_empty() {
        notes.push(note(
            lang,
            "report-method-occasions",
            &lang.text("report-method-occasions-text", &[("occasions", held.join("; ").into())]),
        ));
    }
    notes.push(note(lang, "report-method-clusters", &lang.t("report-method-clusters-text")));
    if !facts.frame.districts.is_empty() {
        notes.push(note(lang, "report-method-districts", &lang.text("report-method-districts-text", &[("source", sources(facts).into())])));
    }
    notes
}

/// Where the districts come from, each source once.
fn sources(facts: &Facts) -> String {
    let mut sources: Vec<&str> =
        facts.frame.districts.iter().filter(|district| district.current).map(|district| district.source.trim_end_matches('.')).collect();
    sources.sort_unstable();
    sources.dedup();
    sources.join("; ")
}

fn caveats(facts: &Facts, lang: Lang) -> Vec<String> {
    let mut keys = vec!["report-caveat-sample", "report-caveat-moderation", "report-caveat-support"];
    if facts.frame.is_approximate() {
        keys.push("report-caveat-districts");
    }
    if !facts.planning.measures.is_empty() {
        keys.push("report-caveat-costs");
    }
    if !facts.planning.weighings.is_empty() {
        keys.push("report-caveat-claim");
    }
    keys.into_iter().map(|key| lang.t(key)).collect()
}
