//! Paper forms as PDF: the sheets that `process::participation::forms::paper` shows, printed by `rotfaden-pdf`.

use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::Query;
use serde::Deserialize;
use serde_json::{Value, json};

use super::reports::pdf::Printer;
use crate::error::{Error, Result};
use crate::process::participation::forms::model::{Ask, Question};
use crate::process::participation::forms::{self, Printed};
use crate::process::participation::mine::routes::private;
use crate::services::i18n::Localised;
use crate::services::time;
use crate::web::components::qr_code;
use crate::web::cx::Cx;
use crate::web::page;
use crate::web::routes::{Access, Routes};

/// The addresses of this module.
pub fn routes() -> Routes {
    Routes::new().get("/verwaltung/formulare/{slug}/papier/boegen.pdf", Access::AnyOf(forms::ROLES), sheets)
}

/// `?von=&bis=`: the keys of the first and the last sheet.
#[derive(Deserialize)]
struct Wanted {
    von: i64,
    bis: i64,
}

async fn sheets(cx: Cx, Path(slug): Path<String>, Query(wanted): Query<Wanted>) -> Result<Response> {
    let printed = forms::printed(&cx, &slug, (wanted.von, wanted.bis)).await?;
    let Some(printer) = Printer::find(&cx.host.config) else {
        let body = super::reports::in_preparation(&cx);
        let page = page::staff(&cx, &cx.t("report-pdf-preparing"), "/formulare", body).await?;
        return Ok((StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "60")], page).into_response());
    };
    let body = printer.print_in_turn(&document(&cx, &printed)).await?;
    let name = format!("attachment; filename=\"{}-{slug}-boegen.pdf\"", cx.process.slug);
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/pdf")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&name).map_err(Error::internal)?),
    ];
    Ok(private((headers, body)))
}

/// The document that is printed.
fn document(cx: &Cx, printed: &Printed) -> Value {
    let sheet = &printed.sheet;
    let town = &cx.process.town;
    let address = format!("{}{}", cx.host.config.public_url, cx.url(&format!("/formulare/{}", sheet.form.slug)));
    let online = cx.t("survey-sheet-online");
    let svg = qr_code(&address, &online).into_string().replacen("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", 1);
    let parts: Vec<Value> = sheet
        .definition
        .sections
        .iter()
        .map(|section| {
            json!({
                "title": cx.local(&section.title),
                "condition": section.condition.as_ref().map(|condition| sheet.only_if(cx, condition)),
                "text": paragraphs(cx, section.text.as_ref()),
                "questions": section.questions.iter().map(|it| question(cx, printed, it)).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "kind": "paper_form",
        "language": cx.lang.code(),
        "town": cx.text("town-name", &[("name", town.name.as_str().into())]),
        "process": cx.local(&cx.process.title),
        "title": cx.local(&sheet.form.head.title),
        "made_at": time::local(cx.now).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
        "address": address,
        "code": { "svg": svg, "alt": online },
        "mine": format!("{}{}", cx.host.config.public_url, cx.url("/mein")),
        "contact": format!("{}, {}", town.contact_name, town.contact_phone),
        "intro": paragraphs(cx, sheet.definition.intro.as_ref()),
        "sheets": printed.numbered.iter().map(|(number, code)| json!({ "number": number, "code": code })).collect::<Vec<_>>(),
        "parts": parts,
        "words": {
            "number": cx.t("survey-sheet-number"),
            "code": cx.t("survey-return-code"),
            "optional": cx.t("field-optional"),
            "online": online,
            "keep": sheet.t(cx, "survey-slip-keep"),
            "how": sheet.t(cx, "survey-slip-how"),
            "privacy": sheet.t(cx, "survey-privacy"),
        },
    })
}

fn paragraphs(cx: &Cx, text: Option<&Localised>) -> Vec<String> {
    let text = text.map(|text| cx.local(text)).unwrap_or_default();
    text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()).map(str::to_owned).collect()
}

fn question(cx: &Cx, printed: &Printed, question: &Question) -> Value {
    let limit = match &question.ask {
        Ask::Choices { most: Some(most), .. } => Some(cx.text("survey-most-hint", &[("n", i64::from(*most).into())])),
        Ask::Choices { most: None, .. } => Some(cx.t("survey-several-hint")),
        _ => None,
    };
    let hint: Vec<String> = question.hint.as_ref().map(|hint| cx.local(hint).to_owned()).into_iter().chain(limit).collect();
    json!({
        "label": cx.local(&question.label),
        "hint": (!hint.is_empty()).then(|| hint.join(" ")),
        "optional": !question.required,
        "room": room(cx, printed, question),
    })
}

/// Where the pen goes.
fn room(cx: &Cx, printed: &Printed, question: &Question) -> Value {
    let boxes = |labels: Vec<&str>| json!({ "kind": "boxes", "labels": labels });
    match &question.ask {
        Ask::Text { .. } => json!({ "kind": "lines", "count": 5 }),
        Ask::Choice { options } | Ask::Choices { options, .. } => boxes(options.iter().map(|option| cx.local(&option.label)).collect()),
        Ask::Scale { steps, low, high } => json!({ "kind": "scale", "low": cx.local(low), "high": cx.local(high), "steps": steps }),
        Ask::Number { unit, .. } => json!({ "kind": "short", "unit": unit.as_ref().map(|unit| cx.local(unit)).unwrap_or_default() }),
        Ask::Date {} => json!({ "kind": "short", "unit": "" }),
        Ask::Photo {} => json!({ "kind": "words", "text": cx.t("survey-sheet-photo"), "lines": 0 }),
        Ask::District {} => boxes(printed.districts.iter().map(|district| district.name.as_str()).collect()),
        Ask::Theme {} => boxes(printed.themes.iter().map(|theme| cx.local(&theme.name)).collect()),
        Ask::Place {} => json!({ "kind": "words", "text": cx.t("survey-sheet-place"), "lines": 1 }),
    }
}
