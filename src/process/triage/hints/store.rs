//! SQL of hints.

use std::collections::BTreeMap;

use sqlx::types::Json;
use sqlx::{PgConnection, PgPool};

use super::model::{Changes, Field, Found, HintId, HintState, Hints, Noticed, Places, Precision, Tags, Words};
use crate::error::Result;
use crate::services::act::{AccountId, ProcessId, SubjectId, Tx};
use crate::services::i18n::Localised;
use crate::services::text;
use crate::services::text::hints::{Kind, Known, VERSION};

/// Words with what was last looked through.
pub(super) struct Row {
    pub words: Words,
    /// Version of the rules and digest of the words.
    pub scanned: Option<(i32, Vec<u8>)>,
}

/// The words of subjects that are still there: contributions and comments.
pub(super) async fn words(db: &mut PgConnection, subjects: &[i64]) -> Result<Vec<Row>> {
    let rows = sqlx::query!(
        r#"select item.subject_id as "subject!", item.title as "title!", item.text as "text!", item.language as "language!",
                  item.district_id as "district?", item.theme_id as "theme?",
                  coalesce((select jsonb_agg(jsonb_build_array(photo.position, photo.alt) order by photo.position)
                            from attachment as photo where photo.subject_id = item.subject_id and photo.alt <> ''), '[]')
                    as "alts!: Json<Vec<(i16, String)>>",
                  scan.version as "version?", scan.words_mac as "words_mac?"
           from contribution as item
           left join hint_scan as scan on scan.subject_id = item.subject_id
           where item.subject_id = any($1) and item.visibility not in ('withdrawn', 'erased')
           union all
           select item.subject_id, coalesce(item.title, ''), item.text, item.language, null, null, '[]', scan.version, scan.words_mac
           from comment as item
           left join hint_scan as scan on scan.subject_id = item.subject_id
           where item.subject_id = any($1) and item.visibility not in ('withdrawn', 'erased')
           order by 1"#,
        subjects,
    )
    .fetch_all(db)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Row {
            words: Words {
                subject: SubjectId(row.subject),
                title: row.title,
                text: row.text,
                language: row.language,
                district: row.district,
                theme: row.theme,
                alts: row.alts.0,
            },
            scanned: row.version.zip(row.words_mac),
        })
        .collect())
}

/// Lets nobody else look through the same subjects until the act ends.
pub(super) async fn lock(tx: &mut Tx, subjects: &[i64]) -> Result<()> {
    sqlx::query!("select id from subject where id = any($1) order by id for no key update", subjects).fetch_all(tx.db()).await?;
    Ok(())
}

/// Districts and themes of the act's process.
pub(super) async fn places(tx: &mut Tx) -> Result<Places> {
    let process = tx.process.0;
    let row = sqlx::query!(
        r#"select coalesce((select jsonb_agg(jsonb_build_array(id, array[name] || aliases)) from district
                            where process_id = $1 and valid_to is null), '[]') as "districts!: Json<Vec<(i64, Vec<String>)>>",
                  coalesce((select jsonb_agg(jsonb_build_array(id, name)) from theme where process_id = $1), '[]')
                    as "themes!: Json<Vec<(i64, Localised)>>""#,
        process,
    )
    .fetch_one(tx.db())
    .await?;
    let terms = |name: &Localised| text::document_terms([name.de.as_str()]);
    Ok(Places {
        districts: row.districts.0.into_iter().map(|(id, names)| Known { id, names }).collect(),
        themes: row.themes.0.iter().map(|(id, name)| (*id, terms(name))).collect(),
    })
}

/// What is stored about subjects.
pub(super) async fn stored(db: &mut PgConnection, subjects: &[i64]) -> Result<BTreeMap<i64, Vec<Found>>> {
    let rows = sqlx::query!(
        r#"select hint.id, hint.subject_id, hint.field as "field: Field", hint.position, hint.kind as "kind: Kind", hint.start_at, hint.end_at,
                  hint.passage_mac, hint.state as "state: HintState", account.name as "by?"
           from hint
           left join account on account.id = hint.decided_by
           where hint.subject_id = any($1)
           order by hint.subject_id, hint.field desc, hint.position, hint.start_at, hint.id"#,
        subjects,
    )
    .fetch_all(db)
    .await?;
    let mut found: BTreeMap<i64, Vec<Found>> = BTreeMap::new();
    for row in rows {
        let byte = |n: i32| usize::try_from(n).unwrap_or_default();
        found.entry(row.subject_id).or_default().push(Found {
            id: HintId(row.id),
            field: row.field,
            position: row.position,
            kind: row.kind,
            span: row.start_at.map(byte).zip(row.end_at.map(byte)),
            mac: row.passage_mac,
            state: row.state,
            by: row.by,
        });
    }
    Ok(found)
}

/// Writes down what looking through the words of a subject changed.
pub(super) async fn save(
    tx: &mut Tx,
    words: &Words,
    words_mac: &[u8],
    changes: &Changes,
    noticed: &[Noticed],
    macs: &[Vec<u8>],
) -> Result<()> {
    let (process, at, subject) = (tx.process.0, tx.at(), words.subject.0);
    let byte = |n: usize| i32::try_from(n).unwrap_or(i32::MAX);
    for (id, start, end) in &changes.moved {
        sqlx::query!("update hint set start_at = $2, end_at = $3 where id = $1", id.0, byte(*start), byte(*end)).execute(tx.db()).await?;
    }
    let keys = |ids: &[HintId]| ids.iter().map(|id| id.0).collect::<Vec<_>>();
    let (gone, dropped) = (keys(&changes.gone), keys(&changes.dropped));
    sqlx::query!("update hint set start_at = null, end_at = null where id = any($1)", &gone).execute(tx.db()).await?;
    sqlx::query!("delete from hint where id = any($1)", &dropped).execute(tx.db()).await?;
    for &index in &changes.new {
        let (new, mac) = (&noticed[index], &macs[index]);
        sqlx::query!(
            "insert into hint (process_id, subject_id, field, position, kind, start_at, end_at, passage_mac, version, found_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            process,
            subject,
            new.field.as_str(),
            new.position,
            new.hit.kind.as_str(),
            byte(new.hit.start),
            byte(new.hit.end),
            mac,
            VERSION,
            at as _,
        )
        .execute(tx.db())
        .await?;
    }
    sqlx::query!(
        "insert into hint_scan (subject_id, process_id, version, words_mac, scanned_at)
         values ($1, $2, $3, $4, $5)
         on conflict (subject_id) do update set version = $3, words_mac = $4, scanned_at = $5",
        subject,
        process,
        VERSION,
        words_mac,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// What a person made of hints.
pub(super) async fn decide(tx: &mut Tx, ids: &[HintId], to: HintState, by: AccountId) -> Result<()> {
    let (at, ids) = (tx.at(), ids.iter().map(|id| id.0).collect::<Vec<_>>());
    sqlx::query!(
        "update hint set state = $2, decided_by = case when $2 <> 'open' then $3::bigint end, decided_at = case when $2 <> 'open' then $4::timestamptz end
         where id = any($1)",
        &ids,
        to.as_str(),
        by.0,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// The hints of a contribution with its words; none when its words are gone.
///
/// # Errors
/// When the database is away.
pub async fn of_contribution(db: &mut PgConnection, subject: SubjectId) -> Result<Option<Hints>> {
    let Some(row) = words(db, &[subject.0]).await?.pop() else { return Ok(None) };
    let found = stored(db, &[subject.0]).await?.remove(&subject.0).unwrap_or_default();
    Ok(Some(Hints { words: row.words, found }))
}

/// The hints of comments, by the keys of the comments.
///
/// # Errors
/// When the database is away.
pub async fn of_comments(pool: &PgPool, process: ProcessId, comments: &[i64]) -> Result<BTreeMap<i64, Hints>> {
    let mut db = pool.acquire().await?;
    let subjects = comment_subjects(&mut db, process, comments).await?;
    let keys: Vec<i64> = subjects.values().copied().collect();
    let mut stored = stored(&mut db, &keys).await?;
    let mut words: BTreeMap<i64, Words> = words(&mut db, &keys).await?.into_iter().map(|row| (row.words.subject.0, row.words)).collect();
    let hints = subjects.into_iter().filter_map(|(comment, subject)| {
        let found = stored.remove(&subject).unwrap_or_default();
        Some((comment, Hints { words: words.remove(&subject)?, found }))
    });
    Ok(hints.collect())
}

/// Subjects of comments of a process, by their keys.
pub(super) async fn comment_subjects(db: &mut PgConnection, process: ProcessId, comments: &[i64]) -> Result<BTreeMap<i64, i64>> {
    let rows = sqlx::query!("select id, subject_id from comment where process_id = $1 and id = any($2)", process.0, comments)
        .fetch_all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.subject_id)).collect())
}

/// What the list of the desk says of contributions, by their subjects.
///
/// # Errors
/// When the database is away.
pub async fn tags(pool: &PgPool, subjects: &[i64]) -> Result<BTreeMap<i64, Tags>> {
    let rows = sqlx::query!(
        r#"select listed.subject as "subject!", coalesce(scan.similar_n, 0)::bigint as "similar!",
                  (select count(*) from hint where hint.subject_id = listed.subject and state <> 'dismissed' and start_at is not null
                     and kind in ('email', 'phone', 'iban', 'plate', 'house_number', 'name')) as "persons!"
           from unnest($1::bigint[]) as listed (subject)
           left join hint_scan as scan on scan.subject_id = listed.subject"#,
        subjects,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| (row.subject, Tags { persons: row.persons, similar: row.similar })).collect())
}

/// Waiting subjects of all processes that the present rules never looked through, with their processes; the oldest first.
///
/// # Errors
/// When the database is away.
pub async fn unscanned(pool: &PgPool, most: i64) -> Result<Vec<(ProcessId, SubjectId)>> {
    let rows = sqlx::query!(
        r#"select waiting.process_id as "process!", waiting.subject_id as "subject!"
           from (select process_id, subject_id, received_at from contribution where visibility in ('submitted', 'in_review')
                 union all
                 select process_id, subject_id, received_at from comment where visibility = 'submitted') as waiting
           left join hint_scan as scan on scan.subject_id = waiting.subject_id
           where scan.version is distinct from $1
           order by waiting.received_at
           limit $2"#,
        VERSION,
        most,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| (ProcessId(row.process), SubjectId(row.subject))).collect())
}

/// Keeps how many similar contributions there are.
pub(super) async fn save_similar(tx: &mut Tx, subject: SubjectId, n: i32) -> Result<()> {
    sqlx::query!("update hint_scan set similar_n = $2 where subject_id = $1", subject.0, n).execute(tx.db()).await?;
    Ok(())
}

/// How many similar contributions there were when last counted.
pub(super) async fn similar_of(db: &mut PgConnection, subject: SubjectId) -> Result<Option<i32>> {
    Ok(sqlx::query_scalar!("select similar_n from hint_scan where subject_id = $1", subject.0).fetch_optional(db).await?.flatten())
}

/// How often hints were right, by kind and version of the rules.
pub(super) async fn precision(pool: &PgPool, process: ProcessId) -> Result<Vec<Precision>> {
    Ok(sqlx::query_as!(
        Precision,
        r#"select kind as "kind: Kind", version, count(*) filter (where state = 'accepted') as "accepted!",
                  count(*) filter (where state = 'dismissed') as "dismissed!", count(*) filter (where state = 'open') as "open!"
           from hint where process_id = $1
           group by kind, version
           order by version desc, kind"#,
        process.0,
    )
    .fetch_all(pool)
    .await?)
}

/// Forgets what is known of a contribution's words and of what its author added: how often the rules were right stays.
pub(in crate::process::triage) async fn forget(tx: &mut Tx, contribution: i64) -> Result<()> {
    let subjects = sqlx::query_scalar!(
        r#"select subject_id as "subject!" from contribution where id = $1
           union all
           select comment.subject_id from comment join contribution on contribution.subject_id = comment.on_subject
           where contribution.id = $1 and comment.by_author"#,
        contribution,
    )
    .fetch_all(tx.db())
    .await?;
    sqlx::query!("delete from hint where subject_id = any($1) and state = 'open'", &subjects).execute(tx.db()).await?;
    sqlx::query!("update hint set passage_mac = '', start_at = null, end_at = null where subject_id = any($1)", &subjects)
        .execute(tx.db())
        .await?;
    sqlx::query!("delete from hint_scan where subject_id = any($1)", &subjects).execute(tx.db()).await?;
    Ok(())
}
