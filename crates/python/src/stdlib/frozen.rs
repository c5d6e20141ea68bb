//! Modules of the standard library that are written in Python, as much of CPython's own library is.
//!
//! Their text is part of the program; it runs in the same evaluator, when it is first imported.

use std::rc::Rc;

use crate::error::{Error, Result, Stop, StopKind};
use crate::interp::Interp;
use crate::module::Module;
use crate::syntax::{Source, parse_module};
use crate::value::Value;

/// Evaluates a module's text.
pub(crate) fn load(interp: &Interp, name: &str, text: &str) -> Result<Rc<Module>> {
    let source = Source::new(format!("<frozen>/{name}.py"), text);
    let body = parse_module(&source)
        .map_err(|error| Error::from(Stop::new(StopKind::Syntax, error.to_string())))?
        .body;
    let module = Module::new(name, None, false);
    // Modules that import each other find the unfinished one.
    interp
        .modules
        .borrow_mut()
        .insert(name.to_owned(), Value::Module(Rc::clone(&module)));
    interp.run_module(&module, &source, &body).inspect_err(|_| {
        interp.modules.borrow_mut().shift_remove(name);
    })?;
    Ok(module)
}

impl Interp {
    /// Evaluates a module whose text is part of the program: it counts as one of Stillhead's own.
    ///
    /// Errors: what the module raises.
    pub fn frozen_module(&self, name: &str, text: &str) -> Result<Rc<Module>> {
        load(self, name, text)
    }
}
