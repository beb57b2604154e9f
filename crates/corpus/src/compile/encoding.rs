//! From bytes to text.
//!
//! Invariant: of each kind of defect a file has, one problem is reported, at its first place,
//! with the number of the others.

use super::files::File;
use super::problems::{At, Problems};

/// No file of a corpus is larger.
const MAX_BYTES: usize = 4 * 1024 * 1024;

/// What became of the bytes.
pub(super) enum Decoded {
    /// Text with LF line ends and without byte-order mark.
    Text(String),
    /// Reported; nothing in it can be relied upon.
    Unreadable,
}

/// The text of a file.
pub(super) fn decode(path: &str, bytes: &[u8], problems: &Problems) -> Decoded {
    if bytes.len() > MAX_BYTES {
        problems.file_error(
            path,
            format!("the file has {} bytes", bytes.len()),
            format!("a file of a corpus has at most {MAX_BYTES}"),
        );
        return Decoded::Unreadable;
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let before = String::from_utf8_lossy(valid).into_owned();
            let byte = bytes.get(error.valid_up_to()).copied().unwrap_or_default();
            let file = File::new(path, before, false);
            let at = At {
                file: &file,
                byte: error.valid_up_to(),
            };
            problems.error(
                at,
                format!("the byte 0x{byte:02X} is not UTF-8"),
                "save the file as UTF-8",
            );
            return Decoded::Unreadable;
        }
    };
    let text = without_mark(path, text, problems);
    let text = with_line_feeds(path, text, problems);
    if has_forbidden(path, &text, problems) {
        return Decoded::Unreadable;
    }
    Decoded::Text(text)
}

fn without_mark<'t>(path: &str, text: &'t str, problems: &Problems) -> &'t str {
    let Some(rest) = text.strip_prefix('\u{FEFF}') else {
        return text;
    };
    let file = File::new(path, String::new(), true);
    problems.error(
        At {
            file: &file,
            byte: 0,
        },
        "the file begins with a byte-order mark",
        "save the file as UTF-8 without it",
    );
    rest
}

fn with_line_feeds(path: &str, text: &str, problems: &Problems) -> String {
    let Some(first) = text.find("\r\n") else {
        return text.to_owned();
    };
    let file = File::new(path, text.to_owned(), true);
    let others = text.matches("\r\n").count() - 1;
    problems.error(
        At {
            file: &file,
            byte: first,
        },
        format!("the line ends with CR LF{}", and_more(others)),
        "save the file with LF line ends",
    );
    text.replace("\r\n", "\n")
}

/// Whether the text holds what no editor means to write; reports it.
fn has_forbidden(path: &str, text: &str, problems: &Problems) -> bool {
    let mut found_any = false;
    for (what, hint, is_forbidden) in FORBIDDEN {
        let mut places = text
            .char_indices()
            .filter(|(_, letter)| is_forbidden(*letter));
        let Some((byte, letter)) = places.next() else {
            continue;
        };
        found_any = true;
        let file = File::new(path, text.to_owned(), true);
        problems.error(
            At { file: &file, byte },
            format!(
                "{what} U+{:04X}{}",
                u32::from(letter),
                and_more(places.count())
            ),
            hint,
        );
    }
    found_any
}

type Forbidden = (&'static str, &'static str, fn(char) -> bool);

const FORBIDDEN: [Forbidden; 2] = [
    ("control character", "remove it", |letter| {
        letter.is_control() && letter != '\n' && letter != '\t'
    }),
    (
        "invisible character that reorders the text around it:",
        "remove it",
        |letter| matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'),
    ),
];

fn and_more(others: usize) -> String {
    match others {
        0 => String::new(),
        1 => " (and once more)".to_owned(),
        _ => format!(" (and {others} times more)"),
    }
}
