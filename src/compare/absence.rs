//! What a side did not say: documented, filtered out, or simply not in this corpus.
//!
//! Invariant: only a documented silence has a sentence as evidence, and it is always one click
//! away.

use super::line::{cell, row, side_cell, wide_cell};
use crate::i18n::{attribution, compare, terms};
use crate::markup::{Element, el, for_the_eye};
use crate::view::View;
use crate::widgets::{gist, side_mark, to_source, voice_class};
use corpus::compare::{Cell, Presence};
use corpus::facet::Facet;
use corpus::filter::Filter;
use corpus::model::{Doer, MeetingId, SideId, SilenceId, Voice};
use corpus::permalink::Target;

/// A side that is not heard in the row named `subject`; nothing for one that is.
pub fn absence(view: &View, side: SideId, of: &Cell, subject: &str) -> Option<Element> {
    let t = compare::texts(view.lang);
    match of.presence {
        Presence::Said | Presence::Silent => None,
        Presence::NotInCorpus => Some(
            el("p")
                .class("absent not-here")
                .with(el("b").with(t.not_here))
                .with(format!(
                    " {}",
                    compare::not_here(view.corpus, side, subject, view.lang)
                )),
        ),
        Presence::FilteredOut => {
            // The subject stays chosen; all that narrows it further goes.
            let filter = &view.link.filter;
            let choices = filter.choices.retain(|choice| choice.facet == Facet::Topic);
            let open = Filter {
                choices,
                ..Filter::default()
            };
            let words = compare::left_out(view.corpus, side, of.hidden, view.lang);
            Some(
                el("p")
                    .class("absent left-out")
                    .with(el("b").with(t.left_out))
                    .with(format!(" {words} "))
                    .with(
                        el("a")
                            .attr("href", view.link.filtered(open).href())
                            .with(t.show_them),
                    ),
            )
        }
    }
}

/// A documented silence: in its side's column, or across both when both kept it. `gaps` stand in
/// the cells left and right, where no line above has told what else is absent.
pub fn silence_line(
    view: &View,
    id: SilenceId,
    gaps: [Option<Element>; 2],
    named: Option<MeetingId>,
) -> Option<Element> {
    let voice = view.corpus.silences.get(id)?.voice;
    let told = silence(view, id, named)?;
    let [first_gap, second_gap] = gaps;
    let (first, second) = match voice {
        Voice::Joint => return Some(row("line joint silence").with(wide_cell().with(told))),
        Voice::First => (Some(told), second_gap),
        Voice::Second => (first_gap, Some(told)),
    };
    Some(
        row("line silence")
            .with(side_cell("first", first))
            .with(cell("axis"))
            .with(side_cell("second", second)),
    )
}

/// A documented silence with its evidence.
fn silence(view: &View, id: SilenceId, named: Option<MeetingId>) -> Option<Element> {
    let silence = view.corpus.silences.get(id)?;
    let article = view.corpus.articles.get(silence.article)?;
    let href = view
        .link
        .reading(Target::Silence(silence.slug.clone()))
        .href();
    let meeting = silence
        .meeting
        .filter(|meeting| named != Some(*meeting))
        .map(|meeting| {
            let name = attribution::meeting(view.corpus, meeting, view.lang);
            format!(" · {name}")
        });
    let label = terms::silence_label(view.corpus, silence, view.lang);
    let head = el("p")
        .class("silent-head")
        .with(for_the_eye("∅ ").class("sign"))
        // Whose it is by name has its sign; a passive names nobody.
        .with_all(
            (silence.doer != Doer::Unnamed).then(|| for_the_eye(side_mark(view, silence.voice))),
        )
        .with(el("b").with(label))
        .with(meeting.unwrap_or_default());
    let words = article.words(silence.span).to_owned();
    Some(
        el("div")
            .class(format!("absent silent {}", voice_class(silence.voice)))
            .with(head)
            .with(
                el("blockquote")
                    .attr("lang", article.language.clone())
                    .with(el("p").with(words)),
            )
            .with(gist(view, &silence.gist))
            .with(to_source(view, &href, silence.article)),
    )
}
