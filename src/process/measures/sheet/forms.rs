//! The small forms of a measure's staff page: their parts, and what they start with.

use super::model::Sheet;
use crate::process::measures::catalogue::Term;
use crate::services::i18n::Lang;
use crate::web::components::cents_to_input;
use crate::web::form::Form;

/// A part of the page with a form of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::process::measures) enum Part {
    /// What the Steckbrief says in words.
    Profile,
    /// Theme, district, position.
    Place,
    /// Goals.
    Goals,
    /// What it rests on.
    Basis,
    /// A new cost version.
    Cost,
    /// Financing rows.
    Finance,
    /// What was spent.
    Spending,
    /// Feasibility.
    Feasibility,
    /// Priority.
    Priority,
    /// When, and how binding.
    Plan,
    /// Other measures.
    Dependencies,
    /// State.
    Status,
    /// Release.
    Release,
}

impl Part {
    /// Id of the part on the page, and last part of its form's address.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Profile => "steckbrief",
            Self::Place => "ort",
            Self::Goals => "ziele",
            Self::Basis => "grundlage",
            Self::Cost => "kosten",
            Self::Finance => "finanzierung",
            Self::Spending => "ausgaben",
            Self::Feasibility => "machbarkeit",
            Self::Priority => "prioritaet",
            Self::Plan => "zeit",
            Self::Dependencies => "abhaengigkeiten",
            Self::Status => "stand",
            Self::Release => "freigabe",
        }
    }

    /// Key of the part's heading.
    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::Profile => "measure-part-profile",
            Self::Place => "measure-part-place",
            Self::Goals => "measure-part-goals",
            Self::Basis => "measure-part-basis",
            Self::Cost => "measure-part-cost",
            Self::Finance => "measure-part-finance",
            Self::Spending => "measure-part-spending",
            Self::Feasibility => "measure-part-feasibility",
            Self::Priority => "measure-part-priority",
            Self::Plan => "measure-part-plan",
            Self::Dependencies => "measure-part-dependencies",
            Self::Status => "measure-part-status",
            Self::Release => "measure-part-release",
        }
    }
}

/// The form that came back with mistakes.
pub(super) struct Open {
    /// Which one.
    pub part: Part,
    /// What was typed, and what is wrong with it.
    pub form: Form,
}

/// What the form of a part starts with.
pub(super) fn filled(part: Part, sheet: &Sheet, lang: Lang) -> Form {
    match part {
        Part::Profile => profile(sheet),
        Part::Place => place(sheet),
        Part::Goals => Form::with(sheet.links.goals.iter().map(|goal| ("goals", goal.code.clone()))),
        Part::Cost => cost(sheet, lang),
        Part::Feasibility => feasibility(sheet),
        Part::Priority => priority(sheet),
        Part::Plan => plan(sheet),
        Part::Basis | Part::Finance | Part::Spending | Part::Dependencies | Part::Status | Part::Release => Form::empty(),
    }
}

fn profile(sheet: &Sheet) -> Form {
    let mut values = vec![
        ("title", sheet.title.clone()),
        ("kind", sheet.kind.to_string()),
        ("background", sheet.background.clone()),
        ("description", sheet.description.clone()),
        ("blocks", sheet.blocks.join("\n")),
        ("lead", sheet.lead.clone()),
        ("partners", sheet.partners.clone()),
        ("internal_note", sheet.internal_note.clone().unwrap_or_default()),
    ];
    values.extend(sheet.key_measure.then(|| ("key_measure", "1".to_owned())));
    values.extend(sheet.climate.then(|| ("climate", "1".to_owned())));
    Form::with(values)
}

fn place(sheet: &Sheet) -> Form {
    let codes = |name: &'static str, terms: &[Term]| terms.iter().map(|term| (name, term.code.clone())).collect::<Vec<_>>();
    let mut values = vec![("theme", sheet.theme.code.clone())];
    values.extend(sheet.district.as_ref().map(|district| ("district", district.code.clone())));
    values.extend(codes("further_themes", &sheet.further_themes));
    values.extend(codes("further_districts", &sheet.further_districts));
    if let Some(position) = sheet.position {
        values.extend(position.typed());
    }
    Form::with(values)
}

/// A new version starts with the amounts of the last one, but not with its reason.
fn cost(sheet: &Sheet, lang: Lang) -> Form {
    let Some(cost) = sheet.cost() else { return Form::empty() };
    let money = |cents| cents_to_input(lang, cents);
    let years: Vec<String> = cost.years.iter().map(|year| format!("{}: {}", year.year, money(year.amount))).collect();
    Form::with([
        ("min", money(cost.min)),
        ("expected", money(cost.expected)),
        ("max", money(cost.max)),
        ("price_year", cost.price_year.to_string()),
        ("quality", cost.quality.to_string()),
        ("years", years.join("\n")),
    ])
}

fn feasibility(sheet: &Sheet) -> Form {
    let values = sheet.details.findings.iter().flat_map(|finding| {
        let (rating, reason) = finding.respect.fields();
        [(rating, finding.rating.to_string()), (reason, finding.reason.clone())]
    });
    Form::with(values)
}

fn priority(sheet: &Sheet) -> Form {
    let values = sheet
        .priority
        .iter()
        .flat_map(|set| [("priority", set.priority.to_string()), ("priority_by", set.by.clone()), ("priority_reason", set.reason.clone())]);
    Form::with(values)
}

fn plan(sheet: &Sheet) -> Form {
    let plan = sheet.plan;
    let mut values = vec![("commitment", plan.commitment.to_string())];
    values.extend(plan.horizon.map(|horizon| ("horizon", horizon.to_string())));
    values.extend(plan.starts_year.map(|year| ("starts_year", year.to_string())));
    values.extend(plan.ends_year.map(|year| ("ends_year", year.to_string())));
    values.extend(plan.next_review_on.map(|date| ("next_review_on", date.to_string())));
    Form::with(values)
}
