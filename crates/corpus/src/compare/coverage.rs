//! One meeting in several articles: who tells what.
//!
//! Invariant: it speaks of the articles of the corpus as a whole, whatever the filter; an
//! empty cell means that this article, here, has nothing of it.

use crate::model::{
    ArticleId, Aspect, Claim, ClaimId, Corpus, MeetingId, Silence, SilenceId, TopicId,
};

/// One article on one subject.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CoverageCell {
    /// Its claims, in the order of the text.
    pub claims: Vec<ClaimId>,
    /// Its silences.
    pub silences: Vec<SilenceId>,
}

/// One subject at the meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverageRow {
    /// The subject.
    pub topic: TopicId,
    /// One cell for each of `Coverage::articles`.
    pub cells: Vec<CoverageCell>,
    /// The one article that brings it; `None` when more do.
    pub only: Option<ArticleId>,
}

/// One side of the meeting itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AspectRow {
    /// Which side of it.
    pub aspect: Aspect,
    /// For each of `Coverage::articles` the places of its reports in `Meeting::reports`.
    pub cells: Vec<Vec<usize>>,
    /// The one article that tells it; `None` when more do.
    pub only: Option<ArticleId>,
}

/// One meeting in several articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The meeting.
    pub meeting: MeetingId,
    /// The articles that tell of it, in the order of the corpus.
    pub articles: Vec<ArticleId>,
    /// The meeting itself: when, how long, with whom.
    pub aspects: Vec<AspectRow>,
    /// What was said at it, by subject.
    pub rows: Vec<CoverageRow>,
}

impl CoverageCell {
    /// Whether the article has nothing of it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.claims.is_empty() && self.silences.is_empty()
    }
}

/// Who tells what of `meeting`; `None` for a meeting of another corpus.
#[must_use]
pub fn coverage(corpus: &Corpus, meeting: MeetingId) -> Option<Coverage> {
    let entry = corpus.meetings.get(meeting)?;
    let at_meeting = corpus.index().by_meeting(meeting).iter();
    let claims: Vec<(ClaimId, &Claim)> = at_meeting
        .filter_map(|id| Some((id, corpus.claims.get(id)?)))
        .collect();
    let silences: Vec<(SilenceId, &Silence)> = corpus
        .silences
        .iter()
        .filter(|(_, one)| one.meeting == Some(meeting))
        .collect();
    let tells = |article: &ArticleId| {
        claims.iter().any(|(_, one)| one.article == *article)
            || silences.iter().any(|(_, one)| one.article == *article)
            || entry.reports.iter().any(|one| one.article == *article)
    };
    let articles: Vec<ArticleId> = corpus.articles.ids().filter(tells).collect();

    let mut aspects: Vec<Aspect> = entry.reports.iter().map(|one| one.aspect).collect();
    aspects.sort_unstable();
    aspects.dedup();
    let aspects = aspects.into_iter().map(|aspect| {
        let reports = |article: &ArticleId| -> Vec<usize> {
            let all = entry.reports.iter().enumerate();
            all.filter(|(_, one)| one.aspect == aspect && one.article == *article)
                .map(|(place, _)| place)
                .collect()
        };
        let cells: Vec<Vec<usize>> = articles.iter().map(reports).collect();
        AspectRow {
            aspect,
            only: only(&articles, cells.iter().map(Vec::is_empty)),
            cells,
        }
    });

    let rows = corpus.topics.ids().filter_map(|topic| {
        let of = |article: &ArticleId| CoverageCell {
            claims: claims
                .iter()
                .filter(|(_, one)| one.article == *article && one.topics.contains(&topic))
                .map(|(id, _)| *id)
                .collect(),
            silences: silences
                .iter()
                .filter(|(_, one)| one.article == *article && one.topic == topic)
                .map(|(id, _)| *id)
                .collect(),
        };
        let cells: Vec<CoverageCell> = articles.iter().map(of).collect();
        let told = cells.iter().any(|cell| !cell.is_empty());
        told.then(|| CoverageRow {
            topic,
            only: only(&articles, cells.iter().map(CoverageCell::is_empty)),
            cells,
        })
    });
    Some(Coverage {
        meeting,
        aspects: aspects.collect(),
        rows: rows.collect(),
        articles,
    })
}

/// The one article whose cell is not empty, where there are others that could have told.
fn only(articles: &[ArticleId], empty: impl Iterator<Item = bool>) -> Option<ArticleId> {
    let mut telling = articles.iter().zip(empty).filter(|(_, empty)| !*empty);
    let (article, _) = telling.next()?;
    (articles.len() > 1 && telling.next().is_none()).then_some(*article)
}
