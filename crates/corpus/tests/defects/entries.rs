//! What is wrong with single keys.

use super::check;
use expect_test::expect;

#[test]
fn unknown_key() {
    check(
        "claims/anhoerung.toml",
        "cue = \"Beide",
        "que = \"Beide",
        &expect!["claims/anhoerung.toml:35:1: unknown key `que` (did you mean `cue`?)"],
    );
}

#[test]
fn unknown_keys_at_the_top() {
    check(
        "corpus.toml",
        "format = 1",
        "format = 1\nsubtitle = \"x\"\ntitel = \"y\"",
        &expect![[r#"
            corpus.toml:2:1: unknown key `subtitle` (the keys here are format, id, language, title, lead, caveat, question)
            corpus.toml:3:1: unknown key `titel` (did you mean `title`?)"#]],
    );
}

#[test]
fn missing_keys() {
    check(
        "silences.toml",
        "topic = \"kosten\"\nkind = \"dodged\"\n",
        "",
        &expect![[r#"
            silences.toml:1:1: `kind` is missing
            silences.toml:1:1: `topic` is missing"#]],
    );
}

#[test]
fn missing_english() {
    check(
        "topics.toml",
        "{ nl = \"Kosten\", en = \"Costs\" }",
        "{ nl = \"Kosten\" }",
        &expect![[r#"topics.toml:14:8: `name` lacks its text in English (add en = "…")"#]],
    );
}

#[test]
fn empty_text() {
    check(
        "topics.toml",
        "en = \"Costs\"",
        "en = \" \"",
        &expect!["topics.toml:14:30: `en` is empty (write it, or leave the key out)"],
    );
}

#[test]
fn a_third_language() {
    check(
        "topics.toml",
        "en = \"Costs\"",
        "en = \"Costs\", de = \"Kosten\"",
        &expect!["topics.toml:14:39: unknown key `de` (the keys here are nl, en)"],
    );
}

#[test]
fn text_in_one_language() {
    check(
        "topics.toml",
        "{ nl = \"Kosten\", en = \"Costs\" }",
        "\"Kosten\"",
        &expect![[r#"topics.toml:14:8: `name` is a text, not { nl = "…", en = "…" }"#]],
    );
}

#[test]
fn wrong_types() {
    check(
        "corpus.toml",
        "format = 1\nid = \"nordhaven\"",
        "format = \"1\"\nid = 7",
        &expect![[r#"
            corpus.toml:1:10: `format` is a text, not a whole number
            corpus.toml:2:6: `id` is a whole number, not a text"#]],
    );
}

#[test]
fn a_list_that_is_none() {
    check(
        "claims/anhoerung.toml",
        "speakers = [\"brandt\"]",
        "speakers = \"brandt\"",
        &expect!["claims/anhoerung.toml:6:12: `speakers` is a text, not a list of texts"],
    );
}

#[test]
fn unknown_choice() {
    check(
        "outlets.toml",
        "\"newspaper\"",
        "\"newpaper\"",
        &expect![[r#"outlets.toml:4:8: `kind` can't be "newpaper" (did you mean "newspaper"?)"#]],
    );
}

#[test]
fn format_of_the_future() {
    check(
        "corpus.toml",
        "format = 1",
        "format = 2",
        &expect!["corpus.toml:1:10: format 2 is unknown (this program reads format 1)"],
    );
}

#[test]
fn no_language_tag() {
    check(
        "corpus.toml",
        "language = \"de\"",
        "language = \"deutsch\"",
        &expect![[
            r#"corpus.toml:3:12: "deutsch" is not a language tag (a BCP 47 tag such as "nl", "en" or "nl-BE")"#
        ]],
    );
}

#[test]
fn no_address() {
    check(
        "articles/anhoerung.md",
        "https://example.org/streit-um-den-kai",
        "example.org/streit",
        &expect![[
            r#"articles/anhoerung.md:9:11: "example.org/streit" is not an address (it begins with https://)"#
        ]],
    );
}

#[test]
fn question_leads_nowhere() {
    check(
        "corpus.toml",
        "screen=compare&topic=nachtlaerm",
        "screen=compere&topc=kai&topic=nachtlarm",
        &expect![[r#"
            corpus.toml:10:8: the link asks for topic "nachtlarm", which this corpus does not have (did you mean "nachtlaerm"?)
            corpus.toml:10:8: the link gives `screen` an unknown value "compere"
            corpus.toml:10:8: the link has an unknown part "topc" (did you mean "topic"?)"#]],
    );
}

#[test]
fn malformed_id() {
    check(
        "topics.toml",
        "id = \"kosten\"",
        "id = \"Kosten_2\"",
        &expect![[r#"
            corpus.toml:18:8: the link asks for topic "kosten", which this corpus does not have (did you mean "Kosten_2"?)
            silences.toml:4:9: there is no topic "kosten" (did you mean "Kosten_2"?)
            topics.toml:13:6: "Kosten_2" is not an id (lower-case letters a to z, digits, and hyphens between: "kosten-2")"#]],
    );
}
