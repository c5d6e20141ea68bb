//! The program `stillhead`.

use std::process::ExitCode;

fn main() -> ExitCode {
    stillhead::cli::run("stillhead", std::env::args_os())
}
