//! `abc`

use std::rc::Rc;

use crate::args::Args;
use crate::dict::Set;
use crate::error::Result;
use crate::function::{Native, Property};
use crate::interp::Interp;
use crate::module::{Module, ModuleBuilder};
use crate::object::{Class, ClassBuilder};
use crate::value::Value;

const ABSTRACT: &str = "__isabstractmethod__";
const REGISTRY: &str = "_abc_registry";

pub(super) fn make(interp: &Interp) -> Result<Rc<Module>> {
    let meta = metaclass(interp);
    let base = ClassBuilder::new("abc", "ABC").metaclass(&meta).build(interp);
    Ok(ModuleBuilder::new("abc")
        .tolerant()
        .class(&meta)
        .class(&base)
        .function("abstractmethod", |interp, args| {
            let function = args.reader("abstractmethod").required(interp, "funcobj")?;
            mark(interp, &function)?;
            Ok(function)
        })
        .function("abstractproperty", |interp, args| {
            let function = args.reader("abstractproperty").required(interp, "fget")?;
            mark(interp, &function)?;
            Ok(Value::Property(Rc::new(Property::read_only(function))))
        })
        .function("abstractclassmethod", |interp, args| {
            let function = args.reader("abstractclassmethod").required(interp, "callable")?;
            mark(interp, &function)?;
            Ok(Value::ClassMethod(Rc::new(function)))
        })
        .function("abstractstaticmethod", |interp, args| {
            let function = args.reader("abstractstaticmethod").required(interp, "callable")?;
            mark(interp, &function)?;
            Ok(Value::StaticMethod(Rc::new(function)))
        })
        .function("update_abstractmethods", |interp, args| {
            let class = args.reader("update_abstractmethods").required(interp, "cls")?;
            if let Value::Class(class) = &class {
                collect_abstract(interp, class)?;
            }
            Ok(class)
        })
        .build())
}

fn mark(interp: &Interp, function: &Value) -> Result<()> {
    match function {
        Value::Property(property) => match &property.getter {
            Some(getter) => mark(interp, getter),
            None => Ok(()),
        },
        Value::ClassMethod(inner) | Value::StaticMethod(inner) => mark(interp, inner),
        other => interp.set_attr(other, ABSTRACT, Value::Bool(true)),
    }
}

fn is_abstract(interp: &Interp, value: &Value) -> Result<bool> {
    match value {
        Value::Function(function) => Ok(function.attrs.borrow().contains_key(ABSTRACT)),
        Value::ClassMethod(inner) | Value::StaticMethod(inner) => is_abstract(interp, inner),
        Value::Property(property) => {
            for part in [&property.getter, &property.setter, &property.deleter]
                .into_iter()
                .flatten()
            {
                if is_abstract(interp, part)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        Value::Instance(_) => match interp.find_attr(value, ABSTRACT)? {
            Some(Value::Bool(truth)) => Ok(truth),
            _ => Ok(false),
        },
        _ => Ok(false),
    }
}

/// Sets `__abstractmethods__`: what has no body yet in this class or above.
fn collect_abstract(interp: &Interp, class: &Rc<Class>) -> Result<()> {
    let own: Vec<(Rc<str>, Value)> = {
        let dict = class.dict.borrow();
        dict.iter()
            .map(|(name, value)| (Rc::clone(name), value.clone()))
            .collect()
    };
    let mut names: Vec<Rc<str>> = Vec::new();
    for base in class.bases() {
        if let Some(Value::FrozenSet(inherited)) = base.dict.borrow().get("__abstractmethods__") {
            names.extend(inherited.iter().filter_map(Value::as_str));
        }
    }
    let mut still = Vec::new();
    for name in names {
        if let Some(value) = class.lookup(&name)
            && is_abstract(interp, &value)?
        {
            still.push(name);
        }
    }
    for (name, value) in own {
        if is_abstract(interp, &value)? && !still.contains(&name) {
            still.push(name);
        }
    }
    let mut set = Set::default();
    for name in still {
        let name = Value::Str(name);
        set.insert(interp.hash_key(&name)?, name);
    }
    class.set("__abstractmethods__", Value::FrozenSet(Rc::new(set)));
    Ok(())
}

impl Interp {
    /// Refuses to make an instance of a class with abstract methods.
    pub(crate) fn refuse_abstract(&self, class: &Rc<Class>) -> Result<()> {
        let names: Vec<String> = match class.dict.borrow().get("__abstractmethods__") {
            Some(Value::FrozenSet(set)) if !set.is_empty() => {
                let names = set.iter().filter_map(Value::as_str);
                let mut names: Vec<String> = names.map(|name| name.to_string()).collect();
                names.sort();
                names
            }
            _ => return Ok(()),
        };
        Err(self.type_error(format!(
            "Can't instantiate abstract class {} with abstract method{} {}",
            class.name(),
            if names.len() == 1 { "" } else { "s" },
            names.join(", ")
        )))
    }
}

fn metaclass(interp: &Interp) -> Rc<Class> {
    ClassBuilder::new("abc", "ABCMeta")
        .base(&interp.types().type_)
        .tolerant()
        .static_method("__new__", |interp, args| {
            let class = crate::eval::type_new(interp, args)?;
            if let Value::Class(class) = &class {
                collect_abstract(interp, class)?;
            }
            Ok(class)
        })
        .method("register", |interp, args| {
            let (class, mut reader) = args.method("register")?;
            let subclass = reader.required(interp, "subclass")?;
            if let Value::Class(class) = &class {
                let known = class.dict.borrow().get(REGISTRY).cloned();
                match known {
                    Some(Value::List(list)) => list.borrow_mut().push(subclass.clone()),
                    _ => class.set(REGISTRY, Value::list(vec![subclass.clone()])),
                }
            }
            Ok(subclass)
        })
        .method("__instancecheck__", |interp, args| {
            match args.positional.as_slice() {
                [Value::Class(class), value] => {
                    is_subclass(interp, class, &interp.class_of(value)).map(Value::Bool)
                }
                _ => Ok(Value::Bool(false)),
            }
        })
        .method("__subclasscheck__", |interp, args| {
            match args.positional.as_slice() {
                [Value::Class(class), Value::Class(subclass)] => {
                    is_subclass(interp, class, subclass).map(Value::Bool)
                }
                _ => Err(interp.type_error("issubclass() arg 1 must be a class")),
            }
        })
        .build(interp)
}

/// `issubclass(subclass, class)`, with the classes that were registered and the class's own hook.
fn is_subclass(interp: &Interp, class: &Rc<Class>, subclass: &Rc<Class>) -> Result<bool> {
    if let Some(hook) = class.lookup_own("__subclasshook__") {
        let hook = interp.bind(hook, &Value::Class(Rc::clone(class)), class)?;
        let answer = interp.call(&hook, Args::of(vec![Value::Class(Rc::clone(subclass))]))?;
        if let Value::Bool(answer) = answer {
            return Ok(answer);
        }
    }
    if subclass.is_subclass(class) {
        return Ok(true);
    }
    let registered = class.dict.borrow().get(REGISTRY).cloned();
    if let Some(registered) = registered {
        for candidate in interp.collect(&registered)? {
            if let Value::Class(candidate) = candidate
                && subclass.is_subclass(&candidate)
            {
                return Ok(true);
            }
        }
    }
    let below: Vec<Rc<Class>> = class
        .subclasses
        .borrow()
        .iter()
        .filter_map(std::rc::Weak::upgrade)
        .collect();
    for candidate in below {
        if is_subclass(interp, &candidate, subclass)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A function for the modules written in Python: whether a class has methods of all these names, none of them `None`.
pub(super) fn has_methods() -> Value {
    Native::tolerant("has_methods", |interp, args| {
        let mut reader = args.reader("has_methods");
        let Value::Class(class) = reader.required(interp, "cls")? else {
            return Ok(Value::Bool(false));
        };
        for name in reader.rest() {
            let name = name.as_str().unwrap_or_else(|| "".into());
            let found = if &*name == "__hash__" {
                class.lookup(&name)
            } else {
                class.lookup_own(&name)
            };
            // The built-in containers have a hash of their own only where they may be keys.
            let unhashable = &*name == "__hash__"
                && [&interp.types().list, &interp.types().dict, &interp.types().set]
                    .into_iter()
                    .any(|builtin| class.is_subclass(builtin));
            if matches!(found, None | Some(Value::None)) || unhashable {
                return Ok(Value::NotImplemented);
            }
        }
        Ok(Value::Bool(true))
    })
}
