//! `cargo xtask test`: everything that says whether the project is well.
//!
//! Invariant: a stage that fails does not stop the next; nothing is skipped in silence, and on
//! a build server nothing is skipped at all; the last line counts the tests of all runners.

mod checks;
mod journeys;
mod tally;

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Result, bail};

use crate::bundle::{BuildOptions, build};
use crate::project::Project;
use crate::tidy;
use crate::tools::{Browser, ensure_build_tools, ensure_component};

pub use checks::format_all as format;
pub use tally::Tally;

/// A corpus of other sides, in another language, below the project's root.
const ANOTHER_CORPUS: &str = "crates/corpus/tests/fixtures/nordhaven";

/// How much of the suite to run.
#[derive(Debug, Clone)]
pub struct SuiteOptions {
    /// The folder with the material that is built and travelled in; `corpus/` when none is given.
    pub corpus: Option<PathBuf>,
    /// Whether to run the journeys, which need browsers.
    pub journeys: bool,
    /// The browsers for the journeys.
    pub browsers: Vec<Browser>,
}

/// Runs the suite; whether all went well.
pub fn run(project: &Project, options: &SuiteOptions) -> bool {
    let mut suite = Suite {
        tally: Tally::default(),
        failed_stages: Vec::new(),
    };
    let start = Instant::now();
    suite.check("tools", || {
        ensure_component("rustfmt", "cargo-fmt")?;
        ensure_component("clippy", "cargo-clippy")?;
        ensure_build_tools(project).map(drop)
    });
    suite.check("format", || checks::format(project));
    suite.check("format of views", || checks::format_of_views(project));
    suite.check("tidy", || match tidy_up(project)? {
        true => Ok(()),
        false => bail!("the house is not tidy"),
    });
    suite.check("clippy", || checks::clippy(project));
    suite.check("clippy for the browser", || {
        checks::clippy_for_browser(project)
    });
    suite.check("the library compiles for the browser", || {
        checks::library_for_browser(project)
    });
    suite.stage("tests", || checks::tests(project));
    let built = suite.check("build", || {
        let corpus = options.corpus.clone();
        let options = BuildOptions {
            corpus,
            single_file: true,
            ..BuildOptions::default()
        };
        build(project, &options).map(drop)
    });
    suite.check("size", || checks::size(project, built));
    if options.journeys {
        for browser in &options.browsers {
            let name = format!("journeys in {}", browser.name());
            let bundle = project.root.join("dist");
            suite.stage(&name, || travel(project, *browser, &bundle, built));
        }
        if let Some(browser) = options.browsers.first() {
            another_corpus(project, &mut suite, *browser);
        }
    } else {
        println!("── journeys: left out, as asked");
    }
    suite.conclude(start)
}

/// All journeys, through a bundle that has been built.
fn travel(project: &Project, browser: Browser, bundle: &Path, built: bool) -> Result<Tally> {
    if !built {
        bail!("there is no bundle to travel in");
    }
    journeys::run(project, browser, bundle, &[])
}

/// Which journeys to run.
#[derive(Debug, Clone)]
pub struct JourneyOptions {
    /// What to build first.
    pub build: BuildOptions,
    /// Words of their names; all journeys when there are none.
    pub names: Vec<String>,
    /// The browsers.
    pub browsers: Vec<Browser>,
}

/// Builds the bundle and runs some journeys through it; whether all went well.
///
/// # Errors
/// When the build fails or a browser cannot be had.
pub fn some_journeys(project: &Project, options: &JourneyOptions) -> Result<bool> {
    let bundle = build(project, &options.build)?;
    let mut tally = Tally::default();
    for browser in &options.browsers {
        println!("── journeys in {}", browser.name());
        tally += journeys::run(project, *browser, &bundle, &options.names)?;
    }
    println!("{tally}");
    Ok(tally.failed == 0)
}

/// The same journeys through the explorer of another dispute: nothing in the program may know
/// which one it shows.
fn another_corpus(project: &Project, suite: &mut Suite, browser: Browser) {
    let options = BuildOptions {
        corpus: Some(project.root.join(ANOTHER_CORPUS)),
        out: Some(project.target.join("another-corpus")),
        single_file: true,
        ..BuildOptions::default()
    };
    let bundle = project.target.join("another-corpus");
    let built = suite.check("build of another corpus", || {
        build(project, &options).map(drop)
    });
    let name = format!("journeys through another corpus in {}", browser.name());
    suite.stage(&name, || travel(project, browser, &bundle, built));
}

/// Tells every place that needs tidying; whether there is none.
///
/// # Errors
/// When a source cannot be read.
pub fn tidy_up(project: &Project) -> Result<bool> {
    let findings = tidy::check(&project.root)?;
    for finding in &findings {
        println!("   {finding}");
    }
    println!("   {} places need tidying", findings.len());
    Ok(findings.is_empty())
}

/// The counts so far.
struct Suite {
    tally: Tally,
    failed_stages: Vec<String>,
}

impl Suite {
    /// A stage that runs tests and counts them.
    fn stage(&mut self, name: &str, work: impl FnOnce() -> Result<Tally>) -> bool {
        println!("── {name}");
        let start = Instant::now();
        let (tally, problem) = match work() {
            Ok(tally) => (tally, None),
            Err(problem) => (
                Tally {
                    passed: 0,
                    failed: 1,
                },
                Some(problem),
            ),
        };
        let seconds = start.elapsed().as_secs_f64();
        let well = tally.failed == 0;
        let verdict = if well { "done in" } else { "FAILED after" };
        println!("   {name}: {verdict} {seconds:.1} s");
        if let Some(problem) = problem {
            println!("   {problem:#}");
        }
        self.tally += tally;
        if !well {
            self.failed_stages.push(name.to_owned());
        }
        well
    }

    /// A stage without tests of its own: it counts only when it fails.
    fn check(&mut self, name: &str, work: impl FnOnce() -> Result<()>) -> bool {
        self.stage(name, || work().map(|()| Tally::default()))
    }

    /// Sums up; the count is the last line, alone.
    fn conclude(&self, start: Instant) -> bool {
        println!("── all stages: {:.0} s", start.elapsed().as_secs_f64());
        if !self.failed_stages.is_empty() {
            println!("   failed: {}", self.failed_stages.join(", "));
        }
        println!("{}", self.tally);
        self.tally.failed == 0
    }
}
