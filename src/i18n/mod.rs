//! Every word of the interface, in both languages.
//!
//! Invariant: a text exists in both or the program doesn't compile. Each screen has its own
//! table; a text with a number in it is a function beside the table.

pub mod about;
pub mod articles;
pub mod attribution;
pub mod compare;
pub mod keys;
pub mod question;
pub mod reader;
pub mod search;
pub mod share;
pub mod shell;
pub mod still;
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

/// With a capital before. It knows the letters that words of the interface begin with, those of
/// Latin-1; Unicode's own table would weigh as much as a screen.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| match letter {
        'à'..='ö' | 'ø'..='þ' => char::from_u32(u32::from(letter) - 32).unwrap_or(letter),
        other => other.to_ascii_uppercase(),
    });
    first.into_iter().collect::<String>() + letters.as_str()
}

#[cfg(test)]
mod tests {
    use super::capitalised;

    #[test]
    fn a_sentence_begins_with_a_capital() {
        assert_eq!(capitalised("één ontmoeting"), "Één ontmoeting");
        assert_eq!(capitalised("zes"), "Zes");
        assert_eq!(capitalised("÷ 7"), "÷ 7");
        assert_eq!(capitalised(""), "");
    }
}
