//! Reads one TOML table key by key.
//!
//! Invariant: whatever is wrong with a key is reported once, at its value, and a stand-in is
//! given, so that reading goes on. `finish` reports every key that nobody asked for.

use super::choices::Choice;
use super::problems::{At, Found, Problems};
use super::spelling;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The keys of one table.
pub(super) struct Fields<'a> {
    pub problems: &'a Problems,
    /// Where the table stands.
    pub at: At<'a>,
    /// Where the TOML begins in the file: its spans count from there.
    pub(super) toml_start: usize,
    table: &'a DeTable<'a>,
    asked: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    pub fn new<'i>(
        problems: &'a Problems,
        at: At<'a>,
        toml_start: usize,
        table: &'a DeTable<'i>,
    ) -> Self
    where
        'i: 'a,
    {
        Self {
            problems,
            at,
            toml_start,
            table,
            asked: Vec::new(),
        }
    }

    /// A text; `None` when the key is absent, empty or no text.
    pub fn text(&mut self, key: &'static str) -> Option<Found<'a, &'a str>> {
        let value = self.value(key)?;
        self.as_text(key, value)
    }

    /// A text that must be there.
    pub fn need_text(&mut self, key: &'static str) -> Option<Found<'a, &'a str>> {
        self.need(key);
        self.text(key)
    }

    /// A text, if there is one at that key; nothing is reported, for it will be asked for again.
    pub fn peek(&self, key: &str) -> Option<Found<'a, &'a str>> {
        let value = self.table.get(key)?;
        Some(Found {
            value: value.get_ref().as_str()?,
            at: self.place(value),
        })
    }

    /// A list of texts, empty when the key is absent. Repetitions are reported.
    pub fn texts(&mut self, key: &'static str) -> Vec<Found<'a, &'a str>> {
        let Some(value) = self.value(key) else {
            return Vec::new();
        };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong_type(key, "a list of texts", value);
            return Vec::new();
        };
        let mut texts: Vec<Found<&str>> = Vec::new();
        for item in array.iter() {
            if let Some(text) = self.as_text(key, item) {
                if texts.iter().any(|one| one.value == text.value) {
                    self.problems.error(
                        text.at,
                        format!("\"{}\" stands twice in `{key}`", text.value),
                        "once is enough",
                    );
                } else {
                    texts.push(text);
                }
            }
        }
        texts
    }

    /// A list of texts that must not be empty.
    pub fn need_texts(&mut self, key: &'static str) -> Vec<Found<'a, &'a str>> {
        self.need(key);
        if let Some(value) = self.table.get(key)
            && value
                .get_ref()
                .as_array()
                .is_some_and(|array| array.is_empty())
        {
            let at = self.place(value);
            self.problems
                .error(at, format!("`{key}` is empty"), "name at least one");
        }
        self.texts(key)
    }

    /// A whole number; `None` when the key is absent or no number.
    pub fn need_number(&mut self, key: &'static str) -> Option<Found<'a, i64>> {
        self.need(key);
        let value = self.value(key)?;
        let number = value
            .get_ref()
            .as_integer()
            .and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
        if number.is_none() {
            self.wrong_type(key, "a whole number", value);
        }
        Some(Found {
            value: number?,
            at: self.place(value),
        })
    }

    /// One of a few words that must be there; `None` when the key is absent or another word.
    pub fn need_choice<T: Choice>(&mut self, key: &'static str) -> Option<Found<'a, T>> {
        self.need(key);
        self.choice(key)
    }

    /// One of a few words; `None` when the key is absent or another word.
    pub fn choice<T: Choice>(&mut self, key: &'static str) -> Option<Found<'a, T>> {
        let word = self.text(key)?;
        let chosen = T::CHOICES.iter().find(|one| one.word() == word.value);
        if chosen.is_none() {
            self.problems.error(
                word.at,
                format!("`{key}` can't be \"{}\"", word.value),
                spelling::hint(word.value, T::CHOICES.iter().map(|one| one.word())),
            );
        }
        Some(Found {
            value: *chosen?,
            at: word.at,
        })
    }

    /// The tables of a list, empty when the key is absent.
    pub fn tables(&mut self, key: &'static str) -> Vec<Fields<'a>> {
        let Some(value) = self.value(key) else {
            return Vec::new();
        };
        let tables: Option<Vec<Fields<'a>>> = value.get_ref().as_array().and_then(|array| {
            array
                .iter()
                .map(|item| {
                    let table = item.get_ref().as_table()?;
                    let at = self.place(item);
                    Some(Fields::new(self.problems, at, self.toml_start, table))
                })
                .collect()
        });
        if tables.is_none() {
            self.wrong_type(key, "a list of tables", value);
        }
        tables.unwrap_or_default()
    }

    /// Whether the key stands in the table, whatever its value.
    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// The place of a key's value, or of the table when the key is absent.
    pub fn place_of(&self, key: &str) -> At<'a> {
        self.table
            .get(key)
            .map_or(self.at, |value| self.place(value))
    }

    /// Reports every key that was not asked for.
    pub fn finish(self) {
        for (key, _) in self.table {
            let name: &str = key.get_ref();
            if !self.asked.contains(&name) {
                let at = At {
                    file: self.at.file,
                    byte: self.toml_start + key.span().start,
                };
                self.problems.error(
                    at,
                    format!("unknown key `{name}`"),
                    key_hint(name, &self.asked),
                );
            }
        }
    }

    pub(super) fn value(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.push(key);
        self.table.get(key)
    }

    pub(super) fn need(&mut self, key: &'static str) {
        if !self.has(key) {
            self.problems
                .error(self.at, format!("`{key}` is missing"), "");
        }
    }

    pub(super) fn place(&self, value: &Spanned<DeValue<'a>>) -> At<'a> {
        At {
            file: self.at.file,
            byte: self.toml_start + value.span().start,
        }
    }

    fn as_text(&self, key: &str, value: &'a Spanned<DeValue<'a>>) -> Option<Found<'a, &'a str>> {
        let at = self.place(value);
        let Some(text) = value.get_ref().as_str() else {
            self.wrong_type(key, "a text", value);
            return None;
        };
        if text.trim().is_empty() {
            self.problems.error(
                at,
                format!("`{key}` is empty"),
                "write it, or leave the key out",
            );
            return None;
        }
        Some(Found { value: text, at })
    }

    pub(super) fn wrong_type(&self, key: &str, expected: &str, value: &Spanned<DeValue<'a>>) {
        self.problems.error(
            self.place(value),
            format!("`{key}` is {}, not {expected}", type_name(value.get_ref())),
            "",
        );
    }
}

fn key_hint(name: &str, known: &[&'static str]) -> String {
    match spelling::nearest(name, known.iter().copied()) {
        Some(key) => format!("did you mean `{key}`?"),
        None => format!("the keys here are {}", known.join(", ")),
    }
}

fn type_name(value: &DeValue) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date without quotes",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
