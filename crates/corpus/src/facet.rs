//! What there is to narrow by, with counts.
