//! `get_type_hints`: annotations, with what is written as text evaluated wherever it stands.

use std::rc::Rc;

use crate::dict::Dict;
use crate::error::Result;
use crate::interp::Interp;
use crate::object::{Annotation, Class};
use crate::scope::Scope;
use crate::syntax::{Source, ast, parse_module};
use crate::types::Alias;
use crate::value::Value;

/// The annotations of a class and the classes above it, or of a function.
pub(super) fn get_type_hints(interp: &Interp, owner: &Value, extras: bool) -> Result {
    let mut hints = Dict::default();
    if interp.find_attr(owner, "__no_type_check__")?.is_some() {
        return Ok(Value::dict(hints));
    }
    match owner {
        Value::Class(class) => {
            let line: Vec<Rc<Class>> = class
                .ancestors()
                .iter()
                .rev()
                .cloned()
                .chain([Rc::clone(class)])
                .collect();
            for class in line {
                let annotations = class.annotations.borrow().clone();
                for annotation in annotations {
                    let value = interp.evaluate_annotation(&annotation)?;
                    let value = resolve(interp, &value, &annotation, extras)?;
                    hints.set_str(&annotation.name, value);
                }
            }
        }
        other => {
            let place = place_of(other);
            if let Some(annotations) = interp.find_attr(other, "__annotations__")? {
                for (name, value) in interp.mapping_items(&annotations)? {
                    let value = match &place {
                        Some(place) => resolve(interp, &value, place, extras)?,
                        None => value,
                    };
                    if let Some(name) = name.as_str() {
                        hints.set_str(&name, value);
                    }
                }
            }
        }
    }
    Ok(Value::dict(hints))
}

/// A class's own annotation of a name, evaluated, also one written as text. With a `text`, that text is evaluated in
/// its place: what the annotation refers to in quotes somewhere inside.
pub(in crate::stdlib) fn annotation(
    interp: &Interp,
    owner: &Value,
    name: &str,
    text: Option<&str>,
) -> Result {
    let found = match owner {
        Value::Class(class) => {
            let annotations = class.annotations.borrow();
            annotations.iter().find(|it| &*it.name == name).cloned()
        }
        _ => None,
    };
    let Some(mut annotation) = found else {
        return Err(interp.raise("KeyError", name));
    };
    let value = match text {
        Some(text) => Value::str(text),
        None => interp.evaluate_annotation(&annotation)?,
    };
    let Some(expression) = value.as_str().and_then(|text| parse(&text)) else {
        return Ok(value);
    };
    annotation.expression = Rc::new(expression);
    interp.evaluate_annotation(&annotation)
}

/// Where the names in a function's or module's annotations are looked up.
fn place_of(owner: &Value) -> Option<Annotation> {
    let (scope, module) = match owner {
        Value::Function(function) => (
            function.closure.clone().unwrap_or_else(Scope::root),
            Rc::clone(&function.module),
        ),
        Value::Method(method) => return place_of(&method.function),
        Value::Module(module) => (Scope::root(), Rc::clone(module)),
        _ => return None,
    };
    Some(Annotation {
        name: "".into(),
        expression: Rc::new(parse("None")?),
        scope,
        module,
    })
}

/// A type with the texts inside it evaluated where `place` is. `None` means its type; `Annotated` is left out
/// unless asked for.
fn resolve(interp: &Interp, value: &Value, place: &Annotation, extras: bool) -> Result {
    if value.is_none() {
        return Ok(Value::Class(Rc::clone(&interp.types().none_type)));
    }
    inside(interp, value, place, extras)
}

fn inside(interp: &Interp, value: &Value, place: &Annotation, extras: bool) -> Result {
    if let Some(text) = forward(interp, value)? {
        let Some(expression) = parse(&text) else {
            return Err(interp.raise(
                "SyntaxError",
                format!(
                    "Forward reference must be an expression -- got {}",
                    interp.repr(value)?
                ),
            ));
        };
        let mut parsed = place.clone();
        parsed.expression = Rc::new(expression);
        let found = interp.evaluate_annotation(&parsed)?;
        return resolve(interp, &found, place, extras);
    }
    if let Value::List(items) = value {
        let items = items.borrow().clone();
        let resolved = items.iter().map(|item| inside(interp, item, place, extras));
        return Ok(Value::list(resolved.collect::<Result<_>>()?));
    }
    let Some(alias) = value.native::<Alias>() else {
        return Ok(value.clone());
    };
    let name = match value {
        Value::Instance(instance) => instance.get("_name").and_then(|name| name.as_str()),
        _ => None,
    };
    let count = match name.as_deref() {
        Some("Literal") => 0,
        Some("Annotated") => 1,
        _ => alias.arguments.len(),
    };
    let mut arguments = alias.arguments.clone();
    for argument in arguments.iter_mut().take(count) {
        *argument = inside(interp, argument, place, extras)?;
    }
    if name.as_deref() == Some("Annotated") && !extras {
        return Ok(arguments.swap_remove(0));
    }
    interp.rebuild_alias(value, &alias, arguments)
}

/// The text of a forward reference.
fn forward(interp: &Interp, value: &Value) -> Result<Option<Rc<str>>> {
    match value {
        Value::Str(text) => Ok(Some(Rc::clone(text))),
        Value::Instance(instance) if instance.class().full_name() == "typing.ForwardRef" => {
            Ok(interp.get_attr(value, "__forward_arg__")?.as_str())
        }
        _ => Ok(None),
    }
}

fn parse(text: &str) -> Option<ast::Expr> {
    let source = Source::new("<annotation>", format!("({text})"));
    let body = parse_module(&source).ok()?.body;
    match body.into_iter().next()? {
        ast::Stmt::Expr(statement) => Some(*statement.value),
        _ => None,
    }
}
