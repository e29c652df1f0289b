//! A form as somebody fills it in: which questions, for whom, sent where to.

use super::model::{Condition, Definition, Question, Section, Speech, Standing, SurveyForm};
use super::store;
use crate::error::{Error, Result};
use crate::process::participation::submission::photos;
use crate::web::cx::Cx;
use crate::web::form::Form;

/// Who fills it in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Somebody of the public.
    Public,
    /// Staff, to see what it will look like: nothing is stored.
    Preview,
    /// Staff, from a sheet of paper.
    Paper,
}

/// A form that is filled in.
pub struct Sheet {
    /// The form.
    pub form: SurveyForm,
    /// Its questions.
    pub definition: Definition,
    /// Who fills it in.
    pub purpose: Purpose,
}

/// Where one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place<'a> {
    /// At a section.
    At(&'a Section),
    /// At the last page: everything at a glance.
    Check,
}

impl Place<'_> {
    /// What the form says of it.
    pub fn word(&self) -> &str {
        match self {
            Self::At(section) => &section.key,
            Self::Check => CHECK,
        }
    }
}

/// Name of the last page.
pub(super) const CHECK: &str = "check";

/// Fields of a place.
const PLACE_FIELDS: [&str; 8] = ["place", "lon", "lat", "geometry", "address", "spot", "spot_for", "district"];
/// Fields that go with photos.
const PHOTO_FIELDS: [&str; 6] = ["photo_place", "photo_consent", "photo_open", "photo_minor", "photo_parent", "photo_parent_consent"];
/// Fields of the last page.
const CHECK_FIELDS: [&str; 6] = ["name", "email", "consent", "occasion", "event_on", "sheet"];

impl Sheet {
    /// The newest version of a form, for the public or from paper.
    ///
    /// # Errors
    /// [`Error::NotFound`] when nobody knows of it.
    pub(super) async fn published(cx: &Cx, slug: &str, purpose: Purpose) -> Result<Self> {
        let mut db = cx.db().acquire().await?;
        let form = store::load(&mut db, cx.process.id, slug).await?;
        let newest = store::versions(&mut db, form.id).await?.into_iter().next().ok_or(Error::NotFound)?;
        Ok(Self { form, definition: newest.definition, purpose })
    }

    /// The questions as staff work on them.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub(super) async fn draft(cx: &Cx, slug: &str) -> Result<Self> {
        let mut db = cx.db().acquire().await?;
        let form = store::load(&mut db, cx.process.id, slug).await?;
        Ok(Self { definition: form.draft.clone(), form, purpose: Purpose::Preview })
    }

    /// Whether it can be filled in now.
    pub(super) fn takes(&self, cx: &Cx) -> bool {
        self.purpose != Purpose::Public || self.form.standing(cx.now) == Standing::Open
    }

    /// Where it is sent to.
    pub(super) fn action(&self, cx: &Cx) -> String {
        let slug = &self.form.slug;
        match self.purpose {
            Purpose::Public => cx.url(&format!("/formulare/{slug}")),
            Purpose::Preview => cx.staff_url(&format!("/formulare/{slug}/vorschau")),
            Purpose::Paper => cx.staff_url(&format!("/formulare/{slug}/eingabe")),
        }
    }

    /// A text of the frame, as the form addresses people.
    pub fn t(&self, cx: &Cx, key: &str) -> String {
        let familiar = (self.form.head.speech == Speech::Informal).then(|| cx.lang.try_t(&format!("{key}-du"))).flatten();
        familiar.unwrap_or_else(|| cx.t(key))
    }

    /// "Nur, wenn …", in the words of the form.
    pub fn only_if(&self, cx: &Cx, condition: &Condition) -> String {
        let Some(question) = self.definition.question(&condition.question) else { return cx.t("survey-condition-lost") };
        let options = question.ask.deciding();
        let answers: Vec<&str> =
            options.iter().filter(|option| condition.any_of.contains(&option.key)).map(|option| cx.local(&option.label)).collect();
        cx.text("survey-condition-is", &[("question", cx.local(&question.label).into()), ("answers", answers.join(" / ").into())])
    }

    /// Whether a field of the form belongs to this page.
    pub(super) fn is_shown(&self, place: Place<'_>, name: &str) -> bool {
        match place {
            Place::At(section) => section.questions.iter().any(|question| has_field(question, name)),
            Place::Check => CHECK_FIELDS.contains(&name),
        }
    }

    /// Whether a field belongs to the form at all.
    pub(super) fn knows(&self, name: &str) -> bool {
        CHECK_FIELDS.contains(&name) || self.definition.questions().any(|(_, question)| has_field(question, name))
    }

    /// The page that shows a field with a mistake, of those that are asked.
    pub(super) fn place_of<'a>(&'a self, asked: &[&'a Section], form: &Form) -> Option<Place<'a>> {
        let field = form.errors().iter().map(|error| error.field.as_ref()).find(|field| !field.is_empty())?;
        let section = asked.iter().find(|section| self.is_shown(Place::At(section), field));
        Some(section.map_or(Place::Check, |section| Place::At(section)))
    }
}

fn has_field(question: &Question, name: &str) -> bool {
    use super::model::AskKind;
    match question.ask.kind() {
        AskKind::Place => PLACE_FIELDS.contains(&name),
        AskKind::Photo => {
            name == "photos" || PHOTO_FIELDS.contains(&name) || photos::FIELDS.iter().any(|(photo, alt)| [photo, alt].contains(&&name))
        }
        _ => name.strip_prefix("q-") == Some(question.key.as_str()),
    }
}
