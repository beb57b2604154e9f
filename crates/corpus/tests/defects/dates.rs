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
        "happened = \"2024-06?\"\n",
        "",
        &expect![
            "claims/messung.toml:11:19: `happened_reason` without `happened` (add `happened`, or leave the reason out)"
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
            r#"claims/messung.toml:12:19: `happened_reason` lacks its text in Dutch (add nl = "…")"#
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
