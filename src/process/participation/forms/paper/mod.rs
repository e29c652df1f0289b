//! The paper twin of a form: the same questions as boxes and lines, made from its newest version.
//!
//! Every sheet has a number and a return code of its own, printed twice: on the sheet, for whoever types it in, and on the slip
//! that its author keeps. With them the author opens what the sheet became, like anybody who wrote online. A QR code leads
//! to the form online. The same sheets as PDF are in `outputs::paper`.

pub(super) mod routes;
mod views;

pub use routes::{Printed, printed};
