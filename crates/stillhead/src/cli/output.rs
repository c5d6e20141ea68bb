//! Standard output and standard error of the program: the only place that prints.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this is the command line"
)]

use std::cell::RefCell;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::process::ExitCode;
use std::rc::Rc;

use clap::CommandFactory;

use super::arguments::Arguments;
use crate::Streams;

/// Standard output, buffered; it is flushed before anything goes to standard error, so that the two keep their order.
#[derive(Clone)]
pub(crate) struct Output {
    stdout: Rc<RefCell<BufWriter<io::Stdout>>>,
}

impl Output {
    pub(super) fn new() -> Output {
        Output {
            stdout: Rc::new(RefCell::new(BufWriter::new(io::stdout()))),
        }
    }

    /// Writes to standard output. That nobody reads it (`| head`) is no error of ours.
    pub(crate) fn out(&self, text: &str) {
        let _ = self.stdout.borrow_mut().write_all(text.as_bytes());
    }

    /// Writes to standard error.
    pub(crate) fn err(&self, text: &str) {
        self.flush();
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }

    pub(super) fn flush(&self) {
        let _ = self.stdout.borrow_mut().flush();
    }

    /// Both as a session wants them.
    pub(super) fn streams(&self) -> Streams {
        let (out, err) = (self.clone(), self.clone());
        Streams {
            stdout: Rc::new(move |text| out.out(text)),
            stderr: Rc::new(move |text| err.err(text)),
        }
    }

    /// Asks a question with yes or no, where there is a terminal to ask on.
    pub(super) fn ask(&self) -> Option<crate::Ask> {
        if !(io::stdin().is_terminal() && io::stderr().is_terminal()) {
            return None;
        }
        let output = self.clone();
        Some(Rc::new(move |question| {
            output.err(question);
            let mut answer = String::new();
            let read = io::stdin().read_line(&mut answer).is_ok();
            read && matches!(answer.trim().to_lowercase().as_str(), "y" | "yes")
        }))
    }

    /// Whether standard error may have colour: a terminal, and nobody asked not to (<https://no-color.org>).
    pub(crate) fn colour() -> bool {
        io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
    }
}

/// The width that Alembic wraps its messages to: that of the terminal on standard input, if there is one.
pub(crate) fn wrap_width() -> Option<usize> {
    if !io::stdin().is_terminal() {
        return None;
    }
    terminal_size::terminal_size_of(io::stdin())
        .map(|(terminal_size::Width(width), _)| usize::from(width))
        .filter(|w| *w > 0)
}

/// Prints a usage error or the help that was asked for.
pub(super) fn usage(error: &clap::Error) -> ExitCode {
    let _ = error.print();
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}

/// `--version`
pub(super) fn version(name: &str) -> ExitCode {
    match name {
        // What scripts that ask `alembic --version` expect.
        "alembic" => println!("alembic {ALEMBIC}"),
        name => println!("{name} {} (Alembic {ALEMBIC})", env!("CARGO_PKG_VERSION")),
    }
    ExitCode::SUCCESS
}

/// The version of Alembic that is matched.
const ALEMBIC: &str = "1.20.1";

/// The error of a command line without a command.
pub(super) fn too_few_arguments(name: &str) -> ExitCode {
    eprintln!(
        "{}\n{name}: error: too few arguments",
        Arguments::command().bin_name(name).render_usage()
    );
    ExitCode::from(2)
}

/// Prints a completion script.
pub(super) fn completions(name: &str, shell: clap_complete::Shell) -> ExitCode {
    clap_complete::generate(shell, &mut Arguments::command(), name, &mut io::stdout());
    ExitCode::SUCCESS
}

/// An error before anything could start.
pub(super) fn failed(message: &str) -> ExitCode {
    eprintln!("error: {message}");
    ExitCode::FAILURE
}
