//! Links, quotations, citations, files and frames: what a reader takes away from the page.
//!
//! Invariant: whatever is taken away is compared with what the page showed.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result, ensure};
use journeys::{Browser, Key, Page, journey};
use serde_json::{Value, json};

const COMPARE: &str = "?screen=compare&lang=nl";

/// Takes what is copied and saved, in place of the browser: `clipboard` says whether it allows it.
const TAKE: &str = "window.taken = { texts: [], files: [] }; const allows = arguments[0]; \
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { \
        writeText: (text) => allows ? (taken.texts.push(text), Promise.resolve()) \
            : Promise.reject(new DOMException('no', 'NotAllowedError')) } }); \
    const blobs = new Map(); const make = URL.createObjectURL.bind(URL); \
    URL.createObjectURL = (blob) => { const url = make(blob); blobs.set(url, blob); return url; }; \
    HTMLAnchorElement.prototype.click = function () { \
        taken.files.push({ name: this.download, blob: blobs.get(this.href) }); }";

/// The name, type and text of the file saved last.
const LAST_FILE: &str = "const done = arguments[arguments.length - 1]; \
    const file = window.taken.files.at(-1); \
    if (!file) { done(null); } \
    else { file.blob.text().then((text) => done([file.name, file.blob.type, text])); }";

pub async fn take(page: &Page, allows: bool) -> Result<()> {
    page.execute(TAKE, vec![json!(allows)]).await?;
    Ok(())
}

pub async fn copied(page: &Page) -> Result<String> {
    let text = page
        .execute("return window.taken.texts.at(-1) ?? ''", Vec::new())
        .await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

pub async fn field(page: &Page) -> Result<String> {
    let text = page
        .execute(
            "return document.getElementById('share-text').value",
            Vec::new(),
        )
        .await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

/// The file that comes after the click: its name and its text.
pub async fn file(page: &Page, name_ends: &str) -> Result<(String, String)> {
    page.until(&format!("a file *{name_ends}"), async || {
        let name = page
            .execute("return window.taken.files.at(-1)?.name ?? ''", Vec::new())
            .await?;
        Ok(name.as_str().unwrap_or_default().ends_with(name_ends))
    })
    .await?;
    let file = page.client().execute_async(LAST_FILE, Vec::new()).await?;
    let part = |index: usize| {
        let part = file.get(index).and_then(Value::as_str);
        part.map(str::to_owned).context("no file was saved")
    };
    Ok((part(0)?, part(2)?))
}

/// The claims that the page shows, by name.
async fn shown(page: &Page) -> Result<BTreeSet<String>> {
    let names = page
        .execute(
            "return [...document.querySelectorAll('article.claim')].map((card) => card.dataset.own)",
            Vec::new(),
        )
        .await?;
    let names = names.as_array().cloned().unwrap_or_default();
    Ok(names
        .iter()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect())
}

async fn address(page: &Page) -> Result<String> {
    Ok(page.client().current_url().await?.to_string())
}

#[test]
fn the_link_of_every_view_is_one_step_away() -> Result<()> {
    journey(async |page: &Page| {
        page.open("?lang=nl").await?;
        page.sees("a.sentence").await?;
        let mut views = page.addresses("nav a[id^='to-']").await?;
        views.extend(page.addresses("a.sentence").await?.into_iter().take(1));
        for view in views {
            page.open(&view).await?;
            page.sees("h1").await?;
            take(page, true).await?;
            page.click("#copy-view").await?;
            page.until("that it was copied", async || {
                Ok(page.text("#bar-said").await? == "Gekopieerd: link")
            })
            .await?;
            let link = copied(page).await?;
            // What is copied says by which grammar it was written.
            let plain = link.replace("&v=1", "").replace("?v=1", "");
            let here = address(page).await?.replace("&v=1", "");
            ensure!(plain == here, "copied {link} at {here}");
            take(page, true).await?;
            page.press(&['l']).await?;
            page.until("the key's copy", async || Ok(copied(page).await? == link))
                .await?;
        }
        Ok(())
    })
}

#[test]
fn every_form_is_had_by_the_keyboard_alone() -> Result<()> {
    journey(async |page: &Page| {
        page.open(COMPARE).await?;
        take(page, true).await?;
        page.tab_to("#open-share").await?;
        page.keys(&[Key::Enter]).await?;
        page.sees("dialog#share[open] #give-link").await?;
        page.until("the first button to have the focus", async || {
            Ok(page.focused().await? == "give-link")
        })
        .await?;
        let address = field(page).await?;
        ensure!(address.contains("?screen=compare"), "shown: {address}");
        let mut texts = BTreeSet::new();
        for (form, holds) in [
            ("link", "screen=compare"),
            ("text", "screen=compare"),
            ("markdown", "\n> "),
            ("html", "<blockquote"),
            ("embed", "<iframe"),
            ("embed-following", "<script>"),
            ("apa", "screen=compare"),
            ("bibtex", "@"),
            ("ris", "TY  - "),
            ("csl-json", "\"type\""),
        ] {
            page.tab_to(&format!("#give-{form}")).await?;
            page.keys(&[Key::Enter]).await?;
            page.until(&format!("{form} to be copied"), async || {
                let text = copied(page).await?;
                Ok(text.contains(holds) && field(page).await? == text.replace("\r\n", "\n"))
            })
            .await?;
            ensure!(
                page.text("#share-said").await?.starts_with("Gekopieerd: "),
                "{form}: nothing is said of it"
            );
            texts.insert(copied(page).await?);
        }
        ensure!(texts.len() == 10, "{} different texts of 10", texts.len());
        page.is_accessible().await?;
        page.keys(&[Key::Escape]).await?;
        page.sees_no("dialog#share").await?;
        page.until("the focus to be back", async || {
            Ok(page.focused().await? == "open-share")
        })
        .await
    })
}

#[test]
fn a_refused_clipboard_leaves_the_text_selected() -> Result<()> {
    journey(async |page: &Page| {
        page.open(COMPARE).await?;
        take(page, false).await?;
        page.press(&['l']).await?;
        page.sees("dialog#share[open] #share-text").await?;
        let selected = "const field = document.activeElement; \
            return field.id === 'share-text' && field.value.length > 0 && \
                field.selectionStart === 0 && field.selectionEnd === field.value.length";
        let is_selected =
            async || Ok(page.execute(selected, Vec::new()).await? == Value::Bool(true));
        page.until("the link to be selected", is_selected).await?;
        ensure!(
            page.text("#share-said").await?.contains("Ctrl+C"),
            "the keys are not told"
        );
        page.click("#give-ris").await?;
        page.until("the citation to be selected", async || {
            Ok(field(page).await?.starts_with("TY") && is_selected().await?)
        })
        .await?;
        page.is_accessible().await
    })
}

#[test]
fn files_hold_what_is_shown() -> Result<()> {
    journey(async |page: &Page| {
        page.open(COMPARE).await?;
        let all = shown(page).await?;
        page.click("a.relation-chip[id^='only-']").await?;
        page.sees("a.relation-chip[aria-current]").await?;
        let few = shown(page).await?;
        ensure!(few.len() < all.len(), "the filter hides nothing");
        take(page, true).await?;
        page.click("#open-share").await?;
        page.sees("#save-csv").await?;
        let told = page.text("#share-export .hint").await?;
        page.click("#save-json").await?;
        let (name, text) = file(page, ".json").await?;
        let document: Value = serde_json::from_str(&text)?;
        let claims = document.get("claims").and_then(Value::as_array);
        let saved: BTreeSet<String> = claims
            .into_iter()
            .flatten()
            .filter_map(|claim| claim.get("id").and_then(Value::as_str))
            .map(str::to_owned)
            .collect();
        ensure!(
            few.is_subset(&saved) && !saved.is_empty(),
            "{name}: shown {few:?}, saved {saved:?}"
        );
        let number = saved.len().to_string();
        ensure!(
            told.contains(&format!(" {number} ")) && name.contains(&format!("-{number}-")),
            "`{told}` and `{name}` for {number} claims"
        );
        for (button, end) in [
            ("#save-csv", ".csv"),
            ("#save-annotations", "-annotations.jsonld"),
            ("#save-claims", "-claims.jsonld"),
        ] {
            page.click(button).await?;
            let (name, text) = file(page, end).await?;
            for claim in &saved {
                ensure!(text.contains(claim.as_str()), "{name} lacks {claim}");
            }
            for other in all.difference(&saved) {
                ensure!(
                    !text.contains(&format!("claim%3A{other}&"))
                        && !text.contains(&format!("\n{other},")),
                    "{name} has {other}, which is not shown"
                );
            }
            page.until("that it was saved", async || {
                Ok(page.text("#share-said").await? == format!("Bewaard: {name}"))
            })
            .await?;
        }
        page.click("#give-bibtex").await?;
        page.click("#share-file").await?;
        let (_, text) = file(page, ".bib").await?;
        ensure!(
            text == copied(page).await?,
            "the file is not what was copied"
        );
        Ok(())
    })
}

#[test]
fn one_claim_is_shared_by_itself() -> Result<()> {
    journey(async |page: &Page| {
        page.open(COMPARE).await?;
        take(page, true).await?;
        let claim = page.attribute("article.claim", "data-own").await?;
        let words = page.text("article.claim blockquote").await?;
        page.click("article.claim .share-one").await?;
        page.sees("dialog#share[open]").await?;
        page.sees_no("#save-csv").await?;
        page.click("#give-text").await?;
        page.until("the text", async || {
            let text = copied(page).await?;
            Ok(text.contains(words.trim_matches('…')) && text.contains(&claim))
        })
        .await?;
        for theme in ["light", "dark"] {
            page.click("#close-share").await?;
            page.choose_theme(theme).await?;
            page.click("article.claim .share-one").await?;
            page.sees("dialog#share[open]").await?;
            page.is_accessible().await?;
        }
        page.at_width(360).await?;
        page.fits_its_width().await
    })
}

#[test]
fn a_view_stands_in_another_page() -> Result<()> {
    journey(async |page: &Page| {
        page.open(COMPARE).await?;
        take(page, true).await?;
        page.click("#open-share").await?;
        page.click("#give-embed").await?;
        page.until("the snippet", async || {
            Ok(copied(page).await?.contains("<iframe"))
        })
        .await?;
        let fixed = copied(page).await?;
        page.click("#give-embed-following").await?;
        page.until("the snippet", async || {
            Ok(copied(page).await?.contains("<script>"))
        })
        .await?;
        let following = copied(page).await?;
        let height = async || {
            let height = page
                .execute("return document.querySelector('iframe').height", Vec::new())
                .await?;
            anyhow::Ok(height.as_str().unwrap_or_default().to_owned())
        };
        {
            let _abroad = page.abroad(&fixed).await?;
            let given = height().await?;
            page.client().enter_frame(0).await?;
            page.sees("table.spine").await?;
            for chrome in [".head", ".bars", ".share-one", "nav.views"] {
                page.sees_no(chrome).await?;
            }
            let full = page.attribute("#open-in-full", "href").await?;
            ensure!(
                full.contains("screen=compare") && !full.contains("embed"),
                "in full: {full}"
            );
            ensure!(
                page.attribute("#open-in-full", "target").await? == "_blank"
                    && page.attribute("#open-in-full", "rel").await? == "noopener",
                "it would open within the other page"
            );
            page.client().enter_parent_frame().await?;
            ensure!(
                height().await? == given,
                "a frame of fixed height changed it"
            );
        }
        let _abroad = page.abroad(&following).await?;
        let fits = async || {
            page.client().enter_frame(0).await?;
            let inside = page
                .execute(
                    "return String(Math.ceil(document.body.getBoundingClientRect().height))",
                    Vec::new(),
                )
                .await?;
            page.client().enter_parent_frame().await?;
            Ok(height().await? == inside.as_str().unwrap_or_default())
        };
        page.client().enter_frame(0).await?;
        page.sees("table.spine").await?;
        page.client().enter_parent_frame().await?;
        page.until("the frame to be as high as the view", fits)
            .await?;
        let wide = height().await?;
        page.at_width(640).await?;
        page.until("the frame to follow", async || {
            Ok(height().await? != wide && fits().await?)
        })
        .await?;
        let now = height().await?;
        page.execute(
            "postMessage({ type: 'tweespraak-height', height: 99 }, '*')",
            Vec::new(),
        )
        .await?;
        ensure!(
            fits().await? && height().await? == now,
            "it believes anyone"
        );
        page.at_width(1280).await?;
        // The checker can't look into a frame of another origin: the view is judged by itself.
        page.open("?screen=compare&embed=1").await?;
        page.sees("table.spine").await?;
        page.is_accessible().await
    })
}

#[test]
fn what_belongs_together_lights_up() -> Result<()> {
    journey(async |page: &Page| {
        page.open(COMPARE).await?;
        page.tab_to("article.claim[data-kin] a").await?;
        page.sees("[data-lit='own']").await?;
        let (own, kin) = (
            page.attribute("[data-lit='own']", "data-kin").await?,
            page.attribute("[data-lit='kin']", "data-own").await?,
        );
        ensure!(
            own.split(' ').any(|name| name == kin),
            "{kin} is lit, and is none of {own}"
        );
        page.tab_to("#foot a").await?;
        page.sees_no("[data-lit]").await
    })
}

#[test]
fn paper_tells_what_was_asked_and_from_what() -> Result<()> {
    journey(async |page: &Page| {
        if page.browser() != Browser::Chromium {
            // The others have no way to show paper on a screen.
            return page.open(COMPARE).await;
        }
        page.open(COMPARE).await?;
        page.click("a.relation-chip[id^='only-']").await?;
        page.sees("a.relation-chip[aria-current]").await?;
        let chosen = page.text(".chips a.chip").await?;
        let chosen = chosen.split(',').next().unwrap_or_default();
        for on_screen_only in [".head", ".bars", "nav.views"] {
            page.sees(on_screen_only).await?;
        }
        page.sees_no("#paper-head p").await?;
        page.on_paper(true).await?;
        for on_screen_only in [".head", ".bars", "nav.views", ".share-one", "#foot p"] {
            page.sees_no(on_screen_only).await?;
        }
        let asked = page.text(".paper-question").await?;
        ensure!(asked.contains(chosen), "`{asked}` does not tell `{chosen}`");
        page.sees("tr.reasons .why").await?;
        let listed = page.texts(".paper-number").await?;
        for number in page.texts(".to-source .paper-only").await? {
            ensure!(listed.contains(&number), "{number} is not among {listed:?}");
        }
        let found = page.text(".paper-address").await?;
        ensure!(
            found.contains(&page.query().await?),
            "the address is not told: {found}"
        );
        page.sees(".paper-caveat").await?;
        page.on_paper(false).await
    })
}
