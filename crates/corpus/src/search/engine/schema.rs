//! What a document of the engine is: fields with texts, and facets with values.
//!
//! Invariant: a field's number is its place in the list given to the builder.

/// One field and how much it counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FieldSpec {
    /// What an occurrence in it weighs, against 1 in a plain field.
    pub weight: f32,
    /// How much a long field is held against it, from 0 to 1: `b` of BM25.
    pub b: f32,
    /// Whether it is printed text whose words can be marked.
    pub printed: bool,
}

/// `k1` of BM25: how soon a word's further occurrences stop counting. 1.2 and `b` = 0.75 are
/// the usual choice for BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework:
/// BM25 and Beyond", 2009, sections 3.5 and 3.6).
pub const K1: f32 = 1.2;
