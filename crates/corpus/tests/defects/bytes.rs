//! What is wrong before a word is read.

use super::{base, check, check_sources};
use expect_test::expect;

#[test]
fn byte_order_mark() {
    let mut sources = base();
    let mut bytes = b"\xEF\xBB\xBF".to_vec();
    bytes.extend(&sources.files["topics.toml"]);
    sources.insert("topics.toml", bytes);
    check_sources(
        &sources,
        &expect![
            "topics.toml:1:1: the file begins with a byte-order mark (save the file as UTF-8 without it)"
        ],
    );
}

#[test]
fn carriage_returns() {
    let mut sources = base();
    let text = String::from_utf8(sources.files["articles/messung.md"].clone()).unwrap();
    sources.insert("articles/messung.md", text.replace('\n', "\r\n"));
    check_sources(
        &sources,
        &expect![
            "articles/messung.md:1:4: the line ends with CR LF (and 7 times more) (save the file with LF line ends)"
        ],
    );
}

#[test]
fn invalid_utf8() {
    let mut sources = base();
    let mut bytes = sources.files["articles/anhoerung.md"].clone();
    let place = bytes
        .windows(5)
        .position(|five| five == "Kräne".as_bytes().get(..5).unwrap());
    bytes[place.unwrap() + 2] = 0xFF;
    sources.insert("articles/anhoerung.md", bytes);
    check_sources(
        &sources,
        &expect![
            "articles/anhoerung.md:12:217: the byte 0xFF is not UTF-8 (save the file as UTF-8)"
        ],
    );
}

#[test]
fn control_character() {
    check(
        "people.toml",
        "Jan Petersen\", en",
        "Jan\u{0} Petersen\", en",
        &expect!["people.toml:11:19: control character U+0000 (remove it)"],
    );
}

#[test]
fn bidi_control() {
    check(
        "articles/messung.md",
        "58 Dezibel. ",
        "58 \u{202e}Dezibel\u{202c}. ",
        &expect![
            "articles/messung.md:8:29: invisible character that reorders the text around it: U+202E (and once more) (remove it)"
        ],
    );
}

#[test]
fn fifty_megabytes() {
    let mut sources = base();
    sources.insert("articles/messung.md", vec![b'x'; 50 * 1024 * 1024]);
    let started = std::time::Instant::now();
    check_sources(
        &sources,
        &expect![
            "articles/messung.md: the file has 52428800 bytes (a file of a corpus has at most 4194304)"
        ],
    );
    assert!(started.elapsed().as_millis() < 2000, "refused slowly");
}

#[test]
fn body_changed() {
    check(
        "articles/messung.md",
        "58 Dezibel. ",
        "58 Dezibel.  ",
        &expect![[
            r#"articles/messung.md:6:10: the body is not the one this checksum was taken of (restore it; or if this is how the source reads, sha256 = "eec14fc51fbe598cf6366a8592c0a24806c65f437e7bcd425f8a9a13db7b122c")"#
        ]],
    );
}
