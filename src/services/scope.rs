//! Which process a request is about, with what every page says of it: one query.

use jiff::civil::Date;
use serde::Deserialize;
use sqlx::PgPool;
use sqlx::types::Json;

use super::act::ProcessId;
use super::geo::Shape;
use super::i18n::{Lang, Localised};
use super::workdays::Rhythm;
use crate::error::{Arg, Error, Result};

crate::text_enum! {
    /// State of a process.
    pub enum ProcessState: "process-state" { Planned = "planned", Running = "running", Closed = "closed" }
}

crate::text_enum! {
    /// The seven steps of an ISEK.
    pub enum StepKey: "step" {
        Preparation = "preparation", Analysis = "analysis", Goals = "goals", Measures = "measures", Strategy = "strategy",
        Resolution = "resolution", Monitoring = "monitoring",
    }
}

/// The town and the person whom every page names.
#[derive(Clone, Debug)]
pub struct Town {
    /// Name, for instance "Pinneberg".
    pub name: String,
    /// Name of the contact person.
    pub contact_name: String,
    /// What that person is, if anything is said.
    pub contact_role: Option<Localised>,
    /// Phone number, as written.
    pub contact_phone: String,
    /// Hours, as written.
    pub contact_hours: Localised,
    /// E-mail address.
    pub contact_email: String,
}

impl Town {
    /// Name, phone number and hours, as sentences about whom to ask take them.
    pub fn contact(&self, lang: Lang) -> [(&'static str, Arg); 3] {
        [
            ("name", self.contact_name.as_str().into()),
            ("phone", self.contact_phone.as_str().into()),
            ("hours", self.contact_hours.get(lang).into()),
        ]
    }

    /// What the person is, as it is written in a language; nothing when nothing is said.
    pub fn role(&self, lang: Lang) -> &str {
        self.contact_role.as_ref().map_or("", |role| role.get(lang))
    }
}

/// A step in the calendar of a process.
#[derive(Clone, Debug, Deserialize)]
pub struct Phase {
    /// Which of the seven.
    pub step: StepKey,
    /// Its public name.
    pub title: Localised,
    /// What happens in it.
    pub summary: Localised,
    /// The short word under the thread: "erledigt", "ab Mai 2027".
    pub label: Localised,
    /// First day, if known.
    pub starts_on: Option<Date>,
    /// Last day, if known.
    pub ends_on: Option<Date>,
}

/// Where a phase stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is over.
    Done,
    /// It is going on.
    Now,
    /// It has not begun.
    Next,
}

impl Phase {
    /// Where the phase stands on this day. A phase without a first day has not begun.
    pub fn standing(&self, today: Date) -> Standing {
        match (self.starts_on, self.ends_on) {
            (_, Some(end)) if end < today => Standing::Done,
            (Some(start), _) if start <= today => Standing::Now,
            _ => Standing::Next,
        }
    }
}

/// A time in which the public may write.
#[derive(Clone, Debug, Deserialize)]
pub struct Window {
    /// What it is called.
    pub title: Localised,
    /// First instant.
    pub opens_at: jiff::Timestamp,
    /// First instant after it.
    pub closes_at: jiff::Timestamp,
    /// What its question lets people put on the map; never empty.
    pub geometries: Vec<Shape>,
}

/// A process as every page needs it.
#[derive(Clone, Debug)]
pub struct Process {
    /// Key.
    pub id: ProcessId,
    /// Name in addresses.
    pub slug: String,
    /// Prefix of contribution numbers.
    pub number_prefix: String,
    /// Title.
    pub title: Localised,
    /// Line below the title.
    pub subtitle: Localised,
    /// The question to the public.
    pub question: Localised,
    /// What is open.
    pub open_text: Localised,
    /// What is fixed.
    pub fixed_text: Localised,
    /// What was heard before, if anything.
    pub heard_text: Option<Localised>,
    /// When moderators work: "Di und Fr".
    pub moderation_days: String,
    /// The same as days, and how soon something is decided; without days nothing is promised.
    pub rhythm: Rhythm,
    /// State.
    pub state: ProcessState,
    /// Whether the root address is its own.
    pub is_main: bool,
    /// Revision of what is public; tiles and cached counts are made for one revision.
    pub rev: i64,
    /// Revision of the whole planning record: what depends on more than what is public and where is kept for it.
    pub record_rev: i64,
    /// Credit of the boundary and districts.
    pub boundary_credit: String,
    /// The seven steps in order.
    pub phases: Vec<Phase>,
    /// All participation windows, by opening.
    pub windows: Vec<Window>,
    /// The town.
    pub town: Town,
}

impl Process {
    /// The window that is open at this instant.
    pub fn open_window(&self, now: jiff::Timestamp) -> Option<&Window> {
        self.windows.iter().find(|window| window.opens_at <= now && now < window.closes_at)
    }

    /// The phase of a step.
    pub fn phase(&self, step: StepKey) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.step == step)
    }

    /// When moderators work, in this language: the set days, else what the town wrote.
    pub fn moderation_days(&self, lang: Lang) -> String {
        if self.rhythm.is_set() { self.rhythm.words_in(lang) } else { self.moderation_days.clone() }
    }

    /// Prefix of the process's public addresses: nothing for the main one.
    pub fn base(&self) -> String {
        if self.is_main { String::new() } else { format!("/verfahren/{}", self.slug) }
    }
}

/// A process in a list.
#[derive(Clone, Debug)]
pub struct Named {
    /// Key.
    pub id: ProcessId,
    /// Name in addresses.
    pub slug: String,
    /// Title.
    pub title: Localised,
    /// The question to the public.
    pub question: Localised,
    /// State.
    pub state: ProcessState,
    /// Whether the root address is its own.
    pub is_main: bool,
}

/// All processes of the town, the main one first.
///
/// # Errors
/// When the database is away.
pub async fn all(pool: &PgPool) -> Result<Vec<Named>> {
    let rows = sqlx::query!(
        r#"select id, slug, title as "title: Json<Localised>", question as "question: Json<Localised>", state as "state: ProcessState", is_main
           from process order by is_main desc, state = 'closed', id"#,
    )
    .fetch_all(pool)
    .await?;
    let named = rows.into_iter().map(|row| Named {
        id: ProcessId(row.id),
        slug: row.slug,
        title: row.title.0,
        question: row.question.0,
        state: row.state,
        is_main: row.is_main,
    });
    Ok(named.collect())
}

/// The process with this slug, or the main one.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn load(pool: &PgPool, slug: Option<&str>) -> Result<Process> {
    let row = sqlx::query!(
        r#"select process.id, process.slug, process.number_prefix, process.title as "title: Json<Localised>",
                  process.subtitle as "subtitle: Json<Localised>", process.question as "question: Json<Localised>",
                  process.open_text as "open_text: Json<Localised>", process.fixed_text as "fixed_text: Json<Localised>",
                  process.heard_text as "heard_text: Json<Localised>", process.moderation_days,
                  process.moderation_weekdays, process.moderation_rounds,
                  process.state as "state: ProcessState", process.is_main, process.boundary_credit, revision.rev, revision.record_rev,
                  town.name, coalesce(own.name, contact_name) as "contact_name!", case when own.process_id is null then contact_role else own.role end as "contact_role: Json<Localised>",
                  coalesce(own.phone, contact_phone) as "contact_phone!", coalesce(own.hours, contact_hours) as "contact_hours!: Json<Localised>",
                  coalesce(own.email, contact_email) as "contact_email!",
                  coalesce((select jsonb_agg(phase order by array_position(
                      array['preparation', 'analysis', 'goals', 'measures', 'strategy', 'resolution', 'monitoring'], phase.step))
                    from phase where phase.process_id = process.id), '[]') as "phases!: Json<Vec<Phase>>",
                  coalesce((select jsonb_agg(time order by time.opens_at, time.id)
                    from participation_window as time where time.process_id = process.id), '[]') as "windows!: Json<Vec<Window>>"
           from process
           join process_revision as revision on revision.process_id = process.id
           cross join town
           left join process_contact as own on own.process_id = process.id
           where case when $1::text is null then process.is_main else process.slug = $1 end"#,
        slug,
    )
    .fetch_optional(pool)
    .await?
    .ok_or(Error::NotFound)?;
    Ok(Process {
        id: ProcessId(row.id),
        slug: row.slug,
        number_prefix: row.number_prefix,
        title: row.title.0,
        subtitle: row.subtitle.0,
        question: row.question.0,
        open_text: row.open_text.0,
        fixed_text: row.fixed_text.0,
        heard_text: row.heard_text.map(|text| text.0),
        moderation_days: row.moderation_days,
        rhythm: Rhythm::new(row.moderation_weekdays, row.moderation_rounds),
        state: row.state,
        is_main: row.is_main,
        rev: row.rev,
        record_rev: row.record_rev,
        boundary_credit: row.boundary_credit,
        phases: row.phases.0,
        windows: row.windows.0,
        town: Town {
            name: row.name,
            contact_name: row.contact_name,
            contact_role: row.contact_role.map(|role| role.0),
            contact_phone: row.contact_phone,
            contact_hours: row.contact_hours.0,
            contact_email: row.contact_email,
        },
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn phase(starts_on: Option<Date>, ends_on: Option<Date>) -> Phase {
        let text = Localised::german("x");
        Phase { step: StepKey::Goals, title: text.clone(), summary: text.clone(), label: text, starts_on, ends_on }
    }

    #[test]
    fn a_phase_lasts_from_its_first_to_its_last_day() {
        let today = date(2026, 11, 23);
        assert_eq!(phase(Some(date(2026, 11, 23)), None).standing(today), Standing::Now);
        assert_eq!(phase(Some(date(2026, 1, 1)), Some(date(2026, 11, 23))).standing(today), Standing::Now);
        assert_eq!(phase(Some(date(2026, 1, 1)), Some(date(2026, 11, 22))).standing(today), Standing::Done);
        assert_eq!(phase(Some(date(2026, 11, 24)), None).standing(today), Standing::Next);
        assert_eq!(phase(None, None).standing(today), Standing::Next);
    }
}
