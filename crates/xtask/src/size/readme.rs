//! The table of weights in the README: what stands between two marks there.

use anyhow::{Context, Result};

use super::{CHUNK, FIRST_VIEW, Scale, Weight, is_loaded};

const BEGIN: &str = "<!-- weights: written by `cargo xtask size --readme` -->\n";
const END: &str = "<!-- end of weights -->";

/// What the page loads, by kind of file.
const KINDS: [(&str, &str); 3] = [
    (
        "the page, with its style and all that can be read without the app",
        ".html",
    ),
    ("the app: script", ".js"),
    ("the app: wasm, with the articles and the record", ".wasm"),
];

/// What comes when it is asked for: what it is, and how its file's name begins.
const PARTS: [(&str, &str); 4] = [
    ("search, with its index", "parts/search"),
    ("the timeline", "parts/timeline"),
    (
        "comparison, reader, sharing, citation, export",
        "parts/reading",
    ),
    ("what more than one of these needs", "parts/chunk"),
];

/// The README with the weights of this bundle.
///
/// # Errors
/// When the marks are not there.
pub fn with_weights(readme: &str, scale: &Scale) -> Result<String> {
    let (before, _, after) = parts(readme)?;
    Ok(format!("{before}{BEGIN}{}{END}{after}", table(scale)))
}

fn parts(readme: &str) -> Result<(&str, &str, &str)> {
    let (before, rest) = readme
        .split_once(BEGIN)
        .context("the README has no place for the weights")?;
    let (told, after) = rest
        .split_once(END)
        .context("the README's place for the weights does not end")?;
    Ok((before, told, after))
}

fn table(scale: &Scale) -> String {
    let mut rows =
        "| what the first view loads | bytes | with gzip | with brotli |\n|---|--:|--:|--:|\n"
            .to_owned();
    let loaded = || scale.files.iter().filter(|file| is_loaded(&file.path));
    for (name, end) in KINDS {
        rows.push_str(&row(name, loaded().filter(|file| file.path.ends_with(end))));
    }
    rows.push_str(&row("**together**", std::iter::once(&scale.page())));
    for (name, beginning) in PARTS {
        let files = scale.files.iter();
        let mine = files.filter(|file| file.path.starts_with(beginning));
        rows.push_str(&row(&format!("when asked for: {name}"), mine));
    }
    rows + &format!(
        "\nThe budget that fails the build is {} with brotli and {} with gzip for the first view, and {} \
         with brotli for each chunk.\n",
        grouped(FIRST_VIEW.brotli),
        grouped(FIRST_VIEW.gzip),
        grouped(CHUNK.brotli)
    )
}

/// A row with the sum of some files.
fn row<'a>(name: &str, files: impl Iterator<Item = &'a Weight>) -> String {
    let (raw, gzip, brotli) = files.fold((0, 0, 0), |(raw, gzip, brotli), file| {
        (raw + file.raw, gzip + file.gzip, brotli + file.brotli)
    });
    let [raw, gzip, brotli] = [raw, gzip, brotli].map(grouped);
    format!("| {name} | {raw} | {gzip} | {brotli} |\n")
}

/// A number with commas between its thousands.
fn grouped(number: usize) -> String {
    let plain = number.to_string();
    let mut text = String::new();
    for (at, digit) in plain.chars().enumerate() {
        if at > 0 && (plain.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{BEGIN, END, Scale, Weight, grouped, with_weights};

    fn scale(wasm: usize) -> Scale {
        let file = |path: &str, brotli: usize| Weight {
            path: path.to_owned(),
            raw: brotli * 3,
            gzip: brotli * 2,
            brotli,
        };
        Scale {
            files: vec![
                file("index.html", 1_000),
                file("a_bg.wasm", wasm),
                file("data/corpus.json", 9_999_999),
            ],
        }
    }

    #[test]
    fn what_is_written_is_what_is_told() {
        let readme = format!("before\n{BEGIN}old{END}\nafter\n");
        let written = with_weights(&readme, &scale(200_000)).unwrap();
        assert!(written.starts_with("before\n") && written.ends_with("\nafter\n"));
        assert!(written.contains("| **together** | 603,000 | 402,000 | 201,000 |"));
    }

    #[test]
    fn a_readme_without_a_place_is_refused() {
        assert!(with_weights("nothing", &scale(1)).is_err());
    }

    #[test]
    fn thousands_are_told_apart() {
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(1_234_567), "1,234,567");
        assert_eq!(grouped(120_000), "120,000");
    }
}
