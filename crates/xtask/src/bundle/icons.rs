//! The icon as pictures of dots.
//!
//! The drawing is of straight lines only, so that a few lines of arithmetic draw it and no library
//! for pictures is needed; what it has beyond that is refused.
//!
//! Invariant: the same drawing gives the same bytes.

use std::io::Write as _;

use anyhow::{Context, Result, bail};
use flate2::{Compression, Crc, write::ZlibEncoder};

/// How many samples a dot has, along and across.
const FINENESS: u32 = 4;

/// How much of the width a maskable picture leaves free on each side.
const CLEAR: f64 = 0.2;

/// A figure of the drawing: its corners and its colour.
struct Figure {
    corners: Vec<(f64, f64)>,
    colour: [u8; 3],
}

/// The light one of the two colours that a token stands for, as the style sheet writes it.
#[must_use]
pub fn token<'a>(style: &'a str, name: &str) -> Option<&'a str> {
    let (_, from) = style.split_once(&format!("{name}:"))?;
    let (_, from) = from.split_once("light-dark(")?;
    from.split(',').next().map(str::trim)
}

/// The drawing as PNG, `size` dots wide and high; on a background it keeps clear of the edges.
///
/// # Errors
/// When the drawing has anything but straight lines, or a colour is none.
pub fn png(drawing: &str, size: u32, background: Option<&str>) -> Result<Vec<u8>> {
    let figures = figures(drawing)?;
    let background = background.map(colour).transpose()?;
    let side = extent(drawing)?;
    let clear = if background.is_some() { CLEAR } else { 0.0 };
    let scale = side / (f64::from(size) * (1.0 - 2.0 * clear));
    let offset = clear * f64::from(size);
    let at = |(column, across): (u32, u32), (row, down): (u32, u32)| {
        let within = |dot: u32, part: u32| {
            let part = (f64::from(part) + 0.5) / f64::from(FINENESS);
            (f64::from(dot) + part - offset) * scale
        };
        let point = (within(column, across), within(row, down));
        let figure = figures.iter().rev().find(|figure| contains(figure, point));
        figure.map(|figure| figure.colour).or(background)
    };
    let last = FINENESS - 1;
    let mut rows = Vec::new();
    for y in 0..size {
        // Each row begins with the name of its filter: none.
        rows.push(0);
        for x in 0..size {
            let first = at((x, 0), (y, 0));
            let corners = [(last, 0), (0, last), (last, last)];
            // Most dots are of one colour, and looking at their corners is enough.
            let even = corners
                .iter()
                .all(|(across, down)| at((x, *across), (y, *down)) == first);
            let fineness = if even { 1 } else { FINENESS };
            let samples = (0..fineness * fineness)
                .map(|sample| at((x, sample % fineness), (y, sample / fineness)));
            rows.extend(mean(samples));
        }
    }
    picture(size, &rows)
}

/// Colour and cover of a dot: the mean of its samples, each a colour or nothing.
fn mean(samples: impl Iterator<Item = Option<[u8; 3]>>) -> [u8; 4] {
    let (mut sum, mut covered, mut count) = ([0u32; 3], 0u32, 0u32);
    for sample in samples {
        count += 1;
        if let Some(colour) = sample {
            covered += 1;
            for (sum, part) in sum.iter_mut().zip(colour) {
                *sum += u32::from(part);
            }
        }
    }
    let part = |sum: u32, count: u32| {
        let part = sum.checked_div(count).unwrap_or_default();
        u8::try_from(part).unwrap_or(u8::MAX)
    };
    let [red, green, blue] = sum.map(|sum| part(sum, covered));
    [red, green, blue, part(covered * u32::from(u8::MAX), count)]
}

/// Whether a point lies within a figure: a ray from it crosses its outline an odd number of times.
fn contains(figure: &Figure, (x, y): (f64, f64)) -> bool {
    let ends = figure.corners.iter().cycle().skip(1);
    let crossings = figure
        .corners
        .iter()
        .zip(ends)
        .filter(|((ax, ay), (bx, by))| {
            (*ay > y) != (*by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax
        });
    crossings.count() % 2 == 1
}

/// The width of the drawing, which is a square from the origin.
fn extent(drawing: &str) -> Result<f64> {
    let view = attribute(drawing, "viewBox").context("the icon has no viewBox")?;
    match numbers(view)?.as_slice() {
        [0.0, 0.0, width, height] if width == height => Ok(*width),
        _ => bail!("the icon is no square from the origin"),
    }
}

fn figures(drawing: &str) -> Result<Vec<Figure>> {
    let paths: Vec<&str> = drawing.split("<path ").skip(1).collect();
    if drawing.matches('<').count() != paths.len() + 2 {
        bail!("the icon has more than paths");
    }
    paths.into_iter().map(figure).collect()
}

fn figure(path: &str) -> Result<Figure> {
    let corners = corners(attribute(path, "d").context("a path of the icon has no line")?)?;
    match (attribute(path, "fill"), attribute(path, "stroke")) {
        (Some(fill), None) => Ok(Figure {
            corners,
            colour: colour(fill)?,
        }),
        (None, Some(stroke)) => {
            let width = attribute(path, "stroke-width").map_or(Ok(1.0), str::parse)?;
            let [(ax, ay), (bx, by)] = corners.as_slice() else {
                bail!("a stroke of the icon is no single line");
            };
            let length = (bx - ax).hypot(by - ay);
            let (x, y) = (
                (by - ay) / length * width / 2.0,
                (ax - bx) / length * width / 2.0,
            );
            Ok(Figure {
                corners: vec![
                    (ax + x, ay + y),
                    (bx + x, by + y),
                    (bx - x, by - y),
                    (ax - x, ay - y),
                ],
                colour: colour(stroke)?,
            })
        }
        _ => bail!("a path of the icon has neither fill nor stroke, or both"),
    }
}

/// The corners of a path of straight lines.
fn corners(line: &str) -> Result<Vec<(f64, f64)>> {
    let mut corners: Vec<(f64, f64)> = Vec::new();
    let starts = line
        .char_indices()
        .filter(|(_, sign)| sign.is_ascii_alphabetic());
    for (start, sign) in starts {
        let rest = line.get(start + 1..).unwrap_or_default();
        let end = rest.find(|c: char| c.is_ascii_alphabetic());
        let given = numbers(end.and_then(|end| rest.get(..end)).unwrap_or(rest))?;
        let (x, y) = corners.last().copied().unwrap_or_default();
        match (sign, given.as_slice()) {
            ('M' | 'L', [to_x, to_y]) => corners.push((*to_x, *to_y)),
            ('l', [by_x, by_y]) => corners.push((x + by_x, y + by_y)),
            ('H', [to]) => corners.push((*to, y)),
            ('h', [by]) => corners.push((x + by, y)),
            ('V', [to]) => corners.push((x, *to)),
            ('v', [by]) => corners.push((x, y + by)),
            ('Z' | 'z', []) => {}
            _ => bail!("the icon's `{sign}` is no straight line"),
        }
    }
    Ok(corners)
}

/// Numbers with spaces, commas or nothing but a sign between them.
fn numbers(text: &str) -> Result<Vec<f64>> {
    text.replace('-', " -")
        .split([' ', ','])
        .filter(|number| !number.is_empty())
        .map(|number| {
            number
                .parse()
                .with_context(|| format!("`{number}` is no number"))
        })
        .collect()
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, from) = tag.split_once(&format!("{name}=\""))?;
    from.split_once('"').map(|(value, _)| value)
}

fn colour(value: &str) -> Result<[u8; 3]> {
    let not_one = || format!("`{value}` is no colour of six digits");
    let digits = value.strip_prefix('#').filter(|digits| digits.len() == 6);
    let number = u32::from_str_radix(digits.with_context(not_one)?, 16).with_context(not_one)?;
    let [_, red, green, blue] = number.to_be_bytes();
    Ok([red, green, blue])
}

/// Rows of dots as a PNG file.
fn picture(size: u32, rows: &[u8]) -> Result<Vec<u8>> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    packed.write_all(rows).context("zlib failed")?;
    let packed = packed.finish().context("zlib failed")?;
    let mut head = Vec::new();
    head.extend(size.to_be_bytes());
    head.extend(size.to_be_bytes());
    // Eight bits for each of red, green, blue and cover.
    head.extend([8, 6, 0, 0, 0]);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, bytes) in [(b"IHDR", head), (b"IDAT", packed), (b"IEND", Vec::new())] {
        let length = u32::try_from(bytes.len()).context("too large a picture")?;
        let mut sum = Crc::new();
        sum.update(kind);
        sum.update(&bytes);
        file.extend(length.to_be_bytes());
        file.extend(kind);
        file.extend(bytes);
        file.extend(sum.sum().to_be_bytes());
    }
    Ok(file)
}

#[cfg(test)]
mod tests;
