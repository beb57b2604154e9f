//! A permalink as text.
//!
//! Invariant: every field is destructured here, so that a new one doesn't compile until written.

use super::percent::encode;
use super::{
    ConcordanceSort, EmbedMode, GroupBy, Lanes, Passage, Permalink, Screen, Target, TimeBasis,
    UnmatchedMode, VERSION, ViewMode,
};
use crate::facet::Facet;
use crate::filter::{Filter, Period, Sign};
use std::fmt;

impl fmt::Display for Permalink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
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
        } = self;
        let mut out = Pairs::default();
        if *screen != Screen::default() {
            out.put("screen", screen.slug());
        }
        if !query.is_empty() {
            out.put("q", query);
        }
        for facet in Facet::ALL {
            let values: Vec<String> = choices
                .of(facet)
                .map(|choice| match choice.sign {
                    Sign::Include => choice.value.clone(),
                    Sign::Exclude => format!("-{}", choice.value),
                })
                .collect();
            if !values.is_empty() {
                out.put_list(facet.key(), &values);
            }
        }
        for (key, date) in [("from", from), ("to", to), ("window", window)] {
            if let Some(date) = date {
                out.put(key, &date.to_string());
            }
        }
        if let Some(target) = target {
            out.put("at", &target.to_string());
        }
        if let Some((a, b)) = pair {
            out.put_list("pair", &[a.clone(), b.clone()]);
        }
        if let Some(Passage {
            exact,
            until,
            prefix,
            suffix,
        }) = passage
        {
            for (key, text) in [
                ("exact", exact),
                ("until", until),
                ("prefix", prefix),
                ("suffix", suffix),
            ] {
                if !text.is_empty() {
                    out.put(key, text);
                }
            }
        }
        let words = [
            ("on", on.slug(), *on == TimeBasis::default()),
            (
                "clock",
                time_basis.slug(),
                *time_basis == TimeBasis::default(),
            ),
            ("lanes", lanes.slug(), *lanes == Lanes::default()),
            ("order", sort.slug(), *sort == ConcordanceSort::default()),
            (
                "rest",
                unmatched.slug(),
                *unmatched == UnmatchedMode::default(),
            ),
            ("by", group_by.slug(), *group_by == GroupBy::default()),
            ("form", view_mode.slug(), *view_mode == ViewMode::default()),
            ("embed", embed.slug(), *embed == EmbedMode::default()),
        ];
        for (key, value, is_default) in words {
            if !is_default {
                out.put(key, value);
            }
        }
        if let Some(lang) = lang {
            out.put("lang", lang.tag());
        }
        if !out.text.is_empty() {
            out.put("v", &VERSION.to_string());
        }
        f.write_str(&out.text)
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Article(slug) => write!(f, "article:{slug}"),
            Self::Sentence(slug, number) => write!(f, "sentence:{slug}.{number}"),
            Self::Claim(slug) => write!(f, "claim:{slug}"),
            Self::Meeting(slug) => write!(f, "meeting:{slug}"),
            Self::Silence(slug) => write!(f, "silence:{slug}"),
        }
    }
}

#[derive(Default)]
struct Pairs {
    text: String,
}

impl Pairs {
    fn key(&mut self, key: &str) {
        if !self.text.is_empty() {
            self.text.push('&');
        }
        self.text.push_str(key);
        self.text.push('=');
    }

    fn put(&mut self, key: &str, value: &str) {
        self.key(key);
        encode(value, &mut self.text);
    }

    fn put_list(&mut self, key: &str, values: &[String]) {
        self.key(key);
        for (index, value) in values.iter().enumerate() {
            if index > 0 {
                self.text.push(',');
            }
            encode(value, &mut self.text);
        }
    }
}
