//! Sources (Quellen): the concepts, reports, statistics, walks and talks that exist already, each with an assessment (valid,
//! outdated, contradicts) and with findings that can be evidence. Projects (Vorhaben): what the town is doing already, and
//! what "bereits vorhanden" points to.
//!
//! Moderators act. Both are internal until somebody releases them, and can be taken back:
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> internal
//!     internal --> public: released
//!     public --> internal
//! ```

pub mod actions;
pub mod model;
pub(super) mod routes;
mod store;
mod views;

pub use actions::{add_finding, create, create_project, set_project_public, set_public};
pub use model::{
    Assessment, Citable, FindingId, Project, ProjectState, ProjectText, PublicSource, Source, SourceId, SourceKind, SourceText,
};
pub use store::{citable, list, projects, public_projects, public_sources};
