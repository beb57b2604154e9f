//! What a reader chose in the facets.
//!
//! Invariant: choices are sorted by facet and then by value, each pair at most once, so that
//! equal choices give equal links.

use crate::facet::Facet;

/// Whether a value is wanted or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sign {
    /// Show what has it.
    Include,
    /// Hide what has it.
    Exclude,
}

/// One value of one facet, wanted or not.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Choice {
    /// The dimension.
    pub facet: Facet,
    /// A slug.
    pub value: String,
    /// Wanted or not.
    pub sign: Sign,
}

/// All choices: OR inside a facet, AND across facets, and not what is excluded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    sorted: Vec<Choice>,
}

impl Choices {
    /// Every choice, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Choice> {
        self.sorted.iter()
    }

    /// The choices made in one facet.
    pub fn of(&self, facet: Facet) -> impl Iterator<Item = &Choice> {
        self.sorted
            .iter()
            .filter(move |choice| choice.facet == facet)
    }

    /// Whether nothing is chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sorted.is_empty()
    }

    /// How many choices.
    #[must_use]
    pub fn len(&self) -> usize {
        self.sorted.len()
    }

    /// How a value is chosen, if it is.
    #[must_use]
    pub fn sign_of(&self, facet: Facet, value: &str) -> Option<Sign> {
        self.of(facet)
            .find(|choice| choice.value == value)
            .map(|choice| choice.sign)
    }

    /// With one choice more; an earlier one for the same value gives way.
    #[must_use]
    pub fn with(&self, facet: Facet, value: &str, sign: Sign) -> Self {
        let mut next = self.without(facet, value);
        next.sorted.push(Choice {
            facet,
            value: value.to_owned(),
            sign,
        });
        next.sorted.sort_unstable();
        next
    }

    /// Without the choice for one value.
    #[must_use]
    pub fn without(&self, facet: Facet, value: &str) -> Self {
        self.retain(|choice| choice.facet != facet || choice.value != value)
    }

    /// Without any choice in one facet.
    #[must_use]
    pub fn without_facet(&self, facet: Facet) -> Self {
        self.retain(|choice| choice.facet != facet)
    }

    /// Chosen so when it was not, not chosen when it was.
    #[must_use]
    pub fn toggled(&self, facet: Facet, value: &str, sign: Sign) -> Self {
        if self.sign_of(facet, value) == Some(sign) {
            self.without(facet, value)
        } else {
            self.with(facet, value, sign)
        }
    }

    /// Only the choices that `keep` accepts.
    #[must_use]
    pub fn retain(&self, keep: impl Fn(&Choice) -> bool) -> Self {
        Self {
            sorted: self
                .sorted
                .iter()
                .filter(|choice| keep(choice))
                .cloned()
                .collect(),
        }
    }

    /// Whether something with these values in `facet` passes what is chosen there.
    #[must_use]
    pub fn admit(&self, facet: Facet, values: &[&str]) -> bool {
        let mut wanted = false;
        let mut found = false;
        for choice in self.of(facet) {
            let has = values.contains(&choice.value.as_str());
            match choice.sign {
                Sign::Exclude if has => return false,
                Sign::Exclude => {}
                Sign::Include => {
                    wanted = true;
                    found |= has;
                }
            }
        }
        found || !wanted
    }
}

impl FromIterator<Choice> for Choices {
    fn from_iter<T: IntoIterator<Item = Choice>>(choices: T) -> Self {
        choices.into_iter().fold(Self::default(), |all, choice| {
            all.with(choice.facet, &choice.value, choice.sign)
        })
    }
}
