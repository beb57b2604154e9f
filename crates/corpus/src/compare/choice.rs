//! Which rows of an alignment a reader asks for.
//!
//! Invariant: a choice leaves out whole rows, or whole groups of a row, and every row says how
//! many claims were set aside; it never moves a claim or changes what a row comes down to.

use super::align::{AlignedRow, Alignment, Headline, is_across};
use crate::model::{Corpus, RelationId, RelationKind};

/// What a row must show to be shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RowChoice {
    /// Anything.
    #[default]
    All,
    /// A relation of this kind between different voices.
    Related(RelationKind),
    /// One party only.
    OneSided,
    /// A documented silence.
    Silent,
}

impl RowChoice {
    /// All, in the order of the page.
    pub const ALL: [Self; 7] = [
        Self::All,
        Self::Related(RelationKind::Contradicts),
        Self::Related(RelationKind::Undercuts),
        Self::Related(RelationKind::Partly),
        Self::Related(RelationKind::Agrees),
        Self::OneSided,
        Self::Silent,
    ];

    /// Name in links.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Related(kind) => kind.slug(),
            Self::OneSided => "one-sided",
            Self::Silent => "silent",
        }
    }

    /// The choice of that name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.slug() == slug)
    }
}

impl Alignment {
    /// How many rows each choice would leave, in the order of `RowChoice::ALL`.
    #[must_use]
    pub fn row_counts(&self, corpus: &Corpus) -> Vec<(RowChoice, usize)> {
        RowChoice::ALL
            .into_iter()
            .map(|choice| {
                let rows = self.rows.iter();
                (choice, rows.filter(|row| fits(corpus, row, choice)).count())
            })
            .collect()
    }

    /// The rows that fit `choice`; of rows chosen by a relation, the groups that have it.
    #[must_use]
    pub fn narrowed(mut self, corpus: &Corpus, choice: RowChoice) -> Self {
        self.rows.retain(|row| fits(corpus, row, choice));
        if let RowChoice::Related(kind) = choice {
            for row in &mut self.rows {
                row.groups
                    .retain(|group| has(corpus, &group.relations, kind));
                let kept: usize = row.groups.iter().map(|group| group.claims().count()).sum();
                row.set_aside = row.len().saturating_sub(kept);
            }
        }
        self
    }
}

fn fits(corpus: &Corpus, row: &AlignedRow, choice: RowChoice) -> bool {
    match choice {
        RowChoice::All => true,
        RowChoice::Related(kind) => has(corpus, &row.relations, kind),
        RowChoice::OneSided => matches!(row.headline, Headline::OneSided(_)),
        RowChoice::Silent => row.has_silence(),
    }
}

fn has(corpus: &Corpus, relations: &[RelationId], kind: RelationKind) -> bool {
    relations.iter().any(|id| {
        let relation = corpus.relations.get(*id);
        relation.is_some_and(|one| one.kind == kind) && is_across(corpus, *id)
    })
}
