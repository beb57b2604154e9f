//! What is read of a drawing, and what comes out.
//!
//! Invariant: whatever is no straight line is refused, not drawn askew.

use super::{colour, contains, corners, figures, png, token};

const HALF: &str = "<svg viewBox=\"0 0 4 4\"><path d=\"M0 0h2v4H0\" fill=\"#a63d27\"/></svg>";

#[test]
fn lines_are_read_and_curves_refused() {
    let expected = [(12.0, 9.0), (4.0, 9.0), (4.0, 18.0), (2.0, 23.0)];
    assert_eq!(corners("M12 9H4v9l-2 5").unwrap(), expected);
    assert!(corners("M0 0C1 1 2 2 3 3").is_err());
    assert!(figures("<svg><circle r=\"3\"/></svg>").is_err());
}

#[test]
fn a_figure_holds_what_is_within_it() {
    let figures = figures(HALF).unwrap();
    assert!(contains(&figures[0], (1.0, 2.0)));
    assert!(!contains(&figures[0], (3.0, 2.0)));
}

#[test]
fn a_picture_is_a_png_of_its_size() {
    let file = png(HALF, 8, None).unwrap();
    assert!(file.starts_with(b"\x89PNG\r\n\x1a\n"));
    assert_eq!(file.get(16..24), Some(&[0, 0, 0, 8, 0, 0, 0, 8][..]));
    assert_ne!(png(HALF, 8, Some("#ffffff")).unwrap(), file);
}

#[test]
fn colours_come_from_the_tokens() {
    let style = ":root{--paper: light-dark(#fbf8f1,#171819);--ink: x}";
    assert_eq!(token(style, "--paper"), Some("#fbf8f1"));
    assert_eq!(token(style, "--ink"), None);
    assert_eq!(colour("#fbf8f1").unwrap(), [0xfb, 0xf8, 0xf1]);
    assert!(colour("paper").is_err());
}
