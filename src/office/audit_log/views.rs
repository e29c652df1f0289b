//! The log as a table.

use maud::{Markup, html};

use super::model::{ActorKind, Filter, Line};
use super::store::PAGE;
use crate::error::Result;
use crate::web::components::{
    Alert, Button, ButtonLook, Choice, Column, InputKind, Select, Table, TextField, Tone, empty_state, error_summary, moment,
};
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page;

const HERE: &str = "/verwaltung/protokoll";

/// What a check of the chain found.
pub(super) enum Checked {
    /// Every sealed line is as it was; so many.
    Whole(i64),
    /// The first place that is not, and the line that stands there now.
    Broken(i64, Option<Box<Line>>),
}

/// What was found.
pub(super) struct Found<'a> {
    pub filter: &'a Filter,
    /// One page and one line more, which says that there is more.
    pub lines: &'a [Line],
}

/// The page; nothing is found while the search has mistakes.
pub(super) async fn log(
    cx: &Cx,
    form: &Form,
    accounts: &[(i64, String)],
    found: Option<Found<'_>>,
    checked: Option<Checked>,
) -> Result<Markup> {
    let body = html! {
        div.rf-work__head { h1 { (cx.t("audit-title")) } }
        p.rf-lead { (cx.t("audit-lead")) }
        @match checked {
            Some(checked) => (outcome(cx, &checked)),
            None => form.rf-section method="get" action=(HERE) {
                (Button { label: "audit-check", look: ButtonLook::Secondary, sends: Some(("pruefen", "1")), ..Button::default() }.render(cx.lang))
            },
        }
        (error_summary(cx.lang, form))
        (search(cx, form, accounts))
        @if let Some(found) = found { (list(cx, &found)) }
    };
    page::staff(cx, &cx.t("audit-title"), "/protokoll", body).await
}

fn list(cx: &Cx, found: &Found<'_>) -> Markup {
    let shown = &found.lines[..found.lines.len().min(PAGE as usize)];
    html! {
        @if shown.is_empty() {
            (empty_state(&cx.t("audit-empty"), &html! { p { (cx.t("audit-empty-text")) } }))
        } @else {
            p.rf-noprint { a href={ (HERE) "/export.csv" (found.filter.query(None)) } download { (cx.t("audit-export")) } }
            (table(cx, shown).render(cx.lang))
        }
        @if found.filter.before.is_some() || found.lines.len() > shown.len() {
            nav.rf-pages aria-label=(cx.t("audit-pages")) {
                ul {
                    @if found.filter.before.is_some() { li { a href={ (HERE) (found.filter.query(None)) } { (cx.t("audit-newest")) } } }
                    @if let Some(last) = shown.last().filter(|_| found.lines.len() > shown.len()) {
                        li { a rel="next" href={ (HERE) (found.filter.query(Some(last.id))) } { (cx.t("audit-older")) } }
                    }
                }
            }
        }
    }
}

fn outcome(cx: &Cx, checked: &Checked) -> Markup {
    match checked {
        Checked::Whole(sealed) => Alert::new(Tone::Success, cx.text("audit-whole", &[("n", (*sealed).into())])),
        Checked::Broken(seq, line) => {
            let alert = Alert::new(Tone::Danger, cx.text("audit-broken", &[("n", (*seq).into())]));
            let there = match line {
                Some(line) => html! { p { (cx.t("audit-broken-line")) " " (moment(cx.lang, line.at)) ", " code { (line.action) } ", " (line.object) } },
                None => html! { p { (cx.t("audit-broken-gone")) } },
            };
            alert.with(html! { (there) p { (cx.t("audit-broken-do")) } })
        }
    }
    .render(cx.lang)
}

fn search(cx: &Cx, form: &Form, accounts: &[(i64, String)]) -> Markup {
    let text = |name, label, hint| TextField { name, label, hint: Some(hint), ..TextField::default() }.render(cx.lang, form);
    let day = |name, label| TextField { name, label, kind: InputKind::Date, ..TextField::default() }.render(cx.lang, form);
    let kinds = [ActorKind::System, ActorKind::Visitor].map(|kind| Choice::new(kind.to_string(), cx.t(kind.label())));
    let choices: Vec<Choice<'_>> =
        kinds.into_iter().chain(accounts.iter().map(|(id, name)| Choice::new(id.to_string(), name.as_str()))).collect();
    let who = Select { name: "konto", label: "audit-who", choices: &choices, empty: Some("audit-anybody"), ..Select::default() };
    html! {
        form.rf-form.rf-form--wide method="get" action=(HERE) role="search" novalidate {
            div.rf-form__pair {
                (who.render(cx.lang, form))
                (text("was", "audit-action", "audit-action-hint"))
                (text("woran", "audit-object", "audit-object-hint"))
            }
            div.rf-form__pair {
                (day("von", "audit-from"))
                (day("bis", "audit-until"))
            }
            div.rf-actions {
                (Button { label: "audit-search", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang))
                a href=(HERE) { (cx.t("audit-all")) }
            }
        }
    }
}

fn table(cx: &Cx, lines: &[Line]) -> Table {
    Table {
        caption: cx.t("audit-caption"),
        columns: ["audit-at", "audit-who", "audit-action", "audit-object", "audit-process", "audit-fields", "audit-seal"]
            .map(|key| Column::text(cx.t(key)))
            .into(),
        rows: lines.iter().map(|line| row(cx, line)).collect(),
        stacked: true,
        ..Table::default()
    }
}

fn row(cx: &Cx, line: &Line) -> Vec<Markup> {
    vec![
        html! { (moment(cx.lang, line.at)) },
        html! { (who(cx, line)) },
        html! { code { (line.action) } },
        html! { a href={ (HERE) "?woran=" (line.object) } { (line.object) } },
        html! { (line.process.as_deref().unwrap_or("–")) },
        html! { (line.fields.join(", ")) },
        html! { @match line.sealed { Some(seq) => (cx.lang.number(seq)), None => (cx.t("audit-unsealed")) } },
    ]
}

fn who(cx: &Cx, line: &Line) -> Markup {
    match (line.actor, line.account_id, &line.account) {
        (ActorKind::Staff, Some(id), Some(name)) => html! { a href={ (HERE) "?konto=" (id) } { (name) } },
        (actor, ..) => html! { (cx.t(actor.label())) },
    }
}
