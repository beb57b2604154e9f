//! A small corpus about a quarrel between an employer and a union.

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

fn both(text: &str) -> Bilingual {
    Bilingual {
        nl: text.to_owned(),
        en: text.to_owned(),
    }
}

fn side(slug: &str, name: &str) -> Side {
    Side {
        slug: slug.to_owned(),
        name: both(name),
        ..Side::default()
    }
}

/// A corpus of one article for each headline and its sentences; the first sentence of each is a
/// claim of the union's.
pub fn corpus(articles: &[(&str, &[&str])]) -> Corpus {
    let dated = |date: &str| Dated {
        date: date.parse().unwrap(),
        reason: None,
    };
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
        claims.push(Claim {
            slug: format!("claim-{nth}"),
            voice: Voice::First,
            attribution: Attribution {
                speakers: vec![SpeakerId::new(0)],
                via: Vec::new(),
                agency: None,
                cue: String::new(),
            },
            degree: Degree::Summary,
            topics: vec![TopicId::new(0)],
            meeting: None,
            said: dated(if nth == 0 { "2020-05-01" } else { "2020-07-01" }),
            happened: None,
            article: ArticleId::new(nth.try_into().unwrap()),
            evidence: spans.first().copied().into_iter().collect(),
            gist: Bilingual {
                nl: "Wij willen iets anders.".into(),
                en: "We want something else.".into(),
            },
        });
        made.push(Article {
            slug: format!("artikel-{nth}"),
            headline: (*headline).to_owned(),
            headline_by: HeadlineBy::Source,
            outlet: None,
            author: None,
            published: dated("2020-05-01"),
            language: "nl".into(),
            rights: Bilingual::default(),
            address: None,
            body,
            sentences: spans,
            leftovers: Vec::new(),
        });
    }
    Corpus {
        sides: Sides {
            first: side("bond", "De bond"),
            second: side("werkgever", "De werkgever"),
        },
        speakers: vec![Speaker {
            slug: "de-wit".into(),
            name: both("Jan de Wit"),
            kind: SpeakerKind::Person,
            side: Some(SideId::First),
            role: Bilingual::default(),
            aliases: vec!["FNVV".into()],
        }]
        .into(),
        topics: vec![Topic {
            slug: "salaris".into(),
            name: Bilingual {
                nl: "Salaris".into(),
                en: "Pay".into(),
            },
            broader: None,
            aliases: Vec::new(),
        }]
        .into(),
        articles: made.into(),
        claims: claims.into(),
        ..Corpus::default()
    }
}
