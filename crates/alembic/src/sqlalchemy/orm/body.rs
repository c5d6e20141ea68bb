//! What stands in the body of a declarative class and of its mixins.

use std::rc::Rc;

use python::{Args, Class, Interp, Result, Value};

use super::annotations::{annotated_column, is_column_annotation, mapped_annotation};
use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::util::{attr, construct, set};

/// An attribute that may be a `declared_attr`: a class method that makes the value.
pub(super) fn declared(interp: &Interp, class: &Rc<Class>, name: &str) -> Result<Option<Value>> {
    let found = match class.dict.borrow().get(name).cloned() {
        Some(found) => Some(found),
        // A mixin's counts, a mapped parent's does not.
        None => class
            .ancestors()
            .iter()
            .filter(|it| !it.dict.borrow().contains_key("__sa_columns__"))
            .find_map(|it| it.dict.borrow().get(name).cloned()),
    };
    let Some(found) = found else { return Ok(None) };
    resolve(interp, class, &found).map(Some)
}

fn resolve(interp: &Interp, class: &Rc<Class>, value: &Value) -> Result {
    let this = Value::Class(Rc::clone(class));
    if is_a(interp, value, "declared_attr") {
        return interp.call(&attr(value, "fget"), Args::of(vec![this]));
    }
    match value {
        Value::ClassMethod(inner) => interp.call(inner, Args::of(vec![this])),
        _ => Ok(value.clone()),
    }
}

/// What a class body says.
#[derive(Default)]
pub(super) struct Body {
    /// Attributes and their columns.
    pub(super) columns: Vec<(Rc<str>, Value)>,
    /// Other attributes that a `declared_attr` made for this class.
    pub(super) others: Vec<(Rc<str>, Value)>,
    /// Functions of `@validates` by the attribute that they look at.
    pub(super) validators: Vec<(Rc<str>, Value)>,
}

/// The body of a class and of its mixins: the class itself first, then mixins in order of resolution.
///
/// Errors: what a `declared_attr` raises.
pub(super) fn body_of(interp: &Interp, class: &Rc<Class>) -> Result<Body> {
    let mut body = Body::default();
    let mut met: Vec<Rc<str>> = Vec::new();
    let mixins = class.ancestors().iter();
    let mixins = mixins
        .filter(|it| !it.dict.borrow().contains_key("__sa_columns__"))
        .cloned();
    let sources = std::iter::once(Rc::clone(class)).chain(mixins);
    for (index, source) in sources.enumerate() {
        for key in body_names(&source) {
            if met.contains(&key) {
                continue;
            }
            let found = source.dict.borrow().get(&key).cloned();
            let found = match found {
                Some(found) => Some(found),
                None => annotated(interp, &source, &key)?,
            };
            let Some(value) = found else { continue };
            met.push(Rc::clone(&key));
            attribute(interp, class, &mut body, key, value, index > 0)?;
        }
    }
    body.columns
        .sort_by_key(|(_, column)| match attr(column, "_sort_order") {
            Value::Int(order) => order,
            _ => 0,
        });
    Ok(body)
}

/// The column that `name: Mapped[int]` alone stands for.
fn annotated(interp: &Interp, source: &Rc<Class>, key: &str) -> Result<Option<Value>> {
    let annotation = if key.starts_with("__") {
        None
    } else {
        mapped_annotation(interp, source, key)?
    };
    let Some(inner) = annotation.filter(is_column_annotation) else {
        return Ok(None);
    };
    let column = match annotated_column(interp, &inner)? {
        Some(column) => interp.call_method(&column, "_copy", Args::default())?,
        None => construct(interp, "Column", Args::default())?,
    };
    set(&column, "_mapped", Value::Bool(true));
    Ok(Some(column))
}

fn attribute(
    interp: &Interp,
    class: &Rc<Class>,
    body: &mut Body,
    key: Rc<str>,
    value: Value,
    mixed_in: bool,
) -> Result<()> {
    if is_a(interp, &value, "Validates") {
        let function = attr(&value, "function");
        for name in interp.collect(&attr(&value, "names"))? {
            body.validators
                .extend(name.as_str().map(|name| (name, function.clone())));
        }
        return Ok(());
    }
    let made_here = is_a(interp, &value, "declared_attr") && !key.starts_with("__");
    let value = if made_here {
        resolve(interp, class, &value)?
    } else {
        value
    };
    if is_a(interp, &value, "Column") {
        // Every class that uses a mixin has a column of its own.
        let column = if mixed_in && !made_here {
            interp.call_method(&value, "_copy", Args::default())?
        } else {
            value
        };
        body.columns.push((key, column));
    } else if made_here {
        body.others.push((key, value));
    }
    Ok(())
}

/// The names that a class body assigns and those it annotates, in SQLAlchemy's common order: one list is followed up
/// to a name that the other has too, then the other.
fn body_names(class: &Class) -> Vec<Rc<str>> {
    let assigned: Vec<Rc<str>> = class.dict.borrow().keys().cloned().collect();
    let annotated: Vec<Rc<str>> = class
        .annotations
        .borrow()
        .iter()
        .map(|it| Rc::clone(&it.name))
        .collect();
    let (lists, mut at, mut turn) = ([assigned, annotated], [0, 0], 0);
    let mut names: Vec<Rc<str>> = Vec::new();
    let mut met: Vec<Rc<str>> = Vec::new();
    while let Some(name) = lists[turn].get(at[turn]) {
        at[turn] += 1;
        if lists[1 - turn].contains(name) && !met.contains(name) {
            met.push(Rc::clone(name));
            turn = 1 - turn;
        } else {
            names.push(Rc::clone(name));
        }
    }
    names.extend(lists[1 - turn][at[1 - turn]..].iter().cloned());
    names
}
