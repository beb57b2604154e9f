//! An address, read with patience.
//!
//! Invariant: each key is read on its own; one that can't be read costs only itself.

use super::percent::{decode, written_bytes};
use super::{
    ConcordanceSort, EmbedMode, GroupBy, Lanes, MAX_QUERY_BYTES, Passage, Permalink, Screen,
    Target, TimeBasis, UnmatchedMode, VERSION, ViewMode,
};
use crate::facet::Facet;
use crate::filter::{Choice, Sign};
use crate::model::{Date, Lang};

/// A part of a link that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RejectedParam {
    /// Its key, cut to a length that can be shown.
    pub key: String,
    /// Its value, cut likewise.
    pub value: String,
    /// Why.
    pub reason: RejectReason,
}

/// Why a part of a link was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RejectReason {
    /// No such key.
    UnknownKey,
    /// A value this key doesn't take.
    UnknownValue,
    /// Not a date.
    NotADate,
    /// The key was given before.
    Repeated,
    /// Bytes that are no text.
    NotText,
    /// Beyond the length that is read.
    TooLong,
    /// Made by a later version of the program.
    NewerVersion,
    /// Nothing of that name in this corpus.
    NotInCorpus,
}

impl RejectedParam {
    pub(super) fn new(key: &str, value: &str, reason: RejectReason) -> Self {
        let cut = |text: &str| text.chars().take(60).collect::<String>();
        Self {
            key: cut(key),
            value: cut(value),
            reason,
        }
    }
}

/// Reads the query part of an address, with or without its `?`. Never fails.
#[must_use]
pub fn parse(query: &str) -> (Permalink, Vec<RejectedParam>) {
    let mut link = Permalink::default();
    let mut passage = Passage::default();
    let mut rejected = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    let query = query.strip_prefix('?').unwrap_or(query);
    let mut read_bytes = 0;
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (raw_key, raw_value) = pair.split_once('=').unwrap_or((pair, ""));
        if pair.len() > MAX_QUERY_BYTES {
            rejected.push(RejectedParam::new(raw_key, "", RejectReason::TooLong));
            break;
        }
        let (Some(key), Some(value)) = (decode(raw_key), decode(raw_value)) else {
            read_bytes += pair.len();
            rejected.push(RejectedParam::new(
                raw_key,
                raw_value,
                RejectReason::NotText,
            ));
            continue;
        };
        // Counted as it is written, so that what was read once is read again. The version is not
        // counted once: writing adds it.
        if key != "v" || seen.contains(&key) {
            read_bytes += written_bytes(&key) + 1 + written_bytes(&value);
        }
        if read_bytes > MAX_QUERY_BYTES {
            rejected.push(RejectedParam::new(&key, "", RejectReason::TooLong));
            break;
        }
        if seen.contains(&key) {
            rejected.push(RejectedParam::new(&key, &value, RejectReason::Repeated));
            continue;
        }
        for problem in read(&mut link, &mut passage, &key, raw_value, &value) {
            rejected.push(problem);
        }
        seen.push(key);
    }
    if !passage.exact.is_empty() {
        link.passage = Some(passage);
    } else {
        // What stands around no words marks nothing.
        for (key, value) in [
            ("until", &passage.until),
            ("prefix", &passage.prefix),
            ("suffix", &passage.suffix),
        ] {
            if !value.is_empty() {
                rejected.push(RejectedParam::new(key, value, RejectReason::UnknownValue));
            }
        }
    }
    (link, rejected)
}

fn read(
    link: &mut Permalink,
    passage: &mut Passage,
    key: &str,
    raw_value: &str,
    value: &str,
) -> Vec<RejectedParam> {
    let unknown = || vec![RejectedParam::new(key, value, RejectReason::UnknownValue)];
    let set = |found: bool| if found { Vec::new() } else { unknown() };
    let date = |slot: &mut Option<Date>| match value.parse() {
        Ok(date) => {
            *slot = Some(date);
            Vec::new()
        }
        Err(_) => vec![RejectedParam::new(key, value, RejectReason::NotADate)],
    };
    match key {
        "v" => match value.parse::<u32>() {
            Ok(version) if (1..=VERSION).contains(&version) => Vec::new(),
            Ok(version) if version > VERSION => {
                vec![RejectedParam::new(key, value, RejectReason::NewerVersion)]
            }
            _ => unknown(),
        },
        "screen" => set(put(&mut link.screen, Screen::from_slug(value))),
        "clock" => set(put(&mut link.time_basis, TimeBasis::from_slug(value))),
        "lanes" => set(put(&mut link.lanes, Lanes::from_slug(value))),
        "order" => set(put(&mut link.sort, ConcordanceSort::from_slug(value))),
        "rest" => set(put(&mut link.unmatched, UnmatchedMode::from_slug(value))),
        "by" => set(put(&mut link.group_by, GroupBy::from_slug(value))),
        "form" => set(put(&mut link.view_mode, ViewMode::from_slug(value))),
        "embed" => set(put(&mut link.embed, EmbedMode::from_slug(value))),
        "lang" => {
            link.lang = Lang::ALL.into_iter().find(|lang| lang.tag() == value);
            set(link.lang.is_some())
        }
        "q" => {
            value.clone_into(&mut link.filter.query);
            Vec::new()
        }
        "exact" => {
            value.clone_into(&mut passage.exact);
            Vec::new()
        }
        "until" => {
            value.clone_into(&mut passage.until);
            Vec::new()
        }
        "prefix" => {
            value.clone_into(&mut passage.prefix);
            Vec::new()
        }
        "suffix" => {
            value.clone_into(&mut passage.suffix);
            Vec::new()
        }
        "from" => date(&mut link.filter.period.from),
        "to" => date(&mut link.filter.period.to),
        "on" => set(put(
            &mut link.filter.period.time_basis,
            TimeBasis::from_slug(value),
        )),
        "window" => date(&mut link.window),
        "at" => {
            link.target = target(value);
            set(link.target.is_some())
        }
        "pair" => {
            link.pair = pair(value);
            set(link.pair.is_some())
        }
        _ => match Facet::from_key(key) {
            Some(facet) => choices(link, facet, raw_value),
            None => vec![RejectedParam::new(key, value, RejectReason::UnknownKey)],
        },
    }
}

fn put<T>(slot: &mut T, value: Option<T>) -> bool {
    let found = value.is_some();
    if let Some(value) = value {
        *slot = value;
    }
    found
}

fn choices(link: &mut Permalink, facet: Facet, raw_value: &str) -> Vec<RejectedParam> {
    let mut rejected = Vec::new();
    let mut chosen: Vec<Choice> = link.filter.choices.iter().cloned().collect();
    // A comma may come as itself or encoded, as some programs do with links.
    let list = decode(raw_value).unwrap_or_default();
    for item in list.split(',') {
        let (sign, value) = match item.strip_prefix('-') {
            Some(value) => (Sign::Exclude, value),
            None => (Sign::Include, item),
        };
        if is_slug(value) {
            chosen.push(Choice {
                facet,
                value: value.to_owned(),
                sign,
            });
        } else {
            rejected.push(RejectedParam::new(
                facet.key(),
                item,
                RejectReason::UnknownValue,
            ));
        }
    }
    link.filter.choices = chosen.into_iter().collect();
    rejected
}

fn target(value: &str) -> Option<Target> {
    let (kind, rest) = value.split_once(':')?;
    let slug = |rest: &str| is_slug(rest).then(|| rest.to_owned());
    match kind {
        "article" => slug(rest).map(Target::Article),
        "claim" => slug(rest).map(Target::Claim),
        "meeting" => slug(rest).map(Target::Meeting),
        "silence" => slug(rest).map(Target::Silence),
        "sentence" => {
            let (article, number) = rest.split_once('.')?;
            let canonical = !number.starts_with(['0', '+']);
            let number = number.parse().ok().filter(|_| canonical)?;
            slug(article).map(|article| Target::Sentence(article, number))
        }
        _ => None,
    }
}

fn pair(value: &str) -> Option<(String, String)> {
    let (a, b) = value.split_once(',')?;
    (is_slug(a) && is_slug(b)).then(|| (a.to_owned(), b.to_owned()))
}

/// Whether a text has the form of a slug: ASCII letters in lower case, digits, hyphens within.
fn is_slug(text: &str) -> bool {
    let inside = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && !text.starts_with('-') && text.len() <= 80 && text.bytes().all(inside)
}
