//! A corpus as what is searched: one document for each headline and each sentence.
//!
//! Invariant: documents come in the order of the corpus, an article's headline before its
//! sentences; document numbers are places in that order.

use super::engine::FieldSpec;
use crate::model::{Claim, ClaimId, Corpus, Lang, Silence};

/// Fields of a document, in the order of the index. Only the first two are printed text.
pub(crate) const HEADLINE: usize = 0;
/// The words of the sentence.
pub(crate) const BODY: usize = 1;
/// The editor's Dutch words for its claims and silences.
pub(crate) const GIST_NL: usize = 2;
/// The editor's English words for them.
pub(crate) const GIST_EN: usize = 3;
/// Who speaks in them, about what, on which occasion.
pub(crate) const ABOUT: usize = 4;

/// What the fields weigh. Where a word stands says how telling it is: a headline is a summary,
/// a gist an editor's paraphrase, the names about a claim repeat from sentence to sentence.
pub(crate) const FIELDS: [FieldSpec; 5] = [
    field(3.0, 0.5, true),
    field(1.0, 0.75, true),
    field(0.6, 0.75, false),
    field(0.6, 0.75, false),
    field(0.3, 0.3, false),
];

const fn field(weight: f32, b: f32, printed: bool) -> FieldSpec {
    FieldSpec { weight, b, printed }
}

/// A headline or a sentence with what is known of it.
pub(crate) struct Document<'a> {
    /// Index in the article's sentences; `None` for the headline.
    pub sentence: Option<u32>,
    /// The claims that rest on it.
    pub claims: Vec<ClaimId>,
    /// Field and text.
    pub texts: Vec<(usize, &'a str)>,
}

/// Every headline and sentence of `corpus`.
pub(crate) fn documents(corpus: &Corpus) -> Vec<Document<'_>> {
    let mut of_article: Vec<Vec<(ClaimId, &Claim)>> = vec![Vec::new(); corpus.articles.len()];
    for (id, claim) in corpus.claims.iter() {
        if let Some(claims) = of_article.get_mut(crate::model::Id::index(claim.article)) {
            claims.push((id, claim));
        }
    }
    let mut silent: Vec<Vec<&Silence>> = vec![Vec::new(); corpus.articles.len()];
    for (_, silence) in corpus.silences.iter() {
        if let Some(silences) = silent.get_mut(crate::model::Id::index(silence.article)) {
            silences.push(silence);
        }
    }
    let mut documents = Vec::new();
    let of_article = of_article.iter().zip(&silent);
    for ((_, article), (claims, silences)) in corpus.articles.iter().zip(of_article) {
        documents.push(Document {
            sentence: None,
            claims: Vec::new(),
            texts: vec![(HEADLINE, &article.headline)],
        });
        for (sentence, span) in (0u32..).zip(&article.sentences) {
            let mut texts = vec![(BODY, article.words(*span))];
            let mut resting = Vec::new();
            for (id, claim) in claims {
                if claim.evidence.iter().any(|words| words.overlaps(*span)) {
                    resting.push(*id);
                    texts.push((GIST_NL, claim.gist.get(Lang::Nl)));
                    texts.push((GIST_EN, claim.gist.get(Lang::En)));
                    speakers(corpus, claim, |text| texts.push((ABOUT, text)));
                }
            }
            for silence in silences.iter().filter(|one| one.span.overlaps(*span)) {
                texts.push((GIST_NL, silence.gist.get(Lang::Nl)));
                texts.push((GIST_EN, silence.gist.get(Lang::En)));
            }
            documents.push(Document {
                sentence: Some(sentence),
                claims: resting,
                texts,
            });
        }
    }
    documents
}

/// The names of those who make a claim, for sentences that only say "he". Its side, topics and
/// meeting are asked for by fields and facets: as words they would find half the corpus.
fn speakers<'a>(corpus: &'a Corpus, claim: &Claim, mut add: impl FnMut(&'a str)) {
    for speaker in &claim.attribution.speakers {
        if let Some(speaker) = corpus.speakers.get(*speaker) {
            add(&speaker.name.nl);
            if speaker.name.en != speaker.name.nl {
                add(&speaker.name.en);
            }
            for alias in &speaker.aliases {
                add(alias);
            }
        }
    }
}
