//! `open`: for reading, only below the folders that the host allows; for writing, see `script_file`.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::script_file::{self, Opening};
use super::{plain, tolerant};
use crate::args::{Args, Reader};
use crate::error::{Error, Result};
use crate::interp::Interp;
use crate::module::Module;
use crate::object::{Class, ClassBuilder, Instance};
use crate::value::Value;

/// A file that was opened: its content, and how far it has been read.
struct File {
    content: Content,
    at: Cell<usize>,
    closed: Cell<bool>,
    name: Value,
    mode: String,
}

/// What a file is read as.
enum Content {
    Text(String),
    Bytes(Vec<u8>),
}

/// The class of file objects, kept with the evaluator.
struct FileClass(Rc<Class>);

pub(super) fn install(interp: &Interp, builtins: &Module) {
    let class = define(ClassBuilder::new("_io", "TextIOWrapper")).build(interp);
    interp.extend(Rc::new(FileClass(class)));
    plain(builtins, "open", open);
    tolerant(builtins, "__import__", |interp, args| {
        interp.import_function(args)
    });
}

impl Interp {
    /// Where a path leads after symbolic links, if the program may read it.
    ///
    /// # Errors
    /// A refusal ([`crate::StopKind::Denied`]) for what lies outside the readable folders, whether it exists or not.
    pub fn readable_path(&self, path: &str) -> Result<PathBuf> {
        let full = self.world.cwd.join(path);
        let real = real_path(&full);
        let allowed = self
            .world
            .roots
            .iter()
            .any(|root| real.starts_with(root.canonicalize().unwrap_or_else(|_| root.clone())));
        if allowed {
            Ok(real)
        } else {
            Err(Error::denied(format!(
                "`{path}` is outside the project, whose files alone may be read"
            )))
        }
    }
}

/// The path with symbolic links resolved as far as it exists, and `..` taken away in the rest.
pub(super) fn real_path(path: &Path) -> PathBuf {
    if let Ok(real) = path.canonicalize() {
        return real;
    }
    match (path.parent(), path.components().next_back()) {
        (Some(parent), Some(last)) => {
            let mut real = real_path(parent);
            match last {
                std::path::Component::ParentDir => {
                    real.pop();
                }
                std::path::Component::Normal(name) => real.push(name),
                _ => {}
            }
            real
        }
        _ => path.to_owned(),
    }
}

/// An `OSError` from the operating system's error, with the number and the text that Python has.
pub(crate) fn os_error(interp: &Interp, error: &std::io::Error, path: &Value) -> Error {
    use std::io::ErrorKind;
    let (class, number, text) = match error.kind() {
        ErrorKind::NotFound => ("FileNotFoundError", 2, "No such file or directory".to_owned()),
        ErrorKind::PermissionDenied => ("PermissionError", 13, "Permission denied".to_owned()),
        ErrorKind::IsADirectory => ("IsADirectoryError", 21, "Is a directory".to_owned()),
        ErrorKind::NotADirectory => ("NotADirectoryError", 20, "Not a directory".to_owned()),
        _ => (
            "OSError",
            i64::from(error.raw_os_error().unwrap_or(5)),
            error.to_string(),
        ),
    };
    let args = vec![Value::Int(number), Value::str(text), path.clone()];
    interp.raise_class(&interp.exception(class), args)
}

fn open(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("open");
    let file = reader.required(interp, "file")?;
    let mode = reader.optional_str(interp, "mode")?.unwrap_or_else(|| "r".into());
    let _ = reader.optional("buffering");
    let encoding = reader.optional_str(interp, "encoding")?;
    let errors = reader.optional_str(interp, "errors")?;
    let newline = reader.optional_str(interp, "newline")?;
    let _ = (reader.optional("closefd"), reader.optional("opener"));
    reader.finish(interp)?;
    let path = file_path(interp, &file)?;
    if mode.contains(['w', 'a', 'x', '+']) {
        let opening = Opening {
            path: &path,
            file: &file,
            mode: &mode,
            encoding: encoding.as_deref(),
            newline: newline.as_deref(),
        };
        return script_file::open(interp, &opening);
    }
    if !mode.contains('r') || mode.contains(|c| !"rbtU".contains(c)) {
        return Err(interp.value_error(format!("invalid mode: '{mode}'")));
    }
    let real = interp.readable_path(&path)?;
    let bytes = std::fs::read(&real).map_err(|error| os_error(interp, &error, &file))?;
    let content = if mode.contains('b') {
        Content::Bytes(bytes)
    } else {
        let encoding = encoding.as_deref().unwrap_or("utf-8");
        let text = crate::types::decode(interp, &bytes, encoding, errors.as_deref().unwrap_or("strict"))?;
        let text = if encoding.eq_ignore_ascii_case("utf-8-sig") {
            text.trim_start_matches('\u{feff}').to_owned()
        } else {
            text
        };
        Content::Text(match newline {
            None => text.replace("\r\n", "\n").replace('\r', "\n"),
            Some(_) => text,
        })
    };
    let class = interp.extension::<FileClass>();
    let class = class.map_or_else(|| Rc::clone(&interp.types().object), |class| Rc::clone(&class.0));
    Ok(Instance::of(
        &class,
        File {
            content,
            at: Cell::new(0),
            closed: Cell::new(false),
            name: file,
            mode: mode.to_string(),
        },
    ))
}

/// A path from a `str` or an object with `__fspath__`.
fn file_path(interp: &Interp, file: &Value) -> Result<Rc<str>> {
    if let Some(path) = file.as_str() {
        return Ok(path);
    }
    if let Some(method) = interp.special(file, "__fspath__")?
        && let Some(path) = interp.call(&method, Args::default())?.as_str()
    {
        return Ok(path);
    }
    Err(interp.type_error(format!(
        "expected str, bytes or os.PathLike object, not {}",
        interp.type_name(file)
    )))
}

fn define(class: ClassBuilder) -> ClassBuilder {
    class
        .method("read", |interp, args| {
            let (file, mut reader) = this_file(interp, args, "read")?;
            let size = size(interp, &mut reader)?;
            Ok(file.take(|rest| size.map_or(rest, |size| size.min(rest))))
        })
        .method("readline", |interp, args| {
            let (file, _) = this_file(interp, args, "readline")?;
            Ok(file.line())
        })
        .method("readlines", |interp, args| {
            let (file, _) = this_file(interp, args, "readlines")?;
            let mut lines = Vec::new();
            while !file.at_end() {
                lines.push(file.line());
            }
            Ok(Value::list(lines))
        })
        .method("__iter__", |_, args| Ok(args.this()?.clone()))
        .method("__next__", |interp, args| {
            let (file, _) = this_file(interp, args, "__next__")?;
            if file.at_end() {
                return Err(interp.raise_class(&interp.exception("StopIteration"), Vec::new()));
            }
            Ok(file.line())
        })
        .method("seek", |interp, args| {
            let (file, mut reader) = this_file(interp, args, "seek")?;
            let at = reader.int_or(interp, "offset", 0)?;
            file.at.set(usize::try_from(at).unwrap_or(0).min(file.len()));
            Ok(Value::Int(at))
        })
        .method("tell", |interp, args| {
            let (file, _) = this_file(interp, args, "tell")?;
            Ok(Value::size(file.at.get()))
        })
        .method("readable", |_, _| Ok(Value::Bool(true)))
        .method("writable", |_, _| Ok(Value::Bool(false)))
        .method("write", |_, _| {
            Err(Error::denied("write() is not allowed: files can only be read"))
        })
        .method("close", |_, args| {
            close(args.this()?);
            Ok(Value::None)
        })
        .method("__enter__", |_, args| Ok(args.this()?.clone()))
        .method("__exit__", |_, args| {
            close(args.this()?);
            Ok(Value::None)
        })
        .property("name", |_, this| {
            Ok(this
                .native::<File>()
                .map_or(Value::None, |file| file.name.clone()))
        })
        .property("encoding", |interp, this| match this.native::<File>() {
            Some(file) if matches!(file.content, Content::Text(_)) => Ok(Value::str("utf-8")),
            _ => Err(interp.attribute_error("'_io.BufferedReader' object has no attribute 'encoding'")),
        })
        .property("mode", |_, this| {
            Ok(this
                .native::<File>()
                .map_or(Value::None, |file| Value::str(&file.mode)))
        })
        .property("closed", |_, this| {
            Ok(Value::Bool(
                this.native::<File>().is_none_or(|file| file.closed.get()),
            ))
        })
}

fn close(this: &Value) {
    if let Some(file) = this.native::<File>() {
        file.closed.set(true);
    }
}

fn this_file(interp: &Interp, args: Args, method: &str) -> Result<(Rc<File>, Reader)> {
    let (this, reader) = args.method(method)?;
    let file = this
        .native::<File>()
        .ok_or_else(|| interp.type_error("not a file"))?;
    if file.closed.get() {
        return Err(interp.value_error(match file.content {
            Content::Text(_) => "I/O operation on closed file.",
            Content::Bytes(_) => "read of closed file",
        }));
    }
    Ok((file, reader))
}

fn size(interp: &Interp, reader: &mut Reader) -> Result<Option<usize>> {
    match reader.optional("size") {
        None | Some(Value::None) => Ok(None),
        Some(value) => match value.as_int() {
            Some(size) => Ok(usize::try_from(size).ok()),
            None => Err(interp.type_error("argument should be integer or None")),
        },
    }
}

impl File {
    fn len(&self) -> usize {
        match &self.content {
            Content::Text(text) => text.len(),
            Content::Bytes(bytes) => bytes.len(),
        }
    }

    fn at_end(&self) -> bool {
        self.at.get() >= self.len()
    }

    /// The next piece; `count` says how many characters or bytes of those that are left.
    fn take(&self, count: impl FnOnce(usize) -> usize) -> Value {
        let at = self.at.get();
        match &self.content {
            Content::Text(text) => {
                let rest = text.get(at..).unwrap_or("");
                let part: String = rest.chars().take(count(rest.len())).collect();
                self.at.set(at + part.len());
                Value::str(part)
            }
            Content::Bytes(bytes) => {
                let rest = bytes.get(at..).unwrap_or_default();
                let part = &rest[..count(rest.len())];
                self.at.set(at + part.len());
                Value::bytes(part)
            }
        }
    }

    fn line(&self) -> Value {
        let at = self.at.get();
        match &self.content {
            Content::Text(text) => {
                let rest = text.get(at..).unwrap_or("");
                let end = rest.find('\n').map_or(rest.len(), |end| end + 1);
                self.at.set(at + end);
                Value::str(&rest[..end])
            }
            Content::Bytes(bytes) => {
                let rest = bytes.get(at..).unwrap_or_default();
                let end = rest
                    .iter()
                    .position(|byte| *byte == b'\n')
                    .map_or(rest.len(), |end| end + 1);
                self.at.set(at + end);
                Value::bytes(&rest[..end])
            }
        }
    }
}
