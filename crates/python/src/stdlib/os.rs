//! `os`: the environment, the working directory, read-only views of folders.

use std::os::unix::fs::MetadataExt;
use std::rc::Rc;

use super::mapping::{self, Store};
use super::support::{absolute, deny, fspath, os_error, readable};
use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::iterate::PyIter;
use crate::module::{Module, ModuleBuilder};
use crate::object::{ClassBuilder, Instance};
use crate::value::Value;

/// What writes, runs or kills.
const DENIED: &[&str] = &[
    "remove",
    "unlink",
    "rmdir",
    "removedirs",
    "mkdir",
    "makedirs",
    "rename",
    "renames",
    "replace",
    "link",
    "symlink",
    "chmod",
    "chown",
    "chdir",
    "truncate",
    "utime",
    "open",
    "write",
    "system",
    "popen",
    "fork",
    "execv",
    "execve",
    "execl",
    "execvp",
    "spawnl",
    "spawnv",
    "kill",
    "killpg",
    "_exit",
    "abort",
    "startfile",
    "pipe",
    "dup",
    "dup2",
    "setuid",
    "setgid",
    "mkfifo",
    "close",
    "read",
    "fdopen",
    "fsync",
    "wait",
    "waitpid",
    "getppid",
    "setsid",
    "umask",
    "nice",
    "statvfs",
    "readlink",
];

/// Flags of files and statuses of processes, as on Linux.
const NUMBERS: &[(&str, i64)] = &[
    ("SEEK_SET", 0),
    ("SEEK_CUR", 1),
    ("SEEK_END", 2),
    ("O_RDONLY", 0),
    ("O_WRONLY", 1),
    ("O_RDWR", 2),
    ("O_CREAT", 0o100),
    ("O_EXCL", 0o200),
    ("O_TRUNC", 0o1000),
    ("O_APPEND", 0o2000),
    ("O_NONBLOCK", 0o4000),
    ("O_DIRECTORY", 0o200_000),
    ("O_NOFOLLOW", 0o400_000),
    ("O_CLOEXEC", 0o2_000_000),
    ("EX_OK", 0),
    ("EX_USAGE", 64),
    ("EX_DATAERR", 65),
    ("EX_NOINPUT", 66),
    ("EX_UNAVAILABLE", 69),
    ("EX_SOFTWARE", 70),
    ("EX_CONFIG", 78),
    ("WNOHANG", 1),
];

type Owner = fn(&std::fs::Metadata) -> u32;

/// Who the process runs as.
const OWNERS: &[(&str, Owner)] = &[
    ("getuid", MetadataExt::uid),
    ("geteuid", MetadataExt::uid),
    ("getgid", MetadataExt::gid),
    ("getegid", MetadataExt::gid),
];

static ENVIRONMENT: Store = Store {
    get: |interp, key| interp.world.environment.borrow().get(key).map(Value::str),
    set: |interp, key, value| match value.as_str() {
        Some(text) => {
            let mut environment = interp.world.environment.borrow_mut();
            environment.insert(key.to_owned(), text.to_string());
            Ok(())
        }
        None => Err(interp.type_error(format!("str expected, not {}", interp.type_name(&value)))),
    },
    remove: |interp, key| {
        interp
            .world
            .environment
            .borrow_mut()
            .shift_remove(key)
            .map(Value::from)
    },
    keys: |interp| interp.world.environment.borrow().keys().cloned().collect(),
};

pub(super) fn make(interp: &Interp) -> Result<Rc<Module>> {
    let path = interp.import_module("posixpath")?;
    interp
        .modules
        .borrow_mut()
        .insert("os.path".to_owned(), path.clone());
    let module = ModuleBuilder::new("os")
        .constant(
            "environ",
            mapping::instance(interp, "os", "_Environ", &ENVIRONMENT),
        )
        .constant("path", path)
        .constant("sep", "/")
        .constant("altsep", Value::None)
        .constant("extsep", ".")
        .constant("pathsep", ":")
        .constant("curdir", ".")
        .constant("pardir", "..")
        .constant("linesep", "\n")
        .constant("devnull", "/dev/null")
        .constant("name", "posix")
        .constant("defpath", "/bin:/usr/bin")
        .constant("F_OK", 0)
        .constant("R_OK", 4)
        .constant("W_OK", 2)
        .constant("X_OK", 1)
        .constant("error", Value::Class(interp.exception("OSError")))
        .constant("PathLike", path_like(interp))
        .function("getenv", |interp, args| {
            let environ = interp.get_attr(&interp.import_module("os")?, "environ")?;
            let mut reader = args.reader("getenv");
            let key = reader.required(interp, "key")?;
            let default = reader.optional("default").unwrap_or(Value::None);
            reader.finish(interp)?;
            interp.call_method(&environ, "get", Args::of(vec![key, default]))
        })
        .function("putenv", |interp, args| {
            let mut reader = args.reader("putenv");
            let key = reader.required_str(interp, "name")?;
            (ENVIRONMENT.set)(interp, &key, reader.required(interp, "value")?)?;
            Ok(Value::None)
        })
        .function("unsetenv", |interp, args| {
            let key = args.reader("unsetenv").required_str(interp, "name")?;
            (ENVIRONMENT.remove)(interp, &key);
            Ok(Value::None)
        })
        .function("getcwd", |interp, _| {
            Ok(Value::str(interp.world.cwd.to_string_lossy()))
        })
        .function("fspath", |interp, args| {
            let path = args.reader("fspath").required(interp, "path")?;
            fspath(interp, &path).map(Value::from)
        })
        .function("getpid", |_, _| Ok(Value::Int(i64::from(std::process::id()))))
        .function("cpu_count", |_, _| {
            Ok(std::thread::available_parallelism().map_or(Value::None, |n| Value::size(n.get())))
        })
        .function("fsencode", |interp, args| {
            let path = args.reader("fsencode").required(interp, "filename")?;
            Ok(Value::bytes(fspath(interp, &path)?.as_bytes()))
        })
        .function("fsdecode", |interp, args| {
            let path = args.reader("fsdecode").required(interp, "filename")?;
            fspath(interp, &path).map(Value::from)
        })
        .function("strerror", |interp, args| {
            let code = args.reader("strerror").int_or(interp, "code", 0)?;
            let error = std::io::Error::from_raw_os_error(i32::try_from(code).unwrap_or(0));
            let text = error.to_string();
            Ok(Value::str(text.split(" (os error").next().unwrap_or(&text)))
        })
        .function("urandom", |interp, args| {
            let count = args.reader("urandom").int_or(interp, "size", 0)?;
            interp.check_bytes(usize::try_from(count).unwrap_or(0))?;
            let mut bytes = Vec::new();
            while bytes.len() < usize::try_from(count).unwrap_or(0) {
                bytes.extend_from_slice(::uuid::Uuid::new_v4().as_bytes());
            }
            bytes.truncate(usize::try_from(count).unwrap_or(0));
            Ok(Value::bytes(&bytes))
        });
    let module = NUMBERS
        .iter()
        .fold(module, |module, (name, number)| module.constant(name, *number));
    let module = OWNERS.iter().fold(module, |module, (name, read)| {
        module.function(name, move |_, _| {
            // The process's own entry belongs to whom it runs as.
            let own = std::fs::metadata("/proc/self");
            Ok(Value::Int(own.map_or(0, |data| i64::from(read(&data)))))
        })
    });
    let module = folders(module).build();
    deny(&module, "os", DENIED);
    Ok(module)
}

fn path_like(interp: &Interp) -> Value {
    Value::Class(
        ClassBuilder::new("os", "PathLike")
            .class_method("__class_getitem__", |_, args| Ok(args.this()?.clone()))
            .build(interp),
    )
}

fn folders(module: ModuleBuilder) -> ModuleBuilder {
    module
        .function("listdir", |interp, args| {
            let path = path_argument(interp, args, "listdir")?;
            let names = list(interp, &path)?;
            Ok(Value::list(
                names.into_iter().map(|(name, _)| Value::from(name)).collect(),
            ))
        })
        .function("scandir", scandir)
        .function("walk", walk)
        .function("access", |interp, args| {
            let path = path_argument(interp, args, "access")?;
            Ok(Value::Bool(readable(interp, &path)?.exists()))
        })
        .function("stat", |interp, args| {
            let path = path_argument(interp, args, "stat")?;
            stat(interp, &path)
        })
        .function("lstat", |interp, args| {
            let path = path_argument(interp, args, "lstat")?;
            stat(interp, &path)
        })
}

fn path_argument(interp: &Interp, args: Args, function: &str) -> Result<String> {
    match args.reader(function).optional("path") {
        Some(Value::None) | None => Ok(".".to_owned()),
        Some(path) => fspath(interp, &path),
    }
}

/// The names in a folder, sorted, and whether each is a folder. CPython's order is the file system's, which nobody
/// can rely on; ours is the same on every machine.
pub(super) fn list(interp: &Interp, path: &str) -> Result<Vec<(String, bool)>> {
    let folder = readable(interp, path)?;
    let entries = std::fs::read_dir(&folder).map_err(|error| os_error(interp, &error, path))?;
    let mut names: Vec<(String, bool)> = entries
        .flatten()
        .map(|entry| {
            let is_dir = entry.path().is_dir();
            (entry.file_name().to_string_lossy().into_owned(), is_dir)
        })
        .collect();
    names.sort();
    Ok(names)
}

fn scandir(interp: &Interp, args: Args) -> Result {
    let path = path_argument(interp, args, "scandir")?;
    let class = ClassBuilder::new("posix", "DirEntry")
        .method("is_dir", |interp, args| interp.get_attr(args.this()?, "_is_dir"))
        .method("is_file", |interp, args| {
            let is_dir = interp.get_attr(args.this()?, "_is_dir")?;
            Ok(Value::Bool(!interp.truth(&is_dir)?))
        })
        .method("is_symlink", |interp, args| {
            let path = interp.str(&interp.get_attr(args.this()?, "path")?)?;
            Ok(Value::Bool(readable(interp, &path)?.is_symlink()))
        })
        .method("stat", |interp, args| {
            let path = interp.str(&interp.get_attr(args.this()?, "path")?)?;
            stat(interp, &path)
        })
        .method("__repr__", |interp, args| {
            let name = interp.get_attr(args.this()?, "name")?;
            Ok(Value::from(format!("<DirEntry {}>", interp.repr(&name)?)))
        })
        .method("__fspath__", |interp, args| interp.get_attr(args.this()?, "path"))
        .build(interp);
    let entries: Vec<Value> = list(interp, &path)?
        .into_iter()
        .map(|(name, is_dir)| {
            let entry = Instance::new(&class);
            entry.set("path", Value::str(join(&path, &name)));
            entry.set("name", Value::from(name));
            entry.set("_is_dir", Value::Bool(is_dir));
            Value::Instance(entry)
        })
        .collect();
    let class = ClassBuilder::new("posix", "ScandirIterator")
        .method("__iter__", |interp, args| {
            let entries = interp.get_attr(args.this()?, "_entries")?;
            interp.iter(&entries)
        })
        .method("__enter__", |_, args| Ok(args.this()?.clone()))
        .method("__exit__", |_, _| Ok(Value::None))
        .method("close", |_, _| Ok(Value::None))
        .build(interp);
    let iterator = Instance::new(&class);
    iterator.set("_entries", Value::list(entries));
    Ok(Value::Instance(iterator))
}

fn join(folder: &str, name: &str) -> String {
    if folder.ends_with('/') || folder.is_empty() {
        format!("{folder}{name}")
    } else {
        format!("{folder}/{name}")
    }
}

/// The names of the folders and of the files in a folder.
fn folders_and_files(interp: &Interp, path: &str) -> Result<(Vec<String>, Vec<String>)> {
    let (dirs, files): (Vec<_>, Vec<_>) = list(interp, path)?.into_iter().partition(|(_, is_dir)| *is_dir);
    let names = |entries: Vec<(String, bool)>| entries.into_iter().map(|(name, _)| name).collect();
    Ok((names(dirs), names(files)))
}

fn values(names: Vec<String>) -> Value {
    Value::list(names.into_iter().map(Value::from).collect())
}

/// What `os.walk(topdown=False)` yields: what is in a folder before the folder itself.
fn bottom_up(interp: &Interp, path: String, found: &mut Vec<Value>) {
    let Ok((dirs, files)) = folders_and_files(interp, &path) else {
        return;
    };
    for name in &dirs {
        bottom_up(interp, join(&path, name), found);
    }
    found.push(Value::tuple(vec![Value::from(path), values(dirs), values(files)]));
}

/// `os.walk(top, topdown=True)`: folders before what is in them, as the default is.
fn walk(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("walk");
    let top = fspath(interp, &reader.required(interp, "top")?)?;
    let top_down = reader.bool_or(interp, "topdown", true)?;
    if !top_down {
        let mut found = Vec::new();
        bottom_up(interp, top, &mut found);
        return interp.iter(&Value::list(found));
    }
    let mut pending: Vec<(String, Option<Value>)> = vec![(top, None)];
    Ok(PyIter::value("generator", move |interp| {
        // The caller may have removed folders from the list it was given: read it only now.
        while let Some((path, children)) = pending.pop() {
            if let Some(children) = children {
                for name in interp.collect(&children)?.iter().rev().filter_map(Value::as_str) {
                    pending.push((join(&path, &name), None));
                }
                continue;
            }
            let Ok((dirs, files)) = folders_and_files(interp, &path) else {
                continue;
            };
            let dirs = values(dirs);
            pending.push((path.clone(), Some(dirs.clone())));
            return Ok(Some(Value::tuple(vec![Value::from(path), dirs, values(files)])));
        }
        Ok(None)
    }))
}

#[allow(clippy::cast_precision_loss, reason = "seconds as float, as in Python")]
pub(super) fn stat(interp: &Interp, path: &str) -> Result {
    let file = readable(interp, path)?;
    let data = std::fs::metadata(&file).map_err(|error| os_error(interp, &error, path))?;
    let class = ClassBuilder::new("os", "stat_result").build(interp);
    let result = Instance::new(&class);
    result.set(
        "st_size",
        Value::Int(i64::try_from(data.size()).unwrap_or(i64::MAX)),
    );
    let numbers = [
        ("st_ino", i64::try_from(data.ino()).unwrap_or(i64::MAX)),
        ("st_dev", i64::try_from(data.dev()).unwrap_or(i64::MAX)),
        ("st_nlink", i64::try_from(data.nlink()).unwrap_or(i64::MAX)),
        ("st_uid", i64::from(data.uid())),
        ("st_gid", i64::from(data.gid())),
        ("st_mtime_ns", data.mtime() * 1_000_000_000 + data.mtime_nsec()),
        ("st_ctime_ns", data.ctime() * 1_000_000_000 + data.ctime_nsec()),
        ("st_atime_ns", data.atime() * 1_000_000_000 + data.atime_nsec()),
    ];
    for (name, number) in numbers {
        result.set(name, Value::Int(number));
    }
    result.set("st_mode", Value::Int(i64::from(data.mode())));
    result.set(
        "st_mtime",
        Value::Float(data.mtime() as f64 + data.mtime_nsec() as f64 / 1e9),
    );
    result.set(
        "st_ctime",
        Value::Float(data.ctime() as f64 + data.ctime_nsec() as f64 / 1e9),
    );
    result.set(
        "st_atime",
        Value::Float(data.atime() as f64 + data.atime_nsec() as f64 / 1e9),
    );
    let _ = absolute(interp, path);
    Ok(Value::Instance(result))
}
