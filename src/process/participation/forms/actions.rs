//! What can be done with a form. Each function is one act inside the caller's transaction.

use jiff::civil::Date;
use uuid::Uuid;

use super::model::{Closed, Definition, FormHead, Section, Standing, SurveyForm};
use super::{rules, store};
use crate::error::{Error, FieldError, OnConstraint as _, Result, Say};
use crate::process::participation::attachments::{self, NewPhotos};
use crate::process::participation::contributions::{self, Class, ContributionId, Kind, NewContribution, NewPlace};
use crate::process::preparation::occasions::{self, NewOccasion, OccasionAccess, OccasionId, OccasionKind};
use crate::services::act::{AccountId, Tx};
use crate::services::audit::{self, Entry};
use crate::services::i18n::Localised;
use crate::services::{keys, numbers, text, time};

/// Most characters of a form's name in addresses.
const MAX_SLUG: usize = 60;

/// Makes an empty form with a format of its own; returns its name in addresses.
///
/// # Errors
/// [`Error::Invalid`] at `title` when another form is called so.
pub async fn create(tx: &mut Tx, head: &FormHead, kind: OccasionKind) -> Result<String> {
    let mut draft = Definition::default();
    let key = draft.new_key('s');
    let title = Localised {
        de: "Ihre Angaben".into(),
        en: Some("Your answers".into()),
        tr: Some("Yanıtlarınız".into()),
        uk: Some("Ваші відповіді".into()),
        easy: None,
    };
    draft.sections.push(Section { key, title, text: None, condition: None, questions: Vec::new() });
    create_with(tx, head, kind, &draft).await
}

async fn create_with(tx: &mut Tx, head: &FormHead, kind: OccasionKind, draft: &Definition) -> Result<String> {
    let new = NewOccasion {
        kind,
        title: head.title.clone(),
        held_on: None,
        place: None,
        audience: None,
        access: OccasionAccess::Open,
        head_count: None,
    };
    let occasion = occasions::add_occasion(tx, &new).await?;
    create_in(tx, head, occasion, draft).await
}

/// Makes a form with these questions, as a draft, within a format that is there already.
///
/// # Errors
/// As [`create`].
pub async fn create_in(tx: &mut Tx, head: &FormHead, occasion: OccasionId, draft: &Definition) -> Result<String> {
    let slug = slug(&head.title.de);
    let id = store::insert(tx, &slug, head, occasion, draft)
        .await
        .on_constraint("form_slug_key", || Error::field("title", "survey-there"))
        .on_constraint("form_window", || Error::field("closes_on", "survey-window-order"))?;
    audit::record(tx, Entry::new("form.create", "form", id.0)).await?;
    Ok(slug)
}

/// A title as it stands in addresses; "formular" for one without a letter that could stand there.
fn slug(title: &str) -> String {
    let mut slug = text::slug(title);
    slug.truncate(MAX_SLUG);
    let slug = slug.trim_matches('-');
    if slug.is_empty() { "formular".to_owned() } else { slug.to_owned() }
}

/// Copies the questions of a form into a new draft.
///
/// # Errors
/// [`Error::NotFound`]; as [`create`].
pub async fn copy(tx: &mut Tx, slug: &str, title: &Localised) -> Result<String> {
    let process = tx.process;
    let form = store::load(tx.db(), process, slug).await?;
    let head = FormHead { title: title.clone(), speech: form.head.speech, window: super::model::FormWindow::default() };
    create_with(tx, &head, form.occasion, &form.draft).await
}

/// Changes title, address and window.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] at `closes_on` when it would close before it opens.
pub async fn save_head(tx: &mut Tx, slug: &str, head: &FormHead) -> Result<()> {
    let form = store::lock(tx, slug).await?;
    store::save_head(tx, form.id, head).await.on_constraint("form_window", || Error::field("closes_on", "survey-window-order"))?;
    audit::record(tx, Entry::new("form.edit_head", "form", form.id.0)).await
}

/// Changes the questions as staff work on them; the public sees nothing of it until it is published.
///
/// # Errors
/// [`Error::NotFound`]; whatever the change refuses.
pub async fn edit(tx: &mut Tx, slug: &str, change: impl FnOnce(&mut Definition) -> Result<()>) -> Result<()> {
    let mut form = store::lock(tx, slug).await?;
    change(&mut form.draft)?;
    store::save_draft(tx, form.id, &form.draft).await?;
    audit::record(tx, Entry::new("form.edit", "form", form.id.0)).await
}

/// Publishes the questions as a new version; what was answered before keeps its own. Nothing new is published when nothing
/// changed.
///
/// # Errors
/// [`Error::Invalid`] with every fault, at the key of its section or question; [`Error::Refused`] when the form is closed.
pub async fn publish(tx: &mut Tx, slug: &str) -> Result<()> {
    let form = store::lock(tx, slug).await?;
    let state = form.state.published().map_err(|_| Error::refused("survey-is-closed"))?;
    let faults = rules::faults(&form.draft);
    if !faults.is_empty() {
        return Err(Error::Invalid(faults.into_iter().map(|fault| FieldError { field: fault.at.into(), say: fault.say }).collect()));
    }
    let published: Vec<Definition> = store::versions(tx.db(), form.id).await?.into_iter().map(|version| version.definition).collect();
    if let Some(question) = rules::changed_kind(&form.draft, &published) {
        let say = Say::new("survey-fault-kind-changed");
        return Err(Error::Invalid(vec![FieldError { field: question.key.clone().into(), say }]));
    }
    if published.first() != Some(&form.draft) {
        store::insert_version(tx, form.id, form.version + 1, &form.draft).await?;
    }
    store::save_state(tx, form.id, state).await?;
    audit::record(tx, Entry::new("form.publish", "form", form.id.0)).await
}

/// Takes no more answers.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Refused`] unless it is open.
pub async fn close(tx: &mut Tx, slug: &str) -> Result<()> {
    let form = store::lock(tx, slug).await?;
    let state = form.state.closed().map_err(|_| Error::refused("survey-not-open"))?;
    store::save_state(tx, form.id, state).await?;
    audit::record(tx, Entry::new("form.close", "form", form.id.0)).await
}

/// Takes answers again.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Refused`] unless it is closed.
pub async fn reopen(tx: &mut Tx, slug: &str) -> Result<()> {
    let form = store::lock(tx, slug).await?;
    let state = form.state.reopened().map_err(|_| Error::refused("survey-not-closed"))?;
    store::save_state(tx, form.id, state).await?;
    audit::record(tx, Entry::new("form.reopen", "form", form.id.0)).await
}

/// What becomes a contribution of a submission.
#[derive(Clone, Debug, PartialEq)]
pub struct NewVoice {
    /// Key of the question that it answers.
    pub question: String,
    /// What it is.
    pub kind: Kind,
    /// Title.
    pub title: String,
    /// Text; empty where only a place was given.
    pub text: String,
    /// Where.
    pub place: NewPlace,
    /// Key of the theme.
    pub theme_id: Option<i64>,
    /// Photos.
    pub photos: NewPhotos,
}

/// A submission, read and found good.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Submission {
    /// Closed answers.
    pub closed: Vec<Closed>,
    /// What becomes contributions.
    pub voices: Vec<NewVoice>,
    /// Name to be shown with them.
    pub name: Option<String>,
    /// E-mail for news of them, and of how many of them, from the first on: too many mails never cost an answer.
    pub email: Option<(String, usize)>,
    /// Language of the texts.
    pub language: String,
}

/// The way of a submission on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnPaper {
    /// The format through which it came.
    pub occasion: OccasionId,
    /// The day of the event.
    pub event_on: Date,
    /// Who typed it in.
    pub recorder: AccountId,
    /// The number printed on the sheet, if it has one.
    pub sheet: Option<String>,
}

/// Takes in a submission. Returns the numbers of the contributions that it made, in the order of the questions.
///
/// The closed answers and the contributions are stored beside each other with nothing in common but the form: see the module.
///
/// # Errors
/// [`Error::Refused`] when the form takes no answers, or was changed meanwhile; [`Error::Invalid`] as [`contributions::submit`].
pub async fn answer(tx: &mut Tx, slug: &str, version: i32, submission: &Submission, paper: Option<&OnPaper>) -> Result<Vec<String>> {
    let process = tx.process;
    let form = store::load(tx.db(), process, slug).await?;
    // Paper is typed in after the last day too.
    let takes = if paper.is_some() { form.version > 0 } else { form.standing(tx.now()) == Standing::Open };
    if !takes {
        return Err(Error::refused("survey-not-open"));
    }
    if version != form.version {
        return Err(Error::refused("survey-changed"));
    }
    let occasion = paper.map_or(form.occasion_id, |paper| paper.occasion);
    store::answers::insert(tx, Uuid::from_bytes(keys::random()), form.id, version, occasion, &submission.closed).await?;
    audit::record(tx, Entry::new(if paper.is_some() { "form.record" } else { "form.answer" }, "form", form.id.0)).await?;
    let mut numbers = Vec::new();
    let mut first = None;
    for (index, voice) in submission.voices.iter().enumerate() {
        let email = submission.email.as_ref().filter(|(_, most)| index < *most).map(|(email, _)| email.clone());
        let new = NewContribution { email, ..contribution(tx, submission, voice, occasion, paper) };
        let receipt = contributions::submit(tx, &new).await?;
        attachments::attach(tx, receipt.id, &voice.photos).await?;
        tell(tx, &form, receipt.id, &voice.question).await?;
        first.get_or_insert(receipt.id);
        numbers.push(receipt.number);
    }
    if let Some(number) = paper.and_then(|paper| paper.sheet.as_deref())
        && !store::sheets::enter(tx, form.id, number, first).await?
    {
        return Err(Error::field("sheet", "survey-sheet-unknown"));
    }
    Ok(numbers)
}

/// Makes sheets to be printed, each with a number and a return code of its own; returns the keys of the first and the last.
///
/// # Errors
/// [`Error::NotFound`] for a form that was never published.
pub async fn print_sheets(tx: &mut Tx, slug: &str, prefix: &str, count: i64) -> Result<(i64, i64)> {
    let form = store::lock(tx, slug).await?;
    if form.version == 0 {
        return Err(Error::NotFound);
    }
    let start = numbers::block(tx, "form_sheet", 0, count).await?;
    let mut ids = Vec::new();
    for number in start..start + count {
        ids.push(store::sheets::insert(tx, form.id, Uuid::from_bytes(keys::random()), &format!("{prefix}-B-{number:05}")).await?);
    }
    audit::record(tx, Entry::new("form.print", "form", form.id.0)).await?;
    ids.first().copied().zip(ids.last().copied()).ok_or_else(|| Error::internal("no sheets"))
}

/// Says that a contribution that is there already answers a question of a form: it came with the form another way.
///
/// # Errors
/// [`Error::NotFound`] for an unknown form or question.
pub async fn attribute(tx: &mut Tx, slug: &str, contribution: ContributionId, question: &str) -> Result<()> {
    let form = store::lock(tx, slug).await?;
    let known = store::versions(tx.db(), form.id).await?;
    if !known.iter().any(|version| version.definition.question(question).is_some()) {
        return Err(Error::NotFound);
    }
    tell(tx, &form, contribution, question).await?;
    audit::record(tx, Entry::new("form.attribute", "contribution", contribution.0).related(&[form.id.0])).await
}

async fn tell(tx: &mut Tx, form: &SurveyForm, contribution: ContributionId, question: &str) -> Result<()> {
    store::answers::insert_voice(tx, contribution, form.id, question).await
}

fn contribution(tx: &Tx, submission: &Submission, voice: &NewVoice, occasion: OccasionId, paper: Option<&OnPaper>) -> NewContribution {
    NewContribution {
        kind: voice.kind,
        title: voice.title.clone(),
        text: voice.text.clone(),
        author_name: submission.name.clone(),
        language: submission.language.clone(),
        place: voice.place.clone(),
        theme_id: voice.theme_id,
        occasion_id: occasion.0,
        event_on: paper.map_or_else(|| time::day(tx.now()), |paper| paper.event_on),
        class: Class::Resident,
        signatories: 1,
        recorded_by: paper.map(|paper| paper.recorder),
        email: None,
        origin: None,
        outside_allowed: paper.is_some(),
    }
}
