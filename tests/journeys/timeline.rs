//! The timeline without a mouse, and its equal in words.
//!
//! Invariant: moving changes nothing but the focus; choosing changes the address.

use anyhow::{Result, ensure};
use journeys::{Key, Page, journey};

pub(crate) const DRAWING: &str = "[role='listbox']";

/// The place of the active moment among all, and how many there are.
async fn active(page: &Page) -> Result<(String, String)> {
    let script = "const active = document.getElementById(document.activeElement.getAttribute('aria-activedescendant')); \
        return active ? [active.getAttribute('aria-posinset'), active.getAttribute('aria-setsize'), active.getAttribute('aria-label')] : []";
    let told = page.execute(script, Vec::new()).await?;
    let word = |index: usize| {
        told.get(index)
            .and_then(|word| word.as_str())
            .unwrap_or_default()
            .to_owned()
    };
    ensure!(!word(2).is_empty(), "the active moment has no name: {told}");
    Ok((word(0), word(1)))
}

#[test]
fn the_timeline_is_walked_by_keyboard() -> Result<()> {
    journey(async |page: &Page| {
        page.open("?screen=timeline").await?;
        page.sees(DRAWING).await?;
        page.tab_to(DRAWING).await?;
        page.keys(&[Key::Home]).await?;
        let (first, _) = active(page).await?;
        ensure!(first == "1", "Home leads to moment {first}");
        page.keys(&[Key::Right]).await?;
        let (second, all) = active(page).await?;
        ensure!(second != first, "the right arrow stays where it is");
        page.keys(&[Key::Left]).await?;
        ensure!(
            active(page).await?.0 == first,
            "the left arrow does not lead back"
        );
        page.keys(&[Key::End]).await?;
        ensure!(
            active(page).await?.0 == all,
            "End does not lead to the last of {all}"
        );
        ensure!(
            !page.query().await?.contains("at="),
            "moving has chosen something"
        );
        page.is_accessible().await?;
        // A bin opens into its moments; a moment is chosen.
        for _ in 0..20 {
            page.keys(&[Key::Enter]).await?;
            if page.query().await?.contains("at=") {
                break;
            }
            page.keys(&[Key::Left]).await?;
        }
        page.sees("#chosen").await?;
        page.sees("#chosen a#chosen-read").await?;
        page.is_accessible().await?;
        page.back().await?;
        page.sees_no("#chosen").await
    })
}

#[test]
fn the_timeline_is_zoomed_by_keyboard() -> Result<()> {
    journey(async |page: &Page| {
        page.open("?screen=timeline").await?;
        page.sees(DRAWING).await?;
        page.tab_to(DRAWING).await?;
        let span = ".chart-tools .span";
        page.click(".chart-tools button:last-child").await?;
        let whole = at_rest(page, span).await?;
        page.tab_to(DRAWING).await?;
        page.press(&['+', '+']).await?;
        page.until("a shorter span", async || {
            Ok(page.text(span).await? != whole)
        })
        .await?;
        page.click(".chart-tools button:last-child").await?;
        page.until("the whole span", async || {
            Ok(page.text(span).await? == whole)
        })
        .await
    })
}

#[test]
fn the_timeline_stands_there_as_a_list_too() -> Result<()> {
    journey(async |page: &Page| {
        page.open("?screen=timeline").await?;
        page.sees(DRAWING).await?;
        page.tab_to(DRAWING).await?;
        page.keys(&[Key::Home]).await?;
        let (_, moments) = active(page).await?;
        let moments: usize = moments.parse()?;
        page.open("?screen=timeline&form=list").await?;
        page.sees(".twin li").await?;
        let listed = page.count(".twin li").await?;
        ensure!(
            listed >= moments,
            "{listed} in the list, {moments} in the drawing"
        );
        page.click(".twin li.claim a").await?;
        page.until("the reader", async || {
            Ok(page.query().await?.contains("screen=reader"))
        })
        .await
    })
}

/// The words of an element when they have come to rest: what glides changes them on its way.
pub(crate) async fn at_rest(page: &Page, selector: &str) -> Result<String> {
    let last = std::cell::RefCell::new((String::new(), 0));
    page.until("words at rest", async || {
        let now = page.text(selector).await?;
        let mut last = last.borrow_mut();
        let times = if last.0 == now { last.1 + 1 } else { 0 };
        *last = (now, times);
        Ok(times >= 4)
    })
    .await?;
    Ok(last.into_inner().0)
}
