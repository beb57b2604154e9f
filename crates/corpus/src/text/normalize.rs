//! One spelling for letters that readers type in several ways: case, diacritics, ligatures.
//!
//! Invariant: folding is idempotent, and a folded text holds no upper-case letter, no combining
//! mark and no typographic apostrophe.

/// Appends the folded form of `letter` to `out`; nothing for a mark that has no sound of its own.
///
/// Diacritics of Latin letters are dropped (`ë` → `e`), ligatures spelt out (`ĳ` → `ij`),
/// apostrophes made straight. Other letters are only put in lower case.
pub fn normalize_char(letter: char, out: &mut String) {
    if letter.is_ascii() {
        out.push(letter.to_ascii_lowercase());
        return;
    }
    match base(letter) {
        Some(base) => out.push_str(base),
        None => out.extend(letter.to_lowercase()),
    }
}

/// The folded form of `text`.
#[must_use]
pub fn normalize(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        normalize_char(letter, &mut out);
    }
    out
}

/// Whether this mark stands for an apostrophe.
#[must_use]
pub fn is_apostrophe(letter: char) -> bool {
    matches!(
        letter,
        '\'' | '’' | '‘' | '‛' | 'ʼ' | '´' | '`' | '′' | '＇'
    )
}

/// Whether this character belongs to the word it stands in without being read: combining
/// diacritics (U+0300 to U+036F), the soft hyphen, zero-width joiners.
#[must_use]
pub fn is_silent(letter: char) -> bool {
    matches!(
        letter,
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
    )
}

/// The Latin letters of U+00C0 to U+024F without their marks, and what is spelt out or dropped.
fn base(letter: char) -> Option<&'static str> {
    Some(match letter {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'Ǎ' | 'ǎ' | 'ª' => "a",
        'Æ' | 'æ' | 'Ǽ' | 'ǽ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ð' | 'ð' | 'Ď'..='đ' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "e",
        'Ĝ'..='ģ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ĳ' | 'ĳ' => "ij",
        'Ĵ' | 'ĵ' => "j",
        'Ķ'..='ĸ' => "k",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ŋ' => "n",
        'Ò'..='Ö' | 'ò'..='ö' | 'Ø' | 'ø' | 'Ō'..='ő' | 'º' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' | 'Ș' | 'ș' | 'ſ' => "s",
        'ß' | 'ẞ' => "ss",
        'Ţ'..='ŧ' | 'Ț' | 'ț' => "t",
        'Þ' | 'þ' => "th",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "u",
        'Ŵ' | 'ŵ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => "y",
        'Ź'..='ž' => "z",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        _ if is_silent(letter) => "",
        _ if is_apostrophe(letter) => "'",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_lose_what_readers_leave_out() {
        for (from, to) in [
            ("Syrië", "syrie"),
            ("Oekraïne", "oekraine"),
            ("ĲSBEREN", "ijsberen"),
            ("foto’s", "foto's"),
            ("naïef cafe\u{301}", "naief cafe"),
            ("Łódź", "lodz"),
            ("Straße", "strasse"),
            ("weten\u{ad}schap", "wetenschap"),
            ("МИР", "мир"),
        ] {
            assert_eq!(normalize(from), to);
            assert_eq!(normalize(&normalize(from)), to);
        }
    }
}
