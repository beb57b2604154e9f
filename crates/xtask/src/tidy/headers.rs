//! Rules about a file as a whole: its opening, its length, its name.
//!
//! Invariant: tables and tests may be long; nothing may be nameless.

use super::{Finding, Source};

/// More lines of Rust than this and a file is refused.
pub const MOST_LINES: usize = 400;
/// More lines of style than this: one property a line, it reads twice as fast.
pub const MOST_STYLE_LINES: usize = 800;

/// Names that say nothing about the subject.
const SAYS_NOTHING: &[&str] = &[
    "utils", "util", "helpers", "helper", "common", "misc", "types", "stuff", "shared",
];

/// Every Rust file opens with a `//!` that says what it is for.
pub(super) fn opening(sources: &[Source]) -> Vec<Finding> {
    sources
        .iter()
        .filter(|source| source.is("rs") && !source.text.starts_with("//!"))
        .map(|source| {
            source.finding(
                1,
                "open with `//!`: what the file is for, and one invariant",
            )
        })
        .collect()
}

/// No Rust or style file is longer than can be read at one sitting.
pub(super) fn length(sources: &[Source]) -> Vec<Finding> {
    sources
        .iter()
        .filter(|source| (source.is("rs") || source.is("css")) && !may_be_long(source))
        .filter_map(|source| {
            let lines = source.text.lines().count();
            let most = if source.is("css") {
                MOST_STYLE_LINES
            } else {
                MOST_LINES
            };
            let message = format!("{lines} lines; at most {most}: split by what it does");
            (lines > most).then(|| source.finding(lines, message))
        })
        .collect()
}

/// No module has a name that would fit any other.
pub(super) fn names(sources: &[Source]) -> Vec<Finding> {
    sources
        .iter()
        .filter(|source| source.is("rs"))
        .filter_map(|source| {
            let path = source.path.strip_suffix(".rs").unwrap_or(&source.path);
            let name = path.split('/').find(|part| SAYS_NOTHING.contains(part))?;
            Some(source.finding(
                1,
                format!("`{name}` says nothing; name the module after its subject"),
            ))
        })
        .collect()
}

fn may_be_long(source: &Source) -> bool {
    let stem = source
        .path
        .rsplit('/')
        .next()
        .and_then(|name| name.split('.').next());
    let is_table = |stem: &str| {
        stem.split('_')
            .any(|word| matches!(word, "table" | "tables"))
    };
    source.is_test() || stem.is_some_and(is_table)
}

#[cfg(test)]
mod tests {
    use super::{MOST_LINES, MOST_STYLE_LINES, Source, length, names, opening};

    #[test]
    fn a_file_without_an_opening_is_caught() {
        assert_eq!(opening(&[Source::new("src/a.rs", "fn a() {}")]).len(), 1);
        assert_eq!(opening(&[Source::new("src/a.rs", "//! A.\nfn a() {}")]), []);
    }

    #[test]
    fn a_long_file_is_caught_unless_it_is_a_table_or_tests() {
        let long = "//! A.\n".repeat(MOST_LINES + 1);
        assert_eq!(length(&[Source::new("src/a.rs", &long)]).len(), 1);
        assert_eq!(length(&[Source::new("style/a.css", &long)]), []);
        let longer = "a {}\n".repeat(MOST_STYLE_LINES + 1);
        assert_eq!(length(&[Source::new("style/a.css", &longer)]).len(), 1);
        assert_eq!(length(&[Source::new("src/a/tests.rs", &long)]), []);
        assert_eq!(
            length(&[Source::new("crates/corpus/src/model/table.rs", &long)]),
            []
        );
        assert_eq!(
            length(&[Source::new("src/a.rs", &"//! A.\n".repeat(MOST_LINES))]),
            []
        );
    }

    #[test]
    fn a_name_that_says_nothing_is_caught() {
        assert_eq!(names(&[Source::new("src/utils.rs", "")]).len(), 1);
        assert_eq!(names(&[Source::new("src/common/bell.rs", "")]).len(), 1);
        assert_eq!(names(&[Source::new("src/timeline/scale.rs", "")]), []);
    }
}
