//! What every handler gets: who asks, about which process, in which language, when. One thing instead of twelve extractors.

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use jiff::Timestamp;
use maud::{Markup, html};
use sqlx::PgPool;

use super::form::Form;
use super::host::Host;
use crate::error::{Arg, Error, Result, Say};
use crate::services::accounts::{Account, Role};
use crate::services::act::{self, Actor, Claim, ProcessId, Tx};
use crate::services::event_links::EventLink;
use crate::services::i18n::{Lang, Localised};
use crate::services::keys::Purpose;
use crate::services::limits::{Limit, Source};
use crate::services::scope::{Process, Standing, StepKey};
use crate::services::time;

/// The context of a request.
#[derive(Clone)]
pub struct Cx {
    /// The server.
    pub host: Host,
    /// The process that the request is about; the main one where the address names none.
    pub process: Arc<Process>,
    /// Language of the answer.
    pub lang: Lang,
    /// The instant of the request.
    pub now: Timestamp,
    /// Path and query as the reader sees them.
    pub address: Arc<str>,
    pub(super) account: Option<Arc<Account>>,
    pub(super) device: Option<Arc<str>>,
    pub(super) event_link: Option<Arc<EventLink>>,
    pub(super) client: IpAddr,
}

impl Cx {
    /// Connections for reads.
    pub fn db(&self) -> &PgPool {
        &self.host.pool
    }

    /// Connections for reads that ask for the same things every time, without filters that may be left out: their plans
    /// are kept.
    pub fn steady_db(&self) -> &PgPool {
        &self.host.steady
    }

    /// The same context in the language of staff pages, reports and exports: German, or English for its readers.
    pub fn in_office(&self) -> Self {
        Self { lang: self.lang.in_office(), ..self.clone() }
    }

    /// A text of the program.
    pub fn t(&self, key: &str) -> String {
        self.lang.t(key)
    }

    /// A text with arguments: `cx.text("count-contributions", &[("n", 5.into())])`.
    pub fn text(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        self.lang.text(key, args)
    }

    /// A sentence.
    pub fn say(&self, say: &Say) -> String {
        self.lang.say(say)
    }

    /// What `lang="…"` says about a text in another language than the page's.
    pub fn foreign(&self, text: Lang) -> Option<&'static str> {
        self.lang.mark(text)
    }

    /// The same about a text of the town, which may exist in German only.
    pub fn tongue(&self, text: &Localised) -> Option<&'static str> {
        self.foreign(text.language(self.lang))
    }

    /// A text that exists in German only, marked where the page is in another language (WCAG 3.1.2).
    pub fn german(&self, text: &str) -> Markup {
        html! { @match self.foreign(Lang::De) { Some(code) => span lang=(code) { (text) }, None => (text) } }
    }

    /// A text of the town, marked where it is in another language than the page.
    pub fn marked(&self, text: &Localised) -> Markup {
        let words = self.local(text);
        html! { @match self.tongue(text) { Some(code) => span lang=(code) { (words) }, None => (words) } }
    }

    /// A text with one part that is set apart, as a name in another language is.
    pub fn text_around(&self, key: &str, name: &'static str, part: &Markup) -> Markup {
        const PLACE: &str = "\u{fffc}";
        let sentence = self.text(key, &[(name, PLACE.into())]);
        let (before, after) = sentence.split_once(PLACE).unwrap_or((&sentence, ""));
        html! { (before) (part) (after) }
    }

    /// Somebody's words between the reader's quotation marks.
    pub fn quoted(&self, words: &Markup) -> Markup {
        let [before, after] = self.lang.quotes();
        html! { (before) (words) (after) }
    }

    /// The same about a text that somebody wrote while reading in the language with this code.
    pub fn foreign_hand(&self, code: &str) -> Option<&'static str> {
        self.foreign(Lang::from_code(code).unwrap_or_default().written())
    }

    /// A text of the town.
    pub fn local<'t>(&self, text: &'t Localised) -> &'t str {
        text.get(self.lang)
    }

    /// When a step is to begin, for pages that have nothing to show before.
    pub fn begins(&self, step: StepKey) -> Option<String> {
        let phase = self.process.phase(step).filter(|phase| phase.standing(time::day(self.now)) == Standing::Next)?;
        Some(self.text("step-begins", &[("day", self.lang.date(phase.starts_on?).into())]))
    }

    /// Public address in this process: `cx.url("/karte")` is `/verfahren/radverkehr-bonn/karte` there.
    pub fn url(&self, path: &str) -> String {
        let base = self.process.base();
        if path == "/" && !base.is_empty() { base } else { format!("{base}{path}") }
    }

    /// Staff address in this process: `cx.staff_url("/eingang")` is `/verwaltung/isek/eingang`.
    pub fn staff_url(&self, path: &str) -> String {
        format!("/verwaltung/{}{path}", self.process.slug)
    }

    /// Who is signed in.
    pub fn account(&self) -> Option<&Account> {
        self.account.as_deref()
    }

    /// Whether the signed-in person has a role in this process.
    pub fn can(&self, role: Role) -> bool {
        self.account().is_some_and(|account| account.has(role, self.process.id))
    }

    /// Whether somebody of an outside office is signed in.
    pub fn is_outside(&self) -> bool {
        self.account().is_some_and(|account| account.external)
    }

    /// The actor of an act.
    pub fn actor(&self) -> Actor {
        self.account().map_or(Actor::Visitor, |account| Actor::Staff(account.id))
    }

    /// Counts an act against the flood limits.
    ///
    /// # Errors
    /// [`Error::TooMany`].
    pub fn limit(&self, limit: Limit) -> Result<()> {
        self.host.limits.check(limit, Source { address: self.client, device: self.device(), link: self.event_link() }, self.now)
    }

    /// Counts a form of a visitor, whatever it is for. Whoever is signed in is known by name and works with many forms.
    ///
    /// # Errors
    /// [`Error::TooMany`].
    pub(super) fn limit_post(&self) -> Result<()> {
        if self.account.is_some() { Ok(()) } else { self.limit(Limit::Post) }
    }

    /// The random name of this browser, if it has one.
    pub fn device(&self) -> Option<&str> {
        self.device.as_deref()
    }

    /// The link of an event that this browser followed, while it holds.
    pub fn event_link(&self) -> Option<&EventLink> {
        self.event_link.as_deref()
    }

    /// The same context for somebody who is not at the event.
    pub fn without_event_link(self) -> Self {
        Self { event_link: None, ..self }
    }

    /// What stands in the database for a browser: its random name under a key.
    pub fn device_mac(&self, device: &str) -> [u8; 32] {
        self.host.keys.mac(Purpose::Device, &[device.as_bytes()])
    }

    /// One act: begins, works, commits.
    ///
    /// # Errors
    /// Whatever the work or the commit refuses.
    pub async fn act<T>(&self, work: impl AsyncFnOnce(&mut Tx) -> Result<T>) -> Result<T> {
        let mut tx = self.begin().await?;
        let done = work(&mut tx).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// One act per form, however often it is sent: the work gives an address, and a second post gets the same one.
    ///
    /// # Errors
    /// Whatever the work or the commit refuses.
    pub async fn act_once(&self, form: &Form, work: impl AsyncFnOnce(&mut Tx) -> Result<String>) -> Result<String> {
        let Some(nonce) = form.nonce() else {
            return self.act(work).await;
        };
        let mut tx = self.begin().await?;
        if let Claim::Settled(outcome) = act::claim(&mut tx, nonce).await? {
            return Ok(outcome);
        }
        let outcome = work(&mut tx).await?;
        act::settle(&mut tx, nonce, &outcome).await?;
        tx.commit().await?;
        Ok(outcome)
    }

    async fn begin(&self) -> Result<Tx> {
        Tx::begin(self.db(), self.actor(), self.process.id, self.now, self.host.keys.clone()).await
    }
}

impl Host {
    /// An act of the program itself: a worker's.
    ///
    /// # Errors
    /// Whatever the work or the commit refuses.
    pub async fn act<T>(&self, process: ProcessId, work: impl AsyncFnOnce(&mut Tx) -> Result<T>) -> Result<T> {
        let mut tx = Tx::begin(&self.pool, Actor::System, process, self.clock.now(), self.keys.clone()).await?;
        let done = work(&mut tx).await?;
        tx.commit().await?;
        Ok(done)
    }
}

impl<S: Sync> FromRequestParts<S> for Cx {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| Error::internal("a route outside of `enter`"))
    }
}
