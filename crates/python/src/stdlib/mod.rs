//! The standard library, one file a module: in Rust here, or in Python below `py/` (see `frozen`).

mod abc;
mod ast;
mod civil;
pub mod datetime;
pub mod decimal;
mod frozen;
mod host;
mod json;
mod library;
pub mod logging;
mod mapping;
mod named_tuple;
mod os;
mod os_path;
mod re;
mod strptime;
mod support;
mod sys;
mod time;
mod typing;
pub mod uuid;

use std::rc::Rc;

use crate::error::Result;
use crate::interp::Interp;
use crate::module::Module;

pub(crate) use frozen::load as load_source;
pub(crate) use sys::search_path;

type Maker = fn(&Interp) -> Result<Rc<Module>>;

/// The modules written in Rust.
const NATIVE: &[(&str, Maker)] = &[
    ("_host", host::make),
    ("_json", json::make),
    ("abc", abc::make),
    ("ast", ast::make),
    ("builtins", |interp| Ok(Rc::clone(&interp.builtins))),
    ("re", re::make),
    ("time", time::make),
    ("typing", typing::make),
    ("typing_extensions", typing::make_extensions),
    ("os", os::make),
    ("os.path", os_path::make),
    ("posixpath", os_path::make),
    ("sys", sys::make),
];

/// The modules written in Python.
const FROZEN: &[(&str, &str)] = &[
    ("_collections_user", include_str!("py/collections_user.py")),
    ("collections", include_str!("py/collections.py")),
    ("collections.abc", include_str!("py/collections_abc.py")),
    ("configparser", include_str!("py/configparser.py")),
    ("contextlib", include_str!("py/contextlib.py")),
    ("dataclasses", include_str!("py/dataclasses.py")),
    ("datetime", include_str!("py/datetime.py")),
    ("enum", include_str!("py/enum.py")),
    ("functools", include_str!("py/functools.py")),
    ("importlib", include_str!("py/importlib.py")),
    ("importlib.util", include_str!("py/importlib_util.py")),
    ("itertools", include_str!("py/itertools.py")),
    ("json", include_str!("py/json.py")),
    ("logging", include_str!("py/logging.py")),
    ("logging.config", include_str!("py/logging_config.py")),
    ("logging.handlers", include_str!("py/logging_handlers.py")),
    ("operator", include_str!("py/operator.py")),
    ("types", include_str!("py/types.py")),
    ("uuid", include_str!("py/uuid.py")),
];

/// The names of all modules.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    let native = NATIVE.iter().map(|(name, _)| *name);
    native
        .chain(FROZEN.iter().map(|(name, _)| *name))
        .chain(library::names())
}

/// Makes every module known; a module is built when it is first imported.
pub(crate) fn register(interp: &Interp) {
    for (name, maker) in NATIVE {
        interp.register(name, *maker);
    }
    for (name, text) in FROZEN {
        interp.register(name, move |interp| frozen::load(interp, name, text));
    }
    interp.register("builtins", |interp| Ok(Rc::clone(&interp.builtins)));
    library::register(interp);
}
