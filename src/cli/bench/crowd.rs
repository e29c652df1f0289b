//! The many contributions: invented, but scattered over the town, its themes, kinds, occasions and days as real ones would
//! be. The same numbers come out each time.

use geo::{Contains as _, MultiPolygon};
use jiff::{SignedDuration, Timestamp};
use rand::rngs::StdRng;
use rand::seq::{IndexedRandom as _, SliceRandom as _};
use rand::{RngExt as _, SeedableRng as _};

use super::phrases::{ANSWERS, MATTERS, NAMES, SIGHTS, WISHES};
use super::store::{self, Spot};
use crate::error::{Error, Result};
use crate::process::analysis::clusters::{self, Belief};
use crate::process::participation::Outcome;
use crate::process::participation::comments::{self, Imported};
use crate::process::participation::contributions::{self, Class, Kind, NewContribution, NewPlace, Origin, Published};
use crate::process::preparation::{districts, occasions, places, themes};
use crate::services::act::{Actor, ProcessId, Tx};
use crate::services::geo::LonLat;
use crate::services::{scope, time};
use crate::web::host::Host;

/// Name of the source that they are said to come from.
const SYSTEM: &str = "bench";
/// Rows of one act.
const BATCH: usize = 1_000;
/// From the first to the last receipt: the demo's window until its present.
const FIRST: &str = "2026-03-02T08:00:00+01:00";
const LAST: &str = "2026-11-22T20:00:00+01:00";
/// One in so many waits for moderation, one in so many is in a cluster; for each so many there is a comment.
const WAITING: usize = 20;
const GATHERED: usize = 5;
const COMMENTED: usize = 5;
/// How far from a known place most are, in degrees: about 600 metres.
const REACH: (f64, f64) = (0.0091, 0.0054);

/// Fills the demo town: `n` public contributions, besides them some that wait, comments, and voices for the demo's clusters.
///
/// # Errors
/// When the rules of the program refuse what was invented, or the database is away.
pub async fn fill(host: &Host, n: usize) -> Result<()> {
    let mut crowd = Crowd::new(host, n).await?;
    crowd.speak(n).await?;
    crowd.wait(n / WAITING).await?;
    crowd.comment(n, n / COMMENTED).await?;
    crowd.gather(n / GATHERED).await
}

struct Crowd<'h> {
    host: &'h Host,
    process: ProcessId,
    random: StdRng,
    boundary: MultiPolygon<f64>,
    spots: Vec<Spot>,
    districts: Vec<i64>,
    themes: Vec<i64>,
    occasions: Vec<i64>,
    first: Timestamp,
    /// From one receipt to the next.
    pace: SignedDuration,
}

impl<'h> Crowd<'h> {
    async fn new(host: &'h Host, n: usize) -> Result<Self> {
        let process = scope::load(&host.pool, None).await?.id;
        let first: Timestamp = FIRST.parse().map_err(Error::internal)?;
        let last: Timestamp = LAST.parse().map_err(Error::internal)?;
        let pace = last.duration_since(first) / i32::try_from(n.max(1)).map_err(Error::internal)?;
        Ok(Self {
            host,
            process,
            random: StdRng::seed_from_u64(2026),
            boundary: places::shapes(&host.pool, process).await?.boundary,
            spots: store::spots(&host.pool, process).await?,
            districts: districts::list(&host.pool, process).await?.into_iter().map(|district| district.id).collect(),
            themes: themes::list(&host.pool, process).await?.into_iter().map(|theme| theme.id).collect(),
            occasions: occasions::list(&host.pool, process).await?.into_iter().map(|occasion| occasion.id.0).collect(),
            first,
            pace,
        })
    }

    async fn act(&self) -> Result<Tx> {
        Tx::begin(&self.host.pool, Actor::System, self.process, self.host.clock.now(), self.host.keys.clone()).await
    }

    async fn speak(&mut self, n: usize) -> Result<()> {
        for start in (0..n).step_by(BATCH) {
            let rows: Vec<Published> = (start..n.min(start + BATCH)).map(|index| self.published(index)).collect::<Result<_>>()?;
            let mut tx = self.act().await?;
            all_in(&contributions::import_batch(&mut tx, &rows).await?)?;
            tx.commit().await?;
            progress("contributions", start + rows.len(), n);
        }
        Ok(())
    }

    async fn wait(&mut self, n: usize) -> Result<()> {
        for start in (0..n).step_by(BATCH) {
            let mut tx = self.act().await?;
            for _ in start..n.min(start + BATCH) {
                let new = self.contribution(time::day(tx.now()), None)?;
                contributions::submit(&mut tx, &new).await?;
            }
            tx.commit().await?;
            progress("waiting", n.min(start + BATCH), n);
        }
        Ok(())
    }

    async fn comment(&mut self, contributions: usize, n: usize) -> Result<()> {
        for start in (0..n).step_by(BATCH) {
            let rows: Vec<Imported> =
                (start..n.min(start + BATCH)).map(|index| self.answer(index, contributions)).collect::<Result<_>>()?;
            let mut tx = self.act().await?;
            all_in(&comments::import_batch(&mut tx, SYSTEM, &rows).await?)?;
            tx.commit().await?;
            progress("comments", start + rows.len(), n);
        }
        Ok(())
    }

    /// Puts statements into the demo's clusters, as many into each.
    async fn gather(&mut self, n: usize) -> Result<()> {
        let codes = store::clusters(&self.host.pool, self.process).await?;
        let most = i64::try_from(n).map_err(Error::internal)?;
        let statements = store::open_statements(&self.host.pool, self.process, SYSTEM, most).await?;
        for (code, chosen) in codes.iter().zip(statements.chunks(n.div_ceil(codes.len().max(1)).max(1))) {
            let mut tx = self.act().await?;
            clusters::add(&mut tx, code, chosen, Belief::Any).await?;
            tx.commit().await?;
        }
        progress("statements in clusters", statements.len(), n);
        Ok(())
    }

    fn published(&mut self, index: usize) -> Result<Published> {
        let step = i32::try_from(index).map_err(Error::internal)?;
        let at = self.first + self.pace * step;
        let origin = Origin { system: SYSTEM.into(), id: index.to_string(), ..Origin::default() };
        Ok(Published { new: self.contribution(time::day(at), Some(origin))?, at })
    }

    fn contribution(&mut self, day: jiff::civil::Date, origin: Option<Origin>) -> Result<NewContribution> {
        let (place_name, place) = self.place()?;
        let (title, text) = self.words(&place_name)?;
        let random = &mut self.random;
        Ok(NewContribution {
            kind: *one_of(random, Kind::ALL)?,
            title,
            text,
            author_name: if random.random_bool(0.3) { Some((*one_of(random, NAMES)?).to_owned()) } else { None },
            language: "de".into(),
            place,
            theme_id: if random.random_bool(0.95) { Some(*one_of(random, &self.themes)?) } else { None },
            occasion_id: *one_of(random, &self.occasions)?,
            event_on: day,
            class: if random.random_bool(0.03) { Class::Expert } else { Class::Resident },
            signatories: if random.random_bool(0.01) { random.random_range(2..200) } else { 1 },
            recorded_by: None,
            email: None,
            origin,
            outside_allowed: true,
        })
    }

    fn words(&mut self, place: &str) -> Result<(String, String)> {
        let random = &mut self.random;
        let (matter, sentence) = one_of(random, MATTERS)?;
        let mut sights = SIGHTS.to_vec();
        sights.shuffle(random);
        let seen = sights[..random.random_range(0..4)].join(" ");
        let (wish, mast) = (one_of(random, WISHES)?, random.random_range(1..20_000));
        Ok((format!("{place}: {matter}"), format!("{sentence} {seen}\n\n{wish} Gemeint ist die Stelle bei Laternenmast {mast}.")))
    }

    /// A place and the name of the known one beside it: most are points, nearer to some places than to others.
    fn place(&mut self) -> Result<(String, NewPlace)> {
        let random = &mut self.random;
        let popular = random.random::<f64>().powi(2);
        // Below the length, as `popular` is below 1.
        let spot = &self.spots[(popular * self.spots.len() as f64) as usize];
        let place = match random.random_range(0..100) {
            0..2 => NewPlace::None,
            2..5 => NewPlace::Town,
            5..10 => NewPlace::District(*one_of(random, &self.districts)?),
            10..15 => {
                NewPlace::Address(format!("{} {}", spot.name, random.random_range(1..120)), Some(near(random, spot, &self.boundary)?))
            }
            15..17 => NewPlace::Point(position(spot.lon, spot.lat)?),
            _ => NewPlace::Point(near(random, spot, &self.boundary)?),
        };
        Ok((spot.name.clone(), place))
    }

    fn answer(&mut self, index: usize, contributions: usize) -> Result<Imported> {
        let at: Timestamp = LAST.parse().map_err(Error::internal)?;
        Ok(Imported {
            system: SYSTEM.into(),
            id: index.to_string(),
            contribution: self.random.random_range(0..contributions).to_string(),
            title: None,
            text: (*one_of(&mut self.random, ANSWERS)?).to_owned(),
            author_name: None,
            at,
        })
    }
}

/// A position in the area, not far from a place.
fn near(random: &mut StdRng, spot: &Spot, boundary: &MultiPolygon<f64>) -> Result<LonLat> {
    // Two throws: the middle is more likely than the rim.
    let mut throw = |reach: f64| (random.random_range(-reach..reach) + random.random_range(-reach..reach)) / 2.0;
    for _ in 0..100 {
        let (lon, lat) = (spot.lon + throw(REACH.0), spot.lat + throw(REACH.1));
        if boundary.contains(&geo::Point::new(lon, lat)) {
            return position(lon, lat);
        }
    }
    position(spot.lon, spot.lat)
}

fn position(lon: f64, lat: f64) -> Result<LonLat> {
    LonLat::new(lon, lat).map_err(|_| Error::internal("a place off the globe"))
}

fn one_of<'v, T>(random: &mut StdRng, values: &'v [T]) -> Result<&'v T> {
    values.choose(random).ok_or_else(|| Error::setup("the demo town lacks districts, themes or occasions"))
}

/// What we invent ourselves must not be refused.
fn all_in(outcomes: &[Outcome]) -> Result<()> {
    match outcomes.iter().find(|outcome| **outcome != Outcome::Imported) {
        None => Ok(()),
        Some(outcome) => Err(Error::internal(format!("an invented row is not taken: {outcome:?}"))),
    }
}

fn progress(what: &str, done: usize, of: usize) {
    if done == of || done.is_multiple_of(10_000) {
        eprintln!("filled in {done} of {of} {what}");
    }
}
