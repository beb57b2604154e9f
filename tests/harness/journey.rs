//! One journey: a fresh browser, a way through the page, a judgement.
//!
//! Invariant: the browser is closed however a journey ends, a hanging one included, and one that
//! fails leaves a picture.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};
use fantoccini::Client;
use xtask::project::{BROWSER_VARIABLE, BUNDLE_VARIABLE, Project};
use xtask::tools::{Browser, Installed, find_axe, find_browser};

use crate::driver::Driver;
use crate::page::Page;
use crate::place::Place;
use crate::session;
use crate::witness::Witness;

/// How long a journey may take; the longest take a minute on a busy machine.
pub const MOST_TIME: Duration = Duration::from_secs(480);

/// How long to wait for a browser that is about to be ended anyway.
const LAST_MOMENT: Duration = Duration::from_secs(10);

/// What a journey starts from.
#[derive(Debug, Clone)]
pub struct Trip {
    /// The folder to serve.
    pub folder: PathBuf,
    /// The page of it to open from disk, without a host; `None` to serve the folder.
    pub from_disk: Option<&'static str>,
    /// What must be visible before a page counts as ready, as a CSS selector.
    pub ready: &'static str,
    /// The browser to take.
    pub browser: Browser,
    /// What the browser cannot do, though others can.
    pub lack: Lack,
    /// Whether the page is judged at the end.
    pub end: End,
    /// How long it may take before it counts as hanging.
    pub most_time: Duration,
}

/// What a browser cannot do: it is too old for it, or its reader has switched it off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// It can do all.
    Nothing,
    /// It knows no WebAssembly.
    Wasm,
    /// It runs no script of the page. WebKitGTK, without scripts, hears no journey either.
    Script,
}

/// How a journey ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// With a look at the console, at the requests and at accessibility.
    Judged,
    /// With the last step: for pictures of a page that may not be finished.
    AtOnce,
    /// With the last step, and deaf to what was said on the way, even if the journey fails.
    Unwatched,
}

/// A journey through the built bundle, in the browser that `JOURNEYS_BROWSER` names.
///
/// # Errors
/// When the bundle or a browser is missing, when a step fails, or when something was seen that
/// must not be.
#[expect(
    clippy::needless_pass_by_value,
    reason = "a journey is written where it is handed over"
)]
pub fn journey(way: impl AsyncFn(&Page) -> Result<()>) -> Result<()> {
    travel_often(&through_bundle()?, &way)
}

/// A journey through a page of the bundle that is opened from disk, as by a double click; it is
/// ready when something of the selector `ready` is seen.
///
/// # Errors
/// As [`journey`].
#[expect(
    clippy::needless_pass_by_value,
    reason = "a journey is written where it is handed over"
)]
pub fn journey_from_disk(
    page: &'static str,
    ready: &'static str,
    end: End,
    way: impl AsyncFn(&Page) -> Result<()>,
) -> Result<()> {
    let trip = Trip {
        from_disk: Some(page),
        ready,
        end,
        ..through_bundle()?
    };
    travel_often(&trip, &way)
}

/// A journey through the built bundle in a browser that lacks something; the page is ready when
/// something of the selector `ready` is seen.
///
/// # Errors
/// As [`journey`].
#[expect(
    clippy::needless_pass_by_value,
    reason = "a journey is written where it is handed over"
)]
pub fn journey_lacking(
    lack: Lack,
    ready: &'static str,
    way: impl AsyncFn(&Page) -> Result<()>,
) -> Result<()> {
    let bundle = through_bundle()?;
    if lack == Lack::Script && bundle.browser == Browser::Webkit {
        return Ok(());
    }
    let end = match lack {
        // What listens in the page is a script too.
        Lack::Script => End::Unwatched,
        // Chromium complains of wasm that it was sent and can't use.
        Lack::Wasm => End::AtOnce,
        Lack::Nothing => End::Judged,
    };
    let trip = Trip {
        lack,
        ready,
        end,
        ..bundle
    };
    travel_often(&trip, &way)
}

/// A journey through a copy of the bundle, which it may change on the way.
///
/// # Errors
/// As [`journey`].
#[expect(
    clippy::needless_pass_by_value,
    reason = "a journey is written where it is handed over"
)]
pub fn journey_in_copy(end: End, way: impl AsyncFn(&Page, &Path) -> Result<()>) -> Result<()> {
    let bundle = through_bundle()?;
    let copy = tempfile::tempdir().context("no folder for the copy")?;
    copy_folder(&bundle.folder, copy.path())?;
    let trip = Trip {
        folder: copy.path().to_owned(),
        end,
        ..bundle
    };
    travel_often(&trip, &async |page: &Page| way(page, copy.path()).await)
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    for entry in from.read_dir().context("the bundle cannot be read")? {
        let entry = entry.context("the bundle cannot be read")?;
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            std::fs::create_dir(&to).context("no folder for the copy")?;
            copy_folder(&entry.path(), &to)?;
        } else {
            std::fs::copy(entry.path(), &to).context("the bundle cannot be copied")?;
        }
    }
    Ok(())
}

fn through_bundle() -> Result<Trip> {
    let project = Project::find()?;
    let folder =
        std::env::var_os(BUNDLE_VARIABLE).map_or_else(|| project.root.join("dist"), PathBuf::from);
    if !folder.is_dir() {
        bail!("there is no bundle; `cargo xtask build` makes it");
    }
    Ok(Trip {
        folder,
        from_disk: None,
        ready: "main#main",
        browser: chosen_browser()?,
        lack: Lack::Nothing,
        end: End::Judged,
        most_time: MOST_TIME,
    })
}

fn travel_often(trip: &Trip, way: &impl AsyncFn(&Page) -> Result<()>) -> Result<()> {
    let mut tries_left = most_tries(trip.browser);
    loop {
        tries_left -= 1;
        match travel(trip, way) {
            Err(problem) if tries_left > 0 => say_again(trip.browser, &problem),
            outcome => return outcome,
        }
    }
}

/// How often a journey is begun anew before its failure counts.
///
/// WebKitGTK 2.50 now and then stops a page with "Out of bounds memory access", hangs, or gives
/// its window another size than was asked, where the same journey passes before and after.
fn most_tries(browser: Browser) -> usize {
    match browser {
        Browser::Webkit => 3,
        Browser::Chromium | Browser::Firefox => 1,
    }
}

/// Says that a journey failed and is begun anew, past the test runner, which would keep it to
/// itself when the journey passes then.
fn say_again(browser: Browser, problem: &anyhow::Error) {
    let (name, browser) = (test_name(), browser.name());
    writeln!(
        std::io::stderr(),
        "   {name} failed in {browser} and is travelled again: {problem:#}"
    )
    .ok();
}

/// The browser that the environment names; Chromium if none.
///
/// # Errors
/// When the name is unknown.
pub fn chosen_browser() -> Result<Browser> {
    let name = std::env::var(BROWSER_VARIABLE).unwrap_or_else(|_| "chromium".to_owned());
    [Browser::Chromium, Browser::Firefox, Browser::Webkit]
        .into_iter()
        .find(|browser| browser.name() == name)
        .with_context(|| format!("no browser is called {name}"))
}

/// A journey through any folder.
///
/// # Errors
/// As [`journey`].
pub fn travel(trip: &Trip, way: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let project = Project::find()?;
    let name = trip.browser.name();
    let by_hand = "`cargo xtask test` installs it";
    let installed = find_browser(&project, trip.browser)
        .with_context(|| format!("{name} or its driver is missing; {by_hand}"))?;
    let axe = find_axe(&project).with_context(|| format!("axe-core is missing; {by_hand}"))?;
    let axe = std::fs::read_to_string(axe).context("axe-core cannot be read")?;
    let traces = project.target.join("journeys");
    std::fs::create_dir_all(&traces).context("no folder for pictures")?;
    let trace = traces.join(format!("{}-{name}", test_name()));
    let place = Arc::new(Place::of(trip)?);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("cannot start")?;
    let journey = go(trip, &installed, place, axe, &trace, way);
    runtime.block_on(async {
        tokio::time::timeout(trip.most_time, journey)
            .await
            .unwrap_or_else(|_| Err(anyhow!("not at its end after {:?}", trip.most_time)))
    })
}

async fn go(
    trip: &Trip,
    installed: &Installed,
    place: Arc<Place>,
    axe: String,
    trace: &Path,
    way: impl AsyncFnOnce(&Page) -> Result<()>,
) -> Result<()> {
    let log = trace.with_extension("log");
    let driver = Driver::start(trip.browser, installed, trip.lack, &log)?;
    let client = session::open(trip.browser, installed, trip.lack, &driver).await?;
    let witness = Witness::new(trip.browser, place.origin());
    let page = Page::new(
        client.clone(),
        place,
        trip.ready,
        trip.browser,
        witness,
        axe,
    );
    if trip.lack == Lack::Script {
        page.runs_no_script().await?;
    }
    let way = way(&page).await;
    let judgement = match &way {
        _ if trip.end == End::Unwatched => Ok(()),
        Ok(()) if trip.end == End::AtOnce => Ok(()),
        Ok(()) => page.judge().await,
        // The complaints often say why a step failed.
        Err(_) => page.look_back().await,
    };
    let outcome = match (way, judgement) {
        (Ok(()), Ok(())) => Ok(()),
        (Ok(()), Err(problem)) | (Err(problem), Ok(())) => Err(problem),
        (Err(problem), Err(more)) => Err(anyhow!("{problem:#}\nand {more:#}")),
    };
    let outcome = match outcome {
        Ok(()) => Ok(()),
        Err(problem) => Err(with_picture(&client, trace, problem).await),
    };
    // The driver's end takes a browser with it that will not close.
    tokio::time::timeout(LAST_MOMENT, client.close()).await.ok();
    outcome
}

/// The problem, with the place of a picture of the page where it arose.
async fn with_picture(client: &Client, trace: &Path, problem: anyhow::Error) -> anyhow::Error {
    let file = trace.with_extension("png");
    let taken = match tokio::time::timeout(LAST_MOMENT, client.screenshot()).await {
        Ok(Ok(picture)) => std::fs::write(&file, picture).map_err(anyhow::Error::from),
        Ok(Err(refusal)) => Err(refusal.into()),
        Err(late) => Err(late.into()),
    };
    match taken {
        Ok(()) => anyhow!("{problem:#}\npicture: {}", file.display()),
        Err(refusal) => anyhow!("{problem:#}\nno picture: {refusal}"),
    }
}

/// The name of the running test, fit for a file.
fn test_name() -> String {
    std::thread::current()
        .name()
        .unwrap_or("journey")
        .replace("::", "-")
}
