//! `__spec__`: what a module says about its import.

use std::rc::Rc;

use crate::interp::Interp;
use crate::module::Module;
use crate::object::{ClassBuilder, Instance};
use crate::value::Value;

impl Interp {
    /// Sets the `__spec__` of a module that is read from a file or stands for a folder.
    pub(super) fn set_spec(&self, module: &Rc<Module>, package: &str) {
        let class = ClassBuilder::new("_frozen_importlib", "ModuleSpec").build(self);
        let spec = Instance::new(&class);
        let origin = match &module.file {
            Some(file) => Value::str(file.to_string_lossy()),
            None => Value::None,
        };
        spec.set("name", Value::Str(Rc::clone(&module.name)));
        spec.set("parent", Value::str(package));
        spec.set("has_location", Value::Bool(module.file.is_some()));
        spec.set("origin", origin);
        spec.set("loader", Value::None);
        let folders = module.get("__path__").unwrap_or(Value::None);
        spec.set("submodule_search_locations", folders);
        module.set("__spec__", Value::Instance(spec));
    }
}
