//! What a corpus is: plain data, checked and linked before anyone sees it.
//!
//! Invariant: every id held by a value of a `Corpus` names an entry of that same corpus,
//! and every `Span` lies on character borders of the body of its article.

mod article;
mod claim;
mod counts;
mod date;
mod id_set;
mod index;
mod language;
mod meeting;
mod relation;
mod slugs;
mod span;
mod stored;
mod table;
mod vocabulary;

pub use article::{Article, ArticleId, HeadlineBy, Leftover, LeftoverKind};
pub use claim::{Attribution, Claim, ClaimId, Degree, Voice};
pub use counts::Counts;
pub use date::{Date, DateError, DateSource, Dated, Minute, Point, Precision, Qualifier};
pub use id_set::IdSet;
pub use index::CorpusIndex;
pub use language::{Bilingual, Lang};
pub use meeting::{Aspect, Meeting, MeetingId, MeetingKind, Report};
pub use relation::{
    Between, Doer, Relation, RelationId, RelationKind, Silence, SilenceId, SilenceKind,
};
pub use span::Span;
pub use stored::{STORED_VERSION, StoredError};
pub use table::{Entry, Id, Table};
pub use vocabulary::{
    Outlet, OutletId, OutletKind, Place, PlaceId, Side, SideId, Sides, Speaker, SpeakerId,
    SpeakerKind, Topic, TopicId,
};

use serde::{Deserialize, Serialize};

/// Claims of one corpus.
pub type ClaimSet = IdSet<ClaimId>;

/// All material of one explorer, checked and linked.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Corpus {
    /// What this corpus is about, and what it leaves out.
    pub about: About,
    /// The two parties, in the order of the axis.
    pub sides: Sides,
    /// To whom words are attributed.
    pub speakers: Table<SpeakerId, Speaker>,
    /// Who published or passed on.
    pub outlets: Table<OutletId, Outlet>,
    /// Subjects, in the editor's order.
    pub topics: Table<TopicId, Topic>,
    /// Geographic places.
    pub places: Table<PlaceId, Place>,
    /// Meetings and the events around them, by date.
    pub meetings: Table<MeetingId, Meeting>,
    /// News items, by date of publication.
    pub articles: Table<ArticleId, Article>,
    /// Claims, by article and then by place in its body.
    pub claims: Table<ClaimId, Claim>,
    /// Typed links between two claims.
    pub relations: Table<RelationId, Relation>,
    /// What a source says a side left unsaid.
    pub silences: Table<SilenceId, Silence>,
    /// Derived look-ups; see [`Corpus::index`].
    #[serde(skip)]
    pub(crate) index: index::LazyIndex,
}

/// The corpus as a whole, in words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct About {
    /// Short name, used in file names.
    pub slug: String,
    /// Language of the articles, BCP 47.
    pub language: String,
    /// Title of the explorer.
    pub title: Bilingual,
    /// One sentence under the title.
    pub lead: Bilingual,
    /// Who chose the articles and what is missing.
    pub caveat: Bilingual,
    /// Ready questions for the first page.
    pub questions: Vec<Question>,
}

/// A ready question and the view that answers it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// The question, as a reader would ask it.
    pub text: Bilingual,
    /// The query part of a permalink, without `?`.
    pub link: String,
}

impl Corpus {
    /// The words of `span` in the body of `article`; empty when there are none such.
    #[must_use]
    pub fn words(&self, article: ArticleId, span: Span) -> &str {
        self.articles
            .get(article)
            .map_or("", |article| article.words(span))
    }

    /// Look-ups derived from the tables, built at the first call. Who changes a corpus does so
    /// before, or works on a clone.
    #[must_use]
    pub fn index(&self) -> &CorpusIndex {
        self.index.get(self)
    }

    /// When a side was silent: at the time of the meeting, or of the article that says so.
    #[must_use]
    pub fn time_of_silence(&self, silence: &Silence) -> Option<&Dated> {
        let meeting = silence.meeting.and_then(|id| self.meetings.get(id));
        let article = || self.articles.get(silence.article);
        meeting
            .map(|meeting| &meeting.date)
            .or_else(|| article().map(|article| &article.published))
    }

    /// Whether a relation joins the parties, or two claims of one.
    #[must_use]
    pub fn between(&self, relation: &Relation) -> Between {
        let voice = |id| self.claims.get(id).map(|claim| claim.voice);
        if voice(relation.from) == voice(relation.to) {
            Between::OneSide
        } else {
            Between::Sides
        }
    }

    /// The relations that `claim` takes part in, each with the claim at its other end.
    pub fn relations_of(
        &self,
        claim: ClaimId,
    ) -> impl Iterator<Item = (RelationId, &Relation, ClaimId)> {
        let relations = self.index().relations_of(claim).iter();
        relations.filter_map(move |id| {
            let relation = self.relations.get(*id)?;
            Some((*id, relation, relation.other(claim)?))
        })
    }

    /// A topic and all that it is part of, nearest first. A chain longer than the table is cut,
    /// so that a circle in unchecked material can't hang the page.
    pub fn topic_and_broader(&self, topic: TopicId) -> impl Iterator<Item = TopicId> {
        let known = Some(topic).filter(|id| self.topics.get(*id).is_some());
        std::iter::successors(known, |id| {
            self.topics
                .get(*id)?
                .broader
                .filter(|id| self.topics.get(*id).is_some())
        })
        .take(self.topics.len())
    }
}
