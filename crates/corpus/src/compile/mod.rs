//! From the editors' files to a checked corpus, or to every problem they have.
