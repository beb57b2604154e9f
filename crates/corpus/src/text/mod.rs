//! What can be known of a text without knowing what it is about.

pub mod anchor;
pub mod compound;
pub mod date_words;
pub mod distance;
pub mod fold;
pub mod fragment;
pub mod margin;
pub mod markup;
pub mod passage;
pub mod reading;
pub mod segments;
pub mod sentences;
pub mod stem;
mod stem_table;
pub mod words;
