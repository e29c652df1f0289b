//! One contribution as everybody may see it.

use jiff::Timestamp;
use sqlx::PgPool;
use sqlx::types::Json;

use crate::error::Result;
use crate::process::participation::contributions::{ContributionId, Kind, PlaceKind, Visibility};
use crate::services::act::{ProcessId, SubjectId};
use crate::services::geo::Geom;
use crate::services::i18n::Localised;

/// What an address with a number leads to.
#[derive(Clone, Debug)]
pub enum Found {
    /// To a public contribution of this process.
    Here(Box<Shown>),
    /// To another process, whose addresses begin like this.
    InProcess {
        /// "" or `/verfahren/{slug}`.
        base: String,
    },
    /// To one that was withdrawn or erased.
    Gone,
    /// Nowhere that anybody may know of.
    Nowhere,
}

/// A public contribution.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Key.
    pub id: ContributionId,
    /// As something that can be commented on.
    pub subject: SubjectId,
    /// Public number.
    pub number: String,
    /// What it is.
    pub kind: Kind,
    /// Title.
    pub title: String,
    /// Text.
    pub text: String,
    /// Name of the author, if given.
    pub author_name: Option<String>,
    /// Language of the text.
    pub language: String,
    /// How its place was given.
    pub place_kind: PlaceKind,
    /// Longitude and latitude.
    pub lon_lat: Option<(f64, f64)>,
    /// The line or area, if it is one.
    pub drawn: Option<Geom>,
    /// Address, as typed.
    pub address: Option<String>,
    /// Slug and name of the district.
    pub district: Option<(String, String)>,
    /// Slug and name of the theme.
    pub theme: Option<(String, Localised)>,
    /// When it came in.
    pub received_at: Timestamp,
    /// How many signed it.
    pub signatories: i32,
    /// Whether a part was cut.
    pub redacted: bool,
    /// Votes at the source it was imported from.
    pub source_votes: Option<i32>,
    /// Address at the source.
    pub source_url: Option<String>,
}

/// Finds a contribution by its number. What is not (or no longer) public answers like what never was.
///
/// # Errors
/// When the database is away.
pub async fn find(pool: &PgPool, process: ProcessId, number: &str) -> Result<Found> {
    let row = sqlx::query!(
        r#"select c.id, c.subject_id, c.number, c.kind as "kind: Kind", c.title, c.text, c.author_name, c.language,
                  c.place_kind as "place_kind: PlaceKind", c.address, c.received_at, c.signatories, c.visibility as "visibility: Visibility",
                  c.source_votes, c.source_url, c.process_id, process.slug as process_slug, process.is_main,
                  st_x(st_pointonsurface(c.geom)) as lon, st_y(st_pointonsurface(c.geom)) as lat,
                  case when c.place_kind in ('line', 'area') then c.geom end as "drawn?: Geom",
                  district.slug as "district_slug?", district.name as "district?", theme.slug as "theme_slug?", theme.name as "theme?: Json<Localised>"
           from contribution as c
           join process on process.id = c.process_id
           left join district on district.id = c.district_id
           left join theme on theme.id = c.theme_id
           where c.number = $1"#,
        number,
    )
    .fetch_optional(pool)
    .await?;
    let Some(row) = row else { return Ok(Found::Nowhere) };
    if matches!(row.visibility, Visibility::Withdrawn | Visibility::Erased) {
        return Ok(Found::Gone);
    }
    if !row.visibility.is_public() {
        return Ok(Found::Nowhere);
    }
    if row.process_id != process.0 {
        let base = if row.is_main { String::new() } else { format!("/verfahren/{}", row.process_slug) };
        return Ok(Found::InProcess { base });
    }
    Ok(Found::Here(Box::new(Shown {
        id: ContributionId(row.id),
        subject: SubjectId(row.subject_id),
        number: row.number,
        kind: row.kind,
        title: row.title,
        text: row.text,
        author_name: row.author_name,
        language: row.language,
        place_kind: row.place_kind,
        lon_lat: row.lon.zip(row.lat),
        drawn: row.drawn,
        address: row.address,
        district: row.district_slug.zip(row.district),
        theme: row.theme_slug.zip(row.theme.map(|theme| theme.0)),
        received_at: row.received_at.to_jiff(),
        signatories: row.signatories,
        redacted: row.visibility == Visibility::Redacted,
        source_votes: row.source_votes,
        source_url: row.source_url,
    })))
}
