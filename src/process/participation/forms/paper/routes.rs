//! `/verwaltung/{process}/formulare/{slug}/papier`.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::Query;
use maud::Markup;
use serde::Deserialize;

use super::views;
use crate::error::{Error, Result};
use crate::process::participation::forms::ROLES;
use crate::process::participation::forms::actions;
use crate::process::participation::forms::model::SurveyForm;
use crate::process::participation::forms::sheet::{Purpose, Sheet};
use crate::process::participation::forms::store::sheets;
use crate::process::participation::mine::routes::private;
use crate::process::preparation::districts::{self, District};
use crate::process::preparation::themes::{self, Theme};
use crate::web::answer::answer;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::page;
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};

const WORK: Access = Access::AnyOf(ROLES);
/// Most sheets at once.
const MOST: i64 = 50;

/// The table.
pub fn routes() -> Routes {
    Routes::new().get("/verwaltung/formulare/{slug}/papier", WORK, show).post("/verwaltung/formulare/{slug}/papier", WORK, make).get(
        "/verwaltung/formulare/{slug}/papier/druck",
        WORK,
        print,
    )
}

async fn show(cx: Cx, Path(slug): Path<String>) -> Result<Markup> {
    let sheet = Sheet::published(&cx, &slug, Purpose::Paper).await?;
    show_page(&cx, &sheet.form, &Form::with([("sheets", "1".to_owned())])).await
}

async fn show_page(cx: &Cx, survey: &SurveyForm, form: &Form) -> Result<Markup> {
    page::staff(cx, &cx.t("survey-print"), "/formulare", views::ask(cx, survey, form)).await
}

async fn make(cx: Cx, Path(slug): Path<String>, form: Form) -> Result<Response> {
    let sheet = Sheet::published(&cx, &slug, Purpose::Paper).await?;
    let mut reader = Reader::new(&form);
    let count = reader.number("sheets", 1, MOST);
    let outcome = match reader.finish(|| count) {
        Ok(count) => {
            let prefix = cx.process.number_prefix.clone();
            cx.act_once(&form, async |tx| {
                let (first, last) = actions::print_sheets(tx, &slug, &prefix, count).await?;
                Ok(cx.staff_url(&format!("/formulare/{slug}/papier/druck?von={first}&bis={last}")))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form: Form| show_page(&cx, &sheet.form, &form).await).await
}

/// `?von=&bis=`: the keys of the first and the last sheet.
#[derive(Deserialize)]
struct Wanted {
    von: i64,
    bis: i64,
}

/// Sheets that were made, with everything that stands on them.
pub struct Printed {
    /// The form with the version that is printed.
    pub sheet: Sheet,
    /// Districts to choose from.
    pub districts: Vec<District>,
    /// Themes to choose from.
    pub themes: Vec<Theme>,
    /// Number and return code of each sheet.
    pub numbered: Vec<(String, String)>,
}

/// The sheets of a form from one key to another, which the signed-in person had made.
///
/// # Errors
/// [`Error::NotFound`] when there are none.
pub async fn printed(cx: &Cx, slug: &str, keys: (i64, i64)) -> Result<Printed> {
    let sheet = Sheet::published(cx, slug, Purpose::Paper).await?;
    let account = cx.account().ok_or(Error::SignInNeeded)?.id;
    let printed = sheets::printed(cx.db(), sheet.form.id, account, keys).await?;
    if printed.is_empty() {
        return Err(Error::NotFound);
    }
    let numbered = printed.into_iter().map(|one| (one.number, cx.host.keys.return_code(one.uuid, 0))).collect();
    let (districts, themes) = (districts::list(cx.db(), cx.process.id).await?, themes::list(cx.db(), cx.process.id).await?);
    Ok(Printed { sheet, districts, themes, numbered })
}

async fn print(cx: Cx, Path(slug): Path<String>, Query(wanted): Query<Wanted>) -> Result<Response> {
    let printed = printed(&cx, &slug, (wanted.von, wanted.bis)).await?;
    let body = views::sheets(&cx, &printed, &format!("von={}&bis={}", wanted.von, wanted.bis));
    Ok(private(page::bare(cx.lang, cx.local(&printed.sheet.form.head.title), None, body).into_response()))
}
