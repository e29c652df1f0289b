//! SQL of texts.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::PgPool;
use sqlx::types::Json;
use uuid::Uuid;

use super::model::{Kind, Language, PAGES, Picture, Text, TextId, Version, Words, placeholders};
use super::templates::template;
use crate::error::{Error, Result};
use crate::services::act::{ProcessId, Tx};
use crate::services::i18n::Localised;
use crate::services::scope::Town;

/// What everybody may read of a text, in the language asked for or in German.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Public {
    /// Name in addresses.
    pub slug: String,
    /// The language of the words.
    pub language: Language,
    /// Title and Markdown.
    pub words: Words,
    /// Since when these words are shown; none: the program's template.
    pub published_from: Option<Timestamp>,
    /// Since when the text is there; none: the program's template.
    pub since: Option<Timestamp>,
    /// The picture.
    pub picture: Option<Picture>,
    /// The languages that it has.
    pub languages: Vec<Language>,
}

/// A page that still asks the town for something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfilled {
    /// Name in addresses.
    pub slug: String,
    /// Title.
    pub title: String,
    /// What is missing, as it stands there.
    pub placeholders: Vec<String>,
}

struct Row {
    slug: String,
    language: Language,
    title: String,
    body: String,
    published_from: jiff_sqlx::Timestamp,
    since: jiff_sqlx::Timestamp,
    picture: Option<Uuid>,
    picture_width: Option<i32>,
    picture_height: Option<i32>,
    picture_alt: String,
    languages: Vec<String>,
}

fn picture_of(file: Option<Uuid>, width: Option<i32>, height: Option<i32>, alt: String) -> Option<Picture> {
    Some(Picture { file: file?, width: width?, height: height?, alt })
}

impl Row {
    fn public(self) -> Public {
        Public {
            slug: self.slug,
            language: self.language,
            words: Words { title: self.title, body: self.body },
            published_from: Some(self.published_from.to_jiff()),
            since: Some(self.since.to_jiff()),
            picture: picture_of(self.picture, self.picture_width, self.picture_height, self.picture_alt),
            // Words of the database's own check; tests/schema.rs holds both lists together.
            languages: self.languages.iter().filter_map(|word| word.parse().ok()).collect(),
        }
    }
}

/// A page of the town as everybody reads it; the program's template as long as there is none.
///
/// # Errors
/// [`Error::NotFound`] when there is no such page.
pub async fn page(pool: &PgPool, slug: &str, language: Language, town: &Town, now: Timestamp) -> Result<Public> {
    match shown(pool, Kind::Page, None, slug, language, now).await {
        Err(Error::NotFound) => {
            let words = template(slug, Some(town)).ok_or(Error::NotFound)?;
            let languages = vec![Language::De];
            let slug = slug.to_owned();
            Ok(Public { slug, language: Language::De, words, published_from: None, since: None, picture: None, languages })
        }
        found => found,
    }
}

/// One text as everybody reads it.
///
/// # Errors
/// [`Error::NotFound`] when there is none, or it is not shown.
pub async fn shown(
    pool: &PgPool,
    kind: Kind,
    process: Option<ProcessId>,
    slug: &str,
    language: Language,
    now: Timestamp,
) -> Result<Public> {
    let row = sqlx::query_as!(
        Row,
        r#"select slug as "slug!", language as "language!: Language", title as "title!", body as "body!", published_from as "published_from!",
                  since as "since!", picture, picture_width, picture_height, picture_alt as "picture_alt!",
                  array_agg(language) over (partition by id rows between unbounded preceding and unbounded following) as "languages!"
           from town_text_shown($1)
           where kind = $2 and process_id is not distinct from $3 and slug = $4
           order by language = $5 desc, language = 'de' desc
           limit 1"#,
        now.to_sqlx() as _,
        kind.as_str(),
        process.map(|process| process.0),
        slug,
        language.as_str(),
    )
    .fetch_optional(pool)
    .await?;
    row.map(Row::public).ok_or(Error::NotFound)
}

/// The news of a process, newest first, from the `skip`-th on.
///
/// # Errors
/// When the database is away.
pub async fn news(pool: &PgPool, process: ProcessId, language: Language, now: Timestamp, most: i64, skip: i64) -> Result<Vec<Public>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select slug as "slug!", language as "language!: Language", title as "title!", body as "body!", published_from as "published_from!",
                  since as "since!", picture, picture_width, picture_height, picture_alt as "picture_alt!", '{}'::text[] as "languages!"
           from (select distinct on (id) * from town_text_shown($1)
                 where kind = 'news' and process_id = $2
                 order by id, language = $3 desc, language = 'de' desc) as chosen
           order by since desc, id desc
           limit $4 offset $5"#,
        now.to_sqlx() as _,
        process.0,
        language.as_str(),
        most,
        skip,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(Row::public).collect())
}

/// How many pieces of news everybody may read.
///
/// # Errors
/// When the database is away.
pub async fn count_news(pool: &PgPool, process: ProcessId, now: Timestamp) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"select count(distinct id) as "count!" from town_text_shown($1) where kind = 'news' and process_id = $2"#,
        now.to_sqlx() as _,
        process.0,
    )
    .fetch_one(pool)
    .await?)
}

/// The questions of a process with their answers, in the town's order.
///
/// # Errors
/// When the database is away.
pub async fn questions(pool: &PgPool, process: ProcessId, language: Language, now: Timestamp) -> Result<Vec<Public>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select slug as "slug!", language as "language!: Language", title as "title!", body as "body!", published_from as "published_from!",
                  since as "since!", picture, picture_width, picture_height, picture_alt as "picture_alt!", '{}'::text[] as "languages!"
           from (select distinct on (id) * from town_text_shown($1)
                 where kind = 'question' and process_id = $2
                 order by id, language = $3 desc, language = 'de' desc) as chosen
           order by "position", id"#,
        now.to_sqlx() as _,
        process.0,
        language.as_str(),
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(Row::public).collect())
}

/// File of the picture of a piece of news that everybody may read.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn picture(pool: &PgPool, process: ProcessId, slug: &str, now: Timestamp) -> Result<Uuid> {
    let news = shown(pool, Kind::News, Some(process), slug, Language::De, now).await?;
    news.picture.map(|picture| picture.file).ok_or(Error::NotFound)
}

/// Pages of the town that everybody would read with a placeholder in them.
///
/// # Errors
/// When the database is away.
pub async fn unfilled(pool: &PgPool, now: Timestamp) -> Result<Vec<Unfilled>> {
    let town = town(pool).await?;
    let rows = sqlx::query!(
        r#"select slug as "slug!", language as "language!: Language", title as "title!", body as "body!"
           from town_text_shown($1) where kind = 'page' order by slug, language"#,
        now.to_sqlx() as _,
    )
    .fetch_all(pool)
    .await?;
    let mut found = Vec::new();
    for slug in PAGES {
        let own = rows.iter().filter(|row| row.slug == slug);
        let mut texts: Vec<(String, String)> = own.map(|row| (row.title.clone(), row.body.clone())).collect();
        if texts.is_empty() {
            texts.extend(template(slug, town.as_ref()).map(|words| (words.title, words.body)));
        }
        for (title, body) in texts {
            let placeholders = placeholders(&format!("{title}\n{body}"));
            if !placeholders.is_empty() {
                found.push(Unfilled { slug: slug.to_owned(), title, placeholders });
            }
        }
    }
    Ok(found)
}

/// What is known of the town, once it is set.
///
/// # Errors
/// When the database is away.
pub async fn town(pool: &PgPool) -> Result<Option<Town>> {
    let row = sqlx::query!(
        r#"select name, contact_name, contact_role as "contact_role: Json<Localised>", contact_phone,
                  contact_hours as "contact_hours: Json<Localised>", contact_email from town"#,
    )
    .fetch_optional(pool)
    .await?;
    Ok(row.map(|row| Town {
        name: row.name,
        contact_name: row.contact_name,
        contact_role: row.contact_role.map(|role| role.0),
        contact_phone: row.contact_phone,
        contact_hours: row.contact_hours.0,
        contact_email: row.contact_email,
    }))
}

/// A text in the editors' list.
pub(super) struct Listed {
    pub id: TextId,
    pub slug: String,
    pub title: String,
    pub languages: Vec<String>,
    pub next: Option<Timestamp>,
    pub has_draft: bool,
    pub withdrawn: bool,
}

/// Texts of a kind: all pages of the town, or what the process has.
pub(super) async fn list(pool: &PgPool, kind: Kind, process: ProcessId, now: Timestamp, most: i64, skip: i64) -> Result<Vec<Listed>> {
    let scope = (kind != Kind::Page).then_some(process.0);
    let rows = sqlx::query!(
        r#"select id, slug, withdrawn_at is not null as "withdrawn!",
                  coalesce((select title from town_text_version as version where text_id = town_text.id
                            order by language = 'de' desc, version desc limit 1), '') as "title!",
                  array(select distinct language from town_text_version
                        where text_id = town_text.id and published_from <= $3 and taken_back_at is null order by language) as "languages!",
                  (select min(published_from) from town_text_version
                   where text_id = town_text.id and published_from > $3 and taken_back_at is null) as "next?: jiff_sqlx::Timestamp",
                  exists (select from town_text_version as draft where text_id = town_text.id and published_from is null
                          and not exists (select from town_text_version as later where later.text_id = draft.text_id
                                          and later.language = draft.language and later.version > draft.version)) as "has_draft!"
           from town_text
           where kind = $1 and process_id is not distinct from $2
           order by "position", case when kind = 'news' then id end desc, id
           limit $4 offset $5"#,
        kind.as_str(),
        scope,
        now.to_sqlx() as _,
        most,
        skip,
    )
    .fetch_all(pool)
    .await?;
    let listed = rows.into_iter().map(|row| Listed {
        id: TextId(row.id),
        slug: row.slug,
        title: row.title,
        languages: row.languages,
        next: row.next.map(jiff_sqlx::Timestamp::to_jiff),
        has_draft: row.has_draft,
        withdrawn: row.withdrawn,
    });
    Ok(listed.collect())
}

/// How many texts of a kind there are.
pub(super) async fn count(pool: &PgPool, kind: Kind, process: ProcessId) -> Result<i64> {
    let scope = (kind != Kind::Page).then_some(process.0);
    let count = sqlx::query_scalar!(
        r#"select count(*) as "count!" from town_text where kind = $1 and process_id is not distinct from $2"#,
        kind.as_str(),
        scope,
    );
    Ok(count.fetch_one(pool).await?)
}

struct TextRow {
    id: i64,
    kind: Kind,
    process_id: Option<i64>,
    slug: String,
    position: Option<i32>,
    picture: Option<Uuid>,
    picture_width: Option<i32>,
    picture_height: Option<i32>,
    picture_alt: String,
    withdrawn_at: Option<jiff_sqlx::Timestamp>,
}

impl From<TextRow> for Text {
    fn from(row: TextRow) -> Self {
        Self {
            id: TextId(row.id),
            kind: row.kind,
            process: row.process_id.map(ProcessId),
            slug: row.slug,
            position: row.position,
            picture: picture_of(row.picture, row.picture_width, row.picture_height, row.picture_alt),
            withdrawn_at: row.withdrawn_at.map(jiff_sqlx::Timestamp::to_jiff),
        }
    }
}

/// A text of the town or of this process.
pub(super) async fn load(pool: &PgPool, process: ProcessId, id: TextId) -> Result<Text> {
    let row = sqlx::query_as!(
        TextRow,
        r#"select id, kind as "kind: Kind", process_id, slug, position, picture, picture_width, picture_height, picture_alt, withdrawn_at
           from town_text where id = $1 and (process_id is null or process_id = $2)"#,
        id.0,
        process.0,
    )
    .fetch_optional(pool)
    .await?;
    row.map(Text::from).ok_or(Error::NotFound)
}

/// The same, locked until the act ends.
pub(super) async fn lock(tx: &mut Tx, id: TextId) -> Result<Text> {
    let process = tx.process;
    let row = sqlx::query_as!(
        TextRow,
        r#"select id, kind as "kind: Kind", process_id, slug, position, picture, picture_width, picture_height, picture_alt, withdrawn_at
           from town_text where id = $1 and (process_id is null or process_id = $2) for update"#,
        id.0,
        process.0,
    )
    .fetch_optional(tx.db())
    .await?;
    row.map(Text::from).ok_or(Error::NotFound)
}

/// Key of a page, locked until the act ends.
pub(super) async fn lock_page(tx: &mut Tx, slug: &str) -> Result<TextId> {
    let id =
        sqlx::query_scalar!("select id from town_text where kind = 'page' and slug = $1 for update", slug).fetch_optional(tx.db()).await?;
    id.map(TextId).ok_or(Error::NotFound)
}

struct VersionRow {
    id: i64,
    language: Language,
    version: i32,
    title: String,
    body: String,
    restored_from: Option<i32>,
    saved_at: jiff_sqlx::Timestamp,
    saved_by: Option<String>,
    published_from: Option<jiff_sqlx::Timestamp>,
    taken_back_at: Option<jiff_sqlx::Timestamp>,
}

/// All versions of a text, newest first.
pub(super) async fn versions(db: impl sqlx::PgExecutor<'_>, id: TextId) -> Result<Vec<Version>> {
    let rows = sqlx::query_as!(
        VersionRow,
        r#"select version.id, language as "language: Language", version, title, body, restored_from, saved_at, account.name as "saved_by?",
                  published_from, taken_back_at
           from town_text_version as version left join account on account.id = version.saved_by
           where text_id = $1
           order by version desc, language"#,
        id.0,
    )
    .fetch_all(db)
    .await?;
    let version = |row: VersionRow| Version {
        id: row.id,
        language: row.language,
        number: row.version,
        words: Words { title: row.title, body: row.body },
        restored_from: row.restored_from,
        saved_at: row.saved_at.to_jiff(),
        saved_by: row.saved_by,
        published_from: row.published_from.map(jiff_sqlx::Timestamp::to_jiff),
        taken_back_at: row.taken_back_at.map(jiff_sqlx::Timestamp::to_jiff),
    };
    Ok(rows.into_iter().map(version).collect())
}

/// Makes a text without words. A question goes to the end.
pub(super) async fn insert(tx: &mut Tx, kind: Kind, slug: &str) -> Result<TextId> {
    let (process, at) = (tx.process.0, tx.at());
    let id = sqlx::query_scalar!(
        "insert into town_text (kind, process_id, slug, position, created_at)
         values ($1, $2, $3,
                 case when $1 = 'question' then (select coalesce(max(position), 0) + 1 from town_text where kind = 'question' and process_id = $2) end,
                 $4)
         returning id",
        kind.as_str(),
        process,
        slug,
        at as _,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(TextId(id))
}

/// Adds a version.
pub(super) async fn insert_version(
    tx: &mut Tx,
    id: TextId,
    language: Language,
    number: i32,
    words: &Words,
    restored_from: Option<i32>,
) -> Result<i64> {
    let (at, by) = (tx.at(), tx.actor.account().map(|account| account.0));
    Ok(sqlx::query_scalar!(
        "insert into town_text_version (text_id, language, version, title, body, restored_from, saved_at, saved_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         returning id",
        id.0,
        language.as_str(),
        number,
        words.title,
        words.body,
        restored_from,
        at as _,
        by,
    )
    .fetch_one(tx.db())
    .await?)
}

pub(super) async fn save_publication(tx: &mut Tx, version: i64, from: Timestamp) -> Result<()> {
    let by = tx.actor.account().map(|account| account.0);
    sqlx::query!(
        "update town_text_version set published_from = $2, published_by = $3, taken_back_at = null where id = $1",
        version,
        from.to_sqlx() as _,
        by,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn save_taking_back(tx: &mut Tx, version: i64) -> Result<()> {
    let at = tx.at();
    sqlx::query!("update town_text_version set taken_back_at = $2 where id = $1", version, at as _).execute(tx.db()).await?;
    Ok(())
}

pub(super) async fn save_withdrawn(tx: &mut Tx, id: TextId, withdrawn: bool) -> Result<()> {
    let at = withdrawn.then(|| tx.at());
    sqlx::query!("update town_text set withdrawn_at = $2 where id = $1", id.0, at as _).execute(tx.db()).await?;
    Ok(())
}

/// Changes places with the question before or after it; at the end of the list nothing happens.
pub(super) async fn swap(tx: &mut Tx, text: &Text, up: bool) -> Result<()> {
    let (process, position) = (tx.process.0, text.position);
    sqlx::query!(
        r#"with other as (
             select id, position from town_text
             where kind = 'question' and process_id = $2 and case when $4 then position < $3 else position > $3 end
             order by case when $4 then -position else position end
             limit 1
           )
           update town_text set position = case when town_text.id = $1 then other.position else $3 end
           from other where town_text.id in ($1, other.id)"#,
        text.id.0,
        process,
        position,
        up,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn save_picture(tx: &mut Tx, id: TextId, picture: Option<&Picture>) -> Result<()> {
    sqlx::query!(
        "update town_text set picture = $2, picture_width = $3, picture_height = $4, picture_alt = $5 where id = $1",
        id.0,
        picture.map(|it| it.file),
        picture.map(|it| it.width),
        picture.map(|it| it.height),
        picture.map_or("", |it| it.alt.as_str()),
    )
    .execute(tx.db())
    .await?;
    Ok(())
}
