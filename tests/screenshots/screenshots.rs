//! Pictures of the real app, made by a command.

fn main() {}
