//! Third-party packages that `env.py`, settings and models commonly use, as far as they use them.
//!
//! They are written in Python, from the behaviour of the real ones, and evaluated like any other Python code when they
//! are first imported (`py/`, one file a module). A name that one of them does not have is an unknown value.

mod modules;
mod yaml;

use std::rc::Rc;

use python::{Interp, Module, Result, Value};

/// Makes the packages known to an evaluator, which has to know `sqlalchemy` and `alembic` for those that use them.
pub fn register(interp: &Interp) {
    for (name, text) in modules::SOURCES {
        interp.register_source(name, text);
    }
    for name in modules::YIELDING {
        interp.yield_to_installed(name);
    }
    interp.register("_yaml_documents", yaml::make);
    for (name, target) in modules::ALIASES {
        interp.register(name, move |interp| alias(interp, name, target));
    }
}

/// A module with the names of another one.
fn alias(interp: &Interp, name: &str, target: &str) -> Result<Rc<Module>> {
    let module = Module::new(name, None, false);
    if let Value::Module(target) = interp.import_module(target)? {
        for (key, value) in target.scope.vars.borrow().iter() {
            if &**key != "__name__" {
                module.set(key, value.clone());
            }
        }
    }
    Ok(module)
}
