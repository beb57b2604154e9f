//! The chores of the project as a library, so that tests can use its parts.
//!
//! Invariant: a chore reads and writes only this project's folder, its target folder and
//! the tools it installs there; the program that runs in the browser knows nothing of it.

pub mod audit;
pub mod bench;
pub mod bundle;
pub mod corpus;
pub mod host;
pub mod project;
pub mod screenshots;
pub mod serve;
pub mod size;
pub mod step;
pub mod suite;
pub mod tidy;
pub mod tools;
