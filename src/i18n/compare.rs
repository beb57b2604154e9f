//! The texts of the compare screen.
//!
//! Invariant: as of all tables, both languages or none. A sentence about an absence never says
//! more than that something is absent here.

use super::counted;
use super::terms::{articles, claims, meetings, side_in_sentence};
use corpus::compare::Summary;
use corpus::model::{Corpus, Lang, RelationKind, SideId};
use corpus::text::date_words::in_words;

super::texts! {
    views: "Weergaven van de vergelijking", "Views of the comparison";
    by_topic: "Per onderwerp", "By topic";
    by_meeting: "Per ontmoeting", "By meeting";
    matrix: "Matrix", "Matrix";
    coverage: "Per artikel", "By article";
    by_this: "wat gevraagd is", "what was asked for";
    relations: "Alleen rijen met:", "Only rows with:";
    topic: "Onderwerp", "Topic";
    relation: "Verhouding", "Relation";
    no_meeting: "Buiten de ontmoetingen", "Outside the meetings";
    together: "Samen gezegd", "Said together";
    both_speak: "beide aan het woord, geen verhouding vastgelegd", "both speak, no relation recorded";
    discussed: "Samen besproken", "Discussed together";
    only: "alleen", "only";
    within: "binnen één kant", "within one side";
    silence_only: "geen uitspraak; ontweken, vaag of niet besproken", "no claim; dodged, vague or not raised";
    why: "Waarom", "Why";
    why_label: "Lezing van de redactie", "The editors’ reading";
    side_by_side: "Zet deze twee naast elkaar", "Set these two side by side";
    also_related: "Ook verbonden met", "Also related to";
    not_here: "Niet in dit corpus.", "Not in this corpus.";
    left_out: "Buiten dit filter.", "Outside this filter.";
    show_them: "Toon alles", "Show everything";
    beside: "Dezelfde uitspraken gaan ook over", "The same claims are also about";
    hidden_rows: "Buiten dit filter:", "Outside this filter:";
    nothing: "Geen uitspraak en geen stilte past bij deze keuze.", "No claim and no silence fits this choice.";
    clear: "Toon alles", "Show everything";
    in_short: "Kort", "In short";
    in_short_about: "in onze woorden", "in our own words";
    read_in: "Lees in", "Read in";
    share_claim: "Deel of citeer deze uitspraak", "Share or cite this claim";
    total: "Totaal", "Total";
    matrix_hint: "Links het aantal uitspraken van de een, rechts van de ander; ertussen wat zij samen zeiden. Elk getal opent de vergelijking.", "On the left the number of claims of the one, on the right of the other; between them what they said together. Each number opens the comparison.";
    empty_cell: "niets in dit corpus", "nothing in this corpus";
    shared_words: "Gedeelde woorden", "Shared words";
    differing_words: "Alleen hier", "Only here";
    no_words: "geen", "none";
    words_note: "Woorden met betekenis, ongeacht verbuiging; namen en bijnamen tellen als één woord.", "Words that carry meaning, whatever their inflection; a name and its variants count as one.";
    pair_title: "Twee uitspraken tegenover elkaar", "Two claims facing each other";
    pair_none: "Tussen deze twee is geen verhouding vastgelegd.", "No relation is recorded between these two.";
    pair_back: "Terug naar de vergelijking", "Back to the comparison";
    in_article: "In het artikel", "In the article";
    left_pane: "linkse uitspraak", "left claim";
    right_pane: "rechtse uitspraak", "right claim";
    coverage_hint: "Een leeg vak zegt alleen dat dit artikel er hier niets over heeft.", "An empty cell only says that this article has nothing about it here.";
    only_here: "alleen hier", "only here";
    one_article: "Dit corpus heeft hierover maar één artikel.", "This corpus has only one article about this.";
    the_meeting: "De ontmoeting zelf", "The meeting itself";
    nothing_told: "—", "—";
    nothing_told_words: "niets", "nothing";
}

/// The heading: what is compared.
pub fn heading(corpus: &Corpus, topics: &[&str], lang: Lang) -> String {
    let name = |side| side_in_sentence(corpus, side, lang);
    let (first, second) = (name(SideId::First), name(SideId::Second));
    let said = match lang {
        Lang::Nl => format!("wat {first} en {second} zeiden"),
        Lang::En => format!("what {first} and {second} said"),
    };
    if topics.is_empty() {
        return super::capitalised(&said);
    }
    format!("{}: {said}", listed(topics, lang))
}

/// "a, b and c".
pub fn listed(items: &[&str], lang: Lang) -> String {
    let and = match lang {
        Lang::Nl => " en ",
        Lang::En => " and ",
    };
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{}{and}{last}", first.join(", ")),
    }
}

/// "62 claims": set apart from what follows it.
pub fn shown(summary: &Summary, lang: Lang) -> String {
    claims(summary.claims(), lang)
}

/// ", 61 of them at 3 meetings, 12 April 2017 – 16 July 2018, from 5 articles."
pub fn extent(summary: &Summary, lang: Lang) -> String {
    let mut text = String::new();
    if summary.meetings > 0 {
        let all = summary.at_meetings == summary.claims();
        let met = meetings(summary.meetings, lang);
        text.push_str(&match lang {
            Lang::Nl if all => format!(" bij {met}"),
            Lang::En if all => format!(" at {met}"),
            Lang::Nl => format!(", {} daarvan bij {met}", summary.at_meetings),
            Lang::En => format!(", {} of them at {met}", summary.at_meetings),
        });
    }
    if let Some((first, last)) = &summary.period {
        let (first, last) = (in_words(first, lang), in_words(last, lang));
        text.push_str(", ");
        text.push_str(&first);
        if first != last {
            text.push_str(&format!(" – {last}"));
        }
    }
    if summary.articles > 0 {
        let in_articles = articles(summary.articles, lang);
        text.push_str(&match lang {
            Lang::Nl => format!(", uit {in_articles}"),
            Lang::En => format!(", from {in_articles}"),
        });
    }
    text.push('.');
    text
}

/// "The one and the other contradict each other once; 6 times an article reports that something was
/// not said, or vaguely."
pub fn outcome(corpus: &Corpus, summary: &Summary, lang: Lang) -> String {
    let against = summary.pairs_of(RelationKind::Contradicts);
    let agreed = summary.pairs_of(RelationKind::Agrees);
    let own: usize = summary
        .pairs_within
        .iter()
        .filter(|(kind, _)| *kind == RelationKind::Contradicts)
        .map(|(_, count)| count)
        .sum();
    let silences = summary.one_silent + summary.both_silent;
    let name = |side| side_in_sentence(corpus, side, lang);
    let mut parts = Vec::new();
    match lang {
        Lang::Nl => {
            let mut said = Vec::new();
            if against > 0 {
                said.push(format!("spreken elkaar {} tegen", keer(against)));
            }
            if agreed > 0 {
                said.push(format!("zijn het {} eens", keer(agreed)));
            }
            if !said.is_empty() {
                let (first, second) = (name(SideId::First), name(SideId::Second));
                parts.push(format!("{first} en {second} {}", said.join(" en ")));
            }
            if own > 0 {
                parts.push(format!("{} spreekt een kant zichzelf tegen", keer(own)));
            }
            if silences > 0 {
                parts.push(format!(
                    "{} meldt een artikel dat iets niet of vaag is gezegd",
                    keer(silences)
                ));
            }
        }
        Lang::En => {
            let mut said = Vec::new();
            if against > 0 {
                said.push(format!("contradict each other {}", times(against)));
            }
            if agreed > 0 {
                said.push(format!("agree {}", times(agreed)));
            }
            if !said.is_empty() {
                let (first, second) = (name(SideId::First), name(SideId::Second));
                parts.push(format!("{first} and {second} {}", said.join(" and ")));
            }
            if own > 0 {
                parts.push(format!("{} a side contradicts itself", times(own)));
            }
            if silences > 0 {
                parts.push(format!(
                    "{} an article reports that something was not said, or vaguely",
                    times(silences)
                ));
            }
        }
    }
    if parts.is_empty() {
        return String::new();
    }
    super::capitalised(&format!("{}.", parts.join("; ")))
}

fn keer(number: usize) -> String {
    match number {
        1 => "één keer".to_owned(),
        _ => format!("{number} keer"),
    }
}

fn times(number: usize) -> String {
    match number {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{number} times"),
    }
}

/// "27 claims are outside this filter", or nothing.
pub fn outside(number: usize, lang: Lang) -> Option<String> {
    let claims = claims(number, lang);
    match (number, lang) {
        (0, _) => None,
        (1, Lang::Nl) => Some(format!("{claims} valt buiten dit filter")),
        (_, Lang::Nl) => Some(format!("{claims} vallen buiten dit filter")),
        (1, Lang::En) => Some(format!("{claims} is outside this filter")),
        (_, Lang::En) => Some(format!("{claims} are outside this filter")),
    }
}

/// The caption of the table, for who hears it.
pub fn caption(corpus: &Corpus, by: &str, lang: Lang) -> String {
    let name = |side| side_in_sentence(corpus, side, lang);
    let (first, second) = (name(SideId::First), name(SideId::Second));
    match lang {
        Lang::Nl => format!(
            "Uitspraken van {first} en {second}, {}: links {first}, rechts {second}, ertussen hun verhouding",
            by.to_lowercase()
        ),
        Lang::En => format!(
            "Claims of {first} and {second}, {}: {first} left, {second} right, their relation between",
            by.to_lowercase()
        ),
    }
}

/// Why a cell is empty though the other side spoke: the corpus has nothing, and nothing follows.
pub fn not_here(corpus: &Corpus, side: SideId, subject: &str, lang: Lang) -> String {
    let name = side_in_sentence(corpus, side, lang);
    let articles = articles(corpus.articles.len(), lang);
    match lang {
        Lang::Nl => format!(
            "Deze {articles} bevatten geen uitspraak van {name} over ‘{subject}’. Daaruit volgt niets over wat elders is gezegd."
        ),
        Lang::En => format!(
            "These {articles} hold no claim of {name} about “{subject}”. Nothing follows about what was said elsewhere."
        ),
    }
}

/// How many claims of this side the filter hides here.
pub fn left_out(corpus: &Corpus, side: SideId, hidden: usize, lang: Lang) -> String {
    let name = side_in_sentence(corpus, side, lang);
    match lang {
        Lang::Nl => format!("{} van {name}.", claims(hidden, lang)),
        Lang::En => format!("{} of {name}.", claims(hidden, lang)),
    }
}

/// What a relation says between two named speakers.
pub fn relation_sentence(kind: RelationKind, from: &str, to: &str, lang: Lang) -> String {
    if from == to {
        return match (kind, lang) {
            // Within one side only what two articles carry alike is recorded as agreeing.
            (RelationKind::Agrees, Lang::Nl) => {
                format!("twee artikelen geven dezelfde woorden van {from}")
            }
            (RelationKind::Agrees, Lang::En) => {
                format!("two articles give the same words of {from}")
            }
            (RelationKind::Contradicts, Lang::Nl) => format!("{from} spreekt zichzelf tegen"),
            (RelationKind::Contradicts, Lang::En) => {
                format!("{from}: one statement contradicts the other")
            }
            (RelationKind::Partly, Lang::Nl) => format!("{from} zegt het deels anders"),
            (RelationKind::Partly, Lang::En) => format!("{from} says it partly otherwise"),
            (RelationKind::Undercuts, Lang::Nl) => format!("{from} ondergraaft de eigen woorden"),
            (RelationKind::Undercuts, Lang::En) => {
                format!("{from}: one statement undercuts the other")
            }
        };
    }
    match (kind, lang) {
        (RelationKind::Agrees, Lang::Nl) => format!("{from} en {to} zijn het eens"),
        (RelationKind::Agrees, Lang::En) => format!("{from} and {to} agree"),
        (RelationKind::Contradicts, Lang::Nl) => format!("{from} en {to} spreken elkaar tegen"),
        (RelationKind::Contradicts, Lang::En) => format!("{from} and {to} contradict each other"),
        (RelationKind::Partly, Lang::Nl) => format!("{from} en {to} zijn het deels eens"),
        (RelationKind::Partly, Lang::En) => format!("{from} and {to} agree in part"),
        (RelationKind::Undercuts, Lang::Nl) => format!("{from} ondergraaft wat {to} zegt"),
        (RelationKind::Undercuts, Lang::En) => format!("{from} undercuts what {to} says"),
    }
}

/// "3 other topics".
pub fn other_topics(number: usize, lang: Lang) -> String {
    match lang {
        Lang::Nl => counted(number, "ander onderwerp", "andere onderwerpen"),
        Lang::En => counted(number, "other topic", "other topics"),
    }
}

/// What a cell of the matrix holds, in words.
pub fn cell_words(corpus: &Corpus, counts: [usize; 3], lang: Lang) -> String {
    let name = |side| corpus.sides.get(side).name.get(lang);
    let [first, joint, second] = counts;
    let together = match lang {
        Lang::Nl => "samen",
        Lang::En => "together",
    };
    let (one, other) = (name(SideId::First), name(SideId::Second));
    format!("{one} {first}, {together} {joint}, {other} {second}")
}

/// "3 times not said, or vaguely".
pub fn silences(number: usize, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("{} niet of vaag gezegd", keer(number)),
        Lang::En => format!("{} not said, or vaguely", times(number)),
    }
}

/// How many claims of a cell the filter hides.
pub fn hidden(number: usize, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("{number} buiten dit filter"),
        Lang::En => format!("{number} outside this filter"),
    }
}
