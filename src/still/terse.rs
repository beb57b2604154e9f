//! The page's text with nothing in it that browsers read the same without.
//!
//! Invariant: a browser makes the same page of it: an end tag goes only where the next tag, or the
//! end of what it stands in, implies it.

/// Before which tags a paragraph ends by itself, as far as these pages have them.
const END_PARAGRAPH: [&str; 17] = [
    "article",
    "aside",
    "blockquote",
    "details",
    "div",
    "dl",
    "footer",
    "h2",
    "h3",
    "h4",
    "h5",
    "ol",
    "p",
    "section",
    "table",
    "ul",
    "main",
];

/// Without end tags that are implied. The text must be HTML as [`crate::markup::to_html`] writes
/// it: each element is ended, and no `<` stands in a text.
pub fn terse(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, from)) = rest.split_once("</") {
        out.push_str(before);
        let (tag, after) = from.split_once('>').unwrap_or((from, ""));
        if !is_implied(tag, after) {
            out.push_str("</");
            out.push_str(tag);
            out.push('>');
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Whether the end of `tag` goes without saying before `after`.
fn is_implied(tag: &str, after: &str) -> bool {
    let Some(next) = after.strip_prefix('<') else {
        return false;
    };
    let next = next.split_once(['>', ' ']).map_or(next, |(next, _)| next);
    let ends_with = |others: &[&str]| next.starts_with('/') || others.contains(&next);
    match tag {
        // Of these a paragraph is no part that they end.
        "p" => !["/a", "/noscript"].contains(&next) && ends_with(&END_PARAGRAPH),
        "li" => ends_with(&["li"]),
        "dt" => ["dt", "dd"].contains(&next),
        "dd" => ends_with(&["dt", "dd"]),
        "td" | "th" => ends_with(&["td", "th"]),
        "tr" => ends_with(&["tr"]),
        "thead" => next == "tbody",
        "tbody" => ends_with(&["tbody"]),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::terse;

    #[test]
    fn what_is_implied_goes() {
        for (whole, small) in [
            ("<ul><li>a</li><li>b</li></ul>c", "<ul><li>a<li>b</ul>c"),
            ("<div><p>a</p><p>b</p></div>", "<div><p>a<p>b</div>"),
            (
                "<p>a</p><ol><li><p>b</p></li></ol>",
                "<p>a<ol><li><p>b</ol>",
            ),
            ("<dl><dt>a</dt><dd>b</dd></dl>", "<dl><dt>a<dd>b</dl>"),
            (
                "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td><td></td></tr></tbody></table>",
                "<table><thead><tr><th>a<tbody><tr><td>b<td></table>",
            ),
        ] {
            assert_eq!(terse(whole), small);
        }
    }

    #[test]
    fn what_is_not_implied_stays() {
        for html in [
            "<p>a</p> and more",
            "<p>a</p><span>b</span>",
            "<a href=\"x\"><p>a</p></a>",
            "<noscript><p>a</p></noscript>",
            "<p>a</p>",
            "<svg><title>a</title><path/></svg>",
            "<li>a</li> <li>b</li>",
            "<b>a</b><i>b</i>",
        ] {
            assert_eq!(terse(html), html);
        }
    }
}
