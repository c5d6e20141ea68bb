//! Finding and loading modules.

use std::cell::Cell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::rc::{Rc, Weak};
use std::sync::Arc;

use super::{Found, behind_gap};
use crate::error::{Error, Result, Stop, StopKind};
use crate::interp::Interp;
use crate::module::Module;
use crate::syntax::{Source, ast, parse_module};
use crate::value::Value;

/// How much source of installed packages is read in one run. What is imported beyond that is unknown: a migration needs
/// little of its application, and a chain of imports that goes this far would only cost time.
const INSTALLED_LIMIT: u64 = 8 << 20;

/// How often the loops of installed packages may go round during one import from outside. Tables are built in less; what
/// goes on longer does so because of something that is unknown here.
const INSTALLED_ROUNDS: u32 = 1_000_000;

/// The installed packages among what can be imported.
pub(crate) struct Installed {
    /// Their folders in the search path (`site-packages`).
    pub(crate) folders: Vec<PathBuf>,
    /// Packages of the project that are installed by name, and where they are.
    pub(crate) editable: HashMap<String, PathBuf>,
    /// How many bytes of source may still be read.
    left: Cell<u64>,
    /// How many of their modules are being run, one inside the other.
    running: Cell<u32>,
    /// How many rounds of loops are left to them.
    rounds: Cell<u32>,
    /// The modules of the project that have postponed imports.
    pub(super) waiting: Vec<Weak<Module>>,
}

impl Default for Installed {
    fn default() -> Installed {
        Installed {
            folders: Vec::new(),
            editable: HashMap::new(),
            left: Cell::new(INSTALLED_LIMIT),
            running: Cell::new(0),
            rounds: Cell::new(INSTALLED_ROUNDS),
            waiting: Vec::new(),
        }
    }
}

/// Where a module is.
enum Place {
    /// A file, of a package or of a plain module.
    File { path: PathBuf, is_package: bool },
    /// The folders of a namespace package.
    Space(Vec<PathBuf>),
    /// A file that is not Python.
    Compiled(PathBuf),
    /// Nowhere.
    Nowhere,
}

impl Interp {
    /// Says where installed packages are: the folders of the search path that hold them, and by name the packages of
    /// the project that are only referred to from there.
    pub fn set_installed(&self, folders: Vec<PathBuf>, editable: HashMap<String, PathBuf>) {
        let mut installed = self.installed.borrow_mut();
        installed.folders = folders;
        installed.editable = editable;
    }

    /// Whether importing `name` would read files of an installed package. Nothing is imported to find out.
    pub(super) fn is_installed(&self, name: &str) -> Result<bool> {
        if self.installed.borrow().folders.is_empty() {
            return Ok(false);
        }
        let top = name.split('.').next().unwrap_or(name);
        if let Some(module) = self.modules.borrow().get(top) {
            return Ok(matches!(module, Value::Module(module) if module.installed));
        }
        if self.is_native_module(top) {
            return Ok(false);
        }
        Ok(match self.locate(top, top, None)? {
            Place::File { path, .. } => self.is_installed_file(&path),
            Place::Space(folders) => folders.iter().all(|folder| self.is_installed_file(folder)),
            Place::Compiled(_) | Place::Nowhere => false,
        })
    }

    fn is_installed_file(&self, path: &Path) -> bool {
        let installed = self.installed.borrow();
        installed.folders.iter().any(|folder| path.starts_with(folder))
    }

    pub(super) fn find_module(&self, name: &str) -> Result<Found> {
        if let Some(found) = self.loaded(name)? {
            return Ok(found);
        }
        let (parent, last) = match name.rsplit_once('.') {
            Some((parent, last)) => match self.find_module(parent)? {
                Found::Module(module) => (Some(module), last),
                missing @ Found::Missing(_) => return Ok(missing),
            },
            None => (None, name),
        };
        // Importing the parent may have imported this one.
        if let Some(found) = self.loaded(name)? {
            return Ok(found);
        }
        if let Some(Value::Unknown(unknown)) = &parent {
            return Ok(Found::Module(Value::Unknown(
                unknown.derived(&format!(".{last}")),
            )));
        }
        let found = self.load(name, last, parent.as_ref())?;
        if let (Found::Module(module), Some(Value::Module(parent))) = (&found, &parent) {
            // A name that the package gives something else stays (`from .run import run`).
            if !parent.postponed.borrow().contains_key(last) {
                parent.set(last, module.clone());
            }
        }
        Ok(found)
    }

    /// What `sys.modules` has under this name.
    fn loaded(&self, name: &str) -> Result<Option<Found>> {
        match self.modules.borrow().get(name) {
            Some(Value::None) => {
                let message = format!("import of {name} halted; None in sys.modules");
                Err(self.raise("ModuleNotFoundError", message))
            }
            found => Ok(found.cloned().map(Found::Module)),
        }
    }

    fn load(&self, name: &str, last: &str, parent: Option<&Value>) -> Result<Found> {
        let has_folder = matches!(parent, Some(Value::Module(parent)) if parent.get("__path__").is_some());
        let yields = has_folder && self.yielding.borrow().contains(name);
        if let Some(maker) = self.native_module(name).filter(|_| !yields) {
            let module = maker(self)?;
            return Ok(Found::Module(self.add_module(name, module)));
        }
        if self.is_native_module(name) && !yields {
            // A package that exists only as the parent of native modules. Its other modules may be installed.
            let module = Module::new(name, None, false);
            if let Some(folder) = self.package_folder(name, last, parent)? {
                module.set(
                    "__path__",
                    Value::list(vec![Value::str(folder.to_string_lossy())]),
                );
            }
            return Ok(Found::Module(self.add_module(name, module)));
        }
        match self.locate(name, last, parent)? {
            Place::File { path, is_package } => self.load_file(name, &path, is_package),
            Place::Space(folders) => Ok(Found::Module(self.load_space(name, &folders))),
            Place::Compiled(path) => Ok(Found::Missing(format!(
                "it is compiled ({}), and Stillhead evaluates Python alone",
                path.display()
            ))),
            Place::Nowhere => Ok(Found::Missing(match parent {
                Some(Value::Module(module)) if module.file.is_none() && module.get("__path__").is_none() => {
                    format!("Stillhead's own `{}` has no module `{last}`", module.name)
                }
                _ => "the module was not found in the project, and Stillhead has none of its own".to_owned(),
            })),
        }
    }

    /// The folder of a package with an `__init__.py`.
    fn package_folder(&self, name: &str, last: &str, parent: Option<&Value>) -> Result<Option<PathBuf>> {
        Ok(match self.locate(name, last, parent)? {
            Place::File { path, is_package } if is_package => path.parent().map(Path::to_owned),
            _ => None,
        })
    }

    fn add_module(&self, name: &str, module: Rc<Module>) -> Value {
        let value = Value::Module(module);
        self.modules.borrow_mut().insert(name.to_owned(), value.clone());
        value
    }

    /// Looks for the files of a module. A package wins over a module of the same name in the same folder, any file
    /// over the folders of a namespace package.
    fn locate(&self, name: &str, last: &str, parent: Option<&Value>) -> Result<Place> {
        let folders = match parent {
            Some(Value::Module(module)) => match module.get("__path__") {
                Some(path) => {
                    let folders = self.collect(&path)?;
                    folders
                        .iter()
                        .filter_map(Value::as_str)
                        .map(|p| PathBuf::from(&*p))
                        .collect()
                }
                None => Vec::new(),
            },
            _ => crate::stdlib::search_path(self)?,
        };
        let mut spaces = Vec::new();
        let mut compiled = None;
        for folder in &folders {
            let package = folder.join(last);
            if package.is_dir() {
                let init = package.join("__init__.py");
                if init.is_file() {
                    return Ok(Place::File {
                        path: init,
                        is_package: true,
                    });
                }
                spaces.push(package);
            }
            let path = folder.join(format!("{last}.py"));
            if path.is_file() {
                return Ok(Place::File {
                    path,
                    is_package: false,
                });
            }
            if compiled.is_none() && self.is_installed_file(folder) {
                compiled = compiled_module(folder, last);
            }
        }
        if let Some(place) = self.locate_editable(name) {
            return Ok(place);
        }
        Ok(match compiled {
            Some(path) => Place::Compiled(path),
            None if spaces.is_empty() => Place::Nowhere,
            None => Place::Space(spaces),
        })
    }

    /// A package of the project that is installed by name alone.
    fn locate_editable(&self, name: &str) -> Option<Place> {
        let path = self.installed.borrow().editable.get(name).cloned()?;
        let init = path.join("__init__.py");
        if init.is_file() {
            return Some(Place::File {
                path: init,
                is_package: true,
            });
        }
        let file = path.with_extension("py");
        if file.is_file() {
            return Some(Place::File {
                path: file,
                is_package: false,
            });
        }
        path.is_dir().then(|| Place::Space(vec![path]))
    }

    fn load_space(&self, name: &str, folders: &[PathBuf]) -> Value {
        let module = if folders.iter().all(|folder| self.is_installed_file(folder)) {
            Module::installed(name, None)
        } else {
            Module::new(name, None, true)
        };
        let path = folders
            .iter()
            .map(|path| Value::str(path.to_string_lossy()))
            .collect();
        module.set("__path__", Value::list(path));
        module.set("__package__", Value::str(name));
        self.set_spec(&module, name);
        self.add_module(name, module)
    }

    fn load_file(&self, name: &str, path: &Path, is_package: bool) -> Result<Found> {
        let installed = self.is_installed_file(path);
        if installed && let Some(reason) = self.over_limit(path) {
            return Ok(Found::Missing(reason));
        }
        let (source, body) = match self.read_source(path) {
            Ok(read) => read,
            Err(Error::Stop(stop)) if installed => return Ok(Found::Missing(stop.message)),
            Err(error) => return Err(error),
        };
        let module = if installed {
            Module::installed(name, Some(path.to_owned()))
        } else {
            Module::new(name, Some(path.to_owned()), true)
        };
        let package = if is_package {
            name
        } else {
            name.rsplit_once('.').map_or("", |(parent, _)| parent)
        };
        module.set("__package__", Value::str(package));
        if is_package {
            let folder = path.parent().unwrap_or(path).to_string_lossy().into_owned();
            module.set("__path__", Value::list(vec![Value::str(folder)]));
        }
        self.set_spec(&module, package);
        let value = self.add_module(name, Rc::clone(&module));
        self.run_file_body(&module, &source, &body).inspect_err(|_| {
            self.modules.borrow_mut().shift_remove(name);
        })?;
        // A module may have replaced itself in `sys.modules`.
        Ok(Found::Module(
            self.modules.borrow().get(name).cloned().unwrap_or(value),
        ))
    }

    /// Why a file of an installed package is not read any more, if so.
    fn over_limit(&self, path: &Path) -> Option<String> {
        let size = path.metadata().map_or(0, |metadata| metadata.len());
        let installed = self.installed.borrow();
        match installed.left.get().checked_sub(size) {
            Some(left) => {
                installed.left.set(left);
                None
            }
            None => Some(format!(
                "Stillhead has read {} MiB of installed packages for this run, and reads no more of them",
                INSTALLED_LIMIT >> 20
            )),
        }
    }

    /// An attribute that a module read from a file does not have: a submodule that would have been imported had
    /// nothing been postponed and had everything been evaluated, or what it did not get because something could not be.
    pub(crate) fn missing_in_module(&self, module: &Rc<Module>, name: &str) -> Result<Option<Value>> {
        if (module.installed || self.imports().incomplete.get())
            && module.get("__path__").is_some()
            && !name.starts_with("__")
            && let Found::Module(found) = self.find_module(&format!("{}.{name}", module.name))?
        {
            return Ok(Some(found));
        }
        Ok(behind_gap(module, name))
    }

    /// A round of any loop, which counts while an installed package is being imported.
    ///
    /// Errors: there have been too many.
    pub(crate) fn count_round(&self) -> Result<()> {
        let installed = self.installed.borrow();
        if installed.running.get() == 0 {
            return Ok(());
        }
        match installed.rounds.get().checked_sub(1) {
            Some(left) => {
                installed.rounds.set(left);
                Ok(())
            }
            None => Err(Error::unsupported(
                "the import of an installed package takes too long: its loops have gone round a million times",
            )),
        }
    }

    /// Says that a module of an installed package begins to run, or ends.
    fn installed_runs(&self, begins: bool) {
        let installed = self.installed.borrow();
        let running = installed.running.get();
        if begins && running == 0 {
            installed.rounds.set(INSTALLED_ROUNDS);
        }
        installed.running.set(if begins {
            running + 1
        } else {
            running.saturating_sub(1)
        });
    }

    fn run_file_body(&self, module: &Rc<Module>, source: &Arc<Source>, body: &[ast::Stmt]) -> Result<()> {
        module.set("__file__", Value::str(source.path.to_string_lossy()));
        let imports = self.imports();
        let guarded = imports.guarded.replace(false);
        if module.installed {
            self.installed_runs(true);
        }
        let result = self.run_module(module, source, body);
        if module.installed {
            self.installed_runs(false);
        }
        imports.guarded.set(guarded);
        result
    }

    /// Reads and parses a file.
    fn read_source(&self, path: &Path) -> Result<(Arc<Source>, Vec<ast::Stmt>)> {
        let text = std::fs::read(path)
            .map_err(|error| self.raise("OSError", format!("cannot read {}: {error}", path.display())))?;
        let text = String::from_utf8(text).map_err(|_| {
            Error::from(Stop::new(
                StopKind::Syntax,
                format!("{} is not UTF-8", path.display()),
            ))
        })?;
        let text = text.strip_prefix('\u{feff}').map_or(text.clone(), str::to_owned);
        let source = Source::new(path, text);
        let module = parse_module(&source).map_err(|error| {
            let stop = Stop::new(StopKind::Syntax, format!("SyntaxError: {}", error.message));
            let stop = stop.at(Arc::clone(&source), error.range);
            Error::from(stop)
        })?;
        Ok((source, module.body.into_iter().collect()))
    }

    /// Runs the file of a module.
    pub(crate) fn run_module_file(&self, module: &Rc<Module>) -> Result<()> {
        let Some(path) = module.file.as_deref() else {
            return Err(self.raise("ImportError", format!("module '{}' has no file", module.name)));
        };
        let (source, body) = self.read_source(path)?;
        self.run_file_body(module, &source, &body)
    }

    /// Runs a file as a module that nothing imports (`env.py`, a revision file): errors are not forgiven.
    pub fn run_file(&self, name: &str, path: &Path) -> Result<Rc<Module>> {
        let (source, body) = self.read_source(path)?;
        let module = Module::new(name, Some(path.to_owned()), false);
        module.set("__package__", Value::str(""));
        self.set_spec(&module, "");
        self.run_file_body(&module, &source, &body)?;
        Ok(module)
    }

    /// Runs a text as a module (for tests and tools).
    pub fn run_text(&self, name: &str, path: &Path, text: &str) -> Result<Rc<Module>> {
        let source = Source::new(path, text);
        let parsed = parse_module(&source)
            .map_err(|error| Error::from(Stop::new(StopKind::Syntax, error.to_string())))?;
        let module = Module::new(name, Some(path.to_owned()), false);
        self.run_file_body(&module, &source, &parsed.body)?;
        Ok(module)
    }
}

/// The shared library that is the module `name` in this folder: `name.so`, `name.cpython-312-x86_64-linux-gnu.so`.
fn compiled_module(folder: &Path, name: &str) -> Option<PathBuf> {
    let entries = std::fs::read_dir(folder).ok()?;
    entries
        .filter_map(std::result::Result::ok)
        .map(|entry| entry.path())
        .find(|path| {
            let file = path
                .file_name()
                .map(|file| file.to_string_lossy().into_owned())
                .unwrap_or_default();
            let is_library = path.extension().is_some_and(|end| end == "so" || end == "pyd");
            is_library && file.split('.').next() == Some(name)
        })
}
