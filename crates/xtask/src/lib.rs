//! The chores of the project as a library, so that tests can use its parts. A chore reads and
//! writes only this project's folder, its target folder and the tools it installs there.

#[cfg(feature = "chores")]
pub mod audit;
#[cfg(feature = "chores")]
pub mod bench;
#[cfg(feature = "chores")]
pub mod bundle;
#[cfg(feature = "chores")]
pub mod corpus;
pub mod host;
pub mod project;
#[cfg(feature = "chores")]
pub mod screenshots;
#[cfg(feature = "chores")]
pub mod serve;
#[cfg(feature = "chores")]
pub mod size;
pub mod step;
#[cfg(feature = "chores")]
pub mod suite;
#[cfg(feature = "chores")]
pub mod tidy;
pub mod tools;
