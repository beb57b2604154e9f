//! Texts in both languages of the interface.
//!
//! Invariant: a text that lacks a language is reported once, at the text.

use super::fields::Fields;
use super::problems::Found;
use crate::model::{Bilingual, Lang};

impl<'a> Fields<'a> {
    /// A text in both languages; `None` when the key is absent.
    pub fn both(&mut self, key: &'static str) -> Option<Found<'a, Bilingual>> {
        let value = self.value(key)?;
        let at = self.place(value);
        let Some(table) = value.get_ref().as_table() else {
            self.wrong_type(key, "{ nl = \"…\", en = \"…\" }", value);
            return Some(Found {
                value: Bilingual::default(),
                at,
            });
        };
        let mut fields = Fields::new(self.problems, at, self.toml_start, table);
        let mut read = |lang: Lang| {
            let there = fields.has(lang.tag());
            let text = fields.text(lang.tag()).map(|found| found.value.to_owned());
            if !there {
                fields.problems.error(
                    at,
                    format!("`{key}` lacks its text in {}", language_name(lang)),
                    format!("add {} = \"…\"", lang.tag()),
                );
            }
            text.unwrap_or_default()
        };
        let value = Bilingual {
            nl: read(Lang::Nl),
            en: read(Lang::En),
        };
        fields.finish();
        if value.nl == value.en && value.nl.split_whitespace().count() > 3 {
            self.problems.warn(
                at,
                format!("`{key}` is the same in both languages"),
                "translate it",
            );
        }
        Some(Found { value, at })
    }

    /// A text in both languages that must be there.
    pub fn need_both(&mut self, key: &'static str) -> Bilingual {
        self.need(key);
        self.both(key).map(|found| found.value).unwrap_or_default()
    }
}

fn language_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "Dutch",
        Lang::En => "English",
    }
}
