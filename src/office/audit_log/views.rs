//! The log as a table.

use maud::{Markup, html};

use super::model::{ActorKind, Filter, Line};
use super::store::PAGE;
use crate::error::Result;
use crate::services::audit::Chain;
use crate::web::components::{Alert, Button, ButtonLook, Column, Table, TextField, Tone, empty_state, moment};
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page;

const HERE: &str = "/verwaltung/protokoll";

pub(super) async fn log(cx: &Cx, filter: &Filter, lines: &[Line], chain: Option<Chain>) -> Result<Markup> {
    let shown = &lines[..lines.len().min(PAGE as usize)];
    let body = html! {
        div.rf-work__head { h1 { (cx.t("audit-title")) } }
        p.rf-lead { (cx.t("audit-lead")) }
        @match chain { Some(chain) => (checked(cx, &chain)), None => p { a href={ (HERE) "?pruefen=1" } { (cx.t("audit-check")) } } }
        (search(cx, filter))
        @if shown.is_empty() {
            (empty_state(&cx.t("audit-empty"), &html! { p { (cx.t("audit-empty-text")) } }))
        } @else {
            (table(cx, shown).render(cx.lang))
        }
        @if lines.len() > shown.len() && let Some(last) = shown.last() {
            p { a rel="next" href={ (HERE) (filter.query(Some(last.id))) } { (cx.t("audit-older")) } }
        }
    };
    page::staff(cx, &cx.t("audit-title"), "/protokoll", body).await
}

fn checked(cx: &Cx, chain: &Chain) -> Markup {
    match chain {
        Chain::Whole { sealed } => Alert::new(Tone::Success, cx.text("audit-whole", &[("n", (*sealed).into())])),
        Chain::Broken { seq } => Alert::new(Tone::Danger, cx.text("audit-broken", &[("n", (*seq).into())])),
    }
    .render(cx.lang)
}

fn search(cx: &Cx, filter: &Filter) -> Markup {
    let values = [("was", filter.action.clone()), ("woran", filter.object.clone()), ("konto", filter.account.map(|id| id.to_string()))];
    let form = Form::with(values.into_iter().filter_map(|(name, value)| value.map(|value| (name, value))));
    let field = |name, label, hint| TextField { name, label, hint: Some(hint), ..TextField::default() }.render(cx.lang, &form);
    html! {
        form.rf-form.rf-form--wide method="get" action=(HERE) role="search" {
            div.rf-form__pair {
                (field("was", "audit-action", "audit-action-hint"))
                (field("woran", "audit-object", "audit-object-hint"))
                (field("konto", "audit-account", "audit-account-hint"))
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
