//! The dialog: what can be copied, cited, saved and printed, and the text that was given last.
//!
//! Invariant: whatever is copied stands in the field as well, so that a reader whose clipboard is
//! refused has it at hand.

use super::{
    DIALOG_ID, FIRST_ID, Offer, Origin, Outcome, Sharing, TEXT_ID, given, is_set, with_subject,
};
use crate::i18n::share;
use crate::markup::{Element, Node, el};
use crate::view::View;
use corpus::export::Format;
use corpus::export::snippet::title;

/// The dialog; empty while it is closed.
#[must_use]
pub fn dialog(view: &View, sharing: Option<&Sharing>, origin: Origin) -> Vec<Node> {
    let t = share::texts(view.lang);
    let dialog = el("dialog")
        .id(DIALOG_ID)
        .class("share")
        .attr("aria-labelledby", "share-heading");
    let Some(sharing) = sharing else {
        return vec![dialog.into()];
    };
    let head = el("div")
        .class("sheet-head")
        .with(el("h2").id("share-heading").with(t.share_view))
        .with(button("close-share", "close:share").with(t.close));
    let name = with_subject(view, origin.base, sharing, title);
    let copies = Offer::COPIED.map(|one| offer_button(view, sharing, one));
    let sheet = origin
        .has_sheet
        .then(|| button("share-device", "share-device").with(t.device));
    let cites = Offer::CITED.map(|one| offer_button(view, sharing, one));
    let dialog = dialog
        .with(head)
        .with(el("p").class("share-what").with(name))
        .with(group("share-copy", t.copy).with_all(copies).with_all(sheet))
        .with(group("share-cite", t.cite).with_all(cites))
        .with(text(view, sharing, origin))
        .with_all(is_set(view, sharing).then(|| files(view, sharing)))
        .with(
            group("share-paper", t.paper)
                .with(button("print", "print").with(t.print))
                .with(el("p").class("hint").with(t.print_about)),
        );
    vec![dialog.into()]
}

/// The text given last, what became of it, and the way to have it as a file.
fn text(view: &View, sharing: &Sharing, origin: Origin) -> Element {
    let t = share::texts(view.lang);
    let words = given(view, origin.base, &origin.today, sharing);
    // An address needs no file.
    let as_file =
        (sharing.offer != Offer::Link).then(|| button("share-file", "share-file").with(t.as_file));
    let rows = words.lines().count().clamp(2, 8).to_string();
    el("div")
        .class("share-given")
        .with(said(view, sharing))
        .with(
            el("textarea")
                .id(TEXT_ID)
                .attr("readonly", "")
                .attr("rows", rows)
                .attr("spellcheck", "false")
                .attr("aria-label", t.text)
                .with(words),
        )
        .with_all(as_file)
}

/// What became of what was asked for.
fn said(view: &View, sharing: &Sharing) -> Element {
    let t = share::texts(view.lang);
    let line = el("p")
        .id("share-said")
        .class("share-said")
        .attr("role", "status");
    let words = match &sharing.outcome {
        Outcome::Nothing => return line,
        Outcome::Copied => format!("{} {}", t.copied, sharing.offer.name(view.lang)),
        Outcome::Refused => t.refused.to_owned(),
        Outcome::NoSheet => t.no_sheet.to_owned(),
        Outcome::Writing(_, done, all) => {
            let words = format!("{} {done} / {all} ", t.busy);
            return line
                .with(words)
                .with(button("share-stop", "share-stop").with(t.stop));
        }
        Outcome::Saved(name) => format!("{} {name}", t.saved),
        Outcome::NotSaved => t.not_saved.to_owned(),
        Outcome::Stopped => t.stopped.to_owned(),
    };
    line.with(words)
}

/// The claims of the view, as files.
fn files(view: &View, sharing: &Sharing) -> Element {
    let t = share::texts(view.lang);
    let number = view.shown.claims.len();
    if number == 0 {
        return group("share-export", t.export).with(el("p").class("hint").with(t.export_none));
    }
    let is_busy = matches!(sharing.outcome, Outcome::Writing(..));
    let buttons = Format::ALL.map(|format| {
        let slug = format.slug();
        el("button")
            .id(format!("save-{slug}"))
            .class("button")
            .attr("type", "button")
            .attr("data-do", format!("save:{slug}"))
            .maybe("aria-disabled", is_busy.then_some("true"))
            .with(share::format(format, view.lang))
    });
    group("share-export", t.export)
        .with(
            el("p")
                .class("hint")
                .with(format!("{}:", share::what_is_saved(number, view.lang))),
        )
        .with_all(buttons)
}

fn offer_button(view: &View, sharing: &Sharing, one: Offer) -> Element {
    let slug = one.slug();
    let words = if one == Offer::Link {
        share::texts(view.lang).copy_link
    } else {
        one.name(view.lang)
    };
    let was_given = one == sharing.offer && sharing.outcome != Outcome::Nothing;
    el("button")
        .id(match one {
            Offer::Link => FIRST_ID.to_owned(),
            _ => format!("give-{slug}"),
        })
        .class("button")
        .attr("type", "button")
        .attr("data-do", format!("give:{slug}"))
        .maybe("aria-current", was_given.then_some("true"))
        .with(words)
}

fn group(id: &'static str, name: &'static str) -> Element {
    let heading = format!("{id}-heading");
    el("section")
        .id(id)
        .class("share-group")
        .attr("aria-labelledby", heading.clone())
        .with(el("h3").id(heading).with(name))
}

fn button(id: &'static str, does: &'static str) -> Element {
    el("button")
        .id(id)
        .class("button")
        .attr("type", "button")
        .attr("data-do", does)
}
