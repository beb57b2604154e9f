//! What can be known of a text without knowing what it is about.

pub mod compound;
pub mod distance;
pub mod fold;
pub mod stem;
mod stem_table;
pub mod words;
