//! Rotfaden: from a resident's sentence to the decision and back.
pub mod config;
pub mod error;
pub mod outputs;
pub mod process;
pub mod services;
pub mod web;
