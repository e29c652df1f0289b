//! How measures are said: the same words in lists, on the Steckbrief and in the timeline.

use maud::{Markup, html};

use super::catalogue::{self, Listed, Plan, Priority, Term};
use super::money::Cost;
use super::status::State;
use crate::web::components::{Column, Table, tag};
use crate::web::cx::Cx;

/// Key of a state in the public's words.
pub const fn public_state(state: State) -> &'static str {
    match state {
        State::Proposed | State::InCheck => "measure-public-check",
        State::Drafted | State::PublicReview => "measure-public-proposal",
        State::Deferred => "measure-public-deferred",
        State::Discarded => "measure-public-discarded",
        State::Resolved => "measure-public-resolved",
        State::Preparing => "measure-public-preparing",
        State::UnderWay => "measure-public-under-way",
        State::Done => "measure-public-done",
        State::Continuous => "measure-public-continuous",
        State::Paused => "measure-public-paused",
        State::Dropped => "measure-public-dropped",
    }
}

/// Lowest and highest cost: "120.000 € bis 260.000 €".
pub fn range(cx: &Cx, cost: &Cost) -> String {
    if cost.min == cost.max {
        return cx.lang.euro(cost.max);
    }
    cx.text("measure-range", &[("min", cx.lang.euro(cost.min).into()), ("max", cx.lang.euro(cost.max).into())])
}

/// What a cost is worth: "grobe Schätzung, Preisstand 2026, noch nicht beschlossen" until the council has resolved it.
pub fn price_note(cx: &Cx, cost: &Cost, state: State) -> String {
    let year = cost.price_year.to_string();
    if state.is_resolved() {
        return cx.text("measure-price-resolved", &[("quality", cx.t(cost.quality.label()).into()), ("year", year.into())]);
    }
    cx.text("measure-price-proposal", &[("year", year.into())])
}

/// A priority, and that it is a proposal while it is one.
pub fn priority(cx: &Cx, priority: Priority, state: State) -> String {
    let word = cx.t(priority.label());
    if state.is_resolved() { word } else { cx.text("measure-priority-proposal", &[("priority", word.into())]) }
}

/// Name of a primary district, or "ganze Stadt".
pub fn district(cx: &Cx, district: Option<&Term>) -> String {
    district.map_or_else(|| cx.t("measure-whole-town"), |term| cx.local(&term.name).to_owned())
}

/// "2027 bis 2029", "ab 2027", "bis 2029"; none when nothing is said.
pub fn years(cx: &Cx, plan: &Plan) -> Option<String> {
    let text = |year: i32| year.to_string().into();
    match (plan.starts_year, plan.ends_year) {
        (Some(from), Some(to)) if from == to => Some(from.to_string()),
        (Some(from), Some(to)) => Some(cx.text("measure-years", &[("from", text(from)), ("to", text(to))])),
        (Some(from), None) => Some(cx.text("measure-years-from", &[("from", text(from))])),
        (None, Some(to)) => Some(cx.text("measure-years-to", &[("to", text(to))])),
        (None, None) => None,
    }
}

/// Tags of what stands out: key measure, climate.
pub fn marks(cx: &Cx, key_measure: bool, climate: bool) -> Vec<Markup> {
    let mark = |key: &str| tag(&cx.t(key), None);
    [key_measure.then(|| mark("measure-key")), climate.then(|| mark("measure-climate"))].into_iter().flatten().collect()
}

/// What "beschlossen" means, where it stands.
pub fn resolved_note(cx: &Cx) -> Markup {
    html! { p class="rf-muted rf-text" { (cx.t("measure-resolved-note")) } }
}

/// Sums of expected costs by theme, district, horizon and year, to the cent; each is the same total. `approximate`: the
/// districts' outlines are, and the tables say so (invariant 2).
pub fn sum_tables(cx: &Cx, listed: &[Listed], approximate: bool) -> Markup {
    let sums = catalogue::sums(listed);
    let open = || cx.t("measure-sum-open");
    let by_theme = sums.by_theme.iter().map(|(code, sum)| (theme_name(cx, listed, code), *sum)).collect();
    let by_district = sums.by_district.iter().map(|(code, sum)| (district_name(cx, listed, code.as_deref()), *sum)).collect();
    let by_horizon =
        sums.by_horizon.iter().map(|(horizon, sum)| (horizon.map_or_else(open, |horizon| cx.t(horizon.label())), *sum)).collect();
    let by_year = sums.by_year.iter().map(|(year, sum)| (year.map_or_else(open, |year| year.to_string()), *sum)).collect();
    html! {
        div class="rf-cards" {
            (sum_table(cx, "measure-theme", by_theme, sums.total))
            div {
                (sum_table(cx, "measure-district", by_district, sums.total))
                @if approximate { p class="rf-muted" { (cx.t("map-approximate")) } }
            }
            (sum_table(cx, "measure-horizon", by_horizon, sums.total))
            (sum_table(cx, "measure-year", by_year, sums.total))
        }
    }
}

fn theme_name(cx: &Cx, listed: &[Listed], code: &str) -> String {
    let theme = listed.iter().map(|listed| &listed.entry.theme).find(|theme| theme.code == code);
    theme.map_or_else(|| code.to_owned(), |theme| cx.local(&theme.name).to_owned())
}

fn district_name(cx: &Cx, listed: &[Listed], code: Option<&str>) -> String {
    let term = listed.iter().filter_map(|listed| listed.entry.district.as_ref()).find(|district| Some(district.code.as_str()) == code);
    district(cx, term)
}

fn sum_table(cx: &Cx, what: &str, rows: Vec<(String, i64)>, total: i64) -> Markup {
    Table {
        caption: cx.text("measure-sum-by", &[("what", cx.t(what).into())]),
        columns: vec![Column::text(cx.t(what)), Column::number(cx.t("measure-cost-expected"))],
        rows: rows.into_iter().map(|(label, sum)| vec![html! { (label) }, html! { (cx.lang.euro_exact(sum)) }]).collect(),
        footer: Some(vec![html! { (cx.t("table-sum")) }, html! { (cx.lang.euro_exact(total)) }]),
        ..Table::default()
    }
    .render(cx.lang)
}
