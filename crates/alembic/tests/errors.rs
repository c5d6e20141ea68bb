//! Bad calls of directives, schema items and types, against what Alembic and `SQLAlchemy` say to them
//! (`conformance/errors/generate.py`).

#![allow(clippy::unwrap_used, reason = "a test may fail that way")]

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use config::{Config, ConfigOptions};
use python::World;
use revisions::ScriptDirectory;
use serde_json::{Map, Value};
use stillhead_alembic::{Project, ProjectOptions, RunError, RunOptions};

/// The first lines of every program; the case comes after them.
const PRELUDE: &str = "import sqlalchemy as sa\nfrom alembic import context, op\n\
                       from sqlalchemy.dialects import postgresql as pg\n";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../conformance/errors")
}

fn read(name: &str) -> Map<String, Value> {
    let text = std::fs::read_to_string(folder().join(name)).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// A folder with a project, whose `env.py` is one case.
struct Scratch(tempfile::TempDir);

impl Scratch {
    fn new() -> Scratch {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("migrations/versions")).unwrap();
        let ini = "[alembic]\nscript_location = migrations\n";
        std::fs::write(folder.path().join("alembic.ini"), ini).unwrap();
        Scratch(folder)
    }

    /// What the case prints, and how it ends.
    fn run(&self, source: &str, dialect: &str) -> (String, Result<(), Box<RunError>>) {
        let cwd = self.0.path().to_owned();
        let configure = format!(
            "context.configure(dialect_name={dialect:?}, literal_binds=True, dialect_opts={{'paramstyle': 'named'}})\n"
        );
        let text = format!("{PRELUDE}{configure}{source}\n");
        std::fs::write(cwd.join("migrations/env.py"), text).unwrap();
        let options = ConfigOptions {
            ini: Some("alembic.ini".into()),
            ..ConfigOptions::new(cwd.clone())
        };
        let config = Config::load(options).unwrap();
        let script = Rc::new(ScriptDirectory::from_config(&config, &[]).unwrap());
        let printed = Rc::new(RefCell::new(String::new()));
        let sink = Rc::clone(&printed);
        let world = World {
            roots: vec![cwd.clone()],
            cwd,
            stdout: Box::new(move |text| sink.borrow_mut().push_str(text)),
            ..World::default()
        };
        let project = Project::new(ProjectOptions {
            config,
            script,
            world,
        });
        let result = project.run_env(RunOptions {
            as_sql: true,
            lock: None,
            ..RunOptions::new(Box::new(|_, _| Ok(Vec::new())))
        });
        let printed = printed.borrow().clone();
        (printed, result)
    }
}

/// How a case ends, as Python says it, or with `!!` a refusal of ours.
fn ending(result: &Result<(), Box<RunError>>) -> Option<String> {
    let error = result.as_ref().err()?;
    Some(match (&error.last_line, &error.error) {
        // The golden file has no links.
        (Some(line), _) => line
            .split(" (Background on this error at")
            .next()
            .unwrap_or_default()
            .to_owned(),
        (None, python::Error::Stop(stop)) => format!("!! {}", stop.message),
        (None, python::Error::Raised(_)) => "a Python exception".to_owned(),
    })
}

/// Where an error says that it happened: the line of `env.py`.
fn line(result: &Result<(), Box<RunError>>) -> Option<usize> {
    let error = result.as_ref().err()?;
    let place = error.error.trace().last()?;
    Some(place.source.line_column(place.range.start()).0)
}

#[test]
fn bad_calls_end_as_in_alembic() {
    let (theirs, ours) = (read("errors.json"), read("ours.json"));
    let wanted = std::env::var("ERROR_CASE").unwrap_or_default();
    let scratch = Scratch::new();
    let mut failures = Vec::new();
    for (source, golden) in &theirs {
        if !source.contains(&wanted) {
            continue;
        }
        for dialect in ["postgresql", "sqlite"] {
            let own = ours.get(source).and_then(|case| case.get(dialect));
            let expected = own.unwrap_or(&golden[dialect]);
            let (printed, result) = scratch.run(source, dialect);
            let (error, sql) = (ending(&result), printed.as_str());
            let place = line(&result);
            if error.as_deref() != expected["error"].as_str() || sql != expected["sql"] {
                let of = |error: Option<&str>| error.unwrap_or("no error").to_owned();
                failures.push(format!(
                    "{dialect}: {source}\n  expected {}\n  got      {}{}",
                    of(expected["error"].as_str()),
                    of(error.as_deref()),
                    if sql == expected["sql"] {
                        String::new()
                    } else {
                        format!("\n  expected {}\n  got      {sql:?}", expected["sql"])
                    }
                ));
            } else if result.is_err() && place != Some(5) {
                failures.push(format!("{dialect}: {source}\n  the error is at line {place:?}"));
            }
        }
    }
    assert!(
        failures.is_empty(),
        "{} differences:\n{}",
        failures.len(),
        failures.join("\n")
    );
}
