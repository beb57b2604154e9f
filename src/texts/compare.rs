//! The texts of the compare screen.
//!
//! Invariant: as of all tables, both languages or none.

super::texts! {
    title: "Vergelijking", "Comparison";
}
