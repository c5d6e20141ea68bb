//! `cargo run --example evaluate_packages FILE`: a program that may import `sqlalchemy`, `alembic` and the known packages, as
//! `crates/python/examples/evaluate.rs` does without them.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "an example prints")]

use std::path::{Path, PathBuf};

use python::{Error, Interp, World, last_line};

fn run(path: &Path) {
    let Ok(text) = std::fs::read_to_string(path) else {
        return;
    };
    let folder = path
        .canonicalize()
        .ok()
        .and_then(|path| path.parent().map(Path::to_owned));
    let folder: PathBuf = folder.unwrap_or_default();
    let world = World {
        roots: vec![folder.clone()],
        cwd: folder.clone(),
        stdout: Box::new(|text| print!("{text}")),
        ..World::default()
    };
    world.environment.borrow_mut().extend(std::env::vars());
    let interp = Interp::new(world);
    stillhead_alembic::register(&interp);
    let own_folder = format!("import sys\nsys.path.append({:?})\n", folder.to_string_lossy());
    let started = interp.run_text("start", Path::new("<frozen>/start.py"), &own_folder);
    match started.and_then(|_| interp.run_text("__main__", path, &text)) {
        Ok(_) => {}
        Err(error) => {
            for place in error.trace() {
                let (line, _) = place.source.line_column(place.range.start());
                eprintln!("  {}:{line}", place.source.path.display());
            }
            match error {
                Error::Raised(raised) => println!("{}", last_line(&interp, &raised.exception)),
                Error::Stop(stop) => println!("refused: {}", stop.message),
            }
        }
    }
}

fn main() {
    for path in std::env::args().skip(1) {
        let worker = std::thread::Builder::new().stack_size(256 << 20);
        let worker = worker.spawn(move || run(Path::new(&path)));
        if worker.is_ok_and(|worker| worker.join().is_err()) {
            eprintln!("the evaluation ended");
        }
    }
}
