//! Rotfaden: from a resident's sentence to the decision and back.
//!
//! Read in this order
//! 1. [`process`]: what the town does, the ISEK step by step. The rest of the program exists for it.
//! 2. [`pages`] and [`outputs`]: what shows more than one step: home, map, one contribution, the red thread, tiles, reports.
//! 3. [`web`]: how it is shown: the door, route tables with access, forms, components.
//! 4. [`services`]: what every step needs and none owns: acts, audit, outbox, keys, texts.
//! 5. [`database`], [`config`], [`error`]: the ground.
//!
//! The import rule, held by `tests/house_rules.rs`:
//! `main → cli → app → pages → outputs → process → office → web → services → database → {config, error}`; nothing imports
//! upwards. A step uses earlier steps only, and only what their `mod.rs` re-exports.

pub mod app;
pub mod cli;
pub mod config;
pub mod database;
pub mod error;
pub mod office;
pub mod outputs;
pub mod pages;
pub mod process;
pub mod services;
pub mod web;
