//! What is shown, as an address.
