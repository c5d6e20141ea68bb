//! `BaseExceptionGroup` and `ExceptionGroup`.

use std::rc::Rc;

use super::arguments;
use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::object::{Class, ClassBuilder, Instance};
use crate::value::Value;

/// What `split` tells leaves apart by.
pub(crate) type Wanted<'a> = dyn Fn(&Value) -> Result<bool> + 'a;

pub(super) fn define(class: ClassBuilder) -> ClassBuilder {
    class
        .tolerant()
        .static_method("__new__", new)
        .method("__init__", |_, _| Ok(Value::None))
        .method("__str__", |interp, args| {
            let this = args.this()?;
            let count = members(this).len();
            let message = interp.str(&interp.get_attr(this, "message")?)?;
            let plural = if count == 1 { "" } else { "s" };
            Ok(Value::str(format!("{message} ({count} sub-exception{plural})")))
        })
        .method("derive", |interp, args| {
            let (this, mut reader) = args.method("derive")?;
            let exceptions = reader.required(interp, "excs")?;
            let message = interp.get_attr(&this, "message")?;
            make(
                interp,
                &interp.exception("BaseExceptionGroup"),
                message,
                exceptions,
            )
        })
        .method("split", |interp, args| {
            let (this, mut reader) = args.method("split")?;
            let condition = reader.required(interp, "condition")?;
            let (matching, rest) = interp.split_group(&this, &|leaf| wanted(interp, &condition, leaf))?;
            Ok(Value::tuple(vec![
                matching.unwrap_or(Value::None),
                rest.unwrap_or(Value::None),
            ]))
        })
        .method("subgroup", |interp, args| {
            let (this, mut reader) = args.method("subgroup")?;
            let condition = reader.required(interp, "condition")?;
            let (matching, _) = interp.split_group(&this, &|leaf| wanted(interp, &condition, leaf))?;
            Ok(matching.unwrap_or(Value::None))
        })
        .class_method("__class_getitem__", |_, args| args.this().cloned())
}

fn wanted(interp: &Interp, condition: &Value, exception: &Value) -> Result<bool> {
    match condition {
        Value::Class(class) if class.is_subclass(&interp.exception("BaseException")) => {
            Ok(interp.is_instance(exception, class))
        }
        Value::Tuple(_) => interp.exception_matches(exception, condition),
        _ => {
            let answer = interp.call(condition, Args::of(vec![exception.clone()]))?;
            interp.truth(&answer)
        }
    }
}

fn new(interp: &Interp, args: Args) -> Result {
    let (class, mut reader) = args.method("BaseExceptionGroup")?;
    let message = reader.required(interp, "message")?;
    let exceptions = reader.required(interp, "exceptions")?;
    let Value::Class(class) = class else {
        return Err(interp.type_error("BaseExceptionGroup.__new__(X): X is not a type object"));
    };
    make(interp, &class, message, exceptions)
}

/// Makes a group; one of the base class that has only ordinary exceptions is an `ExceptionGroup`.
pub(crate) fn make(interp: &Interp, class: &Rc<Class>, message: Value, exceptions: Value) -> Result {
    if message.as_str().is_none() {
        return Err(interp.type_error(format!(
            "argument 1 must be str, not {}",
            interp.type_name(&message)
        )));
    }
    if !matches!(exceptions.unwrapped(), Value::List(_) | Value::Tuple(_)) {
        return Err(interp.type_error("second argument (exceptions) must be a sequence"));
    }
    let members = interp.collect(&exceptions)?;
    if members.is_empty() {
        return Err(interp.value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    let (base, ordinary) = (interp.exception("BaseException"), interp.exception("Exception"));
    if let Some(index) = members
        .iter()
        .position(|member| !interp.is_instance(member, &base))
    {
        return Err(interp.value_error(format!(
            "Item {index} of second argument (exceptions) is not an exception"
        )));
    }
    let all_ordinary = members.iter().all(|member| interp.is_instance(member, &ordinary));
    let class = if all_ordinary && Rc::ptr_eq(class, &interp.exception("BaseExceptionGroup")) {
        interp.exception("ExceptionGroup")
    } else {
        Rc::clone(class)
    };
    if !all_ordinary && class.is_subclass(&ordinary) {
        return Err(interp.type_error("Cannot nest BaseExceptions in an ExceptionGroup"));
    }
    let group = Instance::new(&class);
    group.set("args", Value::tuple(vec![message.clone(), exceptions]));
    group.set("message", message);
    group.set("exceptions", Value::tuple(members));
    Ok(Value::Instance(group))
}

/// The exceptions of a group.
pub(crate) fn members(group: &Value) -> Rc<[Value]> {
    match group {
        Value::Instance(instance) => match instance.get("exceptions") {
            Some(Value::Tuple(members)) => members,
            _ => arguments(group),
        },
        _ => Rc::from(Vec::new()),
    }
}

impl Interp {
    /// Whether a value is an exception group.
    pub(crate) fn is_group(&self, value: &Value) -> bool {
        self.is_instance(value, &self.exception("BaseExceptionGroup"))
    }

    /// Divides a group into what is wanted and what is not, both in the shape of the whole.
    pub(crate) fn split_group(
        &self,
        group: &Value,
        wanted: &Wanted<'_>,
    ) -> Result<(Option<Value>, Option<Value>)> {
        if wanted(group)? {
            return Ok((Some(group.clone()), None));
        }
        if !self.is_group(group) {
            return Ok((None, Some(group.clone())));
        }
        let (mut matching, mut rest) = (Vec::new(), Vec::new());
        for member in members(group).iter() {
            let (one, other) = self.split_group(member, wanted)?;
            matching.extend(one);
            rest.extend(other);
        }
        Ok((self.derived(group, matching)?, self.derived(group, rest)?))
    }

    /// A part of a group, with what the whole knows about itself.
    fn derived(&self, group: &Value, members: Vec<Value>) -> Result<Option<Value>> {
        if members.is_empty() {
            return Ok(None);
        }
        let part = self.call_method(group, "derive", Args::of(vec![Value::list(members)]))?;
        if let (Value::Instance(whole), Value::Instance(part)) = (group, &part) {
            for name in ["__cause__", "__context__", "__suppress_context__"] {
                if let Some(value) = whole.get(name) {
                    part.set(name, value);
                }
            }
            if let Some(Value::List(notes)) = whole.get("__notes__") {
                part.set("__notes__", Value::list(notes.borrow().clone()));
            }
        }
        Ok(Some(part))
    }
}
