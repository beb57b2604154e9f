//! The words that editors choose from, and what they stand for.
//!
//! Invariant: they are the same words as in links and exports.

use crate::model::{
    Aspect, DateSource, Degree, Doer, HeadlineBy, LeftoverKind, MeetingKind, OutletKind,
    RelationKind, SilenceKind, SpeakerKind,
};

/// A kind that an editor names.
pub(super) trait Choice: Copy + 'static {
    /// Every value, in order.
    const CHOICES: &'static [Self];
    /// The word for it.
    fn word(self) -> &'static str;
}

macro_rules! choices {
    ($($name:ident = $all:expr,)+) => {
        $(impl Choice for $name {
            const CHOICES: &'static [Self] = $all;
            fn word(self) -> &'static str {
                self.slug()
            }
        })+
    };
}

choices! {
    Aspect = Self::ALL,
    DateSource = &Self::ALL,
    Degree = &Self::ALL,
    Doer = &Self::ALL,
    HeadlineBy = Self::ALL,
    LeftoverKind = Self::ALL,
    MeetingKind = Self::ALL,
    OutletKind = Self::ALL,
    RelationKind = &Self::ALL,
    SilenceKind = &Self::ALL,
    SpeakerKind = Self::ALL,
}
