//! Files that Python code may write: the scripts of a run that only writes scripts.

use std::cell::{Cell, RefCell};
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::file::{os_error, real_path};
use crate::args::{Args, Reader};
use crate::error::{Error, Result};
use crate::interp::Interp;
use crate::object::{Class, ClassBuilder, Instance};
use crate::value::Value;

/// Which files may be written: none, unless the host says so.
#[derive(Debug, Clone, Default)]
pub enum Scripts {
    /// None.
    #[default]
    Refused,
    /// Files whose name ends in `.sql`, below these folders.
    Below(Vec<PathBuf>),
    /// The same names are accepted, and what is written vanishes.
    Vanish,
}

/// How a file is to be written.
pub(super) struct Opening<'a> {
    pub(super) path: &'a str,
    pub(super) file: &'a Value,
    pub(super) mode: &'a str,
    pub(super) encoding: Option<&'a str>,
    pub(super) newline: Option<&'a str>,
}

/// A script that was opened.
struct Script {
    /// Nothing for one that vanishes, or once it is closed.
    out: RefCell<Option<File>>,
    closed: Cell<bool>,
    name: Value,
    mode: String,
    encoding: String,
    newline: Option<String>,
}

/// The class of scripts, kept with the evaluator.
struct ScriptClass(Rc<Class>);

/// `open(path, "w")`.
///
/// # Errors
/// A refusal for everything that is no script, or that the host does not let be written.
pub(super) fn open(interp: &Interp, opening: &Opening<'_>) -> Result {
    let Opening { path, file, mode, .. } = opening;
    if !is_script(opening) {
        return Err(refusal(path, mode));
    }
    let out = match &*interp.world.scripts.borrow() {
        Scripts::Refused => return Err(refusal(path, mode)),
        Scripts::Vanish => None,
        Scripts::Below(folders) => {
            let real = real_path(&interp.world.cwd.join(path));
            let below =
                |folder: &PathBuf| real.starts_with(folder.canonicalize().unwrap_or_else(|_| folder.clone()));
            // A symbolic link may lead to what is no script.
            if !ends_in_sql(&real) || !folders.iter().any(below) {
                return Err(refusal(path, mode));
            }
            let append = mode.contains('a');
            let mut options = OpenOptions::new();
            options.create(true).write(true).append(append).truncate(!append);
            Some(
                options
                    .open(&real)
                    .map_err(|error| os_error(interp, &error, file))?,
            )
        }
    };
    let class = interp.extension::<ScriptClass>().unwrap_or_else(|| {
        let class = Rc::new(ScriptClass(define(interp)));
        interp.extend(Rc::clone(&class));
        class
    });
    Ok(Instance::of(
        &class.0,
        Script {
            out: RefCell::new(out),
            closed: Cell::new(false),
            name: (*file).clone(),
            mode: (*mode).to_owned(),
            encoding: opening.encoding.unwrap_or("utf-8").to_owned(),
            newline: opening
                .newline
                .filter(|newline| newline.starts_with('\r'))
                .map(str::to_owned),
        },
    ))
}

fn is_script(opening: &Opening<'_>) -> bool {
    matches!(opening.mode, "w" | "wt" | "wb" | "a" | "at" | "ab") && ends_in_sql(Path::new(opening.path))
}

fn ends_in_sql(path: &Path) -> bool {
    // Flask-Migrate calls the script of the default database `.sql`, which has no extension in Rust's eyes.
    path.file_name()
        .is_some_and(|name| name.as_encoded_bytes().ends_with(b".sql"))
}

fn refusal(path: &str, mode: &str) -> Error {
    Error::denied(format!(
        "open({path:?}, {mode:?}) is not allowed: files can only be read (but with --sql, `.sql` files of the project \
         can be written)"
    ))
}

fn define(interp: &Interp) -> Rc<Class> {
    ClassBuilder::new("_io", "TextIOWrapper")
        .method("write", |interp, args| {
            let (script, mut reader) = opened(interp, args, "write")?;
            let text = reader.required(interp, "text")?;
            script.write(interp, &text)?;
            interp.len(&text).map(Value::size)
        })
        .method("writelines", |interp, args| {
            let (script, mut reader) = opened(interp, args, "writelines")?;
            for line in interp.collect(&reader.required(interp, "lines")?)? {
                script.write(interp, &line)?;
            }
            Ok(Value::None)
        })
        .method("flush", |interp, args| {
            opened(interp, args, "flush").map(|_| Value::None)
        })
        .method("isatty", |_, _| Ok(Value::Bool(false)))
        .method("readable", |_, _| Ok(Value::Bool(false)))
        .method("writable", |_, _| Ok(Value::Bool(true)))
        .method("close", |_, args| {
            close(args.this()?);
            Ok(Value::None)
        })
        .method("__enter__", |interp, args| {
            let this = args.this()?.clone();
            opened(interp, args, "__enter__")?;
            Ok(this)
        })
        .method("__exit__", |_, args| {
            close(args.this()?);
            Ok(Value::None)
        })
        .property("name", |_, this| Ok(of(this, |script| script.name.clone())))
        .property("mode", |_, this| Ok(of(this, |script| Value::str(&script.mode))))
        .property("encoding", |_, this| {
            Ok(of(this, |script| Value::str(&script.encoding)))
        })
        .property("closed", |_, this| {
            Ok(of(this, |script| Value::Bool(script.closed.get())))
        })
        .build(interp)
}

fn of(this: &Value, get: impl FnOnce(&Script) -> Value) -> Value {
    this.native::<Script>().map_or(Value::None, |script| get(&script))
}

fn close(this: &Value) {
    if let Some(script) = this.native::<Script>() {
        script.closed.set(true);
        script.out.take();
    }
}

fn opened(interp: &Interp, args: Args, method: &str) -> Result<(Rc<Script>, Reader)> {
    let (this, reader) = args.method(method)?;
    match this.native::<Script>() {
        Some(script) if !script.closed.get() => Ok((script, reader)),
        Some(_) => Err(interp.value_error("I/O operation on closed file.")),
        None => Err(interp.type_error("not a file")),
    }
}

impl Script {
    fn write(&self, interp: &Interp, what: &Value) -> Result<()> {
        let bytes = match (what, what.as_str()) {
            (Value::Bytes(_), _) if self.mode.contains('b') => what.clone(),
            (_, Some(text)) if !self.mode.contains('b') => self.encode(interp, &text)?,
            _ => {
                let kind = interp.type_name(what);
                return Err(interp.type_error(if self.mode.contains('b') {
                    format!("a bytes-like object is required, not '{kind}'")
                } else {
                    format!("write() argument must be str, not {kind}")
                }));
            }
        };
        match (self.out.borrow_mut().as_mut(), &bytes) {
            (Some(out), Value::Bytes(bytes)) => out
                .write_all(bytes)
                .map_err(|error| os_error(interp, &error, &self.name)),
            _ => Ok(()),
        }
    }

    fn encode(&self, interp: &Interp, text: &str) -> Result {
        let text = match &self.newline {
            Some(newline) => Value::str(text.replace('\n', newline)),
            None => Value::str(text),
        };
        interp.call_method(&text, "encode", Args::of(vec![Value::str(&self.encoding)]))
    }
}
