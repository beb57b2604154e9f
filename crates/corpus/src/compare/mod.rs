//! Claims side by side.
