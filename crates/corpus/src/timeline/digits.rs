//! Lengths as they stand in a drawing.
//!
//! Invariant: whole tenths, no digit more than shows, and never "-0".

use std::fmt::{Display, Formatter, Result};

/// A length that is written to a tenth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Px(pub f64);

impl Display for Px {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        let tenths = tenths(self.0);
        if tenths < 0 {
            out.write_str("-")?;
        }
        let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
        Display::fmt(&whole, out)?;
        if tenth > 0 {
            out.write_str(".")?;
            Display::fmt(&tenth, out)?;
        }
        Ok(())
    }
}

/// The standard library's own writing of numbers with a fraction is exact, and larger than all of
/// the drawing; a tenth of a pixel is exact enough.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the cast saturates, and no drawing is 2^31 pixels long"
)]
fn tenths(length: f64) -> i32 {
    (length * 10.0).round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn to_a_tenth() {
        let told = [0.0, -0.04, 1.0, -1.25, 12.349, -0.5, 1e12, f64::NAN]
            .map(|length| Px(length).to_string());
        assert_eq!(
            told,
            ["0", "0", "1", "-1.3", "12.3", "-0.5", "214748364.7", "0"]
        );
    }
}
