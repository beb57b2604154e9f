//! The texts of the articles screen.
//!
//! Invariant: as of all tables, both languages or none.

use super::terms::{articles, claims, meetings};
use corpus::model::Lang;

super::texts! {
    questions: "Drie vragen om mee te beginnen", "Three questions to begin with";
    everything: "Alle uitspraken, met hun zin", "Every claim, with its sentence";
    nothing: "Niets gevonden met deze woorden en filters.", "Nothing found with these words and filters.";
    nothing_hint: "Haal een filter weg, of probeer minder woorden.", "Remove a filter, or try fewer words.";
    near: "Niet precies gevonden; dit lijkt erop:", "No exact match; these come close:";
    did_you_mean: "Bedoelde u", "Did you mean";
    no_claim: "De krant zelf: geen uitspraak van een van beide kanten.", "The newspaper itself: no claim of either side.";
    by_sentence: "Per zin", "By sentence";
    by_line: "Elke vindplaats op een regel", "Every occurrence in its line";
    order: "Volgorde", "Order";
    order_text: "als in de artikelen", "as in the articles";
    order_left: "woorden ervoor", "words before";
    order_right: "woorden erna", "words after";
    before: "Ervoor", "Before";
    word: "Gevonden", "Found";
    after: "Erna", "After";
    published: "gepubliceerd", "published";
}

/// "12 sentences found".
pub fn found(number: usize, lang: Lang) -> String {
    match (number, lang) {
        (1, Lang::Nl) => "1 zin gevonden".to_owned(),
        (_, Lang::Nl) => format!("{number} zinnen gevonden"),
        (1, Lang::En) => "1 sentence found".to_owned(),
        (_, Lang::En) => format!("{number} sentences found"),
    }
}

/// "64 claims, 4 meetings, 5 articles."
pub fn extent(
    claim_count: usize,
    meeting_count: usize,
    article_count: usize,
    lang: Lang,
) -> String {
    let (claims, meetings, articles) = (
        claims(claim_count, lang),
        meetings(meeting_count, lang),
        articles(article_count, lang),
    );
    format!("{claims}, {meetings}, {articles}.")
}

/// "14 claims in 3 articles".
pub fn answer(claim_count: usize, article_count: usize, lang: Lang) -> String {
    let (claims, articles) = (claims(claim_count, lang), articles(article_count, lang));
    match lang {
        Lang::Nl => format!("{claims} in {articles}"),
        Lang::En => format!("{claims} in {articles}"),
    }
}
