//! A claim as a reader meets it on every screen.
//!
//! Invariant: the quotation is the article's words and nothing else; what we add (ellipsis,
//! gist, chain) is beside it and can be told apart.

use crate::model::{
    ArticleId, Bilingual, ClaimId, Corpus, Dated, Degree, MeetingId, OutletId, RelationId,
    RelationKind, Span, SpeakerId, TopicId, Voice,
};

/// Whether a piece of quotation stops where its sentence does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// At the border of a sentence.
    Sentence,
    /// Within one: an ellipsis is due.
    Within,
}

/// Words of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuotedPiece {
    /// Where they stand in the body.
    pub span: Span,
    /// The words, verbatim.
    pub words: String,
    /// How they begin.
    pub begins: Ending,
    /// How they end.
    pub ends: Ending,
}

/// One stage on the way from mouth to page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChainLink {
    /// Whose words they are.
    Speaker(SpeakerId),
    /// Who passes them on.
    Via(SpeakerId),
    /// The outlet the article took them from.
    Agency(OutletId),
    /// The article they are read in.
    Article(ArticleId),
}

/// A claim related to this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counterpart {
    /// The other claim.
    pub claim: ClaimId,
    /// Its party.
    pub voice: Voice,
    /// The relation that joins them.
    pub relation: RelationId,
    /// Its kind.
    pub kind: RelationKind,
    /// Whether the relation goes from this claim to the other; tells who undercuts whom.
    pub outgoing: bool,
}

/// All that a reader is told of one claim.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimCard {
    /// The claim.
    pub id: ClaimId,
    /// Its public name.
    pub slug: String,
    /// Which party makes it.
    pub voice: Voice,
    /// The words it rests on, in order.
    pub quotation: Vec<QuotedPiece>,
    /// Language of those words, BCP 47.
    pub language: String,
    /// The statement in the editor's words.
    pub gist: Bilingual,
    /// Whose statement it is.
    pub speakers: Vec<SpeakerId>,
    /// How close the words are to the speaker's.
    pub degree: Degree,
    /// The way from mouth to page, mouth first, page last.
    pub chain: Vec<ChainLink>,
    /// The words that attribute it, verbatim; empty when none do.
    pub cue: String,
    /// When it was said.
    pub said: Dated,
    /// When what it speaks of took place.
    pub happened: Option<Dated>,
    /// The meeting it belongs to.
    pub meeting: Option<MeetingId>,
    /// What it is about.
    pub topics: Vec<TopicId>,
    /// Where it can be read.
    pub article: ArticleId,
    /// The sentence it begins in, as an index of `Article::sentences`.
    pub sentence: Option<usize>,
    /// Related claims: strongest relation first, then in the order of the corpus.
    pub counterparts: Vec<Counterpart>,
}

/// The card of a claim; `None` for a claim of another corpus.
#[must_use]
pub fn card(corpus: &Corpus, id: ClaimId) -> Option<ClaimCard> {
    let claim = corpus.claims.get(id)?;
    let article = corpus.articles.get(claim.article)?;
    // A sentence of which only punctuation or layout is left out is quoted whole.
    let is_whole = |start: u32, end: u32| {
        let is_layout = |byte: u32| {
            let mut all = article.leftovers.iter();
            all.any(|one| one.span.start_byte <= byte && byte < one.span.end_byte)
        };
        (start..end).all(|byte| {
            let character = Span {
                start_byte: byte,
                end_byte: end,
            };
            let next = article.words(character).chars().next();
            !next.is_some_and(char::is_alphanumeric) || is_layout(byte)
        })
    };
    let sentences = || article.sentences.iter().copied();
    let begins = |byte: u32| {
        sentences()
            .find(|one| one.start_byte <= byte && byte < one.end_byte)
            .map_or(Ending::Sentence, |one| {
                ending(is_whole(one.start_byte, byte))
            })
    };
    let ends = |byte: u32| {
        sentences()
            .find(|one| one.start_byte < byte && byte <= one.end_byte)
            .map_or(Ending::Sentence, |one| ending(is_whole(byte, one.end_byte)))
    };
    let quotation = claim
        .evidence
        .iter()
        .map(|span| QuotedPiece {
            span: *span,
            words: article.words(*span).to_owned(),
            begins: begins(span.start_byte),
            ends: ends(span.end_byte),
        })
        .collect();
    let way = &claim.attribution;
    let chain = way
        .speakers
        .iter()
        .map(|speaker| ChainLink::Speaker(*speaker))
        .chain(way.via.iter().map(|speaker| ChainLink::Via(*speaker)))
        .chain(way.agency.map(ChainLink::Agency))
        .chain([ChainLink::Article(claim.article)])
        .collect();
    Some(ClaimCard {
        id,
        slug: claim.slug.clone(),
        voice: claim.voice,
        quotation,
        language: article.language.clone(),
        gist: claim.gist.clone(),
        speakers: way.speakers.clone(),
        degree: claim.degree,
        chain,
        cue: way.cue.clone(),
        said: claim.said.clone(),
        happened: claim.happened.clone(),
        meeting: claim.meeting,
        topics: claim.topics.clone(),
        article: claim.article,
        sentence: article.sentence_at(claim.span()),
        counterparts: counterparts(corpus, id),
    })
}

fn ending(is_whole: bool) -> Ending {
    if is_whole {
        Ending::Sentence
    } else {
        Ending::Within
    }
}

/// The related claims of `id`: strongest relation first, then in the order of the corpus.
pub(crate) fn counterparts(corpus: &Corpus, id: ClaimId) -> Vec<Counterpart> {
    let mut found: Vec<Counterpart> = corpus
        .relations_of(id)
        .filter_map(|(relation_id, relation, other)| {
            Some(Counterpart {
                claim: other,
                voice: corpus.claims.get(other)?.voice,
                relation: relation_id,
                kind: relation.kind,
                outgoing: relation.from == id,
            })
        })
        .collect();
    found.sort_by_key(|one| (super::relations::strength(one.kind), one.claim));
    found
}
