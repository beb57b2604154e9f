//! Meetings, articles, claims, relations and silences as JSON.
//!
//! Invariant: as in `vocabulary`; a `side` is a side's id or "joint".

use super::vocabulary::aliases;
use super::{both, when};
use crate::export::json::Json;
use crate::export::kept::Kept;
use crate::export::selectors::write_selectors;
use crate::facet::voice_slug;
use crate::model::{ArticleId, Claim, Corpus, Span, SpeakerId};

/// Words of one article, as the next value.
fn target(json: &mut Json, corpus: &Corpus, article: ArticleId, span: Span) {
    json.object();
    json.put("source", corpus.articles.slug(article));
    let body = corpus.articles.get(article).map_or("", |one| &one.body);
    write_selectors(json, body, span);
    json.end();
}

fn speakers(json: &mut Json, key: &str, corpus: &Corpus, ids: &[SpeakerId]) {
    json.list_at(key);
    for id in ids {
        json.text(corpus.speakers.slug(*id));
    }
    json.end();
}

pub(super) fn meetings(json: &mut Json, corpus: &Corpus, kept: &Kept) {
    json.list_at("meetings");
    for (id, meeting) in corpus.meetings.iter() {
        if !kept.meetings.has(id) {
            continue;
        }
        json.object();
        json.put("id", &meeting.slug);
        json.put("kind", meeting.kind.slug());
        both(json, "name", &meeting.name);
        both(json, "about", &meeting.about);
        when(json, "date", &meeting.date);
        json.put_some("place", meeting.place.map(|id| corpus.places.slug(id)));
        speakers(json, "participants", corpus, &meeting.participants);
        aliases(json, &meeting.aliases);
        json.list_at("reports");
        for report in &meeting.reports {
            json.object();
            json.put("aspect", report.aspect.slug());
            both(json, "note", &report.note);
            json.key("target");
            target(json, corpus, report.article, report.span);
            json.end();
        }
        json.end();
        json.end();
    }
    json.end();
}

pub(super) fn articles(json: &mut Json, corpus: &Corpus, kept: &Kept) {
    json.list_at("articles");
    for (id, article) in corpus.articles.iter() {
        if !kept.articles.has(id) {
            continue;
        }
        json.object();
        json.put("id", &article.slug);
        json.put("headline", &article.headline);
        json.put("headlineBy", article.headline_by.slug());
        json.put_some("outlet", article.outlet.map(|id| corpus.outlets.slug(id)));
        json.put_some("author", article.author.as_deref());
        when(json, "published", &article.published);
        json.put("language", &article.language);
        both(json, "rights", &article.rights);
        json.put_some("address", article.address.as_deref());
        json.put("body", &article.body);
        json.list_at("leftovers");
        for leftover in &article.leftovers {
            json.object();
            json.put("kind", leftover.kind.slug());
            write_selectors(json, &article.body, leftover.span);
            json.end();
        }
        json.end();
        json.end();
    }
    json.end();
}

pub(super) fn claim(json: &mut Json, corpus: &Corpus, claim: &Claim) {
    let way = &claim.attribution;
    json.object();
    json.put("id", &claim.slug);
    json.put("side", voice_slug(corpus, claim.voice));
    speakers(json, "speakers", corpus, &way.speakers);
    speakers(json, "via", corpus, &way.via);
    json.put_some("agency", way.agency.map(|id| corpus.outlets.slug(id)));
    json.put("degree", claim.degree.slug());
    json.put_some("cue", Some(way.cue.as_str()).filter(|cue| !cue.is_empty()));
    json.list_at("topics");
    for topic in &claim.topics {
        json.text(corpus.topics.slug(*topic));
    }
    json.end();
    json.put_some("meeting", claim.meeting.map(|id| corpus.meetings.slug(id)));
    when(json, "said", &claim.said);
    if let Some(happened) = &claim.happened {
        when(json, "happened", happened);
    }
    both(json, "gist", &claim.gist);
    json.list_at("evidence");
    for span in &claim.evidence {
        target(json, corpus, claim.article, *span);
    }
    json.end();
    json.end();
}

pub(super) fn relations(json: &mut Json, corpus: &Corpus, kept: &Kept) {
    json.list_at("relations");
    for (_, relation) in corpus.relations.iter() {
        if kept.joins(relation) {
            json.object();
            json.put("id", &relation.slug);
            json.put("kind", relation.kind.slug());
            json.put("between", corpus.between(relation).slug());
            json.put("from", corpus.claims.slug(relation.from));
            json.put("to", corpus.claims.slug(relation.to));
            both(json, "reason", &relation.reason);
            json.end();
        }
    }
    json.end();
}

pub(super) fn silences(json: &mut Json, corpus: &Corpus, kept: &Kept) {
    json.list_at("silences");
    for (id, silence) in corpus.silences.iter() {
        if kept.silences.has(id) {
            json.object();
            json.put("id", &silence.slug);
            json.put("side", voice_slug(corpus, silence.voice));
            json.put("topic", corpus.topics.slug(silence.topic));
            json.put_some(
                "meeting",
                silence.meeting.map(|id| corpus.meetings.slug(id)),
            );
            json.put("kind", silence.kind.slug());
            json.put("doer", silence.doer.slug());
            both(json, "gist", &silence.gist);
            json.list_at("evidence");
            target(json, corpus, silence.article, silence.span);
            json.end();
            json.end();
        }
    }
    json.end();
}
