//! Short names for what the wasm takes from the app's script.
//!
//! wasm-bindgen names each such function by what it does and a checksum. Nobody reads these names
//! once both files are made, and a checksum does not compress: they are a third of the script.
//!
//! Invariant: a name is changed in the script and in the list of imports at once, or in neither.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};

/// How many digits of a checksum end a name.
const DIGITS: usize = 16;

/// The first bytes of every wasm file: its sign and its version.
const PREAMBLE: &[u8] = b"\0asm\x01\0\0\0";

/// The number of the section that lists imports.
const IMPORTS: u8 = 2;

/// The script and the wasm, with short names for what is imported.
///
/// # Errors
/// When the wasm is not of the shape that is known here.
pub fn shorten(script: &str, wasm: &[u8]) -> Result<(String, Vec<u8>)> {
    let imported = with_imports(wasm, &BTreeMap::new())?.1;
    let mut short = BTreeMap::new();
    // In the order of the script, so that there the new names follow each other.
    for word in words(script) {
        if is_long(word) && imported.iter().any(|name| name == word) && !short.contains_key(word) {
            short.insert(word.to_owned(), numbered(short.len()));
        }
    }
    ensure!(
        short.values().all(|name| !imported.contains(name)),
        "a short name is taken"
    );
    let (wasm, _) = with_imports(wasm, &short)?;
    let mut out = String::with_capacity(script.len());
    let mut rest = script;
    for word in words(script) {
        let (between, after) = rest.split_once(word).context("a word is lost")?;
        out.push_str(between);
        out.push_str(short.get(word).map_or(word, String::as_str));
        rest = after;
    }
    out.push_str(rest);
    Ok((out, wasm))
}

/// The words of a script, as far as they can be names.
fn words(script: &str) -> impl Iterator<Item = &str> {
    script
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '$')
        .filter(|word| !word.is_empty())
}

/// Whether a name is one of wasm-bindgen's, with a checksum at its end.
fn is_long(name: &str) -> bool {
    let sum = name.rsplit_once('_').map_or("", |(_, sum)| sum);
    name.starts_with("__wb") && sum.len() == DIGITS && sum.bytes().all(|b| b.is_ascii_hexdigit())
}

/// `a` to `z`, then `a0` to `z0`, and so on.
fn numbered(number: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(number % 26).unwrap_or_default());
    match number / 26 {
        0 => letter.to_string(),
        round => format!("{letter}{}", round - 1),
    }
}

/// The wasm with other names for its imports, and the names it had.
fn with_imports(wasm: &[u8], names: &BTreeMap<String, String>) -> Result<(Vec<u8>, Vec<String>)> {
    let mut rest = Bytes(
        wasm.strip_prefix(PREAMBLE)
            .context("this is no wasm file")?,
    );
    let mut out = PREAMBLE.to_vec();
    let mut found = Vec::new();
    while !rest.0.is_empty() {
        let id = rest.byte()?;
        let section = rest.counted()?;
        let section = if id == IMPORTS {
            renamed(section, names, &mut found)?
        } else {
            section.to_vec()
        };
        out.push(id);
        push_counted(&section, &mut out);
    }
    Ok((out, found))
}

/// The section of imports with other names for some.
fn renamed(
    section: &[u8],
    names: &BTreeMap<String, String>,
    found: &mut Vec<String>,
) -> Result<Vec<u8>> {
    let mut rest = Bytes(section);
    let count = rest.number()?;
    let mut out = Vec::with_capacity(section.len());
    push_number(count, &mut out);
    for _ in 0..count {
        push_counted(rest.counted()?, &mut out);
        let name = std::str::from_utf8(rest.counted()?).context("a name is no text")?;
        let new = names.get(name).map_or(name, String::as_str);
        push_counted(new.as_bytes(), &mut out);
        found.push(name.to_owned());
        let before = rest.0;
        rest.skip_kind()?;
        let kind = before.len() - rest.0.len();
        out.extend(before.iter().take(kind));
    }
    ensure!(rest.0.is_empty(), "more imports than were counted");
    Ok(out)
}

/// What is left to read.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn byte(&mut self) -> Result<u8> {
        let (first, rest) = self.0.split_first().context("the wasm ends too soon")?;
        self.0 = rest;
        Ok(*first)
    }

    /// A number in seven bits a byte, the lowest first.
    fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for shift in (0..usize::BITS).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        anyhow::bail!("a number in the wasm does not end")
    }

    /// As many bytes as the number before them says.
    fn counted(&mut self) -> Result<&'a [u8]> {
        let count = self.number()?;
        let (counted, rest) = self
            .0
            .split_at_checked(count)
            .context("the wasm ends too soon")?;
        self.0 = rest;
        Ok(counted)
    }

    /// Past what an import is: a function, a table, a memory, a global or a tag.
    fn skip_kind(&mut self) -> Result<()> {
        match self.byte()? {
            0 => drop(self.number()?),
            1 => {
                self.byte()?;
                self.skip_limits()?;
            }
            2 => self.skip_limits()?,
            3 => {
                self.byte()?;
                self.byte()?;
            }
            4 => {
                self.byte()?;
                self.number()?;
            }
            kind => anyhow::bail!("an import of the unknown kind {kind}"),
        }
        Ok(())
    }

    fn skip_limits(&mut self) -> Result<()> {
        let has_most = self.byte()? & 1 == 1;
        self.number()?;
        if has_most {
            self.number()?;
        }
        Ok(())
    }
}

fn push_number(mut number: usize, out: &mut Vec<u8>) {
    loop {
        let byte = u8::try_from(number & 0x7f).unwrap_or_default();
        number >>= 7;
        if number == 0 {
            out.push(byte);
            return;
        }
        out.push(byte | 0x80);
    }
}

fn push_counted(bytes: &[u8], out: &mut Vec<u8>) {
    push_number(bytes.len(), out);
    out.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::{Bytes, PREAMBLE, numbered, push_counted, push_number, shorten};

    /// A wasm that imports these names as functions, a table and a memory, with code after them.
    fn wasm(names: &[&str]) -> Vec<u8> {
        let mut imports = Vec::new();
        push_number(names.len() + 2, &mut imports);
        for name in names {
            push_counted(b"./app.js", &mut imports);
            push_counted(name.as_bytes(), &mut imports);
            imports.extend([0, 0x85, 0x01]);
        }
        for (name, kind) in [
            ("table", &[1, 0x6f, 1, 2, 0x80, 1][..]),
            ("memory", &[2, 0, 17]),
        ] {
            push_counted(b"env", &mut imports);
            push_counted(name.as_bytes(), &mut imports);
            imports.extend(kind);
        }
        let mut wasm = PREAMBLE.to_vec();
        for (id, section) in [(1, &b"types"[..]), (2, &imports), (10, b"code")] {
            wasm.push(id);
            push_counted(section, &mut wasm);
        }
        wasm
    }

    #[test]
    fn both_files_take_the_same_names() {
        let long = ["__wbg_a_0123456789abcdef", "__wbg_b_fedcba9876543210"];
        let script = "const i = { __wbg_b_fedcba9876543210: f, __wbg_a_0123456789abcdef: \
            __wbg_c_0123456789abcdef }; wasm.__wbindgen_malloc(); // __wbg_get_imports";
        let (script, short) = shorten(script, &wasm(&long)).unwrap();
        assert_eq!(
            script,
            "const i = { a: f, b: __wbg_c_0123456789abcdef }; wasm.__wbindgen_malloc(); \
             // __wbg_get_imports"
        );
        assert_eq!(short, wasm(&["b", "a"]));
    }

    #[test]
    fn what_is_no_checksum_stays() {
        let names = ["__wbindgen_throw", "__wbg_a_0123", "now_0123456789abcdef"];
        let script = names.join(" ");
        let before = wasm(&names);
        assert_eq!(shorten(&script, &before).unwrap(), (script, before));
    }

    #[test]
    fn a_short_name_that_is_taken_is_an_error() {
        let names = ["__wbg_b_0123456789abcdef", "a"];
        let problem = shorten(names[0], &wasm(&names)).unwrap_err();
        assert!(problem.to_string().contains("taken"), "{problem}");
    }

    #[test]
    fn what_is_cut_short_or_unknown_is_an_error() {
        let whole = wasm(&["__wbg_b_0123456789abcdef"]);
        for length in 0..whole.len() {
            // Only between two sections it may end.
            let ends_well = [8, 15, 15 + whole.len() - 21].contains(&length);
            assert_eq!(shorten("", &whole[..length]).is_ok(), ends_well, "{length}");
        }
        let mut odd = PREAMBLE.to_vec();
        odd.extend([2, 6, 1, 1, b'm', 1, b'n', 9]);
        assert!(shorten("", &odd).is_err());
    }

    #[test]
    fn names_are_different_and_numbers_are_read_as_written() {
        let names: std::collections::BTreeSet<String> = (0..2000).map(numbered).collect();
        assert_eq!(names.len(), 2000);
        for number in [0, 127, 128, 16_383, 16_384, 1 << 31] {
            let mut bytes = Vec::new();
            push_number(number, &mut bytes);
            assert_eq!(Bytes(&bytes).number().unwrap(), number);
        }
    }
}
