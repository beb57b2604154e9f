//! A claim as a reader meets it on every screen: the article's words, ours beside them, whose
//! they are and by which way, and one click to the sentence.
//!
//! Invariant: the quotation stands verbatim in its own language; everything else is marked as ours
//! by its place and its label.

use super::{share_button, side_mark, voice_class};
use crate::i18n::{attribution, compare, terms};
use crate::markup::{Element, Node, el, for_the_eye, unseen};
use crate::view::View;
use corpus::compare::{ChainLink, ClaimCard, Counterpart, Ending, QuotedPiece, WordKind, WordMark};
use corpus::model::{ArticleId, Bilingual, Id, MeetingId, RelationId, Span};
use corpus::permalink::{Permalink, Screen, Target};
use corpus::text::segments::segments_within;

/// What the page around a card has already told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// The meeting that stands above it.
    pub meeting: Option<MeetingId>,
    /// Whether its subjects are told above it.
    pub topics: TopicsTold,
    /// The relations drawn beside it.
    pub relations: Vec<RelationId>,
}

/// Whether the page around a card names its subjects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TopicsTold {
    /// It does.
    #[default]
    Above,
    /// It does not: the card names them.
    Nowhere,
}

/// One claim; `words` are marked in its quotation.
#[must_use]
pub fn claim_card(view: &View, card: &ClaimCard, told: &Told, words: &[WordMark]) -> Element {
    let t = compare::texts(view.lang);
    let href = view.link.reading(Target::Claim(card.slug.clone())).href();
    let beside: Vec<Element> = card
        .counterparts
        .iter()
        .filter(|one| !told.relations.contains(&one.relation))
        .filter_map(|one| counterpart(view, &card.slug, one))
        .collect();
    let beside = (!beside.is_empty()).then(|| {
        el("ul")
            .class("beside")
            .attr("aria-label", t.also_related)
            .with_all(beside)
    });
    let quotation = card.quotation.iter().map(|piece| quoted(piece, words));
    let alone = Permalink {
        target: Some(Target::Claim(card.slug.clone())),
        ..view.link.bare(Screen::Reader)
    };
    el("article")
        .class(format!(
            "claim {} {}",
            voice_class(card.voice),
            card.degree.slug()
        ))
        .attr("data-own", card.slug.clone())
        .maybe("data-kin", kin(view, card))
        .with(
            el("blockquote")
                .attr("lang", card.language.clone())
                .with_all(quotation),
        )
        .with(gist(view, &card.gist))
        .with(
            el("p")
                .class("byline")
                .with(side_mark(view, card.voice))
                .with(el("b").with(terms::speakers(view.corpus, &card.speakers, view.lang)))
                .with(way(view, &card.chain))
                .with(" · ")
                .with(
                    el("span")
                        .class("degree")
                        .with(terms::degree(card.degree, view.lang)),
                )
                .with(when(view, card, told)),
        )
        .with(
            to_source(view, &href, card.article)
                .with(share_button(view, &alone).attr("title", t.share_claim)),
        )
        .with_all(beside)
}

/// The claims that light up with this one.
fn kin(view: &View, card: &ClaimCard) -> Option<String> {
    let slugs: Vec<&str> = card
        .counterparts
        .iter()
        .map(|one| view.corpus.claims.slug(one.claim))
        .collect();
    (!slugs.is_empty()).then(|| slugs.join(" "))
}

/// The statement in the editors' words, labelled as such.
#[must_use]
pub fn gist(view: &View, gist: &Bilingual) -> Element {
    let t = compare::texts(view.lang);
    let label = el("span")
        .class("label")
        .attr("title", t.in_short_about)
        .with(format!("{} ", t.in_short))
        .with(unseen(t.in_short_about));
    el("p")
        .class("gist")
        .with(label)
        .with(format!(" {}", gist.get(view.lang)))
}

/// The way to the article; on paper its number among the sources.
#[must_use]
pub fn to_source(view: &View, href: &str, id: ArticleId) -> Element {
    let article = view.corpus.articles.get(id);
    let headline = article.map_or("", |article| &article.headline);
    let language = article.map_or("", |article| &article.language);
    el("p")
        .class("to-source")
        .with(
            el("span")
                .class("screen-only")
                .with(format!("{} ", compare::texts(view.lang).read_in)),
        )
        .with(
            el("span")
                .class("paper-only")
                .with(format!("{} ", source_number(id))),
        )
        .with(
            el("a")
                .attr("href", href.to_owned())
                .attr("lang", language.to_owned())
                .with(headline.to_owned()),
        )
}

/// The number by which paper names a source: the same for every document of one corpus.
#[must_use]
pub fn source_number(article: ArticleId) -> String {
    format!("[{}]", article.index() + 1)
}

/// The stages between mouth and page: ", via X, via Y".
#[must_use]
pub fn way(view: &View, chain: &[ChainLink]) -> String {
    let via = terms::texts(view.lang).via;
    let stages = chain.iter().filter_map(|stage| match stage {
        ChainLink::Speaker(_) | ChainLink::Article(_) => None,
        ChainLink::Via(speaker) => Some(terms::speakers(view.corpus, &[*speaker], view.lang)),
        ChainLink::Agency(outlet) => Some(attribution::outlet(view.corpus, *outlet).to_owned()),
    });
    stages.map(|stage| format!(", {via} {stage}")).collect()
}

/// The view of two claims alone.
#[must_use]
pub fn pair_link(link: &Permalink, one: &str, other: &str) -> Permalink {
    Permalink {
        pair: Some((one.to_owned(), other.to_owned())),
        ..link.on(Screen::Compare)
    }
}

/// A related claim that does not stand beside this one: sign, word, speaker, gist.
fn counterpart(view: &View, own: &str, counterpart: &Counterpart) -> Option<Element> {
    let other = view.corpus.claims.get(counterpart.claim)?;
    let speakers = terms::speakers(view.corpus, &other.attribution.speakers, view.lang);
    let link = el("a")
        .attr("href", pair_link(view.link, own, &other.slug).href())
        .with(for_the_eye(terms::relation_sign(counterpart.kind)).class("sign"))
        .with(format!(
            " {}: ",
            terms::relation(counterpart.kind, view.lang)
        ))
        .with(side_mark(view, other.voice))
        .with(el("b").with(speakers))
        .with(" ")
        .with(
            el("span")
                .class("gist-beside")
                .with(other.gist.get(view.lang).to_owned()),
        );
    Some(el("li").with(link))
}

fn quoted(piece: &QuotedPiece, words: &[WordMark]) -> Element {
    let ellipsis =
        |at: Ending| (at == Ending::Within).then(|| el("span").class("ellipsis").with("…"));
    // The marks are in bytes of the body; the piece begins somewhere in it.
    let start = piece.span.start();
    let layers: Vec<(Span, WordKind)> = words
        .iter()
        .filter(|mark| piece.span.contains(mark.span))
        .map(|mark| {
            let span = Span::new(mark.span.start() - start, mark.span.end() - start);
            (span, mark.kind)
        })
        .collect();
    let whole = Span::new(0, piece.words.len());
    let pieces = segments_within(&piece.words, whole, &layers)
        .into_iter()
        .map(|segment| -> Node {
            let text = segment.span.of(&piece.words).unwrap_or_default().to_owned();
            match segment.keys.first() {
                None => text.into(),
                Some(WordKind::Shared) => el("mark").class("shared").with(text).into(),
                Some(WordKind::Differing) => el("mark").class("differing").with(text).into(),
            }
        });
    el("p")
        .with_all(ellipsis(piece.begins))
        .with_all(pieces)
        .with_all(ellipsis(piece.ends))
}

/// Meeting, date and subjects, as far as the page has not told them.
fn when(view: &View, card: &ClaimCard, told: &Told) -> String {
    let (corpus, lang) = (view.corpus, view.lang);
    let mut parts = Vec::new();
    let named = card.meeting.is_some() && card.meeting == told.meeting;
    if let Some(meeting) = card.meeting
        && !named
    {
        parts.push(attribution::meeting(corpus, meeting, lang).to_owned());
    }
    let of_meeting = card
        .meeting
        .and_then(|meeting| corpus.meetings.get(meeting));
    let same_day = of_meeting.is_some_and(|meeting| meeting.date.date == card.said.date);
    if !(named && same_day) {
        parts.push(attribution::dated(&card.said, lang));
    }
    if told.topics == TopicsTold::Nowhere {
        let topics = card.topics.iter();
        parts.extend(topics.map(|topic| attribution::topic(corpus, *topic, lang).to_owned()));
    }
    parts.into_iter().map(|part| format!(" · {part}")).collect()
}
