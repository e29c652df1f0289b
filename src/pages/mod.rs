//! Pages that show more than one step: home, map and list, one contribution with its thread, one measure, the staff's start.
//! They read anything and write nothing; their forms post to a step. Only the forms to follow something and to forget a person are read
//! here and handed on, because what they are about comes from every step.

mod choices;
mod cluster;
mod contribution;
mod events;
mod follow;
mod home;
mod legal;
mod list;
mod map;
mod measure;
mod mine;
mod news;
mod preview;
mod privacy;
mod processes;
mod second_person;
mod staff;

use crate::outputs::still;
use crate::process::triage::erasing;
use crate::web::components;
use crate::web::cx::Cx;
use crate::web::page::{self, Nav};
use crate::web::routes::{Access, Routes};

const PRIVACY: Access = Access::AnyOf(crate::office::privacy::ROLES);

/// The pages of this module.
pub fn routes() -> Routes {
    Routes::new()
        .get("/", Access::Public, home::show)
        .get("/vorschau.png", Access::Public, preview::home)
        .get("/beitraege/{number}/vorschau.png", Access::Public, preview::contribution)
        .get("/anliegen/{code}/vorschau.png", Access::Public, preview::cluster)
        .get("/massnahmen/{code}/vorschau.png", Access::Public, preview::measure)
        .get("/karte", Access::Public, map::show)
        .get("/beitraege", Access::Public, list::show)
        .get("/beitraege/{number}", Access::Public, contribution::show)
        .get("/mein/{token}", Access::Token, mine::show)
        .get("/mein/{token}/daten.json", Access::Token, mine::data)
        .get("/anliegen/{code}", Access::Public, cluster::show)
        .get("/massnahmen/{code}", Access::Public, measure::show)
        .get("/termine", Access::Public, events::show)
        .get("/abonnieren", Access::Public, follow::ask)
        .post("/abonnieren", Access::Public, follow::request)
        .get("/abonnieren/gesendet", Access::Public, follow::sent)
        .get("/abonnement/{token}", Access::Token, follow::show)
        .get("/abonnement/{token}/abbestellen", Access::Token, follow::ask_end)
        .get("/aktuelles", Access::Public, news::list)
        .get("/aktuelles/{slug}", Access::Public, news::show)
        .get("/aktuelles/{slug}/bild.jpg", Access::Public, news::picture)
        .get("/fragen", Access::Public, news::questions)
        .get("/verfahren", Access::Public, processes::show)
        .get("/verwaltung", Access::Public, staff::enter)
        .get("/verwaltung/start", Access::Staff, staff::show)
        .get("/verwaltung/datenschutz/person", PRIVACY, privacy::ask)
        .post("/verwaltung/datenschutz/person", PRIVACY, privacy::search)
        .post("/verwaltung/datenschutz/person/auskunft", PRIVACY, privacy::export)
        .post("/verwaltung/datenschutz/person/loeschen", PRIVACY, privacy::forget)
        .get("/verwaltung/datenschutz/einwilligungen", PRIVACY, privacy::consents)
        .get("/impressum", Access::Public, legal::imprint)
        .get("/datenschutz", Access::Public, legal::privacy)
        .get("/barrierefreiheit", Access::Public, legal::accessibility)
        .get("/netiquette", Access::Public, legal::netiquette)
        .get("/leichte-sprache", Access::Public, legal::easy)
        .get("/verwaltung/zweite-person", Access::AnyOf(erasing::ROLES), second_person::show)
        .get("/galerie", Access::Public, gallery)
}

/// Every component in every state: for those who build pages.
async fn gallery(cx: Cx) -> maud::Markup {
    let cx = cx.in_office();
    page::public(&cx, &cx.t("gallery-title"), Nav::None, maud::html! { div.rf-wrap { (components::galerie(cx.lang)) } })
}
