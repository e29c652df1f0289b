//! `/verwaltung/{process}/eingang`: the desk.

use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;
use uuid::Uuid;

use super::model::{Act, Filter, Last, Standing};
use super::store::Reader;
use super::views::{self, Desk, Open};
use super::{actions, forms, store};
use crate::error::{Error, Result};
use crate::process::participation::attachments::routes::file_of;
use crate::process::participation::comments::CommentId;
use crate::process::participation::contributions::{self, Wording};
use crate::process::preparation::places;
use crate::process::triage::assignments;
use crate::process::triage::countdown;
use crate::process::triage::decisions::{self, CommentVerdict, Decision, Ruling, Verdict};
use crate::process::triage::duplicates;
use crate::process::triage::hints;
use crate::process::triage::inquiries;
use crate::process::triage::notes;
use crate::process::triage::referrals::{self, ReferralId};
use crate::process::triage::replies::{self, ReplyId};
use crate::process::triage::shortcuts;
use crate::process::triage::text_blocks::{self, TextBlockId};
use crate::services::accounts::Role;
use crate::services::act::Tx;
use crate::web::answer::answer;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::routes::{Access, Routes};

const READ: Access = Access::AnyOf(&[Role::Moderator, Role::Planner]);
const DECIDE: Access = Access::Role(Role::Moderator);

pub(in crate::process::triage) fn routes() -> Routes {
    Routes::new()
        .get("/verwaltung/eingang", READ, list)
        .get("/verwaltung/eingang/kommentare", READ, comments)
        .post("/verwaltung/eingang/kommentare/{id}", DECIDE, decide_comment)
        .post("/verwaltung/eingang/filter", READ, save_filter)
        .post("/verwaltung/eingang/filter/{id}/loeschen", READ, delete_filter)
        .get("/verwaltung/eingang/{number}", READ, show)
        .post("/verwaltung/eingang/{number}/entscheiden", DECIDE, decide)
        .post("/verwaltung/eingang/{number}/zuruecknehmen", DECIDE, undo)
        .post("/verwaltung/eingang/{number}/original", DECIDE, original)
        .post("/verwaltung/eingang/{number}/fassungen", DECIDE, versions)
        .get("/verwaltung/eingang/{number}/fotos/{file}", READ, photo)
        .post("/verwaltung/eingang/{number}/foto/{position}", DECIDE, decide_photo)
        .post("/verwaltung/eingang/{number}/ortsteil", DECIDE, district)
        .post("/verwaltung/eingang/{number}/weiterleiten", DECIDE, refer)
        .post("/verwaltung/eingang/{number}/weiterleiten/{id}", DECIDE, answer_referral)
        .post("/verwaltung/eingang/{number}/rueckfrage", DECIDE, ask)
        .post("/verwaltung/eingang/{number}/rueckfrage/zurueck", DECIDE, withdraw_question)
        .post("/verwaltung/eingang/{number}/notiz", DECIDE, note)
        .post("/verwaltung/eingang/{number}/zuweisen", DECIDE, assign)
        .post("/verwaltung/eingang/{number}/antworten", DECIDE, reply)
        .post("/verwaltung/eingang/{number}/antworten/{id}", DECIDE, release)
}

/// What the address says besides the filter.
#[derive(Debug, Default, Deserialize)]
struct Extra {
    akt: Option<String>,
    zuletzt: Option<String>,
}

impl Extra {
    fn parse(query: &str) -> Self {
        serde_html_form::from_str(query).unwrap_or_default()
    }
}

/// The list with what is around it.
async fn desk(cx: &Cx, query: &str) -> Result<Desk> {
    let (filter, reader) = (Filter::parse(query), reader(cx)?);
    let ids = store::page(cx.db(), reader, &filter).await?;
    let items = store::items(cx.steady_db(), reader, &ids).await?;
    let options = store::options(cx.steady_db(), reader).await?;
    let last = last(cx, Extra::parse(query).zuletzt.as_deref()).await?;
    let keys = shortcuts::of(cx.steady_db(), reader.account).await?;
    let subjects: Vec<i64> = items.iter().map(|item| item.subject.0).collect();
    let hints = hints::of_list(cx, &subjects).await?;
    Ok(Desk { filter, items, options, last, keys, hints })
}

/// Who looks.
fn reader(cx: &Cx) -> Result<Reader> {
    let account = cx.account().ok_or(Error::SignInNeeded)?.id;
    Ok(Reader { process: cx.process.id, account, now: cx.now })
}

async fn last(cx: &Cx, number: Option<&str>) -> Result<Option<Last>> {
    match number {
        Some(number) => store::last(cx.steady_db(), cx.process.id, number, cx.now).await,
        None => Ok(None),
    }
}

async fn list(cx: Cx, RawQuery(query): RawQuery) -> Result<Response> {
    let desk = desk(&cx, query.as_deref().unwrap_or_default()).await?;
    Ok(views::desk(&cx, &desk, None, &Form::empty()).await?.into_response())
}

async fn show(cx: Cx, Path(number): Path<String>, RawQuery(query): RawQuery) -> Result<Response> {
    let at = At::new(number, query);
    let act = Extra::parse(&at.query).akt.and_then(|word| word.parse().ok());
    page(&cx, &at, act, &Form::empty(), None).await
}

/// The contribution that is open, and the query that the page came with.
struct At {
    number: String,
    query: String,
}

impl At {
    fn new(number: String, query: Option<String>) -> Self {
        Self { number, query: query.unwrap_or_default() }
    }

    fn filter(&self) -> Filter {
        Filter::parse(&self.query)
    }

    /// The same contribution with a message (the text `done-{message}`).
    fn back(&self, cx: &Cx, message: &str) -> String {
        address(cx, Some(&self.number), &self.filter(), &[("meldung", message)])
    }
}

/// The address of the desk with a filter.
fn address(cx: &Cx, number: Option<&str>, filter: &Filter, more: &[(&str, &str)]) -> String {
    let path = number.map_or_else(|| "/eingang".to_owned(), |number| format!("/eingang/{number}"));
    format!("{}{}", cx.staff_url(&path), filter.query(more))
}

/// The desk with an open contribution; with a form that was not taken, or with the original.
async fn page(cx: &Cx, at: &At, act: Option<Act>, form: &Form, original: Option<Wording>) -> Result<Response> {
    let reader = reader(cx)?;
    let detail = store::detail(cx.steady_db(), reader, &at.number).await?;
    // Only those who could decide are in each other's way.
    if cx.can(Role::Moderator) {
        assignments::touch(cx.db(), reader.account, detail.contribution.id, cx.now).await?;
    }
    let shapes = places::kept_shapes(cx).await?;
    let blocks = match act {
        Some(Act::Assign | Act::District | Act::Note | Act::Refer | Act::Reply) | None => Vec::new(),
        Some(_) => text_blocks::fitting(cx.steady_db(), cx.process.id, &detail.contribution.language).await?,
    };
    let colleagues = match act {
        Some(Act::Assign) => assignments::colleagues(cx.db(), cx.process.id, cx.now).await?,
        _ => Vec::new(),
    };
    let (hints, alike) = hints::of_open(cx, detail.contribution.subject).await?;
    let desk = desk(cx, &at.query).await?;
    let versions = contributions::count_versions(cx.steady_db(), detail.contribution.id).await?;
    let links = duplicates::links_of(&mut *cx.steady_db().acquire().await?, detail.contribution.id, detail.contribution.subject).await?;
    let open = Open { detail, shapes, act, form, original, blocks, colleagues, hints, alike, versions, links };
    Ok(views::desk(cx, &desk, Some(&open), &Form::empty()).await?.into_response())
}

/// One act with what a form says, and where it leads; once, however often the form is sent.
async fn act_once<T>(cx: &Cx, form: &Form, read: Result<T>, work: impl AsyncFnOnce(&mut Tx, T) -> Result<String>) -> Result<String> {
    let typed = read?;
    cx.act_once(form, async |tx| work(tx, typed).await).await
}

/// Goes on, or shows the same page with the mistakes. A refusal (somebody was faster) is a page of its own, 409.
async fn go_on(cx: &Cx, at: &At, act: Option<Act>, form: Form, outcome: Result<String>) -> Result<Response> {
    match outcome {
        Ok(address) => Ok(Redirect::to(&address).into_response()),
        Err(Error::Invalid(mistakes)) => {
            let page = page(cx, at, act, &form.with_errors(mistakes), None).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}

async fn decide(cx: Cx, Path(number): Path<String>, RawQuery(query): RawQuery, form: Form) -> Result<Response> {
    let at = At::new(number, query);
    let act = form.value("decision").and_then(|word| word.parse::<Decision>().ok()).and_then(Act::of);
    if let Some(block) = form.value("block") {
        let form = with_block(&cx, &form, block, "text_to_author").await?;
        return page(&cx, &at, act, &form, None).await;
    }
    let outcome = act_once(&cx, &form, forms::read_ruling(&form), async |tx, (seen, ruling)| {
        let ruling = hints::cut(tx, &at.number, ruling, &forms::read_cut(&form)).await?;
        decisions::decide(tx, &at.number, seen, &ruling).await?;
        if forms::with_photos(&form, &ruling) {
            decisions::release_photos(tx, &at.number).await?;
        }
        inquiries::settle(tx, &at.number).await?;
        next(&cx, tx, &at, &ruling).await
    })
    .await;
    go_on(&cx, &at, act, form, outcome).await
}

/// The form with a text block at the end of a field; everything else as it was typed.
async fn with_block(cx: &Cx, form: &Form, block: &str, field: &str) -> Result<Form> {
    let id = block.parse().map_err(|_| Error::NotFound)?;
    let text = text_blocks::text_of(cx.db(), cx.process.id, TextBlockId(id)).await?;
    let mut form = form.clone();
    let typed = form.value(field).unwrap_or_default().trim_end().to_owned();
    form.set(field, Some(if typed.is_empty() { text } else { format!("{typed}\n\n{text}") }));
    Ok(form)
}

/// Where a decision leads: to the next one that waits; who takes something up again stays with it.
async fn next(cx: &Cx, tx: &mut Tx, at: &At, ruling: &Ruling) -> Result<String> {
    let last = [("zuletzt", at.number.as_str())];
    if ruling.verdict == Verdict::Reopen {
        return Ok(address(cx, Some(&at.number), &at.filter(), &last));
    }
    following(cx, tx, at, &last).await
}

/// The next one that waits; in the list of all one stays where one is.
async fn following(cx: &Cx, tx: &mut Tx, at: &At, more: &[(&str, &str)]) -> Result<String> {
    let filter = at.filter();
    if filter.standing == Standing::All {
        return Ok(address(cx, Some(&at.number), &filter, more));
    }
    let reader = reader(cx)?;
    let next = store::next_waiting(tx.db(), reader, &at.number, &filter).await?;
    Ok(address(cx, next.as_deref(), &filter, more))
}

/// Takes the last decision about a number back, as long as its mail waits.
async fn undo(cx: Cx, Path(number): Path<String>, RawQuery(query): RawQuery, form: Form) -> Result<Redirect> {
    let at = At::new(number, query);
    let last = store::last(cx.db(), cx.process.id, &at.number, cx.now).await?.ok_or(Error::NotFound)?;
    let verdict = last.way_back().ok_or_else(|| Error::refused("error-no-way-back"))?;
    countdown::seconds_left(last.decided_at, cx.now).ok_or_else(|| Error::refused("error-undo-late"))?;
    let back = act_once(&cx, &form, forms::read_only_seen(&form), async |tx, seen| {
        decisions::decide(tx, &at.number, seen, &Ruling::plain(verdict)).await?;
        Ok(at.back(&cx, "decision-undone"))
    });
    Ok(Redirect::to(&back.await?))
}

/// Shows what stands behind a redaction; the look is logged. Outside offices may not.
async fn original(cx: Cx, Path(number): Path<String>, RawQuery(query): RawQuery) -> Result<Response> {
    if cx.is_outside() {
        return Err(Error::Forbidden);
    }
    let at = At::new(number, query);
    let original = cx
        .act(async |tx| {
            let contribution = contributions::lock(tx, &at.number).await?;
            contributions::read_original(tx, contribution.id).await
        })
        .await?;
    page(&cx, &at, None, &Form::empty(), Some(original)).await
}

/// Shows every wording that the contribution had, with what changed; the look is logged. Outside offices may not.
async fn versions(cx: Cx, Path(number): Path<String>, RawQuery(query): RawQuery) -> Result<Response> {
    if cx.is_outside() {
        return Err(Error::Forbidden);
    }
    let at = At::new(number, query);
    let versions = cx
        .act(async |tx| {
            let contribution = contributions::lock(tx, &at.number).await?;
            contributions::read_versions(tx, contribution.id).await
        })
        .await?;
    let contribution = contributions::by_number(cx.db(), cx.process.id, &at.number).await?;
    let back = address(&cx, Some(&at.number), &at.filter(), &[]);
    Ok(views::versions(&cx, &contribution, &versions, &back).await?.into_response())
}

/// A photo of the contribution, whatever its state; for an outside office none that the town keeps back.
async fn photo(cx: Cx, Path((number, file)): Path<(String, Uuid)>) -> Result<Response> {
    let contribution = contributions::by_number(cx.db(), cx.process.id, &number).await?;
    file_of(&cx, &contribution, file, |photo| !cx.is_outside() || photo.is_for_outside()).await
}

async fn decide_photo(cx: Cx, Path((number, position)): Path<(String, i16)>, RawQuery(query): RawQuery, form: Form) -> Result<Response> {
    let at = At::new(number, query);
    let outcome = act_once(&cx, &form, forms::read_photo_verdict(&form, position), async |tx, (seen, verdict)| {
        decisions::decide_photo(tx, &at.number, position, seen, verdict).await?;
        Ok(format!("{}#fotos", at.back(&cx, "photo-decided")))
    })
    .await;
    go_on(&cx, &at, None, form, outcome).await
}

async fn district(cx: Cx, Path(number): Path<String>, RawQuery(query): RawQuery, form: Form) -> Result<Response> {
    let at = At::new(number, query);
    let outcome = act_once(&cx, &form, forms::read_district(&form), async |tx, (district, reason)| {
        decisions::correct_district(tx, &at.number, district, &reason).await?;
        Ok(at.back(&cx, "district"))
    })
    .await;
    go_on(&cx, &at, Some(Act::District), form, outcome).await
}

async fn refer(cx: Cx, Path(number): Path<String>, RawQuery(query): RawQuery, form: Form) -> Result<Response> {
    let at = At::new(number, query);
    let outcome = act_once(&cx, &form, forms::read_referral(&form), async |tx, (to_name, note)| {
        referrals::refer(tx, &at.number, &to_name, &note).await?;
        Ok(at.back(&cx, "referred"))
    })
    .await;
    go_on(&cx, &at, Some(Act::Refer), form, outcome).await
}

async fn answer_referral(cx: Cx, Path((number, id)): Path<(String, i64)>, RawQuery(query): RawQuery, form: Form) -> Result<Response> {
    let at = At::new(number, query);
    let outcome = act_once(&cx, &form, forms::read_answer(&form), async |tx, answer| {
        referrals::answer(tx, &at.number, ReferralId(id), &answer).await?;
        Ok(at.back(&cx, "referral-answered"))
    })
    .await;
    go_on(&cx, &at, None, form, outcome).await
}

/// Asks the author; the next one opens, because this one waits for an answer now.
async fn ask(cx: Cx, Path(number): Path<String>, RawQuery(query): RawQuery, form: Form) -> Result<Response> {
    let at = At::new(number, query);
    if let Some(block) = form.value("block") {
        let form = with_block(&cx, &form, block, "question").await?;
        return page(&cx, &at, Some(Act::Ask), &form, None).await;
    }
    let outcome = act_once(&cx, &form, forms::read_question(&form), async |tx, question| {
        inquiries::ask(tx, &at.number, &question).await?;
        following(&cx, tx, &at, &[("meldung", "inquiry-asked")]).await
    })
    .await;
    go_on(&cx, &at, Some(Act::Ask), form, outcome).await
}

async fn withdraw_question(cx: Cx, Path(number): Path<String>, RawQuery(query): RawQuery, form: Form) -> Result<Redirect> {
    let at = At::new(number, query);
    let back = act_once(&cx, &form, Ok(()), async |tx, ()| {
        inquiries::withdraw(tx, &at.number).await?;
        Ok(at.back(&cx, "inquiry-withdrawn"))
    });
    Ok(Redirect::to(&back.await?))
}

async fn note(cx: Cx, Path(number): Path<String>, RawQuery(query): RawQuery, form: Form) -> Result<Response> {
    let at = At::new(number, query);
    let outcome = act_once(&cx, &form, forms::read_note(&form), async |tx, note| {
        notes::write(tx, &at.number, &note).await?;
        Ok(at.back(&cx, "noted"))
    })
    .await;
    go_on(&cx, &at, Some(Act::Note), form, outcome).await
}

/// Gives a contribution to a colleague, to oneself, or back to everybody.
async fn assign(cx: Cx, Path(number): Path<String>, RawQuery(query): RawQuery, form: Form) -> Result<Response> {
    let at = At::new(number, query);
    let outcome = act_once(&cx, &form, forms::read_colleague(&form), async |tx, colleague| {
        assignments::assign(tx, &at.number, colleague).await?;
        Ok(at.back(&cx, if colleague.is_some() { "assigned" } else { "unassigned" }))
    })
    .await;
    go_on(&cx, &at, Some(Act::Assign), form, outcome).await
}

/// Keeps the filter in the address under a name, for oneself.
async fn save_filter(cx: Cx, RawQuery(query): RawQuery, form: Form) -> Result<Response> {
    let filter = Filter::parse(query.as_deref().unwrap_or_default()).on_page(1);
    let account = reader(&cx)?.account;
    let outcome = act_once(&cx, &form, forms::read_filter_name(&form), async |tx, name| {
        actions::save_filter(tx, account, &name, &filter.query(&[])).await?;
        Ok(address(&cx, None, &filter, &[("meldung", "filter-saved")]))
    })
    .await;
    answer(form, outcome, async |form: Form| {
        let desk = desk(&cx, filter.query(&[]).trim_start_matches('?')).await?;
        views::desk(&cx, &desk, None, &form).await
    })
    .await
}

async fn delete_filter(cx: Cx, Path(id): Path<i64>, _form: Form) -> Result<Redirect> {
    let account = reader(&cx)?.account;
    cx.act(async |tx| actions::delete_filter(tx, account, id).await).await?;
    Ok(Redirect::to(&cx.staff_url("/eingang?meldung=filter-deleted")))
}

async fn reply(cx: Cx, Path(number): Path<String>, RawQuery(query): RawQuery, form: Form) -> Result<Response> {
    let at = At::new(number, query);
    let outcome = act_once(&cx, &form, forms::read_reply(&form), async |tx, (department, text)| {
        replies::draft(tx, &at.number, &department, &text).await?;
        Ok(at.back(&cx, "reply-drafted"))
    })
    .await;
    go_on(&cx, &at, Some(Act::Reply), form, outcome).await
}

async fn release(cx: Cx, Path((number, id)): Path<(String, i64)>, RawQuery(query): RawQuery, form: Form) -> Result<Redirect> {
    let at = At::new(number, query);
    let back = act_once(&cx, &form, Ok(()), async |tx, ()| {
        replies::release(tx, &at.number, ReplyId(id)).await?;
        Ok(at.back(&cx, "reply-released"))
    });
    Ok(Redirect::to(&back.await?))
}

async fn comments(cx: Cx, RawQuery(query): RawQuery) -> Result<Response> {
    comments_page(&cx, query.as_deref().unwrap_or_default(), None).await
}

async fn comments_page(cx: &Cx, query: &str, refused: Option<(CommentId, &Form)>) -> Result<Response> {
    let comments = store::comments(cx.db(), cx.process.id).await?;
    let reader = reader(cx)?;
    let options = store::options(cx.db(), reader).await?;
    let keys = shortcuts::of(cx.db(), reader.account).await?;
    let undo = Extra::parse(query).zuletzt.and_then(|id| id.parse().ok()).map(CommentId);
    let shown: Vec<i64> = comments.iter().map(|comment| comment.id).collect();
    let hints = hints::of_comments(cx, &shown).await?;
    Ok(views::comments(cx, &comments, &hints, &options, &keys, undo, refused).await?.into_response())
}

async fn decide_comment(cx: Cx, Path(id): Path<i64>, form: Form) -> Result<Response> {
    let outcome = act_once(&cx, &form, forms::read_comment_verdict(&form), async |tx, verdict| {
        decisions::decide_comment(tx, CommentId(id), verdict, "").await?;
        let last = if verdict == CommentVerdict::Reopen { String::new() } else { format!("?zuletzt={id}") };
        Ok(format!("{}{last}", cx.staff_url("/eingang/kommentare")))
    })
    .await;
    match outcome {
        Ok(address) => Ok(Redirect::to(&address).into_response()),
        Err(Error::Invalid(mistakes)) => {
            let page = comments_page(&cx, "", Some((CommentId(id), &form.with_errors(mistakes)))).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}
