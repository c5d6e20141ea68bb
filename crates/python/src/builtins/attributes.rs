//! Attributes, classes, identity.

use std::rc::Rc;

use super::{plain, tolerant};
use crate::args::Args;
use crate::error::{Error, Result};
use crate::interp::Interp;
use crate::module::Module;
use crate::object::Class;
use crate::types::Alias;
use crate::value::Value;

pub(super) fn install(builtins: &Module) {
    tolerant(builtins, "isinstance", isinstance);
    tolerant(builtins, "issubclass", issubclass);
    tolerant(builtins, "getattr", getattr);
    tolerant(builtins, "setattr", |interp, args| {
        let [object, name, value] = three(interp, "setattr", args)?;
        interp.set_attr(&object, &attribute_name(interp, &name)?, value)?;
        Ok(Value::None)
    });
    tolerant(builtins, "hasattr", |interp, args| {
        let [object, name] = two(interp, "hasattr", args)?;
        let name = attribute_name(interp, &name)?;
        match interp.find_attr(&object, &name) {
            Ok(found) => Ok(Value::Bool(found.is_some())),
            Err(error) if interp.is_raised(&error, "AttributeError") => Ok(Value::Bool(false)),
            Err(error) => Err(error),
        }
    });
    tolerant(builtins, "delattr", |interp, args| {
        let [object, name] = two(interp, "delattr", args)?;
        interp.delete_attr(&object, &attribute_name(interp, &name)?)?;
        Ok(Value::None)
    });
    tolerant(builtins, "callable", |interp, args| {
        let [value] = one(interp, "callable", args)?;
        Ok(Value::Bool(is_callable(interp, &value)?))
    });
    tolerant(builtins, "id", |interp, args| {
        let [value] = one(interp, "id", args)?;
        interp.identity(&value)
    });
    plain(builtins, "hash", |interp, args| {
        let [value] = one(interp, "hash", args)?;
        interp.hash(&value)
    });
    tolerant(builtins, "vars", vars);
    tolerant(builtins, "dir", listed);
    // The evaluator answers these two where they are called; see `eval::call`.
    for name in ["locals", "globals"] {
        tolerant(builtins, name, |_, _| {
            Err(Error::unsupported(
                "locals() and globals() can only be called directly",
            ))
        });
    }
}

/// The arguments of a function that takes exactly `N` by position.
pub(super) fn exactly<const N: usize>(interp: &Interp, name: &str, args: Args) -> Result<[Value; N]> {
    if !args.keywords.is_empty() {
        return Err(interp.type_error(format!("{name}() takes no keyword arguments")));
    }
    let given = args.positional.len();
    args.positional.try_into().map_err(|_| {
        interp.type_error(if N == 1 {
            format!("{name}() takes exactly one argument ({given} given)")
        } else {
            format!("{name} expected {N} arguments, got {given}")
        })
    })
}

pub(super) fn one(interp: &Interp, name: &str, args: Args) -> Result<[Value; 1]> {
    exactly(interp, name, args)
}

fn two(interp: &Interp, name: &str, args: Args) -> Result<[Value; 2]> {
    exactly(interp, name, args)
}

fn three(interp: &Interp, name: &str, args: Args) -> Result<[Value; 3]> {
    exactly(interp, name, args)
}

fn attribute_name(interp: &Interp, name: &Value) -> Result<Rc<str>> {
    name.as_str().ok_or_else(|| match name {
        Value::Unknown(_) => interp.unknown_decides(name, "the name of an attribute"),
        _ => interp.type_error(format!(
            "attribute name must be string, not '{}'",
            interp.type_name(name)
        )),
    })
}

fn getattr(interp: &Interp, args: Args) -> Result {
    let mut given = args.positional.into_iter();
    let (Some(object), Some(name)) = (given.next(), given.next()) else {
        return Err(interp.type_error("getattr expected at least 2 arguments"));
    };
    let name = attribute_name(interp, &name)?;
    let Some(default) = given.next() else {
        return interp.get_attr(&object, &name);
    };
    match interp.find_attr(&object, &name) {
        Ok(found) => Ok(found.unwrap_or(default)),
        Err(error) if interp.is_raised(&error, "AttributeError") => Ok(default),
        Err(error) => Err(error),
    }
}

fn isinstance(interp: &Interp, args: Args) -> Result {
    let [value, class] = two(interp, "isinstance", args)?;
    is_instance(interp, &value, &class).map(Value::Bool)
}

fn is_instance(interp: &Interp, value: &Value, class: &Value) -> Result<bool> {
    match class {
        Value::Class(class) => {
            if interp.is_instance(value, class) {
                return Ok(true);
            }
            if let Value::Unknown(_) = value {
                return Err(interp.unknown_decides(value, "an isinstance() test"));
            }
            if let Some(method) = class
                .metaclass()
                .and_then(|meta| meta.lookup("__instancecheck__"))
            {
                let args = Args::of(vec![Value::Class(Rc::clone(class)), value.clone()]);
                let result = interp.call(&method, args)?;
                return interp.truth(&result);
            }
            // What an object says of itself: proxies are instances of what they stand for.
            match interp.class_of(value).lookup("__class__") {
                Some(_) => match interp.get_attr(value, "__class__")? {
                    Value::Class(said) => Ok(said.is_subclass(class)),
                    _ => Ok(false),
                },
                None => Ok(false),
            }
        }
        Value::Tuple(classes) => {
            for class in classes.iter() {
                if is_instance(interp, value, class)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        // What cannot be imported is no class of a value that exists here.
        Value::Unknown(_) => match value {
            Value::Unknown(_) => Err(interp.unknown_decides(value, "an isinstance() test")),
            _ => Ok(false),
        },
        Value::None => Ok(value.is_none()),
        Value::Instance(_) => match class.native::<Alias>() {
            Some(alias) if interp.is_instance(class, &interp.types().union) => {
                is_instance(interp, value, &Value::tuple(alias.arguments.clone()))
            }
            Some(_) => Err(interp.type_error("isinstance() argument 2 cannot be a parameterized generic")),
            None => match interp.special(class, "__instancecheck__")? {
                Some(method) => {
                    let result = interp.call(&method, Args::of(vec![value.clone()]))?;
                    interp.truth(&result)
                }
                None => Err(wrong_class(interp, "isinstance")),
            },
        },
        _ => Err(wrong_class(interp, "isinstance")),
    }
}

fn wrong_class(interp: &Interp, name: &str) -> Error {
    let second = if name == "isinstance" {
        "a type, a tuple of types, or a union"
    } else {
        "a class, a tuple of classes, or a union"
    };
    interp.type_error(format!("{name}() arg 2 must be {second}"))
}

fn issubclass(interp: &Interp, args: Args) -> Result {
    let [class, of] = two(interp, "issubclass", args)?;
    match &class {
        Value::Class(class) => is_subclass(interp, class, &of).map(Value::Bool),
        Value::Unknown(_) => Err(interp.unknown_decides(&class, "an issubclass() test")),
        _ => Err(interp.type_error("issubclass() arg 1 must be a class")),
    }
}

fn is_subclass(interp: &Interp, class: &Rc<Class>, of: &Value) -> Result<bool> {
    match of {
        Value::Class(of) => {
            if class.is_subclass(of) {
                return Ok(true);
            }
            match of
                .metaclass()
                .and_then(|meta| meta.lookup_own("__subclasscheck__"))
            {
                Some(method) => {
                    let args = vec![Value::Class(Rc::clone(of)), Value::Class(Rc::clone(class))];
                    let result = interp.call(&method, Args::of(args))?;
                    interp.truth(&result)
                }
                None => Ok(false),
            }
        }
        Value::Tuple(classes) => {
            for of in classes.iter() {
                if is_subclass(interp, class, of)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        Value::Unknown(_) => Ok(false),
        Value::Instance(_) => match of.native::<Alias>() {
            Some(alias) if interp.is_instance(of, &interp.types().union) => {
                is_subclass(interp, class, &Value::tuple(alias.arguments.clone()))
            }
            _ => match interp.special(of, "__subclasscheck__")? {
                Some(method) => {
                    let args = Args::of(vec![Value::Class(Rc::clone(class))]);
                    let result = interp.call(&method, args)?;
                    interp.truth(&result)
                }
                None => Err(wrong_class(interp, "issubclass")),
            },
        },
        _ => Err(wrong_class(interp, "issubclass")),
    }
}

fn is_callable(interp: &Interp, value: &Value) -> Result<bool> {
    Ok(match value {
        Value::Function(_)
        | Value::Native(_)
        | Value::Method(_)
        | Value::Class(_)
        | Value::StaticMethod(_) => true,
        Value::Instance(_) => interp.special(value, "__call__")?.is_some(),
        Value::Unknown(_) => return Err(interp.unknown_decides(value, "a callable() test")),
        _ => false,
    })
}

impl Interp {
    /// `hash(value)`: equal for equal values; the numbers differ from CPython's.
    ///
    /// # Errors
    /// `TypeError` for values without a hash.
    pub fn hash(&self, value: &Value) -> Result {
        Ok(Value::Int(self.hash_key(value)?.number()))
    }
}

fn vars(interp: &Interp, args: Args) -> Result {
    match args.positional.first() {
        Some(value) => match interp.find_attr(value, "__dict__")? {
            Some(dict) => Ok(dict),
            None => Err(interp.type_error("vars() argument must have __dict__ attribute")),
        },
        None => Err(Error::unsupported("vars() without an argument is not supported")),
    }
}

fn listed(interp: &Interp, args: Args) -> Result {
    let Some(value) = args.positional.first() else {
        return Err(Error::unsupported("dir() without an argument is not supported"));
    };
    if let Value::Unknown(_) = value {
        return Err(interp.unknown_decides(value, "a dir() listing"));
    }
    let class = interp.class_of(value);
    if let (Value::Instance(_) | Value::Class(_), Some(method)) = (value, class.lookup_own("__dir__")) {
        let listed = interp.call(&method, Args::of(vec![value.clone()]))?;
        let items = interp.collect(&listed)?;
        return Ok(Value::list(crate::types::sorted(interp, items)?));
    }
    if let Value::Module(module) = value
        && let Some(own) = module.get("__dir__")
    {
        let listed = interp.call(&own, Args::default())?;
        let items = interp.collect(&listed)?;
        return Ok(Value::list(crate::types::sorted(interp, items)?));
    }
    dir(interp, value)
}

/// `object.__dir__`
#[allow(clippy::unnecessary_wraps, reason = "the form of a native function")]
pub(crate) fn dir(interp: &Interp, value: &Value) -> Result {
    let mut names: Vec<Rc<str>> = Vec::new();
    let mut add_class = |class: &Rc<Class>| {
        for class in std::iter::once(class).chain(class.ancestors()) {
            names.extend(class.dict.borrow().keys().cloned());
        }
    };
    match value {
        Value::Class(class) => add_class(class),
        Value::Module(module) => names.extend(module.names()),
        _ => {
            add_class(&interp.class_of(value));
            if let Value::Instance(instance) = value {
                names.extend(instance.attrs.borrow().keys().cloned());
            }
        }
    }
    names.sort();
    names.dedup();
    Ok(Value::list(names.into_iter().map(Value::Str).collect()))
}
