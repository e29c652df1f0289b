//! How measures are said: the same words in lists, on the Steckbrief and in the timeline.

use maud::{Markup, html};

use super::catalogue::{Plan, Priority, Term};
use super::money::Cost;
use super::status::State;
use crate::web::components::tag;
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
