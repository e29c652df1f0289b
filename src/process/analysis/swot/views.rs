//! Pages of SWOT items: the staff's. No IO.

use maud::{Markup, html};

use super::model::{Evidence, Ground, Item, ItemText, OnBoard, Quadrant, Stance, State};
use crate::process::analysis::clusters::voices_line;
use crate::process::analysis::filters::{Asked, district_menu, theme_menu};
use crate::process::analysis::sources::Citable;
use crate::process::analysis::{READERS, WORKERS};
use crate::process::preparation::districts::District;
use crate::process::preparation::themes::Theme;
use crate::services::accounts::Role;
use crate::web::components::{
    self, Button, ButtonLook, Choice, Filters, RadioGroup, Select, SwotBoard, SwotEntry, TextArea, TextField, empty_state, error_summary,
    hidden, link_button, quadrant_tag, tag, tag_list,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

mod public;

pub use public::{PublicBoard, public_board, public_item};

fn may(cx: &Cx, roles: &[Role]) -> bool {
    roles.iter().any(|&role| cx.can(role))
}

/// The field as the components draw it.
pub const fn board_quadrant(quadrant: Quadrant) -> components::Quadrant {
    match quadrant {
        Quadrant::Strength => components::Quadrant::Strength,
        Quadrant::Weakness => components::Quadrant::Weakness,
        Quadrant::Opportunity => components::Quadrant::Opportunity,
        Quadrant::Threat => components::Quadrant::Threat,
    }
}

/// What the staff's board shows.
pub struct Board {
    /// The items.
    pub items: Vec<OnBoard>,
    /// Themes, in their order.
    pub themes: Vec<Theme>,
    /// Districts to filter by.
    pub districts: Vec<District>,
    /// The filter.
    pub asked: Asked,
}

/// The board of the staff.
pub fn board(cx: &Cx, board: &Board) -> Markup {
    html! {
        div.rf-work__head {
            h1 { (cx.t("swot-title")) }
            @if may(cx, WORKERS) { (link_button(cx.lang, ButtonLook::Primary, &cx.staff_url("/swot/neu"), "swot-new")) }
        }
        p.rf-muted { (cx.t("swot-lead")) }
        div.rf-stack {
            (Filters {
                action: &cx.staff_url("/swot"),
                all: cx.t("swot-all"),
                menus: vec![theme_menu(cx, &board.themes, &board.asked), district_menu(&board.districts, &board.asked)],
                search: None,
                keep: vec![],
            }.render(cx.lang))
        }
        @if board.items.is_empty() { (empty_state(&cx.t("swot-empty-title"), &html! { p { (cx.t("swot-empty-text")) } })) }
        (boards(cx, &board.themes, &board.items, &|item| SwotEntry {
            href: cx.staff_url(&format!("/swot/{}", item.code)),
            note: Some(format!("{} · {}", cx.t(item.state.label()), behind(cx, item))),
            ..entry(item)
        }))
    }
}

/// One board per theme that has items.
fn boards(cx: &Cx, themes: &[Theme], items: &[OnBoard], draw: &dyn Fn(&OnBoard) -> SwotEntry) -> Markup {
    html! {
        @for theme in themes {
            @let entries: Vec<SwotEntry> = items.iter().filter(|item| item.theme == theme.slug).map(draw).collect();
            @if !entries.is_empty() {
                section.rf-section id=(theme.slug) {
                    h2 { (cx.marked(&theme.name)) }
                    (SwotBoard { entries }.render(cx.lang))
                }
            }
        }
    }
}

/// An entry with neither address nor note yet.
fn entry(item: &OnBoard) -> SwotEntry {
    let title = match &item.district {
        Some(district) => format!("{} ({district})", item.title),
        None => item.title.clone(),
    };
    SwotEntry { quadrant: board_quadrant(item.quadrant), code: item.code.clone(), title, href: String::new(), note: None }
}

/// "61 Beiträge, davon 2 nicht öffentlich · 1 Gutachten · 1 Beleg widerspricht".
fn behind(cx: &Cx, item: &OnBoard) -> String {
    let count = |key: &str, n: i64| (n > 0).then(|| cx.text(key, &[("n", n.into())]));
    let voices = count("count-contributions", item.contributions).map(|line| match count("voices-not-public", item.not_public) {
        Some(not_public) => format!("{line}, {not_public}"),
        None => line,
    });
    let parts = [voices, count("swot-findings", item.findings), count("swot-contradictions", item.contradictions)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { cx.t("swot-no-evidence") } else { parts.join(" · ") }
}

/// The form for a new item.
pub fn new(cx: &Cx, themes: &[Theme], districts: &[District], form: &Form) -> Markup {
    let quadrants: Vec<Choice<'_>> = Quadrant::ALL.iter().map(|word| Choice::new(word.as_str(), cx.t(word.label()))).collect();
    let themes: Vec<Choice<'_>> = themes.iter().map(|theme| Choice::new(theme.id.to_string(), cx.local(&theme.name))).collect();
    html! {
        h1 { (cx.t("swot-new")) }
        p.rf-muted { (cx.t("swot-new-lead")) }
        (error_summary(cx.lang, form))
        form.rf-form method="post" action=(cx.staff_url("/swot/neu")) {
            (token_fields(cx))
            (RadioGroup { name: "quadrant", label: "swot-quadrant", hint: Some("swot-quadrant-hint"), required: true, choices: &quadrants, inline: true }.render(cx.lang, form))
            (Select { name: "theme", label: "filter-theme", hint: Some("swot-theme-hint"), required: true, choices: &themes, empty: Some("field-choose") }.render(cx.lang, form))
            (text_fields(cx, districts, form))
            div.rf-actions { (Button { label: "swot-create", ..Button::default() }.render(cx.lang)) a href=(cx.staff_url("/swot")) { (cx.t("cancel")) } }
        }
    }
}

fn text_fields(cx: &Cx, districts: &[District], form: &Form) -> Markup {
    let districts: Vec<Choice<'_>> =
        districts.iter().map(|district| Choice::new(district.id.to_string(), district.name.as_str())).collect();
    html! {
        (TextField { name: "title", label: "swot-item-title", hint: Some("swot-item-title-hint"), required: true, ..TextField::default() }.render(cx.lang, form))
        (TextArea { name: "text", label: "swot-item-text", max: Some(4000), ..TextArea::default() }.render(cx.lang, form))
        (Select { name: "district", label: "filter-district", choices: &districts, empty: Some("whole-town"), ..Select::default() }.render(cx.lang, form))
    }
}

/// A form filled with what stands about an item.
pub fn filled(text: &ItemText) -> Form {
    let mut values = vec![("title", text.title.clone()), ("text", text.text.clone())];
    values.extend(text.district_id.map(|id| ("district", id.to_string())));
    Form::with(values)
}

/// The form that changes an item.
pub fn edit(cx: &Cx, code: &str, districts: &[District], form: &Form) -> Markup {
    html! {
        h1 { (cx.text("swot-edit", &[("code", code.into())])) }
        p.rf-muted { (cx.t("swot-edit-lead")) }
        (error_summary(cx.lang, form))
        form.rf-form method="post" action=(act(cx, code, "bearbeiten")) {
            (token_fields(cx))
            (text_fields(cx, districts, form))
            div.rf-actions { (Button { label: "save", ..Button::default() }.render(cx.lang)) a href=(cx.staff_url(&format!("/swot/{code}"))) { (cx.t("cancel")) } }
        }
    }
}

fn act(cx: &Cx, code: &str, what: &str) -> String {
    cx.staff_url(&format!("/swot/{code}/{what}"))
}

/// What the page of an item shows to staff.
pub struct Shown {
    /// The item.
    pub item: Item,
    /// Its evidence.
    pub evidence: Vec<Evidence>,
    /// Code and title of every standing cluster.
    pub clusters: Vec<(String, String)>,
    /// Every finding.
    pub findings: Vec<Citable>,
}

/// The page of an item.
pub fn item(cx: &Cx, shown: &Shown, form: &Form) -> Markup {
    let item = &shown.item;
    let mut tags =
        vec![quadrant_tag(cx.lang, board_quadrant(item.quadrant)), tag(cx.local(&item.theme), None), tag(&cx.t(item.state.label()), None)];
    tags.extend(item.district.as_ref().map(|district| tag(district, None)));
    html! {
        div.rf-work__head {
            h1 { (item.text.title) " " span.rf-code { (item.code) } }
            @if may(cx, WORKERS) { (link_button(cx.lang, ButtonLook::Secondary, &act(cx, &item.code, "bearbeiten"), "edit")) }
        }
        p.rf-muted { (cx.t("swot-item-lead")) }
        (error_summary(cx.lang, form))
        div.rf-grid {
            div {
                (tag_list(&tags))
                p.rf-prewrap { (item.text.text) }
                @for stance in Stance::ALL { (evidence_list(cx, &shown.item.code, &shown.evidence, *stance)) }
            }
            div {
                @if may(cx, READERS) { (state_form(cx, item, form)) }
                @if may(cx, WORKERS) { (evidence_form(cx, shown, form)) }
            }
        }
    }
}

fn evidence_list(cx: &Cx, code: &str, evidence: &[Evidence], stance: Stance) -> Markup {
    let chosen: Vec<&Evidence> = evidence.iter().filter(|piece| piece.stance == stance).collect();
    html! {
        h2 { (cx.t(heading(stance))) }
        @if chosen.is_empty() { p.rf-muted { (cx.t(none(stance))) } } @else {
            ul.rf-list {
                @for piece in chosen {
                    li.rf-item.rf-item--plain {
                        (ground(cx, piece, &|code| cx.staff_url(&format!("/anliegen/{code}"))))
                        @if may(cx, WORKERS) {
                            form method="post" action=(act(cx, code, "belege/entfernen")) {
                                (token_fields(cx)) (hidden("evidence", &piece.id.to_string()))
                                (Button { label: "remove", look: ButtonLook::Quiet, ..Button::default() }.render(cx.lang))
                            }
                        }
                    }
                }
            }
        }
    }
}

const fn heading(stance: Stance) -> &'static str {
    match stance {
        Stance::Supports => "evidence-supports",
        Stance::Contradicts => "evidence-contradicts",
    }
}

const fn none(stance: Stance) -> &'static str {
    match stance {
        Stance::Supports => "evidence-supports-none",
        Stance::Contradicts => "evidence-contradicts-none",
    }
}

/// A piece of evidence: the cluster with its voices, or the finding with its source.
fn ground(cx: &Cx, piece: &Evidence, cluster_url: &dyn Fn(&str) -> String) -> Markup {
    html! {
        @match &piece.ground {
            Ground::Cluster { code, title, voices } => {
                p.rf-text.rf-item__text { (cx.t("cluster-word")) " " a href=(cluster_url(code)) { (cx.german(title)) } " " span.rf-code { (code) } }
                p.rf-item__meta { (voices_line(cx, *voices)) }
            }
            Ground::Finding { source, dated, url, text, page } => {
                p.rf-text.rf-item__text { (cx.german(text)) }
                p.rf-item__meta {
                    @if let Some(url) = url { a href=(url) rel="noopener noreferrer" { (cx.german(source)) } } @else { (cx.german(source)) }
                    @if !dated.is_empty() { ", " (dated) }
                    @if !page.is_empty() { ", " (page) }
                }
            }
        }
        @if !piece.note.is_empty() { p.rf-muted { (cx.german(&piece.note)) } }
    }
}

fn state_form(cx: &Cx, item: &Item, form: &Form) -> Markup {
    let next: Vec<State> = item.state.next();
    let choices: Vec<Choice<'_>> = next.iter().map(|state| Choice::new(state.as_str(), cx.t(state.label()))).collect();
    html! {
        h2 { (cx.t("swot-state")) }
        @match item.public_from {
            Some(from) => p { (cx.text("public-since", &[("day", cx.lang.day(from).into())])) " " a href=(cx.url(&format!("/analyse/{}", item.code))) { (cx.t("public-page")) } },
            None => p { (cx.t("public-not-yet")) },
        }
        @if !choices.is_empty() {
            form.rf-form method="post" action=(act(cx, &item.code, "stand")) {
                (token_fields(cx))
                (Select { name: "state", label: "swot-state-next", hint: Some("swot-state-hint"), required: true, choices: &choices, ..Select::default() }.render(cx.lang, form))
                div.rf-actions { (Button { label: "save", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
            }
        }
    }
}

fn evidence_form(cx: &Cx, shown: &Shown, form: &Form) -> Markup {
    let clusters = shown.clusters.iter().map(|(code, title)| Choice::new(format!("cluster:{code}"), format!("{code} {title}")));
    let findings = shown.findings.iter().map(|finding| {
        let beginning: String = finding.text.chars().take(70).collect();
        Choice::new(format!("finding:{}", finding.id), format!("{}: {beginning}", finding.source))
    });
    let grounds: Vec<Choice<'_>> = clusters.chain(findings).collect();
    let stances: Vec<Choice<'_>> = Stance::ALL.iter().map(|stance| Choice::new(stance.as_str(), cx.t(stance.label()))).collect();
    html! {
        h2 { (cx.t("evidence-new")) }
        form.rf-form method="post" action=(act(cx, &shown.item.code, "belege")) {
            (token_fields(cx))
            (Select { name: "ground", label: "evidence-ground", hint: Some("evidence-ground-hint"), required: true, choices: &grounds, empty: Some("field-choose") }.render(cx.lang, form))
            (RadioGroup { name: "stance", label: "evidence-stance", required: true, choices: &stances, inline: true, ..RadioGroup::default() }.render(cx.lang, form))
            (TextField { name: "note", label: "evidence-note", ..TextField::default() }.render(cx.lang, form))
            div.rf-actions { (Button { label: "evidence-add", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
        }
    }
}
