//! What is wrong with the words that something rests on.

use super::{base, check, check_sources, replace};
use expect_test::expect;

#[test]
fn not_verbatim() {
    check(
        "claims/anhoerung.toml",
        "exact = \"Nachts ist am Kai kein",
        "exact = \"Nachts ist an der Kai kein",
        &expect![[
            r#"claims/anhoerung.toml:13:9: the quote does not stand in articles/anhoerung.md (did you mean "Nachts ist am Kai kein Schlaf mehr möglich" at articles/anhoerung.md:12:91?)"#
        ]],
    );
}

#[test]
fn nothing_like_it() {
    check(
        "claims/anhoerung.toml",
        "exact = \"Nachts ist am Kai kein Schlaf mehr möglich\"",
        "exact = \"Wir verhandeln nicht\"",
        &expect![
            "claims/anhoerung.toml:13:9: the quote does not stand in articles/anhoerung.md (nothing in it is like it; copy the words from the article)"
        ],
    );
}

#[test]
fn ambiguous() {
    check(
        "claims/messung.toml",
        "suffix = \"“, sagte Brandt\"\n",
        "",
        &expect![
            "claims/messung.toml:14:9: the quote stands 2 times in articles/messung.md (add `prefix` or `suffix` to tell which: articles/messung.md:8:39, articles/messung.md:8:84)"
        ],
    );
}

#[test]
fn wrong_surroundings() {
    check(
        "claims/messung.toml",
        "suffix = \"“, sagte Brandt\"",
        "suffix = \"“, sagte Petersen\"",
        &expect![[
            r#"claims/messung.toml:14:9: the quote stands in articles/messung.md, but not between that `prefix` and `suffix` (at articles/messung.md:8:39 it stands between "nachts 58 Dezibel. „" and "“, sagte Brandt am M"; at articles/messung.md:8:84 it stands between "randt am Mittwoch. „" and " für einen Kurort, a")"#
        ]],
    );
}

#[test]
fn begins_within_a_word() {
    check(
        "claims/anhoerung.toml",
        "exact = \"Die Kräne",
        "exact = \"ie Kräne",
        &expect![[
            r#"claims/anhoerung.toml:26:9: the quote begins in the middle of a word ("D" stands right before it)"#
        ]],
    );
}

#[test]
fn ends_within_a_word() {
    check(
        "claims/anhoerung.toml",
        "als die Möwen\"",
        "als die Möwe\"",
        &expect![[
            r#"claims/anhoerung.toml:26:9: the quote ends in the middle of a word ("n" stands right after it)"#
        ]],
    );
}

#[test]
fn white_space_at_its_end() {
    check(
        "claims/anhoerung.toml",
        "messen lassen\"",
        "messen lassen, \"",
        &expect![
            "claims/anhoerung.toml:39:9: the quote begins or ends with white space (leave it out)"
        ],
    );
}

#[test]
fn report_not_verbatim() {
    check(
        "meetings.toml",
        "exact = \"Seit der Sturmflut im Januar\"",
        "exact = \"Seit der Sturmflut im Februar\"",
        &expect![[
            r#"meetings.toml:12:9: the quote does not stand in articles/anhoerung.md (did you mean "Seit der Sturmflut im Januar" at articles/anhoerung.md:14:1?)"#
        ]],
    );
}

#[test]
fn silence_not_verbatim() {
    check(
        "silences.toml",
        "exact = \"Die Frage nach den Kosten ließ",
        "exact = \"Die Frage nach den Kosten liess",
        &expect![[
            r#"silences.toml:8:9: the quote does not stand in articles/ortstermin.md (did you mean "Die Frage nach den Kosten ließ Petersen unbeantwortet." at articles/ortstermin.md:16:150?)"#
        ]],
    );
}

#[test]
fn leftover_not_verbatim() {
    check(
        "articles/ortstermin.md",
        "exact = \"ORTSTERMIN AM KAI\"",
        "exact = \"Ortstermin am Kai!\"",
        &expect![[
            r#"articles/ortstermin.md:12:9: the quote does not stand in articles/ortstermin.md (did you mean "ORTSTERMIN AM KAI" at articles/ortstermin.md:14:1?)"#
        ]],
    );
}

#[test]
fn headline_is_not_the_source_s() {
    check(
        "articles/ortstermin.md",
        "headline = \"ORTSTERMIN AM KAI\"",
        "headline = \"Ortstermin am Kai\"",
        &expect![[
            r#"articles/ortstermin.md:2:12: the headline does not stand in the body (did you mean "ORTSTERMIN AM KAI" at articles/ortstermin.md:14:1?)"#
        ]],
    );
}

#[test]
fn evidence_overlaps() {
    check(
        "claims/messung.toml",
        "\"Die Messung ergab nachts 58 Dezibel\"",
        "\"58 Dezibel. „Das ist zu laut“\"",
        &expect!["claims/messung.toml:14:9: the evidence overlaps another (the one at line 16)"],
    );
}

#[test]
fn leftovers_overlap() {
    let mut sources = base();
    replace(
        &mut sources,
        "articles/ortstermin.md",
        "kind = \"heading\"",
        "kind = \"caption\"\nexact = \"AM KAI\"\n\n[[leftover]]\nkind = \"heading\"",
    );
    check_sources(
        &sources,
        &expect!["articles/ortstermin.md:12:9: the leftover overlaps another (the one at line 16)"],
    );
}
