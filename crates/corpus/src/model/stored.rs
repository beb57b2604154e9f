//! A corpus as bytes, as the bundle carries it.
//!
//! Invariant: `from_bytes(to_bytes(corpus))` is that corpus; bytes of another format version are
//! refused, never half read.

use super::Corpus;
use std::fmt;

/// What the bytes begin with.
const MAGIC: [u8; 4] = *b"TWSP";

/// Counts up with every change of the model that the bytes feel.
pub const STORED_VERSION: u8 = 2;

/// Why bytes are no corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoredError {
    /// They don't begin as a stored corpus does.
    NotACorpus,
    /// They were written by another version of this library; that version.
    Version(u8),
    /// They are cut off or damaged.
    Damaged,
}

impl fmt::Display for StoredError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotACorpus => f.write_str("these bytes are not a stored corpus"),
            Self::Version(found) => write!(
                f,
                "the corpus is stored in version {found}; this program reads version {STORED_VERSION}"
            ),
            Self::Damaged => f.write_str("the stored corpus is cut off or damaged"),
        }
    }
}

impl std::error::Error for StoredError {}

impl Corpus {
    /// The corpus as bytes: four letters, one byte of version, then postcard.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.push(STORED_VERSION);
        // Postcard refuses only sequences of unknown length, and the model has none; bytes
        // without content would be refused as `Damaged` on reading.
        bytes.extend(postcard::to_allocvec(self).unwrap_or_default());
        bytes
    }

    /// The corpus that `to_bytes` wrote.
    ///
    /// # Errors
    /// When the bytes are none, of another version, or damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, StoredError> {
        let rest = bytes.strip_prefix(&MAGIC).ok_or(StoredError::NotACorpus)?;
        let (version, content) = rest.split_first().ok_or(StoredError::NotACorpus)?;
        if *version != STORED_VERSION {
            return Err(StoredError::Version(*version));
        }
        match postcard::take_from_bytes(content) {
            Ok((corpus, [])) => Ok(corpus),
            Ok(_) | Err(_) => Err(StoredError::Damaged),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_is_read_again() {
        let corpus = Corpus::default();
        let bytes = corpus.to_bytes();
        assert_eq!(Corpus::from_bytes(&bytes), Ok(corpus));
        assert_eq!(
            Corpus::from_bytes(b"PK\x03\x04"),
            Err(StoredError::NotACorpus)
        );
        assert_eq!(
            Corpus::from_bytes(b"TWSP\x63"),
            Err(StoredError::Version(99))
        );
        let cut = bytes.get(..bytes.len() - 1).unwrap_or_default();
        assert_eq!(Corpus::from_bytes(cut), Err(StoredError::Damaged));
    }
}
