//! Modules.

use std::cell::{Cell, RefCell};
use std::path::PathBuf;
use std::rc::Rc;

use indexmap::IndexMap;

use crate::args::Args;
use crate::error::Result;
use crate::eval::Postponed;
use crate::function::Native;
use crate::interp::Interp;
use crate::object::Annotation;
use crate::scope::Scope;
use crate::unknown::Unknown;
use crate::value::Value;

/// A module.
pub struct Module {
    /// Its dotted name.
    pub name: Rc<str>,
    /// Its variables.
    pub scope: Rc<Scope>,
    /// The file it was read from; native modules have none.
    pub file: Option<PathBuf>,
    /// Whether statements that cannot be evaluated only poison the names they bind (imported project modules).
    pub lenient: bool,
    /// Whether it belongs to an installed package and not to the project.
    pub installed: bool,
    /// Imports that nobody has needed yet, by the name that they bind.
    pub(crate) postponed: RefCell<IndexMap<Rc<str>, Postponed>>,
    /// Where names may come from that are not here: a `from … import *` that could not be followed, a statement of an
    /// installed package that could not be evaluated.
    pub(crate) gap: RefCell<Option<Rc<Unknown>>>,
    /// Whether it says `from __future__ import annotations`: then an annotation need not mean anything.
    pub(crate) future_annotations: Cell<bool>,
    /// Annotations of its variables, not evaluated yet.
    pub(crate) annotations: RefCell<Vec<Annotation>>,
}

impl Module {
    /// An empty module.
    pub fn new(name: &str, file: Option<PathBuf>, lenient: bool) -> Rc<Module> {
        Rc::new(Module::made(name, file, lenient))
    }

    /// An empty module of an installed package.
    pub fn installed(name: &str, file: Option<PathBuf>) -> Rc<Module> {
        Rc::new(Module {
            installed: true,
            ..Module::made(name, file, true)
        })
    }

    fn made(name: &str, file: Option<PathBuf>, lenient: bool) -> Module {
        let scope = Scope::root();
        scope.set("__name__", Value::str(name));
        Module {
            name: Rc::from(name),
            scope,
            file,
            lenient,
            installed: false,
            postponed: RefCell::default(),
            gap: RefCell::default(),
            future_annotations: Cell::default(),
            annotations: RefCell::default(),
        }
    }

    /// A variable.
    pub fn get(&self, name: &str) -> Option<Value> {
        self.scope.get(name)
    }

    /// The names of its variables, postponed imports among them.
    pub fn names(&self) -> Vec<Rc<str>> {
        let postponed = self.postponed.borrow();
        self.scope
            .vars
            .borrow()
            .keys()
            .chain(postponed.keys())
            .cloned()
            .collect()
    }

    /// Sets a variable.
    pub fn set(&self, name: &str, value: Value) {
        self.scope.set(name, value);
    }
}

/// Builds a native module.
pub struct ModuleBuilder {
    module: Rc<Module>,
    tolerant: bool,
}

impl ModuleBuilder {
    /// A module with this dotted name.
    pub fn new(name: &str) -> ModuleBuilder {
        ModuleBuilder {
            module: Module::new(name, None, false),
            tolerant: false,
        }
    }

    /// The functions added after this accept unknown values as arguments.
    #[must_use]
    pub fn tolerant(mut self) -> ModuleBuilder {
        self.tolerant = true;
        self
    }

    /// Adds a function.
    #[must_use]
    pub fn function(self, name: &str, call: impl Fn(&Interp, Args) -> Result + 'static) -> ModuleBuilder {
        self.module.set(
            name,
            Value::Native(Rc::new(Native::new(name, self.tolerant, call))),
        );
        self
    }

    /// Adds a variable.
    #[must_use]
    pub fn constant(self, name: &str, value: impl Into<Value>) -> ModuleBuilder {
        self.module.set(name, value.into());
        self
    }

    /// Adds a class under its own name.
    #[must_use]
    pub fn class(self, class: &Rc<crate::object::Class>) -> ModuleBuilder {
        self.module.set(&class.name(), Value::Class(Rc::clone(class)));
        self
    }

    /// The module.
    pub fn build(self) -> Rc<Module> {
        self.module
    }
}
