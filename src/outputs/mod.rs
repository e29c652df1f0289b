//! Reads any step, writes none: the public list, the thread, tiles, news for mails, feeds and calendars, exports, reports,
//! figures about moderation, paper forms.

pub mod basemap;
pub mod consents;
pub mod contributions;
pub mod exports;
pub mod feeds;
pub mod geo;
pub mod marks;
pub mod mine;
pub mod moderation;
pub mod news;
pub mod paper;
pub mod people;
pub mod reports;
pub mod still;
pub mod thread;
pub mod tiles;

use crate::web::routes::Routes;
use crate::web::step::Step;

/// What the outputs add to the program, shaped like a step.
pub const STEP: Step = Step { key: "outputs", routes, nav: reports::NAV, erase: None, forget: None, retention: news::RETENTION };

fn routes() -> Routes {
    geo::routes()
        .merge(basemap::routes())
        .merge(tiles::routes())
        .merge(feeds::routes())
        .merge(reports::routes())
        .merge(moderation::routes())
        .merge(paper::routes())
}
