//! The drawing of the timeline for the page without the app.
//!
//! Invariant: every moment is drawn, where it was and as it was; what a mark's tip would say stands
//! in the list below.

/// The drawing without the tips of its marks, and with marks of one kind that follow each other
/// drawn in one stroke.
pub fn small(svg: &str) -> String {
    together(&without_tips(svg))
}

/// Its own name, the first, stays.
fn without_tips(svg: &str) -> String {
    let mut out = String::with_capacity(svg.len() / 2);
    let (name, mut rest) = match svg.split_once("</title>") {
        Some((name, rest)) => (name, rest),
        None => (svg, ""),
    };
    out.push_str(name);
    if !rest.is_empty() {
        out.push_str("</title>");
    }
    while let Some((before, from)) = rest.split_once("<title>") {
        let after = from.split_once("</title>").map_or("", |(_, after)| after);
        // What held nothing but its tip needs no end tag.
        match (before.strip_suffix('>'), after.strip_prefix("</path>")) {
            (Some(tag), Some(after)) => {
                out.push_str(tag);
                out.push_str("/>");
                rest = after;
            }
            _ => {
                out.push_str(before);
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out.replace('\n', "")
}

/// A mark: where it stands, and all else of its tag.
struct Mark<'a> {
    at: [f64; 2],
    shape: &'a str,
    look: &'a str,
}

impl<'a> Mark<'a> {
    /// Reads the mark that `svg` begins with, and what follows it.
    fn read(svg: &'a str) -> Option<(Self, &'a str)> {
        let (tag, after) = svg
            .strip_prefix("<path transform=\"translate(")?
            .split_once("/>")?;
        let (at, rest) = tag.split_once(")\" d=\"")?;
        let (shape, look) = rest.split_once('"')?;
        let (x, y) = at.split_once(' ')?;
        let at = [x.parse().ok()?, y.parse().ok()?];
        Some((Self { at, shape, look }, after))
    }
}

/// With marks of one kind in one path: the next begins where the last one ended, which is where
/// it began.
fn together(svg: &str) -> String {
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some(start) = rest.find("<path transform") {
        let (before, from) = rest.split_at(start);
        out.push_str(before);
        let read = Mark::read(from);
        let Some((first, outline)) = read
            .as_ref()
            .and_then(|(first, _)| Some((first, outline(first.shape)?)))
        else {
            // Another path than a mark stays as it is.
            let (path, after) = from.split_at("<path".len());
            out.push_str(path);
            rest = after;
            continue;
        };
        let [x, y] = first.at;
        out.push_str(&format!(
            "<path d=\"M{}",
            pair(x + outline.x, y + outline.y)
        ));
        out.push_str(&outline.strokes);
        let mut last = first.at;
        rest = read.as_ref().map_or("", |(_, after)| after);
        while let Some((next, after)) = Mark::read(rest) {
            if next.shape != first.shape || next.look != first.look {
                break;
            }
            let [x, y] = next.at;
            out.push_str(&format!("m{}", pair(x - last[0], y - last[1])));
            out.push_str(&outline.strokes);
            last = next.at;
            rest = after;
        }
        out.push('"');
        out.push_str(first.look);
        out.push_str("/>");
    }
    out.push_str(rest);
    out
}

/// A closed outline, told from where it begins.
struct Outline {
    x: f64,
    y: f64,
    strokes: String,
}

/// A path of one outline with its strokes told each from the end of the one before; `None` for
/// any path that is no such outline.
fn outline(path: &str) -> Option<Outline> {
    let mut rest = path.strip_prefix('M')?.strip_suffix('Z')?;
    let [x, y] = numbers(&mut rest)?;
    let (mut at_x, mut at_y) = (x, y);
    let mut strokes = String::new();
    while let Some(command) = rest.chars().next() {
        rest = rest.get(1..)?;
        let (mut to_x, mut to_y) = (at_x, at_y);
        match command {
            'H' => {
                [to_x] = numbers(&mut rest)?;
                strokes.push_str(&format!("h{}", number(to_x - at_x)));
            }
            'V' => {
                [to_y] = numbers(&mut rest)?;
                strokes.push_str(&format!("v{}", number(to_y - at_y)));
            }
            'L' => {
                [to_x, to_y] = numbers(&mut rest)?;
                strokes.push_str(&format!("l{}", pair(to_x - at_x, to_y - at_y)));
            }
            'A' => {
                let [width, height, turn, large, sweep] = numbers(&mut rest)?;
                [to_x, to_y] = numbers(&mut rest)?;
                let (size, turn) = (pair(width, height), number(turn));
                let to = pair(to_x - at_x, to_y - at_y);
                strokes.push_str(&format!("a{size} {turn} {large} {sweep} {to}"));
            }
            _ => return None,
        }
        (at_x, at_y) = (to_x, to_y);
    }
    strokes.push('z');
    Some(Outline { x, y, strokes })
}

/// Reads as many numbers as are asked for.
fn numbers<const N: usize>(rest: &mut &str) -> Option<[f64; N]> {
    let mut found = [0.0; N];
    for slot in &mut found {
        let text = rest.trim_start();
        let is_part =
            |(at, c): (usize, char)| c.is_ascii_digit() || c == '.' || (at == 0 && c == '-');
        let length = text
            .char_indices()
            .take_while(|one| is_part(*one))
            .map(|(_, c)| c.len_utf8())
            .sum();
        let (number, after) = text.split_at_checked(length)?;
        *slot = number.parse().ok()?;
        *rest = after;
    }
    Some(found)
}

/// Two coordinates, parted by a sign or a space.
fn pair(x: f64, y: f64) -> String {
    let (x, y) = (number(x), number(y));
    let between = if y.starts_with('-') { "" } else { " " };
    format!("{x}{between}{y}")
}

/// A number to a tenth, without a sign before zero.
fn number(value: f64) -> String {
    let tenths = (value * 10.0).round() / 10.0;
    format!("{}", if tenths == 0.0 { 0.0 } else { tenths })
}

#[cfg(test)]
mod tests {
    use super::{outline, small, together};

    #[test]
    fn tips_go_and_the_name_stays() {
        let svg = "<svg>\n<title>A</title>\n<path d=\"M0 0\"><title>b</title></path>\n\
            <g><title>c</title><text>d</text></g>\n</svg>\n";
        let without = "<svg><title>A</title><path d=\"M0 0\"/><g><text>d</text></g></svg>";
        assert_eq!(small(svg), without);
        assert_eq!(small("<svg/>"), "<svg/>");
    }

    #[test]
    fn marks_of_one_kind_are_one_path() {
        let mark = |at: &str, look: &str| {
            format!("<path transform=\"translate({at})\" d=\"M-6-6H6V6H-6Z\" fill=\"{look}\"/>")
        };
        let svg = [
            mark("10.5 20", "red"),
            mark("10.5 4", "red"),
            mark("30 20", "red"),
            mark("30 20", "blue"),
            "<path d=\"M0 0\"/>".to_owned(),
        ];
        assert_eq!(
            together(&svg.concat()),
            "<path d=\"M4.5 14h12v12h-12zm0-16h12v12h-12zm19.5 16h12v12h-12z\" fill=\"red\"/>\
             <path d=\"M24 14h12v12h-12z\" fill=\"blue\"/><path d=\"M0 0\"/>"
        );
    }

    #[test]
    fn strokes_are_told_from_where_they_begin() {
        let circle = outline("M-5 0A5 5 0 1 1 5 0A5 5 0 1 1-5 0Z").unwrap();
        assert_eq!(circle.strokes, "a5 5 0 1 1 10 0a5 5 0 1 1 -10 0z");
        let pill = outline("M-0-5H0A5 5 0 0 1 5-0V0L-0-5Z").unwrap();
        assert_eq!(pill.strokes, "h0a5 5 0 0 1 5 5v0l-5-5z");
        for other in ["M0 0C1 1 2 2 3 3Z", "M0 0", "M0Z", "", "M0 0L1Z"] {
            assert!(outline(other).is_none(), "{other}");
        }
    }

    #[test]
    fn a_path_that_is_no_mark_stays() {
        let svg = "<path transform=\"rotate(4)\" d=\"M0 0\"/><path transform=\"translate(1 2)\" d=\"M0 0C1 1 2 2 3 3Z\"/>";
        assert_eq!(together(svg), svg);
    }
}
