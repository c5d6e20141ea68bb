//! `import`.
//!
//! A module is looked for among those already imported, those known natively, and the files below `sys.path`. What
//! is not found is an unknown value, unless the program foresees an `ImportError`: then it gets one.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use super::Frame;
use crate::error::{Error, Result, Stop, StopKind};
use crate::interp::Interp;
use crate::module::Module;
use crate::syntax::{Source, TextRange, ast, parse_module};
use crate::unknown::{Origin, Unknown};
use crate::value::Value;

/// Whether the program is inside a `try` that catches `ImportError` by name.
#[derive(Default)]
pub(crate) struct ImportContext {
    pub(crate) guarded: Cell<bool>,
}

/// What importing a module came to.
enum Found {
    Module(Value),
    Missing(String),
}

impl Interp {
    pub(super) fn execute_import(&self, frame: &Frame<'_>, import: &ast::StmtImport) -> Result<()> {
        for alias in &import.names {
            let name = alias.name.as_str();
            let module = self.import_here(frame, name, import.range)?;
            match &alias.asname {
                Some(bound) => frame.set_name(bound.as_str(), module),
                None => {
                    let top = name.split('.').next().unwrap_or(name);
                    let module = if top == name {
                        module
                    } else {
                        self.import_here(frame, top, import.range)?
                    };
                    frame.set_name(top, module);
                }
            }
        }
        Ok(())
    }

    pub(super) fn execute_import_from(&self, frame: &Frame<'_>, import: &ast::StmtImportFrom) -> Result<()> {
        let name = self.absolute_name(frame, import)?;
        if name == "__future__" {
            return Ok(());
        }
        let module = self.import_here(frame, &name, import.range)?;
        for alias in &import.names {
            let wanted = alias.name.as_str();
            if wanted == "*" {
                self.import_star(frame, &module)?;
                continue;
            }
            let value = self.import_name(frame, &name, &module, wanted, import.range)?;
            frame.set_name(alias.asname.as_ref().unwrap_or(&alias.name).as_str(), value);
        }
        Ok(())
    }

    fn absolute_name(&self, frame: &Frame<'_>, import: &ast::StmtImportFrom) -> Result<String> {
        let name = import.module.as_ref().map_or("", |name| name.as_str());
        if import.level == 0 {
            return Ok(name.to_owned());
        }
        let package = frame
            .module
            .get("__package__")
            .and_then(|p| p.as_str())
            .unwrap_or_else(|| Rc::from(""));
        let mut parts: Vec<&str> = package.split('.').filter(|part| !part.is_empty()).collect();
        if parts.is_empty() {
            return Err(self.raise(
                "ImportError",
                "attempted relative import with no known parent package",
            ));
        }
        for _ in 1..import.level {
            if parts.pop().is_none() || parts.is_empty() {
                return Err(self.raise(
                    "ImportError",
                    "attempted relative import beyond top-level package",
                ));
            }
        }
        if !name.is_empty() {
            parts.push(name);
        }
        Ok(parts.join("."))
    }

    fn import_here(&self, frame: &Frame<'_>, name: &str, range: TextRange) -> Result {
        match self.find_module(name)? {
            Found::Module(module) => Ok(module),
            Found::Missing(reason) => self.missing(frame, name, range, reason),
        }
    }

    fn missing(&self, frame: &Frame<'_>, name: &str, range: TextRange, reason: String) -> Result {
        if self.imports().guarded.get() {
            let top = name.split('.').next().unwrap_or(name);
            let missing = if self.is_native_module(top) { name } else { top };
            return Err(self.raise("ModuleNotFoundError", format!("No module named '{missing}'")));
        }
        let source = Arc::clone(frame.source);
        Ok(Value::Unknown(Unknown::imported(Origin {
            import: name.to_owned(),
            source,
            range,
            reason,
        })))
    }

    fn import_name(
        &self,
        frame: &Frame<'_>,
        name: &str,
        module: &Value,
        wanted: &str,
        range: TextRange,
    ) -> Result {
        if let Value::Unknown(unknown) = module {
            let origin = Origin {
                import: format!("{name}.{wanted}"),
                ..(*unknown.origin).clone()
            };
            return Ok(Value::Unknown(Unknown::imported(origin)));
        }
        match self.find_attr(module, wanted) {
            Ok(Some(value)) => return Ok(value),
            // A module's `__getattr__` says so in this way.
            Err(error) if !self.is_raised(&error, "AttributeError") => return Err(error),
            Ok(None) | Err(_) => {}
        }
        if let Found::Module(value) = self.find_module(&format!("{name}.{wanted}"))? {
            return Ok(value);
        }
        let native = matches!(module, Value::Module(module) if module.file.is_none());
        if self.imports().guarded.get() || !native {
            return Err(self.raise(
                "ImportError",
                format!("cannot import name '{wanted}' from '{name}'"),
            ));
        }
        let origin = Origin {
            import: format!("{name}.{wanted}"),
            source: Arc::clone(frame.source),
            range,
            reason: format!("Stillhead's own module `{name}` has no `{wanted}`"),
        };
        Ok(Value::Unknown(Unknown::imported(origin)))
    }

    fn import_star(&self, frame: &Frame<'_>, module: &Value) -> Result<()> {
        let Value::Module(module) = module else {
            return Ok(());
        };
        let names: Vec<Rc<str>> = match module.get("__all__") {
            Some(all) => self.collect(&all)?.iter().filter_map(Value::as_str).collect(),
            None => module
                .scope
                .vars
                .borrow()
                .keys()
                .filter(|name| !name.starts_with('_'))
                .cloned()
                .collect(),
        };
        for name in names {
            let value = self.get_attr(&Value::Module(Rc::clone(module)), &name)?;
            frame.set_name(&name, value);
        }
        Ok(())
    }

    pub(crate) fn imports(&self) -> Rc<ImportContext> {
        self.extension::<ImportContext>().unwrap_or_else(|| {
            let context = Rc::new(ImportContext::default());
            self.extend(Rc::clone(&context));
            context
        })
    }

    /// Imports a module by its dotted name (`importlib.import_module`).
    pub fn import_module(&self, name: &str) -> Result {
        match self.find_module(name)? {
            Found::Module(module) => Ok(module),
            Found::Missing(_) => Err(self.raise("ModuleNotFoundError", format!("No module named '{name}'"))),
        }
    }

    /// Imports a module by its dotted name; `None` when there is none.
    pub fn try_import(&self, name: &str) -> Result<Option<Value>> {
        Ok(match self.find_module(name)? {
            Found::Module(module) => Some(module),
            Found::Missing(_) => None,
        })
    }

    fn find_module(&self, name: &str) -> Result<Found> {
        if let Some(module) = self.modules.borrow().get(name) {
            return Ok(Found::Module(module.clone()));
        }
        let (parent, last) = match name.rsplit_once('.') {
            Some((parent, last)) => match self.find_module(parent)? {
                Found::Module(module) => (Some(module), last),
                missing @ Found::Missing(_) => return Ok(missing),
            },
            None => (None, name),
        };
        // Importing the parent may have imported this one.
        if let Some(module) = self.modules.borrow().get(name) {
            return Ok(Found::Module(module.clone()));
        }
        if let Some(Value::Unknown(unknown)) = &parent {
            return Ok(Found::Module(Value::Unknown(
                unknown.derived(&format!(".{last}")),
            )));
        }
        let found = self.load(name, last, parent.as_ref())?;
        if let (Found::Module(module), Some(Value::Module(parent))) = (&found, &parent) {
            parent.set(last, module.clone());
        }
        Ok(found)
    }

    fn load(&self, name: &str, last: &str, parent: Option<&Value>) -> Result<Found> {
        if let Some(maker) = self.native_module(name) {
            let module = maker(self)?;
            let value = Value::Module(module);
            self.modules.borrow_mut().insert(name.to_owned(), value.clone());
            return Ok(Found::Module(value));
        }
        if self.is_native_module(name) {
            // A package that exists only as the parent of native modules.
            let value = Value::Module(Module::new(name, None, false));
            self.modules.borrow_mut().insert(name.to_owned(), value.clone());
            return Ok(Found::Module(value));
        }
        let folders: Vec<PathBuf> = match parent {
            Some(Value::Module(module)) => match module.get("__path__") {
                Some(path) => self
                    .collect(&path)?
                    .iter()
                    .filter_map(Value::as_str)
                    .map(|p| PathBuf::from(&*p))
                    .collect(),
                None if module.file.is_none() => {
                    return Ok(Found::Missing(format!(
                        "Stillhead's own `{}` has no module `{last}`",
                        module.name
                    )));
                }
                None => Vec::new(),
            },
            _ => crate::stdlib::search_path(self)?,
        };
        for folder in &folders {
            let package = folder.join(last).join("__init__.py");
            if package.is_file() {
                return self.load_file(name, &package, true).map(Found::Module);
            }
            let file = folder.join(format!("{last}.py"));
            if file.is_file() {
                return self.load_file(name, &file, false).map(Found::Module);
            }
        }
        let spaces: Vec<PathBuf> = folders
            .iter()
            .map(|folder| folder.join(last))
            .filter(|path| path.is_dir())
            .collect();
        if spaces.is_empty() {
            return Ok(Found::Missing(
                "the module was not found in the project, and Stillhead has none of its own".to_owned(),
            ));
        }
        let module = Module::new(name, None, true);
        let path = spaces
            .iter()
            .map(|path| Value::str(path.to_string_lossy()))
            .collect();
        module.set("__path__", Value::list(path));
        module.set("__package__", Value::str(name));
        let value = Value::Module(module);
        self.modules.borrow_mut().insert(name.to_owned(), value.clone());
        Ok(Found::Module(value))
    }

    fn load_file(&self, name: &str, path: &Path, is_package: bool) -> Result {
        let (source, body) = self.read_source(path)?;
        let module = Module::new(name, Some(path.to_owned()), true);
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
        let value = Value::Module(Rc::clone(&module));
        self.modules.borrow_mut().insert(name.to_owned(), value.clone());
        self.run_file_body(&module, &source, &body).inspect_err(|_| {
            self.modules.borrow_mut().shift_remove(name);
        })?;
        // A module may have replaced itself in `sys.modules`.
        Ok(self.modules.borrow().get(name).cloned().unwrap_or(value))
    }

    fn run_file_body(&self, module: &Rc<Module>, source: &Arc<Source>, body: &[ast::Stmt]) -> Result<()> {
        module.set("__file__", Value::str(source.path.to_string_lossy()));
        let imports = self.imports();
        let guarded = imports.guarded.replace(false);
        let result = self.run_module(module, source, body);
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

    /// Runs a file as a module that nothing imports (`env.py`, a revision file): errors are not forgiven.
    pub fn run_file(&self, name: &str, path: &Path) -> Result<Rc<Module>> {
        let (source, body) = self.read_source(path)?;
        let module = Module::new(name, Some(path.to_owned()), false);
        module.set("__package__", Value::str(""));
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
