//! JSON written piece by piece.
//!
//! Invariant: whatever is put in, strings are whole and safe, even within a `<script>` of a page;
//! who closes what they open gets well-formed JSON.

/// JSON in the making, indented by two spaces.
#[derive(Clone, Debug, Default)]
pub(super) struct Json {
    out: String,
    /// The signs that close what is open, outermost first.
    open: Vec<char>,
    /// Whether what was opened last holds something yet.
    filled: bool,
    /// Whether a key waits for its value.
    keyed: bool,
}

impl Json {
    /// Begins an object as the next value.
    pub fn object(&mut self) {
        self.begin('{', '}');
    }

    /// Begins a list as the next value.
    pub fn list(&mut self) {
        self.begin('[', ']');
    }

    /// Begins an object under a key.
    pub fn object_at(&mut self, key: &str) {
        self.key(key);
        self.object();
    }

    /// Begins a list under a key.
    pub fn list_at(&mut self, key: &str) {
        self.key(key);
        self.list();
    }

    /// Ends what was begun last.
    pub fn end(&mut self) {
        if let Some(close) = self.open.pop() {
            if self.filled {
                self.line();
            }
            self.out.push(close);
            self.filled = true;
        }
    }

    /// Writes a key; its value comes next.
    pub fn key(&mut self, key: &str) {
        self.next();
        quote(key, &mut self.out);
        self.out.push_str(": ");
        self.keyed = true;
    }

    /// Writes a text as the next value.
    pub fn text(&mut self, text: &str) {
        self.next();
        quote(text, &mut self.out);
    }

    /// Writes a text under a key.
    pub fn put(&mut self, key: &str, text: &str) {
        self.key(key);
        self.text(text);
    }

    /// Writes a text under a key, if there is one.
    pub fn put_some(&mut self, key: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.put(key, text);
        }
    }

    /// Writes a number under a key.
    pub fn put_number(&mut self, key: &str, number: usize) {
        self.key(key);
        self.number(number);
    }

    /// Writes a number as the next value.
    pub fn number(&mut self, number: usize) {
        self.next();
        self.out.push_str(&number.to_string());
    }

    /// The text so far, with a line end.
    pub fn finish(mut self) -> String {
        self.out.push('\n');
        self.out
    }

    fn begin(&mut self, sign: char, close: char) {
        self.next();
        self.out.push(sign);
        self.open.push(close);
        self.filled = false;
    }

    /// Makes room for a key, or for a value that has none.
    fn next(&mut self) {
        if self.keyed {
            self.keyed = false;
        } else if !self.open.is_empty() {
            if self.filled {
                self.out.push(',');
            }
            self.line();
        }
        self.filled = true;
    }

    fn line(&mut self) {
        self.out.push('\n');
        for _ in 0..self.open.len() {
            self.out.push_str("  ");
        }
    }
}

/// Writes a text in quotation marks, as JSON and JavaScript both read it. `<`, `>` and `&` and the
/// two line separators of Unicode are escaped, so that it can stand in a page's script.
pub(super) fn quote(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0'..='\x1f' | '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                out.push_str("\\u");
                let code = u32::from(character);
                for shift in [12, 8, 4, 0] {
                    out.push(char::from_digit(code >> shift & 15, 16).unwrap_or('0'));
                }
            }
            _ => out.push(character),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    #[test]
    fn reads_as_it_was_meant_and_is_indented_as_usual() {
        let mut json = Json::default();
        json.object();
        json.put("a\"", "x\u{1}\n<");
        json.list_at("empty");
        json.end();
        json.list_at("some");
        json.number(7);
        json.object();
        json.end();
        json.text("é");
        json.end();
        json.put_number("n", 3);
        json.put_some("none", None);
        json.end();
        let text = json.finish();
        let value: Value = serde_json::from_str(&text).unwrap();
        let meant = json!({"a\"": "x\u{1}\n<", "empty": [], "some": [7, {}, "é"], "n": 3});
        assert_eq!(value, meant);
        assert!(text.ends_with("\n  \"n\": 3\n}\n"), "{text}");
        assert!(text.contains("\"empty\": [],\n  \"some\": [\n    7,\n    {},\n"));
    }

    proptest! {
        #[test]
        fn every_text_survives_and_ends_no_script(text in any::<String>()) {
            let mut out = String::new();
            quote(&text, &mut out);
            prop_assert_eq!(serde_json::from_str::<String>(&out).unwrap(), text);
            let ends = ['<', '>', '&', '\u{2028}', '\u{2029}'];
            prop_assert!(!out.contains(ends));
        }
    }
}
