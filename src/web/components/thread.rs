//! The signature: the red thread, standing for what became of something, lying for the seven steps. Solid is done, dashed
//! is to come; every knot also says so in a word.

use maud::{Markup, html};

use super::{Example, Quadrant, quadrant_tag};
use crate::services::i18n::Lang;

/// Where a knot stands in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It happened.
    Done,
    /// It is happening.
    Now,
    /// It is planned.
    Next,
}

impl State {
    const fn class(self) -> &'static str {
        match self {
            Self::Done => "is-done",
            Self::Now => "is-now",
            Self::Next => "is-next",
        }
    }

    /// Key of the word: erledigt, jetzt, geplant.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Done => "thread-done",
            Self::Now => "thread-now",
            Self::Next => "thread-next",
        }
    }
}

/// One knot of the standing thread.
#[derive(Clone, Debug)]
pub struct Knot {
    /// Done, now or planned.
    pub state: State,
    /// When, written out ("12. November 2026", "2028", "danach"); `None` if nobody knows.
    pub when: Option<String>,
    /// What it is; may hold a tag or a link.
    pub title: Markup,
    /// A plain sentence, with links.
    pub sentence: Option<Markup>,
    /// Its code, set small.
    pub code: Option<String>,
    /// Several ways from here: the points a contribution makes, or what was and was not taken over.
    pub branches: Vec<Markup>,
}

impl Knot {
    /// A knot with a title only.
    pub fn new(state: State, title: Markup) -> Self {
        Self { state, when: None, title, sentence: None, code: None, branches: Vec::new() }
    }
}

/// The standing thread: what became of it, in the order of time.
pub fn thread(lang: Lang, knots: &[Knot]) -> Markup {
    html! { ol.rf-thread { @for knot in knots { (knot_item(lang, knot)) } } }
}

fn knot_item(lang: Lang, knot: &Knot) -> Markup {
    html! {
        li class=(knot.state.class()) aria-current=[(knot.state == State::Now).then_some("step")] {
            p.rf-knot__when {
                @if let Some(when) = &knot.when { (when) " · " }
                (lang.t(knot.state.word()))
            }
            h3.rf-knot__title { (knot.title) }
            @if knot.sentence.is_some() || knot.code.is_some() {
                div.rf-knot__text {
                    @if let Some(sentence) = &knot.sentence { (sentence) " " }
                    @if let Some(code) = &knot.code { span.rf-code { (code) } }
                }
            }
            @if !knot.branches.is_empty() { ul.rf-branch { @for branch in &knot.branches { li { (branch) } } } }
        }
    }
}

/// One of the seven steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// Done, now or planned.
    pub state: State,
    /// Its name; `&shy;` is not needed, the browser hyphenates.
    pub title: String,
    /// A few words below ("erledigt", "jetzt: Beiträge sammeln", "ab Mai 2027").
    pub note: String,
    /// Its page.
    pub href: Option<String>,
    /// The language of name and words, if it is not the page's.
    pub lang: Option<&'static str>,
}

/// The lying thread: the steps of the process. On a phone it stands up.
pub fn phases(phases: &[Phase]) -> Markup {
    html! {
        ol.rf-phases {
            @for phase in phases {
                li class=(phase.state.class()) lang=[phase.lang] aria-current=[(phase.state == State::Now).then_some("step")] {
                    @if phase.state == State::Now { span.rf-phases__rest aria-hidden="true" {} }
                    @if let Some(href) = &phase.href { a href=(href) { (phase.title) } } @else { b { (phase.title) } }
                    small { (phase.note) }
                }
            }
        }
    }
}

/// The good path, the silent one, and the steps.
pub fn examples(lang: Lang) -> Vec<Example> {
    let say = |key: &str| html! { (lang.t(key)) };
    let knot = |state, when: &str, title: Markup| Knot { when: Some(when.to_owned()), ..Knot::new(state, title) };
    let good = [
        Knot { sentence: Some(say("gallery-knot-received-text")), ..knot(State::Done, "12.11.2026", say("gallery-knot-received")) },
        Knot {
            branches: vec![
                html! { (lang.t("gallery-knot-branch-one")) " " a href="#" { "Sichere Schulwege im Quellental" } " " span.rf-code { "A-017" } },
                html! { (lang.t("gallery-knot-branch-two")) " " a href="#" { "Verkehrsführung Hätschenkamp" } " " span.rf-code { "A-022" } },
            ],
            ..knot(State::Done, "2.12.2026", say("gallery-knot-read"))
        },
        Knot {
            code: Some("W-MO-04".into()),
            ..knot(State::Done, "20.1.2027", html! { (quadrant_tag(lang, Quadrant::Weakness)) " Schulwege ohne Gehweg" })
        },
        Knot {
            code: Some("M-MO-QU-03".into()),
            sentence: Some(say("gallery-knot-proposal-text")),
            branches: vec![html! { b { (lang.t("gallery-knot-taken")) } }, html! { b { (lang.t("gallery-knot-not-taken")) } }],
            ..knot(State::Now, "11.11.2027", say("gallery-knot-proposal"))
        },
        knot(State::Next, "2028", say("gallery-knot-council")),
    ];
    let silent = [knot(State::Now, "12.11.2026", say("gallery-knot-received")), Knot::new(State::Next, say("gallery-knot-read-next"))];
    let step = |state, title: &str, note: &str| Phase { state, title: title.into(), note: note.into(), href: None, lang: None };
    vec![
        Example::new(
            "lying: the seven steps",
            phases(&[
                Phase { href: Some("#".into()), ..step(State::Done, "Vorbereitung", "erledigt") },
                step(State::Now, "Bestand und Analyse", "jetzt: Beiträge sammeln"),
                step(State::Next, "Ziele und Leitbild", "ab Mai 2027"),
                step(State::Next, "Maßnahmen", "ab Okt. 2027"),
                step(State::Next, "Umsetzungsstrategie", "2028"),
                step(State::Next, "Beschluss", "2028"),
                step(State::Next, "Umsetzen, prüfen, fortschreiben", "danach"),
            ]),
        ),
        Example::new("standing: what became of it", thread(lang, &good)),
        Example::new("standing: nothing yet", thread(lang, &silent)),
    ]
}
