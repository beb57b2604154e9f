//! Compiles the editors' material into the program: `corpus/`, or the folder that the
//! environment variable `TWEESPRAAK_CORPUS` names. Every problem of the material stops the
//! build, and all are told at once.

use corpus::compile::{Compiled, Sources, compile};
use corpus::search;
use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

fn main() -> io::Result<()> {
    if env::var_os("CARGO_FEATURE_CSR").is_none() {
        // The screens alone carry no corpus: whoever draws with them brings one.
        println!("cargo::rerun-if-changed=build.rs");
        return Ok(());
    }
    println!("cargo::rerun-if-env-changed=TWEESPRAAK_CORPUS");
    let folder = env::var_os("TWEESPRAAK_CORPUS").map_or_else(|| "corpus".into(), PathBuf::from);
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut sources = Sources::new();
    read(&folder, "", &mut sources)?;
    match compile(&sources) {
        Ok(Compiled { corpus, warnings }) => {
            for problem in warnings {
                println!("cargo::warning={}/{problem}", folder.display());
            }
            let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
            fs::write(out.join("index.bin"), search::build(&corpus))?;
            fs::write(out.join("corpus.bin"), corpus.to_bytes())
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={}/{problem}", folder.display());
            }
            Ok(())
        }
    }
}

/// Puts every file below `folder` among the sources.
fn read(folder: &Path, prefix: &str, sources: &mut Sources) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read(&entry.path(), &format!("{path}/"), sources)?;
        } else {
            sources.insert(path, fs::read(entry.path())?);
        }
    }
    Ok(())
}
