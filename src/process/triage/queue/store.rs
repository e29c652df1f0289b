//! SQL of the desk.

use sqlx::types::Json;
use sqlx::{PgConnection, PgPool};

use super::model::{Detail, DistrictChoice, Filter, Item, Last, OccasionChoice, Options, Past, Referral, Reply, Waiting, WaitingComment};
use crate::error::{Error, Result};
use crate::process::participation::attachments;
use crate::process::participation::comments::Addition;
use crate::process::participation::contacts::ContactState;
use crate::process::participation::contributions::{self, Class, ContributionId, Handling, Kind, Visibility};
use crate::process::participation::forms;
use crate::process::preparation::occasions::OccasionKind;
use crate::process::triage::decisions::{Decision, DecisionId};
use crate::services::act::ProcessId;
use crate::services::geo::Geom;
use crate::services::i18n::Localised;

/// Entries on one page of the list.
pub(super) const PAGE: i64 = 30;

struct Row {
    number: String,
    kind: Kind,
    title: String,
    excerpt: String,
    occasion: Json<Localised>,
    occasion_kind: OccasionKind,
    event_on: jiff_sqlx::Date,
    received_at: jiff_sqlx::Timestamp,
    visibility: Visibility,
    outside: bool,
    waiting_photos: i64,
}

impl From<Row> for Item {
    fn from(row: Row) -> Self {
        Self {
            number: row.number,
            kind: row.kind,
            title: row.title,
            excerpt: row.excerpt,
            occasion: row.occasion.0,
            event_on: row.event_on.to_jiff(),
            online: row.occasion_kind.is_online(),
            received_at: row.received_at.to_jiff(),
            visibility: row.visibility,
            outside: row.outside,
            waiting_photos: row.waiting_photos,
        }
    }
}

/// One page of the list and one entry more, which says that there is more: what waits, oldest first, or all, newest first.
pub(super) async fn items(pool: &PgPool, process: ProcessId, filter: &Filter) -> Result<Vec<Item>> {
    let rows = if filter.all { all(pool, process, filter).await? } else { waiting_items(pool, process, filter).await? };
    Ok(rows.into_iter().map(Item::from).collect())
}

async fn waiting_items(pool: &PgPool, process: ProcessId, filter: &Filter) -> Result<Vec<Row>> {
    Ok(sqlx::query_as!(
        Row,
        r#"select item.number, item.kind as "kind: Kind", item.title, excerpt(item.text, 160) as "excerpt!",
                  occasion.title as "occasion: Json<Localised>", occasion.kind as "occasion_kind: OccasionKind", item.event_on,
                  item.received_at, item.visibility as "visibility: Visibility", item.outside,
                  (select count(*) from attachment where attachment.subject_id = item.subject_id and state = 'internal') as "waiting_photos!"
           from contribution_at_desk as waiting
           join contribution as item on item.id = waiting.id
           join occasion on occasion.id = item.occasion_id
           left join district on district.id = item.district_id
           where waiting.process_id = $1
             and (cardinality($2::bigint[]) = 0 or item.occasion_id = any($2))
             and (cardinality($3::text[]) = 0 or district.slug = any($3))
             and ($4::text is null or item.number = $4 or item.terms_internal @@ $5::text::tsquery)
           order by item.received_at, item.id
           limit $6 offset $7"#,
        process.0,
        &filter.occasions,
        &filter.districts,
        filter.number(),
        filter.tsquery(),
        PAGE + 1,
        i64::from(filter.page) * PAGE,
    )
    .fetch_all(pool)
    .await?)
}

async fn all(pool: &PgPool, process: ProcessId, filter: &Filter) -> Result<Vec<Row>> {
    Ok(sqlx::query_as!(
        Row,
        r#"select item.number, item.kind as "kind: Kind", item.title, excerpt(item.text, 160) as "excerpt!",
                  occasion.title as "occasion: Json<Localised>", occasion.kind as "occasion_kind: OccasionKind", item.event_on,
                  item.received_at, item.visibility as "visibility: Visibility", item.outside,
                  (select count(*) from attachment where attachment.subject_id = item.subject_id and state = 'internal') as "waiting_photos!"
           from contribution as item
           join occasion on occasion.id = item.occasion_id
           left join district on district.id = item.district_id
           where item.process_id = $1
             and (cardinality($2::bigint[]) = 0 or item.occasion_id = any($2))
             and (cardinality($3::text[]) = 0 or district.slug = any($3))
             and ($4::text is null or item.number = $4 or item.terms_internal @@ $5::text::tsquery)
           order by item.received_at desc, item.id desc
           limit $6 offset $7"#,
        process.0,
        &filter.occasions,
        &filter.districts,
        filter.number(),
        filter.tsquery(),
        PAGE + 1,
        i64::from(filter.page) * PAGE,
    )
    .fetch_all(pool)
    .await?)
}

/// The number of the contribution to open after `number`: the next one that waits, else the oldest.
pub(super) async fn next_waiting(db: &mut PgConnection, process: ProcessId, number: &str, filter: &Filter) -> Result<Option<String>> {
    Ok(sqlx::query_scalar!(
        "select item.number
         from contribution_at_desk as waiting
         join contribution as item on item.id = waiting.id
         left join district on district.id = item.district_id
         cross join (select received_at, id from contribution where process_id = $1 and number = $2) as decided
         where waiting.process_id = $1
           and item.id <> decided.id
           and (cardinality($3::bigint[]) = 0 or item.occasion_id = any($3))
           and (cardinality($4::text[]) = 0 or district.slug = any($4))
           and ($5::text is null or item.number = $5 or item.terms_internal @@ $6::text::tsquery)
         order by (item.received_at, item.id) < (decided.received_at, decided.id), item.received_at, item.id
         limit 1",
        process.0,
        number,
        &filter.occasions,
        &filter.districts,
        filter.number(),
        filter.tsquery(),
    )
    .fetch_optional(db)
    .await?)
}

/// How many contributions and comments wait.
pub(in crate::process::triage) async fn waiting(pool: &PgPool, process: ProcessId) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"select (select count(*) from contribution_at_desk where process_id = $1)
                + (select count(*) from comment where process_id = $1 and visibility = 'submitted') as "waiting!""#,
        process.0,
    )
    .fetch_one(pool)
    .await?)
}

/// What waits, and what one can filter by.
pub(super) async fn options(pool: &PgPool, process: ProcessId) -> Result<Options> {
    let row = sqlx::query!(
        r#"select (select count(*) from contribution_at_desk where process_id = $1) as "contributions!",
                  (select count(*) from comment where process_id = $1 and visibility = 'submitted') as "comments!",
                  coalesce((select jsonb_agg(jsonb_build_object('id', id, 'title', title) order by id)
                            from occasion where process_id = $1), '[]') as "occasions!: Json<Vec<OccasionChoice>>",
                  coalesce((select jsonb_agg(jsonb_build_object('id', id, 'slug', slug, 'name', name) order by name)
                            from district where process_id = $1 and valid_to is null), '[]') as "districts!: Json<Vec<DistrictChoice>>""#,
        process.0,
    )
    .fetch_one(pool)
    .await?;
    Ok(Options {
        waiting: Waiting { contributions: row.contributions, comments: row.comments },
        occasions: row.occasions.0,
        districts: row.districts.0,
    })
}

/// A contribution with everything that was decided, passed on and answered.
pub(super) async fn detail(pool: &PgPool, process: ProcessId, number: &str) -> Result<Detail> {
    let mut db = pool.acquire().await?;
    let row = sqlx::query!(
        r#"select item.id, item.geom as "geom?: Geom", item.outside, item.class as "class: Class", item.signatories, item.event_on,
                  occasion.title as "occasion: Json<Localised>", occasion.kind as "occasion_kind: OccasionKind",
                  district.name as "district?", theme.name as "theme?: Json<Localised>", recorder.name as "recorder?",
                  contact.state as "contact?: ContactState",
                  exists (select from contribution_original where contribution_id = item.id) as "has_original!",
                  coalesce((select jsonb_agg(jsonb_build_object('id', past.id, 'decision', past.decision, 'reason', past.reason,
                                'facts', past.facts, 'text_to_author', past.text_to_author, 'internal_note', past.internal_note, 'by', account.name,
                                'decided_at', past.decided_at, 'told_at', past.told_at) order by past.id)
                            from moderation_decision as past left join account on account.id = past.decided_by
                            where past.subject_id = item.subject_id), '[]') as "decisions!: Json<Vec<Past>>",
                  coalesce((select jsonb_agg(jsonb_build_object('id', referral.id, 'to_name', referral.to_name, 'note', referral.note,
                                'by', account.name, 'referred_at', referral.referred_at, 'answer', referral.answer,
                                'answered_at', referral.answered_at) order by referral.id)
                            from referral join account on account.id = referral.referred_by
                            where referral.subject_id = item.subject_id), '[]') as "referrals!: Json<Vec<Referral>>",
                  coalesce((select jsonb_agg(jsonb_build_object('id', reply.id, 'department', reply.department, 'text', reply.text,
                                'state', reply.state, 'written_at', reply.written_at, 'released_at', reply.released_at) order by reply.id)
                            from reply where reply.subject_id = item.subject_id), '[]') as "replies!: Json<Vec<Reply>>",
                  coalesce((select jsonb_agg(jsonb_build_object('text', text, 'received_at', received_at, 'visibility', visibility,
                                'reason', (select reason from moderation_decision as past where past.subject_id = comment.subject_id
                                           order by past.id desc limit 1)) order by received_at, id)
                            from comment where comment.on_subject = item.subject_id and by_author), '[]') as "additions!: Json<Vec<Addition>>"
           from contribution as item
           join occasion on occasion.id = item.occasion_id
           left join district on district.id = item.district_id
           left join theme on theme.id = item.theme_id
           left join account as recorder on recorder.id = item.recorded_by
           left join contact on contact.contribution_id = item.id
           where item.process_id = $1 and item.number = $2"#,
        process.0,
        number,
    )
    .fetch_optional(&mut *db)
    .await?
    .ok_or(Error::NotFound)?;
    let contribution = contributions::load(&mut db, ContributionId(row.id)).await?;
    Ok(Detail {
        photos: attachments::of(&mut db, contribution.subject).await?,
        asked: forms::asked_of(&mut db, contribution.id).await?,
        contribution,
        geom: row.geom,
        outside: row.outside,
        class: row.class,
        signatories: row.signatories,
        event_on: row.event_on.to_jiff(),
        occasion: row.occasion.0,
        occasion_kind: row.occasion_kind,
        district: row.district,
        theme: row.theme.map(|name| name.0),
        recorder: row.recorder,
        contact: row.contact,
        has_original: row.has_original,
        decisions: row.decisions.0,
        referrals: row.referrals.0,
        replies: row.replies.0,
        additions: row.additions.0,
    })
}

/// The newest decision about a number, to take it back.
pub(super) async fn last(pool: &PgPool, process: ProcessId, number: &str, now: jiff::Timestamp) -> Result<Option<Last>> {
    let now = jiff_sqlx::ToSqlx::to_sqlx(now);
    let row = sqlx::query!(
        r#"select item.number, past.id, past.decision as "decision: Decision", item.visibility as "visibility: Visibility",
                  item.handling as "handling: Handling", coalesce(past.told_at > $3, false) as "mail_waits!"
           from contribution as item
           join moderation_decision as past on past.subject_id = item.subject_id
           where item.process_id = $1 and item.number = $2
           order by past.id desc
           limit 1"#,
        process.0,
        number,
        now as _,
    )
    .fetch_optional(pool)
    .await?;
    Ok(row.map(|row| Last {
        number: row.number,
        id: DecisionId(row.id),
        decision: row.decision,
        visibility: row.visibility,
        handling: row.handling,
        mail_waits: row.mail_waits,
    }))
}

/// Most comments shown at once.
const COMMENTS: i64 = 50;

/// Comments that wait, oldest first, with what they are on.
pub(super) async fn comments(pool: &PgPool, process: ProcessId) -> Result<Vec<WaitingComment>> {
    let rows = sqlx::query!(
        r#"select comment.id, comment.text, comment.author_name, comment.by_author, comment.received_at, item.number as "number?", item.title as "title?"
           from comment
           left join contribution as item on item.subject_id = comment.on_subject
           where comment.process_id = $1 and comment.visibility = 'submitted'
           order by comment.received_at, comment.id
           limit $2"#,
        process.0,
        COMMENTS,
    )
    .fetch_all(pool)
    .await?;
    let comments = rows.into_iter().map(|row| WaitingComment {
        id: row.id,
        text: row.text,
        author_name: row.author_name,
        received_at: row.received_at.to_jiff(),
        on: row.number.zip(row.title),
        by_author: row.by_author,
    });
    Ok(comments.collect())
}
