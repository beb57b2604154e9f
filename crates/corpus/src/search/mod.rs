//! Words in a query, found in the corpus.
