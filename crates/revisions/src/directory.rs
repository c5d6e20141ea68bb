//! The script directory: settings, files and graph of one project, with the messages of Alembic's commands.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use config::{Config, Warning, absolute_path, pathlib_string, resolve_resource};

use crate::display;
use crate::error::{RevisionError, ScriptError};
use crate::graph::{NodeId, RevisionMap};
use crate::resolve::Found;
use crate::revision::Revision;
use crate::scan::{self, ScanOptions};
use crate::step::Step;
use crate::target::Target;

const MULTIPLE_HEADS: &str = "Multiple head revisions are present for given argument '%(head_arg)s'; please specify a \
     specific target revision, '<branchname>@%(head_arg)s' to narrow to a specific head, or 'heads' for all heads";
const NOT_ON_ONE_LINE: &str =
    "Requested range %(start)s:%(end)s does not refer to ancestor/descendant revisions along the same branch";

/// The counterpart of `alembic.script.ScriptDirectory`.
///
/// The revision files are read when they are first needed, and once.
#[derive(Debug)]
pub struct ScriptDirectory {
    /// `script_location`, as a path.
    pub dir: PathBuf,
    /// Where revision files are, absolute.
    pub version_locations: Vec<PathBuf>,
    /// `file_template`.
    pub file_template: String,
    /// `truncate_slug_length`.
    pub truncate_slug_length: usize,
    /// `timezone`.
    pub timezone: Option<String>,
    /// `output_encoding`.
    pub output_encoding: String,
    /// `prepend_sys_path`, as it is written; relative entries belong to the current folder.
    pub prepend_sys_path: Vec<String>,
    scan: ScanOptions,
    config_warnings: Vec<Warning>,
    history: OnceLock<Loaded>,
    late_warnings: Mutex<Vec<Warning>>,
    cwd: PathBuf,
}

#[derive(Debug)]
struct Loaded {
    map: Result<RevisionMap, ScriptError>,
    warnings: Vec<Warning>,
}

/// What `history` is asked for.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// The start of the range; `None` is the base. (`current` must have been replaced by the rows.)
    pub base: Option<Target>,
    /// The end of the range; `None` is the heads.
    pub head: Option<Target>,
    /// `-v`.
    pub verbose: bool,
    /// The rows of the version table, if they are to be marked (`-i`).
    pub indicate: Option<Vec<String>>,
}

/// The words of one command for errors of the graph.
#[derive(Default)]
struct Words<'a> {
    ancestor: Option<&'a str>,
    multiple_heads: Option<&'a str>,
    start: Option<String>,
    end: Option<String>,
}

impl ScriptDirectory {
    /// Reads the settings.
    ///
    /// `sys_path` is where Python would look for packages, after the entries of `prepend_sys_path`. Fails without
    /// `script_location`, when that path does not exist, and for settings that are wrong.
    pub fn from_config(config: &Config, sys_path: &[PathBuf]) -> Result<ScriptDirectory, ScriptError> {
        let mut warnings = Vec::new();
        let location = config.script_location()?;
        let truncate_slug_length = config.truncate_slug_length()?;
        let prepend_sys_path = config.prepend_sys_path(&mut warnings)?.unwrap_or_default();
        let cwd = config.cwd();
        let mut path: Vec<PathBuf> = prepend_sys_path.iter().map(|entry| cwd.join(entry)).collect();
        path.extend_from_slice(sys_path);
        let recursive = config.get_alembic_boolean_option("recursive_version_locations")?;
        let dir = resolve_resource(&location, cwd, &path)?;
        let file_template = config.file_template()?;
        let sourceless = config.get_alembic_boolean_option("sourceless")?;
        let output_encoding = config.output_encoding()?;
        let version_locations = config.version_locations(&mut warnings)?.unwrap_or_default();
        let timezone = config.timezone()?;
        if !cwd.join(&dir).exists() {
            return Err(ScriptError::Command(format!(
                "Path doesn't exist: {}.  Please use the 'init' command to create a new scripts folder.",
                pathlib_string(&dir)
            )));
        }
        let version_locations = version_paths(&dir, &version_locations, cwd, &path)?;
        Ok(ScriptDirectory {
            dir,
            version_locations: version_locations.clone(),
            file_template,
            truncate_slug_length,
            timezone,
            output_encoding,
            prepend_sys_path,
            scan: ScanOptions {
                version_locations,
                recursive,
                sourceless,
                sys_path: path,
            },
            config_warnings: warnings,
            history: OnceLock::new(),
            late_warnings: Mutex::default(),
            cwd: cwd.to_owned(),
        })
    }

    /// A script directory without files: its revisions are given. For tests and for tools that have a history of
    /// their own.
    pub fn from_revisions(revisions: Vec<Revision>) -> ScriptDirectory {
        let mut warnings = Vec::new();
        let map = RevisionMap::new(revisions, &mut warnings).map_err(ScriptError::from);
        ScriptDirectory {
            dir: PathBuf::new(),
            version_locations: Vec::new(),
            file_template: String::new(),
            truncate_slug_length: 40,
            timezone: None,
            output_encoding: "utf-8".to_owned(),
            prepend_sys_path: Vec::new(),
            scan: ScanOptions::default(),
            config_warnings: Vec::new(),
            history: OnceLock::from(Loaded { map, warnings }),
            late_warnings: Mutex::default(),
            cwd: PathBuf::new(),
        }
    }

    /// `env.py`.
    pub fn env_py(&self) -> PathBuf {
        self.cwd.join(&self.dir).join("env.py")
    }

    /// The template of new revisions.
    pub fn template(&self) -> PathBuf {
        self.cwd.join(&self.dir).join("script.py.mako")
    }

    /// The warnings so far: of the configuration, of the files once they have been read, and of walks over the history.
    pub fn warnings(&self) -> Vec<Warning> {
        let mut warnings = self.config_warnings.clone();
        if let Some(loaded) = self.history.get() {
            warnings.extend_from_slice(&loaded.warnings);
        }
        warnings.extend_from_slice(&self.late_warnings.lock().unwrap_or_else(PoisonError::into_inner));
        warnings
    }

    /// The graph; the files are read the first time.
    ///
    /// Errors of the graph itself are not yet in the words of a command: [`ScriptError::Revision`].
    pub fn revision_map(&self) -> Result<&RevisionMap, ScriptError> {
        let loaded = self.history.get_or_init(|| {
            let mut warnings = Vec::new();
            let map = scan::scan(&self.scan, &mut warnings)
                .map_err(ScriptError::from)
                .and_then(|revisions| Ok(RevisionMap::new(revisions, &mut warnings)?));
            Loaded { map, warnings }
        });
        loaded.map.as_ref().map_err(Clone::clone)
    }

    /// The steps from the rows `heads` up to `destination`.
    pub fn upgrade_steps(&self, destination: &str, heads: &[String]) -> Result<Vec<Step>, ScriptError> {
        let words = Words {
            ancestor: Some("Destination %(end)s is not a valid upgrade target from current head(s)"),
            end: Some(destination.to_owned()),
            ..Words::default()
        };
        self.catch(&words, |map| {
            let (upper, lower) = (Target::symbol(destination), Target::from(heads));
            let nodes = map.iterate_revisions(&upper, &lower, false, true, true, &mut Vec::new())?;
            Ok(nodes.into_iter().rev().map(|node| map.step(node, true)).collect())
        })
    }

    /// The steps from the rows `heads` down to `destination`. Adds Alembic's warning for `-1` from several heads to
    /// `warnings`.
    pub fn downgrade_steps(
        &self,
        destination: &str,
        heads: &[String],
        warnings: &mut Vec<Warning>,
    ) -> Result<Vec<Step>, ScriptError> {
        let words = Words {
            ancestor: Some("Destination %(end)s is not a valid downgrade target from current head(s)"),
            end: Some(destination.to_owned()),
            ..Words::default()
        };
        self.catch(&words, |map| {
            let nodes =
                map.iterate_downgrade(&Target::from(heads), &Target::symbol(destination), warnings)?;
            Ok(nodes.into_iter().map(|node| map.step(node, false)).collect())
        })
    }

    /// The steps of `stamp`.
    pub fn stamp_steps(&self, revisions: &[String], heads: &[String]) -> Result<Vec<Step>, ScriptError> {
        let words = Words {
            multiple_heads: Some("Multiple heads are present; please specify a single target revision"),
            ..Words::default()
        };
        self.catch(&words, |map| map.stamp_steps(revisions, heads))
    }

    /// The revisions from `head` down to `base`, both included, the latest first.
    pub fn walk_revisions(&self, base: &Target, head: &Target) -> Result<Vec<NodeId>, ScriptError> {
        let words = Words {
            start: Some(base.to_string()),
            end: Some(head.to_string()),
            ..Words::default()
        };
        let mut warnings = Vec::new();
        let nodes = self.catch(&words, |map| {
            map.iterate_revisions(head, base, true, false, false, &mut warnings)
        });
        self.late_warnings
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .append(&mut warnings);
        nodes
    }

    /// The revisions an argument stands for.
    pub fn get_revisions(&self, target: &Target) -> Result<Vec<NodeId>, ScriptError> {
        self.catch(&Words::default(), |map| {
            map.get_revisions(target)?
                .into_iter()
                .map(Found::expect_revision)
                .collect()
        })
    }

    /// The one revision an identifier stands for; `None` is the base.
    pub fn get_revision(&self, symbol: &str) -> Result<Option<NodeId>, ScriptError> {
        self.catch(&Words::default(), |map| map.get_revision(symbol))
    }

    /// The rows the version table is assumed to have in an offline run that starts at `starting`.
    pub fn offline_heads(&self, starting: Option<&str>) -> Result<Vec<String>, ScriptError> {
        let Some(starting) = starting.filter(|&starting| starting != "base") else {
            return Ok(Vec::new());
        };
        match self.get_revision(starting)? {
            Some(node) => Ok(self.revision_map()?.ids(&[node])),
            None => {
                Err(RevisionError::Unforeseen(format!("'{starting}' is no revision to start from")).into())
            }
        }
    }

    /// `head`, `heads` and `base` as revision ids; anything else as it is, without its label.
    pub fn as_revision_number(&self, symbol: &str) -> Result<Vec<String>, ScriptError> {
        self.catch(&Words::default(), |map| {
            let mut ids = map.resolve(symbol)?.ids;
            if symbol != "heads" {
                ids.truncate(1);
            }
            Ok(ids)
        })
    }

    /// What is applied when the table has these rows, the tip of each branch: what `current` lists.
    pub fn all_current(&self, heads: &[String]) -> Result<Vec<NodeId>, ScriptError> {
        self.catch(&Words::default(), |map| map.all_current(heads))
    }

    /// The only head, `None` without revisions. Fails when there are several.
    pub fn current_head(&self) -> Result<Option<String>, ScriptError> {
        let words = Words {
            multiple_heads: Some(
                "The script directory has multiple heads (due to branching).Please use get_heads(), or merge the \
                 branches using alembic merge.",
            ),
            ..Words::default()
        };
        self.catch(&words, |map| {
            Ok(map.current_head(None)?.map(|node| map.id(node).to_owned()))
        })
    }

    /// The ids of all heads. An error of the graph stays [`ScriptError::Revision`], as in Alembic.
    pub fn heads(&self) -> Result<Vec<String>, ScriptError> {
        let map = self.revision_map()?;
        Ok(map.ids(map.heads()))
    }

    /// The ids of all bases.
    pub fn bases(&self) -> Result<Vec<String>, ScriptError> {
        let map = self.revision_map()?;
        Ok(map.ids(map.bases()))
    }

    /// The output of `heads`.
    pub fn heads_text(&self, verbose: bool, resolve_dependencies: bool) -> Result<String, ScriptError> {
        let nodes = if resolve_dependencies {
            self.get_revisions(&Target::symbol("heads"))?
        } else {
            let heads = self.heads()?;
            self.get_revisions(&Target::Many(heads))?
        };
        Ok(display::heads(self.revision_map()?, &nodes, verbose))
    }

    /// The output of `history`.
    pub fn history_text(&self, history: &History) -> Result<String, ScriptError> {
        let base = or_symbol(history.base.as_ref(), "base");
        let head = or_symbol(history.head.as_ref(), "heads");
        let nodes = self.walk_revisions(&base, &head)?;
        let current = history.indicate.iter().flatten().cloned().collect();
        Ok(display::history(
            self.revision_map()?,
            &nodes,
            history.verbose,
            &current,
        ))
    }

    /// The output of `branches`.
    pub fn branches_text(&self, verbose: bool) -> Result<String, ScriptError> {
        let nodes = self.walk_revisions(&Target::symbol("base"), &Target::symbol("heads"))?;
        Ok(display::branches(self.revision_map()?, &nodes, verbose))
    }

    /// The output of `current` for these rows (without the line about the database that `-v` adds).
    pub fn current_text(&self, heads: &[String], verbose: bool) -> Result<String, ScriptError> {
        let nodes = self.all_current(heads)?;
        Ok(display::current(self.revision_map()?, &nodes, verbose))
    }

    /// The output of `show`.
    pub fn show_text(&self, target: &Target) -> Result<String, ScriptError> {
        let nodes = self.get_revisions(target)?;
        Ok(display::show(self.revision_map()?, &nodes))
    }

    /// Runs a query on the graph and puts its errors in the words of a command.
    fn catch<T>(
        &self,
        words: &Words<'_>,
        query: impl FnOnce(&RevisionMap) -> Result<T, RevisionError>,
    ) -> Result<T, ScriptError> {
        let result = match self.revision_map() {
            Ok(map) => query(map),
            Err(ScriptError::Revision(error)) => Err(error),
            Err(other) => return Err(other),
        };
        result.map_err(|error| words.command_error(error))
    }
}

impl Words<'_> {
    fn command_error(&self, error: RevisionError) -> ScriptError {
        ScriptError::Command(match error {
            RevisionError::RangeNotAncestor { lower, upper } => {
                let start = self.start.clone().unwrap_or_else(|| lower.to_string());
                let end = self.end.clone().unwrap_or_else(|| upper.to_string());
                let text = self.ancestor.unwrap_or(NOT_ON_ONE_LINE);
                text.replace("%(start)s", &start).replace("%(end)s", &end)
            }
            RevisionError::MultipleHeads { argument, .. } => {
                let argument = self.end.clone().unwrap_or(argument);
                self.multiple_heads
                    .unwrap_or(MULTIPLE_HEADS)
                    .replace("%(head_arg)s", &argument)
            }
            RevisionError::Resolution { argument, .. } => {
                format!("Can't locate revision identified by '{argument}'")
            }
            error if error.is_alembic_error() => error.to_string(),
            error => return ScriptError::Revision(error),
        })
    }
}

fn or_symbol(target: Option<&Target>, symbol: &str) -> Target {
    match target {
        Some(target) if target.symbols().iter().any(|symbol| !symbol.is_empty()) => target.clone(),
        _ => Target::symbol(symbol),
    }
}

fn version_paths(
    dir: &Path,
    locations: &[String],
    cwd: &Path,
    sys_path: &[PathBuf],
) -> Result<Vec<PathBuf>, ScriptError> {
    if locations.is_empty() {
        return Ok(vec![absolute_path(cwd, &dir.join("versions"))]);
    }
    let mut paths = Vec::with_capacity(locations.len());
    for location in locations {
        paths.push(absolute_path(cwd, &resolve_resource(location, cwd, sys_path)?));
    }
    Ok(paths)
}
