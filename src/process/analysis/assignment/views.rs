//! Pages of the assignment desk. No IO.

use maud::{Markup, html};

use super::model::{OnDesk, PAGE_SIZE, Show};
use crate::process::analysis::WORKERS;
use crate::process::analysis::filters::{Asked, district_menu, theme_menu};
use crate::process::analysis::statements::Statement;
use crate::process::participation::contributions::Contribution;
use crate::process::preparation::districts::District;
use crate::process::preparation::themes::Theme;
use crate::web::components::{
    Button, ButtonLook, Checkboxes, Choice, Filters, Select, Tab, TextArea, TextField, empty_state, error_summary, hidden, pagination,
    tabs, tag, tag_list,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

/// What the desk shows.
pub struct Desk {
    /// Which statements.
    pub show: Show,
    /// The filter.
    pub asked: Asked,
    /// One page of statements, and one more when there is a next page.
    pub statements: Vec<OnDesk>,
    /// How many are open in all.
    pub open: i64,
    /// Code and title of every standing cluster.
    pub clusters: Vec<(String, String)>,
    /// The reader's key for assigning, if keys are switched on.
    pub key: Option<char>,
    /// Themes to filter by.
    pub themes: Vec<Theme>,
    /// Districts to filter by.
    pub districts: Vec<District>,
}

/// The list of statements with the form that assigns them.
pub fn desk(cx: &Cx, desk: &Desk, form: &Form) -> Markup {
    let shown = &desk.statements[..desk.statements.len().min(PAGE_SIZE as usize)];
    html! {
        div.rf-work__head { h1 { (cx.t("statements-title")) } }
        p.rf-muted { (cx.text("statements-lead", &[("n", desk.open.into())])) }
        (error_summary(cx.lang, form))
        (tabs(&cx.t("statements-tabs"), &Show::ALL.iter().map(|&show| show_tab(cx, desk, show)).collect::<Vec<_>>()))
        div.rf-stack { (filters(cx, desk)) }
        @if shown.is_empty() {
            (empty_state(&cx.t("statements-empty"), &html! { p { (cx.t("statements-empty-text")) } }))
        } @else if desk.show == Show::Open && WORKERS.iter().any(|&role| cx.can(role)) {
            form.rf-grid method="post" action=(cx.staff_url("/aussagen/zuordnen")) {
                (list(cx, shown, Some(form)))
                div.rf-form.rf-sticky {
                    (token_fields(cx))
                    @for (name, value) in desk.asked.pairs() { (hidden(name, value)) }
                    h2 { (cx.t("statements-where")) }
                    (target_fields(cx, &desk.clusters, desk.key, form))
                }
            }
        } @else {
            (list(cx, shown, None))
        }
        (pagination(cx.lang, desk.asked.page(), None, desk.statements.len() > shown.len(), |page| {
            cx.staff_url(&format!("/aussagen{}", desk.asked.at_page(page).query(None)))
        }))
    }
}

fn show_tab(cx: &Cx, desk: &Desk, show: Show) -> Tab {
    let zeigen = (show != Show::Open).then(|| show.to_string());
    let target = Asked { zeigen, seite: None, ..desk.asked.clone() };
    Tab { label: cx.t(show.label()), href: cx.staff_url(&format!("/aussagen{}", target.query(None))), current: desk.show == show }
}

fn filters(cx: &Cx, desk: &Desk) -> Markup {
    Filters {
        action: &cx.staff_url("/aussagen"),
        all: cx.t("statements-all"),
        menus: vec![theme_menu(cx, &desk.themes, &desk.asked), district_menu(&desk.districts, &desk.asked)],
        search: Some(("q", desk.asked.q.as_deref().unwrap_or_default())),
        keep: desk.asked.zeigen.iter().map(|word| ("zeigen", word.as_str())).collect(),
    }
    .render(cx.lang)
}

/// The statements, each with a box to tick when they can be assigned.
fn list(cx: &Cx, statements: &[OnDesk], form: Option<&Form>) -> Markup {
    html! {
        ul.rf-list id="f-statement" {
            @for statement in statements {
                @let id = statement.id.to_string();
                li.rf-item.rf-item--plain[form.is_none()] {
                    @if let Some(form) = form {
                        input type="checkbox" id={ "s-" (id) } name="statement" value=(id) checked[form.values("statement").any(|value| value == id)];
                    }
                    div {
                        @if form.is_some() { label for={ "s-" (id) } { b { (statement.title) } } } @else { b { (statement.title) } }
                        p.rf-text { (statement.words) }
                        @if let Some(reason) = &statement.unassignable { p.rf-muted { (cx.t("statement-unassignable-because")) " " (reason) } }
                        (about(cx, statement))
                    }
                }
            }
        }
    }
}

fn about(cx: &Cx, statement: &OnDesk) -> Markup {
    let mut tags = vec![];
    tags.extend(statement.theme.as_ref().map(|theme| tag(cx.local(theme), None)));
    tags.extend(statement.district.as_ref().map(|district| tag(district, None)));
    tags.extend(statement.is_part.then(|| tag(&cx.t("statement-part"), None)));
    if statement.visibility.is_waiting() {
        tags.push(tag(&cx.t("statement-waiting"), None));
    }
    html! {
        (tag_list(&tags))
        p.rf-item__meta {
            a href=(cx.staff_url(&format!("/aussagen/{}", statement.number))) { (statement.number) " · " (cx.t("statement-open")) }
            " · " (cx.lang.day(statement.received_at))
        }
    }
}

/// Into which cluster: one that stands, or a new one.
fn target_fields(cx: &Cx, clusters: &[(String, String)], key: Option<char>, form: &Form) -> Markup {
    let choices: Vec<Choice<'_>> = clusters.iter().map(|(code, title)| Choice::new(code.as_str(), format!("{code} {title}"))).collect();
    html! {
        (Select { name: "cluster", label: "statements-existing", required: true, choices: &choices, empty: Some("statements-new-cluster"), ..Select::default() }.render(cx.lang, form))
        (TextField { name: "title", label: "statements-new-title", hint: Some("statements-new-title-hint"), ..TextField::default() }.render(cx.lang, form))
        div.rf-actions { (Button { label: "statements-assign", key, ..Button::default() }.render(cx.lang)) }
    }
}

/// A contribution with its statements.
pub struct Parts {
    /// The contribution.
    pub contribution: Contribution,
    /// Its statements.
    pub statements: Vec<Statement>,
    /// Code and title of every standing cluster.
    pub clusters: Vec<(String, String)>,
    /// The reader's key for assigning, if keys are switched on.
    pub key: Option<char>,
}

/// The statements of one contribution: split, join, assign, mark as unassignable.
pub fn parts(cx: &Cx, parts: &Parts, form: &Form) -> Markup {
    let contribution = &parts.contribution;
    let may_work = WORKERS.iter().any(|&role| cx.can(role));
    html! {
        div.rf-work__head { h1 { (contribution.title) } a href=(cx.staff_url("/aussagen")) { (cx.t("statements-back")) } }
        p.rf-muted { (contribution.number) " · " (cx.t("statement-lead")) }
        (error_summary(cx.lang, form))
        div.rf-grid {
            div {
                p.rf-prewrap { (contribution.text) }
                h2 { (cx.text("statement-count", &[("n", (parts.statements.len() as i64).into())])) }
                ol.rf-list { @for statement in &parts.statements { li.rf-item { span { (statement.position) } div { (standing(cx, contribution, statement, may_work)) } } } }
            }
            @if may_work { div { (work(cx, parts, form)) } }
        }
    }
}

fn standing(cx: &Cx, contribution: &Contribution, statement: &Statement, may_work: bool) -> Markup {
    html! {
        p.rf-text { @match &statement.text { Some(text) => (text), None => i { (cx.t("statement-whole")) } } }
        @for code in &statement.clusters {
            p { a href=(cx.staff_url(&format!("/anliegen/{code}"))) { (cx.t("cluster-word")) " " (code) } }
        }
        @if let Some(reason) = &statement.unassignable {
            p.rf-muted { (cx.t("statement-unassignable-because")) " " (reason) }
            @if may_work {
                form method="post" action=(act(cx, contribution, "zuordenbar")) {
                    (token_fields(cx)) (hidden("statement", &statement.id.to_string()))
                    (Button { label: "statement-take-back", look: ButtonLook::Quiet, ..Button::default() }.render(cx.lang))
                }
            }
        }
        @if statement.is_open() { p.rf-muted { (cx.t("statement-is-open")) } }
    }
}

fn act(cx: &Cx, contribution: &Contribution, what: &str) -> String {
    cx.staff_url(&format!("/aussagen/{}/{what}", contribution.number))
}

/// The forms beside the statements.
fn work(cx: &Cx, parts: &Parts, form: &Form) -> Markup {
    let contribution = &parts.contribution;
    let free: Vec<Choice<'_>> = parts
        .statements
        .iter()
        .filter(|statement| statement.unassignable.is_none())
        .map(|statement| Choice::new(statement.id.to_string(), cx.text("statement-nth", &[("n", i64::from(statement.position).into())])))
        .collect();
    let open: Vec<Choice<'_>> = parts
        .statements
        .iter()
        .filter(|statement| statement.is_open())
        .map(|statement| Choice::new(statement.id.to_string(), cx.text("statement-nth", &[("n", i64::from(statement.position).into())])))
        .collect();
    let all_open = open.len() == parts.statements.len();
    html! {
        @if !free.is_empty() {
            h2 { (cx.t("statement-assign-title")) }
            form.rf-form method="post" action=(act(cx, contribution, "zuordnen")) {
                (token_fields(cx))
                (Checkboxes { name: "statement", label: "statement-which", required: true, choices: &free, ..Checkboxes::default() }.render(cx.lang, &ticked(form, &free)))
                (target_fields(cx, &parts.clusters, parts.key, form))
            }
        }
        @if all_open { (split_form(cx, parts, form)) }
        @if !open.is_empty() {
            h2 { (cx.t("statement-unassignable-title")) }
            form.rf-form method="post" action=(act(cx, contribution, "nicht-zuordenbar")) {
                (token_fields(cx))
                @if let [only] = open.as_slice() { (hidden("statement", &only.value)) } @else { (which_one(cx, &open)) }
                (TextField { name: "reason", label: "statement-reason", hint: Some("statement-reason-hint"), required: true, ..TextField::default() }.render(cx.lang, form))
                div.rf-actions { (Button { label: "statement-set-unassignable", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
            }
        }
    }
}

/// With one statement only, it is ticked already.
fn ticked(form: &Form, free: &[Choice<'_>]) -> Form {
    match free {
        [only] if form.value("statement").is_none() => Form::with([("statement", only.value.to_string())]),
        _ => form.clone(),
    }
}

/// Which of several open statements; has an id of its own, because the boxes above have the name as theirs.
fn which_one(cx: &Cx, open: &[Choice<'_>]) -> Markup {
    html! {
        div.kern-form-input {
            label.kern-label for="which-statement" { (cx.t("statement-which")) }
            div.kern-form-input__select-wrapper {
                select.kern-form-input__select id="which-statement" name="statement" {
                    @for choice in open { option value=(choice.value) { (choice.label) } }
                }
            }
        }
    }
}

fn split_form(cx: &Cx, parts: &Parts, form: &Form) -> Markup {
    let contribution = &parts.contribution;
    let is_split = parts.statements.iter().any(|statement| statement.text.is_some());
    let typed = if form.value("parts").is_some() { form.clone() } else { Form::with([("parts", contribution.text.clone())]) };
    html! {
        h2 { (cx.t("statement-split-title")) }
        form.rf-form method="post" action=(act(cx, contribution, "teilen")) {
            (token_fields(cx))
            (TextArea { name: "parts", label: "statement-parts", hint: Some("statement-parts-hint"), required: true, max: None }.render(cx.lang, &typed))
            div.rf-actions { (Button { label: "statement-split", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
        }
        @if is_split {
            form method="post" action=(act(cx, contribution, "verbinden")) {
                (token_fields(cx))
                (Button { label: "statement-join", look: ButtonLook::Quiet, ..Button::default() }.render(cx.lang))
            }
        }
    }
}
