//! The state of one run of `env.py`: what Alembic calls `EnvironmentContext`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use config::Config;
use database::LockOptions;
use python::{Interp, Value};
use revisions::{ScriptDirectory, ScriptError, Step};

use crate::bridge::SharedBridge;
use crate::check::Findings;
use crate::context::Current;
use crate::project::RunError;

/// Where a command is run: what its plan may depend on beside the heads.
pub struct View<'a> {
    /// The URL of the database with its password hidden, if there is a connection.
    pub url: Option<&'a str>,
}

/// Why a command has no plan.
#[derive(Debug)]
pub enum PlanError {
    /// The graph does not allow it.
    Script(ScriptError),
    /// Alembic's `CommandError` with this message.
    Command(String),
}

impl From<ScriptError> for PlanError {
    fn from(error: ScriptError) -> PlanError {
        PlanError::Script(error)
    }
}

/// What a command wants done, given the rows of the version table.
pub type Plan = Box<dyn Fn(&[String], &View<'_>) -> Result<Vec<Step>, PlanError>>;

/// What a command tells `env.py` (the keyword arguments of `EnvironmentContext`).
#[allow(
    clippy::struct_excessive_bools,
    reason = "they are the flags of the command line"
)]
pub struct RunOptions {
    /// The steps; a command that only looks returns none.
    pub plan: Plan,
    /// `--sql`.
    pub as_sql: bool,
    /// The command's name.
    pub command: &'static str,
    /// `--tag`.
    pub tag: Option<String>,
    /// The start of a `--sql` range.
    pub starting_rev: Option<String>,
    /// Where to go, as it was written.
    pub destination_rev: Option<String>,
    /// `stamp --purge`.
    pub purge: bool,
    /// The command does not create the version table.
    pub dont_mutate: bool,
    /// `ensure_version`: create the version table even if there is nothing else to do.
    pub ensure_version: bool,
    /// Who runs the revisions that cannot be evaluated.
    pub bridge: Option<SharedBridge>,
    /// The migration lock; none for commands that change nothing.
    pub lock: Option<LockOptions>,
}

impl RunOptions {
    /// A run with this plan and everything else off.
    pub fn new(plan: Plan) -> RunOptions {
        RunOptions {
            plan,
            as_sql: false,
            command: "",
            tag: None,
            starting_rev: None,
            destination_rev: None,
            purge: false,
            dont_mutate: false,
            ensure_version: false,
            bridge: None,
            lock: Some(LockOptions::default()),
        }
    }
}

/// The run under way: an extension of the evaluator.
pub(crate) struct Environment {
    pub(crate) config: Rc<RefCell<Config>>,
    /// `config.attributes`
    pub(crate) attributes: Value,
    pub(crate) script: Rc<ScriptDirectory>,
    pub(crate) options: RunOptions,
    /// Every revision is evaluated and none is run; this is what comes of it.
    pub(crate) check: Option<Findings>,
    /// What `context.configure` made last.
    pub(crate) current: RefCell<Option<Rc<Current>>>,
    /// Whether `context.run_migrations()` was called.
    pub(crate) ran: Cell<bool>,
    /// Whether the run has had any effect: something was written, or the command has looked at what it came for.
    pub(crate) acted: Cell<bool>,
    /// The revision that is being run, for messages.
    pub(crate) revision: RefCell<Option<String>>,
    /// The directive that failed last, and with which exception.
    pub(crate) failed: RefCell<Option<(String, Option<Value>)>>,
}

impl Environment {
    /// The run under way.
    pub(crate) fn of(interp: &Interp) -> python::Result<Rc<Environment>> {
        interp
            .extension::<Environment>()
            .ok_or_else(|| proxy_error(interp, "EnvironmentContext"))
    }

    /// An error with all that is known of it.
    pub(crate) fn explain(&self, interp: &Interp, error: python::Error) -> RunError {
        let mut explained = RunError {
            error,
            last_line: None,
            command_error: None,
            revision: self.revision.borrow().clone(),
            directive: None,
            acted: self.acted.get(),
        };
        if let Some((directive, exception)) = self.failed.take() {
            let is_this = match (&explained.error, &exception) {
                (python::Error::Raised(raised), Some(exception)) => raised.exception.is(exception),
                (python::Error::Stop(_), None) => true,
                _ => false,
            };
            explained.directive = is_this.then_some(directive);
        }
        if let python::Error::Raised(raised) = &explained.error {
            explained.last_line = Some(python::last_line(interp, &raised.exception));
            let class = interp.class_of(&raised.exception);
            let is_command_error = std::iter::once(&class)
                .chain(class.ancestors())
                .any(|class| class.full_name() == crate::errors::COMMAND_ERROR);
            if is_command_error {
                explained.command_error = interp.str(&raised.exception).ok();
            }
        }
        explained
    }

    /// Remembers that a directive of `op` failed, so that the report can name it and its table.
    pub(crate) fn note_failure(interp: &Interp, error: &python::Error, directive: &str, table: Option<&str>) {
        let Ok(environment) = Self::of(interp) else { return };
        let exception = match error {
            python::Error::Raised(raised) => Some(raised.exception.clone()),
            python::Error::Stop(_) => None,
        };
        let text = match table {
            Some(table) => format!("{directive}() on table {table}"),
            None => format!("{directive}()"),
        };
        *environment.failed.borrow_mut() = Some((text, exception));
    }

    /// What `context.configure` made; an error before it was called.
    pub(crate) fn current(interp: &Interp) -> python::Result<Rc<Current>> {
        let environment = Self::of(interp)?;
        let current = environment.current.borrow().clone();
        current.ok_or_else(|| interp.raise("Exception", "No context has been configured yet."))
    }
}

/// The error of a function of `op` or `context` that is called outside a run.
pub(crate) fn proxy_error(interp: &Interp, class: &str) -> python::Error {
    interp.raise(
        "NameError",
        format!(
            "Can't invoke function, as the proxy object has not yet been established for the Alembic '{class}' class.  \
             Try placing this code inside a callable."
        ),
    )
}
