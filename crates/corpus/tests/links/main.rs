//! Links: those of every version of the grammar, kept for ever; those of realistic views, short;
//! and a million that nobody would send.
#![cfg(feature = "compile")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may fail where it stands"
)]

#[path = "../folder/mod.rs"]
mod folder;

mod kept;
mod million;
mod short;

use corpus::compile::compile;
use corpus::filter::{Filter, Period, Sign};
use corpus::model::Corpus;
use corpus::permalink::{Passage, Permalink, RejectReason, RejectedParam};
use std::collections::BTreeMap;
use std::path::Path;

fn real() -> Corpus {
    let dir = concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus");
    compile(&folder::sources(Path::new(dir))).unwrap().corpus
}

/// Everything a link shows that is not the default, by the names of the grammar.
fn shown(link: &Permalink) -> BTreeMap<String, String> {
    let Permalink {
        screen,
        filter:
            Filter {
                query,
                choices,
                period:
                    Period {
                        from,
                        to,
                        time_basis: on,
                    },
            },
        target,
        pair,
        passage,
        time_basis,
        lanes,
        unmatched,
        group_by,
        view_mode,
        sort,
        window,
        lang,
        embed,
    } = link;
    let mut shown = BTreeMap::new();
    let mut put = |key: &str, value: String| {
        shown.insert(key.to_owned(), value);
    };
    let words = [
        ("screen", screen.slug(), "articles"),
        ("on", on.slug(), "said"),
        ("clock", time_basis.slug(), "said"),
        ("lanes", lanes.slug(), "sides"),
        ("rest", unmatched.slug(), "dim"),
        ("by", group_by.slug(), "topic"),
        ("form", view_mode.slug(), "usual"),
        ("order", sort.slug(), "text"),
        ("embed", embed.slug(), "0"),
        ("q", query.as_str(), ""),
    ];
    for (key, value, usual) in words {
        if value != usual {
            put(key, value.to_owned());
        }
    }
    for choice in choices.iter() {
        let sign = match choice.sign {
            Sign::Include => "with",
            Sign::Exclude => "without",
        };
        put(
            &format!("{} {}", choice.facet.key(), choice.value),
            sign.to_owned(),
        );
    }
    for (key, date) in [("from", from), ("to", to), ("window", window)] {
        if let Some(date) = date {
            put(key, date.to_string());
        }
    }
    if let Some(target) = target {
        put("at", target.to_string());
    }
    if let Some((one, other)) = pair {
        put("pair", format!("{one} {other}"));
    }
    if let Some(Passage {
        exact,
        until,
        prefix,
        suffix,
    }) = passage
    {
        put("exact", exact.clone());
        for (key, value) in [("until", until), ("prefix", prefix), ("suffix", suffix)] {
            if !value.is_empty() {
                put(key, value.clone());
            }
        }
    }
    if let Some(lang) = lang {
        put("lang", lang.tag().to_owned());
    }
    shown
}

/// A dropped part, as the fixtures tell it.
fn told(rejected: &RejectedParam) -> String {
    let reason = match rejected.reason {
        RejectReason::UnknownKey => "unknown key",
        RejectReason::UnknownValue => "unknown value",
        RejectReason::NotADate => "not a date",
        RejectReason::Repeated => "repeated",
        RejectReason::NotText => "not text",
        RejectReason::TooLong => "too long",
        RejectReason::NewerVersion => "newer version",
        RejectReason::NotInCorpus => "not in corpus",
    };
    format!("{}: {reason}", rejected.key)
}
