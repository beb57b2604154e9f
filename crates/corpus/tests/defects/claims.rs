//! What is wrong with the parts of a claim.

use super::{base, check, check_sources, replace, sign};
use expect_test::expect;

#[test]
fn no_speaker() {
    check(
        "claims/anhoerung.toml",
        "speakers = [\"brandt\"]",
        "speakers = []",
        &expect!["claims/anhoerung.toml:6:12: `speakers` is empty (name at least one)"],
    );
}

#[test]
fn no_topic() {
    check(
        "claims/anhoerung.toml",
        "degree = \"direct\"\ncue = \"sagte Bürgermeisterin Ilse Brandt\"\ntopics = [\"nachtlaerm\"]\n",
        "degree = \"direct\"\ncue = \"sagte Bürgermeisterin Ilse Brandt\"\n",
        &expect!["claims/anhoerung.toml:3:1: `topics` is missing"],
    );
}

#[test]
fn speaker_named_twice() {
    check(
        "claims/anhoerung.toml",
        "speakers = [\"brandt\"]",
        "speakers = [\"brandt\", \"brandt\"]",
        &expect![[
            r#"claims/anhoerung.toml:6:23: "brandt" stands twice in `speakers` (once is enough)"#
        ]],
    );
}

#[test]
fn cue_not_verbatim() {
    check(
        "claims/anhoerung.toml",
        "cue = \"Beide Seiten erklärten\"",
        "cue = \"Beide erklärten\"",
        &expect![
            "claims/anhoerung.toml:35:7: the cue does not stand in articles/anhoerung.md (copy it from the article to the letter)"
        ],
    );
}

#[test]
fn cue_far_away() {
    let mut sources = base();
    let long = format!(
        "unbeantwortet.\n\n{}Beide erklärten es.\n",
        "Und so weiter. ".repeat(60)
    );
    replace(
        &mut sources,
        "articles/ortstermin.md",
        "unbeantwortet.\n",
        &long,
    );
    sign(&mut sources, "articles/ortstermin.md");
    replace(
        &mut sources,
        "claims/ortstermin.toml",
        "sagte Petersen",
        "Beide erklärten",
    );
    check_sources(
        &sources,
        &expect![
            "claims/ortstermin.toml:8:7: the cue stands far from the words it attributes (it is at articles/ortstermin.md:18)"
        ],
    );
}

#[test]
fn two_defects_in_one_claim() {
    check(
        "claims/anhoerung.toml",
        "side = \"hafen\"\nspeakers = [\"petersen\"]\ndegree = \"indirect\"\ncue",
        "side = \"haven\"\nspeakers = [\"peterson\"]\ndegree = \"indirekt\"\nkue",
        &expect![[r#"
            claims/anhoerung.toml:18:8: there is no side "haven" (did you mean "hafen"?)
            claims/anhoerung.toml:19:13: there is no person "peterson" (did you mean "petersen"?)
            claims/anhoerung.toml:20:10: `degree` can't be "indirekt" (did you mean "indirect"?)
            claims/anhoerung.toml:21:1: unknown key `kue` (did you mean `cue`?)"#]],
    );
}
