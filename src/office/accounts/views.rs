//! Pages about accounts.

use maud::{Markup, html};

use super::model::{Grant, Listed};
use crate::error::Result;
use crate::services::accounts::Role;
use crate::services::scope::Named;
use crate::services::time;
use crate::web::components::{Button, ButtonLook, Checkbox, Checkboxes, Choice, Column, InputKind, Table, TextField, error_summary};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};
use crate::web::page;

const HERE: &str = "/konten";

/// Field of the roles in all processes.
pub(super) const EVERYWHERE: &str = "grants";
/// Field of the roles in single processes.
pub(super) const IN_ONE: &str = "grants_in";

/// All accounts, with the form for a new one.
pub(super) async fn list(cx: &Cx, accounts: &[Listed], processes: &[Named], duty: &[Role], form: &Form) -> Result<Markup> {
    let table = Table {
        caption: cx.text("accounts-count", &[("n", (accounts.len() as i64).into())]),
        columns: ["accounts-name", "accounts-email", "accounts-roles", "accounts-factor", "accounts-seen", "accounts-state"]
            .map(|key| Column::text(cx.t(key)))
            .into(),
        rows: accounts.iter().map(|account| row(cx, account, processes)).collect(),
        stacked: true,
        ..Table::default()
    };
    let body = html! {
        div.rf-work__head { h1 { (cx.t("accounts-title")) } }
        p.rf-lead { (cx.t("accounts-lead")) }
        (table.render(cx.lang))
        h2 id="neu" { (cx.t("accounts-new")) }
        (error_summary(cx.lang, form))
        (new_form(cx, processes, form))
        h2 { (cx.t("factor-duty-title")) }
        (duty_form(cx, duty))
        p {
            a href=(cx.staff_url("/konten/passwort")) { (cx.t("password-own-title")) } " · "
            a href=(cx.staff_url("/konten/zweiter-faktor")) { (cx.t("factor-title")) }
        }
    };
    page::staff(cx, &cx.t("accounts-title"), HERE, body).await
}

/// For which roles the second factor is a duty.
fn duty_form(cx: &Cx, duty: &[Role]) -> Markup {
    let choices: Vec<Choice<'_>> = Role::ALL.iter().map(|&role| Choice::new(role.to_string(), cx.t(role.label()))).collect();
    let form = Form::with(duty.iter().map(|role| ("duty", role.to_string())));
    let boxes = Checkboxes {
        name: "duty",
        label: "factor-duty-roles",
        hint: Some("factor-duty-hint"),
        choices: &choices,
        inline: true,
        ..Checkboxes::default()
    };
    html! {
        form.rf-form method="post" action="/verwaltung/konten/pflicht" {
            (token_fields(cx))
            (boxes.render(cx.lang, &form))
            div.rf-actions { (Button { label: "factor-duty-save", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
        }
    }
}

fn row(cx: &Cx, account: &Listed, processes: &[Named]) -> Vec<Markup> {
    vec![
        html! { a href={ "/verwaltung/konten/" (account.id) } { (account.name) } },
        html! { (account.email) },
        html! { (grants(cx, &account.grants, processes)) },
        html! { (cx.t(if account.has_factor { "accounts-factor-yes" } else { "accounts-factor-no" })) },
        html! { @match account.seen_at { Some(at) => (cx.lang.moment(at)), None => "–" } },
        html! { (state(cx, account)) },
    ]
}

/// Roles in words: "Moderation (alle Verfahren), Planung (Radverkehr Bonn)".
fn grants(cx: &Cx, grants: &[Grant], processes: &[Named]) -> String {
    let place = |grant: &Grant| match grant.process {
        None => cx.t("accounts-everywhere"),
        Some(id) => {
            processes.iter().find(|process| process.id == id).map_or_else(String::new, |process| cx.local(&process.title).to_owned())
        }
    };
    grants.iter().map(|grant| format!("{} ({})", cx.t(grant.role.label()), place(grant))).collect::<Vec<_>>().join(", ")
}

fn state(cx: &Cx, account: &Listed) -> String {
    let today = time::day(cx.now);
    match (account.deactivated_at, account.ends_on) {
        (Some(at), _) => cx.text("accounts-off", &[("day", cx.lang.day(at).into())]),
        (None, Some(day)) if day < today => cx.text("accounts-over", &[("day", cx.lang.date(day).into())]),
        (None, _) if !account.has_password => cx.t("accounts-invited"),
        (None, Some(day)) => cx.text("accounts-external", &[("day", cx.lang.date(day).into())]),
        (None, None) => cx.t("accounts-on"),
    }
}

fn new_form(cx: &Cx, processes: &[Named], form: &Form) -> Markup {
    let lang = cx.lang;
    let email = TextField { name: "email", label: "accounts-email", required: true, kind: InputKind::Email, ..TextField::default() };
    let name = TextField { name: "name", label: "accounts-name", required: true, ..TextField::default() };
    let ends_on = TextField {
        name: "ends_on",
        label: "accounts-ends-on",
        hint: Some("accounts-ends-on-hint"),
        kind: InputKind::Date,
        ..TextField::default()
    };
    html! {
        form.rf-form method="post" action="/verwaltung/konten" {
            (token_fields(cx))
            (email.render(lang, form))
            (name.render(lang, form))
            (roles(cx, processes, form))
            (Checkbox { name: "external", label: "accounts-is-external", hint: Some("accounts-is-external-hint") }.render(lang, form))
            (ends_on.render(lang, form))
            div.rf-actions { (Button { label: "accounts-create", ..Button::default() }.render(lang)) }
        }
    }
}

/// A box for every role in all processes; those in single processes, which few accounts need, behind a fold.
fn roles(cx: &Cx, processes: &[Named], form: &Form) -> Markup {
    let everywhere: Vec<Choice<'_>> =
        Role::ALL.iter().map(|&role| Choice::new(Grant { role, process: None }.to_string(), cx.t(role.label()))).collect();
    let single: Vec<Choice<'_>> = processes
        .iter()
        .flat_map(|process| Role::ALL.iter().map(move |&role| (process, role)))
        .map(|(process, role)| {
            let grant = Grant { role, process: Some(process.id) };
            Choice::new(grant.to_string(), format!("{}: {}", cx.local(&process.title), cx.t(role.label())))
        })
        .collect();
    let unfolded = form.value(IN_ONE).is_some();
    html! {
        (Checkboxes { name: EVERYWHERE, label: "accounts-roles-everywhere", choices: &everywhere, inline: true, ..Checkboxes::default() }.render(cx.lang, form))
        details open[unfolded] {
            summary { (cx.t("accounts-roles-more")) }
            (Checkboxes { name: IN_ONE, label: "accounts-roles-in", choices: &single, ..Checkboxes::default() }.render(cx.lang, form))
        }
    }
}

/// One account: roles, password, on and off.
pub(super) async fn show(cx: &Cx, account: &Listed, processes: &[Named], end: &Form) -> Result<Markup> {
    let at = |what: &str| format!("/verwaltung/konten/{}/{what}", account.id);
    let form =
        Form::with(account.grants.iter().map(|grant| (if grant.process.is_none() { EVERYWHERE } else { IN_ONE }, grant.to_string())));
    let (switch, label) = match account.deactivated_at {
        Some(_) => (at("einschalten"), "accounts-switch-on"),
        None => (at("abschalten"), "accounts-switch-off"),
    };
    let act = |action: &str, label| {
        html! {
            form method="post" action=(action) {
                (token_fields(cx))
                (Button { label, look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang))
            }
        }
    };
    let body = html! {
        p { a href="/verwaltung/konten" { (cx.t("accounts-back")) } }
        div.rf-work__head { h1 { (account.name) } }
        p.rf-muted { (account.email) " · " (state(cx, account)) }
        h2 { (cx.t("accounts-roles")) }
        form.rf-form method="post" action=(at("rollen")) {
            (token_fields(cx))
            (roles(cx, processes, &form))
            div.rf-actions { (Button { label: "accounts-save-roles", ..Button::default() }.render(cx.lang)) }
        }
        h2 { (cx.t("accounts-access")) }
        p { (cx.t(if account.has_password { "accounts-access-text" } else { "accounts-invited-text" })) }
        div.rf-actions {
            @if !account.is_closed(time::day(cx.now)) {
                (act(&at("link"), if account.has_password { "accounts-send-reset" } else { "accounts-invite-again" }))
                @if account.has_password { (act(&at("sitzungen-beenden"), "accounts-end-sessions")) }
            }
            @if account.has_factor { (act(&at("zweiter-faktor-abschalten"), "accounts-reset-factor")) }
            (act(&switch, label))
        }
        @if account.has_factor { p.rf-muted { (cx.t("accounts-reset-factor-text")) } }
        @if let Some(day) = account.ends_on { (end_form(cx, account, day, end)) }
    };
    page::staff(cx, &account.name, HERE, body).await
}

/// The last day of an outside office's account, and another one.
fn end_form(cx: &Cx, account: &Listed, last: jiff::civil::Date, refused: &Form) -> Markup {
    let fresh = Form::with([("ends_on", last.to_string())]);
    let form = if refused.errors().is_empty() { &fresh } else { refused };
    let field = TextField { name: "ends_on", label: "accounts-ends-on", required: true, kind: InputKind::Date, ..TextField::default() };
    html! {
        h2 { (cx.t("accounts-end")) }
        p { (cx.t("accounts-end-text")) }
        (error_summary(cx.lang, form))
        form.rf-form method="post" action={ "/verwaltung/konten/" (account.id) "/ende" } {
            (token_fields(cx))
            (field.render(cx.lang, form))
            div.rf-actions { (Button { label: "accounts-save-end", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
        }
    }
}

/// Choosing an own password.
pub(super) async fn choose_password(cx: &Cx, form: &Form) -> Result<Markup> {
    let field = |name, label, hint, autocomplete| TextField {
        name,
        label,
        hint,
        required: true,
        kind: InputKind::Password,
        autocomplete: Some(autocomplete),
        ..TextField::default()
    };
    let body = html! {
        h1 { (cx.t("password-own-title")) }
        p.rf-lead { (cx.t("password-own-lead")) }
        (error_summary(cx.lang, form))
        form.rf-form method="post" action=(cx.staff_url("/konten/passwort")) {
            (token_fields(cx))
            (field("old", "password-old", None, "current-password").render(cx.lang, form))
            (field("new", "password-new", Some("password-new-hint"), "new-password").render(cx.lang, form))
            div.rf-actions { (Button { label: "password-save", ..Button::default() }.render(cx.lang)) }
        }
        p {
            a href="/verwaltung/konten/sitzungen" { (cx.t("sessions-title")) } " · "
            a href=(cx.staff_url("/konten/zweiter-faktor")) { (cx.t("factor-title")) }
        }
    };
    page::staff(cx, &cx.t("password-own-title"), HERE, body).await
}
