//! Where meetings and claims lie in time.
