//! Evaluates a Python file with `sqlalchemy`, `alembic` and the known third-party packages, for trying things out.
#![allow(clippy::print_stderr, clippy::exit, reason = "a program")]

use std::io::Write;
use std::path::Path;

use python::{Error, Interp, World, last_line};

fn main() {
    let worker = std::thread::Builder::new().stack_size(256 << 20).spawn(evaluate);
    let status = worker.ok().and_then(|worker| worker.join().ok()).unwrap_or(2);
    std::process::exit(status);
}

fn evaluate() -> i32 {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("usage: evaluate_known FILE");
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
    let variables = std::env::vars();
    world.environment.borrow_mut().extend(variables);
    let interp = Interp::new(world);
    interp.path.borrow_mut().extend(std::env::current_dir());
    stillhead_alembic::register(&interp);
    match interp.run_file("__main__", Path::new(&path)) {
        Ok(_) => 0,
        Err(error) => {
            for place in error.trace() {
                let (line, _) = place.source.line_column(place.range.start());
                eprintln!("  {}:{line} in {}", place.source.path.display(), place.function);
            }
            match &error {
                Error::Raised(raised) => eprintln!("{}", last_line(&interp, &raised.exception)),
                Error::Stop(stop) => eprintln!("stopped: {stop}"),
            }
            1
        }
    }
}
