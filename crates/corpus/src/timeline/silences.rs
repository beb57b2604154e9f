//! What a side left unsaid, with its place in time.
//!
//! Silences are no events of the model: they have no words of a speaker, and are drawn apart.

use super::UnmatchedMode;
use super::model::TrackKind;
use crate::model::{Corpus, Date, SilenceId, TopicId};

/// A silence at the time of its meeting, or of the article that tells of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SilenceEvent {
    /// Which.
    pub silence: SilenceId,
    /// On the silent party's side; across the axis when both are meant.
    pub track_kind: TrackKind,
    /// In which lane; 0 when there is one, or when its topic has none.
    pub lane: usize,
    /// When, as precisely as is known.
    pub date: Date,
    /// Whether the filter lets it through.
    pub shown: bool,
}

/// The silences of `corpus` in time order; `shown` are those that the filter lets through, and
/// `topics` the lanes of the drawing, empty when there is one axis.
#[must_use]
pub fn silence_events(
    corpus: &Corpus,
    shown: &[SilenceId],
    unmatched: UnmatchedMode,
    topics: &[TopicId],
) -> Vec<SilenceEvent> {
    let mut events: Vec<SilenceEvent> = corpus
        .silences
        .iter()
        .filter_map(|(id, silence)| {
            let shown = shown.contains(&id);
            if !shown && unmatched == UnmatchedMode::Hide {
                return None;
            }
            let lane = topics.iter().position(|topic| *topic == silence.topic);
            Some(SilenceEvent {
                silence: id,
                track_kind: silence.voice.into(),
                lane: lane.unwrap_or(0),
                date: corpus.time_of_silence(silence)?.date,
                shown,
            })
        })
        .collect();
    events.sort_by_key(|event| event.date.middle_minute());
    events
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::dispute;
    use crate::model::Id;

    #[test]
    fn a_silence_stands_at_its_meeting_or_else_at_its_article() {
        let mut corpus = dispute();
        let meeting = corpus.meetings.iter().last().unwrap();
        let at = (meeting.0, meeting.1.date.date);
        let published = corpus.articles.iter().next().unwrap().1.published.date;
        let (_, silence) = corpus.silences.iter().next().unwrap();
        let mut with = silence.clone();
        with.meeting = Some(at.0);
        let mut without = silence.clone();
        without.meeting = None;
        corpus.silences = vec![with, without].into();
        let first = SilenceId::new(0);
        let events = |unmatched| silence_events(&corpus, &[first], unmatched, &[]);
        let all = events(UnmatchedMode::Dim);
        let date = |id| all.iter().find(|one| one.silence == id).unwrap();
        assert_eq!(all.len(), 2);
        assert_eq!((date(first).date, date(first).shown), (at.1, true));
        let other = SilenceId::new(1);
        assert_eq!((date(other).date, date(other).shown), (published, false));
        assert_eq!(events(UnmatchedMode::Hide).len(), 1);
    }
}
