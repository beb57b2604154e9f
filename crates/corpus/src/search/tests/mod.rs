//! What is proved of the search.

mod equal;
mod hits;
mod narrow;
mod pairs;
mod queries;
mod sample;
mod stored;
