//! A project that is open for commands.

use std::cell::RefCell;
use std::collections::HashSet;
use std::path::PathBuf;
use std::rc::Rc;

use alembic::{Project, ProjectOptions, RunOptions};
use config::{Config, ConfigOptions, Warning, WarningCategory, config_files};
use python::World;
use revisions::ScriptDirectory;

use crate::bridge::{BridgeMode, PythonBridge};
use crate::failure::Failure;

/// Takes text.
pub type Sink = Rc<dyn Fn(&str)>;

/// Where the output of commands and of Python code goes.
#[derive(Clone)]
pub struct Streams {
    /// Results, and the script of `--sql`.
    pub stdout: Sink,
    /// Log lines and warnings.
    pub stderr: Sink,
}

impl Default for Streams {
    /// Output vanishes.
    fn default() -> Streams {
        Streams {
            stdout: Rc::new(|_| {}),
            stderr: Rc::new(|_| {}),
        }
    }
}

/// What a session is opened with.
#[derive(Clone)]
pub struct SessionOptions {
    /// `-c`, at most one ini file and one `pyproject.toml`; without any, `ALEMBIC_CONFIG` or the names in the folder.
    pub config_files: Vec<String>,
    /// `-n`
    pub section: String,
    /// `-x`
    pub x_arguments: Vec<String>,
    /// The folder that relative names belong to.
    pub cwd: PathBuf,
    /// The environment that Python code sees.
    pub environment: Vec<(String, String)>,
    /// Where output goes.
    pub streams: Streams,
    /// `-q`: results are not printed either.
    pub quiet: bool,
    /// `--bridge`; without it the environment (`STILLHEAD_BRIDGE`) and the configuration (`bridge = …`) say whether
    /// the project's own Python may run what cannot be evaluated.
    pub bridge: Option<BridgeMode>,
    /// Asks the user a question that is answered with yes or no. Where there is a user to ask, the bridge is open unless
    /// something else is said; where there is none, it is closed.
    pub ask: Option<Ask>,
}

/// Asks a question; whether the answer is yes.
pub type Ask = Rc<dyn Fn(&str) -> bool>;

impl SessionOptions {
    /// The project in a folder, with the environment of this process.
    pub fn in_folder(cwd: impl Into<PathBuf>) -> SessionOptions {
        SessionOptions {
            config_files: Vec::new(),
            section: "alembic".to_owned(),
            x_arguments: Vec::new(),
            cwd: cwd.into(),
            environment: std::env::vars_os()
                .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
                .collect(),
            streams: Streams::default(),
            quiet: false,
            bridge: None,
            ask: None,
        }
    }

    /// A variable of the environment.
    pub(crate) fn variable(&self, name: &str) -> Option<&str> {
        let found = self.environment.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// A project that is open for commands.
///
/// The evaluator is made when a command first needs `env.py`; commands that only read scripts never make it.
pub struct Session {
    script: Rc<ScriptDirectory>,
    options: SessionOptions,
    config: Config,
    bridge: Rc<PythonBridge>,
    project: RefCell<Option<Rc<Project>>>,
    warned: RefCell<HashSet<String>>,
}

impl Session {
    /// Opens a project: reads the configuration and finds the script directory. Revision files are read later.
    pub fn open(options: SessionOptions) -> Result<Session, Failure> {
        let files = config_files(&options.config_files, options.variable("ALEMBIC_CONFIG"))?;
        let config = Config::load(ConfigOptions {
            ini: Some(files.ini),
            toml: Some(files.toml),
            section: options.section.clone(),
            x_arguments: options.x_arguments.clone(),
            ..ConfigOptions::new(options.cwd.clone())
        })?;
        let pythons = config.pythons(|name| options.variable(name).map(str::to_owned))?;
        let mut sys_path: Vec<PathBuf> = options
            .variable("PYTHONPATH")
            .map(|value| std::env::split_paths(value).collect())
            .unwrap_or_default();
        // A script directory may be a folder of an installed package.
        if config
            .script_location()
            .is_ok_and(|location| location.contains(':'))
            && let Some(python) = pythons.first()
        {
            sys_path.extend(alembic::installed_path(&python.packages));
        }
        let bridge = Rc::new(PythonBridge::new(&config, pythons, &options)?);
        let script = Rc::new(ScriptDirectory::from_config(&config, &sys_path)?);
        Ok(Session {
            script,
            options,
            config,
            bridge,
            project: RefCell::default(),
            warned: RefCell::default(),
        })
    }

    /// The script directory.
    pub fn script(&self) -> &ScriptDirectory {
        &self.script
    }

    /// The options it was opened with.
    pub fn options(&self) -> &SessionOptions {
        &self.options
    }

    /// The configuration as it was read.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Prints a result, unless the session is quiet.
    pub fn print(&self, text: &str) {
        if !self.options.quiet {
            (self.options.streams.stdout)(text);
        }
    }

    /// Writes the warnings that reading the scripts gave, each once.
    pub fn show_warnings(&self) {
        self.warn(&self.script.warnings());
    }

    /// Writes warnings, each once. Deprecations are silent, as Python keeps them outside of `__main__`.
    pub fn warn(&self, warnings: &[Warning]) {
        for warning in warnings {
            if warning.category == WarningCategory::Deprecation {
                continue;
            }
            if self.warned.borrow_mut().insert(warning.message.clone()) {
                (self.options.streams.stderr)(&format!("UserWarning: {}\n", warning.message));
            }
        }
    }

    /// The project with its evaluator.
    pub fn project(&self) -> Rc<Project> {
        if let Some(project) = &*self.project.borrow() {
            return Rc::clone(project);
        }
        let config = self.config.clone();
        let (stdout, stderr) = (
            Rc::clone(&self.options.streams.stdout),
            Rc::clone(&self.options.streams.stderr),
        );
        let world = World {
            roots: vec![self.options.cwd.clone()],
            environment: RefCell::new(self.options.environment.iter().cloned().collect()),
            cwd: self.options.cwd.clone(),
            argv: std::env::args().collect(),
            stdout: Box::new(move |text| stdout(text)),
            stderr: Box::new(move |text| stderr(text)),
            ..World::default()
        };
        let project = Rc::new(Project::new(ProjectOptions {
            config,
            script: Rc::clone(&self.script),
            world,
        }));
        *self.project.borrow_mut() = Some(Rc::clone(&project));
        project
    }

    /// Runs `env.py` for a command.
    pub fn run_env(&self, mut options: RunOptions) -> Result<(), Failure> {
        options.bridge = Some(Rc::clone(&self.bridge) as alembic::SharedBridge);
        let result = self.project().run_env(options);
        self.show_warnings();
        Ok(result?)
    }

    /// Hands a whole command to the project's own Alembic because of this failure, if it is one that Alembic may not
    /// have and if that is allowed; `words` are the command and its arguments. Otherwise the failure comes back.
    pub fn hand_over(&self, words: &[String], failure: Failure) -> Result<(), Failure> {
        self.bridge.hand_over(words, failure)
    }

    /// What the bridge could do about a failure, or why it could not, if it is about one.
    pub fn bridge_advice(&self, failure: &Failure) -> Option<String> {
        self.bridge.advice(failure)
    }

    /// Logs through the Python logging that `env.py` has configured, if it has.
    pub fn log_error(&self, logger: &str, message: &str) {
        if let Some(project) = &*self.project.borrow() {
            // A handler that env.py has set up may fail; the command has failed already.
            let _ = python::logging::log(project.interp(), logger, python::logging::ERROR, message);
        }
    }
}

impl Drop for Session {
    /// A service that opens one session after another gets its memory back.
    fn drop(&mut self) {
        if let Some(project) = self.project.take() {
            project.interp().close();
        }
    }
}

/// Runs `body` on a thread with a stack for deeply nested Python, and returns its result.
///
/// Errors: what the operating system says when there is no room for the thread.
pub fn on_a_deep_stack<T: Send + 'static>(body: impl FnOnce() -> T + Send + 'static) -> std::io::Result<T> {
    // Only the pages that are touched take memory.
    const STACK: usize = 512 << 20;
    let thread = std::thread::Builder::new()
        .name("stillhead".to_owned())
        .stack_size(STACK)
        .spawn(body)?;
    match thread.join() {
        Ok(value) => Ok(value),
        Err(panic) => std::panic::resume_unwind(panic),
    }
}
