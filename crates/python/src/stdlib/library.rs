//! The modules that a migration seldom needs: one table, apart from the ones that every start imports.

mod binary;
mod denied;
mod digest;
mod math;
mod toml;
mod twister;
mod unicode;

use std::rc::Rc;

use super::frozen;
use crate::error::Result;
use crate::interp::Interp;
use crate::module::Module;

type Maker = fn(&Interp) -> Result<Rc<Module>>;

/// The modules written in Rust.
const NATIVE: &[(&str, Maker)] = &[
    ("_binary", binary::make),
    ("_digest", digest::make),
    ("_twister", twister::make),
    ("_toml", toml::make),
    ("math", math::make),
    ("unicodedata", unicode::make),
];

macro_rules! python {
    ($($name:literal: $file:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("py/", $file, ".py")))),*]
    };
}

/// The modules written in Python: their name and their file below `py/`.
const FROZEN: &[(&str, &str)] = python! {
    "argparse": "argparse",
    "asyncio": "asyncio",
    "atexit": "atexit",
    "base64": "base64",
    "binascii": "binascii",
    "bisect": "bisect",
    "calendar": "calendar",
    "codecs": "codecs",
    "concurrent": "package",
    "concurrent.futures": "concurrent_futures",
    "contextvars": "contextvars",
    "copy": "copy",
    "csv": "csv",
    "_sys_info": "sys_info",
    "_decimal_math": "decimal_math",
    "decimal": "decimal",
    "difflib": "difflib",
    "email": "package",
    "email.utils": "email_utils",
    "errno": "errno",
    "fnmatch": "fnmatch",
    "fractions": "fractions",
    "__future__": "future",
    "gc": "gc",
    "getpass": "getpass",
    "gettext": "gettext",
    "glob": "glob",
    "graphlib": "graphlib",
    "hashlib": "hashlib",
    "heapq": "heapq",
    "hmac": "hmac",
    "html": "html",
    "http": "http",
    "importlib.metadata": "importlib_metadata",
    "importlib.resources": "importlib_resources",
    "inspect": "inspect",
    "io": "io",
    "ipaddress": "ipaddress",
    "json.decoder": "json_decoder",
    "json.encoder": "json_encoder",
    "keyword": "keyword",
    "linecache": "linecache",
    "locale": "locale",
    "mimetypes": "mimetypes",
    "numbers": "numbers",
    "pathlib": "pathlib",
    "pkgutil": "pkgutil",
    "platform": "platform",
    "pprint": "pprint",
    "queue": "queue",
    "random": "random",
    "reprlib": "reprlib",
    "secrets": "secrets",
    "shlex": "shlex",
    "shutil": "shutil",
    "signal": "signal",
    "stat": "stat",
    "statistics": "statistics",
    "string": "string",
    "struct": "struct",
    "textwrap": "textwrap",
    "threading": "threading",
    "tomllib": "tomllib",
    "traceback": "traceback",
    "urllib": "package",
    "urllib.parse": "urllib_parse",
    "warnings": "warnings",
    "weakref": "weakref",
    "zlib": "zlib",
    "zoneinfo": "zoneinfo",
};

/// The names of all modules here.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    let native = NATIVE.iter().map(|(name, _)| *name);
    let denied = denied::MODULES.iter().map(|module| module.name);
    native.chain(FROZEN.iter().map(|(name, _)| *name)).chain(denied)
}

/// Makes them known; a module is built when it is first imported.
pub(super) fn register(interp: &Interp) {
    for (name, maker) in NATIVE {
        interp.register(name, *maker);
    }
    for (name, text) in FROZEN {
        interp.register(name, move |interp| frozen::load(interp, name, text));
    }
    for module in denied::MODULES {
        interp.register(module.name, |interp| module.make(interp));
    }
}
