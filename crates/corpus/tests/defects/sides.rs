//! Whose words they are.

use super::check;
use expect_test::expect;

#[test]
fn speaker_of_the_other_side() {
    check(
        "claims/anhoerung.toml",
        "side = \"stadt\"\nspeakers = [\"brandt\"]",
        "side = \"stadt\"\nspeakers = [\"petersen\"]",
        &expect![[
            r#"claims/anhoerung.toml:6:13: "petersen" does not speak for this side (people.toml puts them on the other side)"#
        ]],
    );
}

#[test]
fn speaker_of_neither_side() {
    check(
        "claims/anhoerung.toml",
        "speakers = [\"brandt\"]",
        "speakers = [\"gutachter\"]",
        &expect![[
            r#"claims/anhoerung.toml:6:13: "gutachter" does not speak for this side (people.toml puts them on neither side)"#
        ]],
    );
}

#[test]
fn joint_with_one_side_only() {
    check(
        "claims/anhoerung.toml",
        "speakers = [\"brandt\", \"petersen\"]",
        "speakers = [\"brandt\"]",
        &expect![
            "claims/anhoerung.toml:31:8: a joint claim has speakers of both sides (name who spoke for each, or give the claim to the side that speaks)"
        ],
    );
}

#[test]
fn other_side_without_via() {
    check(
        "claims/ortstermin.toml",
        "via = [\"brandt\"]\n",
        "",
        &expect![[
            r#"claims/ortstermin.toml:18:10: `degree` is "other-side", but nobody of the other side passes it on (name them in `via`)"#
        ]],
    );
}

#[test]
fn other_side_via_the_own_side() {
    check(
        "claims/ortstermin.toml",
        "via = [\"brandt\"]\n",
        "via = [\"gutachter\"]\n",
        &expect![[
            r#"claims/ortstermin.toml:19:10: `degree` is "other-side", but nobody of the other side passes it on (name them in `via`)"#
        ]],
    );
}

#[test]
fn speaker_passes_it_on_himself() {
    check(
        "claims/ortstermin.toml",
        "via = [\"brandt\"]",
        "via = [\"brandt\", \"petersen\"]",
        &expect![[
            r#"claims/ortstermin.toml:17:13: "petersen" is both speaker and `via` (`via` is who passes it on)"#
        ]],
    );
}

#[test]
fn joint_and_reported_by_the_other_side() {
    check(
        "claims/anhoerung.toml",
        "agency = \"kuestenwort\"\ndegree = \"indirect\"",
        "agency = \"kuestenwort\"\ndegree = \"other-side\"",
        &expect![
            "claims/anhoerung.toml:34:10: a joint claim has no other side to report it (choose another degree, or give the claim to one side)"
        ],
    );
}

#[test]
fn silence_of_no_side() {
    check(
        "silences.toml",
        "sides = [\"hafen\"]",
        "sides = []",
        &expect!["silences.toml:3:9: `sides` is empty (name at least one)"],
    );
}

#[test]
fn silence_of_an_unknown_side() {
    check(
        "silences.toml",
        "sides = [\"hafen\"]",
        "sides = [\"hafen\", \"joint\"]",
        &expect![[r#"silences.toml:3:19: there is no side "joint" (there are stadt, hafen)"#]],
    );
}
