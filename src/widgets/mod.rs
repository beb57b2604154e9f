//! What several screens share, as plain trees.
//!
//! Invariant: a widget knows no screen; it is given what it shows.

mod claim_card;
pub mod facets;
mod highlighted;
mod period;
mod share_button;
mod side_mark;

pub use claim_card::{
    Told, TopicsTold, claim_card, gist, pair_link, source_number, to_source, way,
};
pub use highlighted::highlighted;
pub use period::period;
pub use share_button::{SHARE, in_full, share_button};
pub use side_mark::{side_mark, voice_class};
