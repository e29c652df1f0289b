//! The only integration binary: one module per step, all against a real PostgreSQL.

mod cluster;
mod pages;
mod support;
