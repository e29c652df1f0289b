//! What measures cost, who pays, what was spent, and what it adds up to. All amounts are cents gross.
//!
//! Costs are versioned: a new estimate never overwrites an old one, and says why it differs. A financing row is an amount or a
//! share of the expected cost; shares become cents by largest remainder. Two figures say what is open: *uncovered* (nobody
//! pays it yet) and *not secured* (somebody is named, but has not promised it).

pub mod actions;
pub mod model;
mod routes;
mod store;

pub use model::{Cost, Counted, Cover, FinanceRow, FinanceStatus, NewCost, NewFinance, Portion, Quality, Sums, YearAmount, cents};
pub(super) use routes::routes;
pub use store::{costs, finances};
