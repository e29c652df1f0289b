//! Pages of clusters. No IO.

use maud::{Markup, html};

use super::history::{Event, EventKind};
use super::model::{Cluster, Listed, Member, State, Voices};
use crate::process::analysis::filters::{Asked, theme_menu};
use crate::process::analysis::{READERS, WORKERS};
use crate::process::preparation::themes::Theme;
use crate::services::accounts::Role;
use crate::web::components::{
    Button, ButtonLook, Checkbox, Choice, Column, FilterChoice, FilterMenu, Filters, Pair, Select, Table, TextArea, TextField, empty_state,
    error_summary, hidden, link_button, pairs, tag, tag_list,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

mod public;

pub use public::{marks, public_cluster};

/// Whether the reader has one of these roles.
fn may(cx: &Cx, roles: &[Role]) -> bool {
    roles.iter().any(|&role| cx.can(role))
}

/// "35 Beiträge, davon 2 nicht öffentlich, davon 3 von Fachleuten".
pub fn voices_line(cx: &Cx, voices: Voices) -> String {
    let mut line = cx.text("count-contributions", &[("n", voices.contributions.into())]);
    for (key, n) in [("voices-not-public", voices.not_public), ("voices-experts", voices.experts)] {
        if n > 0 {
            line.push_str(", ");
            line.push_str(&cx.text(key, &[("n", n.into())]));
        }
    }
    line
}

/// What the list shows.
pub struct Desk {
    /// The clusters.
    pub clusters: Vec<Listed>,
    /// Themes to filter by.
    pub themes: Vec<Theme>,
    /// State to filter by.
    pub state: Option<State>,
    /// The filter.
    pub asked: Asked,
}

/// The list of clusters.
pub fn desk(cx: &Cx, desk: &Desk) -> Markup {
    html! {
        div.rf-work__head {
            h1 { (cx.t("clusters-title")) }
            @if may(cx, WORKERS) { (link_button(cx.lang, ButtonLook::Primary, &cx.staff_url("/anliegen/neu"), "cluster-new")) }
        }
        p.rf-muted { (cx.t("clusters-lead")) }
        div.rf-stack { (filters(cx, desk)) }
        @if desk.clusters.is_empty() {
            (empty_state(&cx.t("clusters-empty"), &html! { p { a href=(cx.staff_url("/aussagen")) { (cx.t("clusters-empty-text")) } } }))
        } @else {
            (table(cx, &desk.clusters))
        }
    }
}

fn filters(cx: &Cx, desk: &Desk) -> Markup {
    let states = State::ALL.iter().map(|&state| FilterChoice {
        value: state.to_string(),
        label: cx.t(state.label()),
        count: None,
        chosen: desk.state == Some(state),
    });
    Filters {
        action: &cx.staff_url("/anliegen"),
        all: cx.t("clusters-all"),
        menus: vec![
            theme_menu(cx, &desk.themes, &desk.asked),
            FilterMenu { name: "zeigen", label: "cluster-state", choices: states.collect() },
        ],
        search: None,
        keep: vec![],
    }
    .render(cx.lang)
}

fn table(cx: &Cx, clusters: &[Listed]) -> Markup {
    let row = |cluster: &Listed| {
        vec![
            html! { a href=(cx.staff_url(&format!("/anliegen/{}", cluster.code))) { (cluster.title) } " " span.rf-code { (cluster.code) } },
            html! { @if let Some(theme) = &cluster.theme { (cx.local(theme)) } },
            html! { (cx.t(cluster.state.label())) },
            html! { @if cluster.voices.contributions == 0 { (cx.t("cluster-is-empty")) } @else { (cx.lang.number(cluster.voices.contributions)) } },
            html! { (cx.lang.number(cluster.voices.not_public)) },
            html! { (cx.t(if cluster.public { "visible-yes" } else { "visible-no" })) },
        ]
    };
    Table {
        caption: cx.text("clusters-count", &[("n", (clusters.len() as i64).into())]),
        columns: vec![
            Column::text(cx.t("cluster-word")),
            Column::text(cx.t("filter-theme")),
            Column::text(cx.t("cluster-state")),
            Column::number(cx.t("cluster-voices")),
            Column::number(cx.t("cluster-voices-not-public")),
            Column::text(cx.t("cluster-visible")),
        ],
        rows: clusters.iter().map(row).collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

/// A form filled with what stands about a cluster.
pub fn filled(cluster: &Cluster) -> Form {
    let mut values = vec![("title", cluster.title.clone()), ("summary", cluster.summary.clone())];
    values.extend(cluster.theme_id.map(|id| ("theme", id.to_string())));
    values.extend(cluster.controversial.then(|| ("controversial", "1".to_owned())));
    values.extend(cluster.minority.then(|| ("minority", "1".to_owned())));
    Form::with(values)
}

fn wording_fields(cx: &Cx, themes: &[Theme], form: &Form) -> Markup {
    let choices: Vec<Choice<'_>> = themes.iter().map(|theme| Choice::new(theme.id.to_string(), cx.local(&theme.name))).collect();
    html! {
        (TextField { name: "title", label: "cluster-title", hint: Some("cluster-title-hint"), required: true, ..TextField::default() }.render(cx.lang, form))
        (TextArea { name: "summary", label: "cluster-summary", hint: Some("cluster-summary-hint"), max: Some(4000), ..TextArea::default() }.render(cx.lang, form))
        (Select { name: "theme", label: "filter-theme", choices: &choices, empty: Some("theme-none"), ..Select::default() }.render(cx.lang, form))
        (Checkbox { name: "controversial", label: "cluster-controversial", hint: Some("cluster-controversial-hint") }.render(cx.lang, form))
        (Checkbox { name: "minority", label: "cluster-minority", hint: Some("cluster-minority-hint") }.render(cx.lang, form))
    }
}

/// The form for a new cluster.
pub fn new(cx: &Cx, themes: &[Theme], form: &Form) -> Markup {
    html! {
        h1 { (cx.t("cluster-new")) }
        p.rf-muted { (cx.t("cluster-new-lead")) }
        (error_summary(cx.lang, form))
        form.rf-form method="post" action=(cx.staff_url("/anliegen/neu")) {
            (token_fields(cx))
            (wording_fields(cx, themes, form))
            div.rf-actions { (Button { label: "cluster-create", ..Button::default() }.render(cx.lang)) a href=(cx.staff_url("/anliegen")) { (cx.t("cancel")) } }
        }
    }
}

/// The form that changes what stands about a cluster.
pub fn edit(cx: &Cx, code: &str, themes: &[Theme], form: &Form) -> Markup {
    html! {
        h1 { (cx.text("cluster-edit", &[("code", code.into())])) }
        p.rf-muted { (cx.t("cluster-edit-lead")) }
        (error_summary(cx.lang, form))
        form.rf-form method="post" action=(act(cx, code, "bearbeiten")) {
            (token_fields(cx))
            (wording_fields(cx, themes, form))
            div.rf-actions { (Button { label: "save", ..Button::default() }.render(cx.lang)) a href=(cx.staff_url(&format!("/anliegen/{code}"))) { (cx.t("cancel")) } }
        }
    }
}

fn act(cx: &Cx, code: &str, what: &str) -> String {
    cx.staff_url(&format!("/anliegen/{code}/{what}"))
}

/// What the page of a cluster shows to staff.
pub struct Shown {
    /// The cluster.
    pub cluster: Cluster,
    /// The voices behind it.
    pub voices: Voices,
    /// Its statements.
    pub members: Vec<Member>,
    /// Its history.
    pub events: Vec<Event>,
    /// Code and title of every standing cluster.
    pub others: Vec<(String, String)>,
    /// Themes.
    pub themes: Vec<Theme>,
}

/// The page of a cluster.
pub fn staff_cluster(cx: &Cx, shown: &Shown, form: &Form) -> Markup {
    let cluster = &shown.cluster;
    let stands = cluster.merged_into.is_none();
    html! {
        div.rf-work__head {
            h1 { (cluster.title) " " span.rf-code { (cluster.code) } }
            @if stands && may(cx, WORKERS) { (link_button(cx.lang, ButtonLook::Secondary, &act(cx, &cluster.code, "bearbeiten"), "edit")) }
        }
        p.rf-muted { (voices_line(cx, shown.voices)) " · " (cx.t("cluster-lead")) }
        (error_summary(cx.lang, form))
        @if let Some(into) = &cluster.merged_into {
            p { (cx.t("cluster-merged-into")) " " a href=(cx.staff_url(&format!("/anliegen/{into}"))) { (into) } "." }
        }
        div.rf-grid {
            div {
                (about(cx, shown))
                (members(cx, shown, form, stands))
            }
            div {
                @if stands { (side(cx, shown, form)) }
                (history(cx, shown))
            }
        }
    }
}

fn about(cx: &Cx, shown: &Shown) -> Markup {
    let cluster = &shown.cluster;
    let theme = shown.themes.iter().find(|theme| Some(theme.id) == cluster.theme_id);
    let mut tags = vec![tag(&cx.t(cluster.state.label()), None)];
    tags.extend(theme.map(|theme| tag(cx.local(&theme.name), None)));
    tags.extend(cluster.controversial.then(|| tag(&cx.t("cluster-controversial"), None)));
    tags.extend(cluster.minority.then(|| tag(&cx.t("cluster-minority"), None)));
    html! {
        (tag_list(&tags))
        @if cluster.summary.is_empty() { p.rf-muted { (cx.t("cluster-no-summary")) } } @else { p.rf-prewrap { (cluster.summary) } }
        @if let Some(reason) = &cluster.state_reason { (pairs(&[Pair::new(cx.t("cluster-state-reason"), html! { (reason) })])) }
    }
}

/// The statements; ticked ones can be taken out or split off.
fn members(cx: &Cx, shown: &Shown, form: &Form, stands: bool) -> Markup {
    let may_work = stands && may(cx, WORKERS);
    let code = &shown.cluster.code;
    let list = html! {
        ul.rf-list id="f-statement" { @for member in &shown.members { (member_item(cx, member, may_work.then_some(form))) } }
    };
    html! {
        h2 { (cx.text("statement-count", &[("n", (shown.members.len() as i64).into())])) }
        @if shown.members.is_empty() {
            (empty_state(&cx.t("cluster-empty"), &html! { p { (cx.t("cluster-empty-text")) } }))
        } @else if may_work {
            form.rf-form.rf-form--wide method="post" action=(act(cx, code, "herausnehmen")) {
                (token_fields(cx))
                (list)
                (split_fields(cx, shown, form))
                div.rf-actions {
                    button.kern-btn.kern-btn--secondary type="submit" { span.kern-label { (cx.t("cluster-remove")) } }
                    button.kern-btn.kern-btn--secondary type="submit" formaction=(act(cx, code, "abspalten")) { span.kern-label { (cx.t("cluster-split")) } }
                }
            }
        } @else { (list) }
    }
}

fn member_item(cx: &Cx, member: &Member, form: Option<&Form>) -> Markup {
    let id = member.id.to_string();
    html! {
        li.rf-item.rf-item--plain[form.is_none()] {
            @if let Some(form) = form {
                input type="checkbox" id={ "s-" (id) } name="statement" value=(id) checked[form.values("statement").any(|value| value == id)];
            }
            div {
                @if form.is_some() { label for={ "s-" (id) } { b { (member.title) } } } @else { b { (member.title) } }
                p.rf-text { (member.words) }
                p.rf-item__meta {
                    a href=(cx.staff_url(&format!("/aussagen/{}", member.number))) { (member.number) }
                    @if let Some(district) = &member.district { " · " (district) }
                    @if !member.visibility.is_public() { " · " (cx.t("member-not-public")) }
                }
            }
        }
    }
}

fn split_fields(cx: &Cx, shown: &Shown, form: &Form) -> Markup {
    let choices = others(shown);
    html! {
        div.rf-form__pair {
            (Select { name: "target", label: "cluster-split-where", required: true, choices: &choices, empty: Some("statements-new-cluster"), ..Select::default() }.render(cx.lang, form))
            (TextField { name: "title", label: "statements-new-title", hint: Some("statements-new-title-hint"), ..TextField::default() }.render(cx.lang, form))
        }
    }
}

/// The other standing clusters, to choose from.
fn others(shown: &Shown) -> Vec<Choice<'_>> {
    let others = shown.others.iter().filter(|(code, _)| *code != shown.cluster.code);
    others.map(|(code, title)| Choice::new(code.as_str(), format!("{code} {title}"))).collect()
}

/// The forms beside the statements: state, release, adding, merging.
fn side(cx: &Cx, shown: &Shown, form: &Form) -> Markup {
    let code = &shown.cluster.code;
    html! {
        @if may(cx, READERS) { (release_form(cx, &shown.cluster)) }
        @if may(cx, WORKERS) {
            (state_form(cx, &shown.cluster, form))
            h2 { (cx.t("cluster-add-title")) }
            form.rf-form method="post" action=(act(cx, code, "aufnehmen")) {
                (token_fields(cx))
                (TextField { name: "number", label: "cluster-number", hint: Some("cluster-number-hint"), required: true, ..TextField::default() }.render(cx.lang, form))
                div.rf-actions { (Button { label: "cluster-add", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
            }
            @let others = others(shown);
            @if !others.is_empty() {
                h2 { (cx.t("cluster-merge-title")) }
                form.rf-form method="post" action=(act(cx, code, "zusammenfuehren")) {
                    (token_fields(cx))
                    (Select { name: "into", label: "cluster-merge-into", hint: Some("cluster-merge-hint"), required: true, choices: &others, empty: Some("field-choose") }.render(cx.lang, form))
                    div.rf-actions { (Button { label: "cluster-merge", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
                }
            }
        }
    }
}

fn release_form(cx: &Cx, cluster: &Cluster) -> Markup {
    let (what, label, look) = match cluster.public_from {
        None => ("freigeben", "release", ButtonLook::Primary),
        Some(_) => ("zurueckziehen", "unrelease", ButtonLook::Quiet),
    };
    html! {
        h2 { (cx.t("cluster-visible")) }
        @if let Some(from) = cluster.public_from {
            p { (cx.text("public-since", &[("day", cx.lang.day(from).into())])) " " a href=(cx.url(&format!("/anliegen/{}", cluster.code))) { (cx.t("public-page")) } }
        } @else { p { (cx.t("public-not-yet")) } }
        form method="post" action=(act(cx, &cluster.code, what)) { (token_fields(cx)) (Button { label, look, ..Button::default() }.render(cx.lang)) }
    }
}

fn state_form(cx: &Cx, cluster: &Cluster, form: &Form) -> Markup {
    let next = cluster.state.next();
    let choices: Vec<Choice<'_>> = next.iter().map(|state| Choice::new(state.as_str(), cx.t(state.label()))).collect();
    html! {
        h2 { (cx.t("cluster-state")) }
        form.rf-form method="post" action=(act(cx, &cluster.code, "stand")) {
            (token_fields(cx))
            (Select { name: "state", label: "cluster-state-next", required: true, choices: &choices, ..Select::default() }.render(cx.lang, form))
            (TextField { name: "state_reason", label: "cluster-state-reason", hint: Some("cluster-state-reason-hint"), ..TextField::default() }.render(cx.lang, form))
            div.rf-actions { (Button { label: "save", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
        }
    }
}

/// Lines of the history in sight; the others open with one click.
const LAST: usize = 5;

/// The history, the newest first, each line with its undo.
fn history(cx: &Cx, shown: &Shown) -> Markup {
    let (last, earlier) = shown.events.split_at(shown.events.len().min(LAST));
    let code = &shown.cluster.code;
    html! {
        h2 { (cx.t("cluster-history")) }
        ol.rf-list { @for event in last { (history_line(cx, code, event)) } }
        @if !earlier.is_empty() {
            details {
                summary { (cx.text("cluster-history-earlier", &[("n", (earlier.len() as i64).into())])) }
                ol.rf-list { @for event in earlier { (history_line(cx, code, event)) } }
            }
        }
    }
}

fn history_line(cx: &Cx, code: &str, event: &Event) -> Markup {
    html! {
        li.rf-item.rf-item--plain {
            p.rf-text { (event_text(cx, event)) @if event.undone { " " i { (cx.t("cluster-event-was-undone")) } } }
            p.rf-item__meta { (cx.lang.moment(event.at)) @if let Some(by) = &event.by { " · " (by) } }
            @if may(cx, WORKERS) && event.can_be_undone() {
                form method="post" action=(act(cx, code, "rueckgaengig")) {
                    (token_fields(cx)) (hidden("event", &event.id.to_string()))
                    (Button { label: "undo", look: ButtonLook::Quiet, ..Button::default() }.render(cx.lang))
                }
            }
        }
    }
}

fn event_text(cx: &Cx, event: &Event) -> String {
    let numbers = event.numbers.join(", ");
    let key = match (event.kind, event.numbers.is_empty()) {
        (EventKind::Created, true) => "cluster-event-created-empty",
        (kind, _) => kind.label(),
    };
    let other = event.other.as_deref().unwrap_or_default();
    cx.text(key, &[("code", event.code.as_str().into()), ("other", other.into()), ("numbers", numbers.into())])
}
