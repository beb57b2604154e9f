//! What is wrong with ids and names.

use super::{base, check, check_added, check_sources, replace};
use expect_test::expect;

#[test]
fn id_given_twice() {
    check(
        "topics.toml",
        "id = \"kosten\"",
        "id = \"kai\"",
        &expect![[r#"
            corpus.toml:18:8: the link asks for topic "kosten", which this corpus does not have (there are kai, nachtlaerm, kai)
            silences.toml:4:9: there is no topic "kosten" (there are kai, nachtlaerm, kai)
            topics.toml:13:6: a second topic "kai" (the first is at line 2)"#]],
    );
}

#[test]
fn claim_id_given_twice_in_two_files() {
    let mut sources = base();
    replace(
        &mut sources,
        "claims/ortstermin.toml",
        "id = \"arbeitsplaetze\"",
        "id = \"kein-schlaf\"",
    );
    check_sources(
        &sources,
        &expect![[
            r#"claims/ortstermin.toml:4:6: a second claim "kein-schlaf" (the first is at claims/anhoerung.toml:4)"#
        ]],
    );
}

#[test]
fn unknown_topic() {
    check(
        "claims/anhoerung.toml",
        "topics = [\"nachtlaerm\", \"kai\"]",
        "topics = [\"nachtlaerm\", \"kaj\"]",
        &expect![[r#"claims/anhoerung.toml:36:25: there is no topic "kaj" (did you mean "kai"?)"#]],
    );
}

#[test]
fn unknown_side_of_a_person() {
    check(
        "people.toml",
        "side = \"hafen\"",
        "side = \"haven\"",
        &expect![[r#"people.toml:13:8: there is no side "haven" (did you mean "hafen"?)"#]],
    );
}

#[test]
fn unknown_outlet() {
    check(
        "articles/anhoerung.md",
        "outlet = \"nordhavener-bote\"",
        "outlet = \"bote\"",
        &expect![[
            r#"articles/anhoerung.md:4:10: there is no outlet "bote" (there are nordhavener-bote, kuestenwort)"#
        ]],
    );
}

#[test]
fn unknown_place() {
    check(
        "meetings.toml",
        "place = \"rathaus\"",
        "place = \"rathhaus\"",
        &expect![[r#"meetings.toml:21:9: there is no place "rathhaus" (did you mean "rathaus"?)"#]],
    );
}

#[test]
fn unknown_participant() {
    check(
        "meetings.toml",
        "[\"gutachter\"]",
        "[\"gutachter\", \"schmidt\"]",
        &expect![[
            r#"meetings.toml:38:30: there is no person "schmidt" (there are brandt, petersen, gutachter)"#
        ]],
    );
}

#[test]
fn three_sides() {
    check_added(
        "sides.toml",
        "\n[[side]]\nid = \"moewen\"\nname = { nl = \"Meeuwen\", en = \"Gulls\" }\nabout = { nl = \"Wie boven de kade vliegt.\", en = \"Who flies above the quay.\" }\n",
        &expect![
            "sides.toml: there are 3 sides (a dispute has two: the first above and left, the second below and right)"
        ],
    );
}

#[test]
fn a_side_called_joint() {
    check(
        "sides.toml",
        "id = \"stadt\"",
        "id = \"joint\"",
        &expect![[r#"
            claims/anhoerung.toml:5:8: there is no side "stadt" (there are joint, hafen)
            claims/messung.toml:5:8: there is no side "stadt" (there are joint, hafen)
            people.toml:5:8: there is no side "stadt" (there are joint, hafen)
            sides.toml:2:6: a side can't be called "joint" (that word stands for both sides together)"#]],
    );
}

#[test]
fn alias_is_another_s_name() {
    check(
        "people.toml",
        "aliases = [\"Hafenchef\"]",
        "aliases = [\"Hafenchef\", \"ilse brandt\"]",
        &expect![[
            r#"people.toml:15:25: the alias "ilse brandt" is the name of another person ("Ilse Brandt" at line 3: a word leads to one person)"#
        ]],
    );
}

#[test]
fn alias_given_to_two() {
    check(
        "topics.toml",
        "\"Lärm\", \"Nachtruhe\"",
        "\"Lärm\", \"ausbau\"",
        &expect![[
            r#"topics.toml:10:20: the alias "ausbau" is given to another topic too (at line 4: a word leads to one topic)"#
        ]],
    );
}

#[test]
fn aliases_in_a_circle() {
    let mut sources = base();
    replace(
        &mut sources,
        "topics.toml",
        "[\"Ausbau\"]",
        "[\"Noise at night\"]",
    );
    replace(
        &mut sources,
        "topics.toml",
        "\"Lärm\", \"Nachtruhe\"",
        "\"New quay\"",
    );
    check_sources(
        &sources,
        &expect![[r#"
        topics.toml:4:12: the alias "Noise at night" is the name of another topic ("Noise at night" at line 8: a word leads to one topic)
        topics.toml:10:12: the alias "New quay" is the name of another topic ("New quay" at line 3: a word leads to one topic)"#]],
    );
}

#[test]
fn alias_given_twice() {
    check(
        "topics.toml",
        "\"Lärm\", \"Nachtruhe\"",
        "\"Lärm\", \"Lärm\"",
        &expect![[r#"topics.toml:10:20: "Lärm" stands twice in `aliases` (once is enough)"#]],
    );
}

#[test]
fn two_topics_of_one_name() {
    check(
        "topics.toml",
        "nl = \"Kosten\", en = \"Costs\"",
        "nl = \"Nieuwe kade\", en = \"Costs\"",
        &expect![[
            r#"topics.toml:14:8: another topic is called "Nieuwe kade" as well (at line 3)"#
        ]],
    );
}

#[test]
fn broader_in_a_circle() {
    check(
        "topics.toml",
        "aliases = [\"Ausbau\"]",
        "broader = \"nachtlaerm\"",
        &expect![[r#"
            topics.toml:4:11: `broader` leads back to the topic itself (kai → nachtlaerm → kai: take one of these away)
            topics.toml:9:11: `broader` leads back to the topic itself (nachtlaerm → kai → nachtlaerm: take one of these away)"#]],
    );
}

#[test]
fn broader_than_itself() {
    check(
        "topics.toml",
        "id = \"kosten\"\nname = { nl = \"Kosten\", en = \"Costs\" }\nbroader = \"kai\"",
        "id = \"kosten\"\nname = { nl = \"Kosten\", en = \"Costs\" }\nbroader = \"kosten\"",
        &expect![
            "topics.toml:15:11: `broader` leads back to the topic itself (kosten → kosten: take one of these away)"
        ],
    );
}
