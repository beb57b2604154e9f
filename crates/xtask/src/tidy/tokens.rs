//! Rust source as tokens, for rules that must not trip over comments and strings.
//!
//! Invariant: every identifier keeps its line; code inside `view!` and other macros is seen
//! like any other code.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::Source;

/// A token with the line it stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// The line, from 1.
    pub line: usize,
}

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A name or keyword.
    Word(String),
    /// One character of punctuation.
    Sign(char),
    /// A number, character or string, as written.
    Literal(String),
    /// Tokens in brackets.
    Group(Delimiter, Vec<Token>),
}

impl Token {
    /// The name, if it is one.
    #[must_use]
    pub fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    /// The tokens in these brackets, if it is such a group.
    #[must_use]
    pub fn group(&self, wanted: Delimiter) -> Option<&[Token]> {
        match &self.kind {
            Kind::Group(delimiter, inner) if *delimiter == wanted => Some(inner),
            _ => None,
        }
    }

    /// Whether it is this character of punctuation.
    #[must_use]
    pub fn is_sign(&self, sign: char) -> bool {
        self.kind == Kind::Sign(sign)
    }
}

/// The tokens of a Rust file; none if it does not even lex (the compiler will say so).
#[must_use]
pub fn tokens(source: &Source) -> Vec<Token> {
    source
        .text
        .parse::<TokenStream>()
        .map(read)
        .unwrap_or_default()
}

/// The tokens without `mod tests { … }` and other code that only tests compile.
#[must_use]
pub fn without_tests(tokens: &[Token]) -> Vec<Token> {
    let mut kept: Vec<Token> = Vec::new();
    for token in tokens {
        let opens_tests =
            token.group(Delimiter::Brace).is_some() && ends_with_words(&kept, &["mod", "tests"]);
        if !opens_tests {
            kept.push(match &token.kind {
                Kind::Group(delimiter, inner) => Token {
                    kind: Kind::Group(*delimiter, without_tests(inner)),
                    line: token.line,
                },
                _ => token.clone(),
            });
        }
    }
    kept
}

/// Calls `see` for every run of tokens, in every group, from each position on.
pub fn each_position<'a>(tokens: &'a [Token], see: &mut impl FnMut(&'a [Token])) {
    let mut rest = tokens;
    while let Some((first, after)) = rest.split_first() {
        see(rest);
        if let Kind::Group(_, inner) = &first.kind {
            each_position(inner, see);
        }
        rest = after;
    }
}

/// What follows `::` at the beginning of these tokens.
#[must_use]
pub fn after_path_sign(tokens: &[Token]) -> Option<&[Token]> {
    match tokens {
        [a, b, rest @ ..] if a.is_sign(':') && b.is_sign(':') => Some(rest),
        _ => None,
    }
}

fn ends_with_words(tokens: &[Token], words: &[&str]) -> bool {
    tokens.len() >= words.len()
        && tokens
            .iter()
            .rev()
            .zip(words.iter().rev())
            .all(|(token, word)| token.word() == Some(word))
}

fn read(stream: TokenStream) -> Vec<Token> {
    stream
        .into_iter()
        .map(|tree| {
            let line = tree.span().start().line;
            let kind = match tree {
                TokenTree::Ident(ident) => Kind::Word(ident.to_string()),
                TokenTree::Punct(punct) => Kind::Sign(punct.as_char()),
                TokenTree::Literal(literal) => Kind::Literal(literal.to_string()),
                TokenTree::Group(group) => Kind::Group(group.delimiter(), read(group.stream())),
            };
            Token { kind, line }
        })
        .collect()
}
