//! The programs in `conformance/orm/programs` print here what they print with SQLAlchemy
//! (`conformance/orm/generate.py` wrote it down).
#![allow(clippy::unwrap_used, reason = "a test may fail that way")]

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use python::{Error, Interp, World, last_line};
use stillhead_alembic::sqlalchemy;

/// Calls may nest deeply.
const STACK: usize = 256 << 20;

fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../conformance/orm");
    folder.canonicalize().unwrap()
}

fn run(program: &Path, url: &str) -> String {
    let out: Arc<Mutex<String>> = Arc::default();
    let (text, path, url) = (Arc::clone(&out), program.to_owned(), url.to_owned());
    let worker = std::thread::Builder::new().stack_size(STACK).spawn(move || {
        let programs = folder().join("programs");
        let world = World {
            roots: vec![programs.clone()],
            cwd: programs.clone(),
            stdout: Box::new(move |it| text.lock().unwrap().push_str(it)),
            ..World::default()
        };
        world.environment.borrow_mut().insert("ORM_URL".to_owned(), url);
        let interp = Interp::new(world);
        sqlalchemy::register(&interp);
        let start = format!("import sys\nsys.path.append({:?})\n", programs.to_string_lossy());
        interp.run_text("start", Path::new("start.py"), &start).unwrap();
        let source = std::fs::read_to_string(&path).unwrap();
        match interp.run_text("__main__", &path, &source) {
            Ok(_) => {}
            Err(error) => {
                let places = error
                    .trace()
                    .iter()
                    .map(|place| place.source.line_column(place.range.start()).0);
                let places: Vec<usize> = places.collect();
                let shown = match &error {
                    Error::Raised(raised) => last_line(&interp, &raised.exception),
                    Error::Stop(stop) => format!("refused: {}", stop.message),
                };
                (interp.world.stdout)(&format!("{places:?} {shown}\n"));
            }
        }
    });
    worker.unwrap().join().unwrap();
    std::mem::take(&mut out.lock().unwrap())
}

/// `ORM=automap cargo nextest run` looks at one program only.
fn compare(dialect: &str, url: &str) {
    let only = std::env::var("ORM").ok();
    let mut programs: Vec<PathBuf> = std::fs::read_dir(folder().join("programs"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|it| it == "py") && !path.ends_with("prelude.py"))
        .filter(|path| {
            only.as_deref()
                .is_none_or(|only| path.file_stem().is_some_and(|it| it == only))
        })
        .collect();
    programs.sort();
    let mut failures = Vec::new();
    for program in programs {
        let name = program.file_stem().unwrap().to_string_lossy().into_owned();
        let expected = folder().join(format!("expected/{name}.{dialect}.out"));
        let expected = std::fs::read_to_string(expected).unwrap();
        let printed = run(&program, url);
        let pairs = expected.lines().zip(printed.lines()).enumerate();
        let different = pairs.filter(|(_, (theirs, ours))| theirs != ours);
        let mut lines: Vec<String> = different
            .map(|(index, (theirs, ours))| {
                format!("{name}:{}\n  SQLAlchemy {theirs}\n  ours       {ours}", index + 1)
            })
            .collect();
        if expected.lines().count() != printed.lines().count() {
            lines.push(format!("{name}: ends with {:?}", printed.lines().last()));
        }
        failures.extend(lines);
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn programs_print_what_they_print_with_sqlalchemy_on_sqlite() {
    compare("sqlite", "sqlite://");
}

#[test]
fn programs_print_what_they_print_with_sqlalchemy_on_postgresql() {
    let Ok(url) = std::env::var("STILLHEAD_TEST_POSTGRES_URL") else {
        return;
    };
    compare(
        "postgresql",
        &url.replace("postgresql://", "postgresql+psycopg://"),
    );
}
