//! The texts of the reader screen.
//!
//! Invariant: as of all tables, both languages or none.

super::texts! {
    title: "Lezen", "Reading";
}
