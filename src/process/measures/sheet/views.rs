//! The public Steckbrief, and the parts that staff see in the same words.

use maud::{Markup, html};

use super::model::{Sheet, Tie};
use crate::process::measures::dependencies::DependencyKind;
use crate::process::measures::feasibility::Rating;
use crate::process::measures::money::{Cost, FinanceRow, Portion, YearAmount};
use crate::process::measures::status::State;
use crate::process::measures::words;
use crate::services::i18n::Lang;
use crate::web::components::{Column, Crumb, Pair, StackedBars, Table, breadcrumbs, pairs, tag, tag_list};
use crate::web::cx::Cx;

/// The public Steckbrief. `thread` is what stands behind the measure ("Grundlage: 3 Anliegen, 61 Beiträge, 2 Gutachten") and
/// what followed.
pub fn public_view(cx: &Cx, sheet: &Sheet, thread: &Markup) -> Markup {
    let mut tags = vec![
        tag(cx.local(&sheet.theme.name), Some(&cx.url(&format!("/massnahmen?thema={}", sheet.theme.slug)))),
        tag(&words::district(cx, sheet.district.as_ref()), None),
        tag(&cx.t(sheet.kind.label()), None),
        tag(&cx.t(words::public_state(sheet.state)), None),
    ];
    tags.extend(words::marks(cx, sheet.key_measure, sheet.climate));
    html! {
        div class="rf-wrap rf-page" {
            (breadcrumbs(cx.lang, &[Crumb::to(cx.t("measure-index-title"), cx.url("/massnahmen")), Crumb::here(sheet.code.clone())]))
            h1 { (cx.german(&sheet.title)) }
            (tag_list(&tags))
            p class="rf-lead" { (cx.t("measure-public-lead")) }
            (standing(cx, sheet))
            div class="rf-two" {
                div {
                    (section(cx, "measure-part-profile", &profile(cx, sheet)))
                    (section(cx, "measure-part-cost", &html! { (costs(cx, sheet)) (year_chart(cx, sheet)) }))
                    (section(cx, "measure-part-finance", &finance(cx, sheet, None)))
                    (section(cx, "measure-part-feasibility", &feasibility(cx, sheet)))
                }
                div {
                    div class="rf-section" { (thread) }
                    (section(cx, "measure-part-goals", &goals(cx, sheet)))
                    (section(cx, "measure-part-priority", &priority(cx, sheet)))
                    (section(cx, "measure-part-plan", &plan(cx, sheet)))
                    (section(cx, "measure-part-place", &place(cx, sheet)))
                    @if !sheet.links.ties.is_empty() { (section(cx, "measure-part-dependencies", &ties(cx, sheet))) }
                    @if !sheet.details.spending.is_empty() { (section(cx, "measure-part-spending", &spending(cx, sheet))) }
                    (section(cx, "measure-part-status", &html! { p { b { (cx.t(words::public_state(sheet.state))) } } (history(cx, sheet, words::public_state)) }))
                }
            }
            @if sheet.state.is_resolved() { (words::resolved_note(cx)) }
        }
    }
}

fn section(cx: &Cx, title: &str, body: &Markup) -> Markup {
    html! { section class="rf-section" { h2 { (cx.t(title)) } (body) } }
}

/// Why it does not go on, where it does not; what comes instead.
fn standing(cx: &Cx, sheet: &Sheet) -> Markup {
    html! {
        @if let Some(reason) = &sheet.state_reason {
            p class="rf-text" {
                b { (cx.t(words::public_state(sheet.state))) ": " } (cx.german(reason))
                @if let Some(substitute) = &sheet.substitute {
                    " " (cx.t("measure-instead")) " " a href=(cx.url(&format!("/massnahmen/{}", substitute.code))) { (cx.german(&substitute.title)) } "."
                }
            }
        }
    }
}

/// Background, description, building blocks, who.
pub(super) fn profile(cx: &Cx, sheet: &Sheet) -> Markup {
    let who = [("measure-lead", &sheet.lead), ("measure-partners", &sheet.partners)];
    let who: Vec<Pair> =
        who.into_iter().filter(|(_, name)| !name.is_empty()).map(|(key, name)| Pair::new(cx.t(key), html! { (cx.german(name)) })).collect();
    html! {
        @if sheet.background.is_empty() && sheet.description.is_empty() { p { (cx.t("measure-profile-none")) } }
        @if !sheet.background.is_empty() { h3 { (cx.t("measure-background")) } p class="rf-prewrap" { (cx.german(&sheet.background)) } }
        @if !sheet.description.is_empty() { h3 { (cx.t("measure-description")) } p class="rf-prewrap" { (cx.german(&sheet.description)) } }
        @if !sheet.blocks.is_empty() { h3 { (cx.t("measure-blocks")) } ul { @for block in &sheet.blocks { li { (cx.german(block)) } } } }
        @if !who.is_empty() { (pairs(&who)) }
    }
}

/// Themes, districts.
pub(super) fn place(cx: &Cx, sheet: &Sheet) -> Markup {
    let names = |primary: String, further: &[crate::process::measures::catalogue::Term]| {
        let further = further.iter().map(|term| cx.local(&term.name).to_owned());
        std::iter::once(primary).chain(further).collect::<Vec<_>>().join(", ")
    };
    let themes = names(cx.local(&sheet.theme.name).to_owned(), &sheet.further_themes);
    let districts = names(words::district(cx, sheet.district.as_ref()), &sheet.further_districts);
    pairs(&[Pair::new(cx.t("measure-theme"), html! { (themes) }), Pair::new(cx.t("measure-district"), html! { (districts) })])
}

fn goals(cx: &Cx, sheet: &Sheet) -> Markup {
    html! {
        @if sheet.links.goals.is_empty() { p { (cx.t("measure-goals-none")) } }
        ul {
            @for goal in &sheet.links.goals {
                li { a href=(cx.url(&format!("/ziele/{}", goal.code))) { (cx.german(&goal.title)) } " " span class="rf-code" { (goal.code) } }
            }
        }
    }
}

/// The cost that holds, and the versions before it.
pub(super) fn costs(cx: &Cx, sheet: &Sheet) -> Markup {
    let Some(cost) = sheet.cost() else { return html! { p { (cx.t("measure-cost-none")) } } };
    let older = &sheet.details.costs[1..];
    html! {
        p {
            b { (words::range(cx, cost)) } ", " (cx.text("measure-expected", &[("expected", cx.lang.euro(cost.expected).into())]))
            br;
            span class="rf-muted" { (words::price_note(cx, cost, sheet.state)) ", " (cx.t("measure-gross")) }
        }
        p { (cost.reason) " " span class="rf-muted" { (cx.lang.day(cost.set_at)) } }
        @if !older.is_empty() {
            details { summary { (cx.text("measure-cost-older", &[("n", i64::try_from(older.len()).unwrap_or(i64::MAX).into())])) } (versions(cx, older)) }
        }
    }
}

fn versions(cx: &Cx, older: &[Cost]) -> Markup {
    let row = |cost: &Cost| {
        vec![
            html! { (cost.version) },
            html! { (cx.lang.day(cost.set_at)) },
            html! { (words::range(cx, cost)) },
            html! { (cx.lang.euro(cost.expected)) },
            html! { (cx.t(cost.quality.label())) ", " (cost.price_year) },
            html! { (cost.reason) },
        ]
    };
    Table {
        caption: cx.t("measure-cost-versions"),
        columns: vec![
            Column::text(cx.t("measure-version")),
            Column::text(cx.t("measure-day")),
            Column::number(cx.t("measure-cost-span")),
            Column::number(cx.t("measure-cost-expected")),
            Column::text(cx.t("measure-quality")),
            Column::text(cx.t("measure-cost-reason")),
        ],
        rows: older.iter().map(row).collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

/// The expected cost by year, as bars with their table.
fn year_chart(cx: &Cx, sheet: &Sheet) -> Markup {
    let years = sheet.cost().map_or(&[][..], |cost| &cost.years);
    html! {
        @if !years.is_empty() {
            (StackedBars {
                title: cx.t("measure-years-chart"),
                what: cx.t("measure-year"),
                parts: vec![cx.t("measure-cost-expected")],
                bars: years.iter().map(|year| (year.year.to_string(), vec![year.amount])).collect(),
                format: Lang::euro,
            }.render(cx.lang))
        }
    }
}

/// What can be done with a financing row.
pub(super) type RowAction<'a> = &'a dyn Fn(&FinanceRow) -> Markup;

/// Who pays, how sure it is, and what is open; for planners with what can be done with each row.
pub(super) fn finance(cx: &Cx, sheet: &Sheet, action: Option<RowAction<'_>>) -> Markup {
    let rows = &sheet.details.finance;
    let amounts = amounts(sheet);
    let row = |(row, amount): (&FinanceRow, &Option<i64>)| {
        let mut cells = vec![
            html! { (row.source) @if !row.programme.is_empty() { br; small class="rf-muted" { (row.programme) } } },
            html! { (cx.t(row.status.label())) },
            html! { @if let Portion::Share(share) = row.portion { (cx.lang.decimal(i64::from(share), 2)) " %" } @else { "–" } },
            html! { @if let Some(amount) = amount { (cx.lang.euro_exact(*amount)) } @else { "–" } },
        ];
        cells.extend(action.map(|action| action(row)));
        cells
    };
    let mut columns = vec![
        Column::text(cx.t("measure-source")),
        Column::text(cx.t("measure-finance-status")),
        Column::number(cx.t("measure-share")),
        Column::number(cx.t("measure-amount")),
    ];
    columns.extend(action.map(|_| Column::text(cx.t("measure-remove"))));
    html! {
        @if rows.is_empty() { p { (cx.t("measure-finance-none")) } } @else {
            (Table {
                caption: cx.t("measure-finance-caption"),
                caption_hidden: true,
                columns,
                rows: rows.iter().zip(&amounts).map(row).collect(),
                stacked: true,
                ..Table::default()
            }.render(cx.lang))
        }
        (open_money(cx, sheet))
    }
}

/// Cents of each financing row; a share is worth nothing while there is no cost.
fn amounts(sheet: &Sheet) -> Vec<Option<i64>> {
    let portions: Vec<Portion> = sheet.details.finance.iter().map(|row| row.portion).collect();
    match sheet.cost() {
        Some(cost) => crate::process::measures::money::cents(cost.expected, &portions).into_iter().map(Some).collect(),
        None => portions.iter().map(|portion| if let Portion::Amount(amount) = portion { Some(*amount) } else { None }).collect(),
    }
}

/// Uncovered and not secured, two figures; what is too much.
fn open_money(cx: &Cx, sheet: &Sheet) -> Markup {
    let Some(cover) = sheet.cover() else { return html! {} };
    let money = |amount: i64| html! { (cx.lang.euro_exact(amount)) };
    let mut figures = vec![
        Pair::new(cx.t("measure-secured"), money(cover.secured)),
        Pair::new(cx.t("measure-not-secured"), money(cover.not_secured)),
        Pair::new(cx.t("measure-uncovered"), money(cover.uncovered)),
    ];
    if cover.over > 0 {
        figures.push(Pair::new(cx.t("measure-over"), money(cover.over)));
    }
    pairs(&figures)
}

/// What was spent, by year.
pub(super) fn spending(cx: &Cx, sheet: &Sheet) -> Markup {
    let years = &sheet.details.spending;
    let row = |spent: &YearAmount| vec![html! { (spent.year) }, html! { (cx.lang.euro_exact(spent.amount)) }];
    let sum = years.iter().map(|spent| spent.amount).sum();
    html! {
        @if years.is_empty() { p { (cx.t("measure-spending-none")) } } @else {
            (Table {
                caption: cx.t("measure-part-spending"),
                caption_hidden: true,
                columns: vec![Column::text(cx.t("measure-year")), Column::number(cx.t("measure-spent"))],
                rows: years.iter().map(row).collect(),
                footer: Some(vec![html! { (cx.t("table-sum")) }, html! { (cx.lang.euro_exact(sum)) }]),
                ..Table::default()
            }.render(cx.lang))
        }
    }
}

/// The five respects, each with rating and reason; the rating is a word with a sign, never colour alone.
pub(super) fn feasibility(cx: &Cx, sheet: &Sheet) -> Markup {
    let findings = &sheet.details.findings;
    html! {
        @if findings.is_empty() { p { (cx.t("feasibility-none")) } }
        @else {
            dl class="rf-pairs" {
                @for finding in findings {
                    div {
                        dt { (cx.t(finding.respect.label())) }
                        dd { b { (sign(finding.rating)) " " (cx.t(finding.rating.label())) } @if !finding.reason.is_empty() { br; (cx.german(&finding.reason)) } }
                    }
                }
            }
        }
    }
}

const fn sign(rating: Rating) -> &'static str {
    match rating {
        Rating::Good => "✓",
        Rating::Conditional => "~",
        Rating::Critical => "!",
        Rating::Unclear => "?",
    }
}

/// How urgent, by whom, why.
pub(super) fn priority(cx: &Cx, sheet: &Sheet) -> Markup {
    html! {
        @if let Some(set) = &sheet.priority {
            p { b { (words::priority(cx, set.priority, sheet.state)) } br; (cx.german(&set.reason)) br; span class="rf-muted" { (cx.text("measure-priority-set-by", &[("by", set.by.as_str().into())])) } }
        } @else { p { (cx.t("measure-priority-none")) } }
    }
}

/// When, how binding, when it is looked at again.
pub(super) fn plan(cx: &Cx, sheet: &Sheet) -> Markup {
    let plan = &sheet.plan;
    let mut lines = vec![Pair::new(cx.t("measure-commitment"), html! { (cx.t(plan.commitment.label())) })];
    lines.extend(plan.horizon.map(|horizon| Pair::new(cx.t("measure-horizon"), html! { (cx.t(horizon.label())) })));
    lines.extend(words::years(cx, plan).map(|years| Pair::new(cx.t("measure-when"), html! { (years) })));
    lines.extend(plan.next_review_on.map(|date| Pair::new(cx.t("measure-next-review"), html! { (cx.lang.date(date)) })));
    pairs(&lines)
}

fn ties(cx: &Cx, sheet: &Sheet) -> Markup {
    html! {
        ul {
            @for tie in &sheet.links.ties {
                li { (cx.t(tie_words(tie))) " " a href=(cx.url(&format!("/massnahmen/{}", tie.code))) { (cx.german(&tie.title)) } " " span class="rf-code" { (tie.code) } }
            }
        }
    }
}

/// Key of the words between a measure and the other one of a tie.
pub(super) const fn tie_words(tie: &Tie) -> &'static str {
    match (tie.kind, tie.incoming) {
        (DependencyKind::Requires, false) => "dependency-requires",
        (DependencyKind::Requires, true) => "dependency-required-by",
        (DependencyKind::Complements, _) => "dependency-complements",
        (DependencyKind::Competes, _) => "dependency-competes",
    }
}

/// The states it went through, the newest first; `word` says them to staff or to the public. Steps that read alike and have
/// no reason of their own are told once, with the day on which they began.
pub(super) fn history(cx: &Cx, sheet: &Sheet, word: fn(State) -> &'static str) -> Markup {
    let steps = &sheet.details.history;
    let is_new = |nth: usize| steps.get(nth + 1).is_none_or(|before| word(before.state) != word(steps[nth].state));
    html! {
        @if !steps.is_empty() {
            details {
                summary { (cx.t("measure-history")) }
                ul {
                    @for (nth, step) in steps.iter().enumerate() {
                        @if is_new(nth) || !step.reason.is_empty() {
                            li { (cx.lang.day(step.at)) ": " (cx.t(word(step.state))) @if !step.reason.is_empty() { ". " (cx.german(&step.reason)) } }
                        }
                    }
                }
            }
        }
    }
}
