//! From the editors' files to a checked corpus, or to every problem they have.
//!
//! Invariant: a corpus that leaves here keeps every promise of `model`; nothing is repaired in
//! silence, and one defect does not hide another.
//!
//! The files are read in the order in which they name each other, so that an id is resolved
//! where it is read, and every problem is told at its own line.

mod about;
mod aliases;
mod articles;
mod bilingual;
mod choices;
mod claims;
mod coherence;
mod dates;
mod documents;
mod encoding;
mod fields;
mod files;
mod links;
mod meetings;
mod names;
mod problems;
mod quotes;
mod relations;
pub mod report;
mod silences;
mod sources;
mod spelling;
pub mod stats;
mod unused;
mod vocabulary;

pub use sources::Sources;

use crate::model::{Corpus, Table};
use crate::problem::{Problem, Severity};
use documents::Documents;
use problems::Problems;

/// A corpus without errors, and what its editor should still look at.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// The corpus, checked and linked.
    pub corpus: Corpus,
    /// Warnings only, sorted by place.
    pub warnings: Vec<Problem>,
}

/// Checks and links the editors' files.
///
/// # Errors
/// Every problem found, warnings included, sorted by place; at least one is an error.
pub fn compile(sources: &Sources) -> Result<Compiled, Vec<Problem>> {
    let problems = Problems::default();
    let files = files::read(sources, &problems);
    let documents = Documents::parse(&files, &problems);
    let corpus = link(&documents, &problems);
    let found = problems.sorted();
    if found.iter().any(|one| one.severity == Severity::Error) {
        return Err(found);
    }
    Ok(Compiled {
        corpus,
        warnings: found,
    })
}

fn link<'a>(documents: &Documents<'a>, problems: &'a Problems) -> Corpus {
    let (sides, side_names) = vocabulary::sides(documents, problems);
    let speakers = vocabulary::speakers(documents, problems, &side_names);
    let (outlets, outlet_names) = vocabulary::outlets(documents, problems);
    let (topics, topic_names) = vocabulary::topics(documents, problems);
    let (places, place_names) = vocabulary::places(documents, problems);
    let about = about::read(documents, problems);
    let (articles, article_names) =
        articles::read(documents, problems, &outlet_names, &about.language);
    let (meetings, meeting_names) = meetings::read(
        documents,
        problems,
        &meetings::Known {
            places: &place_names,
            speakers: &speakers.names,
            article_names: &article_names,
            articles: &articles,
        },
    );
    let (claims, claim_names) = claims::read(
        documents,
        problems,
        &claims::Known {
            sides: &side_names,
            speakers: &speakers,
            outlets: &outlet_names,
            topics: &topic_names,
            meeting_names: &meeting_names,
            meetings: &meetings,
            article_names: &article_names,
            articles: &articles,
        },
    );
    let relations = relations::read(documents, problems, &claim_names);
    let silences = silences::read(
        documents,
        problems,
        &silences::Known {
            sides: &side_names,
            topics: &topic_names,
            meetings: &meeting_names,
            article_names: &article_names,
            articles: &articles,
        },
    );
    let mut corpus = Corpus {
        about,
        sides,
        speakers: speakers.table,
        outlets,
        topics,
        places,
        meetings,
        articles: Table::from(
            articles
                .into_iter()
                .map(|read| read.article)
                .collect::<Vec<_>>(),
        ),
        claims,
        relations,
        silences,
        ..Corpus::default()
    };
    links::check(documents, problems, &corpus);
    if !problems.has_errors() {
        unused::check(documents, problems, &corpus);
    }
    // The checks may have built it, and the caller may still change the corpus.
    corpus.index = Default::default();
    corpus
}
