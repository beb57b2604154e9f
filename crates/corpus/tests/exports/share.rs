//! Text, Markdown and HTML: Markdown read by `pulldown-cmark`, HTML by `html5gum`.

use super::*;
use corpus::export::snippet::{SnippetFormat, render_snippet, title};
use html5gum::{Token, Tokenizer};
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};

/// What a reader of the Markdown sees; anything but what we mean to write fails.
fn read_markdown(text: &str) -> String {
    let mut options = Options::all();
    options.remove(Options::ENABLE_SMART_PUNCTUATION);
    options.remove(Options::ENABLE_OLD_FOOTNOTES);
    let mut seen = String::new();
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Text(words) => seen.push_str(&words),
            Event::Start(Tag::Paragraph | Tag::BlockQuote(None) | Tag::Strong) => seen.push(' '),
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                ..
            }) => {
                assert_eq!(link_type, LinkType::Autolink);
                assert!(dest_url.starts_with("https://"));
            }
            Event::End(_) => {}
            other => panic!("{other:?} in {text}"),
        }
    }
    flat(&seen)
}

/// What a reader of the HTML sees; anything but what we mean to write fails.
fn read_html(text: &str) -> String {
    let known = [
        "div",
        "p",
        "strong",
        "figure",
        "blockquote",
        "figcaption",
        "cite",
        "a",
    ];
    let mut seen = String::new();
    let mut open = Vec::new();
    for token in Tokenizer::new(text) {
        let Ok(token) = token;
        match token {
            Token::String(words) => seen.push_str(std::str::from_utf8(&words).unwrap()),
            Token::StartTag(tag) => {
                let name = String::from_utf8(tag.name.to_vec()).unwrap();
                assert!(known.contains(&name.as_str()), "<{name}> in {text}");
                for (key, value) in &tag.attributes {
                    let key = std::str::from_utf8(key).unwrap();
                    assert!(["lang", "cite", "href"].contains(&key), "{key} in {text}");
                    let value = std::str::from_utf8(value).unwrap();
                    assert_eq!(key == "lang", !value.contains("://"), "{value}");
                }
                open.push(name);
                seen.push(' ');
            }
            Token::EndTag(tag) => {
                assert_eq!(open.pop().map(String::into_bytes), Some(tag.name.to_vec()));
            }
            Token::Error(error) => {
                // The spec calls control signs in a text errors, and keeps them.
                let told = error.to_string();
                assert!(told.contains("control-character"), "{told} in {text}");
            }
            other => panic!("{other:?} in {text}"),
        }
    }
    assert_eq!(open, Vec::<String>::new());
    flat(&seen)
}

/// Letters and digits alone: what must be the same in every form.
fn words(text: &str) -> String {
    text.chars().filter(|one| one.is_alphanumeric()).collect()
}

#[test]
fn the_three_forms_say_the_same_words() {
    for (index, corpus) in corpora().iter().enumerate() {
        let site = site(corpus, Lang::Nl);
        let shown = everything(corpus);
        let nasty = index.checked_sub(2).map(|index| flat(NASTY[index]));
        for subject in subjects(corpus, &shown.claims, "Een *view* <b>") {
            let form = |format| render_snippet(&site, &subject, &link("q=a%2Bb"), format);
            let text = form(SnippetFormat::Text);
            let markdown = read_markdown(&form(SnippetFormat::Markdown));
            let html = read_html(&form(SnippetFormat::Html));
            assert_eq!(markdown, html);
            assert_eq!(words(&html), words(&text));
            assert!(text.ends_with("\n\nhttps://example.org/een/map/?q=a%2Bb&v=1\n"));
            assert!(!title(&site, &subject).contains('\n'));
            if let Some(nasty) = &nasty {
                for seen in [&flat(&text), &markdown, &html] {
                    assert!(seen.contains(nasty), "{nasty:?} in {seen:?}");
                }
            }
        }
    }
}

#[test]
fn a_claim_comes_with_its_words_its_way_and_its_source() {
    let corpus = real();
    let site = site(&corpus, Lang::Nl);
    let id = corpus.claims.find("pers-feiten-geen-geruchten").unwrap();
    let link = link("screen=reader&at=claim:pers-feiten-geen-geruchten");
    let subject = Subject::Claim(id);
    let text = render_snippet(&site, &subject, &link, SnippetFormat::Text);
    assert_eq!(
        text.strip_prefix(&corpus.sides.first.name.nl).unwrap(),
        ": Poetin zegt dat ‘we’ ons door feiten moeten laten leiden, niet door geruchten.\n\n\
         “\"We moeten ons laten leiden door feiten, niet door geruchten\", aldus Poetin.”\n\
         — Vladimir Poetin (tussen aanhalingstekens), “Trump en Poetin geven na top in Helsinki weinig prijs” \
         (kop van de redactie van dit corpus), uitgever niet genoemd, 16 juli 2018 (van elders bekend)\n\n\
         https://example.org/een/map/?screen=reader&at=claim:pers-feiten-geen-geruchten&v=1\n"
    );
    let html = render_snippet(&site, &subject, &link, SnippetFormat::Html);
    assert!(html.starts_with("<div lang=\"nl\">"), "{html}");
    assert!(
        html.contains("<blockquote cite=\"https://example.org/een/map/?screen=reader&amp;at=claim:pers-feiten-geen-geruchten&amp;v=1\" lang=\"nl\">"),
        "{html}"
    );
}

#[test]
fn a_pair_tells_its_relation_and_a_view_its_caveat() {
    let corpus = real();
    let site = site(&corpus, Lang::En);
    for (_, relation) in corpus.relations.iter() {
        let pair = Subject::Pair(relation.to, relation.from);
        let text = render_snippet(&site, &pair, &link(""), SnippetFormat::Text);
        assert!(text.contains(&flat(&relation.reason.en)), "{text}");
    }
    let shown = everything(&corpus);
    let view = Subject::View {
        title: "",
        claims: &shown.claims,
    };
    let text = render_snippet(&site, &view, &link(""), SnippetFormat::Text);
    assert!(text.contains(&flat(&corpus.about.caveat.en)));
    for (_, claim) in corpus.claims.iter() {
        assert!(text.contains(&flat(&claim.gist.en)));
    }
}

#[test]
fn what_is_not_in_the_corpus_gives_nothing() {
    let (corpus, other) = (second(), real());
    let site = site(&corpus, Lang::Nl);
    let strange = other.claims.ids().next_back().unwrap();
    for format in SnippetFormat::ALL {
        assert_eq!(
            render_snippet(&site, &Subject::Claim(strange), &link(""), format),
            ""
        );
    }
    let first = corpus.claims.ids().next().unwrap();
    assert_eq!(title(&site, &Subject::Pair(first, first)), "");
}
