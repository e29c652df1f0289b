//! The list of one's own sessions.

use maud::{Markup, html};

use super::store::Session;
use crate::error::Result;
use crate::web::components::{Button, ButtonLook, Column, Table};
use crate::web::cx::Cx;
use crate::web::form::token_fields;
use crate::web::page;

pub(super) async fn list(cx: &Cx, sessions: &[Session]) -> Result<Markup> {
    let row = |session: &Session| {
        let since = cx.lang.moment(session.created_at);
        vec![
            html! { (since) @if session.own { " · " b { (cx.t("session-own")) } } },
            html! { (cx.lang.moment(session.seen_at)) },
            html! {
                form method="post" action={ "/verwaltung/konten/sitzungen/" (session.id) "/beenden" } {
                    (token_fields(cx))
                    button.kern-btn.kern-btn--tertiary.rf-btn--small type="submit" {
                        span.kern-label { (cx.t("session-end")) span.rf-visually-hidden { ": " (since) } }
                    }
                }
            },
        ]
    };
    let table = Table {
        caption: cx.text("sessions-count", &[("n", (sessions.len() as i64).into())]),
        columns: ["session-since", "session-seen", "session-act"].map(|key| Column::text(cx.t(key))).into(),
        rows: sessions.iter().map(row).collect(),
        stacked: true,
        ..Table::default()
    };
    let body = html! {
        h1 { (cx.t("sessions-title")) }
        p.rf-lead { (cx.t("sessions-lead")) }
        (table.render(cx.lang))
        @if sessions.len() > 1 {
            form method="post" action="/verwaltung/konten/sitzungen/andere-beenden" {
                (token_fields(cx))
                div.rf-actions { (Button { label: "sessions-end-others", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
            }
        }
        p { a href=(cx.staff_url("/konten/passwort")) { (cx.t("password-own-title")) } }
    };
    page::staff(cx, &cx.t("sessions-title"), "/konten", body).await
}
