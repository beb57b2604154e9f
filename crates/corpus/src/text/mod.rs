//! What can be known of a text without knowing what it is about.

pub mod anchor;
pub mod annotated_text;
pub mod compound;
pub mod date_words;
pub mod distance;
pub mod fragment;
pub mod markup;
pub mod normalize;
pub mod note_layout;
pub mod passage;
pub mod segments;
pub mod sentences;
pub mod stem;
mod stem_table;
pub mod tokenize;
