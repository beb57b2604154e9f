//! The few words of our own that stand in what leaves the page, and names as it writes them.
//!
//! Invariant: each is there in both languages; what the corpus doesn't know is not named.

use crate::compare::{ChainLink, ClaimCard};
use crate::model::{
    Claim, Corpus, DateSource, Dated, Degree, Lang, RelationKind, SpeakerId, Voice,
};
use crate::text::date_words::in_words;

/// A text in Dutch and in English.
pub(super) type Words = (&'static str, &'static str);

/// The text in `lang`.
pub(super) fn say(words: Words, lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => words.0,
        Lang::En => words.1,
    }
}

/// What stands between the pieces of one quotation.
pub(super) const GAP: &str = " […] ";

/// A degree of quotation.
pub(super) fn degree(degree: Degree) -> Words {
    match degree {
        Degree::Direct => ("tussen aanhalingstekens", "quoted"),
        Degree::Indirect => ("indirecte rede", "indirect speech"),
        Degree::Summary => ("samenvatting van de verslaggever", "reporter's summary"),
        Degree::OtherSide => ("verteld door de andere kant", "told by the other side"),
    }
}

/// A relation.
pub(super) fn relation(kind: RelationKind) -> Words {
    match kind {
        RelationKind::Agrees => ("eens", "agrees"),
        RelationKind::Contradicts => ("tegenspraak", "contradicts"),
        RelationKind::Partly => ("deels eens", "partly agrees"),
        RelationKind::Undercuts => ("ondergraaft", "undercuts"),
    }
}

/// A party, or both.
pub(super) fn voice(corpus: &Corpus, voice: Voice, lang: Lang) -> &str {
    voice.side().map_or_else(
        || say(("Beide samen", "Both together"), lang),
        |side| corpus.sides.get(side).name.get(lang),
    )
}

/// The names of speakers.
pub(super) fn speakers<'a>(corpus: &'a Corpus, ids: &[SpeakerId], lang: Lang) -> Vec<&'a str> {
    let entries = ids.iter().filter_map(|id| corpus.speakers.get(*id));
    entries.map(|speaker| speaker.name.get(lang)).collect()
}

/// The names of a claim's topics.
pub(super) fn topics<'a>(corpus: &'a Corpus, claim: &Claim, lang: Lang) -> Vec<&'a str> {
    let ids = claim.topics.iter();
    let entries = ids.filter_map(|id| corpus.topics.get(*id));
    entries.map(|topic| topic.name.get(lang)).collect()
}

/// The name of the meeting a claim belongs to.
pub(super) fn meeting<'a>(corpus: &'a Corpus, claim: &Claim, lang: Lang) -> Option<&'a str> {
    let meeting = corpus.meetings.get(claim.meeting?)?;
    Some(meeting.name.get(lang))
}

/// The way from mouth to page, the page itself left out: who said it, who passed it on.
pub(super) fn way<'a>(corpus: &'a Corpus, claim: &Claim, lang: Lang) -> Vec<&'a str> {
    let way = &claim.attribution;
    let mut names = speakers(corpus, &way.speakers, lang);
    // Two who speak with one voice are one stage of the way; the names stay apart all the same.
    names.extend(speakers(corpus, &way.via, lang));
    let agency = way.agency.and_then(|id| corpus.outlets.get(id));
    names.extend(agency.map(|outlet| outlet.name.as_str()));
    names
}

/// The same in a sentence: speakers joined by commas, then each who passed it on.
pub(super) fn said_by(corpus: &Corpus, card: &ClaimCard, lang: Lang) -> String {
    let mut text = speakers(corpus, &card.speakers, lang).join(", ");
    for link in &card.chain {
        let name = match link {
            ChainLink::Via(id) => corpus.speakers.get(*id).map(|one| one.name.get(lang)),
            ChainLink::Agency(id) => corpus.outlets.get(*id).map(|one| one.name.as_str()),
            ChainLink::Speaker(_) | ChainLink::Article(_) => None,
        };
        if let Some(name) = name {
            text.push_str(", via ");
            text.push_str(name);
        }
    }
    text
}

/// The pieces of a claim's quotation as one text.
pub(super) fn quotation(corpus: &Corpus, claim: &Claim) -> String {
    let pieces = claim.evidence.iter();
    let words: Vec<&str> = pieces
        .map(|span| corpus.words(claim.article, *span))
        .collect();
    words.join(GAP)
}

/// Where a date comes from.
pub(super) fn date_source(source: DateSource) -> Words {
    match source {
        DateSource::Text => ("in de tekst", "in the text"),
        DateSource::Inferred => ("afgeleid", "inferred"),
        DateSource::Elsewhere => ("van elders bekend", "known from elsewhere"),
    }
}

/// A date in words, and where it comes from unless the article states it.
pub(super) fn dated(dated: &Dated, lang: Lang) -> String {
    let mut words = in_words(&dated.date, lang);
    if !dated.is_stated() {
        words.push_str(" (");
        words.push_str(say(date_source(dated.source), lang));
        words.push(')');
    }
    words
}

/// The words without line ends: every run of white space is one space.
pub(super) fn flat(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}
