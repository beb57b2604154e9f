//! Every word of the interface, in both languages.
//!
//! Invariant: a text exists in both or the program doesn't compile. Each screen has its own
//! table; a text with a number in it is a function beside the table.

pub mod about;
pub mod articles;
pub mod attribution;
pub mod compare;
pub mod keys;
pub mod reader;
pub mod search;
pub mod shell;
pub mod terms;
pub mod timeline;

/// Declares a table of texts: `name: "Dutch", "English";`.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident: $nl:literal, $en:literal;)+) => {
        /// The texts of this table in one language.
        #[derive(Clone, Copy)]
        #[expect(missing_docs, reason = "each text says what it is")]
        pub struct Texts { $($(#[$doc])* pub $name: &'static str,)+ }

        static NL_TEXTS: Texts = Texts { $($name: $nl,)+ };
        static EN_TEXTS: Texts = Texts { $($name: $en,)+ };

        /// The table in `lang`.
        #[must_use]
        pub fn texts(lang: corpus::model::Lang) -> &'static Texts {
            match lang {
                corpus::model::Lang::Nl => &NL_TEXTS,
                corpus::model::Lang::En => &EN_TEXTS,
            }
        }
    };
}
pub(crate) use texts;

/// `one` when there is one, else `many`, after the number.
#[must_use]
pub fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
