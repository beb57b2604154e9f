//! An address that opens an article at a sentence, by text fragment.
//!
//! Source: WICG "URL Fragment Text Directives", `#:~:text=start,end`. Invariant: what is
//! written reads back to the words given, for `,`, `-` and `&` never stand bare in a term.

use std::fmt::Write;

/// How many words at each end name a long passage.
const WORDS_AT_AN_END: usize = 6;

/// The address with a directive that finds `words`; `None` for no words or an address that is
/// not of the web.
#[must_use]
pub fn text_fragment(address: &str, words: &str) -> Option<String> {
    if !(address.starts_with("https://") || address.starts_with("http://")) {
        return None;
    }
    let all: Vec<&str> = words.split_whitespace().collect();
    if all.is_empty() {
        return None;
    }
    let mut link = address.to_owned();
    link.push_str(if address.contains('#') {
        ":~:text="
    } else {
        "#:~:text="
    });
    if all.len() <= 2 * WORDS_AT_AN_END {
        encode(&mut link, &all.join(" "));
    } else {
        let (start, _) = all.split_at(WORDS_AT_AN_END);
        let (_, end) = all.split_at(all.len() - WORDS_AT_AN_END);
        encode(&mut link, &start.join(" "));
        link.push(',');
        encode(&mut link, &end.join(" "));
    }
    Some(link)
}

fn encode(link: &mut String, term: &str) {
    for byte in term.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~') {
            link.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(link, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_short_passages_whole_and_long_ones_by_their_ends() {
        let at = |words| text_fragment("https://a.example/b", words);
        assert_eq!(
            at("Ja, zei-ie").as_deref(),
            Some("https://a.example/b#:~:text=Ja%2C%20zei%2Die")
        );
        let long = at("a b c d e f g h i j k l m").unwrap();
        assert!(long.ends_with("text=a%20b%20c%20d%20e%20f,h%20i%20j%20k%20l%20m"));
        assert_eq!(at("  "), None);
        assert_eq!(text_fragment("ftp://a", "b"), None);
    }
}
