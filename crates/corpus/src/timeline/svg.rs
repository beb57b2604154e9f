//! The whole timeline as one standalone SVG file, for print and for elsewhere.
//!
//! Invariant: the file needs nothing from outside (own colours, own font stack, no script), shows
//! all of the model whatever is on screen, and every word in it is escaped.

use super::digits::Px;
use super::glyph::glyph;
use super::layout::{Cluster, Layout, Mark, Size, UncertaintyRange, layout};
use super::model::{Key, Model, TrackKind};
use super::tick::{Tick, TickUnit};
pub use super::xml::escape;
use std::fmt::{Display, Write};

/// Words for the drawing, in the reader's language. Text is plain: this module escapes it.
pub trait Words {
    /// The name of a meeting or event.
    fn name(&self, key: Key) -> String;
    /// Its date, as precisely as is known.
    fn date(&self, key: Key) -> String;
    /// A moment in one sentence.
    fn describe(&self, key: Key) -> String;
    /// The label of a tick.
    fn tick(&self, tick: &Tick, unit: TickUnit) -> String;
    /// The name of a lane; empty when there is one.
    fn lane(&self, index: usize) -> String;
    /// So many moments.
    fn count(&self, count: usize) -> String;
    /// The moments of a bin in one sentence.
    fn cluster(&self, cluster: &Cluster) -> String {
        self.count(cluster.count)
    }
}

/// What stands around the drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    /// Width of the file in CSS pixels; its height follows.
    pub width: f64,
    /// BCP 47 tag of the words.
    pub language: String,
    /// Above all.
    pub title: String,
    /// Lines under the title.
    pub lead: Vec<String>,
    /// The names of the parties and of what both say: first, both, second.
    pub voices: [String; 3],
    /// The word for meetings, and for events around them.
    pub around: [String; 2],
    /// Words for a date that is inferred.
    pub inferred: String,
    /// Lines at the foot: sources, caveat, address.
    pub foot: Vec<String>,
}

/// CSS colours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Background.
    pub paper: String,
    /// Text and axis.
    pub ink: String,
    /// Lesser text.
    pub muted: String,
    /// Rules.
    pub line: String,
    /// First party, both, second party.
    pub voices: [String; 3],
    /// CSS font families.
    pub font: String,
}

const MARGIN: f64 = 32.0;

/// What a letter of a name takes, rather too much than too little: which font it will be is not
/// known here.
const BOLD_LETTER: f64 = 9.2;
/// How near the edge a name may come.
const EDGE: f64 = 10.0;

/// Draws all of `model`.
#[must_use]
pub fn draw(model: &Model, frame: &Frame, palette: &Palette, words: &dyn Words) -> String {
    let size = Size {
        length: (frame.width - 2.0 * MARGIN).max(200.0),
        rows: 16,
        budget: 4000,
        // Nothing on paper can be opened to tell more: every name gets its room.
        label: 210.0,
        label_rows: 4,
        ..Size::default()
    };
    let plan = layout(model, &model.bounds(), &size);
    let head = 34.0 + 20.0 * count(frame.lead.len());
    let label_rows = |track_kind: TrackKind| {
        let rows = plan
            .labels
            .iter()
            .filter(|label| label.track_kind == track_kind);
        rows.map(|label| label.row + 1).max().unwrap_or(0)
    };
    let top = MARGIN + head + 36.0 * count(label_rows(TrackKind::Meetings)) + 12.0;
    let axis = top - plan.across_start;
    let ruler = axis + plan.across_end + size.mark;
    let legend = ruler + 44.0 + 34.0 * count(label_rows(TrackKind::Context));
    let height = legend + 30.0 + 18.0 * count(frame.foot.len()) + MARGIN;
    let mut pen = Pen {
        out: String::new(),
        palette,
        size,
        axis,
    };
    pen.open(frame, height);
    pen.head(frame);
    pen.ruler(&plan, words, top, ruler);
    pen.lanes(&plan, frame, words);
    for uncertainty in &plan.uncertainty_ranges {
        pen.uncertainty(uncertainty, &plan);
    }
    for mark in &plan.marks {
        pen.mark(mark, words);
    }
    for cluster in &plan.clusters {
        pen.cluster(cluster, words);
    }
    for label in &plan.labels {
        let row = count(label.row);
        let y = if label.track_kind == TrackKind::Meetings {
            top - 24.0 - 36.0 * row
        } else {
            ruler + 40.0 + 34.0 * row
        };
        let name = match label.count {
            1 => words.name(label.key),
            several => words.count(several),
        };
        // Where it might be cut a name begins or ends at the edge, however wide it comes out.
        let half = count(name.chars().count()) * BOLD_LETTER / 2.0;
        let (x, anchor) = match MARGIN + label.along {
            x if x + half > frame.width - EDGE => (frame.width - EDGE, "end"),
            x if x - half < EDGE => (EDGE, "start"),
            x => (x, "middle"),
        };
        pen.text(x, y, anchor, &pen.bold(13.0), &name);
        if label.count == 1 {
            pen.text(x, y + 15.0, anchor, &pen.small(), &words.date(label.key));
        }
    }
    pen.legend(frame, legend);
    for (line, text) in frame.foot.iter().enumerate() {
        let y = legend + 30.0 + 18.0 * count(line);
        pen.text(MARGIN, y, "start", &pen.small(), text);
    }
    pen.out.push_str("</svg>\n");
    pen.out
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

/// Writes elements. Coordinates are in CSS pixels from the top left.
struct Pen<'a> {
    out: String,
    palette: &'a Palette,
    size: Size,
    axis: f64,
}

impl Pen<'_> {
    fn add(&mut self, element: std::fmt::Arguments<'_>) {
        // Writing to a String can't fail.
        let _ = self.out.write_fmt(element);
        self.out.push('\n');
    }

    fn open(&mut self, frame: &Frame, height: f64) {
        let (font, paper) = (escape(&self.palette.font), escape(&self.palette.paper));
        let (width, language) = (frame.width.round(), escape(&frame.language));
        let title = escape(&frame.title);
        let [width, height] = [width, height].map(Px);
        self.add(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
             width=\"{width}\" height=\"{height}\" xml:lang=\"{language}\" role=\"img\" \
             font-family=\"{font}\" font-size=\"12\">\n<title>{title}</title>\n\
             <rect width=\"100%\" height=\"100%\" fill=\"{paper}\"/>"
        ));
    }

    fn head(&mut self, frame: &Frame) {
        let y = MARGIN + 18.0;
        self.text(MARGIN, y, "start", &self.bold(20.0), &frame.title);
        for (line, text) in frame.lead.iter().enumerate() {
            let y = y + 24.0 + 20.0 * count(line);
            self.text(MARGIN, y, "start", &self.muted(14.0), text);
        }
    }

    fn ruler(&mut self, plan: &Layout, words: &dyn Words, top: f64, ruler: f64) {
        let line = escape(&self.palette.line);
        let end = MARGIN + self.size.length;
        let [level, end, margin] = [ruler, end, MARGIN].map(Px);
        self.add(format_args!(
            "<path d=\"M{margin} {level}H{end}\" stroke=\"{line}\"/>"
        ));
        for tick in &plan.ticks {
            let x = MARGIN + tick.along;
            let [at, top] = [x, top].map(Px);
            self.add(format_args!(
                "<path d=\"M{at} {top}V{level}\" stroke=\"{line}\" stroke-dasharray=\"1 5\"/>"
            ));
            let label = words.tick(tick, plan.unit);
            self.text(x, ruler + 16.0, "middle", &self.small(), &label);
        }
    }

    fn lanes(&mut self, plan: &Layout, frame: &Frame, words: &dyn Words) {
        for lane in &plan.lanes {
            let (y, end) = (self.axis + lane.middle, MARGIN + self.size.length);
            let ink = escape(&self.palette.ink);
            let [level, end, margin] = [y, end, MARGIN].map(Px);
            self.add(format_args!(
                "<path d=\"M{margin} {level}H{end}\" stroke=\"{ink}\" stroke-width=\"1.4\"/>"
            ));
            let name = words.lane(lane.index);
            self.text(
                MARGIN,
                y - lane.above + 12.0,
                "start",
                &self.bold(12.0),
                &name,
            );
        }
        if let [lane] = plan.lanes.as_slice() {
            let [first, _, second] = &frame.voices;
            let y = self.axis + lane.middle;
            self.text(
                MARGIN,
                y - lane.above + 12.0,
                "start",
                &self.voice(TrackKind::First),
                first,
            );
            self.text(
                MARGIN,
                y + lane.below - 4.0,
                "start",
                &self.voice(TrackKind::Second),
                second,
            );
        }
    }

    fn uncertainty(&mut self, uncertainty: &UncertaintyRange, plan: &Layout) {
        let Some(lane) = plan.lanes.get(uncertainty.lane) else {
            return;
        };
        let start = uncertainty.start.max(0.0);
        let (x, width) = (
            MARGIN + start,
            uncertainty.end.min(self.size.length) - start,
        );
        let (near, depth) = match uncertainty.track_kind {
            TrackKind::First => (-self.size.axis - self.size.mark, self.size.mark),
            TrackKind::Second => (self.size.axis, self.size.mark),
            TrackKind::Context => (plan.across_end - lane.middle - 4.0, 8.0),
            TrackKind::Meetings | TrackKind::Joint => (-6.0, 12.0),
        };
        let (y, colour) = (
            self.axis + lane.middle + near,
            self.colour(uncertainty.track_kind),
        );
        let [x, y, width, depth] = [x, y, width, depth].map(Px);
        self.add(format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{depth}\" \
             fill=\"{colour}\" fill-opacity=\".14\" rx=\"6\"/>"
        ));
    }

    fn mark(&mut self, mark: &Mark, words: &dyn Words) {
        let half = self.size.mark / 2.0 - 2.0;
        let (half_x, half_y) = match mark.track_kind {
            TrackKind::Meetings => (half + 1.5, self.size.axis - 3.0),
            TrackKind::Joint => (half + 1.0, half + 1.0),
            _ => (half, half),
        };
        let (x, y) = (MARGIN + mark.along, self.axis + mark.across);
        let (path, colour) = (
            glyph(mark.track_kind, half_x, half_y),
            self.colour(mark.track_kind),
        );
        let paper = escape(&self.palette.paper);
        let hollow = matches!(mark.track_kind, TrackKind::Second | TrackKind::Meetings)
            || mark.date.is_inferred();
        let fill = if hollow { &paper } else { &colour };
        let dash = if mark.date.is_inferred() {
            " stroke-dasharray=\"2.5 2\""
        } else {
            ""
        };
        let faint = if mark.shown { "" } else { " opacity=\".3\"" };
        let title = escape(&words.describe(mark.key));
        let [x, y] = [x, y].map(Px);
        self.add(format_args!(
            "<path transform=\"translate({x} {y})\" d=\"{path}\" fill=\"{fill}\" \
             stroke=\"{colour}\" stroke-width=\"1.8\"{dash}{faint}><title>{title}</title></path>"
        ));
    }

    fn cluster(&mut self, cluster: &Cluster, words: &dyn Words) {
        let (x, width) = (
            MARGIN + cluster.along - self.size.mark / 2.0 + 1.0,
            self.size.mark - 2.0,
        );
        let (top, end) = (cluster.near.min(cluster.far), cluster.near.max(cluster.far));
        let (y, height, colour) = (self.axis + top, end - top, self.colour(cluster.track_kind));
        let title = escape(&words.cluster(cluster));
        let [x, y, width, height] = [x, y, width, height].map(Px);
        self.add(format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"2\" \
             fill=\"{colour}\" fill-opacity=\".3\" stroke=\"{colour}\"><title>{title}</title></rect>"
        ));
        let middle = self.axis + cluster.near.midpoint(cluster.far) + 4.0;
        let style = self.bold(10.0);
        self.text(
            MARGIN + cluster.along,
            middle,
            "middle",
            &style,
            &cluster.count.to_string(),
        );
    }

    fn legend(&mut self, frame: &Frame, y: f64) {
        let [first, both, second] = &frame.voices;
        let [meeting, context] = &frame.around;
        let entries = [
            (TrackKind::First, first),
            (TrackKind::Second, second),
            (TrackKind::Joint, both),
            (TrackKind::Meetings, meeting),
            (TrackKind::Context, context),
        ];
        let mut x = MARGIN;
        for (track_kind, name) in entries {
            let (path, colour) = (glyph(track_kind, 5.0, 5.0), self.colour(track_kind));
            let hollow = matches!(track_kind, TrackKind::Second | TrackKind::Meetings);
            let fill = if hollow { "none" } else { &colour };
            let (middle, at) = (y - 4.0, x + 6.0);
            let [at, middle] = [at, middle].map(Px);
            self.add(format_args!(
                "<path transform=\"translate({at} {middle})\" d=\"{path}\" fill=\"{fill}\" \
                 stroke=\"{colour}\" stroke-width=\"1.6\"/>"
            ));
            self.text(x + 18.0, y, "start", &self.small(), name);
            x += 40.0 + 7.0 * count(name.chars().count());
        }
        let inferred = format!("┄ {}", frame.inferred);
        self.text(x, y, "start", &self.small(), &inferred);
    }

    fn text(&mut self, x: f64, y: f64, anchor: &str, style: &impl Display, text: &str) {
        if !text.is_empty() {
            let text = escape(text);
            let [x, y] = [x, y].map(Px);
            self.add(format_args!(
                "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" {style}>{text}</text>"
            ));
        }
    }

    fn colour(&self, track_kind: TrackKind) -> String {
        let [first, both, second] = &self.palette.voices;
        escape(match track_kind {
            TrackKind::First => first,
            TrackKind::Joint => both,
            TrackKind::Second => second,
            TrackKind::Meetings => &self.palette.ink,
            TrackKind::Context => &self.palette.muted,
        })
    }

    fn bold(&self, font_size: f64) -> String {
        let (ink, font_size) = (escape(&self.palette.ink), Px(font_size));
        format!("font-size=\"{font_size}\" font-weight=\"600\" fill=\"{ink}\"")
    }

    fn muted(&self, font_size: f64) -> String {
        let (muted, font_size) = (escape(&self.palette.muted), Px(font_size));
        format!("font-size=\"{font_size}\" fill=\"{muted}\"")
    }

    fn small(&self) -> String {
        self.muted(11.5)
    }

    fn voice(&self, track_kind: TrackKind) -> String {
        let colour = self.colour(track_kind);
        format!("font-size=\"12\" font-weight=\"600\" fill=\"{colour}\"")
    }
}
