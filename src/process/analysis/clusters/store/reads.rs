//! SQL of clusters: what pages need.

use std::collections::HashMap;

use sqlx::PgPool;
use sqlx::types::Json;

use crate::error::{Error, Result};
use crate::process::analysis::clusters::history::{Event, EventId, EventKind};
use crate::process::analysis::clusters::model::{
    AtCode, ClusterId, Listed, Member, PublicCluster, PublicPage, PublicVoice, Share, ShareOf, State, Voices,
};
use crate::process::analysis::statements::StatementId;
use crate::process::participation::contributions::{Kind, Visibility};
use crate::services::act::{ProcessId, SubjectId};
use crate::services::i18n::Localised;

/// Most statements that a staff page shows at once.
pub const MEMBERS_AT_ONCE: i64 = 200;

/// The standing clusters of a process by code, of these themes (by slug; none: all) and of one state where given.
///
/// # Errors
/// When the database is away.
pub async fn list(pool: &PgPool, process: ProcessId, themes: &[String], state: Option<State>) -> Result<Vec<Listed>> {
    let rows = sqlx::query!(
        r#"select cluster.id, cluster.code, cluster.title, theme.name as "theme?: Json<Localised>", cluster.state as "state: State",
                  cluster.public_from is not null as "public!", coalesce(voices.contributions, 0) as "contributions!",
                  coalesce(voices.not_public, 0) as "not_public!", coalesce(voices.experts, 0) as "experts!",
                  coalesce(voices.signatories, 0) as "signatories!"
           from cluster
           left join theme on theme.id = cluster.theme_id
           left join cluster_voices as voices on voices.cluster_id = cluster.id
           where cluster.process_id = $1 and cluster.merged_into is null
             and (cardinality($2::text[]) = 0 or theme.slug = any($2))
             and ($3::text is null or cluster.state = $3)
           order by length(cluster.code), cluster.code"#,
        process.0,
        themes,
        state.map(State::as_str),
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Listed {
            id: ClusterId(row.id),
            code: row.code,
            title: row.title,
            theme: row.theme.map(|theme| theme.0),
            state: row.state,
            public: row.public,
            voices: Voices {
                contributions: row.contributions,
                not_public: row.not_public,
                experts: row.experts,
                signatories: row.signatories,
            },
        })
        .collect())
}

/// Code and title of every standing cluster, to choose from.
///
/// # Errors
/// When the database is away.
pub async fn standing(pool: &PgPool, process: ProcessId) -> Result<Vec<(String, String)>> {
    let rows = sqlx::query!(
        "select code, title from cluster where process_id = $1 and merged_into is null order by length(code), code",
        process.0,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| (row.code, row.title)).collect())
}

/// The voices behind a standing cluster.
///
/// # Errors
/// When the database is away.
pub async fn voices(pool: &PgPool, cluster: ClusterId) -> Result<Voices> {
    Ok(voices_of(pool, &[cluster.0]).await?.remove(&cluster.0).unwrap_or_default())
}

/// The voices behind several standing clusters, by their keys; one without voices is not there.
///
/// # Errors
/// When the database is away.
pub async fn voices_of(pool: &PgPool, clusters: &[i64]) -> Result<HashMap<i64, Voices>> {
    let rows = sqlx::query!(
        r#"select cluster_id as "id!", contributions as "contributions!", not_public as "not_public!", experts as "experts!", signatories as "signatories!"
           from cluster_voices where cluster_id = any ($1)"#,
        clusters,
    )
    .fetch_all(pool)
    .await?;
    let voices = rows.into_iter().map(|row| {
        let voices =
            Voices { contributions: row.contributions, not_public: row.not_public, experts: row.experts, signatories: row.signatories };
        (row.id, voices)
    });
    Ok(voices.collect())
}

/// The statements of a standing cluster, by number of their contribution, at most [`MEMBERS_AT_ONCE`].
///
/// # Errors
/// When the database is away.
pub async fn members(pool: &PgPool, cluster: ClusterId) -> Result<Vec<Member>> {
    let rows = sqlx::query!(
        r#"select statement.id, contribution.number, contribution.title, coalesce(statement.text, excerpt(contribution.text, 240)) as "words!",
                  district.name as "district?", contribution.visibility as "visibility: Visibility"
           from cluster_member as member
           join statement on statement.id = member.statement_id
           join contribution on contribution.id = member.contribution_id
           left join district on district.id = contribution.district_id
           where member.cluster_id = $1
           order by contribution.received_at, statement.id
           limit $2"#,
        cluster.0,
        MEMBERS_AT_ONCE,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Member {
            id: StatementId(row.id),
            number: row.number,
            title: row.title,
            words: row.words,
            district: row.district,
            visibility: row.visibility,
        })
        .collect())
}

/// The history of a cluster and of all that were merged into it, the newest first.
///
/// # Errors
/// When the database is away.
pub async fn events(pool: &PgPool, cluster: ClusterId) -> Result<Vec<Event>> {
    let rows = sqlx::query!(
        r#"select event.id, event.kind as "kind: EventKind", cluster.code, other.code as "other?", account.name as "by?", event.at,
                  event.undone_by is not null as "undone!",
                  (select coalesce(array_agg(distinct contribution.number order by contribution.number), '{}')
                   from statement join contribution on contribution.id = statement.contribution_id
                   where statement.id = any(event.statements)) as "numbers!"
           from cluster_event as event
           join cluster on cluster.id = event.cluster_id
           left join cluster as other on other.id = event.other_id
           left join account on account.id = event.by_account
           where exists (select from cluster_root as root
                         where root.root_id = $1 and (root.cluster_id = event.cluster_id or root.cluster_id = event.other_id))
           order by event.id desc
           limit 200"#,
        cluster.0,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Event {
            id: EventId(row.id),
            kind: row.kind,
            code: row.code,
            other: row.other,
            numbers: row.numbers,
            by: row.by,
            at: row.at.to_jiff(),
            undone: row.undone,
        })
        .collect())
}

/// What everybody finds at a code: the public cluster, or the code of the public one that it was merged into.
///
/// # Errors
/// [`Error::NotFound`] when neither is public.
pub async fn at_code(pool: &PgPool, process: ProcessId, code: &str) -> Result<AtCode> {
    let row = sqlx::query!(
        r#"select standing.id as "id!", standing.subject_id as "subject_id!", standing.code as "code!", standing.title as "title!",
                  standing.summary as "summary!", theme.name as "theme?: Json<Localised>", standing.controversial as "controversial!",
                  standing.minority as "minority!", standing.state as "state!: State", standing.public_from as "public_from!",
                  coalesce(voices.contributions, 0) as "contributions!", coalesce(voices.not_public, 0) as "not_public!",
                  coalesce(voices.experts, 0) as "experts!", coalesce(voices.signatories, 0) as "signatories!"
           from cluster_public as asked
           join cluster_root as root on root.cluster_id = asked.id
           join cluster_public as standing on standing.id = root.root_id
           left join theme on theme.id = standing.theme_id
           left join cluster_voices as voices on voices.cluster_id = standing.id
           where asked.process_id = $1 and asked.code = $2"#,
        process.0,
        code,
    )
    .fetch_optional(pool)
    .await?
    .ok_or(Error::NotFound)?;
    if row.code != code {
        return Ok(AtCode::MergedInto(row.code));
    }
    Ok(AtCode::Stands(Box::new(PublicCluster {
        id: ClusterId(row.id),
        process,
        subject: SubjectId(row.subject_id),
        code: row.code,
        title: row.title,
        summary: row.summary,
        theme: row.theme.map(|theme| theme.0),
        controversial: row.controversial,
        minority: row.minority,
        state: row.state,
        public_from: row.public_from.to_jiff(),
        voices: Voices { contributions: row.contributions, not_public: row.not_public, experts: row.experts, signatories: row.signatories },
    })))
}

/// Everything that the public page of a cluster shows besides map and thread: two queries.
///
/// # Errors
/// When the database is away.
pub async fn public_page(pool: &PgPool, cluster: PublicCluster) -> Result<PublicPage> {
    Ok(PublicPage { voices: public_voices(pool, cluster.id).await?, spread: spread(pool, cluster.id).await?, cluster })
}

/// The public contributions of a cluster, the newest first.
async fn public_voices(pool: &PgPool, cluster: ClusterId) -> Result<Vec<PublicVoice>> {
    let rows = sqlx::query!(
        r#"with part as (
             select statement.contribution_id,
                    coalesce(array_agg(statement.words order by statement.position) filter (where statement.words is not null), '{}') as quotes
             from cluster_member as member
             join statement_public as statement on statement.id = member.statement_id
             where member.cluster_id = $1
             group by statement.contribution_id
           )
           select contribution.number as "number!", contribution.kind as "kind!: Kind", contribution.title as "title!",
                  part.quotes as "quotes!", excerpt(contribution.text, 280) as "excerpt!", contribution.received_at as "received_at!",
                  district.name as "district?", st_x(st_pointonsurface(contribution.geom)) as lon,
                  st_y(st_pointonsurface(contribution.geom)) as lat
           from part
           join contribution_public as contribution on contribution.id = part.contribution_id
           left join district on district.id = contribution.district_id
           order by contribution.received_at desc, contribution.id desc"#,
        cluster.0,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| PublicVoice {
            number: row.number,
            kind: row.kind,
            title: row.title,
            quotes: row.quotes,
            excerpt: row.excerpt,
            received_at: row.received_at.to_jiff(),
            district: row.district,
            lon_lat: row.lon.zip(row.lat),
        })
        .collect())
}

/// How many clusters everybody can read.
///
/// # Errors
/// When the database is away.
pub async fn count_public(pool: &PgPool, process: ProcessId) -> Result<i64> {
    Ok(sqlx::query_scalar!(r#"select count(*) as "n!" from cluster_public where process_id = $1 and merged_into is null"#, process.0)
        .fetch_one(pool)
        .await?)
}

/// Where the voices of a cluster come from: by district, then by occasion. Each of the two sums to the cluster's total, so
/// voices outside the town and without a place have rows of their own (invariant 2).
async fn spread(pool: &PgPool, cluster: ClusterId) -> Result<Vec<Share>> {
    let rows = sqlx::query!(
        r#"with voice as (
             select distinct contribution.id, contribution.district_id, contribution.occasion_id, contribution.tally,
                    case when contribution.outside then 'outside'
                         when contribution.place_kind in ('town', 'none') then contribution.place_kind
                         else 'inside' end as place
             from cluster_member as member
             join contribution on contribution.id = member.contribution_id
             where member.cluster_id = $1 and contribution.tally not in ('gone', 'not_counted')
           )
           select grouping(occasion.id) = 0 as "by_occasion!", district.name as "district?", district.approximate as "approximate?",
                  voice.place as "place?", occasion.title as "occasion?: Json<Localised>", count(*) as "contributions!",
                  count(*) filter (where voice.tally not in ('published', 'redacted')) as "not_public!"
           from voice
           join occasion on occasion.id = voice.occasion_id
           left join district on district.id = voice.district_id
           group by grouping sets ((district.name, district.approximate, voice.place), (occasion.id, occasion.title))
           order by 1, count(*) desc, district.name, occasion.id"#,
        cluster.0,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Share {
            of: match (row.occasion, row.district, row.place.as_deref()) {
                (Some(title), _, _) => ShareOf::Occasion(title.0),
                (None, Some(name), _) => ShareOf::District { name, approximate: row.approximate.unwrap_or(true) },
                (None, None, Some("outside")) => ShareOf::Outside,
                (None, None, Some("town")) => ShareOf::WholeTown,
                (None, None, Some("none")) => ShareOf::NoPlace,
                (None, None, _) => ShareOf::NoDistrict,
            },
            contributions: row.contributions,
            not_public: row.not_public,
        })
        .collect())
}
