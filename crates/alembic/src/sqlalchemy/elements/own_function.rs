//! `class greatest(FunctionElement)`: SQL functions that a project makes classes of.
//!
//! SQLAlchemy, "Subclassing compilable constructs": mostly with a function of `@compiles`, else written as `name(…)`.

use python::{Args, ClassBuilder, Interp, Result, Value};
use sql::expr::Function;
use sql::{Dialect, Expr};

use super::element;
use crate::sqlalchemy::convert::{to_argument, to_expr};
use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::types::to_type;
use crate::sqlalchemy::util::{attr, compile_error, known, set, split};

/// What `FunctionElement` has for its subclasses.
pub(super) fn methods(class: ClassBuilder) -> ClassBuilder {
    class
        .method("__init__", init)
        .property("clauses", |interp, this| list(interp, attr(this, "_clauses")))
        .property("clause_expr", |interp, this| list(interp, attr(this, "_clauses")))
}

/// What `ClauseList` has: the arguments of a function, one by one.
pub(super) fn list_methods(class: ClassBuilder) -> ClassBuilder {
    class
        .method("__iter__", |interp, args| {
            interp.iter(&attr(args.this()?, "_parts"))
        })
        .method("__len__", |interp, args| {
            Ok(Value::size(interp.len(&attr(args.this()?, "_parts"))?))
        })
        .property("clauses", |_, this| Ok(attr(this, "_parts")))
}

fn init(interp: &Interp, args: Args) -> Result {
    let (this, args) = split(args)?;
    for argument in &args.positional {
        known(
            interp,
            argument,
            &format!("an argument of {}()", interp.type_name(&this)),
        )?;
    }
    let parts = args.positional.into_iter().map(|it| match it {
        Value::Instance(_) => Ok(it),
        value => super::constructors::literal(interp, Args::of(vec![value])),
    });
    set(&this, "_clauses", Value::list(parts.collect::<Result<_>>()?));
    Ok(Value::None)
}

fn list(interp: &Interp, parts: Value) -> Result {
    let items = match &parts {
        Value::None => Vec::new(),
        parts => interp.collect(parts)?,
    };
    let shown = items.clone();
    let made = element(interp, "ClauseList", Value::None, move |interp, dialect| {
        let texts = items.iter().map(|it| {
            dialect
                .literal_expr(&to_expr(interp, it, dialect)?, true)
                .map_err(|error| compile_error(interp, &error))
        });
        let texts: Vec<String> = texts.collect::<Result<_>>()?;
        Ok(Expr::text(texts.join(", ").replace(':', "\\:")))
    });
    set(&made, "_parts", Value::list(shown));
    Ok(made)
}

/// `name(…)` of such an object; nothing for any other.
///
/// Errors: those of its arguments.
pub(crate) fn own_function(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Option<Expr>> {
    if !is_a(interp, value, "FunctionElement") {
        return Ok(None);
    }
    let name = match interp.find_attr(value, "name")? {
        Some(Value::Str(name)) => name.to_string(),
        _ => interp.type_name(value).to_string(),
    };
    let type_ = interp.find_attr(value, "type")?.unwrap_or(Value::None);
    let arguments = interp.collect(&attr(value, "_clauses"))?;
    let args = arguments.iter().map(|it| to_argument(interp, it, dialect));
    Ok(Some(Expr::Function(Function {
        packages: Vec::new(),
        name,
        args: args.collect::<Result<_>>()?,
        type_: to_type(interp, &type_, dialect)?,
    })))
}
