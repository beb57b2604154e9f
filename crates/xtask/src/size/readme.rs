//! The table of weights in the README.
//!
//! Invariant: only what stands between the two marks is written, and nothing is written without
//! them.

use anyhow::{Context, Result};

use super::{BUDGET_BROTLI, Scale, Weight, is_loaded};

const BEGIN: &str = "<!-- weights: written by `cargo xtask size --readme` -->\n";
const END: &str = "<!-- end of weights -->";

/// How far the README may be from the truth: builds of different compilers differ.
const PER_CENT: usize = 3;

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

/// Whether the README tells the weight of this bundle, within a few per cent.
///
/// # Errors
/// When the marks are not there, or no sum stands between them.
pub fn tells(readme: &str, scale: &Scale) -> Result<bool> {
    let (_, told, _) = parts(readme)?;
    let row = told
        .lines()
        .find(|line| line.contains("together"))
        .context("the README's table of weights has no sum")?;
    let told: usize = digits(row.rsplit('|').nth(1).unwrap_or_default())
        .parse()
        .context("the README's sum of weights is no number")?;
    let true_one = scale.page().brotli;
    Ok(told.abs_diff(true_one) * 100 <= true_one * PER_CENT)
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
        "| what the first view loads | bytes | with brotli |\n|---|--:|--:|\n".to_owned();
    let loaded = || scale.files.iter().filter(|file| is_loaded(&file.path));
    for (name, end) in KINDS {
        let mine = || loaded().filter(|file| file.path.ends_with(end));
        rows.push_str(&row(
            name,
            mine().map(|file| file.raw).sum(),
            mine().map(|file| file.brotli).sum(),
        ));
    }
    let Weight { raw, brotli, .. } = scale.page();
    rows.push_str(&row("**together**", raw, brotli));
    for (name, beginning) in PARTS {
        let mine = || {
            let files = scale.files.iter();
            files.filter(move |file| file.path.starts_with(beginning))
        };
        rows.push_str(&row(
            &format!("when asked for: {name}"),
            mine().map(|file| file.raw).sum(),
            mine().map(|file| file.brotli).sum(),
        ));
    }
    rows + &format!(
        "\nThe budget that fails the build is {} with brotli.\n",
        grouped(BUDGET_BROTLI)
    )
}

fn row(name: &str, raw: usize, brotli: usize) -> String {
    format!("| {name} | {} | {} |\n", grouped(raw), grouped(brotli))
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

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::{BEGIN, END, Scale, Weight, grouped, tells, with_weights};

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
        assert!(written.contains("| **together** | 603,000 | 201,000 |"));
        assert!(tells(&written, &scale(200_000)).unwrap());
        assert!(tells(&written, &scale(203_000)).unwrap());
        assert!(!tells(&written, &scale(220_000)).unwrap());
    }

    #[test]
    fn a_readme_without_a_place_is_refused() {
        assert!(with_weights("nothing", &scale(1)).is_err());
        assert!(tells(&format!("{BEGIN}no sum{END}"), &scale(1)).is_err());
    }

    #[test]
    fn thousands_are_told_apart() {
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(1_234_567), "1,234,567");
        assert_eq!(grouped(120_000), "120,000");
    }
}
