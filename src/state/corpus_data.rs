//! The corpus that is compiled into the bundle, decoded once at start.

use corpus::model::Corpus;

#[cfg(feature = "csr")]
static CORPUS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin"));

/// Decodes the compiled-in corpus and keeps it for the life of the page. `None` when the bundle
/// arrived damaged.
#[cfg(feature = "csr")]
#[must_use]
pub fn open() -> Option<&'static Corpus> {
    from_bytes(CORPUS)
}

/// Decodes a stored corpus and keeps it for the life of the process.
#[must_use]
pub fn from_bytes(bytes: &[u8]) -> Option<&'static Corpus> {
    let corpus = Corpus::from_bytes(bytes).ok()?;
    Some(Box::leak(Box::new(corpus)))
}
