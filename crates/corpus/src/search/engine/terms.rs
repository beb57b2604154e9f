//! What is stored with each term and with each stem.
//!
//! Invariant: a term's number is its place in byte order; every number in a stem's lists is one.

use super::bytes::{Bytes, put_number, unzigzag, zigzag};
use super::term_dict::Value;

/// A printed word: in how many documents it stands, and where its postings lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    pub documents: u32,
    /// First byte among the postings.
    pub start: u32,
    /// Bytes of postings.
    pub length: u32,
    /// Its place among the most frequent terms, from 1; 0 when it is not one of them.
    pub rank: u32,
}

impl Value for Term {
    #[inline]
    fn read(bytes: &mut Bytes<'_>, base: &mut u32) -> Option<Self> {
        let documents = bytes.number()?;
        let length = bytes.number()?;
        let rank = bytes.number()?;
        let start = *base;
        *base = base.checked_add(length)?;
        Some(Self {
            documents,
            start,
            length,
            rank,
        })
    }
}

impl Term {
    pub fn write(&self, out: &mut Vec<u8>) {
        put_number(out, self.documents);
        put_number(out, self.length);
        put_number(out, self.rank);
    }
}

/// The terms that share a stem, and the compounds that have it as a part, both sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Family {
    pub forms: Vec<u32>,
    pub compounds: Vec<u32>,
}

/// Numbers are stored as steps from the one before; the first as a step from `base`, which is
/// the first of the entry before, because stems and terms are in much the same order.
impl Value for Family {
    fn read(bytes: &mut Bytes<'_>, base: &mut u32) -> Option<Self> {
        let counts = bytes.number()?;
        let forms = list(bytes, counts & 7, base)?;
        let mut from = *base;
        let compounds = list(bytes, counts >> 3, &mut from)?;
        Some(Self { forms, compounds })
    }
}

fn list(bytes: &mut Bytes<'_>, mut count: u32, base: &mut u32) -> Option<Vec<u32>> {
    if count == 7 {
        count = bytes.number()?;
    }
    let mut numbers = Vec::new();
    let mut last = *base;
    for nth in 0..count {
        last = if nth == 0 {
            last.wrapping_add_signed(unzigzag(bytes.number()?))
        } else {
            last.wrapping_add(bytes.number()?)
        };
        if nth == 0 {
            *base = last;
        }
        numbers.push(last);
    }
    Some(numbers)
}

impl Family {
    /// Appends it as it is read; `base` moves as it does when reading.
    pub fn write(&self, out: &mut Vec<u8>, base: &mut u32) {
        let short = u32::try_from(self.forms.len()).unwrap_or(7).min(7);
        let compounds = u32::try_from(self.compounds.len()).unwrap_or(7);
        // Seven means "told apart", so a list of exactly seven is told apart as well.
        let many = if compounds >= 7 { 7 } else { compounds };
        put_number(out, short | (many << 3));
        put_list(out, &self.forms, short == 7, base);
        let mut from = *base;
        put_list(out, &self.compounds, many == 7, &mut from);
    }
}

fn put_list(out: &mut Vec<u8>, numbers: &[u32], counted: bool, base: &mut u32) {
    if counted {
        put_number(out, u32::try_from(numbers.len()).unwrap_or(u32::MAX));
    }
    let mut last = *base;
    for (nth, number) in numbers.iter().enumerate() {
        if nth == 0 {
            put_number(out, zigzag(number.wrapping_sub(last).cast_signed()));
            *base = *number;
        } else {
            put_number(out, number.wrapping_sub(last));
        }
        last = *number;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_come_back() {
        let families = [
            (vec![5], vec![]),
            (vec![], vec![3, 9]),
            (vec![1, 2, 3, 4, 5, 6, 7, 8], (10..30).collect()),
            (vec![4000], vec![1]),
        ];
        let (mut out, mut base) = (Vec::new(), 0);
        for (forms, compounds) in families.clone() {
            Family { forms, compounds }.write(&mut out, &mut base);
        }
        let (mut bytes, mut base) = (Bytes::new(&out), 0);
        for (forms, compounds) in families {
            let family = Family::read(&mut bytes, &mut base);
            assert_eq!(family, Some(Family { forms, compounds }));
        }
    }
}
