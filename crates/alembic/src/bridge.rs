//! The bridge: a revision that cannot be evaluated is run by the project's own Python and Alembic.
//!
//! The version table is the only state that both programs have, so they can take turns. What is decided here is when
//! that is possible and what the other program is told; who it is and how it is started is the host's affair
//! ([`Bridge`]).

use std::rc::Rc;

use python::{Error, Interp, Result, Stop, StopKind};
use revisions::{RowChange, Step, VersionHeads};

use crate::context::Current;
use crate::environment::Environment;
use crate::errors;
use crate::project::RunError;

/// One step for the other program.
#[derive(Debug)]
pub struct Handover<'a> {
    /// Whether it is `alembic upgrade` or `alembic downgrade`.
    pub is_upgrade: bool,
    /// The argument of the command, which stands for exactly this step.
    pub target: String,
    /// `--sql`: the script is wanted, and nothing may be changed.
    pub as_sql: bool,
    /// `--tag`
    pub tag: Option<&'a str>,
}

/// Why the other program has not done it.
#[derive(Debug)]
pub enum BridgeError {
    /// It ended with this status and has said why.
    Exit(i32),
    /// It could not be started, or its output could not be read.
    Failed(String),
}

/// Someone who can run Alembic.
pub trait Bridge {
    /// Whether steps may be handed over at all. If so, each is begun so that it can be taken back alone.
    fn is_open(&self) -> bool;

    /// Whether this revision may be handed over for this reason; the user is told, or asked.
    fn permits(&self, revision: &str, reason: &RunError) -> bool;

    /// Runs Alembic to its end. The script is returned with `as_sql`, otherwise nothing.
    ///
    /// Errors: the program has failed, or there is none.
    fn run(&self, handover: &Handover<'_>) -> std::result::Result<String, BridgeError>;
}

/// Whether an error says that Stillhead cannot do something that Python perhaps can.
pub fn is_refusal(error: &Error) -> bool {
    matches!(error, Error::Stop(stop)
        if matches!(stop.kind, StopKind::Unsupported | StopKind::Unknown | StopKind::Denied))
}

/// What stands in the way of a step, if it may be handed over; otherwise the error again.
pub(crate) fn permitted(
    environment: &Environment,
    current: &Current,
    step: &Step,
    error: Error,
) -> std::result::Result<Box<RunError>, Error> {
    let Some(bridge) = environment.options.bridge.as_ref().filter(|_| is_refusal(&error)) else {
        return Err(error);
    };
    if current.context.borrow().is_external() {
        // The error ends env.py's own transaction, and with it everything that was done: the command may begin again.
        environment.acted.set(false);
        return Err(error);
    }
    let revision = step.up_revision_ids().concat();
    let reason = Box::new(RunError {
        error,
        last_line: None,
        command_error: None,
        directive: None,
        revision: Some(revision.clone()),
        acted: false,
    });
    if bridge.permits(&revision, &reason) {
        Ok(reason)
    } else {
        Err(reason.error)
    }
}

/// Has a step run by the other program: what it has done already is taken back, the steps before it are committed, and
/// afterwards the version table is read again.
pub(crate) fn run_live(
    interp: &Interp,
    environment: &Environment,
    current: &Current,
    step: &Step,
    reason: RunError,
) -> Result<()> {
    let before = current.context.borrow().heads().to_vec();
    let Some(target) = live_target(environment, step, &before) else {
        return Err(with_help(reason.error, &no_target(step)));
    };
    let aside = current.context.borrow_mut().step_aside();
    if let Err(error) = aside {
        environment.acted.set(true);
        return Err(with_help(
            reason.error,
            &format!("the bridge cannot take over here: {error}"),
        ));
    }
    environment.acted.set(true);
    run(environment, step, target)?;
    let after = current.with(interp, migrate::MigrationContext::step_in)?;
    let wanted = heads_after(interp, environment, step, before)?;
    let same = after.len() == wanted.len() && wanted.iter().all(|head| after.contains(head));
    if same {
        return Ok(());
    }
    Err(errors::command_error(
        interp,
        &format!(
            "after `{}` by the project's own Alembic the version table was expected to have {}, but it has {}; is it the \
             same database?",
            step.short_log(),
            list(&wanted),
            list(&after)
        ),
    ))
}

/// Has the script of a step written by the other program and puts it in the place of the step's own statements.
pub(crate) fn splice(
    interp: &Interp,
    environment: &Environment,
    current: &Current,
    step: &Step,
    changes: &[migrate::VersionChange],
    reason: RunError,
) -> Result<()> {
    let before = current.context.borrow().heads().to_vec();
    let Some(target) = script_target(environment, step, &before) else {
        return Err(with_help(reason.error, &no_target(step)));
    };
    let script = run(environment, step, target)?;
    let row = match changes.first() {
        Some(change) => Some(current.with(interp, |context| context.change_text(change))?),
        None => None,
    };
    let Some(body) = body_of(&script, &step.short_log(), row.as_deref()) else {
        return Err(Error::unsupported(format!(
            "the script of `{}` by the project's own Alembic does not look as expected:\n{script}",
            step.short_log()
        )));
    };
    current.with(interp, |context| context.splice(body))
}

/// The statements of the step alone: between the comment that begins it and its row in the version table.
fn body_of<'a>(script: &'a str, step: &str, row: Option<&str>) -> Option<&'a str> {
    let comment = format!("-- Running {step}\n\n");
    let (_, rest) = script.split_once(&comment)?;
    match row {
        Some(row) => rest.rfind(row).map(|end| &rest[..end]),
        None => Some(rest.rfind("COMMIT;").map_or(rest, |end| &rest[..end])),
    }
}

fn run(environment: &Environment, step: &Step, target: String) -> Result<String> {
    let handover = Handover {
        is_upgrade: step.is_upgrade(),
        target,
        as_sql: environment.options.as_sql,
        tag: environment.options.tag.as_deref(),
    };
    let Some(bridge) = &environment.options.bridge else {
        return Ok(String::new());
    };
    bridge.run(&handover).map_err(|error| match error {
        BridgeError::Exit(status) => Stop::new(
            StopKind::Exit(status),
            format!("the project's own Alembic ended with status {status}"),
        )
        .into(),
        BridgeError::Failed(message) => Error::unsupported(message),
    })
}

/// The argument that stands for exactly this step at these heads. Which one that is our own planner knows.
fn live_target(environment: &Environment, step: &Step, heads: &[String]) -> Option<String> {
    let script = &environment.script;
    candidates(step).into_iter().find(|target| {
        let steps = if step.is_upgrade() {
            script.upgrade_steps(target, heads)
        } else {
            script.downgrade_steps(target, heads, &mut Vec::new())
        };
        steps.is_ok_and(|steps| steps == [step.clone()])
    })
}

/// The same for a script, whose command is told where it starts.
fn script_target(environment: &Environment, step: &Step, heads: &[String]) -> Option<String> {
    let script = &environment.script;
    let starts = if step.is_upgrade() {
        step.down_revision_ids()
    } else {
        step.up_revision_ids()
    };
    let starts: Vec<Option<String>> = if starts.is_empty() {
        vec![None]
    } else {
        starts.into_iter().map(Some).collect()
    };
    for start in starts {
        let from = script.offline_heads(start.as_deref()).ok()?;
        // The rows that the script changes must be those that are there.
        if !from.iter().all(|head| heads.contains(head)) {
            continue;
        }
        if let Some(target) = live_target(environment, step, &from) {
            return Some(match start {
                Some(start) => format!("{start}:{target}"),
                None => target,
            });
        }
    }
    None
}

fn candidates(step: &Step) -> Vec<String> {
    let revision = step.up_revision_ids().into_iter().next().unwrap_or_default();
    if step.is_upgrade() {
        return vec![revision];
    }
    let mut targets = step.to_revisions();
    if targets.is_empty() {
        targets.push("base".to_owned());
    }
    let within: Vec<String> = targets
        .iter()
        .map(|target| format!("{revision}@{target}"))
        .collect();
    targets.extend(within);
    targets.push(format!("{revision}@-1"));
    targets
}

fn heads_after(
    interp: &Interp,
    environment: &Environment,
    step: &Step,
    before: Vec<String>,
) -> Result<Vec<String>> {
    let raise = |error: revisions::ScriptError| errors::from_script(interp, &error);
    let map = environment.script.revision_map().map_err(raise)?;
    let mut rows: Vec<String> = before.clone();
    let changes = VersionHeads::new(before)
        .apply(map, step)
        .map_err(|error| raise(error.into()))?;
    for change in changes {
        match change {
            RowChange::Insert(id) => rows.push(id),
            RowChange::Delete(id) => rows.retain(|row| *row != id),
            RowChange::Update { from, to } => {
                rows.retain(|row| *row != from);
                rows.push(to);
            }
        }
    }
    Ok(rows)
}

fn list(heads: &[String]) -> String {
    if heads.is_empty() {
        "nothing".to_owned()
    } else {
        heads.join(", ")
    }
}

fn no_target(step: &Step) -> String {
    format!(
        "the bridge cannot take over here: Alembic's command line has no words for `{}` alone",
        step.short_log()
    )
}

/// The refusal with one more line of advice.
fn with_help(error: Error, help: &str) -> Error {
    match error {
        Error::Stop(mut stop) => {
            stop.help = Some(match stop.help.take() {
                Some(before) => format!("{before}\n{help}"),
                None => help.to_owned(),
            });
            Error::Stop(stop)
        }
        raised @ Error::Raised(_) => raised,
    }
}

/// A bridge that several parts share.
pub type SharedBridge = Rc<dyn Bridge>;

#[cfg(test)]
mod tests {
    use super::body_of;

    #[test]
    fn the_statements_of_a_step_are_cut_out_of_a_script() {
        let row = "UPDATE alembic_version SET version_num='b' WHERE alembic_version.version_num = 'a';";
        let script = format!(
            "BEGIN;\n\nSET x;\n\n-- Running upgrade a -> b\n\nCREATE TABLE t;\n\n{row}\n\nCOMMIT;\n\n"
        );
        assert_eq!(
            body_of(&script, "upgrade a -> b", Some(row)),
            Some("CREATE TABLE t;\n\n")
        );
        assert_eq!(body_of(&script, "upgrade a -> c", Some(row)), None);
        assert_eq!(body_of(&script, "upgrade a -> b", Some("DELETE")), None);
    }
}
