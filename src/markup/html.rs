//! A tree as HTML text.
//!
//! Invariant: whatever the texts hold, the markup is only that of the tree.

use super::{Element, Node};

/// Elements that have no end tag.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

/// The trees one after the other, as HTML.
#[must_use]
pub fn to_html(nodes: &[Node]) -> String {
    let mut out = String::new();
    for node in nodes {
        write(node, &mut out);
    }
    out
}

fn write(node: &Node, out: &mut String) {
    match node {
        Node::Text(text) => escape(text, out),
        Node::Element(element) => write_element(element, out),
    }
}

fn write_element(element: &Element, out: &mut String) {
    out.push('<');
    out.push_str(element.tag);
    for (name, value) in &element.attributes {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        escape(value, out);
        out.push('"');
    }
    out.push('>');
    if VOID.contains(&element.tag) {
        return;
    }
    for child in &element.children {
        write(child, out);
    }
    out.push_str("</");
    out.push_str(element.tag);
    out.push('>');
}

fn escape(text: &str, out: &mut String) {
    for char in text.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(char),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::el;
    use super::*;

    #[test]
    fn text_stays_text() {
        let tree = el("p")
            .attr("title", "a\"b<c")
            .with("<script>alert(1)</script> & more")
            .with(el("br"));
        assert_eq!(
            to_html(&[tree.into()]),
            "<p title=\"a&quot;b&lt;c\">&lt;script&gt;alert(1)&lt;/script&gt; &amp; more<br></p>"
        );
    }
}
