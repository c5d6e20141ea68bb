//! `sqlalchemy.ext.compiler`: texts of a project's own for classes of its own.

use std::rc::Rc;

use python::{Args, Interp, Native, Result, Value};

use super::state::state;
use super::util::native;

/// `@compiles(Class, *dialect_names)`
pub(super) fn compiles() -> Value {
    native("compiles", |interp, args| {
        let Some(Value::Class(class)) = args.positional.first().cloned() else {
            return Ok(native("decorate", |_, args| {
                Ok(args.positional.first().cloned().unwrap_or(Value::None))
            }));
        };
        let names: Vec<Rc<str>> = args.positional[1..].iter().filter_map(Value::as_str).collect();
        let _ = interp;
        Ok(Native::value(
            "decorate",
            move |interp: &Interp, args: Args| -> Result {
                let function = args.positional.first().cloned().unwrap_or(Value::None);
                let entry = (Rc::clone(&class), names.clone(), function.clone());
                state(interp).compilers.borrow_mut().push(entry);
                Ok(function)
            },
        ))
    })
}
