//! The compare screen: what each side said, what it left out, and how the two stand.
//!
//! Invariant: which of its views is on follows from the permalink alone; what they show is laid
//! out by `corpus::compare`.

mod absence;
mod axis;
mod coverage;
mod heading;
mod line;
mod matrix;
mod pair;
mod pane;
mod row;
mod spine;

use crate::location::use_location;
use corpus::permalink::Form;
use coverage::CoverageView;
use heading::Heading;
use leptos::prelude::*;
use matrix::MatrixView;
use pair::PairView;
use spine::SpineView;

/// The compare screen.
#[component]
pub fn Compare() -> impl IntoView {
    let location = use_location();
    let pair = location.part(|link| link.pair.clone());
    let form = location.part(|link| link.form);
    view! {
        <div class="compare">
            {move || match pair.get() {
                Some((one, other)) => view! { <PairView one other /> }.into_any(),
                None => {
                    view! {
                        <Heading />
                        {move || match form.get() {
                            Form::Matrix => view! { <MatrixView /> }.into_any(),
                            Form::Coverage => view! { <CoverageView /> }.into_any(),
                            Form::Usual | Form::List | Form::Concordance => {
                                view! { <SpineView /> }.into_any()
                            }
                        }}
                    }
                        .into_any()
                }
            }}
        </div>
    }
}
