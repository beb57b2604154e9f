//! A small corpus about a quarrel between an employer and a union.

use crate::fixture::{self, both, side, speaker, topic};
use crate::model::*;

type Articles = [(&'static str, &'static [&'static str]); 2];

pub const NEWS: Articles = [
    (
        "Vakbond dreigt met staking bij zuivelfabriek",
        &[
            "De bond eist 5% meer loon voor iedereen.",
            "‘Stakingen zijn het laatste middel,’ zei Jan de Wit.",
            "Volgens de directie zijn hogere lonen onmogelijk.",
            "Het cao-overleg liep vorige week vast.",
        ],
    ),
    (
        "Akkoord na nacht praten",
        &[
            "De Wit noemde het akkoord een doorbraak.",
            "De loonstrijd is voorbij, zei de vakbondsleider.",
            "De werkgever sprak van een redelijk compromis met de bond.",
        ],
    ),
];

fn named(side: Side, name: &str) -> Side {
    Side {
        name: both(name),
        short: Bilingual::default(),
        ..side
    }
}

/// A corpus of one article for each headline and its sentences; the first sentence of each is a
/// claim of the union's.
pub fn corpus(articles: &[(&str, &[&str])]) -> Corpus {
    let mut claims = Vec::new();
    let mut made = Vec::new();
    for (nth, (headline, sentences)) in articles.iter().enumerate() {
        let mut body = String::new();
        let mut spans = Vec::new();
        for sentence in *sentences {
            let start = body.len();
            body.push_str(sentence);
            spans.push(Span::new(start, body.len()));
            body.push(' ');
        }
        let day = if nth == 0 { "2020-05-01" } else { "2020-07-01" };
        claims.push(Claim {
            degree: Degree::Summary,
            article: ArticleId::new(nth.try_into().unwrap()),
            evidence: spans.first().copied().into_iter().collect(),
            gist: Bilingual {
                nl: "Wij willen iets anders.".into(),
                en: "We want something else.".into(),
            },
            ..fixture::claim(&format!("claim-{nth}"), Voice::First, &[0], None, day)
        });
        let slug = format!("artikel-{nth}");
        made.push(Article {
            headline: (*headline).to_owned(),
            headline_by: HeadlineBy::Source,
            published: "2020-05-01".parse::<Date>().unwrap().into(),
            ..fixture::article(&slug, &body, spans)
        });
    }
    Corpus {
        sides: Sides {
            first: named(side("bond"), "De bond"),
            second: named(side("werkgever"), "De werkgever"),
        },
        speakers: vec![Speaker {
            name: both("Jan de Wit"),
            role: Bilingual::default(),
            aliases: vec!["FNVV".into()],
            ..speaker("de-wit", Some(SideId::First))
        }]
        .into(),
        topics: vec![Topic {
            name: Bilingual {
                nl: "Salaris".into(),
                en: "Pay".into(),
            },
            ..topic("salaris")
        }]
        .into(),
        articles: made.into(),
        claims: claims.into(),
        ..Corpus::default()
    }
}
