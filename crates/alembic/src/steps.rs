//! `context.run_migrations()`: the steps of the plan, one after another.

use std::collections::VecDeque;
use std::path::Path;
use std::rc::Rc;

use migrate::{StepStart, VersionChange};
use python::{Args, Instance, Interp, Result, Value};
use revisions::{RowChange, ScriptDirectory, Step, VersionHeads};

use crate::context::{Current, value_of};
use crate::environment::{Environment, PlanError, View};
use crate::errors;
use crate::project::RunError;
use crate::{bridge, check, posted, script};

type Keywords = Vec<(Rc<str>, Value)>;

/// A step with what it runs.
struct Loaded {
    step: Step,
    body: Body,
}

/// What a step runs.
enum Body {
    /// Nothing: only the version table changes.
    Nothing,
    /// The function of its revision.
    Function(Value),
    /// The revision cannot be evaluated, for this reason, and is run by the bridge.
    Elsewhere(Box<RunError>),
}

/// Runs the command's plan; `keywords` go to every `upgrade()` and `downgrade()`.
pub(crate) fn run_migrations(interp: &Interp, keywords: Keywords) -> Result<()> {
    let environment = Environment::of(interp)?;
    let current = Environment::current(interp)?;
    environment.ran.set(true);
    if let Some(findings) = &environment.check {
        return check::run_revisions(interp, &environment, findings, &keywords);
    }
    let result = run(interp, &environment, &current, &keywords);
    let finished = current.with(interp, migrate::MigrationContext::finish_run);
    result.and(finished)
}

fn run(interp: &Interp, environment: &Environment, current: &Rc<Current>, keywords: &Keywords) -> Result<()> {
    let heads = current.with(interp, migrate::MigrationContext::start_run)?;
    if environment.options.ensure_version {
        current.with(interp, migrate::MigrationContext::ensure_version_table)?;
    }
    let mut queue = plan(interp, environment, current, &heads)?;
    if !queue.is_empty()
        && !current.as_sql()
        && let Some(heads) = current.with(interp, migrate::MigrationContext::take_lock)?
    {
        queue = plan(interp, environment, current, &heads)?;
    }
    if queue.is_empty() {
        environment.acted.set(true);
    }
    while let Some(loaded) = queue.pop_front() {
        match run_step(interp, environment, current, loaded, keywords) {
            Ok(None) => {}
            Ok(Some(heads)) => queue = plan(interp, environment, current, &heads)?,
            Err(error) => {
                // The error that counts is the first one.
                let _ = current.with(interp, migrate::MigrationContext::abort_step);
                return Err(error);
            }
        }
    }
    *environment.revision.borrow_mut() = None;
    Ok(())
}

/// Makes the plan and loads every revision of it, so that a file that cannot be evaluated is known before the first
/// statement is sent.
fn plan(
    interp: &Interp,
    environment: &Environment,
    current: &Current,
    heads: &[String],
) -> Result<VecDeque<Loaded>> {
    let view = View {
        url: current.url.as_deref(),
    };
    let steps = (environment.options.plan)(heads, &view).map_err(|error| match error {
        PlanError::Script(error) => errors::from_script(interp, &error),
        PlanError::Command(message) => errors::command_error(interp, &message),
    })?;
    steps
        .into_iter()
        .map(|step| {
            let body = match load(interp, environment, &step) {
                Ok(Some(function)) => Body::Function(function),
                Ok(None) => Body::Nothing,
                Err(error) => Body::Elsewhere(bridge::permitted(environment, current, &step, error)?),
            };
            Ok(Loaded { step, body })
        })
        .collect()
}

/// The function of a step's revision.
pub(crate) fn load(interp: &Interp, environment: &Environment, step: &Step) -> Result<Option<Value>> {
    let Step::Revision(revision) = step else {
        return Ok(None);
    };
    let map = environment
        .script
        .revision_map()
        .map_err(|e| errors::from_script(interp, &e))?;
    let path = map.revision(revision.node).path.clone();
    interp
        .get_attr(&Value::Module(module(interp, &path)?), step.name())
        .map(Some)
}

/// The module of a revision file.
pub(crate) fn module(interp: &Interp, path: &Path) -> Result<Rc<python::Module>> {
    interp.run_file(&module_name(path), path)
}

/// The name under which Alembic imports a revision file.
fn module_name(path: &Path) -> String {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    name.chars()
        .map(|c| if c.is_alphanumeric() || c == '_' { c } else { '_' })
        .collect()
}

/// Runs one step. The heads are returned if another run has changed them, so that the plan is made again.
fn run_step(
    interp: &Interp,
    environment: &Environment,
    current: &Rc<Current>,
    loaded: Loaded,
    keywords: &Keywords,
) -> Result<Option<Vec<String>>> {
    let Loaded { step, body } = loaded;
    let as_sql = current.as_sql();
    *environment.revision.borrow_mut() = step.up_revision_ids().into_iter().next();
    let body = match body {
        Body::Elsewhere(reason) if !as_sql => {
            return bridge::run_live(interp, environment, current, &step, *reason).map(|()| None);
        }
        body => body,
    };
    let words = migrate::Step {
        text: step.log(),
        short: step.short_log(),
    };
    if let StepStart::Replan(heads) = current.with(interp, |context| context.begin_step(&words))? {
        return Ok(Some(heads));
    }
    let refused = match body {
        Body::Nothing => None,
        Body::Elsewhere(reason) => Some(reason),
        Body::Function(function) => match call(interp, environment, current, &function, keywords) {
            Ok(()) => None,
            Err(error) => Some(bridge::permitted(environment, current, &step, error)?),
        },
    };
    let changes = row_changes(interp, environment, current, &step)?;
    match refused {
        Some(reason) if as_sql => bridge::splice(interp, environment, current, &step, &changes, *reason)?,
        Some(reason) => {
            return bridge::run_live(interp, environment, current, &step, *reason).map(|()| None);
        }
        None => {}
    }
    current.with(interp, |context| context.record(&changes))?;
    notify(interp, current, &step, keywords)?;
    current.with(interp, migrate::MigrationContext::commit_step)?;
    environment.acted.set(true);
    Ok(None)
}

/// Calls `upgrade()` or `downgrade()`. What it prints onto a script is kept back until it has come to its end, if the
/// bridge might have to do it instead.
fn call(
    interp: &Interp,
    environment: &Environment,
    current: &Current,
    function: &Value,
    keywords: &Keywords,
) -> Result<()> {
    let args = Args {
        positional: Vec::new(),
        keywords: keywords.clone(),
    };
    let holds = environment
        .options
        .bridge
        .as_ref()
        .is_some_and(|bridge| bridge.is_open());
    if holds {
        current.context.borrow_mut().hold_script();
    }
    posted::begin(interp, current);
    let result = interp.with_effects(|| {
        let result = interp.call(function, args)?;
        interp.await_value(&result)
    });
    let result = posted::end(interp, current, result);
    if holds {
        let keep = result
            .as_ref()
            .err()
            .is_none_or(|error| !bridge::is_refusal(error));
        current.with(interp, |context| context.release_script(keep))?;
    }
    result.map(drop)
}

/// `MigrationContext.stamp(script_directory, revision)`: only the version table changes.
pub(crate) fn stamp(interp: &Interp, current: &Current, revisions: &[String]) -> Result<()> {
    let environment = Environment::of(interp)?;
    let heads = current.with(interp, migrate::MigrationContext::start_run)?;
    let steps = environment
        .script
        .stamp_steps(revisions, &heads)
        .map_err(|error| errors::from_script(interp, &error))?;
    for step in &steps {
        let changes = row_changes(interp, &environment, current, step)?;
        current.with(interp, |context| context.record(&changes))?;
    }
    Ok(())
}

fn row_changes(
    interp: &Interp,
    environment: &Environment,
    current: &Current,
    step: &Step,
) -> Result<Vec<VersionChange>> {
    let map = environment
        .script
        .revision_map()
        .map_err(|error| errors::from_script(interp, &error))?;
    let mut heads = VersionHeads::new(current.context.borrow().heads().to_vec());
    let changes = heads
        .apply(map, step)
        .map_err(|error| errors::from_script(interp, &error.into()))?;
    Ok(changes
        .into_iter()
        .map(|change| match change {
            RowChange::Insert(id) => VersionChange::Insert(id),
            RowChange::Delete(id) => VersionChange::Delete(id),
            RowChange::Update { from, to } => VersionChange::Update { from, to },
        })
        .collect())
}

/// Calls `on_version_apply`.
fn notify(interp: &Interp, current: &Rc<Current>, step: &Step, keywords: &Keywords) -> Result<()> {
    if current.on_version_apply.is_empty() {
        return Ok(());
    }
    let environment = Environment::of(interp)?;
    let heads: Vec<String> = current.context.borrow().heads().to_vec();
    for hook in &current.on_version_apply {
        let args = Args::of(Vec::new())
            .with("ctx", value_of(interp, current)?)
            .with("step", info(interp, step, &environment.script)?)
            .with("heads", strings(interp, &heads)?)
            .with(
                "run_args",
                Value::dict_of(keywords.iter().map(|(k, v)| (Rc::clone(k), v.clone()))),
            );
        interp.call(hook, args)?;
    }
    Ok(())
}

fn strings(interp: &Interp, items: &[String]) -> Result {
    let mut set = python::Set::default();
    for item in items {
        let value = Value::str(item);
        set.insert(interp.hash_key(&value)?, value);
    }
    Ok(Value::set(set))
}

/// The `MigrationInfo` of a step.
fn info(interp: &Interp, step: &Step, directory: &Rc<ScriptDirectory>) -> Result {
    let instance = Instance::new(&crate::modules::migration_info_class(interp));
    let tuple = |ids: Vec<String>| Value::tuple(ids.iter().map(Value::str).collect());
    let (source, destination) = if step.is_upgrade() {
        (step.down_revision_ids(), step.up_revision_ids())
    } else {
        (step.up_revision_ids(), step.down_revision_ids())
    };
    instance.set("is_upgrade", Value::Bool(step.is_upgrade()));
    instance.set("is_stamp", Value::Bool(step.is_stamp()));
    instance.set("is_migration", Value::Bool(!step.is_stamp()));
    instance.set(
        "up_revision_id",
        Value::optional_str(step.up_revision_ids().first()),
    );
    instance.set("up_revision_ids", tuple(step.up_revision_ids()));
    instance.set("down_revision_ids", tuple(step.down_revision_ids()));
    let (up, down) = (step.up_revision_ids(), step.down_revision_ids());
    for (name, ids) in [
        ("up_revisions", &up),
        ("down_revisions", &down),
        ("source_revisions", &source),
        ("destination_revisions", &destination),
    ] {
        instance.set(name, script::scripts(interp, directory, ids)?);
    }
    let first = script::scripts(interp, directory, up.get(..1).unwrap_or_default())?;
    let first = interp.collect(&first)?.into_iter().next();
    instance.set("up_revision", first.unwrap_or(Value::None));
    instance.set("revision_map", script::map_value(interp, directory));
    instance.set("source_revision_ids", tuple(source));
    instance.set("destination_revision_ids", tuple(destination));
    Ok(Value::Instance(instance))
}
