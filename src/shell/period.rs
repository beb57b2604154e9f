//! The period, typed.
//!
//! Invariant: what is not a date changes nothing and is told beneath the field.

use crate::location::{Location, use_location};
use crate::texts::{shell, use_lang};
use corpus::filter::{Filter, Period};
use corpus::model::Date;
use leptos::prelude::*;

/// The two fields of the period.
#[component]
pub fn PeriodFields() -> impl IntoView {
    let location = use_location();
    let t = shell::texts(use_lang());
    let wrong = RwSignal::new(false);
    let text = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let field =
        move |id: &'static str, label: &'static str, read: fn(&mut Period) -> &mut Option<Date>| {
            let value = move || {
                let mut period = location.with(|link| link.filter.period);
                text(*read(&mut period))
            };
            let changed = move |typed: String| match date(&typed) {
                Ok(date) => {
                    wrong.set(false);
                    choose(location, |period| *read(period) = date);
                }
                Err(()) => wrong.set(true),
            };
            view! {
                <label for=id>{label}</label>
                <input
                    id=id
                    type="text"
                    inputmode="numeric"
                    size="11"
                    autocomplete="off"
                    aria-describedby="period-hint"
                    aria-invalid=move || wrong.get().then_some("true")
                    prop:value=value
                    on:change:target=move |event| changed(event.target().value())
                />
            }
        };
    view! {
        <fieldset class="period">
            <legend>{t.period}</legend>
            {field("period-from", t.from, |period| &mut period.from)}
            {field("period-to", t.to, |period| &mut period.to)}
            <p id="period-hint" class="hint" role="status">
                {move || if wrong.get() { t.period_wrong } else { t.period_hint }}
            </p>
        </fieldset>
    }
}

fn date(typed: &str) -> Result<Option<Date>, ()> {
    match typed.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| ()),
    }
}

fn choose(location: Location, change: impl FnOnce(&mut Period)) {
    let link = location.now();
    let mut period = link.filter.period;
    change(&mut period);
    let filter = Filter {
        period,
        ..link.filter.clone()
    };
    location.go(link.filtered(filter));
}
