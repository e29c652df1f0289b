//! What every test needs: a database of its own, and the program on it.

pub mod app;
pub mod concept;
pub mod db;
pub mod form;
pub mod page;
pub mod photo;
