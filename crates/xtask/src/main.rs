//! `cargo xtask …`: the command line of the project's chores.
//!
//! Invariant: this file reads the arguments and calls the library; it does no chore itself.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use clap::{Args, Parser, Subcommand};
use xtask::audit::audit;
use xtask::bench::{Subject, bench};
use xtask::bundle::{BuildOptions, Profile, Site, build};
use xtask::corpus;
use xtask::project::Project;
use xtask::screenshots::screenshots;
use xtask::serve::{ServeOptions, serve};
use xtask::size::readme::with_weights;
use xtask::size::weigh;
use xtask::step::step;
use xtask::suite::{self, JourneyOptions, SuiteOptions};
use xtask::tools::{Browser, ensure_build_tools};

/// Every chore of the project, one command each.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version)]
struct Cli {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Install what a build lacks (wasm target, wasm-opt, esbuild)
    Setup,
    /// Build the release bundle and serve it on this machine
    Serve(Serve),
    /// Build for development, serve it, and build and reload at each change
    Dev(Serve),
    /// Build the release bundle: a folder of static files with relative addresses
    Build(Build),
    /// Run everything: format, lints, rules of the house, tests, build, size, journeys
    Test(Test),
    /// Build, then run the journeys whose names hold one of these words
    Journey(Journey),
    /// Check the material, count it, or print it as the JSON that a bundle carries
    #[command(subcommand)]
    Corpus(Corpus),
    /// Format the views, then all code
    Format,
    /// Check the rules of the house that no compiler checks
    Tidy,
    /// Weigh the built bundle against its budget
    Size(Size),
    /// Measure beside other libraries: `search --n 10000 --peers minisearch-nl`, or `start`
    Bench {
        /// What to measure
        subject: Subject,
        /// Handed on to the script in `bench/`
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        words: Vec<String>,
    },
    /// Check the dependencies: licences, sources, known weaknesses (installs cargo-deny)
    Audit {
        /// Leave out the list of known weaknesses, which is fetched anew
        #[arg(long)]
        offline: bool,
    },
    /// Take pictures of every screen, and the one in the README
    Screenshots(Screenshots),
}

#[derive(Args)]
struct Build {
    /// The folder with the material, instead of corpus/
    #[arg(long, value_name = "DIR")]
    corpus: Option<PathBuf>,
    /// The folder for the bundle, instead of dist/
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Put everything into one file too, tweespraak.html, which opens by a double click
    #[arg(long)]
    single_file: bool,
    /// Build quickly, into target/fast: larger and slower, for looking at it here
    #[arg(long, conflicts_with = "site")]
    fast: bool,
    /// Where it will lie (https://example.org/folder/), for previews and search engines
    #[arg(long, value_name = "ADDRESS")]
    site: Option<String>,
}

#[derive(Args)]
struct Serve {
    /// The port to serve on, instead of 8080 (`dev`: 8081); any free one if it is taken
    #[arg(long)]
    port: Option<u16>,
    /// Print the address without opening a browser
    #[arg(long)]
    no_open: bool,
    /// The folder with the material, instead of corpus/
    #[arg(long, value_name = "DIR")]
    corpus: Option<PathBuf>,
}

impl Serve {
    fn with(self, profile: Profile) -> ServeOptions {
        ServeOptions {
            build: BuildOptions {
                corpus: self.corpus,
                profile,
                ..BuildOptions::default()
            },
            // Another than that of `serve`, whose page the browser keeps.
            port: self.port.unwrap_or(match profile {
                Profile::Release | Profile::Fast => 8080,
                Profile::Dev => 8081,
            }),
            open: !self.no_open,
        }
    }
}

#[derive(Args)]
struct Test {
    /// The folder with the material to build and to travel in, instead of corpus/
    #[arg(long, value_name = "DIR")]
    corpus: Option<PathBuf>,
    /// Leave the journeys out, and with them the browsers
    #[arg(long)]
    no_journeys: bool,
    /// The browsers for the journeys
    #[arg(long, value_enum, num_args = 1.., value_name = "NAME", default_values = ["chromium", "firefox", "webkit"])]
    browser: Vec<Browser>,
}

#[derive(Args)]
struct Journey {
    /// Words of their names (`share`, `parts::words`); all when there are none
    names: Vec<String>,
    /// The folder with the material to build and to travel in, instead of corpus/
    #[arg(long, value_name = "DIR")]
    corpus: Option<PathBuf>,
    /// The browsers
    #[arg(long, value_enum, num_args = 1.., value_name = "NAME", default_values = ["chromium"])]
    browser: Vec<Browser>,
    /// Build quickly, into target/fast
    #[arg(long)]
    fast: bool,
}

#[derive(Args)]
struct Screenshots {
    /// The folder for the set, instead of target/screenshots
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Corpus {
    /// List every problem of the material, with file, line and a hint
    Check {
        /// The folder with the material, instead of corpus/
        dir: Option<PathBuf>,
        /// How to print the problems
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Count articles, claims, sides, topics and degrees
    Stats {
        /// The folder with the material, instead of corpus/
        dir: Option<PathBuf>,
    },
    /// Print the material as one JSON document
    Json {
        /// The folder with the material, instead of corpus/
        dir: Option<PathBuf>,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Json,
}

#[derive(Args)]
struct Size {
    /// The bundle, instead of dist/
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    /// Print JSON instead of a table
    #[arg(long)]
    json: bool,
    /// Write the weights into the README
    #[arg(long, conflicts_with = "json")]
    readme: bool,
}

fn main() -> ExitCode {
    match run(Cli::parse().chore) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("error: {problem:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(chore: Chore) -> Result<ExitCode> {
    let project = Project::find()?;
    let well = match chore {
        Chore::Setup => {
            step("set up", || ensure_build_tools(&project))?;
            true
        }
        Chore::Build(Build {
            corpus,
            out,
            single_file,
            site,
            fast,
        }) => {
            let options = BuildOptions {
                corpus,
                out,
                single_file,
                site: site.as_deref().map(Site::read).transpose()?,
                profile: profile(fast),
            };
            build(&project, &options)?;
            true
        }
        Chore::Serve(options) => {
            serve(&project, &options.with(Profile::Release))?;
            true
        }
        Chore::Dev(options) => {
            serve(&project, &options.with(Profile::Dev))?;
            true
        }
        Chore::Test(Test {
            corpus,
            no_journeys,
            browser,
        }) => {
            let options = SuiteOptions {
                corpus,
                journeys: !no_journeys,
                browsers: browser,
            };
            suite::run(&project, &options)
        }
        Chore::Journey(Journey {
            names,
            corpus,
            browser,
            fast,
        }) => {
            let build = BuildOptions {
                corpus,
                profile: profile(fast),
                single_file: true,
                ..BuildOptions::default()
            };
            let options = JourneyOptions {
                build,
                names,
                browsers: browser,
            };
            suite::some_journeys(&project, &options)?
        }
        Chore::Bench { subject, words } => {
            bench(&project, subject, &words)?;
            true
        }
        Chore::Audit { offline } => {
            audit(&project, offline)?;
            true
        }
        Chore::Screenshots(Screenshots { out }) => {
            screenshots(&project, out.as_deref())?;
            true
        }
        Chore::Corpus(chore) => {
            let own = |dir: Option<PathBuf>| dir.unwrap_or_else(|| project.root.join("corpus"));
            match chore {
                Corpus::Check { dir, format } => corpus::check(&own(dir), format == Format::Json),
                Corpus::Stats { dir } => corpus::stats(&own(dir)),
                Corpus::Json { dir } => corpus::json(&own(dir)),
            }
        }
        Chore::Format => {
            suite::format(&project)?;
            true
        }
        Chore::Tidy => suite::tidy_up(&project)?,
        Chore::Size(Size { dir, json, readme }) => {
            let scale = weigh(&dir.unwrap_or_else(|| project.root.join("dist")))?;
            if readme {
                let file = project.root.join("README.md");
                let told = std::fs::read_to_string(&file).context("no README.md")?;
                std::fs::write(&file, with_weights(&told, &scale)?)
                    .context("cannot write README.md")?;
            }
            let text = if json {
                format!("{:#}\n", scale.json())
            } else {
                scale.table()
            };
            print!("{text}");
            scale.within_budget()
        }
    };
    Ok(if well {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn profile(fast: bool) -> Profile {
    if fast {
        Profile::Fast
    } else {
        Profile::Release
    }
}
