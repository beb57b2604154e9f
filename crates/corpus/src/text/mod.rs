//! What can be known of a text without knowing what it is about.

pub mod anchor;
pub mod date_words;
pub mod fragment;
pub mod margin;
pub mod reading;
pub mod segments;
pub mod sentences;
