//! What is proved of the search.

mod queries;
mod sample;
