//! Notes in a margin: each as near its sentence as the others allow.
//!
//! Invariant: notes keep their order and never overlap; a note that nothing crowds stands exactly
//! where it wants to. Heights and places are in the unit of the caller (CSS pixels).

/// What one note asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wish {
    /// Where its upper edge wants to be: at the height of its words.
    pub top: f64,
    /// How tall it is.
    pub height: f64,
    /// How much it matters, above 0; the note being read matters most.
    pub weight: f64,
}

/// The upper edges of the notes, `gap` apart at least, none above 0, moved as little as can be.
///
/// Least squares under an order, by pooling neighbours that would overlap (Ayer and others,
/// "An empirical distribution function for sampling with incomplete information", 1955).
#[must_use]
pub fn stack(wishes: &[Wish], gap: f64) -> Vec<f64> {
    let mut blocks: Vec<Block> = Vec::new();
    for wish in wishes {
        let mut block = Block {
            sum: wish.top * wish.weight,
            weight: wish.weight,
            extent: wish.height + gap,
            notes: 1,
        };
        while let Some(above) = blocks.pop_if(|above| above.top() + above.extent > block.top()) {
            block = above.joined(&block);
        }
        blocks.push(block);
    }
    let mut tops = Vec::with_capacity(wishes.len());
    let mut heights = wishes.iter().map(|wish| wish.height);
    let mut free_from = 0.0_f64;
    for block in &blocks {
        // What the upper edge of the margin pushes down pushes what follows it.
        let mut top = block.top().max(free_from);
        for height in heights.by_ref().take(block.notes) {
            tops.push(top);
            top += height + gap;
        }
        free_from = top;
    }
    tops
}

/// Notes that touch, and move as one.
struct Block {
    /// Weighted sum of where the first note would be for each note to be where it wants.
    sum: f64,
    weight: f64,
    extent: f64,
    notes: usize,
}

impl Block {
    fn top(&self) -> f64 {
        self.sum / self.weight
    }

    fn joined(&self, below: &Self) -> Self {
        Self {
            sum: self.sum + below.sum - below.weight * self.extent,
            weight: self.weight + below.weight,
            extent: self.extent + below.extent,
            notes: self.notes + below.notes,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wish(top: f64, height: f64) -> Wish {
        Wish {
            top,
            height,
            weight: 1.0,
        }
    }

    #[test]
    fn crowded_notes_share_the_distance() {
        assert_eq!(
            stack(&[wish(10.0, 20.0), wish(100.0, 20.0)], 5.0),
            [10.0, 100.0]
        );
        assert_eq!(
            stack(&[wish(50.0, 20.0), wish(50.0, 20.0)], 0.0),
            [40.0, 60.0]
        );
        assert_eq!(stack(&[wish(0.0, 20.0), wish(0.0, 20.0)], 0.0), [0.0, 20.0]);
        let read = Wish {
            weight: 1e6,
            ..wish(50.0, 20.0)
        };
        let tops = stack(&[wish(50.0, 20.0), read], 0.0);
        assert!((tops[1] - 50.0).abs() < 0.01, "the note being read stays");
    }

    proptest! {
        #[test]
        fn no_two_overlap(notes in proptest::collection::vec((0.0..500.0f64, 1.0..90.0f64), 0..20)) {
            let mut wishes: Vec<Wish> = notes.iter().map(|(top, height)| wish(*top, *height)).collect();
            wishes.sort_by(|one, other| one.top.total_cmp(&other.top));
            let tops = stack(&wishes, 4.0);
            prop_assert_eq!(tops.len(), wishes.len());
            prop_assert!(tops.iter().all(|top| *top >= 0.0));
            for (pair, upper) in tops.windows(2).zip(&wishes) {
                prop_assert!(pair[0] + upper.height + 4.0 <= pair[1] + 1e-6);
            }
        }
    }
}
