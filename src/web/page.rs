//! Pages from a [`Cx`]: the shells of `layout.rs`, filled with what the context knows.

use maud::{DOCTYPE, Markup, html};

use super::components::{Alert, Tone};
use super::cx::Cx;
use super::easy;
use super::form;
use super::layout::{Contact, LanguageLink, NavItem, ProcessLink, PublicPage, Share, StaffGroup, StaffItem, StaffPage};
use super::step::{self, NavGroup};
use crate::config::Mode;
use crate::error::Result;
use crate::services::accounts::Role;
use crate::services::i18n::Lang;
use crate::services::scope::{self, Standing, StepKey};

/// Entry of the public main navigation that a page belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nav {
    /// None of them.
    None,
    /// Mitmachen.
    Home,
    /// Karte and list.
    Map,
    /// Analyse.
    Analysis,
    /// Ziele (and futures).
    Goals,
    /// Maßnahmen.
    Measures,
    /// Beschluss.
    Resolution,
    /// Umsetzung and monitoring.
    Monitoring,
}

/// The main navigation: entry, label, path, and the step before which there is nothing to see.
const PUBLIC_NAV: [(Nav, &str, &str, Option<StepKey>); 7] = [
    (Nav::Home, "nav-home", "/", None),
    (Nav::Map, "nav-map", "/karte", None),
    (Nav::Analysis, "nav-analysis", "/analyse", Some(StepKey::Analysis)),
    (Nav::Goals, "nav-goals", "/ziele", Some(StepKey::Goals)),
    (Nav::Measures, "nav-measures", "/massnahmen", Some(StepKey::Measures)),
    (Nav::Resolution, "nav-resolution", "/beschluesse", Some(StepKey::Resolution)),
    (Nav::Monitoring, "nav-monitoring", "/monitoring", Some(StepKey::Monitoring)),
];

/// What a page is besides its title and body.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// One or two sentences for search engines and previews.
    pub description: Option<String>,
    /// Whether an `<rf-map>` is the page's purpose, so that it comes without being asked for.
    pub map: bool,
    /// Whether the page is a step of the public form.
    pub form: bool,
    /// Whether it is private: not for search engines.
    pub private: bool,
    /// Where something may have been typed: id of the form, and the name and value that show it again as it is. Another language
    /// is then a button of this form, so that nothing typed is lost.
    pub typed: Option<(&'static str, &'static str, &'static str)>,
    /// Whether it says what went wrong: then it has the same words at every address.
    pub error: bool,
    /// Path of the picture that other sites show of it, below the process; none: that of the process.
    pub preview: Option<String>,
}

/// A public page.
pub fn public(cx: &Cx, title: &str, nav: Nav, body: Markup) -> Markup {
    public_with(cx, title, nav, Options::default(), body)
}

/// A public page with a map, a description, or not for search engines.
pub fn public_with(cx: &Cx, title: &str, nav: Nav, options: Options, body: Markup) -> Markup {
    let town = &cx.process.town;
    // Whether search engines and other sites may show it.
    let found = !options.private && !options.error;
    PublicPage {
        lang: cx.lang,
        title: title.to_owned(),
        description: options.description.or_else(|| found.then(|| cx.local(&cx.process.question).to_owned())),
        town: cx.text("town-name", &[("name", town.name.as_str().into())]),
        process: cx.local(&cx.process.title).to_owned(),
        process_lang: cx.tongue(&cx.process.title),
        home: cx.url("/"),
        reports: cx.url("/berichte"),
        mine: cx.url("/mein"),
        feed: cx.url("/aktuelles.atom"),
        follow: cx.url("/abonnieren"),
        events: cx.url("/termine"),
        news: cx.url("/aktuelles"),
        questions: cx.url("/fragen"),
        barrier: barrier(cx),
        report_content: cx.url("/melden"),
        moderation: cx.url("/moderation"),
        theme: Some(format!("/stil/{}.css", cx.process.slug)),
        nav: PUBLIC_NAV.iter().map(|entry| nav_item(cx, nav, *entry)).collect(),
        languages: Lang::ALL.into_iter().map(|lang| LanguageLink { lang, href: in_language(&cx.address, lang) }).collect(),
        typed: options.typed,
        origin: cx.host.config.public_url.trim_end_matches('/').to_owned(),
        not_easy: (cx.lang == Lang::Easy && !options.error && !easy::is_written(&cx.address)).then(|| easy::note(cx)),
        contact: Contact::of(town),
        notice: (cx.host.config.mode == Mode::Demo).then(|| cx.t("notice-demo")),
        map: options.map,
        form: options.form,
        indexed: found,
        share: found.then(|| share(cx, options.preview.as_deref())),
        body: html! { (done(cx)) (body) },
    }
    .render()
}

/// What other sites show of a page. Whole addresses, as they want them; nothing of the query but the language.
fn share(cx: &Cx, picture: Option<&str>) -> Share {
    let origin = &cx.host.config.public_url;
    let path = cx.address.split('?').next().unwrap_or("/");
    let language = if cx.lang == Lang::default() { String::new() } else { format!("?sprache={}", cx.lang.word()) };
    Share {
        address: format!("{origin}{path}{language}"),
        picture: format!("{origin}{}{language}", cx.url(picture.unwrap_or("/vorschau.png"))),
        printed: cx.text("printed", &[("day", cx.lang.day(cx.now).into()), ("address", format!("{origin}{}", cx.address).into())]),
    }
}

/// The form to report a barrier, which knows where one comes from; from the form itself it takes nothing along.
fn barrier(cx: &Cx) -> String {
    let form = cx.url("/barrierefreiheit/melden");
    let here = harmless_address(&cx.address);
    if here.starts_with(&form) {
        return form;
    }
    let query: String = serde_html_form::to_string([("seite", here)]).unwrap_or_default();
    format!("{form}?{query}")
}

/// The way to report some content (Art. 16 DSA); the query says what.
pub fn report_link(cx: &Cx, query: &str) -> Markup {
    html! { a href=(cx.url(&format!("/melden?{query}"))) rel="nofollow" { (cx.t("layout-report-content")) } }
}

/// Most characters of an address that is handed on.
pub const MAX_ADDRESS: usize = 500;

/// The address of a page as it may be handed on: of private pages only the first part, because the rest opens them.
pub fn harmless_address(address: &str) -> String {
    let path = address.split('?').next().unwrap_or_default();
    let inner = path.strip_prefix("/verfahren/").and_then(|rest| rest.find('/').map(|slash| &rest[slash..])).unwrap_or(path);
    let secret = ["/mein/", "/meldung/", "/abonnement/", "/barrierefreiheit/meldung/"].into_iter().find(|start| inner.starts_with(start));
    match secret {
        Some(start) => format!("{}{start}…", &path[..path.len() - inner.len()]),
        None => address.chars().take(MAX_ADDRESS).collect(),
    }
}

fn nav_item(cx: &Cx, current: Nav, (entry, label, path, step): (Nav, &str, &str, Option<StepKey>)) -> NavItem {
    let today = crate::services::time::day(cx.now);
    let opens =
        step.and_then(|step| cx.process.phase(step)).filter(|phase| phase.standing(today) == Standing::Next).map(|phase| &phase.label);
    NavItem {
        label: cx.t(label),
        href: cx.url(path),
        current: entry == current,
        opens: opens.map(|label| cx.local(label).to_owned()),
        opens_lang: opens.and_then(|label| cx.tongue(label)),
    }
}

/// The same address in another language.
fn in_language(address: &str, lang: Lang) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let kept: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("sprache=")).collect();
    let joined = kept.iter().map(|pair| format!("{pair}&")).collect::<String>();
    format!("{path}?{joined}sprache={}", lang.word())
}

/// What was just done, when the address says so with a key of ours (`?meldung=published` → text `done-published`).
fn done(cx: &Cx) -> Markup {
    let key = cx
        .address
        .split_once('?')
        .into_iter()
        .flat_map(|(_, query)| query.split('&'))
        .find_map(|pair| pair.strip_prefix("meldung="))
        .filter(|key| key.len() < 40 && key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'))
        .map(|key| format!("done-{key}"))
        .and_then(|key| cx.lang.try_t(&key));
    html! { @if let Some(text) = key { div class="rf-wrap rf-done" { (Alert::new(Tone::Success, text).render(cx.lang)) } } }
}

/// A staff page; `current` is the path of its navigation entry below `/verwaltung/{process}`.
///
/// # Errors
/// When the database is away (badges).
pub async fn staff(cx: &Cx, title: &str, current: &str, body: Markup) -> Result<Markup> {
    staff_with(cx, title, current, false, body).await
}

/// A staff page, with or without an `<rf-map>`.
///
/// # Errors
/// When the database is away (badges).
pub async fn staff_with(cx: &Cx, title: &str, current: &str, map: bool, body: Markup) -> Result<Markup> {
    let processes = scope::all(cx.steady_db()).await?;
    let page = StaffPage {
        lang: cx.lang,
        title: title.to_owned(),
        theme: Some(format!("/stil/{}.css", cx.process.slug)),
        home: cx.staff_url(""),
        processes: processes
            .into_iter()
            .filter(|process| cx.account().is_some_and(|account| account.works_in(process.id)))
            .map(|process| ProcessLink {
                label: cx.local(&process.title).to_owned(),
                href: format!("/verwaltung/{}", process.slug),
                current: process.id == cx.process.id,
            })
            .collect(),
        nav: staff_nav(cx, current).await?,
        user: cx.account().map(|account| account.name.clone()).unwrap_or_default(),
        roles: own_roles(cx),
        keys: (cx.can(Role::Moderator) || cx.can(Role::Planner)).then(|| cx.staff_url("/eingang/tasten")),
        sign_out: form::token_fields(cx),
        map,
        body: html! { (done(cx)) (body) },
    };
    Ok(page.render())
}

/// What outside offices never see, and so are not led to.
const INSIDE: [&str; 3] = ["/meldungen", "/beschwerden", "/zweite-person"];

/// Whether an entry of the staff navigation is for this reader.
pub fn leads_to(cx: &Cx, item: &step::NavItem) -> bool {
    let kept_inside = cx.is_outside() && INSIDE.contains(&item.path);
    !kept_inside && item.roles.iter().any(|&role| cx.can(role))
}

async fn staff_nav(cx: &Cx, current: &str) -> Result<Vec<StaffGroup>> {
    let mut groups = Vec::new();
    for (group, label) in [
        (NavGroup::Intake, None),
        (NavGroup::Analysis, Some("staff-group-analysis")),
        (NavGroup::Planning, Some("staff-group-planning")),
        (NavGroup::Office, Some("staff-group-office")),
    ] {
        let mut items = Vec::new();
        for item in cx.host.steps.iter().flat_map(|step| step.nav).filter(|item| item.group == group) {
            if !leads_to(cx, item) {
                continue;
            }
            let waiting = match item.badge {
                Some(badge) => Some(badge(cx).await?),
                None => None,
            };
            let href = if group == NavGroup::Office { format!("/verwaltung{}", item.path) } else { cx.staff_url(item.path) };
            items.push(StaffItem { label: cx.t(item.label), href, current: item.path == current, waiting });
        }
        if !items.is_empty() {
            groups.push(StaffGroup { label: label.map(|key| cx.t(key)), items });
        }
    }
    Ok(groups)
}

fn own_roles(cx: &Cx) -> String {
    Role::ALL.iter().filter(|&&role| cx.can(role)).map(|role| cx.t(role.label())).collect::<Vec<_>>().join(", ")
}

/// A page without anything from the database: when it is away. It names the person whom the last page before named.
pub fn bare(lang: Lang, title: &str, contact: Option<&Contact>, body: Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(lang.code()) dir=(lang.direction().as_str()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                link rel="stylesheet" href=(super::assets::url("main.css"));
            }
            body {
                main id="inhalt" { (body) }
                @if let Some(contact) = contact {
                    footer.rf-foot { section.rf-wrap { h2 { (lang.t("layout-questions")) } (contact.render(lang)) } }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_keeps_its_filter_in_another_language() {
        assert_eq!(in_language("/karte?thema=mobilitaet&sprache=de&seite=2", Lang::En), "/karte?thema=mobilitaet&seite=2&sprache=en");
        assert_eq!(in_language("/", Lang::De), "/?sprache=de");
    }

    #[test]
    fn a_private_link_is_not_handed_on() {
        assert_eq!(harmless_address("/karte?thema=mobilitaet"), "/karte?thema=mobilitaet");
        assert_eq!(harmless_address("/mein/geheim?meldung=x"), "/mein/…");
        assert_eq!(harmless_address("/verfahren/bonn/mein/geheim/foto"), "/verfahren/bonn/mein/…");
        assert_eq!(harmless_address("/abonnement/geheim"), "/abonnement/…");
        assert_eq!(harmless_address("/barrierefreiheit/meldung/geheim"), "/barrierefreiheit/meldung/…");
        assert_eq!(harmless_address("/mein"), "/mein");
    }
}
