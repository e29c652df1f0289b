//! Themes (Handlungsfelder): short code, name, colour and symbol.

pub mod actions;
pub mod model;
mod store;
pub mod views;

pub use actions::add_theme;
pub use model::{NewTheme, Theme};
pub use store::{list, of_process};
