//! Problems and counts as a terminal and a program get them.
#![cfg(feature = "compile")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail where it stands"
)]

mod folder;

use corpus::compile::stats::Stats;
use corpus::compile::{Sources, compile, report};
use expect_test::expect;
use std::path::Path;

fn base() -> Sources {
    let dir = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/nordhaven");
    folder::sources(Path::new(dir))
}

#[test]
fn problems_as_text_and_as_json() {
    let mut sources = base();
    sources.insert("extra.txt", "");
    sources.insert(
        "topics.toml",
        "[[topic]]\nid = \"kai\"\nname = { nl = \"Kade\", en = \"Quay\" }\n",
    );
    sources.files.retain(|path, _| !path.contains("claims/"));
    sources.files.remove("relations.toml");
    sources.files.remove("silences.toml");
    let problems = compile(&sources).unwrap_err();
    expect![[r#"
        error: corpus.toml:10:8: the link asks for topic "nachtlaerm", which this corpus does not have (there are kai)
        error: corpus.toml:18:8: the link asks for topic "kosten", which this corpus does not have (there are kai)
        error: extra.txt: the corpus has no such file (articles are articles/<slug>.md, claims claims/<slug>.toml)
        3 errors, no warnings
    "#]].assert_eq(&report::as_text(&problems));
    expect![[r#"
        [
          {
            "severity": "error",
            "file": "corpus.toml",
            "line": 10,
            "column": 8,
            "message": "the link asks for topic \"nachtlaerm\", which this corpus does not have",
            "hint": "there are kai"
          },
          {
            "severity": "error",
            "file": "corpus.toml",
            "line": 18,
            "column": 8,
            "message": "the link asks for topic \"kosten\", which this corpus does not have",
            "hint": "there are kai"
          },
          {
            "severity": "error",
            "file": "extra.txt",
            "line": 0,
            "column": 0,
            "message": "the corpus has no such file",
            "hint": "articles are articles/<slug>.md, claims claims/<slug>.toml"
          }
        ]"#]]
    .assert_eq(&report::as_json(&problems));
}

#[test]
fn counts_as_text() {
    let corpus = compile(&base()).unwrap().corpus;
    expect![[r#"
        The quay of Nordhaven

        article                                 stadt        joint        hafen    all
          ortstermin                                0            0            2      2
          anhoerung                                 1            1            1      3
          messung                                   1            0            1      2

        meeting                                 stadt        joint        hafen    all
          anhoerung                                 1            1            1      3
          (none)                                    1            0            3      4

        topic                                   stadt        joint        hafen    all
          kai                                       0            1            1      2
          nachtlaerm                                2            1            3      6

        degree                                  stadt        joint        hafen    all
          direct                                    2            0            1      3
          indirect                                  0            1            2      3
          other-side                                0            0            1      1

        speaker                                 stadt        joint        hafen    all
          brandt                                    2            1            0      3
          petersen                                  0            1            4      5

        all                                     stadt        joint        hafen    all
          claims                                    2            1            4      7

        articles                                    3
        sentences                                  12
        quotes found verbatim                      12
        meetings                                    1
        events around them                          2
        relations: contradicts                      1
        relations: undercuts                        0
        relations: partly                           1
        relations: agrees                           0
        silences: dodged                            1
        silences: not-raised                        0
        silences: not-announced                     0
        silences: vague                             0
    "#]]
    .assert_eq(&Stats::of(&corpus).to_string());
}
