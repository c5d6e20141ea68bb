//! `TypeEngine`: what every type can do.

use std::rc::Rc;

use python::{Args, ClassBuilder, Instance, Interp, Payload, Result, Value};

use super::{key_of, to_type};
use crate::sqlalchemy::convert::dialect_argument;
use crate::sqlalchemy::state::{State, class};
use crate::sqlalchemy::util::{attr, compile_error, known, raise, set, split};

/// Makes `TypeEngine`.
pub(super) fn classes(interp: &Interp, state: &State) {
    let module = "sqlalchemy.sql.type_api";
    let engine = ClassBuilder::new(module, "TypeEngine")
        .tolerant()
        .constant("__sa_type__", "TypeEngine")
        .constant("_variant_mapping", Value::None)
        .constant("should_evaluate_none", false)
        .method("__init__", |_, _| Ok(Value::None))
        .method("with_variant", with_variant)
        .method("evaluates_none", |_, args| copy(args.this()?))
        .method("copy", |_, args| copy(args.this()?))
        .method("adapt", |interp, args| {
            let (_, args) = split(args)?;
            match args.positional.first() {
                Some(Value::Class(class)) => interp.call_class(class, Args::default()),
                _ => Err(interp.type_error("adapt() needs a class")),
            }
        })
        .method("as_generic", |interp, args| as_generic(interp, args.this()?))
        .method("dialect_impl", |_, args| Ok(args.this()?.clone()))
        .method("load_dialect_impl", |_, args| Ok(args.this()?.clone()))
        .method("compile", compile)
        // What no generic compiler knows is shown as the name of its class.
        .method("__str__", |interp, args| {
            let this = args.this()?.clone();
            let name = interp.class_of(&this).name();
            match compile(interp, Args::of(vec![this])) {
                Err(python::Error::Raised(_)) => Ok(Value::str(&*name)),
                result => result,
            }
        })
        .method("__repr__", |interp, args| {
            repr(interp, args.this()?).map(Value::from)
        })
        .method("literal_processor", |_, _| Ok(Value::None))
        .method("bind_processor", |_, _| Ok(Value::None))
        .method("result_processor", |_, _| Ok(Value::None))
        .property("python_type", python_type)
        .method("create", enum_create)
        .method("drop", enum_drop)
        .class_method("__class_getitem__", |_, args| Ok(args.this()?.clone()));
    state.build(interp, engine);
}

/// A copy of a type with its attributes.
pub(super) fn copy(this: &Value) -> Result {
    let Value::Instance(instance) = this else {
        return Ok(this.clone());
    };
    let copied = Instance::with(&instance.class(), instance.payload());
    let attrs = instance.attrs.borrow().clone();
    *copied.attrs.borrow_mut() = attrs;
    Ok(Value::Instance(copied))
}

fn no_type(interp: &Interp, value: &Value) -> python::Error {
    let shown = interp.repr(value).unwrap_or_default();
    raise(
        interp,
        "ArgumentError",
        format!("Object {shown} is not legal as a SQL type"),
    )
}

/// `with_variant(type, *dialect_names)`
fn with_variant(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("with_variant")?;
    let variant = reader.required(interp, "type_")?;
    let names = reader.rest();
    reader.finish(interp)?;
    if names.is_empty() {
        return Err(raise(
            interp,
            "ArgumentError",
            "At least one dialect name is required",
        ));
    }
    known(interp, &variant, "the type of a variant")?;
    if !super::is_type(interp, &variant) {
        return Err(no_type(interp, &variant));
    }
    let copied = copy(&this)?;
    let mut mapping = match attr(&this, "_variant_mapping") {
        Value::Dict(dict) => dict.borrow().clone(),
        _ => python::Dict::default(),
    };
    for name in names {
        if let Some(name) = name.as_str() {
            if mapping.get_str(&name).is_some() {
                let message = format!(
                    "Dialect '{name}' is already present in the mapping for this {}",
                    repr(interp, &this)?
                );
                return Err(raise(interp, "ArgumentError", message));
            }
            mapping.set_str(&name, variant.clone());
        }
    }
    set(&copied, "_variant_mapping", Value::dict(mapping));
    Ok(copied)
}

/// `as_generic()`: the class above that is not of a database.
fn as_generic(interp: &Interp, this: &Value) -> Result {
    let Value::Instance(instance) = this else {
        return Ok(this.clone());
    };
    let own = instance.class();
    let chain = std::iter::once(Rc::clone(&own)).chain(own.ancestors().iter().cloned());
    for candidate in chain {
        let name = candidate.name();
        let generic =
            name.chars().any(char::is_lowercase) && candidate.module().starts_with("sqlalchemy.sql");
        if generic && !name.starts_with('_') && &*name != "TypeEngine" {
            let made = Instance::with(&candidate, Payload::None);
            made.attrs.borrow_mut().clone_from(&instance.attrs.borrow());
            return Ok(Value::Instance(made));
        }
    }
    Err(interp.raise(
        "NotImplementedError",
        "Default TypeEngine.as_generic() heuristic method was unsuccessful",
    ))
}

/// `compile(dialect=…)`, the text of the type.
fn compile(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("compile")?;
    let dialect = reader.optional("dialect").unwrap_or(Value::None);
    let dialect = dialect_argument(interp, &dialect);
    let type_ = to_type(interp, &this, dialect)?;
    dialect
        .type_sql(&type_)
        .map(Value::from)
        .map_err(|error| compile_error(interp, &error))
}

/// `String(length=50)`: the class and the arguments that differ from their defaults.
fn repr(interp: &Interp, this: &Value) -> Result<String> {
    let Value::Instance(instance) = this else {
        return Ok(String::new());
    };
    let own = instance.class();
    let mut parts = Vec::new();
    if let Some(Value::Tuple(params)) = own.lookup("__sa_params__") {
        for param in params.iter() {
            let Value::Tuple(pair) = param else { continue };
            let (Some(name), Value::Bool(rest)) = (pair[0].as_str(), &pair[1]) else {
                continue;
            };
            // The length of an `Enum` is that of its longest word.
            if &*name == "length" && own.lookup("enums").is_some() {
                continue;
            }
            let value = attr(this, &name);
            if *rest {
                for item in interp.collect(&value)? {
                    parts.push(interp.repr(&item)?);
                }
                continue;
            }
            let default = own.lookup(&name).unwrap_or(Value::None);
            if !value.is(&default) {
                parts.push(format!("{name}={}", interp.repr(&value)?));
            }
        }
    }
    Ok(format!("{}({})", own.name(), parts.join(", ")))
}

/// `python_type`: the class of the values.
fn python_type(interp: &Interp, this: &Value) -> Result {
    let types = interp.types();
    let is = |key: &str| interp.is_instance(this, &class(interp, key));
    let from = |module: &str, name: &str| -> Result {
        let module = interp.import_module(module)?;
        interp.get_attr(&module, name)
    };
    let by_key = [
        ("Boolean", &types.bool),
        ("Integer", &types.int),
        ("Enum", &types.str),
        ("String", &types.str),
        ("_Binary", &types.bytes),
        ("JSON", &types.dict),
        ("ARRAY", &types.list),
    ];
    for (key, class) in by_key {
        if is(key) {
            return Ok(Value::Class(Rc::clone(class)));
        }
    }
    for (key, module, name) in [
        ("DateTime", "datetime", "datetime"),
        ("Date", "datetime", "date"),
        ("Time", "datetime", "time"),
        ("Interval", "datetime", "timedelta"),
        ("Uuid", "uuid", "UUID"),
    ] {
        if is(key) {
            return from(module, name);
        }
    }
    if is("Numeric") || is("Float") {
        return match attr(this, "asdecimal") {
            Value::Bool(true) => from("decimal", "Decimal"),
            _ => Ok(Value::Class(Rc::clone(&types.float))),
        };
    }
    Err(interp.raise("NotImplementedError", ""))
}

/// `ENUM.create(bind, checkfirst=…)`
fn enum_create(interp: &Interp, args: Args) -> Result {
    crate::sqlalchemy::schema::create_or_drop_type(interp, args, true)
}

/// `ENUM.drop(bind, checkfirst=…)`
fn enum_drop(interp: &Interp, args: Args) -> Result {
    crate::sqlalchemy::schema::create_or_drop_type(interp, args, false)
}

/// The key of the type, for errors.
pub(super) fn shown(interp: &Interp, value: &Value) -> String {
    match value {
        Value::Class(class) => class.full_name(),
        _ => key_of(value).map_or_else(
            || interp.type_name(value).to_string(),
            |_| interp.class_of(value).full_name(),
        ),
    }
}
