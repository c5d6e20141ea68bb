//! `import`.
//!
//! A module is looked for among those already imported, those known natively, and the files below `sys.path` (see
//! `find`). What is not found is an unknown value, unless the program foresees an `ImportError`: then it gets one.
//!
//! An import that leads into an installed package is postponed until one of its names is used, as PEP 690 proposed it:
//! most names of most packages are never used here, and their packages are large.

mod find;
mod record;
mod spec;

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

pub(crate) use find::Installed;
pub use record::{Import, ImportKind};

use super::{Frame, Kind};
use crate::args::Args;
use crate::error::{Error, Result, StopKind};
use crate::exceptions;
use crate::interp::Interp;
use crate::module::Module;
use crate::syntax::{Source, TextRange, ast};
use crate::unknown::{Origin, Unknown};
use crate::value::Value;

/// What is known of the imports of a run.
#[derive(Default)]
pub(crate) struct ImportContext {
    /// Whether the program is inside a `try` that catches `ImportError` by name.
    pub(crate) guarded: Cell<bool>,
    /// Whether a module of the project had a statement that could not be evaluated, or an import that led nowhere: what
    /// that would have imported in turn has not been.
    pub(crate) incomplete: Cell<bool>,
}

/// What importing a module came to.
enum Found {
    Module(Value),
    Missing(String),
}

/// Where an import statement stands.
#[derive(Clone)]
pub(crate) struct Site {
    source: Arc<Source>,
    range: TextRange,
}

/// An import that nobody has needed yet.
#[derive(Clone)]
pub(crate) struct Postponed {
    site: Site,
    kind: PostponedKind,
}

#[derive(Clone)]
enum PostponedKind {
    /// `import a.b, a.c`: all are imported, `a` is bound.
    Top(Vec<String>),
    /// `import a.b as x`
    Module(String),
    /// `from a.b import name`
    Name(String, String),
}

impl Interp {
    pub(super) fn execute_import(&self, frame: &Frame<'_>, import: &ast::StmtImport) -> Result<()> {
        let site = frame.site(import.range);
        for alias in &import.names {
            let name = alias.name.as_str();
            let top = name.split('.').next().unwrap_or(name);
            if self.may_postpone(frame, name)? {
                let kind = match &alias.asname {
                    Some(_) => PostponedKind::Module(name.to_owned()),
                    None => PostponedKind::Top(vec![name.to_owned()]),
                };
                let bound = alias.asname.as_ref().map_or(top, |bound| bound.as_str());
                self.postpone(frame, bound, site.clone(), kind);
                continue;
            }
            let module = self.import_here(&site, name)?;
            self.record(frame, name, &site, &module);
            match &alias.asname {
                Some(bound) => frame.set_name(bound.as_str(), module),
                None => {
                    let module = if top == name {
                        module
                    } else {
                        self.import_here(&site, top)?
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
            let annotations = import
                .names
                .iter()
                .any(|alias| alias.name.as_str() == "annotations");
            frame
                .module
                .future_annotations
                .set(annotations || frame.module.future_annotations.get());
            return Ok(());
        }
        let site = frame.site(import.range);
        let is_star = import.names.iter().any(|alias| alias.name.as_str() == "*");
        if !is_star && self.may_postpone(frame, &name)? {
            for alias in &import.names {
                let kind = PostponedKind::Name(name.clone(), alias.name.to_string());
                let bound = alias.asname.as_ref().unwrap_or(&alias.name);
                self.postpone(frame, bound.as_str(), site.clone(), kind);
            }
            return Ok(());
        }
        let module = self.import_here(&site, &name)?;
        self.record(frame, &name, &site, &module);
        for alias in &import.names {
            let wanted = alias.name.as_str();
            if wanted == "*" {
                self.import_star(frame, &name, &module)?;
                continue;
            }
            let value = self.import_name(&site, &name, &module, wanted)?;
            if !matches!(module, Value::Unknown(_)) {
                self.record_name(frame, &name, wanted, &site, &value);
            }
            frame.set_name(alias.asname.as_ref().unwrap_or(&alias.name).as_str(), value);
        }
        Ok(())
    }

    fn absolute_name(&self, frame: &Frame<'_>, import: &ast::StmtImportFrom) -> Result<String> {
        let name = import.module.as_ref().map_or("", |name| name.as_str());
        let package = frame.module.get("__package__").and_then(|p| p.as_str());
        self.relative_name(package.as_deref().unwrap_or_default(), name, import.level)
    }

    /// The absolute name of `name` with `level` dots before it.
    fn relative_name(&self, package: &str, name: &str, level: u32) -> Result<String> {
        if level == 0 {
            return Ok(name.to_owned());
        }
        let mut parts: Vec<&str> = package.split('.').filter(|part| !part.is_empty()).collect();
        if parts.is_empty() {
            return Err(self.raise(
                "ImportError",
                "attempted relative import with no known parent package",
            ));
        }
        for _ in 1..level {
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

    /// Whether an import may wait until its names are used: one of an installed package, at the top level of a module,
    /// outside a `try` that wants to know whether the package is there.
    fn may_postpone(&self, frame: &Frame<'_>, name: &str) -> Result<bool> {
        if !matches!(frame.kind, Kind::Module) || self.imports().guarded.get() {
            return Ok(false);
        }
        self.is_installed(name)
    }

    fn postpone(&self, frame: &Frame<'_>, bound: &str, site: Site, kind: PostponedKind) {
        self.record_installed(frame, &kind, &site);
        if !frame.module.installed && frame.module.postponed.borrow().is_empty() {
            let module = Rc::downgrade(frame.module);
            self.installed.borrow_mut().waiting.push(module);
        }
        let mut postponed = frame.module.postponed.borrow_mut();
        if let (
            PostponedKind::Top(more),
            Some(Postponed {
                kind: PostponedKind::Top(names),
                ..
            }),
        ) = (&kind, postponed.get_mut(bound))
        {
            names.extend_from_slice(more);
            return;
        }
        frame.module.scope.remove(bound);
        postponed.insert(Rc::from(bound), Postponed { site, kind });
    }

    /// Carries out the import that was to bind `name`, if there is one, and binds it.
    pub(crate) fn postponed_import(&self, module: &Rc<Module>, name: &str) -> Result<Option<Value>> {
        let Some(postponed) = module.postponed.borrow_mut().shift_remove(name) else {
            return Ok(None);
        };
        let imports = self.imports();
        let guarded = imports.guarded.replace(false);
        let result = self.carry_out(&postponed);
        imports.guarded.set(guarded);
        let value = match result {
            Ok(value) => value,
            Err(Error::Stop(stop)) if matches!(stop.kind, StopKind::Exit(_)) => {
                return Err(Error::Stop(stop));
            }
            // The statement was passed long ago; nobody could catch this there.
            Err(error) => {
                let import = match &postponed.kind {
                    PostponedKind::Top(names) => names.concat(),
                    PostponedKind::Module(name) => name.clone(),
                    PostponedKind::Name(module, name) => format!("{module}.{name}"),
                };
                let reason = match &error {
                    Error::Raised(raised) => exceptions::last_line(self, &raised.exception),
                    Error::Stop(stop) => stop.message.clone(),
                };
                self.unknown_import(&postponed.site, import, reason)
            }
        };
        module.set(name, value.clone());
        Ok(Some(value))
    }

    fn carry_out(&self, postponed: &Postponed) -> Result {
        let site = &postponed.site;
        match &postponed.kind {
            PostponedKind::Top(names) => {
                for name in names {
                    self.import_here(site, name)?;
                }
                let first = names.first().map_or("", String::as_str);
                self.import_here(site, first.split('.').next().unwrap_or(first))
            }
            PostponedKind::Module(name) => self.import_here(site, name),
            PostponedKind::Name(name, wanted) => {
                let module = self.import_here(site, name)?;
                self.import_name(site, name, &module, wanted)
            }
        }
    }

    fn import_here(&self, site: &Site, name: &str) -> Result {
        match self.find_module(name)? {
            Found::Module(module) => Ok(module),
            Found::Missing(reason) => self.missing(site, name, reason),
        }
    }

    fn missing(&self, site: &Site, name: &str, reason: String) -> Result {
        if self.imports().guarded.get() {
            return Err(self.not_found(name));
        }
        Ok(self.unknown_import(site, name.to_owned(), reason))
    }

    fn import_name(&self, site: &Site, name: &str, module: &Value, wanted: &str) -> Result {
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
        let of_project =
            matches!(module, Value::Module(module) if module.file.is_some() && !module.installed);
        if self.imports().guarded.get() || of_project {
            return Err(self.raise(
                "ImportError",
                format!("cannot import name '{wanted}' from '{name}'"),
            ));
        }
        let reason = if matches!(module, Value::Module(module) if module.installed) {
            format!("the installed package has no `{wanted}` that Stillhead could see")
        } else {
            format!("Stillhead's own module `{name}` has no `{wanted}`")
        };
        Ok(self.unknown_import(site, format!("{name}.{wanted}"), reason))
    }

    fn import_star(&self, frame: &Frame<'_>, name: &str, module: &Value) -> Result<()> {
        let module = match module {
            Value::Module(module) => module,
            Value::Unknown(unknown) => {
                *frame.module.gap.borrow_mut() = Some(Rc::clone(unknown));
                return Ok(());
            }
            _ => return Ok(()),
        };
        let names: Vec<Rc<str>> = match module.get("__all__") {
            Some(all) => self.collect(&all)?.iter().filter_map(Value::as_str).collect(),
            None => {
                let mut names = module.names();
                names.retain(|name| !name.starts_with('_'));
                names
            }
        };
        for wanted in names {
            let postponed = module.postponed.borrow().get(&wanted).cloned();
            if let (Some(postponed), Kind::Module) = (postponed, &frame.kind) {
                frame.module.scope.remove(&wanted);
                frame.module.postponed.borrow_mut().insert(wanted, postponed);
                continue;
            }
            let value = self.star_name(name, module, &wanted)?;
            frame.set_name(&wanted, value);
        }
        if let Some(gap) = module.gap.borrow().as_ref() {
            frame
                .module
                .gap
                .borrow_mut()
                .get_or_insert_with(|| Rc::clone(gap));
        }
        Ok(())
    }

    /// A name of `__all__`, which may be a submodule that nobody has imported yet.
    fn star_name(&self, name: &str, module: &Rc<Module>, wanted: &str) -> Result {
        let value = Value::Module(Rc::clone(module));
        if let Some(found) = self.find_attr(&value, wanted)? {
            return Ok(found);
        }
        match self.find_module(&format!("{name}.{wanted}"))? {
            Found::Module(found) => Ok(found),
            Found::Missing(_) => self.get_attr(&value, wanted),
        }
    }

    fn unknown_import(&self, site: &Site, import: String, reason: String) -> Value {
        self.imports().incomplete.set(true);
        Value::Unknown(Unknown::imported(Origin {
            import,
            source: Arc::clone(&site.source),
            range: site.range,
            reason,
        }))
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
            Found::Missing(_) => Err(self.not_found(name)),
        }
    }

    /// The exception for a module that is not there; it names the first of its packages that is not.
    fn not_found(&self, name: &str) -> Error {
        let modules = self.modules.borrow();
        let ends = name.match_indices('.').map(|(end, _)| end).chain([name.len()]);
        let missing = ends
            .map(|end| &name[..end])
            .find(|part| !modules.contains_key(*part))
            .unwrap_or(name);
        let message = match missing
            .rsplit_once('.')
            .map(|(parent, _)| (parent, modules.get(parent)))
        {
            Some((parent, Some(Value::Module(module))))
                if module.file.is_some() && module.get("__path__").is_none() =>
            {
                format!("No module named '{missing}'; '{parent}' is not a package")
            }
            _ => format!("No module named '{missing}'"),
        };
        let error = self.raise("ModuleNotFoundError", message);
        if let Error::Raised(raised) = &error
            && let Value::Instance(instance) = &raised.exception
        {
            instance.set("name", Value::str(missing));
        }
        error
    }

    /// Imports a module by its dotted name; `None` when there is none.
    pub fn try_import(&self, name: &str) -> Result<Option<Value>> {
        Ok(match self.find_module(name)? {
            Found::Module(module) => Some(module),
            Found::Missing(_) => None,
        })
    }

    /// Carries out what modules of the project have postponed, for those who want every effect that imports have
    /// (tables that installed packages add to the metadata).
    pub fn finish_imports(&self) -> Result<()> {
        loop {
            // Not borrowed while imports run, which may add more.
            let waiting = self.installed.borrow_mut().waiting.pop();
            let Some(waiting) = waiting else { return Ok(()) };
            let Some(module) = waiting.upgrade() else { continue };
            loop {
                let name = module.postponed.borrow().keys().next().cloned();
                let Some(name) = name else { break };
                self.postponed_import(&module, &name)?;
            }
        }
    }

    /// `__import__(name, globals, locals, fromlist, level)`
    pub(crate) fn import_function(&self, args: Args) -> Result {
        let mut reader = args.reader("__import__");
        let name = reader.required_str(self, "name")?;
        let globals = reader.optional("globals");
        let _ = reader.optional("locals");
        let from = reader.optional("fromlist").unwrap_or(Value::None);
        let level = u32::try_from(reader.int_or(self, "level", 0)?).unwrap_or(0);
        let package = match (&globals, level) {
            (Some(Value::Dict(globals)), 1..) => {
                globals.borrow().get_str("__package__").and_then(Value::as_str)
            }
            _ => None,
        };
        let name = self.relative_name(package.as_deref().unwrap_or_default(), &name, level)?;
        let module = self.import_module(&name)?;
        // Without a `fromlist` the result is the package at the top of the name.
        match name.split_once('.') {
            Some((top, _)) if level == 0 && !self.truth(&from)? => self.import_module(top),
            _ => {
                if !from.is_none() {
                    for wanted in self.collect(&from)? {
                        let Some(wanted) = wanted.as_str() else { continue };
                        if self.find_attr(&module, &wanted)?.is_none() {
                            self.find_module(&format!("{name}.{wanted}"))?;
                        }
                    }
                }
                Ok(module)
            }
        }
    }
}

impl Frame<'_> {
    fn site(&self, range: TextRange) -> Site {
        Site {
            source: Arc::clone(self.source),
            range,
        }
    }
}

/// A name that the module does not have, but perhaps would have.
pub(super) fn behind_gap(module: &Module, name: &str) -> Option<Value> {
    let gap = module.gap.borrow();
    let unknown = gap.as_ref().filter(|_| !name.starts_with("__"))?;
    Some(Value::Unknown(unknown.derived(&format!(".{name}"))))
}
