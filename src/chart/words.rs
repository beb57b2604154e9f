//! The words a drawing is given.
//!
//! Invariant: the drawing makes none of its own.

use corpus::timeline::svg::Words;
use std::sync::Arc;

/// Words that can be held by a view.
pub type SharedWords = Arc<dyn Words + Send + Sync>;

/// What the chart says itself.
#[derive(Clone, Debug)]
pub struct ChartTexts {
    /// Names the list of moments.
    pub label: String,
    /// How to use the keyboard.
    pub keys: String,
    /// The parties: first, second.
    pub sides: [String; 2],
}
