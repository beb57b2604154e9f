//! Words that the sources may not hold.
//!
//! Invariant: the program names no party to a dispute, and no file names a registry's host.
//! The words stand here in pieces, so that this file passes its own rule.

use super::{Finding, Source};

/// The names of the first corpus' sides, in lower case and without spaces or hyphens.
const SIDES: &[&str] = &[
    concat!("krem", "lin"),
    concat!("white", "house"),
    concat!("witte", "huis"),
];

/// Parts of the addresses of package registries and their mirrors.
const REGISTRIES: &[&str] = &[
    concat!("crates", ".io"),
    concat!("npm", "js."),
    concat!("py", "pi.org"),
    concat!("python", "hosted."),
    concat!("deb.", "debian."),
    concat!("registry", ".npm"),
    concat!("replace", "-with"),
];

/// No Rust or style file names a side; sides are rows of `corpus/sides.toml`.
pub(super) fn sides(sources: &[Source]) -> Vec<Finding> {
    find(
        sources,
        |source| source.is("rs") || source.is("css"),
        SIDES,
        |line| {
            line.chars()
                .filter(|c| !matches!(c, ' ' | '-' | '_'))
                .collect::<String>()
                .to_lowercase()
        },
    )
    .into_iter()
    .map(|(source, line, word)| {
        source.finding(
            line,
            format!("`{word}` names a side; sides are data in `corpus/sides.toml`"),
        )
    })
    .collect()
}

/// No file tells where packages come from: that is each machine's own business.
pub(super) fn registries(sources: &[Source]) -> Vec<Finding> {
    // The corpus may quote anything.
    find(
        sources,
        |source| !source.in_folder("corpus/"),
        REGISTRIES,
        str::to_lowercase,
    )
    .into_iter()
    .map(|(source, line, word)| {
        source.finding(
            line,
            format!("`{word}`: leave registries to the machine's own settings"),
        )
    })
    .collect()
}

/// No file holds both sides of a merge that somebody forgot to finish.
pub(super) fn merges(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources {
        for (number, line) in source.lines() {
            if ["<<<<<<< ", ">>>>>>> "]
                .iter()
                .any(|mark| line.starts_with(mark))
            {
                findings.push(source.finding(number, "choose a side, and delete the marks"));
            }
        }
    }
    findings
}

fn find<'a>(
    sources: &'a [Source],
    looks_at: fn(&Source) -> bool,
    words: &'static [&'static str],
    fold: impl Fn(&str) -> String,
) -> Vec<(&'a Source, usize, &'static str)> {
    let mut found = Vec::new();
    for source in sources.iter().filter(|source| looks_at(source)) {
        for (number, line) in source.lines() {
            let folded = fold(line);
            found.extend(
                words
                    .iter()
                    .filter(|word| folded.contains(**word))
                    .map(|word| (source, number, *word)),
            );
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{REGISTRIES, SIDES, Source, merges, registries, sides};

    #[test]
    fn a_side_is_caught_however_it_is_written() {
        let spaced = SIDES[1].replacen("house", " House", 1);
        for text in [
            SIDES[0].to_uppercase(),
            format!(".side-{}", SIDES[2]),
            spaced,
        ] {
            assert_eq!(sides(&[Source::new("src/a.rs", &text)]).len(), 1, "{text}");
            assert_eq!(
                sides(&[Source::new("style/a.css", &text)]).len(),
                1,
                "{text}"
            );
            assert_eq!(sides(&[Source::new("corpus/sides.toml", &text)]), []);
        }
    }

    #[test]
    fn an_unfinished_merge_is_caught() {
        let text = "one\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> 4e9dcf4 (b)\n";
        assert_eq!(merges(&[Source::new("A.md", text)]).len(), 2);
        assert_eq!(merges(&[Source::new("A.md", "a <<<<<<< b\n=======\n")]), []);
    }

    #[test]
    fn a_registry_is_caught() {
        let text = format!("see https://{}/x", REGISTRIES[0]);
        assert_eq!(registries(&[Source::new("README.md", &text)]).len(), 1);
        assert_eq!(
            registries(&[Source::new("README.md", "see the registry")]),
            []
        );
    }
}
