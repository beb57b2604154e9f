//! Numbers in a row of bytes.
//!
//! Invariant: reading never passes the end; what is cut short reads as `None`.

/// Reads numbers from the front of a slice.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Bytes<'a> {
    rest: &'a [u8],
}

impl<'a> Bytes<'a> {
    pub fn new(rest: &'a [u8]) -> Self {
        Self { rest }
    }

    pub fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// What is left to read.
    pub fn rest(&self) -> &'a [u8] {
        self.rest
    }

    #[inline]
    pub fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    pub fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }

    /// A number of seven bits a byte, lowest first; the high bit says that more follow (LEB128).
    #[inline]
    pub fn number(&mut self) -> Option<u32> {
        let first = u32::from(self.byte()?);
        if first < 0x80 {
            return Some(first);
        }
        let second = u32::from(self.byte()?);
        let low = (first & 0x7f) | ((second & 0x7f) << 7);
        if second < 0x80 {
            Some(low)
        } else {
            self.long_number(low)
        }
    }

    #[cold]
    fn long_number(&mut self, mut value: u32) -> Option<u32> {
        for shift in [14, 21, 28] {
            let byte = u32::from(self.byte()?);
            value |= (byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }

    /// The next four bytes, lowest first.
    pub fn word(&mut self) -> Option<u32> {
        let (word, rest) = self.rest.split_first_chunk()?;
        self.rest = rest;
        Some(u32::from_le_bytes(*word))
    }
}

/// The four bytes at place `index` of a table of words.
#[inline]
pub(crate) fn word_at(table: &[u8], index: usize) -> Option<u32> {
    let word = table.get(index.checked_mul(4)?..)?.first_chunk()?;
    Some(u32::from_le_bytes(*word))
}

/// Appends `value` as [`Bytes::number`] reads it.
pub(crate) fn put_number(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(low_byte(value | 0x80));
        value >>= 7;
    }
    out.push(low_byte(value));
}

/// Appends `value` as [`Bytes::word`] reads it.
pub(crate) fn put_word(out: &mut Vec<u8>, value: u32) {
    out.extend_from_slice(&value.to_le_bytes());
}

/// The lowest byte of `value`.
pub(crate) fn low_byte(value: u32) -> u8 {
    let [low, ..] = value.to_le_bytes();
    low
}

/// A length or place as a stored word. Nothing stored reaches 4 GiB: a blob that would is cut
/// short, and `Index::open` refuses it.
pub(crate) fn stored(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// A stored word as a length or place.
#[inline]
pub(crate) fn size(word: u32) -> usize {
    usize::try_from(word).unwrap_or(usize::MAX)
}

/// Small magnitudes of either sign as small numbers.
pub(crate) fn zigzag(value: i32) -> u32 {
    value.wrapping_shl(1).cast_unsigned() ^ (value >> 31).cast_unsigned()
}

/// The inverse of [`zigzag`].
pub(crate) fn unzigzag(value: u32) -> i32 {
    (value >> 1).cast_signed() ^ (value & 1).cast_signed().wrapping_neg()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back() {
        for value in [
            0,
            1,
            127,
            128,
            16_383,
            16_384,
            2_097_151,
            2_097_152,
            u32::MAX,
        ] {
            let mut out = Vec::new();
            put_number(&mut out, value);
            assert_eq!(Bytes::new(&out).number(), Some(value));
            out.pop();
            assert_eq!(Bytes::new(&out).number(), None);
            assert_eq!(zigzag(unzigzag(value)), value);
        }
    }
}
