//! Pages of weighings, for staff.

use maud::{Markup, html};

use super::model::{Proposal, WeighingResult, WeighingState};
use super::routes::BoardQuery;
use super::store::{BoardCounts, BoardRow, Case, PAGE, Target, Version};
use crate::services::i18n::Lang;
use crate::web::components::{
    Alert, Button, ButtonLook, Choice, Column, Crumb, InputKind, Pair, RadioGroup, Select, Tab, Table, TextArea, TextField, Tone,
    breadcrumbs, empty_state, error_summary, hidden, pagination, pairs, tabs, tag,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

/// The states by which the table is filtered, with the keys of their words.
pub(super) const TABS: [(&str, &str); 5] = [
    ("missing", "weighing-tab-missing"),
    ("draft", "weighing-tab-draft"),
    ("checked", "weighing-tab-checked"),
    ("released", "weighing-tab-released"),
    ("resolved", "weighing-tab-resolved"),
];

pub(super) fn board(cx: &Cx, rows: &[BoardRow], counts: BoardCounts, query: &BoardQuery, wanted: Option<&str>, number: i64) -> Markup {
    let more = rows.len() as i64 == PAGE;
    let here =
        |page: u32| format!("{}?seite={page}{}", cx.staff_url("/abwaegung"), wanted.map(|w| format!("&stand={w}")).unwrap_or_default());
    html! {
        h1 { (cx.t("weighing-title")) }
        p.rf-lead { (cx.t("weighing-lead")) }
        (outcome(cx, rows, query))
        (state_tabs(cx, counts, wanted))
        @if rows.is_empty() {
            (empty_state(&cx.t("weighing-empty-title"), &html! { p { (cx.t("weighing-empty-text")) } }))
        } @else {
            form method="post" action=(cx.staff_url("/abwaegung/freigeben")) {
                (token_fields(cx))
                (table(cx, rows))
                @if may_release_any(cx, rows) {
                    p.rf-muted { (cx.t("weighing-release-hint")) }
                    div.rf-actions { (Button { label: "weighing-release", ..Button::default() }.render(cx.lang)) }
                }
            }
            (pagination(cx.lang, u32::try_from(number).unwrap_or(1), None, more, here))
        }
    }
}

/// What the last release did, row by row; only codes of the table are repeated.
fn outcome(cx: &Cx, rows: &[BoardRow], query: &BoardQuery) -> Markup {
    let known = |codes: &[String]| rows.iter().filter(|row| codes.contains(&row.code)).map(|row| row.code.clone()).collect::<Vec<_>>();
    let line = |tone, key: &str, codes: Vec<String>| {
        let n = i64::try_from(codes.len()).unwrap_or(i64::MAX);
        html! {
            @if n > 0 { (Alert::new(tone, cx.text(key, &[("n", n.into()), ("codes", codes.join(", ").into())])).render(cx.lang)) }
        }
    };
    html! {
        (line(Tone::Success, "weighing-outcome-released", known(&query.freigegeben)))
        (line(Tone::Warning, "weighing-outcome-own", known(&query.selbst)))
        (line(Tone::Warning, "weighing-outcome-unchecked", known(&query.ungeprueft)))
    }
}

fn state_tabs(cx: &Cx, counts: BoardCounts, wanted: Option<&str>) -> Markup {
    let numbers = [counts.missing, counts.draft, counts.checked, counts.released, counts.resolved];
    let all = Tab {
        label: cx.text("weighing-tab-all", &[("n", numbers.iter().sum::<i64>().into())]),
        href: cx.staff_url("/abwaegung"),
        current: wanted.is_none(),
    };
    let by_state = TABS.iter().zip(numbers).map(|((word, key), n)| Tab {
        label: cx.text(key, &[("n", n.into())]),
        href: cx.staff_url(&format!("/abwaegung?stand={word}")),
        current: wanted == Some(word),
    });
    tabs(&cx.t("weighing-tabs"), &std::iter::once(all).chain(by_state).collect::<Vec<_>>())
}

/// The table; the column for the release stands only where something waits for it.
fn table(cx: &Cx, rows: &[BoardRow]) -> Markup {
    let waiting = rows.iter().any(is_waiting);
    let mut columns = vec![
        Column::text(cx.t("weighing-column-cluster")),
        Column::number(cx.t("weighing-column-contributions")),
        Column::text(cx.t("weighing-column-result")),
        Column::text(cx.t("weighing-column-state")),
        Column::text(cx.t("weighing-column-who")),
    ];
    if waiting {
        columns.push(Column::text(cx.t("weighing-column-release")));
    }
    Table {
        caption: cx.t("weighing-title"),
        caption_hidden: true,
        columns,
        rows: rows.iter().map(|row| table_row(cx, row)).collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

/// The cells of a row; the last one is left out where nothing waits for release.
fn table_row(cx: &Cx, row: &BoardRow) -> Vec<Markup> {
    let href = cx.staff_url(&format!("/abwaegung/{}", row.code));
    let answer = row.answer.as_ref();
    vec![
        html! { a href=(href) { (row.title) } " " span.rf-code { (row.code) } },
        html! {
            (cx.lang.number(row.contributions))
            @if row.not_public > 0 { br; small { (cx.text("weighing-not-public", &[("n", row.not_public.into())])) } }
        },
        html! { @if let Some(answer) = answer { (cx.t(answer.result.label())) } @else { "–" } },
        html! { @if let Some(answer) = answer { (tag(&cx.t(answer.state.label()), None)) } @else { (cx.t("weighing-state-missing")) } },
        html! { @if let Some(answer) = answer { (answer.author) @if let Some(by) = &answer.released_by { " / " (by) } } @else { "–" } },
        release_cell(cx, row),
    ]
}

fn is_waiting(row: &BoardRow) -> bool {
    row.answer.as_ref().is_some_and(|answer| answer.state == WeighingState::Checked)
}

fn may_release_any(cx: &Cx, rows: &[BoardRow]) -> bool {
    rows.iter().any(|row| may_release(cx, row))
}

/// Whether this person may be the second one for the row; the action judges again.
fn may_release(cx: &Cx, row: &BoardRow) -> bool {
    let Some(answer) = &row.answer else { return false };
    answer.state == WeighingState::Checked && cx.account().is_some_and(|account| !account.external && account.id != answer.drafted_by)
}

fn release_cell(cx: &Cx, row: &BoardRow) -> Markup {
    html! {
        @if may_release(cx, row) {
            label {
                input type="checkbox" name="cluster" value=(row.code);
                " " (cx.t("weighing-pick")) span.rf-visually-hidden { " " (row.code) }
            }
        } @else if is_waiting(row) { (cx.t("weighing-needs-other")) }
    }
}

/// "35 Beiträge, davon 2 nicht öffentlich".
fn voices(cx: &Cx, contributions: i64, not_public: i64) -> String {
    let all = cx.text("count-contributions", &[("n", contributions.into())]);
    if not_public == 0 { all } else { format!("{all}, {}", cx.text("weighing-not-public", &[("n", not_public.into())])) }
}

pub(super) fn answer(cx: &Cx, case: &Case, versions: &[Version], targets: &[Target], refused: Option<&Form>) -> Markup {
    let latest = versions.first();
    let filled = latest.map_or_else(Form::empty, filled);
    let form = refused.unwrap_or(&filled);
    html! {
        (breadcrumbs(cx.lang, &[Crumb::to(cx.t("weighing-title"), cx.staff_url("/abwaegung")), Crumb::here(case.code.clone())]))
        h1 { (case.title) " " span.rf-code { (case.code) } }
        p.rf-lead { (voices(cx, case.contributions, case.not_public)) ". " a href=(cx.staff_url(&format!("/anliegen/{}", case.code))) { (cx.t("weighing-to-cluster")) } }
        @if !case.summary.is_empty() { p.rf-text.rf-prewrap { (case.summary) } }
        (error_summary(cx.lang, form))
        @if let Some(version) = latest { (standing(cx, case, version)) }
        @if let Some(version) = latest.filter(|version| version.state != WeighingState::Draft) {
            details open[refused.is_some()] {
                summary { (cx.t(if is_settled(version.state) { "weighing-write-new" } else { "weighing-write-on" })) }
                @if is_settled(version.state) { p { (cx.t("weighing-new-version-hint")) } }
                (editor(cx, case, latest, targets, form))
            }
        } @else {
            h2 { (cx.t(if latest.is_some() { "weighing-write-on" } else { "weighing-write-first" })) }
            (editor(cx, case, latest, targets, form))
        }
        @if versions.len() > 1 { h2 { (cx.t("weighing-older")) } @for version in &versions[1..] { (older(cx, version)) } }
    }
}

const fn is_settled(state: WeighingState) -> bool {
    matches!(state, WeighingState::Released | WeighingState::Resolved)
}

/// Where the newest version stands and what can be done with it.
fn standing(cx: &Cx, case: &Case, version: &Version) -> Markup {
    let own = cx.account().is_some_and(|account| account.id == version.drafted_by);
    let external = cx.account().is_some_and(|account| account.external);
    html! {
        (pairs(&signatures(cx, version)))
        @match version.state {
            WeighingState::Draft => form method="post" action=(cx.staff_url(&format!("/abwaegung/{}/pruefen", case.code))) {
                (token_fields(cx))
                div.rf-actions { (Button { label: "weighing-check", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
            },
            // Who releases reads first what is released.
            WeighingState::Checked => {
                (content(cx, version))
                form method="post" action=(cx.staff_url("/abwaegung/freigeben")) {
                    (token_fields(cx))
                    (hidden("cluster", &case.code))
                    @let blocked = if own { Some("weighing-same-person") } else { external.then_some("weighing-external") };
                    div.rf-actions { (Button { label: "weighing-release", blocked, ..Button::default() }.render(cx.lang)) }
                    @if let Some(reason) = blocked { p.rf-muted { (cx.t(reason)) } }
                }
            }
            WeighingState::Released | WeighingState::Resolved => (content(cx, version)),
        }
    }
}

fn signatures(cx: &Cx, version: &Version) -> Vec<Pair> {
    let number = cx.text("weighing-version", &[("n", i64::from(version.version).into())]);
    let mut list = vec![
        Pair::new(number, html! { (tag(&cx.t(version.state.label()), None)) }),
        Pair::new(cx.t("weighing-written"), html! { (version.author) ", " (cx.lang.moment(version.drafted_at)) }),
    ];
    if let (Some(by), Some(at)) = (&version.released_by, version.released_at) {
        list.push(Pair::new(cx.t("weighing-released"), html! { (by) ", " (cx.lang.moment(at)) }));
    }
    list
}

/// What a version says, for reading.
fn content(cx: &Cx, version: &Version) -> Markup {
    let said = &version.proposal;
    let mut list = vec![
        Pair::new(cx.t("weighing-result"), html! { (cx.t(said.result.label())) }),
        Pair::new(cx.t("weighing-verdict"), html! { (said.verdict) }),
        Pair::new(cx.t("weighing-reason"), html! { span.rf-prewrap { (said.reason) } }),
    ];
    if !said.effect.is_empty() {
        list.push(Pair::new(cx.t("weighing-effect"), html! { span.rf-prewrap { (said.effect) } }));
    }
    let codes: Vec<&str> = [&said.goal, &said.measure, &said.swot_item, &said.project].into_iter().flatten().map(String::as_str).collect();
    if !codes.is_empty() {
        list.push(Pair::new(cx.t("weighing-targets"), html! { (codes.join(", ")) }));
    }
    if let (Some(to), Some(on)) = (&said.forwarded_to, said.forwarded_on) {
        list.push(Pair::new(cx.t("weighing-forwarded_to"), html! { (to) ", " (cx.lang.date(on)) }));
    }
    if let Some(until) = said.postponed_until {
        list.push(Pair::new(cx.t("weighing-postponed_until"), html! { (cx.lang.date(until)) }));
    }
    pairs(&list)
}

fn older(cx: &Cx, version: &Version) -> Markup {
    html! {
        details {
            summary { (cx.text("weighing-version", &[("n", i64::from(version.version).into())])) " · " (cx.lang.day(version.drafted_at)) }
            (pairs(&signatures(cx, version)))
            (content(cx, version))
        }
    }
}

fn editor(cx: &Cx, case: &Case, latest: Option<&Version>, targets: &[Target], form: &Form) -> Markup {
    let lang = cx.lang;
    let date = |name, label| TextField { name, label, kind: InputKind::Date, ..TextField::default() }.render(lang, form);
    html! {
        form.rf-form method="post" action=(cx.staff_url(&format!("/abwaegung/{}", case.code))) {
            (token_fields(cx))
            (hidden("seen", &latest.map(|version| format!("{}@{}", version.version, version.drafted_at)).unwrap_or_default()))
            (RadioGroup { name: "result", label: "weighing-result", hint: Some("weighing-result-hint"), required: true, choices: &results(lang), ..RadioGroup::default() }.render(lang, form))
            (TextArea { name: "verdict", label: "weighing-verdict", hint: Some("weighing-verdict-hint"), required: true, max: Some(400) }.render(lang, form))
            (TextArea { name: "reason", label: "weighing-reason", hint: Some("weighing-reason-hint"), required: true, max: Some(4000) }.render(lang, form))
            (TextArea { name: "effect", label: "weighing-effect", hint: Some("weighing-effect-hint"), required: false, max: Some(4000) }.render(lang, form))
            div.rf-form__pair {
                (target(lang, form, targets, "goal", "weighing-goal"))
                (target(lang, form, targets, "measure", "weighing-measure"))
                (target(lang, form, targets, "swot_item", "weighing-swot_item"))
                (target(lang, form, targets, "project", "weighing-project"))
            }
            div.rf-form__pair.rf-result__forwarded {
                (TextField { name: "forwarded_to", label: "weighing-forwarded_to", ..TextField::default() }.render(lang, form))
                (date("forwarded_on", "weighing-forwarded_on"))
            }
            div.rf-result__postponed { (date("postponed_until", "weighing-postponed_until")) }
            div.rf-actions { (Button { label: "weighing-save", ..Button::default() }.render(lang)) }
        }
    }
}

/// The eight results: the word of the staff, and below it that of the public.
fn results(lang: Lang) -> Vec<Choice<'static>> {
    WeighingResult::ALL
        .iter()
        .map(|result| {
            let public = lang.text("weighing-public-word", &[("word", lang.t(result.public_label()).into())]);
            Choice::new(result.as_str(), lang.t(result.label())).explained(public)
        })
        .collect()
}

fn target(lang: Lang, form: &Form, targets: &[Target], kind: &str, label: &str) -> Markup {
    let choices: Vec<Choice<'_>> = targets
        .iter()
        .filter(|target| target.kind == kind)
        .map(|target| Choice::new(target.code.as_str(), format!("{} {}", target.code, target.title)))
        .collect();
    Select { name: kind, label, choices: &choices, empty: Some("weighing-no-target"), ..Select::default() }.render(lang, form)
}

/// The form as it starts: with what the newest version says.
fn filled(version: &Version) -> Form {
    let Proposal { result, verdict, reason, effect, goal, measure, swot_item, project, forwarded_to, forwarded_on, postponed_until } =
        version.proposal.clone();
    let required = [("result", result.as_str().to_owned()), ("verdict", verdict), ("reason", reason), ("effect", effect)];
    let optional = [
        ("goal", goal),
        ("measure", measure),
        ("swot_item", swot_item),
        ("project", project),
        ("forwarded_to", forwarded_to),
        ("forwarded_on", forwarded_on.map(|day| day.to_string())),
        ("postponed_until", postponed_until.map(|day| day.to_string())),
    ];
    Form::with(required.into_iter().chain(optional.into_iter().filter_map(|(name, value)| Some((name, value?)))))
}
