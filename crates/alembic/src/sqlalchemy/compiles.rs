//! `sqlalchemy.ext.compiler`: texts of a project's own for classes of its own.

use std::rc::Rc;

use python::{Args, Interp, Native, Result, Value};

use super::state::state;
use super::util::{native, unsupported};

/// The first of these classes of `sqlalchemy.sql.ddl`, `dml` and `schema` or of `alembic.ddl` for which a function is
/// registered that applies to the dialect.
pub(crate) fn compiled_class(
    interp: &Interp,
    classes: &[&'static str],
    dialect: &dyn sql::Dialect,
) -> Option<&'static str> {
    let state = state(interp);
    let compilers = state.compilers.borrow();
    let applies = |names: &[Rc<str>]| names.is_empty() || names.iter().any(|name| &**name == dialect.name());
    let mut known = classes.iter().copied();
    known.find(|wanted| {
        compilers.iter().any(|(class, names, _)| {
            let module = class.full_name();
            let is_ddl = [
                "sqlalchemy.sql.ddl",
                "sqlalchemy.sql.schema",
                "sqlalchemy.sql.dml",
                "alembic.",
            ]
            .iter()
            .any(|it| module.starts_with(it));
            is_ddl && &*class.name() == *wanted && applies(names)
        })
    })
}

/// Whether a module is one whose objects are made here, so that a class of it may not be passed over.
fn is_core(module: &str) -> bool {
    let ours = module.starts_with("sqlalchemy.") || module.starts_with("alembic.");
    ours && !module.starts_with("sqlalchemy.dialects.")
}

/// `@compiles(Class, *dialect_names)`
pub(super) fn compiles() -> Value {
    native("compiles", |interp, args| {
        let class = match args.positional.first().cloned() {
            Some(Value::Class(class)) => class,
            Some(Value::Unknown(unknown)) if is_core(&unknown.origin.import) => {
                let message = format!("@compiles({}): the class is not known here", unknown.path);
                return unsupported(message);
            }
            // Nothing is ever made of a class that could not be imported.
            None | Some(Value::Unknown(_)) => {
                return Ok(native("decorate", |_, args| {
                    Ok(args.positional.first().cloned().unwrap_or(Value::None))
                }));
            }
            Some(other) => return unsupported(format!("@compiles({})", interp.repr(&other)?)),
        };
        let names: Vec<Rc<str>> = args.positional[1..].iter().filter_map(Value::as_str).collect();
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
