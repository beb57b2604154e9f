//! Which words two quotations share, and which only one of them has.
//!
//! Invariant: only words that carry meaning are marked; a mark lies on the printed word, whole.
//! Inflection is told apart from meaning by a light stem, which is for comparing two short
//! texts and no more: search has its own, better one.

use crate::model::{Corpus, Span};

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

/// A printed word and the key it is compared by.
pub(crate) struct Keyed {
    span: Span,
    word: String,
    key: String,
}

/// Names that count as one word: every one-word name and alias, with the key they share.
pub(crate) struct Aliases(Vec<(String, String)>);

impl Aliases {
    pub(crate) fn of(corpus: &Corpus) -> Self {
        let mut pairs = Vec::new();
        let mut add = |key: String, names: Vec<&str>| {
            let single = names.into_iter().filter(|name| words(name).count() == 1);
            pairs.extend(single.map(|name| (stem(name), key.clone())));
        };
        for (_, one) in corpus.speakers.iter() {
            let last = |name: &'_ str| name.rsplit(' ').next().map(str::to_owned);
            let names = [last(&one.name.nl), last(&one.name.en)];
            let mut all: Vec<&str> = names.iter().flatten().map(String::as_str).collect();
            all.extend(one.aliases.iter().map(String::as_str));
            add(format!("speaker {}", one.slug), all);
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
            let mut all = vec![name.nl.as_str(), name.en.as_str()];
            all.extend(aliases.iter().map(String::as_str));
            add(format!("name {slug}"), all);
        }
        Self(pairs)
    }

    fn key(&self, word: &str) -> String {
        let stem = stem(word);
        let found = self.0.iter().find(|(name, _)| *name == stem);
        found.map_or(stem, |(_, key)| key.clone())
    }
}

/// The words of `text` that carry meaning; `text` begins at `start_byte` of the body.
pub(crate) fn keyed(text: &str, start_byte: usize, aliases: &Aliases) -> Vec<Keyed> {
    words(text)
        .filter(|(_, word)| !is_stop_word(&word.to_lowercase()))
        .filter(|(_, word)| word.chars().count() > 1 || word.chars().all(char::is_numeric))
        .map(|(at, word)| Keyed {
            span: Span::new(start_byte + at, start_byte + at + word.len()),
            word: word.to_owned(),
            key: aliases.key(word),
        })
        .collect()
}

/// Marks each word of `own` by whether `other` has it.
pub(crate) fn marks(own: &[Keyed], other: &[Keyed]) -> Vec<WordMark> {
    own.iter()
        .map(|one| WordMark {
            span: one.span,
            word: one.word.clone(),
            kind: if other.iter().any(|word| word.key == one.key) {
                WordKind::Shared
            } else {
                WordKind::Differing
            },
        })
        .collect()
}

/// Runs of letters and digits, with the byte they begin at; a hyphen or apostrophe between two
/// letters belongs to the word.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let marks = ['-', '\'', '’'];
    let in_word = move |letter: char| letter.is_alphanumeric() || marks.contains(&letter);
    let mut rest_byte = 0;
    std::iter::from_fn(move || {
        let rest = text.get(rest_byte..)?;
        let begin = rest_byte + rest.find(in_word)?;
        let from = text.get(begin..)?;
        let end = begin + from.find(|letter| !in_word(letter)).unwrap_or(from.len());
        rest_byte = end;
        text.get(begin..end).map(|word| (begin, word))
    })
    .map(move |(begin, word)| {
        let lead = word.len() - word.trim_start_matches(marks).len();
        (begin + lead, word.trim_matches(marks))
    })
    .filter(|(_, word)| !word.is_empty())
}

/// Lower case, without diacritics, without the commonest Dutch and English endings.
fn stem(word: &str) -> String {
    let mut folded: String = word.to_lowercase().chars().map(fold).collect();
    for ending in [
        "ingen", "heden", "ing", "en", "es", "er", "e", "s", "t", "d",
    ] {
        if let Some(rest) = folded.strip_suffix(ending)
            && rest.chars().count() >= 4
        {
            folded.truncate(rest.len());
            break;
        }
    }
    folded
}

fn fold(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        '’' => '\'',
        other => other,
    }
}

fn is_stop_word(lower: &str) -> bool {
    STOP_WORDS.contains(&lower)
}

/// Words too common to tell two statements apart. Negations are not among them: "niet" may be
/// all the difference.
const STOP_WORDS: &[&str] = &[
    "a", "aan", "about", "al", "all", "alle", "als", "also", "an", "and", "are", "as", "at", "be",
    "been", "bij", "but", "by", "daar", "dan", "dat", "de", "der", "deze", "die", "dit", "doen",
    "door", "dus", "een", "eén", "één", "en", "er", "ervan", "for", "from", "had", "hadden", "has",
    "hadden", "have", "he", "heb", "hebben", "heeft", "hem", "her", "het", "hier", "hij", "his",
    "hoe", "hun", "i", "ik", "in", "is", "it", "its", "je", "kan", "kunnen", "maar", "meer", "met",
    "mij", "mijn", "moet", "moeten", "my", "na", "naar", "nog", "nu", "of", "om", "on", "onder",
    "ons", "onze", "ook", "op", "or", "our", "over", "said", "she", "so", "te", "that", "the",
    "their", "them", "they", "this", "to", "toch", "toen", "tot", "u", "uit", "van", "veel",
    "volgens", "voor", "waar", "waren", "was", "wat", "we", "wel", "were", "werd", "werden",
    "what", "wie", "wij", "will", "with", "worden", "wordt", "would", "you", "your", "zal", "ze",
    "zegt", "zei", "zich", "zij", "zijn", "zo", "zou", "zouden",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_place() {
        let text = "„Auto's, 59 Tomahawk-raketten” – één é.";
        for (at, word) in words(text) {
            assert_eq!(text.get(at..at + word.len()), Some(word));
        }
        let all: Vec<&str> = words(text).map(|(_, word)| word).collect();
        assert_eq!(all, ["Auto's", "59", "Tomahawk-raketten", "één", "é"]);
    }

    #[test]
    fn inflection_does_not_count() {
        assert_eq!(stem("beschuldiging"), stem("beschuldigingen"));
        assert_eq!(stem("Syrische"), stem("Syrisch"));
        assert_ne!(stem("raket"), stem("rakelt"));
    }
}
