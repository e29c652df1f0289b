//! Pages of imports.

use maud::{Markup, html};

use super::mapping::Field;
use super::model::{Checked, Import, SHOWN, State};
use super::presets::Preset;
use crate::error::Result;
use crate::process::participation::contributions::{Class, Kind, NewPlace, Published};
use crate::process::preparation::occasions::Occasion;
use crate::process::preparation::places::Grid;
use crate::web::components::{
    Alert, Button, ButtonLook, Choice, Column, FileField, InputKind, Select, Table, TextField, Tone, empty_state, error_summary, tag,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};
use crate::web::page;

const HERE: &str = "/erfassung";
const LIST: &str = "/erfassung/import";

/// What is seen of a file.
pub(super) struct Preview {
    /// Its columns.
    pub head: Vec<String>,
    /// What a look at every row found, once the columns are clear.
    pub checked: Option<Checked>,
}

/// The imports of the process, and the form for a new one.
pub(super) async fn list(cx: &Cx, form: &Form, imports: &[Import], sources: &[String]) -> Result<Markup> {
    let presets: Vec<Choice<'_>> = Preset::ALL.iter().map(|preset| Choice::new(preset.as_str(), cx.t(preset.label()))).collect();
    let file = FileField {
        name: "files",
        label: "import-file",
        hint: Some("import-file-hint"),
        accept: ".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };
    let body = html! {
        div.rf-work__head { h1 { (cx.t("import-title")) } }
        p.rf-lead { (cx.t("import-lead")) }
        p { a href=(cx.staff_url(HERE)) { (cx.t("intake-back")) } }
        (error_summary(cx.lang, form))
        form.rf-form method="post" action=(cx.staff_url(LIST)) enctype="multipart/form-data" novalidate {
            (token_fields(cx))
            (TextField { name: "source", label: "import-source", hint: Some("import-source-hint"), required: true, ..TextField::default() }.render(cx.lang, form))
            @if !sources.is_empty() { p.rf-muted { (cx.text("import-sources", &[("names", sources.join(", ").into())])) } }
            (Select { name: "preset", label: "import-preset", hint: Some("import-preset-hint"), required: true, choices: &presets, ..Select::default() }.render(cx.lang, form))
            (file.render(cx.lang, form))
            div.rf-actions { (Button { label: "import-upload", ..Button::default() }.render(cx.lang)) }
        }
        section.rf-section {
            h2 { (cx.t("import-list")) }
            @if imports.is_empty() { (empty_state(&cx.t("import-none"), &html! { p { (cx.t("import-none-text")) } })) }
            @else { (all(cx, imports)) }
        }
    };
    page::staff(cx, &cx.t("import-title"), HERE, body).await
}

fn all(cx: &Cx, imports: &[Import]) -> Markup {
    let columns = vec![
        Column::text(cx.t("import-source")),
        Column::text(cx.t("import-when")),
        Column::text(cx.t("import-by")),
        Column::text(cx.t("import-state")),
        Column::number(cx.t("import-imported")),
        Column::number(cx.t("import-refused")),
    ];
    let rows = imports
        .iter()
        .map(|import| {
            let number = |n: i32| html! { (cx.lang.number(n.into())) };
            vec![
                html! { a href=(cx.staff_url(&format!("{LIST}/{}", import.id))) { (import.source) } },
                html! { (cx.lang.moment(import.made_at)) },
                html! { (import.by) },
                tag(&cx.t(import.state.label()), None),
                number(import.counts.imported),
                number(import.counts.refused),
            ]
        })
        .collect();
    Table { caption: cx.t("import-list"), caption_hidden: true, columns, rows, stacked: true, ..Table::default() }.render(cx.lang)
}

/// One import.
pub(super) async fn import(cx: &Cx, import: &Import, form: &Form, occasions: &[Occasion], preview: Option<&Preview>) -> Result<Markup> {
    let title = cx.text("import-of", &[("source", import.source.as_str().into())]);
    let body = html! {
        div.rf-work__head { h1 { (title) } }
        p.rf-muted { (cx.lang.moment(import.made_at)) " · " (import.by) " · " (tag(&cx.t(import.state.label()), None)) }
        p { a href=(cx.staff_url(LIST)) { (cx.t("import-back")) } }
        (error_summary(cx.lang, form))
        @match import.state {
            State::Undone => (Alert::new(Tone::Info, cx.t("import-undone-text")).render(cx.lang)),
            State::Imported => (result(cx, import)),
            State::Draft => {},
        }
        @match preview {
            Some(preview) => {
                (columns(cx, import, form, occasions, preview))
                (look(cx, import, preview))
            },
            None if import.state != State::Undone => p { (cx.t("import-no-file")) },
            None => {},
        }
    };
    page::staff(cx, &title, HERE, body).await
}

/// What came of it, and the way back.
fn result(cx: &Cx, import: &Import) -> Markup {
    let counts = import.counts;
    let said = cx.text(
        "import-result",
        &[
            ("imported", i64::from(counts.imported).into()),
            ("there", i64::from(counts.already_there).into()),
            ("refused", i64::from(counts.refused).into()),
        ],
    );
    let is_own = cx.account().is_some_and(|account| account.id.0 == import.by_id);
    html! {
        (Alert::new(Tone::Success, said).render(cx.lang))
        ul {
            li { a href=(cx.staff_url("/eingang")) { (cx.t("import-to-desk")) } }
            @if is_own && counts.imported > 0 {
                li { a href=(cx.staff_url(&format!("{HERE}/zettel?import={}", import.id))) { (cx.t("import-slips")) } }
            }
        }
        form method="post" action=(cx.staff_url(&format!("{LIST}/{}/zurueck", import.id))) {
            (token_fields(cx))
            p { (cx.t("import-undo-text")) }
            (Button { label: "import-undo", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang))
        }
    }
}

/// Which column is what.
fn columns(cx: &Cx, import: &Import, form: &Form, occasions: &[Occasion], preview: &Preview) -> Markup {
    let lang = cx.lang;
    let occasions: Vec<Choice<'_>> =
        occasions.iter().map(|occasion| Choice::new(occasion.id.to_string(), cx.local(&occasion.title))).collect();
    let kinds: Vec<Choice<'_>> = Kind::ALL.iter().map(|kind| Choice::new(kind.as_str(), cx.t(kind.label()))).collect();
    let classes: Vec<Choice<'_>> = Class::ALL.iter().map(|class| Choice::new(class.as_str(), cx.t(class.label()))).collect();
    let grids: Vec<Choice<'_>> = Grid::ALL.iter().map(|grid| Choice::new(grid.as_str(), cx.t(grid_label(*grid)))).collect();
    let head: Vec<Choice<'_>> = preview.head.iter().map(|column| Choice::new(column.as_str(), column.as_str())).collect();
    let day = TextField { name: "day", label: "import-day", hint: Some("import-day-hint"), kind: InputKind::Date, ..TextField::default() };
    html! {
        section.rf-section {
            h2 { (cx.t("import-columns")) }
            p { (cx.t("import-columns-text")) }
            form.rf-form method="post" action=(cx.staff_url(&format!("{LIST}/{}", import.id))) novalidate {
                (token_fields(cx))
                div.rf-form__pair {
                    (Select { name: "occasion", label: "intake-occasion", required: true, choices: &occasions, empty: Some("field-choose"), ..Select::default() }.render(lang, form))
                    (day.render(lang, form))
                }
                div.rf-form__pair {
                    @for &field in Field::ALL {
                        (Select { name: field.as_str(), label: field.label(), choices: &head, empty: Some("import-column-none"), ..Select::default() }.render(lang, form))
                    }
                    (Select { name: "grid", label: "import-grid", required: true, choices: &grids, ..Select::default() }.render(lang, form))
                    (Select { name: "kind", label: "intake-kind", required: true, choices: &kinds, ..Select::default() }.render(lang, form))
                    (Select { name: "class", label: "intake-class", required: true, choices: &classes, ..Select::default() }.render(lang, form))
                }
                div.rf-actions {
                    button.kern-btn.kern-btn--secondary type="submit" name="do" value="check" { span.kern-label { (cx.t("import-check")) } }
                    button.kern-btn.kern-btn--primary type="submit" name="do" value="import" { span.kern-label { (cx.t("import-run")) } }
                }
            }
        }
    }
}

const fn grid_label(grid: Grid) -> &'static str {
    match grid {
        Grid::Degrees => "import-grid-degrees",
        Grid::Utm32 => "import-grid-utm32",
        Grid::Utm33 => "import-grid-utm33",
    }
}

/// What a look at every row found.
fn look(cx: &Cx, import: &Import, preview: &Preview) -> Markup {
    html! {
        section.rf-section id="vorschau" {
            h2 { (cx.t("import-preview")) }
            @match &preview.checked {
                None => p { (cx.t("import-preview-not-yet")) },
                Some(checked) => {
                    p { (cx.text("import-checked", &[("good", (checked.good as i64).into()), ("wrong", (checked.wrong as i64).into())])) }
                    @if checked.wrong > 0 { (mistakes(cx, import, checked)) }
                    @if !checked.sample.is_empty() { (sample(cx, checked)) }
                },
            }
        }
    }
}

fn mistakes(cx: &Cx, import: &Import, checked: &Checked) -> Markup {
    let columns = vec![Column::text(cx.t("import-line")), Column::text(cx.t("import-column")), Column::text(cx.t("import-reason"))];
    let rows = checked
        .mistakes
        .iter()
        .map(|(line, wrong)| vec![html! { (line) }, html! { (wrong.column.as_deref().unwrap_or("–")) }, cx.german(&wrong.reason)])
        .collect();
    html! {
        (Table { caption: cx.t("import-mistakes"), columns, rows, stacked: true, ..Table::default() }.render(cx.lang))
        @if checked.wrong > SHOWN.0 { p.rf-muted { (cx.text("import-mistakes-more", &[("n", (SHOWN.0 as i64).into())])) } }
        p { a href=(cx.staff_url(&format!("{LIST}/{}/fehler", import.id))) { (cx.t("import-mistakes-file")) } }
    }
}

fn sample(cx: &Cx, checked: &Checked) -> Markup {
    let columns =
        ["import-line", "intake-heading", "intake-text", "import-day-of", "intake-place"].map(|key| Column::text(cx.t(key))).to_vec();
    let rows = checked.sample.iter().map(|(line, read)| sampled(cx, *line, read)).collect();
    Table { caption: cx.t("import-sample"), columns, rows, stacked: true, ..Table::default() }.render(cx.lang)
}

fn sampled(cx: &Cx, line: usize, read: &Published) -> Vec<Markup> {
    let new = &read.new;
    let beginning: String = new.text.chars().take(120).collect();
    let more = if beginning.len() < new.text.len() { " …" } else { "" };
    let place = match &new.place {
        NewPlace::Address(address, _) => address.clone(),
        place => match place.geom().and_then(|geom| geom.lon_lat()) {
            Some((lon, lat)) => format!("{lon:.5}, {lat:.5}"),
            None => "–".to_owned(),
        },
    };
    vec![html! { (line) }, html! { (new.title) }, html! { (beginning) (more) }, html! { (cx.lang.date(new.event_on)) }, html! { (place) }]
}
