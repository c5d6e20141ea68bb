//! `get_type_hints`, `get_origin`, `get_args`, `is_typeddict`.

use std::rc::Rc;

use crate::error::Result;
use crate::function::Native;
use crate::interp::Interp;
use crate::types::Alias;
use crate::value::Value;

/// One of these functions by its name.
pub(super) fn named(name: &str) -> Option<Value> {
    Some(match name {
        "get_origin" => Native::tolerant(name, |interp, args| {
            let value = args.reader("get_origin").required(interp, "tp")?;
            let classes = super::classes(interp);
            if value.native::<Alias>().is_some() {
                if interp.is_instance(&value, &classes.forms.annotated) {
                    return Ok(super::lookup(interp, "Annotated")?.unwrap_or(Value::None));
                }
                return match interp.find_attr(&value, "__origin__") {
                    Ok(Some(origin)) => Ok(origin),
                    _ => Ok(Value::Class(interp.class_of(&value))),
                };
            }
            if value.is(&Value::Class(Rc::clone(&classes.generic))) {
                return Ok(value);
            }
            if value.native::<super::form::Form>().is_some() {
                return Ok(interp.get_attr(&value, "__origin__").unwrap_or(Value::None));
            }
            Ok(Value::None)
        }),
        "get_args" => Native::tolerant(name, |interp, args| {
            let value = args.reader("get_args").required(interp, "tp")?;
            get_args(interp, &value)
        }),
        "get_type_hints" => Native::tolerant(name, |interp, args| {
            let mut reader = args.reader("get_type_hints");
            let owner = reader.required(interp, "obj")?;
            let extras = reader
                .named("include_extras")
                .is_some_and(|v| matches!(v, Value::Bool(true)));
            super::hints::get_type_hints(interp, &owner, extras)
        }),
        "is_typeddict" => Native::tolerant(name, |interp, args| {
            let value = args.reader("is_typeddict").required(interp, "tp")?;
            Ok(Value::Bool(
                matches!(&value, Value::Class(class) if class.lookup("__total__").is_some()),
            ))
        }),
        _ => return None,
    })
}

fn get_args(interp: &Interp, value: &Value) -> Result {
    let Some(alias) = value.native::<Alias>() else {
        return Ok(Value::tuple(Vec::new()));
    };
    let Some(shown) = interp.find_attr(value, "__args__")? else {
        return Ok(Value::tuple(Vec::new()));
    };
    if interp.is_instance(value, &super::classes(interp).forms.annotated) {
        return Ok(Value::tuple(alias.arguments.clone()));
    }
    let is_callable = matches!(&alias.origin, Value::Class(class) if &*class.name() == "Callable");
    match &shown {
        // A callable's parameters are a list again.
        Value::Tuple(items) if is_callable => match items.split_last() {
            Some((result, parameters)) if !matches!(parameters, [Value::Ellipsis]) => Ok(Value::tuple(vec![
                Value::list(parameters.to_vec()),
                result.clone(),
            ])),
            _ => Ok(shown),
        },
        _ => Ok(shown),
    }
}
