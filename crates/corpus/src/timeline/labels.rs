//! Which names of meetings and context are written out, and in which row.
//!
//! Invariant: two labels of one row don't overlap, given the room the caller set aside; a meeting
//! never yields to an event around it.

use super::layout::{Cluster, Mark, Size};
use super::model::{Key, TrackKind};

/// Room for the name of a meeting or of an event around the meetings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// Whose name.
    pub key: Key,
    /// On the axis or by the ruler.
    pub track_kind: TrackKind,
    /// Middle of the room along the axis: the mark's place.
    pub along: f64,
    /// In which row of labels, from 0, nearest the drawing.
    pub row: usize,
    /// How many moments the mark stands for; more than 1 when it is a bin.
    pub count: usize,
}

/// Labels for the marks and bins that stand on the axis and by the ruler, each kind in its own
/// rows, from the first in time on.
pub(super) fn place(marks: &[Mark], clusters: &[Cluster], size: &Size) -> Vec<Label> {
    let mut labels = Vec::new();
    if size.label <= 0.0 {
        return labels;
    }
    for track_kind in [TrackKind::Meetings, TrackKind::Context] {
        let single = marks
            .iter()
            .filter(|mark| mark.track_kind == track_kind)
            .map(|mark| (mark.along, mark.key, 1));
        let several = clusters
            .iter()
            .filter(|cluster| cluster.track_kind == track_kind)
            .map(|cluster| (cluster.along, cluster.key, cluster.count));
        let mut wanted: Vec<_> = single.chain(several).collect();
        wanted.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        let mut ends = vec![f64::NEG_INFINITY; size.label_rows];
        for (along, key, count) in wanted {
            let start = along - size.label / 2.0;
            let free = ends.iter_mut().enumerate().find(|(_, end)| **end <= start);
            if let Some((row, end)) = free {
                *end = along + size.label / 2.0;
                labels.push(Label {
                    key,
                    track_kind,
                    along,
                    row,
                    count,
                });
            }
        }
    }
    labels
}
