//! A reader's ways through the explorer.
//!
//! Invariant: no journey knows the words of one corpus; what it needs it reads from the page.

mod filter;
mod links;
mod looks;
mod search;
mod timeline;
