//! In which documents a term stands, and how often in which field.
//!
//! A posting is the step from the document before, with one bit that says whether more follows.
//! Without more, the term stands once in the main field, as most do. With more, one byte below
//! 128 is how often it stands in the main field alone; from 128 it is a set of fields, and how
//! often in each comes after.
//!
//! Invariant: documents rise; a field named has at least one occurrence.

use super::bytes::{Bytes, low_byte, put_number};

/// Most fields a document may have: as many as fit beside the high bit.
pub(crate) const MAX_FIELDS: usize = 7;

/// One document with a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Posting<'a> {
    pub document: u32,
    pub counts: Counts<'a>,
}

/// How often a term stands where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Counts<'a> {
    /// In the main field only.
    Main(u8),
    /// A bit for each field, lowest first, and the counts of those that are set.
    Fields(u8, &'a [u8]),
}

/// Reads postings in order.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Postings<'a> {
    bytes: Bytes<'a>,
    next: u32,
}

impl<'a> Postings<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        let bytes = Bytes::new(bytes);
        Self { bytes, next: 0 }
    }
}

impl<'a> Iterator for Postings<'a> {
    type Item = Posting<'a>;

    #[inline]
    fn next(&mut self) -> Option<Posting<'a>> {
        if self.bytes.is_empty() {
            return None;
        }
        let step = self.bytes.number()?;
        let document = self.next.wrapping_add(step >> 1);
        self.next = document.wrapping_add(1);
        let counts = if step & 1 == 0 {
            Counts::Main(1)
        } else {
            match self.bytes.byte()? {
                count @ 0..0x80 => Counts::Main(count),
                fields => {
                    let fields = fields & 0x7f;
                    let counts = self.bytes.take(fields.count_ones().try_into().ok()?)?;
                    Counts::Fields(fields, counts)
                }
            }
        };
        Some(Posting { document, counts })
    }
}

/// Appends a posting. `next` is one past the document of the one before, and moves on.
/// `counts` are by field, at least one above zero.
pub(crate) fn put_posting(
    out: &mut Vec<u8>,
    next: &mut u32,
    document: u32,
    counts: &[u32],
    main: usize,
) {
    let step = document.wrapping_sub(*next) << 1;
    *next = document.wrapping_add(1);
    let in_main = counts.get(main).copied().unwrap_or(0);
    let fields = || counts.iter().enumerate().filter(|(_, count)| **count > 0);
    if fields().all(|(field, _)| field == main) {
        if in_main == 1 {
            put_number(out, step);
        } else {
            put_number(out, step | 1);
            out.push(low_byte(in_main.min(0x7f)));
        }
        return;
    }
    put_number(out, step | 1);
    out.push(fields().fold(0x80, |set, (field, _)| set | (1 << field)));
    out.extend(fields().map(|(_, count)| low_byte((*count).min(0xff))));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postings_come_back() {
        let (mut out, mut next) = (Vec::new(), 0);
        put_posting(&mut out, &mut next, 0, &[0, 1, 0], 1);
        put_posting(&mut out, &mut next, 1, &[0, 300, 0], 1);
        put_posting(&mut out, &mut next, 5000, &[2, 0, 1], 1);
        let postings: Vec<_> = Postings::new(&out)
            .map(|posting| (posting.document, posting.counts))
            .collect();
        assert_eq!(
            postings,
            [
                (0, Counts::Main(1)),
                (1, Counts::Main(127)),
                (5000, Counts::Fields(0b101, &[2, 1]))
            ]
        );
    }
}
