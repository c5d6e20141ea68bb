//! `_host`: what the modules written in Python need from Rust. Users' files have no reason to import it.

use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;

use super::civil::{self, Moment};
use super::strptime;
use crate::args::Args;
use crate::error::{Error, Place, Result, Stop, StopKind};
use crate::exceptions;
use crate::interp::Interp;
use crate::module::{Module, ModuleBuilder};
use crate::syntax::{Source, ast, parse_module};
use crate::value::Value;

pub(super) fn make(_: &Interp) -> Result<Rc<Module>> {
    let module = ModuleBuilder::new("_host").tolerant();
    Ok(moments(imports(types(places(module)))).build())
}

/// Refusals, and where the program is.
fn places(module: ModuleBuilder) -> ModuleBuilder {
    module
        .function("denied", |interp, args| {
            let message = args.reader("denied").required_str(interp, "message")?;
            Err(Error::denied(&*message))
        })
        .function("unsupported", |interp, args| {
            let message = args.reader("unsupported").required_str(interp, "message")?;
            Err(Error::unsupported(&*message))
        })
        // Whether a file is where a library looks for it by itself: to read it outside the project is refused then.
        .function("exists", |interp, args| {
            let path = args.reader("exists").required_str(interp, "path")?;
            Ok(Value::Bool(std::path::Path::new(&*path).exists()))
        })
        .function("caller", |interp, args| {
            let levels = args.reader("caller").int_or(interp, "levels", 0)?;
            let Some(place) = caller(interp, usize::try_from(levels).unwrap_or(0)) else {
                return Ok(Value::tuple(vec![
                    Value::str("<unknown>"),
                    Value::Int(0),
                    Value::None,
                ]));
            };
            let (line, _) = place.source.line_column(place.range.start());
            Ok(Value::tuple(vec![
                Value::str(place.source.path.to_string_lossy()),
                Value::size(line),
                Value::Str(place.function),
            ]))
        })
        .function("caller_line", |interp, args| {
            let levels = args.reader("caller_line").int_or(interp, "levels", 0)?;
            Ok(
                caller(interp, usize::try_from(levels).unwrap_or(0)).map_or(Value::None, |place| {
                    let (line, _) = place.source.line_column(place.range.start());
                    Value::str(place.source.line(line).trim())
                }),
            )
        })
        .function("format_exception", |interp, args| {
            let exception = args.reader("format_exception").required(interp, "exception")?;
            Ok(Value::from(format_exception(interp, &exception)))
        })
        .function("named_tuple", super::named_tuple::function)
        .function("is_unknown", |_, args| {
            Ok(Value::Bool(args.first_unknown().is_some()))
        })
        .constant("has_methods", super::abc::has_methods())
        .function("iterator_types", |interp, _| {
            let types = interp.types();
            let class = |class: &Rc<crate::object::Class>| Value::Class(Rc::clone(class));
            let callables = [
                &types.function,
                &types.builtin_function,
                &types.method,
                &types.type_,
            ];
            Ok(Value::tuple(vec![
                class(&types.iterator),
                class(&types.generator),
                class(&types.coroutine),
                Value::tuple(callables.into_iter().map(class).collect()),
            ]))
        })
        .function("annotations", |interp, args| {
            let owner = args.reader("annotations").required(interp, "owner")?;
            annotations(&owner)
        })
        .function("annotation", |interp, args| {
            let mut reader = args.reader("annotation");
            let owner = reader.required(interp, "owner")?;
            let name = reader.required_str(interp, "name")?;
            let text = reader.optional_str(interp, "text")?;
            super::typing::annotation(interp, &owner, &name, text.as_deref())
        })
        .function("attempt", attempt)
        .function("may_read", |interp, args| {
            let path = args.reader("may_read").required_str(interp, "path")?;
            Ok(Value::Bool(super::support::readable(interp, &path).is_ok()))
        })
        .function("evaluate", evaluate)
}

/// Types for annotations, coroutines, and what functions are.
fn types(module: ModuleBuilder) -> ModuleBuilder {
    module
        .function("make_alias", |interp, args| {
            let mut reader = args.reader("make_alias");
            let origin = reader.required(interp, "origin")?;
            Ok(interp.make_alias(&origin, reader.required(interp, "arguments")?))
        })
        .function("make_union", |interp, args| {
            let mut reader = args.reader("make_union");
            let left = reader.required(interp, "left")?;
            interp.make_union(&left, &reader.required(interp, "right")?)
        })
        .function("is_union", |interp, args| {
            let value = args.reader("is_union").required(interp, "value")?;
            Ok(Value::Bool(interp.is_instance(&value, &interp.types().union)))
        })
        .function("await_value", |interp, args| {
            let value = args.reader("await_value").required(interp, "value")?;
            interp.await_value(&value)
        })
        .function("is_coroutine", |interp, args| {
            let value = args.reader("is_coroutine").required(interp, "value")?;
            Ok(Value::Bool(
                matches!(value, Value::Generator(one) if one.is_coroutine),
            ))
        })
        .function("is_coroutine_function", |interp, args| {
            let value = args.reader("is_coroutine_function").required(interp, "value")?;
            Ok(Value::Bool(
                code(&value).is_some_and(|code| code.is_async && !code.is_generator),
            ))
        })
        .function("is_async_function", |interp, args| {
            let value = args.reader("is_async_function").required(interp, "value")?;
            Ok(Value::Bool(code(&value).is_some_and(|code| code.is_async)))
        })
        .function("is_generator_function", |interp, args| {
            let value = args.reader("is_generator_function").required(interp, "value")?;
            Ok(Value::Bool(code(&value).is_some_and(|code| code.is_generator)))
        })
        .function("parameters", |interp, args| {
            let function = args.reader("parameters").required(interp, "function")?;
            Ok(parameters(&function))
        })
}

/// Random and derived bytes, importing.
fn imports(module: ModuleBuilder) -> ModuleBuilder {
    module
        .function("random_bytes", |interp, args| {
            let count = args.reader("random_bytes").int_or(interp, "count", 0)?;
            let count = usize::try_from(count).unwrap_or(0);
            let mut bytes = Vec::new();
            while bytes.len() < count {
                // A version 4 UUID has 122 random bits; the two bytes with fixed bits are left out.
                let random = ::uuid::Uuid::new_v4();
                let fixed = |index: &usize| *index != 6 && *index != 8;
                bytes.extend((0..16).filter(fixed).map(|index| random.as_bytes()[index]));
            }
            bytes.truncate(count);
            Ok(Value::bytes(&bytes))
        })
        .function("uuid3", |interp, args| {
            named_uuid(interp, args, ::uuid::Uuid::new_v3)
        })
        .function("uuid5", |interp, args| {
            named_uuid(interp, args, ::uuid::Uuid::new_v5)
        })
        .function("import_module", |interp, args| {
            let name = args.reader("import_module").required_str(interp, "name")?;
            interp.import_module(&name)
        })
        .function("distributions", |interp, _| distributions(interp))
        .function("module_of_file", |interp, args| {
            let mut reader = args.reader("module_from_spec");
            let name = reader.required_str(interp, "name")?;
            let path = reader.required_str(interp, "path")?;
            let module = Module::new(&name, Some(PathBuf::from(&*path)), true);
            let package = name.rsplit_once('.').map_or("", |(parent, _)| parent);
            module.set("__package__", Value::str(package));
            module.set("__file__", Value::Str(path));
            Ok(Value::Module(module))
        })
        .function("run_module_file", |interp, args| {
            match args.reader("exec_module").required(interp, "module")? {
                Value::Module(module) => interp.run_module_file(&module).map(|()| Value::None),
                other => Err(interp.type_error(format!("{} is no module", interp.type_name(&other)))),
            }
        })
        .function("find_module", |interp, args| {
            let name = args.reader("find_spec").required_str(interp, "name")?;
            Ok(interp.try_import(&name)?.unwrap_or(Value::None))
        })
}

/// The files of the `*.dist-info` folders on the search path, by name and text: what `importlib.metadata` reads.
fn distributions(interp: &Interp) -> Result {
    let mut found = Vec::new();
    for folder in super::search_path(interp)? {
        let Ok(entries) = std::fs::read_dir(&folder) else {
            continue;
        };
        let mut folders: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
        folders.retain(|path| path.extension().is_some_and(|end| end == "dist-info"));
        folders.sort();
        for folder in folders {
            let names = ["METADATA", "entry_points.txt", "top_level.txt"];
            let read = |name| std::fs::read_to_string(folder.join(name)).ok();
            found.push(Value::dict_of(
                names
                    .into_iter()
                    .filter_map(|name| read(name).map(|text| (name, Value::from(text)))),
            ));
        }
    }
    Ok(Value::list(found))
}

/// Dates as text, and the offsets of time zones.
fn moments(module: ModuleBuilder) -> ModuleBuilder {
    module
        .function("strftime", |interp, args| {
            let mut reader = args.reader("strftime");
            let format = reader.required_str(interp, "format")?;
            let fields = reader.required(interp, "fields")?;
            let moment = Moment::from_fields(interp, &interp.collect(&fields)?)?;
            Ok(Value::from(moment.format(&format)))
        })
        .function("strptime", |interp, args| {
            let mut reader = args.reader("strptime");
            let text = reader.required_str(interp, "text")?;
            let format = reader.required_str(interp, "format")?;
            strptime::parse(interp, &text, &format).map(|moment| moment.fields())
        })
        .function("local_offset", |interp, args| {
            let seconds = args.reader("local_offset").int_or(interp, "seconds", 0)?;
            let (offset, name) = civil::local_offset(seconds);
            Ok(Value::tuple(vec![Value::Int(offset), Value::from(name)]))
        })
        .function("zone_names", |_, _| {
            let names = jiff::tz::db().available();
            Ok(Value::list(names.map(|name| Value::str(name.as_str())).collect()))
        })
        .function("zone_offset", |interp, args| {
            let mut reader = args.reader("zone_offset");
            let zone = reader.required_str(interp, "zone")?;
            let seconds = reader.int_or(interp, "seconds", 0)?;
            Ok(
                civil::zone_offset(&zone, seconds).map_or(Value::None, |(offset, dst, name)| {
                    Value::tuple(vec![Value::Int(offset), Value::Bool(dst), Value::from(name)])
                }),
            )
        })
}

/// Calls a function whose failure is not the end: `(True, result)`, or `(False, message)` for an exception and for what
/// cannot be evaluated. The end of the program stays its end.
fn attempt(interp: &Interp, args: Args) -> Result {
    let function = args.reader("attempt").required(interp, "function")?;
    let pair = |fine, value| Value::tuple(vec![Value::Bool(fine), value]);
    match interp.call(&function, Args::default()) {
        Ok(value) => Ok(pair(true, value)),
        Err(Error::Stop(stop)) if matches!(stop.kind, StopKind::Exit(_)) => Err(Error::Stop(stop)),
        Err(Error::Stop(stop)) => Ok(pair(false, Value::str(&stop.message))),
        Err(Error::Raised(raised)) => Ok(pair(
            false,
            Value::from(exceptions::last_line(interp, &raised.exception)),
        )),
    }
}

/// The innermost place in a user's file, past the library's own Python code, or one `levels` calls further out.
fn caller(interp: &Interp, levels: usize) -> Option<Place> {
    let calls = interp.calls.borrow();
    let own = |place: &&Place| !place.source.path.starts_with("<frozen>");
    calls
        .iter()
        .rev()
        .filter(own)
        .nth(levels)
        .or(calls.last())
        .cloned()
}

/// The bytes of the UUID that a namespace (16 bytes) gives a name (bytes).
fn named_uuid(interp: &Interp, args: Args, make: fn(&::uuid::Uuid, &[u8]) -> ::uuid::Uuid) -> Result {
    match args.positional.as_slice() {
        [Value::Bytes(namespace), Value::Bytes(name)] => {
            let namespace =
                ::uuid::Uuid::from_slice(namespace).map_err(|error| interp.value_error(error.to_string()))?;
            Ok(Value::bytes(make(&namespace, name).as_bytes()))
        }
        _ => Err(interp.type_error("a namespace and a name are required")),
    }
}

/// The code of a Python function or of the one that a method binds.
fn code(value: &Value) -> Option<Rc<crate::function::Code>> {
    match value {
        Value::Function(function) => Some(Rc::clone(&function.code)),
        Value::Method(method) => code(&method.function),
        _ => None,
    }
}

/// The parameters of a Python function as `(name, kind, has default, default)`, the kinds numbered as
/// `inspect.Parameter` numbers them; `None` for what was written in Rust.
fn parameters(value: &Value) -> Value {
    let (function, bound) = match value {
        Value::Function(function) => (function, false),
        Value::Method(method) => match &method.function {
            Value::Function(function) => (function, true),
            _ => return Value::None,
        },
        _ => return Value::None,
    };
    let default = |name: &str| function.defaults.iter().find(|(known, _)| &**known == name);
    let entry = |name: &str, kind: i64| {
        let default = default(name).map(|(_, value)| value.clone());
        Value::tuple(vec![
            Value::str(name),
            Value::Int(kind),
            Value::Bool(default.is_some()),
            default.unwrap_or(Value::None),
        ])
    };
    let list = &function.code.parameters;
    let mut all: Vec<Value> = Vec::new();
    all.extend(list.posonlyargs.iter().map(|p| entry(p.name().as_str(), 0)));
    all.extend(list.args.iter().map(|p| entry(p.name().as_str(), 1)));
    if bound && !all.is_empty() {
        all.remove(0);
    }
    all.extend(list.vararg.iter().map(|p| entry(p.name.as_str(), 2)));
    all.extend(list.kwonlyargs.iter().map(|p| entry(p.name().as_str(), 3)));
    all.extend(list.kwarg.iter().map(|p| entry(p.name.as_str(), 4)));
    Value::list(all)
}

/// A class's own annotations without evaluating them: pairs of the annotated name and the name that the annotation
/// begins with (`ClassVar` of `typing.ClassVar[int]`).
fn annotations(owner: &Value) -> Result {
    let Value::Class(class) = owner else {
        return Ok(Value::list(Vec::new()));
    };
    let pairs = class
        .annotations
        .borrow()
        .iter()
        .map(|annotation| {
            let head = Value::from(head(&annotation.expression));
            Value::tuple(vec![Value::Str(Rc::clone(&annotation.name)), head])
        })
        .collect();
    Ok(Value::list(pairs))
}

pub(super) fn head(expression: &ast::Expr) -> String {
    match expression {
        ast::Expr::Name(name) => name.id.to_string(),
        ast::Expr::Attribute(attribute) => attribute.attr.to_string(),
        ast::Expr::Subscript(subscript) => head(&subscript.value),
        ast::Expr::StringLiteral(text) => {
            let text = text.value.to_str();
            let head = text.split('[').next().unwrap_or(text);
            head.rsplit('.').next().unwrap_or(head).trim().to_owned()
        }
        _ => String::new(),
    }
}

/// The traceback and last line of an exception, as `traceback.format_exception` without the final line end. The trace
/// is known only for the exception that is being handled.
fn format_exception(interp: &Interp, exception: &Value) -> String {
    let mut lines = Vec::new();
    if let Some(raised) = interp.handled().filter(|raised| raised.exception.is(exception)) {
        lines.push("Traceback (most recent call last):".to_owned());
        for place in raised.trace.iter().rev() {
            let (line, _) = place.source.line_column(place.range.start());
            let path = place.source.path.display();
            lines.push(format!("  File \"{path}\", line {line}, in {}", place.function));
            let text = place.source.line(line).trim();
            if !text.is_empty() {
                lines.push(format!("    {text}"));
            }
        }
    }
    lines.push(exceptions::last_line(interp, exception));
    lines.join("\n")
}

/// Evaluates an expression with the names of a mapping: the `args` of a handler in an ini file.
fn evaluate(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("evaluate");
    let text = reader.required_str(interp, "text")?;
    let names = reader.required(interp, "names")?;
    let source: Arc<Source> = Source::new("<string>", format!("__value__ = ({text})"));
    let body = parse_module(&source)
        .map_err(|error| Error::from(Stop::new(StopKind::Syntax, error.to_string())))?
        .body;
    let module = Module::new("<string>", None, false);
    for (name, value) in interp.mapping_items(&names)? {
        if let Some(name) = name.as_str() {
            module.set(&name, value);
        }
    }
    interp.run_module(&module, &source, &body)?;
    Ok(module.get("__value__").unwrap_or(Value::None))
}
