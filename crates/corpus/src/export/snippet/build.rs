//! What is said of each subject.
//!
//! Invariant: every claim comes with its words, whose they are, and where they stand.

use super::blocks::{Block, Piece};
use crate::compare::{ClaimCard, Ending, card, pair};
use crate::export::words::{GAP, dated, degree, flat, relation, said_by, say, speakers, voice};
use crate::export::{Site, Subject};
use crate::model::{ArticleId, ClaimId, HeadlineBy, Meeting};
use crate::permalink::Permalink;

/// The subject in a few words; `None` for what is not in the corpus.
pub(super) fn title(site: &Site<'_>, subject: &Subject<'_>) -> Option<String> {
    let Site { corpus, lang, .. } = *site;
    let title = match *subject {
        Subject::Article(id) => corpus.articles.get(id)?.headline.clone(),
        Subject::Claim(id) => corpus.claims.get(id)?.gist.get(lang).to_owned(),
        Subject::Pair(one, other) => {
            let pair = pair(corpus, one, other)?;
            let names = |card: &ClaimCard| speakers(corpus, &card.speakers, lang).join(", ");
            let (left, right) = (&pair.left.card, &pair.right.card);
            let shared = left.topics.iter().find(|id| right.topics.contains(id));
            let topic = shared.or(left.topics.first());
            let topic = topic.and_then(|id| corpus.topics.get(*id));
            let name = topic.map_or("", |one| one.name.get(lang));
            [&names(left), " ↔ ", &names(right), ": ", name].concat()
        }
        Subject::Meeting(id) => {
            let meeting = corpus.meetings.get(id)?;
            [meeting.name.get(lang), ", ", &dated(&meeting.date, lang)].concat()
        }
        Subject::View { title, .. } => {
            let whole = corpus.about.title.get(lang);
            if title.trim().is_empty() {
                whole.to_owned()
            } else {
                [title, " – ", whole].concat()
            }
        }
    };
    Some(flat(&title))
}

/// The subject in full; empty for what is not in the corpus.
pub(super) fn blocks(site: &Site<'_>, subject: &Subject<'_>, link: &Permalink) -> Vec<Block> {
    let Some(title) = title(site, subject) else {
        return Vec::new();
    };
    let mut blocks = Vec::new();
    match *subject {
        Subject::Article(id) => article(&mut blocks, site, id),
        Subject::Claim(id) => claim(&mut blocks, site, id),
        Subject::Pair(one, other) => {
            blocks.push(Block::Heading(title));
            both(&mut blocks, site, one, other);
        }
        Subject::Meeting(id) => {
            blocks.push(Block::Heading(title));
            if let Some(one) = site.corpus.meetings.get(id) {
                meeting(&mut blocks, site, one);
            }
        }
        Subject::View { claims, .. } => {
            blocks.push(Block::Heading(title));
            for id in claims.iter() {
                claim(&mut blocks, site, id);
            }
            let caveat = flat(site.corpus.about.caveat.get(site.lang));
            blocks.push(Block::Line(vec![Piece::Words(caveat)]));
        }
    }
    blocks.push(Block::Line(vec![Piece::Link(site.address(link))]));
    blocks
}

fn article(blocks: &mut Vec<Block>, site: &Site<'_>, id: ArticleId) {
    blocks.push(Block::Line(source(site, id)));
    if let Some(one) = site.corpus.articles.get(id)
        && let Some(address) = &one.address
    {
        blocks.push(Block::Line(vec![
            Piece::words(&[say(("Bron: ", "Source: "), site.lang)]),
            Piece::Link(address.clone()),
        ]));
    }
}

fn claim(blocks: &mut Vec<Block>, site: &Site<'_>, id: ClaimId) {
    let Some(card) = card(site.corpus, id) else {
        return;
    };
    let Site { corpus, lang, .. } = *site;
    let side = voice(corpus, card.voice, lang);
    let gist = card.gist.get(lang);
    blocks.push(Block::Line(vec![Piece::Words(flat(
        &[side, ": ", gist].concat(),
    ))]));
    let how = say(degree(card.degree), lang);
    let said_by = flat(&said_by(corpus, &card, lang));
    let mut whose = vec![Piece::words(&[&said_by, " (", how, "), "])];
    whose.extend(source(site, card.article));
    let pieces: Vec<String> = card
        .quotation
        .iter()
        .map(|piece| {
            let mut words = flat(&piece.words);
            if piece.begins == Ending::Within {
                words.insert(0, '…');
            }
            if piece.ends == Ending::Within {
                words.push('…');
            }
            words
        })
        .collect();
    blocks.push(quote(
        site,
        card.article,
        pieces.join(GAP),
        &card.slug,
        whose,
    ));
}

fn both(blocks: &mut Vec<Block>, site: &Site<'_>, one: ClaimId, other: ClaimId) {
    let Site { corpus, lang, .. } = *site;
    let Some(pair) = pair(corpus, one, other) else {
        return;
    };
    claim(blocks, site, pair.left.card.id);
    claim(blocks, site, pair.right.card.id);
    for relation_id in &pair.relations {
        if let Some(found) = corpus.relations.get(*relation_id) {
            let kind = say(relation(found.kind), lang);
            let reason = found.reason.get(lang);
            let text = flat(&[kind, ": ", reason].concat());
            blocks.push(Block::Line(vec![Piece::Words(text)]));
        }
    }
}

fn meeting(blocks: &mut Vec<Block>, site: &Site<'_>, one: &Meeting) {
    let Site { corpus, lang, .. } = *site;
    blocks.push(Block::Line(vec![Piece::Words(flat(one.about.get(lang)))]));
    let place = one.place.and_then(|id| corpus.places.get(id));
    let mut known: Vec<&str> = place.iter().map(|place| place.name.get(lang)).collect();
    known.extend(speakers(corpus, &one.participants, lang));
    if !known.is_empty() {
        blocks.push(Block::Line(vec![Piece::Words(flat(&known.join(", ")))]));
    }
    for report in &one.reports {
        let note = flat(report.note.get(lang));
        blocks.push(Block::Line(vec![Piece::Words(note)]));
        let words = flat(corpus.words(report.article, report.span));
        let whose = source(site, report.article);
        blocks.push(quote(site, report.article, words, "", whose));
    }
}

/// Words of an article; `claim` is the claim that rests on them, if one does.
fn quote(site: &Site<'_>, id: ArticleId, words: String, claim: &str, source: Vec<Piece>) -> Block {
    let article = site.corpus.articles.get(id);
    let own = article.and_then(|one| one.address.clone());
    let here = || {
        if claim.is_empty() {
            site.article_address(site.corpus.articles.slug(id))
        } else {
            site.claim_address(claim)
        }
    };
    Block::Quote {
        words,
        language: article.map_or_else(String::new, |one| one.language.clone()),
        cite: own.unwrap_or_else(here),
        source,
    }
}

/// The article in one line: headline, who published it, when.
fn source(site: &Site<'_>, id: ArticleId) -> Vec<Piece> {
    let Site { corpus, lang, .. } = *site;
    let Some(article) = corpus.articles.get(id) else {
        return Vec::new();
    };
    let outlet = article.outlet.and_then(|id| corpus.outlets.get(id));
    let unnamed = || say(("uitgever niet genoemd", "publisher not named"), lang);
    let mut rest = String::new();
    if article.headline_by == HeadlineBy::Editor {
        let by = (
            " (kop van de redactie van dit corpus)",
            " (headline by this corpus's editors)",
        );
        rest.push_str(say(by, lang));
    }
    for part in [
        article.author.as_deref(),
        Some(outlet.map_or_else(unnamed, |one| &one.name)),
    ]
    .into_iter()
    .flatten()
    {
        rest.push_str(", ");
        rest.push_str(&flat(part));
    }
    rest.push_str(", ");
    rest.push_str(&dated(&article.published, lang));
    vec![
        Piece::Foreign(
            ["“", &flat(&article.headline), "”"].concat(),
            article.language.clone(),
        ),
        Piece::Words(rest),
    ]
}
