//! The bridge to the project's own Python: which one it is, whether it may be used, and running Alembic in it.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::str::FromStr;
use std::sync::mpsc;

use alembic::{Bridge, BridgeError, Handover, RunError};
use config::{Config, ProjectPython};
use python::{Error, Stop, StopKind};

use crate::session::{Ask, SessionOptions, Streams};
use crate::{Failure, report};

/// Whether the project's own Python may run what Stillhead cannot evaluate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BridgeMode {
    /// No.
    Never,
    /// Each time the user is asked.
    Ask,
    /// Yes.
    Auto,
}

impl FromStr for BridgeMode {
    type Err = String;

    fn from_str(text: &str) -> Result<BridgeMode, String> {
        match text.trim() {
            "never" => Ok(BridgeMode::Never),
            "ask" => Ok(BridgeMode::Ask),
            "auto" => Ok(BridgeMode::Auto),
            other => Err(format!("the bridge can be never, ask or auto, not {other:?}")),
        }
    }
}

/// Where the pythons of a project are looked for, for messages.
const PLACES: &str = "`python =` of the configuration, VIRTUAL_ENV, .venv, venv, CONDA_PREFIX";

/// The bridge of a session.
pub(crate) struct PythonBridge {
    mode: BridgeMode,
    ask: Option<Ask>,
    pythons: Vec<ProjectPython>,
    /// `-c`, `-n`, `-x`, `-q` as they were given.
    global_words: Vec<String>,
    cwd: PathBuf,
    environment: Vec<(String, String)>,
    streams: Streams,
    /// The Python that has Alembic, or why there is none.
    chosen: OnceCell<Result<ProjectPython, String>>,
    /// What was permitted, by what it was.
    answers: RefCell<HashMap<String, bool>>,
}

impl PythonBridge {
    /// Errors: a mode that is none, an option that cannot be interpolated.
    pub(crate) fn new(
        config: &Config,
        pythons: Vec<ProjectPython>,
        options: &SessionOptions,
    ) -> Result<PythonBridge, Failure> {
        let from_variable = options
            .variable("STILLHEAD_BRIDGE")
            .filter(|text| !text.is_empty());
        let text = match from_variable {
            Some(text) => Some(text.to_owned()),
            None => config.own_option("bridge")?,
        };
        let by_default = if options.ask.is_some() {
            BridgeMode::Auto
        } else {
            BridgeMode::Never
        };
        let mode = match (options.bridge, text) {
            (Some(mode), _) => mode,
            (None, Some(text)) => text.parse().map_err(Failure::Usage)?,
            (None, None) => by_default,
        };
        Ok(PythonBridge {
            mode,
            ask: options.ask.clone(),
            pythons,
            global_words: global_words(options),
            cwd: options.cwd.clone(),
            environment: options.environment.clone(),
            streams: options.streams.clone(),
            chosen: OnceCell::new(),
            answers: RefCell::default(),
        })
    }

    /// The first Python that can import Alembic; otherwise which were tried.
    fn chosen(&self) -> Result<&ProjectPython, &str> {
        let chosen = self.chosen.get_or_init(|| self.choose());
        chosen.as_ref().map_err(String::as_str)
    }

    fn choose(&self) -> Result<ProjectPython, String> {
        if self.pythons.is_empty() {
            return Err(format!(
                "the project has no Python of its own (looked for {PLACES})"
            ));
        }
        let mut tried = Vec::new();
        for python in &self.pythons {
            let installed = |folder: &PathBuf| folder.join("alembic/__init__.py").is_file();
            if python.packages.iter().any(installed) {
                return Ok(python.clone());
            }
            let done = self
                .command(python)
                .args(["-c", "import alembic"])
                .stdin(Stdio::null())
                .output();
            let why = match done {
                Ok(done) if done.status.success() => return Ok(python.clone()),
                Ok(done) => last_line(&done.stderr),
                Err(error) => error.to_string(),
            };
            tried.push(format!(
                "{} ({}): {why}",
                python.named_by,
                python.program.display()
            ));
        }
        Err(format!(
            "no Python of the project has Alembic; tried {}",
            tried.join("; ")
        ))
    }

    /// A Python with the environment and the folder of this run.
    fn command(&self, python: &ProjectPython) -> Command {
        let mut command = Command::new(&python.program);
        command
            .current_dir(&self.cwd)
            .env_clear()
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            // What it prints is to come when it prints it.
            .env("PYTHONUNBUFFERED", "1")
            // `python -m` would put the working directory before everything else, which `alembic` does not.
            .env("PYTHONSAFEPATH", "1")
            .env("STILLHEAD_BRIDGE", "never");
        command
    }

    /// Whether the other program may do `what`, which cannot be evaluated for this reason.
    fn permitted(&self, what: &str, reason: &RunError) -> bool {
        if let Some(answer) = self.answers.borrow().get(what) {
            return *answer;
        }
        let answer = self.mode != BridgeMode::Never && self.decide(what, reason);
        self.answers.borrow_mut().insert(what.to_owned(), answer);
        answer
    }

    fn decide(&self, what: &str, reason: &RunError) -> bool {
        let Ok(python) = self.chosen() else { return false };
        let program = format!("{} -m alembic ({})", python.program.display(), python.named_by);
        let say = |text: &str| (self.streams.stderr)(text);
        match (self.mode, &self.ask) {
            (BridgeMode::Auto, _) => {
                say(&report::explain(reason));
                say(&format!(
                    "Stillhead cannot evaluate {what}; handing it over to {program}\n"
                ));
                true
            }
            (BridgeMode::Ask, Some(ask)) => {
                say(&report::explain(reason));
                ask(&format!(
                    "Stillhead cannot evaluate {what}. Hand it over to {program}? [y/N] "
                ))
            }
            _ => false,
        }
    }

    pub(crate) fn hand_over(&self, words: &[String], failure: Failure) -> Result<(), Failure> {
        let Failure::Run(error) = failure else {
            return Err(failure);
        };
        let refused = self.answers.borrow().values().any(|answer| !answer);
        let may = alembic::is_refusal(&error.error) && !error.acted && !refused;
        if !may || !self.permitted(&format!("`{}`", words.join(" ")), &error) {
            return Err(Failure::Run(error));
        }
        let status = match self.run_alembic(words, false) {
            Ok(_) => return Ok(()),
            Err(BridgeError::Failed(message)) => return Err(Failure::Uncaught(message)),
            Err(BridgeError::Exit(status)) => status,
        };
        let stop = Stop::new(StopKind::Exit(status), "the project's own Alembic failed");
        Err(Failure::Run(Box::new(RunError {
            error: Error::from(stop),
            ..*error
        })))
    }

    pub(crate) fn advice(&self, failure: &Failure) -> Option<String> {
        let Failure::Run(error) = failure else { return None };
        if !alembic::is_refusal(&error.error) {
            return None;
        }
        match self.mode {
            BridgeMode::Never => {
                let python = self.pythons.first()?;
                Some(format!(
                    "the project's own Python could do this instead: `--bridge auto`, STILLHEAD_BRIDGE=auto or `bridge = \
                     auto` in the configuration lets {} do it ({})",
                    python.program.display(),
                    python.named_by
                ))
            }
            BridgeMode::Ask if self.ask.is_none() => {
                Some("the bridge is to ask, but there is no terminal to ask on".to_owned())
            }
            BridgeMode::Ask | BridgeMode::Auto => self
                .chosen()
                .err()
                .map(|why| format!("the bridge is open, but {why}")),
        }
    }

    /// Runs `alembic WORDS` to its end; what it prints is passed on as it comes, or returned if it is wanted.
    fn run_alembic(&self, words: &[String], capture: bool) -> Result<String, BridgeError> {
        let python = self.chosen().map_err(|why| BridgeError::Failed(why.to_owned()))?;
        let failed = |error: std::io::Error| {
            BridgeError::Failed(format!("{} cannot be run: {error}", python.program.display()))
        };
        let child = self
            .command(python)
            .args(["-m", "alembic"])
            .args(&self.global_words)
            .args(words)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(failed)?;
        let (status, output) = self.pass_on(child, capture).map_err(failed)?;
        if status.success() {
            Ok(output)
        } else {
            Err(BridgeError::Exit(code(status)))
        }
    }

    /// Passes the output of the child on until it ends.
    fn pass_on(&self, mut child: Child, capture: bool) -> std::io::Result<(ExitStatus, String)> {
        let (sender, receiver) = mpsc::channel();
        let stdout = child
            .stdout
            .take()
            .map(|pipe| read_lines(pipe, true, sender.clone()));
        let stderr = child.stderr.take().map(|pipe| read_lines(pipe, false, sender));
        let mut captured = String::new();
        for (is_stdout, line) in receiver {
            match (is_stdout, capture) {
                (true, true) => captured.push_str(&line),
                (true, false) => (self.streams.stdout)(&line),
                (false, _) => (self.streams.stderr)(&line),
            }
        }
        for reader in [stdout, stderr].into_iter().flatten() {
            // A reader that could not be started or has stopped early has nothing more to say.
            let _ = reader.map(std::thread::JoinHandle::join);
        }
        Ok((child.wait()?, captured))
    }
}

impl Bridge for PythonBridge {
    fn is_open(&self) -> bool {
        match self.mode {
            BridgeMode::Never => false,
            BridgeMode::Ask => self.ask.is_some() && !self.pythons.is_empty(),
            BridgeMode::Auto => !self.pythons.is_empty(),
        }
    }

    fn permits(&self, revision: &str, reason: &RunError) -> bool {
        self.permitted(&format!("revision {revision}"), reason)
    }

    fn run(&self, handover: &Handover<'_>) -> Result<String, BridgeError> {
        let command = if handover.is_upgrade {
            "upgrade"
        } else {
            "downgrade"
        };
        let mut words = vec![command.to_owned(), handover.target.clone()];
        if handover.as_sql {
            words.push("--sql".to_owned());
        }
        if let Some(tag) = handover.tag {
            words.extend(["--tag".to_owned(), tag.to_owned()]);
        }
        self.run_alembic(&words, handover.as_sql)
    }
}

fn global_words(options: &SessionOptions) -> Vec<String> {
    let mut words = Vec::new();
    for file in &options.config_files {
        words.extend(["-c".to_owned(), file.clone()]);
    }
    if options.section != "alembic" {
        words.extend(["-n".to_owned(), options.section.clone()]);
    }
    for argument in &options.x_arguments {
        // In one word, because the argument may begin with a hyphen.
        words.push(format!("-x{argument}"));
    }
    if options.quiet {
        words.push("-q".to_owned());
    }
    words
}

/// Sends every line of a pipe, the last one without a line end too.
fn read_lines(
    pipe: impl Read + Send + 'static,
    is_stdout: bool,
    sender: mpsc::Sender<(bool, String)>,
) -> std::io::Result<std::thread::JoinHandle<()>> {
    std::thread::Builder::new().spawn(move || {
        let mut reader = BufReader::new(pipe);
        let mut line = Vec::new();
        while reader.read_until(b'\n', &mut line).is_ok_and(|count| count > 0) {
            let text = String::from_utf8_lossy(&line).into_owned();
            if sender.send((is_stdout, text)).is_err() {
                return;
            }
            line.clear();
        }
    })
}

fn last_line(stderr: &[u8]) -> String {
    let text = String::from_utf8_lossy(stderr);
    text.trim_end()
        .lines()
        .next_back()
        .unwrap_or("it failed")
        .to_owned()
}

/// The exit code; 128 and the number of the signal that ended it, as shells have it.
fn code(status: ExitStatus) -> i32 {
    #[cfg(unix)]
    if let Some(signal) = std::os::unix::process::ExitStatusExt::signal(&status) {
        return 128 + signal;
    }
    status.code().unwrap_or(1)
}
