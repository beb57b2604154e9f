//! A note in the margin: whose words, in short; and, when it is chosen, all that belongs to it.
//!
//! Invariant: a note stands after the paragraph it belongs to, wherever the style sheet puts it.

use super::place::{focus_on, note_id, note_in_focus};
use super::prose::classes;
use crate::i18n::{attribution, compare, reader, terms};
use crate::markup::{Element, el, for_the_eye};
use crate::view::View;
use crate::widgets::{gist, pair_link, share_button, side_mark, way};
use corpus::compare::{ClaimCard, Counterpart, card};
use corpus::facet::Facet;
use corpus::filter::{Filter, Sign};
use corpus::model::{Claim, Doer, Entry, MeetingId, Silence, TopicId};
use corpus::permalink::{Permalink, Screen, Target};
use corpus::text::annotated_text::{Note, NoteOf};
use corpus::text::date_words::in_words;
use corpus::text::fragment::text_fragment;

/// One note.
pub fn note_view(view: &View, note: &Note) -> Option<Element> {
    let is_chosen = note_in_focus(view.corpus, view.link) == Some(note.of);
    let text = el("div").class("note-text");
    let text = match note.of {
        NoteOf::Claim(id) => {
            let claim = view.corpus.claims.get(id)?;
            let whole = if is_chosen {
                card(view.corpus, id).map(|card| whole(view, &card))
            } else {
                None
            };
            text.with(claim_head(view, claim))
                .with(gist(view, &claim.gist))
                .with_all(whole)
        }
        NoteOf::Silence(id) => {
            let silence = view.corpus.silences.get(id)?;
            text.with(silence_head(view, silence))
                .with(gist(view, &silence.gist))
        }
    };
    let state = if is_chosen { " in-focus" } else { "" };
    let focus = focus_on(view.corpus, note.of);
    let number = el("a")
        .class("note-number")
        .id(format!("note-link-{}", note.number))
        .attr("href", view.link.reading(focus).href())
        .maybe("aria-current", is_chosen.then_some("true"))
        .with(note.number.to_string());
    Some(
        el("li")
            .id(note_id(view.corpus, note.of))
            .class(format!("note {}{state}", classes(view.corpus, &[note.of])))
            .with(number)
            .with(text),
    )
}

fn claim_head(view: &View, claim: &Claim) -> Element {
    let speakers = terms::speakers(view.corpus, &claim.attribution.speakers, view.lang);
    el("p")
        .class("note-head")
        .with(side_mark(view, claim.voice))
        .with(el("b").with(speakers))
        .with(format!(" · {}", terms::degree(claim.degree, view.lang)))
}

fn silence_head(view: &View, silence: &Silence) -> Element {
    el("p")
        .class("note-head")
        .with(for_the_eye("∅ ").class("sign"))
        .with_all(
            (silence.doer != Doer::Unnamed).then(|| for_the_eye(side_mark(view, silence.voice))),
        )
        .with(el("b").with(terms::silence_label(view.corpus, silence, view.lang)))
}

/// What a chosen claim tells besides: way, cue, dates, counterparts, comparison, source.
fn whole(view: &View, card: &ClaimCard) -> Element {
    let t = reader::texts(view.lang);
    let (corpus, lang) = (view.corpus, view.lang);
    let line = |words: String| el("p").with(words);
    let way = way(view, &card.chain);
    let way = (!way.is_empty()).then(|| {
        let speakers = terms::speakers(corpus, &card.speakers, lang);
        line(format!("{speakers}{way}"))
    });
    let cue = (!card.cue.is_empty()).then(|| {
        let cue = el("q")
            .attr("lang", card.language.clone())
            .with(card.cue.clone());
        line(format!("{} ", t.cue)).with(cue)
    });
    let mut said = format!(
        "{} {}",
        terms::texts(lang).said,
        attribution::dated(&card.said, lang)
    );
    if let Some(reason) = &card.said.reason {
        said.push_str(": ");
        said.push_str(reason.get(lang));
    }
    let happened = card
        .happened
        .as_ref()
        .map(|date| line(format!("{} {}", t.happened, attribution::dated(date, lang))));
    let none = card
        .counterparts
        .is_empty()
        .then(|| el("p").with(t.no_related));
    let counterparts = card
        .counterparts
        .iter()
        .filter_map(|one| counterpart(view, card, one));
    let outside = corpus.articles.get(card.article).and_then(|article| {
        let words = &card.quotation.first()?.words;
        text_fragment(article.address.as_ref()?, words)
    });
    let outside = outside.map(|href| {
        el("p").with(
            el("a")
                .attr("href", href)
                .attr("rel", "noreferrer")
                .with(t.at_source),
        )
    });
    let alone = Permalink {
        target: Some(Target::Claim(card.slug.clone())),
        ..view.link.bare(Screen::Reader)
    };
    let share = compare::texts(lang).share_claim;
    el("div")
        .class("note-whole")
        .with_all(way)
        .with_all(cue)
        .with(line(said))
        .with_all(happened)
        .with(el("h2").with(t.related))
        .with_all(none)
        .with(el("ul").class("counterparts").with_all(counterparts))
        .with_all(card.meeting.and_then(|meeting| at_meeting(view, meeting)))
        .with(el("h2").with(t.compare))
        .with(
            el("ul")
                .class("topics")
                .with_all(card.topics.iter().map(|topic| to_topic(view, *topic))),
        )
        .with_all(outside)
        .with(
            el("p").with(
                share_button(view, &alone)
                    .id("share-note")
                    .attr("title", share),
            ),
        )
}

fn counterpart(view: &View, own: &ClaimCard, one: &Counterpart) -> Option<Element> {
    let other = view.corpus.claims.get(one.claim)?;
    let speakers = terms::speakers(view.corpus, &other.attribution.speakers, view.lang);
    let there = view.link.reading(Target::Claim(other.slug.clone()));
    let link = el("a")
        .attr("href", there.href())
        .with(for_the_eye(terms::relation_sign(one.kind)).class("sign"))
        .with(format!(" {}: ", terms::relation(one.kind, view.lang)))
        .with(side_mark(view, other.voice))
        .with(el("b").with(speakers))
        .with(format!(" {}", other.gist.get(view.lang)));
    let beside = el("a")
        .class("pair-of")
        .attr("href", pair_link(view.link, &own.slug, &other.slug).href())
        .with(reader::texts(view.lang).compare);
    Some(el("li").with(link).with(" ").with(beside))
}

/// The meeting it belongs to, on the timeline.
fn at_meeting(view: &View, id: MeetingId) -> Option<Element> {
    let meeting = view.corpus.meetings.get(id)?;
    let link = Permalink {
        target: Some(Target::Meeting(meeting.slug().to_owned())),
        ..view.link.bare(Screen::Timeline)
    };
    let name = format!(
        "{}, {}",
        meeting.name.get(view.lang),
        in_words(&meeting.date.date, view.lang)
    );
    let there = el("a")
        .class("to-meeting")
        .attr("href", link.href())
        .with(name);
    Some(
        el("p")
            .with(reader::texts(view.lang).at_meeting)
            .with(" ")
            .with(there),
    )
}

/// The comparison of one subject, whole.
fn to_topic(view: &View, topic: TopicId) -> Element {
    let slug = view.corpus.topics.slug(topic);
    let filter = Filter::default();
    let choices = filter.choices.with(Facet::Topic, slug, Sign::Include);
    let link = view
        .link
        .bare(Screen::Compare)
        .filtered(Filter { choices, ..filter });
    el("li").with(
        el("a")
            .attr("href", link.href())
            .with(attribution::topic(view.corpus, topic, view.lang).to_owned()),
    )
}
