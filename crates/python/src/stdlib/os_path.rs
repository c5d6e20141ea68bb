//! `os.path` (`posixpath`).

use std::rc::Rc;

use super::support::{absolute, fspath, readable, real_path};
use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::module::{Module, ModuleBuilder};
use crate::value::Value;

pub(super) fn make(_: &Interp) -> Result<Rc<Module>> {
    let module = ModuleBuilder::new("posixpath")
        .constant("sep", "/")
        .constant("pathsep", ":")
        .constant("curdir", ".")
        .constant("pardir", "..")
        .constant("extsep", ".")
        .constant("altsep", Value::None)
        .constant("devnull", "/dev/null")
        .function("join", |interp, args| {
            let parts: Vec<String> = args
                .positional
                .iter()
                .map(|part| fspath(interp, part))
                .collect::<Result<_>>()?;
            Ok(Value::from(join(&parts)))
        })
        .function("commonprefix", |interp, args| {
            let list = args.reader("commonprefix").required(interp, "m")?;
            let texts: Vec<Vec<char>> = interp
                .collect(&list)?
                .iter()
                .map(|path| fspath(interp, path).map(|text| text.chars().collect()))
                .collect::<Result<_>>()?;
            let same = |at: usize, c: char| texts.iter().all(|text| text.get(at) == Some(&c));
            let first = texts.first().cloned().unwrap_or_default();
            let common = first.into_iter().enumerate().take_while(|(at, c)| same(*at, *c));
            Ok(Value::from(common.map(|(_, c)| c).collect::<String>()))
        })
        .function("commonpath", |interp, args| {
            let paths = args.reader("commonpath").required(interp, "paths")?;
            common_path(interp, &paths)
        });
    let module = [
        ("dirname", (|path| split(path).0) as fn(&str) -> String),
        ("basename", |path| split(path).1),
        ("normpath", normalise),
        ("normcase", ToOwned::to_owned),
    ]
    .into_iter()
    .fold(module, |module, (name, change)| {
        module.function(name, move |interp, args| {
            Ok(Value::from(change(&path(interp, args, name)?)))
        })
    });
    Ok(files(pairs(module)).build())
}

fn path(interp: &Interp, args: Args, function: &str) -> Result<String> {
    let path = args.reader(function).required(interp, "path")?;
    fspath(interp, &path)
}

fn pairs(module: ModuleBuilder) -> ModuleBuilder {
    let pair = |(a, b): (String, String)| Value::tuple(vec![Value::from(a), Value::from(b)]);
    module
        .function("split", move |interp, args| {
            Ok(pair(split(&path(interp, args, "split")?)))
        })
        .function("splitext", move |interp, args| {
            Ok(pair(split_extension(&path(interp, args, "splitext")?)))
        })
        .function("splitdrive", move |interp, args| {
            Ok(pair((String::new(), path(interp, args, "splitdrive")?)))
        })
        .function("isabs", |interp, args| {
            Ok(Value::Bool(path(interp, args, "isabs")?.starts_with('/')))
        })
        .function("abspath", |interp, args| {
            let path = path(interp, args, "abspath")?;
            Ok(Value::str(absolute(interp, &path).to_string_lossy()))
        })
        .function("realpath", |interp, args| {
            let path = path(interp, args, "realpath")?;
            Ok(Value::str(real_path(&absolute(interp, &path)).to_string_lossy()))
        })
        .function("relpath", |interp, args| {
            let mut reader = args.reader("relpath");
            let path = fspath(interp, &reader.required(interp, "path")?)?;
            let start = match reader.optional("start") {
                Some(Value::None) | None => ".".to_owned(),
                Some(start) => fspath(interp, &start)?,
            };
            let (path, start) = (absolute(interp, &path), absolute(interp, &start));
            let same = path
                .components()
                .zip(start.components())
                .take_while(|(a, b)| a == b)
                .count();
            let up = start.components().skip(same).map(|_| "..".to_owned());
            let down = path
                .components()
                .skip(same)
                .map(|c| c.as_os_str().to_string_lossy().into_owned());
            let parts: Vec<String> = up.chain(down).collect();
            Ok(Value::from(if parts.is_empty() {
                ".".to_owned()
            } else {
                parts.join("/")
            }))
        })
        .function("expanduser", |interp, args| {
            let path = path(interp, args, "expanduser")?;
            let home = interp.world.environment.borrow().get("HOME").cloned();
            Ok(Value::from(match (path.strip_prefix('~'), home) {
                (Some(rest), Some(home)) if rest.is_empty() || rest.starts_with('/') => {
                    format!("{}{rest}", home.trim_end_matches('/'))
                }
                _ => path,
            }))
        })
        .function("expandvars", |interp, args| {
            let path = path(interp, args, "expandvars")?;
            Ok(Value::from(expand_variables(interp, &path)))
        })
}

type Test = fn(&std::path::Path) -> bool;

fn files(module: ModuleBuilder) -> ModuleBuilder {
    let tests: [(&'static str, Test); 6] = [
        ("exists", std::path::Path::exists),
        ("lexists", |path| path.symlink_metadata().is_ok()),
        ("isfile", std::path::Path::is_file),
        ("isdir", std::path::Path::is_dir),
        ("islink", std::path::Path::is_symlink),
        ("ismount", |path| path == std::path::Path::new("/")),
    ];
    let module = tests.into_iter().fold(module, |module, (name, test)| {
        module.function(name, move |interp, args| {
            let path = path(interp, args, name)?;
            Ok(Value::Bool(!path.is_empty() && test(&readable(interp, &path)?)))
        })
    });
    [
        ("getsize", "st_size"),
        ("getmtime", "st_mtime"),
        ("getctime", "st_ctime"),
    ]
    .into_iter()
    .fold(module, |module, (name, field)| {
        module.function(name, move |interp, args| {
            let stat = super::os::stat(interp, &path(interp, args, name)?)?;
            interp.get_attr(&stat, field)
        })
    })
    .function("samefile", |interp, args| {
        let mut reader = args.reader("samefile");
        let first = fspath(interp, &reader.required(interp, "path1")?)?;
        let second = fspath(interp, &reader.required(interp, "path2")?)?;
        let real = |path: &str| readable(interp, path).map(|path| real_path(&path));
        Ok(Value::Bool(real(&first)? == real(&second)?))
    })
}

pub(super) fn join(parts: &[String]) -> String {
    let mut path = String::new();
    for (index, part) in parts.iter().enumerate() {
        if part.starts_with('/') {
            path.clear();
        } else if index > 0 && !path.is_empty() && !path.ends_with('/') {
            path.push('/');
        }
        path.push_str(part);
    }
    path
}

pub(super) fn split(path: &str) -> (String, String) {
    let at = path.rfind('/').map_or(0, |i| i + 1);
    let (head, tail) = path.split_at(at);
    let trimmed = head.trim_end_matches('/');
    let head = if trimmed.is_empty() { head } else { trimmed };
    (head.to_owned(), tail.to_owned())
}

fn split_extension(path: &str) -> (String, String) {
    let start = path.rfind('/').map_or(0, |i| i + 1);
    let name = &path[start..];
    let leading = name.len() - name.trim_start_matches('.').len();
    match name.rfind('.') {
        Some(dot) if dot >= leading && dot > 0 && leading < name.len() => {
            (path[..start + dot].to_owned(), path[start + dot..].to_owned())
        }
        _ => (path.to_owned(), String::new()),
    }
}

fn normalise(path: &str) -> String {
    if path.is_empty() {
        return ".".to_owned();
    }
    // POSIX lets exactly two leading slashes mean something of their own.
    let root = match path.len() - path.trim_start_matches('/').len() {
        0 => "",
        2 => "//",
        _ => "/",
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_none_or(|last| *last == "..") => {
                if root.is_empty() {
                    parts.push("..");
                }
            }
            ".." => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    let text = format!("{root}{}", parts.join("/"));
    if text.is_empty() { ".".to_owned() } else { text }
}

fn common_path(interp: &Interp, paths: &Value) -> Result {
    let paths: Vec<String> = interp
        .collect(paths)?
        .iter()
        .map(|path| fspath(interp, path))
        .collect::<Result<_>>()?;
    let Some(first) = paths.first() else {
        return Err(interp.value_error("commonpath() arg is an empty sequence"));
    };
    let absolute = first.starts_with('/');
    if paths.iter().any(|path| path.starts_with('/') != absolute) {
        return Err(interp.value_error("Can't mix absolute and relative paths"));
    }
    let parts = |path: &String| -> Vec<String> {
        path.split('/')
            .filter(|p| !p.is_empty() && *p != ".")
            .map(ToOwned::to_owned)
            .collect()
    };
    let mut common = parts(first);
    for path in &paths[1..] {
        let same = common
            .iter()
            .zip(parts(path))
            .take_while(|(a, b)| *a == b)
            .count();
        common.truncate(same);
    }
    Ok(Value::from(format!(
        "{}{}",
        if absolute { "/" } else { "" },
        common.join("/")
    )))
}

/// `$NAME` and `${NAME}`; unknown names stay as they are.
fn expand_variables(interp: &Interp, text: &str) -> String {
    let environment = interp.world.environment.borrow();
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('$') {
        out.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        let (name, length) = match after
            .strip_prefix('{')
            .and_then(|inner| inner.find('}').map(|end| &inner[..end]))
        {
            Some(name) => (name, name.len() + 2),
            None => {
                let end = after
                    .find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
                    .unwrap_or(after.len());
                (&after[..end], end)
            }
        };
        match environment.get(name) {
            Some(value) => out.push_str(value),
            None => out.push_str(&rest[at..=at + length]),
        }
        rest = &after[length..];
    }
    out.push_str(rest);
    out
}
