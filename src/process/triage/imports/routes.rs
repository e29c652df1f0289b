//! `/verwaltung/{process}/erfassung/import`.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use maud::Markup;

use super::forms;
use super::mapping::Mapping;
use super::model::{Checked, Counts, Import, State};
use super::rows::{Reader, Target};
use super::views::{self, Preview};
use super::{actions, store};
use crate::error::{Error, Result};
use crate::process::preparation::occasions::{self, Occasion};
use crate::process::preparation::themes;
use crate::services::accounts::Role;
use crate::services::cells::neutralise;
use crate::services::i18n::Lang;
use crate::services::tables::{Row, Table};
use crate::web::answer::{answer, private};
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::routes::{Access, Routes};
use crate::web::upload::{FormWithFiles, Upload};

const RECORD: Access = Access::AnyOf(&[Role::Recorder, Role::Moderator]);

pub(in crate::process::triage) fn routes() -> Routes {
    Routes::new()
        .get("/verwaltung/erfassung/import", RECORD, list)
        .post_files("/verwaltung/erfassung/import", RECORD, upload)
        .get("/verwaltung/erfassung/import/{id}", RECORD, show)
        .post("/verwaltung/erfassung/import/{id}", RECORD, save)
        .get("/verwaltung/erfassung/import/{id}/fehler", RECORD, mistakes)
        .post("/verwaltung/erfassung/import/{id}/zurueck", RECORD, undo)
}

async fn list(cx: Cx) -> Result<Markup> {
    list_page(&cx, &Form::with([("preset", "own".to_owned())])).await
}

async fn list_page(cx: &Cx, form: &Form) -> Result<Markup> {
    let (imports, sources) = (store::list(cx.db(), cx.process.id).await?, store::sources(cx.db(), cx.process.id).await?);
    views::list(cx, form, &imports, &sources).await
}

async fn upload(cx: Cx, FormWithFiles { form, files }: FormWithFiles) -> Result<Response> {
    let outcome = take(&cx, &form, files).await;
    answer(form, outcome, async |form| list_page(&cx, &form).await).await
}

async fn take(cx: &Cx, form: &Form, files: Vec<Upload>) -> Result<String> {
    let (source, preset) = forms::read_upload(form)?;
    let mut files = files.into_iter();
    let (Some(file), None) = (files.next(), files.next()) else { return Err(Error::field("files", "import-one-file")) };
    let bytes = file.read().await?.ok_or_else(|| Error::field("files", "import-file-too-large"))?;
    cx.act_once(form, async |tx| {
        let id = actions::begin(tx, &source, preset, bytes).await?;
        Ok(cx.staff_url(&format!("/erfassung/import/{id}")))
    })
    .await
}

/// Occasions that a table can be of: not those where residents write themselves.
async fn offered(cx: &Cx) -> Result<Vec<Occasion>> {
    let mut occasions = occasions::list(cx.db(), cx.process.id).await?;
    occasions.retain(|occasion| !occasion.kind.is_online());
    Ok(occasions)
}

/// Reads rows as a mapping says; a category that is called like a theme is that theme.
async fn reader(cx: &Cx, mapping: &Mapping, occasion: i64) -> Result<Reader> {
    let mut mapping = mapping.clone();
    if mapping.columns.category.is_some() {
        for theme in themes::list(cx.db(), cx.process.id).await? {
            mapping.themes.entry(theme.name.get(Lang::De).to_owned()).or_insert(theme.code);
        }
    }
    let recorded_by = Some(cx.account().ok_or(Error::SignInNeeded)?.id);
    Reader::new(cx.db(), cx.process.id, mapping, Target { occasion, recorded_by }).await
}

async fn table(cx: &Cx, import: &Import) -> Result<Option<Table>> {
    if !import.has_file || import.state == State::Undone {
        return Ok(None);
    }
    store::file(cx.db(), cx.process.id, import.id).await?.map(actions::open).transpose()
}

async fn show(cx: Cx, Path(id): Path<i64>) -> Result<Response> {
    let import = store::load(cx.db(), cx.process.id, id).await?;
    Ok(private(page(&cx, &import, None).await?))
}

/// An import with its form: as typed, or as it is saved. Rows are looked at as they are saved.
async fn page(cx: &Cx, import: &Import, typed: Option<Form>) -> Result<Markup> {
    let (occasions, table) = (offered(cx).await?, table(cx, import).await?);
    let form = typed.unwrap_or_else(|| forms::filled(&import.mapping, import.occasion));
    let preview = match table {
        Some(Table { head, rows }) => {
            let can_read = forms::read_mapping(&forms::filled(&import.mapping, Some(0)), &import.mapping, &head, &[]);
            let is_complete = match can_read {
                Err(Error::Invalid(errors)) => errors.iter().all(|error| error.field == "occasion"),
                other => other.is_ok(),
            };
            let checked = match is_complete {
                true => Some(check(cx, import, rows, |_, _| Ok(())).await?),
                false => None,
            };
            Some(Preview { head, checked })
        }
        None => None,
    };
    views::import(cx, import, &form, &occasions, preview.as_ref()).await
}

async fn check(
    cx: &Cx,
    import: &Import,
    rows: crate::services::tables::Rows,
    hear: impl FnMut(&Row, &super::Wrong) -> Result<()>,
) -> Result<Checked> {
    let reader = reader(cx, &import.mapping, import.occasion.unwrap_or_default()).await?;
    actions::check(cx.db(), &reader, rows, cx.now, hear).await
}

async fn save(cx: Cx, Path(id): Path<i64>, form: Form) -> Result<Response> {
    let outcome = map_and_run(&cx, id, &form).await;
    answer(form, outcome, async |form| {
        let import = store::load(cx.db(), cx.process.id, id).await?;
        page(&cx, &import, Some(form)).await
    })
    .await
}

async fn map_and_run(cx: &Cx, id: i64, form: &Form) -> Result<String> {
    let import = store::load(cx.db(), cx.process.id, id).await?;
    let Table { head, mut rows } = table(cx, &import).await?.ok_or_else(|| Error::refused("import-no-file"))?;
    let (mapping, occasion) = forms::read_mapping(form, &import.mapping, &head, &offered(cx).await?)?;
    cx.act(async |tx| actions::save(tx, id, &mapping, occasion).await).await?;
    if form.value("do") != Some("import") {
        return Ok(cx.staff_url(&format!("/erfassung/import/{id}#vorschau")));
    }
    let reader = reader(cx, &mapping, occasion).await?;
    let mut counts = Counts::default();
    loop {
        let mut batch = actions::next(&mut rows)?;
        if batch.is_empty() {
            break;
        }
        cx.act(async |tx| actions::take_in(tx, id, &reader, &mut batch, &mut counts).await).await?;
    }
    cx.act(async |tx| actions::finish(tx, id, counts).await).await?;
    Ok(cx.staff_url(&format!("/erfassung/import/{id}")))
}

async fn undo(cx: Cx, Path(id): Path<i64>, form: Form) -> Result<Response> {
    let outcome = cx
        .act_once(&form, async |tx| {
            actions::undo(tx, id).await?;
            Ok(cx.staff_url(&format!("/erfassung/import/{id}")))
        })
        .await;
    answer(form, outcome, async |form| {
        let import = store::load(cx.db(), cx.process.id, id).await?;
        let mut again = forms::filled(&import.mapping, import.occasion);
        again = again.with_errors(form.errors().to_vec());
        page(&cx, &import, Some(again)).await
    })
    .await
}

/// The rows that cannot come in, as they came, each with its line, its column and the reason: to be corrected and sent again.
async fn mistakes(cx: Cx, Path(id): Path<i64>) -> Result<Response> {
    let import = store::load(cx.db(), cx.process.id, id).await?;
    let Table { head, rows } = table(&cx, &import).await?.ok_or(Error::NotFound)?;
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    let own = ["Zeile", "Spalte mit Fehler", "Grund"].map(|name| format!("Rotfaden: {name}"));
    writer.write_record(head.iter().filter(|name| !own.contains(name)).chain(&own)).map_err(Error::internal)?;
    check(&cx, &import, rows, |row, wrong| {
        let cells = head.iter().filter(|name| !own.contains(name)).map(|name| row.cells.get(name).map_or("", String::as_str).to_owned());
        let why = [row.line.to_string(), wrong.column.clone().unwrap_or_default(), wrong.reason.clone()];
        let line: Vec<String> = cells.chain(why).map(|cell| neutralise(&cell).into_owned()).collect();
        writer.write_record(line).map_err(Error::internal)
    })
    .await?;
    let bytes = writer.into_inner().map_err(Error::internal)?;
    let disposition = format!("attachment; filename=\"fehler-{id}.csv\"");
    let headers = [(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok(private((headers, bytes).into_response()))
}
