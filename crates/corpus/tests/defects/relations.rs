//! What is wrong with pairs of claims.

use super::{check, check_added};
use expect_test::expect;

#[test]
fn to_itself() {
    check_added(
        "relations.toml",
        "\n[[relation]]\nid = \"dritte\"\nkind = \"agrees\"\nfrom = \"zu-laut\"\nto = \"zu-laut\"\nreason = { nl = \"Daarom.\", en = \"Therefore.\" }\n",
        &expect![[r#"relations.toml:15:1: "dritte" relates a claim to itself (name two claims)"#]],
    );
}

#[test]
fn the_same_pair_twice() {
    check_added(
        "relations.toml",
        "\n[[relation]]\nid = \"dritte\"\nkind = \"contradicts\"\nfrom = \"kein-schlaf\"\nto = \"leiser-als-moewen\"\nreason = { nl = \"Daarom.\", en = \"Therefore.\" }\n",
        &expect![[
            r#"relations.toml:15:1: these two claims are related so already ("schlaf-und-moewen" at line 1: keep one)"#
        ]],
    );
}

#[test]
fn agrees_and_contradicts() {
    check_added(
        "relations.toml",
        "\n[[relation]]\nid = \"dritte\"\nkind = \"agrees\"\nfrom = \"leiser-als-moewen\"\nto = \"kein-schlaf\"\nreason = { nl = \"Daarom.\", en = \"Therefore.\" }\n",
        &expect![[
            r#"relations.toml:15:1: these two claims are said to be both "contradicts" and "agrees" ("schlaf-und-moewen" at line 1: keep one)"#
        ]],
    );
}

#[test]
fn two_kinds_for_one_pair() {
    check_added(
        "relations.toml",
        "\n[[relation]]\nid = \"dritte\"\nkind = \"undercuts\"\nfrom = \"kein-schlaf\"\nto = \"leiser-als-moewen\"\nreason = { nl = \"Daarom.\", en = \"Therefore.\" }\n",
        &expect![[
            r#"relations.toml:15:1: these two claims have a relation already ("schlaf-und-moewen" at line 1: keep one)"#
        ]],
    );
}

#[test]
fn unknown_claim() {
    check_added(
        "relations.toml",
        "\n[[relation]]\nid = \"dritte\"\nkind = \"agrees\"\nfrom = \"zulaut\"\nto = \"keinschlaf\"\nreason = { nl = \"Daarom.\", en = \"Therefore.\" }\n",
        &expect![[r#"
            relations.toml:18:8: there is no claim "zulaut" (did you mean "zu-laut"?)
            relations.toml:19:6: there is no claim "keinschlaf" (did you mean "kein-schlaf"?)"#]],
    );
}

#[test]
fn unknown_kind() {
    check_added(
        "relations.toml",
        "\n[[relation]]\nid = \"dritte\"\nkind = \"denies\"\nfrom = \"zu-laut\"\nto = \"kein-schlaf\"\nreason = { nl = \"Daarom.\", en = \"Therefore.\" }\n",
        &expect![[
            r#"relations.toml:17:8: `kind` can't be "denies" (there are contradicts, undercuts, partly, agrees)"#
        ]],
    );
}

#[test]
fn no_reason() {
    check(
        "relations.toml",
        "reason = { nl = \"Hetzelfde getal, een andere maat.\", en = \"The same figure, another yardstick.\" }\n",
        "",
        &expect!["relations.toml:8:1: `reason` is missing"],
    );
}

#[test]
fn id_given_twice() {
    check(
        "relations.toml",
        "id = \"zu-laut-oder-nicht\"",
        "id = \"schlaf-und-moewen\"",
        &expect![[
            r#"relations.toml:9:6: a second relation "schlaf-und-moewen" (the first is at line 2)"#
        ]],
    );
}
