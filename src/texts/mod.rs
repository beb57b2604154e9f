//! Every word of the interface, in both languages.
//!
//! Invariant: a text exists in both or the program doesn't compile. Each screen has its own
//! table; a text with a number in it is a function beside the table.

use corpus::model::Lang;
use leptos::prelude::*;

pub mod about;
pub mod articles;
pub mod attribution;
pub mod compare;
pub mod reader;
pub mod shell;
pub mod terms;
pub mod timeline;

/// Declares a table of texts: `name: "Dutch", "English";`.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident: $nl:literal, $en:literal;)+) => {
        /// The texts of this table in one language.
        #[derive(Clone, Copy)]
        pub struct Texts { $($(#[$doc])* pub $name: &'static str,)+ }

        static NL: Texts = Texts { $($name: $nl,)+ };
        static EN: Texts = Texts { $($name: $en,)+ };

        /// The table in `lang`.
        pub fn texts(lang: corpus::model::Lang) -> &'static Texts {
            match lang {
                corpus::model::Lang::Nl => &NL,
                corpus::model::Lang::En => &EN,
            }
        }
    };
}
pub(crate) use texts;

/// The language of the interface. Whoever draws text is drawn anew when it changes.
pub fn use_lang() -> Lang {
    expect_context()
}

/// `one` when there is one, else `many`, after the number.
pub fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
