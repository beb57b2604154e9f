//! What takes a moment, another program or another paper: files that are written in steps, the
//! device's own sheet, drawings and pages that are printed.
//!
//! Invariant: what the page says of a file or a sheet is what became of it; paper has no theme.

use anyhow::{Result, ensure};
use journeys::{Browser, Page, journey};
use serde_json::Value;

use crate::share::{field, file, take};

const COMPARE: &str = "?screen=compare&lang=nl";

/// Keeps what the page would do in a moment until it is told to: a slow device, at our pace.
const HOLD: &str = "const now = window.setTimeout; window.held = []; \
    window.setTimeout = (deed, wait, ...rest) => \
        wait > 0 ? now(deed, wait, ...rest) : (held.push(deed), 0); \
    window.release = () => { while (held.length) held.shift()(); }; \
    window.hurry = () => { window.setTimeout = now; };";

/// What the dialog says, and how many files were saved.
async fn said(page: &Page) -> Result<(String, u64)> {
    let files = page
        .execute("return window.taken.files.length", Vec::new())
        .await?;
    let said = page.text("#share-said").await?;
    Ok((said, files.as_u64().unwrap_or_default()))
}

#[test]
fn a_long_export_tells_how_far_it_is_and_can_be_stopped() -> Result<()> {
    journey(async |page: &Page| {
        page.open(COMPARE).await?;
        take(page, true).await?;
        page.click("#open-share").await?;
        page.sees("#save-csv").await?;
        let told = page.text("#share-export .hint").await?;
        page.execute(HOLD, Vec::new()).await?;
        page.click("#save-csv").await?;
        page.sees("#share-stop").await?;
        page.sees("#save-json[aria-disabled='true']").await?;
        let (progress, files) = said(page).await?;
        let all = progress.split(" / ").nth(1).unwrap_or_default();
        let all = all.split(' ').next().unwrap_or_default();
        ensure!(
            progress.starts_with("Bezig: 0 / ") && told.contains(&format!(" {all} ")) && files == 0,
            "`{progress}` for `{told}`, with {files} files"
        );
        // A second file has to wait for the first.
        page.click("#save-json").await?;
        page.click("#share-stop").await?;
        page.sees_no("#share-stop").await?;
        page.execute("window.release()", Vec::new()).await?;
        let (words, files) = said(page).await?;
        ensure!(
            words == "Gestopt; er is niets bewaard." && files == 0,
            "`{words}`, with {files} files"
        );
        page.sees_no("#save-csv[aria-disabled]").await?;
        // And the next one is written.
        page.click("#save-csv").await?;
        page.sees("#share-stop").await?;
        page.until("the file", async || {
            page.execute("window.release()", Vec::new()).await?;
            let (words, files) = said(page).await?;
            Ok(words.starts_with("Bewaard: ") && files == 1)
        })
        .await?;
        page.execute("window.hurry()", Vec::new()).await?;
        page.is_accessible().await
    })
}

/// A share sheet that notes what it gets; `answer` is what becomes of it.
async fn sheet(page: &Page, answer: &str) -> Result<()> {
    let script = format!(
        "window.asked = []; Object.defineProperty(navigator, 'share', {{ configurable: true, \
            value: (data) => {{ asked.push({{ ...data }}); return {answer}; }} }});"
    );
    page.execute(&script, Vec::new()).await?;
    Ok(())
}

/// What the sheet got last: title, text, address.
async fn asked(page: &Page) -> Result<[String; 3]> {
    page.until("the sheet", async || {
        let asked = page.execute("return asked.length", Vec::new()).await?;
        Ok(asked != 0)
    })
    .await?;
    let data = page.execute("return asked.at(-1)", Vec::new()).await?;
    let part = |key: &str| {
        let part = data.get(key).and_then(Value::as_str);
        part.unwrap_or_default().to_owned()
    };
    Ok([part("title"), part("text"), part("url")])
}

#[test]
fn the_devices_sheet_gets_what_is_shared() -> Result<()> {
    journey(async |page: &Page| {
        page.open(COMPARE).await?;
        take(page, true).await?;
        page.execute(
            "Object.defineProperty(navigator, 'share', { configurable: true, value: undefined })",
            Vec::new(),
        )
        .await?;
        page.click("#open-share").await?;
        page.sees("#give-link").await?;
        page.sees_no("#share-device").await?;
        page.click("#close-share").await?;
        sheet(page, "Promise.resolve()").await?;
        // A view.
        page.click("#open-share").await?;
        page.click("#share-device").await?;
        let view = asked(page).await?;
        ensure!(
            view[0] == page.text(".share-what").await? && view[1] == view[0],
            "{view:?}"
        );
        ensure!(view[2] == field(page).await? && view[2].contains("screen=compare"));
        ensure!(page.text("#share-said").await?.is_empty());
        page.click("#close-share").await?;
        // A claim.
        let claim = page.attribute("article.claim", "data-own").await?;
        page.click("article.claim .share-one").await?;
        sheet(page, "Promise.resolve()").await?;
        page.click("#share-device").await?;
        let one = asked(page).await?;
        ensure!(
            one[0] == page.text(".share-what").await? && one[1] == one[0] && one[0] != view[0],
            "{one:?}"
        );
        ensure!(one[2].contains(&format!("claim:{claim}")), "{one:?}");
        Ok(())
    })
}

#[test]
fn a_closed_sheet_changes_nothing_and_a_refused_one_is_told() -> Result<()> {
    journey(async |page: &Page| {
        page.open(COMPARE).await?;
        take(page, true).await?;
        sheet(
            page,
            "Promise.reject(new DOMException('closed', 'AbortError'))",
        )
        .await?;
        page.click("#open-share").await?;
        page.click("#share-device").await?;
        asked(page).await?;
        // What the page would say, it would have said after this.
        page.execute_later("setTimeout(arguments[arguments.length - 1], 50)")
            .await?;
        ensure!(page.text("#share-said").await?.is_empty());
        page.sees("dialog#share[open] #give-link").await?;
        sheet(
            page,
            "Promise.reject(new DOMException('no', 'NotAllowedError'))",
        )
        .await?;
        page.click("#share-device").await?;
        page.until("that it was refused", async || {
            Ok(page.text("#share-said").await?.starts_with("Dit apparaat"))
        })
        .await?;
        let selected = "const field = document.activeElement; \
            return field.id === 'share-text' && field.selectionEnd === field.value.length";
        page.until("the link to be selected", async || {
            Ok(page.execute(selected, Vec::new()).await? == Value::Bool(true))
        })
        .await?;
        page.is_accessible().await
    })
}

#[test]
fn a_saved_drawing_has_no_theme() -> Result<()> {
    journey(async |page: &Page| {
        page.open("?screen=timeline").await?;
        page.sees("[data-do='chart:save']").await?;
        let mut drawings = Vec::new();
        for theme in ["light", "dark"] {
            page.choose_theme(theme).await?;
            take(page, true).await?;
            page.click("[data-do='chart:save']").await?;
            drawings.push(file(page, ".svg").await?.1);
        }
        ensure!(
            drawings[0].contains("fill=\"rgb(255, 255, 255)\""),
            "no white paper"
        );
        ensure!(drawings[0] == drawings[1], "by night it is another");
        // What is printed of it follows neither.
        page.execute("dispatchEvent(new Event('beforeprint'))", Vec::new())
            .await?;
        // It is there, and nobody sees it on a screen.
        let paper = "return document.querySelector('.paper img')?.getAttribute('src') ?? ''";
        page.until("the drawing for paper", async || {
            let source = page.execute(paper, Vec::new()).await?;
            let source = source.as_str().unwrap_or_default();
            Ok(source.contains("fill=%22rgb(255, 255, 255)%22"))
        })
        .await?;
        if page.browser() == Browser::Chromium {
            // The others have no way to show paper on a screen.
            page.at_width(SHEET_WIDTH).await?;
            page.on_paper(true).await?;
            page.sees(".paper img").await?;
            page.fits_its_width().await?;
            page.on_paper(false).await?;
        }
        page.execute("dispatchEvent(new Event('afterprint'))", Vec::new())
            .await?;
        page.until("it to be gone", async || {
            Ok(page.execute(paper, Vec::new()).await? == "")
        })
        .await
    })
}

/// As wide as a sheet of A4 between its margins, which is as narrow as a large phone.
const SHEET_WIDTH: u32 = 673;

#[test]
fn on_paper_the_sides_stand_side_by_side() -> Result<()> {
    journey(async |page: &Page| {
        page.open(COMPARE).await?;
        page.sees(".spine .line").await?;
        if page.browser() != Browser::Chromium {
            // The others have no way to show paper on a screen.
            return Ok(());
        }
        page.at_width(SHEET_WIDTH).await?;
        let apart = "const tops = [...document.querySelectorAll('.spine .line:not(.joint)')] \
            .map((line) => ['first', 'second'].map((side) => \
                line.querySelector(`td.${side}`)?.getBoundingClientRect().top)) \
            .filter(([first, second]) => first !== undefined && second !== undefined); \
            return [tops.length, tops.filter(([first, second]) => first !== second).length]";
        page.on_paper(true).await?;
        let counts = page.execute(apart, Vec::new()).await?;
        ensure!(
            counts.get(0) != Some(&Value::from(0)) && counts.get(1) == Some(&Value::from(0)),
            "lines, and those whose sides stand apart: {counts}"
        );
        page.on_paper(false).await
    })
}

#[test]
fn the_axis_stands_in_forced_colours() -> Result<()> {
    journey(async |page: &Page| {
        page.open(COMPARE).await?;
        page.sees(".spine .line").await?;
        if page.browser() != Browser::Chromium {
            // The others can't be asked for forced colours.
            return Ok(());
        }
        let axis =
            "return getComputedStyle(document.querySelector('.spine tbody')).backgroundImage";
        page.in_forced_colours(true).await?;
        page.until("forced colours", async || {
            let forced = "return matchMedia('(forced-colors: active)').matches";
            Ok(page.execute(forced, Vec::new()).await? == Value::Bool(true))
        })
        .await?;
        for width in [1280, 360] {
            page.at_width(width).await?;
            let image = page.execute(axis, Vec::new()).await?;
            let image = image.as_str().unwrap_or_default();
            ensure!(image.contains("gradient"), "at {width}: {image}");
        }
        page.in_forced_colours(false).await
    })
}
