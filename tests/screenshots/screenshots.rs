//! Pictures of the real app: every screen at three widths, by day and by night, and the one in
//! the README.
//!
//! Invariant: the app is the built bundle, and every picture is taken after it has settled.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, Result};
use journeys::{End, Lack, Page, Trip, travel};
use xtask::project::Project;
use xtask::tools::Browser;

/// Width and height of the window, in CSS pixels: a phone, a tablet, a desk.
const WINDOWS: [(u32, u32); 3] = [(360, 780), (768, 1024), (1440, 900)];
/// The screen that the README shows, by the beginning of its file name.
const IN_README: &str = "compare";

/// Arguments: the folder for the set, and the file for the README.
fn main() -> Result<()> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let folder = arguments
        .next()
        .context("the first argument is the folder for the set")?;
    let readme = arguments
        .next()
        .context("the second argument is the README's picture")?;
    std::fs::create_dir_all(&folder).context("no folder for the set")?;
    let project = Project::find()?;
    let bundle = project.root.join("dist");
    travel(
        &Trip {
            folder: bundle,
            from_disk: None,
            ready: "main#main",
            browser: Browser::Chromium,
            lack: Lack::Nothing,
            end: End::AtOnce,
            // A whole set of pictures.
            most_time: Duration::from_secs(1800),
        },
        async |page| {
            page.without_scrollbars().await?;
            let screens = screens(page).await?;
            for theme in ["light", "dark"] {
                for (name, address) in &screens {
                    page.open(address).await?;
                    page.choose_theme(theme).await?;
                    for (width, height) in WINDOWS {
                        page.at_size(width, height).await?;
                        let file = folder.join(format!("{name}-{width}-{theme}.png"));
                        take(page, &file).await?;
                        println!("   {}", file.display());
                        if name == IN_README && width == 1440 && theme == "light" {
                            std::fs::copy(&file, &readme)
                                .with_context(|| format!("cannot write {}", readme.display()))?;
                            println!("   {}", readme.display());
                        }
                    }
                }
            }
            Ok(())
        },
    )
}

/// The name and address of every screen: the tabs, and the reader at the first hit.
async fn screens(page: &Page) -> Result<Vec<(String, String)>> {
    page.open("").await?;
    page.sees("a.sentence").await?;
    let tabs = page.addresses("nav a[id^='to-']").await?;
    let reader = page.addresses("a.sentence").await?.into_iter().take(1);
    let names = page
        .execute(
            "return [...document.querySelectorAll(\"nav a[id^='to-']\")].map((a) => a.id.slice(3))",
            Vec::new(),
        )
        .await?;
    let names = names.as_array().cloned().unwrap_or_default();
    let named = names
        .iter()
        .filter_map(|name| name.as_str().map(str::to_owned))
        .zip(tabs);
    Ok(named
        .chain(reader.map(|address| ("reader".to_owned(), address)))
        .collect())
}

async fn take(page: &Page, file: &Path) -> Result<()> {
    // Two frames: one for what the new width moves, one for it to be painted.
    let settled = "const done = arguments[arguments.length - 1]; \
        document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";
    page.client()
        .execute_async(settled, Vec::new())
        .await
        .context("the page does not settle")?;
    let picture = page.client().screenshot().await.context("no picture")?;
    std::fs::write(file, picture).with_context(|| format!("cannot write {}", file.display()))
}
