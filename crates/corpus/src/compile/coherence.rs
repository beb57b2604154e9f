//! Whether the parts of a claim fit each other.
//!
//! Invariant: nothing is concluded from a part that could not be read.

use super::articles::ReadArticle;
use super::claims::Known;
use super::problems::{At, Found, Problems};
use crate::model::{Date, Dated, Degree, Meeting, Minute, SideId, Span, Voice};
use crate::text::anchor::occurrences;

/// Who speaks, as an editor wrote it.
pub(super) struct Speaking<'a> {
    pub voice: Option<Found<'a, Voice>>,
    pub speakers: &'a [Found<'a, &'a str>],
    pub via: &'a [Found<'a, &'a str>],
    pub degree: Option<Found<'a, Degree>>,
}

/// Reports speakers and intermediaries of the wrong side.
pub(super) fn check_sides(problems: &Problems, speaking: &Speaking, known: &Known) {
    let Some(voice) = speaking.voice else {
        return;
    };
    let mut heard: Vec<SideId> = Vec::new();
    for name in speaking.speakers {
        match known.speakers.side_of(name) {
            Some(Some(side)) if voice.value.includes(side) => heard.push(side),
            Some(side) => problems.error(
                name.at,
                format!("\"{}\" does not speak for this side", name.value),
                match side {
                    Some(_) => "people.toml puts them on the other side",
                    None => "people.toml puts them on neither side",
                },
            ),
            None => return,
        }
        if voice.value != Voice::Joint && speaking.via.iter().any(|via| via.value == name.value) {
            problems.error(
                name.at,
                format!("\"{}\" is both speaker and `via`", name.value),
                "`via` is who passes it on",
            );
        }
    }
    let one_is_missing = !SideId::ALL.iter().all(|side| heard.contains(side));
    if voice.value == Voice::Joint && one_is_missing && heard.len() == speaking.speakers.len() {
        problems.error(
            voice.at,
            "a joint claim has speakers of both sides",
            "name who spoke for each, or give the claim to the side that speaks",
        );
    }
    check_degree(problems, speaking, voice.value, known);
}

fn check_degree(problems: &Problems, speaking: &Speaking, voice: Voice, known: &Known) {
    let Some(degree) = speaking.degree else {
        return;
    };
    let reported = degree.value == Degree::OtherSide;
    let Some(side) = voice.side() else {
        if reported {
            problems.error(
                degree.at,
                "a joint claim has no other side to report it",
                "choose another degree, or give the claim to one side",
            );
        }
        return;
    };
    let across = speaking
        .via
        .iter()
        .find(|name| known.speakers.side_of(name) == Some(Some(side.other())));
    let unknown = speaking
        .via
        .iter()
        .any(|name| known.speakers.side_of(name).is_none());
    match across {
        None if reported && !unknown => problems.error(
            degree.at,
            "`degree` is \"other-side\", but nobody of the other side passes it on",
            "name them in `via`",
        ),
        Some(via) if !reported => problems.warn(
            via.at,
            format!("\"{}\" of the other side passes it on", via.value),
            "should `degree` be \"other-side\"?",
        ),
        _ => {}
    }
}

/// The dates of a claim.
pub(super) struct Times<'a> {
    pub said: Option<&'a (Dated, At<'a>)>,
    pub happened: Option<&'a (Dated, At<'a>)>,
    pub published: Option<&'a Date>,
    pub meeting: Option<&'a Meeting>,
}

/// What is said of a meeting this long before or after it more likely has a wrong date.
const FAR_FROM_MEETING: Minute = 183 * 24 * 60;

/// Reports dates that can't be in that order, as far as their precision allows.
pub(super) fn check_dates(problems: &Problems, times: &Times) {
    let Some((said, said_at)) = times.said else {
        return;
    };
    let said = &said.date;
    if let Some((happened, at)) = times.happened
        && said.end_minute() <= happened.date.earliest_minute()
    {
        problems.error(
            *at,
            format!(
                "it happened {} and was said before that, {said}",
                happened.date
            ),
            "leave `happened` out for what is only expected",
        );
    }
    if let Some(published) = times.published
        && !is_undated(published)
        && published.end_minute() <= said.earliest_minute()
    {
        problems.error(
            *said_at,
            format!("it was said {said}, after the article was published, {published}"),
            "one of the two dates is wrong",
        );
    }
    if let Some(meeting) = times.meeting {
        let (from, to) = (
            meeting.date.date.earliest_minute(),
            meeting.date.date.end_minute(),
        );
        let apart = (from - said.end_minute()).max(said.earliest_minute() - to);
        if apart > FAR_FROM_MEETING && !is_undated(&meeting.date.date) {
            problems.warn(
                *said_at,
                format!(
                    "it was said {said}, far from the meeting \"{}\", {}",
                    meeting.slug, meeting.date.date
                ),
                "is it about this meeting?",
            );
        }
    }
}

fn is_undated(date: &Date) -> bool {
    *date == super::dates::no_date().date
}

/// A cue stands within so many bytes of the words it attributes.
const NEAR_BYTES: usize = 600;

/// Reports a cue that does not stand near the evidence.
pub(super) fn check_cue(
    problems: &Problems,
    read: &ReadArticle,
    cue: Found<&str>,
    evidence: &[Span],
) {
    if read.body_start.is_none() {
        return;
    }
    let places = occurrences(&read.article.body, cue.value);
    if places.is_empty() {
        problems.error(
            cue.at,
            format!("the cue does not stand in {}", read.file.path),
            "copy it from the article to the letter",
        );
        return;
    }
    let distance = |one: &Span, other: &Span| {
        let gap = one.start().max(other.start());
        gap.saturating_sub(one.end().min(other.end()))
    };
    let nearest = places
        .iter()
        .flat_map(|place| {
            evidence
                .iter()
                .map(move |span| (distance(place, span), place))
        })
        .min_by_key(|(distance, _)| *distance);
    if let Some((bytes, place)) = nearest
        && bytes > NEAR_BYTES
    {
        problems.error(
            cue.at,
            "the cue stands far from the words it attributes",
            format!("it is at {}", read.at(place.start()).seen_from(cue.at)),
        );
    }
}

/// Words in quotation marks are expected in its paragraph when a claim is a direct quote, and
/// more than a keyword in any case.
pub(super) fn check_words(
    problems: &Problems,
    read: &ReadArticle,
    degree: Found<Degree>,
    evidence: &[Span],
    at: At,
) {
    let body = &read.article.body;
    let words: usize = evidence
        .iter()
        .map(|span| read.article.words(*span).split_whitespace().count())
        .sum();
    if (1..3).contains(&words) {
        problems.warn(
            at,
            "the evidence is a keyword",
            "quote the whole clause that carries the statement",
        );
    }
    let is_quoted = |span: &Span| {
        let before = body.get(..span.start()).unwrap_or_default();
        let after = body.get(span.end()..).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |byte| byte + 1);
        let end = span.end() + after.find('\n').unwrap_or(after.len());
        let paragraph = body.get(start..end).unwrap_or_default();
        paragraph.contains(['"', '\'', '“', '”', '„', '‘', '’', '«', '»'])
    };
    if degree.value == Degree::Direct && !evidence.is_empty() && !evidence.iter().any(is_quoted) {
        problems.warn(
            degree.at,
            "a direct quote without quotation marks",
            "should `degree` be \"indirect\"?",
        );
    }
}
