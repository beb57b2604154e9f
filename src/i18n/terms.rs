//! The terms that all screens share: degrees, relations, facets, silences.
//!
//! Invariant: one term, one word, in each language.

use super::counted;
use corpus::facet::{Facet, JOINT, ONE_SIDED, SILENCE, relation_of_slug};
use corpus::filter::FacetCount;
use corpus::model::{
    Aspect, Between, Corpus, DateSource, Degree, Doer, Lang, LeftoverKind, RelationKind, SideId,
    Silence, SilenceKind, SpeakerId, Voice,
};

super::texts! {
    joint: "Beide samen", "Both together";
    one_sided: "Alleen één kant sprak", "Only one side spoke";
    silence: "Ontweken, vaag of niet besproken", "Dodged, vague or not raised";
    inferred: "afgeleid", "inferred";
    unknown_outlet: "uitgever niet genoemd", "publisher not named";
    by_editor: "kop van de redactie van dit corpus", "headline by this corpus's editors";
    via: "via", "via";
    said: "gezegd", "said";
}

/// Where a date comes from, in words; nothing for what the article states.
pub fn date_source(source: DateSource, lang: Lang) -> Option<&'static str> {
    match (source, lang) {
        (DateSource::Text, _) => None,
        (DateSource::Inferred, Lang::Nl) => Some("afgeleid"),
        (DateSource::Inferred, Lang::En) => Some("inferred"),
        (DateSource::Elsewhere, Lang::Nl) => Some("van elders bekend"),
        (DateSource::Elsewhere, Lang::En) => Some("known from elsewhere"),
    }
}

/// The sign that stands after such a date where there is no room for words.
pub fn date_sign(source: DateSource) -> &'static str {
    match source {
        DateSource::Text => "",
        DateSource::Inferred => "?",
        DateSource::Elsewhere => "°",
    }
}

/// What that sign means, for a legend.
pub fn date_source_legend(source: DateSource, lang: Lang) -> &'static str {
    match (source, lang) {
        (DateSource::Text, Lang::Nl) => "datum staat in het artikel",
        (DateSource::Text, Lang::En) => "date stands in the article",
        (DateSource::Inferred, Lang::Nl) => "? datum afgeleid uit de woorden van het artikel",
        (DateSource::Inferred, Lang::En) => "? date inferred from the article’s words",
        (DateSource::Elsewhere, Lang::Nl) => {
            "° datum van elders bekend, en in overeenstemming met het artikel"
        }
        (DateSource::Elsewhere, Lang::En) => {
            "° date known from elsewhere, and in agreement with the article"
        }
    }
}

/// A degree of quotation, in words.
pub fn degree(degree: Degree, lang: Lang) -> &'static str {
    match (degree, lang) {
        (Degree::Direct, Lang::Nl) => "tussen aanhalingstekens",
        (Degree::Direct, Lang::En) => "quoted",
        (Degree::Indirect, Lang::Nl) => "indirecte rede",
        (Degree::Indirect, Lang::En) => "indirect speech",
        (Degree::Summary, Lang::Nl) => "samenvatting van de verslaggever",
        (Degree::Summary, Lang::En) => "reporter's summary",
        (Degree::OtherSide, Lang::Nl) => "verteld door de andere kant",
        (Degree::OtherSide, Lang::En) => "told by the other side",
    }
}

/// A relation, in words.
pub fn relation(kind: RelationKind, lang: Lang) -> &'static str {
    match (kind, lang) {
        (RelationKind::Agrees, Lang::Nl) => "eens",
        (RelationKind::Agrees, Lang::En) => "agrees",
        (RelationKind::Contradicts, Lang::Nl) => "tegenspraak",
        (RelationKind::Contradicts, Lang::En) => "contradicts",
        (RelationKind::Partly, Lang::Nl) => "deels eens",
        (RelationKind::Partly, Lang::En) => "partly agrees",
        (RelationKind::Undercuts, Lang::Nl) => "ondergraaft",
        (RelationKind::Undercuts, Lang::En) => "undercuts",
    }
}

/// The sign that stands for a relation.
pub fn relation_sign(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Agrees => "=",
        RelationKind::Contradicts => "≠",
        RelationKind::Partly => "≈",
        RelationKind::Undercuts => "↯",
    }
}

/// A kind of silence, in words.
pub fn silence(kind: SilenceKind, lang: Lang) -> &'static str {
    match (kind, lang) {
        (SilenceKind::Dodged, Lang::Nl) => "ontweken",
        (SilenceKind::Dodged, Lang::En) => "dodged",
        (SilenceKind::NotRaised, Lang::Nl) => "niet besproken",
        (SilenceKind::NotRaised, Lang::En) => "not raised",
        (SilenceKind::NotAnnounced, Lang::Nl) => "nog niet aangekondigd",
        (SilenceKind::NotAnnounced, Lang::En) => "not yet announced",
        (SilenceKind::Vague, Lang::Nl) => "vaag gebleven",
        (SilenceKind::Vague, Lang::En) => "left vague",
    }
}

/// A silence named by its kind first, and then by whose it is: "Dodged, not said by whom".
pub fn silence_label(corpus: &Corpus, silence: &Silence, lang: Lang) -> String {
    let side = silence.voice.side();
    let kind = match (silence.kind, side, lang) {
        // One side's vagueness is an answer; both sides' may be no answer at all.
        (SilenceKind::Vague, Some(_), Lang::Nl) => "Vaag antwoord",
        (SilenceKind::Vague, Some(_), Lang::En) => "Vague answer",
        (kind, _, lang) => self::silence(kind, lang),
    };
    let kind = super::capitalised(kind);
    match (side, silence.doer, lang) {
        (Some(side), ..) => format!("{kind}: {}", corpus.sides.get(side).name.get(lang)),
        // What did not come up was passed over by nobody in particular.
        (None, ..) if silence.kind == SilenceKind::NotRaised => kind,
        (None, Doer::Unnamed, Lang::Nl) => format!("{kind}, niet gezegd door wie"),
        (None, Doer::Unnamed, Lang::En) => format!("{kind}, not said by whom"),
        (None, Doer::Named, Lang::Nl) => format!("{kind}: beide"),
        (None, Doer::Named, Lang::En) => format!("{kind}: both"),
    }
}

/// The name of a side within a sentence, with its article.
pub fn side_in_sentence(corpus: &Corpus, side: SideId, lang: Lang) -> &str {
    corpus.sides.get(side).in_sentence.get(lang)
}

/// A value of the relation facet: "contradicts, between the sides".
fn relation_value(value: &str, lang: Lang) -> Option<String> {
    let (kind, between) = relation_of_slug(value)?;
    let kind = relation(kind, lang);
    Some(match (between, lang) {
        (None, _) => kind.to_owned(),
        (Some(Between::Sides), Lang::Nl) => format!("{kind}, tussen de kanten"),
        (Some(Between::Sides), Lang::En) => format!("{kind}, between the sides"),
        (Some(Between::OneSide), Lang::Nl) => format!("{kind}, binnen één kant"),
        (Some(Between::OneSide), Lang::En) => format!("{kind}, within one side"),
    })
}

/// The sign of a value of the relation facet.
pub fn relation_value_sign(value: &str) -> &'static str {
    match relation_of_slug(value) {
        Some((kind, _)) => relation_sign(kind),
        None if value == SILENCE => "∅",
        None => "◐",
    }
}

/// What choosing a value would show, with its silences: "3 of 12 · ∅ 1".
pub fn facet_count(count: &FacetCount, lang: Lang) -> String {
    let claims = two_counts(count.now, count.all, lang);
    if count.silences_all == 0 {
        return claims;
    }
    let silences = two_counts(count.silences_now, count.silences_all, lang);
    if count.all == 0 {
        return format!("∅ {silences}");
    }
    format!("{claims} · ∅ {silences}")
}

/// What a report tells of a meeting, in a word.
pub fn aspect(aspect: Aspect, lang: Lang) -> &'static str {
    match (aspect, lang) {
        (Aspect::Mention, Lang::Nl) => "vermelding",
        (Aspect::Mention, Lang::En) => "mention",
        (Aspect::Date, Lang::Nl) => "datum",
        (Aspect::Date, Lang::En) => "date",
        (Aspect::Length, Lang::Nl) => "duur",
        (Aspect::Length, Lang::En) => "length",
        (Aspect::Format, Lang::Nl) => "vorm",
        (Aspect::Format, Lang::En) => "format",
        (Aspect::Participants, Lang::Nl) => "aanwezigen",
        (Aspect::Participants, Lang::En) => "participants",
        (Aspect::Outcome, Lang::Nl) => "uitkomst",
        (Aspect::Outcome, Lang::En) => "outcome",
    }
}

/// What a piece of layout was, in a word.
pub fn leftover(kind: LeftoverKind, lang: Lang) -> &'static str {
    match (kind, lang) {
        (LeftoverKind::Dateline, Lang::Nl) => "datumregel",
        (LeftoverKind::Dateline, Lang::En) => "dateline",
        (LeftoverKind::Caption, Lang::Nl) => "bijschrift",
        (LeftoverKind::Caption, Lang::En) => "caption",
        (LeftoverKind::Byline, Lang::Nl) => "auteursregel",
        (LeftoverKind::Byline, Lang::En) => "byline",
        (LeftoverKind::Interface, Lang::Nl) => "opmaakrest",
        (LeftoverKind::Interface, Lang::En) => "layout leftover",
        (LeftoverKind::Heading, Lang::Nl) => "tussenkop",
        (LeftoverKind::Heading, Lang::En) => "heading",
    }
}

/// The name of a facet.
pub fn facet(facet: Facet, lang: Lang) -> &'static str {
    match (facet, lang) {
        (Facet::Side, Lang::Nl) => "Kant",
        (Facet::Side, Lang::En) => "Side",
        (Facet::Speaker, Lang::Nl) => "Spreker",
        (Facet::Speaker, Lang::En) => "Speaker",
        (Facet::Topic, Lang::Nl) => "Onderwerp",
        (Facet::Topic, Lang::En) => "Topic",
        (Facet::Meeting, Lang::Nl) => "Ontmoeting",
        (Facet::Meeting, Lang::En) => "Meeting",
        (Facet::Place, Lang::Nl) => "Plaats",
        (Facet::Place, Lang::En) => "Place",
        (Facet::Article, Lang::Nl) => "Artikel",
        (Facet::Article, Lang::En) => "Article",
        (Facet::Degree, Lang::Nl) => "Hoe weergegeven",
        (Facet::Degree, Lang::En) => "How reported",
        (Facet::Relation, Lang::Nl) => "Verhouding",
        (Facet::Relation, Lang::En) => "Relation",
    }
}

/// The name of a facet's value, as the corpus or the interface calls it.
pub fn facet_value(corpus: &Corpus, facet: Facet, value: &str, lang: Lang) -> String {
    let t = texts(lang);
    let name = match facet {
        Facet::Side if value == JOINT => Some(t.joint),
        Facet::Side => corpus
            .sides
            .find(value)
            .map(|id| corpus.sides.get(id).name.get(lang)),
        Facet::Speaker => corpus
            .speakers
            .find(value)
            .and_then(|id| corpus.speakers.get(id))
            .map(|speaker| speaker.name.get(lang)),
        Facet::Topic => corpus
            .topics
            .find(value)
            .and_then(|id| corpus.topics.get(id))
            .map(|topic| topic.name.get(lang)),
        Facet::Meeting => corpus
            .meetings
            .find(value)
            .and_then(|id| corpus.meetings.get(id))
            .map(|meeting| meeting.name.get(lang)),
        Facet::Place => corpus
            .places
            .find(value)
            .and_then(|id| corpus.places.get(id))
            .map(|place| place.name.get(lang)),
        Facet::Article => corpus
            .articles
            .find(value)
            .and_then(|id| corpus.articles.get(id))
            .map(|article| article.headline.as_str()),
        Facet::Degree => Degree::from_slug(value).map(|found| degree(found, lang)),
        Facet::Relation if value == ONE_SIDED => Some(t.one_sided),
        Facet::Relation if value == SILENCE => Some(t.silence),
        Facet::Relation => return relation_value(value, lang).unwrap_or_else(|| value.to_owned()),
    };
    name.unwrap_or(value).to_owned()
}

/// The name of a voice: a side's, or both.
pub fn voice(corpus: &Corpus, voice: Voice, lang: Lang) -> &str {
    match voice.side() {
        Some(side) => corpus.sides.get(side).name.get(lang),
        None => texts(lang).joint,
    }
}

/// "14 claims".
pub fn claims(number: usize, lang: Lang) -> String {
    match lang {
        Lang::Nl => counted(number, "uitspraak", "uitspraken"),
        Lang::En => counted(number, "claim", "claims"),
    }
}

/// "4 meetings".
pub fn meetings(number: usize, lang: Lang) -> String {
    match lang {
        Lang::Nl => counted(number, "ontmoeting", "ontmoetingen"),
        Lang::En => counted(number, "meeting", "meetings"),
    }
}

/// "5 articles".
pub fn articles(number: usize, lang: Lang) -> String {
    match lang {
        Lang::Nl => counted(number, "artikel", "artikelen"),
        Lang::En => counted(number, "article", "articles"),
    }
}

/// What a value would show now, and what the corpus has: "3 of 12", or "12" when they are equal.
pub fn two_counts(now: usize, all: usize, lang: Lang) -> String {
    if now == all {
        return all.to_string();
    }
    match lang {
        Lang::Nl => format!("{now} van {all}"),
        Lang::En => format!("{now} of {all}"),
    }
}

/// The names of speakers, with commas between.
pub fn speakers(corpus: &Corpus, speakers: &[SpeakerId], lang: Lang) -> String {
    let names: Vec<&str> = speakers
        .iter()
        .filter_map(|speaker| corpus.speakers.get(*speaker))
        .map(|speaker| speaker.name.get(lang))
        .collect();
    names.join(", ")
}
