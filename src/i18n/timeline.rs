//! The texts of the timeline screen.
//!
//! Invariant: as of all tables, both languages or none.

use super::counted;
use super::terms::{claims, meetings};
use corpus::model::Lang;
use corpus::permalink::TimeBasis;
use corpus::timeline::{Summary, WindowSummary};

super::texts! {
    title: "Tijdlijn", "Timeline";
    time_basis: "Ordenen op", "Order by";
    one_axis: "Alles samen", "All together";
    by_topic: "Per onderwerp", "By topic";
    axes: "Verdeling", "Layout";
    unmatched: "Niet gekozen", "Not chosen";
    dim: "dimmen", "Dim";
    hide: "verbergen", "Hide";
    view_mode: "Vorm", "View";
    picture: "Tekening", "Chart";
    list: "Lijst", "List";
    zoom_in: "Inzoomen", "Zoom in";
    zoom_out: "Uitzoomen", "Zoom out";
    earlier: "Eerder", "Earlier";
    later: "Later", "Later";
    whole: "Alles", "All";
    mark_period: "Kies een periode", "Choose a period";
    mark_period_hint: "Sleep over de tijdlijn; wat u aanwijst wordt het filter.", "Drag over the timeline; what you mark becomes the filter.";
    together: "Op hetzelfde moment", "At the same moment";
    this_period: "Filter op dit venster", "Filter by this window";
    download: "Bewaar als SVG", "Save as SVG";
    print: "Druk af", "Print";
    events: "Ontmoetingen en uitspraken in de tijd", "Meetings and claims in time";
    keys: "Pijlen links en rechts gaan door de tijd, omhoog en omlaag tussen de kanten; Home en End naar begin en eind; Page Up en Page Down een venster verder; plus en min zoomen; Enter opent; Escape sluit.", "Left and right arrows go through time, up and down between the sides; Home and End to the first and the last; Page Up and Page Down by a window; plus and minus zoom; Enter opens; Escape closes.";
    keys_upright: "Pijlen", "Arrows";
    meeting: "ontmoeting", "meeting";
    context: "context", "context";
    inferred_mark: "gestippeld: datum afgeleid", "dashed: date inferred";
    band_mark: "vlak: ergens in deze tijd", "shade: somewhere in this time";
    bin_mark: "balk met getal: zoveel bij elkaar", "bar with number: so many together";
    read: "In het artikel", "In the article";
    compare: "Vergelijk", "Compare";
    link_here: "Link hierheen", "Link to this";
    close: "Sluit", "Close";
    happened: "gebeurd", "happened";
    said: "gezegd", "said";
    published: "gepubliceerd", "published";
    not_told: "niet verteld", "not told";
    undated: "Niet gedateerd", "Not dated";
    open_bin: "Enter of klik: inzoomen", "Enter or click: zoom in";
    nothing: "Met dit filter staat er niets op de tijdlijn.", "With this filter nothing is on the timeline.";
    legend: "Legenda", "Legend";
    axis_side: "De eerste kant staat boven de as, de tweede eronder, wat beiden zeggen erop.", "The first side is above the axis, the second below it, what both say upon it.";
    source: "Bron", "Source";
    more: "Meer in de lijst", "More in the list";
}

/// The name of a clock.
#[must_use]
pub fn time_basis(time_basis: TimeBasis, lang: Lang) -> &'static str {
    match (time_basis, lang) {
        (TimeBasis::Said, Lang::Nl) => "wanneer gezegd",
        (TimeBasis::Said, Lang::En) => "when said",
        (TimeBasis::Happened, Lang::Nl) => "waarover het gaat",
        (TimeBasis::Happened, Lang::En) => "when it happened",
        (TimeBasis::Published, Lang::Nl) => "wanneer gepubliceerd",
        (TimeBasis::Published, Lang::En) => "when published",
    }
}

/// What a clock tells, in a word: "said".
#[must_use]
pub fn time_basis_verb(time_basis: TimeBasis, lang: Lang) -> &'static str {
    let t = texts(lang);
    match time_basis {
        TimeBasis::Said => t.said,
        TimeBasis::Happened => t.happened,
        TimeBasis::Published => t.published,
    }
}

/// "events": context around the meetings, counted.
#[must_use]
pub fn events(number: usize, lang: Lang) -> String {
    match lang {
        Lang::Nl => counted(
            number,
            "gebeurtenis als context",
            "gebeurtenissen als context",
        ),
        Lang::En => counted(number, "event as context", "events as context"),
    }
}

/// "37 claims, 4 meetings; both sides spoke on 6 topics, one alone on 3." `sides` are the names.
#[must_use]
pub fn record(summary: &Summary, sides: [&str; 2], lang: Lang) -> (String, String) {
    let head = {
        let (claims, meetings) = (
            claims(summary.claims, lang),
            meetings(summary.meetings, lang),
        );
        format!("{claims}, {meetings}")
    };
    let subjects = |number: usize| match lang {
        Lang::Nl => counted(number, "onderwerp", "onderwerpen"),
        Lang::En => counted(number, "topic", "topics"),
    };
    let alone: Vec<String> = sides
        .iter()
        .zip([summary.first_alone, summary.second_alone])
        .filter(|(_, number)| *number > 0)
        .map(|(name, number)| match lang {
            Lang::Nl => format!("alleen {name} over {number}"),
            Lang::En => format!("{name} alone on {number}"),
        })
        .collect();
    let both = subjects(summary.both);
    let tail = match lang {
        Lang::Nl => format!("beide kanten spraken over {both}"),
        Lang::En => format!("both sides spoke on {both}"),
    };
    let tail = std::iter::once(tail)
        .chain(alone)
        .collect::<Vec<_>>()
        .join(", ");
    (head, tail)
}

/// What the window holds, to be read aloud.
#[must_use]
pub fn holds(window_summary: &WindowSummary, sides: [&str; 2], span: &str, lang: Lang) -> String {
    let [first, joint, second] = window_summary.claims;
    let [first_name, second_name] = sides;
    let all = claims(window_summary.claim_count(), lang);
    let met = meetings(window_summary.meetings, lang);
    let (both, before, after) = match lang {
        Lang::Nl => ("samen", "eerder", "later"),
        Lang::En => ("both", "earlier", "later"),
    };
    format!(
        "{span}: {all} ({first_name} {first}, {both} {joint}, {second_name} {second}), {met}; {} {before}, {} {after}.",
        window_summary.before, window_summary.after
    )
}

/// "12 claims not dated".
#[must_use]
pub fn undated(number: usize, time_basis: TimeBasis, lang: Lang) -> String {
    let all = claims(number, lang);
    match (time_basis, lang) {
        (TimeBasis::Happened, Lang::Nl) => format!(
            "Bij {all} vertelt het artikel niet wanneer het gebeurde plaatsvond; die staan onder de tijdlijn."
        ),
        (TimeBasis::Happened, Lang::En) => format!(
            "For {all} the article does not tell when it happened; they stand below the timeline."
        ),
        (_, Lang::Nl) => format!("{all} niet gedateerd; die staan onder de tijdlijn."),
        (_, Lang::En) => {
            format!("{all} not dated; they stand below the timeline.")
        }
    }
}

/// "9 claims are hidden here".
#[must_use]
pub fn hidden(number: usize, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("{} weggelaten door het filter.", claims(number, lang)),
        Lang::En => format!("{} taken away by the filter.", claims(number, lang)),
    }
}

/// Words as a sentence: a capital before, a full stop after.
#[must_use]
pub fn sentence(words: &str) -> String {
    format!("{}.", super::capitalised(words))
}
