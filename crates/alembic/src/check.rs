//! Evaluating a whole project without a database, to find out what it would not get through.

use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;

use python::{Args, Error, Import, ImportKind, Interp, Result, Value};
use revisions::Step;

use crate::bridge::is_refusal;
use crate::environment::{Environment, RunOptions};
use crate::errors;
use crate::project::{Project, RunError};
use crate::steps::load;

/// What a project imports, and what of it decides something.
#[derive(Debug, Default)]
pub struct Check {
    /// The imports of the project's own files that were carried out, each place once.
    pub imports: Vec<CheckedImport>,
    /// How many revisions were evaluated.
    pub revisions: usize,
    /// What is unknown or refused where it decides something.
    pub problems: Vec<Problem>,
    /// What raised an exception and may be right with a database.
    pub undecided: Vec<Problem>,
}

/// An import, and whose module it is.
#[derive(Debug)]
pub struct CheckedImport {
    /// The import.
    pub import: Import,
    /// Whose module it is.
    pub origin: ImportOrigin,
}

/// Whose module an import finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ImportOrigin {
    /// Nobody's.
    Unknown,
    /// An installed package's.
    Installed,
    /// The project's.
    Project,
    /// A package that Stillhead knows how to stand in for.
    Known,
    /// The standard library's, Alembic's or `SQLAlchemy`'s, all of which Stillhead has itself.
    Native,
}

/// Where evaluation came to an end.
#[derive(Debug)]
pub struct Problem {
    /// `upgrade`, `downgrade`, or `None` for the top level of the revision's file.
    pub direction: Option<&'static str>,
    /// The error; it names the revision, if it was in one and not in `env.py`.
    pub error: RunError,
}

/// What `context.run_migrations()` collects instead of running steps.
pub(crate) type Findings = Rc<RefCell<Check>>;

impl Project {
    /// Evaluates `env.py` and every revision in both directions as `--sql` would, one after another whatever happens.
    /// The script goes to the world's standard output.
    ///
    /// Errors: the revisions do not make a graph.
    pub fn check(&self) -> std::result::Result<Check, revisions::ScriptError> {
        self.interp().record_imports();
        self.script().revision_map()?;
        let findings = Findings::default();
        let check = || Some(Rc::clone(&findings));
        if let Err(error) = self.run(options(), check(), |interp| self.env_py(interp)) {
            note(&findings, None, *error);
        }
        if findings.borrow().revisions == 0 {
            // env.py did not come to the revisions: they are looked at without it.
            let dialect = self.dialect_name();
            let program = format!(
                "from alembic import context\ncontext.configure(dialect_name={dialect:?})\ncontext.run_migrations()\n"
            );
            let run = |interp: &Interp| interp.run_text("env_py", Path::new("<env>"), &program);
            if let Err(error) = self.run(options(), check(), run) {
                note(&findings, None, *error);
            }
        }
        let mut check = findings.take();
        check.imports = self
            .interp()
            .recorded_imports()
            .into_iter()
            .map(|import| self.judge(import))
            .collect();
        Ok(check)
    }

    fn judge(&self, import: Import) -> CheckedImport {
        let top = import.name.split('.').next().unwrap_or_default();
        let origin = match &import.kind {
            ImportKind::Unknown(_) => ImportOrigin::Unknown,
            ImportKind::Installed => ImportOrigin::Installed,
            ImportKind::Project => ImportOrigin::Project,
            ImportKind::Native if self.interp().is_standard_module(top) => ImportOrigin::Native,
            ImportKind::Native if matches!(top, "alembic" | "sqlalchemy") => ImportOrigin::Native,
            ImportKind::Native => ImportOrigin::Known,
        };
        CheckedImport { import, origin }
    }

    /// The dialect of the URL in the configuration, if it has one.
    fn dialect_name(&self) -> &'static str {
        let url = self
            .config()
            .borrow()
            .get_main_option("sqlalchemy.url")
            .ok()
            .flatten();
        url.and_then(|url| database::Url::parse(&url).ok())
            .and_then(|url| database::dialect_of(&url).ok())
            .map_or("postgresql", sql::dialect::Facts::name)
    }
}

fn options() -> RunOptions {
    RunOptions {
        as_sql: true,
        dont_mutate: true,
        lock: None,
        ..RunOptions::new(Box::new(|_, _| Ok(Vec::new())))
    }
}

/// In place of the steps of a run: every revision from the first to the last, up and down; `keywords` go to each.
pub(crate) fn run_revisions(
    interp: &Interp,
    environment: &Environment,
    findings: &Findings,
    keywords: &[(Rc<str>, Value)],
) -> Result<()> {
    let steps = environment
        .script
        .upgrade_steps("heads", &[])
        .map_err(|error| errors::from_script(interp, &error))?;
    let map = environment
        .script
        .revision_map()
        .map_err(|error| errors::from_script(interp, &error))?;
    for step in &steps {
        let Step::Revision(revision) = step else { continue };
        findings.borrow_mut().revisions += 1;
        for is_upgrade in [true, false] {
            let step = map.step(revision.node, is_upgrade);
            *environment.revision.borrow_mut() = Some(revision.id.clone());
            let (direction, result) = match load(interp, environment, &step) {
                Ok(function) => (Some(step.name()), call(interp, function, keywords)),
                Err(error) => (None, Err(error)),
            };
            let Err(error) = result else { continue };
            let loaded = direction.is_some();
            // The caller is told like anybody, but goes on.
            let error = environment.explain(interp, error);
            note(findings, direction, error);
            if !loaded {
                break;
            }
        }
    }
    *environment.revision.borrow_mut() = None;
    Ok(())
}

fn call(interp: &Interp, function: Option<Value>, keywords: &[(Rc<str>, Value)]) -> Result<()> {
    let Some(function) = function else { return Ok(()) };
    let args = Args {
        positional: Vec::new(),
        keywords: keywords.to_vec(),
    };
    interp.with_effects(|| {
        let result = interp.call(&function, args)?;
        interp.await_value(&result).map(drop)
    })
}

fn note(findings: &Findings, direction: Option<&'static str>, error: RunError) {
    let mut check = findings.borrow_mut();
    let is_syntax = matches!(&error.error, Error::Stop(stop) if stop.kind == python::StopKind::Syntax);
    let list = if is_refusal(&error.error) || is_syntax {
        &mut check.problems
    } else {
        &mut check.undecided
    };
    list.push(Problem { direction, error });
}
