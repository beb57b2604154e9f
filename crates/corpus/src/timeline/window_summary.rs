//! What a window holds, in numbers, to be announced.
//!
//! Invariant: counts follow from where moments are drawn, and cost O(log n) for each track.

use super::model::{Model, TrackKind};
use super::time_range::{TimeRange, whole};
use crate::model::Voice;

/// What a window holds, and what lies beyond it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WindowSummary {
    /// Claims by the first party, by both, by the second.
    pub claims: [usize; 3],
    /// Those of them that the filter lets through.
    pub shown: [usize; 3],
    /// Meetings.
    pub meetings: usize,
    /// Events around the meetings.
    pub context: usize,
    /// Moments of any kind before the window.
    pub before: usize,
    /// Moments of any kind after it.
    pub after: usize,
}

impl WindowSummary {
    /// All claims in the window.
    #[must_use]
    pub fn claim_count(&self) -> usize {
        self.claims.iter().sum()
    }
}

/// What `window` of `model` holds.
#[must_use]
pub fn window_summary(model: &Model, window: &TimeRange) -> WindowSummary {
    let mut window_summary = WindowSummary {
        before: model.place_from(window.start_minute),
        after: model.events().len() - model.place_from(window.end_minute),
        ..WindowSummary::default()
    };
    // The first whole minute at or after a border.
    let ceiling = |minute: f64| -whole(-minute);
    for track in model.tracks() {
        let range = track.between(ceiling(window.start_minute), ceiling(window.end_minute));
        let (count, shown) = (range.len(), track.shown_in(&range));
        match (track.track_kind, track.track_kind.voice()) {
            (TrackKind::Meetings, _) => window_summary.meetings += count,
            (_, None) => window_summary.context += count,
            (_, Some(voice)) => {
                let [first, joint, second] = &mut window_summary.claims;
                let [first_shown, joint_shown, second_shown] = &mut window_summary.shown;
                let (all, let_through) = match voice {
                    Voice::First => (first, first_shown),
                    Voice::Joint => (joint, joint_shown),
                    Voice::Second => (second, second_shown),
                };
                *all += count;
                *let_through += shown;
            }
        }
    }
    window_summary
}
