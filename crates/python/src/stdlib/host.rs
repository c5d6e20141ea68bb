//! `_host`: what the modules written in Python need from Rust. Users' files have no reason to import it.

use std::rc::Rc;
use std::sync::Arc;

use super::civil::{self, Moment};
use crate::args::Args;
use crate::error::{Error, Place, Result, Stop, StopKind};
use crate::exceptions;
use crate::interp::Interp;
use crate::module::{Module, ModuleBuilder};
use crate::syntax::{Source, parse_module};
use crate::value::Value;

pub(super) fn make(_: &Interp) -> Result<Rc<Module>> {
    Ok(ModuleBuilder::new("_host")
        .tolerant()
        .function("denied", |interp, args| {
            let message = args.reader("denied").required_str(interp, "message")?;
            Err(Error::denied(&*message))
        })
        .function("unsupported", |interp, args| {
            let message = args.reader("unsupported").required_str(interp, "message")?;
            Err(Error::unsupported(&*message))
        })
        .function("caller", |interp, _| {
            let Some(place) = caller(interp) else {
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
        .function("caller_line", |interp, _| {
            Ok(caller(interp).map_or(Value::None, |place| {
                let (line, _) = place.source.line_column(place.range.start());
                Value::str(place.source.line(line).trim())
            }))
        })
        .function("format_exception", |interp, args| {
            let exception = args.reader("format_exception").required(interp, "exception")?;
            Ok(Value::from(format_exception(interp, &exception)))
        })
        .function("annotations", |interp, args| {
            let owner = args.reader("annotations").required(interp, "owner")?;
            annotations(&owner)
        })
        .function("evaluate", evaluate)
        .function("import_module", |interp, args| {
            let name = args.reader("import_module").required_str(interp, "name")?;
            interp.import_module(&name)
        })
        .function("find_module", |interp, args| {
            let name = args.reader("find_spec").required_str(interp, "name")?;
            Ok(interp.try_import(&name)?.unwrap_or(Value::None))
        })
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
            civil::parse(interp, &text, &format).map(|moment| moment.fields())
        })
        .function("local_offset", |interp, args| {
            let seconds = args.reader("local_offset").int_or(interp, "seconds", 0)?;
            let (offset, name) = civil::local_offset(seconds);
            Ok(Value::tuple(vec![Value::Int(offset), Value::from(name)]))
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
        .build())
}

/// The innermost place in a user's file, past the library's own Python code.
fn caller(interp: &Interp) -> Option<Place> {
    let calls = interp.calls.borrow();
    let own = |place: &&Place| !place.source.path.to_string_lossy().starts_with("<frozen ");
    calls.iter().rev().find(own).or(calls.last()).cloned()
}

/// A class's own annotations without evaluating them: pairs of name and source text.
fn annotations(owner: &Value) -> Result {
    let Value::Class(class) = owner else {
        return Ok(Value::list(Vec::new()));
    };
    let pairs = class
        .annotations
        .borrow()
        .iter()
        .map(|annotation| Value::Str(Rc::clone(&annotation.name)))
        .collect();
    Ok(Value::list(pairs))
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
