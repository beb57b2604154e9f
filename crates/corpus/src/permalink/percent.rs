//! Percent-encoding as browsers do it in query strings.
//!
//! Invariant: `decode(encode(text)) == text` for every text.

/// Writes `text` so that it can stand as a value: letters, digits and `-._~:` as they are, a space
/// as `+`, every other byte of its UTF-8 as `%XX`.
pub fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b':' | b'/' => {
                out.push(char::from(byte));
            }
            b' ' => out.push('+'),
            _ => {
                out.push('%');
                for digit in [byte >> 4, byte & 15] {
                    let letter = char::from_digit(u32::from(digit), 16).unwrap_or('0');
                    out.push(letter.to_ascii_uppercase());
                }
            }
        }
    }
}

/// Reads a value. A `%` that two hexadecimal digits don't follow stands for itself. `None` when
/// the bytes are not UTF-8.
pub fn decode(value: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        match (first, tail) {
            (b'+', _) => bytes.push(b' '),
            (b'%', [high, low, after @ ..]) => match (hex(*high), hex(*low)) {
                (Some(high), Some(low)) => {
                    bytes.push(high << 4 | low);
                    rest = after;
                }
                _ => bytes.push(b'%'),
            },
            _ => bytes.push(*first),
        }
    }
    String::from_utf8(bytes).ok()
}

/// How many bytes `text` takes when written.
pub fn written_bytes(text: &str) -> usize {
    let mut written = String::new();
    encode(text, &mut written);
    written.len()
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}
