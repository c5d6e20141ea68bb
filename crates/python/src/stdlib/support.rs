//! What several modules need: paths as text, the sandbox, small conversions.

use std::path::{Component, Path, PathBuf};
use std::rc::Rc;

use crate::args::Args;
use crate::error::{Error, Result};
use crate::interp::Interp;
use crate::module::Module;
use crate::value::Value;

/// The text of a path: a `str` or anything with `__fspath__`.
pub(crate) fn fspath(interp: &Interp, value: &Value) -> Result<String> {
    if let Some(text) = value.as_str() {
        return Ok(text.to_string());
    }
    if let Value::Unknown(_) = value {
        return Err(interp.unknown_decides(value, "a path"));
    }
    if let Value::Bytes(bytes) = value {
        return Ok(String::from_utf8_lossy(bytes).into_owned());
    }
    if let Some(method) = interp.special(value, "__fspath__")? {
        let path = interp.call(&method, Args::default())?;
        if let Some(text) = path.as_str() {
            return Ok(text.to_string());
        }
    }
    Err(interp.type_error(format!(
        "expected str, bytes or os.PathLike object, not {}",
        interp.type_name(value)
    )))
}

/// `path` made absolute against the working directory, with `.` and `..` removed by text.
pub(crate) fn absolute(interp: &Interp, path: &str) -> PathBuf {
    let mut clean = PathBuf::new();
    for part in interp.world.cwd.join(path).components() {
        match part {
            Component::ParentDir => {
                clean.pop();
            }
            Component::CurDir => {}
            other => clean.push(other),
        }
    }
    clean
}

/// The path as the sandbox lets it be read: below one of the world's roots, symbolic links followed.
///
/// The refusal names the path, so that the user sees what the file wanted to look at.
pub(crate) fn readable(interp: &Interp, path: &str) -> Result<PathBuf> {
    let wanted = absolute(interp, path);
    let real = real_path(&wanted);
    let below = |root: &PathBuf| real.starts_with(real_path(root));
    if interp.world.roots.iter().any(below) {
        return Ok(wanted);
    }
    Err(Error::denied(format!(
        "reading `{}` is not allowed: it is outside the project's folder",
        wanted.display()
    )))
}

/// The path with symbolic links resolved as far as it exists.
pub(crate) fn real_path(path: &Path) -> PathBuf {
    let mut rest = Vec::new();
    let mut at = path;
    loop {
        if let Ok(real) = at.canonicalize() {
            return rest.iter().rev().fold(real, |path, part| path.join(part));
        }
        match (at.parent(), at.file_name()) {
            (Some(parent), Some(name)) => {
                rest.push(name);
                at = parent;
            }
            _ => return path.to_owned(),
        }
    }
}

/// An `OSError` (or a subclass) with errno, message and file name, from Rust's error.
pub(crate) fn os_error(interp: &Interp, error: &std::io::Error, path: &str) -> Error {
    use std::io::ErrorKind;
    let class = match error.kind() {
        ErrorKind::NotFound => "FileNotFoundError",
        ErrorKind::PermissionDenied => "PermissionError",
        ErrorKind::IsADirectory => "IsADirectoryError",
        ErrorKind::NotADirectory => "NotADirectoryError",
        ErrorKind::AlreadyExists => "FileExistsError",
        _ => "OSError",
    };
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or(&text).to_owned();
    let args = vec![
        Value::Int(i64::from(error.raw_os_error().unwrap_or(0))),
        Value::str(text),
        Value::str(path),
    ];
    let error = interp.raise_class(&interp.exception(class), args.clone());
    if let Error::Raised(raised) = &error
        && let Value::Instance(instance) = &raised.exception
    {
        for (name, value) in ["errno", "strerror", "filename"].into_iter().zip(args) {
            instance.set(name, value);
        }
    }
    error
}

/// A function that the sandbox refuses, whatever its arguments.
pub(crate) fn denied(module: &'static str, name: &'static str) -> Value {
    crate::function::Native::tolerant(name, move |_, _| {
        Err(Error::denied(format!(
            "`{module}.{name}` is not allowed: Stillhead runs no programs, writes no files and opens no connections \
             for Python code"
        )))
    })
}

/// Sets refused functions.
pub(crate) fn deny(module: &Rc<Module>, owner: &'static str, names: &[&'static str]) {
    for name in names {
        module.set(name, denied(owner, name));
    }
}
