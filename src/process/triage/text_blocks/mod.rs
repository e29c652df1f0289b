//! Text blocks (Textbausteine): what moderators often write to authors, by reason and language. They are put into the text to the author,
//! where they can be changed; what the author reads is what was sent, whatever becomes of the block.

mod actions;
mod model;
mod routes;
mod store;
mod views;

pub use actions::save;
pub use model::{TextBlock, TextBlockId, Typed, Written};
pub(super) use routes::routes;
pub use store::{fitting, text_of};
pub(super) use views::choose;
