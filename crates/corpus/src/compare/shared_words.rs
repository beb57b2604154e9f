//! Which words two quotations share, and which only one of them has.
//!
//! Invariant: only words that carry meaning are marked; a mark lies on the printed word, whole.

use crate::model::{Corpus, Span};
use crate::text::stem::stems;
use crate::text::tokenize::tokenize;

/// Whether the other quotation has a word too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WordKind {
    /// It has.
    Shared,
    /// It has not.
    Differing,
}

/// One word that carries meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordMark {
    /// Where it stands in the body.
    pub span: Span,
    /// As it is printed.
    pub word: String,
    /// Whether the other quotation has it.
    pub kind: WordKind,
}

/// A printed word and the keys it is compared by.
pub(crate) struct Keyed {
    span: Span,
    word: String,
    keys: Vec<String>,
}

/// Names that count as one word: every one-word name and alias, with the key they share.
pub(crate) struct Aliases(Vec<(String, String)>);

impl Aliases {
    pub(crate) fn of(corpus: &Corpus) -> Self {
        let mut pairs = Vec::new();
        let mut add = |key: String, names: &[&str]| {
            for name in names {
                if let [only] = tokenize(name).as_slice() {
                    pairs.push((only.term.clone(), key.clone()));
                }
            }
        };
        for (_, one) in corpus.speakers.iter() {
            let last = |name: &str| name.rsplit(' ').next().unwrap_or_default().to_owned();
            let (nl, en) = (last(&one.name.nl), last(&one.name.en));
            let mut names = vec![nl.as_str(), en.as_str()];
            names.extend(one.aliases.iter().map(String::as_str));
            add(format!("speaker {}", one.slug), &names);
        }
        let topics = corpus
            .topics
            .iter()
            .map(|(_, one)| (&one.name, &one.aliases, &one.slug));
        let places = corpus
            .places
            .iter()
            .map(|(_, one)| (&one.name, &one.aliases, &one.slug));
        for (name, aliases, slug) in topics.chain(places) {
            let mut names = vec![name.nl.as_str(), name.en.as_str()];
            names.extend(aliases.iter().map(String::as_str));
            add(format!("name {slug}"), &names);
        }
        Self(pairs)
    }

    fn keys(&self, term: &str) -> Vec<String> {
        let own = stems(term);
        let named = self.0.iter().filter(|(name, _)| name == term);
        own.iter()
            .map(str::to_owned)
            .chain(named.map(|(_, key)| key.clone()))
            .collect()
    }
}

/// The words of `text` that carry meaning; `text` begins at `start_byte` of the body.
pub(crate) fn keyed(text: &str, start_byte: usize, aliases: &Aliases) -> Vec<Keyed> {
    tokenize(text)
        .into_iter()
        .filter(|token| !STOP_WORDS.contains(&token.term.as_str()))
        .filter(|token| token.term.chars().count() > 1 || token.term.chars().all(char::is_numeric))
        .filter_map(|token| {
            let word = token.span.of(text)?.to_owned();
            let (start, end) = (token.span.start(), token.span.end());
            Some(Keyed {
                span: Span::new(start_byte + start, start_byte + end),
                keys: aliases.keys(&token.term),
                word,
            })
        })
        .collect()
}

/// Marks each word of `own` by whether `other` has it.
pub(crate) fn marks(own: &[Keyed], other: &[Keyed]) -> Vec<WordMark> {
    let has = |one: &Keyed| {
        let mut all = other.iter();
        all.any(|word| word.keys.iter().any(|key| one.keys.contains(key)))
    };
    own.iter()
        .map(|one| WordMark {
            span: one.span,
            word: one.word.clone(),
            kind: if has(one) {
                WordKind::Shared
            } else {
                WordKind::Differing
            },
        })
        .collect()
}

/// Words too common to tell two statements apart, folded. Negations are not among them: "niet"
/// may be all the difference.
const STOP_WORDS: &[&str] = &[
    "a", "aan", "about", "al", "all", "alle", "als", "also", "an", "and", "are", "as", "at", "be",
    "been", "bij", "but", "by", "daar", "dan", "dat", "de", "der", "deze", "die", "dit", "doen",
    "door", "dus", "een", "en", "er", "ervan", "for", "from", "had", "hadden", "has", "have", "he",
    "heb", "hebben", "heeft", "hem", "her", "het", "hier", "hij", "his", "hoe", "hun", "i", "ik",
    "in", "is", "it", "its", "je", "kan", "kunnen", "maar", "meer", "met", "mij", "mijn", "moet",
    "moeten", "my", "na", "naar", "nog", "nu", "of", "om", "on", "onder", "ons", "onze", "ook",
    "op", "or", "our", "over", "said", "she", "so", "te", "ten", "ter", "that", "the", "their",
    "them", "they", "this", "to", "toch", "toen", "tot", "u", "uit", "van", "veel", "volgens",
    "voor", "waar", "waren", "was", "wat", "we", "wel", "were", "werd", "werden", "what", "wie",
    "wij", "will", "with", "worden", "wordt", "would", "you", "your", "zal", "ze", "zegt", "zei",
    "zich", "zij", "zijn", "zo", "zou", "zouden",
];
