//! SQL of the desk.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::types::Json;
use sqlx::{PgConnection, PgPool};

use super::model::{
    Detail, DistrictChoice, Filter, Item, Last, Note, OccasionChoice, Options, Past, Referral, Reply, Saved, Standing, Waiting,
    WaitingComment,
};
use crate::error::{Error, Result};
use crate::process::participation::attachments;
use crate::process::participation::comments::Addition;
use crate::process::participation::contacts::ContactState;
use crate::process::participation::contributions::{self, Class, ContributionId, Handling, Kind, Visibility};
use crate::process::participation::forms;
use crate::process::preparation::occasions::OccasionKind;
use crate::process::triage::assignments::{Colleague, PRESENCE, Presence};
use crate::process::triage::decisions::{Decision, DecisionId};
use crate::process::triage::inquiries::Inquiry;
use crate::services::act::{AccountId, ProcessId, SubjectId, Tx};
use crate::services::geo::Geom;
use crate::services::i18n::Localised;

/// Entries on one page of the list.
pub(super) const PAGE: i64 = 30;

struct Row {
    subject: SubjectId,
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
    assignee: Option<String>,
    open_by: Option<String>,
    asked_until: Option<jiff_sqlx::Date>,
    answered: bool,
}

impl From<Row> for Item {
    fn from(row: Row) -> Self {
        Self {
            subject: row.subject,
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
            assignee: row.assignee,
            open_by: row.open_by,
            asked_until: row.asked_until.map(jiff_sqlx::Date::to_jiff),
            answered: row.answered,
        }
    }
}

/// Who looks at the desk of which process, and when.
#[derive(Clone, Copy)]
pub(super) struct Reader {
    pub process: ProcessId,
    pub account: AccountId,
    pub now: Timestamp,
}

impl Reader {
    /// Who looked since then counts as present.
    fn present_since(self) -> jiff_sqlx::Timestamp {
        (self.now - PRESENCE).to_sqlx()
    }
}

/// Keys of one page of the list and of one entry more, which says that there is more: what waits and what was asked, oldest first, or
/// all, newest first.
pub(super) async fn page(pool: &PgPool, reader: Reader, filter: &Filter) -> Result<Vec<i64>> {
    match filter.standing {
        Standing::Waiting => waiting_page(pool, reader, filter).await,
        Standing::Asked => asked_page(pool, reader, filter).await,
        Standing::All => whole_page(pool, reader, filter).await,
    }
}

/// Each of the two reasons to wait has its own index in the order of the list, so that only a page of it is read.
async fn waiting_page(pool: &PgPool, reader: Reader, filter: &Filter) -> Result<Vec<i64>> {
    Ok(sqlx::query_scalar!(
        r#"select waiting.id as "id!"
           from (
             (select item.id, item.received_at from contribution_undecided as item
              where item.process_id = $1
                and (cardinality($2::bigint[]) = 0 or item.occasion_id = any($2))
                and (cardinality($3::text[]) = 0 or item.district_id in (select id from district where process_id = $1 and slug = any($3)))
                and ($4::text is null or item.number = $4 or item.terms_internal @@ $5::text::tsquery)
                and (not $6 or item.id in (select contribution_id from desk_assignment where account_id = $7))
              order by item.received_at, item.id
              limit $8::bigint + $9::bigint)
             union all
             (select item.id, item.received_at from contribution_with_new_photos as item
              where item.process_id = $1
                and (cardinality($2::bigint[]) = 0 or item.occasion_id = any($2))
                and (cardinality($3::text[]) = 0 or item.district_id in (select id from district where process_id = $1 and slug = any($3)))
                and ($4::text is null or item.number = $4 or item.terms_internal @@ $5::text::tsquery)
                and (not $6 or item.id in (select contribution_id from desk_assignment where account_id = $7))
              order by item.received_at, item.id
              limit $8::bigint + $9::bigint)
           ) as waiting
           order by waiting.received_at, waiting.id
           limit $8::bigint offset $9::bigint"#,
        reader.process.0,
        &filter.occasions,
        &filter.districts,
        filter.number(),
        filter.tsquery(),
        filter.mine,
        reader.account.0,
        PAGE + 1,
        i64::from(filter.page) * PAGE,
    )
    .fetch_all(pool)
    .await?)
}

async fn asked_page(pool: &PgPool, reader: Reader, filter: &Filter) -> Result<Vec<i64>> {
    Ok(sqlx::query_scalar!(
        "select item.id
         from inquiry as question
         join contribution as item on item.subject_id = question.subject_id
         where item.process_id = $1 and question.answered_at is null and question.ended_at is null
           and (cardinality($2::bigint[]) = 0 or item.occasion_id = any($2))
           and (cardinality($3::text[]) = 0 or item.district_id in (select id from district where process_id = $1 and slug = any($3)))
           and ($4::text is null or item.number = $4 or item.terms_internal @@ $5::text::tsquery)
           and (not $6 or item.id in (select contribution_id from desk_assignment where account_id = $7))
         order by question.asked_at, item.id
         limit $8 offset $9",
        reader.process.0,
        &filter.occasions,
        &filter.districts,
        filter.number(),
        filter.tsquery(),
        filter.mine,
        reader.account.0,
        PAGE + 1,
        i64::from(filter.page) * PAGE,
    )
    .fetch_all(pool)
    .await?)
}

async fn whole_page(pool: &PgPool, reader: Reader, filter: &Filter) -> Result<Vec<i64>> {
    Ok(sqlx::query_scalar!(
        "select item.id
         from contribution as item
         where item.process_id = $1
           and (cardinality($2::bigint[]) = 0 or item.occasion_id = any($2))
           and (cardinality($3::text[]) = 0 or item.district_id in (select id from district where process_id = $1 and slug = any($3)))
           and ($4::text is null or item.number = $4 or item.terms_internal @@ $5::text::tsquery)
           and (not $6 or item.id in (select contribution_id from desk_assignment where account_id = $7))
         order by item.received_at desc, item.id desc
         limit $8 offset $9",
        reader.process.0,
        &filter.occasions,
        &filter.districts,
        filter.number(),
        filter.tsquery(),
        filter.mine,
        reader.account.0,
        PAGE + 1,
        i64::from(filter.page) * PAGE,
    )
    .fetch_all(pool)
    .await?)
}

/// The entries of a page, in its order.
pub(super) async fn items(pool: &PgPool, reader: Reader, page: &[i64]) -> Result<Vec<Item>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select item.subject_id as "subject: SubjectId", item.number, item.kind as "kind: Kind", item.title,
                  excerpt(item.text, 160) as "excerpt!", occasion.title as "occasion: Json<Localised>",
                  occasion.kind as "occasion_kind: OccasionKind", item.event_on, item.received_at, item.visibility as "visibility: Visibility",
                  item.outside,
                  (select count(*) from attachment where attachment.subject_id = item.subject_id and state = 'internal') as "waiting_photos!",
                  assignee.name as "assignee?",
                  (select account.name from desk_presence as presence join account on account.id = presence.account_id
                   where presence.contribution_id = item.id and presence.account_id <> $2 and presence.seen_at > $3
                   order by presence.opened_at limit 1) as open_by,
                  question.ends_on as "asked_until?",
                  exists (select from inquiry where inquiry.subject_id = item.subject_id and inquiry.answered_at > coalesce(
                    (select max(past.decided_at) from moderation_decision as past where past.subject_id = item.subject_id), '-infinity')) as "answered!"
           from unnest($1::bigint[]) with ordinality as page (id, place)
           join contribution as item on item.id = page.id
           join occasion on occasion.id = item.occasion_id
           left join desk_assignment as assignment on assignment.contribution_id = item.id
           left join account as assignee on assignee.id = assignment.account_id
           left join inquiry as question
             on question.subject_id = item.subject_id and question.answered_at is null and question.ended_at is null
           order by page.place"#,
        page,
        reader.account.0,
        reader.present_since() as _,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(Item::from).collect())
}

/// The number of the contribution to open after `number`: the next one that waits, else the oldest.
pub(super) async fn next_waiting(db: &mut PgConnection, reader: Reader, number: &str, filter: &Filter) -> Result<Option<String>> {
    Ok(sqlx::query_scalar!(
        "select item.number
         from contribution_at_desk as waiting
         join contribution as item on item.id = waiting.id
         left join district on district.id = item.district_id
         left join desk_assignment as assignment on assignment.contribution_id = item.id
         cross join (select received_at, id from contribution where process_id = $1 and number = $2) as decided
         where waiting.process_id = $1
           and item.id <> decided.id
           and (cardinality($3::bigint[]) = 0 or item.occasion_id = any($3))
           and (cardinality($4::text[]) = 0 or district.slug = any($4))
           and ($5::text is null or item.number = $5 or item.terms_internal @@ $6::text::tsquery)
           and (not $7 or assignment.account_id = $8)
         order by (item.received_at, item.id) < (decided.received_at, decided.id), item.received_at, item.id
         limit 1",
        reader.process.0,
        number,
        &filter.occasions,
        &filter.districts,
        filter.number(),
        filter.tsquery(),
        filter.mine,
        reader.account.0,
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
pub(super) async fn options(pool: &PgPool, reader: Reader) -> Result<Options> {
    let row = sqlx::query!(
        r#"select (select count(*) from contribution_at_desk where process_id = $1) as "contributions!",
                  (select count(*) from comment where process_id = $1 and visibility = 'submitted') as "comments!",
                  (select count(*) from inquiry where process_id = $1 and answered_at is null and ended_at is null) as "asked!",
                  coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'query', query) order by name)
                            from desk_filter where process_id = $1 and account_id = $2), '[]') as "saved!: Json<Vec<Saved>>",
                  coalesce((select jsonb_agg(jsonb_build_object('id', id, 'title', title) order by id)
                            from occasion where process_id = $1), '[]') as "occasions!: Json<Vec<OccasionChoice>>",
                  coalesce((select jsonb_agg(jsonb_build_object('id', id, 'slug', slug, 'name', name) order by name)
                            from district where process_id = $1 and valid_to is null), '[]') as "districts!: Json<Vec<DistrictChoice>>""#,
        reader.process.0,
        reader.account.0,
    )
    .fetch_one(pool)
    .await?;
    Ok(Options {
        waiting: Waiting { contributions: row.contributions, comments: row.comments, asked: row.asked },
        occasions: row.occasions.0,
        districts: row.districts.0,
        saved: row.saved.0,
    })
}

/// A contribution with everything that was decided, passed on and answered.
pub(super) async fn detail(pool: &PgPool, reader: Reader, number: &str) -> Result<Detail> {
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
                            from comment where comment.on_subject = item.subject_id and by_author), '[]') as "additions!: Json<Vec<Addition>>",
                  coalesce((select jsonb_agg(jsonb_build_object('id', inquiry.id, 'question', inquiry.question, 'by', account.name,
                                'asked_at', inquiry.asked_at, 'ends_on', inquiry.ends_on, 'by_mail', inquiry.by_mail, 'answer', inquiry.answer,
                                'answered_at', inquiry.answered_at, 'ended_at', inquiry.ended_at) order by inquiry.id)
                            from inquiry join account on account.id = inquiry.asked_by
                            where inquiry.subject_id = item.subject_id), '[]') as "inquiries!: Json<Vec<Inquiry>>",
                  coalesce((select jsonb_agg(jsonb_build_object('text', note.text, 'by', account.name, 'at', note.written_at) order by note.id)
                            from desk_note as note join account on account.id = note.written_by
                            where note.contribution_id = item.id and note.text <> ''), '[]') as "notes!: Json<Vec<Note>>",
                  (select jsonb_build_object('id', account.id, 'name', account.name)
                   from desk_assignment as assignment join account on account.id = assignment.account_id
                   where assignment.contribution_id = item.id) as "assignee: Json<Colleague>",
                  coalesce((select jsonb_agg(jsonb_build_object('name', account.name, 'since', presence.opened_at) order by presence.opened_at)
                            from desk_presence as presence join account on account.id = presence.account_id
                            where presence.contribution_id = item.id and presence.account_id <> $3 and presence.seen_at > $4),
                           '[]') as "present!: Json<Vec<Presence>>"
           from contribution as item
           join occasion on occasion.id = item.occasion_id
           left join district on district.id = item.district_id
           left join theme on theme.id = item.theme_id
           left join account as recorder on recorder.id = item.recorded_by
           left join contact on contact.contribution_id = item.id
           where item.process_id = $1 and item.number = $2"#,
        reader.process.0,
        number,
        reader.account.0,
        reader.present_since() as _,
    )
    .fetch_optional(&mut *db)
    .await?
    .ok_or(Error::NotFound)?;
    let contribution = contributions::load(&mut db, ContributionId(row.id)).await?;
    Ok(Detail {
        photos: attachments::of(&mut db, contribution.subject).await?,
        asked: forms::asked_of(&mut db, contribution.id).await?,
        inquiries: row.inquiries.0,
        notes: row.notes.0,
        assignee: row.assignee.map(|colleague| colleague.0),
        present: row.present.0,
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
                  item.handling as "handling: Handling", past.decided_at,
                  coalesce(past.told_at > $3, false) as "mail_waits!"
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
        decided_at: row.decided_at.to_jiff(),
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

/// Keeps a filter of an account under a name, in place of one of the same name.
pub(super) async fn save_filter(tx: &mut Tx, account: AccountId, name: &str, query: &str) -> Result<i64> {
    let (process, at) = (tx.process.0, tx.at());
    Ok(sqlx::query_scalar!(
        "insert into desk_filter (account_id, process_id, name, query, saved_at) values ($1, $2, $3, $4, $5)
         on conflict (account_id, process_id, name) do update set query = excluded.query, saved_at = excluded.saved_at
         returning id",
        account.0,
        process,
        name,
        query,
        at as _,
    )
    .fetch_one(tx.db())
    .await?)
}

/// Forgets a filter of an account; false when it has none under this key.
pub(super) async fn delete_filter(tx: &mut Tx, account: AccountId, id: i64) -> Result<bool> {
    let process = tx.process.0;
    let done = sqlx::query!("delete from desk_filter where account_id = $1 and process_id = $2 and id = $3", account.0, process, id)
        .execute(tx.db())
        .await?;
    Ok(done.rows_affected() == 1)
}
