//! Blocks as text, Markdown and HTML.
//!
//! Invariant: text is text in each form: no sign of a source or of a reader is ever markup.

use super::blocks::{Block, Piece};
use crate::model::Lang;
use crate::text::markup::escape;

/// Words alone: a line a block, an empty line between.
pub(super) fn text(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        paragraph(&mut out);
        match block {
            Block::Heading(words) => out.push_str(words),
            Block::Quote { words, source, .. } => {
                for part in ["“", words, "”\n— "] {
                    out.push_str(part);
                }
                source.iter().for_each(|piece| out.push_str(piece.text()));
            }
            Block::Line(pieces) => pieces.iter().for_each(|piece| out.push_str(piece.text())),
        }
    }
    out.push('\n');
    out
}

/// CommonMark.
pub(super) fn markdown(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        paragraph(&mut out);
        match block {
            Block::Heading(words) => {
                out.push_str("**");
                escape_markdown(words, &mut out);
                out.push_str("**");
            }
            Block::Quote { words, source, .. } => {
                out.push_str("> ");
                escape_markdown(words, &mut out);
                out.push_str("\n>\n> — ");
                markdown_line(source, &mut out);
            }
            Block::Line(pieces) => markdown_line(pieces, &mut out),
        }
    }
    out.push('\n');
    out
}

fn paragraph(out: &mut String) {
    if !out.is_empty() {
        out.push_str("\n\n");
    }
}

fn markdown_line(pieces: &[Piece], out: &mut String) {
    for piece in pieces {
        match piece {
            Piece::Words(text) | Piece::Foreign(text, _) => escape_markdown(text, out),
            // An autolink takes anything but these as it comes.
            Piece::Link(address) => {
                out.push('<');
                for character in address.chars() {
                    match character {
                        '<' => out.push_str("%3C"),
                        '>' => out.push_str("%3E"),
                        ' ' => out.push_str("%20"),
                        _ if character.is_control() => {}
                        _ => out.push(character),
                    }
                }
                out.push('>');
            }
        }
    }
}

/// A text on one line, so that CommonMark reads nothing but the text. Signs that mean something
/// only at the start of a line are escaped only there.
fn escape_markdown(text: &str, out: &mut String) {
    let mut digits = true;
    for (index, character) in text.char_indices() {
        let anywhere = matches!(
            character,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '!' | '#' | '$'
        );
        let first = index == 0 && matches!(character, '+' | '-' | '=' | ':');
        let number = digits && index > 0 && matches!(character, '.' | ')');
        if anywhere || first || number {
            out.push('\\');
        }
        digits &= character.is_ascii_digit();
        out.push(character);
    }
}

/// A piece of HTML, its language the reader's.
pub(super) fn html(blocks: &[Block], lang: Lang) -> String {
    let mut out = String::from("<div");
    attribute(&mut out, "lang", lang.tag());
    out.push_str(">\n");
    for block in blocks {
        match block {
            Block::Heading(words) => {
                out.push_str("<p><strong>");
                escape(words, &mut out);
                out.push_str("</strong></p>\n");
            }
            Block::Quote {
                words,
                language,
                cite,
                source,
            } => {
                out.push_str("<figure>\n<blockquote");
                attribute(&mut out, "cite", cite);
                attribute(&mut out, "lang", language);
                out.push_str("><p>");
                escape(words, &mut out);
                out.push_str("</p></blockquote>\n<figcaption>— ");
                html_line(source, &mut out);
                out.push_str("</figcaption>\n</figure>\n");
            }
            Block::Line(pieces) => {
                out.push_str("<p>");
                html_line(pieces, &mut out);
                out.push_str("</p>\n");
            }
        }
    }
    out.push_str("</div>\n");
    out
}

fn html_line(pieces: &[Piece], out: &mut String) {
    for piece in pieces {
        match piece {
            Piece::Words(text) => escape(text, out),
            Piece::Foreign(text, language) => {
                out.push_str("<cite");
                attribute(out, "lang", language);
                out.push('>');
                escape(text, out);
                out.push_str("</cite>");
            }
            Piece::Link(address) => {
                let known = ["https://", "http://", "file://"];
                let safe = known.iter().any(|scheme| address.starts_with(scheme));
                if safe {
                    out.push_str("<a");
                    attribute(out, "href", address);
                    out.push('>');
                }
                escape(address, out);
                if safe {
                    out.push_str("</a>");
                }
            }
        }
    }
}

/// Writes an attribute.
pub(super) fn attribute(out: &mut String, name: &str, value: &str) {
    for part in [" ", name, "=\""] {
        out.push_str(part);
    }
    escape(value, out);
    out.push('"');
}
