//! Modules.

use std::path::PathBuf;
use std::rc::Rc;

use crate::args::Args;
use crate::error::Result;
use crate::function::Native;
use crate::interp::Interp;
use crate::scope::Scope;
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
}

impl Module {
    /// An empty module.
    pub fn new(name: &str, file: Option<PathBuf>, lenient: bool) -> Rc<Module> {
        let scope = Scope::root();
        scope.set("__name__", Value::str(name));
        Rc::new(Module {
            name: Rc::from(name),
            scope,
            file,
            lenient,
        })
    }

    /// A variable.
    pub fn get(&self, name: &str) -> Option<Value> {
        self.scope.get(name)
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
