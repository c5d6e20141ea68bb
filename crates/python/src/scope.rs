//! Scopes: where names live.

use std::cell::RefCell;
use std::collections::HashSet;
use std::rc::Rc;

use crate::value::{Namespace, Value};

/// Variables, and the scope around them. The root scope of a chain is a function's outermost; module variables and
/// built-ins are looked up after the chain.
#[derive(Default)]
pub struct Scope {
    /// The variables.
    pub vars: RefCell<Namespace>,
    /// The scope around.
    pub parent: Option<Rc<Scope>>,
}

impl Scope {
    /// A scope with nothing around it.
    pub fn root() -> Rc<Scope> {
        Rc::new(Scope::default())
    }

    /// A scope inside another.
    pub fn inside(parent: Option<Rc<Scope>>) -> Rc<Scope> {
        Rc::new(Scope {
            vars: RefCell::default(),
            parent,
        })
    }

    /// A variable of this scope itself.
    pub fn get(&self, name: &str) -> Option<Value> {
        self.vars.borrow().get(name).cloned()
    }

    /// A variable of this scope or of one around it.
    pub fn find(&self, name: &str) -> Option<Value> {
        let mut scope = Some(self);
        while let Some(here) = scope {
            if let Some(value) = here.vars.borrow().get(name) {
                return Some(value.clone());
            }
            scope = here.parent.as_deref();
        }
        None
    }

    /// Sets a variable of this scope itself.
    pub fn set(&self, name: &str, value: Value) {
        let mut vars = self.vars.borrow_mut();
        match vars.get_mut(name) {
            Some(slot) => *slot = value,
            None => {
                vars.insert(Rc::from(name), value);
            }
        }
    }

    /// Sets the variable in the nearest scope around this one that has it (`nonlocal`); whether there was one.
    pub fn set_outer(&self, name: &str, value: Value) -> bool {
        let mut scope = self.parent.as_deref();
        while let Some(here) = scope {
            if let Some(slot) = here.vars.borrow_mut().get_mut(name) {
                *slot = value;
                return true;
            }
            scope = here.parent.as_deref();
        }
        false
    }

    /// Removes the variable from the nearest scope around this one that has it (`del` of a `nonlocal`).
    pub fn remove_outer(&self, name: &str) -> Option<Value> {
        let mut scope = self.parent.as_deref();
        while let Some(here) = scope {
            if let Some(value) = here.remove(name) {
                return Some(value);
            }
            scope = here.parent.as_deref();
        }
        None
    }

    /// Removes a variable of this scope itself.
    pub fn remove(&self, name: &str) -> Option<Value> {
        self.vars.borrow_mut().shift_remove(name)
    }
}

/// What the names of a function mean.
#[derive(Debug, Default)]
pub struct Names {
    /// Names that the function binds.
    pub locals: HashSet<String>,
    /// Names declared `global`.
    pub globals: HashSet<String>,
    /// Names declared `nonlocal`.
    pub nonlocals: HashSet<String>,
}

impl Names {
    /// A name that a function declares `global` is so in the functions inside it, unless they bind it themselves.
    pub(crate) fn inherit_globals(&mut self, around: &Names) {
        let own = |name: &&String| !self.locals.contains(*name) && !self.nonlocals.contains(*name);
        let inherited: Vec<String> = around.globals.iter().filter(own).cloned().collect();
        self.globals.extend(inherited);
    }
}
