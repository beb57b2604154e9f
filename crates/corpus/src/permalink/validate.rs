//! A link held against the corpus at hand.
//!
//! Invariant: after `validate_against`, everything the link names exists in that corpus.

use super::{Permalink, RejectReason, RejectedParam, Target};
use crate::model::Corpus;

impl Permalink {
    /// Leaves out what `corpus` does not have, and says what that was.
    pub fn validate_against(&mut self, corpus: &Corpus) -> Vec<RejectedParam> {
        let mut rejected = Vec::new();
        let choices = self
            .filter
            .choices
            .retain(|choice| choice.facet.has_value(corpus, &choice.value));
        for choice in self.filter.choices.iter() {
            if choices.sign_of(choice.facet, &choice.value).is_none() {
                let key = choice.facet.key();
                rejected.push(RejectedParam::new(
                    key,
                    &choice.value,
                    RejectReason::NotInCorpus,
                ));
            }
        }
        self.filter.choices = choices;
        if let Some(target) = self.target.take_if(|target| !exists(corpus, target)) {
            rejected.push(RejectedParam::new(
                "at",
                &target.to_string(),
                RejectReason::NotInCorpus,
            ));
        }
        let unknown_pair = |pair: &mut (String, String)| {
            corpus.claims.find(&pair.0).is_none() || corpus.claims.find(&pair.1).is_none()
        };
        if let Some((a, b)) = self.pair.take_if(unknown_pair) {
            rejected.push(RejectedParam::new(
                "pair",
                &format!("{a},{b}"),
                RejectReason::NotInCorpus,
            ));
        }
        rejected
    }
}

fn exists(corpus: &Corpus, target: &Target) -> bool {
    match target {
        Target::Article(slug) => corpus.articles.find(slug).is_some(),
        Target::Claim(slug) => corpus.claims.find(slug).is_some(),
        Target::Meeting(slug) => corpus.meetings.find(slug).is_some(),
        Target::Silence(slug) => corpus.silences.find(slug).is_some(),
        Target::Sentence(slug, number) => corpus
            .articles
            .find(slug)
            .and_then(|id| corpus.articles.get(id))
            .is_some_and(|article| {
                let number = usize::try_from(*number).unwrap_or(usize::MAX);
                (1..=article.sentences.len()).contains(&number)
            }),
    }
}
