//! `/umsetzung`: timeline, money by year, dependencies, sums.

use maud::{Markup, html};

use super::model::{self, Bar, Timeline};
use crate::process::measures::catalogue::{self, Commitment, Listed};
use crate::process::measures::dependencies::{Dependency, DependencyKind};
use crate::process::measures::words;
use crate::services::i18n::Lang;
use crate::web::components::{Column, Figure, StackedBars, Table, empty_state, figures};
use crate::web::cx::Cx;

/// The page. `live` holds the public measures that the town means to do.
pub(super) fn show(cx: &Cx, live: &[Listed], dependencies: &[Dependency], approximate: bool) -> Markup {
    html! {
        div class="rf-wrap rf-page" {
            h1 { (cx.t("strategy-title")) }
            p class="rf-lead" { (cx.t("strategy-lead")) }
            @if live.is_empty() {
                (empty_state(&cx.t("strategy-empty"), &html! { p { (cx.t("strategy-empty-text")) } }))
            } @else {
                (overview(cx, live))
                (timeline(cx, live))
                (money(cx, live))
                (waiting(cx, live, dependencies))
                section class="rf-section" {
                    h2 { (cx.t("strategy-sums")) }
                    p { (cx.t("strategy-sums-lead")) }
                    (words::sum_tables(cx, live, approximate))
                }
                p { a href=(cx.url("/monitoring")) { (cx.t("strategy-to-monitoring")) } }
                @if live.iter().any(|listed| listed.entry.state.is_resolved()) { (words::resolved_note(cx)) }
            }
        }
    }
}

fn overview(cx: &Cx, live: &[Listed]) -> Markup {
    let total = catalogue::sums(live).total;
    let without = live.iter().filter(|listed| listed.cost.is_none()).count();
    let note = (without > 0).then(|| cx.text("strategy-without-cost", &[("n", number(without).into())]));
    let resolved = live.iter().filter(|listed| listed.entry.state.is_resolved()).count();
    html! {
        section class="rf-section" {
            (figures(&[
                Figure::new(cx.lang.number(number(live.len())), cx.t("measure-index-title")),
                Figure::new(cx.lang.number(number(resolved)), cx.t("strategy-resolved")),
                Figure { note, ..Figure::new(cx.lang.euro(total), cx.t("measure-cost-expected")) },
            ]))
            p class="rf-muted" { (cx.t("strategy-rough")) }
        }
    }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// The bars over the years, and a table with the same.
fn timeline(cx: &Cx, live: &[Listed]) -> Markup {
    let spans: Vec<_> = live.iter().map(|listed| (listed.entry.starts_year, listed.entry.ends_year)).collect();
    let undated: Vec<&Listed> =
        live.iter().filter(|listed| listed.entry.starts_year.is_none() && listed.entry.ends_year.is_none()).collect();
    html! {
        section class="rf-section" {
            h2 { (cx.t("strategy-timeline")) }
            @match Timeline::of(&spans) {
                Some(timeline) => (chart(cx, live, &timeline)),
                None => p { (cx.t("strategy-timeline-none")) },
            }
            @if !undated.is_empty() {
                h3 { (cx.t("strategy-undated")) }
                ul { @for listed in undated { li { (measure_link(cx, listed)) } } }
            }
        }
    }
}

fn measure_link(cx: &Cx, listed: &Listed) -> Markup {
    html! {
        a href=(cx.url(&format!("/massnahmen/{}", listed.entry.code))) { (cx.german(&listed.entry.title)) } " " span class="rf-code" { (listed.entry.code) }
    }
}

fn chart(cx: &Cx, live: &[Listed], timeline: &Timeline) -> Markup {
    html! {
        figure class="rf-chart" {
            figcaption { (cx.t("strategy-timeline-caption")) }
            ul class="rf-key" {
                li { (sample(true)) (cx.t("strategy-bar-resolved")) }
                li { (sample(false)) (cx.t("strategy-bar-proposed")) }
            }
            div { (axis(timeline)) }
            ul class="rf-plain" { @for bar in &timeline.bars { li { (measure_link(cx, &live[bar.index])) ", " (span(cx, bar)) (drawn(timeline, bar, &live[bar.index])) } } }
            details { summary { (cx.t("chart-table")) } (table(cx, live, timeline)) }
        }
    }
}

/// A bar's years in words.
fn span(cx: &Cx, bar: &Bar) -> String {
    let text = |year: i32| year.to_string().into();
    match bar {
        Bar { from, open: true, .. } => cx.text("measure-years-from", &[("from", text(*from))]),
        Bar { from, to, .. } if from == to => from.to_string(),
        Bar { from, to, .. } => cx.text("measure-years", &[("from", text(*from)), ("to", text(*to))]),
    }
}

const INK: &str = "#22314d";
const LINE: &str = "#d5dbe6";
const EDGE: &str = "#78859c";
const TEXT: &str = "#171a2b";

/// The years above the bars; when there are many, every second one. Lengths are shares of the width, so that the text keeps
/// its size on the phone.
fn axis(timeline: &Timeline) -> Markup {
    let step = if timeline.years() > 8 { 2 } else { 1 };
    html! {
        svg width="100%" height="20" aria-hidden="true" {
            @for year in (timeline.first..=timeline.last).step_by(step) {
                text.rf-chart__minor x=(percent(timeline.offset(year))) y="15" font-size="13" fill=(TEXT) { (year) }
            }
        }
    }
}

/// One bar: solid when resolved, outlined while it is a proposal.
fn drawn(timeline: &Timeline, bar: &Bar, listed: &Listed) -> Markup {
    let (from, to) = (timeline.offset(bar.from), timeline.offset(bar.to + 1));
    let resolved = listed.entry.state.is_resolved();
    html! {
        svg width="100%" height="18" aria-hidden="true" {
            @for year in timeline.first..=timeline.last {
                line.rf-chart__grid x1=(percent(timeline.offset(year))) x2=(percent(timeline.offset(year))) y1="0" y2="18" stroke=(LINE) {}
            }
            (rectangle(&percent(from), &percent(to - from), resolved))
        }
    }
}

fn rectangle(x: &str, width: &str, resolved: bool) -> Markup {
    html! {
        @if resolved { rect.rf-chart__bar x=(x) y="3" width=(width) height="12" rx="2" fill=(INK) {} }
        @else { rect.rf-chart__axis x=(x) y="3" width=(width) height="12" rx="2" fill="none" stroke=(EDGE) stroke-width="2" stroke-dasharray="5 3" {} }
    }
}

fn sample(resolved: bool) -> Markup {
    html! { svg width="28" height="18" aria-hidden="true" { (rectangle("2", "24", resolved)) } }
}

/// Hundredths of a per cent as an SVG length.
fn percent(hundredths: i32) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

fn table(cx: &Cx, live: &[Listed], timeline: &Timeline) -> Markup {
    let row = |bar: &Bar| {
        let listed = &live[bar.index];
        vec![measure_link(cx, listed), html! { (span(cx, bar)) }, html! { (cx.t(words::public_state(listed.entry.state))) }]
    };
    Table {
        caption: cx.t("strategy-timeline-caption"),
        caption_hidden: true,
        columns: vec![Column::text(cx.t("measure-title")), Column::text(cx.t("measure-when")), Column::text(cx.t("measure-state"))],
        rows: timeline.bars.iter().map(row).collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

/// Standing bars of money by year, parted by how binding the measures are.
fn money(cx: &Cx, live: &[Listed]) -> Markup {
    let years = model::money_by_year(live);
    html! {
        section class="rf-section" {
            h2 { (cx.t("strategy-money")) }
            @if years.is_empty() { p { (cx.t("strategy-money-none")) } } @else {
                (StackedBars {
                    title: cx.t("strategy-money-caption"),
                    what: cx.t("measure-year"),
                    parts: Commitment::ALL.iter().map(|commitment| cx.t(commitment.label())).collect(),
                    bars: years.into_iter().map(|(year, parts)| (year.to_string(), parts)).collect(),
                    format: millions,
                }.render(cx.lang))
            }
        }
    }
}

/// Cents as millions of euros with two places, rounded: the chart has little room, the tables below have the cents.
fn millions(lang: Lang, cents: i64) -> String {
    lang.decimal((cents + 500_000) / 1_000_000, 2)
}

/// What waits for what, and what helps or hinders each other.
fn waiting(cx: &Cx, live: &[Listed], dependencies: &[Dependency]) -> Markup {
    let find = |code: &str| live.iter().find(|listed| listed.entry.code == code);
    let pairs = |kind: DependencyKind| -> Vec<(&Listed, &Listed)> {
        let same = dependencies.iter().filter(|dependency| dependency.kind == kind);
        same.filter_map(|dependency| find(&dependency.measure).zip(find(&dependency.on))).collect()
    };
    html! {
        section class="rf-section" {
            h2 { (cx.t("strategy-waiting")) }
            @if !dependencies.iter().any(|tie| find(&tie.measure).is_some() && find(&tie.on).is_some()) { p { (cx.t("strategy-waiting-none")) } }
            @for (kind, title, words) in [
                (DependencyKind::Requires, "strategy-requires", "dependency-requires"),
                (DependencyKind::Complements, "strategy-complements", "dependency-complements"),
                (DependencyKind::Competes, "strategy-competes", "dependency-competes"),
            ] {
                @let pairs = pairs(kind);
                @if !pairs.is_empty() {
                    h3 { (cx.t(title)) }
                    ul { @for (measure, on) in pairs { li { (measure_link(cx, measure)) " " (cx.t(words)) " " (measure_link(cx, on)) } } }
                }
            }
        }
    }
}
