//! What the town does: an ISEK, step by step. Read the steps in this order.
//!
//! A step uses earlier steps only, and only what their `mod.rs` re-exports. Inside a step: `model` holds types, states and
//! rules without IO; `store` its SQL; `actions` one function per thing a person can do; `routes` translate; `views` draw.

pub mod analysis;
pub mod goals;
pub mod measures;
pub mod monitoring;
pub mod participation;
pub mod preparation;
pub mod resolution;
pub mod scenarios;
pub mod strategy;
pub mod triage;

use crate::office;
use crate::web::step::Step;

/// Every step, in the order of the process; the town's office stands last.
pub const STEPS: &[Step] = &[
    preparation::STEP,
    participation::STEP,
    triage::STEP,
    analysis::STEP,
    scenarios::STEP,
    goals::STEP,
    measures::STEP,
    strategy::STEP,
    resolution::STEP,
    monitoring::STEP,
    office::STEP,
];
