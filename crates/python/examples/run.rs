//! Runs a Python file: `cargo run -p stillhead-python --example run FILE`.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a developer's tool")]

use std::path::Path;

use python::{Error, Interp, World};
use stillhead_python as python;

fn main() {
    let Some(file) = std::env::args().nth(1) else { return eprintln!("usage: run FILE") };
    let body = move || {
        let world = World { stdout: Box::new(|text| print!("{text}")), ..World::default() };
        let interp = Interp::new(world);
        match interp.run_file("__main__", Path::new(&file)) {
            Ok(_) => {}
            Err(Error::Raised(raised)) => eprintln!("{}", python::last_line(&interp, &raised.exception)),
            Err(Error::Stop(stop)) => eprintln!("stop: {stop}"),
        }
    };
    let thread = std::thread::Builder::new().stack_size(256 << 20).spawn(body);
    let _ = thread.map(std::thread::JoinHandle::join);
}
