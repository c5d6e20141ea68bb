//! The programs in `conformance/urls/` print here what they print with the real SQLAlchemy and drivers
//! (`conformance/urls/generate.py` wrote it down).
#![allow(clippy::unwrap_used, reason = "tests stop at what they do not expect")]

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};

use python::{Error, Interp, World, last_line};

/// A program in a folder of its own, as `generate.py` runs it.
fn assert_equal(name: &str) {
    let programs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../conformance/urls");
    let program = programs.join(format!("{name}.py")).canonicalize().unwrap();
    let expected = fs::read_to_string(program.with_extension("out")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path().canonicalize().unwrap();
    fs::create_dir(here.join("sub")).unwrap();
    // Relative paths are relative to the process; each test has one of its own.
    std::env::set_current_dir(&here).unwrap();
    let printed: Arc<Mutex<String>> = Arc::default();
    let sink = Arc::clone(&printed);
    let worker = std::thread::Builder::new().stack_size(256 << 20).spawn(move || {
        let world = World {
            roots: vec![here.clone(), program.parent().unwrap().to_owned()],
            cwd: here,
            stdout: Box::new(move |text| sink.lock().unwrap().push_str(text)),
            ..World::default()
        };
        world.environment.borrow_mut().extend(std::env::vars());
        let interp = Interp::new(world);
        stillhead_alembic::register(&interp);
        if let Err(error) = interp.run_file("__main__", &program) {
            let message = match &error {
                Error::Raised(raised) => last_line(&interp, &raised.exception),
                Error::Stop(stop) => stop.message.clone(),
            };
            (interp.world.stdout)(&message);
        }
    });
    worker.unwrap().join().unwrap();
    let printed = printed.lock().unwrap().clone();
    let differences: Vec<String> = expected
        .lines()
        .zip(printed.lines())
        .filter(|(expected, printed)| expected != printed)
        .map(|(expected, printed)| format!("- {expected}\n+ {printed}\n"))
        .collect();
    assert!(differences.is_empty(), "{}", differences.concat());
    assert_eq!(expected, printed);
}

#[test]
fn urls_of_postgresql_lead_where_they_lead_with_each_driver() {
    assert_equal("postgresql");
}

#[test]
fn urls_of_sqlite_lead_where_they_lead_with_python() {
    assert_equal("sqlite");
}

#[test]
fn engines_take_the_same_arguments() {
    assert_equal("engines");
}
