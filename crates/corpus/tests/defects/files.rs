//! What is wrong with the set of files, and with TOML as such.

use super::{base, check, check_sources, replace};
use expect_test::expect;

#[test]
fn missing_file() {
    let mut sources = base();
    sources.files.remove("sides.toml");
    check_sources(
        &sources,
        &expect!["sides.toml: the file is missing (every corpus has one)"],
    );
}

#[test]
fn missing_article() {
    let mut sources = base();
    sources.files.remove("articles/messung.md");
    check_sources(
        &sources,
        &expect![[r#"
            claims/messung.toml:1:11: there is no article "messung" (there are ortstermin, anhoerung)
            meetings.toml:41:11: there is no article "messung" (there are ortstermin, anhoerung)"#]],
    );
}

#[test]
fn no_articles() {
    let mut sources = base();
    sources.files.retain(|path, _| !path.contains('/'));
    for path in ["meetings.toml", "relations.toml", "silences.toml"] {
        sources.files.remove(path);
    }
    check_sources(
        &sources,
        &expect!["articles: there are no articles (add articles/<slug>.md)"],
    );
}

#[test]
fn unknown_files() {
    let mut sources = base();
    sources.insert("topic.toml", "");
    sources.insert("articles/messung.md~", "");
    sources.insert("claims/alt/messung.toml", "");
    sources.insert("NOTES.md", "");
    sources.insert(".DS_Store", [0_u8]);
    check_sources(
        &sources,
        &expect![[r#"
        articles/messung.md~: the corpus has no such file (articles are articles/<slug>.md, claims claims/<slug>.toml)
        claims/alt/messung.toml: the corpus has no such file (articles are articles/<slug>.md, claims claims/<slug>.toml)
        topic.toml: the corpus has no such file (did you mean topics.toml?)"#]],
    );
}

#[test]
fn article_without_claims_is_fine() {
    let mut sources = base();
    sources.files.remove("claims/ortstermin.toml");
    check_sources(&sources, &expect![""]);
}

#[test]
fn syntax_errors_in_two_files() {
    let mut sources = base();
    replace(&mut sources, "topics.toml", "id = \"kai\"", "id = \"kai");
    replace(&mut sources, "silences.toml", "[[silence]]", "[[silence]");
    replace(
        &mut sources,
        "people.toml",
        "side = \"hafen\"",
        "side = \"haven\"",
    );
    check_sources(
        &sources,
        &expect![[r#"
            people.toml:13:8: there is no side "haven" (did you mean "hafen"?)
            silences.toml:1:11: unclosed array table, expected `]` (mend the TOML here first)
            topics.toml:2:10: invalid basic string, expected `"` (mend the TOML here first)"#]],
    );
}

#[test]
fn syntax_error_in_front_matter() {
    check(
        "articles/messung.md",
        "published = \"2024-07\"",
        "published = 2024-07",
        &expect![
            "articles/messung.md:4:13: invalid date, expected `-` (MM-DD) (mend the TOML here first)"
        ],
    );
}

#[test]
fn key_given_twice() {
    check(
        "silences.toml",
        "kind = \"dodged\"\n",
        "kind = \"dodged\"\nkind = \"vague\"\n",
        &expect!["silences.toml:6:1: duplicate key (a key stands once)"],
    );
}

#[test]
fn no_front_matter() {
    check(
        "articles/messung.md",
        "+++\nheadline",
        "headline",
        &expect![
            "articles/messung.md:1:1: the article has no front matter (begin the file with a line +++)"
        ],
    );
}

#[test]
fn front_matter_without_end() {
    check(
        "articles/messung.md",
        "+++\nDie",
        "Die",
        &expect![
            "articles/messung.md:1:1: the front matter does not end (put a line +++ between it and the body)"
        ],
    );
}

#[test]
fn empty_body() {
    check(
        "articles/ortstermin.md",
        "ORTSTERMIN AM KAI\n\nDer neue Kai schaffe 200 Arbeitsplätze, sagte Petersen beim Rundgang. Brandt berichtete danach, Petersen habe ihr eine Nachtruhe ab 23 Uhr zugesagt. Die Frage nach den Kosten ließ Petersen unbeantwortet.\n",
        "",
        &expect![
            "articles/ortstermin.md:14:1: the article has no body (it follows the front matter)"
        ],
    );
}

#[test]
fn file_name_is_no_slug() {
    let mut sources = base();
    let text = sources.files.remove("articles/messung.md").unwrap();
    sources.insert("articles/Messung 58.md", text);
    sources.files.remove("claims/messung.toml");
    sources.files.remove("relations.toml");
    sources.files.remove("meetings.toml");
    check_sources(
        &sources,
        &expect![[r#"
        articles/Messung 58.md:1:1: "Messung 58" is not an id (lower-case letters a to z, digits, and hyphens between: "messung-58")
        claims/anhoerung.toml:10:11: there is no meeting "anhoerung" (there are none yet)
        claims/anhoerung.toml:23:11: there is no meeting "anhoerung" (there are none yet)
        claims/anhoerung.toml:37:11: there is no meeting "anhoerung" (there are none yet)"#]],
    );
}

#[test]
fn same_article_twice() {
    let mut sources = base();
    let text = sources.files["articles/messung.md"].clone();
    sources.insert("articles/nochmal.md", text);
    check_sources(
        &sources,
        &expect![
            "articles/nochmal.md:8:1: the body is that of articles/messung.md as well (an article stands in a corpus once)"
        ],
    );
}

#[test]
fn claims_in_another_article_s_file() {
    check(
        "claims/ortstermin.toml",
        "article = \"ortstermin\"",
        "article = \"messung\"",
        &expect![[
            r#"claims/ortstermin.toml:1:11: claims on "messung" stand in claims/ortstermin.toml (they belong in claims/messung.toml)"#
        ]],
    );
}
