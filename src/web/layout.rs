//! The shell of a page: head, navigation, foot. Plain data in, HTML out; `Cx` fills the data.

use maud::{DOCTYPE, Markup, html};

use super::assets;
use super::components::{Icon, icon, live_words};
use crate::services::i18n::{Lang, Localised};
use crate::services::scope::Town;

/// A public page.
#[derive(Clone, Debug)]
pub struct PublicPage {
    /// Language of the interface and of the page.
    pub lang: Lang,
    /// Title of the page, without the town's name; empty on the home page.
    pub title: String,
    /// One or two sentences for search engines and previews.
    pub description: Option<String>,
    /// Name of the town: "Stadt Pinneberg".
    pub town: String,
    /// Name of the process: "Stadtentwicklungskonzept 2040".
    pub process: String,
    /// The language of that name, if it is not the page's.
    pub process_lang: Option<&'static str>,
    /// Address of the process: "/" or "/verfahren/{slug}".
    pub home: String,
    /// Address of the process's reports.
    pub reports: String,
    /// Address of the way in to one's own contribution.
    pub mine: String,
    /// Address of the stylesheet with the process's colours.
    pub theme: Option<String>,
    /// Address of the feed with the process's news.
    pub feed: String,
    /// Address of the form to follow something.
    pub follow: String,
    /// Address of the process's events.
    pub events: String,
    /// Address of the town's news.
    pub news: String,
    /// Address of questions with their answers.
    pub questions: String,
    /// Address of the form to report a barrier, with this page's address.
    pub barrier: String,
    /// Address of the form to report some content.
    pub report_content: String,
    /// Address of the figures about moderation.
    pub moderation: String,
    /// Main navigation.
    pub nav: Vec<NavItem>,
    /// This page in all languages, the current one included.
    pub languages: Vec<LanguageLink>,
    /// Id of a form, name and value of a button that shows it again: the form goes along into another language.
    pub typed: Option<(&'static str, &'static str, &'static str)>,
    /// Where the pages stand for others: "https://beteiligung.example".
    pub origin: String,
    /// What stands above a page that is not written in Leichte Sprache, for those who read it.
    pub not_easy: Option<Markup>,
    /// Whom to ask.
    pub contact: Contact,
    /// A line above everything ("Vorführung: alle Beiträge sind erfunden.").
    pub notice: Option<String>,
    /// Whether an `<rf-map>` is the page's purpose, so that it comes without being asked for.
    pub map: bool,
    /// Whether the page is a step of the public form.
    pub form: bool,
    /// Whether search engines may list it; private pages may not be.
    pub indexed: bool,
    /// What other sites show of it, and where it is found when it is read on paper; none for private pages.
    pub share: Option<Share>,
    /// What stands in `<main>`.
    pub body: Markup,
}

/// A page seen from elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// Its whole address.
    pub address: String,
    /// Whole address of its picture, 1200 by 630 pixels.
    pub picture: String,
    /// The line at its end on paper: when and from where it was printed.
    pub printed: String,
}

/// An entry of the main navigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavItem {
    /// What is read.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Whether the page belongs to it.
    pub current: bool,
    /// From when there is something to see ("ab Mai 2027"), if there is nothing yet.
    pub opens: Option<String>,
    /// The language of those words, if it is not the page's.
    pub opens_lang: Option<&'static str>,
}

/// The page in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageLink {
    /// The language.
    pub lang: Lang,
    /// The address of this page in it.
    pub href: String,
}

/// Who answers questions about the process.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// Name of a person.
    pub name: String,
    /// Department, if it is said.
    pub office: Option<Localised>,
    /// Phone number as it is dialled within Germany.
    pub phone: String,
    /// When somebody picks up.
    pub hours: Localised,
    /// E-mail address of the office.
    pub email: Option<String>,
}

impl Contact {
    /// The person whom a process names.
    pub fn of(town: &Town) -> Self {
        Self {
            name: town.contact_name.clone(),
            office: town.contact_role.clone(),
            phone: town.contact_phone.clone(),
            hours: town.contact_hours.clone(),
            email: Some(town.contact_email.clone()),
        }
    }

    /// Name, department, phone and hours, e-mail, line by line.
    pub fn render(&self, lang: Lang) -> Markup {
        let said = |text: &Localised| html! { span lang=[lang.mark(text.language(lang))] { (text.get(lang)) } };
        html! {
            p {
                (self.name) br;
                @if let Some(office) = &self.office { (said(office)) br; }
                (phone_link(&self.phone)) ", " (said(&self.hours))
                @if let Some(email) = &self.email { br; a href={ "mailto:" (email) } { (email) } }
            }
        }
    }
}

impl PublicPage {
    /// The whole document.
    pub fn render(&self) -> Markup {
        let lang = self.lang;
        let scripts: Vec<&str> =
            [("main.js", true), ("form.js", self.form), ("map.js", self.map)].into_iter().filter(|it| it.1).map(|it| it.0).collect();
        let styles: &[&str] = if self.map { &["main.css", "map.css"] } else { &["main.css"] };
        let site = format!("{} · {}", self.process, self.town);
        let title = if self.title.is_empty() { site } else { format!("{} · {}", self.title, self.town) };
        let alternates = html! {
            @if self.indexed {
                @for link in &self.languages {
                    link rel="alternate" hreflang=(link.lang.code()) href={ (self.origin) (link.href) };
                }
            }
            link rel="alternate" type="application/atom+xml" title=(lang.t("layout-feed")) href=(self.feed);
            @if let Some(description) = &self.description { meta name="description" content=(description); }
            @if let Some(share) = &self.share { (self.shared(share)) }
            @if !self.indexed { meta name="robots" content="noindex"; }
            @if self.map || self.form { meta name="rf-words" content=(live_words(lang)); }
        };
        let head = Head { lang, title: &title, theme: self.theme.as_deref(), styles, scripts: &scripts, more: alternates };
        head.document(&html! {
            a.rf-skip href="#inhalt" { (lang.t("layout-skip")) }
            @if let Some(notice) = &self.notice { aside.rf-notice aria-label=(lang.t("layout-notice")) { p.rf-wrap { (notice) } } }
            (self.header())
            main id="inhalt" tabindex="-1" {
                @if let Some(note) = &self.not_easy { (note) }
                (self.body)
            }
            @if let Some(share) = &self.share { p.rf-printed { (share.printed) } }
            (self.footer())
        })
    }

    /// Open Graph (ogp.me), which chats, networks and search engines read.
    fn shared(&self, share: &Share) -> Markup {
        let title = if self.title.is_empty() { &self.process } else { &self.title };
        html! {
            meta property="og:type" content="website";
            meta property="og:site_name" content={ (self.process) " · " (self.town) };
            meta property="og:locale" content=(if self.lang == Lang::De { "de_DE" } else { self.lang.code() });
            meta property="og:url" content=(share.address);
            meta property="og:title" content=(title);
            @if let Some(description) = &self.description { meta property="og:description" content=(description); }
            meta property="og:image" content=(share.picture);
            meta property="og:image:type" content="image/png";
            meta property="og:image:width" content="1200";
            meta property="og:image:height" content="630";
            meta property="og:image:alt" content=(title);
            meta name="twitter:card" content="summary_large_image";
        }
    }

    fn header(&self) -> Markup {
        let lang = self.lang;
        html! {
            header.rf-top {
                div.rf-wrap.rf-top__bar {
                    a.rf-brand href=(self.home) { (icon(Icon::Thread)) span { (self.town) small lang=[self.process_lang] { (self.process) } } }
                    (self.main_nav("layout-nav"))
                    ul.rf-util { (self.easy_link()) li { (self.language_menu()) } }
                    details.rf-menu data-menu {
                        summary { (icon(Icon::Menu)) (lang.t("layout-menu")) }
                        (self.main_nav("layout-nav-phone"))
                        nav.rf-lang aria-label=(lang.t("layout-language")) { (self.languages()) }
                    }
                }
            }
        }
    }

    fn main_nav(&self, label: &str) -> Markup {
        html! {
            nav.rf-nav aria-label=(self.lang.t(label)) {
                ul {
                    @for item in &self.nav {
                        li {
                            a href=(item.href) aria-current=[item.current.then_some("page")] {
                                (item.label)
                                @if let Some(opens) = &item.opens { " " small lang=[item.opens_lang] { (opens) } }
                            }
                        }
                    }
                }
            }
        }
    }

    fn easy_link(&self) -> Markup {
        html! { li { a href="/leichte-sprache" { (self.lang.t("layout-easy")) } } }
    }

    /// The languages in a menu that opens without JavaScript.
    fn language_menu(&self) -> Markup {
        html! {
            details.rf-lang data-menu {
                summary { (icon(Icon::Globe)) span.rf-visually-hidden { (self.lang.t("layout-language")) ": " } (self.lang.own_name()) }
                (self.languages())
            }
        }
    }

    /// This page in every language, each named in itself; the one that is read is marked.
    fn languages(&self) -> Markup {
        html! {
            ul {
                @for link in &self.languages {
                    @let code = link.lang.code();
                    @let current = (link.lang == self.lang).then_some("true");
                    li {
                        @match self.typed {
                            Some((form, name, value)) => {
                                button type="submit" form=(form) formaction=(link.href) formnovalidate name=(name) value=(value) lang=(code) aria-current=[current] { (link.lang.own_name()) }
                            }
                            None => a href=(link.href) lang=(code) hreflang=(code) aria-current=[current] { (link.lang.own_name()) },
                        }
                    }
                }
            }
        }
    }

    fn footer(&self) -> Markup {
        let lang = self.lang;
        let pages = [
            (self.mine.as_str(), "layout-mine"),
            (self.follow.as_str(), "layout-follow"),
            (self.news.as_str(), "layout-news"),
            (self.events.as_str(), "layout-events"),
            (self.questions.as_str(), "layout-faq"),
            (self.reports.as_str(), "layout-reports"),
            ("/impressum", "layout-imprint"),
            ("/datenschutz", "layout-privacy"),
            ("/barrierefreiheit", "layout-accessibility"),
            (self.barrier.as_str(), "layout-barrier"),
            ("/netiquette", "layout-netiquette"),
            (self.report_content.as_str(), "layout-report-content"),
            (self.moderation.as_str(), "layout-moderation"),
            ("/leichte-sprache", "layout-easy"),
        ];
        html! {
            footer.rf-foot {
                div.rf-wrap.rf-foot__grid {
                    section {
                        h2 { (lang.t("layout-questions")) }
                        (self.contact.render(self.lang))
                    }
                    nav aria-label=(lang.t("layout-foot-nav")) {
                        h2 { (self.town) }
                        ul { @for (href, label) in pages { li { a href=(href) { (lang.t(label)) } } } }
                    }
                    section {
                        h2 { (lang.t("layout-paper")) }
                        p { (lang.t("layout-paper-text")) }
                        p { a href="/verfahren" { (lang.t("layout-processes")) } " · " a href="/verwaltung" rel="nofollow" { (lang.t("layout-staff")) } }
                    }
                }
            }
        }
    }
}

/// A page of the town hall.
#[derive(Clone, Debug)]
pub struct StaffPage {
    /// Language of the interface.
    pub lang: Lang,
    /// Title of the page.
    pub title: String,
    /// Address of the stylesheet with the process's colours.
    pub theme: Option<String>,
    /// Address of the staff's start page in this process.
    pub home: String,
    /// Processes this account works on; the switch is shown when there are several.
    pub processes: Vec<ProcessLink>,
    /// Navigation in groups.
    pub nav: Vec<StaffGroup>,
    /// Name of the signed-in person.
    pub user: String,
    /// Roles of that person here, written out.
    pub roles: String,
    /// Address of one's keys, for those who work with keys.
    pub keys: Option<String>,
    /// Hidden fields of the sign-out form (form token).
    pub sign_out: Markup,
    /// Whether an `<rf-map>` is the page's purpose, so that it comes without being asked for.
    pub map: bool,
    /// What stands in `<main>`.
    pub body: Markup,
}

/// A process in the switch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProcessLink {
    /// Its name.
    pub label: String,
    /// The staff's start page in it.
    pub href: String,
    /// Whether the page belongs to it.
    pub current: bool,
}

/// Entries that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffGroup {
    /// Heading; the first group has none.
    pub label: Option<String>,
    /// Entries.
    pub items: Vec<StaffItem>,
}

/// An entry of the staff's navigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffItem {
    /// What is read.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Whether the page belongs to it.
    pub current: bool,
    /// How many things wait there; zero is not shown.
    pub waiting: Option<i64>,
}

impl StaffPage {
    /// The whole document.
    pub fn render(&self) -> Markup {
        let lang = self.lang;
        let styles: &[&str] = if self.map { &["main.css", "map.css", "staff.css"] } else { &["main.css", "staff.css"] };
        let scripts: &[&str] = if self.map { &["main.js", "desk.js", "map.js"] } else { &["main.js", "desk.js"] };
        let title = format!("{} · {}", self.title, lang.t("layout-staff"));
        let more = html! {
            meta name="robots" content="noindex";
            meta name="rf-words" content=(live_words(lang));
        };
        let head = Head { lang, title: &title, theme: self.theme.as_deref(), styles, scripts, more };
        head.document(&html! {
            a.rf-skip href="#inhalt" { (lang.t("layout-skip")) }
            div.rf-desk {
                header.rf-side {
                    a.rf-brand href=(self.home) { (icon(Icon::Thread)) span { (lang.t("layout-staff")) } }
                    div.rf-side__body { (self.side("layout-nav")) }
                    details.rf-side__menu data-menu {
                        summary { (icon(Icon::Thread)) span { (lang.t("layout-staff")) } (icon(Icon::Menu)) span.rf-visually-hidden { (lang.t("layout-menu")) } }
                        (self.side("layout-nav-phone"))
                    }
                }
                main.rf-work id="inhalt" tabindex="-1" { (self.body) }
            }
        })
    }

    fn side(&self, label: &str) -> Markup {
        html! {
            @if self.processes.len() > 1 { (self.process_switch()) }
            nav aria-label=(self.lang.t(label)) {
                @for group in &self.nav {
                    @if let Some(label) = &group.label { h2 { (label) } }
                    ul { @for item in &group.items { (self.item(item)) } }
                }
            }
            div.rf-side__foot {
                p { (self.user) br; small { (self.roles) } }
                @if let Some(keys) = &self.keys { a href=(keys) { (self.lang.t("layout-keys")) } }
                a href="/verwaltung/konten/passwort" { (self.lang.t("layout-password")) }
                form method="post" action="/verwaltung/abmelden" { (self.sign_out) button type="submit" { (self.lang.t("layout-sign-out")) } }
            }
        }
    }

    fn item(&self, item: &StaffItem) -> Markup {
        html! {
            li {
                a href=(item.href) aria-current=[item.current.then_some("page")] {
                    (item.label)
                    @if let Some(waiting) = item.waiting.filter(|waiting| *waiting > 0) {
                        span.rf-side__count { (self.lang.number(waiting)) span.rf-visually-hidden { " " (self.lang.t("layout-waiting")) } }
                    }
                }
            }
        }
    }

    fn process_switch(&self) -> Markup {
        let current = self.processes.iter().find(|process| process.current);
        html! {
            details.rf-switch data-menu {
                summary { @if let Some(process) = current { (process.label) } @else { (self.lang.t("layout-processes")) } }
                ul {
                    @for process in &self.processes {
                        li { a href=(process.href) aria-current=[process.current.then_some("true")] { (process.label) } }
                    }
                }
            }
        }
    }
}

/// What every document needs around its body.
struct Head<'a> {
    lang: Lang,
    title: &'a str,
    theme: Option<&'a str>,
    styles: &'a [&'a str],
    scripts: &'a [&'a str],
    more: Markup,
}

impl Head<'_> {
    fn document(&self, body: &Markup) -> Markup {
        html! {
            (DOCTYPE)
            html lang=(self.lang.code()) dir=(self.lang.direction().as_str()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (self.title) }
                    @for font in fonts(self.lang) {
                        link rel="preload" as="font" type="font/woff2" crossorigin href=(assets::url(font));
                    }
                    @for style in self.styles { link rel="stylesheet" href=(assets::url(style)); }
                    @if let Some(theme) = self.theme { link rel="stylesheet" href=(theme); }
                    @for script in self.scripts { script type="module" src=(assets::url(script)) {} }
                    link rel="icon" type="image/svg+xml" href=(assets::url("icon.svg"));
                    (self.more)
                }
                body { (body) }
            }
        }
    }
}

/// Files of the letters that every text of a language needs; others come when they occur.
const fn fonts(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Uk => &[
            "fira-sans-latin-400-normal.woff2",
            "fira-sans-latin-600-normal.woff2",
            "fira-sans-cyrillic-400-normal.woff2",
            "fira-sans-cyrillic-600-normal.woff2",
        ],
        Lang::De | Lang::En | Lang::Tr | Lang::Easy => &["fira-sans-latin-400-normal.woff2", "fira-sans-latin-600-normal.woff2"],
    }
}

/// A phone number that can be dialled by pressing it.
pub fn phone_link(phone: &str) -> Markup {
    html! { a href={ "tel:" (dialled(phone)) } { (phone) } }
}

/// A phone number as `tel:` wants it (RFC 3966): digits, with Germany's prefix instead of the first zero.
fn dialled(phone: &str) -> String {
    let digits: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    digits.strip_prefix('0').map_or(digits.clone(), |rest| format!("+49{rest}"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn phone_numbers_can_be_dialled_from_anywhere() {
        assert_eq!(super::dialled("04101 000-0"), "+4941010000");
        assert_eq!(super::dialled("+49 4101 0000"), "+4941010000");
    }
}
