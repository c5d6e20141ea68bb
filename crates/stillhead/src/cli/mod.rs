//! The command line.

mod arguments;
pub(crate) mod output;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command, Doctor};
use output::Output;

use crate::commands::{self, SqlOptions};
use crate::{Failure, Session, SessionOptions, Streams, on_a_deep_stack, report};

/// Runs the command line of the program called `name` and returns its exit code.
pub fn run(name: &'static str, arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let parsed = match Arguments::try_parse_from(arguments) {
        Ok(parsed) => parsed,
        Err(error) => return output::usage(&error),
    };
    if parsed.version {
        return output::version(name);
    }
    let Some(command) = parsed.command else {
        return output::too_few_arguments(name);
    };
    if let Command::Completions { shell } = command {
        return output::completions(name, shell);
    }
    if command.evaluates() {
        let body = move || perform(parsed.global, command);
        return match on_a_deep_stack(body) {
            Ok(code) => ExitCode::from(code),
            Err(error) => output::failed(&format!("no thread for the evaluator: {error}")),
        };
    }
    ExitCode::from(perform(parsed.global, command))
}

fn perform(global: arguments::Global, command: Command) -> u8 {
    let output = Output::new();
    let quiet = global.quiet;
    let streams = match &command {
        // What the project prints is not what is asked for.
        Command::Doctor(_) => Streams::default(),
        _ => output.streams(),
    };
    let opened = session(global, &output, streams);
    if let (Ok(session), Command::Doctor(Doctor::Imports { json })) = (&opened, &command) {
        let code = doctor_imports(session, &output, *json);
        output.flush();
        return code;
    }
    let result = match opened {
        Ok(session) => {
            let words = command.words();
            let result = match (dispatch(&session, command), words) {
                (Err(failure), Some(words)) => session.hand_over(&words, failure),
                (result, _) => result,
            };
            if let Err(failure) = &result
                && failure.exit_code() == 255
            {
                session.log_error("alembic.util.messaging", &failure.message());
            }
            let result = result.map_err(|failure| (session.bridge_advice(&failure), failure));
            // The process ends: the operating system takes the memory back faster.
            std::mem::forget(session);
            result
        }
        Err(failure) => Err((None, failure)),
    };
    let code = match &result {
        Ok(()) => 0,
        Err((advice, failure)) => {
            report::report(&output, failure, quiet);
            if let Some(advice) = advice {
                output.err(&format!("help: {advice}\n"));
            }
            failure.exit_code()
        }
    };
    output.flush();
    code
}

fn doctor_imports(session: &Session, output: &Output, json: bool) -> u8 {
    match commands::doctor::imports(session) {
        Ok(found) => {
            output.out(&if json { found.json() } else { found.text() });
            u8::from(!found.is_well())
        }
        Err(failure) => {
            report::report(output, &failure, false);
            failure.exit_code()
        }
    }
}

fn session(global: arguments::Global, output: &Output, streams: Streams) -> Result<Session, Failure> {
    let cwd = std::env::current_dir()
        .map_err(|error| Failure::Uncaught(format!("the current folder cannot be found: {error}")))?;
    Session::open(SessionOptions {
        config_files: global.config,
        section: global.name,
        x_arguments: global.x,
        streams,
        quiet: global.quiet,
        bridge: global.bridge,
        ask: output.ask(),
        ..SessionOptions::in_folder(cwd)
    })
}

fn dispatch(session: &Session, command: Command) -> Result<(), Failure> {
    match command {
        Command::Upgrade { revision, sql, tag } => {
            commands::upgrade(session, &revision, &SqlOptions { sql, tag })
        }
        Command::Downgrade { revision, sql, tag } => {
            commands::downgrade(session, &revision, &SqlOptions { sql, tag })
        }
        Command::Stamp {
            revisions,
            sql,
            tag,
            purge,
        } => {
            let options = commands::StampOptions {
                sql: SqlOptions { sql, tag },
                purge,
            };
            commands::stamp(session, &revisions, &options)
        }
        Command::Current { verbose, check_heads } => {
            commands::current(session, commands::CurrentOptions { verbose, check_heads })
        }
        Command::History {
            rev_range,
            verbose,
            indicate_current,
        } => commands::history(
            session,
            &commands::HistoryOptions {
                range: rev_range,
                verbose,
                indicate_current,
            },
        ),
        Command::Heads {
            verbose,
            resolve_dependencies,
        } => commands::heads(
            session,
            commands::HeadsOptions {
                verbose,
                resolve_dependencies,
            },
        ),
        Command::Branches { verbose } => commands::branches(session, verbose),
        Command::Show { rev } => commands::show(session, &rev),
        Command::EnsureVersion { sql } => commands::ensure_version(session, sql),
        // Handled before.
        Command::Completions { .. } | Command::Doctor(_) => Ok(()),
        Command::Other(words) => Err(arguments::not_here(&words)),
    }
}
