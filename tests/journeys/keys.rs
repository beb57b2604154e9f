//! The keys of the whole page: their list, their switch, and the focus that they move.
//!
//! Invariant: no step here needs a mouse.

use anyhow::{Result, ensure};
use journeys::{Browser, Key, Page, journey};
use serde_json::Value;

#[test]
fn the_keys_are_listed_and_can_be_switched_off() -> Result<()> {
    journey(async |page: &Page| {
        page.open("").await?;
        page.press(&['?']).await?;
        page.sees("dialog#keys[open] kbd").await?;
        page.is_accessible().await?;
        page.keys(&[Key::Escape]).await?;
        page.sees_no("dialog#keys[open]").await?;
        page.tab_to("#open-keys").await?;
        page.keys(&[Key::Enter]).await?;
        page.sees("dialog#keys[open]").await?;
        page.tab_to("#switch-keys").await?;
        page.keys(&[Key::Enter]).await?;
        page.sees("#switch-keys[aria-checked=false]").await?;
        page.keys(&[Key::Escape]).await?;
        page.sees_no("dialog#keys[open]").await?;
        page.until("the focus where it was", async || {
            Ok(page.focused().await? == "open-keys")
        })
        .await?;
        page.press(&['?']).await?;
        ensure!(
            page.count("dialog[open]").await? == 0,
            "`?` is heard though switched off"
        );
        // Firefox now has its own use for `/`.
        page.press(&['/']).await?;
        ensure!(
            page.focused().await? != "search",
            "`/` is heard though switched off"
        );
        // The choice is kept.
        page.open("").await?;
        page.press(&['/']).await?;
        ensure!(page.focused().await? != "search", "`/` is heard again");
        Ok(())
    })
}

/// What has the focus: whether it is on screen, whether it shows that it has it, and its name.
const FOCUS: &str = "const at = document.activeElement, box = at.getBoundingClientRect(), \
    look = getComputedStyle(at); \
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth; \
    const shown = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0; \
    return at === document.body ? '' : \
        (inside && shown ? 'seen' : `${at.outerHTML.slice(0, 120)} inside=${inside} shown=${shown}`)";

#[test]
fn the_focus_can_always_be_seen() -> Result<()> {
    journey(async |page: &Page| {
        page.open("").await?;
        // WebKitGTK's window has no focus on a screen without a window manager: its pages can't
        // show what they don't have.
        if page.browser() == Browser::Webkit {
            return Ok(());
        }
        for address in ["", "?screen=timeline", "?screen=compare", "?screen=about"] {
            page.open(address).await?;
            page.sees("h1").await?;
            let mut stops = 0;
            for _ in 0..40 {
                page.keys(&[Key::Tab]).await?;
                match page.execute(FOCUS, Vec::new()).await? {
                    Value::String(seen) if seen == "seen" => stops += 1,
                    // From the last stop the focus leaves the page.
                    Value::String(left) if left.is_empty() => break,
                    unseen => anyhow::bail!("at `{address}`, the focus cannot be seen: {unseen}"),
                }
            }
            ensure!(stops > 5, "only {stops} stops at `{address}`");
        }
        Ok(())
    })
}
