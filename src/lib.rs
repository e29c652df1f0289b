//! Rotfaden: from a resident's sentence to the decision and back.
pub mod config;
pub mod database;
pub mod error;
pub mod process;
pub mod services;
pub mod web;
