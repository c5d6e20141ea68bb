//! How the class of a type is described: its name, its bases, the parameters of its `__init__`.

use std::rc::Rc;

use python::{Args, ClassBuilder, Interp, Result, Value};

use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::util::{attr, set};

/// The default of a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Default {
    /// `None`
    None,
    /// `True`
    True,
    /// `False`
    False,
    /// A value has to be given.
    Required,
    /// `*args`: all remaining positional arguments.
    Rest,
}

impl Default {
    pub(super) fn value(self) -> Value {
        match self {
            Default::None | Default::Required => Value::None,
            Default::True => Value::Bool(true),
            Default::False => Value::Bool(false),
            Default::Rest => Value::tuple(Vec::new()),
        }
    }
}

/// The class of a type.
pub(crate) struct TypeSpec {
    /// What it is found by: its name, after the dialect's where two share one.
    pub(crate) key: &'static str,
    /// `__name__`
    pub(crate) name: &'static str,
    /// `__module__`
    pub(crate) module: &'static str,
    /// Keys of its bases.
    pub(crate) bases: &'static [&'static str],
    /// `__visit_name__`, where it has one of its own.
    pub(crate) visit: Option<&'static str>,
    /// Parameters of `__init__`; nothing where the base's apply.
    pub(crate) params: Option<&'static [(&'static str, Default)]>,
}

/// Adds the `__init__` of a class.
pub(super) fn with_init(builder: ClassBuilder, spec: &'static TypeSpec) -> ClassBuilder {
    let Some(params) = spec.params else { return builder };
    let mut builder = builder;
    for (name, default) in params {
        builder = builder.constant(name, default.value());
    }
    let shown: Vec<Value> = params
        .iter()
        .map(|(name, default)| Value::tuple(vec![Value::str(*name), Value::Bool(*default == Default::Rest)]))
        .collect();
    builder
        .constant("__sa_params__", Value::tuple(shown))
        .method("__init__", move |interp, args| init(interp, spec, params, args))
}

fn init(interp: &Interp, spec: &TypeSpec, params: &[(&str, Default)], args: Args) -> Result {
    check_count(interp, spec, params, &args)?;
    let (this, mut reader) = args.method(&format!("{}.__init__", spec.name))?;
    for (name, default) in params {
        let given = match default {
            Default::Rest => Some(Value::tuple(reader.rest())),
            Default::Required => Some(reader.required(interp, name)?),
            // After `*args` everything is by keyword only.
            _ if matches!(params[0].1, Default::Rest) => reader.named(name),
            _ => reader.optional(name),
        };
        set(&this, name, given.unwrap_or_else(|| default.value()));
    }
    let rest: Vec<(Rc<str>, Value)> = reader.rest_named();
    for (name, value) in rest {
        // SQLAlchemy's private and long-gone parameters change nothing here.
        let takes_anything = matches!(spec.name, "Enum" | "ENUM");
        if !takes_anything && !TOLERATED.contains(&&*name) && !name.starts_with('_') {
            return Err(interp.type_error(format!(
                "{}.__init__() got an unexpected keyword argument '{name}'",
                spec.name
            )));
        }
        set(&this, &name, value);
    }
    reader.finish(interp)?;
    check_values(interp, &this, spec)?;
    Ok(Value::None)
}

/// What a type of these parameters cannot be.
fn check_values(interp: &Interp, this: &Value, spec: &TypeSpec) -> Result<()> {
    match spec.name {
        "ARRAY" if is_a(interp, &attr(this, "item_type"), "ARRAY") => Err(interp.value_error(
            "Do not nest ARRAY types; ARRAY(basetype) handles multi-dimensional arrays of basetype",
        )),
        "Enum" | "ENUM" => super::enums::prepare(interp, this),
        _ => Ok(()),
    }
}

/// Refuses more positional arguments than there are parameters.
fn check_count(interp: &Interp, spec: &TypeSpec, params: &[(&str, Default)], args: &Args) -> Result<()> {
    let (given, most) = (args.positional.len(), params.len() + 1);
    if params.is_empty()
        && (given > 1
            || args
                .keywords
                .iter()
                .any(|(name, _)| !TOLERATED.contains(&&**name)))
    {
        return Err(interp.type_error(format!("{}() takes no arguments", spec.name)));
    }
    if given <= most || params.iter().any(|(_, default)| *default == Default::Rest) {
        return Ok(());
    }
    let least = 1 + params
        .iter()
        .filter(|(_, default)| *default == Default::Required)
        .count();
    let takes = if least == most {
        most.to_string()
    } else {
        format!("from {least} to {most}")
    };
    Err(interp.type_error(format!(
        "{}.__init__() takes {takes} positional arguments but {given} were given",
        spec.name
    )))
}

/// Parameters of older versions, or that only matter to Python values.
const TOLERATED: &[&str] = &[
    "convert_unicode",
    "unicode_error",
    "_warn_on_bytestring",
    "values_callable",
    "validate_strings",
    "sort_key_function",
    "omit_aliases",
    "quote",
    "comparator",
    "impl",
    "use_labels",
    "decimal_return_scale",
    "cache_ok",
    "astext_type",
    "collation",
];
