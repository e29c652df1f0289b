//! The only integration binary: one module per step, all against a real PostgreSQL.

mod analysis;
mod cluster;
mod erasures;
mod events;
mod fair;
mod feeds;
mod goals;
mod house_rules;
mod import;
mod journey;
mod measures;
mod monitoring;
mod office;
mod pages;
mod participation;
mod reports;
mod resolution;
mod scenarios;
mod schema;
mod security;
mod setup;
mod support;
mod texts;
mod thread;
mod tiles;
mod triage;
