//! The chunks of the app that are loaded when a view asks for them, and what each brings.
//!
//! The first view needs none. A build that splits the wasm puts each into a file of its own
//! (feature `parts`); any other build has them at hand. Outside this file the app must name
//! nothing that only a chunk needs, or it would be pulled into the first view.

use super::commands::ShareCommand;
use super::{AppContext, SearchFn, SearchOutcome};
use corpus::model::Corpus;
use corpus::permalink::{Permalink, Screen};
use leptos::prelude::AnyView;
use std::cell::RefCell;

/// A chunk of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// What answers words.
    Search,
    /// The timeline.
    Timeline,
    /// Comparison, reader, about, and the dialog of sharing.
    Reading,
}

/// A chunk could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChunkError(pub Chunk);

/// Makes a component, under the reactive owner of whoever calls it.
pub type Component = fn() -> AnyView;

/// What answers words.
#[derive(Clone, Copy)]
pub struct SearchChunk {
    /// Answers a query.
    pub search: SearchFn,
    /// Every occurrence of what was found, line by line.
    pub concordance: Component,
}

/// The timeline.
#[derive(Clone, Copy)]
pub struct TimelineChunk {
    /// The page.
    pub page: Component,
}

/// What reads, compares and shares.
#[derive(Clone, Copy)]
pub struct ReadingChunk {
    /// The comparison.
    pub compare: Component,
    /// The reader.
    pub reader: Component,
    /// What there is to know of the corpus.
    pub about: Component,
    /// The dialog of sharing.
    pub share_dialog: Component,
    /// Does what a button of sharing asks for.
    pub share: fn(AppContext, ShareCommand),
    /// Does what a `data-do` of sharing asks for.
    pub legacy_share: fn(crate::legacy::State, &str),
}

#[derive(Default)]
struct Loaded {
    search: Option<SearchChunk>,
    timeline: Option<TimelineChunk>,
    reading: Option<ReadingChunk>,
}

thread_local! {
    static LOADED: RefCell<Loaded> = RefCell::default();
}

/// The chunks that a view needs.
#[must_use]
pub fn required_by(link: &Permalink) -> Vec<Chunk> {
    let page = match link.screen {
        Screen::Articles => None,
        Screen::Timeline => Some(Chunk::Timeline),
        Screen::Compare | Screen::Reader | Screen::About => Some(Chunk::Reading),
    };
    let search = (!link.filter.query.is_empty()).then_some(Chunk::Search);
    page.into_iter().chain(search).collect()
}

/// Whether all of them are loaded.
#[must_use]
pub fn are_loaded(chunks: &[Chunk]) -> bool {
    LOADED.with_borrow(|loaded| {
        chunks.iter().all(|chunk| match chunk {
            Chunk::Search => loaded.search.is_some(),
            Chunk::Timeline => loaded.timeline.is_some(),
            Chunk::Reading => loaded.reading.is_some(),
        })
    })
}

/// Loads what is not loaded yet. A chunk that failed is asked for again the next time.
///
/// # Errors
/// Names the first chunk that could not be fetched.
pub async fn load(chunks: &[Chunk]) -> Result<(), ChunkError> {
    for chunk in chunks {
        if !are_loaded(&[*chunk]) {
            load_one(*chunk).await?;
        }
    }
    Ok(())
}

/// Does not hold the borrow of what is loaded across an await.
async fn load_one(chunk: Chunk) -> Result<(), ChunkError> {
    let error = ChunkError(chunk);
    match chunk {
        Chunk::Search => {
            let came = files::search().await.ok().flatten().ok_or(error)?;
            LOADED.with_borrow_mut(|loaded| loaded.search = Some(came));
        }
        Chunk::Timeline => {
            let came = files::timeline().await.map_err(|_| error)?;
            LOADED.with_borrow_mut(|loaded| loaded.timeline = Some(came));
        }
        Chunk::Reading => {
            let came = files::reading().await.map_err(|_| error)?;
            LOADED.with_borrow_mut(|loaded| loaded.reading = Some(came));
        }
    }
    Ok(())
}

/// What the corpus answers to a query; nothing while the search chunk is not loaded.
#[must_use]
pub fn search(corpus: &Corpus, query: &str) -> SearchOutcome {
    LOADED
        .with_borrow(|loaded| loaded.search)
        .map(|chunk| (chunk.search)(corpus, query))
        .unwrap_or_default()
}

/// The concordance; `None` while the search chunk is not loaded.
#[must_use]
pub fn concordance() -> Option<Component> {
    LOADED.with_borrow(|loaded| loaded.search.map(|chunk| chunk.concordance))
}

/// A page that came with a chunk; `None` while it is not loaded, or for the articles, which are
/// part of the first view.
#[must_use]
pub fn page(screen: Screen) -> Option<Component> {
    LOADED.with_borrow(|loaded| match screen {
        Screen::Articles => None,
        Screen::Timeline => loaded.timeline.map(|chunk| chunk.page),
        Screen::Compare => loaded.reading.map(|chunk| chunk.compare),
        Screen::Reader => loaded.reading.map(|chunk| chunk.reader),
        Screen::About => loaded.reading.map(|chunk| chunk.about),
    })
}

/// The dialog of sharing; `None` while it is not loaded.
#[must_use]
pub fn share_dialog() -> Option<Component> {
    LOADED.with_borrow(|loaded| loaded.reading.map(|chunk| chunk.share_dialog))
}

/// Does what a button of sharing asks for; `None` while it is not loaded.
#[must_use]
pub fn share() -> Option<fn(AppContext, ShareCommand)> {
    LOADED.with_borrow(|loaded| loaded.reading.map(|chunk| chunk.share))
}

/// Does what a `data-do` of sharing asks for; nothing while it is not loaded.
#[must_use]
pub fn legacy_share() -> fn(crate::legacy::State, &str) {
    LOADED
        .with_borrow(|loaded| loaded.reading.map(|chunk| chunk.legacy_share))
        .unwrap_or(|_, _| {})
}

/// What each chunk is made of, all together.
mod whole {
    use super::{ReadingChunk, SearchChunk, TimelineChunk};
    use crate::legacy;
    use crate::{
        about, articles, chart, compare, reader, reading, search, share, sharing, timeline,
    };

    pub fn search() -> Option<SearchChunk> {
        Some(SearchChunk {
            search: search::ask()?,
            concordance: || legacy::page(articles::concordance),
        })
    }

    pub fn timeline() -> TimelineChunk {
        TimelineChunk {
            page: || {
                legacy::start_once("chart", chart::keep);
                legacy::page(timeline::screen)
            },
        }
    }

    pub fn reading() -> ReadingChunk {
        ReadingChunk {
            compare: || {
                legacy::start_once("reading", reading::start);
                legacy::page(compare::screen)
            },
            reader: || {
                legacy::start_once("reading", reading::start);
                legacy::page(reader::screen)
            },
            about: || legacy::page(about::screen),
            share_dialog: || legacy::share_dialog(share::dialog),
            share: sharing::run,
            legacy_share: sharing::act,
        }
    }
}

/// Each chunk in a file of its own: the build splits the wasm at these functions.
#[cfg(feature = "parts")]
mod files {
    use super::{ReadingChunk, SearchChunk, TimelineChunk, whole};
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    #[wasm_split(search, fallible)]
    pub fn search() -> Result<Option<SearchChunk>, SplitLoaderError> {
        Ok(whole::search())
    }

    #[wasm_split(timeline, fallible)]
    pub fn timeline() -> Result<TimelineChunk, SplitLoaderError> {
        Ok(whole::timeline())
    }

    #[wasm_split(reading, fallible)]
    pub fn reading() -> Result<ReadingChunk, SplitLoaderError> {
        Ok(whole::reading())
    }
}

/// All chunks at hand.
#[cfg(not(feature = "parts"))]
mod files {
    use super::{ReadingChunk, SearchChunk, TimelineChunk, whole};
    use std::convert::Infallible;

    pub async fn search() -> Result<Option<SearchChunk>, Infallible> {
        Ok(whole::search())
    }

    pub async fn timeline() -> Result<TimelineChunk, Infallible> {
        Ok(whole::timeline())
    }

    pub async fn reading() -> Result<ReadingChunk, Infallible> {
        Ok(whole::reading())
    }
}
