//! The texts of sharing, citing, exporting and printing.
//!
//! Invariant: as of all tables, both languages or none.

use super::terms;
use corpus::export::Format;
use corpus::export::cite::Style;
use corpus::export::snippet::{Embed, SnippetFormat};
use corpus::model::Lang;

super::texts! {
    share: "Deel", "Share";
    share_view: "Deel, citeer, bewaar of druk af", "Share, cite, save or print";
    copy_link: "Kopieer link", "Copy link";
    bar: "Delen", "Sharing";
    close: "Sluit", "Close";
    copied: "Gekopieerd:", "Copied:";
    refused: "Kopiëren is hier niet toegestaan. De tekst staat geselecteerd: druk op Ctrl+C (op een Mac ⌘C).", "Copying is not allowed here. The text is selected: press Ctrl+C (on a Mac ⌘C).";
    no_sheet: "Dit apparaat wilde niet delen. De link staat geselecteerd, om zelf door te geven.", "This device would not share. The link is selected, to be passed on by hand.";
    not_saved: "De browser nam het bestand niet aan.", "The browser did not take the file.";
    saved: "Bewaard:", "Saved:";
    stopped: "Gestopt; er is niets bewaard.", "Stopped; nothing was saved.";
    stop: "Stop", "Stop";
    busy: "Bezig:", "At work:";
    copy: "Kopieer", "Copy";
    cite: "Citeer", "Cite";
    export: "Bewaar", "Save";
    text: "De tekst, om te kopiëren", "The text, to be copied";
    as_file: "Bewaar als bestand", "Save as a file";
    device: "Via dit apparaat…", "By this device…";
    paper: "Op papier", "On paper";
    print: "Druk af als dossier", "Print as a dossier";
    print_about: "Wat er staat, met citaten, redenen, genummerde bronnen, adres en datum.", "What is shown, with quotations, reasons, numbered sources, address and date.";
    export_none: "Er is niets om te bewaren: geen uitspraak past bij deze keuze.", "There is nothing to save: no claim fits this choice.";
    link: "link", "link";
    source: "Bron:", "Source:";
    question: "De vraag", "The question";
    everything: "alles, zonder filter", "everything, no filter";
    address: "Adres", "Address";
    viewed: "Bekeken op", "Viewed on";
    sources: "Bronnen", "Sources";
    caveat: "Voorbehoud", "Caveat";
    searched: "met de woorden", "with the words";
    except: "zonder", "without";
}

/// The name of a form to share in.
pub fn shape(shape: SnippetFormat, lang: Lang) -> &'static str {
    match (shape, lang) {
        (SnippetFormat::Text, Lang::Nl) => "Platte tekst",
        (SnippetFormat::Text, Lang::En) => "Plain text",
        (SnippetFormat::Markdown, _) => "Markdown",
        (SnippetFormat::Html, _) => "HTML",
    }
}

/// The name of a way to embed.
pub fn embed(embed: Embed, lang: Lang) -> &'static str {
    match (embed, lang) {
        (Embed::Fixed, Lang::Nl) => "Insluitcode",
        (Embed::Fixed, Lang::En) => "Embed code",
        (Embed::Following, Lang::Nl) => "Insluitcode die de hoogte volgt",
        (Embed::Following, Lang::En) => "Embed code that follows the height",
    }
}

/// The name of a form of citation.
pub fn style(style: Style) -> &'static str {
    match style {
        Style::Apa => "APA",
        Style::BibTex => "BibTeX",
        Style::Ris => "RIS",
        Style::CslJson => "CSL-JSON",
    }
}

/// The name of a kind of file.
pub fn format(format: Format, lang: Lang) -> &'static str {
    match (format, lang) {
        (Format::Csv, Lang::Nl) => "CSV, voor een rekenblad",
        (Format::Csv, Lang::En) => "CSV, for a spreadsheet",
        (Format::Json, _) => "JSON",
        (Format::Annotations, _) => "W3C Web Annotation",
        (Format::Claims, _) => "schema.org Claim",
    }
}

/// "The 12 claims of this view, as a file".
pub fn what_is_saved(number: usize, lang: Lang) -> String {
    let claims = terms::claims(number, lang);
    match lang {
        Lang::Nl => format!("De {claims} van deze weergave, als bestand"),
        Lang::En => format!("The {claims} of this view, as a file"),
    }
}
