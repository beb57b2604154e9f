//! A small corpus about a quarrel between an employer and a union.

use crate::model::*;

/// A corpus of one article for each (headline, sentences).
pub fn corpus(articles: &[(&str, &[&str])]) -> Corpus {
    let dated = Dated {
        date: "2020-05-01".parse().unwrap(),
        reason: None,
    };
    let articles: Vec<Article> = articles
        .iter()
        .enumerate()
        .map(|(nth, (headline, sentences))| {
            let mut body = String::new();
            let mut spans = Vec::new();
            for sentence in *sentences {
                let start = body.len();
                body.push_str(sentence);
                spans.push(Span::new(start, body.len()));
                body.push(' ');
            }
            Article {
                slug: format!("artikel-{nth}"),
                headline: (*headline).to_owned(),
                headline_by: HeadlineBy::Source,
                outlet: None,
                author: None,
                published: dated.clone(),
                language: "nl".into(),
                rights: Bilingual::default(),
                address: None,
                body,
                sentences: spans,
                leftovers: Vec::new(),
            }
        })
        .collect();
    Corpus {
        articles: articles.into(),
        ..Corpus::default()
    }
}
