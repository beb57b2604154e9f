//! The fields of a query, resolved against a corpus: which claims they leave.
//!
//! Invariant: fields of one key are alternatives, fields of different keys must all hold, and a
//! field that names nothing in the corpus leaves no claim.

use super::query::{Field, FieldKey};
use crate::model::{Bilingual, Claim, ClaimId, Corpus, SideId};
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

    fn holds(&self, claim: &Claim) -> bool {
        FieldKey::ALL.into_iter().all(|key| {
            let mut fields = self.fields.iter().filter(|field| field.key == key);
            let mut wanted = fields.clone().filter(|field| !field.excluded).peekable();
            let any =
                wanted.peek().is_none() || wanted.any(|field| matches(self.corpus, field, claim));
            any && !fields.any(|field| field.excluded && matches(self.corpus, field, claim))
        })
    }
}

/// Whether `claim` is what `field` asks for.
#[must_use]
pub fn matches(corpus: &Corpus, field: &Field, claim: &Claim) -> bool {
    let is = |slug: &str, name: &Bilingual, aliases: &[String]| {
        let wanted = normalize(&field.value);
        slug == wanted
            || [&name.nl, &name.en]
                .into_iter()
                .chain(aliases)
                .any(|name| holds_words(&normalize(name), &wanted))
    };
    match field.key {
        FieldKey::Side => SideId::ALL.into_iter().any(|id| {
            let side = corpus.sides.get(id);
            claim.voice.includes(id) && is(&side.slug, &side.name, &side.aliases)
        }),
        FieldKey::Speaker => {
            let mut speakers = claim.attribution.speakers.iter();
            speakers.any(|id| {
                let speaker = corpus.speakers.get(*id);
                speaker.is_some_and(|one| is(&one.slug, &one.name, &one.aliases))
            })
        }
        FieldKey::Topic => claim.topics.iter().any(|id| {
            // A subject includes the narrower ones below it; no chain is longer than the table.
            std::iter::successors(Some(*id), |id| corpus.topics.get(*id)?.broader)
                .take(corpus.topics.len())
                .filter_map(|id| corpus.topics.get(id))
                .any(|topic| is(&topic.slug, &topic.name, &topic.aliases))
        }),
        FieldKey::Meeting => {
            let meeting = claim.meeting.and_then(|id| corpus.meetings.get(id));
            meeting.is_some_and(|one| is(&one.slug, &one.name, &one.aliases))
        }
        FieldKey::Place => {
            let meeting = claim.meeting.and_then(|id| corpus.meetings.get(id));
            let place = meeting.and_then(|meeting| corpus.places.get(meeting.place?));
            place.is_some_and(|one| is(&one.slug, &one.name, &one.aliases))
        }
        FieldKey::After => field
            .date()
            .is_some_and(|date| claim.said.date.end_minute() > date.end_minute()),
        FieldKey::Before => field
            .date()
            .is_some_and(|date| claim.said.date.earliest_minute() < date.earliest_minute()),
    }
}

/// Whether `wanted` stands in `name` at the beginning of a word.
fn holds_words(name: &str, wanted: &str) -> bool {
    name.match_indices(wanted).any(|(at, _)| {
        let before = name.get(..at).and_then(|before| before.chars().next_back());
        !before.is_some_and(char::is_alphanumeric)
    })
}
