//! The TOML of each file, with places.
//!
//! Invariant: of a file that could not be read, nothing is concluded: what it might have
//! declared is never reported as missing.

use super::fields::Fields;
use super::files::File;
use super::problems::{At, Problems};
use toml::de::DeTable;

/// All files of a corpus, parsed.
pub(super) struct Documents<'a> {
    documents: Vec<Document<'a>>,
}

/// One file, parsed.
pub(super) struct Document<'a> {
    pub file: &'a File,
    /// `None` when the file can't be read; that has been reported.
    table: Option<DeTable<'a>>,
    /// Where the TOML begins in the file.
    toml_start: usize,
    /// Where an article's body begins in the file; `None` when it can't be told.
    pub body_start: Option<usize>,
}

/// The line around an article's front matter.
const FENCE: &str = "+++";

/// Entries of one kind.
pub(super) struct Entries<'a> {
    pub list: Vec<Fields<'a>>,
    /// Whether every entry there is could be read.
    pub complete: bool,
}

impl<'a> Documents<'a> {
    /// Parses every file.
    pub fn parse(files: &'a [File], problems: &Problems) -> Self {
        let documents = files
            .iter()
            .map(|file| {
                if file.path.starts_with("articles/") {
                    article(file, problems)
                } else {
                    Document {
                        file,
                        table: parse(file, 0, file.text.len(), problems),
                        toml_start: 0,
                        body_start: None,
                    }
                }
            })
            .collect();
        Self { documents }
    }

    /// Whether every file there has to be is there and could be read.
    pub fn all_read(&self) -> bool {
        let nothing_is_missing = super::files::TOP_FILES
            .iter()
            .all(|(name, needed)| !needed || self.at(name).is_some());
        nothing_is_missing && self.documents.iter().all(|one| one.table.is_some())
    }

    /// The file at this path.
    pub fn at(&self, path: &str) -> Option<&Document<'a>> {
        self.documents.iter().find(|one| one.file.path == path)
    }

    /// The files whose path begins so, in order.
    pub fn below(&self, folder: &str) -> impl Iterator<Item = &Document<'a>> {
        self.documents
            .iter()
            .filter(move |one| one.file.path.starts_with(folder))
    }

    /// The entries `[[key]]` of the file at `path`; a file that has other keys is told so.
    pub fn entries<'d>(
        &'d self,
        problems: &'d Problems,
        path: &str,
        key: &'static str,
    ) -> Entries<'d> {
        let Some(document) = self.at(path) else {
            let needed = super::files::TOP_FILES.contains(&(path, true));
            return Entries {
                list: Vec::new(),
                complete: !needed,
            };
        };
        let Some(mut fields) = document.fields(problems) else {
            return Entries {
                list: Vec::new(),
                complete: false,
            };
        };
        let list = fields.tables(key);
        fields.finish();
        Entries {
            list,
            complete: true,
        }
    }
}

impl<'a> Document<'a> {
    /// Its keys; `None` when the file can't be read.
    pub fn fields<'d>(&'d self, problems: &'d Problems) -> Option<Fields<'d>> {
        let at = At {
            file: self.file,
            byte: self.toml_start,
        };
        let table = self.table.as_ref()?;
        Some(Fields::new(problems, at, self.toml_start, table))
    }

    /// Where it begins.
    pub fn start(&self) -> At<'a> {
        At {
            file: self.file,
            byte: 0,
        }
    }
}

fn article<'a>(file: &'a File, problems: &Problems) -> Document<'a> {
    let mut document = Document {
        file,
        table: None,
        toml_start: 0,
        body_start: None,
    };
    if !file.readable {
        return document;
    }
    let Some(toml) = file.text.strip_prefix("+++\n") else {
        problems.error(
            document.start(),
            "the article has no front matter",
            format!("begin the file with a line {FENCE}"),
        );
        return document;
    };
    let toml_start = file.text.len() - toml.len();
    let end = if toml.starts_with("+++\n") {
        Some(0)
    } else {
        toml.find("\n+++\n").map(|byte| byte + 1)
    };
    let Some(toml_len) = end else {
        problems.error(
            document.start(),
            "the front matter does not end",
            format!("put a line {FENCE} between it and the body"),
        );
        return document;
    };
    document.toml_start = toml_start;
    document.body_start = Some(toml_start + toml_len + FENCE.len() + 1);
    document.table = parse(file, toml_start, toml_start + toml_len, problems);
    document
}

/// The TOML between two bytes of a file. Of several syntax errors only the first is told, for
/// the others may follow from it; keys given twice are all told, and the first one holds.
fn parse<'a>(file: &'a File, start: usize, end: usize, problems: &Problems) -> Option<DeTable<'a>> {
    if !file.readable {
        return None;
    }
    let text = file.text.get(start..end).unwrap_or_default();
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut broken = false;
    for error in &errors {
        let repeats_a_key = error.message().starts_with("duplicate key");
        if broken && !repeats_a_key {
            continue;
        }
        broken |= !repeats_a_key;
        let byte = start + error.span().map_or(0, |span| span.start);
        let hint = if repeats_a_key {
            "a key stands once"
        } else {
            "mend the TOML here first"
        };
        problems.error(At { file, byte }, error.message(), hint);
    }
    (!broken).then(|| table.into_inner())
}
