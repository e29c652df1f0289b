//! What every step needs and no step owns: it knows no step.

pub mod account_tokens;
pub mod accounts;
pub mod act;
pub mod audit;
pub mod basemap;
pub mod cells;
pub mod erasures;
pub mod event_links;
pub mod files;
pub mod geo;
pub mod i18n;
pub mod images;
pub mod installation;
pub mod keys;
pub mod limits;
pub mod numbers;
pub mod outbox;
pub mod raster;
pub mod scope;
pub mod text;
pub mod text_enum;
pub mod time;
pub mod workdays;
