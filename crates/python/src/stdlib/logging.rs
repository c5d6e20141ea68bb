//! The host's way into Python's `logging`, so that its own messages obey the levels, handlers and formats that
//! `env.py` configured.

use std::rc::Rc;

use crate::args::Args;
use crate::dict::{Dict, HashKey};
use crate::error::Result;
use crate::interp::Interp;
use crate::module::Module;
use crate::object::Instance;
use crate::value::Value;

/// `logging.DEBUG`
pub const DEBUG: i32 = 10;
/// `logging.INFO`
pub const INFO: i32 = 20;
/// `logging.WARNING`
pub const WARNING: i32 = 30;
/// `logging.ERROR`
pub const ERROR: i32 = 40;

/// Logs `message` as it stands (no `%` formatting) through the logger of that name.
///
/// What is written goes where the handlers say, which in the end is [`crate::World`]'s `stderr`. The error is one
/// that a handler or filter written in Python raised.
pub fn log(interp: &Interp, logger: &str, level: i32, message: &str) -> Result<()> {
    let module = interp.import_module("logging")?;
    if let Value::Module(logging) = &module
        && let Some(formats) = usual_formats(interp, logging, logger, level)
        && let Some(level_name) = level_name(logging, level)
    {
        return write(interp, &formats, logger, level_name, message);
    }
    let logger = interp.call_method(&module, "getLogger", Args::of(vec![Value::str(logger)]))?;
    let args = vec![Value::Int(i64::from(level)), Value::str(message)];
    interp.call_method(&logger, "log", Args::of(args)).map(drop)
}

/// The `%` formats in which the message is to be written to standard error, if every logger, handler and formatter on
/// its way is of the library's own classes and nothing but its name, level and text is asked for: the result is then
/// known without running any Python, which is felt with a thousand messages.
fn usual_formats(interp: &Interp, logging: &Module, logger: &str, level: i32) -> Option<Vec<Rc<str>>> {
    let level = i64::from(level);
    if !logging.get("_recordFactory")?.is(&logging.get("LogRecord")?) {
        return None;
    }
    let manager = instance(&logging.get("manager")?)?;
    let Value::Dict(loggers) = manager.get("loggerDict")? else {
        return None;
    };
    let first = instance(loggers.borrow().get_str(logger)?)?;
    if !is_enabled(&manager, &first, level)? {
        return Some(Vec::new());
    }
    let stderr = interp.import_module("sys").ok().and_then(|sys| match sys {
        Value::Module(sys) => sys.get("__stderr__"),
        _ => None,
    })?;
    let mut formats = Vec::new();
    let mut next = Some(first);
    while let Some(logger) = next {
        if !is_usual(&logger, logging, &["Logger", "RootLogger"]) {
            return None;
        }
        for handler in items(&logger.get("handlers")?)? {
            let handler = instance(&handler)?;
            if !is_usual(&handler, logging, &["StreamHandler"]) || !handler.get("stream")?.is(&stderr) {
                return None;
            }
            if level >= handler.get("level")?.as_int()? {
                formats.push(format_of(&handler, logging)?);
            }
        }
        // `fileConfig` sets numbers where the constructor sets truth values.
        next = match logger.get("parent")? {
            Value::Instance(parent) if logger.get("propagate")?.as_int()? != 0 => Some(parent),
            _ => None,
        };
    }
    // Without any handler there is the one of the last resort, which is not one of the usual.
    (!formats.is_empty()).then_some(formats)
}

fn instance(value: &Value) -> Option<Rc<Instance>> {
    match value {
        Value::Instance(instance) => Some(Rc::clone(instance)),
        _ => None,
    }
}

fn items(value: &Value) -> Option<Vec<Value>> {
    match value {
        Value::List(items) => Some(items.borrow().clone()),
        _ => None,
    }
}

/// Whether an object is of one of these classes of the library, not of a subclass, and has no filters.
fn is_usual(object: &Instance, logging: &Module, classes: &[&str]) -> bool {
    let class = Value::Class(object.class());
    let known = classes
        .iter()
        .any(|name| logging.get(name).is_some_and(|known| known.is(&class)));
    let filters = object.get("filters").and_then(|filters| items(&filters));
    known && filters.is_none_or(|filters| filters.is_empty()) && object.get("terminator").is_none()
}

/// As `Logger.isEnabledFor`.
fn is_enabled(manager: &Instance, logger: &Rc<Instance>, level: i64) -> Option<bool> {
    let mut next = Rc::clone(logger);
    let effective = loop {
        match next.get("level")?.as_int()? {
            0 => match next.get("parent")? {
                Value::Instance(parent) => next = parent,
                _ => break 0,
            },
            level => break level,
        }
    };
    let enabled = logger.get("disabled")?.as_int()? == 0;
    Some(enabled && manager.get("_disable")?.as_int()? < level && level >= effective)
}

/// The format of a handler, if [`write`] knows all its fields.
fn format_of(handler: &Instance, logging: &Module) -> Option<Rc<str>> {
    let formatter = match handler.get("formatter")? {
        Value::None => logging.get("_defaultFormatter")?,
        formatter => formatter,
    };
    let formatter = instance(&formatter)?;
    let percent = formatter.get("_shape")?.as_str()?;
    let format = formatter.get("_fmt")?.as_str()?;
    let known = format.split("%(").skip(1).all(|rest| {
        ["message)", "levelname)", "name)"]
            .iter()
            .any(|name| rest.starts_with(name))
    });
    (is_usual(&formatter, logging, &["Formatter"]) && &*percent == "%" && known).then_some(format)
}

fn write(interp: &Interp, formats: &[Rc<str>], logger: &str, level_name: Value, message: &str) -> Result<()> {
    let mut record = Dict::default();
    record.set_str("name", Value::str(logger));
    record.set_str("levelname", level_name);
    record.set_str("message", Value::str(message));
    let record = Value::dict(record);
    for format in formats {
        if let Some(text) = interp.percent_format(format, &record)?.as_str() {
            (interp.world.stderr)(&format!("{text}\n"));
        }
    }
    Ok(())
}

/// The name of a level, which `addLevelName` may have changed.
fn level_name(logging: &Module, level: i32) -> Option<Value> {
    let Value::Dict(names) = logging.get("_names")? else {
        return None;
    };
    let key = HashKey::of(&Value::Int(i64::from(level)))?;
    names.borrow().get(&key).cloned()
}
