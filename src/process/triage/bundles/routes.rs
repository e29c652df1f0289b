//! `/verwaltung/{process}/eingang/gemeinsam`: one decision about several contributions.

use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;
use serde::Deserialize;

use super::model::{BundleId, Chosen, MOST, OFFERED};
use super::{actions, store, views};
use crate::error::{Error, Result, Say};
use crate::process::triage::decisions::{Decision, DecisionId, Ruling, Seen, Verdict};
use crate::services::accounts::Role;
use crate::web::answer::answer;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page;
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};

const DECIDE: Access = Access::Role(Role::Moderator);

pub(in crate::process::triage) fn routes() -> Routes {
    Routes::new()
        .get("/verwaltung/eingang/gemeinsam", DECIDE, choose)
        .post("/verwaltung/eingang/gemeinsam", DECIDE, decide)
        .get("/verwaltung/eingang/gemeinsam/{id}", DECIDE, show)
        .post("/verwaltung/eingang/gemeinsam/{id}/zuruecknehmen", DECIDE, undo)
}

/// What the list sends: the ticked numbers, and its own filter for the way back.
#[derive(Debug, Default, Deserialize)]
struct Ticked {
    #[serde(default)]
    n: Vec<String>,
    #[serde(default)]
    zurueck: String,
}

async fn choose(cx: Cx, RawQuery(query): RawQuery) -> Result<Markup> {
    let ticked: Ticked = serde_html_form::from_str(query.as_deref().unwrap_or_default()).unwrap_or_default();
    let mut form = Form::with([("zurueck", back_to(&ticked.zurueck))]);
    for number in ticked.n.iter().take(MOST) {
        form.add("n", number);
    }
    decide_page(&cx, &form).await
}

/// The filter of the list, if that is what it is: it only ever stands behind the list's own address.
fn back_to(query: &str) -> String {
    if query.starts_with('?') && query.len() <= 1_000 { query.to_owned() } else { String::new() }
}

async fn decide_page(cx: &Cx, form: &Form) -> Result<Markup> {
    let numbers: Vec<String> = form.values("n").take(MOST).map(str::to_owned).collect();
    let candidates = store::candidates(cx.db(), cx.process.id, &numbers).await?;
    page::staff(cx, &cx.t("bundle-title"), "/eingang", views::choose(cx, &candidates, form)).await
}

/// The numbers with what the page showed of each. The three fields stand together for every number.
fn read_chosen(form: &Form) -> Vec<Chosen> {
    let seen = form.values("seen").zip(form.values("corrected"));
    let chosen = form.values("n").zip(seen).take(MOST).map(|(number, (seen, corrected))| Chosen {
        number: number.to_owned(),
        seen: match seen.parse::<i64>().ok().filter(|id| *id > 0) {
            Some(id) => Seen::Newest(DecisionId(id)),
            None => Seen::Undecided { corrected_at: corrected.parse().ok() },
        },
    });
    chosen.collect()
}

fn read(form: &Form) -> Result<(Vec<Chosen>, Ruling)> {
    let mut reader = Reader::new(form);
    let chosen = read_chosen(form);
    if chosen.is_empty() {
        reader.mistake("", Say::new("bundle-none"));
    }
    let decision = reader.choice::<Decision>("decision");
    let verdict = match decision {
        Some(Decision::Publish) => Some(Verdict::Publish),
        Some(Decision::Internal) => reader.choice("reason").map(|reason| Verdict::Internal { reason }),
        Some(Decision::Reject) => reader.choice("reason").map(|reason| Verdict::Reject { reason }),
        Some(Decision::Exclude) => reader.choice("reason").map(|reason| Verdict::Exclude { reason }),
        _ => None,
    };
    if decision.is_some_and(|decision| !OFFERED.contains(&decision)) {
        reader.mistake("decision", Say::new("error-not-in-list"));
    }
    let text_to_author = reader.optional("text_to_author", views::MAX_WORDS).unwrap_or_default();
    let internal_note = reader.optional("internal_note", views::MAX_WORDS).unwrap_or_default();
    reader.finish(|| Some((chosen, Ruling { text_to_author, internal_note, ..Ruling::plain(verdict?) })))
}

async fn decide(cx: Cx, form: Form) -> Result<Response> {
    let back = back_to(form.value("zurueck").unwrap_or_default());
    let outcome = match read(&form) {
        Ok((chosen, ruling)) => {
            cx.act_once(&form, async |tx| {
                let id = actions::decide(tx, &chosen, &ruling, cx.lang).await?;
                Ok(address(&cx, id, &back))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form: Form| decide_page(&cx, &form).await).await
}

fn address(cx: &Cx, id: BundleId, back: &str) -> String {
    let query = serde_html_form::to_string([("zurueck", back)]).unwrap_or_default();
    cx.staff_url(&format!("/eingang/gemeinsam/{id}?{query}"))
}

async fn show(cx: Cx, Path(id): Path<i64>, RawQuery(query): RawQuery) -> Result<Markup> {
    let bundle = store::load(cx.db(), cx.process.id, BundleId(id)).await?.ok_or(Error::NotFound)?;
    let ticked: Ticked = serde_html_form::from_str(query.as_deref().unwrap_or_default()).unwrap_or_default();
    page::staff(&cx, &cx.t("bundle-title"), "/eingang", views::result(&cx, &bundle, &back_to(&ticked.zurueck))).await
}

async fn undo(cx: Cx, Path(id): Path<i64>, form: Form) -> Result<Response> {
    let back = back_to(form.value("zurueck").unwrap_or_default());
    let done = cx
        .act_once(&form, async |tx| {
            actions::undo(tx, BundleId(id), cx.lang).await?;
            Ok(address(&cx, BundleId(id), &back))
        })
        .await?;
    Ok(Redirect::to(&done).into_response())
}
