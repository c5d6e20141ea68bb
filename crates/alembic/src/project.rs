//! A project, and the running of its `env.py`.

use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use config::Config;
use python::{Dict, Interp, Scripts, Value, World};
use revisions::ScriptDirectory;

use crate::check::Findings;
use crate::environment::{Environment, RunOptions};
use crate::{installed, modules, sqlalchemy};

/// What a project is made of.
pub struct ProjectOptions {
    /// The configuration.
    pub config: Config,
    /// The script directory.
    pub script: Rc<ScriptDirectory>,
    /// What the Python code may see. The project's folders are added to its roots.
    pub world: World,
}

/// A project whose `env.py` can be run.
pub struct Project {
    config: Rc<RefCell<Config>>,
    script: Rc<ScriptDirectory>,
    interp: Interp,
}

/// Why a run of `env.py` did not end well.
#[derive(Debug)]
pub struct RunError {
    /// The error as the evaluator has it.
    pub error: python::Error,
    /// `alembic.util.exc.CommandError: …`: the last line of Python's traceback; `None` for a refusal of the evaluator.
    pub last_line: Option<String>,
    /// The message, if the exception is Alembic's `CommandError`.
    pub command_error: Option<String>,
    /// The revision that was being run.
    pub revision: Option<String>,
    /// The directive that failed, with its table: `op.add_column() on table t`.
    pub directive: Option<String>,
    /// Whether the run has had any effect, so that beginning the command again would not be the same.
    pub acted: bool,
}

impl Project {
    /// A project. Its folder and `prepend_sys_path` become `sys.path`.
    pub fn new(options: ProjectOptions) -> Project {
        let ProjectOptions {
            config,
            script,
            mut world,
        } = options;
        let cwd = world.cwd.clone();
        let pythons = config
            .pythons(|name| world.environment.borrow().get(name).cloned())
            .unwrap_or_default();
        let packages = pythons
            .first()
            .map(|python| python.packages.clone())
            .unwrap_or_default();
        let installed = installed::read(&packages);
        let mut path = search_path(&script, &cwd, &world);
        for folder in &installed.path {
            if !path.contains(folder) {
                path.push(folder.clone());
            }
        }
        world.roots.extend(path.iter().cloned());
        world.roots.extend(installed.editable.values().cloned());
        world.roots.push(absolute(&cwd, &script.dir));
        world.roots.extend(script.version_locations.iter().cloned());
        world.roots.extend(config_folder(&config, &cwd));
        let interp = Interp::new(world);
        *interp.path.borrow_mut() = path;
        interp.set_installed(packages, installed.editable);
        register(&interp);
        Project {
            config: Rc::new(RefCell::new(config)),
            script,
            interp,
        }
    }

    /// The script directory.
    pub fn script(&self) -> &Rc<ScriptDirectory> {
        &self.script
    }

    /// The configuration, which `env.py` may have changed.
    pub fn config(&self) -> &Rc<RefCell<Config>> {
        &self.config
    }

    /// The evaluator.
    pub fn interp(&self) -> &Interp {
        &self.interp
    }

    /// Runs `env.py` for one command.
    ///
    /// Errors: a Python exception that `env.py` or a revision file raised, Alembic's `CommandError` among them, or a
    /// refusal of the evaluator. What was applied before is committed or rolled back by then, as `env.py` asked for.
    pub fn run_env(&self, options: RunOptions) -> Result<(), Box<RunError>> {
        self.run(options, None, |interp| self.env_py(interp))
    }

    /// Runs `env.py` itself.
    pub(crate) fn env_py(&self, interp: &Interp) -> python::Result<Rc<python::Module>> {
        let env = self.script.env_py();
        if env.exists() {
            return interp.run_file("env_py", &env);
        }
        let message = format!("Can't find Python file {}", env.display());
        Err(interp.raise("ImportError", message))
    }

    /// Runs `program` as `env.py` is run; with `check` its revisions are only looked at.
    pub(crate) fn run(
        &self,
        options: RunOptions,
        check: Option<Findings>,
        program: impl FnOnce(&Interp) -> python::Result<Rc<python::Module>>,
    ) -> Result<(), Box<RunError>> {
        let environment = Rc::new(Environment {
            config: Rc::clone(&self.config),
            attributes: Value::dict(Dict::default()),
            script: Rc::clone(&self.script),
            options,
            check,
            current: RefCell::default(),
            ran: Cell::new(false),
            acted: Cell::new(false),
            revision: RefCell::default(),
            failed: RefCell::default(),
        });
        self.interp.extend(Rc::clone(&environment));
        *self.interp.world.scripts.borrow_mut() = self.scripts(&environment);
        let _ = self.interp.take_called_unknown();
        let result = program(&self.interp)
            .and_then(|_| self.missed(&environment))
            .map_err(|error| Box::new(environment.explain(&self.interp, error)));
        sqlalchemy::close_left_open(&self.interp);
        result
    }

    /// The files that a run may write: with `--sql` its scripts, below the working directory and the project's folder,
    /// as the `env.py` of Alembic's template for many databases wants it.
    fn scripts(&self, environment: &Environment) -> Scripts {
        if !environment.options.as_sql {
            return Scripts::Refused;
        }
        if environment.check.is_some() {
            return Scripts::Vanish;
        }
        let cwd = self.interp.world.cwd.clone();
        let project = config_folder(&self.config.borrow(), &cwd);
        Scripts::Below([Some(cwd), project].into_iter().flatten().collect())
    }

    /// An `env.py` that ends without `context.run_migrations()` is its own affair, unless an unknown value was called
    /// that may have done it.
    fn missed(&self, environment: &Environment) -> python::Result<()> {
        match self.interp.take_called_unknown() {
            Some(unknown) if !environment.ran.get() => Err(self
                .interp
                .unknown_decides(&unknown, "whether env.py runs the migrations")),
            _ => Ok(()),
        }
    }
}

/// Makes `sqlalchemy`, `alembic` and the known third-party packages importable.
pub fn register(interp: &Interp) {
    sqlalchemy::register(interp);
    modules::register(interp);
    known::register(interp);
    // Python's module says which SQLite its databases meet.
    interp.refine("sqlite3", |module| {
        let version = database::sqlite_version();
        module.set("sqlite_version", Value::str(version));
        let parts = version.split('.').filter_map(|part| part.parse().ok());
        module.set(
            "sqlite_version_info",
            Value::tuple(parts.map(Value::Int).collect()),
        );
    });
}

/// `sys.path` without the installed packages: `prepend_sys_path`, then `PYTHONPATH`. Alembic's own first entry, the folder of its program, has no
/// counterpart.
fn search_path(script: &ScriptDirectory, cwd: &Path, world: &World) -> Vec<PathBuf> {
    let mut path: Vec<PathBuf> = script
        .prepend_sys_path
        .iter()
        .map(|entry| absolute(cwd, Path::new(entry)))
        .collect();
    if let Some(more) = world.environment.borrow().get("PYTHONPATH") {
        path.extend(std::env::split_paths(more).map(|entry| absolute(cwd, &entry)));
    }
    path
}

/// The folder of the configuration file.
fn config_folder(config: &Config, cwd: &Path) -> Option<PathBuf> {
    let name = config.config_file_name.as_deref()?;
    Path::new(name).parent().map(|folder| absolute(cwd, folder))
}

fn absolute(cwd: &Path, path: &Path) -> PathBuf {
    config::absolute_path(cwd, path)
}
