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

/// What the active place is: a `bin`, a mark, or nothing.
const IS_BIN: &str = "const active = document.getElementById( \
        document.activeElement?.getAttribute('aria-activedescendant') ?? ''); \
    return active?.classList.contains('bin') ?? false";

/// Opens bins from the left until one tells all its moments, because no window parts them.
/// Whether there was one.
async fn opens_several(page: &Page, view: &str) -> Result<bool> {
    page.open(view).await?;
    page.sees(DRAWING).await?;
    page.click("[data-do='chart:whole']").await?;
    let mut span = at_rest(page, ".chart-tools .span").await?;
    page.tab_to(DRAWING).await?;
    page.keys(&[Key::Home]).await?;
    let mut last = String::new();
    loop {
        if page.execute(IS_BIN, Vec::new()).await? == serde_json::Value::Bool(true) {
            page.keys(&[Key::Enter]).await?;
            page.until("the bin to open", async || {
                Ok(page.count("#several").await? == 1
                    || page.text(".chart-tools .span").await? != span)
            })
            .await?;
            if page.count("#several").await? == 1 {
                return Ok(true);
            }
            span = at_rest(page, ".chart-tools .span").await?;
            continue;
        }
        let (place, _) = active(page).await?;
        if place == last {
            return Ok(false);
        }
        last = place;
        page.keys(&[Key::Right]).await?;
        span = at_rest(page, ".chart-tools .span").await?;
    }
}

#[test]
fn moments_that_no_window_parts_are_told_in_a_list() -> Result<()> {
    journey(async |page: &Page| {
        // Lanes are lower: more moments lie in one bin there.
        let views = ["?screen=timeline", "?screen=timeline&lanes=topics"];
        let mut found = false;
        for view in views {
            found = found || opens_several(page, view).await?;
        }
        if !found {
            // Of a corpus that is this thin every moment is a mark of its own.
            return page.sees_no("#several").await;
        }
        page.until("the first to have the focus", async || {
            Ok(page.focused().await? == "several-0")
        })
        .await?;
        let heading = page.text("#several-name").await?;
        let links = page.addresses("#several li a").await?;
        let distinct: std::collections::BTreeSet<&String> = links.iter().collect();
        ensure!(
            heading.ends_with(&format!("({})", links.len()))
                && distinct.len() == links.len()
                && links.len() > 1,
            "`{heading}` for {links:?}"
        );
        page.is_accessible().await?;
        // Closed, it gives the focus back.
        page.execute(
            "document.querySelector('#several button.close').focus()",
            Vec::new(),
        )
        .await?;
        page.keys(&[Key::Enter]).await?;
        page.sees_no("#several").await?;
        page.until("the drawing to have the focus", async || {
            let role = "return document.activeElement.getAttribute('role')";
            Ok(page.execute(role, Vec::new()).await? == "listbox")
        })
        .await?;
        // Opened again, one of them is chosen.
        page.keys(&[Key::Enter]).await?;
        page.sees("#several-1").await?;
        let words = page.text("#several-1").await?;
        page.tab_to("#several-1").await?;
        page.keys(&[Key::Enter]).await?;
        page.sees("#chosen").await?;
        let query = page.query().await?;
        let meant = links.get(1).map(String::as_str).unwrap_or_default();
        ensure!(
            query.contains("at=") && meant.contains(&query),
            "{query} is not {meant}"
        );
        let told = page.text("#chosen").await?;
        let gist = words.split(": ").last().unwrap_or_default();
        ensure!(told.contains(gist), "`{told}` does not tell `{gist}`");
        Ok(())
    })
}
