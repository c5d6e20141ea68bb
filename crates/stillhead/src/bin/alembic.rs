//! The same program under the name that scripts, Makefiles and container entry points use.

use std::process::ExitCode;

fn main() -> ExitCode {
    stillhead::cli::run("alembic", std::env::args_os())
}
