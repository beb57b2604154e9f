//! Meetings and the events around them.
//!
//! Invariant: whatever is told of a meeting rests on words of an article.

use super::aliases;
use super::articles::ReadArticle;
use super::dates;
use super::documents::Documents;
use super::fields::Fields;
use super::names::{self, Names};
use super::problems::Problems;
use super::quotes;
use super::vocabulary::declared;
use crate::model::{
    ArticleId, Aspect, Id, Meeting, MeetingId, MeetingKind, PlaceId, Report, SpeakerId, Table,
};

/// What meetings refer to.
pub(super) struct Known<'a> {
    pub places: &'a Names<PlaceId>,
    pub speakers: &'a Names<SpeakerId>,
    pub article_names: &'a Names<ArticleId>,
    pub articles: &'a [ReadArticle<'a>],
}

/// All meetings by date, and their names.
pub(super) fn read(
    documents: &Documents,
    problems: &Problems,
    known: &Known,
) -> (Table<MeetingId, Meeting>, Names<MeetingId>) {
    let entries = documents.entries(problems, "meetings.toml", "meeting");
    let in_file: Names<MeetingId> = declared(problems, "meeting", &entries);
    let mut all_aliases = Vec::new();
    let mut meetings = Vec::new();
    for mut fields in entries.list {
        let slug = names::slug(&mut fields);
        let name = fields.need_both("name");
        let kind = fields.need_choice("kind");
        let date = dates::need_dated(&mut fields, dates::DATE);
        let participants = fields.texts("participants");
        let meeting = Meeting {
            slug,
            kind: kind.map_or(MeetingKind::Meeting, |found| found.value),
            about: fields.need_both("about"),
            date: date.map_or_else(dates::no_date, |(date, _)| date),
            place: known.places.optional(&mut fields, "place"),
            participants: known.speakers.ids(problems, &participants),
            aliases: aliases::read(&mut fields, &name, &mut all_aliases),
            reports: fields
                .tables("report")
                .into_iter()
                .filter_map(|entry| report(entry, known))
                .collect(),
            name,
        };
        meetings.push(meeting);
        fields.finish();
    }
    aliases::check(problems, "meeting", &all_aliases);
    // Of two on the same date the one that stands first in the file comes first.
    meetings.sort_by_key(|meeting: &Meeting| meeting.date.date.earliest_minute());
    let slugs = meetings.iter().map(|meeting| meeting.slug.clone());
    let names = Names::new("meeting", slugs.collect(), in_file.is_complete());
    (Table::from(meetings), names)
}

fn report(mut fields: Fields, known: &Known) -> Option<Report> {
    let problems = fields.problems;
    let article = fields
        .need_text("article")
        .and_then(|name| known.article_names.id(problems, name));
    let aspect = fields.need_choice("aspect");
    let note = fields.need_both("note");
    let quote = quotes::read(&mut fields);
    let read = article.and_then(|id| known.articles.get(id.index()));
    let span = quote
        .zip(read)
        .and_then(|(quote, read)| quotes::find(&fields, read, &quote));
    fields.finish();
    Some(Report {
        article: article?,
        aspect: aspect.map_or(Aspect::Mention, |found| found.value),
        note,
        span: span?,
    })
}
