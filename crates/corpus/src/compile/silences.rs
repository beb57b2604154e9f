//! What a source says a side left unsaid.
//!
//! Invariant: a silence rests on words of an article, as a claim does.

use super::articles::ReadArticle;
use super::documents::Documents;
use super::fields::Fields;
use super::names::{self, Names};
use super::problems::Problems;
use super::quotes;
use super::vocabulary::{declared, side_id};
use crate::model::{
    ArticleId, Doer, Id, MeetingId, SideId, Silence, SilenceId, SilenceKind, Table, TopicId, Voice,
};

/// What silences refer to.
pub(super) struct Known<'a> {
    pub sides: &'a Names<SideId>,
    pub topics: &'a Names<TopicId>,
    pub meetings: &'a Names<MeetingId>,
    pub article_names: &'a Names<ArticleId>,
    pub articles: &'a [ReadArticle<'a>],
}

/// Reads `silences.toml`.
pub(super) fn read(
    documents: &Documents,
    problems: &Problems,
    known: &Known,
) -> Table<SilenceId, Silence> {
    let entries = documents.entries(problems, "silences.toml", "silence");
    let _: Names<SilenceId> = declared(problems, "silence", &entries);
    let silences: Vec<Silence> = entries
        .list
        .into_iter()
        .filter_map(|fields| silence(fields, known))
        .collect();
    Table::from(silences)
}

fn silence(mut fields: Fields, known: &Known) -> Option<Silence> {
    let problems = fields.problems;
    let slug = names::slug(&mut fields);
    let voice = voice(&mut fields, known);
    let topic = fields
        .need_text("topic")
        .and_then(|name| known.topics.id(problems, name));
    let meeting = known.meetings.optional(&mut fields, "meeting");
    let kind = fields.need_choice("kind");
    let doer = doer(&mut fields, voice);
    let article = fields
        .need_text("article")
        .and_then(|name| known.article_names.id(problems, name));
    let gist = fields.need_both("gist");
    let quote = quotes::read(&mut fields);
    let read = article.and_then(|id| known.articles.get(id.index()));
    let span = quote
        .zip(read)
        .and_then(|(quote, read)| quotes::find(&fields, read, &quote));
    fields.finish();
    Some(Silence {
        slug,
        voice: voice?,
        doer,
        topic: topic?,
        meeting,
        kind: kind.map_or(SilenceKind::Dodged, |found| found.value),
        article: article?,
        span: span?,
        gist,
    })
}

/// Whether the words name who said nothing. Where they name nobody, it is nobody's alone.
fn doer(fields: &mut Fields, voice: Option<Voice>) -> Doer {
    let Some(doer) = fields.choice::<Doer>("doer") else {
        return Doer::Named;
    };
    if doer.value == Doer::Unnamed && voice.is_some_and(|voice| voice.side().is_some()) {
        fields.problems.error(
            doer.at,
            "`doer` is \"unnamed\", but one side is named",
            "name both in `sides`, or leave `doer` out",
        );
    }
    doer.value
}

fn voice(fields: &mut Fields, known: &Known) -> Option<Voice> {
    let names = fields.need_texts("sides");
    let sides: Vec<SideId> = names
        .iter()
        .filter_map(|name| side_id(fields.problems, known.sides, *name))
        .collect();
    match sides.as_slice() {
        [] => None,
        [side] => Some(Voice::from(*side)),
        _ => Some(Voice::Joint),
    }
}
