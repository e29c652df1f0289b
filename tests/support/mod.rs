//! What every test needs: a database of its own.

pub mod db;
