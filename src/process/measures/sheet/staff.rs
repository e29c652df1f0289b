//! The staff page of a measure: what is known, and below each part its small form.

use maud::{Markup, html};

use super::forms::{Open, Part, filled};
use super::model::{BasisRow, Choices, Link, Sheet};
use super::views;
use crate::process::measures::catalogue::{Basis, Commitment, Horizon, Kind, Priority, Term};
use crate::process::measures::dependencies::DependencyKind;
use crate::process::measures::feasibility::{Rating, Respect};
use crate::process::measures::money::{FinanceRow, FinanceStatus, Quality};
use crate::process::measures::status::State;
use crate::process::measures::words;
use crate::services::accounts::Role;
use crate::web::components::{
    Button, ButtonLook, Checkbox, Checkboxes, Choice, Crumb, InputKind, Select, TextArea, TextField, breadcrumbs, error_summary, hidden,
    tag, tag_list,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

/// The order of the parts on the page.
const PARTS: [Part; 12] = [
    Part::Status,
    Part::Profile,
    Part::Place,
    Part::Goals,
    Part::Basis,
    Part::Cost,
    Part::Finance,
    Part::Spending,
    Part::Feasibility,
    Part::Priority,
    Part::Plan,
    Part::Dependencies,
];

/// What the parts of the page are made from.
struct Desk<'a> {
    cx: &'a Cx,
    sheet: &'a Sheet,
    choices: &'a Choices,
    open: Option<Open>,
}

/// `/verwaltung/massnahmen/{code}`.
pub(super) fn page(cx: &Cx, sheet: &Sheet, choices: &Choices, open: Option<Open>) -> Markup {
    let desk = Desk { cx, sheet, choices, open };
    html! {
        (breadcrumbs(cx.lang, &[Crumb::to(cx.t("measure-index-title"), cx.staff_url("/massnahmen")), Crumb::here(sheet.code.clone())]))
        h1 { (sheet.title) " " span class="rf-code" { (sheet.code) } }
        (desk.head())
        nav aria-label=(cx.t("measure-parts")) {
            ul class="rf-chips rf-plain" { @for part in PARTS { li { a class="rf-chip" href={ "#" (part.id()) } { (cx.t(part.title())) } } } }
        }
        @for part in PARTS { (desk.part(part)) }
    }
}

impl Desk<'_> {
    fn t(&self, key: &str) -> String {
        self.cx.t(key)
    }

    /// Tags, where it is shown, and the release.
    fn head(&self) -> Markup {
        let (cx, sheet) = (self.cx, self.sheet);
        let mut tags = vec![tag(&cx.t(sheet.state.label()), None), tag(&cx.t(sheet.kind.label()), None)];
        tags.extend(words::marks(cx, sheet.key_measure, sheet.climate));
        let over = sheet.cover().map_or(0, |cover| cover.over);
        html! {
            (tag_list(&tags))
            p class="rf-muted" {
                (cx.t("measure-sheet-lead")) " "
                @if sheet.is_public { a href=(cx.url(&format!("/massnahmen/{}", sheet.code))) { (cx.t("measure-public-page")) } }
                @else { (cx.t("measure-not-public")) }
            }
            @if over > 0 { p { b { (cx.text("measure-over-by", &[("over", cx.lang.euro_exact(over).into())])) } } }
            @if !sheet.is_public && cx.can(Role::Planner) { (self.release()) }
        }
    }

    fn release(&self) -> Markup {
        let form = self.form(Part::Release);
        html! {
            (error_summary(self.cx.lang, &form))
            form id=(Part::Release.id()) method="post" action=(self.action(Part::Release)) {
                (token_fields(self.cx))
                (Button { label: "measure-release", look: ButtonLook::Secondary, ..Button::default() }.render(self.cx.lang))
            }
        }
    }

    fn action(&self, part: Part) -> String {
        self.cx.staff_url(&format!("/massnahmen/{}/{}", self.sheet.code, part.id()))
    }

    /// The form that came back with mistakes, or a fresh one.
    fn form(&self, part: Part) -> Form {
        match &self.open {
            Some(open) if open.part == part => open.form.clone(),
            _ => filled(part, self.sheet, self.cx.lang),
        }
    }

    fn part(&self, part: Part) -> Markup {
        let form = self.form(part);
        let may_write = self.cx.can(Role::Planner);
        let fields = may_write.then(|| self.fields(part, &form)).flatten();
        html! {
            section id=(part.id()) {
                h2 { (self.t(part.title())) }
                (self.known(part))
                (error_summary(self.cx.lang, &form))
                @if let Some((fields, button)) = fields {
                    details open[!form.errors().is_empty()] {
                        summary { (self.t(button)) }
                        form class="rf-form" method="post" action=(self.action(part)) {
                            (token_fields(self.cx))
                            (fields)
                            div class="rf-actions" { (Button { label: button, ..Button::default() }.render(self.cx.lang)) }
                        }
                    }
                }
            }
        }
    }

    /// What is known of a part.
    fn known(&self, part: Part) -> Markup {
        let (cx, sheet) = (self.cx, self.sheet);
        match part {
            Part::Status => html! { p { b { (cx.t(sheet.state.label())) } } (views::history(cx, sheet, State::label)) },
            Part::Profile => html! {
                (views::profile(cx, sheet))
                @if let Some(note) = sheet.internal_note.as_deref().filter(|note| !note.is_empty() && cx.can(Role::Planner)) {
                    h3 { (cx.t("measure-internal-note")) } p class="rf-prewrap" { (note) }
                }
            },
            Part::Place => views::place(cx, sheet),
            Part::Goals => {
                html! { ul { @for goal in &sheet.links.goals { li { a href=(cx.staff_url(&format!("/ziele/{}", goal.code))) { (goal.title) } " " span class="rf-code" { (goal.code) } } } } }
            }
            Part::Basis => self.basis(),
            Part::Cost => views::costs(cx, sheet),
            Part::Finance => self.finance(),
            Part::Spending => views::spending(cx, sheet),
            Part::Feasibility => views::feasibility(cx, sheet),
            Part::Priority => views::priority(cx, sheet),
            Part::Plan => views::plan(cx, sheet),
            Part::Dependencies => self.ties(),
            Part::Release => html! {},
        }
    }

    /// The fields of a part's form and the key of its button; none when there is nothing to do.
    fn fields(&self, part: Part, form: &Form) -> Option<(Markup, &'static str)> {
        match part {
            Part::Status => self.status_fields(form).map(|fields| (fields, "measure-act-status")),
            Part::Profile => Some((self.profile_fields(form), "measure-act-profile")),
            Part::Place => Some((self.place_fields(form), "measure-act-place")),
            Part::Goals => Some((self.goal_fields(form), "measure-act-goals")),
            Part::Basis => Some((self.basis_fields(form), "measure-act-basis")),
            Part::Cost => Some((self.cost_fields(form), "measure-act-cost")),
            Part::Finance => Some((self.finance_fields(form), "measure-act-finance")),
            Part::Spending => self.sheet.state.is_resolved().then(|| (self.spending_fields(form), "measure-act-spending")),
            Part::Feasibility => Some((self.feasibility_fields(form), "measure-act-feasibility")),
            Part::Priority => Some((self.priority_fields(form), "measure-act-priority")),
            Part::Plan => Some((self.plan_fields(form), "measure-act-plan")),
            Part::Dependencies => Some((self.tie_fields(form), "measure-act-dependencies")),
            Part::Release => None,
        }
    }

    fn text(&self, form: &Form, name: &str, label: &str, required: bool) -> Markup {
        TextField { name, label, required, ..TextField::default() }.render(self.cx.lang, form)
    }

    fn number(&self, form: &Form, name: &str, label: &str, required: bool, kind: InputKind) -> Markup {
        TextField { name, label, required, kind, ..TextField::default() }.render(self.cx.lang, form)
    }

    fn area(&self, form: &Form, name: &str, label: &str, hint: Option<&str>, max: usize) -> Markup {
        TextArea { name, label, hint, max: Some(max), ..TextArea::default() }.render(self.cx.lang, form)
    }

    fn select(&self, form: &Form, name: &str, label: &str, choices: &[Choice<'_>], required: bool) -> Markup {
        let empty = Some(if required { "measure-choose" } else { "measure-none" });
        Select { name, label, required, choices, empty, ..Select::default() }.render(self.cx.lang, form)
    }

    /// Choices of a closed list, with their labels.
    fn words<T: Copy + ToString>(&self, all: &[T], label: fn(T) -> &'static str) -> Vec<Choice<'static>> {
        all.iter().map(|word| Choice::new(word.to_string(), self.t(label(*word)))).collect()
    }

    fn terms(&self, terms: &[Term]) -> Vec<Choice<'static>> {
        terms.iter().map(|term| Choice::new(term.code.clone(), self.cx.local(&term.name).to_owned())).collect()
    }

    fn status_fields(&self, form: &Form) -> Option<Markup> {
        // The council resolves with an edition, nobody by this form.
        let next: Vec<State> = self.sheet.state.next().iter().copied().filter(|state| *state != State::Resolved).collect();
        let states = self.words(&next, State::label);
        let measures = links(self.other_measures());
        (!states.is_empty()).then(|| {
            html! {
                (self.select(form, "to", "measure-state-next", &states, true))
                (self.area(form, "reason", "measure-reason", Some("measure-reason-hint"), 2000))
                @if next.contains(&State::Dropped) { (self.select(form, "substitute", "measure-substitute", &measures, false)) }
            }
        })
    }

    fn profile_fields(&self, form: &Form) -> Markup {
        let box_ = |name, label| Checkbox { name, label, hint: None }.render(self.cx.lang, form);
        html! {
            (self.text(form, "title", "measure-title", true))
            (self.select(form, "kind", "measure-kind", &self.words(Kind::ALL, Kind::label), true))
            (self.area(form, "background", "measure-background", None, 10_000))
            (self.area(form, "description", "measure-description", None, 10_000))
            (self.area(form, "blocks", "measure-blocks", Some("measure-blocks-hint"), 4000))
            (self.text(form, "lead", "measure-lead", false))
            (self.text(form, "partners", "measure-partners", false))
            (box_("key_measure", "measure-key"))
            (box_("climate", "measure-climate"))
            (self.area(form, "internal_note", "measure-internal-note", Some("measure-internal-hint"), 10_000))
        }
    }

    fn place_fields(&self, form: &Form) -> Markup {
        let (themes, districts) = (self.terms(&self.choices.themes), self.terms(&self.choices.districts));
        let several = |name, label, choices: &[Choice<'_>]| {
            Checkboxes { name, label, choices, inline: true, ..Checkboxes::default() }.render(self.cx.lang, form)
        };
        html! {
            p class="rf-muted" { (self.t("measure-code-stays")) }
            (self.select(form, "theme", "measure-theme-primary", &themes, true))
            (several("further_themes", "measure-themes-further", &themes))
            (Select { name: "district", label: "measure-district-primary", choices: &districts, empty: Some("measure-whole-town"), ..Select::default() }.render(self.cx.lang, form))
            (several("further_districts", "measure-districts-further", &districts))
            div class="rf-form__pair" {
                (self.text(form, "lon", "measure-lon", false))
                (self.text(form, "lat", "measure-lat", false))
            }
        }
    }

    fn goal_fields(&self, form: &Form) -> Markup {
        let choices = links(self.choices.goals.iter());
        Checkboxes { name: "goals", label: "measure-goals", choices: &choices, ..Checkboxes::default() }.render(self.cx.lang, form)
    }

    fn basis(&self) -> Markup {
        html! {
            @if self.sheet.links.basis.is_empty() { p { (self.t("measure-basis-none")) } }
            ul class="rf-plain" {
                @for entry in &self.sheet.links.basis {
                    li class="rf-row" {
                        (self.basis_entry(entry))
                        (self.removal(Part::Basis, "basis", &entry.basis, &entry.title))
                    }
                }
            }
        }
    }

    /// A cluster or SWOT item as a link to its page; a source has a title only.
    fn basis_entry(&self, entry: &BasisRow) -> Markup {
        let path = match entry.basis.parse() {
            Ok(Basis::Cluster(code)) => Some(format!("/anliegen/{code}")),
            Ok(Basis::Swot(code)) => Some(format!("/swot/{code}")),
            Ok(Basis::Source(_)) | Err(_) => None,
        };
        html! {
            span {
                @match path { Some(path) => a href=(self.cx.staff_url(&path)) { (entry.title) }, None => (entry.title) }
                @if !entry.code.is_empty() { " " span class="rf-code" { (entry.code) } }
            }
        }
    }

    fn basis_fields(&self, form: &Form) -> Markup {
        let used = &self.sheet.links.basis;
        let free = self.choices.basis.iter().filter(|choice| !used.iter().any(|entry| entry.basis == choice.basis));
        let choices: Vec<Choice<'_>> = free.map(|choice| Choice::new(choice.basis.as_str(), basis_label(choice))).collect();
        self.select(form, "basis", "measure-basis-choose", &choices, true)
    }

    fn cost_fields(&self, form: &Form) -> Markup {
        html! {
            div class="rf-form__pair" {
                (self.number(form, "min", "measure-cost-min", true, InputKind::Money))
                (self.number(form, "expected", "measure-cost-expected", true, InputKind::Money))
                (self.number(form, "max", "measure-cost-max", true, InputKind::Money))
            }
            (self.number(form, "price_year", "measure-price-year", true, InputKind::Number))
            (self.select(form, "quality", "measure-quality", &self.words(Quality::ALL, Quality::label), true))
            (self.area(form, "years", "measure-years-split", Some("measure-years-hint"), 2000))
            (self.text(form, "cost_reason", "measure-cost-reason", true))
        }
    }

    fn finance_fields(&self, form: &Form) -> Markup {
        html! {
            (self.text(form, "source", "measure-source", true))
            (self.text(form, "programme", "measure-programme", false))
            p class="rf-muted" { (self.t("measure-amount-or-share")) }
            div class="rf-form__pair" {
                (self.number(form, "amount", "measure-amount", false, InputKind::Money))
                (TextField { name: "share", label: "measure-share", kind: InputKind::Money, unit: Some("%"), ..TextField::default() }.render(self.cx.lang, form))
            }
            (self.select(form, "finance_status", "measure-finance-status", &self.words(FinanceStatus::ALL, FinanceStatus::label), true))
        }
    }

    fn finance(&self) -> Markup {
        let remove = |row: &FinanceRow| self.removal(Part::Finance, "position", &row.position.to_string(), &row.source);
        let may_write = self.cx.can(Role::Planner);
        views::finance(self.cx, self.sheet, may_write.then_some(&remove))
    }

    fn spending_fields(&self, form: &Form) -> Markup {
        html! {
            div class="rf-form__pair" {
                (self.number(form, "spent_year", "measure-year", true, InputKind::Number))
                (self.number(form, "spent", "measure-spent", true, InputKind::Money))
            }
        }
    }

    fn feasibility_fields(&self, form: &Form) -> Markup {
        let ratings = self.words(Rating::ALL, Rating::label);
        html! {
            @for respect in Respect::ALL {
                @let (rating, reason) = respect.fields();
                (self.select(form, rating, respect.label(), &ratings, false))
                (self.text(form, reason, "feasibility-reason", false))
            }
        }
    }

    fn priority_fields(&self, form: &Form) -> Markup {
        html! {
            (self.select(form, "priority", "measure-priority", &self.words(Priority::ALL, Priority::label), true))
            (self.text(form, "priority_by", "measure-priority-by", true))
            (self.area(form, "priority_reason", "measure-priority-reason", None, 2000))
        }
    }

    fn plan_fields(&self, form: &Form) -> Markup {
        html! {
            (self.select(form, "commitment", "measure-commitment", &self.words(Commitment::ALL, Commitment::label), true))
            (self.select(form, "horizon", "measure-horizon", &self.words(Horizon::ALL, Horizon::label), false))
            div class="rf-form__pair" {
                (self.number(form, "starts_year", "measure-starts", false, InputKind::Number))
                (self.number(form, "ends_year", "measure-ends", false, InputKind::Number))
            }
            (self.number(form, "next_review_on", "measure-next-review", false, InputKind::Date))
        }
    }

    fn ties(&self) -> Markup {
        html! {
            @if self.sheet.links.ties.is_empty() { p { (self.t("dependency-none")) } }
            ul class="rf-plain" {
                @for tie in &self.sheet.links.ties {
                    li class="rf-row" {
                        span { (self.t(views::tie_words(tie))) " " a href=(self.cx.staff_url(&format!("/massnahmen/{}", tie.code))) { (tie.title) } " " span class="rf-code" { (tie.code) } }
                        @if !tie.incoming { (self.removal(Part::Dependencies, "on", &tie.code, &tie.title)) }
                    }
                }
            }
        }
    }

    fn tie_fields(&self, form: &Form) -> Markup {
        html! {
            (self.select(form, "dependency", "dependency-kind", &self.words(DependencyKind::ALL, DependencyKind::label), true))
            (self.select(form, "on", "dependency-on", &links(self.other_measures()), true))
        }
    }

    fn other_measures(&self) -> impl Iterator<Item = &Link> {
        self.choices.measures.iter().filter(|measure| measure.code != self.sheet.code)
    }

    /// A button that removes one thing from a list; screen readers hear which.
    fn removal(&self, part: Part, name: &str, value: &str, title: &str) -> Markup {
        html! {
            @if self.cx.can(Role::Planner) {
                form method="post" action={ (self.action(part)) "/entfernen" } {
                    (token_fields(self.cx))
                    (hidden(name, value))
                    button class="kern-btn kern-btn--tertiary rf-btn--small" type="submit" {
                        span class="kern-label" { (self.t("measure-remove")) span class="rf-visually-hidden" { " " (title) } }
                    }
                }
            }
        }
    }
}

fn links<'a>(links: impl Iterator<Item = &'a Link>) -> Vec<Choice<'a>> {
    links.map(|link| Choice::new(link.code.as_str(), format!("{} {}", link.code, link.title))).collect()
}

fn basis_label(row: &BasisRow) -> String {
    format!("{} {}", row.code, row.title).trim().to_owned()
}
