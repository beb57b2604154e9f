//! An entry that both BibTeX and biblatex read.
//!
//! Invariant: braces are balanced whatever stands in the fields, and every sign that TeX reads as
//! more than itself is escaped; an address is verbatim and holds none.

use super::reference::{Kind, Reference, note};
use crate::export::Site;
use crate::model::Precision;

/// The names that BibTeX itself has for the months.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

pub(super) fn write(one: &Reference, site: &Site<'_>) -> String {
    let mut out = String::from(match one.kind {
        Kind::Newspaper => "@article{",
        Kind::Page => "@misc{",
    });
    out.push_str(&one.key);
    out.push_str(",\n");
    // Double braces: a name is not taken apart, and capitals stay.
    if let Some(author) = &one.author {
        field(&mut out, "author", &["{", &escaped(author), "}"].concat());
    }
    field(
        &mut out,
        "title",
        &["{", &escaped(&one.title), "}"].concat(),
    );
    if let Some(outlet) = &one.outlet {
        let key = match one.kind {
            Kind::Newspaper => "journal",
            Kind::Page => "publisher",
        };
        field(&mut out, key, &escaped(outlet));
    }
    field(&mut out, "howpublished", &escaped(&one.explorer));
    if let Some(date) = one.issued {
        field(&mut out, "date", &date.to_string());
        field(&mut out, "year", &date.first.year.to_string());
        let index = usize::from(date.first.month).saturating_sub(1);
        if let Some(month) = MONTHS.get(index)
            && date.first.precision >= Precision::Month
        {
            out.push_str("  month = ");
            out.push_str(month);
            out.push_str(",\n");
        }
    }
    field(&mut out, "url", &one.address);
    field(&mut out, "urldate", &one.viewed.to_string());
    let lang = match one.language.split('-').next() {
        Some("nl") => "dutch",
        Some("en") => "english",
        _ => &one.language,
    };
    field(&mut out, "langid", lang);
    if let Some(note) = note(one, site) {
        field(&mut out, "note", &escaped(&note));
    }
    out.push_str("}\n");
    out
}

fn field(out: &mut String, key: &str, value: &str) {
    for part in ["  ", key, " = {", value, "},\n"] {
        out.push_str(part);
    }
}

/// A text as TeX writes it. Braces become commands, not `\{`: BibTeX counts braces without regard
/// to the backslash before them. Two signs that TeX would draw as one are kept apart.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    let mut before = '\0';
    for character in text.chars() {
        if character == before && matches!(character, '-' | '\'' | ',' | '<' | '>') {
            out.push_str("{}");
        }
        before = character;
        let command = match character {
            '\\' => "backslash",
            '{' => "braceleft",
            '}' => "braceright",
            '~' => "asciitilde",
            '^' => "asciicircum",
            '`' => "asciigrave",
            // In a Dutch or German document a bare one is a command, unless an empty group
            // follows; its own command is lost on readers that are not TeX.
            '"' => {
                out.push_str("\"{}");
                continue;
            }
            _ => {
                if matches!(character, '$' | '&' | '#' | '%' | '_') {
                    out.push('\\');
                }
                out.push(character);
                continue;
            }
        };
        for part in ["\\text", command, "{}"] {
            out.push_str(part);
        }
    }
    out
}
