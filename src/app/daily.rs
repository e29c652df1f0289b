//! What the program does by itself once a day, at eight in the morning in Berlin: it looks for news and writes to those whom they concern,
//! and ends what is kept no longer. Whoever was served today is not served again, so that it can be called as often as one likes.

use jiff::Timestamp;
use jiff::civil::Time;

use super::App;
use crate::error::Result;
use crate::outputs::feeds::{self, digest};
use crate::outputs::news::{self, Author, Due};
use crate::outputs::thread;
use crate::process::participation::contacts;
use crate::process::participation::subscriptions;
use crate::process::preparation::processes;
use crate::process::triage::{inquiries, promise};
use crate::services::act::Tx;
use crate::services::i18n::Lang;
use crate::services::retention::Pace;
use crate::services::{scope, time};

/// When the day's look begins, in Berlin.
const LOOK_AT: Time = Time::constant(8, 0, 0, 0);

impl App {
    /// Everything that is due today; nothing before eight in the morning. A part that fails is logged and does not keep the others
    /// from what they have to do.
    ///
    /// # Errors
    /// What the last failing part says. What was done until then stays done, and the next call goes on.
    pub async fn do_daily(&self) -> Result<()> {
        let now = time::local(self.host.clock.now());
        if now.time() < LOOK_AT {
            return Ok(());
        }
        let start = now.with().time(LOOK_AT).build().map_or(now.timestamp(), |start| start.timestamp());
        let parts = [
            ("authors", self.tell_authors(start).await),
            ("followers", self.tell_followers().await),
            ("extensions", self.tell_extensions(start).await),
            ("inquiries", self.end_inquiries().await),
            ("moderators", self.tell_moderators().await),
            ("retention", self.keep_terms(Pace::Daily).await),
        ];
        let mut outcome = Ok(());
        for (part, done) in parts {
            if let Err(error) = done {
                tracing::error!(part, %error, "a part of the day's look failed");
                outcome = Err(error);
            }
        }
        outcome
    }

    /// One mail to every author with news.
    async fn tell_authors(&self, start: Timestamp) -> Result<()> {
        let today = time::day(start);
        loop {
            let authors = news::due(&self.host.pool, today, start).await?;
            if authors.is_empty() {
                return Ok(());
            }
            for author in authors {
                self.tell(&author).await?;
            }
        }
    }

    async fn tell(&self, author: &Author) -> Result<()> {
        let mut looked = Vec::new();
        for due in &author.contributions {
            let facts = thread::facts_of(&self.host, due.process, due.contribution).await?;
            looked.push((due, news::knots(author.lang, &facts)));
        }
        let Some((first, _)) = looked.first() else { return Ok(()) };
        let public_url = &self.host.config.public_url;
        self.host
            .act(first.process, async |tx| {
                tx.record_stays();
                let mut sections = Vec::new();
                for (due, knots) in &looked {
                    let fresh = fresh(tx, due, knots).await?;
                    let lines: Vec<&str> = knots.iter().filter(|knot| fresh.contains(&knot.key)).map(|knot| knot.line.as_str()).collect();
                    if !lines.is_empty() {
                        sections.push((*due, news::section(author.lang, due, public_url, &lines)));
                    }
                }
                write(tx, &sections).await
            })
            .await
    }

    /// A digest for everybody whose day it is, if there is something to tell.
    async fn tell_followers(&self) -> Result<()> {
        let now = self.host.clock.now();
        let today = time::day(now);
        loop {
            let due = digest::due(&self.host.pool, today).await?;
            if due.is_empty() {
                return Ok(());
            }
            for following in due {
                let since = following.told_until.unwrap_or(now);
                let entries = feeds::entries(&self.host.pool, following.process, &following.selection(), since, now).await?;
                let text = digest::text(&following, &self.host.config.public_url, &entries);
                let topic = following.topic.words(following.lang);
                self.host
                    .act(following.process, async |tx| {
                        tx.record_stays();
                        let is_ours = subscriptions::claim_look(tx, following.id, today, feeds::settled(now)).await?;
                        if is_ours && !entries.is_empty() { subscriptions::tell(tx, following.id, &topic, &text).await } else { Ok(()) }
                    })
                    .await?;
            }
        }
    }

    /// A mail about every window that was extended, to everybody who takes part or follows the process, once each.
    async fn tell_extensions(&self, start: Timestamp) -> Result<()> {
        for process in processes::untold_extensions(&self.host.pool, start).await? {
            self.host
                .act(process, async |tx| {
                    tx.record_stays();
                    for extension in processes::take_extensions(tx).await? {
                        contacts::tell_extension(tx, &extension).await?;
                        subscriptions::tell_extension(tx, &extension).await?;
                    }
                    Ok(())
                })
                .await?;
        }
        Ok(())
    }

    /// Reminds authors who were asked something, and ends questions whose time is over.
    async fn end_inquiries(&self) -> Result<()> {
        for process in inquiries::due(&self.host.pool, self.host.clock.now()).await? {
            self.host
                .act(process, async |tx| {
                    tx.record_stays();
                    inquiries::end_overdue(tx).await
                })
                .await?;
        }
        Ok(())
    }

    /// Tells moderators what waits, and the deputy when it waits too long. After [`Self::end_inquiries`]: what nobody answered waits again.
    async fn tell_moderators(&self) -> Result<()> {
        let names = scope::all(&self.host.pool).await?;
        for process in promise::to_look_at(&self.host.pool, self.host.clock.now()).await? {
            let name = names.iter().find(|named| named.id == process).map_or("", |named| named.title.get(Lang::De));
            self.host
                .act(process, async |tx| {
                    tx.record_stays();
                    promise::tell(tx, name).await
                })
                .await?;
        }
        Ok(())
    }
}

/// Keys of the knots that the author does not know, if nobody else looks at the same time.
async fn fresh(tx: &mut Tx, due: &Due, knots: &[news::Knot]) -> Result<Vec<String>> {
    let (known, rest): (Vec<&news::Knot>, Vec<&news::Knot>) = knots.iter().partition(|knot| due.is_first && knot.at < due.confirmed_at);
    let keys = |knots: Vec<&news::Knot>| knots.into_iter().map(|knot| knot.key.clone()).collect::<Vec<_>>();
    let fresh = contacts::look(tx, due.contact, time::day(tx.now()), &keys(known), &keys(rest)).await?;
    Ok(fresh.into_iter().flatten().collect())
}

/// One mail with all sections, by way of the first contribution that has something new.
async fn write(tx: &mut Tx, sections: &[(&Due, String)]) -> Result<()> {
    let Some((first, _)) = sections.first() else { return Ok(()) };
    let numbers: Vec<&str> = sections.iter().map(|(due, _)| due.number.as_str()).collect();
    let text: Vec<&str> = sections.iter().map(|(_, text)| text.as_str()).collect();
    contacts::tell_news(tx, first.contact, &numbers.join(", "), &text.join("\n\n")).await
}
