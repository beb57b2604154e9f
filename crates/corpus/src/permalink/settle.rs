//! A link held against the corpus at hand.
//!
//! Invariant: after `settle`, everything the link names exists in that corpus.

use super::{Dropped, Focus, Permalink, Why};
use crate::model::Corpus;

impl Permalink {
    /// Leaves out what `corpus` does not have, and says what that was.
    pub fn settle(&mut self, corpus: &Corpus) -> Vec<Dropped> {
        let mut dropped = Vec::new();
        let choices = self
            .filter
            .choices
            .retain(|choice| choice.facet.values(corpus).contains(&choice.value.as_str()));
        for choice in self.filter.choices.iter() {
            if choices.sign_of(choice.facet, &choice.value).is_none() {
                let key = choice.facet.key();
                dropped.push(Dropped::new(key, &choice.value, Why::NotInCorpus));
            }
        }
        self.filter.choices = choices;
        if let Some(focus) = self.focus.take_if(|focus| !exists(corpus, focus)) {
            dropped.push(Dropped::new("at", &focus.to_string(), Why::NotInCorpus));
        }
        let unknown_pair = |pair: &mut (String, String)| {
            corpus.claims.find(&pair.0).is_none() || corpus.claims.find(&pair.1).is_none()
        };
        if let Some((a, b)) = self.pair.take_if(unknown_pair) {
            dropped.push(Dropped::new("pair", &format!("{a},{b}"), Why::NotInCorpus));
        }
        dropped
    }
}

fn exists(corpus: &Corpus, focus: &Focus) -> bool {
    match focus {
        Focus::Article(slug) => corpus.articles.find(slug).is_some(),
        Focus::Claim(slug) => corpus.claims.find(slug).is_some(),
        Focus::Meeting(slug) => corpus.meetings.find(slug).is_some(),
        Focus::Silence(slug) => corpus.silences.find(slug).is_some(),
        Focus::Sentence(slug, number) => corpus
            .articles
            .find(slug)
            .and_then(|id| corpus.articles.get(id))
            .is_some_and(|article| {
                let number = usize::try_from(*number).unwrap_or(usize::MAX);
                (1..=article.sentences.len()).contains(&number)
            }),
    }
}
