//! The fields of a query, resolved against a corpus: which claims they leave.
//!
//! Invariant: fields of one key are alternatives, fields of different keys must all hold, and a
//! field that names nothing in the corpus leaves no claim.

use super::query::{Field, FieldKey};
use crate::model::{
    Bilingual, Claim, ClaimId, Corpus, Date, MeetingId, SideId, Silence, SilenceId, TopicId, Voice,
};
use crate::text::normalize::normalize;

/// What the fields of one query leave of a corpus.
pub(crate) struct Allowed<'a> {
    corpus: &'a Corpus,
    fields: &'a [Field],
}

impl<'a> Allowed<'a> {
    pub(crate) fn new(corpus: &'a Corpus, fields: &'a [Field]) -> Self {
        Self { corpus, fields }
    }

    /// Those of `claims` that are left; `None` when fields are asked for and none is left.
    pub(crate) fn of(&self, mut claims: Vec<ClaimId>) -> Option<Vec<ClaimId>> {
        if self.fields.is_empty() {
            return Some(claims);
        }
        claims.retain(|id| {
            self.corpus
                .claims
                .get(*id)
                .is_some_and(|claim| self.holds(claim))
        });
        (!claims.is_empty()).then_some(claims)
    }

    /// Whether the fields leave this silence.
    pub(crate) fn silence(&self, id: SilenceId) -> bool {
        let silence = self.corpus.silences.get(id);
        silence
            .is_some_and(|silence| self.all(|field| matches_silence(self.corpus, field, silence)))
    }

    fn holds(&self, claim: &Claim) -> bool {
        self.all(|field| matches(self.corpus, field, claim))
    }

    fn all(&self, matches: impl Fn(&Field) -> bool) -> bool {
        FieldKey::ALL.into_iter().all(|key| {
            let mut fields = self.fields.iter().filter(|field| field.key == key);
            let mut wanted = fields.clone().filter(|field| !field.excluded).peekable();
            let any = wanted.peek().is_none() || wanted.any(&matches);
            any && !fields.any(|field| field.excluded && matches(field))
        })
    }
}

/// Whether `claim` is what `field` asks for.
#[must_use]
pub fn matches(corpus: &Corpus, field: &Field, claim: &Claim) -> bool {
    let is = |slug: &str, name: &Bilingual, aliases: &[String]| names(field, slug, name, aliases);
    match field.key {
        FieldKey::Side => is_side(corpus, field, claim.voice),
        FieldKey::Speaker => {
            let mut speakers = claim.attribution.speakers.iter();
            speakers.any(|id| {
                let speaker = corpus.speakers.get(*id);
                speaker.is_some_and(|one| is(&one.slug, &one.name, &one.aliases))
            })
        }
        FieldKey::Topic => claim.topics.iter().any(|id| is_topic(corpus, field, *id)),
        FieldKey::Meeting | FieldKey::Place => is_meeting(corpus, field, claim.meeting),
        FieldKey::After | FieldKey::Before => is_in_time(field, Some(claim.said.date)),
    }
}

/// Whether `silence` is what `field` asks for. Nobody speaks in it, so a speaker never does.
fn matches_silence(corpus: &Corpus, field: &Field, silence: &Silence) -> bool {
    match field.key {
        FieldKey::Side => is_side(corpus, field, silence.voice),
        FieldKey::Speaker => false,
        FieldKey::Topic => is_topic(corpus, field, silence.topic),
        FieldKey::Meeting | FieldKey::Place => is_meeting(corpus, field, silence.meeting),
        FieldKey::After | FieldKey::Before => {
            let when = corpus.time_of_silence(silence);
            is_in_time(field, when.map(|when| when.date))
        }
    }
}

/// Whether the field names an entry, by its slug, a name or an alias.
fn names(field: &Field, slug: &str, name: &Bilingual, aliases: &[String]) -> bool {
    let wanted = normalize(&field.value);
    slug == wanted
        || [&name.nl, &name.en]
            .into_iter()
            .chain(aliases)
            .any(|name| holds_words(&normalize(name), &wanted))
}

fn is_side(corpus: &Corpus, field: &Field, voice: Voice) -> bool {
    SideId::ALL.into_iter().any(|id| {
        let side = corpus.sides.get(id);
        voice.includes(id) && names(field, &side.slug, &side.name, &side.aliases)
    })
}

/// A subject includes the narrower ones below it; no chain is longer than the table.
fn is_topic(corpus: &Corpus, field: &Field, topic: TopicId) -> bool {
    std::iter::successors(Some(topic), |id| corpus.topics.get(*id)?.broader)
        .take(corpus.topics.len())
        .filter_map(|id| corpus.topics.get(id))
        .any(|topic| names(field, &topic.slug, &topic.name, &topic.aliases))
}

/// Whether the field names the meeting, or, if it asks for a place, where that was.
fn is_meeting(corpus: &Corpus, field: &Field, meeting: Option<MeetingId>) -> bool {
    let Some(meeting) = meeting.and_then(|id| corpus.meetings.get(id)) else {
        return false;
    };
    if field.key == FieldKey::Meeting {
        return names(field, &meeting.slug, &meeting.name, &meeting.aliases);
    }
    let place = meeting.place.and_then(|id| corpus.places.get(id));
    place.is_some_and(|one| names(field, &one.slug, &one.name, &one.aliases))
}

/// Whether `when` lies on the asked side of the field's date.
fn is_in_time(field: &Field, when: Option<Date>) -> bool {
    let both = field.date().zip(when);
    both.is_some_and(|(date, when)| match field.key {
        FieldKey::After => when.end_minute() > date.end_minute(),
        _ => when.earliest_minute() < date.earliest_minute(),
    })
}

/// Whether `wanted` stands in `name` at the beginning of a word.
fn holds_words(name: &str, wanted: &str) -> bool {
    name.match_indices(wanted).any(|(at, _)| {
        let before = name.get(..at).and_then(|before| before.chars().next_back());
        !before.is_some_and(char::is_alphanumeric)
    })
}
