//! How it is shown: requests in, pages out. Knows no step of the process.
//!
//! A request passes [`enter::enter`] (process, account, language, origin), the access check of its [`routes::Routes`] row,
//! its handler with [`cx::Cx`], and, when something fails, [`errors`], the one place that turns an [`crate::error::Error`]
//! into a page.

pub mod answer;
pub mod assets;
pub mod components;
pub mod cx;
pub mod easy;
pub mod enter;
pub mod errors;
pub mod form;
pub mod health;
pub mod host;
pub mod layout;
pub mod markdown;
pub mod page;
pub mod picture;
pub mod reader;
pub mod routes;
pub mod step;
pub mod upload;
