//! The sentences that answer, grouped by article.
//!
//! Invariant: every claim of the selection is reached from here, each under its sentence.

use crate::library::{use_library, use_selection};
use crate::location::use_location;
use crate::texts::{articles, terms, use_lang};
use crate::widgets::{SideMark, highlighted};
use corpus::filter::Filter;
use corpus::filter::{Period, Shown};
use corpus::model::{Article, ArticleId, ClaimId, Corpus, Entry, HeadlineBy, Span};
use corpus::permalink::Focus;
use corpus::search::{Found, Hit};
use corpus::text::date_words::in_words;
use leptos::prelude::*;

/// One sentence of the answer.
#[derive(Clone, PartialEq)]
struct Line {
    /// Its place in the article; `None` for the headline.
    sentence: Option<u32>,
    span: Span,
    marks: Vec<Span>,
    claims: Vec<ClaimId>,
}

/// The answer.
#[component]
pub fn Hits() -> impl IntoView {
    let corpus = use_library().corpus;
    let selection = use_selection();
    let lang = use_lang();
    let t = articles::texts(lang);
    let groups = Memo::new(move |_| {
        selection.filter.with(|filter| {
            selection.found.with(|found| {
                selection
                    .shown
                    .with(|shown| group(corpus, filter, found.as_ref(), shown))
            })
        })
    });
    let near = move || {
        selection.found.with(|found| {
            found
                .as_ref()
                .is_some_and(|found| found.hits.is_empty() && !found.near.is_empty())
        })
    };
    let items = move || {
        groups
            .get()
            .into_iter()
            .filter_map(|(id, lines)| {
                let article = corpus.articles.get(id)?;
                Some(view! { <ArticleHits id article lines /> })
            })
            .collect_view()
    };
    view! {
        <Show when=near>
            <p class="near">{t.near} " " <DidYouMean /></p>
        </Show>
        <Show
            when=move || groups.with(|groups| !groups.is_empty())
            fallback=move || {
                view! {
                    <div class="nothing">
                        <p>{t.nothing}</p>
                        <p>{t.nothing_hint}</p>
                    </div>
                }
            }
        >
            <ol class="hits">{items}</ol>
        </Show>
    }
}

#[component]
fn DidYouMean() -> impl IntoView {
    let location = use_location();
    let selection = use_selection();
    let t = articles::texts(use_lang());
    move || {
        let meant = selection
            .found
            .with(|found| found.as_ref()?.did_you_mean.clone())?;
        let href = location.with(|link| {
            let filter = Filter {
                query: meant.clone(),
                ..link.filter.clone()
            };
            link.filtered(filter).href()
        });
        Some(view! { {t.did_you_mean} " " <a id="did-you-mean" href=href>{meant}</a> "?" })
    }
}

#[component]
fn ArticleHits(id: ArticleId, article: &'static Article, lines: Vec<Line>) -> impl IntoView {
    let location = use_location();
    let lang = use_lang();
    let t = articles::texts(lang);
    let slug = article.slug.clone();
    let href = move || location.with(|link| link.reading(Focus::Article(slug.clone())).href());
    let date = in_words(&article.published.date, lang);
    let headline_marks: Vec<Span> = lines
        .iter()
        .filter(|line| line.sentence.is_none())
        .flat_map(|line| line.marks.iter().copied())
        .collect();
    let whole = Span::new(0, article.headline.len());
    let editors = article.headline_by == HeadlineBy::Editor;
    let inferred = article.published.date.is_inferred();
    let sentences = lines
        .into_iter()
        .filter(|line| line.sentence.is_some())
        .map(|line| view! { <SentenceHit id article line /> })
        .collect_view();
    view! {
        <li class="article-hits">
            <h2>
                <a href=href lang=article.language.clone()>
                    {highlighted(&article.headline, whole, &headline_marks)}
                </a>
            </h2>
            <p class="article-line">
                {t.published} " " {date} {inferred.then(|| format!(" ({})", terms::texts(lang).inferred))}
                {editors.then(|| format!(" · {}", terms::texts(lang).by_editor))}
            </p>
            <ul>{sentences}</ul>
        </li>
    }
}

#[component]
fn SentenceHit(id: ArticleId, article: &'static Article, line: Line) -> impl IntoView {
    let location = use_location();
    let corpus = use_library().corpus;
    let t = articles::texts(use_lang());
    let number = line.sentence.map_or(0, |index| index + 1);
    let slug = corpus.articles.slug(id);
    let href = move || {
        location.with(|link| {
            link.reading(Focus::Sentence(slug.to_owned(), number))
                .href()
        })
    };
    let words = highlighted(&article.body, line.span, &line.marks);
    let nobodys = line.claims.is_empty();
    let claims = line
        .claims
        .into_iter()
        .map(|claim| view! { <ClaimHit claim /> })
        .collect_view();
    view! {
        <li class="sentence-hit">
            <a class="sentence" id=format!("hit-{slug}-{number}") href=href lang=article.language.clone()>
                {words}
            </a>
            {nobodys.then(|| view! { <p class="nobodys">{t.no_claim}</p> })}
            <ul class="claims">{claims}</ul>
        </li>
    }
}

#[component]
fn ClaimHit(claim: ClaimId) -> impl IntoView {
    let location = use_location();
    let corpus = use_library().corpus;
    let lang = use_lang();
    let found = corpus.claims.get(claim)?;
    let speakers = speakers(corpus, claim, lang);
    let href =
        move || location.with(|link| link.reading(Focus::Claim(found.slug().to_owned())).href());
    Some(view! {
        <li class="claim-hit">
            <a href=href>
                <SideMark voice=found.voice />
                <b>{speakers}</b>
                " "
                <span>{found.gist.get(lang)}</span>
            </a>
        </li>
    })
}

fn speakers(corpus: &Corpus, claim: ClaimId, lang: corpus::model::Lang) -> String {
    let names: Vec<&str> = corpus
        .claims
        .get(claim)
        .map(|claim| claim.attribution.speakers.as_slice())
        .unwrap_or_default()
        .iter()
        .filter_map(|speaker| corpus.speakers.get(*speaker))
        .map(|speaker| speaker.name.get(lang))
        .collect();
    names.join(", ")
}

/// The sentences of the answer, by article. Without words to look for they are those that the
/// shown claims rest on; with words, the hits, less those whose claims the facets hide.
fn group(
    corpus: &Corpus,
    filter: &Filter,
    found: Option<&Found>,
    shown: &Shown,
) -> Vec<(ArticleId, Vec<Line>)> {
    let mut groups: Vec<(ArticleId, Vec<Line>)> = Vec::new();
    let mut add =
        |article: ArticleId, line: Line| match groups.iter_mut().find(|(id, _)| *id == article) {
            Some((_, lines)) => lines.push(line),
            None => groups.push((article, vec![line])),
        };
    let Some(found) = found else {
        for (article, line) in sentences_with_claims(corpus, shown) {
            add(article, line);
        }
        return groups;
    };
    let narrowed = !filter.choices.is_empty() || filter.period != Period::default();
    let hits = if found.hits.is_empty() {
        &found.near
    } else {
        &found.hits
    };
    for hit in hits {
        let claims: Vec<ClaimId> = hit
            .claims
            .iter()
            .copied()
            .filter(|claim| shown.claims.contains(*claim))
            .collect();
        if narrowed && claims.is_empty() {
            continue;
        }
        if let Some(span) = span_of(corpus, hit) {
            let line = Line {
                sentence: hit.sentence,
                span,
                marks: hit.marks.clone(),
                claims,
            };
            add(hit.article, line);
        }
    }
    groups
}

fn span_of(corpus: &Corpus, hit: &Hit) -> Option<Span> {
    let article = corpus.articles.get(hit.article)?;
    match hit.sentence {
        None => Some(Span::new(0, article.headline.len())),
        Some(index) => article.sentences.get(usize::try_from(index).ok()?).copied(),
    }
}

fn sentences_with_claims(corpus: &Corpus, shown: &Shown) -> Vec<(ArticleId, Line)> {
    let mut lines: Vec<(ArticleId, Line)> = Vec::new();
    for id in shown.claims.iter() {
        let Some(claim) = corpus.claims.get(id) else {
            continue;
        };
        let Some(article) = corpus.articles.get(claim.article) else {
            continue;
        };
        let Some(index) = article.sentence_at(claim.span()) else {
            continue;
        };
        let sentence = u32::try_from(index).ok();
        match lines.last_mut() {
            Some((last, line)) if *last == claim.article && line.sentence == sentence => {
                line.claims.push(id)
            }
            _ => lines.push((
                claim.article,
                Line {
                    sentence,
                    span: article.sentences.get(index).copied().unwrap_or_default(),
                    marks: Vec::new(),
                    claims: vec![id],
                },
            )),
        }
    }
    lines
}
