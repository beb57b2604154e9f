//! CSV, read by the `csv` crate.

use super::*;
use corpus::model::{Between, DateSource};

const TRIGGERS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

fn rows(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(false)
        .from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.unwrap());
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

fn safe(text: &str) -> String {
    if text.starts_with(TRIGGERS) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[test]
fn every_claim_is_a_row_with_its_words() {
    for corpus in corpora() {
        let site = site(&corpus, Lang::Nl);
        let text = export(&site, &everything(&corpus), &link(""), Format::Csv);
        let rows = rows(&text);
        let column = |name: &str| rows[0].iter().position(|one| one == name).unwrap();
        assert_eq!(rows.len(), corpus.claims.len() + 1);
        for (row, (_, claim)) in rows.iter().skip(1).zip(corpus.claims.iter()) {
            let cell = |name: &str| row[column(name)].as_str();
            let article = corpus.articles.get(claim.article).unwrap();
            let words: Vec<&str> = claim
                .evidence
                .iter()
                .map(|one| article.words(*one))
                .collect();
            assert_eq!(cell("id"), claim.slug);
            assert_eq!(cell("citaat"), safe(&words.join(" […] ")));
            assert_eq!(cell("in gewone woorden"), safe(&claim.gist.nl));
            assert_eq!(cell("kop"), safe(&article.headline));
            let said = cell("gezegd").trim_start_matches('\'');
            assert_eq!(said.parse::<Date>().unwrap(), claim.said.date);
            let source = |source: DateSource| match source {
                DateSource::Text => "in de tekst",
                DateSource::Inferred => "afgeleid",
                DateSource::Elsewhere => "van elders bekend",
            };
            assert_eq!(cell("gezegd: bron van de datum"), source(claim.said.source));
            assert_eq!(
                cell("gepubliceerd: bron van de datum"),
                source(article.published.source)
            );
            let happened = claim.happened.as_ref();
            assert_eq!(
                cell("gebeurd: bron van de datum"),
                happened.map_or("", |one| source(one.source))
            );
            assert_eq!(cell("link"), site.claim_address(&claim.slug));
            let topics: Vec<&str> = claim
                .topics
                .iter()
                .map(|id| corpus.topics.get(*id).unwrap().name.nl.as_str())
                .collect();
            assert_eq!(cell("onderwerpen"), safe(&topics.join(" | ")));
        }
        for cell in rows.iter().flatten() {
            assert!(!cell.starts_with(TRIGGERS), "{cell}");
            let digits = cell.strip_suffix('%').unwrap_or("no per cent");
            assert!(digits.parse::<u32>().is_err(), "{cell} is a number");
        }
        let ends = text.matches("\"\r\n").count();
        assert!(ends >= rows.len() && text.ends_with("\"\r\n"));
    }
}

#[test]
fn only_what_is_shown_is_written_and_headings_follow_the_reader() {
    let corpus = real();
    let filter = link("side=joint").filter;
    let shown = select(&corpus, &filter, None);
    assert!(!shown.claims.is_empty() && shown.claims.len() < corpus.claims.len());
    let text = export(
        &site(&corpus, Lang::En),
        &shown,
        &link("side=joint"),
        Format::Csv,
    );
    let rows = rows(&text);
    assert_eq!(rows[0][1..4], ["side", "speaker", "topics"]);
    assert_eq!(rows.len(), shown.claims.len() + 1);
    assert!(rows.iter().skip(1).all(|row| row[1] == "Both together"));
}

/// A year that is inferred and rough, `2017%`, would be twenty and a bit in a spreadsheet.
#[test]
fn a_rough_year_is_no_number() {
    let mut corpus = second();
    each(&mut corpus.claims, |one: &mut Claim| {
        one.said.date = "2017%".parse().unwrap();
    });
    let site = site(&corpus, Lang::En);
    let text = export(&site, &everything(&corpus), &link(""), Format::Csv);
    let rows = rows(&text);
    let said = rows[0].iter().position(|one| one == "said").unwrap();
    assert!(rows.len() > 1);
    assert!(rows.iter().skip(1).all(|row| row[said] == "'2017%"));
}

#[test]
fn a_relation_stands_with_the_other_side_or_within_its_own() {
    let corpus = real();
    let text = export(
        &site(&corpus, Lang::En),
        &everything(&corpus),
        &link(""),
        Format::Csv,
    );
    let rows = rows(&text);
    let column = |name: &str| rows[0].iter().position(|one| one == name).unwrap();
    let (across, within) = (
        column("relation to the other side"),
        column("relation within its own side"),
    );
    let row = |id: &str| rows.iter().find(|row| row[0] == id).unwrap();
    let mut found = [0, 0];
    for (_, relation) in corpus.relations.iter() {
        let [from, to] = [relation.from, relation.to].map(|id| corpus.claims.slug(id));
        let (own, other) = match corpus.between(relation) {
            Between::Sides => (across, within),
            Between::OneSide => (within, across),
        };
        found[usize::from(own == within)] += 1;
        assert!(row(from)[own].contains(&format!(": {to}")), "{from} {to}");
        assert!(
            !row(from)[other].contains(&format!(": {to}")),
            "{from} {to}"
        );
    }
    assert!(found[0] > 0 && found[1] > 0, "{found:?}");
}
