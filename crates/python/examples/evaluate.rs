//! Evaluates a Python file as `python3 FILE` would, for trying things out: `cargo run --example evaluate FILE`.
#![allow(clippy::print_stderr, clippy::exit, reason = "a program")]

use std::io::Write;
use std::path::Path;

use stillhead_python::{Error, Interp, World, last_line};

fn main() {
    let worker = std::thread::Builder::new().stack_size(256 << 20).spawn(evaluate);
    let status = worker.ok().and_then(|worker| worker.join().ok()).unwrap_or(2);
    std::process::exit(status);
}

fn evaluate() -> i32 {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("usage: evaluate FILE");
        return 2;
    };
    let world = World {
        roots: std::env::current_dir().into_iter().collect(),
        cwd: std::env::current_dir().unwrap_or_default(),
        stdout: Box::new(|text| {
            let _ = std::io::stdout().write_all(text.as_bytes());
        }),
        stderr: Box::new(|text| eprint!("{text}")),
        ..World::default()
    };
    world.environment.borrow_mut().extend(std::env::vars());
    let interp = Interp::new(world);
    match interp.run_file("__main__", Path::new(&path)) {
        Ok(_) => 0,
        Err(Error::Raised(raised)) => {
            eprintln!("{}", last_line(&interp, &raised.exception));
            1
        }
        Err(error @ Error::Stop(_)) => {
            let place = error.trace().first().map(|place| {
                (
                    place.source.path.clone(),
                    place.source.line_column(place.range.start()),
                )
            });
            if let Error::Stop(stop) = &error {
                eprintln!("stopped: {stop} {place:?}");
            }
            3
        }
    }
}
