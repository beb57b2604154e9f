//! The project keeps its own rules.
//!
//! Invariant: this reads the real sources, so `cargo test` alone is enough to see a breach.

use std::path::Path;

#[test]
fn the_house_is_tidy() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let findings = xtask::tidy::check(&root).expect("the sources can be read");
    let told: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "\n{}\n", told.join("\n"));
}
