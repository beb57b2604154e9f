//! What a reader asks for, as a value.
//!
//! Invariant: reading what `Display` writes gives the same `Query`, without problems.

use super::parse;
use crate::model::{Date, Span};
use std::fmt;

/// A question: words that must hold, words that must not, and fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// All of these must hold.
    pub(super) clauses: Vec<Clause>,
    /// And all of these.
    pub(super) fields: Vec<Field>,
}

/// One or more units of which one must hold, or one that must not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The alternatives, as `OR` joined them; at least one, exactly one when excluded.
    pub any: Vec<Unit>,
    /// Whether what matches is kept out.
    pub excluded: bool,
}

/// How the words of a unit belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One word, in any of its forms.
    Word,
    /// Words in a row, each in any of its inflected forms: they were typed with a hyphen between.
    Joined,
    /// Words in a row, exactly as quoted.
    Phrase,
}

/// Words that are found together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// How they belong together.
    pub kind: Kind,
    /// At least one; exactly one for `Kind::Word`.
    pub words: Vec<Word>,
    /// Whether the last word is still being typed, so that longer words match as well.
    pub open: bool,
}

/// One word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As typed.
    pub printed: String,
    /// The key it is looked up by.
    pub term: String,
}

/// A condition on claims: `kant:…`, `na:…`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// On what.
    pub key: FieldKey,
    /// The value as typed: a slug, a name or part of one, or a date.
    pub value: String,
    /// Whether what matches is kept out.
    pub excluded: bool,
}

/// What a field is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldKey {
    /// `kant:`, `side:`
    Side,
    /// `spreker:`, `speaker:`
    Speaker,
    /// `onderwerp:`, `topic:`
    Topic,
    /// `bij:`, `meeting:`
    Meeting,
    /// `plaats:`, `place:`
    Place,
    /// `na:`, `after:`: said after the value has passed.
    After,
    /// `voor:`, `before:`: said before the value begins.
    Before,
}

impl FieldKey {
    /// All, in the order of the documentation.
    pub const ALL: [Self; 7] = [
        Self::Side,
        Self::Speaker,
        Self::Topic,
        Self::Meeting,
        Self::Place,
        Self::After,
        Self::Before,
    ];

    /// Names in Dutch and in English, lower case.
    #[must_use]
    pub fn names(self) -> [&'static str; 2] {
        match self {
            Self::Side => ["kant", "side"],
            Self::Speaker => ["spreker", "speaker"],
            Self::Topic => ["onderwerp", "topic"],
            Self::Meeting => ["bij", "meeting"],
            Self::Place => ["plaats", "place"],
            Self::After => ["na", "after"],
            Self::Before => ["voor", "before"],
        }
    }

    /// The key of that name, in either language.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| {
            key.names()
                .iter()
                .any(|known| known.eq_ignore_ascii_case(name))
        })
    }
}

/// A part of a query that could not be read as it stands. The rest of the query is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryProblem {
    /// What is the matter.
    pub what: Misread,
    /// Where, in bytes of the query's text.
    pub span: Span,
}

/// What can be the matter with a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misread {
    /// A quotation mark without its partner: all that follows is taken as the phrase.
    UnclosedQuote,
    /// No field has this name: it was taken as words.
    UnknownField(String),
    /// A field without a value: left out.
    EmptyField(FieldKey),
    /// The value of `na:` or `voor:` is no date: left out.
    BadDate(FieldKey),
    /// `OR` without something on both sides: left out.
    DanglingOr,
    /// `-` before an alternative of `OR`: it excludes on its own.
    ExcludedAlternative,
    /// There are only words to leave out, and nothing to leave them out of: nothing is found.
    OnlyExcluded,
    /// Something was typed, but no letters or digits: left out.
    NoWords,
    /// More words than are looked for at once ([`Query::MAX_WORDS`]): the rest is left out.
    TooLong,
}

impl Query {
    /// How many words a query may have.
    pub const MAX_WORDS: usize = 32;

    /// Reads `text`. Whatever it is, a query comes of it, and every part that had to be
    /// left out or taken otherwise is told.
    #[must_use]
    pub fn parse(text: &str) -> (Self, Vec<QueryProblem>) {
        parse::parse(text)
    }

    /// Whether it asks for nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty() && self.fields.is_empty()
    }

    /// Whether it has words to look for, besides fields and words to leave out.
    #[must_use]
    pub fn has_words(&self) -> bool {
        self.clauses.iter().any(|clause| !clause.excluded)
    }

    /// Its fields, in the order they were typed.
    #[must_use]
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// Its words, in the order they were typed.
    #[must_use]
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses
    }

    /// Puts one word in the place of another wherever it is asked for; tells whether it was.
    pub(super) fn replace(&mut self, term: &str, by: &str, printed: &str) -> bool {
        let mut replaced = false;
        let units = self.clauses.iter_mut().flat_map(|clause| &mut clause.any);
        for word in units.flat_map(|unit| &mut unit.words) {
            if word.term == term {
                by.clone_into(&mut word.term);
                printed.clone_into(&mut word.printed);
                replaced = true;
            }
        }
        replaced
    }

    /// The same without its fields, for whoever resolves them elsewhere.
    #[must_use]
    pub fn without_fields(&self) -> Self {
        Self {
            clauses: self.clauses.clone(),
            fields: Vec::new(),
        }
    }
}

impl Field {
    /// The date after or before which; `None` for the other fields.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        match self.key {
            FieldKey::After | FieldKey::Before => self.value.parse().ok(),
            _ => None,
        }
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (quote, between) = match self.kind {
            Kind::Word => ("", ""),
            Kind::Joined => ("", "-"),
            Kind::Phrase => ("\"", " "),
        };
        f.write_str(quote)?;
        for (index, word) in self.words.iter().enumerate() {
            if index > 0 {
                f.write_str(between)?;
            }
            f.write_str(&word.printed)?;
        }
        if self.open {
            Ok(())
        } else {
            f.write_str(quote)
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [name, _] = self.key.names();
        let minus = if self.excluded { "-" } else { "" };
        if self.value.chars().any(char::is_whitespace) {
            write!(f, "{minus}{name}:\"{}\"", self.value)
        } else {
            write!(f, "{minus}{name}:{}", self.value)
        }
    }
}

/// Canonical text: fields first, then the words, because what is still being typed comes last.
/// A closed last word is followed by a space, which says that it is closed.
impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut between = "";
        for field in &self.fields {
            write!(f, "{between}{field}")?;
            between = " ";
        }
        for clause in &self.clauses {
            f.write_str(between)?;
            between = " ";
            if clause.excluded {
                f.write_str("-")?;
            }
            for (index, unit) in clause.any.iter().enumerate() {
                if index > 0 {
                    f.write_str(" OR ")?;
                }
                write!(f, "{unit}")?;
            }
        }
        let last = self.clauses.last().filter(|clause| !clause.excluded);
        match last.and_then(|clause| clause.any.last()) {
            Some(unit) if !unit.open && unit.kind != Kind::Phrase => f.write_str(" "),
            _ => Ok(()),
        }
    }
}
