//! What is wrong with dates and their order.

use super::check;
use expect_test::expect;

#[test]
fn no_edtf() {
    check(
        "meetings.toml",
        "date = \"2024-01\"",
        "date = \"januari 2024\"",
        &expect![[
            r#"meetings.toml:6:8: `date` = "januari 2024": not an EDTF date such as 2018, 2018-07, 2018-07-16? or 2017-11-10/2017-11-11"#
        ]],
    );
}

#[test]
fn no_such_day() {
    check(
        "claims/anhoerung.toml",
        "said = \"2024-03\"",
        "said = \"2024-02-30\"",
        &expect![[
            r#"claims/anhoerung.toml:38:8: `said` = "2024-02-30": no such day or time in the calendar"#
        ]],
    );
}

#[test]
fn reversed_interval() {
    check(
        "meetings.toml",
        "date = \"2024-01\"",
        "date = \"2024-02/2024-01\"",
        &expect![[
            r#"meetings.toml:6:8: `date` = "2024-02/2024-01": the interval ends before it begins"#
        ]],
    );
}

#[test]
fn date_without_quotes() {
    check(
        "claims/anhoerung.toml",
        "said = \"2024-03\"",
        "said = 2024-03-05",
        &expect!["claims/anhoerung.toml:38:8: `said` is a date without quotes, not a text"],
    );
}

#[test]
fn inferred_without_reason() {
    check(
        "articles/messung.md",
        "published = \"2024-07\"",
        "published = \"2024-07?\"",
        &expect![[
            r#"articles/messung.md:4:13: `published` = "2024-07?" is inferred, and nothing says from what (add published_reason = { nl = "…", en = "…" })"#
        ]],
    );
}

#[test]
fn reason_without_date() {
    check(
        "claims/messung.toml",
        "happened = \"2024-06?\"\nhappened_source = \"inferred\"\n",
        "",
        &expect![
            "claims/messung.toml:11:19: `happened_reason` without `happened` (add `happened`, or leave this out)"
        ],
    );
}

#[test]
fn reason_in_one_language() {
    check(
        "claims/messung.toml",
        "{ nl = \"De meting ging aan het bericht vooraf.\", en = \"The measurement preceded the report.\" }",
        "{ en = \"The measurement preceded the report.\" }",
        &expect![[
            r#"claims/messung.toml:13:19: `happened_reason` lacks its text in Dutch (add nl = "…")"#
        ]],
    );
}

#[test]
fn said_before_it_happened() {
    check(
        "claims/messung.toml",
        "said = \"2024-07\"\nhappened = \"2024-06?\"",
        "said = \"2024-05\"\nhappened = \"2024-06?\"",
        &expect![
            "claims/messung.toml:11:12: it happened 2024-06? and was said before that, 2024-05 (leave `happened` out for what is only expected)"
        ],
    );
}

#[test]
fn published_before_it_was_said() {
    check(
        "articles/anhoerung.md",
        "published = \"2024-03-06\"",
        "published = \"2024-03-04\"",
        &expect![[r#"
            claims/anhoerung.toml:11:8: it was said 2024-03-05?, after the article was published, 2024-03-04 (one of the two dates is wrong)
            claims/anhoerung.toml:24:8: it was said 2024-03-05?, after the article was published, 2024-03-04 (one of the two dates is wrong)"#]],
    );
}

#[test]
fn missing_date() {
    check(
        "claims/anhoerung.toml",
        "said = \"2024-03\"\n",
        "",
        &expect!["claims/anhoerung.toml:29:1: `said` is missing"],
    );
}

#[test]
fn known_from_elsewhere_without_what() {
    check(
        "meetings.toml",
        "date = \"2024-01\"",
        "date = \"2024-01\"\ndate_source = \"elsewhere\"",
        &expect![[
            r#"meetings.toml:6:8: `date` = "2024-01" is known from elsewhere, and nothing says what is known (add date_reason = { nl = "…", en = "…" })"#
        ]],
    );
}

#[test]
fn said_to_be_in_the_text_and_marked_inferred() {
    check(
        "claims/messung.toml",
        "happened_source = \"inferred\"",
        "happened_source = \"text\"",
        &expect![[
            r#"claims/messung.toml:12:19: `happened` = "2024-06?" is marked as inferred, and said to stand in the text (take the ? or % off the date, or leave the source out)"#
        ]],
    );
}

#[test]
fn said_to_be_inferred_and_not_marked() {
    check(
        "meetings.toml",
        "date = \"2024-06?\"",
        "date = \"2024-06\"",
        &expect![[
            r#"meetings.toml:36:15: `date` = "2024-06" is said to be inferred, and not marked so (put ? after the date, or leave the source out)"#
        ]],
    );
}

#[test]
fn unknown_source() {
    check(
        "claims/ortstermin.toml",
        "said_source = \"elsewhere\"",
        "said_source = \"elswhere\"",
        &expect![[
            r#"claims/ortstermin.toml:23:15: `said_source` can't be "elswhere" (did you mean "elsewhere"?)"#
        ]],
    );
}

#[test]
fn source_without_date() {
    check(
        "claims/messung.toml",
        "happened = \"2024-06?\"\n",
        "",
        &expect![[r#"
            claims/messung.toml:11:19: `happened_source` without `happened` (add `happened`, or leave this out)
            claims/messung.toml:12:19: `happened_reason` without `happened` (add `happened`, or leave this out)"#]],
    );
}

#[test]
fn an_article_known_from_elsewhere_without_what() {
    check(
        "articles/messung.md",
        "published = \"2024-07\"",
        "published = \"2024-07\"\npublished_source = \"elsewhere\"",
        &expect![[
            r#"articles/messung.md:4:13: `published` = "2024-07" is known from elsewhere, and nothing says what is known (add published_reason = { nl = "…", en = "…" })"#
        ]],
    );
}

#[test]
fn nobody_named_and_yet_one_side() {
    check(
        "silences.toml",
        "doer = \"named\"",
        "doer = \"unnamed\"",
        &expect![[
            r#"silences.toml:6:8: `doer` is "unnamed", but one side is named (name both in `sides`, or leave `doer` out)"#
        ]],
    );
}

#[test]
fn a_known_day_is_read_with_its_source() {
    use corpus::model::DateSource;
    let corpus = corpus::compile::compile(&super::base()).unwrap().corpus;
    let find = |slug| {
        corpus
            .claims
            .get(corpus.claims.find(slug).unwrap())
            .unwrap()
    };
    let promise = &find("nachtruhe-zugesagt").said;
    assert_eq!(promise.source, DateSource::Elsewhere);
    assert!(promise.reason.is_some());
    assert_eq!(find("kein-schlaf").said.source, DateSource::Inferred);
    assert_eq!(find("gemeinsam-messen").said.source, DateSource::Text);
}
