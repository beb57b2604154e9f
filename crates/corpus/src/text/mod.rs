//! What can be known of a text without knowing what it is about.

pub mod fragment;
pub mod reading;
pub mod segments;
