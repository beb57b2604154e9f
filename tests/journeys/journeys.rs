//! A reader's ways through the explorer.
//!
//! Invariant: no journey knows the words of one corpus; what it needs it reads from the page.

mod compare;
mod disk;
mod filter;
mod keys;
mod links;
mod looks;
mod offline;
mod parts;
mod reader;
mod saving;
mod search;
mod share;
mod tasks;
mod timeline;
mod timeline_hands;
mod without;
