//! Filtering and counting claim by claim, without an index: what the fast ones must equal.

use super::{Choices, FacetCount, Filter, FilterResult, QueryMatches};
use crate::facet::{Facet, ONE_SIDED, SILENCE, relation_slug};
use crate::model::{Between, Claim, ClaimId, Corpus, RelationKind, SideId, TopicId};

fn values_of<'a>(facet: Facet, corpus: &'a Corpus, id: ClaimId, claim: &'a Claim) -> Vec<&'a str> {
    match facet {
        Facet::Relation => relations_of(corpus, id, claim),
        _ => facet.of_claim(corpus, id, claim),
    }
}

/// The claims and silences that pass `filter`. `matches` is what its query found; `None` when it
/// asks for no words.
pub(super) fn select(
    corpus: &Corpus,
    filter: &Filter,
    matches: Option<&QueryMatches>,
) -> FilterResult {
    let mut hidden = 0;
    let claims = corpus
        .claims
        .iter()
        .filter(|(id, _)| matches.is_none_or(|matches| matches.claims.contains(*id)))
        .filter(|(id, claim)| {
            let passes = filter.period.holds(corpus, claim)
                && Facet::ALL.iter().all(|facet| {
                    let values = values_of(*facet, corpus, *id, claim);
                    filter.choices.admit(*facet, &values)
                });
            hidden += usize::from(!passes);
            passes
        })
        .map(|(id, _)| id)
        .collect();
    let silences = corpus
        .silences
        .iter()
        .filter(|(id, _)| matches.is_none_or(|matches| matches.silences.contains(id)))
        .filter(|(_, silence)| {
            let when = match silence.meeting.and_then(|id| corpus.meetings.get(id)) {
                Some(meeting) => Some(meeting.date.date),
                None => corpus
                    .articles
                    .get(silence.article)
                    .map(|one| one.published.date),
            };
            when.is_none_or(|date| filter.period.overlaps(&date))
                && Facet::ALL.iter().all(|facet| {
                    let values = facet.of_silence(corpus, silence);
                    filter.choices.admit(*facet, &values)
                })
        })
        .map(|(id, _)| id)
        .collect();
    FilterResult {
        claims,
        silences,
        hidden,
    }
}

/// The values of `facet`, in the editor's order, without those that nothing has.
pub(super) fn counts(
    corpus: &Corpus,
    filter: &Filter,
    matches: Option<&QueryMatches>,
    facet: Facet,
) -> Vec<FacetCount> {
    let others = filter.choices.without_facet(facet);
    let listed = facet.values(corpus);
    let kinds = RelationKind::ALL.map(RelationKind::slug);
    let unlisted = filter.choices.of(facet).map(|choice| choice.value.as_str());
    let unlisted: Vec<&str> = unlisted
        .filter(|value| facet == Facet::Relation && kinds.contains(value))
        .collect();
    let mut counts: Vec<FacetCount> = listed
        .into_iter()
        .chain(unlisted)
        .map(|value| FacetCount {
            value: value.to_owned(),
            now: 0,
            all: 0,
            silences_now: 0,
            silences_all: 0,
            chosen: filter.choices.sign_of(facet, value),
        })
        .collect();
    for (id, claim) in corpus.claims.iter() {
        let passes = matches.is_none_or(|matches| matches.claims.contains(id))
            && filter.period.holds(corpus, claim)
            && passes_all(corpus, &others, id);
        for value in values_of(facet, corpus, id, claim) {
            if let Some(count) = counts.iter_mut().find(|count| count.value == value) {
                count.all += 1;
                count.now += usize::from(passes);
            }
        }
    }
    let open = Filter {
        choices: others,
        ..filter.clone()
    };
    let passing = select(corpus, &open, matches).silences;
    for (id, silence) in corpus.silences.iter() {
        for value in facet.of_silence(corpus, silence) {
            if let Some(count) = counts.iter_mut().find(|count| count.value == value) {
                count.silences_all += 1;
                count.silences_now += usize::from(passing.contains(&id));
            }
        }
    }
    counts.retain(|count| count.all + count.silences_all > 0 || count.chosen.is_some());
    counts
}

fn passes_all(corpus: &Corpus, choices: &Choices, id: ClaimId) -> bool {
    let Some(claim) = corpus.claims.get(id) else {
        return false;
    };
    Facet::ALL
        .iter()
        .all(|facet| choices.admit(*facet, &values_of(*facet, corpus, id, claim)))
}

/// The sides heard on a topic anywhere in the corpus, alone or jointly: (first, second).
fn heard_on(corpus: &Corpus, topic: TopicId) -> (bool, bool) {
    let mut heard = (false, false);
    for (_, claim) in corpus.claims.iter() {
        if claim.topics.contains(&topic) {
            heard.0 |= claim.voice.includes(SideId::First);
            heard.1 |= claim.voice.includes(SideId::Second);
        }
    }
    heard
}

fn relations_of<'a>(corpus: &'a Corpus, id: ClaimId, claim: &Claim) -> Vec<&'a str> {
    let mut slugs: Vec<&str> = Vec::new();
    for (_, relation) in corpus.relations.iter() {
        if relation.other(id).is_none() {
            continue;
        }
        let voice = |id| corpus.claims.get(id).map(|claim: &Claim| claim.voice);
        let between = if voice(relation.from) == voice(relation.to) {
            Between::OneSide
        } else {
            Between::Sides
        };
        for slug in [relation.kind.slug(), relation_slug(relation.kind, between)] {
            if !slugs.contains(&slug) {
                slugs.push(slug);
            }
        }
    }
    let one_sided = claim
        .topics
        .iter()
        .any(|topic| matches!(heard_on(corpus, *topic), (true, false) | (false, true)));
    if one_sided {
        slugs.push(ONE_SIDED);
    }
    let answered_by_silence = corpus.silences.iter().any(|(_, silence)| {
        claim.topics.contains(&silence.topic) && silence.meeting == claim.meeting
    });
    if answered_by_silence {
        slugs.push(SILENCE);
    }
    slugs
}
