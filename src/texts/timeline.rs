//! The texts of the timeline screen.
//!
//! Invariant: as of all tables, both languages or none.

super::texts! {
    title: "Tijdlijn", "Timeline";
}
