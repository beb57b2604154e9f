//! What several screens share.
//!
//! Invariant: a widget knows no screen; it is given what it shows, or reads the common contexts.

mod claim_card;
mod facets;
mod highlighted;
mod side_mark;

pub use claim_card::{ClaimView, Told, TopicsTold, pair_link};
pub use facets::Facets;
pub use highlighted::highlighted;
pub use side_mark::{SideMark, voice_class};
