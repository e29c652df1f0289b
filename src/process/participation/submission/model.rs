//! The steps of the form and what comes out of it. No IO.

use jiff::civil::Date;

use crate::error::FieldError;
use crate::process::participation::attachments::NewPhotos;
use crate::process::participation::contributions::{Class, Kind, NewContribution, NewPlace};
use crate::process::preparation::occasions::{OccasionId, OccasionKind};

/// Fewest and most characters of a title.
pub const TITLE: (usize, usize) = (5, 90);
/// Fewest and most characters of a text.
pub const TEXT: (usize, usize) = (10, 5_000);
/// Most characters of a name.
pub const NAME: usize = 80;

crate::text_enum! {
    /// A step of the form.
    pub enum FormStep: "form-step" { What = "what", Where = "where", Similar = "similar", Contact = "contact", Check = "check" }
}

impl FormStep {
    /// Its place, counted from 1. What is similar belongs to the place: most people never see it.
    pub const fn number(self) -> i64 {
        match self {
            Self::What => 1,
            Self::Where | Self::Similar => 2,
            Self::Contact => 3,
            Self::Check => 4,
        }
    }

    /// The step that shows the first mistake; none when no mistake belongs to a field.
    pub fn of_mistakes(mistakes: &[FieldError]) -> Option<Self> {
        mistakes.iter().find(|mistake| !mistake.field.is_empty()).map(|mistake| Self::of_field(&mistake.field))
    }

    /// The step that shows a field; what no step shows stands on the last page.
    fn of_field(field: &str) -> Self {
        match field {
            "kind" | "title" | "text" | "theme" => Self::What,
            _ if field.starts_with("photo") || field.starts_with("alt_") => Self::What,
            "place" | "lon" | "lat" | "geometry" | "address" | "spot" | "district" => Self::Where,
            "name" | "email" | "consent" => Self::Contact,
            _ => Self::Check,
        }
    }

    /// The step after it.
    pub const fn next(self) -> Self {
        match self {
            Self::What => Self::Where,
            Self::Where | Self::Similar => Self::Contact,
            Self::Contact | Self::Check => Self::Check,
        }
    }
}

/// First step: what somebody wants to say.
#[derive(Clone, Debug, PartialEq)]
pub struct What {
    /// What it is.
    pub kind: Kind,
    /// Key of the theme, if one was chosen.
    pub theme_id: Option<i64>,
    /// Title.
    pub title: String,
    /// Text.
    pub text: String,
    /// Photos, with what their author agrees to.
    pub photos: NewPhotos,
}

/// Third step: who it is, as far as somebody wants to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Author {
    /// Name to be shown.
    pub name: Option<String>,
    /// E-mail for news, with consent.
    pub email: Option<String>,
}

/// Everything typed, read and found good.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// What.
    pub what: What,
    /// Where.
    pub place: NewPlace,
    /// Who.
    pub author: Author,
}

impl Draft {
    /// The occasion that the contribution belongs to: what was put on the map came by the map, all else by the form.
    pub const fn occasion(&self) -> OccasionKind {
        match self.place {
            NewPlace::Point(_) | NewPlace::Drawn(_) => OccasionKind::OnlineMap,
            _ => OccasionKind::OnlineForm,
        }
    }

    /// The contribution as it comes in on this day.
    pub fn into_contribution(self, occasion: OccasionId, language: &str, today: Date) -> NewContribution {
        NewContribution {
            kind: self.what.kind,
            title: self.what.title,
            text: self.what.text,
            author_name: self.author.name,
            language: language.to_owned(),
            place: self.place,
            theme_id: self.what.theme_id,
            occasion_id: occasion.0,
            event_on: today,
            class: Class::Resident,
            signatories: 1,
            recorded_by: None,
            email: self.author.email,
            origin: None,
            outside_allowed: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Say;

    #[test]
    fn the_steps_follow_each_other_to_the_last() {
        let mut step = FormStep::What;
        for expected in [FormStep::What, FormStep::Where, FormStep::Contact, FormStep::Check] {
            assert_eq!(step, expected);
            step = step.next();
        }
        assert_eq!(step, FormStep::Check);
        assert_eq!(FormStep::Similar.next(), FormStep::Contact);
    }

    #[test]
    fn a_mistake_leads_to_the_page_of_its_field() {
        let of = |fields: &[&'static str]| {
            let mistakes: Vec<_> =
                fields.iter().map(|field| FieldError { field: (*field).into(), say: Say::new("error-required") }).collect();
            FormStep::of_mistakes(&mistakes)
        };
        assert_eq!(of(&["title"]), Some(FormStep::What));
        assert_eq!(of(&["photo_consent"]), Some(FormStep::What));
        assert_eq!(of(&["place"]), Some(FormStep::Where));
        assert_eq!(of(&["", "email"]), Some(FormStep::Contact), "what is wrong with the whole form is said on every page");
        assert_eq!(of(&[""]), None);
    }
}
