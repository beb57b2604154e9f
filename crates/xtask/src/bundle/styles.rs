//! The style sheets of the page as one.
//!
//! Invariant: the rules and their order stay what they were; only comments and white space that
//! means nothing go. A compressor finds nearly all else by itself, so a parser of CSS is not
//! worth its building time.

/// The sheets one after the other, small.
#[must_use]
pub fn joined(sheets: &[String]) -> String {
    sheets.iter().map(|sheet| small(sheet)).collect()
}

/// One sheet without comments and without white space beside brackets, semicolons and commas.
fn small(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(first) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
        } else if first == '"' || first == '\'' {
            let (string, after) = rest.split_at(string_length(rest, first));
            out.push_str(string);
            rest = after;
        } else if first.is_ascii_whitespace() {
            rest = rest.trim_ascii_start();
            // One space may part two words; beside these it parts nothing.
            if !out.ends_with(['{', '}', ';', ',']) && !out.ends_with(' ') && !out.is_empty() {
                out.push(' ');
            }
        } else {
            if matches!(first, '{' | '}' | ';' | ',') {
                out.truncate(out.trim_end_matches(' ').len());
            }
            if first == '}' {
                out.truncate(out.trim_end_matches(';').len());
            }
            out.push(first);
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
        }
    }
    out.truncate(out.trim_ascii_end().len());
    out
}

/// How many bytes the string takes that `css` begins with, its quotes included.
fn string_length(css: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, character) in css.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            found if found == quote => return at + found.len_utf8(),
            _ => {}
        }
    }
    css.len()
}

#[cfg(test)]
mod tests {
    use super::{joined, small};

    #[test]
    fn what_means_nothing_goes() {
        let css = "/* Head. */\n.a ,\n.b > p {\n  color: var(--ink);\n  margin: 0 auto ;\n}\n";
        assert_eq!(small(css), ".a,.b > p{color: var(--ink);margin: 0 auto}");
    }

    #[test]
    fn what_means_something_stays() {
        for css in [
            ".a :hover{width: calc(1px + 2px)}",
            ".a::after{content: \"/* no comment */  ; }\"}",
            ".a::after{content: '\\'  {'}",
            "@media (width <= 40rem) and (hover: hover){a{b: c}}",
        ] {
            assert_eq!(small(css), css);
        }
    }

    #[test]
    fn a_sheet_that_never_ends_is_kept_to_its_end() {
        assert_eq!(small("a{content: \"x"), "a{content: \"x");
        assert_eq!(small("a{} /* x"), "a{}");
    }

    #[test]
    fn the_order_is_kept() {
        let sheets = ["a { b: c; }\n".to_owned(), "\na { b: d }".to_owned()];
        assert_eq!(joined(&sheets), "a{b: c}a{b: d}");
    }
}
