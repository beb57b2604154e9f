//! The texts of the search box.
//!
//! Invariant: whatever a query's problem, the text says what was done with the rest.

use corpus::model::Lang;
use corpus::search::{FieldKey, Misread, QueryProblem};

super::texts! {
    label: "Zoek in zinnen en uitspraken", "Search sentences and claims";
    suggestions: "Gevonden zinnen", "Sentences found";
    recent: "Eerder gezocht", "Searched before";
    all: "Toon alles wat gevonden is", "Show all that was found";
}

/// What could not be read as typed, and what was made of it.
pub fn problem(problem: &QueryProblem, lang: Lang) -> String {
    let field = |key: FieldKey| {
        let [nl, en] = key.names();
        match lang {
            Lang::Nl => nl,
            Lang::En => en,
        }
    };
    match (&problem.what, lang) {
        (Misread::UnclosedQuote, Lang::Nl) => {
            "Het sluitende aanhalingsteken ontbreekt: alles erna telt als één woordgroep."
                .to_owned()
        }
        (Misread::UnclosedQuote, Lang::En) => {
            "The closing quotation mark is missing: all that follows counts as one phrase."
                .to_owned()
        }
        (Misread::UnknownField(name), Lang::Nl) => {
            format!(
                "“{name}:” is geen veld; gezocht op de woorden. Velden: {}.",
                fields(lang)
            )
        }
        (Misread::UnknownField(name), Lang::En) => {
            format!(
                "“{name}:” is not a field; searched for the words. Fields: {}.",
                fields(lang)
            )
        }
        (Misread::EmptyField(key), Lang::Nl) => {
            format!("Achter “{}:” staat nog niets; weggelaten.", field(*key))
        }
        (Misread::EmptyField(key), Lang::En) => {
            format!("Nothing after “{}:” yet; left out.", field(*key))
        }
        (Misread::BadDate(key), Lang::Nl) => format!(
            "Achter “{}:” hoort een datum, zoals 2018, 2018-07 of 2018-07-16; weggelaten.",
            field(*key)
        ),
        (Misread::BadDate(key), Lang::En) => format!(
            "“{}:” takes a date such as 2018, 2018-07 or 2018-07-16; left out.",
            field(*key)
        ),
        (Misread::DanglingOr, Lang::Nl) => "OR hoort tussen twee woorden; weggelaten.".to_owned(),
        (Misread::DanglingOr, Lang::En) => "OR belongs between two words; left out.".to_owned(),
        (Misread::ExcludedAlternative, Lang::Nl) => {
            "Een woord met − kan geen keuze van OR zijn; het is apart uitgesloten.".to_owned()
        }
        (Misread::ExcludedAlternative, Lang::En) => {
            "A word with − can't be a choice of OR; it is excluded on its own.".to_owned()
        }
        (Misread::OnlyExcluded, Lang::Nl) => {
            "Er is alleen iets om uit te sluiten; typ ook een woord om te zoeken.".to_owned()
        }
        (Misread::OnlyExcluded, Lang::En) => {
            "There is only something to exclude; type a word to look for as well.".to_owned()
        }
        (Misread::NoWords, Lang::Nl) => "Hier staan geen letters of cijfers.".to_owned(),
        (Misread::NoWords, Lang::En) => "There are no letters or digits here.".to_owned(),
        (Misread::TooLong, Lang::Nl) => {
            "Zoveel woorden tegelijk kan niet; de laatste zijn weggelaten.".to_owned()
        }
        (Misread::TooLong, Lang::En) => {
            "That is too many words at once; the last are left out.".to_owned()
        }
    }
}

fn fields(lang: Lang) -> String {
    let names: Vec<String> = FieldKey::ALL
        .into_iter()
        .map(|key| {
            let [nl, en] = key.names();
            match lang {
                Lang::Nl => format!("{nl}:"),
                Lang::En => format!("{en}:"),
            }
        })
        .collect();
    names.join(" ")
}
