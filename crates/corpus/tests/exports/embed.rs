//! The code that embeds a view, as a browser's tokenizer reads it.

use super::*;
use corpus::export::snippet::{Embed, HEIGHT_MESSAGE, embed};
use html5gum::{Token, Tokenizer};

fn tokens(text: &str) -> Vec<Token> {
    let tokens = Tokenizer::new(text).map(|token| {
        let Ok(token) = token;
        token
    });
    // The spec calls control signs in a text errors, and keeps them.
    tokens
        .filter(|one| !matches!(one, Token::Error(_)))
        .collect()
}

#[test]
fn a_frame_alone_runs_nothing() {
    for title in NASTY {
        let corpus = second();
        let site = site(&corpus, Lang::Nl);
        let link = link("screen=compare&q=%22%3E%3Cscript%3E");
        let text = embed(&site, &link, title, Embed::Fixed);
        let tokens = tokens(&text);
        let Some(Token::StartTag(frame)) = tokens.first() else {
            panic!("{text}");
        };
        assert_eq!(&**frame.name, b"iframe");
        let get = |name: &[u8]| {
            let value = frame.attributes.get(name).unwrap();
            String::from_utf8(value.to_vec()).unwrap()
        };
        assert_eq!(
            get(b"title").replace("\r\n", "\n"),
            title.replace("\r\n", "\n")
        );
        assert_eq!(get(b"loading"), "lazy");
        let (read, rejected) = parse(get(b"src").strip_prefix(BASE).unwrap());
        assert_eq!(rejected, []);
        assert_eq!(read.embed, corpus::permalink::EmbedMode::Embed);
        assert_eq!(read.filter.query, "\"><script>");
        assert!(!get(b"sandbox").contains("top-navigation"));
        let tags = tokens
            .iter()
            .filter(|one| matches!(one, Token::StartTag(_)));
        assert_eq!(tags.count(), 1, "{text}");
        assert!(
            frame
                .attributes
                .keys()
                .all(|key| !key.starts_with(b"on") && &***key != b"style")
        );
    }
}

#[test]
fn the_script_hears_one_frame_from_one_origin() {
    let corpus = second();
    for (base, origin) in [
        ("https://Example.org:443/a/?x", "https://example.org"),
        ("http://user@localhost:8080/", "http://localhost:8080"),
        ("https://[::1]/</script>", "https://[::1]"),
        ("file:///tmp/index.html", "null"),
        ("https://a.example\\@b.example/", "https://a.example"),
    ] {
        let site = Site {
            corpus: &corpus,
            base,
            lang: Lang::En,
        };
        let text = embed(&site, &link(""), "T", Embed::Following);
        assert!(
            text.contains(&format!("var origin = \"{origin}\";")),
            "{text}"
        );
        assert!(text.contains("event.origin !== origin"));
        assert!(text.contains("event.source !== frame.contentWindow"));
        assert!(text.contains(&format!("data.type !== \"{HEIGHT_MESSAGE}\"")));
        assert_eq!(text.matches("</script>").count(), 1, "{text}");
        let plain = embed(&site, &link(""), "T", Embed::Fixed);
        assert!(text.starts_with(&plain) && !plain.contains("script>"));
    }
}
