//! The programs in `conformance/known/` print here what they print with the real packages
//! (`conformance/known/generate.py` wrote it down).
#![allow(clippy::unwrap_used, reason = "tests stop at what they do not expect")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use python::{Error, Interp, World, last_line};

const STACK: usize = 256 << 20;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../conformance/known")
        .canonicalize()
        .unwrap()
}

/// What a program prints.
fn run(path: &Path) -> String {
    let out: Arc<Mutex<String>> = Arc::default();
    let (path, sink) = (path.to_owned(), Arc::clone(&out));
    let worker = std::thread::Builder::new().stack_size(STACK).spawn(move || {
        let world = World {
            roots: vec![folder()],
            cwd: folder(),
            stdout: Box::new(move |text| sink.lock().unwrap().push_str(text)),
            ..World::default()
        };
        let variables = fs::read_to_string(folder().join("environment")).unwrap();
        let variables = variables.lines().filter_map(|line| line.split_once('='));
        world
            .environment
            .borrow_mut()
            .extend(variables.map(|(name, value)| (name.to_owned(), value.to_owned())));
        let interp = Interp::new(world);
        stillhead_alembic::register(&interp);
        if let Err(error) = interp.run_file("__main__", &path) {
            let place = error.trace().first().map(|place| {
                let (line, _) = place.source.line_column(place.range.start());
                format!("{}:{line}", place.source.path.display())
            });
            let message = match &error {
                Error::Raised(raised) => last_line(&interp, &raised.exception),
                Error::Stop(stop) => stop.message.clone(),
            };
            (interp.world.stdout)(&format!("{}: {message}\n", place.unwrap_or_default()));
        }
    });
    worker.unwrap().join().unwrap();
    out.lock().unwrap().clone()
}

/// `KNOWN=dotenv cargo nextest run` looks at one program only.
#[test]
fn programs_print_what_they_print_with_the_real_packages() {
    let only = std::env::var("KNOWN").ok();
    let mut programs: Vec<PathBuf> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .filter(|path| {
            let name = path.file_stem().unwrap();
            name != "generate" && only.as_ref().is_none_or(|only| name == only.as_str())
        })
        .collect();
    programs.sort();
    assert!(!programs.is_empty());
    let mut differences = String::new();
    for program in programs {
        let expected = fs::read_to_string(program.with_extension("out")).unwrap();
        let printed = run(&program);
        if printed != expected {
            let line = printed
                .lines()
                .zip(expected.lines())
                .position(|(ours, theirs)| ours != theirs);
            let line = line.unwrap_or_else(|| printed.lines().count().min(expected.lines().count()));
            let _ = writeln!(
                differences,
                "{} line {}\n  ours   {}\n  theirs {}",
                program.display(),
                line + 1,
                printed.lines().nth(line).unwrap_or_default(),
                expected.lines().nth(line).unwrap_or_default(),
            );
        }
    }
    assert!(differences.is_empty(), "{differences}");
}
