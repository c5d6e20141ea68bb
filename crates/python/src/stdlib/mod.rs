//! The standard library, one file a module: in Rust here, or in Python below `py/` (see `frozen`).

mod civil;
mod frozen;
mod host;
pub mod logging;
mod mapping;
mod os;
mod os_path;
mod support;
mod sys;
mod time;

use std::rc::Rc;

use crate::error::Result;
use crate::interp::Interp;
use crate::module::Module;

pub(crate) use sys::search_path;

type Maker = fn(&Interp) -> Result<Rc<Module>>;

/// The modules written in Rust.
const NATIVE: &[(&str, Maker)] = &[
    ("_host", host::make),
    ("time", time::make),
    ("os", os::make),
    ("os.path", os_path::make),
    ("posixpath", os_path::make),
    ("sys", sys::make),
];

/// The modules written in Python.
const FROZEN: &[(&str, &str)] = &[
    ("configparser", include_str!("py/configparser.py")),
    ("importlib", include_str!("py/importlib.py")),
    ("importlib.util", include_str!("py/importlib_util.py")),
    ("logging", include_str!("py/logging.py")),
    ("logging.config", include_str!("py/logging_config.py")),
    ("logging.handlers", include_str!("py/logging_handlers.py")),
];

/// Makes every module known; a module is built when it is first imported.
pub(crate) fn register(interp: &Interp) {
    for (name, maker) in NATIVE {
        interp.register(name, *maker);
    }
    for (name, text) in FROZEN {
        interp.register(name, move |interp| frozen::load(interp, name, text));
    }
}
