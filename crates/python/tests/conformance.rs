//! The programs in `conformance/python/` print here what CPython 3.11 prints
//! (`conformance/python/generate.py` wrote it down).
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests stop at what they do not expect"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use stillhead_python::{Error, Interp, World, last_line};

const STACK: usize = 256 << 20;

fn programs(kind: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../conformance/python")
        .join(kind);
    let mut programs: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .collect();
    programs.sort();
    assert!(!programs.is_empty());
    programs
}

/// What a program prints, and how it ends: nothing, an exception's last line, or a refusal.
fn run(path: &Path) -> (String, Option<String>) {
    let path = path.to_owned();
    let printed = Arc::new(Mutex::new(String::new()));
    let sink = Arc::clone(&printed);
    let worker = std::thread::Builder::new().stack_size(STACK).spawn(move || {
        let folder = path.parent().unwrap().canonicalize().unwrap();
        let world = World {
            roots: vec![folder.clone()],
            cwd: folder,
            stdout: Box::new(move |text| sink.lock().unwrap().push_str(text)),
            ..World::default()
        };
        let interp = Interp::new(world);
        let text = fs::read_to_string(&path).unwrap();
        match interp.run_text("__main__", &path, &text) {
            Ok(_) => None,
            Err(Error::Raised(raised)) => Some(last_line(&interp, &raised.exception)),
            Err(Error::Stop(stop)) => Some(format!("refused: {}", stop.message)),
        }
    });
    let end = worker.unwrap().join().unwrap();
    let printed = printed.lock().unwrap().clone();
    (printed, end)
}

fn compare(kind: &str, fails: bool) {
    let mut wrong = Vec::new();
    for path in programs(kind) {
        let expected = fs::read_to_string(path.with_extension("out")).unwrap();
        let (mut printed, end) = run(&path);
        if let Some(end) = end.as_ref().and_then(|end| end.lines().last()) {
            printed.push_str(end);
            printed.push('\n');
        }
        if fails != end.is_some() || printed != expected {
            let (ours, theirs) = difference(&printed, &expected);
            wrong.push(format!(
                "{}:\n   python: {theirs}\n     ours: {ours}",
                path.display()
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} programs differ\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// The first line in which two outputs differ.
fn difference(ours: &str, theirs: &str) -> (String, String) {
    let (mut ours, mut theirs) = (ours.lines(), theirs.lines());
    loop {
        match (ours.next(), theirs.next()) {
            (Some(a), Some(b)) if a == b => {}
            (a, b) => return (a.unwrap_or("(end)").to_owned(), b.unwrap_or("(end)").to_owned()),
        }
    }
}

#[test]
fn programs_print_what_python_prints() {
    compare("ok", false);
}

#[test]
fn programs_of_newer_pythons_print_what_they_should() {
    compare("newer", false);
}

#[test]
fn programs_end_with_python_s_exception() {
    compare("err", true);
}
