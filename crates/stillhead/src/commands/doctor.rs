//! `doctor`: what may go wrong with a project, before it does.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use alembic::{Check, CheckedImport, ImportOrigin, Problem};
use python::{Error, ImportKind, Place};
use serde_json::{Value, json};

use crate::{Failure, Session, report};

/// What `doctor imports` has found.
#[derive(Debug)]
pub struct Imports {
    check: Check,
    lines: Vec<Line>,
    /// The folder that places are shown below.
    cwd: PathBuf,
}

/// One thing that is imported.
#[derive(Debug)]
struct Line {
    origin: ImportOrigin,
    name: String,
    reason: Option<String>,
    /// File and line, below the working directory where they are.
    places: Vec<(String, usize)>,
}

/// Evaluates `env.py` and every revision in both directions without a database, and lists what was imported meanwhile.
///
/// Errors: the revisions do not make a graph.
pub fn imports(session: &Session) -> Result<Imports, Failure> {
    let check = session.project().check()?;
    let cwd = session.options().cwd.clone();
    let lines = lines(&check.imports, &cwd);
    Ok(Imports { check, lines, cwd })
}

/// The imports by what is imported, those that are nowhere first.
fn lines(imports: &[CheckedImport], cwd: &Path) -> Vec<Line> {
    let mut found: BTreeMap<(ImportOrigin, &str), Line> = BTreeMap::new();
    for checked in imports {
        let import = &checked.import;
        let line = found
            .entry((checked.origin, &import.name))
            .or_insert_with(|| Line {
                origin: checked.origin,
                name: import.name.clone(),
                reason: match &import.kind {
                    ImportKind::Unknown(reason) => Some(reason.clone()),
                    _ => None,
                },
                places: Vec::new(),
            });
        let (row, _) = import.source.line_column(import.range.start());
        line.places.push((shown(&import.source.path, cwd), row));
    }
    found.into_values().collect()
}

fn shown(path: &Path, cwd: &Path) -> String {
    path.strip_prefix(cwd).unwrap_or(path).display().to_string()
}

const fn word(origin: ImportOrigin) -> &'static str {
    match origin {
        ImportOrigin::Unknown => "unknown",
        ImportOrigin::Installed => "site-packages",
        ImportOrigin::Project => "project",
        ImportOrigin::Known => "known",
        ImportOrigin::Native => "native",
    }
}

impl Imports {
    /// Whether nothing that is unknown or refused decides something.
    pub fn is_well(&self) -> bool {
        self.check.problems.is_empty()
    }

    /// A table and the errors, for people.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let width =
            |of: fn(&Line) -> usize, least: usize| self.lines.iter().map(of).max().unwrap_or(0).max(least);
        let (kind, name) = (
            width(|line| word(line.origin).len(), 4),
            width(|line| line.name.len(), 6),
        );
        let _ = writeln!(text, "{:kind$}  {:name$}  WHERE", "KIND", "IMPORT");
        for line in &self.lines {
            let (file, row) = &line.places[0];
            let _ = write!(
                text,
                "{:kind$}  {:name$}  {file}:{row}",
                word(line.origin),
                line.name
            );
            if line.places.len() > 1 {
                let _ = write!(text, " and {} more", line.places.len() - 1);
            }
            text.push('\n');
            if let Some(reason) = &line.reason {
                let _ = writeln!(text, "{:kind$}  {:name$}    {reason}", "", "");
            }
        }
        for problem in &self.check.problems {
            let _ = write!(
                text,
                "\n{}:\n{}",
                place_of(problem),
                report::explain(&problem.error)
            );
        }
        let _ = writeln!(text, "\n{}", self.summary());
        text
    }

    fn summary(&self) -> String {
        let mut text = format!(
            "{} evaluated in both directions without a database: ",
            count(self.check.revisions)
        );
        match self.check.problems.len() {
            0 => text += "nothing that is unknown or refused decides anything.",
            1 => text += "once something that is unknown or refused would decide.",
            more => {
                let _ = write!(
                    text,
                    "{more} times something that is unknown or refused would decide."
                );
            }
        }
        if !self.check.undecided.is_empty() {
            let _ = write!(
                text,
                "\nNot decided without a database (they ended with an exception):"
            );
            for problem in &self.check.undecided {
                let why = problem.error.last_line.as_deref().unwrap_or_default();
                let _ = write!(
                    text,
                    "\n  {}: {}",
                    place_of(problem),
                    why.lines().next().unwrap_or_default()
                );
            }
        }
        text
    }

    /// The same as JSON, with every place.
    pub fn json(&self) -> String {
        let problems = |list: &[Problem]| -> Vec<Value> {
            list.iter()
                .map(|problem| problem_json(problem, &self.cwd))
                .collect()
        };
        let imports: Vec<Value> = self
            .lines
            .iter()
            .map(|line| {
                let places: Vec<Value> = line
                    .places
                    .iter()
                    .map(|(file, row)| json!({"file": file, "line": row}))
                    .collect();
                json!({"name": line.name, "kind": word(line.origin), "reason": line.reason, "places": places})
            })
            .collect();
        let document = json!({
            "imports": imports,
            "revisions": self.check.revisions,
            "reaches_sql": !self.is_well(),
            "problems": problems(&self.check.problems),
            "undecided": problems(&self.check.undecided),
        });
        format!("{document:#}\n")
    }
}

fn count(revisions: usize) -> String {
    match revisions {
        1 => "1 revision".to_owned(),
        more => format!("{more} revisions"),
    }
}

/// `revision ab12, upgrade`, or `env.py`.
fn place_of(problem: &Problem) -> String {
    match (&problem.error.revision, problem.direction) {
        (None, _) => "env.py".to_owned(),
        (Some(revision), None) => format!("revision {revision}"),
        (Some(revision), Some(direction)) => format!("revision {revision}, {direction}"),
    }
}

fn problem_json(problem: &Problem, cwd: &Path) -> Value {
    let error = &problem.error;
    let (message, help, import) = match &error.error {
        Error::Stop(stop) => (
            stop.message.clone(),
            stop.help.clone(),
            stop.origin.as_ref().map(|origin| origin.import.clone()),
        ),
        Error::Raised(_) => (error.last_line.clone().unwrap_or_default(), None, None),
    };
    let place = error.error.trace().first().map(|place| place_json(place, cwd));
    json!({
        "revision": error.revision,
        "direction": problem.direction,
        "message": message,
        "help": help,
        "import": import,
        "place": place,
    })
}

fn place_json(place: &Place, cwd: &Path) -> Value {
    let (line, column) = place.source.line_column(place.range.start());
    json!({"file": shown(&place.source.path, cwd), "line": line, "column": column})
}
