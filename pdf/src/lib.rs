//! Renders Rotfaden's report data to tagged PDF (PDF/UA-1) with typst.
//!
//! The server never links this package. It runs the executable as a child process with a time and
//! memory limit, writes one JSON document ([`data::Document`]) to its standard input and reads the
//! PDF from its standard output. Same input, same bytes: there is no clock, no network and no file
//! besides the embedded templates and the fonts.
//!
//! Reading order: [`data`] (the contract), [`check`] (what must add up), [`fonts`], [`world`]
//! (what a template can see), [`render`].

pub mod check;
pub mod data;
pub mod fonts;
pub mod render;
pub mod world;
