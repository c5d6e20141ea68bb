//! `func.name(…)`.

use python::{Args, ClassBuilder, Instance, Interp, Native, Result, Value};
use sql::Expr;
use sql::expr::Function;

use super::element;
use crate::sqlalchemy::convert::to_argument;
use crate::sqlalchemy::types::{plain, to_type};
use crate::sqlalchemy::util::{known, set, take};

/// The object `func`: every attribute is a function, or a package of functions.
pub(crate) fn func_value(interp: &Interp) -> Value {
    generator(interp, Vec::new())
}

fn generator(interp: &Interp, names: Vec<String>) -> Value {
    let (for_call, for_attr) = (names.clone(), names);
    let class = ClassBuilder::new("sqlalchemy.sql.functions", "_FunctionGenerator")
        .tolerant()
        .method("__call__", move |interp, args| {
            let mut args = args;
            args.positional.remove(0);
            call(interp, &for_call, args)
        })
        .method("__getattr__", move |interp, args| {
            let name = args.positional.get(1).and_then(Value::as_str).unwrap_or_default();
            if name.starts_with("__") {
                return Err(interp.attribute_error(name));
            }
            let mut names = for_attr.clone();
            // `func.or_` and the like end in `_` because the name is a Python keyword.
            names.push(
                name.strip_suffix('_')
                    .filter(|it| !it.is_empty())
                    .unwrap_or(&name)
                    .to_owned(),
            );
            Ok(generator(interp, names))
        })
        .build(interp);
    Value::Instance(Instance::new(&class))
}

fn call(interp: &Interp, names: &[String], mut args: Args) -> Result {
    let type_ = take(&mut args, "type_");
    let Some((name, packages)) = names.split_last() else {
        return Err(interp.type_error("func needs a name"));
    };
    if name == "next_value"
        && let Some(sequence) = args.positional.first()
    {
        return interp.call_method(sequence, "next_value", Args::default());
    }
    for arg in &args.positional {
        known(interp, arg, &format!("an argument of func.{name}()"))?;
    }
    let type_ = match type_ {
        Some(Value::Class(class)) => interp.call_class(&class, Args::default())?,
        Some(type_) => type_,
        None => result_type(interp, name, &args.positional),
    };
    let (kept, packages, shown) = (type_.clone(), packages.to_vec(), name.clone());
    let arguments = args.positional;
    let parts = arguments.clone();
    let made = element(interp, "Function", type_, move |interp, dialect| {
        Ok(Expr::Function(Function {
            packages: packages.clone(),
            name: shown.clone(),
            args: arguments
                .iter()
                .map(|arg| to_argument(interp, arg, dialect))
                .collect::<Result<_>>()?,
            type_: to_type(interp, &kept, dialect)?,
        }))
    });
    set(&made, "name", Value::str(name));
    set(&made, "_parts", Value::list(parts));
    Ok(made)
}

/// The types of SQLAlchemy's known functions (`sqlalchemy/sql/functions.py`, the `GenericFunction` classes).
fn result_type(interp: &Interp, name: &str, args: &[Value]) -> Value {
    match name.to_lowercase().as_str() {
        "count" | "char_length" | "length" | "rank" | "dense_rank" | "row_number" => plain(interp, "Integer"),
        "now" | "current_timestamp" | "localtimestamp" | "sysdate" => plain(interp, "DateTime"),
        "current_date" => plain(interp, "Date"),
        "current_time" | "localtime" => plain(interp, "Time"),
        "concat" | "current_user" | "session_user" | "user" => plain(interp, "String"),
        "max" | "min" | "sum" | "coalesce" => match args.first() {
            Some(arg @ Value::Instance(_)) => super::type_of(interp, arg),
            _ => Value::None,
        },
        _ => Value::None,
    }
}

/// A function by its name, for `sqlalchemy.sql.functions`.
pub(crate) fn named(name: &'static str) -> Value {
    Native::value(name, move |interp, args| call(interp, &[name.to_owned()], args))
}
