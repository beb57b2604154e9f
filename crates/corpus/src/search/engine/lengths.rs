//! How long a field is, in one byte.
//!
//! Invariant: a longer field never has a smaller code; below 64 words the code is the length.

/// The code of a length in words: exact below 64, then four bits of mantissa.
pub(crate) fn code(words: usize) -> u8 {
    let exact = u8::try_from(words).ok().filter(|words| *words < 64);
    exact.unwrap_or_else(|| {
        (64..=u8::MAX)
            .rev()
            .find(|code| size(*code) <= words)
            .unwrap_or(64)
    })
}

/// The length a code stands for, as a number to calculate with.
#[allow(
    clippy::cast_precision_loss,
    reason = "codes keep five significant bits"
)]
pub(crate) fn words(code: u8) -> f32 {
    size(code) as f32
}

fn size(code: u8) -> usize {
    match code.checked_sub(64) {
        None => usize::from(code),
        Some(above) => (64 + 4 * usize::from(above % 16)) << (above / 16),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_rise_and_come_near() {
        let mut last = 0;
        for length in 0..70_000 {
            let code = code(length);
            assert!(code >= last);
            assert!(size(code) <= length && length - size(code) <= length / 16);
            last = code;
        }
    }
}
