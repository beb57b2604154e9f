//! Other words for an entry.
//!
//! Invariant: among the entries of one kind, a word leads to one entry, whatever its case.

use super::fields::Fields;
use super::problems::{At, Found, Problems};
use crate::model::{Bilingual, Lang};

/// The words that lead to one entry.
pub(super) struct Words<'a> {
    name: Bilingual,
    at: At<'a>,
    aliases: Vec<Found<'a, &'a str>>,
}

/// Reads an entry's aliases, and remembers them with its name for `check`.
pub(super) fn read<'a>(
    fields: &mut Fields<'a>,
    name: &Bilingual,
    all: &mut Vec<Words<'a>>,
) -> Vec<String> {
    let aliases = fields.texts("aliases");
    let owned = aliases.iter().map(|alias| alias.value.to_owned()).collect();
    all.push(Words {
        name: name.clone(),
        at: fields.place_of("name"),
        aliases,
    });
    owned
}

/// Reports every alias that is the name or an alias of another entry, and names given twice.
pub(super) fn check(problems: &Problems, what: &str, all: &[Words]) {
    for (index, entry) in all.iter().enumerate() {
        for (other_index, other) in all.iter().enumerate() {
            if index == other_index {
                continue;
            }
            for alias in &entry.aliases {
                if let Some(lang) = named(&other.name, alias.value) {
                    problems.error(
                        alias.at,
                        format!(
                            "the alias \"{}\" is the name of another {what}",
                            alias.value
                        ),
                        format!(
                            "\"{}\" at {}: a word leads to one {what}",
                            other.name.get(lang),
                            other.at.seen_from(alias.at)
                        ),
                    );
                }
                let same = |one: &&Found<&str>| is_same(one.value, alias.value);
                if let Some(twin) = other.aliases.iter().find(same)
                    && other_index < index
                {
                    problems.error(
                        alias.at,
                        format!(
                            "the alias \"{}\" is given to another {what} too",
                            alias.value
                        ),
                        format!(
                            "at {}: a word leads to one {what}",
                            twin.at.seen_from(alias.at)
                        ),
                    );
                }
            }
            if other_index < index && named(&other.name, &entry.name.nl).is_some() {
                problems.error(
                    entry.at,
                    format!("another {what} is called \"{}\" as well", entry.name.nl),
                    format!("at {}", other.at.seen_from(entry.at)),
                );
            }
        }
    }
}

fn named(name: &Bilingual, word: &str) -> Option<Lang> {
    Lang::ALL
        .into_iter()
        .find(|lang| !word.is_empty() && is_same(name.get(*lang), word))
}

fn is_same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}
