//! What an editor should look at again, and may leave.

use super::{base, check, check_added, check_sources, replace};
use expect_test::expect;

#[test]
fn far_from_the_meeting() {
    check(
        "claims/anhoerung.toml",
        "said = \"2024-03\"",
        "said = \"2023-03\"",
        &expect![[
            r#"warning: claims/anhoerung.toml:38:8: it was said 2023-03, far from the meeting "anhoerung", 2024-03-05? (is it about this meeting?)"#
        ]],
    );
}

#[test]
fn passed_on_by_the_other_side() {
    check(
        "claims/ortstermin.toml",
        "degree = \"other-side\"",
        "degree = \"indirect\"",
        &expect![[
            r#"warning: claims/ortstermin.toml:18:8: "brandt" of the other side passes it on (should `degree` be "other-side"?)"#
        ]],
    );
}

#[test]
fn a_direct_quote_without_marks() {
    let mut sources = base();
    replace(
        &mut sources,
        "claims/ortstermin.toml",
        "degree = \"indirect\"",
        "degree = \"direct\"",
    );
    check_sources(
        &sources,
        &expect![[
            r#"warning: claims/ortstermin.toml:7:10: a direct quote without quotation marks (should `degree` be "indirect"?)"#
        ]],
    );
}

#[test]
fn a_keyword_as_evidence() {
    check(
        "claims/ortstermin.toml",
        "exact = \"Der neue Kai schaffe 200 Arbeitsplätze\"",
        "exact = \"200 Arbeitsplätze\"",
        &expect![
            "warning: claims/ortstermin.toml:11:9: the evidence is a keyword (quote the whole clause that carries the statement)"
        ],
    );
}

#[test]
fn unused_vocabulary() {
    check_added(
        "outlets.toml",
        "\n[[outlet]]\nid = \"funk\"\nname = \"Funk\"\nkind = \"broadcaster\"\n",
        &expect![[
            r#"warning: outlets.toml:12:6: nothing refers to the outlet "funk" (use it, or take it away)"#
        ]],
    );
}

#[test]
fn the_same_gist_in_both_languages() {
    check(
        "claims/ortstermin.toml",
        "en = \"The new quay brings 200 jobs.\"",
        "en = \"De nieuwe kade brengt 200 banen.\"",
        &expect![
            "warning: claims/ortstermin.toml:12:8: `gist` is the same in both languages (translate it)"
        ],
    );
}
