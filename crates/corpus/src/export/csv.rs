//! Claims as rows of a spreadsheet.
//!
//! RFC 4180: commas, CRLF, every cell in quotation marks, and a byte order mark first, by which
//! spreadsheets know UTF-8. Dates are EDTF, as in the other exports, so `?` means inferred; beside
//! each stands where it comes from.
//! A cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets an apostrophe
//! before it, or a spreadsheet could take it for a formula and run it; so does a year with a `%`
//! (inferred and rough), which would be a number of hundredths. Whoever needs the words to the
//! letter takes the JSON.
//!
//! Invariant: a row a claim, in the order of the corpus, with a cell for each column.

use super::Site;
use super::words::{
    Words, date_source, degree, meeting, quotation, relation, say, speakers, topics, voice, way,
};
use crate::model::{Between, Claim, ClaimId, Dated};

/// The columns: Dutch, English.
const COLUMNS: [Words; 24] = [
    ("id", "id"),
    ("partij", "side"),
    ("spreker", "speaker"),
    ("onderwerpen", "topics"),
    ("ontmoeting", "meeting"),
    ("gezegd", "said"),
    ("gezegd: bron van de datum", "said: source of the date"),
    ("gebeurd", "happened"),
    ("gebeurd: bron van de datum", "happened: source of the date"),
    ("gepubliceerd", "published"),
    (
        "gepubliceerd: bron van de datum",
        "published: source of the date",
    ),
    ("hoe weergegeven", "how reported"),
    ("weg van mond tot artikel", "way from mouth to article"),
    ("woorden van toeschrijving", "attributing words"),
    ("citaat", "quotation"),
    ("taal van het citaat", "language of the quotation"),
    ("in gewone woorden", "in plain words"),
    (
        "verhouding tot de andere kant",
        "relation to the other side",
    ),
    (
        "verhouding binnen de eigen kant",
        "relation within its own side",
    ),
    ("artikel", "article"),
    ("kop", "headline"),
    ("uitgever", "outlet"),
    ("adres van de bron", "address of the source"),
    ("link", "link"),
];

/// What stands between the values of one cell.
const BETWEEN: &str = " | ";

/// Writes the first row.
pub(super) fn head(out: &mut String, site: &Site<'_>) {
    out.push('\u{feff}');
    row(out, &COLUMNS.map(|words| say(words, site.lang)));
}

/// Writes one claim.
pub(super) fn claim(out: &mut String, site: &Site<'_>, id: ClaimId) {
    if let Some(claim) = site.corpus.claims.get(id) {
        row(out, &cells(site, id, claim).each_ref().map(String::as_str));
    }
}

fn cells(site: &Site<'_>, id: ClaimId, claim: &Claim) -> [String; COLUMNS.len()] {
    let Site { corpus, lang, .. } = *site;
    let source = |dated: Option<&Dated>| {
        dated.map_or_else(String::new, |one| {
            say(date_source(one.source), lang).to_owned()
        })
    };
    let article = corpus.articles.get(claim.article);
    let outlet = article.and_then(|one| corpus.outlets.get(one.outlet?));
    let happened = claim.happened.as_ref();
    let address = article.and_then(|one| one.address.clone());
    [
        claim.slug.clone(),
        voice(corpus, claim.voice, lang).to_owned(),
        speakers(corpus, &claim.attribution.speakers, lang).join(BETWEEN),
        topics(corpus, claim, lang).join(BETWEEN),
        meeting(corpus, claim, lang).unwrap_or_default().to_owned(),
        claim.said.date.to_string(),
        source(Some(&claim.said)),
        happened.map_or_else(String::new, |one| one.date.to_string()),
        source(happened),
        article.map_or_else(String::new, |one| one.published.date.to_string()),
        source(article.map(|one| &one.published)),
        say(degree(claim.degree), lang).to_owned(),
        way(corpus, claim, lang).join(" → "),
        claim.attribution.cue.clone(),
        quotation(corpus, claim),
        article.map_or_else(String::new, |one| one.language.clone()),
        claim.gist.get(lang).to_owned(),
        relations(site, id, Between::Sides),
        relations(site, id, Between::OneSide),
        corpus.articles.slug(claim.article).to_owned(),
        article.map_or_else(String::new, |one| one.headline.clone()),
        outlet.map_or_else(String::new, |one| one.name.clone()),
        address.unwrap_or_default(),
        site.claim_address(&claim.slug),
    ]
}

/// How a claim stands to others, across or within its side: `contradicts: <id of the other>`.
fn relations(site: &Site<'_>, id: ClaimId, between: Between) -> String {
    let corpus = site.corpus;
    let all: Vec<String> = corpus
        .relations_of(id)
        .filter(|(_, one, _)| corpus.between(one) == between)
        .map(|(_, one, other)| {
            let kind = say(relation(one.kind), site.lang);
            [kind, ": ", corpus.claims.slug(other)].concat()
        })
        .collect();
    all.join(BETWEEN)
}

fn is_percentage(cell: &str) -> bool {
    let digits = cell.strip_suffix('%').unwrap_or_default();
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn row(out: &mut String, cells: &[&str]) {
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        out.push('"');
        if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) || is_percentage(cell) {
            out.push('\'');
        }
        for character in cell.chars() {
            if character == '"' {
                out.push('"');
            }
            out.push(character);
        }
        out.push('"');
    }
    out.push_str("\r\n");
}
