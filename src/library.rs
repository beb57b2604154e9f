//! The material at hand: what is compiled into the bundle.
//!
//! Invariant: the corpus is read once, when the app starts, and never changes after.

use corpus::model::Corpus;

static CORPUS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin"));

/// The corpus; copied freely.
#[derive(Clone, Copy)]
pub struct Library {
    /// All material.
    pub corpus: &'static Corpus,
}

impl Library {
    /// Opens what was compiled in. `None` when the bundle is damaged.
    pub fn open() -> Option<Self> {
        let corpus = Corpus::from_bytes(CORPUS).ok()?;
        // Held for as long as the page lives: nothing else keeps it.
        Some(Self {
            corpus: Box::leak(Box::new(corpus)),
        })
    }
}
