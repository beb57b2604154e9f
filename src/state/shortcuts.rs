//! The table of keyboard shortcuts: it drives the keyboard outside fields and the drawing, and
//! names the line of the help that each belongs to.

use super::commands::{ChartCommand, ComboboxCommand, Command, ReaderCommand};

/// Where a shortcut is listened to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// On every page, outside fields and dialogs.
    Everywhere,
    /// In the search box.
    SearchBox,
    /// On the drawing of the timeline.
    Timeline,
    /// On the reader page, outside fields and dialogs.
    Reader,
}

impl Scope {
    /// All, in the order of the help.
    pub const ALL: [Self; 4] = [
        Self::Everywhere,
        Self::SearchBox,
        Self::Timeline,
        Self::Reader,
    ];
}

/// A line of the help: keys that belong together, and what each does.
#[derive(Debug)]
pub struct Shortcut {
    /// Where it is listened to.
    pub scope: Scope,
    /// The `key` of keyboard events, the way the help shows it, and what it does; no command for
    /// what the browser does by itself.
    pub keys: &'static [(&'static str, &'static str, Option<Command>)],
    /// What the help says; names a text.
    pub help: Help,
}

/// What a line of the help says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the line it names")]
pub enum Help {
    FocusSearch,
    CopyLink,
    ThisList,
    CloseWhatIsOpen,
    Suggestions,
    AcceptSuggestion,
    DismissSuggestions,
    ThroughTime,
    OtherSide,
    FirstLast,
    WindowBackForward,
    Zoom,
    Open,
    Claims,
    Counterpart,
    Back,
    Hits,
}

/// Every shortcut.
pub static SHORTCUTS: &[Shortcut] = &[
    shortcut(
        Scope::Everywhere,
        Help::FocusSearch,
        &[("/", "/", Some(Command::FocusSearch))],
    ),
    shortcut(
        Scope::Everywhere,
        Help::CopyLink,
        &[("l", "l", Some(Command::CopyLink))],
    ),
    shortcut(
        Scope::Everywhere,
        Help::ThisList,
        &[("?", "?", Some(Command::OpenShortcuts))],
    ),
    shortcut(
        Scope::Everywhere,
        Help::CloseWhatIsOpen,
        &[("Escape", "Esc", None)],
    ),
    shortcut(
        Scope::SearchBox,
        Help::Suggestions,
        &[
            (
                "ArrowDown",
                "↓",
                Some(Command::Combobox(ComboboxCommand::Next)),
            ),
            (
                "ArrowUp",
                "↑",
                Some(Command::Combobox(ComboboxCommand::Previous)),
            ),
        ],
    ),
    shortcut(
        Scope::SearchBox,
        Help::AcceptSuggestion,
        &[(
            "Enter",
            "Enter",
            Some(Command::Combobox(ComboboxCommand::Accept)),
        )],
    ),
    shortcut(
        Scope::SearchBox,
        Help::DismissSuggestions,
        &[(
            "Escape",
            "Esc",
            Some(Command::Combobox(ComboboxCommand::Dismiss)),
        )],
    ),
    shortcut(
        Scope::Timeline,
        Help::ThroughTime,
        &[
            (
                "ArrowLeft",
                "←",
                Some(Command::Chart(ChartCommand::Previous)),
            ),
            ("ArrowRight", "→", Some(Command::Chart(ChartCommand::Next))),
        ],
    ),
    shortcut(
        Scope::Timeline,
        Help::OtherSide,
        &[
            ("ArrowUp", "↑", Some(Command::Chart(ChartCommand::Up))),
            ("ArrowDown", "↓", Some(Command::Chart(ChartCommand::Down))),
        ],
    ),
    shortcut(
        Scope::Timeline,
        Help::FirstLast,
        &[
            ("Home", "Home", Some(Command::Chart(ChartCommand::First))),
            ("End", "End", Some(Command::Chart(ChartCommand::Last))),
        ],
    ),
    shortcut(
        Scope::Timeline,
        Help::WindowBackForward,
        &[
            (
                "PageUp",
                "PgUp",
                Some(Command::Chart(ChartCommand::PageBack)),
            ),
            (
                "PageDown",
                "PgDn",
                Some(Command::Chart(ChartCommand::PageForward)),
            ),
        ],
    ),
    shortcut(
        Scope::Timeline,
        Help::Zoom,
        &[
            ("+", "+", Some(Command::Chart(ChartCommand::ZoomIn))),
            ("-", "−", Some(Command::Chart(ChartCommand::ZoomOut))),
        ],
    ),
    shortcut(
        Scope::Timeline,
        Help::Open,
        &[("Enter", "Enter", Some(Command::Chart(ChartCommand::Open)))],
    ),
    shortcut(
        Scope::Reader,
        Help::Claims,
        &[
            ("j", "j", Some(Command::Reader(ReaderCommand::NextClaim))),
            (
                "k",
                "k",
                Some(Command::Reader(ReaderCommand::PreviousClaim)),
            ),
        ],
    ),
    shortcut(
        Scope::Reader,
        Help::Counterpart,
        &[("c", "c", Some(Command::Reader(ReaderCommand::Counterpart)))],
    ),
    shortcut(
        Scope::Reader,
        Help::Back,
        &[("b", "b", Some(Command::Reader(ReaderCommand::Back)))],
    ),
    shortcut(
        Scope::Reader,
        Help::Hits,
        &[
            ("n", "n", Some(Command::Reader(ReaderCommand::NextHit))),
            ("p", "p", Some(Command::Reader(ReaderCommand::PreviousHit))),
        ],
    ),
];

const fn shortcut(
    scope: Scope,
    help: Help,
    keys: &'static [(&'static str, &'static str, Option<Command>)],
) -> Shortcut {
    Shortcut { scope, keys, help }
}

/// What `key` does in `scope`.
#[must_use]
pub fn command(scope: Scope, key: &str) -> Option<Command> {
    SHORTCUTS
        .iter()
        .filter(|shortcut| shortcut.scope == scope)
        .flat_map(|shortcut| shortcut.keys)
        .find(|(name, _, _)| *name == key)
        .and_then(|(_, _, command)| command.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_means_one_thing_where_it_is_listened_to() {
        for scope in Scope::ALL {
            let keys: Vec<&str> = SHORTCUTS
                .iter()
                .filter(|shortcut| shortcut.scope == scope)
                .flat_map(|shortcut| shortcut.keys)
                .map(|(key, _, _)| *key)
                .collect();
            for (index, key) in keys.iter().enumerate() {
                assert!(!keys[..index].contains(key), "{key} twice in {scope:?}");
            }
        }
    }

    #[test]
    fn a_key_gives_its_command() {
        let next = Command::Reader(ReaderCommand::NextClaim);
        assert_eq!(command(Scope::Reader, "j"), Some(next));
        assert_eq!(command(Scope::Everywhere, "j"), None);
    }
}
